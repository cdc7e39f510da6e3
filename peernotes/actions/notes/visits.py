"""How a note reaches a consumer who is not signed in: on the worker's device, or by a one-time link."""

from __future__ import annotations

import hashlib
import re
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from django.contrib.auth.hashers import check_password, make_password
from django.db import connection
from django.db.models import F
from django.db.models.functions import Now

from peernotes import access, audit
from peernotes.actions import acts
from peernotes.enums import Code, Method, Verb
from peernotes.errors import there
from peernotes.models import KeptForm, Visit
from peernotes.policy import notes as rules
from peernotes.policy.consent import may_hand_over_choices
from peernotes.policy.facts import Actor
from peernotes.policy.people import may_see_person, works_in_care
from peernotes.policy.supporters import may_hand_to_representative
from peernotes.queries import people, supporters

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from django.db.models import QuerySet

    from peernotes.actions.acts import Act

ON_DEVICE = timedelta(minutes=30)
LINK_WAITS = timedelta(hours=48)
LINK_OPEN = timedelta(minutes=30)
TRIES = 5
# Said aloud in person, typed on a phone: plain, short, hard to mishear. Two of them and the link itself open a note.
WORDS = re.findall(
    r"\w+",
    "amber apple autumn bamboo basket beach bridge brook candle canvas cedar cherry clover cloud coral cotton daisy "
    "dolphin dune ember fern field forest garden ginger harbour hazel heron honey island ivory jasmine kettle kite "
    "lantern lemon lilac linen maple marble meadow mint moss olive orchard otter pebble pepper piano pine plum poppy "
    "quartz rain raven ribbon river robin saffron sage sail shell silver sparrow spring stone summer sunrise teal "
    "thistle tulip valley velvet violet walnut willow window winter wren",
)


@dataclass(frozen=True)
class OneTimeLink:
    """Shown once: only hashes are kept. ``expires_at`` is UTC."""

    visit_id: UUID
    token: str
    words: str
    expires_at: datetime


@dataclass(frozen=True)
class LinkOpened:
    """``code`` says why not: NOT_FOUND, VISIT_OVER (used or expired), RATE_LIMITED, or WITNESS_NEEDED for words that
    did not match."""

    code: Code
    visit_id: UUID | None = None


def start_on_device(*, by: Actor, note_id: UUID, supporter_id: UUID | None = None) -> UUID:
    """The caller ends the worker's sign-in on the device before anything is shown. ``supporter_id``: a representative, who
    decides about it for the person."""
    act = acts.on_note(by, Verb.HAND_OVER, note_id, reason="hand_over")
    act.require(rules.may_open_visit(act.facts))
    _to_representative(act, supporter_id)
    return _start(act, note_id, supporter_id)


def start_for_choices(*, by: Actor, consumer_id: UUID, supporter_id: UUID | None = None) -> UUID:
    """As ``start_on_device``, without a note: at what they choose for good, and nothing else."""
    act = acts.on_person(by, Verb.HAND_OVER_CHOICES, consumer_id, reason="hand_over")
    if supporter_id is None:
        act.require(may_hand_over_choices(act.facts, signs_in=people.signs_in(consumer_id)))
    _to_representative(act, supporter_id)
    return _start(act, None, supporter_id)


def _to_representative(act: Act, supporter_id: UUID | None) -> None:
    if supporter_id is None:
        return
    act.require(works_in_care(act.facts))
    found = there(supporters.one(act.gathered, supporter_id), actor=act.gathered.actor, verb=act.verb)
    act.require(may_hand_to_representative(act.facts, found.facts))


def _start(act: Act, note_id: UUID | None, supporter_id: UUID | None) -> UUID:
    Visit.objects.create(
        **act.whose,
        id=act.new_id,
        note_id=note_id,
        method=Method.SHARED_DEVICE,
        started_by_id=act.gathered.actor.user_id,
        supporter_id=supporter_id,
        opened_at=act.facts.at,
        expires_at=act.facts.at + ON_DEVICE,
    )
    return act.record("visit")


