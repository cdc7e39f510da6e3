"""Beside sessions: whose form it is. Every form that is drawn for somebody carries, signed, who that is and the form's own id: when the
session has ended in between, what was typed is kept for this person, and given to nobody else."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.core.exceptions import BadRequest, SuspiciousOperation
from django.core.signing import BadSignature, Signer
from django.http import UnreadablePostError

from peernotes.policy.facts import Actor

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, QueryDict

NAME = "opened"
SIGNER = Signer(salt="peernotes.opened")
# Of an address that is handed on: which of several things a page shows.
KEPT = ("with", "show")
USER, VISIT = "user", "visit"


@dataclass(frozen=True)
class Opened:
    """``by``: a login or a visit, without a request."""

    by: Actor
    form: UUID

    def is_of(self, actor: Actor | None) -> bool:
        return actor is not None and (actor.user_id, actor.visit_id) == (self.by.user_id, self.by.visit_id)


def seal(actor: Actor, form: UUID) -> str:
    kind = USER if actor.user_id else VISIT
    return SIGNER.sign(f"{kind}/{actor.user_id or actor.visit_id}/{form}")


def of(request: HttpRequest) -> Opened | None:
    """None where nothing was sent, or by whom cannot be said."""
    try:
        kind, whose, form = SIGNER.unsign(sent(request).get(NAME, "")).split("/")
    except BadSignature:
        return None
    who = uuid.UUID(whose)
    return Opened(Actor(user_id=who) if kind == USER else Actor(visit_id=who), uuid.UUID(form))


def way_back(request: HttpRequest) -> str:
    """Where who signs in again goes on: here, unless this only takes a press. Also where the view was never reached. What
    a page is nothing without comes along, and nothing that somebody looks for."""
    match = request.resolver_match
    asked = urlencode({name: request.GET[name] for name in KEPT if name in request.GET})
    here = f"{request.path}?{asked}" if asked else request.path
    return getattr(match.func, "back", here) if match else here


def sent(request: HttpRequest) -> QueryDict | dict[str, str]:
    """A body that cannot be read has nothing in it; what to answer to it is not asked here."""
    try:
        return request.POST if request.method == "POST" else {}
    except (BadRequest, SuspiciousOperation, UnreadablePostError):
        return {}


def mine(request: HttpRequest) -> Opened | None:
    """What was sent, if whoever acts now is the one for whom the form was drawn."""
    opened = of(request)
    return opened if opened and opened.is_of(getattr(request, "actor", None)) else None
