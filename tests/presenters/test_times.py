from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from peernotes.presenters import times

LATE = datetime(2026, 3, 4, 23, 5, tzinfo=UTC)


@pytest.fixture(autouse=True)
def melbourne():
    """A service's zone, in which it is the next day already."""
    with timezone.override("Australia/Melbourne"):
        yield


def test_a_moment_is_shown_in_the_service_s_zone_and_names_it():
    assert times.shown(LATE) == "5 March 2026, 10:05 AEDT"
    assert times.clock(LATE) == "10:05"
    assert times.shown(None) == ""


@pytest.mark.parametrize(
    ("zone", "letters"),
    [("Europe/London", "GMT/BST"), ("Australia/Melbourne", "AEDT/AEST"), ("Asia/Kolkata", "IST"), ("UTC", "UTC")],
)
def test_a_zone_has_the_letters_of_its_moments(zone, letters):
    """On lists and beside fields as beside a moment."""
    assert times.zone(zone) == letters
    with timezone.override(zone):
        assert times.shown(LATE).rpartition(" ")[2] in letters.split("/")


def test_a_day_is_the_day_it_was_there_and_a_date_stays_itself():
    assert times.day(LATE) == "5 March 2026"
    assert times.day(date(2026, 3, 4)) == "4 March 2026"
    assert times.day(None) == ""


@pytest.mark.parametrize(
    ("later", "said"),
    [
        (timedelta(hours=1), "today, 10:05"),
        (timedelta(hours=13), "today, 10:05"),
        (timedelta(hours=14), "yesterday, 10:05"),
        (timedelta(hours=37), "yesterday, 10:05"),
        (timedelta(hours=38), "5 March 2026, 10:05"),
        (timedelta(days=-1), "5 March 2026, 10:05"),
    ],
)
def test_what_is_near_is_said_by_midnights_of_that_zone(later, said):
    assert times.near(LATE, now=LATE + later) == said
