"""The one way through a verb: a press is claimed, rows are locked in one order, a decision comes before the doing."""

from __future__ import annotations

import inspect
import pkgutil
import uuid
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from types import FunctionType
from typing import Any

import pytest
from django.db import connection, transaction
from django.utils import timezone

from peernotes import access, actions, audit
from peernotes.actions import acts, contacts, notes, services
from peernotes.actions.notes import my_notes
from peernotes.enums import SubjectKind, Verb
from peernotes.errors import Missing, Refused
from peernotes.models import ContactLogEntry, Event, Note, Pressed
from peernotes.policy import services as rules
from peernotes.policy.facts import Actor, Subject
from peernotes.policy.switches import INTEGRATED
from peernotes.queries import my, who_looked
from tests.support import notes as made
from tests.support.build import decided
from tests.support.cast import Cast

WORDS = ("INTO peernotes_pressed", "peernotes_hold(", "JOIN peernotes_policyversion v")
TWENTY = contacts.Contact(timezone.now(), 20, "phone")


def log(cast: Cast, name: str, key: uuid.UUID) -> uuid.UUID:
    return contacts.log(by=cast.enter(name), consumer_id=cast.sam.pk, contact=TWENTY, key=key)


def verbs() -> dict[str, FunctionType]:
    """Every public function of the actions."""
    found = pkgutil.walk_packages(actions.__path__, f"{actions.__name__}.")
    modules = [import_module(one.name) for one in found]
    named = ((module, name, function) for module in modules for name, function in inspect.getmembers(module))
    return {
        f"{module.__name__}.{name}": function
        for module, name, function in named
        if inspect.isfunction(function) and function.__module__ == module.__name__ and not name.startswith("_")
    }


def test_a_second_press_finds_what_the_first_one_made(cast: Cast) -> None:
    key = uuid.uuid4()
    first = log(cast, "alex", key)
    assert log(cast, "alex", key) == first == ContactLogEntry.objects.get().pk
    assert log(cast, "alex", uuid.uuid4()) != first
    assert Event.objects.filter(verb="log_contact", actor_id=cast.users["alex"].pk).count() == 2


def test_a_key_in_another_hand_is_another_press(cast: Cast) -> None:
    key = uuid.uuid4()
    assert log(cast, "alex", key) != log(cast, "bea", key)
    cast.enter("bea")
    assert set(ContactLogEntry.objects.values_list("worker__name", flat=True)) == {"Alex", "Bea"}


def test_a_key_is_for_one_verb(cast: Cast) -> None:
    """A page with two buttons sends the same one with either."""
    note, key = made.final(cast), uuid.uuid4()
    by = cast.enter("sam")
    part = made.section(note, "what_we_did").pk
    my_notes.choose_readers(by=by, note_id=note.pk, readers=my_notes.ReadersChosen({part: "just_us"}, True), key=key)
    note.refresh_from_db()
    assert (made.section(note, "what_we_did").audience, note.tell_withheld_count) == ("just_us", True)
    statement = my_notes.add_statement(by=by, note_id=note.pk, text="Mine.", key=key)
    assert statement == note.statements.get().pk


def test_what_was_refused_was_not_pressed(cast: Cast) -> None:
    key = uuid.uuid4()
    for _ in range(2):
        with pytest.raises(Refused), transaction.atomic():
            log(cast, "ada", key)
    assert not Pressed.objects.exists()


def test_what_a_press_made_is_its_result_for_every_verb(cast: Cast) -> None:
    def twice(press: Callable[[uuid.UUID], uuid.UUID]) -> uuid.UUID:
        key = uuid.uuid4()
        first = press(key)
        assert press(key) == first
        return first

    alex, note = cast.enter("alex"), made.final(cast)
    draft = twice(lambda key: notes.amend(by=alex, note_id=note.pk, reason="A wrong date.", key=key))
    assert Note.objects.get(pk=draft).amends_id == note.pk
    other = made.agreed(cast)
    version = other.version
    assert twice(lambda key: notes.finalise(by=alex, note_id=other.pk, version=version, key=key)) == other.pk
    ada, proposal = cast.enter("ada"), services.Proposal("integrated", decided(INTEGRATED), "Again.")
    proposed = twice(lambda key: services.propose(by=ada, service_id=cast.service.pk, proposal=proposal, key=key))
    assert cast.service.policy_versions.get(pk=proposed).reason == "Again."


# These hand their key on to others.
HANDED_ON = {"choose_readers", "ask_about_look", "ask_for_correction", "bring_in", "acting", "acting_on_mine", "say"}
# A press leaves nothing behind but the report, whose id it gives (docs/decisions/0068).
IN_ITS_ID = {"report"}
# The link is made of the press, so that a second press gives the same.
OF_THE_PRESS = {"give_login", "of_press"}


def test_each_verb_with_a_key_knows_a_second_press() -> None:
    keyed = {name: verb for name, verb in verbs().items() if "key" in inspect.signature(verb).parameters}
    keyed = {name: verb for name, verb in keyed.items() if not name.startswith(acts.__name__)}
    assert len(keyed) > 10
    through = {name for name, verb in keyed.items() if hasattr(verb, "__wrapped__")}
    assert {name.split(".")[-1] for name in keyed.keys() - through} == HANDED_ON | IN_ITS_ID | OF_THE_PRESS


