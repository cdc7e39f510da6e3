"""A consumer's own pages: their notes, and who looked. They are those of the consumer who was looked at most."""

from __future__ import annotations

import uuid
from functools import partial
from typing import TYPE_CHECKING

from django.db import transaction

from bench.audit import EVENTS_BY_KEY, keys_of
from bench.connections import brute
from bench.pages import Listed, listed
from peernotes import audit
from peernotes.actions import reading_my
from peernotes.policy.facts import Actor
from peernotes.queries import my, who_looked
from peernotes.queries.who_looked import CLINICIANS, EVERYONE, OPENED, OTHERS, REFUSED, LooksWanted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.measure import Subject
    from peernotes.queries.my import Me

GOAL = "rows 3 or less"
NOTES = """
SELECT id FROM peernotes_note WHERE consumer_id = %(consumer)s
ORDER BY CASE WHEN status = 'with_consumer' THEN 2
              WHEN status IN ('draft', 'changes_requested', 'agreed', 'deferred') THEN 1 ELSE 0 END DESC,
         happened_at DESC, id DESC LIMIT 25"""
# The page counts the parts of each note.
NOTES_BY_KEY = """
SELECT n.id, n.happened_at, n.kind, n.status, n.amends_id, u.name, n.handed_over_at, n.revisit_on,
       (SELECT array_agg(s.audience) FROM peernotes_notesection s WHERE s.note_id = n.id)
FROM peernotes_note n JOIN peernotes_user u ON u.id = n.author_id WHERE n.id = ANY (%(ids)s::uuid[])"""
LOOKS = """
SELECT id FROM peernotes_event WHERE subject_id = %(consumer)s AND actor_id IS DISTINCT FROM %(user)s {conditions}
ORDER BY at DESC, id DESC LIMIT 25"""
# What bench.writes has left about the same people is no look.
LOOKED = "AND allowed AND verb NOT IN ('edit_note', 'decide_sections', 'finalise', 'stop_sharing')"
# Without the service's versions among the lines: every one is an event.
SHOWN = {
    "opened": (LooksWanted(OPENED, OTHERS), LOOKED),
    "refused": (LooksWanted(REFUSED, OTHERS), "AND NOT allowed"),
    "clinicians": (LooksWanted(OPENED, CLINICIANS), f"{LOOKED} AND actor_role = 'clinician'"),
    "refused, everyone": (LooksWanted(REFUSED, EVERYONE), "AND NOT allowed"),
}


def subjects() -> Iterator[Subject]:
    actor, me = looked_at()
    yield listed(
        Listed(
            "my notes",
            actor,
            lambda: my.notes(me.id).rows,
            partial(reading_my.open_home, by=actor),
            (NOTES, {"consumer": me.id}),
            NOTES_BY_KEY,
            GOAL,
        )
    )
    for name, (wanted, conditions) in SHOWN.items():
        yield _who_looked(f"who looked, {name}", (actor, me), wanted, conditions)


def looked_at() -> tuple[Actor, Me]:
    found = brute(
        """SELECT c.user_id FROM peernotes_event e JOIN peernotes_consumer c ON c.id = e.subject_id
           WHERE c.user_id IS NOT NULL GROUP BY c.user_id ORDER BY count(*) DESC, 1 LIMIT 1"""
    )
    actor = Actor(user_id=found[0][0], request_id=uuid.uuid4())
    with transaction.atomic():
        audit.enter(actor)
        return actor, my.me(actor)


def _who_looked(title: str, whose: tuple[Actor, Me], wanted: LooksWanted, conditions: str) -> Subject:
    actor, me = whose
    return listed(
        Listed(
            title,
            actor,
            lambda: who_looked.of_me(actor, me, wanted).rows,
            partial(reading_my.open_who_looked, by=actor, wanted=wanted),
            (LOOKS.format(conditions=conditions), {"consumer": me.id, "user": actor.user_id}),
            EVENTS_BY_KEY,
            GOAL,
            keys_of,
        )
    )
