"""What lists of people and of events need in order to cost the same in a great service and a small one."""

from pathlib import Path

import django.contrib.postgres.indexes
import django.db.models.deletion
from django.db import migrations, models
from django.db.models.functions import Lower

SQL = Path(__file__).parent / "sql"


def script(name: str) -> migrations.RunSQL:
    return migrations.RunSQL((SQL / name).read_text(encoding="utf-8"), migrations.RunSQL.noop)


class Migration(migrations.Migration):
    dependencies = [("peernotes", "0005_facts")]

    operations = [
        migrations.AlterField(
            "consumer",
            "service",
            models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="consumers",
                to="peernotes.service",
            ),
        ),
        migrations.RemoveIndex("consumer", "consumer_name"),
        migrations.AddIndex(
            "consumer", models.Index(models.F("service"), Lower("chosen_name"), models.F("id"), name="consumer_by_name")
        ),
        migrations.AddIndex(
            "consumer",
            django.contrib.postgres.indexes.GinIndex(
                fields=["chosen_name", "local_identifier"],
                opclasses=["gin_trgm_ops", "gin_trgm_ops"],
                name="consumer_letters",
            ),
        ),
        migrations.AddIndex(
            "note",
            models.Index(
                condition=models.Q(status__in=["draft", "with_consumer", "changes_requested", "agreed", "deferred"]),
                fields=["consumer"],
                name="note_unfinished",
            ),
        ),
        migrations.AddIndex(
            "note",
            models.Index(
                condition=models.Q(status="entered_in_error"),
                fields=["service", "-happened_at", "-id"],
                name="note_struck",
            ),
        ),
        migrations.AlterField(
            "safetyconcern",
            "service",
            models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="concerns",
                to="peernotes.service",
            ),
        ),
        migrations.AddIndex(
            "safetyconcern",
            models.Index(
                condition=models.Q(("status", "open"), _negated=True),
                fields=["service", "-created_at", "-id"],
                name="concern_answered",
            ),
        ),
        script("event_filters.sql"),
        script("switch.sql"),
    ]
