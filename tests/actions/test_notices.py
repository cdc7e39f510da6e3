"""A change of the model is told to everyone whom it touches, once, and it is known who has been told."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from peernotes.actions import notices as actions
from peernotes.enums import Code
from peernotes.errors import Missing, Refused
from peernotes.models import Event, ModelNotice, PolicyVersion
from peernotes.policy.switch_kinds import ModelReader
from peernotes.policy.switches import COMPLEMENTARY, INTEGRATED
from peernotes.queries import notices
from tests.actions.test_services import approve, cancel, now, propose
from tests.policy.cases import nothing_acts_on
from tests.support import build
from tests.support.build import DAY, decided
from tests.support.cast import Cast, make_cast

Owner = Callable[[], Any]


def switched(cast: Cast) -> PolicyVersion:
    return approve(cast, propose(cast, COMPLEMENTARY))


def told(version: PolicyVersion, side: str = "people") -> tuple[dict[str, bool], int, int]:
    page, told, everybody = notices.whom_to_tell(version, side, None)
    return {row.name: row.told_at is not None for row in page.rows}, told, everybody


def waits(cast: Cast, name: str) -> list[notices.Notice]:
    cast.enter(name)
    found = notices.of_staff(cast.users[name].pk) if name != "sam" else notices.of_consumer(cast.sam.pk)
    return [notice for notice in found if not notice.is_read]


def test_from_approval_until_it_is_read(cast: Cast) -> None:
    assert waits(cast, "sam") == []
    version = approve(cast, propose(cast, COMPLEMENTARY, starts_at=now() + DAY))
    (notice,) = waits(cast, "sam")
    assert (notice.version_id, notice.begun, notice.reader) == (version.pk, False, ModelReader.CONSUMER)
    assert (notice.before, notice.after) == (decided(INTEGRATED), decided(COMPLEMENTARY))
    for _ in range(2):
        actions.read_mine(by=cast.enter("sam"), version_id=version.pk)
    assert waits(cast, "sam") == []
    row = ModelNotice.objects.get(consumer=cast.sam)
    assert (row.version_id, row.user_id, row.told_by_id) == (version.pk, None, None)
    event = Event.objects.get(verb="tell_model", subject_id=cast.sam.pk)
    assert (event.object_type, event.object_id, event.actor_id) == ("policy_version", version.pk, cast.users["sam"].pk)


@pytest.mark.parametrize(("name", "reader"), [("alex", ModelReader.PEER_WORKER), ("bea", ModelReader.CLINICIAN)])
def test_staff_read_it_too(cast: Cast, name: str, reader: ModelReader) -> None:
    version = switched(cast)
    (notice,) = waits(cast, name)
    assert (notice.reader, notice.begun) == (reader, True)
    for _ in range(2):
        actions.read_by_staff(by=cast.enter(name), version_id=version.pk)
    assert waits(cast, name) == []
    cast.enter("ada")
    event = Event.objects.get(verb="tell_model", actor_id=cast.users[name].pk)
    assert (event.subject_kind, event.subject_id) == ("staff", cast.users[name].pk)


@pytest.mark.parametrize("name", ["ravi", "ada"])
def test_it_is_about_those_who_work_with_people(cast: Cast, name: str) -> None:
    switched(cast)
    assert waits(cast, name) == []


def test_the_list_has_whoever_the_notice_is_shown_to(cast: Cast, as_owner: Owner) -> None:
    """Nobody with whom no peer worker works, and nobody who came when it was approved already."""
    with as_owner():
        alone = build.consumer(service=cast.service, name="Alone", identifier="3")
        build.assign(user=cast.users["bea"], consumer=alone)
    version = switched(cast)
    with as_owner():
        late = build.consumer(service=cast.service, name="Late", identifier="4", created_at=now())
        build.assign(user=cast.users["alex"], consumer=late)
        build.member(user=build.user(username=uuid.uuid4().hex, name="New"), service=cast.service, role="clinician",
                     starts_at=now())  # fmt: skip
        shown = {one.chosen_name for one in (cast.sam, cast.noor, alone, late) if notices.of_consumer(one.pk)}
    cast.enter("ada")
    assert told(version) == ({"Sam": False, "Noor": False}, 0, 2)
    assert shown == {"Sam", "Noor"}
    assert told(version, "staff") == (dict.fromkeys(["Alex", "Bea", "Cleo", "Dana"], False), 0, 4)


def test_whoever_has_no_sign_in_is_told_by_an_administrator(cast: Cast) -> None:
    version = switched(cast)
    actions.read_mine(by=cast.enter("sam"), version_id=version.pk)
    for _ in range(2):
        by = cast.enter("ada")
        actions.tell(by=by, service_id=cast.service.pk, version_id=version.pk, consumer_id=cast.noor.pk)
    assert told(version) == ({"Sam": True, "Noor": True}, 2, 2)
    assert ModelNotice.objects.get(consumer=cast.noor).told_by == cast.users["ada"]
    assert Event.objects.filter(verb="tell_model", subject_id=cast.noor.pk, subject_kind="consumer").count() == 1


def test_nobody_says_it_of_somebody_who_can_read_it(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        other = make_cast()
    version = switched(cast)
    for name, whom, code in (("ada", cast.sam, Code.NOT_OFFERED), ("alex", cast.noor, Code.WRONG_ROLE)):
        with pytest.raises(Refused, match=f"^{code.value}$"):
            actions.tell(by=cast.enter(name), service_id=cast.service.pk, version_id=version.pk, consumer_id=whom.pk)
    for whom in (other.noor.pk, uuid.uuid4()):
        with pytest.raises(Missing):
            actions.tell(by=cast.enter("ada"), service_id=cast.service.pk, version_id=version.pk, consumer_id=whom)


def test_what_was_not_announced_is_read_by_nobody(cast: Cast, as_owner: Owner) -> None:
    """The first model, a proposal, one of another service; and a cancelled one only as what it is."""
    with as_owner():
        other = make_cast()
    elsewhere = switched(other)
    planned = cancel(cast, approve(cast, propose(cast, COMPLEMENTARY, starts_at=now() + DAY)))
    assert all([notice.cancelled for notice in waits(cast, name)] == [True] for name in ("sam", "alex"))
    for version in (cast.policy, propose(cast)):
        with pytest.raises(Missing):
            actions.read_mine(by=cast.enter("sam"), version_id=version.pk)
    actions.read_mine(by=cast.enter("sam"), version_id=planned.pk)
    assert ModelNotice.objects.get(version=planned).cancelled
    with pytest.raises(Missing):
        actions.read_mine(by=cast.enter("sam"), version_id=elsewhere.pk)
    with pytest.raises(Refused) as caught:
        actions.read_by_staff(by=cast.enter("alex"), version_id=elsewhere.pk)
    assert not caught.value.known
    with pytest.raises(Missing):
        actions.read_mine(by=cast.enter("alex"), version_id=elsewhere.pk)


def test_what_no_switch_acts_on_is_told_to_nobody(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        cast.policy.delete()
        other, begins = replace(INTEGRATED, peer_in_mdt=False), now()
        build.policy_version(service=cast.service, switches=other, starts=begins - 9 * DAY, ends=begins)
        version = build.policy_version(service=cast.service, switches=INTEGRATED, starts=begins, number=2)
    with nothing_acts_on("peer_in_mdt"):
        assert notices.announced(version.pk) == version
        assert waits(cast, "sam") == waits(cast, "bea") == []


def test_what_is_over_is_not_told_any_more(cast: Cast) -> None:
    switched(cast)
    back = approve(cast, propose(cast, INTEGRATED))
    assert [notice.version_id for notice in waits(cast, "sam")] == [back.pk]


@pytest.mark.parametrize(
    ("by", "row"),
    [
        ("alex", {"consumer": "sam"}),
        ("alex", {"user": "bea"}),
        ("sam", {"consumer": "noor"}),
        ("sam", {"consumer": "sam", "told_by": "sam"}),
        ("alex", {"consumer": "noor", "told_by": "alex"}),
        ("ada", {"consumer": "sam", "told_by": "ada"}),
        ("ada", {"consumer": "noor", "told_by": "abe"}),
        ("ada", {"user": "alex", "told_by": "ada"}),
    ],
)
def test_the_database_takes_it_from_nobody_else(cast: Cast, by: str, row: dict[str, str]) -> None:
    version = switched(cast)
    people = {"sam": cast.sam.pk, "noor": cast.noor.pk}
    whom = {f"{key}_id": people[name] if key == "consumer" else cast.users[name].pk for key, name in row.items()}
    cast.enter(by)
    with pytest.raises(DatabaseError), transaction.atomic():
        ModelNotice.objects.create(version=version, service=cast.service, **whom)


def test_who_knows_is_seen_by_them_and_by_administrators(cast: Cast) -> None:
    version = switched(cast)
    actions.read_mine(by=cast.enter("sam"), version_id=version.pk)
    actions.read_by_staff(by=cast.enter("alex"), version_id=version.pk)
    for name, seen in (("sam", 1), ("alex", 1), ("bea", 0), ("ravi", 0), ("ada", 2)):
        cast.enter(name)
        assert ModelNotice.objects.count() == seen
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE peernotes_modelnotice SET told_by_id = NULL")
