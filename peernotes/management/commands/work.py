"""The worker: a process of its own in production."""

import threading
from typing import Any

from django.core.management.base import BaseCommand
from procrastinate.contrib.django import app

from peernotes.actions import seals

AT_ONCE = 4


class Command(BaseCommand):
    help = "Do what happens by itself, until stopped: sealing, mending, reminders, mail. Needs the owner's login."

    def handle(self, *args: Any, **options: Any) -> None:
        connector = app.connector.get_worker_connector()
        signals = threading.current_thread() is threading.main_thread()
        with seals.SealerThread(), app.replace_connector(connector) as here:
            here.run_worker(concurrency=AT_ONCE, delete_jobs="successful", install_signal_handlers=signals)
