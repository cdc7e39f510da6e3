"""What is so in the one world and not in the other, done by the product's own verbs, and whom it is none of the business of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid4

from django.utils import timezone

from peernotes.actions import (
    attendance,
    carer_files,
    carer_requests,
    carers,
    contacts,
    entries,
    goals,
    my_groups,
    scores,
)
from peernotes.actions import carer_talks as talks
from peernotes.actions.carer_files import CarerSays, ContactMade, NoteWords
from peernotes.actions.seen import mark
from peernotes.enums import Came, CarerNoteChange, CarerRelation, CarerRequestFor, CarerTopic, TieChange
from peernotes.measures import score
from peernotes.models import Note
from peernotes.queries import scores as score_queries
from tests.inference.world import World
from tests.support import build
from tests.support.build import DAY
from tests.support.databases import as_owner


@dataclass(frozen=True)
class Made:
    """``word`` stands nowhere else. ``ids``: of what it made."""

    word: str
    ids: list[UUID]


def nothing(world: World) -> None:
    pass


@dataclass(frozen=True)
class Secret:
    """``makes``: of Sam, or of Ida; with ``other`` the same of Kim, or of Jo. ``outside``: who may not know of it, and ``telling``
    the pages where each of them would come upon it first. ``counted``: by whom, or where, it is no secret how many there are in
    the service; that is asked only where somebody else stands in the place. ``before``: what is so in both worlds."""

    makes: Callable[[World, bool], Made]
    telling: dict[str, str]
    counted: frozenset[str] = frozenset()
    before: Callable[[World], None] = nothing


def is_asked_after_it(world: World) -> None:
    """Both would be, if they had been there."""
    with as_owner():
        for person in (world.sam, world.kim):
            build.consent(consumer=person, scope="evaluation", decision="given", decided_at=timezone.now() - DAY)
        asks = {
            "service": world.cast.service,
            "measures": ("group_after",),
            "kind": "free",
            "until": 9,
            "run": world.run,
        }
        build.evaluation_period(**asks, by=world.cast.users["ada"])


def goes_to_the_group(world: World, other: bool) -> Made:
    """Joins, says what it knows of them, is seen and marked by those who lead it, answers what is asked after it, and perhaps
    leaves again."""
    rng, run, who = world.rng, world.run.pk, "kim" if other else "sam"
    said = my_groups.SaidInGroup(called=world.canary(), access_needs=world.canary())
    by = world.cast.enter(who)
    my_groups.join(carer=False, by=by, run_id=run, said=said, key=uuid4())
    if rng.random() < 0.5:
        my_groups.change(carer=False, by=by, run_id=run, said=said, told_others=False, key=uuid4())
    if rng.random() < 0.5:
        lee = world.cast.enter("lee")
        marks = attendance.open_marks(by=lee, run_id=run, session_id=world.held.pk).marks
        came = {each.participation_id: rng.choice(list(Came)) for each in marks}
        seen = mark(attendance.shown(marks))
        attendance.mark(by=lee, run_id=run, session_id=world.held.pk, said=came, seen=seen, key=uuid4())
        _say_after(world, who)
    if rng.random() < 0.3:
        my_groups.leave(carer=False, by=world.cast.enter(who), run_id=run, why="", key=uuid4())
    return Made(said.called, [])


def _say_after(world: World, who: str) -> None:
    """Without an event of looking at what is asked, which anybody may leave who is in no group."""
    by, person = world.cast.enter(who), world.kim if who == "kim" else world.sam
    for asked in score_queries.of_person(person.pk, world.cast.service.pk):
        sheet = [world.rng.randint(1, 5), 4, 4, 50]
        given = scores.Answered(sheet, score(asked.declared, sheet))
        scores.answer(by=by, round_id=asked.id, given=given, key=uuid4())


def met_in_the_group(world: World, other: bool) -> Made:
    """A contact of the kind that says so, logged by who leads the group and works with them."""
    person = world.kim if other else world.sam
    with as_owner():
        build.assign(user=world.cast.users["lee"], consumer=person)
        build.in_group(run=world.run, consumer=person, called=world.canary())
    made = contacts.Contact(timezone.now() - timedelta(hours=world.rng.randint(1, 90)), 60, "group")
    contacts.log(by=world.cast.enter("lee"), consumer_id=person.pk, contact=made, key=uuid4())
    return Made(world.canary(), [])


def has_a_file(world: World, other: bool) -> Made:
    """Rosa works with the carer, and they write, or are in touch."""
    rng, name = world.rng, "jo" if other else "ida"
    carer, word = world.carers[name].pk, world.canary()
    carer_files.assign(by=world.cast.enter("mira"), carer_id=carer, user_id=world.cast.users["rosa"].pk, key=uuid4())
    rosa, ids = world.cast.enter("rosa"), []
    if rng.random() < 0.6:
        made = ContactMade(timezone.now() - timedelta(hours=3), rng.randint(5, 90), "phone", False, rng.random() < 0.5)
        carer_files.log(by=rosa, carer_id=carer, made=made, key=uuid4())
    if rng.random() < 0.8:
        ids.append(_note(world, name, word, in_confidence=rng.random() < 0.5))
    return Made(word, ids)


def talks_in_confidence(world: World, other: bool) -> Made:
    """A note of a carer's whose file is no secret to Bea, who works with both."""
    word = world.canary()
    return Made(word, [_note(world, "jo" if other else "ida", word, in_confidence=True)])


