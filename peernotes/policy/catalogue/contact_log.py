"""Whether contacts are counted where no note is written."""

from __future__ import annotations

from enum import StrEnum

from peernotes.enums import Rule
from peernotes.policy.switch_kinds import INFERENCE, ChoiceSwitch, Says, gettext_noop


class ContactLog(StrEnum):
    OFF = "off"
    MINIMAL = "minimal"


CONTACT_LOG = ChoiceSwitch(
    name="contact_log",
    title=gettext_noop("Contact log"),
    settles=gettext_noop("Whether contacts are counted where no note is written."),
    values={
        ContactLog.OFF: Says(
            administrator=gettext_noop("Contacts are not logged."),
            peer_worker=gettext_noop("You log no contacts."),
            clinician=gettext_noop("You see no log of peer workers' contacts."),
            consumer=gettext_noop("It is not written down that you and your peer worker met."),
            prospective_worker=gettext_noop("You would log no contacts."),
            easy_consumer=gettext_noop("It is not written down that you met your peer worker."),
            easy_administrator=gettext_noop("It is not written down that a peer worker and a person met."),
            easy_peer_worker=gettext_noop("You do not write down that you met somebody."),
            easy_clinician=gettext_noop("You see no list of when peer workers and people met."),
            easy_prospective_worker=gettext_noop("You would not write down that you met somebody."),
        ),
        ContactLog.MINIMAL: Says(
            administrator=gettext_noop("The date, the length and the way of meeting are logged, and nothing else."),
            peer_worker=gettext_noop("You log the date, the length and the way of meeting, and nothing else."),
            clinician=gettext_noop("Of a contact the date, the length and the way are logged, and nothing else."),
            consumer=gettext_noop(
                "When you meet your peer worker, the date, the length and the way are logged, and nothing else."
            ),
            prospective_worker=gettext_noop(
                "You would log the date, the length and the way of meeting, and nothing else."
            ),
            easy_consumer=gettext_noop(
                "When you meet, your peer worker writes that down. They write the day, how long, and how you met. They write nothing else there."
            ),
            easy_administrator=gettext_noop(
                "When they meet, peer workers write that down. They write the day, how long, and how they met. They write nothing else there."
            ),
            easy_peer_worker=gettext_noop(
                "When you meet somebody, you write that down. You write the day, how long, and how you met. You write nothing else there."
            ),
            easy_prospective_worker=gettext_noop(
                "When you meet somebody, you would write that down. You would write the day, how long, and how you met. You would write nothing else there."
            ),
        ),
    },
    integrated=ContactLog.MINIMAL,
    complementary=ContactLog.MINIMAL,
    enforced_by=(Rule.CONTACT_LOG,),
    evidence=INFERENCE,
)
