"""The named cast of one small service, made as the owner within the test's transaction.

Alex (peer worker) supports Sam and may read; Bea (clinician) cares for Sam; Cleo (clinician) does not work with Sam;
Dana is another peer worker of Sam's, without Sam's yes; Ravi is the records officer; Ada and Abe administer. Sam has
a login, Noor has none. A clinician may open a record in an emergency."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from peernotes import audit
from peernotes.enums import SUPERVISED_ROLES
from peernotes.models import Assignment, Consent, Consumer, PolicyVersion, Service, User
from peernotes.policy.facts import Actor
from peernotes.policy.switches import INTEGRATED, Switches
from tests.support import build
from tests.support.build import DAY

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
    service = build.service(slug=f"cast-{tag}", name="The Cast", break_glass=True)
    users = {name: build.user(username=f"{name}.{tag}", name=name.title()) for name in (*ROLES, "sam")}
    born = dt.date(1990, 5, 4)
    cast = Cast(
        service=service,
        users=users,
        sam=build.consumer(service=service, name="Sam", identifier="1", user=users["sam"], date_of_birth=born),
        noor=build.consumer(service=service, name="Noor", identifier="2"),
        policy=build.policy_version(
            service=service, switches=Switches.of(changes, base=switches), starts=now - 30 * DAY
        ),
    )
    for name, role in ROLES.items():
        since = 10 if role in SUPERVISED_ROLES else 30  # who is new enough has not waited for supervision
        build.member(user=users[name], service=service, role=role, starts_at=now - since * DAY)
    for name in WORKS_WITH_SAM:
        assign(cast, name, cast.sam)
    assign(cast, "alex", cast.noor)
    say(cast, "read_record", "given", grantee=users["alex"])
    return cast


def assign(cast: Cast, name: str, consumer: Consumer) -> Assignment:
    return build.assign(user=cast.users[name], consumer=consumer)


def say(cast: Cast, scope: str, decision: str, *, grantee: User | None = None, ago: dt.timedelta = DAY) -> Consent:
    said_at = timezone.now() - ago
    return build.consent(consumer=cast.sam, scope=scope, decision=decision, grantee=grantee, decided_at=said_at)
