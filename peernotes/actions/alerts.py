"""A privacy officer's list: what there is to look at, and what was found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from peernotes import access, audit
from peernotes.actions import acts
from peernotes.enums import Verb
from peernotes.errors import Missing, there
from peernotes.models import AlertAnswer, ConcernHold
from peernotes.policy import privacy as rules
from peernotes.policy.concerns import LONGEST_HOLD
from peernotes.queries import alerts as queries
from peernotes.queries import emergency_access

if TYPE_CHECKING:
    from datetime import date

    from peernotes.access import Gathered
    from peernotes.actions.acts import Act
    from peernotes.policy.facts import Actor
    from peernotes.queries.alerts import AlertLine
    from peernotes.queries.emergency_access import Tried
    from peernotes.queries.keyset import Cursor, Page

OBJECT = "alert"


@dataclass(frozen=True, slots=True)
class AlertList:
    """``tries``: for a record in an emergency, where none was opened; empty on every page but the first that wait."""

    alerts: Page[AlertLine]
    tries: list[Tried]


@dataclass(frozen=True, slots=True)
class AlertPage:
    gathered: Gathered
    alert: AlertLine

    @property
    def may_answer(self) -> bool:
        return bool(rules.may_answer_alert(self.gathered.facts, **_stands(self.alert, self.gathered.actor)))


def open_list(*, by: Actor, gathered: Gathered, cursor: Cursor | None, answered: bool) -> AlertList:
    """Of the service that was asked about."""
    found = queries.page(gathered.service_id, cursor, answered=answered)
    audit.record(Verb.SEE_ALERTS, gathered, seen=[alert.id for alert in found.rows])
    first = cursor is None and not answered
    return AlertList(found, emergency_access.tries(gathered.service_id) if first else [])


def open_alert(*, by: Actor, slug: str, alert_id: UUID) -> AlertPage:
    alert = _known(by, Verb.SEE_ALERTS, alert_id)
    gathered = access.gather(by, consumer=alert.consumer_id)
    gathered.require(rules.may_see_alert(gathered.facts), Verb.SEE_ALERTS)
    if gathered.service.slug != slug:
        raise Missing(actor=by, verb=Verb.SEE_ALERTS)
    audit.record(Verb.SEE_ALERTS, gathered, object_type=OBJECT, object_id=alert_id)
    return AlertPage(gathered, alert)


@acts.once
def answer(
    *, by: Actor, alert_id: UUID, text: str, key: UUID, hold_until: date | None = None, outcome: str = ""
) -> UUID:
    """Once; nobody can change it. ``hold_until``: a safety concern is kept from its person for so long, for what ``text``
    says. ``outcome``: of an emergency access."""
    verb = Verb.ANSWER_ALERT
    whose = _known(by, verb, alert_id).consumer_id
    act = acts.on_person(by, verb, whose, reason="looked at", key=key)
    alert = _known(by, verb, alert_id)
    decision = rules.may_answer_alert(act.facts, **_stands(alert, by))
    act.require(decision, known=bool(rules.may_see_alert(act.facts)))
    AlertAnswer.objects.create(**act.row, alert_id=alert_id, text=text, outcome=outcome if alert.emergency_id else "")
    if alert.hold_until and alert.today and hold_until and not alert.knows:
        _hold(replace(act, verb=Verb.HOLD_CONCERN), alert, min(hold_until, alert.today + LONGEST_HOLD), text)
    return act.record(OBJECT, alert_id)


def _hold(act: Act, alert: AlertLine, until: date, reason: str) -> None:
    ConcernHold.objects.create(
        **act.row | {"id": uuid4()},
        concern_id=alert.concern_id,
        until=until,
        reason=reason,
        danger_to_other=bool(alert.danger_to_other),
    )
    act.record("concern", alert.concern_id)


def _stands(alert: AlertLine, by: Actor) -> dict[str, bool]:
    return {"about_me": alert.user_id == by.user_id, "answered": alert.answered_at is not None}


def _known(by: Actor, verb: Verb, alert_id: UUID) -> AlertLine:
    return there(queries.one(alert_id), actor=by, verb=verb)
