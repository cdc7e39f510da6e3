"""What one switch is: its values, both presets, where it comes from, and a sentence for everyone it touches."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Value = str | bool | int | frozenset[str]

BARR = "Barr, Townsend and Grenyer 2020"
BEGUM_MEADES = "Begum-Meades and others 2026"
DUFOUR = "Dufour, Nadeau and Cailhol 2025"
CHARLES = "Charles and others 2021"
INFERENCE = "Design inference"


def gettext_noop(text: str) -> str:
    """Marks a text for translation. This floor knows no language: presenters translate what they show. The name is
    the one that message extraction looks for, so it cannot be shorter."""
    return text


class SwitchType(StrEnum):
    CHOICE = "choice"
    FLAG = "flag"
    NUMBER = "number"
    SET = "set"


@dataclass(frozen=True, slots=True)
class Choice:
    """``label`` says what the value means in a service that has chosen it."""

    value: str | bool
    label: str


@dataclass(frozen=True, slots=True)
class Plain:
    """What the switch settles, once for each reader of the page about the service model."""

    administrator: str
    peer_worker: str
    clinician: str
    consumer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Switch:
    """``enforced``: the product acts on it today. Until it does, the switch stays at its preset and says so.
    ``minimum`` and ``maximum`` bound a number and mean nothing elsewhere."""

    name: str
    type: SwitchType
    title: str
    plain: Plain
    integrated: Value
    complementary: Value
    evidence: str
    choices: tuple[Choice, ...] = ()
    enforced: bool = False
    minimum: int = 0
    maximum: int = 0

    def accepts(self, value: object) -> bool:
        """True and 1 are equal in Python, so types are compared before values."""
        if self.type is SwitchType.NUMBER:
            return type(value) is int and self.minimum <= value <= self.maximum
        known = {choice.value for choice in self.choices}
        if self.type is SwitchType.SET:
            return isinstance(value, frozenset) and value <= known
        wanted = bool if self.type is SwitchType.FLAG else str
        return isinstance(value, wanted) and value in known

    def label(self, value: str | bool) -> str:
        """The plain label of one value; for a set, of one member."""
        return next(choice.label for choice in self.choices if choice.value == value)


def yes_no(*, yes: str, no: str) -> tuple[Choice, Choice]:
    return Choice(True, yes), Choice(False, no)
