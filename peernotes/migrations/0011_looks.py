"""When a reader last had a record open, without a search among the events."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql" / "looks.sql"


class Migration(migrations.Migration):
    dependencies = [("peernotes", "0010_worklist")]

    operations = [migrations.RunSQL(SQL.read_text(encoding="utf-8"), migrations.RunSQL.noop)]
