from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import (
    SHARED_STATUSES,
    UNFINISHED_STATUSES,
    Audience,
    ContactMode,
    ContactTag,
    Method,
    NoteKind,
    NoteStatus,
    Party,
    Prompt,
    SectionDecision,
    Voice,
    WrittenBy,
)
from peernotes.models._base import MadeBy, Row, tracked
from peernotes.models._table import May, Table, Whose


class Note(MadeBy):
    """A peer note, written by a peer worker together with the consumer it is about.

    ``version`` counts every content change and guards against lost updates. ``agreed_hash`` is what the consumer
    agreed to; only that text is ever finished. ``policy_version``: the one it was started under, and from the
    finish on the one it was finished under. ``shared_with_*`` summarise the sections, for lists and the second
    lock; only ``actions.notes`` writes them. ``happened_at`` is UTC, shown in the service's time zone. ``continues``: the
    note that its consumer handed on, which whoever goes on with it never sees; ``begun_by``: its author, who met them. ``session``: of a group,
    at which they were; one of those who lead the group writes. ``plan_item``: that it was about, read by who may read both. ``hard_moment_at``: when it was
    agreed to in a hard moment, as long as nobody has said again that it holds. ``to_sign``: its consumer agreed knowing that
    a supervisor reads what they open, and signs."""

    table = Table(Whose.CONSUMER, May.CHANGE, row_security=True, same_service_as=("session",))

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="notes")
    author = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="notes")
    policy_version = models.ForeignKey("peernotes.PolicyVersion", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(_("kind"), max_length=20, choices=NoteKind.choices)
    status = models.CharField(max_length=20, choices=NoteStatus.choices, default=NoteStatus.DRAFT)
    version = models.PositiveIntegerField(default=1, db_default=1)
    happened_at = models.DateTimeField(_("when"))
    minutes = models.PositiveIntegerField(_("how long, in minutes"), null=True, blank=True)
    mode = models.CharField(_("how"), max_length=20, choices=ContactMode.choices, default=ContactMode.IN_PERSON)
    tags = ArrayField(models.CharField(max_length=24, choices=ContactTag.choices), default=list, db_default=[])
    amends = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="amendments")
    amend_reason = models.TextField(_("why it is amended"), blank=True, default="", db_default="")
    session = models.ForeignKey("peernotes.GroupSession", on_delete=models.PROTECT, null=True, related_name="+")
    plan_item = models.ForeignKey("peernotes.PlanItem", on_delete=models.PROTECT, null=True, related_name="+")
    continues = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="continued_by")
    begun_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    handed_over_at = models.DateTimeField(null=True)
    revisit_on = models.DateField(_("come back to it on"), null=True, blank=True)
    agreed_hash = models.CharField(max_length=64, blank=True, default="", db_default="")
    content_hash = models.CharField(max_length=64, blank=True, default="", db_default="")
    to_sign = models.BooleanField(default=False, db_default=False)
    hard_moment_at = models.DateTimeField(null=True)
    finalised_at = models.DateTimeField(null=True)
    shared_with_care_team = models.BooleanField(default=False, db_default=False)
    shared_with_peer_team = models.BooleanField(default=False, db_default=False)
    tell_withheld_count = models.BooleanField(_("say how many sections were left out"), default=False, db_default=False)
    status_reason = models.TextField(blank=True, default="", db_default="")

    history = tracked()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(status__in=NoteStatus.values), name="note_status"),
            models.CheckConstraint(condition=Q(kind__in=NoteKind.values), name="note_kind"),
            models.CheckConstraint(condition=Q(tags__contained_by=ContactTag.values), name="note_tags"),
            models.CheckConstraint(
                condition=~Q(status__in=sorted(SHARED_STATUSES))
                | (Q(finalised_at__isnull=False) & ~Q(agreed_hash="") & Q(agreed_hash=F("content_hash"))),
                name="note_final_is_agreed",
            ),
            models.CheckConstraint(
                condition=Q(status__in=sorted(SHARED_STATUSES))
                | Q(status=NoteStatus.ENTERED_IN_ERROR)
                | Q(shared_with_care_team=False, shared_with_peer_team=False),
                name="note_shared_is_final",
            ),
        ]
        indexes = [
            models.Index(fields=["consumer", "-happened_at", "-id"], name="note_of_consumer"),
            models.Index(
                fields=["consumer", "-finalised_at", "-id"],
                name="note_shared_by_consumer",
                condition=Q(shared_with_care_team=True),
            ),
            models.Index(
                fields=["service", "-finalised_at", "-id"],
                name="note_shared_by_service",
                condition=Q(shared_with_care_team=True),
            ),
            models.Index(
                fields=["service", "-happened_at", "-id"],
                name="note_struck",
                condition=Q(status=NoteStatus.ENTERED_IN_ERROR),
            ),
            models.Index(fields=["author", "status", "-happened_at", "-id"], name="note_of_author"),
            models.Index(fields=["service", "happened_at"], name="note_of_service"),
            models.Index(fields=["consumer"], name="note_unfinished", condition=Q(status__in=UNFINISHED_STATUSES)),
        ]

    def __str__(self) -> str:
        return f"Note {self.id}"


