"""A verb for correcting a name, a number or a date."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("peernotes", "0004_names"),
    ]

    operations = [
        migrations.AlterField(
            model_name="pressed",
            name="verb",
            field=models.CharField(
                choices=[
                    ("see_person", "Open the person's page"),
                    ("read_record", "Read the record"),
                    ("read_about_me", "Read About Me"),
                    ("read_note", "Read a peer note"),
                    ("read_history", "Read earlier versions"),
                    ("read_contacts", "Read the contact log"),
                    ("start_note", "Start a peer note"),
                    ("edit_note", "Write in a peer note"),
                    ("hand_over", "Hand a note to the consumer"),
                    ("decide_sections", "Decide on sections"),
                    ("record_verbal", "Record a spoken decision"),
                    ("finalise", "Finish a peer note"),
                    ("close_unagreed", "Close an unanswered note"),
                    ("amend", "Amend a peer note"),
                    ("add_statement", "Add a statement"),
                    ("stop_sharing", "Stop sharing"),
                    ("discard", "Discard a draft"),
                    ("strike", "Mark as entered in error"),
                    ("log_contact", "Log contact"),
                    ("write_entry", "Write in the record"),
                    ("raise_concern", "Raise a safety concern"),
                    ("acknowledge_concern", "Acknowledge a safety concern"),
                    ("read_concern", "Read a safety concern"),
                    ("give_consent", "Make a choice about the record"),
                    ("choose_not_to_read", "Choose not to read"),
                    ("see_model", "See the service model"),
                    ("propose_policy", "Propose a service model change"),
                    ("approve_policy", "Approve a service model change"),
                    ("reject_policy", "Turn down a service model change"),
                    ("ask_why", "Ask why"),
                    ("read_events", "Read events"),
                    ("read_own_events", "See who looked"),
                    ("search", "Search"),
                    ("sign_in", "Sign in"),
                    ("sign_out", "Sign out"),
                    ("sign_in_failed", "Sign-in that failed"),
                    ("change_password", "Change the password"),
                    ("reset_password", "Choose a new password by e-mail"),
                    ("give_address", "Give a new e-mail address"),
                    ("change_address", "Change the e-mail address"),
                    ("change_second_step", "Change the second step of signing in"),
                    ("import_record", "Bring in a record"),
                    ("assign", "Open or end an assignment"),
                    ("edit_person", "Change a person's name, numbers or dates"),
                    ("declare_conflict", "Declare a conflict of interest"),
                    ("export", "Export or print"),
                ],
                max_length=32,
            ),
        ),
    ]
