"""Row-level security for whoever reads the tables that name a person: how many rows of one small service each gets, asked
without any other condition."""

from __future__ import annotations

import pytest
from django.db import connection
from django.utils import timezone

from peernotes.models import Enrolment
from tests.database.writing import World, make_world
from tests.support import build
from tests.support.databases import as_owner

# Clinicians and records officers enrol people and so know who is here; administrators do.
# Sam: Alex, Dana and Bea work with them. Noor: Alex alone. Lee: Bea alone. Mo: Alex alone. Gone, who has left: Alex and Bea. All are known to Ravi (records officer); Cleo is a clinician
# of the service and a relative of Noor's; Sam knows Abe, as each of them says. "visit", "over", "link": at Alex's draft with Sam, under way, ended, only held.
WHO = ("alex", "dana", "bea", "cleo", "ravi", "ada", "sam", "visit", "over", "link", "")
READ: dict[str, tuple[int, ...]] = {
    #                    alex dana bea cleo ravi ada sam visit over link nobody
    "consumer":            (4,  1,  6,  5,   6,  6,  1,  1,    0,   0,   0),
    "historicalconsumer":  (4,  1,  6,  5,   6,  6,  1,  1,    0,   0,   0),
    "consumernumber":      (1,  1,  1,  1,   1,  1,  1,  0,    0,   0,   0),
    "enrolment":           (3,  1,  3,  2,   3,  3,  1,  0,    0,   0,   0),
    "assignment":          (4,  1,  8,  7,   8,  8,  3,  0,    0,   0,   0),
    "conflictofinterest":  (0,  0,  0,  1,   0,  0,  2,  0,    0,   0,   0),
    # To Alex alone; Noor's to everybody; about Alex's draft; on the visit; two about a carer of Sam's; Sam's and
    # Noor's to being asked how it goes; Sam's to what is passed on aloud.
    "consent":             (9,  4,  4,  0,   0,  0,  7,  2,    0,   0,   0),
    "historicalconsent":   (9,  4,  4,  0,   0,  0,  7,  2,    0,   0,   0),
    "safetyhold":          (1,  1,  1,  0,   0,  0,  1,  0,    0,   0,   0),
    "historicalsafetyhold": (0,  0,  0,  0,   0,  0,  1,  0,   0,   0,   0),
    "supporter":           (2,  1,  1,  0,   0,  0,  1,  0,    0,   0,   0),
    "historicalsupporter": (0,  0,  0,  0,   0,  0,  1,  0,    0,   0,   0),
    "visit":               (5,  0,  0,  0,   0,  0,  0,  1,    1,   1,   0),
    "reading":             (0,  0,  1,  0,   0,  0,  1,  1,    0,   0,   0),
    "message":             (1,  0,  0,  0,   0,  0,  0,  0,    0,   0,   0),
    "dutyshift":           (1,  1,  1,  1,   1,  1,  0,  0,    0,   0,   0),
    # By name alone: the whole service for clinicians, officers and administrators.
    "name":                (4,  1,  6,  5,   6,  6,  1,  0,    0,   0,   0),
}  # fmt: skip


@pytest.fixture(scope="module")
def world(module_db: None) -> World:
    with as_owner():
        made = make_world()
        cast = made.cast
        build.conflict(user=cast.users["cleo"], consumer=cast.noor, declared_by=cast.users["cleo"])
        build.consent(consumer=cast.noor, scope="read_record")
        build.consent(consumer=cast.sam, scope="share_note", note=made.draft)
        build.consent(
            consumer=cast.sam, scope="share_note", note=made.draft, method="shared_device", visit_id=made.visit.pk
        )
        build.reading(note=made.draft, user=cast.users["bea"])
        Enrolment.objects.create(service=cast.service, consumer=cast.noor, starts_at=timezone.now())
    return made


@pytest.mark.parametrize("table", READ)
def test_each_reads_what_is_theirs(world: World, table: str) -> None:
    found = []
    for who in WHO:
        world.enter(who)
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM peernotes_{table} WHERE service_id = %s", [world.cast.service.pk])
            found.append(cursor.fetchone()[0])
    assert dict(zip(WHO, found, strict=True)) == dict(zip(WHO, READ[table], strict=True))


def test_a_relative_of_somebody_they_are_assigned_to_reads_nothing_of_them(world: World) -> None:
    cast = world.cast
    with as_owner():
        build.assign(user=cast.users["cleo"], consumer=cast.noor)
    world.enter("cleo")
    for table in ("consumer", "name", "consent", "consumernumber", "enrolment"):
        about = "id" if table in ("consumer", "name") else "consumer_id"
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM peernotes_{table} WHERE {about} = %s", [cast.noor.pk])
            assert cursor.fetchone() == (0,), table


def test_whoever_passed_a_concern_on_knows_the_name(world: World) -> None:
    """And no more of them."""
    with as_owner():
        build.concern(consumer=world.cast.noor, by=world.cast.users["dana"])
    world.enter("dana")
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM peernotes_name WHERE service_id = %s", [world.cast.service.pk])
        assert cursor.fetchone() == (2,)
        cursor.execute("SELECT count(*) FROM peernotes_consumer WHERE service_id = %s", [world.cast.service.pk])
        assert cursor.fetchone() == (1,)


def test_a_preview_is_the_administrators(world: World) -> None:
    """Functions that run as the owner, over everybody of the service."""
    calls = (
        "peernotes_situations(%s, now(), NULL, NULL, NULL, NULL)",
        "peernotes_yeses(%s, now(), NULL, ARRAY[now(), now()])",
    )
    for call in calls:
        for who, some in {"ada": True, "bea": False, "alex": False, "sam": False, "": False}.items():
            world.enter(who)
            with connection.cursor() as cursor:
                cursor.execute(f"SELECT count(*) > 0 FROM {call}", [world.cast.service.pk])
                assert cursor.fetchone() == (some,), (call, who)
