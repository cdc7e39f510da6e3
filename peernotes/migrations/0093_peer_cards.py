from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("peernotes", "0092_asked_for"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="consent",
            name="consent_scope",
        ),
        migrations.RemoveConstraint(
            model_name="consent",
            name="consent_of_lines_to_all",
        ),
        migrations.AddField(
            model_name="historicalpeerprofile",
            name="for_clinicians",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=200, verbose_name="how clinicians reach them"
            ),
        ),
        migrations.AddField(
            model_name="peerprofile",
            name="for_clinicians",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=200, verbose_name="how clinicians reach them"
            ),
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
                    models.Q(("scope__in", ["log_contacts", "show_peer"]), _negated=True),
                    ("grantee__isnull", True),
                    _connector="OR",
                ),
                name="consent_to_all",
            ),
        ),
    ]
