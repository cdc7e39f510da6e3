"""The world of the matrix, with what its cells do not need."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from peernotes.policy.catalogue.cosign import Cosign
from peernotes.policy.switches import INTEGRATED
from tests.matrix.driver import Driver
from tests.matrix.fixtures import driver_of_all as driver_of_the_matrix  # noqa: F401 - a fixture: pytest finds it by its name
from tests.matrix.stage import Place
from tests.support import build
from tests.support.databases import as_owner

AGO = timedelta(days=200)


@pytest.fixture(scope="package")
def driver(driver_of_the_matrix: Driver) -> Driver:  # noqa: F811 - it takes the place of that of the matrix
    with as_owner():
        _more(driver_of_the_matrix.place("integrated"))
    driver_of_the_matrix.settle()
    return driver_of_the_matrix


def _more(place: Place) -> None:
    """An entry about risk, a concern that is kept from its person, and a note that waits for its supervisor."""
    person, now = place.people["given"], timezone.now()
    place.entries["risk"] = build.entry(consumer=person, kind="risk")
    place.concerns["given", "kept"] = build.concern(
        consumer=person, by=place.users["author"], due_at=now + AGO, told_consumer=False, not_told_reason="Not yet."
    )
    signs = build.policy_version(
        service=place.service, number=9, starts=now - AGO, ends=now - AGO * 0.75,
        switches=replace(INTEGRATED, cosign=Cosign.ALL),
    )  # fmt: skip
    note = build.note(consumer=person, author=place.users["author"], policy=signs, sections=[build.section()])
    for party, user in (("consumer", person.user), ("peer_worker", place.users["author"])):
        build.signature(note=note, party=party, user=user)
    place.notes["given", "to_sign"] = note