def make_link(*, by: Actor, note_id: UUID) -> OneTimeLink:
    """The newest link is the only one. It ends with the note's leaving the consumer (peernotes_links_end)."""
    act = acts.on_note(by, Verb.HAND_OVER, note_id, reason="hand_over")
    act.require(rules.may_hand_over(act.facts))
    Visit.objects.filter(note_id=note_id, method=Method.ONE_TIME_LINK, ended_at__isnull=True).update(ended_at=Now())
    token = secrets.token_urlsafe(32)
    words = f"{secrets.choice(WORDS)} {secrets.choice(WORDS)}"
    visit = Visit.objects.create(
        **act.whose,
        id=act.new_id,
        note_id=note_id,
        method=Method.ONE_TIME_LINK,
        started_by_id=by.user_id,
        token_hash=_hash(token),
        words_hash=make_password(words),
        expires_at=act.facts.at + LINK_WAITS,
        link_until=act.facts.at + LINK_WAITS,
    )
    act.record("visit")
    return OneTimeLink(visit.pk, token, words, visit.expires_at)


def open_link(*, token: str, words: str, request_id: UUID | None = None) -> LinkOpened:
    """The words open it, again until it expires or something was decided by it; a GET never gets here. Five wrong tries
    end it. Never raises, so that the count of tries is kept."""
    visit = _by_link(token).select_for_update().annotate(now=Now()).first()
    if visit is None:
        return LinkOpened(Code.NOT_FOUND)
    if visit.ended_at or visit.link_until <= visit.now:
        return LinkOpened(Code.VISIT_OVER)
    if visit.tries >= TRIES:
        return LinkOpened(Code.RATE_LIMITED)
    if not check_password(" ".join(words.lower().split()), visit.words_hash):
        Visit.objects.filter(pk=visit.pk).update(tries=F("tries") + 1)
        audit.record_plain(
            Verb.SIGN_IN_FAILED, Actor(request_id=request_id), allowed=False, code=Code.WITNESS_NEEDED,
            service_id=visit.service_id, object_type="visit", object_id=visit.pk,
        )  # fmt: skip
        return LinkOpened(Code.WITNESS_NEEDED)
    visit.opened_at = visit.now
    visit.expires_at = visit.now + LINK_OPEN
    visit.save(update_fields=["opened_at", "expires_at"])
    on_visit = Actor(visit_id=visit.pk, request_id=request_id)
    audit.enter(on_visit)
    audit.record_plain(
        Verb.SIGN_IN, on_visit,
        service_id=visit.service_id, object_type="visit", object_id=visit.pk, actor_role="consumer",
    )  # fmt: skip
    return LinkOpened(Code.ALLOWED, visit.pk)


def waiting(*, token: str) -> bool:
    """Whether a link may still be opened. Changes nothing."""
    return _by_link(token).filter(ended_at__isnull=True, link_until__gt=Now()).exists()


def _by_link(token: str) -> QuerySet[Visit]:
    """Tells row-level security which link is held: nobody is on a visit yet."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('peernotes.link', %s, true)", [_hash(token)])
    return Visit.objects.filter(token_hash=_hash(token))


def current(*, by: Actor) -> Visit | None:
    """The visit that ``by`` is on, if it is not over."""
    if by.visit_id is None:
        return None
    return (
        Visit.objects.filter(pk=by.visit_id, opened_at__isnull=False, ended_at__isnull=True, expires_at__gt=Now())
        .select_related("consumer", "started_by", "service", "supporter")
        .first()
    )


def still_open_to_worker(visit: Visit) -> bool:
    """Whether whoever handed over may still see the person, who may have chosen otherwise."""
    worker = access.gather(Actor(user_id=visit.started_by_id), consumer=visit.consumer_id)
    return bool(may_see_person(worker.facts))


def end(*, by: Actor, decided: bool) -> None:
    """A link by which nothing was decided waits again, for its words; everything else is over. Also when the visit does
    not act any more. What was typed at choices goes with it: no other visit finds it again."""
    audit.enter(by)
    visit = Visit.objects.filter(pk=by.visit_id, ended_at__isnull=True)
    waits = visit.filter(method=Method.ONE_TIME_LINK) if not decided else visit.none()
    if not waits.update(opened_at=None, expires_at=F("link_until")):
        visit.update(ended_at=Now())
    KeptForm.objects.filter(visit_id=by.visit_id, visit__note=None).delete()


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()
