"""Two people, or one twice, at the same moment: of each only one comes first."""

from __future__ import annotations

import itertools
import random
import time
import uuid
from typing import Any

from peernotes.actions import invitations, notes, services, staff
from peernotes.models import Membership, Note, PolicyVersion, User
from peernotes.policy.facts import Actor
from tests.races.ground import act, committed, owner_rows, race, tries
from tests.races.test_switch import SWITCHES, propose
from tests.support import build
from tests.support import notes as made
from tests.support.cast import Cast, make_cast

ADMINISTRATORS = """SELECT count(*) FROM peernotes_membership
WHERE service_id = %s AND role = 'service_admin' AND (ends_at IS NULL OR ends_at > now())"""
# The order of events is that of the service's lock.
FINISHED_AFTER = """SELECT coalesce(max(id) FILTER (WHERE verb = 'end_membership' AND subject_id = %s)
    < max(id) FILTER (WHERE verb = 'finalise' AND object_id = %s), false) FROM peernotes_event WHERE allowed"""
# How often each races in every run.
TURNS = 15
PASSWORDS = ("a lantern by the river", "a kettle on the stove")


def again(user: User, service: Any, role: str) -> None:
    """Their role, as it was before the race."""
    open_now = Membership.objects.filter(user=user, service=service, role=role, ends_at=None)
    if not open_now.exists():
        build.member(user=user, service=service, role=role, starts_at=build.timezone.now())


def test_two_administrators_cannot_send_each_other_away(cast: Cast) -> None:
    ada, abe = cast.actor("ada"), cast.actor("abe")

    def leave(by: Actor, other: Actor) -> None:
        given = {"service_id": cast.service.pk, "user_id": other.user_id, "reason": "A race."}
        act(by, lambda: staff.end_membership(by=by, **given))

    for _ in range(tries(TURNS, 500)):
        sides = race(lambda: leave(ada, abe), lambda: leave(abe, ada))
        assert sorted(side.won for side in sides) == [False, True], [side.error for side in sides]
        assert {side.code for side in sides if not side.won} == {"not_a_member"}
        assert owner_rows(ADMINISTRATORS, cast.service.pk) == [(1,)]
        for name in ("ada", "abe"):
            committed(lambda name=name: again(cast.users[name], cast.service, "service_admin"))


def test_the_last_administrator_ended_twice_at_once_stays(cast: Cast) -> None:
    """By one who is here until tomorrow, from two windows."""
    ada, abe = cast.actor("ada"), cast.actor("abe")
    mine = Membership.objects.filter(pk=committed(lambda: Membership.objects.get(user=ada.user_id, ends_at=None)).pk)
    committed(lambda: mine.update(ends_at=build.timezone.now() + build.DAY))
    given = {"service_id": cast.service.pk, "user_id": abe.user_id, "reason": "A race."}
    for _ in range(tries(TURNS, 500)):
        sides = race(*[lambda: act(ada, lambda: staff.end_membership(by=ada, **given))] * 2)
        assert {side.code for side in sides} == {"last_administrator"}
    assert owner_rows(ADMINISTRATORS, cast.service.pk) == [(2,)]
    committed(lambda: mine.update(ends_at=None))


def test_an_invitation_used_twice_is_used_once(cast: Cast) -> None:
    nia = committed(lambda: build.user(username=f"nia.{uuid.uuid4().hex[:6]}"))
    for _ in range(tries(TURNS, 500)):
        link = act(Actor(), lambda: invitations.make(by=Actor(), user_id=nia.pk))
        sides = race(
            *[
                lambda password=password, link=link: act(
                    Actor(), lambda: invitations.accept(token=link.token, password=password)
                )
                for password in PASSWORDS
            ]
        )
        assert all(side.won for side in sides), [side.error for side in sides]
        assert sorted(side.result is not None for side in sides) == [False, True]
        mine = next(number for number, side in enumerate(sides) if side.result)
        assert committed(lambda: User.objects.get(pk=nia.pk)).check_password(PASSWORDS[mine])


def test_nothing_is_finished_by_somebody_who_has_left(cast: Cast) -> None:
    """A note is finished before its author leaves, or never."""
    rng, finished = random.Random(7), 0
    ada, alex = cast.actor("ada"), cast.actor("alex")
    given = {"service_id": cast.service.pk, "user_id": alex.user_id, "reason": "A race."}
    for _ in range(tries(TURNS, 500)):
        note = act(alex, lambda: made.agreed(cast))

        def finish(note: Note = note) -> None:
            time.sleep(rng.random() * 0.01)
            act(alex, lambda: notes.finalise(by=alex, note_id=note.pk, version=note.version, key=uuid.uuid4()))

        def leave() -> None:
            time.sleep(rng.random() * 0.01)
            act(ada, lambda: staff.end_membership(by=ada, **given))

        signed, left = race(finish, leave)
        assert left.won, left.error
        assert signed.won or signed.code in {"not_a_member", "not_the_author", "not_found", "not_assigned"}, signed
        finished += signed.won
        assert owner_rows(FINISHED_AFTER, alex.user_id, note.pk) == [(False,)]
        committed(lambda: _back(cast))
    assert finished < tries(TURNS, 500)


def _back(cast: Cast) -> None:
    again(cast.users["alex"], cast.service, "consumer_peer_worker")
    build.assign(user=cast.users["alex"], consumer=cast.sam)


def test_nobody_is_their_own_second_person_within_a_day(cast: Cast) -> None:
    """Two accounts of one human, the second an administrator for less than a day, approve what the first proposed from
    both at once; while a second one of old, who may, does so too. Among people who have not raced before: whoever ends
    and begins again is new."""
    cast = committed(make_cast)
    ada, abe, nia = cast.actor("ada"), cast.actor("abe"), committed(lambda: _new_administrator(cast))
    model = itertools.cycle(SWITCHES)
    for number in range(tries(TURNS, 500)):
        version = propose(cast, next(model))
        given = {"service_id": cast.service.pk, "version_id": version}
        sides = [lambda by=by: act(by, lambda: services.approve(by=by, **given)) for by in (ada, nia)]
        allowed = number % 2 == 0
        own, second, *rest = race(*sides, *([lambda: act(abe, lambda: services.approve(by=abe, **given))] * allowed))
        assert own.code in {"self_approval", "already_done"}, own.error
        assert second.code in {"new_administrator", "already_done"}, second.error
        assert all(side.won for side in rest), rest
        by = committed(lambda version=version: PolicyVersion.objects.get(pk=version)).approved_by_id
        assert by == (abe.user_id if allowed else None)


def _new_administrator(cast: Cast) -> Actor:
    user = build.user(username=f"nia2.{uuid.uuid4().hex[:6]}")
    build.member(user=user, service=cast.service, role="service_admin", starts_at=build.timezone.now())
    return Actor(user_id=user.pk, request_id=uuid.uuid4())
