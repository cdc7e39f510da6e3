"""A note that its author cannot finish: its consumer reads why, agrees to nothing, and says what happens to it."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.actions.notes import decisions
from peernotes.models import Assignment, ConflictOfInterest, Membership, Note, PolicyVersion, User
from peernotes.policy.switches import COMPLEMENTARY
from tests.support import drawn
from tests.support import notes as made
from tests.support.build import DAY, policy_version
from tests.support.cast import Cast
from tests.support.my import text_of, url

At = Callable[[str], Client]
Owner = Callable[[], Any]


def other_model(cast: Cast) -> None:
    since = timezone.now() - DAY
    PolicyVersion.objects.filter(pk=cast.policy.pk).update(in_force=(cast.policy.starts_at, since))
    policy_version(service=cast.service, number=2, switches=COMPLEMENTARY, starts=since)


def membership_ended(cast: Cast) -> None:
    Membership.objects.filter(user=cast.users["alex"]).update(ends_at=timezone.now() - DAY)


def assignment_ended(cast: Cast) -> None:
    Assignment.objects.filter(user=cast.users["alex"], content_object=cast.sam).delete()


def signed_off(cast: Cast) -> None:
    User.objects.filter(pk=cast.users["alex"].pk).update(is_active=False)


def became_a_relative(cast: Cast) -> None:
    ConflictOfInterest.objects.create(service=cast.service, consumer=cast.sam, user=cast.users["alex"])


MODEL = "The service changed its model"
LEFT = "does not work with you here any more"
ON_THE_LIST = {MODEL: "Cannot be finished", LEFT: "Yours to decide"}
HEADING = {MODEL: "This note can no longer be finished", LEFT: "What shall happen with this note?"}
WAYS = [
    (other_model, MODEL), (membership_ended, LEFT), (assignment_ended, LEFT), (signed_off, LEFT),
    (became_a_relative, LEFT),
]  # fmt: skip


def sent(note: Note, outcome: str) -> dict[str, Any]:
    parts = {f"decision-{part.pk}": "accepted" for part in note.sections.all() if part.text}
    return {"key": uuid.uuid4(), "version": note.version, "outcome": outcome, "audience": "just_us", **parts}


@pytest.mark.parametrize(("happens", "why"), WAYS)
@pytest.mark.parametrize("make", [made.handed, made.agreed, made.written])
def test_they_read_why_and_agree_to_nothing(
    cast: Cast, at: At, as_owner: Owner, make: Callable[[Cast], Note], happens: Callable[[Cast], None], why: str
) -> None:
    note = make(cast)
    sam = at("sam")
    assert HEADING[why] not in text_of(sam.get(url(note)))
    with as_owner():
        happens(cast)
    assert ON_THE_LIST[why] in text_of(sam.get("/my/"))
    html = text_of(sam.get(url(note)))
    assert why in html
    assert HEADING[why] in html
    assert ("Hand it on" in html) is (why == LEFT)
    assert ("Share it myself" in html) is (why == LEFT and note.status == "agreed")
    assert "finishes" not in html
    assert "We walked by the water." in html
    assert 'value="agree' not in sam.get(url(note)).content.decode()
    for outcome in ("agree", "agree_all", "ask_changes"):
        assert sam.post(url(note), sent(note, outcome)).status_code == 403
    assert why in text_of(sam.get(url(note, "done/")))
    assert sam.post(url(note), sent(note, "decline")).status_code == 302
    note.refresh_from_db()
    assert note.status == "declined"


TYPED = "I would rather say it like this."
EVERY = ("agree", "agree_all", "ask_changes", "later", "not_today", "stay", "", "nonsense")


def meanwhile_put_off(cast: Cast, note: Note) -> None:
    decided = decisions.Decided(note.version, "not_today")
    decisions.decide(by=cast.enter("sam"), note_id=note.pk, decided=decided)


def meanwhile_declined(cast: Cast, note: Note) -> None:
    decided = decisions.Decided(note.version, "decline")
    decisions.decide(by=cast.enter("sam"), note_id=note.pk, decided=decided)


@pytest.mark.parametrize("outcome", EVERY)
@pytest.mark.parametrize(("meanwhile", "status"), [(None, 403), (meanwhile_put_off, 409), (meanwhile_declined, 403)])
def test_words_typed_before_are_given_back_whatever_was_pressed(
    cast: Cast, at: At, as_owner: Owner, outcome: str, meanwhile: Any, status: int
) -> None:
    """Also where the form itself would have been wrong, and into a part that is empty."""
    note, sam = made.handed(cast), at("sam")
    field = f"text-{made.section(note, 'my_view').pk}"
    page = sam.get(url(note))
    data = drawn.hidden(page) | {field: TYPED, "outcome": outcome, "audience": "care_team"}
    if meanwhile:
        meanwhile(cast, note)
    else:
        with as_owner():
            other_model(cast)
    answer = sam.post(url(note), data)
    assert answer.status_code == status
    html = text_of(answer)
    assert "You can copy it from here" in html
    assert TYPED in html
    assert TYPED in text_of(sam.get("/kept/"))


def test_the_frozen_page_shows_them_until_the_note_is_let_go(cast: Cast, at: At, as_owner: Owner) -> None:
    note, sam = made.handed(cast), at("sam")
    field = f"text-{made.section(note, 'own_words').pk}"
    typed = drawn.hidden(sam.get(url(note))) | {field: TYPED}
    with as_owner():
        other_model(cast)
    sam.post(url(note), typed | {"outcome": "agree"})
    page = sam.get(url(note))
    assert TYPED in text_of(page)
    assert sam.post(url(note), drawn.pressed(page) | {"outcome": "later"}).status_code == 302
    page = sam.get(url(note))
    assert TYPED in text_of(page)
    assert (
        sam.post(url(note), typed | drawn.pressed(page) | {"outcome": "decline", "audience": "care_team"}).status_code
        == 302
    )
    assert TYPED not in text_of(sam.get("/kept/"))


def test_what_was_put_off_is_not_taken_up_again(cast: Cast, at: At, as_owner: Owner) -> None:
    note = made.started(cast, "not_today")
    sam = at("sam")
    with as_owner():
        membership_ended(cast)
    assert LEFT in text_of(sam.get(url(note)))
    assert "Take it up again" not in text_of(sam.get(url(note)))
    said = {"key": uuid.uuid4(), "version": note.version}
    assert sam.post(url(note), said | {"outcome": "take_up"}).status_code == 403
    assert sam.post(url(note), said | {"outcome": "decline"}).status_code == 302


@pytest.mark.parametrize("make", [made.handed, made.agreed, made.written])
def test_its_author_finds_it_as_what_it_is(cast: Cast, at: At, as_owner: Owner, make: Callable[[Cast], Note]) -> None:
    """On Today, in the list of its group, on the person's page and on its own."""
    note, alex = make(cast), at("alex")
    group = {"with_consumer": "waiting", "agreed": "agreed", "draft": "drafts"}[note.status]
    address = f"/notes/{note.pk}/"
    assert address in alex.get("/?show=" + group).content.decode()
    assert address not in alex.get("/?show=frozen").content.decode()
    with as_owner():
        other_model(cast)
    today = text_of(alex.get("/"))
    assert "Cannot be finished any more" in today
    for title in ("Ready to finish", "Drafts", "Waiting for"):
        assert title not in today
    assert address not in alex.get("/?show=" + group).content.decode()
    assert address in alex.get("/?show=frozen").content.decode()
    person = text_of(alex.get(f"/people/{cast.sam.pk}/"))
    assert "Frozen" in person
    assert "Draft" not in person
    assert "Frozen" in text_of(alex.get(address))


def test_nobody_is_asked_to_come_back_to_it(cast: Cast, at: At, as_owner: Owner) -> None:
    note = made.started(cast, "not_today")
    with as_owner():
        Note.objects.filter(pk=note.pk).update(revisit_on=timezone.localdate() + DAY)
    sam, alex = at("sam"), at("alex")
    assert "Come back" in text_of(sam.get("/my/"))
    assert "Come back" in text_of(alex.get("/"))
    with as_owner():
        other_model(cast)
    assert "Come back" not in text_of(sam.get("/my/"))
    assert "Come back" not in text_of(alex.get("/"))
    assert "Your turn" not in text_of(sam.get("/my/"))
