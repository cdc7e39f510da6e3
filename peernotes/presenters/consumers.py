"""People by name and number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from peernotes.presenters import details, times
from peernotes.presenters.lines import PersonRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from peernotes.models import Consumer, ConsumerNumber, Enrolment
    from peernotes.queries.consumers import ConsumerLogin, ListedConsumer


def row(slug: str, found: ListedConsumer) -> PersonRow:
    born = _("born %(day)s") % {"day": times.day(found.date_of_birth)} if found.date_of_birth else ""
    return PersonRow(
        title=found.chosen_name,
        href=reverse("consumer", args=[slug, found.id]),
        note=", ".join(filter(None, [found.local_identifier, born])),
        tag=_("Has died") if found.deceased else _("No longer here") if found.ended else "",
    )


def facts(
    found: Consumer, numbers: Iterable[ConsumerNumber], enrolments: Iterable[Enrolment], login: ConsumerLogin | None
) -> list[tuple[str, str]]:
    """For the component "summary"."""
    return [
        (_("ID"), found.local_identifier),
        (_("Other numbers"), "; ".join(map(details.number, numbers)) or _("none")),
        (_("Date of birth"), times.day(found.date_of_birth) or _("not known")),
        (_("Pronouns"), found.pronouns or _("not known")),
        (_("Preferred language"), found.preferred_language or _("not known")),
        (_("With the service"), "; ".join(map(period, enrolments)) or _("since %(day)s") % _since(found.created_at)),
        (_("Sign-in"), sign_in(login)),
    ]


def _since(moment: object) -> dict[str, str]:
    return {"day": times.day(moment)}


def period(enrolment: Enrolment) -> str:
    if enrolment.ends_at is None:
        return _("since %(day)s") % _since(enrolment.starts_at)
    said = {"from": times.day(enrolment.starts_at), "until": times.day(enrolment.ends_at)}
    return _("from %(from)s until %(until)s") % said


def sign_in(login: ConsumerLogin | None) -> str:
    if login is None:
        return _("none")
    said = {"username": login.username}
    if not login.active:
        return _("%(username)s, taken back") % said
    return _("%(username)s, no password chosen yet") % said if login.waits else login.username
