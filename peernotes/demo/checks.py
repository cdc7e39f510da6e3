"""What must hold in the demo before anyone loads it.

Each check yields sentences; `check` raises one `ContentError` with all of
them. The life cycle here is a second, independent statement of what the steps
of a note look like, on purpose not taken from `policy`.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from peernotes.demo.shapes import (
    AssignmentShape,
    ConcernShape,
    ConsentShape,
    Demo,
    GroupShape,
    MomentShape,
    NoteAgreement,
    NoteShape,
    RecordEntryShape,
    ServiceShape,
)
from peernotes.enums import CarerRelation, CarerRequestFor, Code, GroupTheme, ModelAnswer, Rule
from peernotes.models.group_session import TEXTS
from peernotes.policy.group_names import MemberNames, places
from peernotes.policy.programme_templates import TEMPLATES

ROLES = {
    "consumer_peer_worker",
    "carer_peer_worker",
    "clinician",
    "peer_supervisor",
    "service_admin",
    "records_officer",
    "auditor",
    "privacy_officer",
}
NOTE_KINDS = {"contact", "support", "skills", "advocacy", "transition", "resources", "group"}
MODES = {"in_person", "phone", "video", "text", "group"}
PLAN_PARTS = {"signs", "what_helps", "what_makes_it_worse", "people", "places", "medication", "notes"}
WISHES = {"ask_me_later", "none", "as_usual"}
PROMPTS = {"what_we_did", "own_words", "how_it_was", "what_helped", "my_view", "next_step", "carers_mentioned", "goal"}
VOICES = {"consumer", "peer_worker", "both"}
AUDIENCES = {"just_us", "peer_team", "care_team"}
DECISIONS = {"accepted", "rewritten", "removed", "undecided"}
METHODS = {"own_login", "shared_device", "one_time_link", "verbal_witnessed", "paper"}
OWN_METHODS = {"own_login", "one_time_link"}
STAFF_METHODS = {"verbal_witnessed", "paper"}
# A borrowed device and a link lead to one note and to nothing else.
STANDING_METHODS = STAFF_METHODS | {"own_login"}
ENTRY_KINDS = {"progress", "assessment", "care_plan", "correspondence", "discharge", "medication_review", "risk"}
SCOPES = {"read_record", "read_about_me", "write_notes", "evaluation", "log_contacts", "show_peer", "read_plan_peer"}

FINISHED = {"handed_over", "agreed", "finalised"}
MAY = {"statement", "stops"}
STEPS: dict[str, tuple[set[str], set[str]]] = {
    # status: steps that must be there, steps that may be there
    "draft": (set(), set()),
    "with_consumer": ({"handed_over"}, set()),
    "changes_requested": ({"handed_over", "returned"}, set()),
    "agreed": ({"handed_over", "agreed"}, {"returned"}),
    "final": (FINISHED, MAY | {"returned"}),
    "amended": (FINISHED | {"amendments"}, MAY | {"returned"}),
    "declined": ({"declined"}, {"handed_over"}),
    "deferred": ({"deferred"}, set()),
    "lapsed": ({"handed_over", "lapsed"}, set()),
    "entered_in_error": (FINISHED | {"in_error"}, MAY),
}
ALL_STEPS = set().union(*(must | may for must, may in STEPS.values()))
WITHOUT_TEXT = {"declined", "deferred", "lapsed"}


class ContentError(ValueError):
    """The demo's own files are wrong."""


def check(demo: Demo) -> None:
    problems = [f"{service.slug}: {problem}" for service in demo.services for problem in _service(service)]
    usernames = Counter(name for service in demo.services for name in _usernames(service))
    problems += [f"{name}: used {n} times" for name, n in usernames.items() if n > 1]
    if problems:
        raise ContentError("\n".join(problems))


def _service(service: ServiceShape) -> Iterator[str]:
    for each in (
        _policies,
        _people,
        _carers,
        _supervision,
        _choosing,
        _groups,
        _goals,
        _team_statements,
        _team_meetings,
        _agreements,
        _plans,
        _notes,
        _record,
        _consents,
        _contacts,
        _concerns,
        _reads,
        _emergencies,
        _supporters,
        _periods,
    ):
        yield from each(service)


