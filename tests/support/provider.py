"""A sign-in provider for OpenID Connect, npm's oidc-provider, and an application that is set to sign in with it."""

from __future__ import annotations

import json
import subprocess
import time
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

import npm

from tests.support.databases import Copy
from tests.support.server import LiveApp, free_port

SCRIPT = Path(__file__).with_name("provider.mjs")
ROLES = {"peers": "harbour/consumer_peer_worker", "clinic": "lighthouse/clinician"}


@dataclass
class SignInProvider:
    """Its people sign in with their names and any password."""

    site: str
    port: int = field(default_factory=free_port)
    _process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        self._process = subprocess.Popen(
            [str(npm.NODE), str(SCRIPT), str(self.port), self.site],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            try:
                self.knows({})
            except OSError:
                time.sleep(0.1)
            else:
                return
        raise RuntimeError("The provider does not start.")

    def stop(self) -> None:
        if self._process:
            self._process.terminate()
            self._process.wait(timeout=15)

    def knows(self, people: dict[str, dict[str, object]]) -> None:
        """These, each with their claims, and nobody else."""
        urllib.request.urlopen(f"{self.url}/people", json.dumps(people).encode(), timeout=5).close()  # noqa: S310 - ours


def settings_for(issuer: str) -> dict[str, str]:
    return {
        "OIDC_ISSUER": issuer,
        "OIDC_NAME": "the hospital",
        "OIDC_CLIENT_ID": "peernotes",
        "OIDC_CLIENT_SECRET": "a secret for the tests",
        "OIDC_SCOPES": "openid,email,groups",
        "OIDC_ROLES": json.dumps(ROLES),
    }


def joined_up(database: Copy) -> tuple[LiveApp, SignInProvider]:
    """Both, not started yet."""
    app = LiveApp(database, port=free_port())
    provider = SignInProvider(app.url)
    app.settings |= settings_for(provider.url)
    return app, provider
