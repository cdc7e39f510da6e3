"""The real server, for journeys and races: gunicorn, and the application role's own login."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from tests.support.databases import ROOT, Copy


@dataclass
class LiveApp:
    """`url` has no slash at its end. `database` is this server's own copy of the demo."""

    database: Copy
    port: int = 0
    settings: dict[str, str] = field(default_factory=dict)
    _process: subprocess.Popen[str] | None = None
    _log: IO[str] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        self.port = self.port or free_port()
        self._log = tempfile.NamedTemporaryFile("w+", suffix=".log")  # noqa: SIM115 - open until stop()
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "config.settings.test",
            "BIND": f"127.0.0.1:{self.port}",
            "WEB_CONCURRENCY": "1",
            "WEB_THREADS": "8",
            **self.database.environment(),
            **self.settings,
        }
        self._process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "--config", "config/gunicorn.py", "config.wsgi"],
            cwd=ROOT, env=environment, stdout=self._log, stderr=self._log, text=True,
        )  # fmt: skip
        self._wait_until_it_answers()

    def stop(self) -> None:
        if self._process:
            self._process.terminate()
            try:
                self._process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process = None
        if self._log:
            self._log.close()
            self._log = None

    def log(self) -> str:
        return Path(self._log.name).read_text() if self._log else ""

    def _wait_until_it_answers(self) -> None:
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            if self._process and self._process.poll() is not None:
                break
            try:
                urllib.request.urlopen(f"{self.url}/healthz", timeout=5).close()  # noqa: S310 - our own address
            except urllib.error.HTTPError as error:
                raise RuntimeError(f"/healthz says {error.code}:\n{self.log()}") from None
            except OSError:
                time.sleep(0.1)
            else:
                return
        said = self.log()[-3000:]
        self.stop()
        raise RuntimeError(f"The server does not start:\n{said}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
