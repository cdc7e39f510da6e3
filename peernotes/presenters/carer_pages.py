"""A carer's own pages: what they were told, and who looked. Nothing else of the consumer, not even a name."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from peernotes.enums import CarerTopic, ContactMode, LivedAs, Role
from peernotes.policy.carer_files import may_support_carers
from peernotes.policy.facts import ActorFacts
from peernotes.policy.switch_kinds import ModelReader
from peernotes.presenters import services, taking_back, times, who_looked, words
from peernotes.presenters.carers import THEIRS

if TYPE_CHECKING:
    from peernotes.policy.switches import Switches
    from peernotes.queries.carer_pages import CarerMe
    from peernotes.queries.carer_talks import TalkLine
    from peernotes.queries.who_looked import EventAboutMe


def what_was_told(line: TalkLine) -> str:
    """To the carer."""
    topics = words.listed([str(THEIRS[CarerTopic(each)]) for each in line.topics])
    facts = {"who": line.worker, "topics": topics, "n": line.minutes, "when": times.day(line.happened_at)}
    facts["mode"] = str(ContactMode(line.mode).label)
    told = _("You were told: %(topics)s. (%(who)s, %(when)s, %(mode)s)")
    listened = _("%(who)s listened to you for %(n)s minutes. (%(when)s, %(mode)s)")
    said = (told if line.topics else listened) % facts
    return taking_back.beside(said, line.worker, line.taken_back_at, line.taken_back_why)


def with_you(me: CarerMe, policy: Switches | None) -> list[str]:
    """Who works with them, and with whom the model in force has closed it."""
    known = [(name, _worker(roles, lived_as)) for _id, name, roles, lived_as in json.loads(me.workers)]
    here = [name for name, worker in known if may_support_carers(worker, policy)]
    closed = [name for name, worker in known if not may_support_carers(worker, policy)]
    said = {
        _("Who works with you: %(names)s.") % {"names": words.listed(here)}: here,
        _("Closed by our model now: %(names)s. Nothing of yours is open to them.")
        % {"names": words.listed(closed)}: closed,
    }
    return [sentence for sentence, names in said.items() if names]


def who_works_with_you(me: CarerMe) -> list[tuple[str, str]]:
    """Also with whom our model has closed it: where each is left, and their name."""
    return [
        (reverse("carer-leave-worker", args=[worker]), words.first(name))
        for worker, name, _roles, _lived_as in json.loads(me.workers)
    ]


def _worker(roles: list[str], lived_as: str | None) -> ActorFacts:
    return ActorFacts(roles=frozenset(map(Role, roles)), lived_as=LivedAs(lived_as) if lived_as else None)


def events(lines: tuple[EventAboutMe, ...]) -> list[dict[str, object]]:
    """Without the questions that a consumer can ask about theirs."""
    rows = who_looked.events(lines)
    for row in rows:
        row["href"] = ""
        row["others"] = [other | {"href": ""} for other in row["others"]]
    return rows


def model(switches: Switches) -> list[dict[str, str]]:
    """Of our model, what is about carers."""
    return [row for row in services.plainly(switches, ModelReader.CARER) if row["sentence"]]
