"""For every minute: a safety concern that nobody took on in time goes to the next on duty."""

from typing import Any

from django.core.management.base import BaseCommand

from peernotes.actions import passing_on


class Command(BaseCommand):
    help = "Pass late safety concerns on to the next clinician on duty. Needs the owner's login."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Passed on: {passing_on.pass_on()}.")
