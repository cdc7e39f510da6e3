"""Where the model asks for an agreement about contact, a new note waits once two weeks are over without one; nothing else
does."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import ProgrammingError, connection, transaction
from django.test import Client
from django.utils import timezone

from peernotes import access
from peernotes.actions.reading_readiness import Readiness
from peernotes.enums import Role
from peernotes.models import Agreement, Assignment, Consumer, Note
from peernotes.policy.facts import Actor, ActorFacts, Facts
from peernotes.policy.readiness import agreement_missing
from peernotes.policy.switches import INTEGRATED
from peernotes.presenters import preview as preview_words
from peernotes.presenters import readiness
from peernotes.queries import preview
from peernotes.queries.agreements import ToAgree
from tests.support import build
from tests.support.build import DAY
from tests.support.cast import Cast
from tests.support.my import text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db
CODE = "agreement_missing"


def together_since(cast: Cast, days: float, who: str = "alex") -> None:
    Assignment.objects.filter(user=cast.users[who], content_object=cast.sam).update(
        created_at=timezone.now() - days * DAY
    )


@pytest.fixture
def late(cast: Cast, as_owner: Owner) -> None:
    """Alex and Sam have worked together for longer than two weeks, under a model that asks, and have not agreed."""
    with as_owner():
        together_since(cast, 20)


def start(cast: Cast, alex: Client) -> Any:
    return alex.get(f"/people/{cast.sam.pk}/notes/new/")


def inserts_a_note(cast: Cast, **more: object) -> bool:
    """Whoever forgot to ask: row-level security answers."""
    told = {"consumer": cast.sam, "author": cast.users["alex"], "policy": cast.policy, "status": "draft"}
    made, _sections = build.unsaved_note(**(told | more))
    cast.enter("alex")
    try:
        with transaction.atomic():
            Note.objects.bulk_create([made])
    except ProgrammingError:
        return False
    return True


def test_a_new_note_waits_and_says_whose_it_is_to_mend(cast: Cast, at: At, late: None) -> None:
    alex = at("alex")
    refused = start(cast, alex)
    assert refused.status_code == 403
    for said in (
        CODE,
        "New notes wait until the two of you agree",
        "service&#x27;s duty",
        f'href="/people/{cast.sam.pk}/agreement/"',
    ):
        assert said in refused.content.decode()
    assert "New notes wait until the two of you agree" in text_of(alex.get(f"/people/{cast.sam.pk}/"))
    assert "New notes wait until the two of you have agreed" in text_of(alex.get("/readiness/"))
    for page in ("concerns/new/", "contacts/new/", "record/", "agreement/"):
        assert alex.get(f"/people/{cast.sam.pk}/{page}").status_code == 200
    assert at("dana").get(f"/people/{cast.sam.pk}/notes/new/").status_code == 200
    assert not inserts_a_note(cast)


def test_it_begins_as_soon_as_both_have_agreed(cast: Cast, at: At, late: None) -> None:
    alex, sam = at("alex"), at("sam")
    sent = {"version": 0, "day-0": "9:00-17:00", "channels": ["phone"], "key": uuid.uuid4()}
    alex.post(f"/people/{cast.sam.pk}/agreement/", sent)
    alex.post(f"/people/{cast.sam.pk}/agreement/agree/", {"version": 1, "key": uuid.uuid4()})
    assert start(cast, alex).status_code == 403
    sam.post(f"/my/agreement/{cast.users['alex'].pk}/agree/", {"version": 1, "key": uuid.uuid4()})
    assert start(cast, alex).status_code == 200
    assert "New notes wait" not in text_of(alex.get("/readiness/"))
    assert inserts_a_note(cast)


def test_what_was_begun_goes_on_and_an_amendment_begins_nothing(
    cast: Cast, at: At, as_owner: Owner, late: None
) -> None:
    with as_owner():
        draft = build.note(consumer=cast.sam, author=cast.users["alex"], policy=cast.policy, status="draft")
        final = build.note(consumer=cast.sam, author=cast.users["alex"], policy=cast.policy, sections=[build.section()])
    alex = at("alex")
    assert alex.get(f"/notes/{draft.pk}/edit/").status_code == 200
    assert alex.get(f"/notes/{draft.pk}/hand-over/").status_code == 200
    assert alex.post(f"/notes/{final.pk}/amend/", {"reason": "A date.", "key": uuid.uuid4()}).status_code == 302
    assert Note.objects.filter(amends=final).exists()


@pytest.mark.parametrize(("days", "status"), [(13.9, 200), (14.1, 403)])
def test_two_weeks_from_when_they_began(cast: Cast, at: At, as_owner: Owner, days: float, status: int) -> None:
    with as_owner():
        together_since(cast, days)
    alex = at("alex")
    assert start(cast, alex).status_code == status
    assert ("New notes wait until" in text_of(alex.get("/readiness/"))) == (status == 403)
    assert inserts_a_note(cast) == (status == 200)


@dataclass
class Pair:
    """A peer worker and somebody whom they have supported for a long time."""

    actor: Actor
    consumer: Consumer

    def overdue(self, ago: float = 0) -> bool:
        at = {"at": timezone.now() - ago * DAY} if ago else {}
        facts = access.gather(self.actor, consumer=self.consumer.pk, **at).facts
        return agreement_missing(facts.actor, facts.policy)


def make_pair(versions: list[tuple[int, bool]], together: int = 100) -> Pair:
    """``versions``: days ago that each began, and whether it asks."""
    now = timezone.now()
    service, worker = build.service(slug=f"pair-{uuid.uuid4()}"), build.user(username=f"w-{uuid.uuid4()}", name="Wren")
    build.member(user=worker, service=service, role="consumer_peer_worker")
    consumer = build.consumer(service=service, name="Kit", identifier="1")
    ends = [now - days * DAY for days, _asks in versions[1:]] + [None]
    for number, ((days, asks), end) in enumerate(zip(versions, ends, strict=True), 1):
        switches, starts = replace(INTEGRATED, boundary_agreement_required=asks), now - days * DAY
        build.policy_version(service=service, number=number, switches=switches, starts=starts, ends=end)
    since = now - together * DAY
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('peernotes.backdate', %s, true)", [since.isoformat()])
        build.assign(user=worker, consumer=consumer, created_at=since)
        cursor.execute("SELECT set_config('peernotes.backdate', '', true)")
    return Pair(Actor(user_id=worker.pk), consumer)


@pytest.mark.parametrize(
    ("versions", "overdue"),
    [
        ([(30, True)], True),
        ([(30, True), (5, True)], True),
        ([(30, False), (5, True)], False),
        ([(30, False), (15, True)], True),
        ([(60, True), (30, False), (5, True)], False),
        ([(30, True), (5, False)], False),
    ],
)
def test_two_weeks_from_when_the_models_began_to_ask_without_a_break(
    as_owner: Owner, versions: list[tuple[int, bool]], overdue: bool
) -> None:
    with as_owner():
        assert make_pair(versions).overdue() is overdue


def test_who_begins_to_work_together_again_agrees_again(cast: Cast, at: At, as_owner: Owner, late: None) -> None:
    with as_owner():
        made = build.agreement(consumer=cast.sam, worker=cast.users["alex"], agreed_at=timezone.now() - 25 * DAY)
    alex = at("alex")
    assert start(cast, alex).status_code == 403
    with as_owner():
        Agreement.objects.filter(pk=made.pk).update(agreed_at=timezone.now() - 15 * DAY)
    assert start(cast, alex).status_code == 200


def test_the_past_is_known(as_owner: Owner) -> None:
    with as_owner():
        pair = make_pair([(100, True)])
        build.agreement(consumer=pair.consumer, worker=pair.actor.user_id, agreed_at=timezone.now() - 2 * DAY)
        assert [pair.overdue(ago) for ago in (90, 3, 1, 0)] == [False, True, False, False]


def test_where_there_are_no_notes_nothing_waits_for_it() -> None:
    roles, now = frozenset({Role.CONSUMER_PEER_WORKER}), timezone.now()
    service = SimpleNamespace(slug="harbour")
    pair = ToAgree(uuid.uuid4(), uuid.uuid4(), "Kit", now - DAY)
    for notes, text in (("none", "Nothing waits for it."), ("shared_record", "New notes wait until")):
        policy = replace(INTEGRATED, peer_write_notes=notes)
        gathered = SimpleNamespace(
            facts=Facts(ActorFacts(roles), now, policy), service=service, service_id=pair.service_id
        )
        assert text in readiness.of_service(gathered, Readiness([], [pair], {}))["agreements"][0]["text"]


def test_why_knows_it(cast: Cast, at: At, as_owner: Owner, late: None) -> None:
    ada, why = at("ada"), f"/services/{cast.service.slug}/why/"
    asked = {"who": str(cast.users["alex"].pk), "verb": "start_note", "about": "Sam"}
    closed = text_of(ada.get(why, asked))
    for said in ("Agreement about contact", "None in time", "The peer worker and the consumer, by agreeing"):
        assert said in closed
    with as_owner():
        build.agreement(consumer=cast.sam, worker=cast.users["alex"], agreed_at=timezone.now())
    assert "There is one, or time for it" in text_of(ada.get(why, asked))


def test_the_preview_counts_and_names_who_has_not_agreed(cast: Cast, as_owner: Owner) -> None:
    none, asks = replace(INTEGRATED, boundary_agreement_required=False), INTEGRATED
    with as_owner():
        build.agreement(consumer=cast.sam, worker=cast.users["dana"], agreed_at=timezone.now())
    cast.enter("ada")
    about = {"service_id": cast.service.pk, "at": timezone.now(), "old_since": access.Since(None, None)}
    given, long_ago = build.decided(asks), cast.policy.starts_at - DAY
    compared = preview.Comparison(
        **about, old=build.decided(none), new=given, new_since=access.Since(long_ago, long_ago)
    )
    found = preview.of(compared)
    assert found.to_agree == (2, 1, 2)
    assert "1 peer worker and 2 consumers have not agreed" in preview_words.to_agree(found)
    names = {
        side: [row.name for row in preview.names(compared, "agreements", side, None).rows]
        for side in ("workers", "people")
    }
    assert names == {"workers": ["Alex"], "people": ["Noor", "Sam"]}
    assert preview.of(replace(compared, old=given)).to_agree == (0, 0, 0)
