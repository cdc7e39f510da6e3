"""What there is to read, in a sentence each, with the way there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peernotes.enums import MessageKind, NewsBy
from peernotes.presenters import times

if TYPE_CHECKING:
    from peernotes.queries.messages import Hearing, News

# To whoever works here. %(who)s: the person it is about.
TO_STAFF = {
    MessageKind.NOTE_CAME_BACK: gettext_lazy("%(who)s answered your note"),
    MessageKind.NOTE_HANDED_ON: gettext_lazy("%(who)s handed a note on to you"),
    MessageKind.SHARING_STOPPED: gettext_lazy("%(who)s chose anew who may read a note of yours"),
    MessageKind.STATEMENT_ADDED: gettext_lazy("%(who)s added a statement to your note"),
    MessageKind.STATEMENT_BESIDE: gettext_lazy("%(who)s added a statement beside what you wrote"),
    MessageKind.CONCERN_YOURS: gettext_lazy("A safety concern about %(who)s came to you"),
    MessageKind.CONCERN_ANSWERED: gettext_lazy("A clinician answered your safety concern about %(who)s"),
    MessageKind.CONCERN_LATE: gettext_lazy("Nobody took on the safety concern about %(who)s in time"),
    MessageKind.ASKED_FOR: gettext_lazy("%(who)s asks for something"),
    MessageKind.CARER_ASKS: gettext_lazy("A carer asks for something"),
    MessageKind.CARER_LEFT: gettext_lazy(
        "A carer goes on without you from now on. They need no reason, and it says nothing about your work"
    ),
    MessageKind.MODEL_CHANGES: gettext_lazy("A change of our model was announced"),
    MessageKind.ASSIGNMENT_BEGAN: gettext_lazy("You began to work with %(who)s"),
    MessageKind.ASSIGNMENT_ENDED: gettext_lazy("You no longer work with %(who)s"),
    MessageKind.MEETING_ASKED: gettext_lazy("Somebody would like to meet you"),
    MessageKind.MEETING_CALLED_OFF: gettext_lazy("A meeting that you were asked to was called off"),
    MessageKind.WORKER_CHOSEN: gettext_lazy("Somebody chose or changed their peer worker"),
    MessageKind.SAME_PERSON: gettext_lazy("A colleague says that there are two records of %(who)s"),
    MessageKind.CODE_TO_READ: gettext_lazy("A new code of conduct waits to be read"),
    MessageKind.SOMEBODY_TO_HEAR: gettext_lazy("Somebody would like to talk with you"),
    MessageKind.ALERT: gettext_lazy("There is something about privacy to look at"),
}
# To the consumer. %(who)s: whoever works with them.
TO_CONSUMER = {
    MessageKind.NOTE_WAITS: gettext_lazy("A note was handed to you"),
    MessageKind.QUESTION_ANSWERED: gettext_lazy("Your question was answered"),
    MessageKind.TEAM_ANSWERED: gettext_lazy("Your team answered you"),
    MessageKind.MODEL_CHANGES: gettext_lazy("A change of our model was announced"),
    MessageKind.ASSIGNMENT_BEGAN: gettext_lazy("%(who)s began to work with you"),
    MessageKind.ASSIGNMENT_ENDED: gettext_lazy("%(who)s no longer works with you"),
    MessageKind.MEETING_PASSED: gettext_lazy("%(who)s asks you to choose somebody else to meet"),
    MessageKind.PLACE_FREE: gettext_lazy("A place with %(who)s is free. Whoever chooses first has it"),
    MessageKind.SAME_PERSON: gettext_lazy("There may be two records of you"),
    MessageKind.RECORD_OPENED: gettext_lazy("Your record was opened in an emergency"),
}
# To a carer, about themselves: nothing in it is of whom they care for.
TO_CARER = {
    MessageKind.CARER_NOTE_WAITS: gettext_lazy("A note of yours was handed to you"),
    MessageKind.CARER_ANSWERED: gettext_lazy("What you asked for has begun"),
    MessageKind.CARER_OFFERED: gettext_lazy("Somebody who works with you offers you something"),
    MessageKind.GROUP_PLACE: gettext_lazy("There is a place for you now in a group for which you waited"),
    MessageKind.MODEL_CHANGES: gettext_lazy("A change of our model was announced"),
}
CARER_PAGES = {
    MessageKind.CARER_NOTE_WAITS: "carer-note",
    MessageKind.GROUP_PLACE: "carer-group",
    MessageKind.CARER_ANSWERED: "carer-requests",
    MessageKind.CARER_OFFERED: "carer-requests",
    MessageKind.MODEL_CHANGES: "carer",
}
# Where a carer's page is of one thing.
TO_THE_THING = {MessageKind.CARER_NOTE_WAITS, MessageKind.GROUP_PLACE}
# About the service, and nobody in it: the page that each leads to.
SERVICE_PAGES = {
    MessageKind.MODEL_CHANGES: "service_model",
    MessageKind.CODE_TO_READ: "code",
    MessageKind.SOMEBODY_TO_HEAR: "speak-up",
    MessageKind.ALERT: "alerts",
    MessageKind.MEETING_ASKED: "profile",
    MessageKind.WORKER_CHOSEN: "assignments",
}
# Where a sentence leads, and whether to the thing itself.
STAFF_PAGES = {
    MessageKind.NOTE_CAME_BACK: "note",
    MessageKind.NOTE_HANDED_ON: "note",
    MessageKind.SHARING_STOPPED: "note",
    MessageKind.STATEMENT_ADDED: "note",
    MessageKind.STATEMENT_BESIDE: "entry",
    MessageKind.CONCERN_YOURS: "concern",
    MessageKind.CONCERN_ANSWERED: "concern",
    MessageKind.CONCERN_LATE: "concern",
    MessageKind.ASSIGNMENT_BEGAN: "person",
    MessageKind.ASKED_FOR: "person-offers",
    MessageKind.CARER_ASKS: "carer-file",
    MessageKind.MEETING_CALLED_OFF: "team-meeting",
}
# About no consumer, though it leads to a thing of its own.
ABOUT_NO_CONSUMER = {*SERVICE_PAGES, MessageKind.CARER_ASKS, MessageKind.CARER_LEFT, MessageKind.MEETING_CALLED_OFF}
OWN_PAGES = {
    MessageKind.QUESTION_ANSWERED: "my-questions",
    MessageKind.TEAM_ANSWERED: "my-team",
    MessageKind.MODEL_CHANGES: "my",
    MessageKind.ASSIGNMENT_BEGAN: "my-choices",
    MessageKind.ASSIGNMENT_ENDED: "my-choices",
    MessageKind.MEETING_PASSED: "my-peer-workers",
    MessageKind.PLACE_FREE: "my-peer-workers",
    MessageKind.SAME_PERSON: "my",
    MessageKind.RECORD_OPENED: "my",
}
HEARING = {
    NewsBy.MAIL: gettext_lazy("Now: by e-mail to %(address)s, and under “News”."),
    NewsBy.PAGE: gettext_lazy("Now: under “News” only."),
    NewsBy.NONE: gettext_lazy("Now: not at all. “News” stays where it is, and nothing counts what is new."),
}
NO_ADDRESS = gettext_lazy("You have given no e-mail address yet, so no e-mail comes.")
NO_MAIL = gettext_lazy("This site sends no e-mail about news: no mail server is set up.")


@dataclass(frozen=True)
class NewsRow:
    title: str
    href: str
    note: str
    is_new: bool


def row(news: News) -> NewsRow:
    kind = MessageKind(news.kind)
    with timezone.override(ZoneInfo(news.timezone)):
        return NewsRow(_title(news, kind), _href(news, kind), times.near(news.created_at), news.is_new)


def _title(news: News, kind: MessageKind) -> str:
    if news.carer:
        return str(TO_CARER[kind])
    if news.own:
        return str(TO_CONSUMER[kind]) % {"who": news.worker}
    if _is_nameless(news, kind):
        return _("Something about somebody whom you no longer work with")
    return str(TO_STAFF[kind]) % {"who": news.person}


def _is_nameless(news: News, kind: MessageKind) -> bool:
    return news.person is None and kind not in ABOUT_NO_CONSUMER


def _href(news: News, kind: MessageKind) -> str:
    if news.carer:
        return reverse(CARER_PAGES[kind], args=[news.object_id] if kind in TO_THE_THING else [])
    if news.own:
        return reverse(OWN_PAGES[kind]) if kind in OWN_PAGES else reverse("my-note", args=[news.object_id])
    if kind in SERVICE_PAGES:
        return reverse(SERVICE_PAGES[kind], args=[news.slug])
    if kind is MessageKind.SAME_PERSON and news.person_id:
        return reverse("same-person", args=[news.slug, news.person_id])
    if _is_nameless(news, kind) or kind not in STAFF_PAGES:
        return ""
    return reverse(STAFF_PAGES[kind], args=[news.object_id])


def hearing(found: Hearing) -> str:
    """How it is now, and why there can be no mail."""
    by = NewsBy.PAGE if found.by is NewsBy.MAIL and not settings.SENDS_MAIL else found.by
    now = str(HEARING[by]) % {"address": found.address}
    if by is not NewsBy.PAGE or (settings.SENDS_MAIL and found.address):
        return now
    return f"{now} {NO_ADDRESS if settings.SENDS_MAIL else NO_MAIL}"
