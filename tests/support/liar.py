"""A provider of OpenID Connect that says whatever a test wants, true or not. The honest one is support/provider.py."""

from __future__ import annotations

import json
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

KEY, STRANGE = (rsa.generate_private_key(65537, 2048) for _ in range(2))


@dataclass
class Liar:
    """``said``: claims of the next ID token and of its user. ``key``, ``alg``: what it is signed with. ``kept``: of the last
    sign-in, what came in the address. ``issuer_said``: what it calls itself. ``up``: whether it answers at all."""

    said: dict[str, Any] = field(default_factory=dict)
    user: Any = field(default_factory=dict)
    key: Any = KEY
    alg: str = "RS256"
    up: bool = True
    issuer_said: str = ""
    verifier: str = ""

    def start(self) -> None:
        liar = self

        class Page(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self._say(liar.answer(urlsplit(self.path).path))

            def do_POST(self) -> None:
                form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
                liar.verifier = form.get("code_verifier", [""])[0]
                self._say({"access_token": "a", "token_type": "Bearer", "id_token": liar.token()})

            def _say(self, said: Any) -> None:
                self.send_response(200 if liar.up else 503)
                self.send_header("Content-Type", "application/json")
                self.end_headers()
                self.wfile.write(json.dumps(said).encode() if liar.up else b"<p>down</p>")

            def log_message(self, format: str, *args: Any) -> None:
                """Quiet."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
        threading.Thread(
            target=self._server.serve_forever, args=(0.02,), daemon=True
        ).start()  # half a second to stop, else

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def answer(self, path: str) -> Any:
        if path == "/jwks":
            public = jwt.algorithms.RSAAlgorithm.to_jwk(KEY.public_key(), as_dict=True)
            return {"keys": [public | {"kid": "one", "use": "sig", "alg": "RS256"}]}
        if path == "/me":
            return {"sub": self.said.get("sub", "there")} | self.user if isinstance(self.user, dict) else self.user
        names = {
            "authorization_endpoint": "auth",
            "token_endpoint": "token",
            "jwks_uri": "jwks",
            "userinfo_endpoint": "me",
        }
        return {"issuer": self.issuer_said or self.url} | {name: f"{self.url}/{path}" for name, path in names.items()}

    def token(self, **claims: Any) -> str:
        now = int(time.time())
        true = {"iss": self.url, "aud": "peernotes", "sub": "there", "iat": now, "exp": now + 60, "auth_time": now}
        said = {name: value for name, value in (true | self.said | claims).items() if value is not None}
        key = None if self.alg == "none" else self.key
        return jwt.encode(said, key, algorithm=self.alg, headers={"kid": "one"})
