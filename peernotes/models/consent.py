from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import CarerTopic, ConsentDecision, ConsentScope, Method, SpokenTopic
from peernotes.models._base import Row, tracked
from peernotes.models._table import May, Table, Whose

# Some are of both kinds.
TOPICS = list(dict([*CarerTopic.choices, *SpokenTopic.choices]).items())


class Consent(Row):
    """One decision of a consumer, never changed: the last one that covers a reader counts (42 CFR 2.31 names what
    is stored). ``grantee`` empty: everyone in a peer role. ``note``, ``content_hash`` and ``sections`` say exactly
    what was agreed to; ``carer`` and ``topics``, who is to hear what (without a carer: the team, aloud); ``meeting_item``, where the grantee may say what they think. ``represented_by``: who decided for them, and by what
    authority."""

    table = Table(Whose.CONSUMER, May.ADD, append_only=True, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="consents")
    scope = models.CharField(max_length=20, choices=ConsentScope.choices)
    decision = models.CharField(max_length=10, choices=ConsentDecision.choices)
    grantee = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    note = models.ForeignKey("peernotes.Note", on_delete=models.PROTECT, null=True, related_name="consents")
    note_version = models.PositiveIntegerField(null=True)
    content_hash = models.CharField(max_length=64, blank=True, default="", db_default="")
    sections = models.JSONField(default=dict, db_default={})
    carer = models.ForeignKey("peernotes.CarerTie", on_delete=models.PROTECT, null=True, related_name="+")
    meeting_item = models.ForeignKey(
        "peernotes.MeetingItem", on_delete=models.PROTECT, null=True, related_name="+", db_index=False
    )
    topics = ArrayField(models.CharField(max_length=32, choices=TOPICS), default=list, db_default=[])
    method = models.CharField(max_length=20, choices=Method.choices)
    recorded_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    witness = models.CharField(_("witness"), max_length=200, blank=True, default="", db_default="")
    reason = models.TextField(blank=True, default="", db_default="")
    visit = models.ForeignKey("peernotes.Visit", on_delete=models.PROTECT, null=True, related_name="+")
    represented_by = models.TextField(blank=True, default="", db_default="")
    policy_version = models.ForeignKey("peernotes.PolicyVersion", on_delete=models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True)

    history = tracked()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(scope__in=ConsentScope.values), name="consent_scope"),
            models.CheckConstraint(condition=Q(decision__in=ConsentDecision.values), name="consent_decision"),
            models.CheckConstraint(condition=Q(method__in=Method.values), name="consent_method"),
            models.CheckConstraint(
                condition=~Q(method__in=[Method.VERBAL_WITNESSED, Method.PAPER])
                | (Q(recorded_by__isnull=False) & ~Q(witness="") & ~Q(reason="")),
                name="consent_witnessed",
            ),
            models.CheckConstraint(
                condition=Q(scope=ConsentScope.CARER_CONTACT, carer__isnull=False) & ~Q(topics=[])
                | Q(scope=ConsentScope.SHARE_SPOKEN, carer__isnull=True) & ~Q(topics=[])
                | ~Q(scope__in=[ConsentScope.CARER_CONTACT, ConsentScope.SHARE_SPOKEN])
                & Q(carer__isnull=True, topics=[]),
                name="consent_names_carer",
            ),
            models.CheckConstraint(
                condition=Q(topics__contained_by=[topic for topic, _label in TOPICS]), name="consent_topics"
            ),
            models.CheckConstraint(
                condition=Q(scope=ConsentScope.SPEAK_FOR_ME, meeting_item__isnull=False)
                & (~Q(decision=ConsentDecision.GIVEN) | Q(grantee__isnull=False))
                | ~Q(scope=ConsentScope.SPEAK_FOR_ME) & Q(meeting_item__isnull=True),
                name="consent_names_meeting",
            ),
            models.CheckConstraint(
                condition=~Q(scope=ConsentScope.SHARE_NOTE) | Q(note__isnull=False), name="consent_names_note"
            ),
            models.CheckConstraint(
                condition=~Q(scope__in=[ConsentScope.LOG_CONTACTS, ConsentScope.SHOW_PEER, ConsentScope.READ_PLAN_PEER])
                | Q(grantee__isnull=True),
                name="consent_to_all",
            ),
        ]
        indexes = [
            models.Index(fields=["consumer", "scope", "-decided_at", "-id"], name="consent_latest"),
            models.Index(fields=["carer"], name="consent_carer", condition=Q(carer__isnull=False)),
            models.Index(fields=["note"], name="consent_note", condition=Q(note__isnull=False)),
            models.Index(fields=["meeting_item"], name="consent_meeting", condition=Q(meeting_item__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"{self.scope} {self.decision}"


class Visit(Row):
    """A consumer without their own sign-in, at one note or, without a note, at their standing choices: on the worker's
    device after a hand-over, or (a note) by a one-time link with words agreed in person. Link token and words are stored as hashes only. ``expires_at``: of the
    opening that there is or may be; ``link_until``: how long a link can be opened at all. ``supporter``: their representative,
    if it is not their own."""

    table = Table(Whose.CONSUMER, May.CHANGE, history=False, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="+")
    note = models.ForeignKey("peernotes.Note", on_delete=models.PROTECT, null=True, related_name="visits")
    method = models.CharField(max_length=20, choices=Method.choices)
    started_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    supporter = models.ForeignKey("peernotes.Supporter", on_delete=models.PROTECT, null=True, related_name="+")
    token_hash = models.CharField(max_length=64, blank=True, default="", db_default="")
    words_hash = models.CharField(max_length=200, blank=True, default="", db_default="")
    tries = models.PositiveSmallIntegerField(default=0, db_default=0)
    opened_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField()
    link_until = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["token_hash"], condition=~Q(token_hash=""), name="visit_token"),
            models.CheckConstraint(
                condition=Q(method__in=[Method.SHARED_DEVICE, Method.ONE_TIME_LINK]), name="visit_method"
            ),
            models.CheckConstraint(
                condition=Q(note__isnull=False) | Q(method=Method.SHARED_DEVICE), name="visit_choices_on_device"
            ),
            models.CheckConstraint(
                condition=Q(supporter__isnull=True) | Q(method=Method.SHARED_DEVICE), name="visit_represented_on_device"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.method} for {self.note_id or self.consumer_id}"