class NoteSection(Row):
    """One prompt of a note. ``decision`` is the consumer's; ``audience`` is who may read it once finished. ``voice`` is
    whose words it asks for, ``written_by`` who typed them; empty where that was not kept yet, and then the peer worker
    did, but for what the consumer rewrote."""

    table = Table(Whose.CONSUMER, May.CHANGE, row_security=True, same_service_as=("note",))

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="+")
    note = models.ForeignKey(Note, on_delete=models.PROTECT, related_name="sections")
    position = models.PositiveSmallIntegerField(default=0, db_default=0)
    prompt = models.CharField(max_length=32, choices=Prompt.choices)
    voice = models.CharField(max_length=16, choices=Voice.choices)
    text = models.TextField(blank=True, default="", db_default="")
    written_by = models.CharField(
        max_length=16, choices=WrittenBy.choices, blank=True, default="", db_default="", editable=False
    )
    audience = models.CharField(max_length=16, choices=Audience.choices, default=Audience.JUST_US)
    decision = models.CharField(max_length=16, choices=SectionDecision.choices, default=SectionDecision.UNDECIDED)
    version = models.PositiveIntegerField(default=1, db_default=1)

    history = tracked()

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(audience__in=Audience.values), name="section_audience"),
            models.CheckConstraint(condition=Q(decision__in=SectionDecision.values), name="section_decision"),
            models.UniqueConstraint(fields=["note", "prompt"], name="section_once"),
        ]

    def __str__(self) -> str:
        return f"{self.prompt} of {self.note_id}"


class Signature(Row):
    """Who stood behind exactly which text: one per party and content hash, so that pressing twice signs once.
    ``represented_by``: who decided for the consumer, and by what authority."""

    table = Table(Whose.CONSUMER, May.ADD, append_only=True, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    note = models.ForeignKey(Note, on_delete=models.PROTECT, related_name="signatures")
    party = models.CharField(max_length=16, choices=Party.choices)
    user = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    content_hash = models.CharField(max_length=64)
    method = models.CharField(max_length=20, choices=Method.choices)
    witness = models.CharField(max_length=200, blank=True, default="", db_default="")
    represented_by = models.TextField(blank=True, default="", db_default="")
    kept = models.PositiveSmallIntegerField(default=0, db_default=0)
    total = models.PositiveSmallIntegerField(default=0, db_default=0)
    signed_at = models.DateTimeField()

    history = tracked()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["note", "party", "content_hash"], name="signature_once"),
        ]

    def __str__(self) -> str:
        return f"{self.party} signed {self.note_id}"


class ConsumerStatement(Row):
    """The consumer's own words beside a note or an entry of the record: verbatim, any length, never edited, shown
    wherever that is, and beside each version of an entry."""

    table = Table(Whose.CONSUMER, May.ADD, append_only=True, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="+")
    note = models.ForeignKey(Note, on_delete=models.PROTECT, null=True, related_name="statements")
    entry = models.ForeignKey("peernotes.RecordEntry", on_delete=models.PROTECT, null=True, related_name="statements")
    text = models.TextField()
    method = models.CharField(max_length=20, choices=Method.choices)

    history = tracked()

    class Meta:
        ordering = ["created_at", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(note__isnull=True) ^ Q(entry__isnull=True), name="statement_beside"),
        ]

    def __str__(self) -> str:
        return f"Statement on {self.note_id or self.entry_id}"


class Reading(models.Model):
    """First time a person read a note: for "unread", and so that the consumer can be told who had already read it."""

    table = Table(Whose.CONSUMER, May.ADD, history=False, row_security=True)

    id = models.BigAutoField(primary_key=True)
    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    note = models.ForeignKey(Note, on_delete=models.PROTECT, related_name="readings")
    user = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    first_read_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["note", "user"], name="reading_once")]

    def __str__(self) -> str:
        return f"{self.user_id} read {self.note_id}"
