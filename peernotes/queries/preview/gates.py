"""Whom a model asks for something before they begin: who has to read it, and who lacks which training, by name."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from peernotes.enums import PEER_ROLES, Role
from peernotes.policy.catalogue.training_required import Training
from peernotes.policy.facts import ActorFacts
from peernotes.policy.training import training_missing
from peernotes.queries.preview.shapes import Gates

if TYPE_CHECKING:
    from peernotes.policy.catalogue import Switches
    from peernotes.queries.preview.shapes import Counted


def of(staff: list[Counted], policy: Switches) -> Gates:
    """``staff``: whoever works with people, in the order of their names."""
    known = [_known(row.situation) for row in sorted(staff, key=lambda row: row.count)]
    lacking = [(name, training_missing(actor, policy)) for name, actor in known]
    by_topic = {topic: [name for name, missing in lacking if topic in missing] for topic in Training}
    return Gates(
        readers=len(known),
        peers=sum(bool(actor.roles & PEER_ROLES) for _name, actor in known),
        clinicians=sum(Role.CLINICIAN in actor.roles for _name, actor in known),
        untrained={topic: names for topic, names in by_topic.items() if names},
    )


def _known(situation: str) -> tuple[str, ActorFacts]:
    found = json.loads(situation)
    roles = frozenset(map(Role, found["roles"]))
    return found["name"], ActorFacts(roles=roles, trained_in=frozenset(found["trained_in"]))
