from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("peernotes", "0089_team_meetings"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="consent",
            name="consent_scope",
        ),
        migrations.RemoveConstraint(
            model_name="peeractivity",
            name="activity_kind",
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
                    ("speak_for_me", "Say for me what I think, in one meeting"),
                ],
                max_length=20,
            ),
        ),
        migrations.AlterField(
            model_name="historicalpeeractivity",
            name="kind",
            field=models.CharField(
                choices=[
                    ("training_given", "Training others"),
                    ("workshop", "A workshop"),
                    ("service_meeting", "A meeting of the service"),
                    ("service_development", "Making the service better"),
                    ("told_my_story", "Telling my story"),
                    ("supervision", "Supervision"),
                    ("admin", "Writing and planning"),
                    ("travel", "On the way"),
                    ("unnamed_contact", "Time with somebody who wants no line kept"),
                ],
                max_length=24,
            ),
        ),
        migrations.AlterField(
            model_name="peeractivity",
            name="kind",
            field=models.CharField(
                choices=[
                    ("training_given", "Training others"),
                    ("workshop", "A workshop"),
                    ("service_meeting", "A meeting of the service"),
                    ("service_development", "Making the service better"),
                    ("told_my_story", "Telling my story"),
                    ("supervision", "Supervision"),
                    ("admin", "Writing and planning"),
                    ("travel", "On the way"),
                    ("unnamed_contact", "Time with somebody who wants no line kept"),
                ],
                max_length=24,
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
                    models.Q(("scope", "log_contacts"), _negated=True), ("grantee__isnull", True), _connector="OR"
                ),
                name="consent_of_lines_to_all",
            ),
        ),
        migrations.AddConstraint(
            model_name="peeractivity",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            "training_given",
                            "workshop",
                            "service_meeting",
                            "service_development",
                            "told_my_story",
                            "supervision",
                            "admin",
                            "travel",
                            "unnamed_contact",
                        ],
                    )
                ),
                name="activity_kind",
            ),
        ),
    ]
