from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from peernotes.models._base import MadeBy, tracked
from peernotes.models._table import May, Table, Whose


class SamePerson(MadeBy):
    """Two records of one human, as a records officer says. In force once a second officer agreed and, from each record
    that has a sign-in, the person. Nothing is moved: their sign-in then opens both, and who may see one of the two reads
    that there is another. Over when somebody declined it or took it back."""

    table = Table(Whose.CONSUMER, May.CHANGE, row_security=True, same_service_as=("second",))

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="+")
    second = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(_("why"), max_length=300)
    # Which of the two had a sign-in when it was said, and so has to agree.
    asked = models.BooleanField()
    second_asked = models.BooleanField()
    officer = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    officer_agreed_at = models.DateTimeField(null=True)
    # What the person said, signed in to the one and to the other.
    agreed_at = models.DateTimeField(null=True)
    second_agreed_at = models.DateTimeField(null=True)
    in_force_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True)
    end_reason = models.CharField(_("why"), max_length=300, blank=True, default="")

    history = tracked()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(consumer=F("second")), name="same_person_two_records"),
            models.CheckConstraint(
                condition=Q(officer__isnull=True) | ~Q(officer=F("created_by")), name="same_person_by_two"
            ),
            models.CheckConstraint(
                condition=Q(in_force_at__isnull=True)
                | (
                    Q(officer_agreed_at__isnull=False)
                    & (Q(agreed_at__isnull=False) | Q(second_agreed_at__isnull=False))
                    & (Q(asked=False) | Q(agreed_at__isnull=False))
                    & (Q(second_asked=False) | Q(second_agreed_at__isnull=False))
                ),
                name="same_person_agreed",
            ),
            models.UniqueConstraint(fields=["consumer"], condition=Q(ended_at=None), name="same_person_once"),
            models.UniqueConstraint(fields=["second"], condition=Q(ended_at=None), name="same_person_second_once"),
        ]

    def __str__(self) -> str:
        return f"Same person {self.id}"