def _usernames(service: ServiceShape) -> list[str]:
    return [person.username for person in (*service.staff, *service.consumers)]


def _one_of(value: str, allowed: set[str], where: str) -> Iterator[str]:
    if value not in allowed:
        yield f"{where}: {value!r} is not one of {', '.join(sorted(allowed))}"


def _in_order(moments: list[MomentShape | None], where: str) -> Iterator[str]:
    present = [moment for moment in moments if moment is not None]
    if any(moment.days_ago < 1 for moment in present):
        yield f"{where}: days_ago must be 1 or more"
    if [moment.rank for moment in present] != sorted(moment.rank for moment in present):
        yield f"{where}: the steps are not in order of time"


def _staff(service: ServiceShape, *roles: str) -> set[str]:
    return {person.username for person in service.staff if person.role in roles}


def _assigned(service: ServiceShape, worker: str, consumer: str, at: MomentShape) -> bool:
    if any(c.worker == worker and c.consumer == consumer for c in service.conflicts):
        return False
    if any(person.duty for person in service.staff if person.username == worker):
        return True
    same: list[AssignmentShape] = [a for a in service.assignments if (a.worker, a.consumer) == (worker, consumer)]
    return any(assignment.covers(at) for assignment in same)


def _policies(service: ServiceShape) -> Iterator[str]:
    admins = _staff(service, "service_admin")
    yield from _in_order(list(service.policies), "policies")
    for policy in service.policies:
        if policy.proposed_by == policy.approved_by or not {policy.proposed_by, policy.approved_by} <= admins:
            yield f"policy of {policy.days_ago} days ago: two different administrators must propose and approve"
    if service.policies[-1].model != service.model:
        yield "the last policy is not the service's model"


def _about_people(service: ServiceShape) -> Iterator[Any]:
    yield from (*service.assignments, *service.conflicts, *service.carers)
    yield from (*service.about_me, *service.goals, *service.plan_parts, *service.open_on_duty)
    yield from service.team_statements
    yield from (item for meeting in service.team_meetings for item in meeting.items)


def _people(service: ServiceShape) -> Iterator[str]:
    consumers = {consumer.username for consumer in service.consumers}
    for person in service.staff:
        yield from _one_of(person.role, ROLES, person.username)
    for row in _about_people(service):
        yield from _one_of(row.consumer, consumers, f"{type(row).__name__} of {row.consumer}")
    workers = _staff(service, "consumer_peer_worker", "clinician")
    for assignment in service.assignments:
        yield from _one_of(assignment.worker, workers, f"assignment to {assignment.consumer}")
        yield from _one_of(assignment.by, _staff(service, "service_admin"), f"assignment to {assignment.consumer}")
    for shift in service.shifts:
        yield from _one_of(shift.worker, _staff(service, "clinician"), "roster")
    for conflict in service.conflicts:
        yield from _one_of(conflict.worker, {person.username for person in service.staff}, "conflict")


def _carers(service: ServiceShape) -> Iterator[str]:
    for carer in service.carers:
        yield from _one_of(carer.relation, set(CarerRelation.values), f"carer of {carer.consumer}")
        for asks in carer.asks:
            yield from _one_of(asks.what, set(CarerRequestFor.values), f"carer of {carer.consumer}")
            if asks.by and not (carer.works and carer.works.worker == asks.by and carer.works.rank < asks.rank):
                yield f"carer of {carer.consumer}: {asks.by} offers something and does not work with them"
        for talk in carer.talks:
            told = set(talk.topics)
            if not told <= set(carer.hears) or (told and not (carer.said and carer.said.rank < talk.rank)):
                yield f"carer of {carer.consumer}: {talk.worker} told more than was said yes to"
        if carer.told and (carer.told, carer.consumer) not in {(a.worker, a.consumer) for a in service.assignments}:
            yield f"carer of {carer.consumer}: {carer.told} does not work with them"


