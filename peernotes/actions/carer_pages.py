"""A carer's sign-in, and their own pages. Whoever is no carer gets 404."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import connection, transaction

from peernotes import audit
from peernotes.actions import acts, invitations
from peernotes.actions.notes.visits import WORDS
from peernotes.enums import SubjectKind, Verb
from peernotes.errors import Missing, there
from peernotes.models import Carer, CarerAssignment
from peernotes.policy import carers as rules
from peernotes.policy.facts import Subject
from peernotes.policy.services import may_administer
from peernotes.queries import carer_files, carer_talks, consumers, who_looked
from peernotes.queries import carer_pages as queries
from peernotes.queries import carers as ties
from peernotes.queries.who_looked import EVERYTHING, LooksWanted

if TYPE_CHECKING:
    from peernotes.access import Gathered
    from peernotes.actions.invitations import InvitationLink
    from peernotes.policy.facts import Actor
    from peernotes.queries.carer_files import ContactOfCarer, NoteOfCarer
    from peernotes.queries.carer_pages import CarerMe
    from peernotes.queries.carer_talks import TalkLine
    from peernotes.queries.keyset import Cursor, Page
    from peernotes.queries.who_looked import EventAboutMe

OBJECT = "carer"


@dataclass(frozen=True, slots=True)
class CarerHome:
    me: CarerMe
    gathered: Gathered
    talks: list[TalkLine]
    notes: list[NoteOfCarer]


@dataclass(frozen=True, slots=True)
class CarerWhoLooked:
    me: CarerMe
    lines: Page[EventAboutMe]


def give_login(*, by: Actor, consumer_id: UUID, tie_id: UUID, key: UUID, username: str = "") -> InvitationLink:
    """To whom the consumer named, by them or by who works with them: with the first link the sign-in, and, until a password is
    chosen, another link; by the same press the same. Raises UsernameTaken."""
    token = urlsafe_b64encode(invitations.of_press(by, key, "link")).decode().rstrip("=")
    said = invitations.of_press(by, key, "words")
    words = " ".join(WORDS[int.from_bytes(half) % len(WORDS)] for half in (said[:16], said[16:]))
    try:
        with transaction.atomic():
            return _give_login(by, consumer_id, tie_id, key, username, {"token": token, "words": words})
    except acts.PressedBefore:
        return there(invitations.again(token=token, words=words), actor=by, verb=Verb.GIVE_CARER_LOGIN)


def _give_login(
    by: Actor, consumer_id: UUID, tie_id: UUID, key: UUID, username: str, link: dict[str, str]
) -> InvitationLink:
    act = acts.on_person(by, Verb.GIVE_CARER_LOGIN, consumer_id, reason="gave a carer a sign-in", key=key, about=tie_id)
    tie = there(ties.one(consumer_id, tie_id), actor=by, verb=Verb.GIVE_CARER_LOGIN)
    act.require(rules.may_give_carer_login(act.facts, tie.facts))
    known = Carer.objects.filter(tie=tie_id).select_related("user").first()
    if known is None:
        user = invitations.new_login(invitations.Newcomer(tie.chosen_name, username), act.new_id)
        made = {"service_id": act.gathered.service_id, "created_by_id": by.user_id, "chosen_name": tie.chosen_name}
        Carer.objects.bulk_create([Carer(**made, tie_id=tie_id, user=user)])
    elif known.ended_at or not consumers.waits(known.user):
        raise Missing(actor=by, verb=Verb.GIVE_CARER_LOGIN)
    act.record("carer_tie", tie_id)
    return invitations.make(by=by, user_id=known.user_id if known else act.new_id, **link)


@dataclass(frozen=True, slots=True)
class CarerLogin:
    """``waits``: a password is still to be chosen. ``over``: it was taken back, or they are no carer any more. ``mine``: I gave it."""

    waits: bool
    over: bool
    mine: bool


def login(*, by: Actor, tie_id: UUID) -> CarerLogin | None:
    known = Carer.objects.filter(tie=tie_id).select_related("user").first()
    if known is None:
        return None
    return CarerLogin(consumers.waits(known.user), known.ended_at is not None, known.created_by_id == by.user_id)


def take_login(*, by: Actor, consumer_id: UUID, tie_id: UUID) -> None:
    """By whoever gave it. From now on it has nothing to do with the consumer (database/carers/ended.sql)."""
    act = acts.on_person(by, Verb.TAKE_CARER_LOGIN, consumer_id, reason="took a carer's sign-in back", about=tie_id)
    there(ties.one(consumer_id, tie_id), actor=by, verb=Verb.TAKE_CARER_LOGIN)
    found = there(login(by=by, tie_id=tie_id), actor=by, verb=Verb.TAKE_CARER_LOGIN)
    act.require(rules.may_take_carer_login(act.facts, gave_it=found.mine, over=found.over))
    Carer.objects.filter(tie=tie_id, ended_at=None).update(ended_at=act.facts.at)
    act.record("carer_tie", tie_id)


@acts.once
def end_by_name(*, by: Actor, service_id: UUID, username: str, reason: str, key: UUID) -> UUID:
    """By an administrator, who is told it and sees no carer. Nothing says whether there was one of this name, the event neither."""
    act = acts.on_service(by, Verb.TAKE_CARER_LOGIN, service_id, reason=reason, key=key)
    act.require(may_administer(act.facts.actor))
    with connection.cursor() as cursor:
        cursor.execute("SELECT peernotes_end_carer_sign_in(%s, %s)", [service_id, username])
    return act.record()


def open_home(*, by: Actor) -> CarerHome:
    me, gathered = queries.mine(by, Verb.SEE_CARER_PAGE)
    talks, notes = carer_talks.of_sign_in(), carer_files.notes(by, me.id)
    audit.record(Verb.SEE_CARER_PAGE, gathered, seen=[talk.id for talk in talks])
    return CarerHome(me, gathered, talks, notes)


def open_leaving(*, by: Actor, worker_id: UUID) -> tuple[CarerMe, str]:
    """With the name of who works with them."""
    me, gathered = queries.mine(by, Verb.SEE_CARER_PAGE)
    names = {UUID(worker): name for worker, name, _roles, _lived_as in json.loads(me.workers)}
    name = there(names.get(worker_id), actor=by, verb=Verb.LEAVE_WORKER)
    audit.record(Verb.SEE_CARER_PAGE, gathered)
    return me, name


@acts.once
def leave_worker(*, by: Actor, worker_id: UUID, key: UUID) -> UUID:
    """From this moment nothing of theirs is open to them. What the two had begun stays in the carer's file, and is the carer's to
    let go (docs/decisions/0087)."""
    verb = Verb.LEAVE_WORKER
    acts.claim(by, verb, key, worker_id)
    act = acts.Act(verb, [queries.mine(by, verb)[1]], worker_id)
    held = CarerAssignment.objects.filter(carer=act.gathered.subject.id, worker=worker_id, ended_at=None)
    ended = there(held.values_list("pk", flat=True).first(), actor=by, verb=verb)
    held.update(ended_at=act.facts.at)
    act.record("carer_assignment", ended, also=[Subject(SubjectKind.STAFF, worker_id)])
    return worker_id


def open_model(*, by: Actor) -> tuple[CarerMe, Gathered]:
    me, gathered = queries.mine(by, Verb.SEE_CARER_PAGE)
    audit.record(Verb.SEE_CARER_PAGE, gathered)
    return me, gathered


def open_contacts(*, by: Actor, cursor: Cursor | None = None) -> tuple[CarerMe, Page[ContactOfCarer]]:
    """In their own file, by whoever works with them or did."""
    me, gathered = queries.mine(by, Verb.SEE_CARER_PAGE)
    found = carer_files.my_contacts(me.id, cursor)
    audit.record(Verb.SEE_CARER_PAGE, gathered, seen=[one.id for one in found.rows])
    return me, found


def open_who_looked(*, by: Actor, cursor: Cursor | None = None) -> CarerWhoLooked:
    me, gathered = queries.mine(by, Verb.READ_OWN_EVENTS)
    lines = who_looked.of_me(by, me, LooksWanted(show=EVERYTHING), cursor)
    audit.record(Verb.READ_OWN_EVENTS, gathered)
    return CarerWhoLooked(me, lines)
