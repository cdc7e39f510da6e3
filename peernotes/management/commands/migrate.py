"""Django's migrate, run as the owner: the application role may create nothing."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError
from django.core.management.commands import migrate

from config.databases import prepare


class Command(migrate.Command):
    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.set_defaults(database="owner")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["database"] not in settings.DATABASES:
            raise CommandError("Set OWNER_DATABASE_URL to the login of the owner role: only the owner migrates.")
        prepare(settings.DATABASE_ACCESS)
        super().handle(*args, **options)
