"""A carer's own file (docs/decisions/0051): who works with them, what the two wrote, and when they were in touch. Nothing in it names
a consumer, and nothing of a consumer leads to it."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from peernotes.enums import CarerNoteKind, CarerNotePart, CarerNoteState, ContactMode
from peernotes.models._base import TAKEN_BACK, MadeBy, MayBeTakenBack, Row, taken_back_with_a_reason
from peernotes.models._table import May, Table, Whose


class CarerAssignment(MadeBy):
    """Somebody works with a carer, until ``ended_at``."""

    table = Table(Whose.CARER, May.ADD, history=False, row_security=True, marks=("ended_at",))

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    carer = models.ForeignKey("peernotes.Carer", on_delete=models.PROTECT, related_name="assignments")
    worker = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["carer", "worker"], condition=Q(ended_at=None), name="carer_worker_once")
        ]

    def __str__(self) -> str:
        return f"Carer assignment {self.pk}"


class CarerNote(Row):
    """Written by a peer worker with a carer. ``open_parts``: those that clinicians who work with the carer may read, through a
    function of the database. No history: words that were not agreed to are gone."""

    table = Table(Whose.CARER, May.CHANGE, history=False, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    carer = models.ForeignKey("peernotes.Carer", on_delete=models.PROTECT, related_name="notes")
    author = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=16, choices=CarerNoteKind.choices)
    what_we_talked_about = models.TextField(_("what we talked about"), blank=True, default="")
    in_own_words = models.TextField(_("in their own words"), blank=True, default="")
    next_step = models.TextField(_("next step"), blank=True, default="")
    in_confidence = models.BooleanField(_("in confidence"), default=False)
    open_parts = ArrayField(models.CharField(max_length=24, choices=CarerNotePart.choices), default=list)
    state = models.CharField(max_length=16, choices=CarerNoteState.choices, default=CarerNoteState.DRAFT)
    version = models.PositiveIntegerField(default=1, db_default=1)
    changed_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=CarerNoteKind.values), name="carer_note_kind"),
            models.CheckConstraint(condition=Q(state__in=CarerNoteState.values), name="carer_note_state"),
            models.CheckConstraint(condition=Q(open_parts__contained_by=CarerNotePart.values), name="carer_note_parts"),
            models.CheckConstraint(
                condition=Q(open_parts=[]) | Q(in_confidence=False, state=CarerNoteState.FINAL), name="carer_note_open"
            ),
        ]

    def __str__(self) -> str:
        return f"Carer note {self.pk}"


class CarerContact(Row, MayBeTakenBack):
    """That a worker and a carer were in touch; no words."""

    table = Table(Whose.CARER, May.ADD, history=False, row_security=True, marks=TAKEN_BACK)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    carer = models.ForeignKey("peernotes.Carer", on_delete=models.PROTECT, related_name="contacts")
    worker = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    happened_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField()
    mode = models.CharField(max_length=16, choices=ContactMode.choices)
    outside_hours = models.BooleanField(default=False)
    crisis = models.BooleanField(default=False)

    class Meta:
        constraints = [
            taken_back_with_a_reason("carer_contact_taken_back"),
            models.CheckConstraint(condition=Q(minutes__gte=1, minutes__lte=1440), name="carer_contact_minutes"),
            models.CheckConstraint(condition=Q(mode__in=ContactMode.values), name="carer_contact_mode"),
        ]

    def __str__(self) -> str:
        return f"Carer contact {self.pk}"
