from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import RecommendationState
from peernotes.models._base import MadeBy
from peernotes.models._table import May, Table, Whose
from peernotes.policy.recommendations import LAST

LONGEST = 2_000


class Recommendation(MadeBy):
    """How a service stands with one of the things that the research recommends: one version of it, which never changes. A
    later one has the same ``number`` and the next ``version``; of what has none, nothing was said yet. It opens and closes
    nothing."""

    table = Table(Whose.SERVICE, May.ADD, history=False, append_only=True, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+", db_index=False)
    number = models.PositiveSmallIntegerField()
    version = models.PositiveIntegerField()
    state = models.CharField(_("how it stands"), max_length=16, choices=RecommendationState.choices)
    owner = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    evidence = models.TextField(_("what shows it"), max_length=LONGEST, blank=True, default="", db_default="")
    done_on = models.DateField(_("done on"), null=True)
    review_on = models.DateField(_("look at it again on"), null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["service", "number", "version"], name="recommendation_version"),
            models.CheckConstraint(condition=Q(number__gte=1, number__lte=LAST), name="recommendation_number"),
            models.CheckConstraint(condition=Q(state__in=RecommendationState.values), name="recommendation_state"),
            models.CheckConstraint(
                condition=Q(done_on__isnull=True) | Q(state=RecommendationState.DONE), name="recommendation_done"
            ),
            models.CheckConstraint(
                condition=Q(done_on__isnull=True) | Q(review_on__isnull=True) | Q(review_on__gte=F("done_on")),
                name="recommendation_review",
            ),
        ]

    def __str__(self) -> str:
        return f"Recommendation {self.pk}"
