"""gunicorn and the sealer as in production, and what they weigh."""

from __future__ import annotations

import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.cluster import access
from bench.connections import brute

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent.parent
WORKERS, THREADS = 2, 4
SEALED_WITHIN = 5
EVENTS = "SELECT count(*) FROM peernotes_event"
# Every round of the sealer covers all services up to one transaction.
UNSEALED = """
SELECT count(*) FROM peernotes_event
WHERE xid >= coalesce((SELECT max(until_xid) FROM peernotes_seal), 0)::text::xid8"""


@dataclass(frozen=True)
class Site:
    port: int
    gunicorn: int

    def workers(self) -> list[int]:
        said = Path(f"/proc/{self.gunicorn}/task/{self.gunicorn}/children").read_text()
        return [int(pid) for pid in said.split()]

    def megabytes(self) -> float:
        """Resident memory of the web processes."""
        lines = (line for pid in self.workers() for line in Path(f"/proc/{pid}/status").read_text().splitlines())
        return sum(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) / 1024


@dataclass
class Watch:
    """The server's weight and the events, before and after."""

    site: Site
    found: dict[str, Any] = field(default_factory=dict)
    events: int = field(default_factory=lambda: brute(EVENTS)[0][0])

    def warm(self) -> None:
        self.found["workers"], self.found["megabytes_warm"] = self.site.workers(), self.site.megabytes()

    def end(self) -> None:
        weight = self.site.megabytes()
        self.found |= {"megabytes_end": weight, "growth_percent": 100 * (weight / self.found["megabytes_warm"] - 1)}
        self.found["workers_replaced"] = self.found.pop("workers") != self.site.workers()
        time.sleep(SEALED_WITHIN)
        self.found |= {"events": brute(EVENTS)[0][0] - self.events, "unsealed_after_5_s": brute(UNSEALED)[0][0]}


@contextmanager
def running(database: str) -> Iterator[Site]:
    where, port = access(database), _free_port()
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "SECOND_STEP_REQUIRED": "false",
        "SECRET_KEY": secrets.token_hex(32),
        "ALLOWED_HOSTS": "127.0.0.1",
        "BEHIND_HTTPS_PROXY": "true",
        "DATABASE_URL": where.app,
        "DATABASE_POOL": str(THREADS),
        "BIND": f"127.0.0.1:{port}",
        "WEB_CONCURRENCY": str(WORKERS),
        "WEB_THREADS": str(THREADS),
        "STOP_WITH_PARENT": "yes",
    }
    environment.pop("OWNER_DATABASE_URL", None)
    manage = [sys.executable, "manage.py"]
    subprocess.run([*manage, "collectstatic", "--noinput", "--verbosity=0"], cwd=ROOT, env=environment, check=True)
    owner = environment | {"OWNER_DATABASE_URL": where.owner or ""}
    web = [sys.executable, "-m", "gunicorn", "--config", "config/gunicorn.py", "config.wsgi"]
    started = [
        subprocess.Popen(command, cwd=ROOT, env=known)
        for command, known in [(web, environment), ([*manage, "seal_events"], owner)]
    ]
    try:
        _wait(port, started[0])
        yield Site(port, started[0].pid)
    finally:
        for process in started:
            process.terminate()
        for process in started:
            process.wait()


def _wait(port: int, web: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        if web.poll() is not None:
            break
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("The web server does not answer.")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
