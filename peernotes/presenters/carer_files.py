"""Lines of a carer's own file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from peernotes.enums import CarerNoteKind, CarerNotePart, CarerNoteState, ContactMode
from peernotes.presenters import refusals, taking_back, times
from peernotes.presenters.lines import PersonRow

if TYPE_CHECKING:
    from peernotes.policy.decision import Decision
    from peernotes.queries.carer_files import ContactOfCarer, ListedCarer, NoteOfCarer, OpenedCarerPart

TONES = {
    CarerNoteState.DRAFT: "plain",
    CarerNoteState.WITH_CARER: "waiting",
    CarerNoteState.AGREED: "together",
    CarerNoteState.FINAL: "done",
    CarerNoteState.DECLINED: "stopped",
}


def listed(one: ListedCarer, closed: Decision | None = None) -> dict[str, object]:
    """``closed``: what the model in force says of the two. That they are worried can be passed on all the same."""
    if one.assigned and closed is not None:
        why = _("Closed by our model. %(why)s If they are worried about somebody, you can still pass it on.")
        note = why % {"why": refusals.of(closed).message}
        return {"title": one.chosen_name, "href": reverse("carer-worry", args=[one.id]), "note": note}
    stands = _("You work with them") if one.assigned else _("You arrange who works with them")
    asks = {"tag": _("Asks for something"), "tone": "waiting"} if one.asks else {}
    return {"title": one.chosen_name, "href": reverse("carer-file", args=[one.id]), "note": stands} | asks


def note(one: NoteOfCarer, *, own: bool) -> dict[str, object]:
    state = CarerNoteState(one.state)
    if one.left_behind:
        tag, tone = _("Left with you"), "stopped"
    else:
        waits = own and state == CarerNoteState.WITH_CARER
        tag, tone = _("Your turn") if waits else str(state.label), TONES[state]
    return {
        "title": str(CarerNoteKind(one.kind).label),
        "href": reverse("carer-note" if own else "carer-file-note", args=[one.id]),
        "note": _("With %(who)s, %(day)s") % {"who": one.author, "day": times.day(one.created_at)},
        "tag": tag,
        "tone": tone,
    }


def parts(one: NoteOfCarer, *, own: bool = False) -> list[tuple[str, str]]:
    headings = dict(CarerNotePart.choices) | ({CarerNotePart.IN_OWN_WORDS: _("In your own words")} if own else {})
    return [(str(headings[part]), words) for part, words in one.parts]


def opened(part: OpenedCarerPart) -> dict[str, object]:
    about = {"kind": CarerNoteKind(part.kind).label, "day": times.day(part.changed_at)}
    heading = f"{CarerNotePart(part.part).label} ({_('%(kind)s, %(day)s') % about})"
    return {"heading": heading, "words": part.words}


def contact(one: ContactOfCarer) -> str:
    said = _("%(when)s, %(who)s, %(n)s min, %(mode)s") % _contact(one)
    return _as_noted(one, said, _("they needed somebody now"))


def my_contact(one: ContactOfCarer) -> PersonRow:
    """On the carer's own page."""
    title, said = _("%(mode)s, %(n)s minutes") % _contact(one), _("With %(who)s, %(when)s") % _contact(one)
    tag = {"tag": _("Taken back"), "tone": "stopped"} if one.taken_back_at else {}
    return PersonRow(title, "", _as_noted(one, said, _("you needed somebody now")), **tag)


def _contact(one: ContactOfCarer) -> dict[str, object]:
    mode = ContactMode(one.mode).label
    return {"who": one.worker, "n": one.minutes, "mode": mode, "when": times.shown(one.happened_at)}


def _as_noted(one: ContactOfCarer, said: str, needed: str) -> str:
    extra = [_("outside the agreed hours")] if one.outside_hours else []
    extra += [needed] if one.crisis else []
    return taking_back.beside(", ".join([said, *extra]), one.worker, one.taken_back_at, one.taken_back_why)
