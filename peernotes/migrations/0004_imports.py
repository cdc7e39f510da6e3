"""Numbers with their system, deaths, days without a time, and files of another system."""

import uuid

import django.contrib.postgres.functions
import django.db.models.deletion
import django.db.models.functions.datetime
import simple_history.models
from django.conf import settings
from django.db import migrations, models

# Until now an imported day was the midnight at which it began where the service is.
DAYS = """
UPDATE peernotes_recordentry e SET written_on = (e.written_at AT TIME ZONE s.timezone)::date
FROM peernotes_service s
WHERE s.id = e.service_id AND e.source_system <> '' AND (e.written_at AT TIME ZONE s.timezone)::time = '00:00'"""


class Migration(migrations.Migration):
    dependencies = [
        ("peernotes", "0003_subjects"),
    ]

    operations = [
        migrations.AddField(
            model_name="consumer",
            name="deceased",
            field=models.BooleanField(db_default=False, default=False, verbose_name="has died"),
        ),
        migrations.AddField(
            model_name="consumer",
            name="died_on",
            field=models.DateField(blank=True, null=True, verbose_name="day of death"),
        ),
        migrations.AddField(
            model_name="historicalconsumer",
            name="deceased",
            field=models.BooleanField(db_default=False, default=False, verbose_name="has died"),
        ),
        migrations.AddField(
            model_name="historicalconsumer",
            name="died_on",
            field=models.DateField(blank=True, null=True, verbose_name="day of death"),
        ),
        migrations.AddField(
            model_name="historicalrecordentry",
            name="written_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="recordentry",
            name="written_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.CreateModel(
            name="HistoricalConsumerNumber",
            fields=[
                ("history_request", models.UUIDField(editable=False, null=True)),
                ("redacted_digest", models.CharField(db_default="", default="", editable=False, max_length=64)),
                (
                    "id",
                    models.UUIDField(
                        db_default=django.contrib.postgres.functions.RandomUUID(),
                        db_index=True,
                        default=uuid.uuid4,
                        editable=False,
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("number", "Number"),
                            ("former", "Former number"),
                            ("source", "Key in another system"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "system",
                    models.CharField(blank=True, db_default="", default="", max_length=300, verbose_name="system"),
                ),
                ("value", models.CharField(max_length=100, verbose_name="number")),
                ("history_change_reason", models.TextField(null=True)),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "consumer",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="peernotes.consumer",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="peernotes.service",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical consumer number",
                "verbose_name_plural": "historical consumer numbers",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="ConsumerNumber",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        db_default=django.contrib.postgres.functions.RandomUUID(),
                        default=uuid.uuid4,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("number", "Number"),
                            ("former", "Former number"),
                            ("source", "Key in another system"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "system",
                    models.CharField(blank=True, db_default="", default="", max_length=300, verbose_name="system"),
                ),
                ("value", models.CharField(max_length=100, verbose_name="number")),
                (
                    "consumer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="numbers", to="peernotes.consumer"
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("kind", "source"), _negated=True),
                        fields=("service", "system", "value"),
                        name="number_of_one",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("kind", "source")),
                        fields=("service", "system", "value"),
                        name="source_key_of_one",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EntryFile",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        db_default=django.contrib.postgres.functions.RandomUUID(),
                        default=uuid.uuid4,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("media_type", models.CharField(max_length=100, verbose_name="kind")),
                ("size", models.PositiveIntegerField(verbose_name="size")),
                ("digest", models.CharField(max_length=64)),
                ("content", models.BinaryField()),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="files", to="peernotes.recordentry"
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("entry", "position"), name="file_of_entry")],
            },
        ),
        migrations.RunSQL(DAYS, migrations.RunSQL.noop),
    ]
