"""What is written about a group session."""

from __future__ import annotations

from enum import StrEnum

from peernotes.enums import Rule
from peernotes.policy.switch_kinds import DUFOUR, INFERENCE, ChoiceSwitch, Says, gettext_noop


class GroupNotes(StrEnum):
    NONE = "none"
    SESSION_RECORD = "session_record"
    SESSION_RECORD_AND_INDIVIDUAL = "session_record_and_individual"


GROUP_NOTES = ChoiceSwitch(
    name="group_notes",
    title=gettext_noop("Notes about groups"),
    settles=gettext_noop("What is written about a group session."),
    values={
        GroupNotes.NONE: Says(
            administrator=gettext_noop("Nothing is written about groups."),
            peer_worker=gettext_noop("You write nothing about groups."),
            clinician=gettext_noop("There is nothing to read about groups."),
            consumer=gettext_noop("Nothing is written about a group that you join."),
            prospective_worker=gettext_noop("You would write nothing about groups."),
            easy_consumer=gettext_noop("Nothing is written about a group that you join."),
            easy_administrator=gettext_noop("Nothing is written about groups."),
            easy_peer_worker=gettext_noop("You write nothing about groups."),
            easy_clinician=gettext_noop("There is nothing to read about groups."),
            easy_prospective_worker=gettext_noop("You would write nothing about groups."),
        ),
        GroupNotes.SESSION_RECORD: Says(
            administrator=gettext_noop("Each session has a record without names."),
            peer_worker=gettext_noop("You write a record of each session, without names."),
            clinician=gettext_noop("You may read a record of each session, without names."),
            consumer=gettext_noop("Each session of a group that you join has a record, without names."),
            prospective_worker=gettext_noop("You would write a record of each session of a group, without names."),
            easy_consumer=gettext_noop("After each meeting of a group, a text is written. There are no names in it."),
            easy_administrator=gettext_noop(
                "After each meeting of a group, a text is written. There are no names in it."
            ),
            easy_peer_worker=gettext_noop("After each meeting of a group, you write a text. There are no names in it."),
            easy_clinician=gettext_noop(
                "After each meeting of a group, a text is written. You may read it. There are no names in it."
            ),
            easy_prospective_worker=gettext_noop(
                "After each meeting of a group, you would write a text. There would be no names in it."
            ),
        ),
        GroupNotes.SESSION_RECORD_AND_INDIVIDUAL: Says(
            administrator=gettext_noop(
                "Each session has a record without names; a member may also ask for a note of their own."
            ),
            peer_worker=gettext_noop(
                "You write a record of each session, without names; a member may also ask for a note of their own."
            ),
            clinician=gettext_noop(
                "You may read a record of each session, without names; a member's own note only if they share it."
            ),
            consumer=gettext_noop("Each session has a record, without names. You may also ask for a note of your own."),
            prospective_worker=gettext_noop(
                "You would write a record of each session, without names; a member may also ask for a note of their own."
            ),
            easy_consumer=gettext_noop(
                "After each meeting of a group, a text is written. There are no names in it. You may also ask for a note of your own."
            ),
            easy_administrator=gettext_noop(
                "After each meeting of a group, a text is written. There are no names in it. Somebody in the group may also ask for a note of their own."
            ),
            easy_peer_worker=gettext_noop(
                "After each meeting of a group, you write a text. There are no names in it. Somebody in the group may also ask for a note of their own."
            ),
            easy_clinician=gettext_noop(
                "After each meeting of a group, a text is written. You may read it. There are no names in it. Somebody may also ask for a note of their own. You read that only if they share it."
            ),
            easy_prospective_worker=gettext_noop(
                "After each meeting of a group, you would write a text. There would be no names in it. Somebody in the group may also ask for a note of their own."
            ),
        ),
    },
    integrated=GroupNotes.SESSION_RECORD_AND_INDIVIDUAL,
    complementary=GroupNotes.SESSION_RECORD,
    enforced_by=(Rule.GROUP_NOTES,),
    evidence=f"{INFERENCE} from the peer groups in {DUFOUR}, structured and open",
)
