#!/usr/bin/env python3
"""Django's command line, with the packages of `make install` and the embedded database."""

import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
WITHOUT_DATABASE = {
    "--help",
    "--version",
    "-h",
    "check",
    "collectstatic",
    "compilemessages",
    "demo_people",
    "help",
    "makemessages",
    "makemigrations",
    "reset_demo",
    "version",
}
MAKES_DATABASE = {"demo_server", "migrate"}
OWN_PYTHON = HERE / ".venv" / "bin" / "python"


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    try:
        from django.core.management import execute_from_command_line
    except ImportError:
        # Started with the system's Python: use the one that has the packages.
        if not OWN_PYTHON.exists() or Path(sys.prefix) == HERE / ".venv":
            sys.exit("peernotes is not installed yet. Run `make install` first.")
        os.execv(OWN_PYTHON, [str(OWN_PYTHON), *sys.argv])  # noqa: S606 - our own interpreter
    hold_database(sys.argv[1:])
    execute_from_command_line(sys.argv)


def hold_database(arguments: list[str]) -> None:
    """Start the embedded PostgreSQL for every command that may need a database; only some of them make one."""
    if not arguments or arguments[0] in WITHOUT_DATABASE:
        return
    from django.conf import settings

    from config.databases import is_there

    access = getattr(settings, "DATABASE_ACCESS", None)
    if access and arguments[0] not in MAKES_DATABASE and not is_there(access):
        sys.exit("There is no demo here yet. Run `make demo` first; it can be stopped again with Ctrl-C.")
    if access and access.cluster:
        access.cluster.hold()


if __name__ == "__main__":
    main()
