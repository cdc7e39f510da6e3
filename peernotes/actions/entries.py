"""The clinical record: a clinician writes an entry, or corrects one by a new version that replaces it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from peernotes import access
from peernotes.actions import acts, reading
from peernotes.enums import EntryKind, EntryStatus, Method, Verb
from peernotes.errors import Missing, Stale
from peernotes.models import ConsumerStatement, RecordEntry, Service, User, Withholding
from peernotes.policy import entries as entry_rules
from peernotes.policy import people as rules
from peernotes.policy import risk

if TYPE_CHECKING:
    from collections.abc import Callable

    from peernotes.access import Gathered
    from peernotes.actions.acts import Act
    from peernotes.actions.reading import EntryPage
    from peernotes.policy.decision import Decision
    from peernotes.policy.entries import EntryFacts
    from peernotes.policy.facts import Actor, Facts


@dataclass(frozen=True, slots=True)
class Text:
    """``sensitive``: folded until somebody chooses to see it."""

    kind: str
    title: str
    text: str
    sensitive: bool = False


def writer(*, by: Actor, consumer_id: UUID, kind: str = "") -> tuple[Gathered, list[EntryKind]]:
    """The page before writing, and the kinds that one may write. Refuses whoever could not save it in the end."""
    gathered = access.gather(by, consumer=consumer_id)
    kinds = [one for one in risk.WRITTEN if risk.may_write(gathered.facts, one)]
    if kind in risk.WRITTEN:
        gathered.require(risk.may_write(gathered.facts, EntryKind(kind)), Verb.WRITE_ENTRY)
    elif not kinds:
        gathered.require(rules.may_write_entry(gathered.facts), Verb.WRITE_ENTRY)
    return gathered, kinds


@acts.once
def write(*, by: Actor, consumer_id: UUID, text: Text, key: UUID) -> UUID:
    act = acts.on_person(by, Verb.WRITE_ENTRY, consumer_id, reason="new entry", key=key)
    act.require(risk.may_write(act.facts, EntryKind(text.kind)))
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


def may_withhold(page: EntryPage) -> None:
    page.gathered.require(entry_rules.may_withhold(page.gathered.facts, page.facts), Verb.WITHHOLD_ENTRY)


@acts.once
def withhold(*, by: Actor, entry_id: UUID, until: date, reason: str, key: UUID) -> UUID:
    """From the person whose record it is, in all its versions, to the end of a day; once."""
    act, page = _kept(by, Verb.WITHHOLD_ENTRY, entry_id, entry_rules.may_withhold, "withheld", key)
    zone = act.gathered.service.zone
    last = min(until, act.facts.at.astimezone(zone).date() + entry_rules.LONGEST_WITHHELD)
    Withholding.objects.create(**act.row | {"id": uuid4()}, entry_id=entry_id, until=last, reason=reason)
    _until(page, datetime.combine(last + timedelta(days=1), time(), zone))
    return act.record("entry", entry_id)


def show(*, by: Actor, entry_id: UUID) -> None:
    """What was kept from the person, before its day."""
    act, page = _kept(by, Verb.SHOW_ENTRY, entry_id, entry_rules.may_show, "shown")
    _until(page, act.facts.at)
    act.record("entry", entry_id)


def _kept(
    by: Actor,
    verb: Verb,
    entry_id: UUID,
    rule: Callable[[Facts, EntryFacts], Decision],
    reason: str,
    key: UUID | None = None,
) -> tuple[Act, EntryPage]:
    act = acts.on_person(by, verb, whose(by, verb, entry_id), reason=reason, key=key, about=entry_id)
    page = reading.open_entry(by=by, entry_id=entry_id)
    act.require(rule(act.facts, page.facts))
    return act, page


def _until(page: EntryPage, at: datetime) -> None:
    RecordEntry.objects.filter(pk__in=[version.id for version in page.versions]).update(withheld_until=at)


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
    more: dict[str, Any] = {"author_name": author, "written_at": act.facts.at, "replaces": replaces}
    if not rules.is_clinician(act.facts):
        more |= _by_peer(act, text)
    # Nothing is given back: a peer worker may write about risk and not read the record.
    RecordEntry.objects.bulk_create([RecordEntry(**act.row, **asdict(text), **more)], ignore_conflicts=True)
    return act.record("entry")


def _by_peer(act: Act, text: Text) -> dict[str, Any]:
    """A clinician signs what a peer worker writes about risk."""
    if text.kind != EntryKind.RISK:
        return {"by_peer": True}
    minutes = Service.objects.values_list("concern_minutes", flat=True).get(pk=act.gathered.service_id)
    return {"by_peer": True, "sign_by": act.facts.at + timedelta(minutes=minutes * risk.TIMES_AS_LONG)}
