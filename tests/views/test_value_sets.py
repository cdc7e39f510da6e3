"""Values of a country: brought in whole, and the index that comes of them."""

from __future__ import annotations

import csv
import io
import json
import random
import statistics
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.utils import timezone

from peernotes.actions import evaluation_figures
from peernotes.measures.states import state_of
from peernotes.models import EvaluationPeriod, Event, MeasureLicence, ValueSet, ValueSetDecision
from tests.measures.values import listed, valued, worth
from tests.support import build
from tests.support.build import DAY
from tests.support.cast import Cast, say
from tests.support.my import text_of
from tests.support.pages import BUDGET, statements
from tests.views.test_evaluation import here, people, planned, rows

At = Callable[[str], Client]
Owner = Callable[[], Any]
VALUES = "measures/eq5d5l/values/"
EARLY = ((2, 1, 2, 3, 3), (3, 2, 3, 3, 4), (1, 1, 2, 2, 3), (2, 2, 2, 4, 4), (5, 5, 5, 5, 5), (1, 2, 1, 2, 2))
LATE = ((1, 1, 2, 2, 2), (2, 2, 3, 3, 3), (1, 1, 1, 2, 2), (2, 2, 2, 3, 4), (4, 4, 5, 5, 5), (1, 1, 1, 1, 1))


