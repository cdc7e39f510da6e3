"""What a version of the service model changes, said to one person: for themself first, then what is new for all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from peernotes.enums import ConsentScope
from peernotes.policy.switch_kinds import ModelReader
from peernotes.presenters import services, times, words
from peernotes.queries.preview.shapes import Capability, Change

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.queries.keyset import Page
    from peernotes.queries.notices import Notice, Own, ToTell

TO_CONSUMER = {
    (Capability.READ_RECORD, Change.GAINS): gettext_lazy("%(who)s can read your record."),
    (Capability.READ_RECORD, Change.ASKS): gettext_lazy("%(who)s can read your record if you say yes, and not before."),
    (Capability.READ_RECORD, Change.LOSES): gettext_lazy("%(who)s can no longer read your record."),
    (Capability.READ_ABOUT_ME, Change.GAINS): gettext_lazy("%(who)s can read About Me."),
    (Capability.READ_ABOUT_ME, Change.ASKS): gettext_lazy("%(who)s can read About Me if you say yes, and not before."),
    (Capability.READ_ABOUT_ME, Change.LOSES): gettext_lazy("%(who)s can no longer read About Me."),
    (Capability.START_NOTE, Change.GAINS): gettext_lazy("%(who)s can begin a note with you. You are asked each time."),
    (Capability.START_NOTE, Change.LOSES): gettext_lazy("%(who)s can no longer begin a note with you."),
    (Capability.LOG_CONTACT, Change.GAINS): gettext_lazy(
        "%(who)s can log that you met: date, length and way of meeting."
    ),
    (Capability.LOG_CONTACT, Change.LOSES): gettext_lazy("%(who)s can no longer log that you met."),
}
TO_WORKER = {
    (Capability.READ_RECORD, Change.GAINS): gettext_lazy("You can read the record of %(who)s."),
    (Capability.READ_RECORD, Change.ASKS): gettext_lazy("You can read the record of %(who)s once they say yes."),
    (Capability.READ_RECORD, Change.LOSES): gettext_lazy("You can no longer read the record of %(who)s."),
    (Capability.READ_ABOUT_ME, Change.GAINS): gettext_lazy("You can read About Me of %(who)s."),
    (Capability.READ_ABOUT_ME, Change.ASKS): gettext_lazy("You can read About Me of %(who)s once they say yes."),
    (Capability.READ_ABOUT_ME, Change.LOSES): gettext_lazy("You can no longer read About Me of %(who)s."),
    (Capability.START_NOTE, Change.GAINS): gettext_lazy("You can begin a note with %(who)s."),
    (Capability.START_NOTE, Change.LOSES): gettext_lazy("You can no longer begin a note with %(who)s."),
    (Capability.LOG_CONTACT, Change.GAINS): gettext_lazy("You can log contact with %(who)s."),
    (Capability.LOG_CONTACT, Change.LOSES): gettext_lazy("You can no longer log contact with %(who)s."),
}
ENDED = {
    ConsentScope.READ_RECORD: gettext_lazy("Your yes to %(who)s reading your record ends."),
    ConsentScope.READ_ABOUT_ME: gettext_lazy("Your yes to %(who)s reading About Me ends."),
}


@dataclass(frozen=True)
class NoticeShown:
    """``own``: what the rules decide about this person. ``news``: what the model says to everybody like them. ``cancelled``:
    none of it comes. ``read_href``: where staff read it and answer."""

    version_id: UUID
    title: str
    own: list[str]
    ended: list[str]
    news: list[dict[str, str]]
    cancelled: bool = False
    read_href: str = ""


def shown(notice: Notice) -> NoticeShown:
    with timezone.override(notice.zone):
        title = _title(notice) % {"when": times.shown(notice.starts_at)}
    if notice.cancelled:
        return NoticeShown(notice.version_id, title, [], [], [], cancelled=True)
    is_consumer = notice.reader is ModelReader.CONSUMER
    answers = notice.asks and notice.reader not in {ModelReader.CONSUMER, ModelReader.CARER}
    return NoticeShown(
        version_id=notice.version_id,
        title=title,
        own=_own(notice, TO_CONSUMER if is_consumer else TO_WORKER),
        ended=_ended(notice) if is_consumer else [],
        news=[row for row in services.news(notice.before, notice.after, notice.reader) if row["sentence"]],
        read_href=reverse("model-acknowledge", args=[notice.slug]) if answers else "",
    )


def _title(notice: Notice) -> str:
    if notice.cancelled:
        return _("Our model does not change on %(when)s")
    return _("Our model changed on %(when)s") if notice.begun else _("Our model changes on %(when)s")


def _own(notice: Notice, lines: dict) -> list[str]:
    found = {key: [one for one in notice.own if one.situation.change(key[0]) is key[1]] for key in lines}
    return [str(lines[key]) % {"who": _who(notice, ones)} for key, ones in found.items() if ones]


def _ended(notice: Notice) -> list[str]:
    found = {scope: [one for one in notice.own if scope in one.situation.ended] for scope in ENDED}
    return [str(ENDED[scope]) % {"who": _who(notice, ones)} for scope, ones in found.items() if ones]


def _who(notice: Notice, ones: list[Own]) -> str:
    if notice.reader is ModelReader.CONSUMER:
        return words.listed(sorted({name for one in ones for _id, name in one.workers}))
    count = sum(one.people for one in ones)
    return ngettext("%(count)d person", "%(count)d people", count) % {"count": count}


def how_many(told: int, everybody: int) -> str:
    return _("%(told)d of %(everybody)d told") % {"told": told, "everybody": everybody}


def whom(page: Page[ToTell]) -> list[dict[str, object]]:
    return [
        {"id": row.id, "title": row.name, "tick": not (row.signs_in or row.told_at), **_standing(row)}
        for row in page.rows
    ]


def _standing(row: ToTell) -> dict[str, str]:
    if row.told_at is None:
        way = _("Reads it on their own page") if row.signs_in else _("Has no sign-in: please tell them in person")
        return {"note": ". ".join(filter(None, (row.note, way))), "tag": _("Not told yet"), "tone": "waiting"}
    said = {"when": times.shown(row.told_at), "name": row.told_by}
    how = _("Told by %(name)s, %(when)s") % said if row.told_by else _("Read it, %(when)s") % said
    return {"note": ". ".join(filter(None, (row.note, how))), "tag": _("Told"), "tone": "shared"}
