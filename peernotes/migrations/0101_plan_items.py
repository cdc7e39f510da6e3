import uuid

import django.contrib.postgres.functions
import django.db.models.deletion
import django.db.models.functions.datetime
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("peernotes", "0100_home_figures"),
    ]

    operations = [
        migrations.CreateModel(
            name="HistoricalPlanItem",
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
                ("text", models.TextField(verbose_name="what will be done")),
                ("peer_support", models.BooleanField(verbose_name="for peer support")),
                (
                    "who",
                    models.CharField(blank=True, db_default="", default="", max_length=200, verbose_name="who does it"),
                ),
                ("review_on", models.DateField(null=True, verbose_name="look at it again on")),
                ("ended_at", models.DateTimeField(null=True)),
                ("version", models.PositiveIntegerField(db_default=1, default=1)),
                ("changed_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("history_change_reason", models.TextField(null=True)),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
            ],
            options={
                "verbose_name": "historical plan item",
                "verbose_name_plural": "historical plan items",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="PlanItem",
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
                ("text", models.TextField(verbose_name="what will be done")),
                ("peer_support", models.BooleanField(verbose_name="for peer support")),
                (
                    "who",
                    models.CharField(blank=True, db_default="", default="", max_length=200, verbose_name="who does it"),
                ),
                ("review_on", models.DateField(null=True, verbose_name="look at it again on")),
                ("ended_at", models.DateTimeField(null=True)),
                ("version", models.PositiveIntegerField(db_default=1, default=1)),
                ("changed_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
        ),
        migrations.RemoveConstraint(
            model_name="consent",
            name="consent_scope",
        ),
        migrations.RemoveConstraint(
            model_name="consent",
            name="consent_to_all",
        ),
        migrations.AlterField(
            model_name="consent",
            name="scope",
            field=models.CharField(
                choices=[
                    ("read_record", "Read my record"),
                    ("read_about_me", "Read About Me"),
                    ("write_notes", "Write notes with me"),
                    ("share_note", "Share this note"),
                    ("carer_contact", "Tell a carer something"),
                    ("evaluation", "Be asked how it is going"),
                    ("share_spoken", "Pass on to the team aloud"),
                    ("log_contacts", "Keep a line when we meet"),
                    ("show_peer", "Tell clinicians who my peer worker is"),
                    ("read_plan_peer", "Read what my care plan says about peer support"),
                    ("speak_for_me", "Say for me what I think, in one meeting"),
                ],
                max_length=20,
            ),
        ),
        migrations.AlterField(
            model_name="historicalconsent",
            name="scope",
            field=models.CharField(
                choices=[
                    ("read_record", "Read my record"),
                    ("read_about_me", "Read About Me"),
                    ("write_notes", "Write notes with me"),
                    ("share_note", "Share this note"),
                    ("carer_contact", "Tell a carer something"),
                    ("evaluation", "Be asked how it is going"),
                    ("share_spoken", "Pass on to the team aloud"),
                    ("log_contacts", "Keep a line when we meet"),
                    ("show_peer", "Tell clinicians who my peer worker is"),
                    ("read_plan_peer", "Read what my care plan says about peer support"),
                    ("speak_for_me", "Say for me what I think, in one meeting"),
                ],
                max_length=20,
            ),
        ),
        migrations.AddConstraint(
            model_name="consent",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "scope__in",
                        [
                            "read_record",
                            "read_about_me",
                            "write_notes",
                            "share_note",
                            "carer_contact",
                            "evaluation",
                            "share_spoken",
                            "log_contacts",
                            "show_peer",
                            "read_plan_peer",
                            "speak_for_me",
                        ],
                    )
                ),
                name="consent_scope",
            ),
        ),
        migrations.AddConstraint(
            model_name="consent",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("scope__in", ["log_contacts", "show_peer", "read_plan_peer"]), _negated=True),
                    ("grantee__isnull", True),
                    _connector="OR",
                ),
                name="consent_to_all",
            ),
        ),
        migrations.AddField(
            model_name="historicalplanitem",
            name="changed_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="historicalplanitem",
            name="consumer",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="peernotes.consumer",
            ),
        ),
        migrations.AddField(
            model_name="historicalplanitem",
            name="created_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="historicalplanitem",
            name="entry",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="peernotes.recordentry",
            ),
        ),
        migrations.AddField(
            model_name="historicalplanitem",
            name="history_user",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="historicalplanitem",
            name="service",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="peernotes.service",
            ),
        ),
        migrations.AddField(
            model_name="planitem",
            name="changed_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="planitem",
            name="consumer",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="plan_items",
                to="peernotes.consumer",
            ),
        ),
        migrations.AddField(
            model_name="planitem",
            name="created_by",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="planitem",
            name="entry",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.recordentry"
            ),
        ),
        migrations.AddField(
            model_name="planitem",
            name="service",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
            ),
        ),
        migrations.AddIndex(
            model_name="planitem",
            index=models.Index(fields=["consumer", "-changed_at", "-id"], name="plan_item_of_person"),
        ),
    ]
