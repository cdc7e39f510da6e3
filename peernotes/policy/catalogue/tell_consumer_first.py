"""Whether a consumer hears of a safety concern before it is raised."""

from __future__ import annotations

from enum import StrEnum

from peernotes.enums import Rule
from peernotes.policy.switch_kinds import INFERENCE, ChoiceSwitch, Says, gettext_noop


class TellConsumerFirst(StrEnum):
    EXPECTED = "expected"
    ADVISED = "advised"


TELL_CONSUMER_FIRST = ChoiceSwitch(
    name="tell_consumer_first",
    title=gettext_noop("Telling the consumer first"),
    settles=gettext_noop("Whether a consumer hears of a safety concern before it is raised."),
    values={
        TellConsumerFirst.EXPECTED: Says(
            administrator=gettext_noop("The consumer is told first, or the concern says why not."),
            peer_worker=gettext_noop("You tell the person before you raise a concern, or say in it why not."),
            clinician=gettext_noop("The consumer knew of a concern before it reached you, or it says why not."),
            consumer=gettext_noop(
                "You are told before a safety concern about you is raised, or the concern says why not."
            ),
            prospective_worker=gettext_noop(
                "You would tell the person before you raise a concern, or say in it why not."
            ),
            easy_consumer=gettext_noop("You are told before that. If you are not told, the reason is written down."),
            easy_administrator=gettext_noop(
                "The person is told before that. If they are not told, the reason is written down."
            ),
            easy_peer_worker=gettext_noop("You tell the person before that. If you do not, you write down why."),
            easy_clinician=gettext_noop("The person was told before it reached you. If not, you read why."),
            easy_prospective_worker=gettext_noop(
                "You would tell the person before that. If you do not, you write down why."
            ),
        ),
        TellConsumerFirst.ADVISED: Says(
            administrator=gettext_noop("Telling the consumer first is advised."),
            peer_worker=gettext_noop("You are advised to tell the person before you raise a concern."),
            clinician=gettext_noop(
                "Peer workers are advised to tell the consumer first; a concern may reach you without that."
            ),
            consumer=gettext_noop("Staff are advised to tell you before they raise a safety concern about you."),
            prospective_worker=gettext_noop("You would be advised to tell the person before you raise a concern."),
            easy_consumer=gettext_noop("Staff are asked to tell you before that."),
            easy_administrator=gettext_noop("Staff are asked to tell the person before that."),
            easy_peer_worker=gettext_noop("You are asked to tell the person before that."),
            easy_clinician=gettext_noop("Staff are asked to tell the person first. You may hear of it without that."),
            easy_prospective_worker=gettext_noop("You would be asked to tell the person before that."),
        ),
    },
    integrated=TellConsumerFirst.EXPECTED,
    complementary=TellConsumerFirst.EXPECTED,
    enforced_by=(Rule.TELL_CONSUMER_FIRST,),
    evidence=f"{INFERENCE}, in line with counsellors' codes of ethics",
)
