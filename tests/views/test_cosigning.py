"""A supervisor reads what the consumer opened of a note, and signs it beside its two authors."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.actions.notes import decisions
from peernotes.models import Cosignature, Event, Note, NoteSection, PolicyVersion, SupervisionTie
from peernotes.policy.switches import INTEGRATED
from tests.support import build, drawn
from tests.support import notes as made
from tests.support.cast import Cast
from tests.support.my import end_model

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db
WORDS = {"care_team": "For the team.", "peer_team": "For peers.", "just_us": "For us alone."}


def answer(answer: str = "signed", **more: str) -> dict[str, str]:
    return {"answer": answer, "comment": "", "key": str(uuid4())} | more


@pytest.fixture
def note(cast: Cast, as_owner: Owner) -> Note:
    """Finished by Alex and Sam under a model that asks for a signature; Mira supervises Alex, and Milo nobody."""
    with as_owner():
        PolicyVersion.objects.filter(pk=cast.policy.pk).delete()
        cast.policy = build.policy_version(service=cast.service, starts=cast.policy.starts_at, **asks("all"))
        for name in ("mira", "milo"):
            cast.users[name] = build.user(username=f"{name}.{cast.service.slug}", name=name.title())
            build.member(user=cast.users[name], service=cast.service, role="peer_supervisor")
        build.supervision(service=cast.service, worker=cast.users["alex"], supervisor=cast.users["mira"])
        parts = [build.section(audience=audience, text=text) for audience, text in WORDS.items()]
        made = build.note(consumer=cast.sam, author=cast.users["alex"], policy=cast.policy, sections=parts)
        for party, user in (("consumer", cast.users["sam"]), ("peer_worker", cast.users["alex"])):
            build.signature(note=made, party=party, user=user)
        return made


def asks(cosign: str) -> dict[str, Any]:
    return {"switches": replace(INTEGRATED, cosign=cosign)}


def now_asks(cast: Cast, cosign: str, number: int) -> None:
    since = end_model(cast)
    cast.policy = build.policy_version(service=cast.service, number=number, starts=since, **asks(cosign))


def page(note: Note) -> str:
    return f"/supervision/notes/{note.pk}/"


def text(client: Client, where: str) -> str:
    found = client.get(where)
    assert found.status_code == 200, where
    return found.content.decode()


def test_two_of_three_parts_are_read_and_signed_and_the_consumer_sees_it(
    cast: Cast, at: At, as_owner: Owner, note: Note
) -> None:
    alex, mira, sam = at("alex"), at("mira"), at("sam")
    assert "Not yet signed by a supervisor." in text(alex, f"/notes/{note.pk}/")
    home = text(mira, "/supervision/")
    assert page(note) in home
    assert "Sam" not in home
    shown = text(mira, page(note))
    assert "For the team." in shown
    assert "For peers." in shown
    assert "For us alone." not in shown
    sent = answer()
    for _twice in range(2):
        assert mira.post(page(note), sent)["Location"] == "/supervision/"
    assert page(note) not in text(mira, "/supervision/")
    assert "Signed by Mira" in text(alex, f"/notes/{note.pk}/")
    assert "Signed by Mira" in text(sam, f"/my/notes/{note.pk}/")
    looked = text(sam, "/my/who-looked/")
    assert "read what is open of" in looked
    with as_owner():
        told = Event.objects.filter(object_id=note.pk, actor_id=cast.users["mira"].pk, allowed=True)
        assert {"read_to_sign", "cosign"} == set(told.values_list("verb", flat=True))
        assert Cosignature.objects.count() == 1


def test_that_they_would_like_to_talk_stays_between_the_two(cast: Cast, at: At, note: Note) -> None:
    at("mira").post(page(note), answer("talk_about_it", comment="How was that for you?"))
    mine = text(at("alex"), "/supervision/mine/")
    assert "Mira would like to talk about a note" in mine
    assert "How was that for you?" in mine
    for name, where in (
        ("sam", f"/my/notes/{note.pk}/"),
        ("bea", f"/notes/{note.pk}/"),
        ("alex", f"/notes/{note.pk}/"),
    ):
        assert "How was that for you?" not in text(at(name), where)
    for name, reads in (("mira", True), ("alex", True), ("sam", False), ("bea", False), ("ada", False)):
        cast.enter(name)
        assert Cosignature.objects.exists() is reads, name


def test_once_they_have_met_it_is_talked_about(cast: Cast, at: At, as_owner: Owner, note: Note) -> None:
    mira = at("mira")
    mira.post(page(note), answer("talk_about_it"))
    cast.enter("mira")
    tie = SupervisionTie.objects.get(service=cast.service).pk
    held = {
        "held_on": str(timezone.localdate()),
        "minutes": "50",
        "form": "single",
        "topics": ["role"],
        "agreed_next": "",
    }
    assert mira.post(f"/supervision/{tie}/", held | {"key": str(uuid4())}).status_code == 302
    assert "would like to talk about a note" not in text(at("alex"), "/supervision/mine/")


@pytest.mark.parametrize("name", ["milo", "alex", "dana", "bea", "ada", "ravi", "sam"])
def test_to_everybody_else_there_is_no_such_page(cast: Cast, at: At, note: Note, name: str) -> None:
    client = at(name)
    known = name in {"alex", "bea", "sam"}
    assert client.get(page(note)).status_code == (403 if known else 404)
    assert client.post(page(note), answer()).status_code == (403 if known else 404)


def test_the_note_s_own_page_and_its_person_stay_closed_to_the_supervisor(cast: Cast, at: At, note: Note) -> None:
    mira = at("mira")
    for where in (f"/notes/{note.pk}/", f"/people/{cast.sam.pk}/", f"/people/{cast.sam.pk}/record/"):
        assert mira.get(where).status_code == 404


def test_below_python_too_only_what_is_open_is_there(cast: Cast, as_owner: Owner, note: Note) -> None:
    for name, words in (("mira", {"For the team.", "For peers."}), ("milo", set())):
        cast.enter(name)
        assert set(NoteSection.objects.filter(note=note.pk).values_list("text", flat=True)) == words, name
        assert Note.objects.filter(pk=note.pk).exists() is bool(words)


@pytest.mark.parametrize(("signs", "status"), [(False, 404), (True, 200)])
def test_what_its_consumer_agreed_to_decides(
    cast: Cast, at: At, as_owner: Owner, note: Note, signs: bool, status: int
) -> None:
    """Whatever model it was finished under."""
    with as_owner():
        other = build.proposal(
            service=cast.service, starts=cast.policy.starts_at, number=9, **asks("none" if signs else "all")
        )
        Note.objects.filter(pk=note.pk).update(policy_version=other, to_sign=signs)
    assert at("mira").get(page(note)).status_code == status
    assert (page(note) in text(at("mira"), "/supervision/")) is (status == 200)
    said = text(at("alex"), f"/notes/{note.pk}/")
    assert ("Not yet signed by a supervisor." in said) is (status == 200)


def test_nothing_open_is_nothing_to_sign(cast: Cast, at: At, as_owner: Owner, note: Note) -> None:
    with as_owner():
        Note.objects.filter(pk=note.pk).update(shared_with_care_team=False, shared_with_peer_team=False)
    assert at("mira").get(page(note)).status_code == 404


def test_the_consumer_reads_before_they_write_and_before_they_agree_who_may_sign(
    cast: Cast, at: At, as_owner: Owner, note: Note
) -> None:
    said = "Mira may read the parts that you open, and sign."
    assert said in text(at("alex"), f"/people/{cast.sam.pk}/notes/new/")
    with as_owner():
        Note.objects.filter(pk=note.pk).update(
            status="with_consumer", shared_with_care_team=False, shared_with_peer_team=False
        )
    assert said in text(at("sam"), f"/my/notes/{note.pk}/")


@pytest.mark.parametrize(("before", "after"), [("none", "all"), ("all", "none")])
def test_a_note_begun_before_a_change_is_agreed_to_by_the_new_model(
    cast: Cast, at: At, as_owner: Owner, note: Note, before: str, after: str
) -> None:
    with as_owner():
        now_asks(cast, before, number=8)
    begun = made.handed(cast)
    with as_owner():
        now_asks(cast, after, number=9)
    said = "Mira may read the parts that you open, and sign."
    assert (said in text(at("sam"), f"/my/notes/{begun.pk}/")) is (after == "all")
    agreed = decisions.Decided(begun.version, "agree", made.choices(begun))
    decisions.decide(by=cast.enter("sam"), note_id=begun.pk, decided=agreed)
    assert Note.objects.get(pk=begun.pk).to_sign is (after == "all")


def test_what_cannot_be_so_is_not_signed(cast: Cast, at: At, note: Note) -> None:
    for wrong in ({"answer": "veto"}, {"answer": ""}, {"comment": "x" * 1001}):
        assert at("mira").post(page(note), answer(**wrong)).status_code == 422


def decided(note: Note, client: Client, page: str, **said: str) -> dict[str, str]:
    """What the page sends as it is drawn, with a yes to all."""
    return drawn.hidden(client.get(page)) | {"outcome": "agree_all", "audience": "care_team"} | said


def test_who_signs_is_as_the_page_said_or_nothing_is_decided(cast: Cast, at: At, as_owner: Owner, note: Note) -> None:
    with as_owner():
        now_asks(cast, "none", 2)
    asked, sam = made.handed(cast), at("sam")
    page, part = f"/my/notes/{asked.pk}/", made.section(asked, "own_words").pk
    sent = decided(asked, sam, page) | {f"text-{part}": "I walked to the pier, and back."}
    with as_owner():
        now_asks(cast, "all", 3)
    again = sam.post(page, sent)
    assert again.status_code == 409
    said = unescape(again.content.decode())
    assert "Mira may read the parts that you open, and sign." in said
    assert "I walked to the pier, and back." in said
    assert re.search('name="audience"[^>]*value="care_team" checked', said)
    asked.refresh_from_db()
    assert (asked.status, asked.to_sign) == ("with_consumer", False)
    assert sam.post(page, sent | drawn.hidden(again)).status_code == 302
    asked.refresh_from_db()
    assert (asked.status, asked.to_sign) == ("agreed", True)


def test_a_no_and_a_version_that_says_the_same_are_held_up_by_nothing(
    cast: Cast, at: At, as_owner: Owner, note: Note
) -> None:
    asked, other, sam = made.handed(cast), made.handed(cast), at("sam")
    pages = [f"/my/notes/{each.pk}/" for each in (asked, other)]
    sent = [decided(asked, sam, pages[0]), decided(other, sam, pages[1], outcome="decline")]
    with as_owner():
        now_asks(cast, "all", 2)
    assert sam.post(pages[0], sent[0]).status_code == 302
    with as_owner():
        now_asks(cast, "none", 3)
    assert sam.post(pages[1], sent[1]).status_code == 302


def test_nor_is_it_written_down_as_said_before(cast: Cast, at: At, as_owner: Owner, note: Note) -> None:
    asked, alex = made.handed(cast), at("alex")
    page = f"/notes/{asked.pk}/hand-over/spoken/"
    heard = {"method": "verbal_witnessed", "witness": "Bea", "reason": "No phone."}
    sent = decided(asked, alex, page) | heard
    with as_owner():
        now_asks(cast, "none", 2)
    again = alex.post(page, sent)
    assert again.status_code == 409
    assert "Nobody signs it beside its two authors." in again.content.decode()
    assert "No phone." in again.content.decode()
    assert alex.post(page, sent | drawn.hidden(again)).status_code == 302
    asked.refresh_from_db()
    assert (asked.status, asked.to_sign) == ("agreed", False)
