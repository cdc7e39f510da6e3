"""Whether a supervisor signs peer notes as well."""

from __future__ import annotations

from enum import StrEnum

from peernotes.enums import Rule
from peernotes.policy.switch_kinds import INFERENCE, ChoiceSwitch, Says, gettext_noop


class Cosign(StrEnum):
    NONE = "none"
    SAMPLE = "sample"
    ALL = "all"


COSIGN = ChoiceSwitch(
    name="cosign",
    title=gettext_noop("Signing off by a supervisor"),
    settles=gettext_noop("Whether a supervisor signs peer notes as well."),
    values={
        Cosign.NONE: Says(
            administrator=gettext_noop("Peer notes are signed by their two authors alone."),
            peer_worker=gettext_noop("Your notes are signed by the two of you alone."),
            clinician=gettext_noop("Peer notes are signed by their two authors alone."),
            consumer=gettext_noop("Your notes are signed by you and your peer worker alone."),
            prospective_worker=gettext_noop("Your notes would be signed by the person and you alone."),
            easy_consumer=gettext_noop("You and your peer worker sign your notes. Nobody else signs them."),
            easy_administrator=gettext_noop("The person and the peer worker sign a note. Nobody else signs it."),
            easy_peer_worker=gettext_noop("You and the person sign a note. Nobody else signs it."),
            easy_prospective_worker=gettext_noop("You and the person would sign a note. Nobody else would sign it."),
        ),
        Cosign.SAMPLE: Says(
            administrator=gettext_noop("A supervisor signs some peer notes."),
            peer_worker=gettext_noop("A supervisor signs some of your notes."),
            clinician=gettext_noop("A supervisor has signed some of the peer notes that you read."),
            consumer=gettext_noop("A supervisor reads and signs some of the notes you share."),
            prospective_worker=gettext_noop("A supervisor would sign some of your notes."),
            easy_consumer=gettext_noop("Somebody experienced reads and signs some of the notes that you share."),
            easy_administrator=gettext_noop("Somebody experienced reads and signs some of the notes."),
            easy_peer_worker=gettext_noop("Somebody experienced reads and signs some of your notes."),
            easy_clinician=gettext_noop("Somebody experienced has signed some of the notes that you read."),
            easy_prospective_worker=gettext_noop("Somebody experienced would read and sign some of your notes."),
        ),
        Cosign.ALL: Says(
            administrator=gettext_noop("A supervisor signs every peer note."),
            peer_worker=gettext_noop("A supervisor signs each of your notes."),
            clinician=gettext_noop("A supervisor has signed the peer notes that you read."),
            consumer=gettext_noop("A supervisor reads and signs the notes you share."),
            prospective_worker=gettext_noop("A supervisor would sign each of your notes."),
            easy_consumer=gettext_noop("Somebody experienced reads and signs the notes that you share."),
            easy_administrator=gettext_noop("Somebody experienced reads and signs each note."),
            easy_peer_worker=gettext_noop("Somebody experienced reads and signs each of your notes."),
            easy_clinician=gettext_noop("Somebody experienced has signed the notes that you read."),
            easy_prospective_worker=gettext_noop("Somebody experienced would read and sign each of your notes."),
        ),
    },
    integrated=Cosign.NONE,
    complementary=Cosign.NONE,
    enforced_by=(Rule.COSIGN,),
    evidence=INFERENCE,
)
