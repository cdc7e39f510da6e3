from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import HowOften, PeerForm, Wants, WhenAdmitted
from peernotes.models._base import MadeBy, tracked
from peernotes.models._table import May, Table, Whose


class PeerPreference(MadeBy):
    """Whether somebody wants peer support, and how, as they said last. Nobody has to say any of it. ``contact_ok``: a peer
    worker may get in touch; empty: not said."""

    table = Table(Whose.CONSUMER, May.CHANGE, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.OneToOneField("peernotes.Consumer", on_delete=models.PROTECT, related_name="+")
    wants = models.CharField(max_length=16, choices=Wants.choices)
    form = ArrayField(models.CharField(max_length=16, choices=PeerForm.choices), default=list)
    how_often = models.CharField(max_length=16, choices=HowOften.choices, blank=True)
    when_admitted = models.CharField(max_length=16, choices=WhenAdmitted.choices, blank=True)
    contact_ok = models.BooleanField(null=True)
    said_at = models.DateTimeField()

    history = tracked()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(wants__in=Wants.values), name="preference_wants"),
            models.CheckConstraint(condition=Q(form__contained_by=PeerForm.values), name="preference_form"),
        ]

    def __str__(self) -> str:
        return f"Preference {self.pk}"


class PeerWishes(MadeBy):
    """What somebody wishes of a peer worker, in their own words. Apart from the preference, because fewer people read it."""

    table = Table(Whose.CONSUMER, May.CHANGE, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.OneToOneField("peernotes.Consumer", on_delete=models.PROTECT, related_name="+")
    gender = models.CharField(_("Gender"), max_length=200, blank=True)
    age = models.CharField(_("Age"), max_length=200, blank=True)
    culture = models.CharField(_("Culture"), max_length=200, blank=True)
    language = models.CharField(_("Language"), max_length=200, blank=True)
    recovery_stage = models.CharField(_("Where they are in their own recovery"), max_length=200, blank=True)
    orientation = models.CharField(_("Orientation"), max_length=200, blank=True)
    lived_experience = models.CharField(_("An experience like mine"), max_length=200, blank=True)

    history = tracked()

    def __str__(self) -> str:
        return f"Wishes {self.pk}"
