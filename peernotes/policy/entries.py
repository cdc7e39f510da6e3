"""An entry of the clinical record, which a clinician may keep from its person for a time: for a reason, once, and in sight."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from peernotes.enums import Code, EntryKind, Rule
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import keeps_clinical_record, may_read_contact, may_read_record

if TYPE_CHECKING:
    from peernotes.policy.facts import Facts

LONGEST_WITHHELD = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class EntryFacts:
    """``withheld_until``: its person reads it from then on. ``was_withheld``: it has been kept from them, or still is.
    ``by_me``: whoever asks put it there."""

    kind: EntryKind
    withheld_until: datetime | None = None
    was_withheld: bool = False
    by_me: bool = False


def is_withheld(facts: Facts, entry: EntryFacts) -> bool:
    return entry.withheld_until is not None and entry.withheld_until > facts.at


def may_read_entry(facts: Facts, entry: EntryFacts) -> Decision:
    """What an unagreed note left says that two met, and is read like the line of the contact log that it is."""
    if facts.actor.is_consumer and is_withheld(facts, entry):
        return deny(Code.WITHHELD, Rule.WITHHOLDING)
    if entry.kind == EntryKind.FACTS_ONLY:
        return may_read_contact(facts, logged_by_me=entry.by_me)
    return may_read_record(facts)


def may_withhold(facts: Facts, entry: EntryFacts) -> Decision:
    """Never what remains of a peer note, and never again."""
    return first_denial(
        lambda: keeps_clinical_record(facts),
        lambda: (
            deny(Code.NOT_OFFERED, Rule.WITHHOLDING) if entry.kind == EntryKind.FACTS_ONLY else allow(Rule.WITHHOLDING)
        ),
        lambda: deny(Code.ALREADY_DONE, Rule.WITHHOLDING) if entry.was_withheld else allow(Rule.WITHHOLDING),
    )


def may_show(facts: Facts, entry: EntryFacts) -> Decision:
    """Before its day."""
    return first_denial(
        lambda: keeps_clinical_record(facts),
        lambda: allow(Rule.WITHHOLDING) if is_withheld(facts, entry) else deny(Code.ALREADY_DONE, Rule.WITHHOLDING),
    )
