import uuid
from pathlib import Path

import django.contrib.auth.models
import django.contrib.auth.validators
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.functions
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.text
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension, UnaccentExtension
from django.db import migrations, models
from django.utils.translation import get_language_info

import peernotes.models.service

RAW_TABLES = (Path(__file__).parent / "raw_tables.sql").read_text(encoding="utf-8")


def stemmer(apps, editor):
    """PostgreSQL's stemmer of that name; a language without one is searched word by word. To change it later: make the
    dictionary peernotes_stem anew and SELECT peernotes_search.fill()."""
    words = get_language_info(settings.LANGUAGE_CODE)["name"].lower().split()
    with editor.connection.cursor() as cursor:
        cursor.execute(
            "SELECT split_part(dictname, '_', 1) FROM pg_ts_dict WHERE dictname = ANY (%s)",
            [[f"{w}_stem" for w in words]],
        )
        found = cursor.fetchone()
        template = f"snowball, Language = {found[0]}" if found else "simple"
        cursor.execute(f"CREATE TEXT SEARCH DICTIONARY public.peernotes_stem (TEMPLATE = {template})")


class Migration(migrations.Migration):
    """Tables and what stands in them. What the database does (functions, views, triggers, policies) is put up after each
    migrate from peernotes/database."""

    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        BtreeGistExtension(),
        TrigramExtension(),
        UnaccentExtension(),
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
                    django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), default=list, size=None),
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
                ("object_id", models.UUIDField(null=True)),
                ("at", models.DateTimeField()),
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
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
                    ),
                ),
                ("slug", models.SlugField(unique=True)),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("timezone", models.CharField(default="Europe/London", max_length=64, verbose_name="time zone")),
                ("duty_text", models.TextField(blank=True, verbose_name="what to do when you are worried")),
                ("duty_phone", models.CharField(blank=True, max_length=100, verbose_name="who to ring")),
                (
                    "concern_minutes",
                    models.PositiveIntegerField(default=60, verbose_name="minutes to acknowledge a safety concern"),
                ),
            ],
            options={
                "permissions": [("serve_everyone", "Works with everyone in this service")],
                "default_permissions": (),
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
                ("date_joined", models.DateTimeField(default=django.utils.timezone.now, verbose_name="date joined")),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=200, verbose_name="name")),
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
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
                    ),
                ),
                ("chosen_name", models.CharField(max_length=200, verbose_name="name")),
                ("pronouns", models.CharField(blank=True, max_length=50, verbose_name="pronouns")),
                ("date_of_birth", models.DateField(blank=True, null=True, verbose_name="date of birth")),
                ("local_identifier", models.CharField(max_length=100, verbose_name="local identifier")),
                ("designated_carer", models.CharField(blank=True, max_length=200, verbose_name="designated carer")),
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
                (
                    "service",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="consumers",
                        to="peernotes.service",
                    ),
                ),
            ],
            options={
                "permissions": [("support_consumer", "Supports this consumer")],
                "default_permissions": (),
            },
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
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
                    ),
                ),
                ("slug", models.SlugField()),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("timezone", models.CharField(default="Europe/London", max_length=64, verbose_name="time zone")),
                ("duty_text", models.TextField(blank=True, verbose_name="what to do when you are worried")),
                ("duty_phone", models.CharField(blank=True, max_length=100, verbose_name="who to ring")),
                (
                    "concern_minutes",
                    models.PositiveIntegerField(default=60, verbose_name="minutes to acknowledge a safety concern"),
                ),
                ("history_change_reason", models.TextField(null=True)),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
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
                ("in_force", django.contrib.postgres.fields.ranges.DateTimeRangeField(editable=False, null=True)),
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
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="policy_versions",
                        to="peernotes.service",
                    ),
                ),
            ],
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
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
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
                            ("entered_in_error", "Entered in error"),
                        ],
                        default="draft",
                        max_length=20,
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1)),
                ("happened_at", models.DateTimeField(verbose_name="when")),
                ("minutes", models.PositiveIntegerField(blank=True, null=True, verbose_name="how long, in minutes")),
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="notes", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "consumer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="notes", to="peernotes.consumer"
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
                    "policy_version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.policyversion"
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
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("progress", "Progress note"),
                            ("assessment", "Assessment"),
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
                ("sensitive", models.BooleanField(db_default=False, default=False, verbose_name="may be hard to read")),
                ("source_system", models.CharField(blank=True, db_default="", default="", max_length=200)),
                ("source_id", models.CharField(blank=True, db_default="", default="", max_length=200)),
                (
                    "consumer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="entries", to="peernotes.consumer"
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
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                    ),
                ),
            ],
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
                "constraints": [models.UniqueConstraint(fields=("service_id", "number"), name="seal_number")],
            },
        ),
        migrations.CreateModel(
            name="Reading",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("first_read_at", models.DateTimeField()),
                (
                    "note",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="readings", to="peernotes.note"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
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
                        choices=[("just_us", "Just us two"), ("peer_team", "Peer team"), ("care_team", "Care team")],
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
                    "consumer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.consumer"
                    ),
                ),
                (
                    "note",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="sections", to="peernotes.note"
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
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
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
                        ],
                        max_length=32,
                        verbose_name="role",
                    ),
                ),
                ("starts_at", models.DateTimeField(verbose_name="from")),
                ("ends_at", models.DateTimeField(blank=True, null=True, verbose_name="until")),
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="memberships", to="peernotes.service"
                    ),
                ),
            ],
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
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
                    ),
                ),
                (
                    "party",
                    models.CharField(choices=[("consumer", "Consumer"), ("peer_worker", "Peer worker")], max_length=16),
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                    models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), verbose_name="since"),
                ),
                ("history_change_reason", models.TextField(null=True)),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
                    ),
                ),
                ("fact", models.TextField(verbose_name="what you saw or heard")),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("consented", "The consumer agreed"),
                            ("serious_threat", "Serious threat to someone's safety"),
                        ],
                        max_length=20,
                        verbose_name="why you are passing it on",
                    ),
                ),
                ("told_consumer", models.BooleanField(default=False, verbose_name="I told them I would pass this on")),
                (
                    "not_told_reason",
                    models.TextField(blank=True, db_default="", default="", verbose_name="why not yet"),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("open", "Waiting"), ("acknowledged", "Seen by a clinician"), ("closed", "Closed")],
                        default="open",
                        max_length=20,
                    ),
                ),
                ("due_at", models.DateTimeField()),
                ("acknowledged_at", models.DateTimeField(null=True)),
                ("review_on", models.DateField(blank=True, null=True, verbose_name="tell them by")),
                ("closed_at", models.DateTimeField(null=True)),
                ("outcome", models.TextField(blank=True, db_default="", default="", verbose_name="what was done")),
                ("history_change_reason", models.TextField(null=True)),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
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
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("progress", "Progress note"),
                            ("assessment", "Assessment"),
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
                ("sensitive", models.BooleanField(db_default=False, default=False, verbose_name="may be hard to read")),
                ("source_system", models.CharField(blank=True, db_default="", default="", max_length=200)),
                ("source_id", models.CharField(blank=True, db_default="", default="", max_length=200)),
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
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
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
                ("in_force", django.contrib.postgres.fields.ranges.DateTimeRangeField(editable=False, null=True)),
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
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
                        choices=[("just_us", "Just us two"), ("peer_team", "Peer team"), ("care_team", "Care team")],
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
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
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
                            ("entered_in_error", "Entered in error"),
                        ],
                        default="draft",
                        max_length=20,
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1)),
                ("happened_at", models.DateTimeField(verbose_name="when")),
                ("minutes", models.PositiveIntegerField(blank=True, null=True, verbose_name="how long, in minutes")),
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                "verbose_name": "historical membership",
                "verbose_name_plural": "historical memberships",
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
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
                    ),
                ),
                ("starts_at", models.DateTimeField(verbose_name="from")),
                ("ends_at", models.DateTimeField(blank=True, null=True, verbose_name="until")),
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
                "verbose_name": "historical enrolment",
                "verbose_name_plural": "historical enrolments",
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
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
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
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
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
                "verbose_name": "historical consumer statement",
                "verbose_name_plural": "historical consumer statements",
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
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
                    ),
                ),
                ("chosen_name", models.CharField(max_length=200, verbose_name="name")),
                ("pronouns", models.CharField(blank=True, max_length=50, verbose_name="pronouns")),
                ("date_of_birth", models.DateField(blank=True, null=True, verbose_name="date of birth")),
                ("local_identifier", models.CharField(max_length=100, verbose_name="local identifier")),
                ("designated_carer", models.CharField(blank=True, max_length=200, verbose_name="designated carer")),
                ("history_change_reason", models.TextField(null=True)),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
            name="HistoricalConflictOfInterest",
            fields=[
                ("history_request", models.UUIDField(editable=False, null=True)),
                ("redacted_digest", models.CharField(db_default="", default="", editable=False, max_length=64)),
                ("id", models.BigIntegerField(blank=True, db_index=True)),
                (
                    "created_at",
                    models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), verbose_name="declared"),
                ),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="ended")),
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
                ("reads_record", models.BooleanField(db_default=True, default=True, verbose_name="reads the record")),
                (
                    "created_at",
                    models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), verbose_name="since"),
                ),
                ("history_change_reason", models.TextField(null=True)),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
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
                "verbose_name": "historical about me",
                "verbose_name_plural": "historical about mes",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
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
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
                    ),
                ),
                ("starts_at", models.DateTimeField(verbose_name="from")),
                ("ends_at", models.DateTimeField(blank=True, null=True, verbose_name="until")),
                (
                    "consumer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="enrolments", to="peernotes.consumer"
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
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
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
                    "consumer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="contacts", to="peernotes.consumer"
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.service"
                    ),
                ),
            ],
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
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="statements", to="peernotes.note"
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
            name="ConflictOfInterest",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                (
                    "created_at",
                    models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), verbose_name="declared"),
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="conflicts", to="peernotes.consumer"
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
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reads_record", models.BooleanField(db_default=True, default=True, verbose_name="reads the record")),
                (
                    "created_at",
                    models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), verbose_name="since"),
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
                ("permission", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="auth.permission")),
                ("user", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL)),
                (
                    "content_object",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="assignments", to="peernotes.consumer"
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
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
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
                    "consumer",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="about_me", to="peernotes.consumer"
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
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "created_at",
                    models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), verbose_name="since"),
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
                ("permission", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="auth.permission")),
                ("user", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL)),
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
                    models.CharField(max_length=40, primary_key=True, serialize=False, verbose_name="session key"),
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
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
                    ),
                ),
                (
                    "party",
                    models.CharField(choices=[("consumer", "Consumer"), ("peer_worker", "Peer worker")], max_length=16),
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
                (
                    "note",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="signatures", to="peernotes.note"
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
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
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
                (
                    "consumer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.consumer"
                    ),
                ),
                (
                    "note",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="visits", to="peernotes.note"
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
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
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "decision",
                    models.CharField(
                        choices=[("given", "Yes"), ("refused", "No"), ("withdrawn", "Taken back")], max_length=10
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
                    models.CharField(blank=True, db_default="", default="", max_length=200, verbose_name="witness"),
                ),
                ("reason", models.TextField(blank=True, db_default="", default="")),
                ("decided_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField(null=True)),
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
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
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
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "decision",
                    models.CharField(
                        choices=[("given", "Yes"), ("refused", "No"), ("withdrawn", "Taken back")], max_length=10
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
                    models.CharField(blank=True, db_default="", default="", max_length=200, verbose_name="witness"),
                ),
                ("reason", models.TextField(blank=True, db_default="", default="")),
                ("decided_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField(null=True)),
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="consents", to="peernotes.consumer"
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
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="peernotes.visit"
                    ),
                ),
            ],
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
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="created"
                    ),
                ),
                ("fact", models.TextField(verbose_name="what you saw or heard")),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("consented", "The consumer agreed"),
                            ("serious_threat", "Serious threat to someone's safety"),
                        ],
                        max_length=20,
                        verbose_name="why you are passing it on",
                    ),
                ),
                ("told_consumer", models.BooleanField(default=False, verbose_name="I told them I would pass this on")),
                (
                    "not_told_reason",
                    models.TextField(blank=True, db_default="", default="", verbose_name="why not yet"),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("open", "Waiting"), ("acknowledged", "Seen by a clinician"), ("closed", "Closed")],
                        default="open",
                        max_length=20,
                    ),
                ),
                ("due_at", models.DateTimeField()),
                ("acknowledged_at", models.DateTimeField(null=True)),
                ("review_on", models.DateField(blank=True, null=True, verbose_name="tell them by")),
                ("closed_at", models.DateTimeField(null=True)),
                ("outcome", models.TextField(blank=True, db_default="", default="", verbose_name="what was done")),
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="concerns", to="peernotes.consumer"
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
                        related_name="concerns",
                        to="peernotes.service",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["service", "status", "-created_at"], name="concern_open"),
                    models.Index(
                        condition=models.Q(("status", "open"), _negated=True),
                        fields=["service", "-created_at", "-id"],
                        name="concern_answered",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("acknowledged_at__isnull", True), ("acknowledged_by__isnull", True)),
                            models.Q(("acknowledged_at__isnull", False), ("acknowledged_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="concern_acknowledged_pair",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_at__isnull", True), ("closed_by__isnull", True)),
                            models.Q(("closed_at__isnull", False), ("closed_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="concern_closed_pair",
                    ),
                ],
            },
        ),
        migrations.AddIndex(
            model_name="recordentry",
            index=models.Index(fields=["consumer", "-written_at", "-id"], name="entry_of_consumer"),
        ),
        migrations.AddIndex(
            model_name="recordentry",
            index=models.Index(fields=["service", "-written_at", "-id"], name="entry_of_service"),
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
            model_name="reading",
            constraint=models.UniqueConstraint(fields=("note", "user"), name="reading_once"),
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
            model_name="notesection",
            constraint=models.CheckConstraint(
                condition=models.Q(("audience__in", ["just_us", "peer_team", "care_team"])), name="section_audience"
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
                    ("kind__in", ["contact", "support", "skills", "advocacy", "transition", "resources", "group"])
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
                        ],
                    )
                ),
                name="membership_role",
            ),
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_at__isnull", True), ("ends_at__gte", models.F("starts_at")), _connector="OR"),
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
            model_name="enrolment",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_at__isnull", True), ("ends_at__gte", models.F("starts_at")), _connector="OR"),
                name="enrolment_period",
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
        migrations.AddIndex(
            model_name="consumer",
            index=models.Index(
                models.F("service"),
                django.db.models.functions.text.Lower("chosen_name"),
                models.F("id"),
                name="consumer_by_name",
            ),
        ),
        migrations.AddIndex(
            model_name="consumer",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["chosen_name", "local_identifier"],
                name="consumer_letters",
                opclasses=["gin_trgm_ops", "gin_trgm_ops"],
            ),
        ),
        migrations.AddConstraint(
            model_name="consumer",
            constraint=models.UniqueConstraint(fields=("service", "local_identifier"), name="consumer_identifier"),
        ),
        migrations.AddConstraint(
            model_name="consumer",
            constraint=models.UniqueConstraint(fields=("id", "service"), name="consumer_in_service"),
        ),
        migrations.AddConstraint(
            model_name="conflictofinterest",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended_at__isnull", True)), fields=("consumer", "user"), name="conflict_once"
            ),
        ),
        migrations.AlterUniqueTogether(
            name="assignment",
            unique_together={("user", "permission", "content_object")},
        ),
        migrations.AlterUniqueTogether(
            name="serviceassignment",
            unique_together={("user", "permission", "content_object")},
        ),
        migrations.AddConstraint(
            model_name="signature",
            constraint=models.UniqueConstraint(fields=("note", "party", "content_hash"), name="signature_once"),
        ),
        migrations.AddConstraint(
            model_name="visit",
            constraint=models.UniqueConstraint(
                condition=models.Q(("token_hash", ""), _negated=True), fields=("token_hash",), name="visit_token"
            ),
        ),
        migrations.AddConstraint(
            model_name="visit",
            constraint=models.CheckConstraint(
                condition=models.Q(("method__in", ["shared_device", "one_time_link"])), name="visit_method"
            ),
        ),
        migrations.AddIndex(
            model_name="consent",
            index=models.Index(fields=["consumer", "scope", "-decided_at", "-id"], name="consent_latest"),
        ),
        migrations.AddIndex(
            model_name="consent",
            index=models.Index(condition=models.Q(("note__isnull", False)), fields=["note"], name="consent_note"),
        ),
        migrations.AddConstraint(
            model_name="consent",
            constraint=models.CheckConstraint(
                condition=models.Q(("scope__in", ["read_record", "read_about_me", "write_notes", "share_note"])),
                name="consent_scope",
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
        migrations.RunPython(stemmer, migrations.RunPython.noop),
        migrations.RunSQL(RAW_TABLES, migrations.RunSQL.noop),
    ]
