"""What the preview says is what the switch does: asked person by person before and after, over services made at random."""

from __future__ import annotations

import random
import uuid
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from peernotes import access, audit
from peernotes.actions import services as actions
from peernotes.enums import PEER_ROLES, Code, Role
from peernotes.models import (
    Assignment,
    Consent,
    Consumer,
    Membership,
    ModelAcknowledgement,
    Note,
    PolicyVersion,
    TrainingRecord,
    User,
)
from peernotes.policy.facts import Actor
from peernotes.policy.switches import COMPLEMENTARY, INTEGRATED, Switches
from peernotes.queries import preview
from peernotes.queries.keyset import NAME_AND_ID, Cursor
from peernotes.queries.preview import shapes
from tests.support import build
from tests.support.build import DAY, decided, policy_version
from tests.support.cast import Cast, assign, make_cast, say
from tests.support.programme import tries
from tests.support.services import standing
from tests.support.worlds import World, make_world

WORLDS = 10
SHUT = replace(COMPLEMENTARY, about_me_readers="clinicians")
TARGETS: tuple[Switches, ...] = (
    INTEGRATED,
    COMPLEMENTARY,
    SHUT,
    replace(COMPLEMENTARY, about_me_readers="everyone_in_care"),
    replace(INTEGRATED, peer_read_records="summary"),
    replace(INTEGRATED, read_requires_consumer_consent=False),
    replace(INTEGRATED, read_requires_consumer_consent=False, consumer_opt_out="note"),
    replace(INTEGRATED, peer_may_choose_not_to_read=False, contact_log="off"),
    replace(INTEGRATED, note_kinds_allowed=frozenset()),
    replace(INTEGRATED, carer_peer_supports_consumer=True),
    replace(INTEGRATED, training_required=frozenset()),
    replace(INTEGRATED, boundary_agreement_required=False),
    replace(INTEGRATED, supervision_interval_days=7),
    replace(INTEGRATED, supervision_interval_days=40, supervisor_kind="clinician"),
    replace(INTEGRATED, training_required=INTEGRATED.training_required | {"crisis"}),
)
ASKED = {"consent_not_given", "consent_before_switch", "consent_expired"}
PEER_ORDER = [role for role in access.ROLE_ORDER if role in PEER_ROLES]

Key = tuple[str, str, str]
Counts = dict[Key, tuple[int, int, int]]


def admin(world: World, name: str) -> Actor:
    user = User.objects.create(username=f"{world.service.slug}-{name}", name=name, password="!")
    Membership.objects.create(
        user=user, service=world.service, role=Role.SERVICE_ADMIN, starts_at=timezone.now() - 90 * DAY
    )
    return Actor(user_id=user.pk, request_id=uuid.uuid4())


def answers(world: World, at: Any = None) -> dict[tuple[Any, Any], tuple[str, dict[str, Any]]]:
    """Every member against every consumer, one by one, as a request would ask. What an emergency opens, it opens under any
    model."""
    found = {}
    for user in world.staff:
        for consumer in world.consumers:
            facts = access.gather(Actor(user_id=user.pk), consumer=consumer.pk, at=at).facts
            role = next((role for role in PEER_ORDER if role in facts.actor.roles), None)
            if role:
                facts = replace(facts, actor=replace(facts.actor, in_emergency=False))
                found[user.pk, consumer.pk] = (role.value, preview.answers(facts))
    return found


def change(before: Any, after: Any) -> str | None:
    if after:
        return "keeps" if before else "gains"
    if before:
        return "loses"
    return "asks" if after.code in ASKED and before.code not in ASKED else None


def counted(before: dict[Any, Any], after: dict[Any, Any]) -> Counts:
    pairs: dict[Key, set[tuple[Any, Any]]] = defaultdict(set)
    for pair, (role, was) in before.items():
        for capability, decision in was.items():
            found = change(decision, after[pair][1][capability])
            if found:
                pairs[capability, found, role].add(pair)
                pairs[capability, found, ""].add(pair)
    return {key: (len(of), len({w for w, _ in of}), len({c for _, c in of})) for key, of in pairs.items()}