def both_have_files(world: World) -> None:
    with as_owner():
        for carer in world.carers.values():
            for name in ("rosa", "bea"):
                build.carer_worker(carer=carer, worker=world.cast.users[name])


def is_written_about(world: World, other: bool) -> Made:
    """A consumer's record grows, and they say what they want told to nobody."""
    rng, word, key = world.rng, world.canary(), uuid4
    who, person = ("kim", world.kim.pk) if other else ("sam", world.sam.pk)
    tie, did = world.ties["jo" if other else "ida"].pk, rng.sample(range(5), 3)
    if 0 in did:
        text = entries.Text("progress", word, f"{word} {word}")
        entries.write(by=world.cast.enter("bea"), consumer_id=person, text=text, key=key())
    if 1 in did:
        goals.write(by=world.cast.enter(who), consumer_id=person, said=goals.GoalWords(word), key=key())
    if 2 in did:
        said = talks.TopicsAnswered(frozenset(), frozenset(CarerTopic))
        talks.answer(by=world.cast.enter(who), consumer_id=person, tie_id=tie, said=said, key=key())
    if 3 in did:
        change = rng.choice([TieChange.DESIGNATE, TieChange.EXCLUDE])
        carers.say(by=world.cast.enter(who), consumer_id=person, tie_id=tie, change=change, key=key())
    if 4 in did:
        made = contacts.Contact(timezone.now() - timedelta(hours=5), 30, "phone")
        contacts.log(by=world.cast.enter("alex"), consumer_id=person, contact=made, key=key())
    return Made(word, [])


def names_a_carer(world: World, other: bool) -> Made:
    """One more, with whom somebody who works with the consumer then talks."""
    word, person = world.canary(), (world.kim if other else world.sam).pk
    said = carers.CarerSaid(word, CarerRelation.FRIEND, "")
    tie = carers.name(by=world.cast.enter("kim" if other else "sam"), consumer_id=person, said=said, key=uuid4())
    if world.rng.random() < 0.7:
        talk = talks.Talk(timezone.now() - timedelta(hours=2), 20, "phone")
        talks.log(by=world.cast.enter("alex"), consumer_id=person, tie_id=tie, talk=talk, key=uuid4())
    return Made(word, [])


def a_note_names_an_item(world: World, other: bool) -> Made:
    """Of the care plan, which was for peer support when its author chose it and is not any more. Chosen here when it is final, it
    has a version of its own, which it would not have: earlier versions are not asked."""
    who = "kim" if other else "sam"
    item = world.items[who]
    with as_owner():
        Note.objects.filter(pk=world.notes[who].pk).update(plan_item=item)
    return Made(item.text.split()[-1], [])


def asks_for_something(world: World, other: bool) -> Made:
    """A carer, for themselves; and perhaps takes it back."""
    rng, word, by = world.rng, world.canary(), world.cast.enter("jo" if other else "ida")
    asks = carer_requests.CarerAsks(rng.choice(list(CarerRequestFor)), word)
    made = carer_requests.ask(by=by, asks=asks, key=uuid4())
    if rng.random() < 0.3:
        carer_requests.take_back(by=by, request_id=made, key=uuid4())
    return Made(word, [])


def _note(world: World, name: str, word: str, *, in_confidence: bool) -> UUID:
    """As far in its life as it happens to be."""
    rosa, carer, upto = world.cast.enter("rosa"), world.carers[name].pk, world.rng.randint(0, 4)
    words = NoteWords("support", word, f"{word} {word}", "", in_confidence)
    key = carer_files.write(by=rosa, carer_id=carer, words=words, key=uuid4())
    steps = [
        lambda: _change(world, key, 1, CarerNoteChange.HAND_OVER),
        lambda: _say(world, name, key, 2, CarerSays(CarerNoteChange.AGREE, word)),
        lambda: _change(world, key, 3, CarerNoteChange.FINISH),
        lambda: _say(world, name, key, 4, CarerSays(CarerNoteChange.OPEN, in_confidence=in_confidence)),
    ]
    for step in steps[:upto]:
        step()
    return key


