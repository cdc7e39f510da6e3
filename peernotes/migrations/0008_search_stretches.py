"""Words by service and stretch of time, so that a search looks at little more than the page that it shows."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"


def script(name: str) -> migrations.RunSQL:
    return migrations.RunSQL((SQL / name).read_text(encoding="utf-8"), migrations.RunSQL.noop)


class Migration(migrations.Migration):
    dependencies = [("peernotes", "0007_search")]

    operations = [script("search_stretches.sql"), script("search_lines.sql")]