def foretold(found: shapes.Preview) -> Counts:
    return {(e.capability, e.change, e.role): (e.pairs, e.workers, e.consumers) for e in found.effects}


@pytest.mark.parametrize("seed", range(WORLDS))
def test_the_effect_of_the_switch_equals_its_preview(seed: int, as_owner: Callable[[], Any]) -> None:
    rng, ahead = random.Random(seed), seed % 2 == 1
    with as_owner():
        world = make_world(rng, consumers=4, notes=1)
        one, two = admin(world, "one"), admin(world, "two")
    switches, starts = decided(rng.choice(TARGETS)), timezone.now() + 3 * DAY
    audit.enter(one)
    service = world.service.pk
    current = standing(service, timezone.now()).current
    comparison = preview.compare(current, service, switches, starts if ahead else timezone.now())
    found = preview.of(comparison)
    before = answers(world, at=starts if ahead else None)

    model = "integrated" if switches.peer_in_mdt else "complementary"
    proposal = actions.Proposal(model, switches, "because", starts if ahead else None)
    version = actions.propose(by=one, service_id=service, proposal=proposal, key=uuid.uuid4())
    audit.enter(two)
    actions.approve(by=two, service_id=service, version_id=version)

    after = answers(world, at=starts + DAY / 1000 if ahead else None)
    assert foretold(found) == counted(before, after)
    touched = {pair for pair in before if touches(before[pair][1], after[pair][1])}
    assert found.touched_workers == len({worker for worker, _ in touched})
    assert found.touched_consumers == len({consumer for _, consumer in touched})


MODELS = tries(80, 320)
OF_GATES = {Code.TRAINING_MISSING, Code.SUPERVISION_OVERDUE, Code.MODEL_NOT_ACKNOWLEDGED}


# How many trainings they have, days since supervision, and whether they have read the model.
LACKING = ((7, 3, True), (0, None, False), (3, 20, True), (7, 20, False), (7, None, True))


def gated() -> tuple[World, PolicyVersion]:
    """Peer workers of whom each lacks something else, or nothing, with one person who says yes to reading; the model asks to
    be read, and the time for it is over."""
    now, service = timezone.now(), build.service(slug=uuid.uuid4().hex)
    asks = replace(INTEGRATED, supervision_interval_days=40)
    told = {"service": service, "switches": asks, "starts": now - 60 * DAY, "acknowledge_by": now - 46 * DAY}
    world, version = World(service), build.policy_version(**told)
    world.consumers = [build.consumer(service=service, name="Sam", identifier="1")]
    build.consent(consumer=world.consumers[0], scope="read_record")
    boss = build.user(username=f"boss-{service.slug}")
    build.member(user=boss, service=service, role="peer_supervisor")
    for number, (topics, met, has_read) in enumerate(LACKING):
        user = build.user(username=f"{service.slug}-{number}")
        build.member(user=user, service=service, role="consumer_peer_worker", starts_at=now - 90 * DAY)
        build.assign(user=user, consumer=world.consumers[0])
        kept = sorted(INTEGRATED.training_required)[:topics]
        TrainingRecord.objects.filter(user=user).exclude(topic__in=kept).delete()
        if met:
            tie = build.supervision(service=service, worker=user, supervisor=boss)
            build.supervision_session(tie=tie, days_ago=met)
        if has_read:
            ModelAcknowledgement.objects.create(service=service, version=version, user=user, answer="fits_me")
        world.staff.append(user)
    return world, version


def generated(rng: random.Random) -> Switches:
    topics = rng.sample(sorted(INTEGRATED.training_required), rng.randint(0, 4))
    return replace(
        rng.choice([INTEGRATED, COMPLEMENTARY]),
        training_required=frozenset(topics),
        supervision_interval_days=rng.choice([0, 5, 14, 40]),
        supervisor_kind=rng.choice(["peer", "clinician", "both"]),
    )


