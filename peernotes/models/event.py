from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from peernotes.enums import Code, SubjectKind, Verb
from peernotes.models._table import May, Table, Whose


class Event(models.Model):
    """What somebody did, read or was refused, about one person or none. Append-only, partitioned by month, no foreign
    keys, no content.

    ``objects_seen``: the further ids that a page showed. ``actor_role`` is the role that the decision rested on.
    ``subject_id``: the person whom it is about, a consumer unless ``subject_kind`` says otherwise. An act about several
    people leaves an event for each, with the same ``act_id``; the first has their number in ``act_people``, the others
    0. ``code`` and ``rule``: of the decision. ``xid`` is the transaction, by which the sealer knows that nothing older can
    still appear. ``at`` is UTC."""

    table = Table(Whose.SERVICE, May.ADD, history=False, append_only=True, row_security=True)

    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField()
    service_id = models.UUIDField(null=True)
    actor_id = models.UUIDField(null=True)
    actor_role = models.CharField(max_length=32, default="")
    visit_id = models.UUIDField(null=True)
    verb = models.CharField(max_length=32, choices=Verb.choices)
    object_type = models.CharField(max_length=32, default="")
    object_id = models.UUIDField(null=True)
    objects_seen = ArrayField(models.UUIDField(), default=list)
    subject_kind = models.CharField(max_length=16, choices=SubjectKind.choices, default=SubjectKind.CONSUMER)
    subject_id = models.UUIDField(null=True)
    act_id = models.UUIDField(null=True)
    act_people = models.PositiveSmallIntegerField(default=1)
    policy_id = models.UUIDField(null=True)
    consent_id = models.UUIDField(null=True)
    allowed = models.BooleanField(default=True)
    code = models.CharField(max_length=32, choices=Code.choices, default=Code.ALLOWED)
    rule = models.CharField(max_length=64, default="")
    purpose = models.CharField(max_length=200, default="")
    request_id = models.UUIDField(null=True)

    class Meta:
        managed = False
        db_table = "peernotes_event"

    def __str__(self) -> str:
        return f"{self.verb} {self.code}"


class Seal(models.Model):
    """One link of a service's chain: the digest of all its events of the transactions in
    [``from_xid``, ``until_xid``). ``service_id`` zero: events of no service (sign-ins that failed)."""

    table = Table(Whose.SERVICE, May.READ, history=False, append_only=True)

    id = models.BigAutoField(primary_key=True)
    service_id = models.UUIDField()
    number = models.BigIntegerField()
    from_xid = models.BigIntegerField()
    until_xid = models.BigIntegerField()
    events = models.BigIntegerField()
    digest = models.CharField(max_length=64)
    previous = models.CharField(max_length=64)
    chain = models.CharField(max_length=64)
    sealed_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["service_id", "number"], name="seal_number")]
        indexes = [models.Index(fields=["service_id", "until_xid"], name="seal_until")]

    def __str__(self) -> str:
        return f"Seal {self.number}"


class Pressed(models.Model):
    """A form's key, once it has been acted on: pressing twice does it once and shows the same result."""

    table = Table(Whose.NOBODY, May.ADD, history=False)

    key = models.UUIDField(primary_key=True)
    user_id = models.UUIDField(null=True)
    verb = models.CharField(max_length=32)
    object_id = models.UUIDField(null=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.key)
