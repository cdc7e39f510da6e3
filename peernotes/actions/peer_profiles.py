"""A peer worker's profile: written by themselves, and its earlier versions forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import connections

from peernotes.actions import acts
from peernotes.enums import Verb
from peernotes.models import PeerProfile
from peernotes.policy.peer_profiles import may_write_profile
from peernotes.queries.seals import OWNER

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.policy.facts import Actor

OBJECT = "peer_profile"
FORGET = "SELECT peernotes_forget_profiles()"


@acts.once
def write(*, by: Actor, service_id: UUID, said: dict[str, Any], key: UUID) -> UUID:
    """``said``: columns of the profile."""
    act = acts.on_service(by, Verb.WRITE_PROFILE, service_id, reason=Verb.WRITE_PROFILE, key=key)
    act.require(may_write_profile(act.facts.actor))
    new = said | {"id": act.new_id, "created_by_id": by.user_id}
    whose = {"service_id": service_id, "user_id": by.user_id}
    profile, _made = PeerProfile.objects.update_or_create(**whose, defaults=said, create_defaults=new)
    return act.record(OBJECT, profile.pk)


def forget(using: str = OWNER) -> None:
    with connections[using].cursor() as cursor:
        cursor.execute(FORGET)