def test_what_gates_do_is_what_their_preview_says(
    as_owner: Callable[[], Any], capsys: pytest.CaptureFixture[str]
) -> None:
    """Over models made at random; each begins, is asked, and is taken back."""
    rng, seen = random.Random(5), set()
    with as_owner():
        world, version = gated()
        audit.enter(admin(world, "one"))
        before, current = answers(world), standing(world.service.pk, timezone.now()).current
        for number in range(MODELS):
            switches, now = decided(generated(rng)), timezone.now()
            comparison = preview.compare(current, world.service.pk, switches, now)
            found = preview.of(comparison)
            with transaction.atomic():
                PolicyVersion.objects.filter(pk=version.pk).update(in_force=(version.starts_at, now))
                since = comparison.new_since
                told = {"number": 2, "switches": switches, "acknowledge_by": now + 14 * DAY}
                told |= {"reads_since": since.record, "about_me_since": since.about_me}
                build.policy_version(service=world.service, starts=now, **told)
                after = answers(world)
                transaction.set_rollback(True)
            assert foretold(found) == counted(before, after), (number, switches)
            seen |= {
                answer.code for each in (before, after) for _role, said in each.values() for answer in said.values()
            }
    assert seen >= OF_GATES
    with capsys.disabled():
        print(f"\n{MODELS} models, {len(before)} pairs each")  # noqa: T201 - to be read by people


def touches(before: dict[str, Any], after: dict[str, Any]) -> bool:
    return any(change(before[name], after[name]) in {"gains", "loses", "asks"} for name in before)


def test_the_worlds_show_every_kind_of_change(as_owner: Callable[[], Any]) -> None:
    every = {(c.value, change) for c in shapes.Capability for change in ("gains", "loses", "keeps")}
    every |= {("read_record", "asks"), ("read_about_me", "asks")}
    seen = set()
    for seed in range(WORLDS):
        rng = random.Random(seed)
        with as_owner():
            world = make_world(rng, consumers=5, notes=1)
            one = admin(world, "one")
        audit.enter(one)
        for switches in TARGETS:
            current = standing(world.service.pk, timezone.now()).current
            found = preview.of(preview.compare(current, world.service.pk, switches, timezone.now()))
            seen |= {(effect.capability.value, effect.change.value) for effect in found.effects}
        assert seen <= every
        if seen == every:
            return
    pytest.fail(f"never: {every - seen}")


@pytest.fixture
def cast(as_owner: Callable[[], Any]) -> Cast:
    with as_owner():
        return make_cast()


def look(cast: Cast, switches: Switches) -> shapes.Preview:
    cast.enter("ada")
    current = standing(cast.service.pk, timezone.now()).current
    return preview.of(preview.compare(current, cast.service.pk, switches, timezone.now()))


def note(cast: Cast, status: str, author: str = "alex", **more: Any) -> Note:
    return Note.objects.create(
        service=cast.service, consumer=cast.sam, author=cast.users[author], policy_version=cast.policy, kind="contact",
        status=status, happened_at=timezone.now(), **more,
    )  # fmt: skip


def final(cast: Cast, **more: Any) -> Note:
    return note(cast, "final", finalised_at=timezone.now(), agreed_hash="x", content_hash="x", **more)


def test_assignments_that_the_new_model_closes_are_counted_and_named(cast: Cast, as_owner: Callable[[], Any]) -> None:
    with as_owner():
        cast = make_cast(carer_peer_supports_consumer=True)
        cast.users["rosa"] = build.user(username=f"rosa.{cast.service.slug}", name="Rosa")
        build.member(user=cast.users["rosa"], service=cast.service, role="carer_peer_worker")
        for consumer in (cast.sam, cast.noor):
            assign(cast, "rosa", consumer)
        note(cast, "draft", "rosa")
        note(cast, "draft", "alex")
    found = look(cast, replace(INTEGRATED, carer_peer_supports_consumer=False))
    closed = found.of("work_together", "loses", "carer_peer_worker")
    assert (closed.workers, closed.consumers, closed.pairs) == (1, 2, 2)
    assert [(row.author, row.notes) for row in found.stranded] == [("Rosa", 1)]
    current = standing(cast.service.pk, timezone.now()).current
    comparison = preview.compare(current, cast.service.pk, decided(INTEGRATED), timezone.now())
    names = preview.names(comparison, "work_together.loses.", "people", None).rows
    assert [(row.name, row.people) for row in names] == [("Noor", 1), ("Sam", 1)]


