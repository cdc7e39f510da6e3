from __future__ import annotations

import uuid
from datetime import timedelta

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeOperators
from django.contrib.postgres.functions import RandomUUID
from django.db import models
from django.db.models import F, Func, Q, Value
from django.utils.translation import gettext_lazy as _

from peernotes.enums import Method, PeriodKind
from peernotes.measures import Respondent
from peernotes.models._base import MadeBy
from peernotes.models._table import May, Table, Whose

# Nobody answers longer after a group than this, so that no answer stands apart (docs/decisions/0089).
AFTER_GROUP = timedelta(days=30)
RESPONDENTS = [(one.value, one.value) for one in Respondent]


class EvaluationPeriod(MadeBy):
    """A time in which a service asks people how it is going. Two of a kind do not overlap. Once it is closed its figures
    are shown, and change no more (docs/decisions/0058). ``called_off``: closed before it began, so that nobody was asked, and its days
    are free again. ``policy_version``: the change that it belongs to, if it does. ``run``: the
    group whose members alone it asks, those who came, once it is over (docs/decisions/0088)."""

    table = Table(
        Whose.SERVICE,
        May.ADD,
        history=False,
        marks=("closed_at", "closed_by_id", "called_off"),
        same_service_as=("run",),
    )

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField(_("what it is for"), max_length=16, choices=PeriodKind.choices)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"))
    policy_version = models.ForeignKey("peernotes.PolicyVersion", on_delete=models.PROTECT, null=True, related_name="+")
    run = models.ForeignKey("peernotes.GroupRun", on_delete=models.PROTECT, null=True, related_name="+", db_index=False)
    reason = models.TextField(_("why"))
    closed_at = models.DateTimeField(null=True)
    closed_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    called_off = models.BooleanField(default=False, db_default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["id", "service"], name="evaluation_period_in_service"),
            models.CheckConstraint(condition=Q(kind__in=PeriodKind.values), name="evaluation_period_kind"),
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="evaluation_period_days"),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True, closed_by__isnull=True)
                | Q(closed_at__isnull=False, closed_by__isnull=False),
                name="evaluation_period_closed",
            ),
            models.CheckConstraint(
                condition=Q(called_off=False) | Q(closed_at__isnull=False), name="evaluation_period_called_off"
            ),
            ExclusionConstraint(
                name="evaluation_period_once",
                expressions=[
                    ("service", RangeOperators.EQUAL),
                    ("kind", RangeOperators.EQUAL),
                    (Func(F("starts_on"), F("ends_on"), Value("[]"), function="daterange"), RangeOperators.OVERLAPS),
                ],
                condition=Q(run=None, called_off=False),
            ),
            ExclusionConstraint(
                name="evaluation_period_once_a_group",
                expressions=[
                    ("run", RangeOperators.EQUAL),
                    (Func(F("starts_on"), F("ends_on"), Value("[]"), function="daterange"), RangeOperators.OVERLAPS),
                ],
                condition=Q(called_off=False),
            ),
            models.CheckConstraint(
                condition=Q(run=None)
                | Q(kind=PeriodKind.FREE, policy_version=None, ends_on__lte=F("starts_on") + AFTER_GROUP),
                name="evaluation_period_of_group",
            ),
        ]

    def __str__(self) -> str:
        return f"Period {self.pk}"


class EvaluationRound(MadeBy):
    """One measure that a period asks. ``cuts``: from which answer on somebody counts as content, by subscale, for a measure
    that is asked ``once`` and compared with nothing. ``low``, ``high``: the range that the service gave it, if it has none
    of its own. ``after_contacts``, ``of_pair``: see the declaration of a measure."""

    table = Table(Whose.SERVICE, May.ADD, history=False, append_only=True, same_service_as=("period",))

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    period = models.ForeignKey(EvaluationPeriod, on_delete=models.PROTECT, related_name="rounds", db_index=False)
    measure = models.CharField(max_length=32)
    version = models.CharField(max_length=80)
    due_on = models.DateField()
    respondent = models.CharField(
        max_length=16, choices=RESPONDENTS, default=Respondent.CONSUMER.value, db_default=Respondent.CONSUMER.value
    )
    after_contacts = models.PositiveSmallIntegerField(default=0, db_default=0)
    of_pair = models.BooleanField(default=False, db_default=False)
    once = models.BooleanField(default=False)
    cuts = models.JSONField(default=dict)
    low = models.IntegerField(null=True)
    high = models.IntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["period", "measure"], name="evaluation_round_once"),
            models.UniqueConstraint(fields=["id", "service"], name="evaluation_round_in_service"),
            models.CheckConstraint(
                condition=Q(respondent__in=[one.value for one in Respondent]), name="evaluation_round_respondent"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.measure} {self.pk}"


