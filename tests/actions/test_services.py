"""Changing a service's model: two people, one version at a time, nothing undone."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from psycopg.types.range import TimestamptzRange

from peernotes import access
from peernotes.actions import services as actions
from peernotes.enums import Code, Verb
from peernotes.errors import Missing, Refused
from peernotes.models import Event, Membership, Note, PolicyVersion, RecordEntry
from peernotes.policy import people
from peernotes.policy.services import may_see_model
from peernotes.policy.switches import COMPLEMENTARY, INTEGRATED, Switches
from peernotes.queries import services as queries
from tests.policy.cases import nothing_acts_on
from tests.support import build
from tests.support.build import DAY, columns, decided
from tests.support.cast import Cast, make_cast
from tests.support.services import standing

Owner = Callable[[], Any]


def refused(code: Code) -> Any:
    return pytest.raises(Refused, match=f"^{code.value}$")


def propose(
    cast: Cast, switches: Switches = COMPLEMENTARY, *, by: str = "ada", key: uuid.UUID | None = None, **more: Any
) -> PolicyVersion:
    model = more.pop("model", "integrated" if switches.peer_in_mdt else "complementary")
    proposal = actions.Proposal(model, decided(switches), "We talked about it for a year.", more.pop("starts_at", None))
    actor, place = cast.enter(by), more.pop("service_id", cast.service.pk)
    pk = actions.propose(by=actor, service_id=place, proposal=proposal, key=key or uuid.uuid4())
    return PolicyVersion.objects.get(pk=pk)


def approve(cast: Cast, version: PolicyVersion, by: str = "abe") -> PolicyVersion:
    actions.approve(by=cast.enter(by), service_id=version.service_id, version_id=version.pk)
    version.refresh_from_db()
    return version


def reject(cast: Cast, version: PolicyVersion, by: str = "abe") -> PolicyVersion:
    actions.reject(by=cast.enter(by), service_id=version.service_id, version_id=version.pk)
    version.refresh_from_db()
    return version


def now() -> dt.datetime:
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        return cursor.fetchone()[0]


# --- propose ---------------------------------------------------------------------------------------------------------


def test_a_proposal_changes_nothing_yet(cast: Cast) -> None:
    version = propose(cast)
    assert (version.number, version.model, version.peer_read_records) == (2, "complementary", "none")
    assert (version.in_force, version.approved_at) == (None, None)
    assert version.proposed_by == cast.users["ada"]
    assert standing(cast.service.pk, now()).current.number == 1
    event = Event.objects.get(verb="propose_policy", service_id=cast.service.pk)
    assert (event.object_type, event.object_id, event.actor_role) == ("policy_version", version.pk, "service_admin")
    assert version.history.get().history_change_reason == "We talked about it for a year."
    assert version.history.get().history_user == cast.users["ada"]


def test_pressing_propose_twice_proposes_once(cast: Cast) -> None:
    key = uuid.uuid4()
    assert propose(cast, key=key) == propose(cast, key=key)
    assert PolicyVersion.objects.filter(service=cast.service).count() == 2


@pytest.mark.parametrize(
    ("change", "model", "code"),
    [
        ({"contact_log": "off"}, "complementary", Code.NOT_ENFORCED),
        ({"peer_read_records": "everything"}, "complementary", Code.NO_SUCH_VALUE),
        ({"read_requires_consumer_consent": None}, "complementary", Code.NOT_DECIDED),
    ],
    ids=["not enforced", "unknown value", "no answer"],
)
def test_what_cannot_be_set_is_refused(cast: Cast, change: dict[str, Any], model: str, code: Code) -> None:
    with nothing_acts_on("contact_log"), refused(code):
        propose(cast, replace(COMPLEMENTARY, **change), model=model)
    assert PolicyVersion.objects.filter(service=cast.service).count() == 1


def test_a_start_before_the_model_in_force_is_refused(cast: Cast) -> None:
    with refused(Code.OVERLAPS):
        propose(cast, starts_at=cast.policy.starts_at)


@pytest.mark.parametrize("name", ["alex", "bea", "ravi"])
def test_only_administrators_propose(cast: Cast, name: str) -> None:
    with refused(Code.WRONG_ROLE) as caught:
        propose(cast, by=name)
    assert caught.value.known


def test_to_others_the_service_does_not_exist(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        other = make_cast()
    with refused(Code.NOT_A_MEMBER) as caught:
        propose(cast, service_id=other.service.pk)
    assert not caught.value.known
    with pytest.raises(Missing):
        propose(cast, service_id=uuid.uuid4())


# --- approve ---------------------------------------------------------------------------------------------------------


def test_approval_by_a_second_person_puts_it_in_force(cast: Cast) -> None:
    version = approve(cast, propose(cast))
    cast.policy.refresh_from_db()
    assert cast.policy.in_force.upper == version.in_force.lower == version.starts_at
    assert version.in_force.upper is None
    assert (version.approved_by, version.approved_at is None) == (cast.users["abe"], False)
    assert standing(cast.service.pk, now()).current.id == version.pk
    event = Event.objects.get(verb="approve_policy", service_id=cast.service.pk)
    assert (event.object_id, event.actor_id) == (version.pk, cast.users["abe"].pk)
    assert version.history.first().history_user == cast.users["abe"]


def test_what_was_to_start_in_the_past_starts_now(cast: Cast) -> None:
    version, before = propose(cast, starts_at=now() - DAY), now()
    assert before < approve(cast, version).starts_at <= now()


def test_what_starts_later_is_planned(cast: Cast) -> None:
    starts = now() + DAY
    version = approve(cast, propose(cast, starts_at=starts))
    stands = standing(cast.service.pk, now())
    assert version.starts_at == starts
    assert (stands.current.number, [planned.number for planned in stands.scheduled]) == (1, [2])
    assert standing(cast.service.pk, starts).current.number == 2


def test_nobody_approves_their_own(cast: Cast) -> None:
    version = propose(cast)
    with refused(Code.SELF_APPROVAL):
        approve(cast, version, by="ada")
    version.refresh_from_db()
    assert version.in_force is None


@pytest.mark.parametrize("name", ["alex", "bea", "ravi"])
def test_only_administrators_approve_and_turn_down(cast: Cast, name: str) -> None:
    version = propose(cast)
    for verb in (approve, reject):
        with refused(Code.WRONG_ROLE):
            verb(cast, version, by=name)


def test_approving_twice_is_once_and_a_third_person_comes_too_late(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        Membership.objects.create(
            user=cast.users["ravi"], service=cast.service, role="service_admin", starts_at=timezone.now() - DAY
        )
    version = approve(cast, propose(cast))
    first = version.in_force
    assert approve(cast, version).in_force == first
    assert Event.objects.filter(verb="approve_policy", object_id=version.pk).count() == 1
    with refused(Code.ALREADY_DONE):
        approve(cast, version, by="ravi")
    with refused(Code.ALREADY_DONE):
        reject(cast, version, by="ravi")


def test_a_version_of_another_service_is_not_there(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        other = make_cast()
    version = propose(other)
    for verb in (actions.approve, actions.reject):
        with pytest.raises(Missing):
            verb(by=cast.enter("abe"), service_id=cast.service.pk, version_id=version.pk)


def test_a_change_is_never_put_before_one_that_is_planned(cast: Cast) -> None:
    late, early = propose(cast, starts_at=now() + 3 * DAY), propose(cast, starts_at=now() + DAY)
    approve(cast, late)
    with refused(Code.OVERLAPS):
        approve(cast, early)
    with refused(Code.OVERLAPS):
        propose(cast)
    after = approve(cast, propose(cast, INTEGRATED, starts_at=now() + 4 * DAY))
    late.refresh_from_db()
    assert late.in_force.upper == after.in_force.lower


def test_what_may_not_be_set_any_more_is_not_approved(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        version = PolicyVersion.objects.create(
            service=cast.service, number=2, model="integrated", reason="from an older release", starts_at=now(),
            proposed_by=cast.users["ada"], **columns(replace(INTEGRATED, peer_in_mdt=False)),
        )  # fmt: skip
    with nothing_acts_on("peer_in_mdt"), refused(Code.NOT_ENFORCED):
        approve(cast, version)


def test_the_first_version_counts_yeses_from_its_start(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        PolicyVersion.objects.filter(pk=cast.policy.pk).delete()
    version = approve(cast, propose(cast, INTEGRATED))
    assert (version.number, version.reads_since) == (1, version.starts_at)
    assert standing(cast.service.pk, now()).current.id == version.pk


def test_going_back_revives_no_yes(cast: Cast) -> None:
    """Edge case 2: in an unbroken run with reading a yes goes on counting; after a model without, it does not."""
    since = cast.policy.reads_since
    assert approve(cast, propose(cast, replace(INTEGRATED, contact_log="off"))).reads_since == since
    assert approve(cast, propose(cast, replace(INTEGRATED, peer_read_records="summary"))).reads_since == since
    assert approve(cast, propose(cast, COMPLEMENTARY)).reads_since == since
    back = approve(cast, propose(cast, INTEGRATED))
    assert back.reads_since == back.starts_at > since
    assert back.about_me_since == cast.policy.about_me_since, "which was open all the while"


def test_a_yes_counts_from_when_the_model_opened_what_it_is_to(cast: Cast) -> None:
    """A yes to the record is one to About Me too, so it begins anew where either opens."""
    shut = approve(cast, propose(cast, replace(INTEGRATED, about_me_readers="clinicians")))
    assert (shut.reads_since, shut.about_me_since) == (cast.policy.reads_since, cast.policy.about_me_since)
    opened = approve(cast, propose(cast, INTEGRATED))
    assert opened.reads_since == opened.about_me_since == opened.starts_at
    wider = approve(cast, propose(cast, replace(INTEGRATED, about_me_readers="everyone_in_care")))
    assert (wider.reads_since, wider.about_me_since) == (opened.starts_at, opened.starts_at)
    assert (
        approve(cast, propose(cast, replace(INTEGRATED, peer_read_records="summary"))).reads_since == opened.starts_at
    )
    whole = approve(cast, propose(cast, INTEGRATED))
    assert (whole.reads_since, whole.about_me_since) == (whole.starts_at, opened.starts_at)


def test_a_switch_touches_no_note_however_many_there_are(cast: Cast, as_owner: Owner) -> None:
    def notes() -> list[Any]:
        with as_owner(), connection.cursor() as cursor:
            cursor.execute("SELECT id, xmin::text, ctid::text FROM peernotes_note ORDER BY id")
            return cursor.fetchall()

    version = propose(cast)
    with CaptureQueriesContext(connection) as few:
        approve(cast, version)
    with as_owner():
        Note.objects.bulk_create(
            Note(
                service=cast.service, consumer=cast.sam, author=cast.users["alex"], policy_version=cast.policy,
                kind="contact", happened_at=timezone.now(),
            )
            for _ in range(50)
        )  # fmt: skip
    version, before = propose(cast, INTEGRATED), notes()
    with CaptureQueriesContext(connection) as lots:
        approve(cast, version)
    assert notes() == before
    assert len(few) == len(lots)


# --- cancel ----------------------------------------------------------------------------------------------------------


def cancel(cast: Cast, version: PolicyVersion, by: str = "ada", reason: str = "Not before summer.") -> PolicyVersion:
    actions.cancel(by=cast.enter(by), service_id=version.service_id, version_id=version.pk, reason=reason)
    version.refresh_from_db()
    return version


def planned(cast: Cast, days: int = 1, switches: Switches = COMPLEMENTARY) -> PolicyVersion:
    return approve(cast, propose(cast, switches, starts_at=now() + days * DAY))


def test_what_is_cancelled_never_begins_and_the_model_before_goes_on(cast: Cast) -> None:
    version = planned(cast)
    starts = version.starts_at
    cancel(cast, version)
    cast.policy.refresh_from_db()
    assert (version.in_force.isempty, version.starts_at, version.approved_by) == (True, starts, cast.users["abe"])
    assert cast.policy.in_force.upper is None
    for at in (now(), starts, starts + 9 * DAY):
        stands = standing(cast.service.pk, at)
        assert (stands.current.number, stands.scheduled, stands.proposed) == (1, (), ())
        assert access.gather(cast.actor("alex"), service=cast.service.pk, at=at).version.number == 1
    event = Event.objects.get(verb="cancel_policy", service_id=cast.service.pk)
    assert (event.object_type, event.object_id, event.actor_id) == ("policy_version", version.pk, cast.users["ada"].pk)
    past = version.history.first()
    assert (past.cancel_reason, past.history_user, past.history_change_reason) == (
        "Not before summer.", cast.users["ada"], "Not before summer.",
    )  # fmt: skip


def test_after_a_cancellation_the_next_follows_the_model_in_force(cast: Cast) -> None:
    cancel(cast, planned(cast))
    later = approve(cast, propose(cast, replace(INTEGRATED, contact_log="off"), starts_at=now() + DAY))
    cast.policy.refresh_from_db()
    assert (cast.policy.in_force.upper, later.reads_since) == (later.starts_at, cast.policy.reads_since)
    chapters, _older = queries.history(cast.service.pk, now())
    assert [(row.version.state, row.before and row.before.number) for row in chapters] == [
        ("scheduled", 1), ("cancelled", 1), ("in_force", None),
    ]  # fmt: skip


def test_the_last_one_is_cancelled_first(cast: Cast) -> None:
    first, second = planned(cast, 1), planned(cast, 2, INTEGRATED)
    with refused(Code.LATER_PLANNED):
        cancel(cast, first)
    cancel(cast, second)
    assert cancel(cast, first).in_force.isempty
    assert standing(cast.service.pk, now() + 3 * DAY).current.number == 1


def test_a_first_model_that_is_cancelled_leaves_none(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        PolicyVersion.objects.filter(pk=cast.policy.pk).delete()
    cancel(cast, planned(cast))
    assert standing(cast.service.pk, now() + 2 * DAY).current is None


def test_cancelling_twice_is_once_and_another_comes_too_late(cast: Cast) -> None:
    version = cancel(cast, planned(cast))
    assert cancel(cast, version, reason="Again.").cancel_reason == "Not before summer."
    assert Event.objects.filter(verb="cancel_policy", object_id=version.pk).count() == 1
    with refused(Code.ALREADY_DONE):
        cancel(cast, version, by="abe")


def test_what_is_not_planned_is_not_cancelled(cast: Cast) -> None:
    for version in (propose(cast), reject(cast, propose(cast))):
        with refused(Code.ALREADY_DONE):
            cancel(cast, version)
    with refused(Code.HAS_BEGUN):
        cancel(cast, cast.policy)
    with refused(Code.HAS_BEGUN):
        cancel(cast, approve(cast, propose(cast, starts_at=now() + dt.timedelta(seconds=50))))


@pytest.mark.parametrize("name", ["alex", "bea", "ravi"])
def test_only_administrators_cancel(cast: Cast, name: str) -> None:
    version = planned(cast)
    with refused(Code.WRONG_ROLE):
        cancel(cast, version, by=name)


def test_row_level_security_knows_of_no_cancelled_version(as_owner: Owner) -> None:
    """Its start is over, and no peer worker reads by it; the other way round one does."""
    reads = {}
    for name, switches, other in (("none", COMPLEMENTARY, INTEGRATED), ("full", INTEGRATED, COMPLEMENTARY)):
        with as_owner():
            cast = make_cast(switches)
            build.proposal(
                service=cast.service, starts=now() - DAY, switches=other, number=2, approved_at=now() - 2 * DAY,
                in_force=TimestamptzRange(empty=True), cancelled_at=now() - DAY, cancel_reason="Not now.",
            )  # fmt: skip
            entry = build.entry(consumer=cast.sam)
        actor = cast.enter("alex")
        facts = access.gather(actor, consumer=cast.sam.pk).facts
        reads[name] = (bool(people.may_read_record(facts)), RecordEntry.objects.filter(pk=entry.pk).exists())
    assert reads == {"none": (False, False), "full": (True, True)}


@pytest.mark.parametrize(
    "change",
    [
        "cancelled_at = NULL, cancel_reason = '', in_force = tstzrange(starts_at, NULL)",
        "in_force = tstzrange(NULL, NULL)",
        "in_force = NULL",
        "cancel_reason = 'Another.'",
    ],
)
def test_what_is_cancelled_stays_so(cast: Cast, as_owner: Owner, change: str) -> None:
    version = cancel(cast, planned(cast))
    with as_owner(), pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE peernotes_policyversion SET {change} WHERE id = %s", [version.pk])


@pytest.mark.parametrize(
    "change",
    [
        "in_force = 'empty', cancelled_at = now(), cancel_reason = 'It has begun.'",
        "cancelled_at = now(), cancel_reason = 'Still in force.'",
        "in_force = 'empty'",
    ],
)
def test_what_has_begun_is_not_cancelled_by_any_statement(cast: Cast, as_owner: Owner, change: str) -> None:
    with as_owner(), pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE peernotes_policyversion SET {change} WHERE id = %s", [cast.policy.pk])


def test_an_end_that_is_to_come_is_taken_back_and_never_moved(cast: Cast, as_owner: Owner) -> None:
    version = planned(cast)
    with as_owner(), pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE peernotes_policyversion SET in_force = tstzrange(lower(in_force), upper(in_force) - interval '1 hour') "
            "WHERE id = %s", [cast.policy.pk],
        )  # fmt: skip
    assert version.in_force.upper is None


# --- turn down, see --------------------------------------------------------------------------------------------------


def test_a_proposal_can_be_turned_down_or_taken_back(cast: Cast) -> None:
    other, own = reject(cast, propose(cast)), reject(cast, propose(cast), by="ada")
    assert (other.rejected_by, own.rejected_by) == (cast.users["abe"], cast.users["ada"])
    assert reject(cast, other).rejected_at == other.rejected_at
    assert Event.objects.filter(verb="reject_policy", object_id=other.pk).count() == 1
    with refused(Code.ALREADY_DONE):
        approve(cast, own)
    assert standing(cast.service.pk, now()).proposed == ()


@pytest.mark.parametrize("name", ["alex", "bea", "ravi", "ada", "sam"])
def test_everyone_concerned_sees_the_model(cast: Cast, name: str) -> None:
    visit = actions.open_page(by=cast.enter(name), slug=cast.service.slug, verb=Verb.SEE_MODEL, rule=may_see_model)
    actions.saw(visit, Verb.SEE_MODEL)
    event = Event.objects.get(verb="see_model", service_id=cast.service.pk)
    assert (event.object_type, event.object_id, event.actor_id) == ("service", cast.service.pk, cast.users[name].pk)
    assert event.actor_role == ("consumer" if name == "sam" else event.actor_role)


def test_a_look_at_one_version_says_which(cast: Cast) -> None:
    visit = actions.open_page(by=cast.enter("ada"), slug=cast.service.slug, verb=Verb.SEE_MODEL)
    actions.saw(visit, Verb.SEE_MODEL, version_id=cast.policy.pk)
    assert Event.objects.get(verb="see_model", object_id=cast.policy.pk).object_type == "policy_version"


def test_a_service_that_is_not_there_and_one_of_others_are_the_same(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        other = make_cast()
    actor = cast.enter("ada")
    with pytest.raises(Missing):
        actions.open_page(by=actor, slug="nowhere", verb=Verb.SEE_MODEL, rule=may_see_model)
    with pytest.raises(Refused) as caught:
        actions.open_page(by=actor, slug=other.service.slug, verb=Verb.SEE_MODEL, rule=may_see_model)
    assert not caught.value.known