def _supervision(service: ServiceShape) -> Iterator[str]:
    for tie in service.supervision:
        where = f"supervision of {tie.worker}"
        yield from _one_of(tie.worker, _staff(service, "consumer_peer_worker", "carer_peer_worker"), where)
        role = {"peer": "peer_supervisor", "clinician": "clinician"}[tie.kind]
        yield from _one_of(tie.supervisor, _staff(service, role), where)
        yield from _in_order([tie, *tie.sessions], where)
    for said in service.of_model:
        where = f"{said.worker} of the model"
        yield from _one_of(said.worker, {tie.worker for tie in service.supervision}, where)
        yield from _one_of(said.answer, set(ModelAnswer.values), where)


def _choosing(service: ServiceShape) -> Iterator[str]:
    peers = _staff(service, "consumer_peer_worker", "carer_peer_worker", "peer_supervisor")
    signed_in = {consumer.username for consumer in service.consumers if consumer.login}
    for profile in service.profiles:
        yield from _one_of(profile.worker, peers, "profile")
    for preference in service.preferences:
        yield from _one_of(preference.consumer, signed_in, "preference")
    for meeting in service.meetings:
        yield from _one_of(meeting.consumer, signed_in, "first meeting")
        yield from _one_of(meeting.worker, {profile.worker for profile in service.profiles}, "first meeting")


def _groups(service: ServiceShape) -> Iterator[str]:
    workers = _staff(service, "consumer_peer_worker", "carer_peer_worker", "peer_supervisor", "clinician")
    signed_in = {consumer.username for consumer in service.consumers if consumer.login}
    for group in service.groups:
        yield from _one_of(group.template, set(TEMPLATES), "group")
        for name in group.led_by:
            yield from _one_of(name, workers, "group")
        yield from _in_order([group, *group.members, *group.carers], f"group of {group.template}")
        for member in group.members:
            yield from _one_of(member.consumer, signed_in, "group")
        for carer in group.carers:
            yield from _one_of(carer.carer, {each.username for each in service.carers if each.signs_in}, "group")
        yield from _group_sessions(service, group)


def _group_sessions(service: ServiceShape, group: GroupShape) -> Iterator[str]:
    names = {consumer.username: consumer.name for consumer in service.consumers}
    inside = [MemberNames(member.called, names.get(member.consumer, ""), member.consumer) for member in group.members]
    inside += [MemberNames(other.called, other.name) for other in group.others]
    yield from _in_order([group, *group.sessions], f"sessions of {group.template}")
    for session in group.sessions:
        where = f"group session {session.topic}"
        for called in (*session.away, *session.late):
            yield from _one_of(called, {member.called for member in inside}, where)
        for theme in session.themes:
            yield from _one_of(theme, set(GroupTheme.values), where)
        said = {name: getattr(session, name) for name in (*TEXTS, "debrief")}
        yield from (f"{where} names {place.word}" for place in places(said, inside))


def _goals(service: ServiceShape) -> Iterator[str]:
    for goal in service.goals:
        where = f"goal of {goal.consumer}"
        yield from _in_order([goal, *goal.steps], where)
        for step in goal.steps:
            yield from _one_of(step.status, {"open", "reached", "let_go"}, where)
        if goal.dictated_to and not _assigned(service, goal.dictated_to, goal.consumer, goal):
            yield f"{where}: {goal.dictated_to} was not assigned then"


def _team_statements(service: ServiceShape) -> Iterator[str]:
    for said in service.team_statements:
        where = f"said to the team by {said.consumer}"
        yield from _one_of(said.sent_to, {"care_team", "peer_team", "both"}, where)
        yield from _in_order([said, said.answered], where)
        if said.answered and not _assigned(service, said.answered.by, said.consumer, said.answered):
            yield f"{where}: {said.answered.by} was not assigned then"


