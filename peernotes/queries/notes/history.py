"""The moments of a note at which its text was shared, changed, agreed to or amended, and the text at each of them.
Autosaves in between are no versions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from peernotes import rows

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

MOST = 50
# A row for each part at each moment, and one for a moment without any. Rows of the same request belong to the moment,
# whichever of the two tables was written first.
MOMENTS = """
SELECT m.history_id AS id, m.history_date AS at, coalesce(m.history_change_reason, '') AS reason, m.status,
       coalesce(u.name, '') AS who, s.prompt AS text_prompt, s.text AS text_text, s.decision AS text_decision,
       s.audience AS text_audience, s.redacted AS text_redacted
FROM (SELECT * FROM peernotes_historicalnote
      WHERE id = %(note)s AND coalesce(history_change_reason, '') NOT IN ('autosave', 'save')
      ORDER BY history_date DESC, history_id DESC LIMIT %(most)s) m
LEFT JOIN peernotes_user u ON u.id = m.history_user_id
LEFT JOIN LATERAL (
    SELECT DISTINCT ON (h.id) h.position, h.prompt, h.text, h.decision, h.audience, h.redacted_digest <> '' AS redacted
    FROM peernotes_historicalnotesection h
    WHERE h.note_id = m.id AND (h.history_date <= m.history_date OR h.history_request = m.history_request)
    ORDER BY h.id, h.history_date DESC, h.history_id DESC) s ON true
ORDER BY m.history_date DESC, m.history_id DESC, s.position"""


@dataclass(frozen=True, slots=True)
class SectionThen:
    """``redacted``: the words were taken out; only their digest is left."""

    prompt: str
    text: str
    decision: str
    audience: str
    redacted: bool


@dataclass(frozen=True, slots=True)
class NoteMoment:
    """``who`` empty: the consumer on a visit. ``reason`` is what was done, in the words of the action."""

    id: int
    at: datetime
    reason: str
    status: str
    who: str
    texts: list[SectionThen] = field(default_factory=list)


def moments(note: UUID) -> list[NoteMoment]:
    """Newest first, at most MOST. Row-level security gives them to the note's two authors only."""
    found: dict[int, NoteMoment] = {}
    for row in rows.named(MOMENTS, {"note": note, "most": MOST}):
        moment, text = rows.apart(row, "text_")
        known = found.setdefault(moment["id"], NoteMoment(**moment))
        if text["prompt"] is not None:
            known.texts.append(SectionThen(**text))
    return list(found.values())
