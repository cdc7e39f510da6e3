"""The record, About Me, standing choices, contacts, safety concerns, and who looked."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from peernotes import models
from peernotes.demo.replay import Doer, World, change, new, save
from peernotes.enums import ConcernStatus, ConsentDecision, ConsentScope, EntryStatus, Verb
from peernotes.policy.catalogue.consumer_opt_out import ConsumerOptOut

if TYPE_CHECKING:
    from collections.abc import Callable

    from peernotes.demo import shapes

READING = {"record": Verb.READ_RECORD, "about_me": Verb.READ_ABOUT_ME, "note": Verb.READ_NOTE}
OPT_OUT = {
    ConsumerOptOut.NOTE: (ConsentScope.WRITE_NOTES,),
    ConsumerOptOut.NOTE_AND_READ: (ConsentScope.WRITE_NOTES, ConsentScope.READ_RECORD, ConsentScope.READ_ABOUT_ME),
    ConsumerOptOut.NOTE_READ_AND_CONTACT: (
        ConsentScope.WRITE_NOTES,
        ConsentScope.READ_RECORD,
        ConsentScope.READ_ABOUT_ME,
        ConsentScope.LOG_CONTACTS,
    ),
}


def plan(world: World, notes: dict[str, models.Note]) -> None:
    each = (
        (_entry, world.content.record_entries),
        (_about_me, world.content.about_me),
        (_goal, world.content.goals),
        (_open_on_duty, world.content.open_on_duty),
        (_team_statement, world.content.team_statements),
        (_consent, world.content.consents),
        (_opt_out, [consumer for consumer in world.content.consumers if consumer.opt_out]),
        (_contact, world.content.contacts),
        (_concern, world.content.concerns),
    )
    for plan_one, contents in each:
        for content in contents:
            plan_one(world, content)
    _plans(world)
    for read in world.content.reads:
        _read(world, read, notes)


def _entry(world: World, content: shapes.RecordEntryShape) -> None:
    doer, at = world.doer(content.author), world.when(content)
    common = {
        "service": world.service,
        "consumer": world.consumers[content.consumer],
        "kind": content.kind,
        "title": content.title,
        "author_name": doer.user.name,
        "sensitive": content.sensitive,
        "created_by": doer.user,
    }
    first = new(models.RecordEntry, text=content.text, written_at=at, created_at=at, **common)
    world.at(at, doer, lambda: _write_entry(world, doer, first), "new entry")
    if content.withheld:
        _withhold(world, first, doer, content.withheld)
    if content.added:
        _add(world, first, content.added)
    newest = _correct(world, first, doer, common, content.corrected) if content.corrected else first
    for item in content.plan_items:
        _plan_item(world, newest, doer, item)


def _correct(
    world: World, first: models.RecordEntry, doer: Doer, common: dict[str, object], content: shapes.Correction
) -> models.RecordEntry:
    later = world.when(content)
    second = new(models.RecordEntry, text=content.text, written_at=later, created_at=later, replaces=first, **common)

    def correct() -> None:
        change(first, status=EntryStatus.SUPERSEDED)
        _write_entry(world, doer, second)

    world.at(later, doer, correct, content.reason)
    return second


def _plan_item(world: World, row: models.RecordEntry, doer: Doer, content: shapes.PlanItemShape) -> None:
    at = world.when(content)
    item = new(
        models.PlanItem, service=row.service, consumer=row.consumer, entry=row, text=content.text, who=content.who,
        peer_support=content.peer_support, created_by=doer.user, created_at=at, changed_by=doer.user, changed_at=at,
    )  # fmt: skip

    if content.key:
        world.plan_items[content.key] = item

    def do() -> None:
        save(item)
        world.event(Verb.WRITE_PLAN_ITEM, doer, item, consumer=item.consumer)

    world.at(at, doer, do, "new item")


def _add(world: World, row: models.RecordEntry, content: shapes.Added) -> None:
    at, doer = world.when(content), world.doer(content.by)
    added = new(
        models.Contribution,
        service=row.service,
        consumer=row.consumer,
        entry=row,
        saw=content.saw,
        said=content.said,
        helps=content.helps,
        told_consumer=True,
        created_by=doer.user,
        created_at=at,
    )

    def do() -> None:
        save(added)
        world.event(Verb.CONTRIBUTE, doer, row, consumer=row.consumer)

    world.at(at, doer, do, "contribution")


def _withhold(world: World, row: models.RecordEntry, doer: Doer, content: shapes.Withheld) -> None:
    at = world.when(content)
    zone = ZoneInfo(world.service.timezone)
    until = (at.astimezone(zone) + dt.timedelta(days=content.for_days)).date()
    end = dt.datetime.combine(until + dt.timedelta(days=1), dt.time(), zone)
    why = new(
        models.Withholding,
        service=row.service,
        consumer=row.consumer,
        entry=row,
        until=until,
        reason=content.reason,
        created_by=doer.user,
        created_at=at,
    )

    def do() -> None:
        save(why)
        change(row, withheld_until=end)
        world.event(Verb.WITHHOLD_ENTRY, doer, row, consumer=row.consumer)

    world.at(at, doer, do, "withheld")


def _write_entry(world: World, doer: Doer, row: models.RecordEntry) -> None:
    save(row)
    world.event(Verb.WRITE_ENTRY, doer, row, consumer=row.consumer)


def _about_me(world: World, content: shapes.AboutMeShape) -> None:
    """A person without a login dictated the page."""
    at, doer = world.when(content), world.doer(content.dictated_to or content.consumer)
    row = new(
        models.AboutMe,
        service=world.service,
        consumer=world.consumers[content.consumer],
        what_helps=content.what_helps,
        what_upsets=content.what_upsets,
        what_i_enjoy=content.what_i_enjoy,
        please_know=content.please_know,
        written_down_by=doer.user if content.dictated_to else None,
        created_by=doer.user,
        created_at=at,
        updated_at=at,
    )

    world.pages[content.consumer] = row

    def do() -> None:
        save(row)
        verb = Verb.TAKE_DOWN_ABOUT_ME if content.dictated_to else Verb.GIVE_CONSENT
        world.event(verb, doer, row, consumer=row.consumer)

    world.at(at, doer, do, "about_me")


def _goal(world: World, content: shapes.GoalShape) -> None:
    at, doer = world.when(content), world.doer(content.dictated_to or content.consumer)
    row = new(
        models.Goal,
        service=world.service,
        consumer=world.consumers[content.consumer],
        text=content.text,
        only_me=content.only_me,
        written_down_by=doer.user if content.dictated_to else None,
        created_by=doer.user,
        created_at=at,
        changed_at=at,
    )
    verb = Verb.TAKE_DOWN_GOAL if content.dictated_to else Verb.WRITE_GOAL

    def do(step: Callable[[], None]) -> None:
        step()
        world.event(verb, doer, row, consumer=row.consumer)

    world.at(at, doer, lambda: do(lambda: save(row)), "goal")
    for number, step in enumerate(content.steps, start=2):
        now = world.when(step)
        values = {"status": step.status, "text": step.text or content.text, "changed_at": now, "version": number}
        world.at(now, doer, lambda values=values: do(lambda: change(row, **values)), "goal")


def _team_statement(world: World, content: shapes.TeamStatementShape) -> None:
    at, doer, answered = world.when(content), world.doer(content.consumer), content.answered
    row = new(
        models.TeamStatement, **_whose(world, content.consumer), sent_to=content.sent_to, about=content.about,
        wish=content.wish, method="own_login", due_at=at + dt.timedelta(days=world.service.answer_days),
        created_by=doer.user, created_at=at,
    )  # fmt: skip

    def do(verb: Verb, who: Doer, step: Callable[[], None]) -> None:
        step()
        world.event(verb, who, row, consumer=row.consumer)

    world.at(at, doer, lambda: do(Verb.SAY_TO_TEAM, doer, lambda: save(row)), "said to the team")
    if answered:
        by, then = world.doer(answered.by), world.when(answered)
        given = {"answer": answered.text, "answered_by": by.user, "answered_at": then}
        world.at(then, by, lambda: do(Verb.ANSWER_TEAM_STATEMENT, by, lambda: change(row, **given)), "answer")


def _plans(world: World) -> None:
    """A part that is written again is the same row."""
    written: dict[tuple[str, str], models.CrisisPlanPart] = {}
    for content in world.content.plan_parts:
        key, before = (content.consumer, content.part), written.get((content.consumer, content.part))
        written[key] = _plan_part(world, content, before)


def _plan_part(world: World, content: shapes.PlanPartShape, row: models.CrisisPlanPart | None) -> models.CrisisPlanPart:
    at, doer, first = world.when(content), world.doer(content.consumer), row is None
    said = {"text": content.text, "wish": content.wish, "only_me": content.only_me, "changed_at": at}
    part = row or new(
        models.CrisisPlanPart, **_whose(world, content.consumer), part=content.part, **said,
        created_by=doer.user, created_at=at,
    )  # fmt: skip

    def do() -> None:
        if first:
            save(part)
        else:
            change(part, **said, version=part.version + 1)
        world.event(Verb.WRITE_PLAN, doer, part, consumer=part.consumer)

    world.at(at, doer, do, "crisis_plan_part")
    return part


def _open_on_duty(world: World, content: shapes.OpenOnDutyShape) -> None:
    at, doer = world.when(content), world.doer(content.consumer)
    row = new(
        models.CrisisPlan, **_whose(world, content.consumer), open_on_duty=True, created_by=doer.user, created_at=at
    )

    def do() -> None:
        save(row)
        world.event(Verb.WRITE_PLAN, doer, row, consumer=row.consumer)

    world.at(at, doer, do, "open on duty")


def _whose(world: World, consumer: str) -> dict[str, object]:
    return {"service": world.service, "consumer": world.consumers[consumer]}


def _consent(world: World, content: shapes.ConsentShape) -> None:
    doer = world.doer(content.recorded_by)
    row = new(
        models.Consent,
        scope=content.scope,
        decision=content.decision,
        grantee=None if content.grantee == "all" else world.users[content.grantee],
        method=content.method,
        witness=world.users[content.witness].name if content.witness else "",
        reason=content.why,
    )
    world.at(world.when(content), doer, lambda: decide(world, doer, row, content.consumer), content.scope)


def _opt_out(world: World, consumer: shapes.ConsumerShape) -> None:
    """To everyone, now and later: no grantee."""
    doer, content = world.doer(consumer.username), consumer.opt_out
    for scope in OPT_OUT[content.covers]:
        row = new(models.Consent, scope=scope, decision=ConsentDecision.REFUSED, method=content.method)
        world.at(world.when(content), doer, lambda row=row: decide(world, doer, row, consumer.username), scope)


def decide(world: World, doer: Doer, row: models.Consent, consumer: str) -> None:
    """Fill in what every decision has, store it and say so."""
    row.service, row.consumer = world.service, world.consumers[consumer]
    row.recorded_by = doer.user
    row.policy_version = world.policy_at(world.now)
    row.decided_at = row.created_at = world.now
    save(row)
    verb = Verb.RECORD_CHOICE if row.witness else Verb.GIVE_CONSENT
    world.event(verb, doer, row, consumer=row.consumer)
    if row.scope == ConsentScope.READ_RECORD:
        world.said.append(row)


def _contact(world: World, content: shapes.ContactShape) -> None:
    """Written down when the visit was over."""
    begins, doer = world.when(content), world.doer(content.worker)
    ends = begins + dt.timedelta(minutes=content.minutes)
    row = new(
        models.ContactLogEntry,
        service=world.service,
        consumer=world.consumers[content.consumer],
        worker=doer.user,
        happened_at=begins,
        minutes=content.minutes,
        mode=content.mode,
        tags=list(content.tags),
        created_by=doer.user,
        created_at=ends,
    )

    def do() -> None:
        save(row)
        if content.outside:
            save(_outside(content, row))
        world.event(Verb.LOG_CONTACT, doer, row, consumer=row.consumer)

    world.at(ends, doer, do, "log contact")


def _outside(content: shapes.ContactShape, contact: models.ContactLogEntry) -> models.OutsideContact:
    return new(
        models.OutsideContact,
        service=contact.service,
        contact=contact,
        worker=contact.worker,
        happened_at=contact.happened_at,
        what=list(content.outside),
        answer=content.answer,
        created_at=contact.created_at,
    )


def _concern(world: World, content: shapes.ConcernShape) -> None:
    at, doer = world.when(content), world.doer(content.raised_by)
    if content.minutes_ago:
        at = world.loaded - dt.timedelta(minutes=content.minutes_ago)
    row = new(
        models.SafetyConcern,
        service=world.service,
        consumer=world.consumers[content.consumer],
        fact=content.fact,
        basis=content.basis,
        told_consumer=content.told is not None,
        not_told_reason=content.not_told.reason if content.not_told else "",
        due_at=at + dt.timedelta(minutes=world.service.concern_minutes),
        created_by=doer.user,
        created_at=at,
    )

    def raise_it() -> None:
        row.owner, row.passes_on_at = world.on_duty(at)
        save(row)
        world.event(Verb.RAISE_CONCERN, doer, row, consumer=row.consumer)

    world.at(at, doer, raise_it, "safety concern")
    if content.acknowledged:
        _acknowledge(world, row, content)
    if content.closed:
        _close(world, row, content.closed)


def _acknowledge(world: World, row: models.SafetyConcern, content: shapes.ConcernShape) -> None:
    at, doer = world.when(content.acknowledged), world.doer(content.acknowledged.by)

    def do() -> None:
        change(
            row,
            status=ConcernStatus.ACKNOWLEDGED,
            acknowledged_by=doer.user,
            acknowledged_at=at,
            owner=doer.user,
        )
        world.event(Verb.ACKNOWLEDGE_CONCERN, doer, row, consumer=row.consumer)
        if content.not_told:
            save(_hold(row, doer, at, content.not_told))
            world.event(Verb.HOLD_CONCERN, doer, row, consumer=row.consumer)

    world.at(at, doer, do, "acknowledged")


def _hold(row: models.SafetyConcern, doer: Doer, at: dt.datetime, why: shapes.NotTold) -> models.ConcernHold:
    """The concern's day follows by a trigger."""
    return new(
        models.ConcernHold,
        service=row.service,
        consumer=row.consumer,
        concern=row,
        until=(at + dt.timedelta(days=why.held_for_days)).date(),
        reason=why.reason,
        danger_to_other=why.danger_to_other,
        created_by=doer.user,
        created_at=at,
    )


def _close(world: World, row: models.SafetyConcern, content: shapes.Closed) -> None:
    at, doer = world.when(content), world.doer(content.by)

    def do() -> None:
        change(row, status=ConcernStatus.CLOSED, closed_by=doer.user, closed_at=at, outcome=content.outcome)
        world.event(Verb.ACKNOWLEDGE_CONCERN, doer, row, consumer=row.consumer)

    world.at(at, doer, do, "closed")


def _read(world: World, content: shapes.Read, notes: dict[str, models.Note]) -> None:
    """The first time that somebody reads a note is also a row of its own."""
    at, doer = world.when(content), world.doer(content.worker)
    consumer = world.consumers[content.consumer]
    note = notes.get(content.note)
    told = {"code": content.refused, "rule": content.rule} if content.refused else {}

    def do() -> None:
        if note and not content.refused:
            save(new(models.Reading, service=world.service, note=note, user=doer.user, first_read_at=at))
        world.event(READING[content.what], doer, note or consumer, consumer=consumer, purpose=content.purpose, **told)

    world.at(at, doer, do)