def test_unfinished_notes_are_counted_by_author_and_finished_ones_stay(cast: Cast, as_owner: Callable[[], Any]) -> None:
    with as_owner():
        for status in ("draft", "with_consumer", "changes_requested", "agreed", "deferred", "declined", "lapsed"):
            note(cast, status)
        note(cast, "draft", "dana")
        final(cast, shared_with_care_team=True)
        final(cast)
    found = look(cast, COMPLEMENTARY)
    assert [(row.author, row.notes) for row in found.stranded] == [("Alex", 5), ("Dana", 1)]
    assert (found.stranded_notes, found.thawed, found.kept_notes) == (6, 0, 1)
    assert (found.shared_before, found.shared_after, found.gates.clinicians) == (True, False, 2)
    assert look(cast, INTEGRATED).stranded == ()
    assert [(row.name, row.people) for row in stranded(cast, COMPLEMENTARY)] == [("Alex", 5), ("Dana", 1)]
    assert stranded(cast, INTEGRATED) == ()


def stranded(cast: Cast, switches: Switches) -> tuple[preview.Named, ...]:
    current = standing(cast.service.pk, timezone.now()).current
    comparison = preview.compare(current, cast.service.pk, switches, timezone.now())
    return preview.names(comparison, shapes.STRANDED, "workers", None).rows


def test_notes_that_were_frozen_are_counted_when_writing_comes_back(as_owner: Callable[[], Any]) -> None:
    with as_owner():
        cast = make_cast(COMPLEMENTARY)
        note(cast, "draft")
    found = look(cast, INTEGRATED)
    assert (found.stranded, found.thawed) == ((), 1)


def test_who_lacks_a_training_that_is_asked_for_is_named(cast: Cast, as_owner: Callable[[], Any]) -> None:
    with as_owner():
        TrainingRecord.objects.filter(user=cast.users["dana"], topic="note_writing").delete()
    asked = look(cast, INTEGRATED).gates
    assert (asked.readers, asked.peers, asked.untrained) == (4, 2, {"note_writing": ["Dana"]})
    assert look(cast, COMPLEMENTARY).gates.untrained == {}
    assert asked.unsupervised == []
    assert look(cast, replace(INTEGRATED, supervision_interval_days=1)).gates.unsupervised == ["Alex", "Dana"]


def test_the_numbers_of_notes_are_an_administrators_only(cast: Cast, as_owner: Callable[[], Any]) -> None:
    with as_owner():
        note(cast, "draft")
    for name in ("alex", "bea", "ravi", "sam"):
        cast.enter(name)
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM peernotes_notes_counted(%s)", [cast.service.pk])
            assert cursor.fetchone()[0] == 0


def test_yeses_that_lose_their_effect(cast: Cast, as_owner: Callable[[], Any]) -> None:
    with as_owner():
        say(cast, "read_about_me", "given", ago=2 * DAY)
        say(cast, "read_about_me", "given", grantee=cast.users["dana"], ago=DAY)
        say(cast, "write_notes", "given")
    lost = {(row.scope, row.before_switch): (row.decisions, row.consumers) for row in look(cast, SHUT).lost_consents}
    assert lost == {("read_record", False): (1, 1), ("read_about_me", False): (2, 1)}
    assert look(cast, INTEGRATED).lost_consents == ()
    assert look(cast, COMPLEMENTARY).lost_consents == (), "About Me stays open to each of them"
    # A yes to the record goes on opening About Me.
    assert look(cast, replace(INTEGRATED, peer_read_records="summary")).lost_consents == ()


def test_a_later_no_for_everyone_leaves_no_yes_to_lose(cast: Cast, as_owner: Callable[[], Any]) -> None:
    with as_owner():
        say(cast, "read_record", "withdrawn", ago=DAY / 2)
    assert look(cast, COMPLEMENTARY).lost_consents == ()


def test_before_the_first_version_everything_is_gained(as_owner: Callable[[], Any]) -> None:
    with as_owner():
        cast = make_cast()
        PolicyVersion.objects.filter(pk=cast.policy.pk).delete()
    found = look(cast, INTEGRATED)
    assert found.of("start_note", "gains").workers == 2
    assert not [effect for effect in found.effects if effect.change == "loses"]


