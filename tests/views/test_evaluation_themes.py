"""What makes it work, by five themes: figures of many, and of few none."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Callable
from typing import Any

from django.db import connection
from django.test import Client
from django.utils import timezone

from peernotes.models import ModelAcknowledgement, StigmaReport
from peernotes.presenters.evaluation_themes import THEMES, ThemeCount, ThemeMeasure
from tests.support import build
from tests.support.build import DAY
from tests.support.cast import Cast
from tests.support.my import text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]


def shown(cast: Cast, at: At) -> str:
    return text_of(at("ada").get(f"/services/{cast.service.slug}/evaluation/"))


def figure(page: str, label: str) -> str:
    found = re.search(rf"{re.escape(label)} Figure (.+?) Better is", page)
    assert found, label
    return found[1]


def last_quarter() -> dt.datetime:
    now = timezone.localtime()
    return now.replace(month=3 * ((now.month - 1) // 3) + 1, day=1, hour=12) - 20 * DAY


def test_a_small_service_is_told_nothing(cast: Cast, at: At) -> None:
    page = shown(cast, at)
    for _title, *lines in THEMES:
        for line in lines:
            assert figure(page, str(line.label)) == "too few"


def test_who_stayed_is_told_with_enough_on_both_sides(cast: Cast, at: At, as_owner: Owner) -> None:
    now, label = timezone.now(), "Peer workers of the last year who are still here"
    with as_owner():
        for number in range(11):
            user = build.user(username=f"p{number}.{cast.service.slug}")
            gone = {"ends_at": now - 30 * DAY} if number < 4 else {}
            about = {"user": user, "service": cast.service, "role": "consumer_peer_worker"}
            build.member(**about, starts_at=now - 200 * DAY, **gone)
    assert figure(shown(cast, at), label) == "too few", "four left"
    with as_owner():
        user = build.user(username=f"p11.{cast.service.slug}")
        build.member(
            user=user, service=cast.service, role="carer_peer_worker", starts_at=now - 90 * DAY, ends_at=now - 40 * DAY
        )
    assert figure(shown(cast, at), label) == "64 %", "nine of fourteen"


def test_notes_are_counted_by_whose_words_they_are(cast: Cast, at: At, as_owner: Owner) -> None:
    when = last_quarter()
    with as_owner():
        for number in range(10):
            parts = [build.section(), build.section()]
            parts[0].voice, parts[1].voice = "peer_worker", "consumer" if number < 6 else "peer_worker"
            parts[1].written_by = "consumer_self" if number < 5 else "worker_took_down"
            build.note(
                consumer=cast.sam, author=cast.users["alex"], policy=cast.policy, happened_at=when, sections=parts
            )
    page = shown(cast, at)
    assert figure(page, "Notes in which the person wrote themselves") == "50 %"
    assert figure(page, "Parts of notes in the person’s voice") == "30 %"


def test_what_staff_answered_stands_with_its_direction(cast: Cast, at: At, as_owner: Owner) -> None:
    ada = cast.users["ada"]
    with as_owner():
        for kind, since, more in (("before", -60, 0), ("after", -20, 2)):
            days = {"since": since, "until": since + 10, "closed": since + 12}
            period = build.evaluation_period(service=cast.service, kind=kind, measures=("role5", "cbi"), by=ada, **days)
            for number in range(6):
                user = cast.users.get(f"w{number}") or build.user(username=f"w{number}.{cast.service.slug}")
                cast.users[f"w{number}"] = user
                role = {f"i{n}": str(1 + number % 2 + more + (number % 3 == 2) * (more > 0)) for n in range(1, 6)}
                worn = dict.fromkeys(("personal", "work", "client"), str(60 + number + 10 * more + number % 2 * more))
                build.unnamed_score(user=user, period=period, measure="role5", subscores=role)
                build.unnamed_score(user=user, period=period, measure="cbi", subscores=worn)
    page = shown(cast, at)
    assert "“My role is clear to me”, 1 to 5 Figure 3.8 Better is ↑ more It went ↑ better" in page
    assert "Worn out by work, 0 to 100 Figure 83.5 Better is ↓ less It went ↑ worse" in page


def test_notes_without_an_empty_part_are_counted(cast: Cast, at: At, as_owner: Owner) -> None:
    label = "Notes without an empty part"
    with as_owner():
        for number in range(10):
            parts = [build.section(), build.section()]
            if number < 4:
                parts[1].text = ""
            if number == 4:
                parts[1].text, parts[1].decision = "", "removed"
            about = {"consumer": cast.sam, "author": cast.users["alex"], "policy": cast.policy}
            build.note(**about, happened_at=last_quarter(), sections=parts)
    assert figure(shown(cast, at), label) == "too few", "four are not whole"
    with as_owner():
        parts = [build.section(), build.section(text="")]
        build.note(**about, happened_at=last_quarter(), sections=parts)
    assert figure(shown(cast, at), label) == "55 %", "what was left out is not missing"


def test_times_are_told_where_no_worker_stands_out(cast: Cast, at: At, as_owner: Owner) -> None:
    """Contacts outside what was agreed, and debriefs: of the last quarter, of five workers at least."""
    outside, debriefs = "Contacts outside what the two had agreed", "Times a peer worker debriefed with somebody"
    when, ravi = last_quarter(), cast.users["ravi"]
    with as_owner():
        workers = [build.user(username=f"o{number}.{cast.service.slug}") for number in range(5)]
        for worker in workers[:4]:
            build.outside(contact=build.contact(consumer=cast.sam, worker=worker, happened_at=when))
        ties = [build.supervision(service=cast.service, worker=worker, supervisor=ravi) for worker in workers]
        for tie, form in ((tie, form) for tie in ties for form in ("debrief", "single")):
            build.supervision_session(tie=tie, held_on=when.date(), form=form)
        build.supervision_session(tie=ties[0], held_on=when.date(), form="debrief", struck_at=timezone.now())
        build.supervision_session(tie=ties[0], days_ago=0, form="debrief")
    page = shown(cast, at)
    assert figure(page, outside) == "too few", "of four"
    assert figure(page, debriefs) == "5"
    with as_owner():
        fifth = {"consumer": cast.sam, "worker": workers[4]}
        build.outside(contact=build.contact(**fifth, happened_at=when))
        build.outside(contact=build.contact(**fifth, happened_at=timezone.now()))
    assert figure(shown(cast, at), outside) == "5"
    with as_owner():
        for _number in range(5):
            build.outside(contact=build.contact(**fifth, happened_at=when))
    assert figure(shown(cast, at), outside) == "too few", "most are of one"


def test_who_wants_to_talk_about_the_model_is_a_percentage(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        for number in range(10):
            user = build.user(username=f"q{number}.{cast.service.slug}")
            for answer in ("want_to_talk", "understood") if number < 5 else ("understood",):
                ModelAcknowledgement.objects.create(
                    service=cast.service, version=cast.policy, user=user, answer=answer, created_at=last_quarter()
                )
    assert figure(shown(cast, at), "Readers of the model who want to talk about it") == "50 %"


def test_what_peer_workers_met_with_is_told_by_kind_where_each_may_be(cast: Cast, at: At, as_owner: Owner) -> None:
    now = timezone.localtime()
    when = now.replace(month=1 if now.month < 7 else 7, day=1, hour=12) - 20 * DAY
    with as_owner():
        workers = [build.user(username=f"m{number}.{cast.service.slug}") for number in range(6)]
        said = [(worker, kind) for worker in workers for kind in ("language", "exclusion")]
        told = {"service": cast.service, "wants": "just_count", "created_at": when}
        for worker, kind in said[:-3]:
            StigmaReport.objects.create(worker=worker, kind=kind, **told)
    page = shown(cast, at)
    assert "9 times." in page
    assert "I was left out" not in page, "four of them"
    assert "How somebody spoke of me" not in page, "it would tell of the four"
    with as_owner():
        StigmaReport.objects.create(worker=workers[4], kind="exclusion", **told)
    assert "10 times. How somebody spoke of me, or of people like me: 5 · I was left out: 5." in shown(cast, at)


def views_of(cast: Cast, many: int, content: int, **days: Any) -> None:
    """So many people, and as many of their family, of whom so many are content."""
    about = {"service": cast.service, "measures": ("views1", "views1_carer"), "by": cast.users["ada"]}
    period = build.evaluation_period(**about, **days)
    for number in range(many):
        name = f"v{number}.{days['kind']}.{cast.service.slug}"
        one = build.consumer(service=cast.service, name=f"V{number}", identifier=name)
        build.consent(consumer=one, scope="evaluation", decision="given", decided_at=period.closed_at - 30 * DAY)
        said = {"period": period, "subscores": {"i1": "4.0" if number < content else "3.0"}}
        build.measure_score(consumer=one, measure="views1", total=None, created_at=period.closed_at - DAY, **said)
        build.unnamed_score(user=build.user(username=name), measure="views1_carer", **said)


def test_whether_views_counted_is_told_of_people_and_of_family(cast: Cast, at: At, as_owner: Owner) -> None:
    labels = ("People who say “My views counted”", "Family and friends who say “My views counted”")

    def told() -> set[str]:
        page = shown(cast, at)
        return {figure(page, label) for label in labels}

    with as_owner():
        views_of(cast, 10, 4, kind="before", since=-60, until=-50, closed=-50)
    assert told() == {"too few"}, "four are content"
    with as_owner():
        views_of(cast, 12, 7, kind="after", since=-30, until=-20, closed=-20)
    assert told() == {"58 %"}, "of the latest period"
    sent = at("ada").get(f"/services/{cast.service.slug}/evaluation/table/").content.decode()
    for row in csv.DictReader(io.StringIO(sent)):
        if row["theme"] == "Made together" and row["measure"].startswith("views1"):
            assert (row["value"], row["unit"], row["more_is"]) == ("58", "percent", "better")
    with as_owner():
        views_of(cast, 9, 5, kind="follow_up", since=-9, until=-2, closed=-2)
    assert told() == {"too few"}, "four of the latest are not content"


def test_the_file_has_the_themes_below_what_was_compared(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        for number in range(10):
            parts = [build.section(written_by="consumer_self" if number < 5 else "worker_took_down")]
            about = {"consumer": cast.sam, "author": cast.users["alex"], "policy": cast.policy}
            build.note(**about, happened_at=last_quarter(), sections=parts)
    sent = at("ada").get(f"/services/{cast.service.slug}/evaluation/table/").content.decode()
    found = {(row["measure"], row["subscale"]): row for row in csv.DictReader(io.StringIO(sent))}
    assert len(found) == sum(len(lines) for _title, *lines in THEMES)
    by_both = found["by_both", ""]
    assert (by_both["theme"], by_both["value"], by_both["unit"]) == ("Made together", "50", "percent")
    assert (found["outside", ""]["value"], found["outside", ""]["more_is"]) == ("too few", "worse")
    assert found["together5", "i3"]["unit"] == "mean"


def test_every_figure_is_counted_by_the_database(cast: Cast) -> None:
    cast.enter("ada")
    with connection.cursor() as cursor:
        cursor.execute("SELECT figure FROM peernotes_theme_counts(%s)", [cast.service.pk])
        counted = {name for (name,) in cursor.fetchall()}
    lines = [line for _title, *some in THEMES for line in some]
    assert counted == {line.name for line in lines if isinstance(line, ThemeCount)}
    assert all(isinstance(line, ThemeCount | ThemeMeasure) for line in lines)


def test_nobody_but_an_administrator_is_told(cast: Cast) -> None:
    for name in ("alex", "bea", "ravi", "sam"):
        cast.enter(name)
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM peernotes_theme_counts(%(s)s) WHERE coalesce(percent, many) IS NOT NULL",
                {"s": cast.service.pk},
            )
            assert cursor.fetchone() == (0,)
            for function in ("time_of_notes", "reports_counted"):
                cursor.execute(f"SELECT count(*) FROM peernotes_{function}(%s)", [cast.service.pk])
                assert cursor.fetchone() == (0,), function
