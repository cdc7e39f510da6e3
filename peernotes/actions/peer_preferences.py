"""What a consumer says of peer support, and who reads it to offer them somebody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from peernotes import access, audit
from peernotes.actions import acts, services
from peernotes.enums import Verb
from peernotes.models import PeerPreference, PeerWishes
from peernotes.policy import peer_preferences as rules
from peernotes.policy.people import is_own_record
from peernotes.policy.supervision import may_supervise
from peernotes.queries import my
from peernotes.queries import peer_preferences as queries

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page
    from peernotes.queries.my import Me
    from peernotes.queries.peer_preferences import Looking

OBJECT = "peer_preference"


@dataclass(frozen=True, slots=True)
class MyPreference:
    me: Me
    gathered: Gathered
    preference: PeerPreference | None
    wishes: PeerWishes | None


def open_mine(*, by: Actor) -> MyPreference:
    """No event: their own words."""
    me, gathered = my.mine(by, Verb.SAY_PREFERENCE)
    return MyPreference(me, gathered, queries.of(me.id), queries.wishes(me.id))


@acts.once
def say(*, by: Actor, said: dict[str, Any], wishes: dict[str, str], key: UUID) -> UUID:
    """``said``: columns of the preference."""
    me, _gathered = my.mine(by, Verb.SAY_PREFERENCE)
    act = acts.on_person(by, Verb.SAY_PREFERENCE, me.id, reason=OBJECT, key=key)
    act.require(is_own_record(act.facts))
    new = {"created_by_id": by.user_id}
    for model, given in ((PeerPreference, said | {"said_at": act.facts.at}), (PeerWishes, wishes)):
        model.objects.update_or_create(**act.whose, defaults=given, create_defaults=given | new)
    return act.record(OBJECT, me.id)


def open_looking(*, by: Actor, slug: str, cursor: Cursor | None) -> tuple[Gathered, Page[Looking]]:
    """Who would like a peer worker. An event for each, so that each sees who read it; also an empty list was asked for."""
    gathered = services.open_page(by=by, slug=slug, verb=Verb.READ_WISHES, rule=may_supervise)
    gathered.require(rules.may_match(gathered.facts), Verb.READ_WISHES)
    found = queries.looking(gathered.service_id, cursor)
    people = access.gather_people(by, [each.consumer_id for each in found.rows]) if found.rows else [gathered]
    audit.record_each(Verb.READ_WISHES, [(each, ()) for each in people])
    return gathered, found