def licensed(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        MeasureLicence.objects.create(
            service=cast.service, measure="eq5d5l", note="By letter.", created_by=cast.users["ada"]
        )


def file_of(content: str | bytes) -> SimpleUploadedFile:
    raw = content if isinstance(content, bytes) else content.encode()
    return SimpleUploadedFile("values.csv", raw, content_type="text/csv")


def sent(content: str | bytes, **more: Any) -> dict[str, Any]:
    return {"country": "Nowhere", "source": "Made up.", "file": file_of(content)} | more


def test_a_file_that_was_cut_off_is_too_large(cast: Cast, at: At, as_owner: Owner) -> None:
    licensed(cast, as_owner)
    ada = at("ada")
    said = {"country": "Nowhere", "source": "Made up.", "text": ""}
    for size, words in ((3 * 1024 * 1024, "Is it the right file?"), (9, "Please choose a file")):
        answer = ada.post(here(cast, VALUES), said | {"of_which_the_end_is_missing": file_of("x" * size)})
        assert (answer.status_code, words in text_of(answer)) == (422, True)


def test_what_does_not_count_is_taken_back_without_a_change(cast: Cast, at: At, as_owner: Owner) -> None:
    licensed(cast, as_owner)
    ada = at("ada")
    counts = bring(cast, ada, listed())
    waits = ada.post(here(cast, VALUES), sent(listed())).url
    for page, changes in ((counts, True), (waits, False)):
        told = text_of(ada.get(page))
        assert ("until other values are confirmed" in told, "no index changes by it" in told) == (changes, not changes)


def bring(cast: Cast, ada: Client, content: str, **more: Any) -> str:
    """Bring a set in, and confirm it; its page."""
    page = ada.post(here(cast, VALUES), sent(content, **more)).url
    assert ada.post(page, {"decision": "confirmed"}).url == here(cast, VALUES)
    return page


def subscores(answers: tuple[int, ...], vas: int = 50) -> dict[str, str]:
    return {f"d{number}": f"{answer}.0" for number, answer in enumerate(answers, 1)} | {"vas": f"{vas}.0"}


def asked_twice(cast: Cast, who: list[Any]) -> tuple[EvaluationPeriod, EvaluationPeriod]:
    by, found = cast.users["ada"], []
    for kind, since, sheets in (("before", -60, EARLY), ("after", -20, LATE)):
        days = {"since": since, "until": since + 10, "closed": since + 12}
        period = build.evaluation_period(service=cast.service, kind=kind, measures=("eq5d5l",), by=by, **days)
        for one, answers in zip(who, sheets, strict=False):
            scores = {"total": None, "subscores": subscores(answers)}
            when = timezone.now() + (since + 5) * DAY
            build.measure_score(consumer=one, period=period, measure="eq5d5l", created_at=when, **scores)
        found.append(period)
    return found[0], found[1]


def test_values_are_brought_in_and_stay(cast: Cast, at: At, as_owner: Owner) -> None:
    ada = at("ada")
    assert "Write it down first" in text_of(ada.get(here(cast, VALUES)))
    refused = ada.post(here(cast, VALUES), sent(listed()))
    assert (refused.status_code, "permission is not written down" in text_of(refused)) == (403, True)
    licensed(cast, as_owner)
    assert "There are no values yet" in text_of(ada.get(here(cast, VALUES)))
    key = str(uuid.uuid4())
    first = {ada.post(here(cast, VALUES), sent(listed(), key=key)).url for _press in range(2)}
    assert len(first) == 1, "the same press leads to the same page"
    page = text_of(ada.get(here(cast, VALUES)))
    assert "Waits until somebody has looked at it" in page
    assert "Nowhere, version 1" in page
    assert "From −0.328 to 1." in page
    assert "Made up." in page
    assert f"Brought in by {cast.users['ada'].name}" in page
    other = sent(listed(s55555="-0.5"), key=key)
    assert ada.post(here(cast, VALUES), other).status_code == 302, "another file is another press"
    pasted = {"country": "Elsewhere", "source": "Made up.", "text": listed(";", ",")}
    assert at("abe").post(here(cast, VALUES), pasted).status_code == 302
    cast.enter("ada")
    kept = ValueSet.objects.filter(service=cast.service).order_by("number")
    assert [(one.number, one.country, str(one.lowest)) for one in kept] == [
        (1, "Nowhere", "-0.328000"),
        (2, "Nowhere", "-0.500000"),
        (3, "Elsewhere", "-0.328000"),
    ]
    assert Event.objects.filter(object_type="value_set", allowed=True).count() == 3
    with as_owner(), pytest.raises(DatabaseError), transaction.atomic():
        ValueSet.objects.filter(pk=kept[0].pk).update(country="X")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (listed(s55555=""), "This list has 3,124 of the 3,125 states, and it takes all of them. Missing: 55555."),
        (listed() + "11111,1\n", "Line 3127: The state 11111 is there twice."),
        (listed(s12345="1.1"), "The value 1.1 is above 1."),
        (listed(s12345="x"), "“x” is no value"),
        (listed() + "61111,1\n", "“61111” is no state"),
        (listed().encode("utf-16"), "There is a NUL byte in this file."),
        (listed().encode() + b"\xff", "This file is not UTF-8 text."),
        (b"x" * 100_001, "This is more than the 100,000 characters"),
        (b"", "The file “values.csv” is empty."),
        ("state,value\n11111,1\n", "This list has 1 of the 3,125 states"),
        (b"PK\x03\x04", "These columns are missing"),
    ],
)
def test_what_is_no_list_is_refused_and_what_was_there_stays(
    cast: Cast, at: At, as_owner: Owner, content: str | bytes, said: str
) -> None:
    licensed(cast, as_owner)
    ada = at("ada")
    ada.post(here(cast, VALUES), sent(listed()))
    wrong = ada.post(here(cast, VALUES), sent(content, country="Wrongland", source="Kept words."))
    page = text_of(wrong)
    assert (wrong.status_code, said in page) == (422, True), page[:600]
    assert 'value="Wrongland"' in wrong.content.decode()
    assert "Kept words." in page
    assert "Nowhere, version 1" in text_of(ada.get(here(cast, VALUES)))
    cast.enter("ada")
    assert ValueSet.objects.filter(service=cast.service).count() == 1


def test_words_that_are_missing_are_asked_for(cast: Cast, at: At, as_owner: Owner) -> None:
    licensed(cast, as_owner)
    wrong = at("ada").post(here(cast, VALUES), sent(listed(), country=" ", source=""))
    assert (wrong.status_code, "Please name the country." in text_of(wrong)) == (422, True)
    assert "55555,-0.328" in text_of(wrong), "the list need not be chosen again"


