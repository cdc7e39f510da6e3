"""A privacy officer's list: what there is to look at, and what was found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes import access, audit
from peernotes.actions import acts
from peernotes.enums import Verb
from peernotes.errors import Missing, there
from peernotes.models import AlertAnswer
from peernotes.policy import privacy as rules
from peernotes.queries import alerts as queries

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor
    from peernotes.queries.alerts import AlertLine
    from peernotes.queries.keyset import Cursor, Page

OBJECT = "alert"


@dataclass(frozen=True, slots=True)
class AlertPage:
    gathered: Gathered
    alert: AlertLine

    @property
    def may_answer(self) -> bool:
        return bool(rules.may_answer_alert(self.gathered.facts, **_stands(self.alert, self.gathered.actor)))


def open_list(*, by: Actor, gathered: Gathered, cursor: Cursor | None, answered: bool) -> Page[AlertLine]:
    """Of the service that was asked about."""
    found = queries.page(gathered.service_id, cursor, answered=answered)
    audit.record(Verb.SEE_ALERTS, gathered, seen=[alert.id for alert in found.rows])
    return found


def open_alert(*, by: Actor, slug: str, alert_id: UUID) -> AlertPage:
    alert = _known(by, Verb.SEE_ALERTS, alert_id)
    gathered = access.gather(by, consumer=alert.consumer_id)
    gathered.require(rules.may_see_alert(gathered.facts), Verb.SEE_ALERTS)
    if gathered.service.slug != slug:
        raise Missing(actor=by, verb=Verb.SEE_ALERTS)
    audit.record(Verb.SEE_ALERTS, gathered, object_type=OBJECT, object_id=alert_id)
    return AlertPage(gathered, alert)


@acts.once
def answer(*, by: Actor, alert_id: UUID, text: str, key: UUID) -> UUID:
    """Once; nobody can change it."""
    verb = Verb.ANSWER_ALERT
    whose = _known(by, verb, alert_id).consumer_id
    act = acts.on_person(by, verb, whose, reason="looked at", key=key)
    stands = _stands(_known(by, verb, alert_id), by)
    act.require(rules.may_answer_alert(act.facts, **stands), known=bool(rules.may_see_alert(act.facts)))
    AlertAnswer.objects.create(**act.row, alert_id=alert_id, text=text)
    return act.record(OBJECT, alert_id)


def _stands(alert: AlertLine, by: Actor) -> dict[str, bool]:
    return {"about_me": alert.user_id == by.user_id, "answered": alert.answered_at is not None}


def _known(by: Actor, verb: Verb, alert_id: UUID) -> AlertLine:
    return there(queries.one(alert_id), actor=by, verb=verb)
