from __future__ import annotations

from django.db import models

from peernotes.models._base import Row
from peernotes.models._table import May, Table, Whose


class Invitation(Row):
    """A way to choose a password of one's own, used once. Only hashes are kept. ``user`` empty: whoever opens it becomes
    the first operator. ``words_hash``: of the words that are said to a consumer in person. ``ended_at``: it was used, there is
    a newer one, or the words were wrong too often."""

    table = Table(Whose.NOBODY, May.CHANGE, history=False)

    user = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="invitations")
    made_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    token_hash = models.CharField(max_length=64, unique=True)
    words_hash = models.CharField(max_length=200, blank=True, default="", db_default="")
    tries = models.PositiveSmallIntegerField(default=0, db_default=0)
    expires_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"Invitation {self.pk}"
