"""What a service model opens to whom, asked of the same rules that decide about each person: a picture of the model."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from peernotes.enums import Audience, ConsentState, NoteStatus, Role, SectionDecision
from peernotes.policy import notes, people, services
from peernotes.policy.catalogue.clinician_read_peer_notes import ClinicianReadPeerNotes
from peernotes.policy.decision import first_denial
from peernotes.policy.facts import ActorFacts, ConsentFacts, Facts, NoteFacts, SectionFacts
from peernotes.policy.switch_kinds import ModelReader

if TYPE_CHECKING:
    from collections.abc import Callable

    from peernotes.policy.catalogue import Switches
    from peernotes.policy.decision import Decision

    Rule = Callable[[Facts], Decision]


class Thing(StrEnum):
    """``OWN_CONTACTS``: the lines that a reader logged. ``PEER_PARTS`` and ``CARE_PARTS``: parts of a note that its
    consumer opened so far."""

    RECORD = "record"
    ABOUT_ME = "about_me"
    OWN_CONTACTS = "own_contacts"
    CONTACTS = "contacts"
    NOTE = "note"
    PEER_PARTS = "peer_parts"
    CARE_PARTS = "care_parts"


class Open(StrEnum):
    """``ABSENT``: the model has no such thing, so there is nothing to open. ``OLDER``: it makes no new ones, and what is
    there from an earlier model stays open."""

    OPEN = "open"
    ASKED = "asked"
    CLOSED = "closed"
    ABSENT = "absent"
    OLDER = "older"
    OLDER_ASKED = "older_asked"


READERS = {
    ModelReader.CONSUMER: ActorFacts(is_consumer=True),
    ModelReader.PEER_WORKER: ActorFacts(roles=frozenset({Role.CONSUMER_PEER_WORKER}), assigned=True),
    ModelReader.CLINICIAN: ActorFacts(roles=frozenset({Role.CLINICIAN}), assigned=True),
}
ALWAYS = datetime(2020, 1, 1, tzinfo=UTC)
EVERY_YES = ConsentFacts(ConsentState.GIVEN, ConsentState.GIVEN, ConsentState.GIVEN)
Picture = dict[Thing, dict[ModelReader, Open]]


def picture(switches: Switches) -> Picture:
    """For people who work with the consumer, and nobody else."""
    return {thing: {reader: _cell(switches, thing, reader) for reader in READERS} for thing in Thing}


def _cell(switches: Switches, thing: Thing, reader: ModelReader) -> Open:
    facts = Facts(actor=READERS[reader], at=ALWAYS, policy=switches, note=_note(switches, thing, reader))
    if _is_there(facts, thing):
        return _mark(facts, thing)
    older = replace(facts, note=facts.note and replace(facts.note, clinicians_allowed=True))
    return OLDER[_mark(older, thing)]


def _mark(facts: Facts, thing: Thing) -> Open:
    if RULES[thing](facts):
        return Open.OPEN
    return Open.ASKED if RULES[thing](replace(facts, consents=EVERY_YES)) else Open.CLOSED


def _is_there(facts: Facts, thing: Thing) -> bool:
    if thing in {Thing.OWN_CONTACTS, Thing.CONTACTS}:
        return bool(services.has_contact_log(facts.policy))
    if thing in PARTS:
        return bool(
            first_denial(lambda: notes.model_has_notes(facts), lambda: notes.may_share_with(facts, PARTS[thing]))
        )
    return True


def _note(switches: Switches, thing: Thing, reader: ModelReader) -> NoteFacts:
    """Finished under this model, with its own peer worker as reader of what is between the two."""
    return NoteFacts(
        status=NoteStatus.FINAL,
        is_author=thing is Thing.NOTE and reader is ModelReader.PEER_WORKER,
        clinicians_allowed=switches.clinician_read_peer_notes == ClinicianReadPeerNotes.SHARED_SECTIONS,
        shared_with_peer_team=thing is Thing.PEER_PARTS,
        shared_with_care_team=thing is Thing.CARE_PARTS,
    )


def _reads(audience: Audience) -> Rule:
    return lambda facts: notes.may_read_section(facts, SectionFacts(audience, SectionDecision.ACCEPTED))


OLDER = {Open.OPEN: Open.OLDER, Open.ASKED: Open.OLDER_ASKED, Open.CLOSED: Open.ABSENT}
PARTS = {
    Thing.NOTE: Audience.JUST_US,
    Thing.PEER_PARTS: Audience.PEER_TEAM,
    Thing.CARE_PARTS: Audience.CARE_TEAM,
}
RULES: dict[Thing, Rule] = {
    Thing.RECORD: people.may_read_record,
    Thing.ABOUT_ME: people.may_read_about_me,
    Thing.OWN_CONTACTS: lambda facts: people.may_read_contact(facts, logged_by_me=True),
    Thing.CONTACTS: people.may_read_contacts,
    **{thing: _reads(audience) for thing, audience in PARTS.items()},
}
