"""Measures that somebody owns: a service types in scores, after it wrote down its permission."""

from __future__ import annotations

from peernotes.measures.declaration import Detail, Formula, Licence, Marked, Measure, Range, Respondent, Subscale
from peernotes.measures.states import WORST

DIMENSIONS = ("Mobility", "Self-care", "Usual activities", "Pain or discomfort", "Anxiety or depression")
QFS_PARTS = (
    ("autonomous", "living independently", Range(3, 15)),
    ("social", "relationships", Range(2, 10)),
    ("community", "life in the community", Range(3, 15)),
)
ZAN_BPD = Measure(
    code="zan_bpd",
    title="Zanarini Rating Scale for BPD (ZAN-BPD)",
    version="past week",
    respondent=Respondent.CLINICIAN,
    entry=Detail.SUBSCORES,
    licence=Licence.LICENSED,
    citation="Zanarini (2003); used by Blay (2025).",
    higher_is_better=False,
    total=Range(0, 36),
    subscales=(
        Subscale("affective", "Affective", Range(0, 12)),
        Subscale("cognitive", "Cognitive", Range(0, 8)),
        Subscale("impulsive", "Impulsive", Range(0, 8)),
        Subscale("interpersonal", "Interpersonal", Range(0, 8)),
    ),
)
DSM5_BPD = Measure(
    code="dsm5_bpd",
    title="Number of criteria met, DSM-5",
    version="DSM-5",
    respondent=Respondent.CLINICIAN,
    entry=Detail.TOTAL,
    licence=Licence.LICENSED,
    citation="American Psychiatric Association (2013); used by Grenyer and others (2025).",
    higher_is_better=False,
    total=Range(0, 9),
    subscales=(Subscale("severity", "Severity", Range(0, 0), beside=True, by_service=True),),
)
SDS = Measure(
    code="sds",
    title="Sheehan Disability Scale (SDS)",
    version="1996",
    respondent=Respondent.CONSUMER,
    entry=Detail.SUBSCORES,
    licence=Licence.LICENSED,
    citation="Sheehan and others (1996); used by Blay (2025).",
    checked="descriptions of its scoring by others, psychcongress.com and help.valant.com, after Sheehan and others (1996); not the "
    "article itself",
    higher_is_better=False,
    total=Range(0, 30),
    subscales=(
        Subscale("work", "Work or school", Range(0, 10)),
        Subscale("social", "Social life", Range(0, 10)),
        Subscale("home", "Family and home", Range(0, 10)),
        Subscale("days_lost", "Days lost in the past week", Range(0, 7), whole=True, beside=True),
        Subscale("days_less", "Days on which little was possible", Range(0, 7), whole=True, beside=True),
    ),
    mark=Marked(("work", "social", "home"), 5, "descriptions of its scoring after Sheehan and others (1996)"),
)
QFS = Measure(
    code="qfs",
    title="Questionnaire de Fonctionnement Social (QFS)",
    version="past two weeks",
    respondent=Respondent.CONSUMER,
    entry=Detail.SUBSCORES,
    licence=Licence.LICENSED,
    citation="Zanello and others (2006); used by Blay (2025).",
    checked="Nicastro and others (2009), table 4, where the means of three parts add up to each index; how far each part goes "
    "follows from it",
    higher_is_better=True,
    total=Range(16, 80),
    subscales=(
        Subscale("frequency", "How often", Range(8, 40)),
        Subscale("satisfaction", "How content", Range(8, 40)),
        *(
            Subscale(f"{index}_{code}", f"{title}: {part}", scores, beside=True, part_of=index)
            for index, title in (("frequency", "How often"), ("satisfaction", "How content"))
            for code, part, scores in QFS_PARTS
        ),
    ),
)
EQ5D5L = Measure(
    code="eq5d5l",
    title="EQ-5D-5L",
    version="5 levels",
    respondent=Respondent.CONSUMER,
    entry=Detail.SUBSCORES,
    licence=Licence.LICENSED,
    citation="Herdman and others (2011); used by Mahlke and others (2017).",
    higher_is_better=False,
    formula=Formula.NONE,
    subscales=(
        *(Subscale(f"d{number}", title, Range(1, 5), whole=True) for number, title in enumerate(DIMENSIONS, 1)),
        Subscale("vas", "Health today", Range(0, 100), higher_is_better=True, whole=True),
    ),
    index=Subscale("index", "Index", Range(WORST, 1), higher_is_better=True, places=3),
)
MSQOL = Measure(
    code="msqol",
    title="Modular System for Quality of Life (MSQoL)",
    version="by its manual",
    respondent=Respondent.CONSUMER,
    entry=Detail.TOTAL,
    licence=Licence.LICENSED,
    citation="Pukrop and others (2000); used by Mahlke and others (2017).",
    higher_is_better=True,
    range_by_service=True,
)
GAF = Measure(
    code="gaf",
    title="Global Assessment of Functioning (GAF)",
    version="DSM-IV",
    respondent=Respondent.CLINICIAN,
    entry=Detail.TOTAL,
    licence=Licence.LICENSED,
    citation="Aas (2010); used by Mahlke and others (2017).",
    higher_is_better=True,
    total=Range(1, 100),
)
MSI_BPD = Measure(
    code="msi_bpd",
    title="McLean Screening Instrument (MSI-BPD)",
    version="10 questions",
    respondent=Respondent.CONSUMER,
    entry=Detail.TOTAL,
    licence=Licence.LICENSED,
    citation="Zanarini and others (2003).",
    higher_is_better=False,
    total=Range(0, 10),
)
MBI = Measure(
    code="mbi",
    title="Maslach Burnout Inventory (MBI)",
    version="22 items",
    respondent=Respondent.STAFF,
    entry=Detail.SUBSCORES,
    licence=Licence.LICENSED,
    citation="Maslach and Jackson (1981); used by Cawood (2012).",
    checked="a sheet for scoring after the manual of 1996, dinf.ne.jp: 9, 5 and 8 answers, and no total",
    higher_is_better=False,
    formula=Formula.NONE,
    subscales=(
        Subscale("exhaustion", "Emotional exhaustion", Range(0, 54)),
        Subscale("distance", "Depersonalisation", Range(0, 30)),
        Subscale("accomplishment", "Personal accomplishment", Range(0, 48), higher_is_better=True),
    ),
)
STAR_P = Measure(
    code="star_p",
    title="Scale to Assess the Therapeutic Relationship, patient version (STAR-P)",
    version="12 items",
    respondent=Respondent.CONSUMER,
    entry=Detail.SUBSCORES,
    licence=Licence.LICENSED,
    citation="McGuire-Snieckus and others (2007).",
    higher_is_better=True,
    total=Range(0, 48),
    subscales=(
        Subscale("collaboration", "Working together", Range(0, 24)),
        Subscale("positive", "Encouragement", Range(0, 12)),
        Subscale("supportive", "Support, turned round", Range(0, 12)),
    ),
)
REQOL10 = Measure(
    code="reqol10",
    title="Recovering Quality of Life (ReQoL-10)",
    version="10 items",
    respondent=Respondent.CONSUMER,
    entry=Detail.TOTAL,
    licence=Licence.LICENSED,
    citation="Oxford University Innovation; in the ICHOM set.",
    higher_is_better=True,
    total=Range(0, 40),
)
YES = Measure(
    code="yes",
    title="Your Experience of Service (YES)",
    version="by its manual",
    respondent=Respondent.CONSUMER,
    entry=Detail.TOTAL,
    licence=Licence.LICENSED,
    citation="AMHOCN.",
    higher_is_better=True,
    range_by_service=True,
)
DBT_PSS = Measure(
    code="dbt_pss",
    title="DBT Peer Support Specialist Experience Questionnaire",
    version="by its thesis",
    respondent=Respondent.STAFF,
    entry=Detail.TOTAL,
    licence=Licence.LICENSED,
    citation="Cawood (2012).",
    higher_is_better=True,
    range_by_service=True,
)
DBT_THERAPIST = Measure(
    code="dbt_therapist",
    title="DBT Therapist Experience with Peer Support Specialists",
    version="by its thesis",
    respondent=Respondent.STAFF,
    entry=Detail.TOTAL,
    licence=Licence.LICENSED,
    citation="Cawood (2012).",
    higher_is_better=True,
    range_by_service=True,
)
LICENSED = (
    ZAN_BPD,
    DSM5_BPD,
    SDS,
    QFS,
    EQ5D5L,
    MSQOL,
    GAF,
    MSI_BPD,
    MBI,
    STAR_P,
    REQOL10,
    YES,
    DBT_PSS,
    DBT_THERAPIST,
)
