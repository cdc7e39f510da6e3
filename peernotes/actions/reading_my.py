"""A consumer's own pages: who they are, what is theirs, and who looked. Staff who are no consumer, and a visit, get 404.
Looking at one's own leaves an event too; it is marked as one's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes import access, audit
from peernotes.actions import reading
from peernotes.actions.notes import reading_notes
from peernotes.enums import ConsentDecision, ConsentScope, Verb
from peernotes.errors import Missing, there
from peernotes.models import AboutMe
from peernotes.policy.consent import may_choose
from peernotes.policy.holding import nothing_held
from peernotes.policy.supporters import representatives_decide
from peernotes.queries import concerns as concern_queries
from peernotes.queries import my as queries
from peernotes.queries import notices, who_looked
from peernotes.queries import questions as question_queries
from peernotes.queries.keyset import Page
from peernotes.queries.record import withheld as withheld_queries

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.actions.notes.reading_notes import NotePage
    from peernotes.actions.reading import EntryPage
    from peernotes.models import Visit
    from peernotes.policy.facts import Actor, Facts
    from peernotes.policy.switches import Switches
    from peernotes.queries.concerns import Concern, Hold
    from peernotes.queries.keyset import Cursor
    from peernotes.queries.my import Me, MyCounts, MyNote, StandingChoice, Worker
    from peernotes.queries.notices import Notice
    from peernotes.queries.questions import Question
    from peernotes.queries.who_looked import EventAboutMe, LooksWanted, Reader


@dataclass(frozen=True, slots=True)
class MyHome:
    """``notices``: what changes of the model do to me."""

    me: Me
    gathered: Gathered
    notes: Page[MyNote]
    counts: MyCounts
    notices: list[Notice]


@dataclass(frozen=True, slots=True)
class WhoLookedPage:
    me: Me
    lines: Page[EventAboutMe]


@dataclass(frozen=True, slots=True)
class WhoLookedQuestion:
    """``to_ask``: the names of those who answer for the record, without whoever looked."""

    me: Me
    line: EventAboutMe
    to_ask: list[str]


@dataclass(frozen=True, slots=True)
class CorrectionPage:
    """``to_ask``: of those who keep the records; the clinicians who could correct it read a wish too."""

    page: EntryPage
    to_ask: list[str]


@dataclass(frozen=True, slots=True)
class MyQuestions:
    me: Me
    asked: Page[Question]


@dataclass(frozen=True, slots=True)
class Choices:
    """``gathered.facts`` are my own; what each of ``team`` may read follows from ``said`` and the model in force."""

    gathered: Gathered
    team: list[Worker]
    said: list[StandingChoice]


@dataclass(frozen=True, slots=True)
class MyChoices(Choices):
    me: Me


@dataclass(frozen=True, slots=True)
class MyAboutMe:
    """``about_me`` None: nothing written yet. ``policy``: the model in force."""

    me: Me
    about_me: AboutMe | None
    policy: Switches | None


@dataclass(frozen=True, slots=True)
class MyConcerns:
    me: Me
    seen: Page[Concern]
    holds: list[Hold]


def me(by: Actor, verb: Verb) -> Me:
    found = queries.me(by)
    if found is None:
        raise Missing(actor=by, verb=verb)
    return found


def open_home(*, by: Actor, cursor: Cursor | None = None) -> MyHome:
    """My notes without their words, what waits for me first."""
    who, gathered = queries.mine(by, Verb.SEE_PERSON)
    notes = queries.notes(who.id, cursor)
    audit.record(Verb.SEE_PERSON, gathered, seen=[note.id for note in notes.rows])
    return MyHome(who, gathered, notes, queries.how_many(who.id), notices.of_consumer(who.id))


def open_note(*, by: Actor, note_id: UUID) -> NotePage:
    """Only as the consumer that it is about: its author has a page of their own."""
    page = reading_notes.open_note(by=by, note_id=note_id)
    if not page.gathered.facts.actor.is_consumer:
        raise Missing(actor=by, verb=Verb.READ_NOTE)
    return page


def readers(page: NotePage) -> list[Reader]:
    """Who has read this note of mine so far."""
    return who_looked.readers(page.note.pk)


def open_who_looked(*, by: Actor, wanted: LooksWanted, cursor: Cursor | None = None) -> WhoLookedPage:
    """The event of this look is written after the list was read, so that a look does not show itself."""
    who, gathered = queries.mine(by, Verb.READ_OWN_EVENTS)
    lines = who_looked.of_me(by, who, wanted, cursor)
    audit.record(Verb.READ_OWN_EVENTS, gathered)
    return WhoLookedPage(who, lines)


def open_question(*, by: Actor, event_id: int) -> WhoLookedQuestion:
    """One line of "who looked", and who answers for the record."""
    who, gathered = queries.mine(by, Verb.READ_OWN_EVENTS)
    line = who_looked.one(by, who, event_id)
    if line is None or line.mine:
        raise Missing(actor=by, verb=Verb.READ_OWN_EVENTS)
    audit.record(Verb.READ_OWN_EVENTS, gathered)
    return WhoLookedQuestion(who, line, queries.to_ask(who.id, who.service_id, without=line.actor_id))


def open_entry(*, by: Actor, entry_id: UUID) -> EntryPage:
    """Only as the person whose record it is."""
    page = reading.open_entry(by=by, entry_id=entry_id)
    if not page.gathered.facts.actor.is_consumer:
        raise Missing(actor=by, verb=Verb.READ_RECORD)
    return page


def open_correction(*, by: Actor, entry_id: UUID) -> CorrectionPage:
    page = open_entry(by=by, entry_id=entry_id)
    return CorrectionPage(page, queries.to_ask(page.person.id, page.person.service_id))


def withheld(*, by: Actor, withholding_id: UUID) -> int:
    """The event by which it was kept from me."""
    return there(withheld_queries.event(withholding_id), actor=by, verb=Verb.READ_OWN_EVENTS)


def open_questions(*, by: Actor, cursor: Cursor | None = None) -> MyQuestions:
    who, gathered = queries.mine(by, Verb.READ_QUESTION)
    found = question_queries.of_me(by, who.id, cursor)
    audit.record(Verb.READ_QUESTION, gathered, seen=[question.id for question in found.rows])
    return MyQuestions(who, found)


def open_choices(*, by: Actor) -> MyChoices:
    """What I said, and to whom: no content, so no event."""
    who, gathered = queries.mine(by, Verb.GIVE_CONSENT)
    return MyChoices(gathered, queries.team(who.id), queries.said(gathered), who)


def choices_on_visit(*, by: Actor, visit: Visit) -> Choices:
    """The same on a visit that is for it."""
    gathered = access.gather(by, consumer=visit.consumer_id)
    gathered.require(may_choose(gathered.facts, ConsentScope.WRITE_NOTES, ConsentDecision.REFUSED), Verb.GIVE_CONSENT)
    return Choices(gathered, queries.team(visit.consumer_id), queries.said(gathered))


def represented(*, by: Actor, visit: Visit) -> Facts:
    """On a representative's visit: what they may decide."""
    gathered = access.gather(by, consumer=visit.consumer_id)
    gathered.require(representatives_decide(gathered.facts), Verb.GIVE_CONSENT)
    gathered.require(nothing_held(held=gathered.facts.actor.proxies_held), Verb.GIVE_CONSENT)
    return gathered.facts


def open_about_me(*, by: Actor) -> MyAboutMe:
    who, gathered = queries.mine(by, Verb.READ_ABOUT_ME)
    found = AboutMe.objects.filter(consumer=who.id).first()
    if found is not None:
        audit.record(Verb.READ_ABOUT_ME, gathered, object_type="about_me", object_id=found.pk)
    return MyAboutMe(who, found, gathered.facts.policy)


def open_concerns(*, by: Actor, cursor: Cursor | None = None) -> MyConcerns:
    """What somebody was worried about and passed on, once a clinician has seen it and I know."""
    who, gathered = queries.mine(by, Verb.READ_CONCERN)
    page = concern_queries.answered(by, cursor)
    mine = tuple(row for row in page.rows if row.consumer_id == who.id)
    audit.record(Verb.READ_CONCERN, gathered, seen=[row.id for row in mine])
    holds = concern_queries.holds(by, [row.id for row in mine])
    return MyConcerns(who, Page(mine, page.older, page.newer), holds)
