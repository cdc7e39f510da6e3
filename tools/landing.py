"""Keeps the schema of this landing, from which the next one must be upgradable: `make landing`.

Statements without data, but for which migrations had been applied; tests/database/test_upgrade.py loads them.
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT)]

import django
import psycopg

django.setup()

from tests.support import databases, schema

APPLIED = """
SELECT format('INSERT INTO public.django_migrations (app, name, applied) VALUES (%L, %L, now());', app, name)
FROM django_migrations ORDER BY id"""


def main() -> None:
    copy = databases.empty_copy("landing")
    try:
        schema.LANDING.write_text(text(copy.owner), encoding="utf-8")
    finally:
        databases.drop(copy)
        databases.drop_left()


def text(owner: str) -> str:
    with psycopg.connect(owner) as connection:
        applied = [row[0] for row in connection.execute(APPLIED)]
    return "\n".join([*schema.dump(owner), *applied]) + "\n"


if __name__ == "__main__":
    main()
