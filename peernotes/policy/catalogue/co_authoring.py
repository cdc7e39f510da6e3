"""How long a note waits for the consumer before it can be closed without one."""

from __future__ import annotations

from enum import StrEnum

from peernotes.enums import Rule
from peernotes.policy.switch_kinds import BARR, ChoiceSwitch, Says, gettext_noop


class CoAuthoring(StrEnum):
    INVITED = "invited"
    REQUIRED = "required"


CO_AUTHORING = ChoiceSwitch(
    name="co_authoring",
    title=gettext_noop("Writing together"),
    settles=gettext_noop("How long a note waits for the consumer before it can be closed without one."),
    values={
        CoAuthoring.INVITED: Says(
            administrator=gettext_noop("The consumer is invited to write and to decide, and may leave it."),
            peer_worker=gettext_noop(
                "You invite the person to write and to decide. You may close a note that they leave."
            ),
            clinician=gettext_noop("Consumers are invited to write peer notes; none is shared without their yes."),
            consumer=gettext_noop(
                "You are invited to write and to decide, and may leave it. Without your yes, no note is shared."
            ),
            prospective_worker=gettext_noop(
                "You would invite the person to write and to decide. They may leave it. Without their yes, nothing is shared."
            ),
            easy_consumer=gettext_noop(
                "Your peer worker invites you to write and to decide. You may leave it. Without your yes, no note is shared."
            ),
            easy_administrator=gettext_noop(
                "The person is invited to write and to decide. They may leave it. Without their yes, no note is shared."
            ),
            easy_peer_worker=gettext_noop(
                "You invite the person to write and to decide. They may leave it. Without their yes, no note is shared."
            ),
            easy_prospective_worker=gettext_noop(
                "You would invite the person to write and to decide. They may leave it. Without their yes, no note is shared."
            ),
        ),
        CoAuthoring.REQUIRED: Says(
            administrator=gettext_noop("The consumer gets the note and two weeks to answer before it can be closed."),
            peer_worker=gettext_noop("You give the person the note, and two weeks to answer, before you close it."),
            clinician=gettext_noop("Consumers get time to answer; no peer note is shared without their yes."),
            consumer=gettext_noop("You get each note, and two weeks to answer. Without your yes, no note is shared."),
            prospective_worker=gettext_noop(
                "You would give the person the note, and two weeks to answer. Without their yes, nothing is shared."
            ),
            easy_consumer=gettext_noop(
                "You get each note. You have two weeks to answer. Without your yes, no note is shared."
            ),
            easy_administrator=gettext_noop(
                "The person gets each note. They have two weeks to answer. Without their yes, no note is shared."
            ),
            easy_peer_worker=gettext_noop(
                "You give the person each note. They have two weeks to answer. Without their yes, no note is shared."
            ),
            easy_prospective_worker=gettext_noop(
                "You would give the person each note. They have two weeks to answer. Without their yes, no note is shared."
            ),
        ),
    },
    integrated=CoAuthoring.REQUIRED,
    complementary=CoAuthoring.REQUIRED,
    enforced_by=(Rule.CO_AUTHORING,),
    evidence=f"{BARR}: trust grows where the content is chosen together",
)
