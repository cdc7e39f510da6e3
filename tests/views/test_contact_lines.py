"""A no to it being kept that the two met: ``consumer_opt_out`` = note_read_and_contact."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.utils import timezone

from peernotes.models import Consent, ContactLogEntry, Event, Note, PeerActivity, RecordEntry
from tests.support import build
from tests.support.build import DAY
from tests.support.cast import Cast, say
from tests.support.my import statements, text_of
from tests.views.test_about_me_readers import goes_on

At = Callable[[str], Client]
Owner = Callable[[], Any]
SCOPE = "log_contacts"


def new(cast: Cast) -> str:
    return f"/people/{cast.sam.pk}/contacts/new/"


def pressed(**more: Any) -> dict[str, Any]:
    at = timezone.localtime() - DAY
    return {"key": uuid.uuid4(), "minutes": "40", "happened_at": at.strftime("%Y-%m-%dT%H:%M")} | more


@pytest.fixture
def refused(cast: Cast, as_owner: Owner) -> Cast:
    with as_owner():
        goes_on(cast)
        build.contact(consumer=cast.sam, worker=cast.users["alex"], minutes=47, happened_at=timezone.now() - 9 * DAY)
        say(cast, SCOPE, "refused")
    return cast


def of_sam(cast: Cast) -> int:
    return ContactLogEntry.objects.filter(consumer=cast.sam).count()


def of_alex(cast: Cast) -> list[PeerActivity]:
    return list(PeerActivity.objects.filter(worker=cast.users["alex"]))


def test_only_minutes_remain_and_nobodys_name(refused: Cast, at: At, as_owner: Owner) -> None:
    client = at("alex")
    page = text_of(client.get(new(refused)))
    assert (
        "wants no line kept when you meet. So only your minutes are kept, in your own count, and nobody’s name." in page
    )
    assert "Note my minutes" in text_of(client.get(f"/people/{refused.sam.pk}/"))
    with as_owner():
        lines, events = (
            of_sam(refused),
            Event.objects.filter(subject_id=refused.sam.pk).exclude(verb="see_person").count(),
        )
    answer = client.post(new(refused), pressed(unnamed="yes"))
    assert answer["Location"] == f"/people/{refused.sam.pk}/"
    with as_owner():
        [mine] = of_alex(refused)
        assert (mine.kind, mine.minutes, mine.worker) == ("unnamed_contact", 40, refused.users["alex"])
        assert of_sam(refused) == lines == 1
        assert Event.objects.filter(subject_id=refused.sam.pk).exclude(verb="see_person").count() == events
        assert not Event.objects.filter(verb="log_activity", subject_id=refused.sam.pk).exists()
    assert "Time with somebody who wants no line kept" in text_of(client.get("/activities/"))
    assert "unnamed_contact" not in client.get("/activities/").content.decode()


def test_who_would_still_write_a_line_is_refused_and_shown_where_minutes_go(
    refused: Cast, at: At, as_owner: Owner
) -> None:
    client = at("alex")
    answer = client.post(new(refused), pressed(mode="phone"))
    assert answer.status_code == 403
    assert "no_contact_line" in answer.content.decode()
    assert "This person wants no line kept about contact." in text_of(answer)
    assert f'href="{new(refused)}"' in answer.content.decode()
    # A clinician has no count of their own.
    assert at("bea").get(new(refused)).status_code == 403
    with as_owner():
        assert (of_sam(refused), of_alex(refused)) == (1, [])


def test_the_database_refuses_it_by_itself(refused: Cast) -> None:
    refused.enter("alex")
    row = {"service": refused.service, "consumer": refused.sam, "worker": refused.users["alex"], "minutes": 5}
    with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
        ContactLogEntry.objects.create(**row, happened_at=timezone.now(), mode="phone")


@pytest.mark.parametrize(
    "wrong", [{"minutes": ""}, {"minutes": "0"}, {"minutes": "x" * 9}, {"happened_at": "9999-01-01T10:00"}]
)
def test_wrong_minutes_are_said_and_kept(refused: Cast, at: At, wrong: dict[str, str]) -> None:
    answer = at("alex").post(new(refused), pressed(unnamed="yes") | wrong)
    assert answer.status_code == 422
    name, typed = next(iter(wrong.items()))
    html = answer.content.decode()
    assert f'name="{name}"' in html
    assert f'value="{typed}"' in html or not typed


def test_the_choice_is_theirs_counts_at_once_and_brings_nothing_back(cast: Cast, at: At, as_owner: Owner) -> None:
    client, choices = at("sam"), "/my/choices/"
    assert "May it be kept that you met a peer worker?" not in text_of(client.get(choices))
    no = {"scope": SCOPE, "answer": "no", "key": uuid.uuid4()}
    assert client.post(choices, no).status_code == 403
    with as_owner():
        goes_on(cast)
    page = text_of(client.get(choices))
    assert "May it be kept that you met a peer worker? " in page
    assert "You have not said anything. Until you do, it is kept." in page
    assert client.post(choices, no | {"grantee": cast.users["alex"].pk}).status_code == 422
    assert client.post(choices, no)["Location"] == "/my/choices/#log-contacts"
    assert at("alex").post(new(cast), pressed(mode="phone")).status_code == 403
    assert client.post(choices, no | {"answer": "yes", "key": uuid.uuid4()}).status_code == 302
    with as_owner():
        assert of_sam(cast) == 0
    assert at("alex").post(new(cast), pressed(mode="phone")).status_code == 302
    with as_owner():
        assert of_sam(cast) == 1
        said = (
            Consent.objects.filter(consumer=cast.sam, scope=SCOPE)
            .order_by("decided_at")
            .values_list("decision", flat=True)
        )
        assert list(said) == ["refused", "given"]


def test_a_no_is_shown_as_unused_where_the_model_goes_on_to_keep_lines(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        goes_on(cast, consumer_opt_out="note_and_read")
        say(cast, SCOPE, "refused")
    page = text_of(at("sam").get("/my/choices/"))
    assert "In our model it is kept that you met, whatever you said here." in page
    assert "Not used now" in page


def test_a_note_that_comes_to_nothing_leaves_no_line(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        goes_on(
            cast,
            peer_write_notes="shared_record",
            note_kinds_allowed=frozenset({"contact"}),
            unagreed_note_becomes="facts_only_entry",
            co_authoring="invited",
        )
        say(cast, SCOPE, "refused")
        note = build.note(
            consumer=cast.sam, author=cast.users["alex"], policy=cast.policy, status="draft", minutes=30, sections=[]
        )
        entries = RecordEntry.objects.count()
    client = at("alex")
    assert "they met" not in text_of(client.get(f"/notes/{note.pk}/close/"))
    assert client.post(f"/notes/{note.pk}/close/", {"version": note.version, "key": uuid.uuid4()}).status_code == 302
    with as_owner():
        assert Note.objects.get(pk=note.pk).status == "lapsed"
        assert (of_sam(cast), RecordEntry.objects.count()) == (0, entries)


def test_staff_write_it_down_only_where_it_can_be_said(cast: Cast, at: At, as_owner: Owner) -> None:
    page, asked = f"/people/{cast.sam.pk}/choices/record/", "Keeping a line when they meet a peer worker"
    assert asked not in text_of(at("bea").get(page))
    with as_owner():
        goes_on(cast)
    assert asked in text_of(at("bea").get(page))
    said = {"key": uuid.uuid4(), "scope": SCOPE, "grantee": "everyone", "answer": "no", "method": "paper"}
    said |= {"witness": "Somebody Else", "reason": "On paper."}
    assert at("bea").post(page, said | {"grantee": str(cast.users["alex"].pk)}).status_code == 422
    assert at("bea").post(page, said).status_code == 302
    assert at("alex").post(new(cast), pressed(mode="phone")).status_code == 403


def test_the_pages_cost_no_more(refused: Cast, at: At) -> None:
    assert statements(at("alex"), new(refused)) <= 10
    assert statements(at("sam"), "/my/choices/") <= 10
