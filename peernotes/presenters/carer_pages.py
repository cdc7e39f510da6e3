"""A carer's own pages: what they were told, and who looked. Nothing else of the consumer, not even a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from peernotes.enums import CarerTopic, ContactMode
from peernotes.policy.switch_kinds import ModelReader
from peernotes.presenters import services, times, who_looked, words
from peernotes.presenters.carers import THEIRS

if TYPE_CHECKING:
    from peernotes.policy.switches import Switches
    from peernotes.queries.carer_talks import TalkLine
    from peernotes.queries.who_looked import EventAboutMe


def what_was_told(line: TalkLine) -> str:
    """To the carer."""
    topics = words.listed([str(THEIRS[CarerTopic(each)]) for each in line.topics])
    facts = {"who": line.worker, "topics": topics, "n": line.minutes, "when": times.day(line.happened_at)}
    facts["mode"] = str(ContactMode(line.mode).label)
    if line.topics:
        return _("You were told: %(topics)s. (%(who)s, %(when)s, %(mode)s)") % facts
    return _("%(who)s listened to you for %(n)s minutes. (%(when)s, %(mode)s)") % facts


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
