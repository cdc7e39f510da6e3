"""Whether it works: planned, asked, closed, and told of groups alone."""

from __future__ import annotations

import csv
import io
import json
import random
import re
import statistics
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from peernotes.measures import MEASURES, suppression
from peernotes.measures.arithmetic import change
from peernotes.models import Consent, Consumer, EvaluationPeriod, EvaluationRound, Event, MeasureScore
from peernotes.policy.switches import COMPLEMENTARY
from peernotes.presenters import times
from peernotes.queries import evaluation as queries
from tests.measures.test_arithmetic import groups_over_time
from tests.measures.test_suppression import scales_of
from tests.support import build
from tests.support.build import DAY
from tests.support.cast import Cast
from tests.support.my import switch, text_of
from tests.support.pages import BUDGET, statements

At = Callable[[str], Client]
Owner = Callable[[], Any]
BEFORE = [40, 44, 48, 52, 56, 60]
# Of the one page with all that came of it.
WITH_FIGURES = 12
AFTER = [52, 60, 56, 68, 64, 80]


def here(cast: Cast, more: str = "") -> str:
    return f"/services/{cast.service.slug}/evaluation/{more}"


def days(since: int, until: int) -> dict[str, str]:
    today = timezone.localdate()
    return {"starts_on": str(today + since * DAY), "ends_on": str(today + until * DAY)}


def planned(**more: Any) -> dict[str, Any]:
    return {"kind": "before", "measures": ["mhi5"], "reason": "To know."} | days(0, 40) | more


def people(cast: Cast, many: int) -> list[Consumer]:
    made = [build.consumer(service=cast.service, name=f"P{n}", identifier=f"p{n}") for n in range(many)]
    for one in made:
        build.consent(consumer=one, scope="evaluation", decision="given", decided_at=timezone.now() - 90 * DAY)
    return made


def measured(cast: Cast, who: list[Consumer], **periods: Any) -> tuple[EvaluationPeriod, EvaluationPeriod]:
    """All of them before, and those of ``after`` afterwards."""
    ada = cast.users["ada"]
    first = build.evaluation_period(service=cast.service, since=-60, until=-30, closed=-30, by=ada)
    later = build.evaluation_period(
        service=cast.service, kind="after", since=-20, until=-2, closed=-2, by=ada, **periods
    )
    for one, total in zip(who, BEFORE, strict=False):
        build.measure_score(consumer=one, period=first, total=total, created_at=timezone.now() - 40 * DAY)
    for one, total in zip(who, AFTER, strict=False):
        build.measure_score(consumer=one, period=later, total=total, created_at=timezone.now() - 10 * DAY)
    return first, later


def rows(answer: Any) -> list[dict[str, str]]:
    """What was compared, without the themes below it."""
    return [row for row in csv.DictReader(io.StringIO(answer.content.decode())) if not row["theme"]]


@pytest.mark.parametrize("many", [4, 5, 6])
def test_of_five_there_is_a_mean_and_of_four_none(cast: Cast, at: At, as_owner: Owner, many: int) -> None:
    with as_owner():
        measured(cast, people(cast, many))
    ada = at("ada")
    page, table = ada.get(here(cast)), rows(ada.get(here(cast, "table/")))
    assert len(table) == 1
    told = text_of(page)
    if many == 4:
        assert table[0]["mean_before"] == table[0]["answered_both"] == "too few"
        assert "too few" in told
        assert "Nothing can be said yet." in told
        assert "<svg viewBox" not in page.content.decode()
        return
    before, after = BEFORE[:many], AFTER[:many]
    moved = [late - early for early, late in zip(before, after, strict=True)]
    expected = change(n=many, mean=statistics.mean(moved), sd=statistics.stdev(moved), higher_is_better=True)
    assert table[0]["answered_both"] == table[0]["answered_before"] == str(many)
    assert float(table[0]["mean_change"]) == pytest.approx(statistics.mean(moved), abs=0.005)
    assert float(table[0]["sd_later"]) == pytest.approx(statistics.stdev(after), abs=0.005)
    assert float(table[0]["interval_low"]) == pytest.approx(expected.low, abs=0.005)
    assert (
        f"got better: from {statistics.mean(before):.1f} to {statistics.mean(after):.1f} among the {many} people"
        in told
    )
    assert "nobody stopped" in told


