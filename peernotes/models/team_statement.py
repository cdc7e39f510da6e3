from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import Method, StatementTo
from peernotes.models._base import MadeBy, tracked
from peernotes.models._table import May, Table, Whose


class TeamStatement(MadeBy):
    """What a consumer says to their team, word for word: nobody changes it. ``method``: how the words came, by their own
    sign-in or on a handed-over device. ``due_at``: by when the service said that somebody answers. Answered once; taken
    back, nobody but the consumer reads it."""

    table = Table(
        Whose.CONSUMER,
        May.ADD,
        row_security=True,
        marks=("answer", "answered_by_id", "answered_at", "taken_back_at"),
    )

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+", db_index=False)
    consumer = models.ForeignKey(
        "peernotes.Consumer", on_delete=models.PROTECT, related_name="team_statements", db_index=False
    )
    sent_to = models.CharField(max_length=16, choices=StatementTo.choices)
    about = models.TextField(_("what it is about"))
    wish = models.TextField(_("wish"), blank=True)
    method = models.CharField(max_length=20, choices=Method.choices)
    due_at = models.DateTimeField()
    answer = models.TextField(blank=True, default="", db_default="")
    answered_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)
    taken_back_at = models.DateTimeField(null=True)

    history = tracked()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(sent_to__in=StatementTo.values), name="team_statement_to"),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True, answered_by__isnull=True, answer="")
                | (Q(answered_at__isnull=False, answered_by__isnull=False) & ~Q(answer="")),
                name="team_statement_answered",
            ),
        ]
        indexes = [
            models.Index(fields=["consumer", "created_at", "id"], name="team_statement_of_person"),
            models.Index(
                fields=["service", "due_at", "id"],
                name="team_statement_open",
                condition=Q(answered_at__isnull=True, taken_back_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"Statement to the team {self.id}"
