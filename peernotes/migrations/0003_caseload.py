"""Derived rows for the feeds: each reader's caseload, and the peer notes they have not opened."""

from pathlib import Path

from django.db import migrations, models

SQL = Path(__file__).parent / "sql"


def script(name: str) -> migrations.RunSQL:
    return migrations.RunSQL((SQL / name).read_text(encoding="utf-8"), migrations.RunSQL.noop)


class Migration(migrations.Migration):
    dependencies = [("peernotes", "0002_second_lock")]

    operations = [
        migrations.RemoveIndex("note", "note_by_author"),
        migrations.AddIndex(
            "note", models.Index(fields=["author", "status", "-happened_at", "-id"], name="note_of_author")
        ),
        script("grants.sql"),
        script("caseload.sql"),
    ]
