from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from peernotes.enums import SpokenTopic
from peernotes.models._base import TAKEN_BACK, MayBeTakenBack, Row, taken_back_with_a_reason
from peernotes.models._table import May, Table, Whose


class SpokenShare(Row, MayBeTakenBack):
    """That a peer worker told somebody who works with a consumer something aloud, and about which topics; no words.
    ``item``: of the meeting where it was, if it was noted from there."""

    table = Table(Whose.CONSUMER, May.ADD, history=False, row_security=True, marks=TAKEN_BACK)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="+", db_index=False)
    worker = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    listener = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    topics = ArrayField(models.CharField(max_length=32, choices=SpokenTopic.choices))
    in_meeting = models.BooleanField(default=False)
    item = models.ForeignKey("peernotes.MeetingItem", on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["consumer", "-created_at", "-id"], name="spoken_of_person")]
        constraints = [
            taken_back_with_a_reason("spoken_taken_back"),
            models.CheckConstraint(
                condition=Q(topics__contained_by=SpokenTopic.values) & ~Q(topics=[]), name="spoken_topics"
            ),
            models.CheckConstraint(condition=Q(item__isnull=True) | Q(in_meeting=True), name="spoken_there"),
            models.CheckConstraint(condition=~Q(worker=F("listener")), name="spoken_to_another"),
        ]

    def __str__(self) -> str:
        return f"Passed on aloud {self.pk}"
