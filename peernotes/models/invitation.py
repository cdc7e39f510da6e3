from __future__ import annotations

from django.db import models

from peernotes.models._base import Row
from peernotes.models._table import May, Table, Whose


class Invitation(Row):
    """A way to choose a password of one's own, used once. Only hashes are kept. ``user`` empty: whoever opens it becomes
    the first operator. ``ended_at``: it was used, or there is a newer one."""

    table = Table(Whose.NOBODY, May.CHANGE, history=False)

    user = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="invitations")
    made_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    token_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"Invitation {self.pk}"
