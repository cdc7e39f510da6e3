"""Who there is in the demo, and how to sign in."""

import json
from argparse import ArgumentParser
from itertools import groupby
from typing import Any

from django.core.management.base import BaseCommand

from peernotes.demo.people import people, role_label


class Command(BaseCommand):
    help = "List the demo people, their roles and their password."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", dest="as_json", help="as a JSON list")

    def handle(self, *args: Any, as_json: bool, **options: Any) -> None:
        found = people()
        if as_json:
            self.stdout.write(json.dumps(found, ensure_ascii=False, indent=2))
            return
        for service, members in groupby(found, key=lambda person: person["service"]):
            self.stdout.write(f"\n{service}")
            for person in members:
                self.stdout.write(f"  {person['username']:22}{person['name']:20}{role_label(person['role'])}")
        self.stdout.write(f"\nEveryone's password: {found[0]['password']}")
