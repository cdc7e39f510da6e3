"""Scores, by the vectors of the design and against a second implementation; and what is refused."""

import random
from decimal import Decimal
from fractions import Fraction

import pytest

from peernotes.measures import MEASURES, Detail, is_marked, score, score_of_subscores, score_of_total
from peernotes.measures.declaration import Formula, Range
from peernotes.measures.scoring import (
    HalfTyped,
    MissingAnswers,
    NotOffered,
    NotTheSum,
    OutOfRange,
    WrongCount,
    read,
    rounded,
)
from tests.measures.literal import LITERAL, qfs, qfs_parts, sds, sds_marked

SHEETS = 250
DERS_SCALES = ("nonacceptance", "goals", "impulse", "awareness", "strategies", "clarity")
# Measure, answers, total.
VECTORS = [
    ("mhi5", (6, 6, 1, 6, 1), 100),
    ("mhi5", (1, 1, 6, 1, 6), 0),
    ("mhi5", (3, 3, 3, 3, 3), 48),
    ("gse", (3,) * 10, 30),
    ("gse", (3, None, 3, 4, 3, None, 3, 3, 3, None), Decimal("31.4")),
    ("ders36", (3,) * 36, 108),
    ("ders36", (1,) * 36, 80),
    ("ders36", (5,) * 36, 136),
    ("together5", (5, 4, None, 4, 4), Decimal("21.3")),
    ("whodas12", (0,) * 12, 0),
    ("ras_ds", (4,) * 38, 152),
]


@pytest.mark.parametrize(("code", "answers", "total"), VECTORS)
def test_the_vectors_of_the_design(code, answers, total):
    assert score(MEASURES[code], answers).total == total


def test_the_subscales_of_ders_when_everything_is_one():
    found = score(MEASURES["ders36"], (1,) * 36).subscales
    assert [found[code] for code in DERS_SCALES] == [6, 9, 10, 30, 12, 13]


def test_cbi_when_everything_is_sometimes():
    found = score(MEASURES["cbi"], (50,) * 19)
    assert found.total is None
    assert set(found.subscales.values()) == {50}


# Which items each part of it is made of, as the sources say that are named beside the measures.
PARTS = {
    "ders16": {
        "clarity": "1 2",
        "goals": "3 7 15",
        "impulse": "4 8 11",
        "strategies": "5 6 12 14 16",
        "nonacceptance": "9 10 13",
    },
    "lpfs_bf2": {"self": "1 2 3 4 5 6", "interpersonal": "7 8 9 10 11 12"},
    "cbi": {"personal": "1 2 3 4 5 6", "work": "7 8 9 10 11 12 13", "client": "14 15 16 17 18 19"},
}


@pytest.mark.parametrize("code", PARTS)
def test_one_item_moves_its_part_and_no_other(code):
    measure = MEASURES[code]
    lowest = [measure.answers.low] * measure.items
    before = score(measure, lowest).subscales
    for part, items in PARTS[code].items():
        for item in map(int, items.split()):
            sheet = [*lowest]
            sheet[item - 1] = measure.answers.high
            moved = {name: value for name, value in score(measure, sheet).subscales.items() if value != before[name]}
            assert set(moved) == {part}, item
    assert sorted(int(item) for items in PARTS[code].values() for item in items.split()) == [
        *range(1, measure.items + 1)
    ]


def test_enough_energy_for_family_is_turned_round():
    most = score(MEASURES["cbi"], (100,) * 19).subscales
    assert [most[part] for part in ("personal", "work", "client")] == [100, Decimal("85.7"), 100]
    assert score(MEASURES["cbi"], (0,) * 12 + (100,) + (0,) * 6).subscales["work"] == 0


def test_every_measure_with_items_has_its_formula_written_out():
    assert set(LITERAL) == {code for code, one in MEASURES.items() if one.entry is Detail.ITEMS}


@pytest.mark.parametrize("code", LITERAL)
def test_as_the_formula_says(code):
    measure, chance = MEASURES[code], random.Random(code)
    for _sheet in range(SHEETS):
        sheet = _answers(measure, chance)
        total, scales = LITERAL[code](*sheet)
        found = score(measure, sheet)
        assert (found.total, dict(found.subscales)) == (total, scales), sheet
        assert found.missing == tuple(number for number, one in enumerate(sheet, 1) if one is None)
        assert total is None or measure.total.has(Fraction(total))


def _answers(measure, chance):
    ranges = [measure.range_of(number) for number in range(1, measure.items + 1)]
    sheet = [chance.randrange(one.low, one.high + 1, one.step) for one in ranges]
    for number in chance.sample(range(measure.items), chance.randint(0, measure.may_miss)):
        sheet[number] = None
    return sheet


