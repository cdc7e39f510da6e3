import uuid

import django.contrib.postgres.functions
import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("peernotes", "0019_cancelled_notices"),
    ]

    operations = [
        migrations.AddField(
            model_name="user",
            name="news_by",
            field=models.CharField(
                blank=True,
                choices=[
                    ("mail", "By e-mail, and under “News”"),
                    ("page", "Under “News” only"),
                    ("none", "Not at all"),
                ],
                db_default="",
                default="",
                max_length=8,
            ),
        ),
        migrations.CreateModel(
            name="Message",
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
                            ("note_came_back", "A note came back"),
                            ("note_waits", "A note waits for an answer"),
                            ("sharing_stopped", "Sharing was stopped"),
                            ("statement_added", "A statement was added to a note"),
                            ("statement_beside", "A statement was added beside an entry"),
                            ("concern_yours", "A safety concern is theirs to answer"),
                            ("concern_answered", "A safety concern was answered"),
                            ("concern_late", "A safety concern waits too long"),
                            ("question_answered", "A question was answered"),
                            ("model_changes", "The service model changes"),
                            ("assignment_began", "An assignment began"),
                            ("assignment_ended", "An assignment ended"),
                        ],
                        max_length=32,
                    ),
                ),
                ("object_id", models.UUIDField()),
                ("read_at", models.DateTimeField(null=True)),
                ("mailed_at", models.DateTimeField(null=True)),
                ("try_after", models.DateTimeField(null=True)),
                (
                    "consumer",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="peernotes.consumer",
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="peernotes.service",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["user", "-created_at", "-id"], name="message_of_user"),
                    models.Index(fields=["object_id"], name="message_about"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("read_at__isnull", True)),
                        fields=("user", "kind", "object_id"),
                        name="message_unread_once",
                    )
                ],
            },
        ),
    ]