class MeasureScore(MadeBy):
    """What somebody answered. The last one of a round counts; those before it are corrected by it, and stay. Nobody but its
    person reads it, unless they share it. ``answers``: by item, empty where only scores came in. ``worker``: whom it is about, if the
    round asks about one."""

    table = Table(
        Whose.CONSUMER,
        May.ADD,
        history=False,
        row_security=True,
        marks=("shared_at",),
        same_service_as=("round",),
    )

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+", db_index=False)
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="+", db_index=False)
    round = models.ForeignKey(EvaluationRound, on_delete=models.PROTECT, related_name="+", db_index=False)
    worker = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    answers = ArrayField(models.SmallIntegerField(null=True), default=list)
    subscores = models.JSONField(default=dict)
    total = models.DecimalField(max_digits=7, decimal_places=1, null=True)
    method = models.CharField(max_length=20, choices=Method.choices)
    shared_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(method__in=Method.values), name="measure_score_method")]
        indexes = [
            models.Index(fields=["consumer", "round", "-created_at", "-id"], name="measure_score_of_person"),
            models.Index(fields=["round", "consumer", "-created_at", "-id"], name="measure_score_of_round"),
            # A corrected answer is shared no more: looked for with each answer.
            models.Index(
                fields=["round", "consumer"], condition=Q(shared_at__isnull=False), name="measure_score_shared"
            ),
        ]

    def __str__(self) -> str:
        return f"Score {self.pk}"


class AnswerToken(models.Model):
    """Under what somebody who works here, or a carer, answers. Nobody but they can see which token is theirs, so that no
    answer can be laid beside a name; and no time is kept (docs/decisions/0068)."""

    table = Table(Whose.STAFF, May.ADD, history=False, row_security=True)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, db_default=RandomUUID(), editable=False)
    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+", db_index=False)
    user = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["service", "user"], name="answer_token_once")]

    def __str__(self) -> str:
        return "Token"


class UnnamedScore(models.Model):
    """What somebody who works here, or a carer, answered: once a round, and changed while it is open. ``about``: made of the token
    and the person that it is about, if the round asks about one; it leads back to neither."""

    table = Table(
        Whose.STAFF,
        May.ADD,
        history=False,
        row_security=True,
        marks=("answers", "subscores", "total"),
        same_service_as=("round",),
    )

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, db_default=RandomUUID(), editable=False)
    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+", db_index=False)
    round = models.ForeignKey(EvaluationRound, on_delete=models.PROTECT, related_name="+", db_index=False)
    token = models.ForeignKey(AnswerToken, on_delete=models.PROTECT, related_name="+")
    about = models.UUIDField(null=True)
    answers = ArrayField(models.SmallIntegerField(null=True), default=list)
    subscores = models.JSONField(default=dict)
    total = models.DecimalField(max_digits=7, decimal_places=1, null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["round", "token", "about"], nulls_distinct=False, name="unnamed_score_once")
        ]

    def __str__(self) -> str:
        return "Score"


class MeasureLicence(MadeBy):
    """That a service may use a measure which somebody owns, in an administrator's words. The last one counts. ``low``,
    ``high``: the range of a score whose range the measure leaves open."""

    table = Table(Whose.SERVICE, May.ADD, history=False, append_only=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+", db_index=False)
    measure = models.CharField(max_length=32)
    note = models.TextField(_("permission"))
    low = models.IntegerField(null=True)
    high = models.IntegerField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(low__isnull=True, high__isnull=True) | Q(high__gt=F("low")), name="measure_licence_range"
            )
        ]
        indexes = [models.Index(fields=["service", "measure", "-created_at"], name="measure_licence_latest")]

    def __str__(self) -> str:
        return f"Licence {self.measure}"
