"""The named cast of one small service, made as the owner within the test's transaction.

Alex (peer worker) supports Sam and may read; Bea (clinician) cares for Sam; Cleo (clinician) does not work with Sam;
Dana is another peer worker of Sam's, without Sam's yes; Ravi is the records officer; Ada and Abe administer. Sam has
a login, Noor has none."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Permission
from django.utils import timezone

from peernotes import audit
from peernotes.models import Assignment, Consent, Consumer, Membership, PolicyVersion, Service, User
from peernotes.policy.facts import Actor
from peernotes.policy.switches import INTEGRATED, Switches
from tests.support.worlds import DAY, make_policy

ROLES = {
    "alex": "consumer_peer_worker",
    "dana": "consumer_peer_worker",
    "bea": "clinician",
    "cleo": "clinician",
    "ravi": "records_officer",
    "ada": "service_admin",
    "abe": "service_admin",
}
WORKS_WITH_SAM = ("alex", "dana", "bea")


@dataclass
class Cast:
    service: Service
    users: dict[str, User]
    sam: Consumer
    noor: Consumer
    policy: PolicyVersion

    def actor(self, name: str) -> Actor:
        return Actor(user_id=self.users[name].pk, request_id=uuid.uuid4())

    def enter(self, name: str) -> Actor:
        """From here on this person acts."""
        actor = self.actor(name)
        audit.enter(actor)
        return actor


def make_cast(switches: Switches = INTEGRATED, **changes: Any) -> Cast:
    now = timezone.now()
    tag = uuid.uuid4().hex[:8]
    service = Service.objects.create(slug=f"cast-{tag}", name="The Cast")
    users = {name: _user(name, tag) for name in (*ROLES, "sam")}
    values = Switches.of(changes, base=switches)
    cast = Cast(
        service=service,
        users=users,
        sam=Consumer.objects.create(
            service=service,
            chosen_name="Sam",
            local_identifier="1",
            user=users["sam"],
            date_of_birth=dt.date(1990, 5, 4),
        ),
        noor=Consumer.objects.create(service=service, chosen_name="Noor", local_identifier="2"),
        policy=make_policy(service, 1, values, now - 30 * DAY),
    )
    for name, role in ROLES.items():
        Membership.objects.create(user=users[name], service=service, role=role, starts_at=now - 30 * DAY)
    for name in WORKS_WITH_SAM:
        assign(cast, name, cast.sam)
    assign(cast, "alex", cast.noor)
    say(cast, "read_record", "given", grantee=users["alex"])
    return cast


def _user(name: str, tag: str) -> User:
    return User.objects.create(username=f"{name}.{tag}", name=name.title(), password="!")


def assign(cast: Cast, name: str, consumer: Consumer) -> Assignment:
    permission = Permission.objects.get(codename="support_consumer")
    return Assignment.objects.create(
        user=cast.users[name], permission=permission, content_object=consumer, service=cast.service
    )


def say(cast: Cast, scope: str, decision: str, *, grantee: User | None = None, ago: dt.timedelta = DAY) -> Consent:
    return Consent.objects.create(
        service=cast.service, consumer=cast.sam, scope=scope, decision=decision, grantee=grantee, method="own_login",
        decided_at=timezone.now() - ago,
    )  # fmt: skip