def test_the_number_of_queries_does_not_grow(cast: Cast, as_owner: Callable[[], Any]) -> None:
    look(cast, COMPLEMENTARY)  # a version's switches are read once per process
    with CaptureQueriesContext(connection) as few:
        look(cast, COMPLEMENTARY)
    with as_owner():
        many(cast, 60)
        for _ in range(30):
            note(cast, "draft", "dana")
    with CaptureQueriesContext(connection) as lots:
        look(cast, COMPLEMENTARY)
    assert len(few) == len(lots)


def many(cast: Cast, count: int) -> None:
    people = [
        Consumer(service=cast.service, chosen_name=f"Person {n:03}", local_identifier=f"m{n}") for n in range(count)
    ]
    Consumer.objects.bulk_create(people)
    permission = Permission.objects.get(codename="support_consumer")
    Assignment.objects.bulk_create(
        Assignment(user=cast.users["alex"], permission=permission, content_object=person, service=cast.service)
        for person in people
    )
    Consent.objects.bulk_create(
        Consent(
            service=cast.service, consumer=person, scope="read_record", decision="given", method="own_login",
            decided_at=timezone.now(),
        )
        for person in people
    )  # fmt: skip


@pytest.mark.parametrize("mark", ["read_record.loses.", "touched", "consents"])
def test_lists_of_names_come_in_pages(cast: Cast, as_owner: Callable[[], Any], mark: str) -> None:
    with as_owner():
        many(cast, 30)
    cast.enter("ada")
    current = standing(cast.service.pk, timezone.now()).current
    comparison = preview.compare(current, cast.service.pk, SHUT, timezone.now())
    first = preview.names(comparison, mark, "people", None)
    second = preview.names(comparison, mark, "people", Cursor.read(first.older, NAME_AND_ID))
    names = [row.name for row in (*first.rows, *second.rows)]
    assert len(first.rows) == 25
    assert names == sorted(names)
    assert len(set(names)) == (32 if mark == "touched" else 31)
    back = preview.names(comparison, mark, "people", Cursor.read(second.newer, NAME_AND_ID))
    assert back.rows == first.rows


def test_workers_are_listed_with_how_many_people(cast: Cast) -> None:
    cast.enter("ada")
    current = standing(cast.service.pk, timezone.now()).current
    comparison = preview.compare(current, cast.service.pk, COMPLEMENTARY, timezone.now())
    rows = preview.names(comparison, "start_note.loses.", "workers", None).rows
    assert [(row.name, row.people) for row in rows] == [("Alex", 2), ("Dana", 1)]
    assert preview.names(comparison, "start_note.gains.", "workers", None).rows == ()


def test_a_peer_worker_with_a_service_wide_clinical_duty_is_counted_with_everyone(
    cast: Cast, as_owner: Callable[[], Any]
) -> None:
    with as_owner():
        user = cast.users["dana"]
        Membership.objects.create(user=user, service=cast.service, role="clinician", starts_at=timezone.now() - DAY)
        permission = Permission.objects.get(codename="serve_everyone")
        cast.service.wide_assignments.create(user=user, permission=permission)
        assign(cast, "dana", cast.noor)
        Consumer.objects.create(service=cast.service, chosen_name="New", local_identifier="9")
    found = look(cast, COMPLEMENTARY)
    assert found.of("start_note", "loses").pairs == 2 + 3


def test_what_follows_a_planned_version_is_compared_with_that(cast: Cast, as_owner: Callable[[], Any]) -> None:
    starts = timezone.now() + DAY
    with as_owner():
        PolicyVersion.objects.filter(pk=cast.policy.pk).update(in_force=(cast.policy.starts_at, starts))
        policy_version(
            service=cast.service,
            number=2,
            switches=COMPLEMENTARY,
            starts=starts,
            reads_since=cast.policy.starts_at,
            about_me_since=cast.policy.starts_at,
        )
    cast.enter("ada")
    planned = standing(cast.service.pk, timezone.now()).scheduled[0]
    comparison = preview.compare(planned, cast.service.pk, INTEGRATED, starts + DAY)
    found = preview.of(comparison)
    assert found.of("start_note", "gains").workers == 2
    assert found.of("read_record", "asks").workers == 2