def _team_meetings(service: ServiceShape) -> Iterator[str]:
    """Everything about somebody is done by themselves or by who works with them; peer workers sit in where the model lets
    them."""
    peers = set() if service.model == "integrated" else _staff(service, "consumer_peer_worker", "peer_supervisor")
    for meeting in service.team_meetings:
        yield from _in_order([meeting.called, meeting], f"{meeting.kind} called by {meeting.called.by}")
        for name in peers & {meeting.called.by, *meeting.members}:
            yield f"{meeting.kind}: {name} takes part in no meeting under this model"
        for item in meeting.items:
            where = f"{meeting.kind}, about {item.consumer}"
            yield from _in_order([item, item.view], where)
            yield from _in_order([meeting, item.decided, item.told], where)
            for step in (item, item.view, item.decided, item.told):
                if step and step.by != item.consumer and not _assigned(service, step.by, item.consumer, step):
                    yield f"{where}: {step.by} was not assigned then"


def _agreements(service: ServiceShape) -> Iterator[str]:
    for agreement in service.agreements:
        where = f"agreement of {agreement.worker} and {agreement.consumer}"
        yield from _in_order([agreement, agreement.agreed], where)
        for channel in agreement.channels:
            yield from _one_of(channel, {"in_person", "phone", "text", "video", "email"}, where)
        if not _assigned(service, agreement.worker, agreement.consumer, agreement):
            yield f"{where}: {agreement.worker} was not assigned then"


def _plans(service: ServiceShape) -> Iterator[str]:
    for part in service.plan_parts:
        where = f"plan of {part.consumer}"
        yield from _one_of(part.part, PLAN_PARTS, where)
        yield from _one_of(part.wish, WISHES if part.part == "notes" else {""}, where)
    yield from _in_order(list(service.plan_parts), "plans")


def _notes(service: ServiceShape) -> Iterator[str]:
    keys = Counter(note.key for note in service.notes)
    yield from (f"note {key}: key used twice" for key, n in keys.items() if n > 1)
    for note in service.notes:
        where = f"note {note.key}"
        if not _assigned(service, note.author, note.consumer, note):
            yield f"{where}: {note.author} was not assigned to {note.consumer} then"
        yield from _one_of(note.author, _staff(service, "consumer_peer_worker"), where)
        yield from _one_of(note.kind, NOTE_KINDS, where)
        yield from _one_of(note.mode, MODES, where)
        yield from _one_of(note.status, set(STEPS), where)
        if note.plan_item:
            yield from _one_of(note.plan_item, set(_items_for_peers(service, note)), where)
        yield from _steps(service, note, where)
        yield from _sections(note, where)


def _items_for_peers(service: ServiceShape, note: NoteShape) -> Iterator[str]:
    """That were there when the note was begun."""
    for entry in service.record_entries:
        if entry.consumer == note.consumer:
            yield from (item.key for item in entry.plan_items if item.peer_support and item.rank < note.rank)


def _steps(service: ServiceShape, note: NoteShape, where: str) -> Iterator[str]:
    must, may = STEPS.get(note.status, (set(), ALL_STEPS))
    taken = {step for step in ALL_STEPS if getattr(note, step)}
    yield from (f"{where}: {step} is missing" for step in sorted(must - taken))
    yield from (f"{where}: {step} does not fit {note.status}" for step in sorted(taken - must - may))
    closing = [note.declined, note.deferred, note.lapsed, note.in_error]
    yield from _in_order([note, note.handed_over, note.returned, note.agreed, note.finalised, *closing], where)
    for amendment in note.amendments:
        yield from _in_order([note.finalised, amendment, amendment.agreed], f"{where}, amendment")
        yield from _one_of(amendment.prompt, PROMPTS, where)
        yield from _one_of(amendment.audience, AUDIENCES, where)
    for later in (*note.stops, note.statement):
        yield from _in_order([note.finalised, later], where)
    for agreement in (note.agreed, *(amendment.agreed for amendment in note.amendments)):
        if agreement:
            by = note.author if agreement.method not in OWN_METHODS else note.consumer
            yield from _method(service, note.consumer, by, agreement, where)


