"""What the product knows of what the research recommends, and that it tells of nobody."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.utils import timezone

from peernotes.models import PeerProfile, PlanItem, PolicyVersion, Referral
from peernotes.policy.switches import INTEGRATED, Switches
from peernotes.presenters import recommendations as presenter
from peernotes.queries import recommendations as queries
from peernotes.queries.recommendations import RecommendationSigns
from tests.support import build
from tests.support.build import DAY
from tests.support.cast import Cast, make_cast

Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db
BACKDATE = "SELECT set_config('peernotes.backdate', %s, true)"


def quarter_ends(cast: Cast) -> dt.datetime:
    """The last whole one, where the service is."""
    zone = ZoneInfo(cast.service.timezone)
    now = timezone.now().astimezone(zone)
    return dt.datetime(now.year, now.month - (now.month - 1) % 3, 1, tzinfo=zone)


def signs(cast: Cast, name: str = "alex") -> RecommendationSigns:
    cast.enter(name)
    found = queries.signs(cast.service.pk)
    assert found is not None
    return found


def says(cast: Cast, number: int) -> str:
    return presenter.shown(number, cast.service.slug, None, signs(cast)).knows


def backdate(at: dt.datetime | None) -> None:
    """What is written from here on, to history."""
    with connection.cursor() as cursor:
        cursor.execute(BACKDATE, [at.isoformat() if at else ""])


def plans(cast: Cast, *, with_peers: int, without: int, at: dt.datetime) -> list[PlanItem]:
    """Each of somebody else; written ``at`` that moment."""
    backdate(at)
    made = []
    for number in range(with_peers + without):
        person = build.consumer(service=cast.service, name=f"Person {number}", identifier=f"plan {at} {number}")
        made.append(build.plan_item(consumer=person, by=cast.users["bea"], peer_support=number < with_peers))
    backdate(None)
    return made


def test_nothing_to_who_does_not_work_there(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        other = make_cast()
    for name in ("sam", "ada"):
        cast.enter(name)
        assert queries.signs(other.service.pk) is None
    cast.enter("sam")
    assert queries.signs(cast.service.pk) is None


@pytest.mark.parametrize("name", ["alex", "bea", "ravi", "ada"])
def test_everybody_who_works_there_reads_the_same(cast: Cast, name: str) -> None:
    assert signs(cast, name) == signs(cast)


def test_a_code_and_criteria_count_once_they_are_published(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        build.proposed_code(service=cast.service, by=cast.users["ada"])
        build.criteria(service=cast.service, by=cast.users["ada"])
    assert says(cast, 2) == "No code of conduct is published yet."
    assert says(cast, 4).endswith("No selection criteria are published yet.")
    with as_owner():
        build.code(service=cast.service, number=2)
        build.criteria(service=cast.service, by=cast.users["ada"], number=2, approved_by=cast.users["abe"])
    assert says(cast, 2) == "A code of conduct is published."
    assert says(cast, 4).endswith("Selection criteria are published.")


def test_the_model_in_force(cast: Cast, as_owner: Owner) -> None:
    assert "for training in 7 topics, and for supervision every 14 days" in says(cast, 4)
    with as_owner():
        PolicyVersion.objects.filter(service=cast.service).delete()
    assert says(cast, 4).startswith("No model is in force yet.")
    without = Switches.of({"training_required": frozenset()}, base=INTEGRATED)
    with as_owner():
        build.policy_version(service=cast.service, switches=without, starts=timezone.now() - DAY)
    assert "for no training, and for supervision every 14 days" in says(cast, 4)


def test_who_can_be_chosen(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        for name, offered in {"alex": True, "dana": False}.items():
            build.profile(service=cast.service, user=cast.users[name], offered=offered)
    assert says(cast, 5) == "1 peer worker can be chosen. With fewer than two nobody has a choice."
    with as_owner():
        PeerProfile.objects.filter(user=cast.users["dana"]).update(offered=True)
    assert says(cast, 5) == "2 peer workers can be chosen."


def test_the_share_of_plans_is_of_a_quarter_that_is_over(cast: Cast, as_owner: Owner) -> None:
    ended = quarter_ends(cast)
    with as_owner():
        plans(cast, with_peers=4, without=6, at=ended - 9 * DAY)
    assert signs(cast).plans is None
    assert "too few to say" in says(cast, 6)
    with as_owner():
        (made,) = plans(cast, with_peers=1, without=0, at=ended - 8 * DAY)
    assert signs(cast).plans == 45
    assert "45 % of care plans" in says(cast, 6)
    with as_owner():
        PlanItem.objects.filter(pk=made.pk).update(ended_at=timezone.now())
        plans(cast, with_peers=3, without=0, at=ended + dt.timedelta(hours=1))
    assert signs(cast).plans == 45


def offered(cast: Cast, at: dt.datetime, what: str = "peer_support") -> None:
    person = build.consumer(service=cast.service, name="Q", identifier=f"{what} {at} {Referral.objects.count()}")
    build.referral(consumer=person, by=cast.users["bea"], what=what, created_at=at)


def test_few_offers_are_not_told(cast: Cast, as_owner: Owner) -> None:
    ended = quarter_ends(cast)
    assert says(cast, 8).endswith("nobody did.")
    with as_owner():
        for _one in range(4):
            offered(cast, ended - 9 * DAY)
        offered(cast, ended + dt.timedelta(hours=1))
        offered(cast, ended - 9 * DAY, "carer_support")
    assert signs(cast).offers is None
    assert says(cast, 8).endswith("too few to say how often.")
    with as_owner():
        offered(cast, ended - 8 * DAY)
    assert says(cast, 8).endswith(": 5 times.")


def test_what_colleagues_asked(cast: Cast, as_owner: Owner) -> None:
    assert "asked one another 0 questions" in says(cast, 9)
    with as_owner():
        build.consultation(service=cast.service, by=cast.users["alex"])
        build.consultation(service=cast.service, by=cast.users["alex"], created_at=timezone.now() - 200 * DAY)
    assert "asked one another 1 question," in says(cast, 9)


@pytest.mark.parametrize("number", [1, 3, 7, 10, 11])
def test_of_the_others_nothing_is_known(cast: Cast, number: int) -> None:
    assert says(cast, number) == ""


def test_an_overdue_review_is_one_whose_day_is_over() -> None:
    today = timezone.localdate()
    assert [presenter.is_overdue(today + dt.timedelta(days=ahead)) for ahead in (-1, 0, 1)] == [True, False, False]
    assert not presenter.is_overdue(None)
