"""The clinical record: a clinician writes an entry, or corrects one by a new version that replaces it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from peernotes import access
from peernotes.actions import acts
from peernotes.enums import EntryStatus, Method, Verb
from peernotes.errors import Missing, Stale
from peernotes.models import ConsumerStatement, RecordEntry, User
from peernotes.policy import people as rules

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.actions.acts import Act
    from peernotes.policy.facts import Actor


@dataclass(frozen=True, slots=True)
class Text:
    """``sensitive``: folded until somebody chooses to see it."""

    kind: str
    title: str
    text: str
    sensitive: bool = False


def writer(*, by: Actor, consumer_id: UUID) -> Gathered:
    """The page before writing. Refuses whoever could not save it in the end."""
    gathered = access.gather(by, consumer=consumer_id)
    gathered.require(rules.may_write_entry(gathered.facts), Verb.WRITE_ENTRY)
    return gathered


@acts.once
def write(*, by: Actor, consumer_id: UUID, text: Text, key: UUID) -> UUID:
    act = acts.on_person(by, Verb.WRITE_ENTRY, consumer_id, reason="new entry", key=key)
    act.require(rules.may_write_entry(act.facts))
    return _add(act, text)


@acts.once
def correct(*, by: Actor, entry_id: UUID, text: Text, reason: str, key: UUID) -> UUID:
    """The old version stays and stays readable; ``reason`` is kept with the new one. Raises Stale if somebody has
    replaced it in between. An imported entry can be corrected too: the import never overwrites what is here."""
    act = acts.on_person(by, Verb.WRITE_ENTRY, whose(by, Verb.WRITE_ENTRY, entry_id), reason=reason, key=key)
    act.require(rules.may_write_entry(act.facts))
    old = RecordEntry.objects.select_for_update().get(pk=entry_id)
    if old.status != EntryStatus.CURRENT:
        raise Stale(0)
    old.status = EntryStatus.SUPERSEDED
    old.save(update_fields=["status"])
    return _add(act, text, replaces=old)


@acts.once
def add_statement(*, by: Actor, entry_id: UUID, text: str, key: UUID) -> UUID:
    """The person's own words, verbatim and for good: beside the entry, and beside what replaces it."""
    act = acts.on_person(by, Verb.ADD_STATEMENT, whose(by, Verb.ADD_STATEMENT, entry_id), reason="statement", key=key)
    act.require(rules.is_own_record(act.facts))
    ConsumerStatement.objects.create(**act.whose, id=act.new_id, entry_id=entry_id, text=text, method=Method.OWN_LOGIN)
    act.record("entry", entry_id)
    return act.new_id


def whose(by: Actor, verb: Verb, entry_id: UUID) -> UUID:
    found = RecordEntry.objects.filter(pk=entry_id).values_list("consumer_id", flat=True).first()
    if found is None:
        raise Missing(actor=by, verb=verb)
    return found


def _add(act: Act, text: Text, *, replaces: RecordEntry | None = None) -> UUID:
    author = User.objects.values_list("name", flat=True).get(pk=act.gathered.actor.user_id)
    RecordEntry.objects.create(
        **act.row, **asdict(text), author_name=author, written_at=act.facts.at, replaces=replaces
    )
    return act.record("entry")