def test_who_may_and_of_what_there_are_values(cast: Cast, at: At, as_owner: Owner) -> None:
    licensed(cast, as_owner)
    for name in ("alex", "bea", "ravi"):
        assert at(name).get(here(cast, VALUES)).status_code == 403
        assert at(name).post(here(cast, VALUES), sent(listed())).status_code == 403
    for none in ("mhi5", "zan_bpd", "nothing"):
        assert at("ada").get(here(cast, f"measures/{none}/values/")).status_code == 404
    with as_owner():
        assert ValueSet.objects.filter(service=cast.service).count() == 0
    assert "Values of a country" in text_of(at("ada").get(here(cast, "periods/")))


def test_the_person_reads_their_index_once_there_are_values(cast: Cast, at: At, as_owner: Owner) -> None:
    licensed(cast, as_owner)
    with as_owner():
        say(cast, "evaluation", "given")
        period = build.evaluation_period(service=cast.service, measures=("eq5d5l",))
        scores = {"total": None, "subscores": subscores((2, 1, 3, 4, 5), 64)}
        build.measure_score(consumer=cast.sam, period=period, measure="eq5d5l", shared_at=timezone.now(), **scores)
    theirs, staff = "/my/how-it-goes/", f"/people/{cast.sam.pk}/how-it-goes/"
    assert "Index" not in text_of(at("sam").get(theirs))
    before = statements(at("sam"), theirs)
    bring(cast, at("ada"), listed())
    index = worth(2, 1, 3, 4, 5)
    line = f"{index}, between −0.328 and 1; more is better. By the values of Nowhere, version 1.".replace("-", "−")
    assert f"Index {line}" in text_of(at("sam").get(theirs))
    assert f"Index {line}" in text_of(at("bea").get(staff))
    bring(cast, at("ada"), listed(s21345="-0.5", s55555="-0.9"), country="Elsewhere")
    assert "Index −0.5, between −0.9 and 1; more is better. By the values of Elsewhere, version 2." in text_of(
        at("sam").get(theirs)
    )
    assert statements(at("sam"), theirs) == before <= BUDGET


def test_an_answer_between_two_is_no_answer(cast: Cast, at: At, as_owner: Owner) -> None:
    licensed(cast, as_owner)
    with as_owner():
        say(cast, "evaluation", "given")
        period = build.evaluation_period(service=cast.service, measures=("eq5d5l",))
    asked = f"/my/how-it-goes/{period.rounds.get().pk}/"
    sheet = {f"score-d{number}": "2" for number in range(1, 6)} | {"score-vas": "50"}
    for wrong in ("1.5", "0", "6", "x", ""):
        assert at("sam").post(asked, sheet | {"score-d3": wrong}).status_code == 422
    assert at("sam").post(asked, sheet | {"score-vas": "101"}).status_code == 422
    assert at("sam").post(asked, sheet).status_code == 302


@pytest.mark.parametrize("many", [4, 6])
def test_the_change_of_the_index_as_worked_out_apart(cast: Cast, at: At, as_owner: Owner, many: int) -> None:
    with as_owner():
        asked_twice(cast, people(cast, many))
        bring_then(cast, days_ago=30)
    found = {row["subscale"]: row for row in rows(at("ada").get(here(cast, "table/")))}
    row = found["Index by the values of Nowhere, version 1"]
    assert row["more_is"] == "better"
    assert found["Mobility"]["more_is"] == "worse"
    if many == 4:
        assert row["mean_before"] == row["answered_both"] == "too few"
        return
    early, late = [worth(*each) for each in EARLY], [worth(*each) for each in LATE]
    moved = [after - before for before, after in zip(early, late, strict=True)]
    assert row["answered_both"] == "6"
    for name, expected in (
        ("mean_before", statistics.mean(early)),
        ("sd_before", statistics.stdev(early)),
        ("mean_later", statistics.mean(late)),
        ("sd_later", statistics.stdev(late)),
        ("mean_change", statistics.mean(moved)),
    ):
        assert float(row[name]) == pytest.approx(float(expected), abs=0.00005), name
    page = text_of(at("ada").get(here(cast)))
    shown = f"{statistics.mean(early):.3f} ± {statistics.stdev(early):.3f}"
    assert shown in page
    assert "EQ-5D-5L: Index People 6" in page
    assert "Index by the values of Nowhere, version 1." in page
    assert "EQ-5D-5L: Index got better" in page, "before each of its parts"


