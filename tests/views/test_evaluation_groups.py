"""After a group: those who came are asked, nobody else learns it, and it is told by programme."""

from __future__ import annotations

import csv
import io
import uuid
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test import Client
from django.utils import timezone

from peernotes.actions import evaluation_figures
from peernotes.models import (
    Attendance,
    Consumer,
    EvaluationPeriod,
    EvaluationRound,
    Event,
    GroupRun,
    MeasureScore,
    Programme,
)
from tests.support import build
from tests.support.build import DAY
from tests.support.cast import Cast
from tests.support.my import text_of
from tests.support.pages import BUDGET, statements
from tests.views.test_evaluation import here, people, rows
from tests.views.test_visit_choices import passed

At = Callable[[str], Client]
Owner = Callable[[], Any]
MINE = "/my/how-it-goes/"
SHEET = {"i1": "5", "i2": "4", "i3": "4", "i4": "60"}


def over(cast: Cast, who: Sequence[Consumer] = (), **more: Any) -> GroupRun:
    """A group that ended two days ago, to whose one session they all came."""
    run = build.group(service=cast.service, ends_on=timezone.localdate() - 2 * DAY, **more)
    held = build.group_session(run=run, happened_at=timezone.now() - 3 * DAY)
    for number, one in enumerate(who):
        inside = build.in_group(run=run, consumer=one, called=f"C{number}", created_at=timezone.now() - 9 * DAY)
        build.attendance(session=held, inside=inside)
    return run


def asked_after(cast: Cast, run: GroupRun, measures: Sequence[str] = ("group_after",), **more: Any) -> EvaluationPeriod:
    told = {"since": -1, "until": 10, "kind": "free"} | more
    return build.evaluation_period(service=cast.service, measures=measures, run=run, by=cast.users["ada"], **told)


def said(who: Sequence[Consumer], period: EvaluationPeriod, high: int = 0) -> None:
    """``high``: so many answered 5, the others 2."""
    for number, one in enumerate(who):
        first = "5.0" if number < high else "2.0"
        scales = {"i1": first, "i2": "4.0", "i3": "3.0", "i4": f"{10 * number}.0"}
        told = {"total": None, "subscores": scales, "created_at": timezone.now() - DAY / 4}
        build.measure_score(consumer=one, period=period, measure="group_after", **told)


def closed(cast: Cast, who: Sequence[Consumer], programme: Programme, *, ago: int, high: int = 0) -> EvaluationPeriod:
    """A group of a programme, asked after and closed so many hours ago."""
    period = asked_after(cast, over(cast, who, programme=programme))
    said(who, period, high)
    EvaluationPeriod.objects.filter(pk=period.pk).update(
        closed_at=timezone.now() - ago * DAY / 48, closed_by=cast.users["ada"]
    )
    return period


def told(answer: Any) -> list[dict[str, str]]:
    return [row for row in rows_of(answer) if row["theme"].startswith("After groups")]


def rows_of(answer: Any) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(answer.content.decode())))


