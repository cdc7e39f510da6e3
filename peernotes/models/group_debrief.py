from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import HowWeAre
from peernotes.models._base import MadeBy
from peernotes.models._table import May, Table, Whose
from peernotes.models.programme import LONGEST


class GroupDebrief(MadeBy):
    """That those who lead a group talked a session over, and how they are. ``people``: who did. Read by those who lead the group
    and by whoever supervises one of these people."""

    table = Table(
        Whose.STAFF, May.ADD, history=False, append_only=True, row_security=True, same_service_as=("run", "session")
    )

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    run = models.ForeignKey("peernotes.GroupRun", on_delete=models.PROTECT, related_name="+")
    session = models.OneToOneField("peernotes.GroupSession", on_delete=models.PROTECT, related_name="+")
    held_at = models.DateTimeField(_("when"))
    minutes = models.PositiveSmallIntegerField(_("how long, in minutes"))
    people = ArrayField(models.UUIDField(), verbose_name=_("who"))
    how_we_are = models.CharField(_("how we are"), max_length=16, choices=HowWeAre.choices)
    follow_up = models.BooleanField(_("something is to be done"), default=False)
    private_note = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(how_we_are__in=HowWeAre.values), name="group_debrief_how"),
            models.CheckConstraint(condition=Q(minutes__gte=1, minutes__lte=LONGEST), name="group_debrief_minutes"),
            models.CheckConstraint(condition=Q(people__len__gte=1), name="group_debrief_people"),
        ]

    def __str__(self) -> str:
        return f"Group debrief {self.pk}"
