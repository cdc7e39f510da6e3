"""Lists that no longer step over rows: a worklist over what is unread (notes that count as new are kept for their
reader, opened or not), a records officer's over all that was ever struck."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"


def script(name: str) -> migrations.RunSQL:
    return migrations.RunSQL((SQL / name).read_text(encoding="utf-8"), migrations.RunSQL.noop)


class Migration(migrations.Migration):
    dependencies = [("peernotes", "0009_lists")]

    operations = [script("worklist.sql"), script("struck.sql")]
