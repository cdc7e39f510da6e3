"""Events, history triggers, append-only tables, the application role's rights and row-level security.

The SQL stands in ``sql/`` so that it can be read, and reviewed, as SQL."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"

TRACKED = (
    "service",
    "membership",
    "consumer",
    "enrolment",
    "aboutme",
    "assignment",
    "serviceassignment",
    "conflictofinterest",
    "policyversion",
    "consent",
    "note",
    "notesection",
    "signature",
    "consumerstatement",
    "recordentry",
    "contactlogentry",
    "safetyconcern",
)


def script(name: str) -> migrations.RunSQL:
    return migrations.RunSQL((SQL / name).read_text(encoding="utf-8"), migrations.RunSQL.noop)


class Migration(migrations.Migration):
    dependencies = [("peernotes", "0001_initial")]

    operations = [
        script("events.sql"),
        script("history.sql"),
        migrations.RunSQL(
            ";\n".join(
                f"SELECT peernotes_track('peernotes_{table}', 'peernotes_historical{table}')" for table in TRACKED
            ),
            migrations.RunSQL.noop,
        ),
        script("locks.sql"),
        script("rls.sql"),
        script("preview.sql"),
    ]
