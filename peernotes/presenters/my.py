"""A consumer's own page and their own notes, in calm words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from peernotes.enums import SHARED_STATUSES, UNFINISHED_STATUSES, NoteKind, NoteStatus, Rule, SectionDecision
from peernotes.policy import notes as rules
from peernotes.policy.people import model_opens_record
from peernotes.presenters import decide, openings, plan_items, times, who_looked, words
from peernotes.presenters import notes as note_presenter
from peernotes.presenters.notes import Link
from peernotes.queries import my as queries

if TYPE_CHECKING:
    from peernotes.actions.notes.reading_notes import NotePage
    from peernotes.actions.reading_my import Home
    from peernotes.models import Note, NoteSection
    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Facts
    from peernotes.presenters.plan_items import InNote
    from peernotes.queries.my import MyNote
    from peernotes.queries.who_looked import Reader

GROUPS = {
    queries.WAITING: gettext_lazy("Waiting for you"),
    queries.OPEN: gettext_lazy("Not finished yet"),
    queries.FINISHED: gettext_lazy("Your notes"),
}
TAGS = {
    NoteStatus.DRAFT: (gettext_lazy("Being written"), "plain"),
    NoteStatus.WITH_CONSUMER: (gettext_lazy("Your turn"), "waiting"),
    NoteStatus.CHANGES_REQUESTED: (gettext_lazy("To talk about"), "plain"),
    NoteStatus.AGREED: (gettext_lazy("You agreed"), "together"),
    NoteStatus.DEFERRED: (gettext_lazy("Not today"), "plain"),
    NoteStatus.AMENDED: (gettext_lazy("Amended"), "done"),
    NoteStatus.DECLINED: (gettext_lazy("No note"), "plain"),
    NoteStatus.LAPSED: (gettext_lazy("No note"), "plain"),
    NoteStatus.HANDED_ON: (gettext_lazy("Handed on"), "plain"),
    NoteStatus.ENTERED_IN_ERROR: (gettext_lazy("Taken away"), "stopped"),
}
# Where an unfinished note stands, above the form; %(worker)s is the peer worker's first name.
STATES = {
    NoteStatus.DRAFT: gettext_lazy(
        "%(worker)s is still writing this. You may decide now, or wait until it is handed to you."
    ),
    NoteStatus.CHANGES_REQUESTED: gettext_lazy("You wanted to talk about it first. %(worker)s has it back."),
    NoteStatus.AGREED: gettext_lazy(
        "You have agreed. %(worker)s finishes it next. Until then you can still change your mind below."
    ),
}
ENDED = {
    NoteStatus.DECLINED: gettext_lazy("There is no note. The words are deleted. No reason was asked."),
    NoteStatus.LAPSED: gettext_lazy("It was closed without your answer. Nothing was shared; the words are deleted."),
    NoteStatus.HANDED_ON: gettext_lazy(
        "You handed it on. What you took along went with it; the rest of the words is deleted. Nothing was shared."
    ),
    NoteStatus.ENTERED_IN_ERROR: gettext_lazy(
        "It was taken away as entered in error. It stays open to you. The records officer can read the parts that you had "
        "shared with the care team. The rest opens only if a second records officer agrees, and then it stands here."
    ),
    NoteStatus.DEFERRED: gettext_lazy("Not today. Nothing is shared. You can take it up again whenever you like."),
}


@dataclass(frozen=True)
class MyNoteRow:
    """Arguments of components/person_row.html."""

    title: str
    href: str
    note: str
    tag: str
    tone: str


@dataclass(frozen=True)
class MyNoteGroup:
    """``waits``: for the consumer's answer."""

    title: str
    rows: list[MyNoteRow]
    waits: bool


@dataclass(frozen=True)
class MySection:
    heading: str
    voice: str
    voice_label: str
    text: str
    audience: str


