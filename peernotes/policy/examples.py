"""A part of a finished note as an example of good words: its two say yes, two administrators look at it, and whoever
writes reads it without whose it is (docs/decisions/0070). Either of the two takes it back whenever they like."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.enums import KEPT_DECISIONS, SHARED_STATUSES, Audience, Code, NoteStatus, Rule
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.notes import is_staff_author
from peernotes.policy.notes.authors import note_of
from peernotes.policy.people import is_own_record, may_find_people
from peernotes.policy.services import may_administer

if TYPE_CHECKING:
    from peernotes.policy.facts import ActorFacts, Facts, SectionFacts


@dataclass(frozen=True, slots=True)
class ExampleFacts:
    """``by_me``: the actor is its author, looked at it first, or it is of their own record. ``approved``: by both."""

    agreed: bool = False
    approved: bool = False
    ended: bool = False
    by_me: bool = False


def may_read_examples(facts: Facts) -> Decision:
    """Whoever works with people there."""
    return may_find_people(facts)


def may_offer_example(facts: Facts) -> Decision:
    """By its author, of what is finished."""
    return first_denial(lambda: is_staff_author(facts), lambda: _finished(facts))


def can_be_example(status: NoteStatus, section: SectionFacts) -> Decision:
    """Finished, agreed to, and open to somebody: what stays between the two is shown to nobody."""
    kept = status in SHARED_STATUSES and section.decision in KEPT_DECISIONS
    opened = kept and section.audience != Audience.JUST_US
    return allow(Rule.EXAMPLE) if opened else deny(Code.NOT_SHARED, Rule.AUDIENCE)


def may_say_yes_to_example(facts: Facts, example: ExampleFacts) -> Decision:
    return first_denial(
        lambda: is_own_record(facts),
        lambda: _open(example),
        lambda: deny(Code.ALREADY_DONE, Rule.EXAMPLE) if example.agreed else allow(Rule.EXAMPLE),
    )


def may_end_example(facts: Facts, example: ExampleFacts) -> Decision:
    """By its consumer; by its author, who offers it."""
    own = is_own_record(facts)
    return first_denial(lambda: own if own else is_staff_author(facts), lambda: _open(example))


def may_look_at_example(actor: ActorFacts, example: ExampleFacts) -> Decision:
    """Two administrators, neither of whom has a part in it, say that it can be shown; one is enough that it is not."""
    return first_denial(
        lambda: may_administer(actor),
        lambda: deny(Code.SELF_APPROVAL, Rule.EXAMPLE) if example.by_me else allow(Rule.EXAMPLE),
        lambda: _open(example) if example.agreed and not example.approved else deny(Code.ALREADY_DONE, Rule.EXAMPLE),
    )


def _finished(facts: Facts) -> Decision:
    finished = note_of(facts).status in SHARED_STATUSES
    return allow(Rule.STATUS) if finished else deny(Code.NOT_FINISHED, Rule.STATUS)


def _open(example: ExampleFacts) -> Decision:
    return deny(Code.ALREADY_DONE, Rule.EXAMPLE) if example.ended else allow(Rule.EXAMPLE)