def bring_then(cast: Cast, days_ago: int, country: str = "Nowhere", **changed: str) -> ValueSet:
    when = timezone.now() - days_ago * DAY
    about = {"service": cast.service, "by": cast.users["ada"], "country": country, "created_at": when}
    return build.value_set(**about, values=valued(**changed), confirmed=when)


def test_values_that_come_after_it_was_closed_change_nothing(cast: Cast, at: At, as_owner: Owner) -> None:
    ada = at("ada")
    with as_owner():
        asked_twice(cast, people(cast, 6))
        bring_then(cast, days_ago=1, country="Late")
    without = rows(ada.get(here(cast, "table/")))
    assert not [row for row in without if "Index" in row["subscale"]]
    with as_owner():
        evaluation_figures.keep(using="default")
    assert rows(ada.get(here(cast, "table/"))) == without


def test_both_times_are_worked_out_by_the_same_values(cast: Cast, at: At, as_owner: Owner) -> None:
    """Those that counted when the later one was closed, kept or not."""
    ada = at("ada")
    with as_owner():
        asked_twice(cast, people(cast, 6))
        bring_then(cast, days_ago=58, country="First", s11111="1", s55555="-0.9")
        bring_then(cast, days_ago=30)
        bring_then(cast, days_ago=1, country="Last", s55555="-0.7")
    found = [row for row in rows(ada.get(here(cast, "table/"))) if "Index" in row["subscale"]]
    assert [row["subscale"] for row in found] == ["Index by the values of Nowhere, version 2"]
    assert float(found[0]["mean_before"]) == pytest.approx(
        float(statistics.mean(worth(*each) for each in EARLY)), abs=0.00005
    )
    with as_owner():
        evaluation_figures.keep(using="default")
    assert [row for row in rows(ada.get(here(cast, "table/"))) if "Index" in row["subscale"]] == found


def test_the_states_of_the_database_are_those_of_python() -> None:
    chance = random.Random(5)
    for _sheet in range(250):
        told = {f"d{n}": chance.choice(("1", "2.0", "3.00", "4", "5.0", "0", "6", "1.5", "")) for n in range(1, 6)}
        if chance.random() < 0.5:
            told = {key: f"{chance.randint(1, 5)}.0" for key in told}
        told |= {"vas": "70.0"}
        with connection.cursor() as cursor:
            cursor.execute("SELECT peernotes_state_of(%s)", [json.dumps(told)])
            [(found,)] = cursor.fetchall()
        assert found == state_of({key: value.replace(".00", ".0") for key, value in told.items()}), told
    assert state_of({}) is None


def test_the_page_costs_the_same_with_one_set_and_with_several(cast: Cast, at: At, as_owner: Owner) -> None:
    licensed(cast, as_owner)
    with as_owner():
        bring_then(cast, days_ago=9)
    once = statements(at("ada"), here(cast, VALUES))
    with as_owner():
        for ago in (8, 7, 6):
            bring_then(cast, days_ago=ago)
    assert statements(at("ada"), here(cast, VALUES)) == once <= BUDGET


def test_it_waits_for_the_licence_as_before(cast: Cast, at: At, as_owner: Owner) -> None:
    ada = at("ada")
    assert ada.post(here(cast, "periods/"), planned(measures=["eq5d5l"])).status_code == 403
    licensed(cast, as_owner)
    assert ada.post(here(cast, "periods/"), planned(measures=["eq5d5l"])).status_code == 302


def test_the_file_has_what_was_asked_once(cast: Cast, at: At, as_owner: Owner) -> None:
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
    sent_ = at("ada").get(here(cast, "table/")).content.decode()
    found = {row["subscale"]: row for row in csv.DictReader(io.StringIO(sent_)) if row["theme"] == "Asked once"}
    assert (found["Satisfied"]["value"], found["Satisfied"]["unit"]) == ("50", "percent")
    assert found["Satisfied"]["answered_both"] == "12"
    assert found["Would recommend it"]["value"] == found["Would recommend it"]["answered_both"] == "too few"
    assert found["Satisfied"]["later_from"] == str(period.starts_on)


