"""Who works with whom: django-guardian object permissions in direct-foreign-key tables, so that none can outlive
its object and PostgreSQL can index and reference them. Guardian stores the relation; policy decides what it means."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _
from guardian.models import UserObjectPermissionBase

from peernotes.models._base import tracked
from peernotes.models._table import May, Table, Whose
from peernotes.models.consumer import Consumer
from peernotes.models.service import Service


class Assignment(UserObjectPermissionBase):
    """``peernotes.support_consumer`` on one consumer. Ending an assignment deletes the row; who granted and ended
    it, when and why is its history. ``reads_record`` False: the peer worker chose not to look."""

    table = Table(Whose.CONSUMER, May.REMOVE, row_security=True)

    content_object = models.ForeignKey(Consumer, on_delete=models.PROTECT, related_name="assignments")
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="+")
    reads_record = models.BooleanField(_("reads the record"), default=True, db_default=True)
    created_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(_("since"), db_default=Now())

    history = tracked()


class ServiceAssignment(UserObjectPermissionBase):
    """``peernotes.serve_everyone`` on a service: one row for a clinician with a service-wide duty."""

    table = Table(Whose.STAFF, May.REMOVE)

    content_object = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="wide_assignments")
    created_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(_("since"), db_default=Now())

    history = tracked()


class ConflictOfInterest(models.Model):
    """A relative, friend or ex-partner, declared by either side: denies everything (docs/life-cycle.md, case 6). What the
    consumer said nobody else reads, whom it is about least of all."""

    table = Table(Whose.CONSUMER, May.ADD, row_security=True, marks=("ended_at",))

    id = models.BigAutoField(primary_key=True)
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey(Consumer, on_delete=models.PROTECT, related_name="conflicts")
    user = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="conflicts")
    declared_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(_("declared"), db_default=Now())
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True)

    history = tracked()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["consumer", "user", "declared_by"],
                condition=models.Q(ended_at__isnull=True),
                name="conflict_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id} and {self.consumer_id}"
