"""Facts about a note as one row."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql" / "facts.sql"


class Migration(migrations.Migration):
    dependencies = [("peernotes", "0004_session")]

    operations = [migrations.RunSQL(SQL.read_text(encoding="utf-8"), migrations.RunSQL.noop)]
