"""Events of one person walked in order, those in which they acted and those about them."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql" / "event_walks.sql"


class Migration(migrations.Migration):
    dependencies = [("peernotes", "0011_looks")]

    operations = [migrations.RunSQL(SQL.read_text(encoding="utf-8"), migrations.RunSQL.noop)]
