"""What a switch is: its values, both presets, where it comes from, and a sentence for each value and reader."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from peernotes.enums import Rule

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


class ModelReader(StrEnum):
    """To whom a service model is explained."""

    ADMINISTRATOR = "administrator"
    PEER_WORKER = "peer_worker"
    CLINICIAN = "clinician"
    CONSUMER = "consumer"
    CARER = "carer"
    PROSPECTIVE_WORKER = "prospective_worker"
    EASY_CONSUMER = "easy_consumer"
    EASY_CARER = "easy_carer"
    EASY_ADMINISTRATOR = "easy_administrator"
    EASY_PEER_WORKER = "easy_peer_worker"
    EASY_CLINICIAN = "easy_clinician"
    EASY_PROSPECTIVE_WORKER = "easy_prospective_worker"

    @property
    def easy(self) -> ModelReader:
        """Whoever it is, in Easy Read."""
        return self if self.name.startswith("EASY_") else ModelReader[f"EASY_{self.name}"]


@dataclass(frozen=True, slots=True)
class Says:
    """What a value means for each reader, affirmed. Carers are told only what is about them. ``easy_...``: the same in
    Easy Read, sentence by sentence a line; what ends in a colon is followed by the switch's parts, one a line. Clinicians read
    there what administrators read, where nothing else is said to them."""

    administrator: str
    peer_worker: str
    clinician: str
    consumer: str
    carer: str = ""
    prospective_worker: str = ""
    easy_consumer: str = ""
    easy_carer: str = ""
    easy_administrator: str = ""
    easy_peer_worker: str = ""
    easy_clinician: str = ""
    easy_prospective_worker: str = ""

    def to(self, reader: ModelReader) -> str:
        sentence: str = getattr(self, reader)
        return sentence or (self.easy_administrator if reader is ModelReader.EASY_CLINICIAN else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Switch(ABC):
    """``settles``: what the switch is about, for who sets it. A preset that is None stands for no answer: each service
    decides for itself. ``enforced_by``: the rules by which the product acts on it; until there is one, the switch is
    recorded at its preset and offered to nobody. ``waits``: what is begun only once that is there, said where there are
    notes that could wait."""

    name: str
    title: str
    settles: str
    integrated: Value | None
    complementary: Value | None
    evidence: str
    enforced_by: tuple[Rule, ...] = ()
    waits: str = ""

    @property
    def enforced(self) -> bool:
        return bool(self.enforced_by)

    @property
    def has_preset(self) -> bool:
        return self.integrated is not None

    @abstractmethod
    def accepts(self, value: object) -> bool:
        """True and 1 are equal in Python, so types are compared before values."""

    @abstractmethod
    def says(self, value: Value) -> Says:
        """Of a value that is accepted. ``%(value)s`` in it stands for ``parts``."""

    def parts(self, value: Value) -> tuple[str, ...]:
        """What a sentence names one by one."""
        return ()

    def typed(self, value: object) -> object:
        """A value of a row or a form as the one of this switch; what is none comes back as it was."""
        return value


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceSwitch(Switch):
    values: Mapping[str, Says]

    def accepts(self, value: object) -> bool:
        return isinstance(value, str) and value in self.values

    def says(self, value: Value) -> Says:
        return self.values[str(value)]

    def typed(self, value: object) -> object:
        return next((known for known in self.values if known == value), value)


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagSwitch(Switch):
    yes: Says
    no: Says

    def accepts(self, value: object) -> bool:
        return isinstance(value, bool)

    def says(self, value: Value) -> Says:
        return self.yes if value else self.no


@dataclass(frozen=True, slots=True, kw_only=True)
class SetSwitch(Switch):
    """``members``: the label of each."""

    members: Mapping[Any, str]
    filled: Says
    empty: Says

    def accepts(self, value: object) -> bool:
        return isinstance(value, frozenset) and value <= self.members.keys()

    def says(self, value: Value) -> Says:
        return self.filled if value else self.empty

    def parts(self, value: Value) -> tuple[str, ...]:
        chosen = value if isinstance(value, frozenset) else frozenset()
        return tuple(label for member, label in self.members.items() if member in chosen)

    def typed(self, value: object) -> object:
        return frozenset(value) if isinstance(value, list | tuple | set) else value


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberSwitch(Switch):
    minimum: int
    maximum: int
    counted: Says
    zero: Says

    def accepts(self, value: object) -> bool:
        return type(value) is int and self.minimum <= value <= self.maximum

    def says(self, value: Value) -> Says:
        return self.counted if value else self.zero

    def typed(self, value: object) -> object:
        few = isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= len(str(self.maximum))
        return int(value) if few else value  # type: ignore[call-overload] # a string of digits

    def parts(self, value: Value) -> tuple[str, ...]:
        return (str(value),)
