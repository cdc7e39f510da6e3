"""A peer note as one reader may see it, and what they can do next."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from peernotes.enums import OPEN_STATUSES, SHARED_STATUSES, UNFINISHED_STATUSES, Method, NoteStatus, SectionDecision
from peernotes.policy import notes as rules
from peernotes.policy import people
from peernotes.policy.examples import may_offer_example
from peernotes.presenters import cosigning, plan_items, times, words

if TYPE_CHECKING:
    from peernotes.actions.notes.reading_notes import NotePage
    from peernotes.models import Note, NoteSection, Signature
    from peernotes.policy.facts import Facts
    from peernotes.policy.group_names import NamedAt
    from peernotes.presenters.plan_items import InNote


@dataclass(frozen=True)
class SectionShown:
    heading: str
    voice: str
    voice_label: str
    text: str
    audience: str
    tag: str
    tone: str


@dataclass(frozen=True)
class Button:
    label: str
    href: str
    look: str = "secondary"


@dataclass(frozen=True)
class Link:
    href: str
    text: str
    note: str = ""


@dataclass(frozen=True)
class NoteShown:
    """``state`` tells the author where the note stands; readers of a finished note need no such line. ``person_href`` is
    empty for whoever may open the note and not the person's page."""

    title: str
    when: str
    back: Link
    person_href: str
    status: str
    tone: str
    plan_item: InNote | None
    sections: list[SectionShown]
    attestation: dict[str, object] | None
    statements: list[dict[str, str]]
    amends: Link | None
    amendments: list[Link]
    state: str
    frozen: bool
    time: str
    left_out: str
    buttons: list[Button]
    quiet: list[Button]


def of(page: NotePage) -> NoteShown:
    note, facts = page.note, page.gathered.facts
    authors = bool(rules.is_one_of_us(facts))
    first, quiet = actions(facts, note)
    frozen = is_frozen(facts)
    stands = hard_moment(page) or state(note)
    told = " ".join(filter(None, [stands, begun(note), said(page)])) if authors else ""
    return NoteShown(
        title=str(note.get_kind_display()),
        when=when(note),
        back=Link("/", _("Back to Today")) if told else _back(note, facts),
        person_href=reverse("person", args=[note.consumer_id]) if people.may_see_person(facts) else "",
        status=_("Frozen") if frozen else str(note.get_status_display()),
        tone="stopped" if frozen else words.STATUS_TONES[NoteStatus(note.status)],
        plan_item=plan_items.in_note(page),
        sections=sections(page, authors=authors),
        attestation=attestation(page, authors=authors),
        statements=[_statement(statement, note) for statement in page.statements],
        amends=_older(note),
        amendments=[_newer(amendment) for amendment in page.amendments],
        state=told,
        frozen=frozen,
        time=_time(page),
        left_out=_left_out(page, authors=authors),
        buttons=first,
        quiet=quiet,
    )


def _time(page: NotePage) -> str:
    spent = page.time
    minutes = _minutes(spent.together + spent.alone) if spent else 0
    if not spent or not minutes:
        return ""
    said = {
        "n": minutes,
        "together": min(minutes, _minutes(spent.together)),
        "name": words.first(page.note.consumer.chosen_name),
    }
    if not said["together"]:
        return (
            ngettext(
                "Written in %(n)s minute. Only you see this.", "Written in %(n)s minutes. Only you see this.", minutes
            )
            % said
        )
    return (
        ngettext(
            "Written in %(n)s minute, with %(name)s. Only you see this.",
            "Written in %(n)s minutes, %(together)s of them with %(name)s. Only you see this.",
            minutes,
        )
        % said
    )


def _minutes(seconds: int) -> int:
    """Half a minute is one."""
    return (seconds + 30) // 60


def _back(note: Note, facts: Facts) -> Link:
    """The nearest page about the person that this reader may open; a records officer may open none."""
    name = {"name": words.first(note.consumer.chosen_name)}
    if people.may_read_record(facts):
        return Link(reverse("record", args=[note.consumer_id]), _("Back to the record"))
    if people.may_see_person(facts):
        return Link(reverse("person", args=[note.consumer_id]), _("Back to %(name)s") % name)
    return Link("/", _("Back"))