def _method(
    service: ServiceShape, consumer: str, by: str, decision: NoteAgreement | ConsentShape, where: str
) -> Iterator[str]:
    """How a decision reached us, against who can have recorded it."""
    method = decision.method
    yield from _one_of(method, METHODS, where)
    if method in OWN_METHODS and by != consumer:
        yield f"{where}: staff cannot record {method}"
    if method not in OWN_METHODS and by == consumer:
        yield f"{where}: {method} is recorded by a member of staff"
    logins = {person.username for person in service.consumers if person.login}
    if method == "own_login" and consumer not in logins:
        yield f"{where}: {consumer} has no login"
    others = {person.username for person in service.staff} - {by}
    if method in STAFF_METHODS:
        yield from _one_of(decision.witness, others, f"{where}, witness")
    if bool(decision.why) != (method in STAFF_METHODS):
        yield f"{where}: {method} needs a reason, and nothing else has one"


def _sections(note: NoteShape, where: str) -> Iterator[str]:
    closed = note.status in {"agreed", "final", "amended", "entered_in_error"}
    if note.status in WITHOUT_TEXT and note.sections:
        yield f"{where}: a {note.status} note keeps no text"
    prompts = Counter(section.prompt for section in note.sections)
    yield from (f"{where}: {prompt} twice" for prompt, n in prompts.items() if n > 1)
    for section in note.sections:
        here = f"{where}, {section.prompt}"
        yield from _one_of(section.prompt, PROMPTS, here)
        yield from _one_of(section.voice, VOICES, here)
        yield from _one_of(section.audience, AUDIENCES, here)
        yield from _one_of(section.decision, DECISIONS, here)
        if bool(section.text) == (section.decision == "removed" and closed):
            yield f"{here}: text is empty exactly where it was taken out"
        if bool(section.before) != (section.decision == "rewritten"):
            yield f"{here}: what it was before is told exactly where it was rewritten"
        if closed and section.decision == "undecided":
            yield f"{here}: a {note.status} note has every section decided"


def _record(service: ServiceShape) -> Iterator[str]:
    keys = Counter(entry.key for entry in service.record_entries)
    yield from (f"entry {key}: key used twice" for key, n in keys.items() if n > 1)
    for entry in service.record_entries:
        yield from _entry(service, entry, f"entry {entry.key}")


def _entry(service: ServiceShape, entry: RecordEntryShape, where: str) -> Iterator[str]:
    yield from _one_of(entry.kind, ENTRY_KINDS, where)
    yield from _one_of(entry.author, _staff(service, "clinician"), where)
    yield from _one_of(entry.consumer, {consumer.username for consumer in service.consumers}, where)
    yield from _in_order([entry, entry.withheld, entry.added, entry.corrected], where)
    for item in entry.plan_items:
        yield from _one_of(entry.kind, {"care_plan"}, where)
        yield from _in_order([entry, item], where)
        if not _assigned(service, entry.author, entry.consumer, item):
            yield f"{where}: {entry.author} was not assigned then"
    if any((c.worker, c.consumer) == (entry.author, entry.consumer) for c in service.conflicts):
        yield f"{where}: {entry.author} has a conflict of interest"


def _consents(service: ServiceShape) -> Iterator[str]:
    workers = _staff(service, "consumer_peer_worker")
    for consent in service.consents:
        where = f"consent of {consent.consumer}, {consent.days_ago} days ago"
        yield from _one_of(consent.consumer, {consumer.username for consumer in service.consumers}, where)
        yield from _one_of(consent.scope, SCOPES, where)
        yield from _one_of(consent.decision, {"given", "refused", "withdrawn"}, where)
        yield from _one_of(consent.grantee, workers | {"all"}, where)
        yield from _one_of(consent.recorded_by, set(_usernames(service)), where)
        yield from _one_of(consent.method, STANDING_METHODS, where)
        yield from _in_order([consent], where)
        yield from _method(service, consent.consumer, consent.recorded_by, consent, where)


def _periods(service: ServiceShape) -> Iterator[str]:
    people = {consumer.username for consumer in service.consumers}
    for brought in (*service.licences, *service.value_sets):
        where = f"permission or values, {brought.days_ago} days ago"
        yield from _one_of(brought.by, _staff(service, "service_admin"), where)
        yield from _in_order([brought], where)
    for period in service.periods:
        where = f"period of asking, {period.days_ago} days ago"
        yield from _one_of(period.by, _staff(service, "service_admin"), where)
        yield from _in_order([period, period.closed], where)
        for said in period.answers:
            yield from _one_of(said.consumer, people, where)
            yield from _one_of(said.measure or period.measures[0], set(period.measures), where)
            if not period.starts >= said.days_ago >= period.ends:
                yield f"{where}: {said.consumer} answers outside of it"
        for answered in period.unnamed:
            yield from _one_of(answered.who, set(_usernames(service)), where)
            yield from _one_of(answered.measure, set(period.measures), where)


