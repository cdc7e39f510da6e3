"""What the worker does about messages: those that time brings, and the mail that says that there is something. It acts for
nobody, as the owner, and sees addresses and ids only.

A mail is marked as sent in the transaction that sent it: a server that is down delays it, and only a crash between the
server's yes and the commit sends it a second time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import connections, transaction
from django.db.models.functions import Now
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from peernotes import rows
from peernotes.models import Message
from peernotes.queries.seals import OWNER

if TYPE_CHECKING:
    from uuid import UUID

# Whoever is at work just now reads it on the page, and several at once are one mail.
QUIET_SECONDS, BETWEEN_SECONDS = 120, 15 * 60
DUE = """
SELECT u.id, u.email, array_agg(m.id) AS messages
FROM peernotes_message m JOIN peernotes_user u ON u.id = m.user_id
WHERE m.read_at IS NULL AND m.mailed_at IS NULL AND m.created_at <= now() - %(quiet)s * interval '1 second'
  AND u.is_active AND u.email <> '' AND u.news_by IN ('', 'mail') AND (%(user)s::uuid IS NULL OR u.id = %(user)s::uuid)
  AND NOT EXISTS (SELECT FROM peernotes_message b
                  WHERE b.user_id = u.id AND b.mailed_at > now() - %(between)s * interval '1 second')
GROUP BY u.id"""
ALONE = "SELECT pg_try_advisory_xact_lock(hashtextextended('peernotes: mail ' || %s, 0))"
LATE = "SELECT peernotes_pass_on_late()"


def pass_on_late() -> int:
    """Safety concerns that nobody took on in time. Returns how many messages there are more."""
    with transaction.atomic(using=OWNER), connections[OWNER].cursor() as cursor:
        cursor.execute(LATE)
        return int(cursor.fetchone()[0])


def due(user_id: UUID | None = None) -> list[dict]:
    """Who is to have a mail now; nobody where there is no mail server."""
    if not settings.SENDS_MAIL:
        return []
    asked = {"quiet": QUIET_SECONDS, "between": BETWEEN_SECONDS, "user": user_id}
    return rows.named(DUE, asked, using=OWNER)


def mail(user_id: UUID) -> None:
    """One mail for all that is unread, if there still is something. Raises OSError while the server does not take it."""
    with transaction.atomic(using=OWNER), connections[OWNER].cursor() as cursor:
        cursor.execute(ALONE, [str(user_id)])
        for row in due(user_id) if cursor.fetchone()[0] else []:
            _letter(row["email"]).send()
            Message.objects.using(OWNER).filter(pk__in=row["messages"]).update(mailed_at=Now())


def _letter(address: str) -> EmailMessage:
    body = render_to_string("messages/mail.txt", {"site": f"{settings.SITE}/"})
    return EmailMessage(_("There is something to read for you"), body, to=[address])
