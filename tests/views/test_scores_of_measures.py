"""What is particular to one measure: parts of an index, a severity, and what is called marked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.test import Client

from peernotes.models import EvaluationRound, MeasureScore
from tests.support import build
from tests.support.cast import Cast, say
from tests.support.my import text_of
from tests.views.test_evaluation import here, planned
from tests.views.test_scores import MINE, paper

At = Callable[[str], Client]
Owner = Callable[[], Any]
SDS = {"score-social": "2", "score-home": "1"}


def asked(cast: Cast, as_owner: Owner, measure: str) -> EvaluationRound:
    with as_owner():
        say(cast, "evaluation", "given")
        return EvaluationRound.objects.get(period=build.evaluation_period(service=cast.service, measures=(measure,)))


def test_what_is_marked_the_person_and_clinicians_read(cast: Cast, at: At, as_owner: Owner) -> None:
    sds = asked(cast, as_owner, "sds")
    for work, words in (("4", "Below 5 in each of these"), ("5", "5 or more in at least one of these")):
        assert at("sam").post(f"{MINE}{sds.pk}/", SDS | {"score-work": work}).url == MINE
        assert words in text_of(at("sam").get(MINE))
        at("sam").post(f"{MINE}{sds.pk}/share/", {"share": "yes"})
        assert words in text_of(at("bea").get(paper(cast)))
    peer = text_of(at("alex").get(paper(cast)))
    assert "Work or school 5, between 0 and 10" in peer
    assert "marked" not in peer
    assert "Sheehan and others (1996)" in text_of(at("sam").get(MINE))


def test_parts_of_an_index_stay_open_or_add_up(cast: Cast, at: At, as_owner: Owner) -> None:
    qfs = asked(cast, as_owner, "qfs")
    sam, page = at("sam"), f"{MINE}{qfs.pk}/"
    whole = {"score-frequency": "26", "score-satisfaction": "23"}
    parts = {
        "score-frequency_autonomous": "10", "score-frequency_social": "7", "score-frequency_community": "9",
    }  # fmt: skip
    assert "Its parts do not add up to this." not in text_of(sam.get(page))
    wrong = sam.post(page, whole | parts | {"score-frequency": "27"})
    assert (wrong.status_code, "Its parts do not add up to this." in text_of(wrong)) == (422, True)
    assert sam.post(page, whole | parts | {"score-frequency_social": "11"}).status_code == 422
    assert sam.post(page, whole | {"score-frequency_social": "7"}).url == MINE
    assert sam.post(page, whole | parts).url == MINE
    assert "How often: relationships 7, between 2 and 10; more is better" in text_of(sam.get(MINE))
    with as_owner():
        assert [one.total for one in MeasureScore.objects.filter(round=qfs).order_by("created_at")] == [49, 49]


def test_a_severity_stands_beside_the_count_where_the_service_gave_its_range(
    cast: Cast, at: At, as_owner: Owner
) -> None:
    ada, licence = at("ada"), here(cast, "measures/dsm5_bpd/")
    for ends in ({"low": "1"}, {"high": "5"}, {"low": "5", "high": "1"}):
        assert ada.post(licence, {"note": "By letter."} | ends).status_code == 422, ends
    assert ada.post(licence, {"note": "By letter.", "low": "1", "high": "5"}).status_code == 302
    assert ada.post(here(cast, "periods/"), planned(measures=["dsm5_bpd"])).status_code == 302
    with as_owner():
        say(cast, "evaluation", "given")
        dsm5 = EvaluationRound.objects.get(service=cast.service, measure="dsm5_bpd")
    bea, page = at("bea"), paper(cast, dsm5)
    for wrong in (
        {"total": "10", "score-severity": "3"},
        {"total": "7", "score-severity": "6"},
        {"score-severity": "3"},
    ):
        assert bea.post(page, wrong).status_code == 422, wrong
    assert bea.post(page, {"total": "7", "score-severity": "3"}).status_code == 302
    shown = text_of(at("sam").get(MINE))
    assert "Result 7, between 0 and 9; less is better" in shown
    assert "Severity 3, between 1 and 5; less is better" in shown


def test_without_a_range_there_is_no_severity(cast: Cast, at: At, as_owner: Owner) -> None:
    assert at("ada").post(here(cast, "measures/dsm5_bpd/"), {"note": "By letter."}).status_code == 302
    dsm5 = asked(cast, as_owner, "dsm5_bpd")
    bea, page = at("bea"), paper(cast, dsm5)
    assert "Severity" not in text_of(bea.get(page))
    assert bea.post(page, {"total": "7", "score-severity": "3"}).status_code == 302
    with as_owner():
        kept = MeasureScore.objects.get(round=dsm5)
        assert (kept.total, kept.subscores) == (7, {})
