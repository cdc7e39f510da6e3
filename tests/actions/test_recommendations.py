"""Past the form: what the action and the database take."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from peernotes.actions.recommendations import RecommendationWords, write
from peernotes.enums import Code, RecommendationState, Rule
from peernotes.errors import Missing, Refused, Stale
from peernotes.models import Recommendation
from tests.support import build
from tests.support.cast import Cast, make_cast

Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db


def say(cast: Cast, number: int = 1, seen: int = 0, key: uuid.UUID | None = None, **words: Any) -> uuid.UUID:
    told = RecommendationWords(**({"state": RecommendationState.DOING} | words))
    about = {"by": cast.enter("ada"), "service_id": cast.service.pk, "number": number}
    return write(**about, words=told, seen=seen, key=key or uuid.uuid4())


def test_pressed_twice_it_is_said_once(cast: Cast) -> None:
    key = uuid.uuid4()
    assert say(cast, key=key) == say(cast, key=key)
    assert Recommendation.objects.count() == 1


def test_what_another_one_said_is_not_written_over(cast: Cast) -> None:
    say(cast)
    with pytest.raises(Stale) as stale:
        say(cast)
    assert stale.value.current == 1
    say(cast, seen=1)


def test_who_does_not_work_here_looks_after_nothing(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        elsewhere = make_cast().users["alex"]
    with pytest.raises(Refused) as refused:
        say(cast, owner_id=elsewhere.pk)
    assert (refused.value.decision.code, refused.value.decision.rule) == (Code.NOT_OFFERED, Rule.RECOMMENDATION)
    say(cast, owner_id=cast.users["ravi"].pk)


def test_of_another_service(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        other = make_cast()
    words = RecommendationWords(RecommendationState.DOING)
    with pytest.raises(Refused) as refused:
        write(by=cast.enter("ada"), service_id=other.service.pk, number=1, words=words, seen=0, key=uuid.uuid4())
    assert not refused.value.known


def test_there_is_no_twelfth(cast: Cast) -> None:
    with pytest.raises(Missing):
        say(cast, number=12)


def test_the_database_holds_what_a_form_holds(cast: Cast, as_owner: Owner) -> None:
    today, by = timezone.localdate(), cast.users["ada"]
    for wrong in (
        {"number": 12},
        {"number": 0},
        {"state": "perhaps"},
        {"state": "doing", "done_on": today},
        {"state": "done", "done_on": today, "review_on": today - timedelta(days=1)},
    ):
        with pytest.raises(IntegrityError), as_owner(), transaction.atomic():
            build.recommendation(service=cast.service, by=by, **wrong)
