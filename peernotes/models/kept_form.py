from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from peernotes.models._table import May, Table, Whose


class KeptForm(models.Model):
    """What somebody typed and could not send, or has not sent yet. Theirs alone, for a week; no history, no event:
    the row goes when the form is sent or dropped. ``id`` is the drawn form's own. ``visit``: on which it was typed, and
    which alone finds it again; on a handed-over device the next one does for a day (decision 18). ``fields``: pairs of a name and its values, as sent."""

    table = Table(Whose.NOBODY, May.REMOVE, history=False, row_security=True)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey("peernotes.User", on_delete=models.CASCADE, null=True, related_name="+")
    visit = models.ForeignKey("peernotes.Visit", on_delete=models.CASCADE, null=True, related_name="+")
    path = models.CharField(max_length=300)
    fields = models.JSONField()
    kept_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(user__isnull=True) ^ Q(visit__isnull=True), name="kept_form_whose"),
        ]

    def __str__(self) -> str:
        return f"Kept form {self.pk}"

    @property
    def begun_with(self) -> str:
        """Which of several forms at one address it is (``forms.groups.ProgrammeNew``)."""
        return next((values[0] for name, values in self.fields if name == "begun_with" and values), "")