@pytest.mark.parametrize("code", LITERAL)
def test_a_sheet_of_another_length_is_refused(code):
    measure = MEASURES[code]
    sheet = _answers(measure, random.Random(code))
    for wrong in (sheet[1:], [*sheet, sheet[0]], []):
        with pytest.raises(WrongCount):
            score(measure, wrong)


@pytest.mark.parametrize("code", LITERAL)
def test_an_answer_beside_its_range_is_refused_and_named(code):
    measure = MEASURES[code]
    for number in range(1, measure.items + 1):
        allowed = measure.range_of(number)
        for wrong in {allowed.low - 1, allowed.high + 1, -1, 10**9}:
            sheet = [measure.range_of(n).low for n in range(1, measure.items + 1)]
            sheet[number - 1] = wrong
            with pytest.raises(OutOfRange) as refused:
                score(measure, sheet)
            assert refused.value.which == (number,)


def test_an_answer_between_two_is_refused():
    with pytest.raises(OutOfRange):
        score(MEASURES["cbi"], [50] * 18 + [60])


@pytest.mark.parametrize("code", LITERAL)
def test_more_open_answers_than_may_be_are_refused(code):
    measure = MEASURES[code]
    sheet = [measure.range_of(number).high for number in range(1, measure.items + 1)]
    for number in range(measure.may_miss):
        sheet[number] = None
    assert score(measure, sheet) if measure.may_miss < measure.items else True
    sheet[measure.may_miss] = None
    with pytest.raises(MissingAnswers):
        score(measure, sheet)


def test_what_is_typed():
    assert read(["1", " 2 ", "", "06"]) == [1, 2, None, 6]
    for half in ("1.", "-1", "4a", "²", "٣", "1e1", "1234"):
        with pytest.raises(HalfTyped) as refused:
            read(["1", half])
        assert refused.value.which == (2,)


@pytest.mark.parametrize(
    ("code", "given", "total"),
    [
        ("zan_bpd", {"affective": 12, "cognitive": 8, "impulsive": 8, "interpersonal": 8}, 36),
        ("sds", {"work": 10, "social": 0, "home": 5}, 15),
        ("sds", {"work": 10, "social": 0, "home": 5, "days_lost": 7, "days_less": 3}, 15),
        ("qfs", {"frequency": Decimal("26.0"), "satisfaction": Decimal("22.9")}, Decimal("48.9")),
        ("star_p", {"collaboration": 24, "positive": 12, "supportive": 12}, 48),
        ("mbi", {"exhaustion": 54, "distance": 0, "accomplishment": 48}, None),
        ("eq5d5l", {"d1": 1, "d2": 2, "d3": 3, "d4": 4, "d5": 5, "vas": 100}, None),
        ("lpfs_bf2", {"self": 24, "interpersonal": 6}, 30),
        ("cbi", {"personal": 50, "work": Decimal("12.5"), "client": 0}, None),
    ],
)
def test_subscores(code, given, total):
    found = score_of_subscores(MEASURES[code], given)
    assert found.total == total
    assert found.subscales == given


def test_subscores_that_do_not_fit():
    mbi = MEASURES["mbi"]
    whole = {"exhaustion": 1, "distance": 1, "accomplishment": 1}
    for wrong, error, which in (
        ({**whole, "exhaustion": 55}, OutOfRange, ("exhaustion",)),
        ({**whole, "distance": -1}, OutOfRange, ("distance",)),
        ({**whole, "distance": None}, MissingAnswers, ("distance",)),
        ({"exhaustion": 1}, MissingAnswers, ("distance", "accomplishment")),
        ({**whole, "total": 3}, WrongCount, ("total",)),
    ):
        with pytest.raises(error) as refused:
            score_of_subscores(mbi, wrong)
        assert refused.value.which == which


def test_days_beside_the_total_are_whole_and_of_one_week():
    given = {"work": 1, "social": 1, "home": 1, "days_lost": 2}
    assert score_of_subscores(MEASURES["sds"], given | {"days_less": None}).subscales == given
    for wrong in (8, -1, Decimal("0.5")):
        with pytest.raises(OutOfRange) as refused:
            score_of_subscores(MEASURES["sds"], given | {"days_lost": wrong})
        assert refused.value.which == ("days_lost",)
    with pytest.raises(MissingAnswers):
        score_of_subscores(MEASURES["sds"], {"work": 1, "social": 1, "days_lost": 2})


QFS_RANGES = {"autonomous": (3, 15), "social": (2, 10), "community": (3, 15)}


