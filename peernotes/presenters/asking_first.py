"""What the consumer reads before anything is written: who would read it, what is shared for safety in any case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from peernotes.enums import Audience, NotesWish
from peernotes.policy import notes as rules
from peernotes.policy.catalogue.tell_consumer_first import TellConsumerFirst
from peernotes.policy.people import clinicians_read_contacts
from peernotes.policy.services import keeps_contact_line
from peernotes.presenters import cosigning, times, words

if TYPE_CHECKING:
    from peernotes.actions.notes.asking_first import AskingPage
    from peernotes.policy.facts import Facts


@dataclass(frozen=True)
class AskingShown:
    person: object
    consumer: str
    worker: str
    readers: list[str]
    safety: list[str]
    last_time: str
    wish: str
    wish_words: str


def of(page: AskingPage, worker: str) -> AskingShown:
    consumer = words.first(page.consumer.chosen_name)
    worker = words.first(worker)
    return AskingShown(
        person=page.consumer,
        consumer=consumer,
        worker=worker,
        readers=[
            *_readers(page.gathered.facts, worker),
            *cosigning.beforehand(page.gathered.facts.policy, page.signers, worker),
            _change_of_mind(worker, signs_in=page.consumer.user_id is not None),
        ],
        safety=_safety(page.gathered.facts, worker),
        last_time=_last_time(page.last_audiences),
        wish=str(NotesWish(page.wish.wish).label) if page.wish and page.wish.wish else "",
        wish_words=page.wish.text if page.wish else "",
    )


def _readers(facts: Facts, worker: str) -> list[str]:
    lines = [_("You and %(worker)s read all of it.") % {"worker": worker}]
    if rules.may_share_with(facts, Audience.CARE_TEAM):
        lines.append(
            _(
                "The care team and the peer team read only the parts that you open to them. You choose at the end, part by part."
            )
        )
    else:
        lines.append(
            _("Other peer workers read only the parts that you open to them. You choose at the end, part by part.")
        )
        lines.append(_("Clinicians do not read these notes in this service."))
    return lines


def _change_of_mind(worker: str, *, signs_in: bool) -> str:
    if signs_in:
        return _("You can change your mind later. “Stop sharing” works at once.")
    said = _(
        "You can change your mind later: %(worker)s hands the note to you again, and “Stop sharing” works at once."
    )
    return said % {"worker": worker}


def _safety(facts: Facts, worker: str) -> list[str]:
    policy = facts.policy
    lines = [
        _("If somebody is in serious danger, %(worker)s must pass that one fact on to a clinician. Not this note.")
        % {"worker": worker}
    ]
    if policy and policy.tell_consumer_first == TellConsumerFirst.EXPECTED:
        lines.append(
            _("%(worker)s tells you first, and you can see afterwards what was passed on.") % {"worker": worker}
        )
    else:
        lines.append(_("You can see afterwards what was passed on."))
    if keeps_contact_line(facts):
        lines.append(_("That you met is logged in any case: the date, how long, and how. Nothing else."))
        if not clinicians_read_contacts(policy):
            lines.append(_("Clinicians do not see that."))
    return lines


def _last_time(audiences: frozenset[str] | None) -> str:
    if audiences is None:
        return ""
    order = [audience.value for audience in Audience if audience in audiences]
    said = words.listed([words.readers(audience) for audience in order])
    return _("Last time you chose: %(readers)s. You can choose differently today.") % {"readers": said}


def sessions(page: AskingPage) -> list[tuple[str, str]]:
    """Of groups, at which the consumer was, to choose from."""
    said = _("%(title)s, session %(n)d, %(day)s")
    return [
        (str(each.id), said % {"title": each.title, "n": each.number, "day": times.day(each.happened_at)})
        for each in page.sessions
    ]