T_399 = 1.965927  # the quantile of Student's t at 97.5 % with 399 degrees of freedom, from a printed table


def test_of_four_hundred_people_the_known_effect_is_found(cast: Cast, at: At, as_owner: Owner) -> None:
    """Worked out apart, from the answers alone."""
    rng = random.Random(11)
    early = [min(100, max(0, 4 * round(rng.gauss(48, 14) / 4))) for _ in range(400)]
    late = [min(100, max(0, one + 4 * round(rng.gauss(8, 9) / 4))) for one in early]
    with as_owner():
        first, later = measured(cast, [])
        who = Consumer.objects.bulk_create(
            Consumer(service=cast.service, chosen_name=f"P{n}", local_identifier=f"p{n}") for n in range(400)
        )
        yes = {
            "scope": "evaluation",
            "decision": "given",
            "method": "own_login",
            "decided_at": first.closed_at - 90 * DAY,
        }
        Consent.objects.bulk_create(Consent(service=cast.service, consumer=one, **yes) for one in who)
        for period, totals in ((first, early), (later, late)):
            asked = EvaluationRound.objects.get(period=period)
            told = {
                "service": cast.service,
                "round": asked,
                "method": "own_login",
                "created_at": period.closed_at - DAY,
            }
            MeasureScore.objects.bulk_create(
                MeasureScore(consumer=one, total=total, **told) for one, total in zip(who, totals, strict=True)
            )
    [row] = rows(at("ada").get(here(cast, "table/")))
    moved = [after - before for before, after in zip(early, late, strict=True)]
    mean, half = statistics.fmean(moved), T_399 * statistics.stdev(moved) / 20
    assert (row["answered_both"], 6 < mean < 10) == ("400", True)
    assert float(row["mean_change"]) == pytest.approx(mean, abs=0.005)
    assert float(row["interval_low"]) == pytest.approx(mean - half, abs=0.005)
    assert float(row["interval_high"]) == pytest.approx(mean + half, abs=0.005)


