"""A member's own note from a session of a group: asked as always, where the model has such notes, for who was there; and nobody else
of the group is named in what the staff writes."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.models import GroupSession, Note, NoteSection
from peernotes.policy.catalogue.group_notes import GroupNotes
from peernotes.policy.switches import INTEGRATED
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db


@pytest.fixture
def session(cast: Cast, as_owner: Owner) -> GroupSession:
    """Of a group that Alex leads, at which Sam was, and Noor, who is called Leila there."""
    with as_owner():
        run = build.group(service=cast.service, led_by={cast.users["alex"]: "peer", cast.users["cleo"]: "clinician"})
        held = build.group_session(run=run, final=True)
        for consumer, called in ((cast.sam, "Kite"), (cast.noor, "Leila")):
            build.attendance(session=held, inside=build.in_group(run=run, consumer=consumer, called=called))
        return held


def asked(**more: object) -> dict[str, object]:
    at = timezone.localtime() - timedelta(hours=2)
    told = {"happened_at": at.strftime("%Y-%m-%dT%H:%M"), "minutes": 30, "mode": "in_person", "kind": "group"}
    return told | {"answer": "together", "key": uuid.uuid4()} | more


def under(as_owner: Owner, cast: Cast, kept: GroupNotes) -> None:
    with as_owner():
        cast.policy.delete()
        starts = timezone.now() - timedelta(days=9)
        cast.policy = build.policy_version(
            service=cast.service, switches=replace(INTEGRATED, group_notes=kept), starts=starts
        )


def editing(note: Note, **texts: str) -> dict[str, object]:
    stored = {section.prompt: section.pk for section in NoteSection.objects.filter(note=note)}
    sent = {"version": note.version, "happened_at": timezone.localtime(note.happened_at).strftime("%Y-%m-%dT%H:%M")}
    sent |= {"minutes": 30, "mode": note.mode, "kind": note.kind, "goal": ""}
    return sent | {f"text-{stored[prompt]}": text for prompt, text in texts.items()}


def test_it_is_offered_for_a_session_at_which_they_were(cast: Cast, at: At, session: GroupSession) -> None:
    alex, page = at("alex"), f"/people/{cast.sam.pk}/notes/new/"
    assert "AIR Peers, session 1" in text_of(alex.get(page))
    assert alex.post(page, asked()).status_code == 422
    assert alex.post(page, asked(session="nonsense")).status_code == 422
    assert alex.post(page, asked(session=uuid.uuid4())).status_code == 403
    assert alex.post(page, asked(session=session.pk)).status_code == 302
    cast.enter("alex")
    note = Note.objects.get()
    assert (note.kind, note.session_id) == ("group", session.pk)
    assert alex.post(page, asked(kind="contact", session=session.pk)).status_code == 302
    cast.enter("alex")
    assert Note.objects.get(kind="contact").session_id is None


def test_whoever_does_not_lead_the_group_is_offered_none(cast: Cast, at: At, session: GroupSession) -> None:
    dana, page = at("dana"), f"/people/{cast.sam.pk}/notes/new/"
    assert "session 1" not in text_of(dana.get(page))
    assert dana.post(page, asked(session=session.pk)).status_code == 403


def test_without_such_notes_it_is_not_offered_and_refused(
    cast: Cast, at: At, as_owner: Owner, session: GroupSession
) -> None:
    under(as_owner, cast, GroupNotes.SESSION_RECORD)
    alex, page = at("alex"), f"/people/{cast.sam.pk}/notes/new/"
    shown = alex.get(page)
    assert "group" not in dict(shown.context["form"].fields["kind"].choices)
    assert "session 1" not in text_of(shown)
    assert alex.post(page, asked(session=session.pk)).status_code == 403


def test_nobody_else_is_named_in_what_the_staff_writes(cast: Cast, at: At, session: GroupSession) -> None:
    alex = at("alex")
    where = alex.post(f"/people/{cast.sam.pk}/notes/new/", asked(session=session.pk)).headers["Location"]
    cast.enter("alex")
    note = Note.objects.get()
    wrong = alex.post(where, editing(note, what_we_did="Sam and leila argued."))
    assert wrong.status_code == 422
    assert "“leila” may be somebody in the group" in text_of(wrong)
    assert "Sam and leila argued." in wrong.content.decode()
    cast.enter("alex")
    by_itself = alex.post(where, editing(note, what_we_did="Leila left."), headers={"X-Autosave": "1"})
    assert by_itself.status_code == 422
    assert "may be somebody" in by_itself.json()["message"]
    cast.enter("alex")
    told = alex.post(where, editing(note, what_we_did="Sam as Kite.", own_words="Leila was kind."), follow=True)
    assert "“Leila” may be somebody else in the group. It is saved" in text_of(told)
    cast.enter("alex")
    assert NoteSection.objects.get(note=note, prompt="own_words").text == "Leila was kind."


def test_the_kind_is_not_taken_up_in_the_editor(cast: Cast, at: At, session: GroupSession) -> None:
    alex = at("alex")
    where = alex.post(f"/people/{cast.sam.pk}/notes/new/", asked(kind="contact")).headers["Location"]
    assert "group" not in dict(alex.get(where).context["editor"].form.fields["kind"].choices)
    cast.enter("alex")
    note = Note.objects.get()
    assert alex.post(where, editing(note) | {"kind": "group"}).status_code == 403
