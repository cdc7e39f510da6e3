"""What the pages of words that two administrators publish share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib import messages
from django.utils.translation import gettext as _

from peernotes.actions import service_texts as actions
from peernotes.presenters import service_texts as presenter
from peernotes.queries import service_texts as queries

if TYPE_CHECKING:
    from django.http import HttpRequest

    from peernotes.access import Gathered
    from peernotes.actions.service_texts import ServiceTextKind
    from peernotes.forms.kept import Form
    from peernotes.presenters.service_texts import ShownText
    from peernotes.queries.service_texts import ServiceTexts


@dataclass(frozen=True, slots=True)
class TextPage:
    """As the reader is shown them; ``rows``: as they are kept."""

    rows: ServiceTexts
    in_force: ShownText | None
    waiting: ShownText | None
    before: list[ShownText]


def read(gathered: Gathered, kind: ServiceTextKind) -> TextPage:
    found, me = queries.of_service(kind.model, gathered.service_id), gathered.actor.user_id
    in_force, waiting = (presenter.shown(one, me) if one else None for one in (found.in_force, found.waiting))
    return TextPage(found, in_force, waiting, [presenter.shown(one, me) for one in found.before])


def starts_from(request: HttpRequest, gathered: Gathered, kind: ServiceTextKind) -> dict[str, str]:
    """The words in force, unless others were sent."""
    in_force = None if request.method == "POST" else queries.of_service(kind.model, gathered.service_id).in_force
    return {"text": in_force.text if in_force else ""}


def propose(request: HttpRequest, gathered: Gathered, kind: ServiceTextKind, form: Form) -> None:
    said = form.cleaned_data
    about = {"by": request.actor, "kind": kind, "service_id": gathered.service_id}
    actions.propose(**about, text=said["text"], key=said["key"])
    messages.success(request, _("Proposed. Another administrator has to approve it."))
