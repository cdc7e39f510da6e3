"""A mail server that the tests start, the worker as a process, and people who want mail."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import uuid
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from aiosmtpd.controller import Controller
from django.utils import timezone

from peernotes import models
from peernotes.queries.seals import OWNER
from tests.support.databases import ROOT, Copy

HOUR = timedelta(hours=1)

# What no mail may say, of a person and a service that every message here is about.
CANARIES = ("Heronpool", "Quillmarsh", "service", "note", "peer", "health", "record", "Hello", "Dear")


@dataclass
class Post:
    """``got``: what arrived. ``wait``: seconds that it thinks about each. ``refuses``: an address, so many times. ``hangs_up_after``: so many, once."""

    port: int
    got: list[Any] = field(default_factory=list)
    wait: float = 0
    refuses: str = ""
    refused: int = 0
    hangs_up_after: int = 0
    controller: Controller | None = None

    def open(self) -> None:
        self.controller = Controller(self, hostname="127.0.0.1", port=self.port)
        self.controller.start()

    def close(self) -> None:
        if self.controller:
            self.controller.stop()
            self.controller = None

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        if address == self.refuses:
            self.refused += 1
            return "550 Nobody of this name"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        if self.hangs_up_after and len(self.got) == self.hangs_up_after:
            self.hangs_up_after = 0
            server.transport.close()
            return "421 Going"
        time.sleep(self.wait)
        self.got.append(envelope)
        return "250 OK"

    @property
    def addresses(self) -> Counter[str]:
        return Counter(address for envelope in self.got for address in envelope.rcpt_tos)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def worker(copy: Copy, port: int) -> subprocess.Popen[bytes]:
    """With the settings of production."""
    environment = os.environ | copy.owner_environment() | {
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "SECRET_KEY": "for this test only " * 4,
        "ALLOWED_HOSTS": "site.example",
        "EMAIL_URL": f"smtp://127.0.0.1:{port}",
        "DEFAULT_FROM_EMAIL": "post@site.example",
    }  # fmt: skip
    return subprocess.Popen([sys.executable, "manage.py", "work"], cwd=ROOT, env=environment)


def add_people(tag: str, first: int, last: int) -> None:
    """Each has one message, an hour old, about the same person."""
    service, _new = models.Service.objects.using(OWNER).get_or_create(slug=tag, name="Quillmarsh Clinic")
    about, _new = models.Consumer.objects.using(OWNER).get_or_create(
        service=service, chosen_name="Heronpool", local_identifier="1"
    )
    names = [f"{tag}{number}" for number in range(first, last + 1)]
    people = [models.User(username=name, name="Heronpool", email=f"{name}@example.org") for name in names]
    models.User.objects.using(OWNER).bulk_create(people)
    told = {"service": service, "consumer": about, "kind": "note_came_back", "created_at": timezone.now() - HOUR}
    models.Message.objects.using(OWNER).bulk_create(
        models.Message(user=user, object_id=uuid.uuid4(), **told) for user in people
    )