def test_a_file_and_a_list_together_are_neither(cast: Cast, at: At, as_owner: Owner) -> None:
    licensed(cast, as_owner)
    ada = at("ada")
    both = ada.post(here(cast, VALUES), sent(listed(), text="state,value\n11111,1\n"))
    page = text_of(both)
    assert (both.status_code, "A CSV file: You chose the file “values.csv” and pasted a list too." in page) == (
        422,
        True,
    )
    assert "Which of the two is it?" in page
    assert "state,value 11111,1" in page, "what was pasted is still there"
    assert "Or the list itself:" not in page
    with as_owner():
        assert not ValueSet.objects.filter(service=cast.service).exists()


@pytest.mark.parametrize(("field", "label"), [("file", "A CSV file"), ("text", "Or the list itself")])
def test_what_is_wrong_is_said_of_the_field_it_stands_in(
    cast: Cast, at: At, as_owner: Owner, field: str, label: str
) -> None:
    licensed(cast, as_owner)
    content = listed() + "11111,1\n"
    told = {"country": "Nowhere", "source": "Made up.", field: file_of(content) if field == "file" else content}
    wrong = at("ada").post(here(cast, VALUES), told)
    assert (wrong.status_code, f"{label}: Line 3127: The state 11111 is there twice." in text_of(wrong)) == (422, True)
    large = {**told, field: file_of(b"x" * 100_001) if field == "file" else "x" * 100_001}
    refused = at("ada").post(here(cast, VALUES), large)
    assert (refused.status_code, f"{label}: " in text_of(refused)) == (422, True)


def test_nothing_counts_before_somebody_looked_at_its_shape(cast: Cast, at: At, as_owner: Owner) -> None:
    licensed(cast, as_owner)
    with as_owner():
        say(cast, "evaluation", "given")
        period = build.evaluation_period(service=cast.service, measures=("eq5d5l",))
        build.measure_score(
            consumer=cast.sam, period=period, measure="eq5d5l", total=None, subscores=subscores((2, 1, 3, 4, 5))
        )
    ada = at("ada")
    page = ada.post(here(cast, VALUES), sent(listed(s55555="0.1", s55554="-0.9"))).url
    assert "Index" not in text_of(at("sam").get("/my/how-it-goes/"))
    seen = text_of(ada.get(page))
    for words in (
        "States 3,125",
        "The best, 11111 1",
        "The worst, 55555 0.1",
        "The least that one is worth −0.9, for 55554",
        "Not 55555 is worth least, but 55554.",
        "a state in which one answer is better is worth less: ",
        "55554 less than 55555",
    ):
        assert words in seen, words
    assert statements(ada, page) <= BUDGET
    key = str(uuid.uuid4())
    for _press in range(2):
        assert ada.post(page, {"decision": "confirmed", "key": key}).url == here(cast, VALUES)
    assert ada.post(page, {"decision": "confirmed"}).status_code == 403
    assert "Index" in text_of(at("sam").get("/my/how-it-goes/"))
    assert "Counts now" in text_of(ada.get(here(cast, VALUES)))


def test_a_set_whose_every_better_answer_is_worth_more_says_so(cast: Cast, at: At, as_owner: Owner) -> None:
    licensed(cast, as_owner)
    ada = at("ada")
    seen = text_of(ada.get(ada.post(here(cast, VALUES), sent(listed())).url))
    assert "Whenever one answer is better, the state is worth as much or more." in seen
    assert "is worth less" not in seen