def test_one_who_took_their_yes_back_before_it_was_closed_is_left_out(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        who = people(cast, 5)
        measured(cast, who)
        build.consent(consumer=who[0], scope="evaluation", decision="withdrawn", decided_at=timezone.now() - 5 * DAY)
    assert rows(at("ada").get(here(cast, "table/")))[0]["mean_later"] == "too few"


def test_one_who_takes_it_back_later_changes_nothing_that_is_told(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        who = people(cast, 6)
        measured(cast, who)
    ada = at("ada")
    before = rows(ada.get(here(cast, "table/")))
    with as_owner():
        build.consent(consumer=who[0], scope="evaluation", decision="withdrawn", decided_at=timezone.now())
    assert rows(ada.get(here(cast, "table/"))) == before
    with as_owner():
        again = build.evaluation_period(
            service=cast.service, kind="follow_up", since=-1, until=1, closed=0, by=cast.users["ada"]
        )
        for one in who:
            build.measure_score(
                consumer=one, period=again, total=BEFORE[who.index(one)] + 1, created_at=again.closed_at - DAY / 2
            )
    found = {row["later_kind"]: row for row in rows(ada.get(here(cast, "table/")))}
    assert found["after"] == before[0]
    assert found["follow_up"]["mean_change"] == "too few"


def test_another_evaluation_has_answers_of_its_own(cast: Cast, at: At, as_owner: Owner) -> None:
    """One fewer than a year ago gives nobody away: nobody's answer of now stands in the figures of then."""
    ada = cast.users["ada"]
    with as_owner():
        who = people(cast, 6)
        first = build.evaluation_period(service=cast.service, since=-160, until=-150, closed=-150, by=ada)
        then = build.evaluation_period(service=cast.service, kind="after", since=-140, until=-130, closed=-130, by=ada)
        for period, totals, ago in ((first, BEFORE, 155), (then, AFTER, 135)):
            for one, total in zip(who, totals, strict=True):
                when = timezone.now() - ago * DAY
                build.measure_score(consumer=one, period=period, total=total, created_at=when)
        measured(cast, who[:5])
    told = rows(at("ada").get(here(cast, "table/")))
    assert sorted(row["answered_both"] for row in told) == ["5", "6"]


def test_before_is_the_last_one_by_its_days_that_somebody_answered(cast: Cast, at: At, as_owner: Owner) -> None:
    """Not which was closed last, nor one of days after it."""
    ada = cast.users["ada"]
    with as_owner():
        who = people(cast, 6)
        first, later = measured(cast, who)
        told = {"service": cast.service, "by": ada, "closed": -3}
        long_ago = build.evaluation_period(since=-100, until=-90, **told)
        after_it = build.evaluation_period(kind="baseline", since=-15, until=-10, **told)
        build.evaluation_period(kind="baseline", since=-25, until=-22, **told)
        for period, ago in ((long_ago, 95), (after_it, 12)):
            for number, one in enumerate(who):
                when = timezone.now() - ago * DAY
                build.measure_score(consumer=one, period=period, total=4 * number, created_at=when)
    [row] = rows(at("ada").get(here(cast, "table/")))
    assert (row["before_from"], row["later_from"]) == (str(first.starts_on), str(later.starts_on))


def test_who_stopped_is_said_only_if_they_are_none_or_five(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        who = people(cast, 8)
        first, _later = measured(cast, who[:6])
        for one in who[6:]:
            build.measure_score(consumer=one, period=first, total=50, created_at=timezone.now() - 40 * DAY)
    told = rows(at("ada").get(here(cast, "table/")))[0]
    assert (told["answered_both"], told["answered_before"]) == ("6", "too few")
    assert "How many did is not shown" in text_of(at("ada").get(here(cast)))


def test_what_everybody_says_alike_tells_of_each_of_them(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        who = people(cast, 6)
        measured(cast, who)
        MeasureScore.objects.filter(consumer__in=who).update(total=48)
    assert rows(at("ada").get(here(cast, "table/")))[0]["mean_before"] == "too few"


def test_the_picture_has_a_labelled_line_at_the_switch(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        measured(cast, people(cast, 6))
    page = at("ada").get(here(cast)).content.decode()
    assert re.search(r'<svg [^>]*role="img" aria-labelledby="picture-mhi5-title picture-mhi5-desc"', page)
    assert re.search(r'<title id="picture-mhi5-title">\S.+</title><desc id="picture-mhi5-desc">From 50\.0 around', page)
    assert re.search(r"<text [^>]+>Version 1 of the model</text>.*<text [^>]+>from \d+ \w+ \d{4}</text>", page)
    assert page.count('stroke-dasharray="5') == 1


def test_the_picture_goes_by_when_asking_ended(cast: Cast, at: At, as_owner: Owner) -> None:
    """Both were planned for the same days, and closed one after the other."""
    with as_owner():
        first, later = measured(cast, people(cast, 6))
        today = timezone.localdate()
        for one, since, until in ((first, -70, 60), (later, -60, 50)):
            EvaluationPeriod.objects.filter(pk=one.pk).update(
                starts_on=today + since * DAY, ends_on=today + until * DAY
            )
    page = at("ada").get(here(cast)).content.decode()
    [(early, late)] = re.findall(r'-desc">From \S+ around (.+?) to \S+ around (.+?)\.', page)
    assert (early, late) == tuple(times.short_day(timezone.localdate(one.closed_at)) for one in (first, later))


def test_asked_once_is_told_as_a_percentage_with_enough_on_both_sides(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        who = people(cast, 12)
        period = build.evaluation_period(
            service=cast.service, kind="free", measures=("satisfied2",), closed=0, by=cast.users["ada"]
        )
        for number, one in enumerate(who):
            given = {"i1": "5.0" if number < 6 else "2.0", "i2": "1.0" if number < 10 else "0.0"}
            build.measure_score(
                consumer=one, period=period, measure="satisfied2", total=None, subscores=given,
                created_at=timezone.now() - DAY,
            )  # fmt: skip
    told = text_of(at("ada").get(here(cast)))
    assert re.search(r"Satisfied When \S.+? to .+? People 12 Content, or the mean 50 %", told)
    assert re.search(r"Would recommend it When \S.+? to .+? People too few Content, or the mean too few", told)


def test_nobody_but_an_administrator_sees_it_and_they_see_no_answer(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        who = people(cast, 6)
        measured(cast, who)
    for name in ("alex", "bea", "ravi"):
        assert at(name).get(here(cast)).status_code == at(name).get(here(cast, "table/")).status_code == 403
        cast.enter(name)
        assert (queries.changes(cast.service.pk), queries.asked_once(cast.service.pk)) == (([], []), ([], []))
    cast.enter("ada")
    assert len(queries.changes(cast.service.pk)[0]) == 1
    assert MeasureScore.objects.count() == 0
    with connection.cursor() as cursor:
        for each in ("counted", "changes_of", "once_of", "groups_of"):
            cursor.execute(f"SELECT count(*) FROM peernotes_{each}(%s)", [cast.service.pk])
            assert cursor.fetchone() == (0,)


def test_a_period_is_planned_and_closed_once(cast: Cast, at: At, as_owner: Owner) -> None:
    ada, key = at("ada"), str(uuid.uuid4())
    for _ in range(2):
        assert ada.post(here(cast, "periods/"), planned(key=key)).url == here(cast, "periods/")
    cast.enter("ada")
    period = EvaluationPeriod.objects.get(service=cast.service)
    assert "Call it off" not in text_of(ada.get(here(cast, "periods/"))), "it has begun"
    assert [one.measure for one in EvaluationRound.objects.filter(period=period)] == ["mhi5"]
    assert ada.post(here(cast, "periods/"), planned()).status_code == 422
    assert ada.post(here(cast, "periods/"), planned(kind="after", **days(5, 2))).status_code == 422
    assert ada.post(here(cast, "periods/"), planned(kind="after", **days(5, 5000))).status_code == 422
    over = ada.post(here(cast, "periods/"), planned(kind="after", **days(-9, -1)))
    assert (over.status_code, "These days are over" in text_of(over)) == (422, True)
    assert ada.post(here(cast, "periods/"), planned(kind="after", measures=[])).status_code == 422
    wrong = ada.post(here(cast, "periods/"), planned(kind="after", measures=["cssrs"], reason="Kept."))
    assert (wrong.status_code, "Kept." in text_of(wrong)) == (422, True)
    assert ada.post(here(cast, f"periods/{period.pk}/close/")).url == here(cast)
    assert ada.post(here(cast, f"periods/{period.pk}/close/")).status_code == 403
    assert ada.post(here(cast, f"periods/{uuid.uuid4()}/close/")).status_code == 404
    assert at("alex").post(here(cast, "periods/"), planned(kind="after")).status_code == 403
    with as_owner():
        elsewhere = build.evaluation_period(service=build.service(slug=f"other-{uuid.uuid4().hex[:8]}"))
    assert at("ada").post(here(cast, f"periods/{elsewhere.pk}/close/")).status_code == 404
    cast.enter("ada")
    assert Event.objects.filter(verb="plan_evaluation", allowed=True, object_id=period.pk).count() == 2


def test_a_period_that_has_not_begun_is_called_off_and_its_days_are_free(cast: Cast, at: At) -> None:
    ada, page = at("ada"), here(cast, "periods/")
    assert ada.post(page, planned(**days(3, 9))).url == page
    assert ada.post(page, planned(**days(5, 12))).status_code == 422, "of a kind in the same days"
    cast.enter("ada")
    period = EvaluationPeriod.objects.get(service=cast.service)
    assert "Call it off" in text_of(ada.get(page))
    assert ada.post(here(cast, f"periods/{period.pk}/close/")).url == page
    assert ada.post(here(cast, f"periods/{period.pk}/close/")).status_code == 403
    shown = text_of(ada.get(page))
    assert "Called off" in shown
    assert "Call it off" not in shown
    assert ada.post(page, planned(**days(5, 12))).url == page
    assert "Called off" not in text_of(ada.get(here(cast))), "nothing came of it"


def test_nothing_is_compared_with_a_period_that_was_called_off(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        measured(cast, people(cast, 5))
        off = {"kind": "after", "since": 3, "until": 9, "closed": 0, "called_off": True}
        build.evaluation_period(service=cast.service, by=cast.users["ada"], **off)
    assert len(rows(at("ada").get(here(cast, "table/")))) == 1
    told = text_of(at("ada").get(here(cast)))
    assert "too few" not in told.partition("What makes it work")[0].partition("All of it as a file")[2]


def test_what_somebody_owns_waits_for_their_permission(cast: Cast, at: At) -> None:
    ada = at("ada")
    offered = 'type="checkbox" name="measures" value="zan_bpd"'
    assert offered not in ada.get(here(cast, "periods/")).content.decode()
    refused = ada.post(here(cast, "periods/"), planned(measures=["zan_bpd", "msqol"]))
    assert (refused.status_code, "permission is not written down" in text_of(refused)) == (403, True)
    assert ada.post(here(cast, "measures/zan_bpd/"), {"note": " "}).status_code == 422
    assert ada.post(here(cast, "measures/zan_bpd/"), {"note": "By letter."}).status_code == 302
    assert offered in ada.get(here(cast, "periods/")).content.decode()
    assert ada.post(here(cast, "measures/msqol/"), {"note": "By letter.", "low": "9", "high": "9"}).status_code == 422
    assert ada.post(here(cast, "measures/msqol/"), {"note": "By letter.", "low": "0", "high": "40"}).status_code == 302
    assert ada.post(here(cast, "periods/"), planned(measures=["zan_bpd", "msqol"])).status_code == 302
    assert "By letter." in text_of(ada.get(here(cast, "measures/zan_bpd/")))
    for none in ("mhi5", "cssrs"):
        assert ada.get(here(cast, f"measures/{none}/")).status_code == 404
    cast.enter("ada")
    ranges = EvaluationRound.objects.filter(service=cast.service).order_by("measure").values_list("low", "high")
    assert list(ranges) == [(0, 40), (None, None)]


def test_a_model_that_asks_nobody_plans_nothing(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        switch(cast, evaluation_required=False)
    ada = at("ada")
    assert "In your model nobody is asked" in text_of(ada.get(here(cast)))
    assert ada.post(here(cast, "periods/"), planned()).status_code == 403


def test_a_change_without_a_look_before_is_warned_of_and_not_stopped(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        version = build.proposal(
            service=cast.service, starts=timezone.now(), switches=COMPLEMENTARY, number=2, model="complementary",
            proposed_by=cast.users["ada"],
        )  # fmt: skip
    ada, abe = at("ada"), at("abe")
    asked, preview = (
        f"/services/{cast.service.slug}/model/{version.pk}/approve/",
        f"/services/{cast.service.slug}/model/preview/?version={version.pk}",
    )
    warned = "so that later nothing can be compared"
    assert warned in text_of(abe.get(asked))
    assert warned in text_of(abe.get(preview))
    with as_owner():
        short = build.evaluation_period(service=cast.service, since=-5, until=20)
    assert warned in text_of(abe.get(asked))
    with as_owner():
        EvaluationPeriod.objects.filter(pk=short.pk).update(ends_on=timezone.localdate() + 30 * DAY)
    assert warned not in text_of(abe.get(asked))
    assert abe.post(asked).status_code == 302
    page = ada.get(f"/services/{cast.service.slug}/model/").content.decode()
    after = here(cast, f"periods/?after={version.pk}")
    assert after in page
    form = ada.get(after).content.decode()
    assert f'value="{version.pk}"' in form
    assert f'value="{timezone.localdate()}"' in form
    ada.post(here(cast, "periods/"), planned(kind="after", version=str(version.pk)))
    assert after not in ada.get(f"/services/{cast.service.slug}/model/").content.decode()
    for nonsense in ("x", uuid.uuid4()):
        assert ada.get(here(cast, f"periods/?after={nonsense}")).status_code == 200
    assert ada.post(here(cast, "periods/"), planned(kind="free", version=str(uuid.uuid4()))).status_code == 404


@pytest.mark.parametrize(("kind", "is_warned"), [("free", True), ("baseline", False)])
def test_what_was_asked_to_begin_with_is_a_look_before(
    cast: Cast, at: At, as_owner: Owner, kind: str, *, is_warned: bool
) -> None:
    with as_owner():
        version = build.proposal(
            service=cast.service, starts=timezone.now(), switches=COMPLEMENTARY, number=2, model="complementary",
            proposed_by=cast.users["ada"],
        )  # fmt: skip
        build.evaluation_period(service=cast.service, kind=kind, since=-5, until=30)
    page = text_of(at("abe").get(f"/services/{cast.service.slug}/model/{version.pk}/approve/"))
    assert ("so that later nothing can be compared" in page) is is_warned


def test_the_database_tells_of_the_groups_of_which_python_tells() -> None:
    chance = random.Random(61)
    for _ in range(200):
        groups = groups_over_time(chance)
        with connection.cursor() as cursor:
            told = [[str(uuid.UUID(int=one)) for one in sorted(group)] for group in groups]
            cursor.execute("SELECT peernotes_told_groups(%s)", [json.dumps(told)])
            assert cursor.fetchone()[0] == suppression.tellable(groups)


def test_the_database_tells_of_the_parts_of_which_python_tells() -> None:
    asked = [(one, there, told) for one in MEASURES.values() for there, told in scales_of(one)]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT jsonb_agg(to_jsonb(peernotes_told_scales(c ->> 0, array(SELECT jsonb_array_elements_text(c -> 1)),"
            " array(SELECT jsonb_array_elements_text(c -> 2)))) ORDER BY n)::text"
            " FROM jsonb_array_elements(%s) WITH ORDINALITY u(c, n)",
            [json.dumps([(one.code, sorted(there), sorted(told)) for one, there, told in asked])],
        )
        found = json.loads(cursor.fetchone()[0])
    assert [set(each) for each in found] == [suppression.told_scales(*each) for each in asked]


def test_percentages_are_the_same_in_both() -> None:
    pairs = [(part, whole) for whole in range(60) for part in range(whole + 1)]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT array_agg(peernotes_percent(p, w) ORDER BY n) FROM unnest(%s::int[], %s::int[]) WITH ORDINALITY u(p, w, n)",
            [[part for part, _whole in pairs], [whole for _part, whole in pairs]],
        )
        assert cursor.fetchone()[0] == [suppression.percent(part, whole) for part, whole in pairs]


def test_pages_cost_the_same_however_much_was_asked(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        who = people(cast, 6)
        measured(cast, who)
    ada = at("ada")
    once = statements(ada, here(cast)), statements(ada, here(cast, "periods/"))
    with as_owner():
        for number in range(1, 6):
            build.evaluation_period(
                service=cast.service, kind="follow_up", since=-90 - number * 10, until=-85 - number * 10, closed=-1,
                by=cast.users["ada"],
            )  # fmt: skip
    assert (statements(ada, here(cast)), statements(ada, here(cast, "periods/"))) == once
    assert once[0] <= WITH_FIGURES
    assert once[1] <= BUDGET
    assert statements(ada, f"/services/{cast.service.slug}/model/") <= BUDGET
