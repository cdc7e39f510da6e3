"""What a measure is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Respondent(StrEnum):
    CONSUMER = "consumer"
    CARER = "carer"
    STAFF = "staff"
    CLINICIAN = "clinician"


class Detail(StrEnum):
    """What is typed in at the most. A measure with items may also come as subscores or as a total."""

    ITEMS = "items"
    SUBSCORES = "subscores"
    TOTAL = "total"


class Licence(StrEnum):
    """``LICENSED``: a service writes down its permission before it uses the measure, and only scores are kept.
    ``REGISTRATION``: the same, but answers item by item may be kept, by their numbers."""

    FREE = "free"
    REGISTRATION = "registration"
    LICENSED = "licensed"
    OWN = "own"


class Formula(StrEnum):
    """``PERCENT``: the sum as a part of its range, from 0 to 100. ``NONE``: there is no one score of all of it."""

    SUM = "sum"
    MEAN = "mean"
    PERCENT = "percent"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Range:
    low: Fraction | int
    high: Fraction | int
    step: int = 1

    def has(self, value: Fraction | int) -> bool:
        return self.low <= value <= self.high


CONTENT = {Range(1, 5): 4, Range(0, 1): 1}


@dataclass(frozen=True, slots=True)
class Subscale:
    """``items`` are counted from 1; none where only the score comes in. ``higher_is_better`` None: as the measure. ``whole``:
    nothing between two whole numbers. ``places``: so many decimals of it say something. ``beside``: in no total, and it may be
    open. ``part_of``: all of its parts together are that one. ``by_service``: the service gives its range, and without one it is
    not asked."""

    code: str
    title: str
    scores: Range
    items: tuple[int, ...] = ()
    higher_is_better: bool | None = None
    whole: bool = False
    places: int = 1
    beside: bool = False
    part_of: str = ""
    by_service: bool = False


@dataclass(frozen=True, slots=True)
class Marked:
    """From which score on, in any one of some subscales, it is called marked; and who says so."""

    scales: tuple[str, ...]
    since: int
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """``answers``: the range of each item, but for ``other_answers``. ``reversed_items``: scored as low + high − answer. ``formula``: of the total; ``scale_formula``: of each subscale.
    ``may_miss``: so many items may be open, and the mean of the others stands for them in the total, and a subscale that one belongs to has no
    score; otherwise a sheet is whole.
    ``overlapping``: subscales share items, so that their sum is not the total. ``index``: what a country's values make of the
    subscales (peernotes.measures.states). ``checked``: in which source the scoring was read again; empty where it still waits
    for that. ``texts``: of our own items alone.
    ``mark``: for the person and for clinicians, and for nobody else to read.
    ``of_group``: it is asked after a group, of those who came, and in no other period.
    ``after_contacts``: it is asked once they have met a peer worker so often, and then at most once a month. ``of_pair``: about one
    peer worker and one person, by either of them."""

    code: str
    title: str
    version: str
    respondent: Respondent
    entry: Detail
    licence: Licence
    citation: str
    higher_is_better: bool
    items: int = 0
    answers: Range | None = None
    other_answers: tuple[tuple[int, Range], ...] = ()
    reversed_items: frozenset[int] = frozenset()
    formula: Formula = Formula.SUM
    total: Range | None = None
    scale_formula: Formula = Formula.SUM
    subscales: tuple[Subscale, ...] = ()
    index: Subscale | None = None
    mark: Marked | None = None
    may_miss: int = 0
    overlapping: bool = False
    once: bool = False
    after_contacts: int = 0
    of_pair: bool = False
    of_group: bool = False
    range_by_service: bool = False
    checked: str = ""
    texts: tuple[str, ...] = ()
    low_label: str = ""
    high_label: str = ""

    @property
    def needs_licence(self) -> bool:
        return self.licence in {Licence.LICENSED, Licence.REGISTRATION}

    def range_of(self, item: int) -> Range | None:
        return dict(self.other_answers).get(item, self.answers)

    @property
    def takes_range(self) -> bool:
        """Whether the service says how far a score of it goes, or one that it adds."""
        return self.range_by_service or any(one.by_service for one in self.subscales)

    @property
    def fits_group(self) -> bool:
        """It can be asked after a group: compared with nothing, and of all who came alike."""
        return self.once and self.respondent is Respondent.CONSUMER and not self.after_contacts

    @property
    def cuts(self) -> dict[str, int]:
        """From which answer on somebody is content, where a measure is asked once and its answers are few."""
        if not self.once:
            return {}
        return {one.code: CONTENT[one.scores] for one in self.subscales if one.scores in CONTENT}

    def scale(self, code: str) -> Subscale | None:
        found = (*self.subscales, self.index) if self.index else self.subscales
        return next((one for one in found if one.code == code), None)

    def is_better_higher(self, subscale: Subscale | None = None) -> bool:
        own = subscale.higher_is_better if subscale else None
        return self.higher_is_better if own is None else own
