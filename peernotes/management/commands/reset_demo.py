"""Throw the demo's database away, so that the next `make demo` starts afresh."""

from typing import Any

import psycopg
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from config.databases import drop_database


class Command(BaseCommand):
    help = "Delete the demo's data. Touches no database that peernotes did not make for its demo."

    def handle(self, *args: Any, **options: Any) -> None:
        access = settings.DATABASE_ACCESS
        if access.cluster:
            access.cluster.destroy()
        elif access.admin:
            with psycopg.connect(access.admin, autocommit=True) as admin:
                drop_database(admin, access.database)
        else:
            raise CommandError("There is no demo here: the database belongs to a production set-up.")
        self.stdout.write("The demo's data is gone. `make demo` makes it anew.")
