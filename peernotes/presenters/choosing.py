"""Peer workers whom a consumer can choose, and what the two have come to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from peernotes.actions.choosing import CHOOSE, LATER, MEET, SOMEBODY_ELSE, WAIT
from peernotes.enums import AgeBand, Method, PeerOffer, Role
from peernotes.policy.choosing import A_CHOICE
from peernotes.presenters import times, words

if TYPE_CHECKING:
    from peernotes.actions.choosing import Choosing, Leaving
    from peernotes.queries.choosing import Asked, OfferedWorker


@dataclass(frozen=True)
class OfferShown:
    """``presses``: what can be pressed, and how the button is called; the first is the main one."""

    user_id: UUID
    key: UUID
    name: str
    role: str
    words: str
    rows: list[tuple[str, str]]
    places: str
    full: bool
    standing: str
    presses: list[tuple[str, str]]


def offer(found: OfferedWorker, *, on_device: bool = False) -> OfferShown:
    """``on_device``: one that was handed over, to somebody who reads no news."""
    full = found.places_left < 1
    return OfferShown(
        user_id=found.user_id,
        key=uuid4(),
        name=found.name,
        role=words.listed([str(Role(role).label) for role in found.roles]),
        words=found.my_words,
        rows=_rows(found),
        places=_("No place is free now") if full else _places(found.places_left),
        full=full,
        standing=" ".join(filter(None, (_standing(found, on_device), _how(found)))),
        presses=_presses(found, full=full),
    )


def _rows(found: OfferedWorker) -> list[tuple[str, str]]:
    """Only what they said."""
    years = ngettext("%(n)d year", "%(n)d years", found.years) % {"n": found.years} if found.years else ""
    said = [
        (_("Called"), "" if found.called == words.first(found.name) else found.called),
        (_("Offers"), words.listed([str(PeerOffer(each).label) for each in _offered(found)])),
        (_("Notes"), _("%(who)s writes no notes") % {"who": words.first(found.name)} if found.writes_none else ""),
        (_("Days"), found.days),
        (_("Languages"), found.languages),
        (_("Peer worker for"), years),
        (_("Age"), str(AgeBand(found.age_band).label) if found.age_band else ""),
        (_("Gender"), found.gender),
        (_("Culture"), found.culture),
        (_("Enjoys"), found.interests),
    ]
    return [(label, text) for label, text in said if text]


def _offered(found: OfferedWorker) -> list[str]:
    """What their role leaves out they cannot offer, whatever they said before."""
    return [each for each in found.offers if not (found.writes_none and each == PeerOffer.NOTES)]


def _places(left: int) -> str:
    return ngettext("%(n)d place is free", "%(n)d places are free", left) % {"n": left}


def _how(found: OfferedWorker) -> str:
    return _("You said so on a worker’s device.") if found.method == Method.SHARED_DEVICE else ""


def _standing(found: OfferedWorker, on_device: bool) -> str:
    who = {"who": words.first(found.name)}
    if found.meeting_id is None:
        return ""
    if found.waits:
        said = {"when": times.near(found.asked_at)} | who
        if on_device:
            return _("You wait for a place with %(who)s since %(when)s. It stands here when one is free.") % said
        return _("You wait for a place with %(who)s since %(when)s. You read it under “News” when one is free.") % said
    if found.met_at:
        return _("You have met, as %(who)s noted. Take your time.") % who
    return _("%(who)s knows that you would like to meet, and your name. You need not decide before you have met.") % who


def _presses(found: OfferedWorker, *, full: bool) -> list[tuple[str, str]]:
    who = {"who": words.first(found.name)}
    wait, meet = (WAIT, _("Tell me when a place is free")), (MEET, _("Meet %(who)s") % who)
    yes = (CHOOSE, _("Yes, I would like to work with %(who)s") % who)
    if found.meeting_id is None:
        return [wait] if full else [meet]
    if found.waits:
        return [*([] if full else [yes, meet]), (LATER, _("I do not wait any more"))]
    return [wait if full else yes, (SOMEBODY_ELSE, _("Somebody else")), (LATER, _("Not now"))]


def few(found: Choosing) -> str:
    """Where there is no choice: said as it is. Whoever one works with already is one to stay with."""
    number = len(found.offers) + len(found.mine)
    if not found.may or number >= A_CHOICE:
        return ""
    if not found.offers:
        return (
            _("Nobody else can be chosen here right now.") if found.mine else _("Nobody can be chosen here right now.")
        )
    return _("Only one peer worker can be chosen here right now, so there is not much of a choice yet.")


def left(found: Leaving) -> str:
    """What becomes of notes that the two have not finished."""
    if not found.unfinished:
        return ""
    said = {"n": found.unfinished, "who": words.first(found.worker.name)}
    text = ngettext(
        "%(n)d note that you have not finished together: %(who)s cannot go on with it. Its page "
        "has what you can do: keep a copy, hand it on, share it yourself, or let it go.",
        "%(n)d notes that you have not finished together: %(who)s cannot go on with them. Their "
        "pages have what you can do: keep a copy, hand them on, share them yourself, or let them go.",
        found.unfinished,
    )
    return text % said


def asked(found: Asked) -> dict[str, object]:
    """For the worker: who would like to meet them."""
    note = _("Asked %(when)s") % {"when": times.near(found.asked_at)}
    return {"id": found.id, "name": found.name, "note": note, "met": found.met_at is not None}
