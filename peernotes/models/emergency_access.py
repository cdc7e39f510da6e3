from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from peernotes.models._base import MadeBy
from peernotes.models._table import May, Table, Whose


class EmergencyAccess(MadeBy):
    """A record that a clinician opened who does not work with its person, why, and until when at most. Never changed. A
    trigger puts it on the privacy officers' list."""

    table = Table(Whose.CONSUMER, May.ADD, history=False, append_only=True, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    ends_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(ends_at__gt=F("created_at")), name="emergency_access_period"),
            models.UniqueConstraint(fields=["id", "service"], name="emergency_access_in_service"),
        ]
        indexes = [models.Index(fields=["created_by", "ends_at"], name="emergency_access_of_user")]

    def __str__(self) -> str:
        return f"Emergency access {self.id}"


class EmergencyAccessEnd(MadeBy):
    """That the one who opened it no longer needs it, before its time."""

    table = Table(
        Whose.CONSUMER, May.ADD, history=False, append_only=True, row_security=True, same_service_as=("access",)
    )

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="+")
    access = models.OneToOneField(EmergencyAccess, on_delete=models.PROTECT, related_name="end")

    def __str__(self) -> str:
        return f"End of {self.access_id}"


class EmergencyTry(MadeBy):
    """That somebody asked for a record in an emergency, and none was opened: whose is not said, because it may be nobody's."""

    table = Table(Whose.STAFF, May.ADD, history=False, append_only=True, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["created_by", "created_at"], name="emergency_try_of_user")]

    def __str__(self) -> str:
        return f"Try {self.id}"
