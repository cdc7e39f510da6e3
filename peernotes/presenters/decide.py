"""The page on which a consumer decides, and its receipt. Used on a visit and after their own sign-in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from peernotes.actions.notes.decisions import OUTCOMES
from peernotes.actions.notes.handing_on import goes_by_itself
from peernotes.enums import SHARED_STATUSES, Audience, NoteStatus, Rule, SectionDecision, Verb
from peernotes.policy import lifecycle
from peernotes.policy import notes as rules
from peernotes.policy.services import keeps_contact_line
from peernotes.presenters import cosigning, plan_items, times, words

if TYPE_CHECKING:
    from peernotes.actions.notes.reading_notes import NotePage
    from peernotes.models import NoteSection
    from peernotes.policy.facts import Facts
    from peernotes.presenters.plan_items import InNote


@dataclass(frozen=True)
class SectionToDecide:
    heading: str
    voice: str
    voice_label: str
    text: str
    earlier: str
    decision: object
    audience: object
    own: object
    words_open: bool
    readers_open: bool
    apart: str


@dataclass(frozen=True)
class DecidePage:
    """``written``: parts with words; ``empty``: prompts to which the consumer may add their own. ``frozen``: why its
    author cannot finish the note, if so; then nobody agrees to anything. ``left``: it is the consumer's to go on with;
    ``may_hand_on``: to another peer worker too. ``writes_no_more``: its author begins no more notes. ``signs``: who may
    sign beside the two. ``audiences``: who may read, in the words for a representative."""

    worker: str
    when: str
    written: list[SectionToDecide]
    empty: list[SectionToDecide]
    buttons: list[tuple[str, str, str]]
    form: object
    frozen: str = ""
    left: bool = False
    may_hand_on: bool = False
    writes_no_more: bool = False
    plan_item: InNote | None = None
    signs: str = ""
    audiences: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def not_sent(self) -> list[SectionToDecide]:
        """With words of theirs that are not in the note."""
        return [part for part in self.written + self.empty if part.words_open]


def audiences(facts: Facts) -> list[str]:
    """Who may be offered as a reader: no wider than the service model in force."""
    return [audience.value for audience in Audience if rules.may_share_with(facts, audience)]


def audiences_for(page: NotePage, worker: str) -> list[tuple[str, str, str]]:
    """Said to whoever decides for somebody: they are none of the two."""
    if not page.decided_for:
        return []
    names = {"name": words.first(page.decided_for), "worker": worker}
    said = [
        (Audience.JUST_US, _("Just the two of them"), _("Only %(name)s and %(worker)s")),
        (Audience.PEER_TEAM, _("Peer team"), _("%(name)s and the peer workers of this service")),
        (Audience.CARE_TEAM, _("Care team"), _("Everyone who looks after %(name)s in this service")),
    ]
    return [(audience.value, label, hint % names) for audience, label, hint in said]


def now(page: NotePage) -> list[str]:
    """What the model in force says of this note: who signs it, and who may be chosen as a reader."""
    signs = cosigning.to_be_signed(page) or _("Nobody signs it beside its two authors.")
    readers = words.listed([words.readers(audience) for audience in audiences(page.gathered.facts)])
    return [signs, _("Who may read a part is chosen among: %(readers)s.") % {"readers": readers}]


def of(page: NotePage, form, *, spoken: bool = False) -> DecidePage:
    worker = words.first(page.note.author.name)
    parts = [_part(part, page, spoken=spoken) for part in form.parts]
    return DecidePage(
        worker=worker,
        when=times.shown(page.note.happened_at),
        written=[part for part in parts if part.text],
        empty=[part for part in parts if not part.text],
        buttons=_spoken_buttons(page) if spoken else _buttons(page, worker),
        form=form,
        frozen=frozen(page),
        left=rules.can_be_finished(page.gathered.facts).rule == Rule.AUTHORSHIP,
        plan_item=plan_items.in_note(page),
        signs=cosigning.to_be_signed(page),
        audiences=audiences_for(page, worker),
        may_hand_on=bool(rules.may_hand_on(page.gathered.facts)),
        writes_no_more=not page.gathered.facts.note.author_writes,
    )


def frozen(page: NotePage) -> str:
    """Why an unfinished note does not go on with its author any more, to its consumer."""
    facts = page.gathered.facts
    decision = rules.can_be_finished(facts)
    if decision or not rules.may_decide_sections(facts):
        return ""
    if decision.rule == Rule.AUTHORSHIP:
        why = _("%(worker)s does not work with you here any more and cannot finish it.")
        return why % {"worker": words.first(page.note.author.name)}
    return _("The service changed its model: peer workers do not write notes here now.")


@dataclass(frozen=True)
class ToHandOn:
    """``along``: parts that go by themselves. ``asked``: those that their consumer is asked about. Each with whose words it has."""

    worker: str
    along: list[tuple[NoteSection, str]]
    asked: list[tuple[NoteSection, str]]


def to_hand_on(page: NotePage) -> ToHandOn:
    worker, wrote = words.first(page.note.author.name), words.wrote_down(page.note)
    written = [(section, words.own_voice(section, worker=wrote)) for section in page.sections if section.text]
    along = [each for each in written if goes_by_itself(each[0])]
    return ToHandOn(worker, along, [each for each in written if each not in along])


def _part(part: dict, page: NotePage, *, spoken: bool) -> SectionToDecide:
    section: NoteSection = part["section"]
    consumer, worker = page.note.consumer.chosen_name, words.wrote_down(page.note)
    label = words.voice(section, consumer=consumer, worker=worker)
    return SectionToDecide(
        heading=str(section.get_prompt_display()),
        voice=section.voice,
        voice_label=label if spoken or page.decided_for else words.own_voice(section, worker=worker),
        text=section.text,
        earlier="" if spoken or page.decided_for else _earlier(section),
        decision=part["decision"],
        audience=part["audience"],
        own=part["text"],
        words_open=part["words_open"],
        readers_open=part["readers_open"],
        apart=_apart(section, spoken=spoken or bool(page.decided_for)),
    )


def _apart(section: NoteSection, *, spoken: bool) -> str:
    if not rules.asked_apart(section.prompt):
        return ""
    if spoken:
        return _("This part stays between the two of you unless other readers are named for it, here.")
    return _("This part stays between you and your peer worker unless you choose other readers for it, here.")


def _earlier(section: NoteSection) -> str:
    """The last choice is told, never ticked."""
    if section.decision == SectionDecision.UNDECIDED or not section.text:
        return ""
    if section.decision == SectionDecision.REMOVED:
        return _("Last time you left this part out.")
    said = _("Last time you agreed to this part")
    if section.decision == SectionDecision.REWRITTEN:
        said = _("These are the words that you changed")
    return _("%(said)s, to be read by %(who)s.") % {"said": said, "who": words.readers(section.audience)}


def _buttons(page: NotePage, worker: str) -> list[tuple[str, str, str]]:
    """Only what can follow on where the note stands now: a draft cannot be sent back to whoever is writing it."""
    if frozen(page):
        left = [
            ("decline", _("Let it go"), _no_note(page)),
            ("later", _("Leave it as it is"), _("Nothing of it is shared")),
        ]
        left = left[:1] if page.note.status == NoteStatus.DEFERRED else left
        return [_alone(page), *left] if rules.may_finalise(page.gathered.facts) else left
    hard = _("Nothing is agreed to or shared. You come back to it when you like")
    first = words.first(page.decided_for)
    back = _("%(worker)s gets it back") if first else _("%(worker)s gets it back, with your changes")
    later = _("%(worker)s can read what you changed, and nobody else until you decide") % {"worker": worker}
    if first:
        hard = _("Nothing is agreed to or shared. %(name)s or you come back to it later") % {"name": first}
        later = _("Nothing is shared until %(name)s or you decide") % {"name": first}
    offered = [
        *_again(page, worker),
        ("agree_all", _("Agree to all"), _("Parts that you marked differently stay as you marked them")),
        ("agree", _("Agree as marked"), _("Part by part, just as above")),
        ("ask_changes", _("Talk about it first"), back % {"worker": worker}),
        ("later", _("Decide later"), later),
        ("not_today", _("This is a hard moment: later"), hard),
        ("decline", _("Don’t share"), _no_note(page)),
    ]
    return [button for button in offered if _can_follow(page, button[0])]


def _again(page: NotePage, worker: str) -> list[tuple[str, str, str]]:
    if rules.may_mark_hard_moment(page.gathered.facts):
        hint = _("It stays as you agreed to it, and counts once you have said again that it holds")
        return [("was_hard", _("That was a hard moment: ask me again"), hint)]
    if not rules.may_confirm(page.gathered.facts):
        return []
    return [
        (
            "confirm",
            _("Yes, it still holds"),
            _("As you agreed to it. %(worker)s finishes it next") % {"worker": worker},
        )
    ]


def _alone(page: NotePage) -> tuple[str, str, str]:
    worker = words.first(page.note.author.name)
    hint = _("As you agreed to it. It says that %(worker)s did not sign") % {"worker": worker}
    return "finish", _("Share it myself") if _shares(page) else _("Finish it, just for me"), hint


def _can_follow(page: NotePage, outcome: str) -> bool:
    to = OUTCOMES.get(outcome)
    return to is None or lifecycle.leads_to(NoteStatus(page.note.status), Verb.DECIDE_SECTIONS, to)


def _no_note(page: NotePage) -> str:
    if keeps_contact_line(page.gathered.facts) and page.note.minutes:
        return _("No reason needed. The words are deleted; only the date, the length and how you met stay")
    return _("No reason needed. The words are deleted")


def _spoken_buttons(page: NotePage) -> list[tuple[str, str, str]]:
    name = words.first(page.note.consumer.chosen_name)
    return [
        ("agree_all", _("%(name)s agreed to all") % {"name": name}, _("Parts that are marked differently stay so")),
        ("agree", _("%(name)s agreed as marked") % {"name": name}, _("Part by part, just as above")),
        ("not_today", _("%(name)s said: not today") % {"name": name}, _("Nothing is shared")),
        ("decline", _("%(name)s wants no note") % {"name": name}, _("No reason needed. The words are deleted")),
    ]


@dataclass(frozen=True)
class Receipt:
    title: str
    text: str
    rows: list[tuple[str, str]]
    undo: str


def receipt(page: NotePage, *, own_login: bool) -> Receipt:
    note, worker = page.note, words.first(page.note.author.name)
    why = frozen(page)
    if why:
        stands = _("It stays as it is until you say what happens to it.")
        return Receipt(_("Nothing is shared"), stands, [], why)
    shares = _shares(page)
    title, text = _outcome(note, worker, shares=shares)
    if note.status == NoteStatus.AGREED and note.hard_moment_at:
        title, text = _("You have agreed, in a hard moment"), hard_moment(page)
    if not page.gathered.facts.note.author_here and note.status in SHARED_STATUSES and not shares:
        title, text = _("Just for you"), _("Only you can read this note now.")
    if page.decided_for:
        return _receipt_for(page, worker, shares=shares)
    rows = [_line(section) for section in page.sections if _counts(section)] if _agreed(note) else []
    signed = page.agreed
    if signed is not None:
        rows.append((_("When"), times.shown(signed.signed_at)))
    return Receipt(title, text, rows, _undo(note, worker, own_login=own_login, shares=shares))


def _receipt_for(page: NotePage, worker: str, *, shares: bool) -> Receipt:
    """To whoever decided for somebody."""
    note, names = page.note, {"worker": worker, "name": words.first(page.decided_for)}
    title, text = _("Nothing is shared"), _("Nothing was agreed to for %(name)s.")
    if _agreed(note):
        title = _("You have agreed for %(name)s")
        text = _("Only %(name)s and %(worker)s can read it.")
        if shares:
            text = _("The parts can be read by the people whom you chose, once %(worker)s has finished the note.")
            text = _("The people whom you chose can read their parts.") if note.status in SHARED_STATUSES else text
    rows = [_line(section, names) for section in page.sections if _counts(section)] if _agreed(note) else []
    undo = _("%(name)s can decide otherwise at any time, and what %(name)s says wins.")
    return Receipt(title % names, text % names, rows, undo % names)


def _agreed(note) -> bool:
    return note.status == NoteStatus.AGREED or note.status in SHARED_STATUSES


def hard_moment(page: NotePage) -> str:
    """Of an agreement that counts only once it was said again, to its consumer."""
    if rules.has_lapsed(page.gathered.facts):
        return _(
            "You agreed, and it was said that the moment was hard; two weeks have passed since. It does not count any more, and nothing is "
            "shared: decide again when you like."
        )
    return _(
        "You agreed, and it was said that the moment was hard, so it does not count yet and nothing is shared. Until %(day)s you can say that it still "
        "holds. Without that it counts for nothing, and you decide again."
    ) % {"day": times.day(page.note.hard_moment_at + rules.TIME_TO_CONFIRM)}


def _shares(page: NotePage) -> bool:
    """Whether anybody but the two of them reads a part, or will once it is finished."""
    note = page.note
    if note.status in SHARED_STATUSES:
        return note.shared_with_care_team or note.shared_with_peer_team
    kept = [section for section in page.sections if section.text and section.decision != SectionDecision.REMOVED]
    return any(section.audience != Audience.JUST_US for section in kept)


def _counts(section: NoteSection) -> bool:
    return bool(section.text) or section.decision == SectionDecision.REMOVED


def _line(section: NoteSection, decided_for: dict[str, str] | None = None) -> tuple[str, str]:
    heading = str(section.get_prompt_display())
    if section.decision == SectionDecision.REMOVED:
        return heading, _("Left out. Nobody else reads it, and the words are deleted when the note is finished.")
    said = {
        Audience.JUST_US: _("Just you and your peer worker"),
        Audience.PEER_TEAM: _("You and the peer team"),
        Audience.CARE_TEAM: _("You and the care team"),
    }[Audience(section.audience)]
    if decided_for:
        theirs = {
            Audience.JUST_US: _("Just %(name)s and %(worker)s"),
            Audience.PEER_TEAM: _("%(name)s and the peer team"),
            Audience.CARE_TEAM: _("%(name)s and the care team"),
        }
        return heading, theirs[Audience(section.audience)] % decided_for
    return heading, _("%(who)s, in your words") % {"who": said} if _rewritten(section) else said


def _rewritten(section: NoteSection) -> bool:
    return section.decision == SectionDecision.REWRITTEN


def _outcome(note, worker: str, *, shares: bool) -> tuple[str, str]:
    said = {
        NoteStatus.AGREED: (
            _("You have agreed"),
            _("%(worker)s finishes the note next. Then the parts can be read by the people you chose.")
            if shares
            else _("%(worker)s finishes the note next. Only the two of you can read it."),
        ),
        NoteStatus.CHANGES_REQUESTED: (
            _("You will talk about it first"),
            _("%(worker)s has it back, with your changes. Nothing is shared."),
        ),
        NoteStatus.DEFERRED: (_("Not today"), _("Nothing is shared. You can come back to it with %(worker)s.")),
        NoteStatus.ENTERED_IN_ERROR: (_("Taken away"), _("It was entered in error. It stays open to you.")),
        NoteStatus.DECLINED: (_("Nothing is shared"), _("There is no note. The words are deleted.")),
        NoteStatus.HANDED_ON: (_("Handed on"), _("It goes on with another peer worker. Nothing is shared.")),
    }
    done = (_("You have agreed"), _("The note is finished. The people you chose can read their parts."))
    if not shares:
        done = (_("Just the two of you"), _("Only you and %(worker)s can read this note now."))
    later = (
        _("You will decide later"),
        _("What you changed is in the note, and %(worker)s can read it. Nobody else can until you decide."),
    )
    title, text = done if note.status in SHARED_STATUSES else said.get(NoteStatus(note.status), later)
    return title, text % {"worker": worker} if "%(worker)s" in text else text


def _undo(note, worker: str, *, own_login: bool, shares: bool) -> str:
    if note.status == NoteStatus.ENTERED_IN_ERROR:
        return _("What you had kept between the two of you opens only if two records officers agree.")
    if note.status == NoteStatus.DECLINED:
        return _("If you change your mind, you can write a new note together.")
    if not _agreed(note):
        return _("When you are ready, open it again or ask %(worker)s.") % {"worker": worker}
    return (_own_undo(note, shares=shares) if own_login else _passed_undo(shares=shares)) % {"worker": worker}


def _own_undo(note, *, shares: bool) -> str:
    if not shares:
        return _("You can change your mind at any time: on your own page, open the note and choose who may read it.")
    if note.status == NoteStatus.AGREED:
        return _(
            "You can change your mind at any time: on your own page, open the note and decide again. Once it is "
            "finished, press “Stop sharing”."
        )
    return _("You can change your mind at any time: on your own page, open the note and press “Stop sharing”.")


def _passed_undo(*, shares: bool) -> str:
    if not shares:
        return _(
            "You can change your mind at any time: %(worker)s hands the note to you again, and you choose who may read it."
        )
    return _(
        "You can change your mind at any time: %(worker)s hands the note to you again, and you change who may read it, or "
        "stop sharing it."
    )