def when(note: Note) -> str:
    parts = [times.shown(note.happened_at)]
    if note.minutes:
        parts.append(ngettext("%(n)s minute", "%(n)s minutes", note.minutes) % {"n": note.minutes})
    return " · ".join([*parts, str(note.get_mode_display())])


def sections(page: NotePage, *, authors: bool) -> list[SectionShown]:
    unfinished = page.note.status in OPEN_STATUSES | {NoteStatus.DEFERRED}
    wanted = [section for section in page.sections if section.text]
    represented = page.agreed is not None and bool(page.agreed.represented_by)
    shown = partial(_section, note=page.note, authors=authors, unfinished=unfinished, represented=represented)
    return [shown(section) for section in wanted]


def _section(section: NoteSection, *, note: Note, authors: bool, unfinished: bool, represented: bool) -> SectionShown:
    decided = section.decision != SectionDecision.UNDECIDED
    tag, tone = ("", "plain")
    if authors and decided and (unfinished or section.decision != SectionDecision.ACCEPTED):
        tag, tone = str(section.get_decision_display()), "done"
    removed = section.decision == SectionDecision.REMOVED
    return SectionShown(
        heading=str(section.get_prompt_display()),
        voice=section.voice,
        voice_label=words.voice(
            section, consumer=note.consumer.chosen_name, worker=words.wrote_down(note), represented=represented
        ),
        text=section.text,
        audience=section.audience if decided and not removed else "",
        tag=tag,
        tone="stopped" if removed else tone,
    )


def attestation(page: NotePage, *, authors: bool) -> dict[str, object] | None:
    """Who stood behind it, and how. How many parts there were is told to others only if the consumer allows it."""
    note, signed = page.note, page.agreed
    if signed is None:
        return None
    counted = authors or note.tell_withheld_count
    more = ""
    if note.finalised_at:
        more = " ".join(filter(None, [begun(note), _finished(page)]))
    if page.cosigned is not None:
        more = f"{more} {cosigning.line(page.cosigned)}".strip()
    if signed.witness:
        seen = _("Heard or seen by %(witness)s.") % {"witness": signed.witness}
        more = f"{seen} {more}".strip()
    return {
        "worker": note.author.name,
        "consumer": note.consumer.chosen_name,
        "decided_by": _decided_by(note, signed),
        # Five agreed and four to be seen would tell as much.
        "agreed": signed.kept if counted else len(page.sections),
        "total": signed.total if counted else None,
        "method": str(Method(signed.method).label),
        "at": times.shown(signed.signed_at),
        "more": more,
    }


def _decided_by(note: Note, signed: Signature) -> str:
    """The person, or who decided for them, and by what authority."""
    name = note.consumer.chosen_name
    if not signed.represented_by:
        return name
    return _("For %(name)s, %(who)s,") % {"name": name, "who": signed.represented_by}


def _finished(page: NotePage) -> str:
    note = page.note
    who = {"worker": note.author.name, "name": note.consumer.chosen_name, "when": times.shown(note.finalised_at)}
    if note.countersigned:
        return _("Finished by %(worker)s on %(when)s.") % who
    return _("Finished by %(name)s alone on %(when)s. %(worker)s did not sign.") % who


def begun(note: Note) -> str:
    """Of a note that was handed on: whom it is about being with."""
    return _("It was begun with %(worker)s.") % {"worker": note.begun_by.name} if note.begun_by else ""


def _left_out(page: NotePage, *, authors: bool) -> str:
    """To others it is told only if the consumer allows it (``page.left_out`` is None otherwise)."""
    if authors:
        gone = sum(not s.text and s.decision == SectionDecision.REMOVED for s in page.sections)
        said = ngettext(
            "%(n)s part was left out; its words are gone.", "%(n)s parts were left out; their words are gone.", gone
        )
        return said % {"n": gone} if gone else ""
    if not page.left_out:
        return ""
    said = ngettext("%(n)s part is not shared with you.", "%(n)s parts are not shared with you.", page.left_out)
    return said % {"n": page.left_out}


