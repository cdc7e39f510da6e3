from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from peernotes.enums import CarerTopic, ContactMode
from peernotes.models._base import TAKEN_BACK, MayBeTakenBack, Row, taken_back_with_a_reason
from peernotes.models._table import May, Table, Whose


class CarerTalk(Row, MayBeTakenBack):
    """That somebody who works with a consumer talked with a carer of theirs, and about which topics they told something; no
    words. Without topics they listened."""

    table = Table(Whose.CONSUMER, May.ADD, history=False, row_security=True, marks=TAKEN_BACK)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="+")
    carer = models.ForeignKey("peernotes.CarerTie", on_delete=models.PROTECT, related_name="talks")
    worker = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    happened_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField()
    mode = models.CharField(max_length=16, choices=ContactMode.choices)
    topics = ArrayField(models.CharField(max_length=32, choices=CarerTopic.choices), default=list)

    class Meta:
        constraints = [
            taken_back_with_a_reason("talk_taken_back"),
            models.CheckConstraint(condition=Q(topics__contained_by=CarerTopic.values), name="talk_topics"),
            models.CheckConstraint(condition=Q(minutes__gte=1, minutes__lte=1440), name="talk_minutes"),
            models.CheckConstraint(condition=Q(mode__in=ContactMode.values), name="talk_mode"),
        ]

    def __str__(self) -> str:
        return f"Talk {self.pk}"
