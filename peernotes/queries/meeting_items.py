"""What meetings talk about of people. Row-level security leaves it to each person and to who works with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import rows
from peernotes.enums import ConsentState
from peernotes.models import MeetingItem
from peernotes.policy.meeting_items import MeetingItemFacts
from peernotes.queries import history, keyset

if TYPE_CHECKING:
    from peernotes.queries.history import Past
    from peernotes.queries.keyset import Cursor, Page

ITEMS = """
SELECT i.id, i.created_at, i.consumer_id, i.service_id, i.meeting_id, c.chosen_name, c.local_identifier, m.kind, m.starts_at,
       m.starts_at <= statement_timestamp() AND m.called_off_at IS NULL AS begun, m.called_off_at, i.question, i.corrected_at,
       coalesce(o.consumer_view, '') AS said_then, EXISTS (SELECT FROM peernotes_meetingitem n WHERE n.again_of_id = i.id) AS brought_again,
       (i.created_by_id = (SELECT peernotes_actor())) IS TRUE AS brought_by_me,
       (i.decided_by_id = (SELECT peernotes_actor())) IS TRUE AS decided_by_me, b.name AS by, i.consumer_view, i.view_at,
       v.name AS view_by, i.view_method, i.view_method <> '' OR coalesce(i.view_by_id = c.user_id, false) AS view_own, i.statement_id IS NOT NULL AS said_before,
       t.created_at AS said_before_at,
       i.decided, d.name AS decided_by, i.decided_at, i.tell_by, i.told_at, w.name AS told_by,
       ARRAY(SELECT x.name::text FROM peernotes_meetingmember a JOIN peernotes_user x ON x.id = a.user_id
             WHERE a.meeting_id = i.meeting_id ORDER BY x.sort_name, x.id) AS members,
       ARRAY(SELECT x.id FROM peernotes_meetingmember a JOIN peernotes_user x ON x.id = a.user_id
             WHERE a.meeting_id = i.meeting_id ORDER BY x.sort_name, x.id) AS member_ids,
       (SELECT peernotes_consent_state(y.scope, y.decision, y.decided_at, y.expires_at, NULL, statement_timestamp())
        FROM peernotes_consent y
        WHERE y.meeting_item_id = i.id AND (y.grantee_id = (SELECT peernotes_actor()) OR y.grantee_id IS NULL)
        ORDER BY y.decided_at DESC, y.id DESC LIMIT 1) AS said,
       (SELECT x.name::text FROM (
            SELECT DISTINCT ON (y.grantee_id) y.grantee_id, y.decision FROM peernotes_consent y
            WHERE y.meeting_item_id = i.id AND y.grantee_id IS NOT NULL
            ORDER BY y.grantee_id, y.decided_at DESC, y.id DESC) z JOIN peernotes_user x ON x.id = z.grantee_id
        WHERE peernotes_said_yes(z.decision) LIMIT 1) AS speaker
