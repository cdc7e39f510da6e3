"""Measures: what each is, how it is scored, and what may be told of many scores. Pure: no Django, no tables, no clock.
Of a licensed measure there are numbers here and never a word of an item."""

from __future__ import annotations

from peernotes.measures.catalogue import MEASURES
from peernotes.measures.declaration import Detail, Licence, Measure, Respondent, Subscale
from peernotes.measures.scoring import Score, Unscorable, is_marked, score, score_of_subscores, score_of_total

__all__ = [
    "MEASURES",
    "Detail",
    "Licence",
    "Measure",
    "Respondent",
    "Score",
    "Subscale",
    "Unscorable",
    "is_marked",
    "score",
    "score_of_subscores",
    "score_of_total",
]
