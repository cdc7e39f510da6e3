"""The readers that a new section is proposed for, until the consumer decides."""

from __future__ import annotations

from peernotes.enums import Audience, Rule
from peernotes.policy.switch_kinds import BARR, INFERENCE, ChoiceSwitch, Says, gettext_noop

SECTION_DEFAULT_AUDIENCE = ChoiceSwitch(
    name="section_default_audience",
    title=gettext_noop("Who reads a new section"),
    settles=gettext_noop("The readers that a new section is proposed for, until the consumer decides."),
    values={
        Audience.JUST_US: Says(
            administrator=gettext_noop("A new section starts for nobody but the consumer and the peer worker."),
            peer_worker=gettext_noop("A new section starts for the two of you. The person decides who else reads it."),
            clinician=gettext_noop("A new section starts closed to you. The consumer decides who reads it."),
            consumer=gettext_noop("A new section starts for you and your peer worker. You decide who else reads it."),
            prospective_worker=gettext_noop(
                "A new section would start for the two of you. The person decides who else reads it."
            ),
            easy_consumer=gettext_noop(
                "A new part of a note is for you and your peer worker. You decide who else reads it."
            ),
            easy_administrator=gettext_noop(
                "A new part of a note is for the person and the peer worker. The person decides who else reads it."
            ),
            easy_peer_worker=gettext_noop(
                "A new part of a note is for the two of you. The person decides who else reads it."
            ),
            easy_clinician=gettext_noop("A new part of a note is closed to you. The person decides who reads it."),
            easy_prospective_worker=gettext_noop(
                "A new part of a note would be for the two of you. The person decides who else reads it."
            ),
        ),
        Audience.PEER_TEAM: Says(
            administrator=gettext_noop("A new section starts for the peer team, until the consumer decides."),
            peer_worker=gettext_noop("A new section starts for the peer team. The person decides who reads it."),
            clinician=gettext_noop("A new section starts for the peer team. The consumer decides who reads it."),
            consumer=gettext_noop(
                "A new section is meant for the peer team until you decide. You can always choose fewer."
            ),
            prospective_worker=gettext_noop(
                "A new section would start for the peer team. The person decides who reads it."
            ),
            easy_consumer=gettext_noop(
                "A new part of a note is meant for the peer workers here. It waits until you decide. You can always choose fewer people."
            ),
            easy_administrator=gettext_noop(
                "A new part of a note is meant for the peer workers here. It waits until the person decides."
            ),
            easy_peer_worker=gettext_noop(
                "A new part of a note is meant for the peer workers here. It waits until the person decides."
            ),
            easy_prospective_worker=gettext_noop(
                "A new part of a note would be meant for the peer workers here. It waits until the person decides."
            ),
        ),
        Audience.CARE_TEAM: Says(
            administrator=gettext_noop(
                "A new section starts for the care team, clinicians too, until the consumer decides."
            ),
            peer_worker=gettext_noop("A new section starts for the care team. The person decides who reads it."),
            clinician=gettext_noop(
                "A new section starts for the care team, you too. The consumer decides who reads it."
            ),
            consumer=gettext_noop(
                "A new section is meant for the care team until you decide. You can always choose fewer."
            ),
            prospective_worker=gettext_noop(
                "A new section would start for the care team. The person decides who reads it."
            ),
            easy_consumer=gettext_noop(
                "A new part of a note is meant for everybody who works with you. It waits until you decide. You can always choose fewer people."
            ),
            easy_administrator=gettext_noop(
                "A new part of a note is meant for everybody who works with the person. It waits until the person decides."
            ),
            easy_peer_worker=gettext_noop(
                "A new part of a note is meant for everybody who works with the person. It waits until the person decides."
            ),
            easy_clinician=gettext_noop(
                "A new part of a note is meant for you too. It waits until the person decides."
            ),
            easy_prospective_worker=gettext_noop(
                "A new part would be meant for everybody who works with the person. It waits until the person decides."
            ),
        ),
    },
    integrated=Audience.JUST_US,
    complementary=Audience.JUST_US,
    enforced_by=(Rule.SECTION_DEFAULT_AUDIENCE,),
    evidence=f"{INFERENCE} from the consumer choice in {BARR}",
)