@dataclass(frozen=True)
class MyNoteShown:
    """``shared``: with anybody besides the two. ``left_out``: headings of the parts that the consumer left out."""

    title: str
    when: str
    worker: str
    tag: str
    tone: str
    state: str
    plan_item: InNote | None
    parts: list[MySection]
    left_out: str
    attestation: dict[str, object] | None
    statements: list[dict[str, str]]
    amends: Link | None
    amendments: list[Link]
    openings: list[str]
    goes_on: Link | None
    shared: bool
    readers: list[str]
    readers_line: str
    may_change: bool
    may_add: bool
    may_take_up: bool


def home(found: Home) -> list[MyNoteGroup]:
    """What is frozen waits for nobody."""
    facts, groups = found.gathered.facts, dict[int, list[MyNoteRow]]()
    for note in found.notes.rows:
        rank = min(note.rank, queries.OPEN) if why_frozen(note, facts) is not None else note.rank
        groups.setdefault(rank, []).append(row(note, facts))
    ranks = sorted(groups, reverse=True)
    return [MyNoteGroup(str(GROUPS[rank]), groups[rank], rank == queries.WAITING) for rank in ranks]


def why_frozen(note: MyNote, facts: Facts) -> Decision | None:
    """Why it does not go on with its author."""
    decision = rules.comes_to_something(facts, author_here=note.goes_on)
    return None if decision or note.status not in UNFINISHED_STATUSES else decision


def row(note: MyNote, facts: Facts) -> MyNoteRow:
    """``facts``: about me, under the model in force."""
    tag, tone = _tag(note.status, shared=bool(note.care_team or note.peer_team))
    with_whom = {"worker": words.first(note.author), "when": times.near(note.happened_at)}
    lines = [_("With %(worker)s, %(when)s") % with_whom, _detail(note, facts)]
    if note.status == NoteStatus.AGREED and note.hard:
        tag, tone = _("Does it still hold?"), "waiting"
    stuck = why_frozen(note, facts)
    if stuck is not None:
        left = stuck.rule == Rule.AUTHORSHIP
        tag, tone = (_("Yours to decide"), "waiting") if left else (_("Cannot be finished"), "stopped")
        lines = lines[:1]
    return MyNoteRow(
        title=str(NoteKind(note.kind).label),
        href=reverse("my-note", args=[note.id]),
        note=". ".join(line for line in lines if line),
        tag=tag,
        tone=tone,
    )


def _tag(status: str, *, shared: bool) -> tuple[str, str]:
    if status == NoteStatus.FINAL:
        return (_("Shared"), "shared") if shared else (_("Just the two of you"), "plain")
    text, tone = TAGS[NoteStatus(status)]
    return str(text), tone


def _detail(note: MyNote, facts: Facts) -> str:
    if note.status in SHARED_STATUSES:
        return _circles(note, peers_read=bool(model_opens_record(facts.policy)))
    if note.status == NoteStatus.DEFERRED and note.revisit_on:
        return _("Come back to it on %(day)s") % {"day": times.day(note.revisit_on)}
    if note.status == NoteStatus.WITH_CONSUMER and note.amends:
        return _("A change to an earlier note")
    return ""


def _circles(note: MyNote, *, peers_read: bool) -> str:
    """``peers_read``: whether the model in force lets any peer worker read a colleague's note."""
    peers = ngettext("the peer team reads %(n)s part", "the peer team reads %(n)s parts", note.peer_team)
    if not peers_read:
        peers = ngettext(
            "%(n)s part is for the peer team, which reads nothing here now",
            "%(n)s parts are for the peer team, which reads nothing here now",
            note.peer_team,
        )
    counted = [
        (note.care_team, ngettext("the care team reads %(n)s part", "the care team reads %(n)s parts", note.care_team)),
        (note.peer_team, peers),
        (note.just_us, ngettext("%(n)s part is just for you two", "%(n)s parts are just for you two", note.just_us)),
    ]
    said = words.listed([text % {"n": n} for n, text in counted if n])
    return said[:1].upper() + said[1:]


