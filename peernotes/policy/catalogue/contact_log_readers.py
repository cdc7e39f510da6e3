"""Whether clinicians see when a peer worker and a consumer met."""

from __future__ import annotations

from enum import StrEnum

from peernotes.enums import Rule
from peernotes.policy.switch_kinds import BARR, ChoiceSwitch, Says, gettext_noop


class ContactLogReaders(StrEnum):
    PEER_TEAM = "peer_team"
    CARE_TEAM = "care_team"


CONTACT_LOG_READERS = ChoiceSwitch(
    name="contact_log_readers",
    title=gettext_noop("Reading the contact log"),
    settles=gettext_noop("Whether clinicians see when a peer worker and a consumer met."),
    values={
        ContactLogReaders.PEER_TEAM: Says(
            administrator=gettext_noop("Clinicians do not see when peer workers and consumers met."),
            peer_worker=gettext_noop("Clinicians do not see when you and the people you support met."),
            clinician=gettext_noop("You do not see when a peer worker and a consumer met. You can ask the consumer."),
            consumer=gettext_noop("Clinicians do not see when you and your peer worker met."),
            prospective_worker=gettext_noop("Clinicians would not see when you and the people you support met."),
            easy_consumer=gettext_noop("Health staff do not see when you met."),
            easy_administrator=gettext_noop("Health staff do not see when a peer worker and a person met."),
            easy_peer_worker=gettext_noop("Health staff do not see when you met somebody."),
            easy_clinician=gettext_noop("You do not see when they met. You can ask the person."),
            easy_prospective_worker=gettext_noop("Health staff would not see when you met somebody."),
        ),
        ContactLogReaders.CARE_TEAM: Says(
            administrator=gettext_noop("Clinicians see when peer workers and the people they both work with met."),
            peer_worker=gettext_noop("Clinicians who work with a person see when you met."),
            clinician=gettext_noop("You see when a peer worker and a consumer met, how and for how long."),
            consumer=gettext_noop("Your clinicians see when you and your peer worker met."),
            prospective_worker=gettext_noop("Clinicians who work with a person would see when you met."),
            easy_consumer=gettext_noop("Health staff who work with you see when you met."),
            easy_administrator=gettext_noop("Health staff see when peer workers met the people they both work with."),
            easy_peer_worker=gettext_noop("Health staff who work with a person see when you met."),
            easy_clinician=gettext_noop("You see when a peer worker and a person met, how and how long."),
            easy_prospective_worker=gettext_noop("Health staff who work with a person would see when you met."),
        ),
    },
    integrated=ContactLogReaders.CARE_TEAM,
    complementary=ContactLogReaders.PEER_TEAM,
    enforced_by=(Rule.CONTACT_LOG_READERS,),
    evidence=f"{BARR}: peer workers of the complementary model stand beside the team; what that means here is inference",
)
