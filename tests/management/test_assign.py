from __future__ import annotations

from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from peernotes.models import Assignment, Consumer, Event
from tests.support.cast import Cast, make_cast


@pytest.fixture
def cast(as_owner: Callable[[], Any]) -> Cast:
    with as_owner():
        return make_cast()


def assign(cast: Cast, *arguments: str, worker: str = "cleo", by: str = "ada", **options: Any) -> str:
    out = StringIO()
    call_command(
        "assign", cast.users[worker].username, *arguments, service=cast.service.slug, by=cast.users[by].username,
        reason="New on the team.", stdout=out, **options,
    )  # fmt: skip
    return out.getvalue()


def count(cast: Cast) -> int:
    return Assignment.objects.filter(user=cast.users["cleo"]).count()


def test_opens_and_ends_with_reason_and_event(cast: Cast) -> None:
    assert "Done for 1 people" in assign(cast, "1")
    assert count(cast) == 1
    history = Assignment.history.filter(user=cast.users["cleo"]).first()
    assert (history.history_change_reason, history.history_user_id) == ("New on the team.", cast.users["ada"].pk)
    assign(cast, "1", end=True)
    assert count(cast) == 0
    cast.enter("ada")
    assert Event.objects.filter(verb="assign", object_id=cast.users["cleo"].pk, subject_kind="consumer").count() == 2


def test_everybody_at_once(cast: Cast) -> None:
    assign(cast, all=True)
    assert count(cast) == 2


def test_hundreds_are_assigned_in_few_statements_each_with_history_an_event_and_a_line_of_progress(
    cast: Cast, as_owner: Callable[[], Any], django_assert_max_num_queries: Any
) -> None:
    with as_owner():
        Consumer.objects.bulk_create(
            Consumer(service=cast.service, chosen_name=f"P {n}", local_identifier=f"P-{n}") for n in range(599)
        )
    err = StringIO()
    with django_assert_max_num_queries(40):
        assign(cast, all=True, stderr=err)
    assert count(cast) == 601
    assert err.getvalue().splitlines() == ["250 of 601 people", "500 of 601 people", "601 of 601 people"]
    assert Assignment.history.filter(user=cast.users["cleo"], history_change_reason="New on the team.").count() == 601
    cast.enter("ada")
    assert Event.objects.filter(verb="assign").filter(subject_kind="consumer").count() == 601


@pytest.mark.parametrize(
    ("arguments", "options"),
    [(("nobody",), {}), ((), {}), (("1",), {"by": "bea"}), (("1",), {"worker": "ada"}), (("1", "nobody"), {})],
)
def test_all_or_nothing_with_a_plain_reason(cast: Cast, arguments: tuple[str, ...], options: dict[str, str]) -> None:
    with pytest.raises(CommandError):
        assign(cast, *arguments, **options)
    assert count(cast) == 0


def test_unknown_names(cast: Cast) -> None:
    with pytest.raises(CommandError, match="There is no"):
        call_command("assign", "nobody", "1", service=cast.service.slug, by="x", reason="y")
