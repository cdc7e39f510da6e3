"""`check --deploy` under production settings, with made-up secrets and nothing of this machine's."""

import os
import secrets
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MADE_UP = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": secrets.token_urlsafe(60),
    "ALLOWED_HOSTS": "peernotes.example",
    "DATABASE_URL": "postgres://peernotes_app:made-up@database.example/peernotes",
    "OIDC_ISSUER": "https://id.example",
    "OIDC_CLIENT_ID": "peernotes",
    "OIDC_CLIENT_SECRET": "made-up",
    "OIDC_ROLES": '{"peers": "harbour/consumer_peer_worker"}',
}


def main() -> int:
    environment = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    return subprocess.run(command, cwd=ROOT, env=environment | MADE_UP, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
