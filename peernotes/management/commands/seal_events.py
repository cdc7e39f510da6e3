"""The sealer: a process of its own in production."""

import signal
import threading
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from peernotes.actions import seals


class Command(BaseCommand):
    help = "Seal the events of each service in a hash chain, every second until stopped. Needs the owner's login."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="seal what there is and end")
        parser.add_argument("--interval", type=float, default=1.0, help="seconds between two rounds (default 1.0)")
        parser.add_argument("--forever", action="store_true", help="the default; for whoever wants to say so")

    def handle(self, *args: Any, once: bool, interval: float, **options: Any) -> None:
        try:
            if once:
                self._once()
            else:
                self._forever(interval)
        except seals.WentBack as error:
            raise CommandError(str(error)) from None

    def _once(self) -> None:
        seals.make_months()
        added = seals.seal_once()
        said = "Another sealer is at work." if added is None else f"Seals added: {added}."
        self.stdout.write(said)

    def _forever(self, interval: float) -> None:
        sealer = seals.Sealer(interval)
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGTERM, lambda *_: sealer.stop())
            signal.signal(signal.SIGINT, lambda *_: sealer.stop())
        sealer.run()
