"""Carers: for the consumer whose they are, and for who works with them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peernotes.enums import SAID_NO, CarerRelation, CarerTopic, ConsentState, ContactMode, Method, TieChange, TieState
from peernotes.policy.carer_talks import may_hear
from peernotes.policy.carers import changes
from peernotes.presenters import taking_back, times, words

if TYPE_CHECKING:
    from peernotes.queries.carer_talks import TalkLine, TopicSaid
    from peernotes.queries.carers import NamedCarer
    from peernotes.queries.spoken import SpokenSaid

    Said = dict[CarerTopic, TopicSaid]

TONES = {TieState.NAMED: "together", TieState.EXCLUDED: "stopped", TieState.ENDED: "plain"}
# What can be pressed, said to the consumer, and what they said, for who writes it down.
PRESSES = {
    TieChange.DESIGNATE: (
        gettext_lazy("Make them my designated carer"),
        gettext_lazy("They are their designated carer"),
    ),
    TieChange.NO_LONGER: (
        gettext_lazy("They are no longer my designated carer"),
        gettext_lazy("They are no longer their designated carer"),
    ),
    TieChange.EXCLUDE: (gettext_lazy("Tell them nothing about me"), gettext_lazy("They are to be told nothing")),
    TieChange.INCLUDE: (gettext_lazy("I take that back"), gettext_lazy("They take back that nothing is told")),
    TieChange.END: (gettext_lazy("They are no longer a carer of mine"), gettext_lazy("They are no longer a carer")),
}


# Said to staff, and to the consumer.
THEIRS = {
    CarerTopic.THAT_I_COME_HERE: gettext_lazy("that they come here"),
    CarerTopic.HOW_I_AM: gettext_lazy("how they are"),
    CarerTopic.PLANS_AND_APPOINTMENTS: gettext_lazy("plans and appointments"),
    CarerTopic.WHAT_HELPS: gettext_lazy("what helps"),
    CarerTopic.SAFETY_ONLY: gettext_lazy("when they are not safe"),
}
YOURS = THEIRS | {
    CarerTopic.THAT_I_COME_HERE: gettext_lazy("your coming here"),
    CarerTopic.HOW_I_AM: gettext_lazy("how you are"),
    CarerTopic.SAFETY_ONLY: gettext_lazy("your safety"),
}


@dataclass(frozen=True)
class CarerCard:
    """``said``: who named them and when. ``standing``: who said what holds now, and how, if it was not the consumer's press."""

    name: str
    relation: str
    tag: str
    tone: str
    said: str
    standing: str
    href: str = ""
    hears: str = ""
    talk_href: str = ""


def mine(tie: NamedCarer, prefix: str) -> CarerCard:
    """``prefix``: of the names of the consumer's pages."""
    named = _("Named by you, %(day)s") if tie.by_consumer else _named(tie)
    return _card(tie, named, reverse(f"{prefix}-carer", args=[tie.id]) if changes(tie.facts) else "")


def of_person(tie: NamedCarer, name: str) -> CarerCard:
    named = _("Named by %(consumer)s, %(day)s") if tie.by_consumer else _named(tie)
    return _card(tie, named, reverse("person-carer", args=[tie.consumer_id, tie.id]), name)


def listed(tie: NamedCarer, said: Said, name: str, *, may_listen: bool) -> CarerCard:
    talk = reverse("person-carer-talk", args=[tie.consumer_id, tie.id]) if may_listen else ""
    return replace(of_person(tie, name), hears=_may_hear(tie, said), talk_href=talk)


def _may_hear(tie: NamedCarer, said: Said) -> str:
    if tie.held:
        return _("Held for safety: nothing is told.")
    states = {topic: row.state for topic, row in said.items()}
    topics = [str(THEIRS[topic]) for topic in CarerTopic if topic in may_hear(states)]
    if tie.state == TieState.NAMED and topics:
        return _("May hear: %(topics)s.") % {"topics": words.listed(topics)}
    if tie.state == TieState.EXCLUDED or SAID_NO & set(states.values()):
        return _("May not hear anything.")
    return _("Not asked yet what they may hear, so nothing.")


def preview(tie: NamedCarer, said: Said) -> str:
    """For the consumer: what holds now."""
    topics = [str(topic.label) for topic in CarerTopic if topic in may_hear({t: row.state for t, row in said.items()})]
    if tie.state != TieState.NAMED or not topics:
        return _("%(name)s may hear nothing.") % {"name": tie.chosen_name}
    return _("%(name)s may hear: %(topics)s.") % {"name": tie.chosen_name, "topics": words.listed(topics)}


