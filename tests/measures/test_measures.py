"""The declarations: every measure of the design, and no word that somebody else owns."""

import pytest

from peernotes.measures import MEASURES, Detail, Licence, Respondent
from peernotes.measures.declaration import Formula

DESIGN = {
    "mhi5", "gse", "ders36", "ders16", "zan_bpd", "dsm5_bpd", "sds", "qfs", "eq5d5l", "msqol", "gaf", "msi_bpd", "mbi", "cbi",
    "dbt_pss", "dbt_therapist", "star_p", "lpfs_bf2", "reqol10", "whodas12", "ras_ds", "yes",
    "together5", "together5_w", "group_after", "satisfied2", "joined_because", "role5", "stigma_survey", "carer4",
    "views1", "views1_carer",
}  # fmt: skip
SCORES_ONLY = {
    "zan_bpd",
    "dsm5_bpd",
    "sds",
    "qfs",
    "msqol",
    "gaf",
    "msi_bpd",
    "mbi",
    "dbt_pss",
    "dbt_therapist",
    "star_p",
}


def test_every_measure_of_the_design_and_no_scale_about_risk():
    assert set(MEASURES) == DESIGN
    assert not [code for code in MEASURES if "ssrs" in code]


def test_words_are_our_own():
    assert {code for code, one in MEASURES.items() if one.texts} <= {
        code for code, one in MEASURES.items() if one.licence is Licence.OWN
    }


def test_of_a_licensed_measure_only_scores_come_in():
    licensed = {code for code, one in MEASURES.items() if one.licence is Licence.LICENSED}
    assert licensed >= SCORES_ONLY
    assert not [code for code in licensed if MEASURES[code].entry is Detail.ITEMS or MEASURES[code].items]
    assert all(MEASURES[code].needs_licence for code in licensed)


@pytest.mark.parametrize("measure", MEASURES.values(), ids=lambda measure: measure.code)
def test_a_declaration_is_whole(measure):
    assert measure.title
    assert measure.version
    assert measure.citation
    counted = [number for scale in measure.subscales for number in scale.items]
    assert len(counted) == len(set(counted))
    assert set(counted) <= set(range(1, measure.items + 1))
    assert not measure.texts or len(measure.texts) == measure.items
    if measure.entry is Detail.ITEMS:
        assert measure.items
        assert measure.answers
        assert not counted or len(counted) == measure.items
    reported = measure.total is not None or measure.subscales or measure.range_by_service
    assert reported
    assert (measure.formula is Formula.NONE) == (measure.total is None and not measure.range_by_service)


def test_directions():
    better = {code for code, one in MEASURES.items() if one.higher_is_better}
    assert better == DESIGN - {
        "ders36", "ders16", "zan_bpd", "dsm5_bpd", "sds", "eq5d5l", "msi_bpd", "mbi", "cbi", "lpfs_bf2", "whodas12",
        "stigma_survey",
    }  # fmt: skip
    own = {
        (m.code, s.code) for m in MEASURES.values() for s in m.subscales if m.is_better_higher(s) != m.higher_is_better
    }
    assert own == {("eq5d5l", "vas"), ("mbi", "accomplishment")}


def test_who_answers():
    by = {who: {code for code, one in MEASURES.items() if one.respondent is who} for who in Respondent}
    assert by[Respondent.CLINICIAN] == {"zan_bpd", "dsm5_bpd", "gaf"}
    assert by[Respondent.CARER] == {"carer4", "views1_carer"}
    assert by[Respondent.STAFF] == {"mbi", "cbi", "dbt_pss", "dbt_therapist", "together5_w", "role5", "stigma_survey"}
