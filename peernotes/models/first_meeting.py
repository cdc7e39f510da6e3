from __future__ import annotations

from django.db import models
from django.db.models import Q

from peernotes.enums import MeetingAnswer, Method
from peernotes.models._base import MadeBy
from peernotes.models._table import May, Table, Whose


class FirstMeeting(MadeBy):
    """That somebody asked to meet a peer worker, without commitment. ``waits``: for a place with them. ``met_at``: as the
    worker noted. Empty ``answer``: open. ``method``: how they said the last of it, by their own sign-in or on a handed-over device."""

    table = Table(
        Whose.CONSUMER,
        May.ADD,
        history=False,
        row_security=True,
        marks=("waits", "met_at", "answer", "answered_at", "method"),
    )

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    waits = models.BooleanField(default=False)
    met_at = models.DateTimeField(null=True)
    answer = models.CharField(max_length=16, choices=MeetingAnswer.choices, blank=True)
    answered_at = models.DateTimeField(null=True)
    method = models.CharField(
        max_length=20, choices=Method.choices, default=Method.OWN_LOGIN, db_default=Method.OWN_LOGIN
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["consumer", "worker"], condition=Q(answer=""), name="meeting_open_once"),
            models.CheckConstraint(condition=Q(answer__in=["", *MeetingAnswer.values]), name="meeting_answer"),
        ]

    def __str__(self) -> str:
        return f"First meeting {self.pk}"
