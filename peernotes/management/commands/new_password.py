"""For whoever forgot theirs, where no e-mail is sent: `new_password USERNAME`."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext as _

from peernotes.actions import sign_ins


class Command(BaseCommand):
    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.description = _("Make a new password for somebody, shown once. They are signed out everywhere.")
        parser.add_argument("username")
        parser.add_argument("--second-step", action="store_true", help=_("they have lost their second step too"))

    def handle(self, *args: Any, username: str, second_step: bool, **options: Any) -> None:
        with transaction.atomic():
            password = sign_ins.replace_password(username=username, second_step=second_step)
        if password is None:
            raise CommandError(_("There is no “%(name)s”.") % {"name": username})
        self.stdout.write(password)
        self.stderr.write(_("Tell it in person. They can choose their own under “Your sign-in”."))
