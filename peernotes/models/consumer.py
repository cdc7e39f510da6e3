from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from peernotes.enums import NumberKind
from peernotes.models._base import MadeBy, tracked
from peernotes.models._table import May, Table, Whose


class Consumer(MadeBy):
    """A person as one service knows them. The same human in two services is two rows that nothing joins.
    The row is the lock for the person's consents: a decision takes it FOR UPDATE, a write that relies on
    decisions FOR SHARE."""

    table = Table(Whose.CONSUMER, May.CHANGE, row_security=True)

    # Without an index of its own: beside consumer_by_name PostgreSQL would take it, and sort a whole service by name.
    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="consumers", db_index=False)
    user = models.OneToOneField(
        "peernotes.User", on_delete=models.PROTECT, null=True, blank=True, related_name="consumer"
    )
    chosen_name = models.CharField(_("name"), max_length=200)
    pronouns = models.CharField(_("pronouns"), max_length=50, blank=True)
    date_of_birth = models.DateField(_("date of birth"), null=True, blank=True)
    local_identifier = models.CharField(_("local identifier"), max_length=100)
    preferred_language = models.CharField(
        _("preferred language"), max_length=100, blank=True, default="", db_default=""
    )
    deceased = models.BooleanField(_("has died"), default=False, db_default=False)
    works_here = models.BooleanField(_("works in this service"), default=False, db_default=False)
    died_on = models.DateField(_("day of death"), null=True, blank=True)

    # Written by a trigger (database/people/named.sql), in the order of their bytes on every cluster.
    sort_name = models.TextField(default="", db_default="", db_collation="C", editable=False)
    found_by = models.TextField(default="", db_default="", db_collation="C", editable=False)

    history = tracked(without=("sort_name", "found_by"))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["service", "local_identifier"], name="consumer_identifier"),
            models.UniqueConstraint(fields=["id", "service"], name="consumer_in_service"),
        ]
        indexes = [
            # From A to Z, and who has the same name in this service: asked on every person's page.
            models.Index(fields=["service", "sort_name", "id"], name="consumer_by_name"),
            # An ID as somebody types it.
            models.Index(Lower("local_identifier"), "service", name="consumer_by_identifier"),
            # Few: whose record is closed to their colleagues.
            models.Index(fields=["service"], condition=Q(works_here=True), name="consumer_works_here"),
            GinIndex(fields=["found_by", "local_identifier"], opclasses=["gin_trgm_ops"] * 2, name="consumer_letters"),
        ]
        permissions = [("support_consumer", "Supports this consumer")]
        default_permissions = ()

    def __str__(self) -> str:
        return self.chosen_name


class ConsumerNumber(MadeBy):
    """A number that finds somebody, the one shown (``local_identifier``) among them. It belongs to its ``system``, so
    that two hospitals may give out the same; for a key in another system that is the source's name."""

    table = Table(Whose.CONSUMER, May.CHANGE, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey(Consumer, on_delete=models.PROTECT, related_name="numbers")
    kind = models.CharField(max_length=10, choices=NumberKind.choices)
    system = models.CharField(_("system"), max_length=300, blank=True, default="", db_default="")
    value = models.CharField(_("number"), max_length=100)

    history = tracked()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["service", "system", "value"], condition=~Q(kind=NumberKind.SOURCE), name="number_of_one"
            ),
            models.UniqueConstraint(
                fields=["service", "system", "value"], condition=Q(kind=NumberKind.SOURCE), name="source_key_of_one"
            ),
        ]
        indexes = [models.Index(fields=["value"], name="number_by_value")]

    def __str__(self) -> str:
        return f"Number of {self.consumer_id}"


class Enrolment(MadeBy):
    table = Table(Whose.CONSUMER, May.CHANGE, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey(Consumer, on_delete=models.PROTECT, related_name="enrolments")
    starts_at = models.DateTimeField(_("from"))
    ends_at = models.DateTimeField(_("until"), null=True, blank=True)

    history = tracked()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(ends_at__gte=models.F("starts_at")), name="enrolment_period"
            )
        ]

    def __str__(self) -> str:
        return f"{self.consumer_id} from {self.starts_at:%Y-%m-%d}"


class AboutMe(MadeBy):
    """Written by the consumer, for whoever is to know them without the file (Barr 2020: "what might upset them,
    what they enjoyed"). Staff never edit it; of somebody without a sign-in they take it down as it is dictated, and read it
    back. ``written_down_by``: who did; empty: the consumer wrote it."""

    table = Table(Whose.CONSUMER, May.CHANGE, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.OneToOneField(Consumer, on_delete=models.PROTECT, related_name="about_me")
    what_helps = models.TextField(_("What helps me"), blank=True)
    what_upsets = models.TextField(_("What might upset me"), blank=True)
    what_i_enjoy = models.TextField(_("What I enjoy"), blank=True)
    please_know = models.TextField(_("What I'd like you to know"), blank=True)
    written_down_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    version = models.PositiveIntegerField(default=1)
    updated_at = models.DateTimeField(auto_now=True)

    history = tracked()

    def __str__(self) -> str:
        return f"About Me of {self.consumer_id}"
