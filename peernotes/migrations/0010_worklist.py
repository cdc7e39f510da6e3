"""A worklist no longer steps over what is unread: notes that count as new are kept for their reader, opened or not."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("peernotes", "0007_search")]

    operations = [
        migrations.RunSQL((SQL / "worklist.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop),
    ]
