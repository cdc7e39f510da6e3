"""The peer note's life cycle (docs/life-cycle.md), as one dict. Nothing else in the product moves a note."""

from __future__ import annotations

from types import MappingProxyType

from peernotes.enums import Code, NoteStatus, Party, Verb

S = NoteStatus

TRANSITIONS: MappingProxyType[tuple[NoteStatus, Verb], frozenset[NoteStatus]] = MappingProxyType(
    {
        (S.DRAFT, Verb.EDIT_NOTE): frozenset({S.DRAFT}),
        (S.DRAFT, Verb.HAND_OVER): frozenset({S.WITH_CONSUMER}),
        (S.DRAFT, Verb.DISCARD): frozenset({S.DECLINED}),
        (S.DRAFT, Verb.CLOSE_UNAGREED): frozenset({S.LAPSED}),
        (S.DRAFT, Verb.HAND_ON): frozenset({S.HANDED_ON}),
        (S.DRAFT, Verb.DECIDE_SECTIONS): frozenset({S.DRAFT, S.AGREED, S.DECLINED, S.DEFERRED}),
        (S.WITH_CONSUMER, Verb.EDIT_NOTE): frozenset({S.DRAFT}),
        (S.WITH_CONSUMER, Verb.HAND_OVER): frozenset({S.WITH_CONSUMER}),
        (S.WITH_CONSUMER, Verb.DECIDE_SECTIONS): frozenset(
            {S.WITH_CONSUMER, S.CHANGES_REQUESTED, S.AGREED, S.DECLINED, S.DEFERRED}
        ),
        (S.WITH_CONSUMER, Verb.RECORD_VERBAL): frozenset({S.AGREED, S.DECLINED, S.DEFERRED}),
        (S.WITH_CONSUMER, Verb.CLOSE_UNAGREED): frozenset({S.LAPSED}),
        (S.WITH_CONSUMER, Verb.HAND_ON): frozenset({S.HANDED_ON}),
        (S.CHANGES_REQUESTED, Verb.EDIT_NOTE): frozenset({S.DRAFT}),
        (S.CHANGES_REQUESTED, Verb.HAND_OVER): frozenset({S.WITH_CONSUMER}),
        (S.CHANGES_REQUESTED, Verb.DECIDE_SECTIONS): frozenset({S.CHANGES_REQUESTED, S.AGREED, S.DECLINED, S.DEFERRED}),
        (S.CHANGES_REQUESTED, Verb.CLOSE_UNAGREED): frozenset({S.LAPSED}),
        (S.CHANGES_REQUESTED, Verb.HAND_ON): frozenset({S.HANDED_ON}),
        (S.AGREED, Verb.EDIT_NOTE): frozenset({S.DRAFT}),
        (S.AGREED, Verb.HAND_OVER): frozenset({S.WITH_CONSUMER}),
        (S.AGREED, Verb.DECIDE_SECTIONS): frozenset({S.AGREED, S.CHANGES_REQUESTED, S.DECLINED, S.DEFERRED}),
        (S.AGREED, Verb.MARK_HARD_MOMENT): frozenset({S.AGREED}),
        (S.AGREED, Verb.FINALISE): frozenset({S.FINAL}),
        (S.AGREED, Verb.CLOSE_UNAGREED): frozenset({S.LAPSED}),
        (S.AGREED, Verb.HAND_ON): frozenset({S.HANDED_ON}),
        (S.DEFERRED, Verb.EDIT_NOTE): frozenset({S.DRAFT}),
        (S.DEFERRED, Verb.DECIDE_SECTIONS): frozenset({S.DECLINED, S.DRAFT}),
        (S.DEFERRED, Verb.CLOSE_UNAGREED): frozenset({S.LAPSED}),
        (S.DEFERRED, Verb.HAND_ON): frozenset({S.HANDED_ON}),
        (S.FINAL, Verb.AMEND): frozenset({S.AMENDED}),
        (S.FINAL, Verb.STOP_SHARING): frozenset({S.FINAL}),
        (S.FINAL, Verb.ADD_STATEMENT): frozenset({S.FINAL}),
        (S.FINAL, Verb.STRIKE): frozenset({S.ENTERED_IN_ERROR}),
        (S.AMENDED, Verb.AMEND): frozenset({S.AMENDED}),
        (S.AMENDED, Verb.STOP_SHARING): frozenset({S.AMENDED}),
        (S.AMENDED, Verb.ADD_STATEMENT): frozenset({S.AMENDED}),
        (S.AMENDED, Verb.STRIKE): frozenset({S.ENTERED_IN_ERROR}),
    }
)

# Who can move a note on from each state; a state that nobody owns would be a dead end by accident.
OWNERS: MappingProxyType[NoteStatus, frozenset[Party]] = MappingProxyType(
    {
        S.DRAFT: frozenset({Party.PEER_WORKER, Party.CONSUMER}),
        S.WITH_CONSUMER: frozenset({Party.CONSUMER, Party.PEER_WORKER}),
        S.CHANGES_REQUESTED: frozenset({Party.PEER_WORKER, Party.CONSUMER}),
        S.AGREED: frozenset({Party.PEER_WORKER, Party.CONSUMER}),
        S.DEFERRED: frozenset({Party.PEER_WORKER, Party.CONSUMER}),
        S.FINAL: frozenset({Party.PEER_WORKER, Party.CONSUMER}),
        S.AMENDED: frozenset({Party.PEER_WORKER, Party.CONSUMER}),
        S.DECLINED: frozenset(),
        S.LAPSED: frozenset(),
        S.HANDED_ON: frozenset(),
        S.ENTERED_IN_ERROR: frozenset(),
    }
)

# What stands in the way of a verb that a status does not know.
STANDS: MappingProxyType[NoteStatus, Code] = MappingProxyType(
    {
        S.DRAFT: Code.NOT_HANDED_OVER,
        S.WITH_CONSUMER: Code.WITH_CONSUMER,
        S.CHANGES_REQUESTED: Code.CHANGES_ASKED,
        S.AGREED: Code.ALREADY_AGREED,
        S.DEFERRED: Code.PUT_OFF,
        S.FINAL: Code.ALREADY_FINISHED,
        S.AMENDED: Code.ALREADY_FINISHED,
        S.DECLINED: Code.NOTE_CLOSED,
        S.LAPSED: Code.NOTE_CLOSED,
        S.HANDED_ON: Code.NOTE_CLOSED,
        S.ENTERED_IN_ERROR: Code.ENTERED_IN_ERROR,
    }
)
FINISHED_ONLY = frozenset({Verb.AMEND, Verb.STOP_SHARING, Verb.ADD_STATEMENT, Verb.STRIKE})

CLOSED = frozenset(status for status, owners in OWNERS.items() if not owners)


def possible(status: NoteStatus, verb: Verb) -> bool:
    return (status, verb) in TRANSITIONS


def why_not(status: NoteStatus, verb: Verb) -> Code:
    """Asked once ``possible`` or ``leads_to`` has said no."""
    unfinished = status not in CLOSED and verb in FINISHED_ONLY
    return Code.NOT_FINISHED if unfinished else STANDS[status]


def leads_to(status: NoteStatus, verb: Verb, new: NoteStatus) -> bool:
    return new in TRANSITIONS.get((status, verb), frozenset())
