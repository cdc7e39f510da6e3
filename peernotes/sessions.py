"""Between actions and queries: Django's sessions in the database, each with its user as a column."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends import db

if TYPE_CHECKING:
    from django.http import HttpRequest

    from peernotes.models import Session

# The longest that a sign-in lasts, whatever is done in it.
LONGEST_SECONDS = 12 * 60 * 60
# A sign-in ends after this long without a page; what was typed has been saved by then.
IDLE_SECONDS = 15 * 60
SINCE, SEEN, BROWSER = "since", "seen", "browser"
# When it was last proved that it is still them.
PROVED = "proved"
LONGEST_NAME = 400
# Of a visit: which; how many seconds it may be quiet; and, when it is over, which it was.
VISIT, QUIET, VISITED = "visit", "quiet", "visited"
# Of two records of a consumer, the one that their pages are about.
RECORD = "record"


def begin(*, request: HttpRequest, **_: object) -> None:
    """Somebody signed in (apps.py): what its two limits are counted from, and by which they know it again."""
    request.session[SINCE] = request.session[SEEN] = time.time()
    request.session[BROWSER] = request.headers.get("User-Agent", "")[:LONGEST_NAME]


class SessionStore(db.SessionStore):
    @classmethod
    def get_model_class(cls) -> type[Session]:
        from peernotes.models import Session  # noqa: PLC0415 - Django reads this module before there are models

        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        made = super().create_model_instance(data)
        made.user_id = data.get(SESSION_KEY)
        return made
