"""What people are found by and sorted by, in the order of bytes on every cluster."""

import django.contrib.postgres.indexes
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("peernotes", "0004_imports"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="consumer",
            name="consumer_by_name",
        ),
        migrations.RemoveIndex(
            model_name="consumer",
            name="consumer_letters",
        ),
        migrations.AddField(
            model_name="consumer",
            name="found_by",
            field=models.TextField(db_collation="C", db_default="", default="", editable=False),
        ),
        migrations.AddField(
            model_name="consumer",
            name="sort_name",
            field=models.TextField(db_collation="C", db_default="", default="", editable=False),
        ),
        migrations.AddIndex(
            model_name="consumer",
            index=models.Index(fields=["service", "sort_name", "id"], name="consumer_by_name"),
        ),
        migrations.AddIndex(
            model_name="consumer",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["found_by", "local_identifier"],
                name="consumer_letters",
                opclasses=["gin_trgm_ops", "gin_trgm_ops"],
            ),
        ),
        migrations.AddIndex(
            model_name="consumernumber",
            index=models.Index(fields=["value"], name="number_by_value"),
        ),
        migrations.RunSQL(
            'ALTER TABLE peernotes_caselist ALTER COLUMN sort_name TYPE text COLLATE "C"', migrations.RunSQL.noop
        ),
    ]