def _change(world: World, key: UUID, version: int, change: CarerNoteChange) -> None:
    by = world.cast.enter("rosa")
    carer_files.change(by=by, note_id=key, version=version, change=change, words=None, key=uuid4())


def _say(world: World, name: str, key: UUID, version: int, said: CarerSays) -> None:
    carer_files.say(by=world.cast.enter(name), note_id=key, version=version, said=said, key=uuid4())


STAFF = (
    "/ /?show=unread /news/ /people/ /people/?q={word} /people/{person}/ /people/{person}/record/ /people/{person}/record/?q={word} "
    "/search/?q={word} /people/{person}/carers/ /people/{person}/offers/ /carers/ /carers/{carer}/ {ids} /groups/ "
    "/services/{slug}/groups/ /groups/{run}/ /groups/{run}/sessions/{held}/ /concerns/new/ /people/said/ /people/{person}/how-it-goes/"
)
OFFICE = (
    "/services/{slug}/events/ /services/{slug}/events/?verb={verb} /services/{slug}/consumers/ /services/{slug}/consumers/?q={word} "
    "/services/{slug}/consumers/{person}/ /services/{slug}/staff/ /services/{slug}/assignments/ /services/{slug}/activities/ "
    "/services/{slug}/evaluation/ /services/{slug}/groups/ /groups/{run}/ /groups/{run}/sessions/{held}/ "
    "/services/{slug}/model/preview/ / /news/ /carers/ /carers/{carer}/ /people/{person}/ {ids}"
)
OWN = (
    "/my/ /my/groups/ /my/groups/{run}/ /my/who-looked/?show=all /my/carers/ /my/record/ /my/library/ /my/goals/ /news/ "
    "/people/{person}/ /groups/{run}/ /carers/{carer}/ /carer/ {ids}"
)
CARERS = "/carer/ /carer/who-looked/ /carer/library/ /news/ /my/ /people/{person}/ /people/{person}/carers/ / /search/?q={word} {ids}"
CLINICIANS = dict.fromkeys(("bea", "cleo"), STAFF)
PEERS = dict.fromkeys(("alex", "dana"), STAFF)
SERVICE = {"ada": OFFICE, "ravi": OFFICE, "aud": OFFICE}
EVENTS = {"/services/{slug}/events/", "/services/{slug}/events/?verb={verb}"}
GROUP = {"/services/{slug}/groups/", "/groups/{run}/", "/my/groups/", "/my/groups/{run}/"}
SECRETS = {
    "that somebody goes to a group": Secret(
        goes_to_the_group,
        {**CLINICIANS, **PEERS, **SERVICE, "rosa": STAFF, "mira": STAFF, "pat": OWN, "ida": CARERS},
        frozenset(GROUP),
        is_asked_after_it,
    ),
    "that a contact was in a group": Secret(
        met_in_the_group, {**CLINICIANS, **PEERS, "rosa": STAFF, "pat": OWN, "ida": CARERS}, frozenset(GROUP)
    ),
    "that a carer has a file": Secret(
        has_a_file, {**CLINICIANS, **PEERS, **SERVICE, "sam": OWN, "pat": OWN, "max": STAFF}, frozenset(EVENTS)
    ),
    "that a carer talks in confidence": Secret(
        talks_in_confidence,
        {**CLINICIANS, **PEERS, **SERVICE, "mira": STAFF, "sam": OWN, "pat": OWN, "max": STAFF},
        frozenset(EVENTS),
        both_have_files,
    ),
    "what a consumer's record says, to a carer": Secret(is_written_about, {"ida": CARERS, "rosa": STAFF}),
    "that a consumer has a carer": Secret(
        names_a_carer, {"cleo": STAFF, "max": STAFF, "rosa": STAFF, "pat": OWN, "ida": CARERS, "mira": STAFF}
    ),
    "which item of a care plan a note was about": Secret(
        a_note_names_an_item,
        {
            **dict.fromkeys(PEERS, f"/notes/{{note}}/ {STAFF}"),
            **SERVICE, "rosa": STAFF, "mira": STAFF, "pat": OWN, "ida": CARERS,
        },
    ),
    "that a carer asks for something": Secret(
        asks_for_something,
        {**CLINICIANS, **PEERS, **SERVICE, "rosa": STAFF, "sam": OWN, "pat": OWN, "max": STAFF},
        frozenset(EVENTS),
    ),
}  # fmt: skip
