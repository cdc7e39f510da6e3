"""Fill the database with the demo's two services."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from peernotes.demo import load


class Command(BaseCommand):
    help = "Load the two demo services. What is there already stays as it is."

    def handle(self, *args: Any, **options: Any) -> None:
        if "owner" not in settings.DATABASES:
            raise CommandError("Set OWNER_DATABASE_URL to the login of the owner role: only the owner loads the demo.")
        for name in load.load():
            self.stdout.write(f"Loaded the demo service {name}.")
