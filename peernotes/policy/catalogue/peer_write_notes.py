"""Whether peer workers write notes, and where those notes are kept."""

from __future__ import annotations

from enum import StrEnum

from peernotes.enums import Rule
from peernotes.policy.switch_kinds import BARR, ChoiceSwitch, Says, gettext_noop


class PeerWriteNotes(StrEnum):
    NONE = "none"
    OWN_PEER_FILE = "own_peer_file"
    SHARED_RECORD = "shared_record"


PEER_WRITE_NOTES = ChoiceSwitch(
    name="peer_write_notes",
    title=gettext_noop("Writing peer notes"),
    settles=gettext_noop("Whether peer workers write notes, and where those notes are kept."),
    values={
        PeerWriteNotes.NONE: Says(
            administrator=gettext_noop("No peer notes are written."),
            peer_worker=gettext_noop("You write no notes about the people you support."),
            clinician=gettext_noop("Peer workers write no notes here. What was shared with you before stays open."),
            consumer=gettext_noop("Your peer worker writes no notes about you."),
            prospective_worker=gettext_noop("You would write no notes about the people you support."),
            easy_consumer=gettext_noop("Your peer worker writes no notes about you."),
            easy_administrator=gettext_noop("Peer workers write no notes."),
            easy_peer_worker=gettext_noop("You write no notes about the people you support."),
            easy_clinician=gettext_noop(
                "Peer workers write no notes here. You can still read what was shared with you before."
            ),
            easy_prospective_worker=gettext_noop("You would write no notes about the people you support."),
        ),
        PeerWriteNotes.OWN_PEER_FILE: Says(
            administrator=gettext_noop("Peer notes are kept in a file of the peer team."),
            peer_worker=gettext_noop(
                "You write notes together with the people you support, in a file of the peer team."
            ),
            clinician=gettext_noop("Peer notes are kept in a file of the peer team, apart from the record."),
            consumer=gettext_noop(
                "You and your peer worker can write notes together. They stay in a file of the peer team."
            ),
            prospective_worker=gettext_noop(
                "You would write notes together with the people you support, in a file of the peer team."
            ),
            easy_consumer=gettext_noop(
                "You and your peer worker can write notes together. The peer workers here keep them."
            ),
            easy_administrator=gettext_noop(
                "Peer workers write notes together with people. The peer workers here keep them."
            ),
            easy_peer_worker=gettext_noop(
                "You write notes together with the people you support. The peer workers here keep them."
            ),
            easy_clinician=gettext_noop(
                "Peer workers write notes together with people. They are kept apart from the record."
            ),
            easy_prospective_worker=gettext_noop(
                "You would write notes together with people. The peer workers here keep them."
            ),
        ),
        PeerWriteNotes.SHARED_RECORD: Says(
            administrator=gettext_noop("Peer notes are kept in the shared record."),
            peer_worker=gettext_noop("You write notes together with the people you support, in the shared record."),
            clinician=gettext_noop("Peer notes are kept in the shared record, beside what you write."),
            consumer=gettext_noop("You and your peer worker can write notes together. They are kept in your record."),
            prospective_worker=gettext_noop(
                "You would write notes together with the people you support, in the shared record."
            ),
            easy_consumer=gettext_noop(
                "You and your peer worker can write notes together. They are kept in your record."
            ),
            easy_administrator=gettext_noop(
                "Peer workers write notes together with people. They are kept in the record."
            ),
            easy_peer_worker=gettext_noop(
                "You write notes together with the people you support. They are kept in the record."
            ),
            easy_clinician=gettext_noop(
                "Peer workers write notes together with people. They stand beside what you write."
            ),
            easy_prospective_worker=gettext_noop(
                "You would write notes together with people. They are kept in the record."
            ),
        ),
    },
    integrated=PeerWriteNotes.SHARED_RECORD,
    complementary=PeerWriteNotes.NONE,
    enforced_by=(Rule.PEER_WRITE_NOTES,),
    evidence=f"{BARR}: some wanted peer workers' notes in the record, others wanted none in hospital files",
)
