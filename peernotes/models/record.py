from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import ConcernBasis, ConcernStatus, ContactMode, ContactTag, EntryKind, EntryStatus
from peernotes.models._base import MadeBy, tracked
from peernotes.models._table import May, Table, Whose


class RecordEntry(MadeBy):
    """The clinical record: written here by clinicians, or brought in from another system, verbatim.
    ``written_on``: the source named a day and no time; then ``written_at`` is only what the entry is sorted by.
    ``withheld_until``: kept from its person until then; a new version takes it over by a trigger.
    ``by_peer``: a peer worker wrote it, because the model lets them; ``sign_by``: when a clinician should have signed it."""

    table = Table(Whose.CONSUMER, May.CHANGE, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="entries")
    kind = models.CharField(_("kind"), max_length=20, choices=EntryKind.choices)
    status = models.CharField(max_length=20, choices=EntryStatus.choices, default=EntryStatus.CURRENT)
    title = models.CharField(_("title"), max_length=300)
    text = models.TextField(_("text"))
    author_name = models.CharField(_("written by"), max_length=200)
    written_at = models.DateTimeField(_("written"))
    written_on = models.DateField(null=True, blank=True)
    sensitive = models.BooleanField(_("may be hard to read"), default=False, db_default=False)
    by_peer = models.BooleanField(default=False, db_default=False)
    sign_by = models.DateTimeField(null=True, blank=True)
    signed_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    signed_at = models.DateTimeField(null=True, blank=True)
    withheld_until = models.DateTimeField(null=True, blank=True)
    replaces = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="replaced_by")
    source_system = models.CharField(max_length=200, blank=True, default="", db_default="")
    source_id = models.CharField(max_length=200, blank=True, default="", db_default="")

    history = tracked()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["service", "source_system", "source_id"], condition=~Q(source_id=""), name="entry_source"
            ),
            models.UniqueConstraint(fields=["id", "service"], name="entry_in_service"),
        ]
        indexes = [
            models.Index(fields=["consumer", "-written_at", "-id"], name="entry_of_consumer"),
            models.Index(fields=["service", "-written_at", "-id"], name="entry_of_service"),
            models.Index(
                fields=["sign_by"], name="entry_to_sign", condition=Q(sign_by__isnull=False, signed_at__isnull=True)
            ),
        ]

    def __str__(self) -> str:
        return f"Entry {self.id}"


class EntryFile(MadeBy):
    """A document of another system that is no text, as its bytes. Whoever may read the entry may have the file. It never
    changes, so that its entry's history is enough."""

    table = Table(Whose.CONSUMER, May.READ, history=False, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    entry = models.ForeignKey(RecordEntry, on_delete=models.PROTECT, related_name="files")
    position = models.PositiveSmallIntegerField()
    name = models.CharField(_("name"), max_length=200)
    media_type = models.CharField(_("kind"), max_length=100)
    size = models.PositiveIntegerField(_("size"))
    digest = models.CharField(max_length=64)
    content = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "position"], name="file_of_entry")]

    def __str__(self) -> str:
        return f"File {self.id}"


class ContactLogEntry(MadeBy):
    """Date, length and mode, and tags to be counted: what remains when there is to be no note. A slip is taken back within minutes
    by whoever logged it; the history keeps it."""

    table = Table(Whose.CONSUMER, May.TAKE_BACK, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="contacts")
    worker = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    happened_at = models.DateTimeField(_("when"))
    minutes = models.PositiveIntegerField(_("how long, in minutes"))
    mode = models.CharField(_("how"), max_length=20, choices=ContactMode.choices)
    note = models.ForeignKey("peernotes.Note", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    tags = ArrayField(models.CharField(max_length=24, choices=ContactTag.choices), default=list, db_default=[])

    history = tracked()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(minutes__gte=1, minutes__lte=1440), name="contact_minutes"),
            models.CheckConstraint(condition=Q(tags__contained_by=ContactTag.values), name="contact_tags"),
        ]
        indexes = [
            models.Index(fields=["consumer", "-happened_at", "-id"], name="contact_of_consumer"),
            models.Index(fields=["service", "-happened_at", "-id"], name="contact_of_service"),
        ]

    def __str__(self) -> str:
        return f"Contact {self.id}"


class SafetyConcern(MadeBy):
    """The duty-of-care route: minimum content, a named clinician, a clock, and the consumer sees it afterwards.
    ``hold_until``: of the last hold; after that day the consumer reads it.
    ``due_at``: when a clinician should have acknowledged it (UTC). ``owner``: whose it is; empty: every clinician's who
    may read it. ``passes_on_at``: when it goes to the next on duty; empty: at ``due_at``."""

    table = Table(Whose.CONSUMER, May.CHANGE, row_security=True)

    # No index of its own: PostgreSQL would take it and sort all concerns of a service.
    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="concerns", db_index=False)
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="concerns")
    fact = models.TextField(_("what you saw or heard"))
    basis = models.CharField(_("why you are passing it on"), max_length=20, choices=ConcernBasis.choices)
    told_consumer = models.BooleanField(_("I told them I would pass this on"), default=False)
    not_told_reason = models.TextField(_("why not yet"), blank=True, default="", db_default="")
    status = models.CharField(max_length=20, choices=ConcernStatus.choices, default=ConcernStatus.OPEN)
    due_at = models.DateTimeField()
    owner = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    passes_on_at = models.DateTimeField(null=True)
    acknowledged_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    acknowledged_at = models.DateTimeField(null=True)
    hold_until = models.DateField(_("held back until"), null=True, blank=True)
    told_at = models.DateTimeField(null=True)
    closed_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    closed_at = models.DateTimeField(null=True)
    outcome = models.TextField(_("what was done"), blank=True, default="", db_default="")

    history = tracked()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(acknowledged_at__isnull=True, acknowledged_by__isnull=True)
                | Q(acknowledged_at__isnull=False, acknowledged_by__isnull=False),
                name="concern_acknowledged_pair",
            ),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True, closed_by__isnull=True)
                | Q(closed_at__isnull=False, closed_by__isnull=False),
                name="concern_closed_pair",
            ),
            models.UniqueConstraint(fields=["id", "service"], name="concern_in_service"),
        ]
        indexes = [
            models.Index(fields=["service", "status", "-created_at"], name="concern_open"),
            models.Index(fields=["due_at"], name="concern_due", condition=Q(status="open")),
            models.Index(
                fields=["service", "-created_at", "-id"], name="concern_answered", condition=~Q(status="open")
            ),
        ]

    def __str__(self) -> str:
        return f"Concern {self.id}"
