from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from peernotes.models._service_text import ServiceText, constraints_of_text
from peernotes.models._table import May, Table, Whose


class WordList(ServiceText):
    """What a service adds to the word list that comes with peernotes, as ``policy.wording.own_list`` reads it."""

    table = Table(Whose.SERVICE, May.ADD, history=False, marks=("approved_by_id", "approved_at"))

    text = models.TextField(_("the words"), blank=True)

    class Meta:
        constraints = constraints_of_text("words")

    def __str__(self) -> str:
        return f"Word list {self.number}"
