from __future__ import annotations

from django.db import models

from peernotes.enums import AlertKind, EmergencyOutcome
from peernotes.models._base import MadeBy, Row
from peernotes.models._table import May, Table, Whose


class Alert(Row):
    """Something that a privacy officer has to look at: written by a trigger in the transaction of its event, and never
    changed. ``user``: who did it. ``consumer``: whose record it was. ``hold``: of a safety concern, if it is about one.
    ``emergency``: a record that was opened in an emergency, if it is about that."""

    table = Table(Whose.CONSUMER, May.READ, history=False, append_only=True, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+", db_index=False)
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="+")
    user = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    hold = models.ForeignKey("peernotes.ConcernHold", on_delete=models.PROTECT, null=True, related_name="+")
    emergency = models.OneToOneField(
        "peernotes.EmergencyAccess", on_delete=models.PROTECT, null=True, related_name="alert"
    )
    kind = models.CharField(max_length=32, choices=AlertKind.choices)
    verb = models.CharField(max_length=40)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["id", "service"], name="alert_in_service")]
        indexes = [models.Index(fields=["service", "created_at", "id"], name="alert_of_service")]

    def __str__(self) -> str:
        return f"Alert {self.id}"


class AlertAnswer(MadeBy):
    """What a privacy officer found, once. Nobody changes it. ``outcome``: of an emergency access."""

    table = Table(
        Whose.CONSUMER, May.ADD, history=False, append_only=True, row_security=True, same_service_as=("alert",)
    )

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="+")
    alert = models.OneToOneField(Alert, on_delete=models.PROTECT, related_name="answer")
    text = models.TextField()
    outcome = models.CharField(max_length=16, choices=EmergencyOutcome.choices, blank=True, default="", db_default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(outcome="") | models.Q(outcome__in=EmergencyOutcome.values),
                name="alert_answer_outcome",
            )
        ]

    def __str__(self) -> str:
        return f"Answer to {self.alert_id}"
