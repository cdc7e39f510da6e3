"""What every table shares. History rows are written by statement triggers (`peernotes/database/history`), never by signals:
``SIMPLE_HISTORY_ENABLED = False`` keeps django-simple-history's own writing off and its reading on."""

from __future__ import annotations

import uuid

from django.contrib.postgres.functions import RandomUUID
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from peernotes.enums import TakenBackWhy


class HistoryRow(models.Model):
    """``history_request`` ties the row to the events of the same request. ``redacted_digest`` holds the SHA-256 of
    text that the consumer took out, once the text itself is gone (docs/life-cycle.md, case 15)."""

    history_request = models.UUIDField(null=True, editable=False)
    redacted_digest = models.CharField(max_length=64, default="", db_default="", editable=False)

    class Meta:
        abstract = True


def tracked(*, without: tuple[str, ...] = ()) -> HistoricalRecords:
    return HistoricalRecords(
        bases=[HistoryRow],
        history_id_field=models.BigAutoField(),
        history_change_reason_field=models.TextField(null=True),
        excluded_fields=list(without),
    )


class MayBeTakenBack(models.Model):
    """By who noted it, once: it stays, and says so wherever it is read (docs/decisions/0085)."""

    taken_back_at = models.DateTimeField(null=True)
    taken_back_why = models.CharField(
        max_length=16, choices=TakenBackWhy.choices, blank=True, default="", db_default=""
    )

    class Meta:
        abstract = True


TAKEN_BACK = ("taken_back_at", "taken_back_why")


def taken_back_with_a_reason(name: str) -> models.CheckConstraint:
    stands = Q(taken_back_at__isnull=True, taken_back_why="")
    gone = Q(taken_back_at__isnull=False, taken_back_why__in=TakenBackWhy.values)
    return models.CheckConstraint(condition=stands | gone, name=name)


class Row(models.Model):
    """``created_at`` is UTC."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, db_default=RandomUUID(), editable=False)
    created_at = models.DateTimeField(_("created"), db_default=Now(), editable=False)

    class Meta:
        abstract = True


class MadeBy(Row):
    created_by = models.ForeignKey(
        "peernotes.User", on_delete=models.PROTECT, null=True, related_name="+", editable=False
    )

    class Meta:
        abstract = True
