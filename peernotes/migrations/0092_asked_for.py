from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("peernotes", "0091_group_session_put_right"),
    ]

    operations = [
        migrations.AddField(
            model_name="historicalreferral",
            name="asked_by",
            field=models.CharField(
                choices=[("staff", "Somebody who works with them"), ("self", "The consumer")],
                db_default="staff",
                default="staff",
                max_length=8,
            ),
        ),
        migrations.AddField(
            model_name="historicalreferral",
            name="taken_back_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="referral",
            name="asked_by",
            field=models.CharField(
                choices=[("staff", "Somebody who works with them"), ("self", "The consumer")],
                db_default="staff",
                default="staff",
                max_length=8,
            ),
        ),
        migrations.AddField(
            model_name="referral",
            name="taken_back_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AlterField(
            model_name="message",
            name="kind",
            field=models.CharField(
                choices=[
                    ("note_came_back", "A note came back"),
                    ("note_waits", "A note waits for an answer"),
                    ("note_handed_on", "A note was handed on to them"),
                    ("sharing_stopped", "Sharing was stopped"),
                    ("statement_added", "A statement was added to a note"),
                    ("statement_beside", "A statement was added beside an entry"),
                    ("concern_yours", "A safety concern is theirs to answer"),
                    ("concern_answered", "A safety concern was answered"),
                    ("concern_late", "A safety concern waits too long"),
                    ("question_answered", "A question was answered"),
                    ("team_answered", "The team answered"),
                    ("asked_for", "Somebody asks for something"),
                    ("model_changes", "The service model changes"),
                    ("assignment_began", "An assignment began"),
                    ("assignment_ended", "An assignment ended"),
                    ("meeting_asked", "Somebody would like to meet a peer worker"),
                    ("worker_chosen", "Somebody chose or changed their peer worker"),
                    ("meeting_passed", "A peer worker leaves a first meeting to somebody else"),
                    ("place_free", "A place with a peer worker is free"),
                    ("same_person", "Two records may be of one person"),
                    ("alert", "A privacy officer has to look at something"),
                    ("record_opened", "A record was opened in an emergency"),
                    ("code_to_read", "A code of conduct waits to be read"),
                ],
                max_length=32,
            ),
        ),
        migrations.AddConstraint(
            model_name="referral",
            constraint=models.CheckConstraint(
                condition=models.Q(("asked_by__in", ["staff", "self"])), name="referral_by"
            ),
        ),
        migrations.AddConstraint(
            model_name="referral",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("asked_by", "self"), _negated=True),
                    models.Q(("answer", "accepted"), ("method", "own_login"), ("run__isnull", True)),
                    _connector="OR",
                ),
                name="referral_asked",
            ),
        ),
        migrations.AddConstraint(
            model_name="referral",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("taken_back_at__isnull", True),
                    models.Q(("asked_by", "self"), ("started_at__isnull", True)),
                    _connector="OR",
                ),
                name="referral_taken_back",
            ),
        ),
        migrations.AddConstraint(
            model_name="referral",
            constraint=models.UniqueConstraint(
                condition=models.Q(("asked_by", "self"), ("started_at__isnull", True), ("taken_back_at__isnull", True)),
                fields=("consumer", "what", "place"),
                name="referral_asked_once",
            ),
        ),
    ]
