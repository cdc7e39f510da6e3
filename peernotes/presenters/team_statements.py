"""What people say to their team: as rows, as a page for whoever answers, and on their own page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from peernotes.enums import Method, StatementTo
from peernotes.presenters import times, words
from peernotes.presenters.lines import PersonRow

if TYPE_CHECKING:
    from peernotes.queries.team_statements import SaidToTeam


@dataclass(frozen=True)
class TeamStatementShown:
    """``said``: when, to whom and how. ``back_href``: where its person takes it back. ``key``: of that press."""

    about: str
    wish: str
    said: str
    tag: str
    tone: str
    answer: str
    answered: str
    href: str
    back_href: str
    key: UUID


def mine(said: SaidToTeam, prefix: str) -> TeamStatementShown:
    """``prefix``: of the names of the pages, their own or on a handed-over device."""
    back = "" if said.taken_back_at else reverse(f"{prefix}-team-back", args=[said.id])
    return _shown(said, back_href=back)


def of_person(said: SaidToTeam) -> TeamStatementShown:
    return _shown(said, href=_href(said))


def row(said: SaidToTeam) -> PersonRow:
    """In a list: who asks and by when, not what."""
    asks = _("%(name)s asks") % {"name": words.first(said.chosen_name)}
    with timezone.override(ZoneInfo(said.timezone)):
        due = times.near(said.due_at)
    note = (_("Late. To be answered by %(due)s.") if _is_late(said) else _("To be answered by %(due)s.")) % {"due": due}
    tag, tone = _tag(said)
    return PersonRow(f"{asks}, {said.local_identifier}", _href(said), note, tag, tone)


def waits(many: int) -> PersonRow | None:
    """On the first page of who is asked; whose they are stands one press further."""
    title = ngettext("One thing said to the team", "%(many)d things said to the team", many) % {"many": many}
    return PersonRow(title, reverse("said"), _("Waiting for an answer")) if many else None


def _shown(said: SaidToTeam, *, href: str = "", back_href: str = "") -> TeamStatementShown:
    tag, tone = _tag(said)
    by = {"who": said.answered_by, "when": times.shown(said.answered_at)}
    return TeamStatementShown(
        about=said.about,
        wish=said.wish,
        said=_how(said),
        tag=tag,
        tone=tone,
        answer=said.answer,
        answered=_("%(who)s, %(when)s") % by if said.answered_at else "",
        href=href,
        back_href=back_href,
        key=uuid4(),
    )


def _how(said: SaidToTeam) -> str:
    to = {"when": times.shown(said.created_at), "whom": StatementTo(said.sent_to).label}
    line = _("%(when)s, to: %(whom)s") % to
    return f"{line}. " + _("Written on a device that was handed over.") if said.method != Method.OWN_LOGIN else line


def _href(said: SaidToTeam) -> str:
    return reverse("person-said-one", args=[said.consumer_id, said.id])


def _is_late(said: SaidToTeam) -> bool:
    return said.due_at <= timezone.now()


def _tag(said: SaidToTeam) -> tuple[str, str]:
    if said.taken_back_at:
        return _("Taken back"), "stopped"
    if said.answered_at:
        return _("Answered"), "done"
    return (_("Waiting too long"), "attention") if _is_late(said) else (_("Waiting for an answer"), "waiting")
