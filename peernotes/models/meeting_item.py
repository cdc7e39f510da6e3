from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import Method
from peernotes.models._base import MadeBy, tracked
from peernotes.models._table import May, Table, Whose

VIEW = ("consumer_view", "view_by_id", "view_method", "view_at", "statement_id")
DECIDED = ("decided", "decided_by_id", "decided_at", "tell_by")
TOLD = ("told_by_id", "told_at")
PUT_RIGHT = ("question", "corrected_at")


class MeetingItem(MadeBy):
    """What a meeting talks about of one consumer, and what it decided. ``consumer_view``: what they think themselves, word
    for word, put there by them or brought by ``view_by``; ``view_method``: how they put it there themselves, if they did. ``statement``: what they had said to their team, if it is that.
    ``tell_by``: until when somebody tells them what was decided, which they can read at once. ``corrected_at``: who wrote the question or the decision put it right;
    the history has what stood there, for its person. ``again_of``: what it was brought as before, to a meeting that was called off."""

    table = Table(
        Whose.CONSUMER,
        May.ADD,
        row_security=True,
        marks=(*VIEW, *DECIDED, *TOLD, *PUT_RIGHT),
        same_service_as=("meeting",),
    )

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="+", db_index=False)
    meeting = models.ForeignKey("peernotes.TeamMeeting", on_delete=models.PROTECT, related_name="+", db_index=False)
    question = models.TextField(_("what it is about"))
    consumer_view = models.TextField(_("what they think"), blank=True, default="", db_default="")
    view_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    view_method = models.CharField(max_length=20, choices=Method.choices, blank=True, default="", db_default="")
    view_at = models.DateTimeField(null=True)
    statement = models.ForeignKey("peernotes.TeamStatement", on_delete=models.PROTECT, null=True, related_name="+")
    decided = models.TextField(_("what was decided"), blank=True, default="", db_default="")
    decided_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    tell_by = models.DateField(null=True)
    told_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    told_at = models.DateTimeField(null=True)
    corrected_at = models.DateTimeField(null=True)
    again_of = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")

    history = tracked()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    consumer_view="", view_by__isnull=True, view_method="", view_at__isnull=True, statement__isnull=True
                )
                | ~Q(consumer_view="")
                & (Q(view_by__isnull=False) | Q(view_method=Method.SHARED_DEVICE))
                & Q(view_at__isnull=False),
                name="meeting_item_view",
            ),
            models.CheckConstraint(
                condition=Q(view_method__in=["", Method.OWN_LOGIN, Method.SHARED_DEVICE]),
                name="meeting_item_view_method",
            ),
            models.CheckConstraint(
                condition=Q(decided="", decided_by__isnull=True, decided_at__isnull=True, tell_by__isnull=True)
                | ~Q(decided="") & Q(decided_by__isnull=False, decided_at__isnull=False, tell_by__isnull=False),
                name="meeting_item_decided",
            ),
            models.CheckConstraint(
                condition=Q(told_by__isnull=True, told_at__isnull=True)
                | Q(told_by__isnull=False, told_at__isnull=False, decided_at__isnull=False),
                name="meeting_item_told",
            ),
        ]
        indexes = [
            models.Index(fields=["consumer", "-created_at", "-id"], name="meeting_item_of_person"),
            models.Index(fields=["meeting", "created_at", "id"], name="meeting_item_of_meeting"),
            models.Index(
                fields=["created_by", "tell_by"],
                name="meeting_item_to_tell",
                condition=Q(decided_at__isnull=False, told_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"Meeting item {self.pk}"
