"""Lists that cost the same whatever they are asked for: events of any verb, concerns, people from A to Z."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"


def script(name: str) -> migrations.RunSQL:
    return migrations.RunSQL((SQL / name).read_text(encoding="utf-8"), migrations.RunSQL.noop)


class Migration(migrations.Migration):
    dependencies = [("peernotes", "0008_search_stretches")]

    operations = [script("grants.sql"), script("lists.sql")]
