from __future__ import annotations

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import Func, Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import LivedAs, Role, Setting
from peernotes.models._base import MadeBy, Row, tracked
from peernotes.models._table import May, Table, Whose


class Service(Row):
    """A mental-health service. Its row is also the lock that orders writes against a change of its model:
    writers take it FOR SHARE, an approval takes it FOR UPDATE."""

    table = Table(Whose.SERVICE, May.CHANGE)

    slug = models.SlugField(unique=True)
    name = models.CharField(_("name"), max_length=200)
    timezone = models.CharField(_("time zone"), max_length=64, default="Europe/London")
    setting = models.CharField(
        _("setting"), max_length=20, choices=Setting.choices, blank=True, default="", db_default=""
    )
    duty_text = models.TextField(_("what to do when you are worried"), blank=True)
    duty_phone = models.CharField(_("who to ring"), max_length=100, blank=True)
    crisis_text = models.TextField(_("whom somebody can turn to in a bad hour"), blank=True, default="", db_default="")
    carer_crisis_text = models.TextField(
        _("whom a carer can turn to in a bad hour"), blank=True, default="", db_default=""
    )
    carer_crisis_phone = models.CharField(
        _("the number for carers in a bad hour"), max_length=100, blank=True, default="", db_default=""
    )
    carer_crisis_hours = models.CharField(
        _("when somebody answers carers"), max_length=200, blank=True, default="", db_default=""
    )
    concern_minutes = models.PositiveIntegerField(_("minutes to acknowledge a safety concern"), default=60)

    answer_days = models.PositiveSmallIntegerField(
        _("days to answer what somebody says to their team"), default=7, db_default=7
    )
    break_glass = models.BooleanField(
        _("clinicians may open a record in an emergency"), default=False, db_default=False
    )

    representatives = models.BooleanField(_("representatives may decide for somebody"), default=False, db_default=False)
    about_is_public = models.BooleanField(_("a page about the service is public"), default=False, db_default=False)
    asking_text = models.TextField(_("how somebody asks about peer support"), blank=True, default="", db_default="")

    history = tracked()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(about_is_public=False) | ~Q(asking_text=""), name="service_public_says_how_to_ask"
            )
        ]
        permissions = [("serve_everyone", "Works with everyone in this service")]
        default_permissions = ()

    def __str__(self) -> str:
        return self.name


class TstzRange(Func):
    function = "TSTZRANGE"
    output_field = DateTimeRangeField()


class Membership(MadeBy):
    """A role in a service for a period. Ending it takes effect with the next request. ``lived_as``: of a peer supervisor,
    who counts as a consumer's peer where nothing is said."""

    table = Table(Whose.STAFF, May.CHANGE)

    user = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="memberships")
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(_("role"), max_length=32, choices=Role.choices)
    lived_as = models.CharField(
        _("own experience"), max_length=16, choices=LivedAs.choices, blank=True, default="", db_default=""
    )
    starts_at = models.DateTimeField(_("from"))
    ends_at = models.DateTimeField(_("until"), null=True, blank=True)
    volunteer = models.BooleanField(_("volunteer"), default=False, db_default=False)

    history = tracked()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(role__in=Role.values), name="membership_role"),
            models.CheckConstraint(
                condition=Q(lived_as="") | Q(lived_as__in=LivedAs.values, role=Role.PEER_SUPERVISOR),
                name="membership_lived_as",
            ),
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(ends_at__gte=models.F("starts_at")), name="membership_period"
            ),
            ExclusionConstraint(
                name="membership_once",
                expressions=[
                    ("user", RangeOperators.EQUAL),
                    ("service", RangeOperators.EQUAL),
                    ("role", RangeOperators.EQUAL),
                    (TstzRange("starts_at", "ends_at"), RangeOperators.OVERLAPS),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.role}"
