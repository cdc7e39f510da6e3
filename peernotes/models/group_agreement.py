from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from peernotes.models._base import MadeBy
from peernotes.models._table import May, Table, Whose


class GroupAgreement(MadeBy):
    """What a group agrees on with each other, as those who lead it wrote it down. It never changes: a later one has the next
    number. Whoever is in the group says yes to one."""

    table = Table(Whose.SERVICE, May.ADD, history=False, append_only=True, row_security=True, same_service_as=("run",))

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    run = models.ForeignKey("peernotes.GroupRun", on_delete=models.PROTECT, related_name="+", db_index=False)
    number = models.PositiveSmallIntegerField()
    safety = models.TextField(_("feeling safe here"), blank=True)
    confidentiality = models.TextField(_("what stays here"), blank=True)
    phone = models.TextField(_("telephones"), blank=True)
    contact_outside = models.TextField(_("contact outside the group"), blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["run", "number"], name="group_agreement_number"),
            models.UniqueConstraint(fields=["id", "service"], name="group_agreement_in_service"),
        ]

    def __str__(self) -> str:
        return f"Group agreement {self.pk}"
