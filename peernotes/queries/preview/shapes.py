"""The shapes of ``queries.preview``: what is compared, and what comes out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from peernotes.access import Since
    from peernotes.policy.catalogue.training_required import Training
    from peernotes.policy.switches import Switches


class Capability(StrEnum):
    """What a model can give to a peer worker and take away, for one person they work with."""

    WORK_TOGETHER = "work_together"
    READ_RECORD = "read_record"
    READ_ABOUT_ME = "read_about_me"
    START_NOTE = "start_note"
    LOG_CONTACT = "log_contact"
    TELL_CARERS = "tell_carers"


class Change(StrEnum):
    """``ASKS``: the model gives it, and it waits for the consumer's yes; before, the model did not."""

    GAINS = "gains"
    LOSES = "loses"
    ASKS = "asks"
    KEEPS = "keeps"


TOUCHED = "touched"
STAFF = "staff"
TO_MEET = "to_meet"
STRANDED = "stranded"
AGREEMENTS = "agreements"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two models side by side at one moment: the later of now and the start of the new one. ``old`` is empty before
    the first version."""

    service_id: UUID
    at: datetime
    old: Switches | None
    old_since: Since
    new: Switches
    new_since: Since

    @property
    def params(self) -> dict[str, Any]:
        return {
            "service": self.service_id,
            "at": self.at,
            "old_since": list(self.old_since),
            "new_since": list(self.new_since),
            "old_days": self.old.supervision_interval_days if self.old else None,
            "new_days": self.new.supervision_interval_days,
        }


@dataclass(frozen=True, slots=True)
class Effect:
    """One line of the preview. ``role`` empty: all peer roles together. ``pairs``: a worker and a person they
    work with."""

    capability: Capability
    change: Change
    role: str
    workers: int
    consumers: int
    pairs: int


@dataclass(frozen=True, slots=True)
class LostConsents:
    """Yeses of one scope that would count for nothing: because the model lets nobody read that, or because peer
    reading began afresh after they were given (``before_switch``)."""

    scope: str
    before_switch: bool
    decisions: int
    consumers: int


@dataclass(frozen=True, slots=True)
class Counted:
    """``of`` pairs, workers or consumers: how many stand in exactly these situations. Of staff one each, with their place
    among the others. Of peer workers asked to meetings to come, their number."""

    of: str
    numbers: list[int]
    situation: str
    count: int


@dataclass(frozen=True, slots=True)
class NotesOfAuthor:
    author_id: UUID
    author: str
    status: str
    open_to_clinicians: bool
    notes: int
    roles: list[str]
    lived_as: str | None


@dataclass(frozen=True, slots=True)
class Stranded:
    """Unfinished notes that freeze, by author: how many, never about whom."""

    author_id: UUID
    author: str
    notes: int


@dataclass(frozen=True, slots=True)
class Gates:
    """Whom a model asks for something before they begin. ``readers``: how many work with people. The names of peer
    workers: ``unsupervised`` for longer than it lets anything begin; ``untrained``, by topic, where somebody lacks it."""

    readers: int
    peers: int
    clinicians: int
    unsupervised: list[str]
    untrained: dict[Training, list[str]]


@dataclass(frozen=True, slots=True)
class Preview:
    """``to_agree``: pairs, workers and consumers who have not agreed about contact and would be asked to. ``to_meet``: how many
    peer workers are asked to meetings that are still to come."""

    effects: tuple[Effect, ...]
    touched_workers: int
    touched_consumers: int
    stranded: tuple[Stranded, ...]
    thawed: int
    kept_notes: int
    gates: Gates
    shared_before: bool
    shared_after: bool
    lost_consents: tuple[LostConsents, ...]
    to_agree: tuple[int, int, int] = (0, 0, 0)
    cosigned: tuple[bool, bool] = (False, False)
    suggests: tuple[bool, bool] = (False, False)
    clinicians_read_contacts: tuple[bool, bool] = (True, True)
    supports_carers: tuple[bool, bool] = (False, False)
    peers_meet: tuple[bool, bool] = (False, False)
    to_meet: int = 0

    def of(self, capability: str, change: str, role: str = "") -> Effect | None:
        return next((e for e in self.effects if (e.capability, e.change, e.role) == (capability, change, role)), None)

    @property
    def stranded_notes(self) -> int:
        return sum(row.notes for row in self.stranded)


@dataclass(frozen=True, slots=True)
class AffectedName:
    """A line of a list of names. ``people``: on how many of the other side the change bears; of STRANDED the notes."""

    id: UUID
    sort_name: str
    name: str
    note: str
    people: int
