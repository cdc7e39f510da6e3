"""Whether a peer worker may decide not to read someone's record."""

from __future__ import annotations

from peernotes.enums import Rule
from peernotes.policy.switch_kinds import BARR, FlagSwitch, Says, gettext_noop

PEER_MAY_CHOOSE_NOT_TO_READ = FlagSwitch(
    name="peer_may_choose_not_to_read",
    title=gettext_noop("Choosing not to read"),
    settles=gettext_noop("Whether a peer worker may decide not to read someone's record."),
    yes=Says(
        administrator=gettext_noop("Each peer worker chooses, person by person, and never has to give a reason."),
        peer_worker=gettext_noop("You may choose, person by person, not to read a record. Nobody asks you why."),
        clinician=gettext_noop("A peer worker may have chosen not to read what you wrote."),
        consumer=gettext_noop("Your peer worker may choose to hear your story from you alone."),
        prospective_worker=gettext_noop(
            "You could choose, person by person, not to read a record. Nobody would ask you why."
        ),
        easy_consumer=gettext_noop("Your peer worker may choose not to read. Then they hear your story from you."),
        easy_administrator=gettext_noop("Each peer worker may choose not to read about a person. They need no reason."),
        easy_peer_worker=gettext_noop("You may choose not to read about a person. Nobody asks you why."),
        easy_clinician=gettext_noop("A peer worker may choose not to read what you wrote."),
        easy_prospective_worker=gettext_noop("You could choose not to read about a person. Nobody would ask you why."),
    ),
    no=Says(
        administrator=gettext_noop("Peer workers have no such choice to make."),
        peer_worker=gettext_noop("You have no such choice to make."),
        clinician=gettext_noop("Peer workers have no such choice to make."),
        consumer=gettext_noop("Your peer worker has no such choice to make."),
        prospective_worker=gettext_noop("Choosing not to read, person by person, is no part of the role here."),
        easy_consumer=gettext_noop("This is the same with every peer worker here."),
        easy_administrator=gettext_noop("Choosing not to read is no part of the work here."),
        easy_peer_worker=gettext_noop("Choosing not to read is no part of your work."),
        easy_prospective_worker=gettext_noop("Choosing not to read would be no part of your work."),
    ),
    integrated=True,
    complementary=False,
    enforced_by=(Rule.PEER_MAY_CHOOSE_NOT_TO_READ,),
    evidence=(
        f"{BARR}: reading notes can be distressing for a peer worker, and views on reading differ in each group; "
        "where nothing is read there is nothing to choose"
    ),
)