def test_what_is_taken_back_leaves_what_it_said(cast: Cast, at: At, as_owner: Owner) -> None:
    """Answers of before keep their index; later ones have none, until other values count."""
    licensed(cast, as_owner)
    with as_owner():
        for one in (cast.sam, cast.noor):
            build.consent(consumer=one, scope="evaluation", decision="given", decided_at=timezone.now() - DAY)
        period = build.evaluation_period(service=cast.service, measures=("eq5d5l",))
        told = {"period": period, "measure": "eq5d5l", "total": None, "subscores": subscores((2, 1, 3, 4, 5))}
        build.measure_score(consumer=cast.sam, created_at=timezone.now() - DAY / 8, **told)
    ada, sam = at("ada"), at("sam")
    page = bring(cast, ada, listed())
    assert ada.post(page, {"decision": "taken_back", "reason": "  "}).status_code == 422
    assert ada.post(page, {"decision": "taken_back", "reason": "Another country’s."}).status_code == 302
    assert "Taken back. What was worked out by it stays." in text_of(ada.get(here(cast, VALUES)))
    for again in ({"decision": "taken_back", "reason": "Again."}, {"decision": "confirmed"}):
        assert ada.post(page, again).status_code == 403
    seen = text_of(ada.get(here(cast, VALUES)))
    assert "Taken back" in seen
    assert "Another country’s." in seen
    kept = text_of(sam.get("/my/how-it-goes/"))
    assert "By the values of Nowhere, version 1. The service took them back on" in kept
    with as_owner():
        build.measure_score(consumer=cast.sam, created_at=timezone.now() + DAY / 8, **told)
    assert "Index" not in text_of(sam.get("/my/how-it-goes/"))
    bring(cast, ada, listed(s55555="-0.5"), country="Elsewhere")
    assert "By the values of Elsewhere, version 2." in text_of(sam.get("/my/how-it-goes/"))


def test_a_period_that_was_closed_keeps_the_values_that_counted_then(cast: Cast, at: At, as_owner: Owner) -> None:
    ada = at("ada")
    with as_owner():
        asked_twice(cast, people(cast, 6))
        made = bring_then(cast, days_ago=30)
    found = [row for row in rows(ada.get(here(cast, "table/"))) if "Index" in row["subscale"]]
    assert len(found) == 1
    with as_owner():
        about = {"service": cast.service, "value_set": made, "decision": "taken_back", "reason": "Wrong."}
        taken = ValueSetDecision.objects.create(**about, created_at=timezone.now() - DAY, created_by=cast.users["ada"])
    assert [row for row in rows(ada.get(here(cast, "table/"))) if "Index" in row["subscale"]] == found
    with as_owner(), pytest.raises(DatabaseError), transaction.atomic():
        ValueSetDecision.objects.filter(pk=taken.pk).update(reason="X")


def test_what_was_taken_back_before_it_was_closed_gives_no_index(cast: Cast, at: At, as_owner: Owner) -> None:
    """Nor does what had counted before it."""
    with as_owner():
        asked_twice(cast, people(cast, 6))
        bring_then(cast, days_ago=40, country="Before")
        made = bring_then(cast, days_ago=30)
        about = {"service": cast.service, "value_set": made, "decision": "taken_back", "reason": "Wrong."}
        ValueSetDecision.objects.create(**about, created_at=timezone.now() - 20 * DAY, created_by=cast.users["ada"])
    assert not [row for row in rows(at("ada").get(here(cast, "table/"))) if "Index" in row["subscale"]]


def test_only_an_administrator_of_its_service_looks_at_a_set(cast: Cast, at: At, as_owner: Owner) -> None:
    licensed(cast, as_owner)
    page = at("ada").post(here(cast, VALUES), sent(listed())).url
    for name in ("alex", "bea", "ravi"):
        assert at(name).get(page).status_code == at(name).post(page, {"decision": "confirmed"}).status_code == 403
    with as_owner():
        place = build.service(slug=f"other-{uuid.uuid4().hex[:8]}")
        elsewhere = build.value_set(service=place, by=cast.users["ada"], values=valued())
    for none in (elsewhere.pk, uuid.uuid4()):
        assert at("ada").get(here(cast, f"{VALUES}{none}/")).status_code == 404
        assert at("ada").post(here(cast, f"{VALUES}{none}/"), {"decision": "confirmed"}).status_code == 404
    assert at("ada").get(page.replace("eq5d5l", "mhi5")).status_code == 404
    assert at("ada").post(page, {"decision": "else"}).status_code == 422
