from __future__ import annotations

from django.db import models
from django.db.models import Q

from peernotes.enums import MessageKind
from peernotes.models._base import Row
from peernotes.models._table import May, Table, Whose


class Message(Row):
    """That there is something to read, for one person: written by a trigger in the transaction of what it is about, ids
    and no words. Events hold the history. ``consumer``: whom it is about. ``object_id``: of the note, concern, entry, question
    or version; of an assignment the other one's; of an alert the service's. About one thing there is one unread of a kind. ``mailed_at``: a mail said
    that there is something. ``try_after``: their address refused one."""

    table = Table(Whose.CONSUMER, May.READ, history=False, row_security=True, marks=("read_at",))

    user = models.ForeignKey("peernotes.User", on_delete=models.CASCADE, related_name="+", db_index=False)
    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+", db_index=False)
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, null=True, related_name="+")
    kind = models.CharField(max_length=32, choices=MessageKind.choices)
    object_id = models.UUIDField()
    read_at = models.DateTimeField(null=True)
    mailed_at = models.DateTimeField(null=True)
    try_after = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "kind", "object_id"], condition=Q(read_at__isnull=True), name="message_unread_once"
            )
        ]
        indexes = [
            models.Index(fields=["user", "-created_at", "-id"], name="message_of_user"),
            models.Index(fields=["object_id"], name="message_about"),
        ]

    def __str__(self) -> str:
        return f"Message {self.pk}"
