"""Reading what there is, and choosing how to hear of it. Messages themselves are written by the database, with the events
that they are about (peernotes/database/messages)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models.functions import Now

from peernotes import access, audit
from peernotes.enums import Rule, Verb
from peernotes.models import Message, User
from peernotes.queries import messages as queries

if TYPE_CHECKING:
    from collections.abc import Iterable

    from peernotes.enums import NewsBy
    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page
    from peernotes.queries.messages import News


def open_news(*, by: Actor, cursor: Cursor | None = None) -> Page[News]:
    """What was shown is read. Whose name was shown sees that their worker came by it."""
    page = queries.of(by, cursor)
    new = [row.id for row in page.rows if row.is_new]
    Message.objects.filter(pk__in=new, read_at=None).update(read_at=Now())
    _record(by, [row for row in page.rows if row.person_id and not row.own])
    return page


def _record(by: Actor, about: Iterable[News]) -> None:
    shown = {row.service_id: {one.person_id for one in about if one.service_id == row.service_id} for row in about}
    places = access.services_of(by) if shown else []
    audit.record_each(Verb.SEE_PERSON, ((here, shown[here.service_id]) for here in places if here.service_id in shown))


def choose(*, by: Actor, how: NewsBy) -> None:
    User.objects.filter(pk=by.user_id).update(news_by=how)
    audit.record_plain(Verb.CHOOSE_NEWS, by, rule=Rule.SIGN_IN)
