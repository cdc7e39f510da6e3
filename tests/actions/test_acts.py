"""The one way through a verb: a press is claimed, rows are locked in one order, a decision comes before the doing."""

from __future__ import annotations

import inspect
import pkgutil
import uuid
from collections.abc import Callable
from importlib import import_module
from types import FunctionType

import pytest
from django.db import connection, transaction
from django.utils import timezone

from peernotes import actions
from peernotes.actions import acts, contacts, my_notes, notes, services
from peernotes.enums import Verb
from peernotes.errors import Refused
from peernotes.models import ContactLogEntry, Event, Note, Pressed
from peernotes.policy.switches import INTEGRATED
from tests.support import notes as made
from tests.support.cast import Cast

WORDS = ("INTO peernotes_pressed", "FOR SHARE OF s", "JOIN peernotes_policyversion v")
TWENTY = contacts.Contact(timezone.now(), 20, "phone")


def log(cast: Cast, name: str, key: uuid.UUID) -> uuid.UUID:
    return contacts.log(by=cast.enter(name), consumer_id=cast.sam.pk, contact=TWENTY, key=key)


def verbs() -> dict[str, FunctionType]:
    """Every public function of the actions."""
    modules = [import_module(f"{actions.__name__}.{found.name}") for found in pkgutil.iter_modules(actions.__path__)]
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
    my_notes.choose_readers(by=by, note_id=note.pk, readers=my_notes.Readers({part: "just_us"}, True), key=key)
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
    ada, proposal = cast.enter("ada"), services.Proposal("integrated", INTEGRATED, "Again.")
    proposed = twice(lambda key: services.propose(by=ada, service_id=cast.service.pk, proposal=proposal, key=key))
    assert cast.service.policy_versions.get(pk=proposed).reason == "Again."


def test_each_verb_with_a_key_knows_a_second_press() -> None:
    keyed = {name: verb for name, verb in verbs().items() if "key" in inspect.signature(verb).parameters}
    keyed = {name: verb for name, verb in keyed.items() if not name.startswith(acts.__name__)}
    assert len(keyed) > 10
    through = {name for name, verb in keyed.items() if hasattr(verb, "__wrapped__")}
    assert keyed.keys() - through == {"peernotes.actions.my_notes.choose_readers"}, "which hands it on to two others"


def test_history_says_why_also_where_the_row_is_not_seen(cast: Cast) -> None:
    note = made.final(cast)
    notes.strike(by=cast.enter("ravi"), note_id=note.pk, reason="Somebody else's.")
    assert Note.history.filter(id=note.pk).latest("history_id").history_change_reason == "Somebody else's."


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
