from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import Role
from peernotes.models._base import Row, tracked
from peernotes.models._table import May, Table, Whose


class RoleProposal(Row):
    """A privileged role that one administrator gives. It becomes a membership when another approves it; ``approved``
    empty: it waits."""

    table = Table(Whose.STAFF, May.CHANGE, row_security=True)

    user = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="role_proposals")
    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    role = models.CharField(_("role"), max_length=32, choices=Role.choices)
    starts_at = models.DateTimeField(_("from"))
    ends_at = models.DateTimeField(_("until"), null=True)
    volunteer = models.BooleanField(_("volunteer"), default=False)
    reason = models.CharField(_("why"), max_length=300)
    proposed_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    decided_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    approved = models.BooleanField(null=True)

    history = tracked()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(approved=True, decided_by=F("proposed_by")), name="role_two_people"),
            models.UniqueConstraint(
                fields=["service", "user", "role"], condition=Q(approved=None), name="role_proposed_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} for {self.user_id}"