def test_the_parts_of_qfs_are_each_index():
    chance = random.Random("qfs")
    for _sheet in range(SHEETS):
        given = {}
        for index in ("frequency", "satisfaction"):
            parts = {f"{index}_{code}": chance.randint(*ends) for code, ends in QFS_RANGES.items()}
            given |= parts | {index: sum(parts.values())}
        found = score_of_subscores(MEASURES["qfs"], given)
        assert (found.total, found.subscales) == (qfs(**given), given)
        wrong = given | {"satisfaction": 8 + chance.randrange(33)}
        fits = qfs_parts(wrong["satisfaction"], *(wrong[f"satisfaction_{code}"] for code in QFS_RANGES))
        if fits:
            assert score_of_subscores(MEASURES["qfs"], wrong)
            continue
        with pytest.raises(NotTheSum) as refused:
            score_of_subscores(MEASURES["qfs"], wrong)
        assert refused.value.which == ("satisfaction",)


def test_parts_of_qfs_lie_in_their_ranges_and_may_stay_open():
    whole = {"frequency": 26, "satisfaction": 23}
    assert score_of_subscores(MEASURES["qfs"], whole).total == 49
    for code, (low, high) in QFS_RANGES.items():
        part = f"frequency_{code}"
        for fits in (low, high):
            assert score_of_subscores(MEASURES["qfs"], whole | {part: fits}).subscales[part] == fits
        for wrong in (low - 1, high + 1):
            with pytest.raises(OutOfRange) as refused:
                score_of_subscores(MEASURES["qfs"], whole | {part: wrong})
            assert refused.value.which == (part,)


def test_a_severity_beside_the_count_has_the_range_of_the_service():
    dsm5 = MEASURES["dsm5_bpd"]
    found = score_of_total(dsm5, 7, Range(1, 5), {"severity": Decimal("3.5")})
    assert (found.total, found.subscales) == (7, {"severity": Decimal("3.5")})
    assert score_of_total(dsm5, 7, Range(1, 5), {"severity": None}).subscales == {}
    for wrong in (0, 6):
        with pytest.raises(OutOfRange) as refused:
            score_of_total(dsm5, 7, Range(1, 5), {"severity": wrong})
        assert refused.value.which == ("severity",)
    with pytest.raises(OutOfRange):
        score_of_total(dsm5, 10, Range(1, 50))
    for other in ({"severity": 3}, {"else": 3}):
        with pytest.raises(NotOffered):
            score_of_total(dsm5, 7, None if "severity" in other else Range(1, 5), other)


def test_five_on_any_one_is_marked():
    chance = random.Random("sds")
    for _sheet in range(SHEETS):
        given = {code: chance.randint(0, 6) for code in ("work", "social", "home")}
        found = score_of_subscores(MEASURES["sds"], given | {"days_lost": 7})
        assert found.total == sds(**given)
        assert is_marked(MEASURES["sds"], found.subscales) is sds_marked(**given)
    assert is_marked(MEASURES["sds"], {"days_lost": 7}) is None
    assert is_marked(MEASURES["qfs"], {"frequency": 8}) is None


@pytest.mark.parametrize("code", [code for code, one in MEASURES.items() if one.total])
def test_a_total_lies_in_its_range(code):
    measure = MEASURES[code]
    assert score_of_total(measure, measure.total.low).total == measure.total.low
    assert score_of_total(measure, measure.total.high).total == measure.total.high
    for wrong in (measure.total.low - 1, measure.total.high + 1):
        with pytest.raises(OutOfRange):
            score_of_total(measure, wrong)
    with pytest.raises(MissingAnswers):
        score_of_total(measure, None)


def test_a_range_that_the_service_gives():
    assert score_of_total(MEASURES["msqol"], 7, Range(0, 10)).total == 7
    with pytest.raises(OutOfRange):
        score_of_total(MEASURES["msqol"], 11, Range(0, 10))


@pytest.mark.parametrize("code", MEASURES)
def test_what_a_measure_does_not_offer(code):
    measure = MEASURES[code]
    if measure.entry is not Detail.ITEMS:
        with pytest.raises(NotOffered):
            score(measure, [1] * 10)
    if not measure.subscales:
        with pytest.raises(NotOffered):
            score_of_subscores(measure, {})
    if measure.formula is Formula.NONE or measure.range_by_service:
        with pytest.raises(NotOffered):
            score_of_total(measure, 1)


def test_a_tenth_half_up():
    assert [rounded(Fraction(n, 20)) for n in (1, 3, 5)] == [Decimal("0.1"), Decimal("0.2"), Decimal("0.3")]
