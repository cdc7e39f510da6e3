"""All tables, for a database that has none of them, in one step (docs/decisions/0055). A database that stands goes through the
migrations that this one replaces; that both end in the same schema is held by tests/database/test_upgrade.py. The later ones follow
either."""

import datetime
import uuid

import django.contrib.auth.models
import django.contrib.auth.validators
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.functions
import django.contrib.postgres.indexes
import django.core.validators
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.datetime
import django.db.models.functions.text
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension, UnaccentExtension
from django.db import migrations, models

import peernotes.models.service
from peernotes.database.creating import CreateTables
from peernotes.migrations._raw_tables import RAW_TABLES, stemmer


class Migration(migrations.Migration):
    replaces = [
        ("peernotes", "0001_squashed_0066_word_list"),
        ("peernotes", "0067_meeting_passed"),
        ("peernotes", "0068_carer_sign_in"),
        ("peernotes", "0069_carer_files"),
        ("peernotes", "0070_supporters"),
        ("peernotes", "0071_safety_holds"),
        ("peernotes", "0072_groups"),
        ("peernotes", "0073_team_statements"),
        ("peernotes", "0074_activities_and_tags"),
        ("peernotes", "0075_consultations"),
        ("peernotes", "0076_contact_log_readers"),
        ("peernotes", "0077_note_to_sign"),
        ("peernotes", "0078_message_of_a_code"),
        ("peernotes", "0079_evaluation"),
        ("peernotes", "0080_group_sessions"),
        ("peernotes", "0081_note_of_session"),
        ("peernotes", "0082_group_debriefs"),
        ("peernotes", "0083_group_agreements"),
        ("peernotes", "0084_carer_crisis"),
        ("peernotes", "0085_leaflets"),
        ("peernotes", "0086_carer_sign_in_ends"),
        ("peernotes", "0087_spoken"),
        ("peernotes", "0088_referrals"),
        ("peernotes", "0089_team_meetings"),
        ("peernotes", "0090_contact_line"),
        ("peernotes", "0091_group_session_put_right"),
        ("peernotes", "0092_asked_for"),
        ("peernotes", "0093_peer_cards"),
        ("peernotes", "0094_evaluation_of_staff"),
        ("peernotes", "0095_note_time"),
        ("peernotes", "0096_speaking_up"),
        ("peernotes", "0097_examples"),
        ("peernotes", "0098_evaluation_figures"),
        ("peernotes", "0099_carers_in_groups"),
        ("peernotes", "0100_home_figures"),
        ("peernotes", "0101_plan_items"),
        ("peernotes", "0102_recommendations"),
        ("peernotes", "0103_about_page"),
        ("peernotes", "0104_plan_item_in_note"),
        ("peernotes", "0105_carers_ask"),
        ("peernotes", "0108_value_sets"),
        ("peernotes", "0112_group_run_history"),
        ("peernotes", "0113_on_a_visit"),
        ("peernotes", "0114_carer_offers"),
        ("peernotes", "0115_taken_back"),
        ("peernotes", "0116_meetings_put_right"),
        ("peernotes", "0117_programmes_withdrawn"),
        ("peernotes", "0118_carers_news"),
        ("peernotes", "0119_after_groups"),
        ("peernotes", "0120_values_confirmed"),
        ("peernotes", "0121_shared_scores"),
        ("peernotes", "0122_papers_brought_again"),
        ("peernotes", "0123_periods_called_off"),
    ]

    initial = True

    # What can be made without our tables comes before them: Django makes the classes of all models anew for each step after.
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("procrastinate", "0041_post_retry_failed_job"),
    ]

    operations = [
        BtreeGistExtension(),
        TrigramExtension(),
        UnaccentExtension(),
        CreateTables(
            [
                migrations.CreateModel(
                    name="Event",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("at", models.DateTimeField()),
                        ("service_id", models.UUIDField(null=True)),
                        ("actor_id", models.UUIDField(null=True)),
                        ("actor_role", models.CharField(default="", max_length=32)),
                        ("visit_id", models.UUIDField(null=True)),
                        (
                            "verb",
                            models.CharField(
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
                                    ("import_record", "Bring in a record"),
                                    ("assign", "Open or end an assignment"),
                                    ("declare_conflict", "Declare a conflict of interest"),
                                    ("export", "Export or print"),
                                ],
                                max_length=32,
                            ),
                        ),
                        ("object_type", models.CharField(default="", max_length=32)),
                        ("object_id", models.UUIDField(null=True)),
                        (
                            "objects_seen",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.UUIDField(), default=list, size=None
                            ),
                        ),
                        ("consumer_id", models.UUIDField(null=True)),
                        ("policy_id", models.UUIDField(null=True)),
                        ("consent_id", models.UUIDField(null=True)),
                        ("allowed", models.BooleanField(default=True)),
                        (
                            "code",
                            models.CharField(
                                choices=[
                                    ("allowed", "Allowed"),
                                    ("not_signed_in", "Not signed in"),
                                    ("not_a_member", "No role in this service"),
                                    ("wrong_role", "The role does not include this"),
                                    ("not_assigned", "No open assignment"),
                                    ("conflict_of_interest", "Conflict of interest"),
                                    ("no_policy", "No service model in force"),
                                    ("policy_no_reading", "The service model keeps peer workers out of the record"),
                                    ("policy_summary_only", "The service model gives peer workers About Me only"),
                                    ("policy_no_writing", "The service model has no peer notes"),
                                    ("policy_not_shared", "Finished under a model that shares nothing with clinicians"),
                                    ("policy_no_contact_log", "The service model has no contact log"),
                                    ("kind_not_allowed", "This kind of note is not in use here"),
                                    ("consent_not_given", "The consumer has not been asked"),
                                    ("consent_refused", "The consumer said no"),
                                    ("consent_withdrawn", "The consumer took it back"),
                                    ("consent_expired", "The consumer's yes has ended"),
                                    ("consent_before_switch", "The consumer's yes was for an earlier service model"),
                                    ("chose_not_to_read", "Chose not to read"),
                                    ("opted_out", "The consumer wants no notes"),
                                    ("not_shared", "Not shared with this reader"),
                                    ("stopped_sharing", "The consumer stopped sharing"),
                                    ("entered_in_error", "Entered in error"),
                                    ("not_the_author", "Written by someone else"),
                                    ("not_your_record", "About someone else"),
                                    ("wrong_status", "Not possible in this state"),
                                    ("frozen", "The service model changed while this was a draft"),
                                    ("nothing_written", "Nothing is written yet"),
                                    ("not_agreed", "Not agreed yet"),
                                    ("text_changed", "The text changed after it was agreed"),
                                    ("stale", "Someone saved in between"),
                                    ("witness_needed", "A witness and a reason are needed"),
                                    ("method_not_yours", "Only the consumer can decide this way"),
                                    ("too_early", "The consumer still has time to answer"),
                                    ("audience_too_wide", "Wider than the service model allows"),
                                    ("self_approval", "A second person must approve"),
                                    ("not_enforced", "This switch cannot be set yet"),
                                    ("overlaps", "Another change is already planned"),
                                    ("already_done", "Already done"),
                                    ("visit_over", "This visit is over"),
                                    ("rate_limited", "Too many tries"),
                                    ("not_found", "Not found"),
                                ],
                                default="allowed",
                                max_length=32,
                            ),
                        ),
                        ("purpose", models.CharField(default="", max_length=200)),
                        ("request_id", models.UUIDField(null=True)),
                    ],
                    options={
                        "db_table": "peernotes_event",
                        "managed": False,
                    },
                ),
                migrations.CreateModel(
                    name="Pressed",
                    fields=[
                        ("key", models.UUIDField(primary_key=True, serialize=False)),
                        ("user_id", models.UUIDField(null=True)),
                        ("verb", models.CharField(max_length=32)),
                        ("object_id", models.UUIDField(null=True)),
                        ("at", models.DateTimeField()),
                    ],
                ),
                migrations.CreateModel(
                    name="SignInCount",
                    fields=[
                        ("cache_key", models.CharField(max_length=255, primary_key=True, serialize=False)),
                        ("value", models.TextField()),
                        ("expires", models.DateTimeField(db_index=True)),
                    ],
                    options={
                        "db_table": "sign_in_count",
                    },
                ),
                migrations.CreateModel(
                    name="User",
                    fields=[
                        ("password", models.CharField(max_length=128, verbose_name="password")),
                        ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                        (
                            "is_superuser",
                            models.BooleanField(
                                default=False,
                                help_text="Designates that this user has all permissions without explicitly assigning them.",
                                verbose_name="superuser status",
                            ),
                        ),
                        (
                            "username",
                            models.CharField(
                                error_messages={"unique": "A user with that username already exists."},
                                help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.",
                                max_length=150,
                                unique=True,
                                validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                                verbose_name="username",
                            ),
                        ),
                        ("email", models.EmailField(blank=True, max_length=254, verbose_name="email address")),
                        (
                            "is_staff",
                            models.BooleanField(
                                default=False,
                                help_text="Designates whether the user can log into this admin site.",
                                verbose_name="staff status",
                            ),
                        ),
                        (
                            "is_active",
                            models.BooleanField(
                                default=True,
                                help_text="Designates whether this user should be treated as active. Unselect this instead of deleting accounts.",
                                verbose_name="active",
                            ),
                        ),
                        (
                            "date_joined",
                            models.DateTimeField(default=django.utils.timezone.now, verbose_name="date joined"),
                        ),
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "is_operator",
                            models.BooleanField(db_default=False, default=False, verbose_name="runs peernotes"),
                        ),
                        (
                            "news_by",
                            models.CharField(
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
                        ("found_by", models.TextField(db_collation="C", db_default="", default="", editable=False)),
                        ("sort_name", models.TextField(db_collation="C", db_default="", default="", editable=False)),
                        (
                            "groups",
                            models.ManyToManyField(
                                blank=True,
                                help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                                related_name="user_set",
                                related_query_name="user",
                                to="auth.group",
                                verbose_name="groups",
                            ),
                        ),
                        (
                            "user_permissions",
                            models.ManyToManyField(
                                blank=True,
                                help_text="Specific permissions for this user.",
                                related_name="user_set",
                                related_query_name="user",
                                to="auth.permission",
                                verbose_name="user permissions",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "user",
                        "verbose_name_plural": "users",
                        "abstract": False,
                    },
                    managers=[
                        ("objects", django.contrib.auth.models.UserManager()),
                    ],
                ),
                migrations.CreateModel(
                    name="CarerTie",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("chosen_name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "relation",
                            models.CharField(
                                choices=[
                                    ("partner", "Partner"),
                                    ("parent", "Parent"),
                                    ("child", "Son or daughter"),
                                    ("sibling", "Brother or sister"),
                                    ("friend", "Friend"),
                                    ("other", "Somebody else"),
                                ],
                                max_length=16,
                                verbose_name="relation",
                            ),
                        ),
                        (
                            "relation_words",
                            models.CharField(blank=True, default="", max_length=200, verbose_name="in their own words"),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[("named", "Named"), ("excluded", "To be told nothing"), ("ended", "Ended")],
                                default="named",
                                max_length=16,
                            ),
                        ),
                        ("designated_place", models.PositiveSmallIntegerField(null=True)),
                        (
                            "method",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("own_login", "own sign-in"),
                                    ("shared_device", "on the worker's device"),
                                    ("one_time_link", "one-time link"),
                                    ("verbal_witnessed", "said aloud, with a witness"),
                                    ("paper", "on paper"),
                                ],
                                default="",
                                max_length=20,
                            ),
                        ),
                        ("witness", models.CharField(blank=True, default="", max_length=200, verbose_name="witness")),
                        ("reason", models.TextField(blank=True, default="")),
                        ("changed_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
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
                            "recorded_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Carer",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("chosen_name", models.CharField(max_length=200, verbose_name="name")),
                        ("ended_at", models.DateTimeField(null=True)),
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
                            "user",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="carer",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "tie",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="carer",
                                to="peernotes.carertie",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Consumer",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("chosen_name", models.CharField(max_length=200, verbose_name="name")),
                        ("pronouns", models.CharField(blank=True, max_length=50, verbose_name="pronouns")),
                        ("date_of_birth", models.DateField(blank=True, null=True, verbose_name="date of birth")),
                        ("local_identifier", models.CharField(max_length=100, verbose_name="local identifier")),
                        ("deceased", models.BooleanField(db_default=False, default=False, verbose_name="has died")),
                        ("died_on", models.DateField(blank=True, null=True, verbose_name="day of death")),
                        ("found_by", models.TextField(db_collation="C", db_default="", default="", editable=False)),
                        ("sort_name", models.TextField(db_collation="C", db_default="", default="", editable=False)),
                        (
                            "preferred_language",
                            models.CharField(
                                blank=True, db_default="", default="", max_length=100, verbose_name="preferred language"
                            ),
                        ),
                        (
                            "works_here",
                            models.BooleanField(db_default=False, default=False, verbose_name="works in this service"),
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
                            "user",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="consumer",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "permissions": [("support_consumer", "Supports this consumer")],
                        "default_permissions": (),
                    },
                ),
                migrations.CreateModel(
                    name="ConcernHold",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("until", models.DateField(verbose_name="held back until")),
                        ("reason", models.TextField(verbose_name="why they do not know yet")),
                        (
                            "danger_to_other",
                            models.BooleanField(
                                default=False, verbose_name="telling them could put somebody else in danger"
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
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.consumer"
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="carertie",
                    name="consumer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="carer_ties", to="peernotes.consumer"
                    ),
                ),
                migrations.CreateModel(
                    name="EmergencyAccess",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("reason", models.TextField()),
                        ("ends_at", models.DateTimeField()),
                        (
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.consumer"
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
                    ],
                ),
                migrations.CreateModel(
                    name="Alert",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("shut_record", "Somebody tried to open a record that is shut to them"),
                                    (
                                        "held_concern",
                                        "A safety concern is kept from somebody for as long as clinicians may",
                                    ),
                                    ("emergency", "Somebody opened a record in an emergency"),
                                ],
                                max_length=32,
                            ),
                        ),
                        ("verb", models.CharField(max_length=40)),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "hold",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.concernhold",
                            ),
                        ),
                        (
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.consumer"
                            ),
                        ),
                        (
                            "emergency",
                            models.OneToOneField(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="alert",
                                to="peernotes.emergencyaccess",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="EvaluationPeriod",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("before", "Before a change"),
                                    ("baseline", "To begin with"),
                                    ("after", "After a change"),
                                    ("follow_up", "Once more, later"),
                                    ("free", "At any time, compared with nothing"),
                                ],
                                max_length=16,
                                verbose_name="what it is for",
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="from")),
                        ("ends_on", models.DateField(verbose_name="until")),
                        ("reason", models.TextField(verbose_name="why")),
                        ("closed_at", models.DateTimeField(null=True)),
                        ("called_off", models.BooleanField(db_default=False, default=False)),
                        (
                            "closed_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                    ],
                ),
                migrations.CreateModel(
                    name="EvaluationRound",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("measure", models.CharField(max_length=32)),
                        ("version", models.CharField(max_length=80)),
                        ("due_on", models.DateField()),
                        ("once", models.BooleanField(default=False)),
                        ("cuts", models.JSONField(default=dict)),
                        ("low", models.IntegerField(null=True)),
                        ("high", models.IntegerField(null=True)),
                        ("after_contacts", models.PositiveSmallIntegerField(db_default=0, default=0)),
                        ("of_pair", models.BooleanField(db_default=False, default=False)),
                        (
                            "respondent",
                            models.CharField(
                                choices=[
                                    ("consumer", "consumer"),
                                    ("carer", "carer"),
                                    ("staff", "staff"),
                                    ("clinician", "clinician"),
                                ],
                                db_default="consumer",
                                default="consumer",
                                max_length=16,
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
                            "period",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rounds",
                                to="peernotes.evaluationperiod",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="EventFile",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("since", models.DateField()),
                        ("until", models.DateField()),
                        ("made_at", models.DateTimeField(db_index=True, null=True)),
                        ("lines", models.BigIntegerField(default=0)),
                        ("digest", models.CharField(default="", max_length=64)),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="GroupRun",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="from")),
                        ("ends_on", models.DateField(null=True, verbose_name="until")),
                        ("place", models.CharField(max_length=200, verbose_name="where")),
                        ("capacity", models.PositiveSmallIntegerField(verbose_name="places")),
                        ("ended_at", models.DateTimeField(null=True)),
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
                    ],
                ),
                migrations.CreateModel(
                    name="GroupAgreement",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        ("safety", models.TextField(blank=True, verbose_name="feeling safe here")),
                        ("confidentiality", models.TextField(blank=True, verbose_name="what stays here")),
                        ("phone", models.TextField(blank=True, verbose_name="telephones")),
                        ("contact_outside", models.TextField(blank=True, verbose_name="contact outside the group")),
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
                            "run",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.grouprun",
                            ),
                        ),
                    ],
                ),
                migrations.AddField(
                    model_name="evaluationperiod",
                    name="run",
                    field=models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="peernotes.grouprun",
                    ),
                ),
                migrations.CreateModel(
                    name="GroupSession",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        ("happened_at", models.DateTimeField(verbose_name="when")),
                        ("minutes", models.PositiveSmallIntegerField(verbose_name="how long, in minutes")),
                        (
                            "mode",
                            models.CharField(
                                choices=[
                                    ("in_person", "In person"),
                                    ("online", "Online"),
                                    ("hybrid", "In person and online"),
                                ],
                                max_length=16,
                                verbose_name="how",
                            ),
                        ),
                        ("number_present", models.PositiveSmallIntegerField(verbose_name="how many were there")),
                        ("topic", models.CharField(blank=True, max_length=200, verbose_name="topic")),
                        (
                            "themes",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("stigma", "Stigma"),
                                        ("self_compassion", "Being kind to oneself"),
                                        ("self_care", "Looking after oneself"),
                                        ("feelings", "Strong feelings"),
                                        ("crisis", "Getting through a crisis"),
                                        ("relationships", "Getting on with others"),
                                        ("identity", "Who I am"),
                                        ("creativity", "Making things"),
                                        ("good_life", "A good life"),
                                        ("other", "Something else"),
                                    ],
                                    max_length=16,
                                ),
                                default=list,
                                size=None,
                            ),
                        ),
                        ("what_we_did", models.TextField(blank=True, verbose_name="what we did")),
                        ("conflict", models.BooleanField(default=False, verbose_name="was there a conflict")),
                        ("how_resolved", models.TextField(blank=True, verbose_name="how it went on")),
                        ("corrected_information", models.TextField(blank=True, verbose_name="what we put right")),
                        ("online_trouble", models.TextField(blank=True, verbose_name="trouble online")),
                        ("follow_ups", models.TextField(blank=True, verbose_name="what comes next")),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("final_at", models.DateTimeField(null=True)),
                        ("reason", models.CharField(blank=True, db_default="", default="", max_length=500)),
                        ("struck_at", models.DateTimeField(null=True)),
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
                            "run",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.grouprun",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="HistoricalService",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("slug", models.SlugField()),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "timezone",
                            models.CharField(default="Europe/London", max_length=64, verbose_name="time zone"),
                        ),
                        ("duty_text", models.TextField(blank=True, verbose_name="what to do when you are worried")),
                        ("duty_phone", models.CharField(blank=True, max_length=100, verbose_name="who to ring")),
                        (
                            "concern_minutes",
                            models.PositiveIntegerField(
                                default=60, verbose_name="minutes to acknowledge a safety concern"
                            ),
                        ),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "setting",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("community", "A team in the community"),
                                    ("ward", "A ward"),
                                    ("emergency", "An emergency department"),
                                    ("peer_run", "Run by peers"),
                                    ("independent", "Independent of health services"),
                                ],
                                db_default="",
                                default="",
                                max_length=20,
                                verbose_name="setting",
                            ),
                        ),
                        (
                            "crisis_text",
                            models.TextField(
                                blank=True,
                                db_default="",
                                default="",
                                verbose_name="whom somebody can turn to in a bad hour",
                            ),
                        ),
                        (
                            "break_glass",
                            models.BooleanField(
                                db_default=False,
                                default=False,
                                verbose_name="clinicians may open a record in an emergency",
                            ),
                        ),
                        (
                            "carer_crisis_text",
                            models.TextField(
                                blank=True,
                                db_default="",
                                default="",
                                verbose_name="whom a carer can turn to in a bad hour",
                            ),
                        ),
                        (
                            "representatives",
                            models.BooleanField(
                                db_default=False, default=False, verbose_name="representatives may decide for somebody"
                            ),
                        ),
                        (
                            "answer_days",
                            models.PositiveSmallIntegerField(
                                db_default=7, default=7, verbose_name="days to answer what somebody says to their team"
                            ),
                        ),
                        (
                            "carer_crisis_hours",
                            models.CharField(
                                blank=True,
                                db_default="",
                                default="",
                                max_length=200,
                                verbose_name="when somebody answers carers",
                            ),
                        ),
                        (
                            "carer_crisis_phone",
                            models.CharField(
                                blank=True,
                                db_default="",
                                default="",
                                max_length=100,
                                verbose_name="the number for carers in a bad hour",
                            ),
                        ),
                        (
                            "about_is_public",
                            models.BooleanField(
                                db_default=False, default=False, verbose_name="a page about the service is public"
                            ),
                        ),
                        (
                            "asking_text",
                            models.TextField(
                                blank=True,
                                db_default="",
                                default="",
                                verbose_name="how somebody asks about peer support",
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
                    ],
                    options={
                        "verbose_name": "historical service",
                        "verbose_name_plural": "historical services",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalWellbeingPlan",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("own_words", models.TextField(blank=True, default="", verbose_name="what keeps me well")),
                        ("signs", models.TextField(blank=True, default="", verbose_name="signs")),
                        ("who_to_call", models.TextField(blank=True, default="", verbose_name="whom to call")),
                        ("cover", models.TextField(blank=True, default="", verbose_name="cover")),
                        (
                            "open_parts",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("own_words", "What keeps me well at work"),
                                        ("signs", "Signs that it is too much"),
                                        ("who_to_call", "Whom to call"),
                                        ("cover", "What I want covered when I am away"),
                                    ],
                                    max_length=16,
                                ),
                                default=list,
                                size=None,
                            ),
                        ),
                        ("version", models.PositiveIntegerField(db_default=1, default=1)),
                        ("changed_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
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
                            "worker",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical wellbeing plan",
                        "verbose_name_plural": "historical wellbeing plans",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Invitation",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("token_hash", models.CharField(max_length=64, unique=True)),
                        ("expires_at", models.DateTimeField()),
                        ("ended_at", models.DateTimeField(null=True)),
                        ("tries", models.PositiveSmallIntegerField(db_default=0, default=0)),
                        ("words_hash", models.CharField(blank=True, db_default="", default="", max_length=200)),
                        (
                            "made_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="invitations",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Note",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("contact", "Time together"),
                                    ("support", "Support in a hard time"),
                                    ("skills", "Skills and coping"),
                                    ("advocacy", "Speaking up"),
                                    ("transition", "Moving between services"),
                                    ("resources", "Finding resources"),
                                    ("group", "Group"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("with_consumer", "With the consumer"),
                                    ("changes_requested", "Changes asked for"),
                                    ("agreed", "Agreed"),
                                    ("final", "Final"),
                                    ("amended", "Amended"),
                                    ("declined", "No note"),
                                    ("deferred", "Not today"),
                                    ("lapsed", "Not answered"),
                                    ("handed_on", "Handed on"),
                                    ("entered_in_error", "Entered in error"),
                                ],
                                default="draft",
                                max_length=20,
                            ),
                        ),
                        ("version", models.PositiveIntegerField(db_default=1, default=1)),
                        ("happened_at", models.DateTimeField(verbose_name="when")),
                        (
                            "minutes",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="how long, in minutes"),
                        ),
                        (
                            "mode",
                            models.CharField(
                                choices=[
                                    ("in_person", "In person"),
                                    ("phone", "Phone"),
                                    ("video", "Video"),
                                    ("text", "Text message"),
                                    ("group", "Group"),
                                ],
                                default="in_person",
                                max_length=20,
                                verbose_name="how",
                            ),
                        ),
                        (
                            "amend_reason",
                            models.TextField(blank=True, db_default="", default="", verbose_name="why it is amended"),
                        ),
                        ("handed_over_at", models.DateTimeField(null=True)),
                        ("revisit_on", models.DateField(blank=True, null=True, verbose_name="come back to it on")),
                        ("agreed_hash", models.CharField(blank=True, db_default="", default="", max_length=64)),
                        ("content_hash", models.CharField(blank=True, db_default="", default="", max_length=64)),
                        ("finalised_at", models.DateTimeField(null=True)),
                        ("shared_with_care_team", models.BooleanField(db_default=False, default=False)),
                        ("shared_with_peer_team", models.BooleanField(db_default=False, default=False)),
                        (
                            "tell_withheld_count",
                            models.BooleanField(
                                db_default=False, default=False, verbose_name="say how many sections were left out"
                            ),
                        ),
                        ("status_reason", models.TextField(blank=True, db_default="", default="")),
                        ("hard_moment_at", models.DateTimeField(null=True)),
                        (
                            "tags",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("ward", "On a ward"),
                                        ("emergency_department", "In an emergency department"),
                                        ("discharge", "Leaving hospital"),
                                        ("appointment_together", "An appointment together"),
                                        ("community", "Out in the community"),
                                        ("therapy_homework", "Exercises between therapy sessions"),
                                        ("skills", "Skills"),
                                        ("education", "Learning about it"),
                                        ("benefits_housing", "Benefits or housing"),
                                        ("study_work", "Study or work"),
                                        ("respite", "Time off for family or friends"),
                                        ("family_talk", "A talk with family or friends"),
                                    ],
                                    max_length=24,
                                ),
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        ("to_sign", models.BooleanField(db_default=False, default=False)),
                        (
                            "amends",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="amendments",
                                to="peernotes.note",
                            ),
                        ),
                        (
                            "author",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="notes",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "begun_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="notes",
                                to="peernotes.consumer",
                            ),
                        ),
                        (
                            "continues",
                            models.OneToOneField(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="continued_by",
                                to="peernotes.note",
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
                            "session",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.groupsession",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="ContactLogEntry",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("happened_at", models.DateTimeField(verbose_name="when")),
                        ("minutes", models.PositiveIntegerField(verbose_name="how long, in minutes")),
                        (
                            "mode",
                            models.CharField(
                                choices=[
                                    ("in_person", "In person"),
                                    ("phone", "Phone"),
                                    ("video", "Video"),
                                    ("text", "Text message"),
                                    ("group", "Group"),
                                ],
                                max_length=20,
                                verbose_name="how",
                            ),
                        ),
                        (
                            "tags",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("ward", "On a ward"),
                                        ("emergency_department", "In an emergency department"),
                                        ("discharge", "Leaving hospital"),
                                        ("appointment_together", "An appointment together"),
                                        ("community", "Out in the community"),
                                        ("therapy_homework", "Exercises between therapy sessions"),
                                        ("skills", "Skills"),
                                        ("education", "Learning about it"),
                                        ("benefits_housing", "Benefits or housing"),
                                        ("study_work", "Study or work"),
                                        ("respite", "Time off for family or friends"),
                                        ("family_talk", "A talk with family or friends"),
                                    ],
                                    max_length=24,
                                ),
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="contacts",
                                to="peernotes.consumer",
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
                            "worker",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "note",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.note",
                            ),
                        ),
                    ],
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="what will be done")),
                        ("peer_support", models.BooleanField(verbose_name="for peer support")),
                        (
                            "who",
                            models.CharField(
                                blank=True, db_default="", default="", max_length=200, verbose_name="who does it"
                            ),
                        ),
                        ("review_on", models.DateField(null=True, verbose_name="look at it again on")),
                        ("ended_at", models.DateTimeField(null=True)),
                        ("version", models.PositiveIntegerField(db_default=1, default=1)),
                        ("changed_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                        (
                            "changed_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "consumer",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="plan_items",
                                to="peernotes.consumer",
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
                    ],
                ),
                migrations.AddField(
                    model_name="note",
                    name="plan_item",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="peernotes.planitem",
                    ),
                ),
                migrations.CreateModel(
                    name="PolicyVersion",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("number", models.PositiveIntegerField()),
                        (
                            "model",
                            models.CharField(
                                choices=[("integrated", "Integrated"), ("complementary", "Complementary")],
                                max_length=20,
                                verbose_name="service model",
                            ),
                        ),
                        ("reason", models.TextField(verbose_name="why")),
                        ("starts_at", models.DateTimeField(verbose_name="from")),
                        (
                            "in_force",
                            django.contrib.postgres.fields.ranges.DateTimeRangeField(editable=False, null=True),
                        ),
                        ("reads_since", models.DateTimeField(editable=False, null=True)),
                        ("approved_at", models.DateTimeField(null=True)),
                        ("rejected_at", models.DateTimeField(null=True)),
                        ("peer_read_records", models.CharField(max_length=32)),
                        ("read_requires_consumer_consent", models.BooleanField()),
                        ("peer_may_choose_not_to_read", models.BooleanField()),
                        ("peer_write_notes", models.CharField(max_length=32)),
                        ("contact_log", models.CharField(max_length=32)),
                        ("clinician_read_peer_notes", models.CharField(max_length=32)),
                        (
                            "note_kinds_allowed",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=32), default=list, size=None
                            ),
                        ),
                        ("co_authoring", models.CharField(max_length=32)),
                        ("section_default_audience", models.CharField(max_length=32)),
                        ("unagreed_note_becomes", models.CharField(max_length=32)),
                        ("consumer_opt_out", models.CharField(max_length=32)),
                        ("risk_documentation_owner", models.CharField(max_length=32)),
                        ("peer_risk_assessment", models.CharField(max_length=32)),
                        ("safety_concern_route", models.CharField(max_length=32)),
                        ("tell_consumer_first", models.CharField(max_length=32)),
                        ("carer_contact", models.CharField(max_length=32)),
                        ("carer_peer_supports_consumer", models.BooleanField()),
                        ("consumer_peer_supports_carer", models.BooleanField()),
                        ("group_notes", models.CharField(max_length=32)),
                        ("peer_in_mdt", models.BooleanField()),
                        (
                            "training_required",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=32), default=list, size=None
                            ),
                        ),
                        ("supervision_interval_days", models.PositiveIntegerField()),
                        ("supervisor_kind", models.CharField(max_length=32)),
                        ("cosign", models.CharField(max_length=32)),
                        ("language_helper", models.CharField(max_length=32)),
                        ("boundary_agreement_required", models.BooleanField()),
                        ("evaluation_required", models.BooleanField()),
                        (
                            "cancel_reason",
                            models.TextField(
                                blank=True, db_default="", default="", verbose_name="why it was cancelled"
                            ),
                        ),
                        ("cancelled_at", models.DateTimeField(null=True)),
                        ("acknowledge_by", models.DateTimeField(editable=False, null=True)),
                        ("about_me_readers", models.CharField(max_length=32)),
                        ("about_me_since", models.DateTimeField(editable=False, null=True)),
                        ("peer_may_choose_not_to_write", models.BooleanField()),
                        ("contact_log_readers", models.CharField(max_length=32)),
                        (
                            "approved_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "cancelled_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "proposed_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "rejected_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                ),
                migrations.AddField(
                    model_name="note",
                    name="policy_version",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.policyversion"
                    ),
                ),
                migrations.AddField(
                    model_name="evaluationperiod",
                    name="policy_version",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="peernotes.policyversion",
                    ),
                ),
                migrations.CreateModel(
                    name="Programme",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("line", models.UUIDField()),
                        ("number", models.PositiveIntegerField()),
                        ("title", models.CharField(max_length=120, verbose_name="what it is called")),
                        (
                            "form",
                            models.CharField(
                                choices=[
                                    ("closed_run", "A group with a beginning and an end"),
                                    ("open_access", "An open group, for whoever comes"),
                                    ("one_to_one", "Time for two"),
                                    ("forum", "A forum online"),
                                ],
                                max_length=16,
                                verbose_name="form",
                            ),
                        ),
                        (
                            "facilitation",
                            models.CharField(
                                choices=[
                                    ("peer_led", "Peer workers"),
                                    ("peer_and_clinician", "A peer worker and a clinician together"),
                                    ("peer_professional", "A professional with lived experience"),
                                    ("clinician_led", "Clinicians"),
                                ],
                                max_length=20,
                                verbose_name="who leads",
                            ),
                        ),
                        ("sessions", models.PositiveSmallIntegerField(null=True, verbose_name="sessions")),
                        ("minutes", models.PositiveSmallIntegerField(verbose_name="minutes")),
                        (
                            "cadence",
                            models.CharField(
                                choices=[
                                    ("weekly", "Every week"),
                                    ("fortnightly", "Every two weeks"),
                                    ("flexible", "As it suits"),
                                ],
                                max_length=16,
                                verbose_name="how often",
                            ),
                        ),
                        (
                            "mode",
                            models.CharField(
                                choices=[
                                    ("in_person", "In person"),
                                    ("online", "Online"),
                                    ("hybrid", "In person and online"),
                                ],
                                max_length=16,
                                verbose_name="how",
                            ),
                        ),
                        (
                            "modules",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=200),
                                default=list,
                                size=None,
                                verbose_name="what comes in turn",
                            ),
                        ),
                        ("manual", models.TextField(blank=True, verbose_name="manual")),
                        ("citation", models.TextField(blank=True, verbose_name="where it is from")),
                        (
                            "audience",
                            models.CharField(
                                choices=[
                                    ("consumers", "Those who are helped here"),
                                    ("carers", "Family and friends"),
                                    ("both", "Those who are helped here, and family and friends"),
                                ],
                                default="consumers",
                                max_length=16,
                                verbose_name="for whom",
                            ),
                        ),
                        (
                            "carer_tags",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("siblings", "Brothers and sisters"),
                                        ("children", "Sons and daughters"),
                                        ("partners", "Partners"),
                                        ("parents", "Parents"),
                                    ],
                                    max_length=16,
                                ),
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "withdrawn",
                            models.BooleanField(db_default=False, default=False, verbose_name="no longer used"),
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
                    ],
                ),
                migrations.AddField(
                    model_name="grouprun",
                    name="programme",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.programme"
                    ),
                ),
                migrations.CreateModel(
                    name="RecordEntry",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("progress", "Progress note"),
                                    ("assessment", "Assessment"),
                                    ("risk", "About risk"),
                                    ("care_plan", "Care plan"),
                                    ("correspondence", "Letter"),
                                    ("discharge", "Leaving hospital"),
                                    ("medication_review", "Medication review"),
                                    ("facts_only", "Contact, facts only"),
                                    ("imported", "Imported"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("current", "Current"),
                                    ("superseded", "Replaced"),
                                    ("entered_in_error", "Entered in error"),
                                ],
                                default="current",
                                max_length=20,
                            ),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        ("text", models.TextField(verbose_name="text")),
                        ("author_name", models.CharField(max_length=200, verbose_name="written by")),
                        ("written_at", models.DateTimeField(verbose_name="written")),
                        (
                            "sensitive",
                            models.BooleanField(db_default=False, default=False, verbose_name="may be hard to read"),
                        ),
                        ("source_system", models.CharField(blank=True, db_default="", default="", max_length=200)),
                        ("source_id", models.CharField(blank=True, db_default="", default="", max_length=200)),
                        ("written_on", models.DateField(blank=True, null=True)),
                        ("withheld_until", models.DateTimeField(blank=True, null=True)),
                        ("by_peer", models.BooleanField(db_default=False, default=False)),
                        ("sign_by", models.DateTimeField(blank=True, null=True)),
                        ("signed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="entries",
                                to="peernotes.consumer",
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
                            "replaces",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="replaced_by",
                                to="peernotes.recordentry",
                            ),
                        ),
                        (
                            "signed_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                ),
                migrations.AddField(
                    model_name="planitem",
                    name="entry",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.recordentry"
                    ),
                ),
                migrations.CreateModel(
                    name="SafetyConcern",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("fact", models.TextField(verbose_name="what you saw or heard")),
                        (
                            "basis",
                            models.CharField(
                                choices=[
                                    ("consented", "The consumer agreed"),
                                    ("serious_threat", "Serious threat to someone's safety"),
                                    ("raised_by_carer", "Somebody close to the person is worried"),
                                ],
                                max_length=20,
                                verbose_name="why you are passing it on",
                            ),
                        ),
                        (
                            "told_consumer",
                            models.BooleanField(default=False, verbose_name="I told them I would pass this on"),
                        ),
                        (
                            "not_told_reason",
                            models.TextField(blank=True, db_default="", default="", verbose_name="why not yet"),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("open", "Waiting"),
                                    ("acknowledged", "Seen by a clinician"),
                                    ("closed", "Closed"),
                                ],
                                default="open",
                                max_length=20,
                            ),
                        ),
                        ("due_at", models.DateTimeField()),
                        ("acknowledged_at", models.DateTimeField(null=True)),
                        ("closed_at", models.DateTimeField(null=True)),
                        (
                            "outcome",
                            models.TextField(blank=True, db_default="", default="", verbose_name="what was done"),
                        ),
                        ("told_at", models.DateTimeField(null=True)),
                        ("passes_on_at", models.DateTimeField(null=True)),
                        ("hold_until", models.DateField(blank=True, null=True, verbose_name="held back until")),
                        (
                            "acknowledged_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "closed_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="concerns",
                                to="peernotes.consumer",
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
                            "owner",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                ),
                migrations.AddField(
                    model_name="concernhold",
                    name="concern",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="holds", to="peernotes.safetyconcern"
                    ),
                ),
                migrations.CreateModel(
                    name="Seal",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("service_id", models.UUIDField()),
                        ("number", models.BigIntegerField()),
                        ("from_xid", models.BigIntegerField()),
                        ("until_xid", models.BigIntegerField()),
                        ("events", models.BigIntegerField()),
                        ("digest", models.CharField(max_length=64)),
                        ("previous", models.CharField(max_length=64)),
                        ("chain", models.CharField(max_length=64)),
                        ("sealed_at", models.DateTimeField()),
                    ],
                    options={
                        "indexes": [models.Index(fields=["service_id", "until_xid"], name="seal_until")],
                        "constraints": [models.UniqueConstraint(fields=("service_id", "number"), name="seal_number")],
                    },
                ),
                migrations.CreateModel(
                    name="SelectionCriteria",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("number", models.PositiveIntegerField()),
                        ("text", models.TextField(verbose_name="the criteria")),
                        ("approved_at", models.DateTimeField(null=True)),
                        (
                            "approved_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "proposed_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Service",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("slug", models.SlugField(unique=True)),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "timezone",
                            models.CharField(default="Europe/London", max_length=64, verbose_name="time zone"),
                        ),
                        ("duty_text", models.TextField(blank=True, verbose_name="what to do when you are worried")),
                        ("duty_phone", models.CharField(blank=True, max_length=100, verbose_name="who to ring")),
                        (
                            "concern_minutes",
                            models.PositiveIntegerField(
                                default=60, verbose_name="minutes to acknowledge a safety concern"
                            ),
                        ),
                        (
                            "setting",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("community", "A team in the community"),
                                    ("ward", "A ward"),
                                    ("emergency", "An emergency department"),
                                    ("peer_run", "Run by peers"),
                                    ("independent", "Independent of health services"),
                                ],
                                db_default="",
                                default="",
                                max_length=20,
                                verbose_name="setting",
                            ),
                        ),
                        (
                            "crisis_text",
                            models.TextField(
                                blank=True,
                                db_default="",
                                default="",
                                verbose_name="whom somebody can turn to in a bad hour",
                            ),
                        ),
                        (
                            "break_glass",
                            models.BooleanField(
                                db_default=False,
                                default=False,
                                verbose_name="clinicians may open a record in an emergency",
                            ),
                        ),
                        (
                            "carer_crisis_text",
                            models.TextField(
                                blank=True,
                                db_default="",
                                default="",
                                verbose_name="whom a carer can turn to in a bad hour",
                            ),
                        ),
                        (
                            "representatives",
                            models.BooleanField(
                                db_default=False, default=False, verbose_name="representatives may decide for somebody"
                            ),
                        ),
                        (
                            "answer_days",
                            models.PositiveSmallIntegerField(
                                db_default=7, default=7, verbose_name="days to answer what somebody says to their team"
                            ),
                        ),
                        (
                            "carer_crisis_hours",
                            models.CharField(
                                blank=True,
                                db_default="",
                                default="",
                                max_length=200,
                                verbose_name="when somebody answers carers",
                            ),
                        ),
                        (
                            "carer_crisis_phone",
                            models.CharField(
                                blank=True,
                                db_default="",
                                default="",
                                max_length=100,
                                verbose_name="the number for carers in a bad hour",
                            ),
                        ),
                        (
                            "about_is_public",
                            models.BooleanField(
                                db_default=False, default=False, verbose_name="a page about the service is public"
                            ),
                        ),
                        (
                            "asking_text",
                            models.TextField(
                                blank=True,
                                db_default="",
                                default="",
                                verbose_name="how somebody asks about peer support",
                            ),
                        ),
                    ],
                    options={
                        "permissions": [("serve_everyone", "Works with everyone in this service")],
                        "default_permissions": (),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("about_is_public", False),
                                    models.Q(("asking_text", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="service_public_says_how_to_ask",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SelectionStep",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("held_on", models.DateField(verbose_name="day")),
                        (
                            "outcome",
                            models.CharField(choices=[("meets", "Meets them"), ("later", "Later")], max_length=16),
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
                            "criteria",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.selectioncriteria",
                            ),
                        ),
                        (
                            "worker",
                            models.ForeignKey(
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
                ),
                migrations.AddField(
                    model_name="selectioncriteria",
                    name="service",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                    ),
                ),
                migrations.CreateModel(
                    name="SamePerson",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("reason", models.CharField(max_length=300, verbose_name="why")),
                        ("asked", models.BooleanField()),
                        ("second_asked", models.BooleanField()),
                        ("officer_agreed_at", models.DateTimeField(null=True)),
                        ("agreed_at", models.DateTimeField(null=True)),
                        ("second_agreed_at", models.DateTimeField(null=True)),
                        ("in_force_at", models.DateTimeField(null=True)),
                        ("ended_at", models.DateTimeField(null=True)),
                        ("end_reason", models.CharField(blank=True, default="", max_length=300, verbose_name="why")),
                        (
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.consumer"
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
                            "ended_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "officer",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "second",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.consumer"
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="SafetyHold",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("carer_disclosure", "Telling a carer something"),
                                    ("proxy", "Deciding in their place"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("review_on", models.DateField(null=True, verbose_name="look at it again on")),
                        ("asked_at", models.DateTimeField(null=True)),
                        (
                            "conversation",
                            models.TextField(
                                blank=True,
                                db_default="",
                                default="",
                                verbose_name="what they said when they were alone",
                            ),
                        ),
                        ("released_at", models.DateTimeField(null=True)),
                        (
                            "asked_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "carer",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.carertie",
                            ),
                        ),
                        (
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="safety_holds",
                                to="peernotes.consumer",
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
                            "released_by",
                            models.ForeignKey(
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
                ),
                migrations.AddField(
                    model_name="safetyconcern",
                    name="service",
                    field=models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="concerns",
                        to="peernotes.service",
                    ),
                ),
                migrations.CreateModel(
                    name="RoleProposal",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("consumer_peer_worker", "Peer worker"),
                                    ("carer_peer_worker", "Carer peer worker"),
                                    ("peer_supervisor", "Peer supervisor"),
                                    ("clinician", "Clinician"),
                                    ("service_admin", "Administrator"),
                                    ("records_officer", "Records officer"),
                                    ("auditor", "Auditor"),
                                    ("privacy_officer", "Privacy officer"),
                                ],
                                max_length=32,
                                verbose_name="role",
                            ),
                        ),
                        ("starts_at", models.DateTimeField(verbose_name="from")),
                        ("ends_at", models.DateTimeField(null=True, verbose_name="until")),
                        ("volunteer", models.BooleanField(default=False, verbose_name="volunteer")),
                        ("reason", models.CharField(max_length=300, verbose_name="why")),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("approved", models.BooleanField(null=True)),
                        (
                            "decided_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "proposed_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="role_proposals",
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
                ),
                migrations.CreateModel(
                    name="RoleAgreement",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("number", models.PositiveIntegerField()),
                        (
                            "duties",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("one_to_one", "Time with one person"),
                                        ("groups", "Groups"),
                                        ("mdt", "Team meetings"),
                                        ("notes", "Writing notes together"),
                                        ("reading", "Reading records"),
                                        ("carers", "Talking with family and friends"),
                                        ("training_others", "Training others"),
                                        ("ward", "Visits on a ward"),
                                        ("community", "Going out together"),
                                    ],
                                    max_length=16,
                                ),
                                size=None,
                                verbose_name="duties",
                            ),
                        ),
                        ("hours", models.PositiveSmallIntegerField(verbose_name="hours a week")),
                        ("starts_on", models.DateField(verbose_name="from")),
                        ("worker_agreed_at", models.DateTimeField(null=True)),
                        ("supervisor_agreed_at", models.DateTimeField(null=True)),
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
                            "supervisor",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "worker",
                            models.ForeignKey(
                                db_index=False,
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
                ),
                migrations.CreateModel(
                    name="Referral",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "what",
                            models.CharField(
                                choices=[
                                    ("peer_support", "Peer support"),
                                    ("programme", "A group"),
                                    ("carer_support", "Support for family and friends"),
                                    ("elsewhere", "Something elsewhere"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "place",
                            models.CharField(
                                blank=True, db_default="", default="", max_length=120, verbose_name="where"
                            ),
                        ),
                        (
                            "wish",
                            models.TextField(blank=True, db_default="", default="", verbose_name="why it may help"),
                        ),
                        (
                            "answer",
                            models.CharField(
                                blank=True,
                                choices=[("accepted", "Yes, I would like that"), ("declined", "No, thank you")],
                                db_default="",
                                default="",
                                max_length=16,
                            ),
                        ),
                        (
                            "method",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("own_login", "own sign-in"),
                                    ("shared_device", "on the worker's device"),
                                    ("one_time_link", "one-time link"),
                                    ("verbal_witnessed", "said aloud, with a witness"),
                                    ("paper", "on paper"),
                                ],
                                db_default="",
                                default="",
                                max_length=20,
                            ),
                        ),
                        ("witness", models.CharField(blank=True, db_default="", default="", max_length=200)),
                        ("reason", models.TextField(blank=True, db_default="", default="")),
                        ("answered_at", models.DateTimeField(null=True)),
                        ("started_at", models.DateTimeField(null=True)),
                        (
                            "asked_by",
                            models.CharField(
                                choices=[("staff", "Somebody who works with them"), ("self", "The consumer")],
                                db_default="staff",
                                default="staff",
                                max_length=8,
                            ),
                        ),
                        ("taken_back_at", models.DateTimeField(null=True)),
                        (
                            "consumer",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.consumer",
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
                            "recorded_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "run",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.grouprun",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="RecordQuestion",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("event_id", models.BigIntegerField(null=True)),
                        ("about", models.CharField(blank=True, db_default="", default="", max_length=200)),
                        ("about_at", models.DateTimeField()),
                        ("verb", models.CharField(blank=True, db_default="", default="", max_length=32)),
                        ("text", models.TextField()),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[("corrected", "It was corrected"), ("unchanged", "It stays as it is")],
                                db_default="",
                                default="",
                                max_length=16,
                            ),
                        ),
                        ("answer", models.TextField(blank=True, db_default="", default="")),
                        ("answered_at", models.DateTimeField(null=True)),
                        (
                            "answered_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="questions",
                                to="peernotes.consumer",
                            ),
                        ),
                        (
                            "entry",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="questions",
                                to="peernotes.recordentry",
                            ),
                        ),
                        (
                            "looker",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                    ],
                ),
                migrations.AddField(
                    model_name="recordentry",
                    name="service",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                    ),
                ),
                migrations.CreateModel(
                    name="Recommendation",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        ("version", models.PositiveIntegerField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "Open"),
                                    ("doing", "Being done"),
                                    ("done", "Done"),
                                    ("not_for_us", "Not for us"),
                                ],
                                max_length=16,
                                verbose_name="how it stands",
                            ),
                        ),
                        (
                            "evidence",
                            models.TextField(
                                blank=True, db_default="", default="", max_length=2000, verbose_name="what shows it"
                            ),
                        ),
                        ("done_on", models.DateField(null=True, verbose_name="done on")),
                        ("review_on", models.DateField(null=True, verbose_name="look at it again on")),
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
                            "owner",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                    ],
                ),
                migrations.CreateModel(
                    name="Reading",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("first_read_at", models.DateTimeField()),
                        (
                            "note",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="readings",
                                to="peernotes.note",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
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
                ),
                migrations.AddField(
                    model_name="programme",
                    name="service",
                    field=models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="peernotes.service",
                    ),
                ),
                migrations.AddField(
                    model_name="policyversion",
                    name="service",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="policy_versions",
                        to="peernotes.service",
                    ),
                ),
                migrations.AddField(
                    model_name="planitem",
                    name="service",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                    ),
                ),
                migrations.CreateModel(
                    name="PeerWishes",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("gender", models.CharField(blank=True, max_length=200, verbose_name="Gender")),
                        ("age", models.CharField(blank=True, max_length=200, verbose_name="Age")),
                        ("culture", models.CharField(blank=True, max_length=200, verbose_name="Culture")),
                        ("language", models.CharField(blank=True, max_length=200, verbose_name="Language")),
                        (
                            "recovery_stage",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="Where they are in their own recovery"
                            ),
                        ),
                        ("orientation", models.CharField(blank=True, max_length=200, verbose_name="Orientation")),
                        (
                            "lived_experience",
                            models.CharField(blank=True, max_length=200, verbose_name="An experience like mine"),
                        ),
                        (
                            "consumer",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.consumer"
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
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PeerProfile",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("offered", models.BooleanField(default=False, verbose_name="can be chosen")),
                        ("places", models.PositiveSmallIntegerField(default=0, verbose_name="places")),
                        ("called", models.CharField(blank=True, max_length=100, verbose_name="called")),
                        ("my_words", models.TextField(blank=True, verbose_name="in their own words")),
                        (
                            "offers",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("one_to_one", "Time for the two of us"),
                                        ("groups", "Groups"),
                                        ("notes", "Writing notes together"),
                                        ("ward", "Visits on a ward"),
                                        ("community", "Going out together"),
                                        ("carers", "Talking with family and friends too"),
                                    ],
                                    max_length=16,
                                ),
                                default=list,
                                size=None,
                                verbose_name="offers",
                            ),
                        ),
                        ("days", models.CharField(blank=True, max_length=200, verbose_name="days")),
                        ("languages", models.CharField(blank=True, max_length=200, verbose_name="languages")),
                        ("years", models.PositiveSmallIntegerField(null=True, verbose_name="years as a peer worker")),
                        (
                            "age_band",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("under_30", "Under 30"),
                                    ("from_30", "30 to 44"),
                                    ("from_45", "45 to 59"),
                                    ("from_60", "60 or older"),
                                ],
                                max_length=16,
                                verbose_name="age",
                            ),
                        ),
                        ("gender", models.CharField(blank=True, max_length=100, verbose_name="gender")),
                        ("culture", models.CharField(blank=True, max_length=200, verbose_name="culture")),
                        ("interests", models.CharField(blank=True, max_length=200, verbose_name="interests")),
                        (
                            "for_clinicians",
                            models.CharField(
                                blank=True,
                                db_default="",
                                default="",
                                max_length=200,
                                verbose_name="how clinicians reach them",
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
                            "user",
                            models.ForeignKey(
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
                ),
                migrations.CreateModel(
                    name="PeerPreference",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "wants",
                            models.CharField(
                                choices=[
                                    ("peer_support", "Yes, I would like peer support"),
                                    ("not_now", "Not now, perhaps later"),
                                    ("no", "No"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "form",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[("one_to_one", "The two of us"), ("groups", "In a group")], max_length=16
                                ),
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "how_often",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("weekly", "Every week"),
                                    ("fortnightly", "Every two weeks"),
                                    ("monthly", "Every month"),
                                    ("when_i_ask", "When I ask"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "when_admitted",
                            models.CharField(
                                blank=True,
                                choices=[("tell_my_peer", "Yes, tell them"), ("ask_me", "Ask me then"), ("no", "No")],
                                max_length=16,
                            ),
                        ),
                        ("contact_ok", models.BooleanField(null=True)),
                        ("said_at", models.DateTimeField()),
                        (
                            "consumer",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.consumer"
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
                ),
                migrations.CreateModel(
                    name="PeerActivity",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("happened_at", models.DateTimeField()),
                        ("minutes", models.PositiveSmallIntegerField()),
                        (
                            "kind",
                            models.CharField(
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
                        (
                            "co_with",
                            models.CharField(
                                choices=[
                                    ("nobody", "Nobody"),
                                    ("peers", "Peer workers"),
                                    ("clinicians", "Clinicians"),
                                    ("both", "Peer workers and clinicians"),
                                ],
                                max_length=16,
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
                            "worker",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                    ],
                ),
                migrations.CreateModel(
                    name="Participation",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("number", models.PositiveIntegerField()),
                        ("called", models.CharField(max_length=80, verbose_name="what I am called in the group")),
                        ("access_needs", models.TextField(blank=True, verbose_name="what makes it easier to come")),
                        ("told_others", models.BooleanField(default=False)),
                        ("left_at", models.DateTimeField(null=True)),
                        (
                            "left_why",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("finished", "We finished"),
                                    ("chose_to_stop", "I chose to stop"),
                                    ("moved", "I moved, or my days changed"),
                                    ("no_longer_fits", "It no longer fits me"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "method",
                            models.CharField(
                                choices=[
                                    ("own_login", "own sign-in"),
                                    ("shared_device", "on the worker's device"),
                                    ("one_time_link", "one-time link"),
                                    ("verbal_witnessed", "said aloud, with a witness"),
                                    ("paper", "on paper"),
                                ],
                                db_default="own_login",
                                default="own_login",
                                max_length=20,
                            ),
                        ),
                        (
                            "agreed",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.groupagreement",
                            ),
                        ),
                        (
                            "carer",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.carer",
                            ),
                        ),
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
                            "run",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.grouprun",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="OutsideContact",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("happened_at", models.DateTimeField(verbose_name="when")),
                        (
                            "what",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[("hours", "the time"), ("channel", "the way"), ("place", "the place")],
                                    max_length=16,
                                ),
                                size=None,
                            ),
                        ),
                        (
                            "answer",
                            models.CharField(
                                choices=[
                                    ("planned", "Planned together"),
                                    ("urgent", "Urgent"),
                                    ("mistake", "By mistake"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "contact",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="outside",
                                to="peernotes.contactlogentry",
                            ),
                        ),
                        (
                            "worker",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                    ],
                ),
                migrations.CreateModel(
                    name="Opening",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("reason", models.TextField()),
                        ("agreed", models.BooleanField(null=True)),
                        ("answered_at", models.DateTimeField(null=True)),
                        (
                            "answered_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.consumer"
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
                            "note",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="openings",
                                to="peernotes.note",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="NoteTime",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("sitting", models.UUIDField()),
                        ("seconds_with_consumer", models.PositiveIntegerField(default=0)),
                        ("seconds_alone", models.PositiveIntegerField(default=0)),
                        (
                            "note",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.note",
                            ),
                        ),
                        (
                            "worker",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                    ],
                ),
                migrations.CreateModel(
                    name="NoteSection",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(db_default=0, default=0)),
                        (
                            "prompt",
                            models.CharField(
                                choices=[
                                    ("what_we_did", "What we did"),
                                    ("own_words", "What mattered to me today"),
                                    ("how_it_was", "How it was for me"),
                                    ("what_helped", "Strengths and what helped"),
                                    ("my_view", "My view on treatment"),
                                    ("next_step", "Next step"),
                                    ("carers_mentioned", "Carers mentioned"),
                                    ("goal", "The goal this was about"),
                                ],
                                max_length=32,
                            ),
                        ),
                        (
                            "voice",
                            models.CharField(
                                choices=[
                                    ("consumer", "Consumer's words"),
                                    ("peer_worker", "Peer worker's words"),
                                    ("both", "Written by both"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("text", models.TextField(blank=True, db_default="", default="")),
                        (
                            "audience",
                            models.CharField(
                                choices=[
                                    ("just_us", "Just us two"),
                                    ("peer_team", "Peer team"),
                                    ("care_team", "Care team"),
                                ],
                                default="just_us",
                                max_length=16,
                            ),
                        ),
                        (
                            "decision",
                            models.CharField(
                                choices=[
                                    ("undecided", "Not decided yet"),
                                    ("accepted", "Agreed"),
                                    ("rewritten", "Changed by the consumer"),
                                    ("removed", "Left out"),
                                ],
                                default="undecided",
                                max_length=16,
                            ),
                        ),
                        ("version", models.PositiveIntegerField(db_default=1, default=1)),
                        (
                            "written_by",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("consumer_self", "The consumer"),
                                    ("worker_took_down", "Taken down by the peer worker"),
                                    ("both", "Both"),
                                ],
                                db_default="",
                                default="",
                                editable=False,
                                max_length=16,
                            ),
                        ),
                        (
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.consumer"
                            ),
                        ),
                        (
                            "note",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sections",
                                to="peernotes.note",
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
                        "ordering": ["position", "id"],
                    },
                ),
                migrations.AddField(
                    model_name="note",
                    name="service",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                    ),
                ),
                migrations.CreateModel(
                    name="ModelNotice",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("cancelled", models.BooleanField(db_default=False, default=False)),
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
                            "told_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "version",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.policyversion",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="ModelAcknowledgement",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "answer",
                            models.CharField(
                                choices=[
                                    ("understood", "I understand it"),
                                    ("fits_me", "It fits me"),
                                    ("does_not_fit", "It does not fit me"),
                                    ("want_to_talk", "I want to talk about it"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="for whoever supervises you")),
                        (
                            "user",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "version",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.policyversion",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                            ),
                        ),
                    ],
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
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
                                    ("carer_asks", "A carer asks for something"),
                                    ("carer_left", "A carer goes on without somebody"),
                                    ("carer_note_waits", "A note in a carer's own file waits for an answer"),
                                    ("carer_answered", "What a carer asked for has begun"),
                                    ("carer_offered", "Something is offered to a carer"),
                                    ("group_place", "A place in a group is theirs"),
                                    ("model_changes", "The service model changes"),
                                    ("assignment_began", "An assignment began"),
                                    ("assignment_ended", "An assignment ended"),
                                    ("meeting_asked", "Somebody would like to meet a peer worker"),
                                    ("meeting_called_off", "A meeting of the team was called off"),
                                    ("worker_chosen", "Somebody chose or changed their peer worker"),
                                    ("meeting_passed", "A peer worker leaves a first meeting to somebody else"),
                                    ("place_free", "A place with a peer worker is free"),
                                    ("same_person", "Two records may be of one person"),
                                    ("somebody_to_hear", "Somebody would like to talk with them"),
                                    ("alert", "A privacy officer has to look at something"),
                                    ("record_opened", "A record was opened in an emergency"),
                                    ("code_to_read", "A code of conduct waits to be read"),
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
                            "user",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                    ],
                ),
                migrations.CreateModel(
                    name="Membership",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("consumer_peer_worker", "Peer worker"),
                                    ("carer_peer_worker", "Carer peer worker"),
                                    ("peer_supervisor", "Peer supervisor"),
                                    ("clinician", "Clinician"),
                                    ("service_admin", "Administrator"),
                                    ("records_officer", "Records officer"),
                                    ("auditor", "Auditor"),
                                    ("privacy_officer", "Privacy officer"),
                                ],
                                max_length=32,
                                verbose_name="role",
                            ),
                        ),
                        ("starts_at", models.DateTimeField(verbose_name="from")),
                        ("ends_at", models.DateTimeField(blank=True, null=True, verbose_name="until")),
                        (
                            "lived_as",
                            models.CharField(
                                blank=True,
                                choices=[("consumer", "as a consumer"), ("carer", "as a carer")],
                                db_default="",
                                default="",
                                max_length=16,
                                verbose_name="own experience",
                            ),
                        ),
                        ("volunteer", models.BooleanField(db_default=False, default=False, verbose_name="volunteer")),
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
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="memberships",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="memberships",
                                to="peernotes.service",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="MeetingItem",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("question", models.TextField(verbose_name="what it is about")),
                        (
                            "consumer_view",
                            models.TextField(blank=True, db_default="", default="", verbose_name="what they think"),
                        ),
                        ("view_at", models.DateTimeField(null=True)),
                        (
                            "decided",
                            models.TextField(blank=True, db_default="", default="", verbose_name="what was decided"),
                        ),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("tell_by", models.DateField(null=True)),
                        ("told_at", models.DateTimeField(null=True)),
                        (
                            "view_method",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("own_login", "own sign-in"),
                                    ("shared_device", "on the worker's device"),
                                    ("one_time_link", "one-time link"),
                                    ("verbal_witnessed", "said aloud, with a witness"),
                                    ("paper", "on paper"),
                                ],
                                db_default="",
                                default="",
                                max_length=20,
                            ),
                        ),
                        ("corrected_at", models.DateTimeField(null=True)),
                        (
                            "again_of",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.meetingitem",
                            ),
                        ),
                        (
                            "consumer",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.consumer",
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
                            "decided_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "told_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "view_by",
                            models.ForeignKey(
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
                ),
                migrations.CreateModel(
                    name="MeasureScore",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "answers",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.SmallIntegerField(null=True), default=list, size=None
                            ),
                        ),
                        ("subscores", models.JSONField(default=dict)),
                        ("total", models.DecimalField(decimal_places=1, max_digits=7, null=True)),
                        (
                            "method",
                            models.CharField(
                                choices=[
                                    ("own_login", "own sign-in"),
                                    ("shared_device", "on the worker's device"),
                                    ("one_time_link", "one-time link"),
                                    ("verbal_witnessed", "said aloud, with a witness"),
                                    ("paper", "on paper"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("shared_at", models.DateTimeField(null=True)),
                        (
                            "consumer",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.consumer",
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
                            "round",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.evaluationround",
                            ),
                        ),
                        (
                            "worker",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                    ],
                ),
                migrations.CreateModel(
                    name="MeasureLicence",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("measure", models.CharField(max_length=32)),
                        ("note", models.TextField(verbose_name="permission")),
                        ("low", models.IntegerField(null=True)),
                        ("high", models.IntegerField(null=True)),
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
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.service",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Listener",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
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
                            "user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                    ],
                ),
                migrations.CreateModel(
                    name="Leaflet",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("line", models.UUIDField()),
                        ("number", models.PositiveIntegerField()),
                        (
                            "audience",
                            models.CharField(
                                choices=[
                                    ("consumer", "People whom the service helps"),
                                    ("carer", "Family and friends"),
                                    ("all", "Everybody"),
                                ],
                                max_length=16,
                                verbose_name="for whom",
                            ),
                        ),
                        ("title", models.CharField(max_length=120, verbose_name="title")),
                        ("text", models.TextField(max_length=20000, verbose_name="text")),
                        ("taken_back", models.BooleanField(default=False, verbose_name="taken back")),
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
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.service",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="HistoricalTeamStatement",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "sent_to",
                            models.CharField(
                                choices=[
                                    ("care_team", "Clinicians"),
                                    ("peer_team", "Peer workers"),
                                    ("both", "Both of them"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("about", models.TextField(verbose_name="what it is about")),
                        ("wish", models.TextField(blank=True, verbose_name="wish")),
                        (
                            "method",
                            models.CharField(
                                choices=[
                                    ("own_login", "own sign-in"),
                                    ("shared_device", "on the worker's device"),
                                    ("one_time_link", "one-time link"),
                                    ("verbal_witnessed", "said aloud, with a witness"),
                                    ("paper", "on paper"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("due_at", models.DateTimeField()),
                        ("answer", models.TextField(blank=True, db_default="", default="")),
                        ("answered_at", models.DateTimeField(null=True)),
                        ("taken_back_at", models.DateTimeField(null=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "answered_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
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
                        "verbose_name": "historical team statement",
                        "verbose_name_plural": "historical team statements",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalTeamMeeting",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("mdt", "Team meeting"),
                                    ("care_review", "Care review"),
                                    ("service", "Meeting about the service"),
                                ],
                                max_length=16,
                                verbose_name="what kind",
                            ),
                        ),
                        ("starts_at", models.DateTimeField(verbose_name="when")),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        ("version", models.PositiveIntegerField(db_default=1, default=1)),
                        ("called_off_at", models.DateTimeField(null=True)),
                        (
                            "called_off_why",
                            models.CharField(
                                blank=True,
                                db_default="",
                                default="",
                                max_length=200,
                                verbose_name="why it is called off",
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
                        "verbose_name": "historical team meeting",
                        "verbose_name_plural": "historical team meetings",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalSupporter",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("supporter", "Supporter"),
                                    ("authorised_representative", "Authorised representative"),
                                ],
                                max_length=32,
                            ),
                        ),
                        (
                            "authority",
                            models.CharField(
                                blank=True, db_default="", default="", max_length=300, verbose_name="by what authority"
                            ),
                        ),
                        (
                            "scope",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("read_record", "who may read the record"),
                                        ("read_about_me", "who may read About Me"),
                                        ("write_notes", "whether notes are written"),
                                        ("share_note", "whether a note is agreed to"),
                                        ("open_parts", "opening parts of a note to more readers"),
                                    ],
                                    max_length=16,
                                ),
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="from")),
                        ("until", models.DateField(null=True, verbose_name="until")),
                        ("agreed_at", models.DateTimeField(null=True)),
                        ("ended_at", models.DateTimeField(null=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "agreed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
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
                            "ended_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
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
                        "verbose_name": "historical supporter",
                        "verbose_name_plural": "historical supporters",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalSupervisionTie",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("starts_at", models.DateTimeField(verbose_name="from")),
                        ("ends_at", models.DateTimeField(null=True, verbose_name="until")),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[("peer", "an experienced peer worker"), ("clinician", "a clinician")],
                                max_length=16,
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
                            "supervisor",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "worker",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
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
                        "verbose_name": "historical supervision tie",
                        "verbose_name_plural": "historical supervision ties",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalSignature",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "party",
                            models.CharField(
                                choices=[("consumer", "Consumer"), ("peer_worker", "Peer worker")], max_length=16
                            ),
                        ),
                        ("content_hash", models.CharField(max_length=64)),
                        (
                            "method",
                            models.CharField(
                                choices=[
                                    ("own_login", "own sign-in"),
                                    ("shared_device", "on the worker's device"),
                                    ("one_time_link", "one-time link"),
                                    ("verbal_witnessed", "said aloud, with a witness"),
                                    ("paper", "on paper"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("witness", models.CharField(blank=True, db_default="", default="", max_length=200)),
                        ("kept", models.PositiveSmallIntegerField(db_default=0, default=0)),
                        ("total", models.PositiveSmallIntegerField(db_default=0, default=0)),
                        ("signed_at", models.DateTimeField()),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        ("represented_by", models.TextField(blank=True, db_default="", default="")),
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
                            "user",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "note",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.note",
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
                        "verbose_name": "historical signature",
                        "verbose_name_plural": "historical signatures",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalServiceAssignment",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("history_request", models.UUIDField(editable=False, null=True)),
                        ("redacted_digest", models.CharField(db_default="", default="", editable=False, max_length=64)),
                        (
                            "created_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(), verbose_name="since"
                            ),
                        ),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
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
                            "permission",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="auth.permission",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "content_object",
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
                        "verbose_name": "historical service assignment",
                        "verbose_name_plural": "historical service assignments",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalSamePerson",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("reason", models.CharField(max_length=300, verbose_name="why")),
                        ("asked", models.BooleanField()),
                        ("second_asked", models.BooleanField()),
                        ("officer_agreed_at", models.DateTimeField(null=True)),
                        ("agreed_at", models.DateTimeField(null=True)),
                        ("second_agreed_at", models.DateTimeField(null=True)),
                        ("in_force_at", models.DateTimeField(null=True)),
                        ("ended_at", models.DateTimeField(null=True)),
                        ("end_reason", models.CharField(blank=True, default="", max_length=300, verbose_name="why")),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
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
                            "ended_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
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
                            "officer",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "second",
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
                        "verbose_name": "historical same person",
                        "verbose_name_plural": "historical same persons",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalSafetyHold",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("carer_disclosure", "Telling a carer something"),
                                    ("proxy", "Deciding in their place"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("review_on", models.DateField(null=True, verbose_name="look at it again on")),
                        ("asked_at", models.DateTimeField(null=True)),
                        (
                            "conversation",
                            models.TextField(
                                blank=True,
                                db_default="",
                                default="",
                                verbose_name="what they said when they were alone",
                            ),
                        ),
                        ("released_at", models.DateTimeField(null=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "asked_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "carer",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.carertie",
                            ),
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
                            "released_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
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
                        "verbose_name": "historical safety hold",
                        "verbose_name_plural": "historical safety holds",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalSafetyConcern",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("fact", models.TextField(verbose_name="what you saw or heard")),
                        (
                            "basis",
                            models.CharField(
                                choices=[
                                    ("consented", "The consumer agreed"),
                                    ("serious_threat", "Serious threat to someone's safety"),
                                    ("raised_by_carer", "Somebody close to the person is worried"),
                                ],
                                max_length=20,
                                verbose_name="why you are passing it on",
                            ),
                        ),
                        (
                            "told_consumer",
                            models.BooleanField(default=False, verbose_name="I told them I would pass this on"),
                        ),
                        (
                            "not_told_reason",
                            models.TextField(blank=True, db_default="", default="", verbose_name="why not yet"),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("open", "Waiting"),
                                    ("acknowledged", "Seen by a clinician"),
                                    ("closed", "Closed"),
                                ],
                                default="open",
                                max_length=20,
                            ),
                        ),
                        ("due_at", models.DateTimeField()),
                        ("acknowledged_at", models.DateTimeField(null=True)),
                        ("closed_at", models.DateTimeField(null=True)),
                        (
                            "outcome",
                            models.TextField(blank=True, db_default="", default="", verbose_name="what was done"),
                        ),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        ("told_at", models.DateTimeField(null=True)),
                        ("passes_on_at", models.DateTimeField(null=True)),
                        ("hold_until", models.DateField(blank=True, null=True, verbose_name="held back until")),
                        (
                            "acknowledged_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "closed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
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
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
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
                        "verbose_name": "historical safety concern",
                        "verbose_name_plural": "historical safety concerns",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalRoleProposal",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("consumer_peer_worker", "Peer worker"),
                                    ("carer_peer_worker", "Carer peer worker"),
                                    ("peer_supervisor", "Peer supervisor"),
                                    ("clinician", "Clinician"),
                                    ("service_admin", "Administrator"),
                                    ("records_officer", "Records officer"),
                                    ("auditor", "Auditor"),
                                    ("privacy_officer", "Privacy officer"),
                                ],
                                max_length=32,
                                verbose_name="role",
                            ),
                        ),
                        ("starts_at", models.DateTimeField(verbose_name="from")),
                        ("ends_at", models.DateTimeField(null=True, verbose_name="until")),
                        ("volunteer", models.BooleanField(default=False, verbose_name="volunteer")),
                        ("reason", models.CharField(max_length=300, verbose_name="why")),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("approved", models.BooleanField(null=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
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
                            "proposed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
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
                        "verbose_name": "historical role proposal",
                        "verbose_name_plural": "historical role proposals",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalReferral",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "what",
                            models.CharField(
                                choices=[
                                    ("peer_support", "Peer support"),
                                    ("programme", "A group"),
                                    ("carer_support", "Support for family and friends"),
                                    ("elsewhere", "Something elsewhere"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "place",
                            models.CharField(
                                blank=True, db_default="", default="", max_length=120, verbose_name="where"
                            ),
                        ),
                        (
                            "wish",
                            models.TextField(blank=True, db_default="", default="", verbose_name="why it may help"),
                        ),
                        (
                            "answer",
                            models.CharField(
                                blank=True,
                                choices=[("accepted", "Yes, I would like that"), ("declined", "No, thank you")],
                                db_default="",
                                default="",
                                max_length=16,
                            ),
                        ),
                        (
                            "method",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("own_login", "own sign-in"),
                                    ("shared_device", "on the worker's device"),
                                    ("one_time_link", "one-time link"),
                                    ("verbal_witnessed", "said aloud, with a witness"),
                                    ("paper", "on paper"),
                                ],
                                db_default="",
                                default="",
                                max_length=20,
                            ),
                        ),
                        ("witness", models.CharField(blank=True, db_default="", default="", max_length=200)),
                        ("reason", models.TextField(blank=True, db_default="", default="")),
                        ("answered_at", models.DateTimeField(null=True)),
                        ("started_at", models.DateTimeField(null=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "asked_by",
                            models.CharField(
                                choices=[("staff", "Somebody who works with them"), ("self", "The consumer")],
                                db_default="staff",
                                default="staff",
                                max_length=8,
                            ),
                        ),
                        ("taken_back_at", models.DateTimeField(null=True)),
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
                            "recorded_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "run",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.grouprun",
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
                        "verbose_name": "historical referral",
                        "verbose_name_plural": "historical referrals",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalRecordQuestion",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("event_id", models.BigIntegerField(null=True)),
                        ("about", models.CharField(blank=True, db_default="", default="", max_length=200)),
                        ("about_at", models.DateTimeField()),
                        ("verb", models.CharField(blank=True, db_default="", default="", max_length=32)),
                        ("text", models.TextField()),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[("corrected", "It was corrected"), ("unchanged", "It stays as it is")],
                                db_default="",
                                default="",
                                max_length=16,
                            ),
                        ),
                        ("answer", models.TextField(blank=True, db_default="", default="")),
                        ("answered_at", models.DateTimeField(null=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "answered_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
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
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "looker",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "entry",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.recordentry",
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
                        "verbose_name": "historical record question",
                        "verbose_name_plural": "historical record questions",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalRecordEntry",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("progress", "Progress note"),
                                    ("assessment", "Assessment"),
                                    ("risk", "About risk"),
                                    ("care_plan", "Care plan"),
                                    ("correspondence", "Letter"),
                                    ("discharge", "Leaving hospital"),
                                    ("medication_review", "Medication review"),
                                    ("facts_only", "Contact, facts only"),
                                    ("imported", "Imported"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("current", "Current"),
                                    ("superseded", "Replaced"),
                                    ("entered_in_error", "Entered in error"),
                                ],
                                default="current",
                                max_length=20,
                            ),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        ("text", models.TextField(verbose_name="text")),
                        ("author_name", models.CharField(max_length=200, verbose_name="written by")),
                        ("written_at", models.DateTimeField(verbose_name="written")),
                        (
                            "sensitive",
                            models.BooleanField(db_default=False, default=False, verbose_name="may be hard to read"),
                        ),
                        ("source_system", models.CharField(blank=True, db_default="", default="", max_length=200)),
                        ("source_id", models.CharField(blank=True, db_default="", default="", max_length=200)),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        ("written_on", models.DateField(blank=True, null=True)),
                        ("withheld_until", models.DateTimeField(blank=True, null=True)),
                        ("by_peer", models.BooleanField(db_default=False, default=False)),
                        ("sign_by", models.DateTimeField(blank=True, null=True)),
                        ("signed_at", models.DateTimeField(blank=True, null=True)),
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
                            "signed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "replaces",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.recordentry",
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
                        "verbose_name": "historical record entry",
                        "verbose_name_plural": "historical record entrys",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPolicyVersion",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("number", models.PositiveIntegerField()),
                        (
                            "model",
                            models.CharField(
                                choices=[("integrated", "Integrated"), ("complementary", "Complementary")],
                                max_length=20,
                                verbose_name="service model",
                            ),
                        ),
                        ("reason", models.TextField(verbose_name="why")),
                        ("starts_at", models.DateTimeField(verbose_name="from")),
                        (
                            "in_force",
                            django.contrib.postgres.fields.ranges.DateTimeRangeField(editable=False, null=True),
                        ),
                        ("reads_since", models.DateTimeField(editable=False, null=True)),
                        ("approved_at", models.DateTimeField(null=True)),
                        ("rejected_at", models.DateTimeField(null=True)),
                        ("peer_read_records", models.CharField(max_length=32)),
                        ("read_requires_consumer_consent", models.BooleanField()),
                        ("peer_may_choose_not_to_read", models.BooleanField()),
                        ("peer_write_notes", models.CharField(max_length=32)),
                        ("contact_log", models.CharField(max_length=32)),
                        ("clinician_read_peer_notes", models.CharField(max_length=32)),
                        (
                            "note_kinds_allowed",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=32), default=list, size=None
                            ),
                        ),
                        ("co_authoring", models.CharField(max_length=32)),
                        ("section_default_audience", models.CharField(max_length=32)),
                        ("unagreed_note_becomes", models.CharField(max_length=32)),
                        ("consumer_opt_out", models.CharField(max_length=32)),
                        ("risk_documentation_owner", models.CharField(max_length=32)),
                        ("peer_risk_assessment", models.CharField(max_length=32)),
                        ("safety_concern_route", models.CharField(max_length=32)),
                        ("tell_consumer_first", models.CharField(max_length=32)),
                        ("carer_contact", models.CharField(max_length=32)),
                        ("carer_peer_supports_consumer", models.BooleanField()),
                        ("consumer_peer_supports_carer", models.BooleanField()),
                        ("group_notes", models.CharField(max_length=32)),
                        ("peer_in_mdt", models.BooleanField()),
                        (
                            "training_required",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=32), default=list, size=None
                            ),
                        ),
                        ("supervision_interval_days", models.PositiveIntegerField()),
                        ("supervisor_kind", models.CharField(max_length=32)),
                        ("cosign", models.CharField(max_length=32)),
                        ("language_helper", models.CharField(max_length=32)),
                        ("boundary_agreement_required", models.BooleanField()),
                        ("evaluation_required", models.BooleanField()),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "cancel_reason",
                            models.TextField(
                                blank=True, db_default="", default="", verbose_name="why it was cancelled"
                            ),
                        ),
                        ("cancelled_at", models.DateTimeField(null=True)),
                        ("acknowledge_by", models.DateTimeField(editable=False, null=True)),
                        ("about_me_readers", models.CharField(max_length=32)),
                        ("about_me_since", models.DateTimeField(editable=False, null=True)),
                        ("peer_may_choose_not_to_write", models.BooleanField()),
                        ("contact_log_readers", models.CharField(max_length=32)),
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "cancelled_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
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
                            "proposed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "rejected_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
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
                        "verbose_name": "historical policy version",
                        "verbose_name_plural": "historical policy versions",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="what will be done")),
                        ("peer_support", models.BooleanField(verbose_name="for peer support")),
                        (
                            "who",
                            models.CharField(
                                blank=True, db_default="", default="", max_length=200, verbose_name="who does it"
                            ),
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
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
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
                            "entry",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.recordentry",
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
                        "verbose_name": "historical plan item",
                        "verbose_name_plural": "historical plan items",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPeerWishes",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("gender", models.CharField(blank=True, max_length=200, verbose_name="Gender")),
                        ("age", models.CharField(blank=True, max_length=200, verbose_name="Age")),
                        ("culture", models.CharField(blank=True, max_length=200, verbose_name="Culture")),
                        ("language", models.CharField(blank=True, max_length=200, verbose_name="Language")),
                        (
                            "recovery_stage",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="Where they are in their own recovery"
                            ),
                        ),
                        ("orientation", models.CharField(blank=True, max_length=200, verbose_name="Orientation")),
                        (
                            "lived_experience",
                            models.CharField(blank=True, max_length=200, verbose_name="An experience like mine"),
                        ),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
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
                        "verbose_name": "historical peer wishes",
                        "verbose_name_plural": "historical peer wishess",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPeerProfile",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("offered", models.BooleanField(default=False, verbose_name="can be chosen")),
                        ("places", models.PositiveSmallIntegerField(default=0, verbose_name="places")),
                        ("called", models.CharField(blank=True, max_length=100, verbose_name="called")),
                        ("my_words", models.TextField(blank=True, verbose_name="in their own words")),
                        (
                            "offers",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("one_to_one", "Time for the two of us"),
                                        ("groups", "Groups"),
                                        ("notes", "Writing notes together"),
                                        ("ward", "Visits on a ward"),
                                        ("community", "Going out together"),
                                        ("carers", "Talking with family and friends too"),
                                    ],
                                    max_length=16,
                                ),
                                default=list,
                                size=None,
                                verbose_name="offers",
                            ),
                        ),
                        ("days", models.CharField(blank=True, max_length=200, verbose_name="days")),
                        ("languages", models.CharField(blank=True, max_length=200, verbose_name="languages")),
                        ("years", models.PositiveSmallIntegerField(null=True, verbose_name="years as a peer worker")),
                        (
                            "age_band",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("under_30", "Under 30"),
                                    ("from_30", "30 to 44"),
                                    ("from_45", "45 to 59"),
                                    ("from_60", "60 or older"),
                                ],
                                max_length=16,
                                verbose_name="age",
                            ),
                        ),
                        ("gender", models.CharField(blank=True, max_length=100, verbose_name="gender")),
                        ("culture", models.CharField(blank=True, max_length=200, verbose_name="culture")),
                        ("interests", models.CharField(blank=True, max_length=200, verbose_name="interests")),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "for_clinicians",
                            models.CharField(
                                blank=True,
                                db_default="",
                                default="",
                                max_length=200,
                                verbose_name="how clinicians reach them",
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
                            "user",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
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
                        "verbose_name": "historical peer profile",
                        "verbose_name_plural": "historical peer profiles",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPeerPreference",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "wants",
                            models.CharField(
                                choices=[
                                    ("peer_support", "Yes, I would like peer support"),
                                    ("not_now", "Not now, perhaps later"),
                                    ("no", "No"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "form",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[("one_to_one", "The two of us"), ("groups", "In a group")], max_length=16
                                ),
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "how_often",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("weekly", "Every week"),
                                    ("fortnightly", "Every two weeks"),
                                    ("monthly", "Every month"),
                                    ("when_i_ask", "When I ask"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "when_admitted",
                            models.CharField(
                                blank=True,
                                choices=[("tell_my_peer", "Yes, tell them"), ("ask_me", "Ask me then"), ("no", "No")],
                                max_length=16,
                            ),
                        ),
                        ("contact_ok", models.BooleanField(null=True)),
                        ("said_at", models.DateTimeField()),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
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
                        "verbose_name": "historical peer preference",
                        "verbose_name_plural": "historical peer preferences",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPeerActivity",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("happened_at", models.DateTimeField()),
                        ("minutes", models.PositiveSmallIntegerField()),
                        (
                            "kind",
                            models.CharField(
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
                        (
                            "co_with",
                            models.CharField(
                                choices=[
                                    ("nobody", "Nobody"),
                                    ("peers", "Peer workers"),
                                    ("clinicians", "Clinicians"),
                                    ("both", "Peer workers and clinicians"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
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
                            "worker",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
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
                        "verbose_name": "historical peer activity",
                        "verbose_name_plural": "historical peer activitys",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalOpening",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("reason", models.TextField()),
                        ("agreed", models.BooleanField(null=True)),
                        ("answered_at", models.DateTimeField(null=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "answered_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
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
                            "note",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.note",
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
                        "verbose_name": "historical opening",
                        "verbose_name_plural": "historical openings",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalNoteSection",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(db_default=0, default=0)),
                        (
                            "prompt",
                            models.CharField(
                                choices=[
                                    ("what_we_did", "What we did"),
                                    ("own_words", "What mattered to me today"),
                                    ("how_it_was", "How it was for me"),
                                    ("what_helped", "Strengths and what helped"),
                                    ("my_view", "My view on treatment"),
                                    ("next_step", "Next step"),
                                    ("carers_mentioned", "Carers mentioned"),
                                    ("goal", "The goal this was about"),
                                ],
                                max_length=32,
                            ),
                        ),
                        (
                            "voice",
                            models.CharField(
                                choices=[
                                    ("consumer", "Consumer's words"),
                                    ("peer_worker", "Peer worker's words"),
                                    ("both", "Written by both"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("text", models.TextField(blank=True, db_default="", default="")),
                        (
                            "audience",
                            models.CharField(
                                choices=[
                                    ("just_us", "Just us two"),
                                    ("peer_team", "Peer team"),
                                    ("care_team", "Care team"),
                                ],
                                default="just_us",
                                max_length=16,
                            ),
                        ),
                        (
                            "decision",
                            models.CharField(
                                choices=[
                                    ("undecided", "Not decided yet"),
                                    ("accepted", "Agreed"),
                                    ("rewritten", "Changed by the consumer"),
                                    ("removed", "Left out"),
                                ],
                                default="undecided",
                                max_length=16,
                            ),
                        ),
                        ("version", models.PositiveIntegerField(db_default=1, default=1)),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "written_by",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("consumer_self", "The consumer"),
                                    ("worker_took_down", "Taken down by the peer worker"),
                                    ("both", "Both"),
                                ],
                                db_default="",
                                default="",
                                editable=False,
                                max_length=16,
                            ),
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
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "note",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.note",
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
                        "verbose_name": "historical note section",
                        "verbose_name_plural": "historical note sections",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalNote",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("contact", "Time together"),
                                    ("support", "Support in a hard time"),
                                    ("skills", "Skills and coping"),
                                    ("advocacy", "Speaking up"),
                                    ("transition", "Moving between services"),
                                    ("resources", "Finding resources"),
                                    ("group", "Group"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("with_consumer", "With the consumer"),
                                    ("changes_requested", "Changes asked for"),
                                    ("agreed", "Agreed"),
                                    ("final", "Final"),
                                    ("amended", "Amended"),
                                    ("declined", "No note"),
                                    ("deferred", "Not today"),
                                    ("lapsed", "Not answered"),
                                    ("handed_on", "Handed on"),
                                    ("entered_in_error", "Entered in error"),
                                ],
                                default="draft",
                                max_length=20,
                            ),
                        ),
                        ("version", models.PositiveIntegerField(db_default=1, default=1)),
                        ("happened_at", models.DateTimeField(verbose_name="when")),
                        (
                            "minutes",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="how long, in minutes"),
                        ),
                        (
                            "mode",
                            models.CharField(
                                choices=[
                                    ("in_person", "In person"),
                                    ("phone", "Phone"),
                                    ("video", "Video"),
                                    ("text", "Text message"),
                                    ("group", "Group"),
                                ],
                                default="in_person",
                                max_length=20,
                                verbose_name="how",
                            ),
                        ),
                        (
                            "amend_reason",
                            models.TextField(blank=True, db_default="", default="", verbose_name="why it is amended"),
                        ),
                        ("handed_over_at", models.DateTimeField(null=True)),
                        ("revisit_on", models.DateField(blank=True, null=True, verbose_name="come back to it on")),
                        ("agreed_hash", models.CharField(blank=True, db_default="", default="", max_length=64)),
                        ("content_hash", models.CharField(blank=True, db_default="", default="", max_length=64)),
                        ("finalised_at", models.DateTimeField(null=True)),
                        ("shared_with_care_team", models.BooleanField(db_default=False, default=False)),
                        ("shared_with_peer_team", models.BooleanField(db_default=False, default=False)),
                        (
                            "tell_withheld_count",
                            models.BooleanField(
                                db_default=False, default=False, verbose_name="say how many sections were left out"
                            ),
                        ),
                        ("status_reason", models.TextField(blank=True, db_default="", default="")),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        ("hard_moment_at", models.DateTimeField(null=True)),
                        (
                            "tags",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("ward", "On a ward"),
                                        ("emergency_department", "In an emergency department"),
                                        ("discharge", "Leaving hospital"),
                                        ("appointment_together", "An appointment together"),
                                        ("community", "Out in the community"),
                                        ("therapy_homework", "Exercises between therapy sessions"),
                                        ("skills", "Skills"),
                                        ("education", "Learning about it"),
                                        ("benefits_housing", "Benefits or housing"),
                                        ("study_work", "Study or work"),
                                        ("respite", "Time off for family or friends"),
                                        ("family_talk", "A talk with family or friends"),
                                    ],
                                    max_length=24,
                                ),
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        ("to_sign", models.BooleanField(db_default=False, default=False)),
                        (
                            "author",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "begun_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
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
                            "session",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.groupsession",
                            ),
                        ),
                        (
                            "amends",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.note",
                            ),
                        ),
                        (
                            "continues",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.note",
                            ),
                        ),
                        (
                            "plan_item",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.planitem",
                            ),
                        ),
                        (
                            "policy_version",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.policyversion",
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
                        "verbose_name": "historical note",
                        "verbose_name_plural": "historical notes",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalMembership",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("consumer_peer_worker", "Peer worker"),
                                    ("carer_peer_worker", "Carer peer worker"),
                                    ("peer_supervisor", "Peer supervisor"),
                                    ("clinician", "Clinician"),
                                    ("service_admin", "Administrator"),
                                    ("records_officer", "Records officer"),
                                    ("auditor", "Auditor"),
                                    ("privacy_officer", "Privacy officer"),
                                ],
                                max_length=32,
                                verbose_name="role",
                            ),
                        ),
                        ("starts_at", models.DateTimeField(verbose_name="from")),
                        ("ends_at", models.DateTimeField(blank=True, null=True, verbose_name="until")),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "lived_as",
                            models.CharField(
                                blank=True,
                                choices=[("consumer", "as a consumer"), ("carer", "as a carer")],
                                db_default="",
                                default="",
                                max_length=16,
                                verbose_name="own experience",
                            ),
                        ),
                        ("volunteer", models.BooleanField(db_default=False, default=False, verbose_name="volunteer")),
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
                            "user",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
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
                        "verbose_name": "historical membership",
                        "verbose_name_plural": "historical memberships",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalGroupSession",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        ("happened_at", models.DateTimeField(verbose_name="when")),
                        ("minutes", models.PositiveSmallIntegerField(verbose_name="how long, in minutes")),
                        (
                            "mode",
                            models.CharField(
                                choices=[
                                    ("in_person", "In person"),
                                    ("online", "Online"),
                                    ("hybrid", "In person and online"),
                                ],
                                max_length=16,
                                verbose_name="how",
                            ),
                        ),
                        ("number_present", models.PositiveSmallIntegerField(verbose_name="how many were there")),
                        ("topic", models.CharField(blank=True, max_length=200, verbose_name="topic")),
                        (
                            "themes",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("stigma", "Stigma"),
                                        ("self_compassion", "Being kind to oneself"),
                                        ("self_care", "Looking after oneself"),
                                        ("feelings", "Strong feelings"),
                                        ("crisis", "Getting through a crisis"),
                                        ("relationships", "Getting on with others"),
                                        ("identity", "Who I am"),
                                        ("creativity", "Making things"),
                                        ("good_life", "A good life"),
                                        ("other", "Something else"),
                                    ],
                                    max_length=16,
                                ),
                                default=list,
                                size=None,
                            ),
                        ),
                        ("what_we_did", models.TextField(blank=True, verbose_name="what we did")),
                        ("conflict", models.BooleanField(default=False, verbose_name="was there a conflict")),
                        ("how_resolved", models.TextField(blank=True, verbose_name="how it went on")),
                        ("corrected_information", models.TextField(blank=True, verbose_name="what we put right")),
                        ("online_trouble", models.TextField(blank=True, verbose_name="trouble online")),
                        ("follow_ups", models.TextField(blank=True, verbose_name="what comes next")),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("final_at", models.DateTimeField(null=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        ("reason", models.CharField(blank=True, db_default="", default="", max_length=500)),
                        ("struck_at", models.DateTimeField(null=True)),
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
                            "run",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.grouprun",
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
                        "verbose_name": "historical group session",
                        "verbose_name_plural": "historical group sessions",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalGroupRun",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="from")),
                        ("ends_on", models.DateField(null=True, verbose_name="until")),
                        ("place", models.CharField(max_length=200, verbose_name="where")),
                        ("capacity", models.PositiveSmallIntegerField(verbose_name="places")),
                        ("ended_at", models.DateTimeField(null=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
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
                            "programme",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.programme",
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
                        "verbose_name": "historical group run",
                        "verbose_name_plural": "historical group runs",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalGoal",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="goal")),
                        (
                            "status",
                            models.CharField(
                                choices=[("open", "Open"), ("reached", "Reached"), ("let_go", "Let go")],
                                default="open",
                                max_length=16,
                            ),
                        ),
                        ("only_me", models.BooleanField(verbose_name="only for me")),
                        ("version", models.PositiveIntegerField(db_default=1, default=1)),
                        ("changed_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
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
                            "written_down_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
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
                        "verbose_name": "historical goal",
                        "verbose_name_plural": "historical goals",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalExample",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "prompt",
                            models.CharField(
                                choices=[
                                    ("what_we_did", "What we did"),
                                    ("own_words", "What mattered to me today"),
                                    ("how_it_was", "How it was for me"),
                                    ("what_helped", "Strengths and what helped"),
                                    ("my_view", "My view on treatment"),
                                    ("next_step", "Next step"),
                                    ("carers_mentioned", "Carers mentioned"),
                                    ("goal", "The goal this was about"),
                                ],
                                max_length=32,
                            ),
                        ),
                        ("text", models.TextField()),
                        ("agreed_at", models.DateTimeField(null=True)),
                        ("looked_at_at", models.DateTimeField(null=True)),
                        ("approved_at", models.DateTimeField(null=True)),
                        ("ended_at", models.DateTimeField(null=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "author",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
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
                            "ended_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
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
                            "looked_at_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "note",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.note",
                            ),
                        ),
                        (
                            "section",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.notesection",
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
                        "verbose_name": "historical example",
                        "verbose_name_plural": "historical examples",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalEnrolment",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("starts_at", models.DateTimeField(verbose_name="from")),
                        ("ends_at", models.DateTimeField(blank=True, null=True, verbose_name="until")),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
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
                        "verbose_name": "historical enrolment",
                        "verbose_name_plural": "historical enrolments",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalDutyShift",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("starts_at", models.DateTimeField(verbose_name="from")),
                        ("ends_at", models.DateTimeField(verbose_name="until")),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
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
                            "user",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
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
                        "verbose_name": "historical duty shift",
                        "verbose_name_plural": "historical duty shifts",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalCrisisPlanPart",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "part",
                            models.CharField(
                                choices=[
                                    ("signs", "Signs that I am not well"),
                                    ("what_helps", "What helps"),
                                    ("what_makes_it_worse", "What makes it worse"),
                                    ("people", "People to call"),
                                    ("places", "Places where I feel safe"),
                                    ("medication", "What I wish about medication"),
                                    ("notes", "What I wish about notes when I am not well"),
                                ],
                                max_length=24,
                            ),
                        ),
                        ("text", models.TextField(blank=True, verbose_name="words")),
                        (
                            "wish",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("ask_me_later", "Ask me later, when I am better"),
                                    ("none", "No notes together about it"),
                                    ("as_usual", "As usual"),
                                ],
                                db_default="",
                                default="",
                                max_length=16,
                            ),
                        ),
                        ("only_me", models.BooleanField(verbose_name="only for me")),
                        ("version", models.PositiveIntegerField(db_default=1, default=1)),
                        ("changed_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "method",
                            models.CharField(
                                choices=[
                                    ("own_login", "own sign-in"),
                                    ("shared_device", "on the worker's device"),
                                    ("one_time_link", "one-time link"),
                                    ("verbal_witnessed", "said aloud, with a witness"),
                                    ("paper", "on paper"),
                                ],
                                db_default="own_login",
                                default="own_login",
                                max_length=20,
                            ),
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
                        "verbose_name": "historical crisis plan part",
                        "verbose_name_plural": "historical crisis plan parts",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalCrisisPlan",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "open_on_duty",
                            models.BooleanField(
                                db_default=False, default=False, verbose_name="open to clinicians on duty"
                            ),
                        ),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
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
                        "verbose_name": "historical crisis plan",
                        "verbose_name_plural": "historical crisis plans",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalContactLogEntry",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("happened_at", models.DateTimeField(verbose_name="when")),
                        ("minutes", models.PositiveIntegerField(verbose_name="how long, in minutes")),
                        (
                            "mode",
                            models.CharField(
                                choices=[
                                    ("in_person", "In person"),
                                    ("phone", "Phone"),
                                    ("video", "Video"),
                                    ("text", "Text message"),
                                    ("group", "Group"),
                                ],
                                max_length=20,
                                verbose_name="how",
                            ),
                        ),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "tags",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("ward", "On a ward"),
                                        ("emergency_department", "In an emergency department"),
                                        ("discharge", "Leaving hospital"),
                                        ("appointment_together", "An appointment together"),
                                        ("community", "Out in the community"),
                                        ("therapy_homework", "Exercises between therapy sessions"),
                                        ("skills", "Skills"),
                                        ("education", "Learning about it"),
                                        ("benefits_housing", "Benefits or housing"),
                                        ("study_work", "Study or work"),
                                        ("respite", "Time off for family or friends"),
                                        ("family_talk", "A talk with family or friends"),
                                    ],
                                    max_length=24,
                                ),
                                db_default=[],
                                default=list,
                                size=None,
                            ),
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
                            "worker",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "note",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.note",
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
                        "verbose_name": "historical contact log entry",
                        "verbose_name_plural": "historical contact log entrys",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalConsumerStatement",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("text", models.TextField()),
                        (
                            "method",
                            models.CharField(
                                choices=[
                                    ("own_login", "own sign-in"),
                                    ("shared_device", "on the worker's device"),
                                    ("one_time_link", "one-time link"),
                                    ("verbal_witnessed", "said aloud, with a witness"),
                                    ("paper", "on paper"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
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
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "note",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.note",
                            ),
                        ),
                        (
                            "entry",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.recordentry",
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
                        "verbose_name": "historical consumer statement",
                        "verbose_name_plural": "historical consumer statements",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
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
                            models.CharField(
                                blank=True, db_default="", default="", max_length=300, verbose_name="system"
                            ),
                        ),
                        ("value", models.CharField(max_length=100, verbose_name="number")),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
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
                    name="HistoricalConsumer",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("chosen_name", models.CharField(max_length=200, verbose_name="name")),
                        ("pronouns", models.CharField(blank=True, max_length=50, verbose_name="pronouns")),
                        ("date_of_birth", models.DateField(blank=True, null=True, verbose_name="date of birth")),
                        ("local_identifier", models.CharField(max_length=100, verbose_name="local identifier")),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        ("deceased", models.BooleanField(db_default=False, default=False, verbose_name="has died")),
                        ("died_on", models.DateField(blank=True, null=True, verbose_name="day of death")),
                        (
                            "preferred_language",
                            models.CharField(
                                blank=True, db_default="", default="", max_length=100, verbose_name="preferred language"
                            ),
                        ),
                        (
                            "works_here",
                            models.BooleanField(db_default=False, default=False, verbose_name="works in this service"),
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
                            "user",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
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
                        "verbose_name": "historical consumer",
                        "verbose_name_plural": "historical consumers",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalConsultation",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "sent_to",
                            models.CharField(
                                choices=[("peers", "Peer workers"), ("clinicians", "Clinicians")], max_length=16
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("language", "How to say it"),
                                    ("role", "Whose role it is"),
                                    ("approach", "How to go about it"),
                                    ("information", "Where to find something"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("question", models.TextField(verbose_name="question")),
                        ("answer", models.TextField(blank=True, db_default="", default="")),
                        ("answered_at", models.DateTimeField(null=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        ("taken_back_at", models.DateTimeField(null=True)),
                        (
                            "taken_back_why",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("somebody_else", "It was with or about somebody else"),
                                    ("wrong_facts", "Something in it was wrong"),
                                    ("twice", "It was noted twice"),
                                    ("not_so", "It did not happen like that"),
                                ],
                                db_default="",
                                default="",
                                max_length=16,
                            ),
                        ),
                        (
                            "answered_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                        "verbose_name": "historical consultation",
                        "verbose_name_plural": "historical consultations",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalConflictOfInterest",
                    fields=[
                        ("history_request", models.UUIDField(editable=False, null=True)),
                        ("redacted_digest", models.CharField(db_default="", default="", editable=False, max_length=64)),
                        ("id", models.BigIntegerField(blank=True, db_index=True)),
                        (
                            "created_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(), verbose_name="declared"
                            ),
                        ),
                        ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="ended")),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
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
                            "declared_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
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
                            "user",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
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
                        "verbose_name": "historical conflict of interest",
                        "verbose_name_plural": "historical conflict of interests",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAssignment",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("history_request", models.UUIDField(editable=False, null=True)),
                        ("redacted_digest", models.CharField(db_default="", default="", editable=False, max_length=64)),
                        (
                            "reads_record",
                            models.BooleanField(db_default=True, default=True, verbose_name="reads the record"),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(), verbose_name="since"
                            ),
                        ),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "content_object",
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
                            "permission",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="auth.permission",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
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
                        "verbose_name": "historical assignment",
                        "verbose_name_plural": "historical assignments",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAgreement",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("number", models.PositiveIntegerField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Not agreed yet"),
                                    ("agreed", "Agreed"),
                                    ("replaced", "Replaced by a later one"),
                                ],
                                default="draft",
                                max_length=16,
                            ),
                        ),
                        ("days_and_hours", models.JSONField(default=list, verbose_name="days and hours")),
                        (
                            "channels",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("in_person", "In person"),
                                        ("phone", "Phone"),
                                        ("text", "Text message"),
                                        ("video", "Video"),
                                        ("email", "E-mail"),
                                    ],
                                    max_length=16,
                                ),
                                size=None,
                                verbose_name="ways",
                            ),
                        ),
                        ("places", models.TextField(blank=True, default="", verbose_name="places")),
                        ("out_of_hours", models.TextField(blank=True, default="", verbose_name="outside these hours")),
                        (
                            "what_i_share_of_myself",
                            models.TextField(
                                blank=True, default="", verbose_name="what the peer worker shares of themselves"
                            ),
                        ),
                        (
                            "what_i_want_kept",
                            models.TextField(blank=True, default="", verbose_name="what the consumer wants kept"),
                        ),
                        ("worker_agreed_at", models.DateTimeField(null=True)),
                        ("consumer_agreed_at", models.DateTimeField(null=True)),
                        (
                            "method",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("own_login", "own sign-in"),
                                    ("shared_device", "on the worker's device"),
                                    ("one_time_link", "one-time link"),
                                    ("verbal_witnessed", "said aloud, with a witness"),
                                    ("paper", "on paper"),
                                ],
                                default="",
                                max_length=20,
                            ),
                        ),
                        ("witness", models.CharField(blank=True, default="", max_length=200, verbose_name="witness")),
                        ("reason", models.TextField(blank=True, default="")),
                        ("agreed_at", models.DateTimeField(null=True)),
                        ("version", models.PositiveIntegerField(db_default=1, default=1)),
                        ("changed_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "wants_cover",
                            models.BooleanField(
                                db_default=False, default=False, verbose_name="wants to hear when the worker is away"
                            ),
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
                            "worker",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
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
                        "verbose_name": "historical agreement",
                        "verbose_name_plural": "historical agreements",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAbsence",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="from")),
                        ("ends_on", models.DateField(verbose_name="until")),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "cover",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                            "worker",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
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
                        "verbose_name": "historical absence",
                        "verbose_name_plural": "historical absences",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAboutMe",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("what_helps", models.TextField(blank=True, verbose_name="What helps me")),
                        ("what_upsets", models.TextField(blank=True, verbose_name="What might upset me")),
                        ("what_i_enjoy", models.TextField(blank=True, verbose_name="What I enjoy")),
                        ("please_know", models.TextField(blank=True, verbose_name="What I'd like you to know")),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("updated_at", models.DateTimeField(blank=True, editable=False)),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
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
                            "written_down_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
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
                        "verbose_name": "historical about me",
                        "verbose_name_plural": "historical about mes",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="GroupSignature",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("version", models.PositiveIntegerField()),
                        (
                            "session",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.groupsession",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
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
                ),
                migrations.AddField(
                    model_name="groupsession",
                    name="service",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                    ),
                ),
                migrations.AddField(
                    model_name="grouprun",
                    name="service",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                    ),
                ),
                migrations.CreateModel(
                    name="GroupDebrief",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("held_at", models.DateTimeField(verbose_name="when")),
                        ("minutes", models.PositiveSmallIntegerField(verbose_name="how long, in minutes")),
                        (
                            "people",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.UUIDField(), size=None, verbose_name="who"
                            ),
                        ),
                        (
                            "how_we_are",
                            models.CharField(
                                choices=[
                                    ("fine", "We are fine"),
                                    ("heavy", "It was heavy"),
                                    ("need_support", "We need support"),
                                ],
                                max_length=16,
                                verbose_name="how we are",
                            ),
                        ),
                        ("follow_up", models.BooleanField(default=False, verbose_name="something is to be done")),
                        ("private_note", models.TextField(blank=True)),
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
                            "run",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.grouprun"
                            ),
                        ),
                        (
                            "session",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.groupsession",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                            ),
                        ),
                    ],
                ),
                migrations.AddField(
                    model_name="groupagreement",
                    name="service",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                    ),
                ),
                migrations.CreateModel(
                    name="Goal",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="goal")),
                        (
                            "status",
                            models.CharField(
                                choices=[("open", "Open"), ("reached", "Reached"), ("let_go", "Let go")],
                                default="open",
                                max_length=16,
                            ),
                        ),
                        ("only_me", models.BooleanField(verbose_name="only for me")),
                        ("version", models.PositiveIntegerField(db_default=1, default=1)),
                        ("changed_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                        (
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="goals",
                                to="peernotes.consumer",
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
                            "written_down_by",
                            models.ForeignKey(
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
                ),
                migrations.CreateModel(
                    name="FirstMeeting",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("waits", models.BooleanField(default=False)),
                        ("met_at", models.DateTimeField(null=True)),
                        (
                            "answer",
                            models.CharField(
                                blank=True,
                                choices=[("yes", "Yes"), ("somebody_else", "Somebody else"), ("later", "Later")],
                                max_length=16,
                            ),
                        ),
                        ("answered_at", models.DateTimeField(null=True)),
                        (
                            "method",
                            models.CharField(
                                choices=[
                                    ("own_login", "own sign-in"),
                                    ("shared_device", "on the worker's device"),
                                    ("one_time_link", "one-time link"),
                                    ("verbal_witnessed", "said aloud, with a witness"),
                                    ("paper", "on paper"),
                                ],
                                db_default="own_login",
                                default="own_login",
                                max_length=20,
                            ),
                        ),
                        (
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.consumer"
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
                            "worker",
                            models.ForeignKey(
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
                ),
                migrations.CreateModel(
                    name="Facilitator",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "leads_as",
                            models.CharField(
                                choices=[("peer", "as a peer"), ("clinician", "as a clinician")], max_length=16
                            ),
                        ),
                        ("ended_at", models.DateTimeField(null=True)),
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
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "run",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.grouprun",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Example",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "prompt",
                            models.CharField(
                                choices=[
                                    ("what_we_did", "What we did"),
                                    ("own_words", "What mattered to me today"),
                                    ("how_it_was", "How it was for me"),
                                    ("what_helped", "Strengths and what helped"),
                                    ("my_view", "My view on treatment"),
                                    ("next_step", "Next step"),
                                    ("carers_mentioned", "Carers mentioned"),
                                    ("goal", "The goal this was about"),
                                ],
                                max_length=32,
                            ),
                        ),
                        ("text", models.TextField()),
                        ("agreed_at", models.DateTimeField(null=True)),
                        ("looked_at_at", models.DateTimeField(null=True)),
                        ("approved_at", models.DateTimeField(null=True)),
                        ("ended_at", models.DateTimeField(null=True)),
                        (
                            "approved_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "author",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.consumer"
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
                            "ended_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "looked_at_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "note",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="examples",
                                to="peernotes.note",
                            ),
                        ),
                        (
                            "section",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.notesection",
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
                    ],
                ),
                migrations.CreateModel(
                    name="EventFilePart",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("number", models.PositiveIntegerField()),
                        ("text", models.TextField()),
                        (
                            "file",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="parts",
                                to="peernotes.eventfile",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                            ),
                        ),
                    ],
                ),
                migrations.AddField(
                    model_name="eventfile",
                    name="service",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                    ),
                ),
                migrations.AddField(
                    model_name="evaluationround",
                    name="service",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                    ),
                ),
                migrations.AddField(
                    model_name="evaluationperiod",
                    name="service",
                    field=models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="peernotes.service",
                    ),
                ),
                migrations.CreateModel(
                    name="EvaluationFigures",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("changes", models.JSONField(default=list)),
                        ("once", models.JSONField(default=list)),
                        ("groups", models.JSONField(db_default=[], default=list)),
                        (
                            "period",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.evaluationperiod",
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
                        "abstract": False,
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
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
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="files",
                                to="peernotes.recordentry",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Enrolment",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("starts_at", models.DateTimeField(verbose_name="from")),
                        ("ends_at", models.DateTimeField(blank=True, null=True, verbose_name="until")),
                        (
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="enrolments",
                                to="peernotes.consumer",
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
                ),
                migrations.CreateModel(
                    name="EmergencyTry",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
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
                ),
                migrations.CreateModel(
                    name="EmergencyAccessEnd",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "access",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="end",
                                to="peernotes.emergencyaccess",
                            ),
                        ),
                        (
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.consumer"
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
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="emergencyaccess",
                    name="service",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                    ),
                ),
                migrations.CreateModel(
                    name="DutyShift",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("starts_at", models.DateTimeField(verbose_name="from")),
                        ("ends_at", models.DateTimeField(verbose_name="until")),
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
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="duty_shifts",
                                to=settings.AUTH_USER_MODEL,
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
                    ],
                ),
                migrations.CreateModel(
                    name="Debrief",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("ended_at", models.DateTimeField(null=True)),
                        (
                            "worker",
                            models.ForeignKey(
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
                ),
                migrations.CreateModel(
                    name="CrisisPlanPart",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "part",
                            models.CharField(
                                choices=[
                                    ("signs", "Signs that I am not well"),
                                    ("what_helps", "What helps"),
                                    ("what_makes_it_worse", "What makes it worse"),
                                    ("people", "People to call"),
                                    ("places", "Places where I feel safe"),
                                    ("medication", "What I wish about medication"),
                                    ("notes", "What I wish about notes when I am not well"),
                                ],
                                max_length=24,
                            ),
                        ),
                        ("text", models.TextField(blank=True, verbose_name="words")),
                        (
                            "wish",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("ask_me_later", "Ask me later, when I am better"),
                                    ("none", "No notes together about it"),
                                    ("as_usual", "As usual"),
                                ],
                                db_default="",
                                default="",
                                max_length=16,
                            ),
                        ),
                        ("only_me", models.BooleanField(verbose_name="only for me")),
                        ("version", models.PositiveIntegerField(db_default=1, default=1)),
                        ("changed_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                        (
                            "method",
                            models.CharField(
                                choices=[
                                    ("own_login", "own sign-in"),
                                    ("shared_device", "on the worker's device"),
                                    ("one_time_link", "one-time link"),
                                    ("verbal_witnessed", "said aloud, with a witness"),
                                    ("paper", "on paper"),
                                ],
                                db_default="own_login",
                                default="own_login",
                                max_length=20,
                            ),
                        ),
                        (
                            "consumer",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="crisis_plan_parts",
                                to="peernotes.consumer",
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
                ),
                migrations.CreateModel(
                    name="CrisisPlan",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "open_on_duty",
                            models.BooleanField(
                                db_default=False, default=False, verbose_name="open to clinicians on duty"
                            ),
                        ),
                        (
                            "consumer",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="crisis_plan",
                                to="peernotes.consumer",
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
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Cosignature",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("content_hash", models.CharField(max_length=64)),
                        (
                            "answer",
                            models.CharField(
                                choices=[("signed", "I sign it"), ("talk_about_it", "I would like to talk about it")],
                                max_length=16,
                            ),
                        ),
                        ("comment", models.TextField(blank=True)),
                        (
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.consumer"
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "note",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cosignatures",
                                to="peernotes.note",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Contribution",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("saw", models.TextField(verbose_name="what I saw")),
                        (
                            "said",
                            models.TextField(blank=True, db_default="", default="", verbose_name="what they said"),
                        ),
                        ("helps", models.TextField(blank=True, db_default="", default="", verbose_name="what helps")),
                        ("told_consumer", models.BooleanField(verbose_name="I told them that I add this")),
                        (
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.consumer"
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
                            "entry",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="contributions",
                                to="peernotes.recordentry",
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
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="contactlogentry",
                    name="service",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                    ),
                ),
                migrations.CreateModel(
                    name="ConsumerStatement",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("text", models.TextField()),
                        (
                            "method",
                            models.CharField(
                                choices=[
                                    ("own_login", "own sign-in"),
                                    ("shared_device", "on the worker's device"),
                                    ("one_time_link", "one-time link"),
                                    ("verbal_witnessed", "said aloud, with a witness"),
                                    ("paper", "on paper"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.consumer"
                            ),
                        ),
                        (
                            "note",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="statements",
                                to="peernotes.note",
                            ),
                        ),
                        (
                            "entry",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="statements",
                                to="peernotes.recordentry",
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
                        "ordering": ["created_at", "id"],
                    },
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
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
                            models.CharField(
                                blank=True, db_default="", default="", max_length=300, verbose_name="system"
                            ),
                        ),
                        ("value", models.CharField(max_length=100, verbose_name="number")),
                        (
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="numbers",
                                to="peernotes.consumer",
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
                ),
                migrations.AddField(
                    model_name="consumer",
                    name="service",
                    field=models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="consumers",
                        to="peernotes.service",
                    ),
                ),
                migrations.CreateModel(
                    name="Consultation",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "sent_to",
                            models.CharField(
                                choices=[("peers", "Peer workers"), ("clinicians", "Clinicians")], max_length=16
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("language", "How to say it"),
                                    ("role", "Whose role it is"),
                                    ("approach", "How to go about it"),
                                    ("information", "Where to find something"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("question", models.TextField(verbose_name="question")),
                        ("answer", models.TextField(blank=True, db_default="", default="")),
                        ("answered_at", models.DateTimeField(null=True)),
                        ("taken_back_at", models.DateTimeField(null=True)),
                        (
                            "taken_back_why",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("somebody_else", "It was with or about somebody else"),
                                    ("wrong_facts", "Something in it was wrong"),
                                    ("twice", "It was noted twice"),
                                    ("not_so", "It did not happen like that"),
                                ],
                                db_default="",
                                default="",
                                max_length=16,
                            ),
                        ),
                        (
                            "answered_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.service",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="ConflictOfInterest",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "created_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(), verbose_name="declared"
                            ),
                        ),
                        ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="ended")),
                        (
                            "declared_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="conflicts",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="conflicts",
                                to="peernotes.consumer",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                            ),
                        ),
                    ],
                ),
                migrations.AddField(
                    model_name="concernhold",
                    name="service",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                    ),
                ),
                migrations.CreateModel(
                    name="CodeOfConduct",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("number", models.PositiveIntegerField()),
                        ("text", models.TextField(verbose_name="the code of conduct")),
                        ("approved_at", models.DateTimeField(null=True)),
                        ("acknowledge_by", models.DateTimeField(null=True)),
                        (
                            "approved_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "proposed_by",
                            models.ForeignKey(
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
                ),
                migrations.CreateModel(
                    name="CodeAcknowledgement",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("digest", models.CharField(max_length=64)),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "code",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="acknowledgements",
                                to="peernotes.codeofconduct",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                            ),
                        ),
                    ],
                ),
                migrations.AddField(
                    model_name="carertie",
                    name="service",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                    ),
                ),
                migrations.CreateModel(
                    name="CarerTalk",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("happened_at", models.DateTimeField()),
                        ("minutes", models.PositiveSmallIntegerField()),
                        (
                            "mode",
                            models.CharField(
                                choices=[
                                    ("in_person", "In person"),
                                    ("phone", "Phone"),
                                    ("video", "Video"),
                                    ("text", "Text message"),
                                    ("group", "Group"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "topics",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("that_i_come_here", "that I come here"),
                                        ("how_i_am", "how I am"),
                                        ("plans_and_appointments", "plans and appointments"),
                                        ("what_helps", "what helps"),
                                        ("safety_only", "when I am not safe"),
                                    ],
                                    max_length=32,
                                ),
                                default=list,
                                size=None,
                            ),
                        ),
                        ("taken_back_at", models.DateTimeField(null=True)),
                        (
                            "taken_back_why",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("somebody_else", "It was with or about somebody else"),
                                    ("wrong_facts", "Something in it was wrong"),
                                    ("twice", "It was noted twice"),
                                    ("not_so", "It did not happen like that"),
                                ],
                                db_default="",
                                default="",
                                max_length=16,
                            ),
                        ),
                        (
                            "worker",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "carer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="talks",
                                to="peernotes.carertie",
                            ),
                        ),
                        (
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.consumer"
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="CarerRequest",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "what",
                            models.CharField(
                                choices=[
                                    ("support", "Somebody to talk with who knows caring for somebody"),
                                    ("programme", "A group or course for family and friends"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "wish",
                            models.TextField(
                                blank=True, db_default="", default="", verbose_name="what they would wish for"
                            ),
                        ),
                        ("taken_back_at", models.DateTimeField(null=True)),
                        ("begun_at", models.DateTimeField(null=True)),
                        (
                            "answer",
                            models.CharField(
                                blank=True,
                                choices=[("accepted", "Yes, I would like that"), ("declined", "No, thank you")],
                                db_default="",
                                default="",
                                max_length=16,
                            ),
                        ),
                        ("answered_at", models.DateTimeField(null=True)),
                        (
                            "asked_by",
                            models.CharField(
                                choices=[("staff", "Somebody who works with them"), ("self", "The consumer")],
                                db_default="self",
                                default="self",
                                max_length=8,
                            ),
                        ),
                        (
                            "begun_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "carer",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.carer",
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
                ),
                migrations.CreateModel(
                    name="CarerNote",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("support", "Support"),
                                    ("information", "Information"),
                                    ("advocacy", "Speaking up"),
                                    ("practical", "Practical things"),
                                    ("self_care", "Looking after oneself"),
                                    ("crisis", "A hard time"),
                                    ("respite", "Time off from caring"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "what_we_talked_about",
                            models.TextField(blank=True, default="", verbose_name="what we talked about"),
                        ),
                        ("in_own_words", models.TextField(blank=True, default="", verbose_name="in their own words")),
                        ("next_step", models.TextField(blank=True, default="", verbose_name="next step")),
                        ("in_confidence", models.BooleanField(default=False, verbose_name="in confidence")),
                        (
                            "open_parts",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("what_we_talked_about", "What we talked about"),
                                        ("in_own_words", "In the carer’s own words"),
                                        ("next_step", "Next step"),
                                    ],
                                    max_length=24,
                                ),
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("with_carer", "Waits for the carer"),
                                    ("agreed", "Agreed"),
                                    ("final", "Final"),
                                    ("declined", "No note"),
                                ],
                                default="draft",
                                max_length=16,
                            ),
                        ),
                        ("version", models.PositiveIntegerField(db_default=1, default=1)),
                        ("changed_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                        (
                            "author",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "carer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="notes", to="peernotes.carer"
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="CarerContact",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("happened_at", models.DateTimeField()),
                        ("minutes", models.PositiveSmallIntegerField()),
                        (
                            "mode",
                            models.CharField(
                                choices=[
                                    ("in_person", "In person"),
                                    ("phone", "Phone"),
                                    ("video", "Video"),
                                    ("text", "Text message"),
                                    ("group", "Group"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("outside_hours", models.BooleanField(default=False)),
                        ("crisis", models.BooleanField(default=False)),
                        ("taken_back_at", models.DateTimeField(null=True)),
                        (
                            "taken_back_why",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("somebody_else", "It was with or about somebody else"),
                                    ("wrong_facts", "Something in it was wrong"),
                                    ("twice", "It was noted twice"),
                                    ("not_so", "It did not happen like that"),
                                ],
                                db_default="",
                                default="",
                                max_length=16,
                            ),
                        ),
                        (
                            "carer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="contacts",
                                to="peernotes.carer",
                            ),
                        ),
                        (
                            "worker",
                            models.ForeignKey(
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
                ),
                migrations.CreateModel(
                    name="CarerAssignment",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("ended_at", models.DateTimeField(null=True)),
                        (
                            "carer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assignments",
                                to="peernotes.carer",
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
                            "worker",
                            models.ForeignKey(
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
                ),
                migrations.AddField(
                    model_name="carer",
                    name="service",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                    ),
                ),
                migrations.CreateModel(
                    name="Attendance",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("present", models.BooleanField()),
                        ("arrived_late", models.BooleanField(default=False)),
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
                            "consumer",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.consumer",
                            ),
                        ),
                        (
                            "session",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.groupsession",
                            ),
                        ),
                        (
                            "participation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.participation",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Assignment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "reads_record",
                            models.BooleanField(db_default=True, default=True, verbose_name="reads the record"),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(), verbose_name="since"
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "permission",
                            models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="auth.permission"),
                        ),
                        (
                            "user",
                            models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL),
                        ),
                        (
                            "content_object",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assignments",
                                to="peernotes.consumer",
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
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="AnswerToken",
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
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                    ],
                ),
                migrations.CreateModel(
                    name="AlertAnswer",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("text", models.TextField()),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[("fitting", "It was fitting"), ("not_fitting", "It was not fitting")],
                                db_default="",
                                default="",
                                max_length=16,
                            ),
                        ),
                        (
                            "alert",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT, related_name="answer", to="peernotes.alert"
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
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.consumer"
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
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="alert",
                    name="service",
                    field=models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="peernotes.service",
                    ),
                ),
                migrations.CreateModel(
                    name="Agreement",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("number", models.PositiveIntegerField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Not agreed yet"),
                                    ("agreed", "Agreed"),
                                    ("replaced", "Replaced by a later one"),
                                ],
                                default="draft",
                                max_length=16,
                            ),
                        ),
                        ("days_and_hours", models.JSONField(default=list, verbose_name="days and hours")),
                        (
                            "channels",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("in_person", "In person"),
                                        ("phone", "Phone"),
                                        ("text", "Text message"),
                                        ("video", "Video"),
                                        ("email", "E-mail"),
                                    ],
                                    max_length=16,
                                ),
                                size=None,
                                verbose_name="ways",
                            ),
                        ),
                        ("places", models.TextField(blank=True, default="", verbose_name="places")),
                        ("out_of_hours", models.TextField(blank=True, default="", verbose_name="outside these hours")),
                        (
                            "what_i_share_of_myself",
                            models.TextField(
                                blank=True, default="", verbose_name="what the peer worker shares of themselves"
                            ),
                        ),
                        (
                            "what_i_want_kept",
                            models.TextField(blank=True, default="", verbose_name="what the consumer wants kept"),
                        ),
                        ("worker_agreed_at", models.DateTimeField(null=True)),
                        ("consumer_agreed_at", models.DateTimeField(null=True)),
                        (
                            "method",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("own_login", "own sign-in"),
                                    ("shared_device", "on the worker's device"),
                                    ("one_time_link", "one-time link"),
                                    ("verbal_witnessed", "said aloud, with a witness"),
                                    ("paper", "on paper"),
                                ],
                                default="",
                                max_length=20,
                            ),
                        ),
                        ("witness", models.CharField(blank=True, default="", max_length=200, verbose_name="witness")),
                        ("reason", models.TextField(blank=True, default="")),
                        ("agreed_at", models.DateTimeField(null=True)),
                        ("version", models.PositiveIntegerField(db_default=1, default=1)),
                        ("changed_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                        (
                            "wants_cover",
                            models.BooleanField(
                                db_default=False, default=False, verbose_name="wants to hear when the worker is away"
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
                            "worker",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="agreements",
                                to="peernotes.consumer",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Absence",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="from")),
                        ("ends_on", models.DateField(verbose_name="until")),
                        (
                            "cover",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                            "worker",
                            models.ForeignKey(
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
                ),
                migrations.CreateModel(
                    name="AboutMe",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("what_helps", models.TextField(blank=True, verbose_name="What helps me")),
                        ("what_upsets", models.TextField(blank=True, verbose_name="What might upset me")),
                        ("what_i_enjoy", models.TextField(blank=True, verbose_name="What I enjoy")),
                        ("please_know", models.TextField(blank=True, verbose_name="What I'd like you to know")),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
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
                            "written_down_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "consumer",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="about_me",
                                to="peernotes.consumer",
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
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ServiceAssignment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(), verbose_name="since"
                            ),
                        ),
                        (
                            "content_object",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="wide_assignments",
                                to="peernotes.service",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "permission",
                            models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="auth.permission"),
                        ),
                        (
                            "user",
                            models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Session",
                    fields=[
                        (
                            "session_key",
                            models.CharField(
                                max_length=40, primary_key=True, serialize=False, verbose_name="session key"
                            ),
                        ),
                        ("session_data", models.TextField(verbose_name="session data")),
                        ("expire_date", models.DateTimeField(db_index=True, verbose_name="expire date")),
                        (
                            "user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sessions",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "session",
                        "verbose_name_plural": "sessions",
                        "db_table": "user_session",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Signature",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "party",
                            models.CharField(
                                choices=[("consumer", "Consumer"), ("peer_worker", "Peer worker")], max_length=16
                            ),
                        ),
                        ("content_hash", models.CharField(max_length=64)),
                        (
                            "method",
                            models.CharField(
                                choices=[
                                    ("own_login", "own sign-in"),
                                    ("shared_device", "on the worker's device"),
                                    ("one_time_link", "one-time link"),
                                    ("verbal_witnessed", "said aloud, with a witness"),
                                    ("paper", "on paper"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("witness", models.CharField(blank=True, db_default="", default="", max_length=200)),
                        ("kept", models.PositiveSmallIntegerField(db_default=0, default=0)),
                        ("total", models.PositiveSmallIntegerField(db_default=0, default=0)),
                        ("signed_at", models.DateTimeField()),
                        ("represented_by", models.TextField(blank=True, db_default="", default="")),
                        (
                            "note",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="signatures",
                                to="peernotes.note",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="SpokenShare",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "topics",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("how_i_am", "how I am"),
                                        ("what_we_do", "what we do together"),
                                        ("plans_and_appointments", "plans and appointments"),
                                        ("what_helps", "what helps"),
                                        ("what_i_want", "what I want"),
                                        ("safety_only", "my safety"),
                                    ],
                                    max_length=32,
                                ),
                                size=None,
                            ),
                        ),
                        ("in_meeting", models.BooleanField(default=False)),
                        ("taken_back_at", models.DateTimeField(null=True)),
                        (
                            "taken_back_why",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("somebody_else", "It was with or about somebody else"),
                                    ("wrong_facts", "Something in it was wrong"),
                                    ("twice", "It was noted twice"),
                                    ("not_so", "It did not happen like that"),
                                ],
                                db_default="",
                                default="",
                                max_length=16,
                            ),
                        ),
                        (
                            "consumer",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.consumer",
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.meetingitem",
                            ),
                        ),
                        (
                            "listener",
                            models.ForeignKey(
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
                        (
                            "worker",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="StigmaReport",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("language", "How somebody spoke of me, or of people like me"),
                                    ("exclusion", "I was left out"),
                                    ("disclosure", "Something about me was passed on"),
                                    ("bullying", "I was made small, or bullied"),
                                    ("other", "Something else"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("place", models.CharField(blank=True, default="", max_length=120, verbose_name="where")),
                        (
                            "wants",
                            models.CharField(
                                choices=[
                                    ("just_count", "Only count it: nobody reads it"),
                                    ("talk", "I would like to talk about it"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "listener",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                            "worker",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="SupervisionSession",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("held_on", models.DateField(verbose_name="day")),
                        ("minutes", models.PositiveSmallIntegerField(verbose_name="minutes")),
                        (
                            "form",
                            models.CharField(
                                choices=[
                                    ("single", "The two of us"),
                                    ("group", "In a group"),
                                    ("debrief", "After something hard"),
                                    ("mentoring", "Mentoring"),
                                ],
                                max_length=16,
                                verbose_name="how",
                            ),
                        ),
                        (
                            "topics",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("caseload", "How many people, and how much it is"),
                                        ("boundaries", "Boundaries"),
                                        ("being_triggered", "Being touched by one's own story"),
                                        ("note_writing", "Writing notes"),
                                        ("role", "The role"),
                                        ("caught_between", "Being caught between"),
                                        ("stigma", "Stigma"),
                                        ("wellbeing", "Wellbeing"),
                                        ("development", "Learning and what comes next"),
                                    ],
                                    max_length=16,
                                ),
                                size=None,
                                verbose_name="about",
                            ),
                        ),
                        ("agreed_next", models.TextField(blank=True, verbose_name="agreed for next time")),
                        ("struck_at", models.DateTimeField(null=True)),
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
                ),
                migrations.CreateModel(
                    name="SupervisionFlag",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("dependence", "Leaning on each other too much"),
                                    ("boundary", "Where the boundary is"),
                                    ("other", "Something else"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.consumer"
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
                        (
                            "session",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.supervisionsession",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="SupervisionTie",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("starts_at", models.DateTimeField(verbose_name="from")),
                        ("ends_at", models.DateTimeField(null=True, verbose_name="until")),
                        (
                            "kind",
                            models.CharField(
                                choices=[("peer", "an experienced peer worker"), ("clinician", "a clinician")],
                                max_length=16,
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
                        (
                            "supervisor",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "worker",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                ),
                migrations.AddField(
                    model_name="supervisionsession",
                    name="tie",
                    field=models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="peernotes.supervisiontie",
                    ),
                ),
                migrations.CreateModel(
                    name="Supporter",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("supporter", "Supporter"),
                                    ("authorised_representative", "Authorised representative"),
                                ],
                                max_length=32,
                            ),
                        ),
                        (
                            "authority",
                            models.CharField(
                                blank=True, db_default="", default="", max_length=300, verbose_name="by what authority"
                            ),
                        ),
                        (
                            "scope",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("read_record", "who may read the record"),
                                        ("read_about_me", "who may read About Me"),
                                        ("write_notes", "whether notes are written"),
                                        ("share_note", "whether a note is agreed to"),
                                        ("open_parts", "opening parts of a note to more readers"),
                                    ],
                                    max_length=16,
                                ),
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="from")),
                        ("until", models.DateField(null=True, verbose_name="until")),
                        ("agreed_at", models.DateTimeField(null=True)),
                        ("ended_at", models.DateTimeField(null=True)),
                        (
                            "agreed_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="supporters",
                                to="peernotes.consumer",
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
                            "ended_by",
                            models.ForeignKey(
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
                ),
                migrations.CreateModel(
                    name="TeamMeeting",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("mdt", "Team meeting"),
                                    ("care_review", "Care review"),
                                    ("service", "Meeting about the service"),
                                ],
                                max_length=16,
                                verbose_name="what kind",
                            ),
                        ),
                        ("starts_at", models.DateTimeField(verbose_name="when")),
                        ("version", models.PositiveIntegerField(db_default=1, default=1)),
                        ("called_off_at", models.DateTimeField(null=True)),
                        (
                            "called_off_why",
                            models.CharField(
                                blank=True,
                                db_default="",
                                default="",
                                max_length=200,
                                verbose_name="why it is called off",
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
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.service",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="MeetingMember",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
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
                        (
                            "meeting",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.teammeeting",
                            ),
                        ),
                    ],
                ),
                migrations.AddField(
                    model_name="meetingitem",
                    name="meeting",
                    field=models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="peernotes.teammeeting",
                    ),
                ),
                migrations.CreateModel(
                    name="HistoricalMeetingMember",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
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
                            "user",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
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
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.teammeeting",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical meeting member",
                        "verbose_name_plural": "historical meeting members",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="TeamStatement",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "sent_to",
                            models.CharField(
                                choices=[
                                    ("care_team", "Clinicians"),
                                    ("peer_team", "Peer workers"),
                                    ("both", "Both of them"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("about", models.TextField(verbose_name="what it is about")),
                        ("wish", models.TextField(blank=True, verbose_name="wish")),
                        (
                            "method",
                            models.CharField(
                                choices=[
                                    ("own_login", "own sign-in"),
                                    ("shared_device", "on the worker's device"),
                                    ("one_time_link", "one-time link"),
                                    ("verbal_witnessed", "said aloud, with a witness"),
                                    ("paper", "on paper"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("due_at", models.DateTimeField()),
                        ("answer", models.TextField(blank=True, db_default="", default="")),
                        ("answered_at", models.DateTimeField(null=True)),
                        ("taken_back_at", models.DateTimeField(null=True)),
                        (
                            "answered_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "consumer",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="team_statements",
                                to="peernotes.consumer",
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
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.service",
                            ),
                        ),
                    ],
                ),
                migrations.AddField(
                    model_name="meetingitem",
                    name="statement",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="peernotes.teamstatement",
                    ),
                ),
                migrations.CreateModel(
                    name="HistoricalMeetingItem",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("question", models.TextField(verbose_name="what it is about")),
                        (
                            "consumer_view",
                            models.TextField(blank=True, db_default="", default="", verbose_name="what they think"),
                        ),
                        ("view_at", models.DateTimeField(null=True)),
                        (
                            "decided",
                            models.TextField(blank=True, db_default="", default="", verbose_name="what was decided"),
                        ),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("tell_by", models.DateField(null=True)),
                        ("told_at", models.DateTimeField(null=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "view_method",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("own_login", "own sign-in"),
                                    ("shared_device", "on the worker's device"),
                                    ("one_time_link", "one-time link"),
                                    ("verbal_witnessed", "said aloud, with a witness"),
                                    ("paper", "on paper"),
                                ],
                                db_default="",
                                default="",
                                max_length=20,
                            ),
                        ),
                        ("corrected_at", models.DateTimeField(null=True)),
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
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
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
                            "told_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "view_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "again_of",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.meetingitem",
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
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.teammeeting",
                            ),
                        ),
                        (
                            "statement",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.teamstatement",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical meeting item",
                        "verbose_name_plural": "historical meeting items",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="TrainingRecord",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("topic", models.CharField(max_length=32, verbose_name="topic")),
                        ("held_on", models.DateField(verbose_name="day")),
                        (
                            "hours",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(2000),
                                ],
                                verbose_name="hours",
                            ),
                        ),
                        ("provider", models.CharField(max_length=200, verbose_name="by whom")),
                        ("valid_until", models.DateField(null=True, verbose_name="valid until")),
                        ("confirmed_at", models.DateTimeField(null=True)),
                        ("withdrawn_at", models.DateTimeField(null=True)),
                        (
                            "confirmed_by",
                            models.ForeignKey(
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
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "withdrawn_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="UnnamedScore",
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
                        ("about", models.UUIDField(null=True)),
                        (
                            "answers",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.SmallIntegerField(null=True), default=list, size=None
                            ),
                        ),
                        ("subscores", models.JSONField(default=dict)),
                        ("total", models.DecimalField(decimal_places=1, max_digits=7, null=True)),
                        (
                            "round",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.evaluationround",
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
                            "token",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.answertoken",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="ValueSet",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("number", models.PositiveIntegerField()),
                        ("country", models.CharField(max_length=80, verbose_name="country")),
                        ("source", models.TextField(verbose_name="source")),
                        ("lowest", models.DecimalField(decimal_places=6, max_digits=8)),
                        ("values", models.JSONField()),
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
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.service",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="ValueSetDecision",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "decision",
                            models.CharField(
                                choices=[("confirmed", "They count from now on"), ("taken_back", "They count no more")],
                                max_length=16,
                            ),
                        ),
                        ("reason", models.TextField(blank=True, verbose_name="why")),
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
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.service",
                            ),
                        ),
                        (
                            "value_set",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="decisions",
                                to="peernotes.valueset",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Visit",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "method",
                            models.CharField(
                                choices=[
                                    ("own_login", "own sign-in"),
                                    ("shared_device", "on the worker's device"),
                                    ("one_time_link", "one-time link"),
                                    ("verbal_witnessed", "said aloud, with a witness"),
                                    ("paper", "on paper"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("token_hash", models.CharField(blank=True, db_default="", default="", max_length=64)),
                        ("words_hash", models.CharField(blank=True, db_default="", default="", max_length=200)),
                        ("tries", models.PositiveSmallIntegerField(db_default=0, default=0)),
                        ("opened_at", models.DateTimeField(null=True)),
                        ("expires_at", models.DateTimeField()),
                        ("ended_at", models.DateTimeField(null=True)),
                        ("link_until", models.DateTimeField(null=True)),
                        (
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.consumer"
                            ),
                        ),
                        (
                            "note",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="visits",
                                to="peernotes.note",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                            ),
                        ),
                        (
                            "started_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "supporter",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.supporter",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="KeptForm",
                    fields=[
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ("path", models.CharField(max_length=300)),
                        ("fields", models.JSONField()),
                        ("kept_at", models.DateTimeField(db_index=True)),
                        (
                            "user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "visit",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="peernotes.visit",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="HistoricalConsent",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "scope",
                            models.CharField(
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
                        (
                            "decision",
                            models.CharField(
                                choices=[("given", "Yes"), ("refused", "No"), ("withdrawn", "Taken back")],
                                max_length=10,
                            ),
                        ),
                        ("note_version", models.PositiveIntegerField(null=True)),
                        ("content_hash", models.CharField(blank=True, db_default="", default="", max_length=64)),
                        ("sections", models.JSONField(db_default={}, default=dict)),
                        (
                            "method",
                            models.CharField(
                                choices=[
                                    ("own_login", "own sign-in"),
                                    ("shared_device", "on the worker's device"),
                                    ("one_time_link", "one-time link"),
                                    ("verbal_witnessed", "said aloud, with a witness"),
                                    ("paper", "on paper"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "witness",
                            models.CharField(
                                blank=True, db_default="", default="", max_length=200, verbose_name="witness"
                            ),
                        ),
                        ("reason", models.TextField(blank=True, db_default="", default="")),
                        ("decided_at", models.DateTimeField()),
                        ("expires_at", models.DateTimeField(null=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "topics",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("that_i_come_here", "that I come here"),
                                        ("how_i_am", "how I am"),
                                        ("plans_and_appointments", "plans and appointments"),
                                        ("what_helps", "what helps"),
                                        ("safety_only", "my safety"),
                                        ("what_we_do", "what we do together"),
                                        ("what_i_want", "what I want"),
                                    ],
                                    max_length=32,
                                ),
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        ("represented_by", models.TextField(blank=True, db_default="", default="")),
                        (
                            "carer",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.carertie",
                            ),
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
                            "grantee",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
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
                            "recorded_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "meeting_item",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.meetingitem",
                            ),
                        ),
                        (
                            "note",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.note",
                            ),
                        ),
                        (
                            "policy_version",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.policyversion",
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
                        (
                            "visit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.visit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical consent",
                        "verbose_name_plural": "historical consents",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalCarerTie",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("chosen_name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "relation",
                            models.CharField(
                                choices=[
                                    ("partner", "Partner"),
                                    ("parent", "Parent"),
                                    ("child", "Son or daughter"),
                                    ("sibling", "Brother or sister"),
                                    ("friend", "Friend"),
                                    ("other", "Somebody else"),
                                ],
                                max_length=16,
                                verbose_name="relation",
                            ),
                        ),
                        (
                            "relation_words",
                            models.CharField(blank=True, default="", max_length=200, verbose_name="in their own words"),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[("named", "Named"), ("excluded", "To be told nothing"), ("ended", "Ended")],
                                default="named",
                                max_length=16,
                            ),
                        ),
                        ("designated_place", models.PositiveSmallIntegerField(null=True)),
                        (
                            "method",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("own_login", "own sign-in"),
                                    ("shared_device", "on the worker's device"),
                                    ("one_time_link", "one-time link"),
                                    ("verbal_witnessed", "said aloud, with a witness"),
                                    ("paper", "on paper"),
                                ],
                                default="",
                                max_length=20,
                            ),
                        ),
                        ("witness", models.CharField(blank=True, default="", max_length=200, verbose_name="witness")),
                        ("reason", models.TextField(blank=True, default="")),
                        ("changed_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                        ("history_change_reason", models.TextField(null=True)),
                        ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
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
                            "recorded_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
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
                        (
                            "visit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="peernotes.visit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical carer tie",
                        "verbose_name_plural": "historical carer ties",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Consent",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        (
                            "scope",
                            models.CharField(
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
                        (
                            "decision",
                            models.CharField(
                                choices=[("given", "Yes"), ("refused", "No"), ("withdrawn", "Taken back")],
                                max_length=10,
                            ),
                        ),
                        ("note_version", models.PositiveIntegerField(null=True)),
                        ("content_hash", models.CharField(blank=True, db_default="", default="", max_length=64)),
                        ("sections", models.JSONField(db_default={}, default=dict)),
                        (
                            "method",
                            models.CharField(
                                choices=[
                                    ("own_login", "own sign-in"),
                                    ("shared_device", "on the worker's device"),
                                    ("one_time_link", "one-time link"),
                                    ("verbal_witnessed", "said aloud, with a witness"),
                                    ("paper", "on paper"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "witness",
                            models.CharField(
                                blank=True, db_default="", default="", max_length=200, verbose_name="witness"
                            ),
                        ),
                        ("reason", models.TextField(blank=True, db_default="", default="")),
                        ("decided_at", models.DateTimeField()),
                        ("expires_at", models.DateTimeField(null=True)),
                        (
                            "topics",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("that_i_come_here", "that I come here"),
                                        ("how_i_am", "how I am"),
                                        ("plans_and_appointments", "plans and appointments"),
                                        ("what_helps", "what helps"),
                                        ("safety_only", "my safety"),
                                        ("what_we_do", "what we do together"),
                                        ("what_i_want", "what I want"),
                                    ],
                                    max_length=32,
                                ),
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        ("represented_by", models.TextField(blank=True, db_default="", default="")),
                        (
                            "carer",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.carertie",
                            ),
                        ),
                        (
                            "grantee",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "recorded_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="consents",
                                to="peernotes.consumer",
                            ),
                        ),
                        (
                            "meeting_item",
                            models.ForeignKey(
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.meetingitem",
                            ),
                        ),
                        (
                            "note",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="consents",
                                to="peernotes.note",
                            ),
                        ),
                        (
                            "policy_version",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.policyversion",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                            ),
                        ),
                        (
                            "visit",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="peernotes.visit",
                            ),
                        ),
                    ],
                ),
                migrations.AddField(
                    model_name="carertie",
                    name="visit",
                    field=models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.visit"
                    ),
                ),
                migrations.CreateModel(
                    name="WellbeingPlan",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("own_words", models.TextField(blank=True, default="", verbose_name="what keeps me well")),
                        ("signs", models.TextField(blank=True, default="", verbose_name="signs")),
                        ("who_to_call", models.TextField(blank=True, default="", verbose_name="whom to call")),
                        ("cover", models.TextField(blank=True, default="", verbose_name="cover")),
                        (
                            "open_parts",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("own_words", "What keeps me well at work"),
                                        ("signs", "Signs that it is too much"),
                                        ("who_to_call", "Whom to call"),
                                        ("cover", "What I want covered when I am away"),
                                    ],
                                    max_length=16,
                                ),
                                default=list,
                                size=None,
                            ),
                        ),
                        ("version", models.PositiveIntegerField(db_default=1, default=1)),
                        ("changed_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                        (
                            "worker",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Withholding",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("until", models.DateField(verbose_name="kept from them until")),
                        ("reason", models.TextField(verbose_name="why")),
                        (
                            "consumer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.consumer"
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
                            "entry",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="withholdings",
                                to="peernotes.recordentry",
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
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="WordList",
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
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="created",
                            ),
                        ),
                        ("number", models.PositiveIntegerField()),
                        ("text", models.TextField(blank=True, verbose_name="the words")),
                        ("approved_at", models.DateTimeField(null=True)),
                        (
                            "approved_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "proposed_by",
                            models.ForeignKey(
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
                ),
                migrations.AddIndex(
                    model_name="user",
                    index=models.Index(fields=["sort_name", "id"], name="user_by_name"),
                ),
                migrations.AddIndex(
                    model_name="selectionstep",
                    index=models.Index(fields=["service", "created_at", "id"], name="selection_of_service"),
                ),
                migrations.AddConstraint(
                    model_name="selectionstep",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("outcome__in", ["meets", "later"])), name="selection_outcome"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="selectionstep",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("worker", models.F("created_by")), _negated=True),
                        name="selection_by_another",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="selectioncriteria",
                    constraint=models.UniqueConstraint(fields=("service", "number"), name="criteria_number"),
                ),
                migrations.AddConstraint(
                    model_name="selectioncriteria",
                    constraint=models.UniqueConstraint(fields=("id", "service"), name="criteria_in_service"),
                ),
                migrations.AddConstraint(
                    model_name="selectioncriteria",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("approved_by", models.F("proposed_by")), _negated=True),
                        name="criteria_two_people",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="selectioncriteria",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("approved_at", None), ("approved_by", None)),
                            models.Q(("approved_at__isnull", False), ("approved_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="criteria_approved_whole",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sameperson",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("consumer", models.F("second")), _negated=True),
                        name="same_person_two_records",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sameperson",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("officer__isnull", True),
                            models.Q(("officer", models.F("created_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="same_person_by_two",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sameperson",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("in_force_at__isnull", True),
                            models.Q(
                                ("officer_agreed_at__isnull", False),
                                models.Q(
                                    ("agreed_at__isnull", False), ("second_agreed_at__isnull", False), _connector="OR"
                                ),
                                models.Q(("asked", False), ("agreed_at__isnull", False), _connector="OR"),
                                models.Q(("second_asked", False), ("second_agreed_at__isnull", False), _connector="OR"),
                            ),
                            _connector="OR",
                        ),
                        name="same_person_agreed",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sameperson",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)), fields=("consumer",), name="same_person_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sameperson",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)), fields=("second",), name="same_person_second_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="safetyhold",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("kind__in", ["carer_disclosure", "proxy"])), name="safety_hold_kind"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="safetyhold",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("carer__isnull", True), ("kind", "carer_disclosure"), _connector="OR"),
                        name="safety_hold_carer",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="safetyhold",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("released_at__isnull", True),
                            models.Q(
                                ("asked_by__isnull", False),
                                ("released_by__isnull", False),
                                models.Q(("conversation", ""), _negated=True),
                                models.Q(("released_by", models.F("asked_by")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="safety_hold_two_people",
                    ),
                ),
                migrations.AddIndex(
                    model_name="safetyconcern",
                    index=models.Index(fields=["service", "status", "-created_at"], name="concern_open"),
                ),
                migrations.AddIndex(
                    model_name="safetyconcern",
                    index=models.Index(
                        condition=models.Q(("status", "open"), _negated=True),
                        fields=["service", "-created_at", "-id"],
                        name="concern_answered",
                    ),
                ),
                migrations.AddIndex(
                    model_name="safetyconcern",
                    index=models.Index(condition=models.Q(("status", "open")), fields=["due_at"], name="concern_due"),
                ),
                migrations.AddConstraint(
                    model_name="safetyconcern",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("acknowledged_at__isnull", True), ("acknowledged_by__isnull", True)),
                            models.Q(("acknowledged_at__isnull", False), ("acknowledged_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="concern_acknowledged_pair",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="safetyconcern",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_at__isnull", True), ("closed_by__isnull", True)),
                            models.Q(("closed_at__isnull", False), ("closed_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="concern_closed_pair",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="safetyconcern",
                    constraint=models.UniqueConstraint(fields=("id", "service"), name="concern_in_service"),
                ),
                migrations.AddConstraint(
                    model_name="roleproposal",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("approved", True), ("decided_by", models.F("proposed_by")), _negated=True),
                        name="role_two_people",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="roleproposal",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("approved", None)),
                        fields=("service", "user", "role"),
                        name="role_proposed_once",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="roleagreement",
                    constraint=models.UniqueConstraint(
                        fields=("worker", "service", "number"), name="role_agreement_number"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="roleagreement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "duties__contained_by",
                                [
                                    "one_to_one",
                                    "groups",
                                    "mdt",
                                    "notes",
                                    "reading",
                                    "carers",
                                    "training_others",
                                    "ward",
                                    "community",
                                ],
                            ),
                            ("duties__len__gte", 1),
                        ),
                        name="role_agreement_duties",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="roleagreement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("hours__gte", 1), ("hours__lte", 80)), name="role_agreement_hours"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="roleagreement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("supervisor", None), ("supervisor_agreed_at", None)),
                            models.Q(("supervisor__isnull", False), ("supervisor_agreed_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="role_agreement_yes_of_somebody",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="roleagreement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("supervisor", models.F("worker")), _negated=True),
                        name="role_agreement_two_people",
                    ),
                ),
                migrations.AddIndex(
                    model_name="referral",
                    index=models.Index(fields=["consumer", "-created_at", "-id"], name="referral_of_person"),
                ),
                migrations.AddConstraint(
                    model_name="referral",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("what__in", ["peer_support", "programme", "carer_support", "elsewhere"])),
                        name="referral_to",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="referral",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("run__isnull", False), ("what", "programme")),
                            models.Q(models.Q(("what", "programme"), _negated=True), ("run__isnull", True)),
                            _connector="OR",
                        ),
                        name="referral_group",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="referral",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("what", "elsewhere"), models.Q(("place", ""), _negated=True)),
                            models.Q(models.Q(("what", "elsewhere"), _negated=True), ("place", "")),
                            _connector="OR",
                        ),
                        name="referral_place",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="referral",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("answer", ""),
                                ("answered_at__isnull", True),
                                ("method", ""),
                                ("recorded_by__isnull", True),
                            ),
                            models.Q(
                                ("answer__in", ["accepted", "declined"]),
                                ("answered_at__isnull", False),
                                ("recorded_by__isnull", False),
                                models.Q(("method", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="referral_answered",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="referral",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("method__in", ["verbal_witnessed", "paper"]), _negated=True),
                            models.Q(models.Q(("witness", ""), _negated=True), models.Q(("reason", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="referral_witnessed",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="referral",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("started_at__isnull", True), ("answer", "accepted"), _connector="OR"),
                        name="referral_begun_with_a_yes",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="referral",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("answer", "")),
                        fields=("consumer", "what", "run", "place"),
                        name="referral_waits_once",
                        nulls_distinct=False,
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
                        condition=models.Q(
                            ("asked_by", "self"), ("started_at__isnull", True), ("taken_back_at__isnull", True)
                        ),
                        fields=("consumer", "what", "place"),
                        name="referral_asked_once",
                    ),
                ),
                migrations.AddIndex(
                    model_name="recordquestion",
                    index=models.Index(fields=["service", "created_at", "id"], name="question_of_service"),
                ),
                migrations.AddIndex(
                    model_name="recordquestion",
                    index=models.Index(
                        condition=models.Q(("answered_at__isnull", True)), fields=["service"], name="question_open"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="recordquestion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("entry__isnull", True), ("event_id__isnull", True), _connector="XOR"),
                        name="question_about",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="recordquestion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("answer", ""),
                                ("answered_at__isnull", True),
                                ("answered_by__isnull", True),
                                ("outcome", ""),
                            ),
                            models.Q(
                                ("answered_at__isnull", False),
                                ("answered_by__isnull", False),
                                models.Q(("answer", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="question_answered",
                    ),
                ),
                migrations.AddIndex(
                    model_name="recordentry",
                    index=models.Index(fields=["consumer", "-written_at", "-id"], name="entry_of_consumer"),
                ),
                migrations.AddIndex(
                    model_name="recordentry",
                    index=models.Index(fields=["service", "-written_at", "-id"], name="entry_of_service"),
                ),
                migrations.AddIndex(
                    model_name="recordentry",
                    index=models.Index(
                        condition=models.Q(("sign_by__isnull", False), ("signed_at__isnull", True)),
                        fields=["sign_by"],
                        name="entry_to_sign",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="recordentry",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("source_id", ""), _negated=True),
                        fields=("service", "source_system", "source_id"),
                        name="entry_source",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="recordentry",
                    constraint=models.UniqueConstraint(fields=("id", "service"), name="entry_in_service"),
                ),
                migrations.AddConstraint(
                    model_name="recommendation",
                    constraint=models.UniqueConstraint(
                        fields=("service", "number", "version"), name="recommendation_version"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="recommendation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("number__gte", 1), ("number__lte", 11)), name="recommendation_number"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="recommendation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("state__in", ["open", "doing", "done", "not_for_us"])),
                        name="recommendation_state",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="recommendation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("done_on__isnull", True), ("state", "done"), _connector="OR"),
                        name="recommendation_done",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="recommendation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("done_on__isnull", True),
                            ("review_on__isnull", True),
                            ("review_on__gte", models.F("done_on")),
                            _connector="OR",
                        ),
                        name="recommendation_review",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="reading",
                    constraint=models.UniqueConstraint(fields=("note", "user"), name="reading_once"),
                ),
                migrations.AddIndex(
                    model_name="programme",
                    index=models.Index(fields=["service", "line", "-number"], name="programme_of_service"),
                ),
                migrations.AddConstraint(
                    model_name="programme",
                    constraint=models.UniqueConstraint(fields=("line", "number"), name="programme_number"),
                ),
                migrations.AddConstraint(
                    model_name="programme",
                    constraint=models.UniqueConstraint(fields=("id", "service"), name="programme_in_service"),
                ),
                migrations.AddConstraint(
                    model_name="programme",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("form__in", ["closed_run", "open_access", "one_to_one", "forum"])),
                        name="programme_form",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="programme",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "facilitation__in",
                                ["peer_led", "peer_and_clinician", "peer_professional", "clinician_led"],
                            )
                        ),
                        name="programme_facilitation",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="programme",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("cadence__in", ["weekly", "fortnightly", "flexible"])),
                        name="programme_cadence",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="programme",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("mode__in", ["in_person", "online", "hybrid"])), name="programme_mode"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="programme",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("sessions", None), models.Q(("sessions__gte", 1), ("sessions__lte", 104)), _connector="OR"
                        ),
                        name="programme_sessions",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="programme",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("form", "open_access"), _negated=True), ("sessions", None), _connector="OR"
                        ),
                        name="programme_open_without_end",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="programme",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("minutes__gte", 10), ("minutes__lte", 480)), name="programme_minutes"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="programme",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("audience__in", ["consumers", "carers", "both"])), name="programme_audience"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="programme",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("carer_tags", []),
                            models.Q(
                                ("carer_tags__contained_by", ["siblings", "children", "partners", "parents"]),
                                models.Q(("audience", "consumers"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="programme_carer_tags",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="policyversion",
                    constraint=models.UniqueConstraint(fields=("service", "number"), name="policy_number"),
                ),
                migrations.AddConstraint(
                    model_name="policyversion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("safety_concern_route", "on")), name="policy_safety_always_on"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="policyversion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("approved_by__isnull", True),
                            ("proposed_by__isnull", True),
                            models.Q(("approved_by", models.F("proposed_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="policy_two_people",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="policyversion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("approved_at__isnull", True), ("in_force__isnull", True)),
                            models.Q(("approved_at__isnull", False), ("in_force__isnull", False)),
                            _connector="OR",
                        ),
                        name="policy_in_force_is_approved",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="policyversion",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("in_force__isnull", False)),
                        expressions=[("service", "="), ("in_force", "&&")],
                        name="policy_one_in_force",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="policyversion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("cancelled_at__isnull", True), ("in_force__isnull", True)),
                            models.Q(("cancelled_at__isnull", True), ("in_force__isempty", False)),
                            models.Q(
                                ("cancelled_at__isnull", False),
                                ("in_force__isempty", True),
                                models.Q(("cancel_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="policy_cancelled_never_in_force",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="policyversion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("acknowledge_by__isnull", True),
                            models.Q(("acknowledge_by__gt", models.F("starts_at")), ("approved_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="policy_acknowledged_after_its_start",
                    ),
                ),
                migrations.AddIndex(
                    model_name="planitem",
                    index=models.Index(fields=["consumer", "-changed_at", "-id"], name="plan_item_of_person"),
                ),
                migrations.AddConstraint(
                    model_name="peerprofile",
                    constraint=models.UniqueConstraint(fields=("service", "user"), name="profile_once"),
                ),
                migrations.AddConstraint(
                    model_name="peerprofile",
                    constraint=models.CheckConstraint(condition=models.Q(("places__lte", 200)), name="profile_places"),
                ),
                migrations.AddConstraint(
                    model_name="peerprofile",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("offers__contained_by", ["one_to_one", "groups", "notes", "ward", "community", "carers"])
                        ),
                        name="profile_offers",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="peerprofile",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("age_band__in", ["", "under_30", "from_30", "from_45", "from_60"])),
                        name="profile_age_band",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="peerpreference",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("wants__in", ["peer_support", "not_now", "no"])), name="preference_wants"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="peerpreference",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("form__contained_by", ["one_to_one", "groups"])), name="preference_form"
                    ),
                ),
                migrations.AddIndex(
                    model_name="peeractivity",
                    index=models.Index(fields=["worker", "happened_at", "id"], name="activity_of_worker"),
                ),
                migrations.AddIndex(
                    model_name="peeractivity",
                    index=models.Index(fields=["service", "happened_at"], name="activity_of_service"),
                ),
                migrations.AddConstraint(
                    model_name="peeractivity",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("co_with__in", ["nobody", "peers", "clinicians", "both"])),
                        name="activity_with",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="peeractivity",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("minutes__gte", 1), ("minutes__lte", 1440)), name="activity_minutes"
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
                migrations.AddConstraint(
                    model_name="participation",
                    constraint=models.UniqueConstraint(fields=("run", "number"), name="participation_number"),
                ),
                migrations.AddConstraint(
                    model_name="participation",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("left_at", None)), fields=("run", "consumer"), name="participation_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="participation",
                    constraint=models.UniqueConstraint(fields=("id", "service"), name="participation_in_service"),
                ),
                migrations.AddConstraint(
                    model_name="participation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("left_why__in", ["", "finished", "chose_to_stop", "moved", "no_longer_fits"])
                        ),
                        name="participation_left_why",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="participation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("left_why", ""), ("left_at__isnull", False), _connector="OR"),
                        name="participation_left",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="participation",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("left_at", None)), fields=("run", "carer"), name="participation_carer_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="participation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("carer__isnull", False), ("consumer__isnull", True)),
                            models.Q(("carer__isnull", True), ("consumer__isnull", False)),
                            _connector="OR",
                        ),
                        name="participation_of_one",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="participation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("carer", None), ("told_others", False), _connector="OR"),
                        name="participation_carer_untold",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="participation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("method__in", ["own_login", "shared_device"])), name="participation_method"
                    ),
                ),
                migrations.AddIndex(
                    model_name="outsidecontact",
                    index=models.Index(fields=["worker", "service", "happened_at"], name="outside_of_worker"),
                ),
                migrations.AddConstraint(
                    model_name="outsidecontact",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("answer__in", ["planned", "urgent", "mistake"])), name="outside_answer"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="outsidecontact",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("what__contained_by", ["hours", "channel", "place"]), ("what__len__gte", 1)
                        ),
                        name="outside_what",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="opening",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("agreed__isnull", True), ("answered_at__isnull", True), ("answered_by__isnull", True)
                            ),
                            models.Q(
                                ("agreed__isnull", False),
                                ("answered_at__isnull", False),
                                ("answered_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="opening_answered",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="opening",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("answered_by__isnull", True),
                            models.Q(("answered_by", models.F("created_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="opening_by_two",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="opening",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("agreed__isnull", True)), fields=("note",), name="opening_waits_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="notetime",
                    constraint=models.UniqueConstraint(fields=("note", "worker", "sitting"), name="note_time_once"),
                ),
                migrations.AddConstraint(
                    model_name="notetime",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("seconds_alone__lte", 28800), ("seconds_with_consumer__lte", 28800)),
                        name="note_time_most",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="notesection",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("audience__in", ["just_us", "peer_team", "care_team"])),
                        name="section_audience",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="notesection",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("decision__in", ["undecided", "accepted", "rewritten", "removed"])),
                        name="section_decision",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="notesection",
                    constraint=models.UniqueConstraint(fields=("note", "prompt"), name="section_once"),
                ),
                migrations.AddIndex(
                    model_name="note",
                    index=models.Index(fields=["consumer", "-happened_at", "-id"], name="note_of_consumer"),
                ),
                migrations.AddIndex(
                    model_name="note",
                    index=models.Index(
                        condition=models.Q(("shared_with_care_team", True)),
                        fields=["consumer", "-finalised_at", "-id"],
                        name="note_shared_by_consumer",
                    ),
                ),
                migrations.AddIndex(
                    model_name="note",
                    index=models.Index(
                        condition=models.Q(("shared_with_care_team", True)),
                        fields=["service", "-finalised_at", "-id"],
                        name="note_shared_by_service",
                    ),
                ),
                migrations.AddIndex(
                    model_name="note",
                    index=models.Index(
                        condition=models.Q(("status", "entered_in_error")),
                        fields=["service", "-happened_at", "-id"],
                        name="note_struck",
                    ),
                ),
                migrations.AddIndex(
                    model_name="note",
                    index=models.Index(fields=["author", "status", "-happened_at", "-id"], name="note_of_author"),
                ),
                migrations.AddIndex(
                    model_name="note",
                    index=models.Index(
                        condition=models.Q(
                            ("status__in", ("draft", "with_consumer", "changes_requested", "agreed", "deferred"))
                        ),
                        fields=["consumer"],
                        name="note_unfinished",
                    ),
                ),
                migrations.AddIndex(
                    model_name="note",
                    index=models.Index(fields=["service", "happened_at"], name="note_of_service"),
                ),
                migrations.AddConstraint(
                    model_name="note",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                ["contact", "support", "skills", "advocacy", "transition", "resources", "group"],
                            )
                        ),
                        name="note_kind",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="note",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status__in", ["amended", "final"]), _negated=True),
                            models.Q(
                                ("finalised_at__isnull", False),
                                models.Q(("agreed_hash", ""), _negated=True),
                                ("agreed_hash", models.F("content_hash")),
                            ),
                            _connector="OR",
                        ),
                        name="note_final_is_agreed",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="note",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["amended", "final"]),
                            ("status", "entered_in_error"),
                            models.Q(("shared_with_care_team", False), ("shared_with_peer_team", False)),
                            _connector="OR",
                        ),
                        name="note_shared_is_final",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="note",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                [
                                    "draft",
                                    "with_consumer",
                                    "changes_requested",
                                    "agreed",
                                    "final",
                                    "amended",
                                    "declined",
                                    "deferred",
                                    "lapsed",
                                    "handed_on",
                                    "entered_in_error",
                                ],
                            )
                        ),
                        name="note_status",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="note",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "tags__contained_by",
                                [
                                    "ward",
                                    "emergency_department",
                                    "discharge",
                                    "appointment_together",
                                    "community",
                                    "therapy_homework",
                                    "skills",
                                    "education",
                                    "benefits_housing",
                                    "study_work",
                                    "respite",
                                    "family_talk",
                                ],
                            )
                        ),
                        name="note_tags",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="modelnotice",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("consumer", None), ("user", None), _connector="XOR"), name="notice_for_one"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="modelnotice",
                    constraint=models.UniqueConstraint(
                        fields=("version", "consumer", "cancelled"), name="notice_once_for_a_consumer"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="modelnotice",
                    constraint=models.UniqueConstraint(
                        fields=("version", "user", "cancelled"), name="notice_once_for_staff"
                    ),
                ),
                migrations.AddIndex(
                    model_name="modelacknowledgement",
                    index=models.Index(fields=["user", "version", "created_at"], name="model_ack_of_user"),
                ),
                migrations.AddConstraint(
                    model_name="modelacknowledgement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("answer__in", ["understood", "fits_me", "does_not_fit", "want_to_talk"])),
                        name="model_ack_answer",
                    ),
                ),
                migrations.AddIndex(
                    model_name="message",
                    index=models.Index(fields=["user", "-created_at", "-id"], name="message_of_user"),
                ),
                migrations.AddIndex(
                    model_name="message",
                    index=models.Index(fields=["object_id"], name="message_about"),
                ),
                migrations.AddConstraint(
                    model_name="message",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("read_at__isnull", True)),
                        fields=("user", "kind", "object_id"),
                        name="message_unread_once",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="membership",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("ends_at__isnull", True), ("ends_at__gte", models.F("starts_at")), _connector="OR"
                        ),
                        name="membership_period",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="membership",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("user", "="),
                            ("service", "="),
                            ("role", "="),
                            (peernotes.models.service.TstzRange("starts_at", "ends_at"), "&&"),
                        ],
                        name="membership_once",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="membership",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("lived_as", ""),
                            models.Q(("lived_as__in", ["consumer", "carer"]), ("role", "peer_supervisor")),
                            _connector="OR",
                        ),
                        name="membership_lived_as",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="membership",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "role__in",
                                [
                                    "consumer_peer_worker",
                                    "carer_peer_worker",
                                    "peer_supervisor",
                                    "clinician",
                                    "service_admin",
                                    "records_officer",
                                    "auditor",
                                    "privacy_officer",
                                ],
                            )
                        ),
                        name="membership_role",
                    ),
                ),
                migrations.AddIndex(
                    model_name="measurescore",
                    index=models.Index(
                        fields=["consumer", "round", "-created_at", "-id"], name="measure_score_of_person"
                    ),
                ),
                migrations.AddIndex(
                    model_name="measurescore",
                    index=models.Index(
                        fields=["round", "consumer", "-created_at", "-id"], name="measure_score_of_round"
                    ),
                ),
                migrations.AddIndex(
                    model_name="measurescore",
                    index=models.Index(
                        condition=models.Q(("shared_at__isnull", False)),
                        fields=["round", "consumer"],
                        name="measure_score_shared",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="measurescore",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("method__in", ["own_login", "shared_device", "one_time_link", "verbal_witnessed", "paper"])
                        ),
                        name="measure_score_method",
                    ),
                ),
                migrations.AddIndex(
                    model_name="measurelicence",
                    index=models.Index(fields=["service", "measure", "-created_at"], name="measure_licence_latest"),
                ),
                migrations.AddConstraint(
                    model_name="measurelicence",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("high__isnull", True), ("low__isnull", True)),
                            ("high__gt", models.F("low")),
                            _connector="OR",
                        ),
                        name="measure_licence_range",
                    ),
                ),
                migrations.AddIndex(
                    model_name="listener",
                    index=models.Index(fields=["service", "-created_at", "-id"], name="listener_latest"),
                ),
                migrations.AddIndex(
                    model_name="leaflet",
                    index=models.Index(fields=["service", "line", "-number"], name="leaflet_of_service"),
                ),
                migrations.AddConstraint(
                    model_name="leaflet",
                    constraint=models.UniqueConstraint(fields=("line", "number"), name="leaflet_number"),
                ),
                migrations.AddConstraint(
                    model_name="leaflet",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("audience__in", ["consumer", "carer", "all"])), name="leaflet_audience"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="groupsignature",
                    constraint=models.UniqueConstraint(
                        fields=("session", "version", "user"), name="group_signature_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="groupsession",
                    constraint=models.UniqueConstraint(fields=("run", "number"), name="group_session_once"),
                ),
                migrations.AddConstraint(
                    model_name="groupsession",
                    constraint=models.UniqueConstraint(fields=("id", "service"), name="group_session_in_service"),
                ),
                migrations.AddConstraint(
                    model_name="groupsession",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("mode__in", ["in_person", "online", "hybrid"])), name="group_session_mode"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="groupsession",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "themes__contained_by",
                                [
                                    "stigma",
                                    "self_compassion",
                                    "self_care",
                                    "feelings",
                                    "crisis",
                                    "relationships",
                                    "identity",
                                    "creativity",
                                    "good_life",
                                    "other",
                                ],
                            )
                        ),
                        name="group_session_themes",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="groupsession",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("minutes__gte", 1), ("minutes__lte", 480)), name="group_session_minutes"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="groupsession",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("number_present__lte", 60)), name="group_session_present"
                    ),
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
                migrations.AddConstraint(
                    model_name="grouprun",
                    constraint=models.UniqueConstraint(fields=("id", "service"), name="group_run_in_service"),
                ),
                migrations.AddConstraint(
                    model_name="grouprun",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("capacity__gte", 1), ("capacity__lte", 60)), name="group_run_places"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="grouprun",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ends_on", None), ("ends_on__gte", models.F("starts_on")), _connector="OR"),
                        name="group_run_period",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="groupdebrief",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("how_we_are__in", ["fine", "heavy", "need_support"])),
                        name="group_debrief_how",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="groupdebrief",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("minutes__gte", 1), ("minutes__lte", 480)), name="group_debrief_minutes"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="groupdebrief",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("people__len__gte", 1)), name="group_debrief_people"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="groupagreement",
                    constraint=models.UniqueConstraint(fields=("run", "number"), name="group_agreement_number"),
                ),
                migrations.AddConstraint(
                    model_name="groupagreement",
                    constraint=models.UniqueConstraint(fields=("id", "service"), name="group_agreement_in_service"),
                ),
                migrations.AddConstraint(
                    model_name="goal",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("status__in", ["open", "reached", "let_go"])), name="goal_status"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="firstmeeting",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("answer", "")), fields=("consumer", "worker"), name="meeting_open_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="firstmeeting",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("answer__in", ["", "yes", "somebody_else", "later"])), name="meeting_answer"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="facilitator",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)), fields=("run", "user"), name="facilitator_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="facilitator",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("leads_as__in", ["peer", "clinician"])), name="facilitator_leads_as"
                    ),
                ),
                migrations.AddIndex(
                    model_name="example",
                    index=models.Index(
                        condition=models.Q(("ended_at", None)),
                        fields=["service", "approved_at", "id"],
                        name="example_of_service",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="example",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)), fields=("section",), name="example_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="example",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("approved_at", None), ("approved_by", None)),
                            models.Q(
                                ("agreed_at__isnull", False),
                                ("approved_at__isnull", False),
                                ("approved_by__isnull", False),
                                ("looked_at_at__isnull", False),
                                ("looked_at_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="example_approved_whole",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="example",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("approved_by", models.F("looked_at_by")), _negated=True),
                            models.Q(("approved_by", models.F("author")), _negated=True),
                            models.Q(("looked_at_by", models.F("author")), _negated=True),
                        ),
                        name="example_two_people",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="eventfilepart",
                    constraint=models.UniqueConstraint(fields=("file", "number"), name="event_file_part_number"),
                ),
                migrations.AddConstraint(
                    model_name="evaluationround",
                    constraint=models.UniqueConstraint(fields=("period", "measure"), name="evaluation_round_once"),
                ),
                migrations.AddConstraint(
                    model_name="evaluationround",
                    constraint=models.UniqueConstraint(fields=("id", "service"), name="evaluation_round_in_service"),
                ),
                migrations.AddConstraint(
                    model_name="evaluationround",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("respondent__in", ["consumer", "carer", "staff", "clinician"])),
                        name="evaluation_round_respondent",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="evaluationperiod",
                    constraint=models.UniqueConstraint(fields=("id", "service"), name="evaluation_period_in_service"),
                ),
                migrations.AddConstraint(
                    model_name="evaluationperiod",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("kind__in", ["before", "baseline", "after", "follow_up", "free"])),
                        name="evaluation_period_kind",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="evaluationperiod",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on"))), name="evaluation_period_days"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="evaluationperiod",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_at__isnull", True), ("closed_by__isnull", True)),
                            models.Q(("closed_at__isnull", False), ("closed_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="evaluation_period_closed",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="evaluationperiod",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("run", None),
                            models.Q(
                                (
                                    "ends_on__lte",
                                    django.db.models.expressions.CombinedExpression(
                                        models.F("starts_on"), "+", models.Value(datetime.timedelta(days=30))
                                    ),
                                ),
                                ("kind", "free"),
                                ("policy_version", None),
                            ),
                            _connector="OR",
                        ),
                        name="evaluation_period_of_group",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="evaluationperiod",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("called_off", False), ("closed_at__isnull", False), _connector="OR"),
                        name="evaluation_period_called_off",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="evaluationperiod",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("called_off", False), ("run", None)),
                        expressions=[
                            ("service", "="),
                            ("kind", "="),
                            (
                                models.Func(
                                    models.F("starts_on"), models.F("ends_on"), models.Value("[]"), function="daterange"
                                ),
                                "&&",
                            ),
                        ],
                        name="evaluation_period_once",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="evaluationperiod",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("called_off", False)),
                        expressions=[
                            ("run", "="),
                            (
                                models.Func(
                                    models.F("starts_on"), models.F("ends_on"), models.Value("[]"), function="daterange"
                                ),
                                "&&",
                            ),
                        ],
                        name="evaluation_period_once_a_group",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="entryfile",
                    constraint=models.UniqueConstraint(fields=("entry", "position"), name="file_of_entry"),
                ),
                migrations.AddConstraint(
                    model_name="enrolment",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("ends_at__isnull", True), ("ends_at__gte", models.F("starts_at")), _connector="OR"
                        ),
                        name="enrolment_period",
                    ),
                ),
                migrations.AddIndex(
                    model_name="emergencytry",
                    index=models.Index(fields=["created_by", "created_at"], name="emergency_try_of_user"),
                ),
                migrations.AddIndex(
                    model_name="emergencyaccess",
                    index=models.Index(fields=["created_by", "ends_at"], name="emergency_access_of_user"),
                ),
                migrations.AddConstraint(
                    model_name="emergencyaccess",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ends_at__gt", models.F("created_at"))), name="emergency_access_period"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="emergencyaccess",
                    constraint=models.UniqueConstraint(fields=("id", "service"), name="emergency_access_in_service"),
                ),
                migrations.AddIndex(
                    model_name="dutyshift",
                    index=models.Index(fields=["service", "ends_at"], name="shift_of_service"),
                ),
                migrations.AddConstraint(
                    model_name="dutyshift",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ends_at__gt", models.F("starts_at"))), name="shift_period"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="dutyshift",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("user", "="),
                            ("service", "="),
                            (peernotes.models.service.TstzRange("starts_at", "ends_at"), "&&"),
                        ],
                        name="shift_once",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="debrief",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)), fields=("worker", "service"), name="debrief_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="crisisplanpart",
                    constraint=models.UniqueConstraint(fields=("consumer", "part"), name="plan_part_once"),
                ),
                migrations.AddConstraint(
                    model_name="crisisplanpart",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "part__in",
                                [
                                    "signs",
                                    "what_helps",
                                    "what_makes_it_worse",
                                    "people",
                                    "places",
                                    "medication",
                                    "notes",
                                ],
                            )
                        ),
                        name="plan_part",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="crisisplanpart",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("part", "notes"), ("wish__in", ["ask_me_later", "none", "as_usual"])),
                            models.Q(models.Q(("part", "notes"), _negated=True), ("wish", "")),
                            _connector="OR",
                        ),
                        name="plan_wish_about_notes",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="cosignature",
                    constraint=models.UniqueConstraint(
                        fields=("note", "user", "answer", "content_hash"), name="cosignature_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="cosignature",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("answer", "talk_about_it"),
                            models.Q(("answer", "signed"), ("comment", "")),
                            _connector="OR",
                        ),
                        name="cosignature_answer",
                    ),
                ),
                migrations.AddIndex(
                    model_name="contactlogentry",
                    index=models.Index(fields=["consumer", "-happened_at", "-id"], name="contact_of_consumer"),
                ),
                migrations.AddIndex(
                    model_name="contactlogentry",
                    index=models.Index(fields=["service", "-happened_at", "-id"], name="contact_of_service"),
                ),
                migrations.AddConstraint(
                    model_name="contactlogentry",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("minutes__gte", 1), ("minutes__lte", 1440)), name="contact_minutes"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="contactlogentry",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "tags__contained_by",
                                [
                                    "ward",
                                    "emergency_department",
                                    "discharge",
                                    "appointment_together",
                                    "community",
                                    "therapy_homework",
                                    "skills",
                                    "education",
                                    "benefits_housing",
                                    "study_work",
                                    "respite",
                                    "family_talk",
                                ],
                            )
                        ),
                        name="contact_tags",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="consumerstatement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("note__isnull", True), ("entry__isnull", True), _connector="XOR"),
                        name="statement_beside",
                    ),
                ),
                migrations.AddIndex(
                    model_name="consumernumber",
                    index=models.Index(fields=["value"], name="number_by_value"),
                ),
                migrations.AddConstraint(
                    model_name="consumernumber",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("kind", "source"), _negated=True),
                        fields=("service", "system", "value"),
                        name="number_of_one",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="consumernumber",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("kind", "source")),
                        fields=("service", "system", "value"),
                        name="source_key_of_one",
                    ),
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
                    model_name="consumer",
                    index=models.Index(
                        django.db.models.functions.text.Lower("local_identifier"),
                        models.F("service"),
                        name="consumer_by_identifier",
                    ),
                ),
                migrations.AddIndex(
                    model_name="consumer",
                    index=models.Index(
                        condition=models.Q(("works_here", True)), fields=["service"], name="consumer_works_here"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="consumer",
                    constraint=models.UniqueConstraint(
                        fields=("service", "local_identifier"), name="consumer_identifier"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="consumer",
                    constraint=models.UniqueConstraint(fields=("id", "service"), name="consumer_in_service"),
                ),
                migrations.AddIndex(
                    model_name="consultation",
                    index=models.Index(fields=["service", "created_at", "id"], name="consultation_of_service"),
                ),
                migrations.AddConstraint(
                    model_name="consultation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("sent_to__in", ["peers", "clinicians"])), name="consultation_to"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="consultation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("kind__in", ["language", "role", "approach", "information"])),
                        name="consultation_kind",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="consultation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answer", ""), ("answered_at__isnull", True), ("answered_by__isnull", True)),
                            models.Q(
                                ("answered_at__isnull", False),
                                ("answered_by__isnull", False),
                                models.Q(("answer", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="consultation_answered",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="consultation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("taken_back_at__isnull", True), ("taken_back_why", "")),
                            models.Q(
                                ("taken_back_at__isnull", False),
                                ("taken_back_why__in", ["somebody_else", "wrong_facts", "twice", "not_so"]),
                            ),
                            _connector="OR",
                        ),
                        name="consultation_taken_back",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="consultation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("taken_back_at__isnull", True), ("answered_at__isnull", True), _connector="OR"
                        ),
                        name="consultation_not_both",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="conflictofinterest",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("ended_at__isnull", True)),
                        fields=("consumer", "user", "declared_by"),
                        name="conflict_once",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="codeofconduct",
                    constraint=models.UniqueConstraint(fields=("service", "number"), name="code_number"),
                ),
                migrations.AddConstraint(
                    model_name="codeofconduct",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("approved_by", models.F("proposed_by")), _negated=True),
                        name="code_two_people",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="codeofconduct",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("acknowledge_by", None), ("approved_at", None), ("approved_by", None)),
                            models.Q(
                                ("acknowledge_by__gt", models.F("approved_at")),
                                ("approved_at__isnull", False),
                                ("approved_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="code_approved_whole",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="codeacknowledgement",
                    constraint=models.UniqueConstraint(fields=("user", "code"), name="code_acknowledged_once"),
                ),
                migrations.AddConstraint(
                    model_name="carertalk",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "topics__contained_by",
                                ["that_i_come_here", "how_i_am", "plans_and_appointments", "what_helps", "safety_only"],
                            )
                        ),
                        name="talk_topics",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="carertalk",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("minutes__gte", 1), ("minutes__lte", 1440)), name="talk_minutes"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="carertalk",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("mode__in", ["in_person", "phone", "video", "text", "group"])),
                        name="talk_mode",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="carertalk",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("taken_back_at__isnull", True), ("taken_back_why", "")),
                            models.Q(
                                ("taken_back_at__isnull", False),
                                ("taken_back_why__in", ["somebody_else", "wrong_facts", "twice", "not_so"]),
                            ),
                            _connector="OR",
                        ),
                        name="talk_taken_back",
                    ),
                ),
                migrations.AddIndex(
                    model_name="carerrequest",
                    index=models.Index(fields=["carer", "-created_at", "-id"], name="carer_request_of_carer"),
                ),
                migrations.AddConstraint(
                    model_name="carerrequest",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("what__in", ["support", "programme"])), name="carer_request_for"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="carerrequest",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("begun_at__isnull", True), ("begun_by__isnull", True)),
                            models.Q(
                                ("begun_at__isnull", False),
                                ("begun_by__isnull", False),
                                ("taken_back_at__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="carer_request_begun",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="carerrequest",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("asked_by__in", ["staff", "self"])), name="carer_request_by"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="carerrequest",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answer", ""), ("answered_at__isnull", True)),
                            models.Q(
                                ("answer__in", ["accepted", "declined"]),
                                ("answered_at__isnull", False),
                                ("asked_by", "staff"),
                            ),
                            _connector="OR",
                        ),
                        name="carer_request_answered",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="carerrequest",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("begun_at__isnull", True), ("taken_back_at__isnull", True)),
                            ("asked_by", "self"),
                            ("answer", "accepted"),
                            _connector="OR",
                        ),
                        name="carer_request_with_a_yes",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="carerrequest",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(
                            ("begun_at__isnull", True),
                            ("taken_back_at__isnull", True),
                            models.Q(("answer", "declined"), _negated=True),
                        ),
                        fields=("carer", "what"),
                        name="carer_request_once",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="carernote",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                ["support", "information", "advocacy", "practical", "self_care", "crisis", "respite"],
                            )
                        ),
                        name="carer_note_kind",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="carernote",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("state__in", ["draft", "with_carer", "agreed", "final", "declined"])),
                        name="carer_note_state",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="carernote",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("open_parts__contained_by", ["what_we_talked_about", "in_own_words", "next_step"])
                        ),
                        name="carer_note_parts",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="carernote",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("open_parts", []), models.Q(("in_confidence", False), ("state", "final")), _connector="OR"
                        ),
                        name="carer_note_open",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="carercontact",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("minutes__gte", 1), ("minutes__lte", 1440)), name="carer_contact_minutes"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="carercontact",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("mode__in", ["in_person", "phone", "video", "text", "group"])),
                        name="carer_contact_mode",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="carercontact",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("taken_back_at__isnull", True), ("taken_back_why", "")),
                            models.Q(
                                ("taken_back_at__isnull", False),
                                ("taken_back_why__in", ["somebody_else", "wrong_facts", "twice", "not_so"]),
                            ),
                            _connector="OR",
                        ),
                        name="carer_contact_taken_back",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="carerassignment",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)), fields=("carer", "worker"), name="carer_worker_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="carer",
                    constraint=models.UniqueConstraint(fields=("id", "service"), name="carer_in_service"),
                ),
                migrations.AddConstraint(
                    model_name="attendance",
                    constraint=models.UniqueConstraint(fields=("session", "participation"), name="attendance_once"),
                ),
                migrations.AddConstraint(
                    model_name="attendance",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("present", True), ("arrived_late", False), _connector="OR"),
                        name="attendance_late",
                    ),
                ),
                migrations.AlterUniqueTogether(
                    name="assignment",
                    unique_together={("user", "permission", "content_object")},
                ),
                migrations.AddConstraint(
                    model_name="answertoken",
                    constraint=models.UniqueConstraint(fields=("service", "user"), name="answer_token_once"),
                ),
                migrations.AddConstraint(
                    model_name="alertanswer",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("outcome", ""), ("outcome__in", ["fitting", "not_fitting"]), _connector="OR"
                        ),
                        name="alert_answer_outcome",
                    ),
                ),
                migrations.AddIndex(
                    model_name="alert",
                    index=models.Index(fields=["service", "created_at", "id"], name="alert_of_service"),
                ),
                migrations.AddConstraint(
                    model_name="alert",
                    constraint=models.UniqueConstraint(fields=("id", "service"), name="alert_in_service"),
                ),
                migrations.AddConstraint(
                    model_name="agreement",
                    constraint=models.UniqueConstraint(
                        fields=("consumer", "worker", "number"), name="agreement_number"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="agreement",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("state", "replaced"), _negated=True),
                        fields=("consumer", "worker", "state"),
                        name="agreement_one_of_each",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="agreement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("state__in", ["draft", "agreed", "replaced"])), name="agreement_state"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="agreement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("channels__contained_by", ["in_person", "phone", "text", "video", "email"]),
                            ("channels__len__gte", 1),
                        ),
                        name="agreement_channels",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="agreement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("agreed_at", None), ("state", "draft")),
                            models.Q(
                                models.Q(("state", "draft"), _negated=True),
                                ("agreed_at__isnull", False),
                                ("consumer_agreed_at__isnull", False),
                                ("worker_agreed_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="agreement_by_both",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="agreement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("method__in", ["verbal_witnessed", "paper"]), _negated=True),
                            models.Q(models.Q(("witness", ""), _negated=True), models.Q(("reason", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="agreement_witnessed",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="absence",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on"))), name="absence_days"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="absence",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("cover", models.F("worker")), _negated=True),
                        name="absence_cover_by_another",
                    ),
                ),
                migrations.AlterUniqueTogether(
                    name="serviceassignment",
                    unique_together={("user", "permission", "content_object")},
                ),
                migrations.AddConstraint(
                    model_name="signature",
                    constraint=models.UniqueConstraint(fields=("note", "party", "content_hash"), name="signature_once"),
                ),
                migrations.AddIndex(
                    model_name="spokenshare",
                    index=models.Index(fields=["consumer", "-created_at", "-id"], name="spoken_of_person"),
                ),
                migrations.AddConstraint(
                    model_name="spokenshare",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "topics__contained_by",
                                [
                                    "how_i_am",
                                    "what_we_do",
                                    "plans_and_appointments",
                                    "what_helps",
                                    "what_i_want",
                                    "safety_only",
                                ],
                            ),
                            models.Q(("topics", []), _negated=True),
                        ),
                        name="spoken_topics",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="spokenshare",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("worker", models.F("listener")), _negated=True), name="spoken_to_another"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="spokenshare",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("item__isnull", True), ("in_meeting", True), _connector="OR"),
                        name="spoken_there",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="spokenshare",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("taken_back_at__isnull", True), ("taken_back_why", "")),
                            models.Q(
                                ("taken_back_at__isnull", False),
                                ("taken_back_why__in", ["somebody_else", "wrong_facts", "twice", "not_so"]),
                            ),
                            _connector="OR",
                        ),
                        name="spoken_taken_back",
                    ),
                ),
                migrations.AddIndex(
                    model_name="stigmareport",
                    index=models.Index(fields=["worker", "-created_at", "-id"], name="stigma_of_worker"),
                ),
                migrations.AddIndex(
                    model_name="stigmareport",
                    index=models.Index(fields=["service", "created_at"], name="stigma_of_service"),
                ),
                migrations.AddConstraint(
                    model_name="stigmareport",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("kind__in", ["language", "exclusion", "disclosure", "bullying", "other"])),
                        name="stigma_kind",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="stigmareport",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("listener__isnull", False), ("wants", "talk")),
                            models.Q(("listener__isnull", True), ("wants", "just_count")),
                            _connector="OR",
                        ),
                        name="stigma_wish",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="supervisionflag",
                    constraint=models.UniqueConstraint(
                        fields=("session", "consumer", "kind"), name="supervision_flag_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="supervisionflag",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("kind__in", ["dependence", "boundary", "other"])),
                        name="supervision_flag_kind",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="supervisiontie",
                    constraint=models.UniqueConstraint(fields=("id", "service"), name="supervision_tie_in_service"),
                ),
                migrations.AddConstraint(
                    model_name="supervisiontie",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("supervisor", models.F("worker")), _negated=True),
                        name="supervision_by_another",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="supervisiontie",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ends_at", None), ("ends_at__gte", models.F("starts_at")), _connector="OR"),
                        name="supervision_period",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="supervisiontie",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("worker", "="),
                            ("supervisor", "="),
                            ("service", "="),
                            (peernotes.models.service.TstzRange("starts_at", "ends_at"), "&&"),
                        ],
                        name="supervision_once",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="supervisiontie",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("kind__in", ["peer", "clinician"])), name="supervision_kind"
                    ),
                ),
                migrations.AddIndex(
                    model_name="supervisionsession",
                    index=models.Index(fields=["tie", "held_on"], name="supervision_of_tie"),
                ),
                migrations.AddConstraint(
                    model_name="supervisionsession",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("form__in", ["single", "group", "debrief", "mentoring"])),
                        name="supervision_form",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="supervisionsession",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "topics__contained_by",
                                [
                                    "caseload",
                                    "boundaries",
                                    "being_triggered",
                                    "note_writing",
                                    "role",
                                    "caught_between",
                                    "stigma",
                                    "wellbeing",
                                    "development",
                                ],
                            )
                        ),
                        name="supervision_topics",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="supervisionsession",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("minutes__gte", 1), ("minutes__lte", 1440)), name="supervision_minutes"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="supervisionsession",
                    constraint=models.UniqueConstraint(fields=("id", "service"), name="supervision_session_in_service"),
                ),
                migrations.AddConstraint(
                    model_name="supporter",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "supporter"), ("scope", [])),
                            models.Q(
                                ("kind", "authorised_representative"),
                                models.Q(("scope", []), _negated=True),
                                models.Q(("authority", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="supporter_kind",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="supporter",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "scope__contained_by",
                                ["read_record", "read_about_me", "write_notes", "share_note", "open_parts"],
                            )
                        ),
                        name="supporter_scope",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="supporter",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True), ("until__gte", models.F("starts_on")), _connector="OR"
                        ),
                        name="supporter_period",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="supporter",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("agreed_by__isnull", True),
                            models.Q(("agreed_by", models.F("created_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="supporter_two_people",
                    ),
                ),
                migrations.AddIndex(
                    model_name="teammeeting",
                    index=models.Index(fields=["service", "-starts_at", "-id"], name="team_meeting_newest"),
                ),
                migrations.AddConstraint(
                    model_name="teammeeting",
                    constraint=models.UniqueConstraint(fields=("id", "service"), name="team_meeting_in_service"),
                ),
                migrations.AddConstraint(
                    model_name="teammeeting",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("kind__in", ["mdt", "care_review", "service"])), name="team_meeting_kind"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="teammeeting",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("called_off_at__isnull", True), ("called_off_why", "")),
                            models.Q(("called_off_at__isnull", False), models.Q(("called_off_why", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="team_meeting_called_off",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="meetingmember",
                    constraint=models.UniqueConstraint(fields=("meeting", "user"), name="meeting_member_once"),
                ),
                migrations.AddIndex(
                    model_name="teamstatement",
                    index=models.Index(fields=["consumer", "created_at", "id"], name="team_statement_of_person"),
                ),
                migrations.AddIndex(
                    model_name="teamstatement",
                    index=models.Index(
                        condition=models.Q(("answered_at__isnull", True), ("taken_back_at__isnull", True)),
                        fields=["service", "due_at", "id"],
                        name="team_statement_open",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="teamstatement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("sent_to__in", ["care_team", "peer_team", "both"])),
                        name="team_statement_to",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="teamstatement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answer", ""), ("answered_at__isnull", True), ("answered_by__isnull", True)),
                            models.Q(
                                ("answered_at__isnull", False),
                                ("answered_by__isnull", False),
                                models.Q(("answer", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="team_statement_answered",
                    ),
                ),
                migrations.AddIndex(
                    model_name="meetingitem",
                    index=models.Index(fields=["consumer", "-created_at", "-id"], name="meeting_item_of_person"),
                ),
                migrations.AddIndex(
                    model_name="meetingitem",
                    index=models.Index(fields=["meeting", "created_at", "id"], name="meeting_item_of_meeting"),
                ),
                migrations.AddIndex(
                    model_name="meetingitem",
                    index=models.Index(
                        condition=models.Q(("decided_at__isnull", False), ("told_at__isnull", True)),
                        fields=["created_by", "tell_by"],
                        name="meeting_item_to_tell",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="meetingitem",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided", ""),
                                ("decided_at__isnull", True),
                                ("decided_by__isnull", True),
                                ("tell_by__isnull", True),
                            ),
                            models.Q(
                                models.Q(("decided", ""), _negated=True),
                                ("decided_at__isnull", False),
                                ("decided_by__isnull", False),
                                ("tell_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="meeting_item_decided",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="meetingitem",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("told_at__isnull", True), ("told_by__isnull", True)),
                            models.Q(
                                ("decided_at__isnull", False), ("told_at__isnull", False), ("told_by__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="meeting_item_told",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="meetingitem",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("consumer_view", ""),
                                ("statement__isnull", True),
                                ("view_at__isnull", True),
                                ("view_by__isnull", True),
                                ("view_method", ""),
                            ),
                            models.Q(
                                models.Q(("consumer_view", ""), _negated=True),
                                models.Q(("view_by__isnull", False), ("view_method", "shared_device"), _connector="OR"),
                                ("view_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="meeting_item_view",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="meetingitem",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("view_method__in", ["", "own_login", "shared_device"])),
                        name="meeting_item_view_method",
                    ),
                ),
                migrations.AddIndex(
                    model_name="trainingrecord",
                    index=models.Index(fields=["user", "service"], name="training_of_worker"),
                ),
                migrations.AddConstraint(
                    model_name="trainingrecord",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("confirmed_by", models.F("user")), _negated=True),
                        name="training_confirmed_by_another",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="trainingrecord",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until", None), ("valid_until__gte", models.F("held_on")), _connector="OR"
                        ),
                        name="training_valid_from_then",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="trainingrecord",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("hours__gte", 1), ("hours__lte", 2000)), name="training_hours_make_sense"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="trainingrecord",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("confirmed_at", None), ("confirmed_by", None)),
                            models.Q(("confirmed_at__isnull", False), ("confirmed_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="training_confirmed_whole",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="trainingrecord",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at", None), ("withdrawn_by", None)),
                            models.Q(("withdrawn_at__isnull", False), ("withdrawn_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="training_withdrawn_whole",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="unnamedscore",
                    constraint=models.UniqueConstraint(
                        fields=("round", "token", "about"), name="unnamed_score_once", nulls_distinct=False
                    ),
                ),
                migrations.AddConstraint(
                    model_name="valueset",
                    constraint=models.UniqueConstraint(fields=("service", "number"), name="value_set_number"),
                ),
                migrations.AddConstraint(
                    model_name="valueset",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("lowest__gt", -10), ("lowest__lte", 1)), name="value_set_lowest"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="valueset",
                    constraint=models.UniqueConstraint(fields=("id", "service"), name="value_set_in_service"),
                ),
                migrations.AddIndex(
                    model_name="valuesetdecision",
                    index=models.Index(fields=["service", "decision", "-created_at"], name="value_set_confirmed_last"),
                ),
                migrations.AddConstraint(
                    model_name="valuesetdecision",
                    constraint=models.UniqueConstraint(fields=("value_set", "decision"), name="value_set_decided_once"),
                ),
                migrations.AddConstraint(
                    model_name="valuesetdecision",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("decision", "confirmed"),
                            models.Q(("decision", "taken_back"), models.Q(("reason", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="value_set_withdrawn_why",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="visit",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("token_hash", ""), _negated=True),
                        fields=("token_hash",),
                        name="visit_token",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="visit",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("method__in", ["shared_device", "one_time_link"])), name="visit_method"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="visit",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("note__isnull", False), ("method", "shared_device"), _connector="OR"),
                        name="visit_choices_on_device",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="visit",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("supporter__isnull", True), ("method", "shared_device"), _connector="OR"),
                        name="visit_represented_on_device",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="keptform",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("user__isnull", True), ("visit__isnull", True), _connector="XOR"),
                        name="kept_form_whose",
                    ),
                ),
                migrations.AddIndex(
                    model_name="consent",
                    index=models.Index(fields=["consumer", "scope", "-decided_at", "-id"], name="consent_latest"),
                ),
                migrations.AddIndex(
                    model_name="consent",
                    index=models.Index(
                        condition=models.Q(("note__isnull", False)), fields=["note"], name="consent_note"
                    ),
                ),
                migrations.AddIndex(
                    model_name="consent",
                    index=models.Index(
                        condition=models.Q(("carer__isnull", False)), fields=["carer"], name="consent_carer"
                    ),
                ),
                migrations.AddIndex(
                    model_name="consent",
                    index=models.Index(
                        condition=models.Q(("meeting_item__isnull", False)),
                        fields=["meeting_item"],
                        name="consent_meeting",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="consent",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("decision__in", ["given", "refused", "withdrawn"])), name="consent_decision"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="consent",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("method__in", ["own_login", "shared_device", "one_time_link", "verbal_witnessed", "paper"])
                        ),
                        name="consent_method",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="consent",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("method__in", ["verbal_witnessed", "paper"]), _negated=True),
                            models.Q(
                                ("recorded_by__isnull", False),
                                models.Q(("witness", ""), _negated=True),
                                models.Q(("reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="consent_witnessed",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="consent",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("scope", "share_note"), _negated=True), ("note__isnull", False), _connector="OR"
                        ),
                        name="consent_names_note",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="consent",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("carer__isnull", False),
                                ("scope", "carer_contact"),
                                models.Q(("topics", []), _negated=True),
                            ),
                            models.Q(
                                ("carer__isnull", True),
                                ("scope", "share_spoken"),
                                models.Q(("topics", []), _negated=True),
                            ),
                            models.Q(
                                models.Q(("scope__in", ["carer_contact", "share_spoken"]), _negated=True),
                                ("carer__isnull", True),
                                ("topics", []),
                            ),
                            _connector="OR",
                        ),
                        name="consent_names_carer",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="consent",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "topics__contained_by",
                                [
                                    "that_i_come_here",
                                    "how_i_am",
                                    "plans_and_appointments",
                                    "what_helps",
                                    "safety_only",
                                    "what_we_do",
                                    "what_i_want",
                                ],
                            )
                        ),
                        name="consent_topics",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="consent",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("meeting_item__isnull", False),
                                ("scope", "speak_for_me"),
                                models.Q(
                                    models.Q(("decision", "given"), _negated=True),
                                    ("grantee__isnull", False),
                                    _connector="OR",
                                ),
                            ),
                            models.Q(
                                models.Q(("scope", "speak_for_me"), _negated=True), ("meeting_item__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="consent_names_meeting",
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
                migrations.AddConstraint(
                    model_name="carertie",
                    constraint=models.UniqueConstraint(
                        fields=("consumer", "designated_place"), name="carer_designated_two"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="carertie",
                    constraint=models.UniqueConstraint(
                        models.F("consumer"),
                        django.db.models.functions.text.Lower("chosen_name"),
                        condition=models.Q(("state", "ended"), _negated=True),
                        name="carer_named_once",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="carertie",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("relation__in", ["partner", "parent", "child", "sibling", "friend", "other"])
                        ),
                        name="carer_relation",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="carertie",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("state__in", ["named", "excluded", "ended"])), name="carer_state"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="carertie",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "method__in",
                                ["", "own_login", "shared_device", "one_time_link", "verbal_witnessed", "paper"],
                            )
                        ),
                        name="carer_method",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="carertie",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("designated_place__isnull", True),
                            models.Q(("designated_place__in", [1, 2]), ("state", "named")),
                            _connector="OR",
                        ),
                        name="carer_place",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="carertie",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("method__in", ["verbal_witnessed", "paper"]), _negated=True),
                            models.Q(
                                ("recorded_by__isnull", False),
                                models.Q(("witness", ""), _negated=True),
                                models.Q(("reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="carer_witnessed",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="wellbeingplan",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("open_parts__contained_by", ["own_words", "signs", "who_to_call", "cover"])
                        ),
                        name="wellbeing_parts",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="wordlist",
                    constraint=models.UniqueConstraint(fields=("service", "number"), name="words_number"),
                ),
                migrations.AddConstraint(
                    model_name="wordlist",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("approved_by", models.F("proposed_by")), _negated=True),
                        name="words_two_people",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="wordlist",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("approved_at", None), ("approved_by", None)),
                            models.Q(("approved_at__isnull", False), ("approved_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="words_approved_whole",
                    ),
                ),
            ]
        ),
        migrations.RunPython(stemmer, migrations.RunPython.noop),
        migrations.RunSQL(RAW_TABLES, migrations.RunSQL.noop),
    ]
