from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import AgeBand, PeerOffer
from peernotes.models._base import MadeBy, tracked
from peernotes.models._table import May, Table, Whose

MOST_PLACES = 200
LONGEST_WORDS = 1_000


class PeerProfile(MadeBy):
    """How a peer worker introduces themselves to people who choose, all of it as they like. Earlier versions are gone after
    30 days. ``places``: for how many people they have room, those they work with among them."""

    table = Table(Whose.STAFF, May.CHANGE, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    user = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    offered = models.BooleanField(_("can be chosen"), default=False)
    places = models.PositiveSmallIntegerField(_("places"), default=0)
    called = models.CharField(_("called"), max_length=100, blank=True)
    my_words = models.TextField(_("in their own words"), blank=True)
    offers = ArrayField(
        models.CharField(max_length=16, choices=PeerOffer.choices), verbose_name=_("offers"), default=list
    )
    days = models.CharField(_("days"), max_length=200, blank=True)
    languages = models.CharField(_("languages"), max_length=200, blank=True)
    years = models.PositiveSmallIntegerField(_("years as a peer worker"), null=True)
    age_band = models.CharField(_("age"), max_length=16, choices=AgeBand.choices, blank=True)
    gender = models.CharField(_("gender"), max_length=100, blank=True)
    culture = models.CharField(_("culture"), max_length=200, blank=True)
    interests = models.CharField(_("interests"), max_length=200, blank=True)

    for_clinicians = models.CharField(
        _("how clinicians reach them"), max_length=200, blank=True, default="", db_default=""
    )

    history = tracked()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["service", "user"], name="profile_once"),
            models.CheckConstraint(condition=Q(places__lte=MOST_PLACES), name="profile_places"),
            models.CheckConstraint(condition=Q(offers__contained_by=PeerOffer.values), name="profile_offers"),
            models.CheckConstraint(condition=Q(age_band__in=["", *AgeBand.values]), name="profile_age_band"),
        ]

    def __str__(self) -> str:
        return f"Profile {self.pk}"