FROM (SELECT i.* FROM peernotes_meetingitem i WHERE {which} ORDER BY {order} LIMIT {limit}) i
JOIN peernotes_consumer c ON c.id = i.consumer_id JOIN peernotes_teammeeting m ON m.id = i.meeting_id
LEFT JOIN peernotes_user b ON b.id = i.created_by_id LEFT JOIN peernotes_user v ON v.id = i.view_by_id
LEFT JOIN peernotes_user d ON d.id = i.decided_by_id LEFT JOIN peernotes_user w ON w.id = i.told_by_id
LEFT JOIN peernotes_teamstatement t ON t.id = i.statement_id LEFT JOIN peernotes_meetingitem o ON o.id = i.again_of_id
ORDER BY {order}"""
KEY = ("i.created_at", "i.id")
LATE = """i.created_by_id = %(user)s AND i.decided_at IS NOT NULL AND i.told_at IS NULL
    AND i.tell_by < (statement_timestamp() AT TIME ZONE (SELECT s.timezone FROM peernotes_service s WHERE s.id = i.service_id))::date"""
MOST_LATE = 25
# Each to whom they said something by name, and the last of it.
SPEAKERS = """
SELECT DISTINCT ON (c.grantee_id) c.grantee_id, c.decision FROM peernotes_consent c
WHERE c.meeting_item_id = %(item)s AND c.grantee_id IS NOT NULL ORDER BY c.grantee_id, c.decided_at DESC, c.id DESC"""
STATEMENTS = """
SELECT t.id, t.sent_to, t.about, t.wish, t.created_at FROM peernotes_teamstatement t
WHERE t.consumer_id = %(consumer)s AND t.taken_back_at IS NULL ORDER BY t.created_at DESC, t.id DESC LIMIT %(most)s"""
MOST_STATEMENTS = 10


@dataclass(frozen=True, slots=True)
class ItemLine:
    """``by``: who brought it. ``view_own``: the person put it there themselves. ``said_before``: they had said it to
    their team; ``said_before_at``: when, if the reader may see that. ``members``: who is to be there, or was; ``member_ids``: theirs. ``said``: the
    last that they said to the reader, or to all, about speaking for them there; ``speaker``: who may, as they see it. ``said_then``: what they thought of it for the meeting that
    was called off, if it is brought again."""

    id: UUID
    created_at: datetime
    consumer_id: UUID
    service_id: UUID
    meeting_id: UUID
    chosen_name: str
    local_identifier: str
    kind: str
    starts_at: datetime
    begun: bool
    called_off_at: datetime | None
    question: str
    corrected_at: datetime | None
    said_then: str
    brought_again: bool
    brought_by_me: bool
    decided_by_me: bool
    by: str | None
    consumer_view: str
    view_at: datetime | None
    view_by: str | None
    view_method: str
    view_own: bool
    said_before: bool
    said_before_at: datetime | None
    decided: str
    decided_by: str | None
    decided_at: datetime | None
    tell_by: date | None
    told_at: datetime | None
    told_by: str | None
    members: list[str]
    member_ids: list[UUID]
    said: str | None
    speaker: str | None

    @property
    def facts(self) -> MeetingItemFacts:
        return MeetingItemFacts(
            begun=self.begun,
            viewed=bool(self.consumer_view),
            decided=self.decided_at is not None,
            told=self.told_at is not None,
            said=ConsentState(self.said or ConsentState.NONE),
            called_off=self.called_off_at is not None,
            brought_by_me=self.brought_by_me,
            decided_by_me=self.decided_by_me,
            brought_again=self.brought_again,
        )


@dataclass(frozen=True, slots=True)
class SaidBefore:
    """Something that somebody had said to their team."""

    id: UUID
    sent_to: str
    about: str
    wish: str
    created_at: datetime

    @property
    def words(self) -> str:
        return f"{self.about}\n\n{self.wish}" if self.wish.strip() else self.about


def of_person(consumer_id: UUID, cursor: Cursor | None = None) -> Page[ItemLine]:
    """The newest first."""
    order = keyset.Order(cursor)
    which = f"i.consumer_id = %(consumer)s {order.beyond(*KEY)}"
    found = _read(which, order.by(*KEY), keyset.SIZE + 1, {"consumer": consumer_id, **order.params})
    return keyset.page(found, cursor, lambda row: (row.created_at, row.id))


def of_meeting(meeting_id: UUID, cursor: Cursor | None = None) -> Page[ItemLine]:
    """As they were brought."""
    order = keyset.Order(cursor, rising=True)
    which = f"i.meeting_id = %(meeting)s {order.beyond(*KEY)}"
    found = _read(which, order.by(*KEY), keyset.SIZE + 1, {"meeting": meeting_id, **order.params})
    return keyset.page(found, cursor, lambda row: (row.created_at, row.id))


def one(item_id: UUID) -> ItemLine | None:
    return next(iter(_read("i.id = %(item)s", "i.id", 1, {"item": item_id})), None)


def earlier(item_id: UUID) -> list[Past]:
    """What stood there before it was put right, as far as whoever asks may read it. Newest first."""
    return history.past(MeetingItem, item_id, ("question", "decided"))


def late(user_id: UUID) -> list[ItemLine]:
    """Those that somebody brought and has not told yet, though the day is over."""
    return _read(LATE, "i.tell_by, i.id", MOST_LATE, {"user": user_id})


def speakers(item_id: UUID) -> dict[UUID, str]:
    return {row["grantee_id"]: row["decision"] for row in rows.named(SPEAKERS, {"item": item_id})}


def statements(consumer_id: UUID) -> list[SaidBefore]:
    """What they said to their team, as far as whoever asks may read it."""
    return rows.read(SaidBefore, STATEMENTS, {"consumer": consumer_id, "most": MOST_STATEMENTS})


def _read(which: str, order: str, limit: int, params: dict[str, object]) -> list[ItemLine]:
    return rows.read(ItemLine, ITEMS.format(which=which, order=order, limit=limit), params)
