from __future__ import annotations

import uuid

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from peernotes.enums import NewsBy
from peernotes.models._table import May, Table, Whose


class User(AbstractUser):
    """One login. Staff have memberships; a consumer's login is linked from Consumer.user. Never a diagnosis, of
    anyone: a peer worker's own history is theirs (Meades 2026). Leavers are deactivated, not deleted. ``is_operator``: starts
    services, and sees nothing of what is in them. ``news_by`` empty: by mail if there is an address, else on the page."""

    table = Table(Whose.STAFF, May.CHANGE, history=False)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(_("name"), max_length=200)
    is_operator = models.BooleanField(_("runs peernotes"), default=False, db_default=False)
    news_by = models.CharField(max_length=8, choices=NewsBy.choices, blank=True, default="", db_default="")
    # Written by a trigger (database/people/staff_named.sql), in the order of their bytes on every cluster.
    sort_name = models.TextField(default="", db_default="", db_collation="C", editable=False)
    found_by = models.TextField(default="", db_default="", db_collation="C", editable=False)
    first_name = None
    last_name = None

    class Meta(AbstractUser.Meta):
        indexes = [models.Index(fields=["sort_name", "id"], name="user_by_name")]

    def get_full_name(self) -> str:
        return self.name

    def get_short_name(self) -> str:
        return self.name.split(" ")[0]

    def __str__(self) -> str:
        return self.name