def test_history_says_why_also_where_the_row_is_not_seen(cast: Cast, as_owner: Callable[[], Any]) -> None:
    note = made.final(cast)
    notes.strike(by=cast.enter("ravi"), note_id=note.pk, reason="Somebody else's.")
    with as_owner():
        said = Note.history.filter(id=note.pk).latest("history_id").history_change_reason
    assert said == "Somebody else's."


def test_nothing_is_decided_on_facts_from_before_the_lock(cast: Cast) -> None:
    """Whatever is gathered is gathered by a later statement than the lock's, which sees what was committed meanwhile."""
    cast.enter("alex")
    with connection.execute_wrapper(seen := Statements()):
        acts.on_person(cast.actor("alex"), Verb.LOG_CONTACT, cast.sam.pk, reason="test", key=uuid.uuid4())
    assert [word for sql in seen.list for word in WORDS if word in sql] == list(WORDS)


class Statements:
    def __init__(self) -> None:
        self.list: list[str] = []

    def __call__(self, execute: Callable[..., object], sql: str, *rest: object) -> object:
        self.list.append(sql)
        return execute(sql, *rest)


def spoken_with(cast: Cast, by: Actor, key: uuid.UUID) -> uuid.UUID:
    """What the verb of a group will be: one act about several people."""
    act = acts.on_people(by, Verb.LOG_CONTACT, [cast.sam.pk, cast.noor.pk], reason="a group", key=key)
    act.require_of_each(rules.may_log_contact)
    return act.record("group", seen=[act.new_id])


def test_an_act_about_several_people_leaves_each_an_event_and_is_one_act(cast: Cast) -> None:
    made_id = spoken_with(cast, cast.enter("alex"), uuid.uuid4())
    first, second = Event.objects.filter(verb="log_contact").order_by("id")
    assert [first.subject_id, second.subject_id] == sorted([cast.sam.pk, cast.noor.pk])
    assert (first.act_people, second.act_people) == (2, 0)
    assert first.act_id == second.act_id is not None
    assert {(event.object_type, event.object_id, event.rule) for event in (first, second)} == {
        ("group", made_id, "contact_log"),
    }  # fmt: skip
    consents = {event.subject_id: event.consent_id for event in (first, second)}
    assert (consents[cast.sam.pk] is None, consents[cast.noor.pk] is None) == (False, True), "of each their own"


def test_each_of_several_sees_their_own_line_only(cast: Cast) -> None:
    spoken_with(cast, cast.enter("alex"), uuid.uuid4())
    by = cast.enter("sam")
    lines = who_looked.of_me(by, my.me(by), who_looked.LooksWanted(show="changed")).rows
    assert [(line.actor, line.verb) for line in lines if line.source == "event"] == [("Alex", "log_contact")]
    assert list(Event.objects.filter(verb="log_contact").values_list("subject_id", flat=True)) == [cast.sam.pk]


def test_one_refusal_is_a_refusal_of_the_act_and_names_the_person(cast: Cast) -> None:
    with pytest.raises(Refused) as refused, transaction.atomic():
        spoken_with(cast, cast.enter("bea"), uuid.uuid4())
    gathered = refused.value.context["gathered"]
    assert (gathered.subject.id, gathered.subject.kind) == (cast.noor.pk, "consumer")
    audit.record_refusal(Verb.LOG_CONTACT, gathered, refused.value.decision)
    cast.enter("ada")
    event = Event.objects.get(verb="log_contact")
    assert (event.subject_id, event.code, event.rule, event.act_id) == (
        cast.noor.pk, "not_assigned", "assignment", None,
    )  # fmt: skip


def test_nobody_is_gathered_with_somebody_who_does_not_exist(cast: Cast) -> None:
    by = cast.enter("alex")
    with pytest.raises(Missing):
        access.gather_people(by, [cast.sam.pk, uuid.uuid4()])
    both = sorted([cast.sam.pk, cast.noor.pk])
    for gathered, key in zip(access.gather_people(by, both[::-1]), both, strict=True):
        alone = access.gather(by, consumer=key)
        assert replace(gathered, facts=replace(gathered.facts, at=alone.facts.at)) == alone


def test_events_can_be_about_carers(cast: Cast) -> None:
    """Who have no page yet. The kind says whose id it is."""
    by, carer = cast.enter("alex"), Subject(SubjectKind.CARER, uuid.uuid4())
    audit.record(Verb.LOG_CONTACT, access.gather(by, consumer=cast.sam.pk), also=[carer])
    told = Event.objects.filter(verb="log_contact").order_by("id").values_list("subject_kind", "subject_id")
    assert list(told) == [("consumer", cast.sam.pk), ("carer", carer.id)]


def test_an_event_says_which_rule_decided(cast: Cast) -> None:
    log(cast, "alex", uuid.uuid4())
    assert Event.objects.get(verb="log_contact").rule == "contact_log"
