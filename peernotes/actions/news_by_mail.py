"""What the worker does about messages: those that time brings, and the mail that says that there is something. It acts for
nobody, as the owner, and sees addresses and ids only.

A mail is marked as sent in the transaction that sent it: a server that is down delays it, and only a crash between the
server's yes and the commit sends it a second time."""

from __future__ import annotations

import logging
from datetime import timedelta
from smtplib import SMTPDataError, SMTPRecipientsRefused
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import connections, transaction
from django.db.models import F
from django.db.models.functions import Now
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from peernotes import rows
from peernotes.models import Message
from peernotes.queries.seals import OWNER

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID

    from django.core.mail.backends.base import BaseEmailBackend

log = logging.getLogger("peernotes")
# Whoever is at work just now reads it on the page, and several at once are one mail.
QUIET_SECONDS, BETWEEN_SECONDS = 120, 15 * 60
DUE = """
SELECT u.id, u.email, array_agg(m.id) AS messages
FROM peernotes_message m JOIN peernotes_user u ON u.id = m.user_id
WHERE m.read_at IS NULL AND m.mailed_at IS NULL AND m.created_at <= now() - %(quiet)s * interval '1 second'
  AND (m.try_after IS NULL OR m.try_after <= now())
  AND u.is_active AND u.email <> '' AND u.news_by IN ('', 'mail') AND (%(user)s::uuid IS NULL OR u.id = %(user)s::uuid)
  AND NOT EXISTS (SELECT FROM peernotes_message b
                  WHERE b.user_id = u.id AND b.mailed_at > now() - %(between)s * interval '1 second')
GROUP BY u.id"""
ALONE = "SELECT pg_try_advisory_xact_lock(hashtextextended('peernotes: mail ' || %s, 0))"
LATE = "SELECT peernotes_write_late_messages()"
NEW_FOR = timedelta(days=90)


def write_late() -> int:
    """Safety concerns that nobody took on in time. Returns how many messages there are more."""
    with transaction.atomic(using=OWNER), connections[OWNER].cursor() as cursor:
        cursor.execute(LATE)
        return int(cursor.fetchone()[0])


def grow_old() -> None:
    """Nobody is told for ever that there is something: what they never looked at stands there, and counts no more."""
    unread = Message.objects.using(OWNER).filter(read_at=None, created_at__lt=Now() - NEW_FOR)
    unread.update(read_at=Now())


def due(user_id: UUID | None = None) -> list[dict[str, Any]]:
    """Who is to have a mail now; nobody where there is no mail server."""
    if not settings.SENDS_MAIL:
        return []
    asked = {"quiet": QUIET_SECONDS, "between": BETWEEN_SECONDS, "user": user_id}
    return rows.named(DUE, asked, using=OWNER)


def send() -> None:
    """To all who are to have one. Raises OSError when the server takes nothing: the next round begins again."""
    if waiting := due():
        with get_connection() as server:
            for row in waiting:
                mail(row["id"], server)


def mail(user_id: UUID, server: BaseEmailBackend) -> None:
    """One mail for all that is unread, if there still is something and nobody else is just sending it."""
    with transaction.atomic(using=OWNER), connections[OWNER].cursor() as cursor:
        cursor.execute(ALONE, [str(user_id)])
        for row in due(user_id) if cursor.fetchone()[0] else []:
            Message.objects.using(OWNER).filter(pk__in=row["messages"]).update(**_sent(row["email"], server))


def _sent(address: str, server: BaseEmailBackend) -> dict[str, Any]:
    """What came of it, as columns. What an address refuses waits for as long again as it has waited."""
    body = render_to_string("messages/mail.txt", {"site": f"{settings.SITE}/"})
    try:
        EmailMessage(_("There is something to read for you"), body, to=[address], connection=server).send()
    except (SMTPRecipientsRefused, SMTPDataError) as error:
        log.warning("a mail was refused: %s", type(error).__name__)
        return {"try_after": Now() + (Now() - F("created_at"))}
    return {"mailed_at": Now()}