def _contacts(service: ServiceShape) -> Iterator[str]:
    for contact in service.contacts:
        where = f"contact with {contact.consumer}, {contact.days_ago} days ago"
        yield from _one_of(contact.mode, MODES, where)
        yield from _in_order([contact], where)
        if not _assigned(service, contact.worker, contact.consumer, contact):
            yield f"{where}: {contact.worker} was not assigned then"


def _concerns(service: ServiceShape) -> Iterator[str]:
    for concern in service.concerns:
        yield from _concern(service, concern, f"concern {concern.key}")


def _concern(service: ServiceShape, concern: ConcernShape, where: str) -> Iterator[str]:
    yield from _one_of(concern.basis, {"consented", "serious_threat"}, where)
    yield from _in_order([concern.told, concern, concern.acknowledged, concern.closed], where)
    if not _assigned(service, concern.raised_by, concern.consumer, concern):
        yield f"{where}: {concern.raised_by} was not assigned then"
    if bool(concern.told) == bool(concern.not_told):
        yield f"{where}: either what the consumer was told, or why not"
    if concern.minutes_ago and concern.status != "open":
        yield f"{where}: minutes_ago is for one that waits"
    reached = "closed" if concern.closed else "acknowledged" if concern.acknowledged else "open"
    if concern.status != reached:
        yield f"{where}: the steps say {reached}"
    for step in (concern.acknowledged, concern.closed):
        if step and not _assigned(service, step.by, concern.consumer, step):
            yield f"{where}: {step.by} is not this person's clinician"


def _supporters(service: ServiceShape) -> Iterator[str]:
    for one in service.supporters:
        where = f"supporter of {one.consumer}"
        yield from _one_of(one.recorded_by, _staff(service, "clinician"), where)
        if one.recorded_by == one.agreed_by or bool(one.scope) != bool(one.authority):
            yield f"{where}: a second person agrees, and a representative decides something by an authority"


def _emergencies(service: ServiceShape) -> Iterator[str]:
    for opened in service.emergencies:
        where = f"emergency of {opened.consumer}, {opened.days_ago} days ago"
        yield from _one_of(opened.worker, _staff(service, "clinician"), where)
        yield from _one_of(opened.consumer, {consumer.username for consumer in service.consumers}, where)
        yield from _in_order([opened, opened.closed], where)
        yield from _in_order([opened, opened.looked_at], where)
        if not service.break_glass or _assigned(service, opened.worker, opened.consumer, opened):
            yield f"{where}: there was no need for one"
        if opened.looked_at:
            yield from _one_of(opened.looked_at.by, _staff(service, "privacy_officer"), where)
            yield from _one_of(opened.looked_at.outcome, {"fitting", "not_fitting"}, where)


def _reads(service: ServiceShape) -> Iterator[str]:
    notes = {note.key: note for note in service.notes}
    for read in service.reads:
        where = f"read by {read.worker}, {read.days_ago} days ago"
        yield from _one_of(read.worker, {person.username for person in service.staff}, where)
        yield from _one_of(read.consumer, {consumer.username for consumer in service.consumers}, where)
        yield from _one_of(read.what, {"record", "about_me", "note"}, where)
        yield from _in_order([read], where)
        if read.refused:
            yield from _one_of(read.refused, set(Code.values), where)
            yield from _one_of(read.rule, set(Rule.values), where)
        elif not _assigned(service, read.worker, read.consumer, read):
            yield f"{where}: not assigned then"
        if read.what == "note":
            note = notes.get(read.note)
            shared = note and note.consumer == read.consumer and note.finalised
            if not shared or note.finalised.rank > read.rank:
                yield f"{where}: {read.note!r} was not shared then"
