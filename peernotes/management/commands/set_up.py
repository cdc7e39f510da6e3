"""The first step of all: `set_up` prints the address at which the first operator begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils.translation import gettext as _

from peernotes.actions import set_up
from peernotes.management.commands._acting import address

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.description = _("Print a one-time address to begin at, as long as nobody runs this peernotes.")
        parser.add_argument("--at", default=settings.SITE, help=_("where this peernotes is reached (%(default)s)"))

    def handle(self, *args: Any, **options: Any) -> None:
        with transaction.atomic():
            link = set_up.begin()
        if link is None:
            self.stdout.write(_("Somebody runs this peernotes already: sign in to start services."))
            return
        self.stdout.write(address(options["at"], link.token, "set-up"))
        self.stderr.write(_("Open it once, within seven days. A new one makes this one useless."))
