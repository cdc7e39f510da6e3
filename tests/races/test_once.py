"""Two colleagues do at the same moment what is done once."""

from __future__ import annotations

import uuid
from datetime import timedelta

from django.utils import timezone

from peernotes.actions import carer_requests, meeting_items
from peernotes.actions.carer_requests import CarerAsks, OfferedAlready
from tests.races.ground import act, committed, owner_rows, race, tries
from tests.support import build
from tests.support.cast import Cast

AGAIN = "SELECT count(*) FROM peernotes_meetingitem WHERE again_of_id = %s"
OFFERED = "SELECT count(*) FROM peernotes_carerrequest WHERE carer_id = %s"


def test_a_paper_of_a_meeting_called_off_is_brought_again_once(cast: Cast) -> None:
    def called_off() -> tuple[uuid.UUID, uuid.UUID]:
        meets = {"service": cast.service, "by": cast.users["bea"]}
        gone = {"called_off_at": timezone.now() - timedelta(minutes=30), "called_off_why": "Too few."}
        off, other = build.team_meeting(**meets, **gone), build.team_meeting(**meets)
        return build.meeting_item(consumer=cast.sam, meeting=off, by=cast.users["bea"]).pk, other.pk

    two = [cast.actor(name) for name in ("alex", "bea")]
    for _ in range(tries(8)):
        item, other = committed(called_off)
        asked = {"consumer_id": cast.sam.pk, "meeting_id": other, "question": "Does it suit?", "again_of": item}
        sides = race(
            *[lambda by=by: act(by, lambda: meeting_items.bring(by=by, **asked, key=uuid.uuid4())) for by in two]
        )
        assert sorted(side.won for side in sides) == [False, True], [side.error for side in sides]
        assert {side.code for side in sides if not side.won} == {"already_done"}
        assert owner_rows(AGAIN, item) == [(1,)]


def test_a_carer_is_offered_the_same_once(cast: Cast) -> None:
    def somebody() -> uuid.UUID:
        name = f"ida.{uuid.uuid4().hex[:6]}"
        carer = build.carer(tie=build.carer_tie(consumer=cast.sam, name=name), user=build.user(username=name))
        for name in ("rosa", "ruth"):
            build.carer_worker(carer=carer, worker=cast.users[name])
        return carer.pk

    def ready() -> None:
        for name in ("rosa", "ruth"):
            cast.users[name] = build.user(username=f"{name}.{uuid.uuid4().hex[:6]}")
            build.member(user=cast.users[name], service=cast.service, role="carer_peer_worker")

    committed(ready)
    two = [cast.actor(name) for name in ("rosa", "ruth")]
    for _ in range(tries(8)):
        asked = {"carer_id": committed(somebody), "asks": CarerAsks("support")}
        sides = race(
            *[lambda by=by: act(by, lambda: carer_requests.offer(by=by, **asked, key=uuid.uuid4())) for by in two]
        )
        assert sorted(side.won for side in sides) == [False, True], [side.error for side in sides]
        assert {type(side.error) for side in sides if not side.won} == {OfferedAlready}
        assert owner_rows(OFFERED, asked["carer_id"]) == [(1,)]
