"""Django's migrate, run as the owner: the application role may create nothing."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError
from django.core.management.commands import migrate
from django.db.migrations import Migration
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.state import ProjectState

from config.databases import prepare
from peernotes.database.together import gathered


class Executor(MigrationExecutor):
    """Takes our own migrations in few steps."""

    def apply_migration(
        self, state: ProjectState, migration: Migration, fake: bool = False, fake_initial: bool = False
    ) -> ProjectState:
        if migration.app_label == "peernotes" and not fake:
            migration = gathered(migration)
        return super().apply_migration(state, migration, fake=fake, fake_initial=fake_initial)


class Command(migrate.Command):
    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.set_defaults(database="owner")
        parser.add_argument(
            "--step-by-step", action="store_true", help="as Django does it: the same, in ten times as long"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["database"] not in settings.DATABASES:
            raise CommandError("Set OWNER_DATABASE_URL to the login of the owner role: only the owner migrates.")
        prepare(settings.DATABASE_ACCESS)
        migrate.MigrationExecutor = MigrationExecutor if options["step_by_step"] else Executor
        super().handle(*args, **options)