def shown(page: NotePage, readers: list[Reader]) -> MyNoteShown:
    note, facts = page.note, page.gathered.facts
    tag, tone = _tag(note.status, shared=note.shared_with_care_team or note.shared_with_peer_team)
    return MyNoteShown(
        title=str(note.get_kind_display()),
        when=note_presenter.when(note),
        worker=words.first(note.author.name),
        tag=tag,
        tone=tone,
        state=state(page),
        plan_item=plan_items.in_note(page),
        parts=[_part(section, page) for section in page.sections if section.text],
        left_out=_left_out(page),
        attestation=note_presenter.attestation(page, authors=True),
        statements=[_statement(statement) for statement in page.statements],
        amends=_older(page),
        amendments=[_newer(amendment) for amendment in page.amendments],
        openings=[openings.line(opening) for opening in page.openings],
        goes_on=_goes_on(page.goes_on),
        shared=note.shared_with_care_team or note.shared_with_peer_team,
        readers=[who_looked.reader(reader) for reader in readers],
        readers_line=who_looked.readers_line(readers),
        may_change=bool(rules.may_stop_sharing(facts)),
        may_add=bool(rules.may_add_statement(facts)),
        may_take_up=note.status == NoteStatus.DEFERRED,
    )


def state(page: NotePage) -> str:
    status = NoteStatus(page.note.status)
    if status is NoteStatus.AGREED and page.note.hard_moment_at:
        return decide.hard_moment(page)
    text = str(STATES.get(status) or ENDED.get(status) or "")
    said = text % {"worker": words.first(page.note.author.name)} if "%(worker)s" in text else text
    return " ".join(filter(None, [said, "" if page.note.finalised_at else note_presenter.begun(page.note)]))


def _part(section: NoteSection, page: NotePage) -> MySection:
    decided = section.decision != SectionDecision.UNDECIDED
    return MySection(
        heading=str(section.get_prompt_display()),
        voice=section.voice,
        voice_label=words.own_voice(section, worker=words.wrote_down(page.note), decided_for=page.decided_for),
        text=section.text,
        audience=section.audience if decided else "",
    )


def _left_out(page: NotePage) -> str:
    left = [section.get_prompt_display() for section in page.sections if section.decision == SectionDecision.REMOVED]
    if not left or page.note.status not in SHARED_STATUSES:
        return ""
    return _("You left out: %(parts)s. The words are deleted.") % {"parts": words.listed([str(one) for one in left])}


def _statement(statement) -> dict[str, str]:
    return {"text": statement.text, "at": times.shown(statement.created_at)}


def _older(page: NotePage) -> Link | None:
    note = page.note
    if note.amends_id is None:
        return None
    return Link(reverse("my-note", args=[note.amends_id]), _("It amends an earlier note"), note.amend_reason)


def _goes_on(later: Note | None) -> Link | None:
    if later is None:
        return None
    worker = {"worker": words.first(later.author.name)}
    return Link(reverse("my-note", args=[later.pk]), _("It goes on with %(worker)s") % worker)


def _newer(amendment: Note) -> Link:
    text = _("An amendment is being written")
    if amendment.finalised_at:
        text = _("Amended on %(when)s") % {"when": times.shown(amendment.finalised_at)}
    return Link(reverse("my-note", args=[amendment.pk]), text, amendment.amend_reason)


@dataclass(frozen=True)
class ReadersPart:
    part: MySection
    now: str
    field: object


def readers_form(page: NotePage, form) -> list[ReadersPart]:
    """Each kept part, who may read it now (told, never ticked), and its three equal choices."""
    return [
        ReadersPart(
            _part(section, page),
            _("Now: %(who)s") % {"who": words.readers(section.audience, decided_for=page.decided_for)},
            form.field_of(section),
        )
        for section in form.sections
    ]


def count_now(page: NotePage) -> str:
    return _("Now: yes, they are told.") if page.note.tell_withheld_count else _("Now: no, they are not told.")
