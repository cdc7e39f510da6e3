"""What a note may say that it was about: open goals, and items of the care plan that go on. In one statement, because both stand
on the page on which a note is written; row-level security says which there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import rows
from peernotes.queries import keyset

if TYPE_CHECKING:
    from collections.abc import Iterable

GOAL, ITEM = "goal", "item"
ABOUT = """
(SELECT 'goal' AS kind, g.id, g.text, g.only_me, false AS peer_support FROM peernotes_goal g
 WHERE g.consumer_id = %(consumer)s AND g.status = 'open' AND 'goal' = ANY (%(kinds)s)
 ORDER BY g.changed_at DESC, g.id DESC LIMIT %(most)s)
UNION ALL
(SELECT 'item', i.id, i.text, false, i.peer_support FROM peernotes_planitem i
 WHERE i.consumer_id = %(consumer)s AND i.ended_at IS NULL AND 'item' = ANY (%(kinds)s)
 ORDER BY i.changed_at DESC, i.id DESC LIMIT %(most)s)"""


@dataclass(frozen=True, slots=True)
class ToName:
    kind: str
    id: UUID
    text: str
    only_me: bool
    peer_support: bool


def of_person(consumer_id: UUID, kinds: Iterable[str]) -> list[ToName]:
    """The newest first, of each."""
    return rows.read(ToName, ABOUT, {"consumer": consumer_id, "kinds": list(kinds), "most": keyset.SIZE})
