"""Two people choose the same peer worker at the same moment, and one place is left."""

from __future__ import annotations

import uuid

from peernotes.actions import choosing
from peernotes.models import Assignment, FirstMeeting
from tests.races.ground import act, committed, owner_rows, race, tries
from tests.support import build
from tests.support.cast import Cast

WORKS_WITH = "SELECT count(*) FROM peernotes_assignment WHERE user_id = %s"


def test_the_last_place_is_taken_once(cast: Cast) -> None:
    def ready() -> None:
        for name in ("nia", "noa", "noel"):
            cast.users[name] = build.user(username=f"{name}.{uuid.uuid4().hex[:6]}")
        build.member(user=cast.users["nia"], service=cast.service, role="consumer_peer_worker")
        build.profile(service=cast.service, user=cast.users["nia"], places=1)
        for number, name in enumerate(("noa", "noel")):
            build.consumer(service=cast.service, name=name, identifier=f"last-{number}", user=cast.users[name])

    def asked() -> None:
        Assignment.objects.filter(user=worker).delete()
        FirstMeeting.objects.filter(worker=worker).delete()
        for name in ("noa", "noel"):
            build.meeting(consumer=cast.users[name].consumer, worker=worker)

    committed(ready)
    worker = cast.users["nia"]
    two = [cast.actor(name) for name in ("noa", "noel")]
    for _ in range(tries(10)):
        committed(asked)
        sides = race(
            *[
                lambda by=by: act(by, lambda: choosing.choose(by=by, worker_id=worker.pk, key=uuid.uuid4()))
                for by in two
            ]
        )
        assert sorted(side.won for side in sides) == [False, True], [side.error for side in sides]
        assert {side.code for side in sides if not side.won} == {"no_place_left"}
        assert owner_rows(WORKS_WITH, worker.pk) == [(1,)]