def _statement(statement, note: Note) -> dict[str, str]:
    return {
        "text": statement.text,
        "name": words.first(note.consumer.chosen_name),
        "at": times.shown(statement.created_at),
    }


def _older(note: Note) -> Link | None:
    if note.amends_id is None or note.begun_by_id:
        return None
    return Link(reverse("note", args=[note.amends_id]), _("It amends an earlier note"), note.amend_reason)


def _newer(note: Note) -> Link:
    if note.finalised_at is None:
        text = _("An amendment is being written")
    else:
        text = _("Amended on %(when)s") % {"when": times.shown(note.finalised_at)}
    return Link(reverse("note", args=[note.pk]), text, note.amend_reason)


def state(note: Note) -> str:
    name = words.first(note.consumer.chosen_name)
    said = {
        NoteStatus.DRAFT: _("A draft. Only you and %(name)s can read it."),
        NoteStatus.WITH_CONSUMER: _("%(name)s has it now. Nothing is shared until %(name)s decides."),
        NoteStatus.CHANGES_REQUESTED: _(
            "%(name)s sent it back. Read the changes and talk about it first, if you like."
        ),
        NoteStatus.AGREED: _("%(name)s agreed. Finish it, and the parts go to whom %(name)s chose."),
        NoteStatus.DECLINED: _("There is no note. The words are gone; only the contact is logged."),
        NoteStatus.DEFERRED: _("Not today. You can come back to it together."),
        NoteStatus.HANDED_ON: _("%(name)s handed it on to another peer worker. The words are gone from here."),
        NoteStatus.LAPSED: _("It was closed without an answer. The words are gone; silence is not a yes."),
    }
    return said[NoteStatus(note.status)] % {"name": name} if note.status in said else ""


def hard_moment(page: NotePage) -> str:
    """Of an agreement that counts only once it was said again, to its author."""
    note = page.note
    if note.status != NoteStatus.AGREED or not note.hard_moment_at:
        return ""
    name = {"name": words.first(note.consumer.chosen_name)}
    if rules.has_lapsed(page.gathered.facts):
        said = _(
            "%(name)s agreed in a hard moment and did not say again that it holds. After two weeks it does not count any "
            "more: hand it over again, or close it."
        )
        return said % name
    said = _(
        "%(name)s agreed in a hard moment, so it does not count yet. When you next meet, ask whether it still holds: on their "
        "own page they say so with one press, and otherwise you hand it over again. On %(day)s it lapses."
    )
    return said % {**name, "day": times.day(note.hard_moment_at + rules.TIME_TO_CONFIRM)}


def said(page: NotePage) -> str:
    """The consumer's answer in a sentence: what a worker wants to know before the parts."""
    if page.note.status not in {NoteStatus.CHANGES_REQUESTED, NoteStatus.AGREED}:
        return ""
    written = [s.decision for s in page.sections if s.text or s.decision == SectionDecision.REMOVED]
    agreed, changed, out = (
        written.count(decision)
        for decision in (SectionDecision.ACCEPTED, SectionDecision.REWRITTEN, SectionDecision.REMOVED)
    )
    lines = [
        ngettext("%(n)s part agreed", "%(n)s parts agreed", agreed) % {"n": agreed} if agreed else "",
        ngettext("%(n)s part changed", "%(n)s parts changed", changed) % {"n": changed} if changed else "",
        ngettext("%(n)s part left out", "%(n)s parts left out", out) % {"n": out} if out else "",
    ]
    return ", ".join(filter(None, lines)) + "." if any(lines) else ""


def is_frozen(facts: Facts) -> bool:
    """The model changed under an unfinished note: what is left to choose is on the page of the note."""
    note = rules.note_of(facts)
    return note.is_author and note.status in UNFINISHED_STATUSES and not rules.can_be_finished(facts)


