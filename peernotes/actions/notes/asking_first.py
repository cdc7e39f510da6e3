"""Opening the page on which a consumer is asked first: it shows who they are, and what they chose the last time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes import access, audit
from peernotes.actions.notes import from_groups
from peernotes.enums import Audience, ConsentDecision, ConsentScope, Verb
from peernotes.models import Consent
from peernotes.policy import notes as rules
from peernotes.policy.catalogue.cosign import Cosign
from peernotes.policy.people import may_read_about_me
from peernotes.queries import crisis_plans as plans
from peernotes.queries.notes.cosigning import signers

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.models import Consumer
    from peernotes.policy.facts import Actor
    from peernotes.queries.crisis_plans import WishAboutNotes
    from peernotes.queries.group_sessions import SessionAttended


@dataclass(frozen=True)
class AskingPage:
    """``last_audiences``: whom the consumer opened parts of this worker's last note to; None if there was none. ``wish``: what
    they wish about notes when they are not well, if it is open to this worker. ``sessions``: of groups that this worker leads, at which the consumer was."""

    gathered: Gathered
    consumer: Consumer
    last_audiences: frozenset[str] | None
    signers: list[str]
    wish: WishAboutNotes | None
    sessions: list[SessionAttended]


def open_page(*, by: Actor, consumer_id: UUID) -> AskingPage:
    gathered = access.gather(by, consumer=consumer_id)
    gathered.require(rules.may_write(gathered.facts), Verb.START_NOTE)
    consumer, wish = plans.with_wish(consumer_id)
    if not may_read_about_me(gathered.facts):
        wish = None
    page = AskingPage(
        gathered=gathered,
        consumer=consumer,
        last_audiences=_last(by, consumer_id),
        signers=signers(by.user_id, gathered.service_id) if gathered.facts.policy.cosign != Cosign.NONE else [],
        wish=wish,
        sessions=from_groups.sessions(gathered, consumer_id),
    )
    audit.record_asking(gathered, wish=page.wish and page.wish.id)
    return page


def _last(by: Actor, consumer_id: UUID) -> frozenset[str] | None:
    said = (
        Consent.objects.filter(consumer_id=consumer_id, scope=ConsentScope.SHARE_NOTE, note__author_id=by.user_id)
        .order_by("-decided_at", "-id")
        .first()
    )
    if said is None:
        return None
    if said.decision != ConsentDecision.GIVEN:
        return frozenset({Audience.JUST_US.value})
    return frozenset(said.sections.values())
