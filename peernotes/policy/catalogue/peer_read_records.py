"""How much of a consumer's record peer workers may read."""

from __future__ import annotations

from enum import StrEnum

from peernotes.enums import Rule
from peernotes.policy.switch_kinds import BARR, ChoiceSwitch, Says, gettext_noop


class PeerReadRecords(StrEnum):
    NONE = "none"
    SUMMARY = "summary"
    FULL = "full"


PEER_READ_RECORDS = ChoiceSwitch(
    name="peer_read_records",
    title=gettext_noop("Reading the record"),
    settles=gettext_noop("How much of a consumer's record peer workers may read."),
    values={
        PeerReadRecords.NONE: Says(
            administrator=gettext_noop("Peer workers do not read the record. What they know, people tell them."),
            peer_worker=gettext_noop("You do not read the record. What you know, people tell you."),
            clinician=gettext_noop("Peer workers do not read what you write in the record."),
            consumer=gettext_noop("Your peer worker does not read your record. They know what you tell them."),
            prospective_worker=gettext_noop("You would not read the record. What you know, people tell you."),
            easy_consumer=gettext_noop("Your peer worker does not read your record. They know what you tell them."),
            easy_administrator=gettext_noop("Peer workers do not read the record. They know what people tell them."),
            easy_peer_worker=gettext_noop("You do not read the record. You know what people tell you."),
            easy_clinician=gettext_noop("Peer workers do not read what you write in the record."),
            easy_prospective_worker=gettext_noop("You would not read the record. You would know what people tell you."),
        ),
        PeerReadRecords.SUMMARY: Says(
            administrator=gettext_noop("Peer workers read About Me, which the consumer writes, and nothing else."),
            peer_worker=gettext_noop("You read About Me, which the person writes, and nothing else."),
            clinician=gettext_noop(
                "Peer workers read About Me, which the consumer writes, and nothing that you write."
            ),
            consumer=gettext_noop("Your peer worker reads About Me, which you write, and nothing else."),
            prospective_worker=gettext_noop(
                "You would read About Me, which people write themselves, and nothing else."
            ),
            easy_consumer=gettext_noop("Your peer worker reads About Me, which you write. They read nothing else."),
            easy_administrator=gettext_noop(
                "Peer workers read About Me, which the person writes. They read nothing else."
            ),
            easy_peer_worker=gettext_noop("You read About Me, which the person writes. You read nothing else."),
            easy_clinician=gettext_noop(
                "Peer workers read About Me, which the person writes. They read nothing that you write."
            ),
            easy_prospective_worker=gettext_noop(
                "You would read About Me, which the person writes. You would read nothing else."
            ),
        ),
        PeerReadRecords.FULL: Says(
            administrator=gettext_noop("Peer workers read the record of the people they support."),
            peer_worker=gettext_noop("You may read the record of the people you support."),
            clinician=gettext_noop("Peer workers may read what you write about the people they support."),
            consumer=gettext_noop("Your peer worker may read your record."),
            prospective_worker=gettext_noop("You could read the record of the people you support."),
            easy_consumer=gettext_noop("Your peer worker may read your record."),
            easy_administrator=gettext_noop("Peer workers may read the record of the people they support."),
            easy_peer_worker=gettext_noop("You may read the record of the people you support."),
            easy_clinician=gettext_noop("Peer workers may read what you write about the people they support."),
            easy_prospective_worker=gettext_noop("You could read the record of the people you support."),
        ),
    },
    integrated=PeerReadRecords.FULL,
    complementary=PeerReadRecords.NONE,
    enforced_by=(Rule.PEER_READ_RECORDS,),
    evidence=f"{BARR}: some wanted peer workers to read records, others wanted all they learn to come from talking",
)