def actions(facts: Facts, note: Note) -> tuple[list[Button], list[Button]]:
    """What policy allows this reader now: first what moves the note on, then what ends or explains it."""
    asked = [
        (rules.may_finalise(facts), _("Finish the note"), "note-finish", "primary"),
        (rules.may_edit_note(facts), _edit_label(note), "note-edit", "secondary"),
        (rules.may_hand_over(facts), _hand_label(note), "note-hand-over", "secondary"),
        (rules.may_record_verbal(facts), _("Write down what was said"), "note-spoken", "secondary"),
        (rules.may_amend(facts), _("Amend"), "note-amend", "secondary"),
    ]
    if note.status == NoteStatus.CHANGES_REQUESTED:
        name = words.first(note.consumer.chosen_name)
        asked.append(
            (rules.may_read_history(facts), _("See what %(name)s changed") % {"name": name}, "note-history", "")
        )
    finished = note.status in SHARED_STATUSES
    quiet = [
        (finished and rules.may_open_visit(facts), _("Hand over, to change who reads it"), "note-pass", "link"),
        (may_offer_example(facts), _("Offer a part as an example"), "note-examples", "link"),
        (rules.may_mark_hard_moment(facts), _("That was a hard moment"), "note-hard-moment", "link"),
        (rules.may_read_history(facts), _("Earlier versions"), "note-history", "link"),
        (rules.may_close_unagreed(facts), _("Close without an answer"), "note-close", "link"),
        (rules.may_discard(facts), _("Let this draft go"), "note-discard", "link"),
        (rules.may_strike(facts), _("Entered in error"), "note-strike", "link"),
        (rules.keeps_errors(facts), _("What was not shared"), "note-opening", "link"),
    ]
    return _allowed(asked, note, lead=True), _allowed(quiet, note)


def _allowed(asked: list, note: Note, *, lead: bool = False) -> list[Button]:
    found = [Button(label, reverse(name, args=[note.pk]), look) for may, label, name, look in asked if may]
    if lead and found and note.status not in SHARED_STATUSES and all(button.look != "primary" for button in found):
        at = next((i for i, b in enumerate(found) if "hand-over" in b.href and note.status == NoteStatus.DRAFT), 0)
        found[at] = Button(found[at].label, found[at].href, "primary")
    return found


def _edit_label(note: Note) -> str:
    if note.status == NoteStatus.WITH_CONSUMER:
        return _("Take it back and go on writing")
    if note.status == NoteStatus.AGREED:
        return _("Change it (and ask again)")
    return _("Write together") if note.status == NoteStatus.DEFERRED else _("Go on writing")


def _hand_label(note: Note) -> str:
    name = words.first(note.consumer.chosen_name)
    if note.status == NoteStatus.DRAFT:
        return _("Hand over to %(name)s") % {"name": name}
    return _("Hand over again")


def receipt(page: NotePage) -> list[tuple[str, str]]:
    """What was shared, with whom, what was left out, when."""
    note = page.note
    kept = [s for s in page.sections if s.text and s.decision != SectionDecision.REMOVED]
    left = [s for s in page.sections if s.decision == SectionDecision.REMOVED]
    rows = [(str(s.get_prompt_display()), _("Read by %(who)s") % {"who": words.readers(s.audience)}) for s in kept]
    if left:
        rows.append((_("Left out"), ngettext("%(n)s part", "%(n)s parts", len(left)) % {"n": len(left)}))
    if note.status in SHARED_STATUSES:
        rows.append((_("Finished"), times.shown(note.finalised_at)))
    return rows


def carers_named(places: list[NamedAt]) -> str:
    """As ``named``, of the part about carers."""
    words = "”, “".join(dict.fromkeys(place.word for place in places))
    return _("“%(words)s” is not among their carers now. It is saved, in their own words; talk about it together.") % {
        "words": words
    }


def named(places: list[NamedAt]) -> str:
    """Said once it is saved: these words are the person's own."""
    words = "”, “".join(dict.fromkeys(place.word for place in places))
    return _(
        "“%(words)s” may be somebody else in the group. It is saved, in their own words; talk about it together."
    ) % {"words": words}
