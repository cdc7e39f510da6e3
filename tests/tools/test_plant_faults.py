from __future__ import annotations

from collections import Counter

import plant_faults

FLOORS = ("database/", "settings/", "actions/", "queries/", "imports/")


def test_every_fault_has_its_place_and_tests_that_are_there() -> None:
    found = plant_faults.faults()
    assert len(found) >= 40
    assert [fault.name for fault in found if plant_faults.misplaced(fault)] == []
    paths = {word for fault in found for word in fault.tests.split() if word.startswith("tests/")}
    assert [path for path in paths if not (plant_faults.ROOT / path).exists()] == []


def test_faults_are_spread_over_the_floors_and_named_apart() -> None:
    found = plant_faults.faults()
    assert all(sum(floor in fault.file for fault in found) > 2 for floor in FLOORS)
    assert Counter(fault.name for fault in found).most_common(1)[0][1] == 1
