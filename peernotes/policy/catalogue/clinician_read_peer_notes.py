"""Whether sections that a consumer shares can reach clinicians."""

from __future__ import annotations

from enum import StrEnum

from peernotes.enums import Rule
from peernotes.policy.switch_kinds import BARR, ChoiceSwitch, Says, gettext_noop


class ClinicianReadPeerNotes(StrEnum):
    NONE = "none"
    SHARED_SECTIONS = "shared_sections"


CLINICIAN_READ_PEER_NOTES = ChoiceSwitch(
    name="clinician_read_peer_notes",
    title=gettext_noop("Clinicians reading peer notes"),
    settles=gettext_noop("Whether sections that a consumer shares can reach clinicians."),
    values={
        ClinicianReadPeerNotes.NONE: Says(
            administrator=gettext_noop("Clinicians read no peer notes but those shared before."),
            peer_worker=gettext_noop(
                "Clinicians do not read the notes that you write together. Those shared before stay open."
            ),
            clinician=gettext_noop("You read no peer notes but those that were shared with you before."),
            consumer=gettext_noop(
                "Your clinicians read no notes with your peer worker but those that you shared before."
            ),
            prospective_worker=gettext_noop(
                "Clinicians would not read the notes that you write together. Those shared before stay open."
            ),
            easy_consumer=gettext_noop(
                "Health staff do not read your notes. They can still read what you shared before."
            ),
            easy_administrator=gettext_noop(
                "Health staff do not read notes. They can still read what was shared before."
            ),
            easy_peer_worker=gettext_noop(
                "Health staff do not read your notes. They can still read what was shared before."
            ),
            easy_clinician=gettext_noop(
                "You do not read the notes of peer workers. You can still read what was shared with you before."
            ),
            easy_prospective_worker=gettext_noop(
                "Health staff would not read your notes. They can still read what was shared before."
            ),
        ),
        ClinicianReadPeerNotes.SHARED_SECTIONS: Says(
            administrator=gettext_noop("Clinicians read the sections that the consumer chose to share."),
            peer_worker=gettext_noop("Clinicians read the sections that the person chose to share."),
            clinician=gettext_noop("You read the sections that the consumer chose to share."),
            consumer=gettext_noop(
                "You can open parts of a note to your clinicians. They read those parts and no others."
            ),
            prospective_worker=gettext_noop(
                "Clinicians would read the sections that the person chose to share, and no others."
            ),
            easy_consumer=gettext_noop(
                "You can open parts of a note to health staff. They read those parts and no others."
            ),
            easy_administrator=gettext_noop(
                "The person can open parts of a note to health staff. They read those parts and no others."
            ),
            easy_peer_worker=gettext_noop(
                "The person can open parts of a note to health staff. They read those parts and no others."
            ),
            easy_clinician=gettext_noop("You read the parts of a note that the person opened to you."),
            easy_prospective_worker=gettext_noop(
                "The person can open parts of a note to health staff. They would read no others."
            ),
        ),
    },
    integrated=ClinicianReadPeerNotes.SHARED_SECTIONS,
    complementary=ClinicianReadPeerNotes.NONE,
    enforced_by=(Rule.CLINICIAN_READ_PEER_NOTES,),
    evidence=f"{BARR}: many professionals valued knowing about peer work; others wanted it kept apart",
)
