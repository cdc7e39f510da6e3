"""A database's schema as text: to compare two, and to keep that of a landing."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import psycopg

from config.postgres_programs import programs

LANDING = Path(__file__).parent.parent / "database" / "landing.sql"
# Partitions of events come with the months.
DUMP = ["--schema-only", "--no-owner", "--no-comments", "--exclude-table=peernotes_event_2*"]
NOISE = re.compile(r"^(--|SET |\\|$)|set_config\('search_path'")


def dump(conninfo: str) -> list[str]:
    """Statement by statement, in no order that means anything."""
    done = subprocess.run(
        [programs() / "pg_dump", *DUMP, f"--dbname={conninfo}"], check=True, capture_output=True, text=True
    )
    return [_plain(part) for part in re.split(r"\n--\n-- Name: .*\n--\n", done.stdout)[1:]]


def load_landing(owner: str) -> None:
    """The last landing's schema into an empty database."""
    with psycopg.connect(owner) as connection:
        connection.execute("SET check_function_bodies = off")
        connection.execute("SET search_path = ''")
        connection.execute(LANDING.read_text(encoding="utf-8"))


def _plain(part: str) -> str:
    lines = [line for line in part.splitlines() if not NOISE.match(line)]
    return "\n".join(lines)


def comparable(statement: str) -> str:
    """Columns may stand in another order, and PostgreSQL writes lists of words in another way once they were loaded."""
    words = re.sub(r"\(('[^']*'::character varying)\)::text", r"\1", statement)
    words = re.sub(r"\((ARRAY\[[^]]*\])\)::text\[\]", r"\1", words)
    return "\n".join(sorted(line.rstrip(",") for line in words.splitlines()))
