"""The way from a worry about safety to a clinician; it cannot be turned off."""

from __future__ import annotations

from enum import StrEnum

from peernotes.enums import Rule
from peernotes.policy.switch_kinds import BARR, INFERENCE, ChoiceSwitch, Says, gettext_noop


class SafetyConcernRoute(StrEnum):
    ON = "on"


SAFETY_CONCERN_ROUTE = ChoiceSwitch(
    name="safety_concern_route",
    title=gettext_noop("Safety concerns"),
    settles=gettext_noop("The way from a worry about safety to a clinician; it cannot be turned off."),
    values={
        SafetyConcernRoute.ON: Says(
            administrator=gettext_noop("Anyone who works with a consumer can raise a safety concern."),
            peer_worker=gettext_noop(
                "When you fear for someone's safety, you can tell a clinician at once. That way is always there."
            ),
            clinician=gettext_noop(
                "Peer workers can tell you at once when they fear for someone's safety. That way is always there."
            ),
            consumer=gettext_noop(
                "If your life or someone else's is in danger, your peer worker can get help from a clinician."
            ),
            prospective_worker=gettext_noop(
                "When you fear for someone's safety, you could tell a clinician at once. That way is always there."
            ),
            easy_consumer=gettext_noop(
                "Somebody's life may be in danger. Then your peer worker can get help from health staff."
            ),
            easy_administrator=gettext_noop(
                "Somebody's life may be in danger. Then everybody who works with them can get help."
            ),
            easy_peer_worker=gettext_noop("You may fear for somebody's life. Then you can tell health staff at once."),
            easy_clinician=gettext_noop("Peer workers may fear for somebody's life. Then they can tell you at once."),
            easy_prospective_worker=gettext_noop(
                "You may fear for somebody's life. Then you could tell health staff at once."
            ),
        ),
    },
    integrated=SafetyConcernRoute.ON,
    complementary=SafetyConcernRoute.ON,
    enforced_by=(Rule.SAFETY_CONCERN_ROUTE,),
    evidence=(
        f"{INFERENCE}: {BARR} says that obligations may differ across services and organizations; "
        "here the way to a clinician is always open"
    ),
)
