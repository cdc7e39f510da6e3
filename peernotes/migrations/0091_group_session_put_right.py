from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("peernotes", "0090_contact_line"),
    ]

    operations = [
        migrations.AddField(
            model_name="groupsession",
            name="reason",
            field=models.CharField(blank=True, db_default="", default="", max_length=500),
        ),
        migrations.AddField(
            model_name="groupsession",
            name="struck_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="historicalgroupsession",
            name="reason",
            field=models.CharField(blank=True, db_default="", default="", max_length=500),
        ),
        migrations.AddField(
            model_name="historicalgroupsession",
            name="struck_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddConstraint(
            model_name="groupsession",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("struck_at__isnull", True),
                    models.Q(("final_at__isnull", False), models.Q(("reason", ""), _negated=True)),
                    _connector="OR",
                ),
                name="group_session_struck",
            ),
        ),
    ]
