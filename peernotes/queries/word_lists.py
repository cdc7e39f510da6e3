"""The word lists of a service: the one in force, the one that waits, and those before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes import rows
from peernotes.models import WordList
from peernotes.policy.wording import own_list

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from peernotes.policy.wording.hints import Hint

# What came before is shown this far back; nothing is deleted.
SHOWN = 20
OF_SERVICE = """
SELECT w.id, w.number, w.text, w.approved_at, p.name AS proposer, a.name AS approver,
       w.proposed_by_id = %(me)s AS mine
FROM peernotes_wordlist w JOIN peernotes_user p ON p.id = w.proposed_by_id
LEFT JOIN peernotes_user a ON a.id = w.approved_by_id
WHERE w.service_id = %(service)s
ORDER BY w.number DESC LIMIT %(shown)s"""


@dataclass(frozen=True, slots=True)
class WordListVersion:
    """``mine``: I proposed it."""

    id: UUID
    number: int
    text: str
    approved_at: datetime | None
    proposer: str
    approver: str | None
    mine: bool


@dataclass(frozen=True, slots=True)
class WordLists:
    """``waiting``: proposed after the one in force."""

    in_force: WordListVersion | None
    waiting: WordListVersion | None
    before: tuple[WordListVersion, ...]


def of_service(service_id: UUID, me: UUID | None) -> WordLists:
    found = rows.read(WordListVersion, OF_SERVICE, {"service": service_id, "me": me, "shown": SHOWN})
    approved = [one for one in found if one.approved_at]
    waiting = found[0] if found and not found[0].approved_at else None
    return WordLists(approved[0] if approved else None, waiting, tuple(approved[1:]))


def hints(service_id: UUID) -> tuple[Hint, ...]:
    """The shipped words as this service has them."""
    lists = WordList.objects.filter(service=service_id, approved_at__isnull=False).order_by("-number")
    return own_list.together(lists.values_list("text", flat=True).first() or "")


def is_last(words: WordList) -> bool:
    return not WordList.objects.filter(service=words.service_id, number__gt=words.number).exists()