def hints(said: Said) -> dict[str, str]:
    """How each question stands; nothing is chosen beforehand."""
    return {topic: hint(said.get(topic)) for topic in CarerTopic}


def hint(row: TopicSaid | SpokenSaid | None) -> str:
    if row is None:
        return _("Not asked yet.")
    told = {"answer": ConsentState(row.state).label, "day": times.day(row.decided_at)}
    if row.state == ConsentState.GIVEN and row.expires_at:
        told["until"] = times.day(row.expires_at - timedelta(minutes=1))
        return _("Now: %(answer)s, since %(day)s, until %(until)s.") % told
    return _("Now: %(answer)s, since %(day)s.") % told


def talk(line: TalkLine, carer: str) -> str:
    facts = {"who": line.worker, "talked": talked(line.topics, line.minutes, carer)}
    facts |= {"mode": ContactMode(line.mode).label, "when": times.shown(line.happened_at)}
    said = _("%(who)s %(talked)s (%(mode)s, %(when)s)") % facts
    return taking_back.beside(said, line.worker, line.taken_back_at, line.taken_back_why)


def noted(line: TalkLine) -> str:
    """To who noted it: without whom it was with, and of whom."""
    topics = [str(THEIRS[CarerTopic(each)]) for each in line.topics]
    facts = {"when": times.shown(line.happened_at), "n": line.minutes, "mode": ContactMode(line.mode).label}
    facts["told"] = words.listed(topics) if topics else _("you listened")
    said = _("%(when)s, %(n)s min, %(mode)s: %(told)s") % facts
    return taking_back.beside(said, line.worker, line.taken_back_at, line.taken_back_why)


def talked(topics: list[str], minutes: int | None, carer: str | None) -> str:
    """To the consumer."""
    told = {"name": carer, "n": minutes, "topics": words.listed([str(YOURS[CarerTopic(each)]) for each in topics])}
    if topics:
        return _("spoke with %(name)s about %(topics)s, %(n)s min") % told
    return _("listened to %(name)s, %(n)s min") % told


def _named(tie: NamedCarer) -> str:
    return _("Named by %(who)s, %(day)s") if tie.named_by else _("Named before, noted here %(day)s")


def _card(tie: NamedCarer, named: str, href: str, consumer: str = "") -> CarerCard:
    state = TieState(tie.state)
    relation = str(CarerRelation(tie.relation).label)
    facts = {"who": tie.named_by, "day": times.day(tie.created_at), "consumer": consumer}
    return CarerCard(
        tie.chosen_name,
        f"{relation}: {tie.relation_words}" if tie.relation_words else relation,
        _("Designated carer") if tie.designated else str(state.label),
        "done" if tie.designated else TONES[state],
        named % facts,
        _standing(tie),
        href,
    )


def _standing(tie: NamedCarer) -> str:
    if tie.method in {"", Method.OWN_LOGIN}:
        return ""
    if tie.method == Method.SHARED_DEVICE:
        return _("Said %(how)s, %(day)s") % {"how": Method.SHARED_DEVICE.label, "day": times.day(tie.changed_at)}
    said = {"who": tie.recorded_by, "how": Method(tie.method).label, "day": times.day(tie.changed_at)}
    return _("Written down by %(who)s, %(how)s, %(day)s") % said


def presses(tie: NamedCarer) -> list[tuple[str, str]]:
    return [(change, str(PRESSES[change][0])) for change in changes(tie.facts)]


def can_be_said(tie: NamedCarer) -> list[tuple[str, str]]:
    return [(change, str(PRESSES[change][1])) for change in changes(tie.facts)]


def done(change: TieChange) -> str:
    """To the consumer. An exclusion ends a designation, and its end does not bring it back."""
    if change == TieChange.INCLUDE:
        return _("Done. They are among your carers again, and not your designated carer; you can say that here too.")
    if change == TieChange.EXCLUDE:
        return _("Done. They are told nothing from now on, and are not your designated carer. You can change it here.")
    return _("Done. It counts from now on. You can change it whenever you like.")


def written_down(change: TieChange) -> str:
    if change in {TieChange.INCLUDE, TieChange.EXCLUDE}:
        return _("Written down. It counts from now on. They are not a designated carer; that is to be said anew.")
    return _("Written down. It counts from now on, and they can change it whenever they like.")