def test_who_came_is_asked_and_nobody_else(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        for name in ("sam", "noor"):
            build.consent(
                consumer=getattr(cast, name), scope="evaluation", decision="given", decided_at=timezone.now() - DAY
            )
        run = over(cast, [cast.sam])
        stayed_away = build.in_group(run=run, consumer=cast.noor, called="N", created_at=timezone.now() - 9 * DAY)
        build.attendance(session=build.group_session(run=run), inside=stayed_away, present=False)
        asked = EvaluationRound.objects.get(period=asked_after(cast, run))
    page = f"{MINE}{asked.pk}/"
    shown = text_of(at("sam").get(MINE))
    assert "After the group: AIR Peers" in shown
    assert "Nobody else sees this, or that you were asked." in shown
    assert "Only those who came to the group are asked" in text_of(at("sam").get(page))
    assert at("sam").post(page, SHEET).url == MINE
    assert "Share it with" not in text_of(at("sam").get(MINE))
    refused = at("sam").post(f"{page}share/", {"share": "yes"})
    assert (refused.status_code, "shared with nobody" in text_of(refused)) == (403, True)
    with as_owner():
        kept = MeasureScore.objects.get(round=asked)
        assert (kept.consumer_id, kept.answers, kept.shared_at) == (cast.sam.pk, [5, 4, 4, 60], None)
    cast.enter("sam")
    with pytest.raises(DatabaseError), transaction.atomic():
        MeasureScore.objects.filter(pk=kept.pk).update(shared_at=timezone.now())
    with as_owner():
        Attendance.objects.filter(participation__run=run).update(present=False)
    assert at("sam").post(page, SHEET).status_code == 403, "what was struck out is not asked about any more"


def test_to_everybody_else_there_is_no_such_question(cast: Cast, at: At, as_owner: Owner) -> None:
    """Whoever leads the group knows who was in it, and not what they say."""
    with as_owner():
        for one in (cast.sam, cast.noor):
            build.consent(consumer=one, scope="evaluation", decision="given", decided_at=timezone.now() - DAY)
        run = over(cast, [cast.sam, cast.noor], led_by={cast.users["alex"]: "peer"})
        period = asked_after(cast, run)
        asked = EvaluationRound.objects.get(period=period)
        said([cast.sam, cast.noor], period)
    for name in ("alex", "bea"):
        for person in (cast.sam, cast.noor):
            paper = f"/people/{person.pk}/how-it-goes/"
            assert "After the group" not in text_of(at(name).get(paper))
            assert at(name).get(f"{paper}{asked.pk}/").status_code == 404
            assert at(name).post(f"{paper}{asked.pk}/", SHEET).status_code == 404
    noor = passed(cast, at)
    assert "After the group" not in text_of(noor.get("/visit/how-it-goes/"))
    assert noor.post(f"/visit/how-it-goes/{asked.pk}/", SHEET).status_code == 404
    cast.enter("alex")
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM peernotes_asks_about(%s, %s)", [asked.pk, cast.sam.pk])
        assert cursor.fetchone() == (0,)
    with pytest.raises(DatabaseError), transaction.atomic():
        MeasureScore.objects.create(
            service=cast.service, consumer=cast.sam, round=asked, method="paper", created_by=cast.users["alex"]
        )


def test_no_event_of_the_service_says_that_somebody_was_asked(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        build.consent(consumer=cast.sam, scope="evaluation", decision="given", decided_at=timezone.now() - DAY)
        run = over(cast, [cast.sam])
        asked = EvaluationRound.objects.get(period=asked_after(cast, run))
        late = EvaluationRound.objects.get(period=asked_after(cast, over(cast, [cast.sam]), since=5, until=9))
    page, key = f"{MINE}{asked.pk}/", str(uuid.uuid4())
    for _press in range(2):
        assert at("sam").post(page, SHEET | {"key": key}).url == MINE
    assert at("sam").get(f"{MINE}{late.pk}/").status_code == 403
    assert at("sam").post(f"{page}share/", {"share": "yes"}).status_code == 403
    at("sam").get(MINE)
    with as_owner():
        score = MeasureScore.objects.get(round=asked)
        found = Event.objects.filter(verb__in=["answer_measure", "share_score"], actor_id=cast.users["sam"].pk)
        assert [(one.service_id, one.subject_id) for one in found.filter(allowed=True)] == [(None, cast.sam.pk)]
        assert set(found.values_list("service_id", flat=True)) == {None}
        assert not Event.objects.filter(objects_seen__contains=[score.pk]).exists()


def test_nobody_is_asked_before_the_group_is_over(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        build.consent(consumer=cast.sam, scope="evaluation", decision="given", decided_at=timezone.now() - DAY)
        run = over(cast, [cast.sam])
        GroupRun.objects.filter(pk=run.pk).update(ends_on=timezone.localdate())
        asked = EvaluationRound.objects.get(period=asked_after(cast, run))
    page = f"{MINE}{asked.pk}/"
    assert at("sam").get(page).status_code == 403
    for over_now in ({"ended_at": timezone.now()}, {"ended_at": None, "ends_on": None}):
        with as_owner():
            GroupRun.objects.filter(pk=run.pk).update(**over_now)
        assert at("sam").get(page).status_code == 200, over_now


def test_in_no_other_period_is_a_group_asked_after(cast: Cast, at: At, as_owner: Owner) -> None:
    """Those that were planned before there were groups to ask ask nobody."""
    with as_owner():
        build.consent(consumer=cast.sam, scope="evaluation", decision="given", decided_at=timezone.now() - DAY)
        over(cast, [cast.sam])
        asked = EvaluationRound.objects.get(
            period=build.evaluation_period(service=cast.service, measures=("group_after",), kind="free")
        )
    assert at("sam").get(f"{MINE}{asked.pk}/").status_code == 404
    assert "group_after" not in at("ada").get(here(cast, "periods/")).content.decode()


def sent(group: GroupRun, **more: Any) -> dict[str, Any]:
    today = timezone.localdate()
    days = {"starts_on": str(today), "ends_on": str(today + 14 * DAY)}
    return {"run": str(group.pk), "measures": ["group_after"], "reason": "Kept words.", **days} | more


def test_what_cannot_be_asked_after_a_group(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        run = over(cast)
        goes_on = build.group(service=cast.service, ends_on=timezone.localdate() + 5 * DAY)
        family = build.group(
            service=cast.service,
            programme=build.programme(service=cast.service, audience="carers", title="Harbour kin"),
        )
        elsewhere = build.group(service=build.service(slug=f"other-{uuid.uuid4().hex[:8]}"))
    ada, page, today = at("ada"), here(cast, "groups/"), timezone.localdate()
    assert "Harbour kin" not in text_of(ada.get(page))
    wrong = (
        ({"run": ""}, "Please choose a group."),
        ({"run": str(family.pk)}, "Please choose one of these."),
        ({"run": str(elsewhere.pk)}, "Please choose one of these."),
        ({"measures": ["mhi5"]}, "Please choose one of these."),
        ({"ends_on": str(today - DAY)}, "The last day lies before the first."),
        ({"ends_on": str(today + 31 * DAY)}, "more than 30 days after"),
        ({"run": str(goes_on.pk), "ends_on": str(today + 5 * DAY)}, "The group goes on until"),
    )
    for change, words in wrong:
        answer = ada.post(page, sent(run, **change))
        assert (answer.status_code, words in text_of(answer), "Kept words." in text_of(answer)) == (422, True, True)


def test_asking_after_a_group_is_planned(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        run, second = over(cast), over(cast)
        build.evaluation_period(service=cast.service, kind="free")
    ada, page, today = at("ada"), here(cast, "groups/"), timezone.localdate()
    assert statements(ada, page) <= BUDGET
    assert ada.post(page, sent(run, measures=["group_after", "views1"])).url == here(cast, "periods/")
    again = ada.post(page, sent(run, starts_on=str(today + DAY)))
    assert (again.status_code, "after this group is planned" in text_of(again)) == (422, True)
    assert ada.post(page, sent(second)).status_code == 302, "another group has days of its own"
    assert at("alex").get(page).status_code == at("alex").post(page, sent(run)).status_code == 403
    assert "After a group: AIR Peers, from 6 January 2020" in text_of(ada.get(here(cast, "periods/")))
    with as_owner():
        kept = EvaluationPeriod.objects.get(run=run)
        assert (kept.kind, sorted(kept.rounds.values_list("measure", flat=True))) == ("free", ["group_after", "views1"])
        for change in ({"ends_on": kept.starts_on + 31 * DAY}, {"kind": "after"}):
            with pytest.raises(IntegrityError), transaction.atomic():
                EvaluationPeriod.objects.filter(pk=kept.pk).update(**change)


@pytest.mark.parametrize("many", [4, 5])
def test_of_five_it_is_told_and_of_four_not(cast: Cast, at: At, as_owner: Owner, many: int) -> None:
    with as_owner():
        closed(cast, people(cast, many), build.programme(service=cast.service), ago=9)
    ada = at("ada")
    page, found = text_of(ada.get(here(cast))), told(ada.get(here(cast, "table/")))
    if many == 4:
        assert found == []
        assert "After the group: too few so far." in page
        return
    assert {row["theme"] for row in found} == {"After groups: AIR Peers"}
    part = next(row for row in found if row["subscale"].startswith("Part"))
    assert (part["answered_both"], part["value"], part["unit"]) == ("5", "20.00", "mean")
    assert next(row for row in found if row["subscale"] == "More understood")["value"] == "too few"
    assert "too few so far" not in page


def counts(ada: Client, cast: Cast) -> list[str]:
    return [row["answered_both"] for row in told(ada.get(here(cast, "table/"))) if row["subscale"].startswith("Part")]


def test_groups_of_few_wait_for_each_other_and_nothing_is_told_twice(cast: Cast, at: At, as_owner: Owner) -> None:
    """Three, four, three and two: seven are told together, and what comes after them waits until there are five again."""
    ada = at("ada")
    with as_owner():
        who, programme = people(cast, 12), build.programme(service=cast.service)
        closed(cast, who[:3], programme, ago=9)
        closed(cast, who[:3], build.programme(service=cast.service, title="Art"), ago=9)
    assert counts(ada, cast) == []
    with as_owner():
        closed(cast, who[3:7], programme, ago=8)
    assert counts(ada, cast) == ["7"]
    first = told(ada.get(here(cast, "table/")))
    with as_owner():
        closed(cast, who[7:10], programme, ago=7)
    assert told(ada.get(here(cast, "table/"))) == first, "three more would be known by difference"
    assert text_of(ada.get(here(cast))).count("too few so far") == 2
    with as_owner():
        evaluation_figures.keep(using="default")
    assert told(ada.get(here(cast, "table/"))) == first, "as it was before it was kept"
    with as_owner():
        closed(cast, who[10:], programme, ago=6)
    assert counts(ada, cast) == ["5", "7"]
    with as_owner():
        evaluation_figures.keep(using="default")
    assert told(ada.get(here(cast, "table/")))[-len(first) :] == first
    assert counts(ada, cast) == ["5", "7"]


def test_one_person_in_two_groups_counts_once(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        who, programme = people(cast, 4), build.programme(service=cast.service)
        closed(cast, who[:3], programme, ago=9)
        closed(cast, who[1:], programme, ago=8)
    assert told(at("ada").get(here(cast, "table/"))) == []


def test_one_who_takes_their_yes_back_while_it_waits_is_in_none(cast: Cast, at: At, as_owner: Owner) -> None:
    ada = at("ada")
    with as_owner():
        who, programme = people(cast, 7), build.programme(service=cast.service)
        closed(cast, who[:3], programme, ago=9)
        build.consent(
            consumer=who[0], scope="evaluation", decision="withdrawn", decided_at=timezone.now() - 8.5 * DAY / 48
        )
        closed(cast, who[3:5], programme, ago=8)
    assert told(ada.get(here(cast, "table/"))) == []
    with as_owner():
        closed(cast, who[5:], programme, ago=7)
    shown = told(ada.get(here(cast, "table/")))
    assert {row["answered_both"] for row in shown if row["subscale"].startswith("Part")} == {"6"}
    with as_owner():
        build.consent(consumer=who[1], scope="evaluation", decision="withdrawn", decided_at=timezone.now())
    assert told(ada.get(here(cast, "table/"))) == shown


def test_it_is_in_no_other_figure(cast: Cast, at: At, as_owner: Owner) -> None:
    """What was asked after groups is not what was asked of all, and is compared with nothing."""
    with as_owner():
        closed(cast, people(cast, 12), build.programme(service=cast.service), ago=9, high=6)
    ada = at("ada")
    assert rows(ada.get(here(cast, "table/"))) == []
    shown = told(ada.get(here(cast, "table/")))
    assert next(row for row in shown if row["subscale"] == "More understood")["value"] == "50"
    page = text_of(ada.get(here(cast)))
    assert "Asked once" not in page
    for name in ("alex", "bea", "ravi"):
        cast.enter(name)
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM peernotes_after_groups(%s)", [cast.service.pk])
            assert cursor.fetchone() == (0,)
            cursor.execute("SELECT count(*) FROM peernotes_groups_of(%s)", [cast.service.pk])
            assert cursor.fetchone() == (0,)


def test_after_closing_the_page_says_when_it_is_shown(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        period = asked_after(cast, over(cast))
    ada = at("ada")
    answer = ada.post(here(cast, f"periods/{period.pk}/close/"), follow=True)
    assert "It is shown by programme, as soon as five people have answered." in text_of(answer)
    assert "After the group: too few so far." in text_of(answer)
