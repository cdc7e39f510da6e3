from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import LeadsAs, LeftWhy, Method
from peernotes.models._base import MadeBy, tracked
from peernotes.models._table import May, Table, Whose

MOST_MEMBERS = 60
# What may be changed of a group that has begun.
PLANNED = ("starts_on", "ends_on", "place", "capacity")


class GroupRun(MadeBy):
    """A group that meets by one version of a programme. Its row is also the lock that gives places out one by one. When and where
    it meets, and for how many, those who lead it and administrators change; its history keeps what was so before."""

    table = Table(Whose.SERVICE, May.ADD, marks=(*PLANNED, "ended_at"), same_service_as=("programme",))

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    programme = models.ForeignKey("peernotes.Programme", on_delete=models.PROTECT, related_name="+")
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"), null=True)
    place = models.CharField(_("where"), max_length=200)
    capacity = models.PositiveSmallIntegerField(_("places"))
    ended_at = models.DateTimeField(null=True)

    history = tracked()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["id", "service"], name="group_run_in_service"),
            models.CheckConstraint(condition=Q(capacity__gte=1, capacity__lte=MOST_MEMBERS), name="group_run_places"),
            models.CheckConstraint(condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")), name="group_run_period"),
        ]

    def __str__(self) -> str:
        return f"Group {self.pk}"


class Facilitator(MadeBy):
    """That somebody leads a group, as an administrator said. Empty ``ended_at``: they do."""

    table = Table(Whose.STAFF, May.ADD, history=False, row_security=True, marks=("ended_at",), same_service_as=("run",))

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    run = models.ForeignKey(GroupRun, on_delete=models.PROTECT, related_name="+", db_index=False)
    user = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    leads_as = models.CharField(max_length=16, choices=LeadsAs.choices)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["run", "user"], condition=Q(ended_at=None), name="facilitator_once"),
            models.CheckConstraint(condition=Q(leads_as__in=LeadsAs.values), name="facilitator_leads_as"),
        ]

    def __str__(self) -> str:
        return f"Facilitator {self.pk}"


class Participation(MadeBy):
    """That somebody is in a group, or waits for a place in it: whoever has one of the lowest numbers among those who have not
    left is in it, as many as there are places. They put themselves there, as ``called``, and what they are called elsewhere
    stands nowhere here. A consumer, or a carer for themselves (docs/decisions/0073). ``told_others``: those who work with them may know that they go to a group. ``agreed``: to which of what
    the group agreed on they said yes. ``method``: how they said last what it says."""

    table = Table(
        Whose.CONSUMER,
        May.ADD,
        history=False,
        row_security=True,
        marks=("called", "access_needs", "told_others", "agreed_id", "left_at", "left_why", "method"),
        same_service_as=("run", "agreed", "carer"),
    )

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    run = models.ForeignKey(GroupRun, on_delete=models.PROTECT, related_name="+", db_index=False)
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, null=True, related_name="+")
    carer = models.ForeignKey("peernotes.Carer", on_delete=models.PROTECT, null=True, related_name="+")
    number = models.PositiveIntegerField()
    called = models.CharField(_("what I am called in the group"), max_length=80)
    access_needs = models.TextField(_("what makes it easier to come"), blank=True)
    told_others = models.BooleanField(default=False)
    agreed = models.ForeignKey("peernotes.GroupAgreement", on_delete=models.PROTECT, null=True, related_name="+")
    left_at = models.DateTimeField(null=True)
    left_why = models.CharField(max_length=16, choices=LeftWhy.choices, blank=True)
    method = models.CharField(
        max_length=20, choices=Method.choices, default=Method.OWN_LOGIN, db_default=Method.OWN_LOGIN
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["run", "number"], name="participation_number"),
            models.UniqueConstraint(fields=["run", "consumer"], condition=Q(left_at=None), name="participation_once"),
            models.UniqueConstraint(
                fields=["run", "carer"], condition=Q(left_at=None), name="participation_carer_once"
            ),
            models.UniqueConstraint(fields=["id", "service"], name="participation_in_service"),
            models.CheckConstraint(
                condition=Q(consumer__isnull=True, carer__isnull=False) | Q(consumer__isnull=False, carer__isnull=True),
                name="participation_of_one",
            ),
            models.CheckConstraint(condition=Q(carer=None) | Q(told_others=False), name="participation_carer_untold"),
            models.CheckConstraint(condition=Q(left_why__in=["", *LeftWhy.values]), name="participation_left_why"),
            models.CheckConstraint(
                condition=Q(method__in=[Method.OWN_LOGIN, Method.SHARED_DEVICE]), name="participation_method"
            ),
            models.CheckConstraint(condition=Q(left_why="") | Q(left_at__isnull=False), name="participation_left"),
        ]

    def __str__(self) -> str:
        return f"Participation {self.pk}"
