"""What is passed on aloud, said to the consumer and to who works with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peernotes.enums import SpokenTopic
from peernotes.policy.spoken import may_say
from peernotes.presenters import taking_back, times, words
from peernotes.presenters.carers import hint

if TYPE_CHECKING:
    from peernotes.queries.spoken import SpokenLine, SpokenSaid

    Said = dict[SpokenTopic, SpokenSaid]

THEIRS = {
    SpokenTopic.HOW_I_AM: gettext_lazy("how they are"),
    SpokenTopic.WHAT_WE_DO: gettext_lazy("what you do together"),
    SpokenTopic.PLANS: gettext_lazy("plans and appointments"),
    SpokenTopic.WHAT_HELPS: gettext_lazy("what helps"),
    SpokenTopic.WHAT_I_WANT: gettext_lazy("what they want"),
    SpokenTopic.SAFETY: gettext_lazy("their safety"),
}
YOURS = THEIRS | {
    SpokenTopic.HOW_I_AM: gettext_lazy("how you are"),
    SpokenTopic.WHAT_I_WANT: gettext_lazy("what you want"),
    SpokenTopic.SAFETY: gettext_lazy("your safety"),
}


def hints(said: Said) -> dict[str, str]:
    """How each question stands; nothing is chosen beforehand."""
    return {topic: hint(said.get(topic)) for topic in SpokenTopic}


def _open(said: Said) -> list[SpokenTopic]:
    open_to = may_say({topic: row.state for topic, row in said.items()})
    return [topic for topic in SpokenTopic if topic in open_to]


def mine(said: Said) -> str:
    topics = [str(YOURS[topic]) for topic in _open(said)]
    if not topics:
        return _("Now they may tell nothing aloud, but for danger.")
    return _("Now they may tell: %(topics)s.") % {"topics": words.listed(topics)}


def theirs(said: Said) -> list[tuple[SpokenTopic, object]]:
    """What may be told, in words for staff."""
    return [(topic, THEIRS[topic]) for topic in _open(said)]


def in_words(said: Said) -> str:
    topics = [str(label) for _topic, label in theirs(said)]
    if not topics:
        return _("Nothing may be told aloud, but for danger.")
    return _("May be told: %(topics)s.") % {"topics": words.listed(topics)}


def line(one: SpokenLine) -> str:
    """To the consumer."""
    facts = {"who": one.worker, "told": passed_on(one.topics, one.listener), "when": times.shown(one.created_at)}
    return _with_end(_("%(who)s %(told)s (in a meeting, %(when)s)"), _("%(who)s %(told)s (%(when)s)"), one, facts)


def noted(one: SpokenLine) -> str:
    """To who noted it."""
    topics = words.listed([str(THEIRS[SpokenTopic(topic)]) for topic in one.topics])
    facts = {"who": one.listener, "topics": topics, "when": times.shown(one.created_at)}
    there = _("You told %(who)s: %(topics)s (in a meeting, %(when)s)")
    return _with_end(there, _("You told %(who)s: %(topics)s (%(when)s)"), one, facts)


def _with_end(there: str, elsewhere: str, one: SpokenLine, facts: dict[str, object]) -> str:
    said = (there if one.in_meeting else elsewhere) % facts
    return taking_back.beside(said, one.worker, one.taken_back_at, one.taken_back_why)


def passed_on(topics: list[str], listener: str | None) -> str:
    said = words.listed([str(YOURS[SpokenTopic(topic)]) for topic in topics])
    return _("told %(listener)s: %(topics)s") % {"listener": listener or _("somebody"), "topics": said}
