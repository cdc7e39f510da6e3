"""What somebody said of peer support, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peernotes.enums import HowOften, PeerForm, Wants, WhenAdmitted
from peernotes.models import PeerWishes
from peernotes.policy.peer_preferences import NO_OFFERS_FOR
from peernotes.presenters import times
from peernotes.queries.peer_preferences import WISHES

if TYPE_CHECKING:
    from peernotes.models import PeerPreference
    from peernotes.queries.peer_preferences import Looking

# For whoever is there then.
IN_HOSPITAL = {
    WhenAdmitted.TELL_MY_PEER: gettext_lazy("In hospital: tell their peer worker"),
    WhenAdmitted.ASK_ME: gettext_lazy("In hospital: ask them before their peer worker is told"),
    WhenAdmitted.NO: gettext_lazy("In hospital: do not tell their peer worker"),
}


def in_words(found: list[str] | None) -> str:
    """For clinicians who work with them: whether, how often and in which forms, as a person's line has it."""
    if found is None:
        return ""
    wants, how_often, when_admitted, *form = found
    admitted = [IN_HOSPITAL[WhenAdmitted(when_admitted)]] if when_admitted else []
    return _sentence([str(Wants(wants).label), *_how(form, how_often), *map(str, admitted)])


def _how(forms: list[str], how_often: str) -> list[str]:
    often = [str(HowOften(how_often).label)] if how_often else []
    return [*(str(PeerForm(form).label) for form in forms), *often]


def _sentence(said: list[str]) -> str:
    return ". ".join(said) + "."


def again_on(found: PeerPreference) -> str:
    """After a no: when somebody may be offered again."""
    return times.day(found.said_at + NO_OFFERS_FOR)


def looking(slug: str, found: Looking) -> dict[str, object]:
    contact = {True: _("A peer worker may get in touch"), False: _("Please do not get in touch")}
    said = [*_how(found.form, found.how_often), *([contact[found.contact_ok]] if found.contact_ok is not None else [])]
    wishes = [(PeerWishes._meta.get_field(name).verbose_name, getattr(found, name)) for name in WISHES]
    return {
        "name": found.name,
        "href": reverse("consumer", args=[slug, found.consumer_id]),
        "text": _sentence(said) if said else "",
        "said": _("Said %(when)s") % {"when": times.near(found.said_at)},
        "wishes": [(label, text) for label, text in wishes if text],
    }
