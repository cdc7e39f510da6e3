"""Whether peer workers take part in the team's meetings."""

from __future__ import annotations

from peernotes.enums import Rule
from peernotes.policy.switch_kinds import BEGUM_MEADES, FlagSwitch, Says, gettext_noop

PEER_IN_MDT = FlagSwitch(
    name="peer_in_mdt",
    title=gettext_noop("Peer workers in team meetings"),
    settles=gettext_noop("Whether peer workers take part in the team's meetings."),
    yes=Says(
        administrator=gettext_noop("Peer workers take part in the team's meetings, for the people they work with."),
        peer_worker=gettext_noop(
            "You take part in the team's meetings, and with their yes you say what the people you work with think."
        ),
        clinician=gettext_noop("Peer workers take part in your team's meetings, for the people they work with."),
        consumer=gettext_noop(
            "Your peer worker may be there when the team meets about you, and with your yes says what you think."
        ),
        prospective_worker=gettext_noop(
            "You would take part in the team's meetings, and with their yes say what the people you work with think."
        ),
        easy_consumer=gettext_noop(
            "Your peer worker may be there when the team meets about you. If you say yes, they say there what you think."
        ),
        easy_administrator=gettext_noop(
            "Peer workers may be there when the team meets. If a person says yes, they say what that person thinks."
        ),
        easy_peer_worker=gettext_noop(
            "You may be there when the team meets. If a person says yes, you say what they think."
        ),
        easy_prospective_worker=gettext_noop(
            "You would be there when the team meets. If a person says yes, you would say what they think."
        ),
    ),
    no=Says(
        administrator=gettext_noop("The team meets without peer workers."),
        peer_worker=gettext_noop("The team meets without you."),
        clinician=gettext_noop("Your team meets without peer workers."),
        consumer=gettext_noop("The team meets without your peer worker. You can say yourself what you think."),
        prospective_worker=gettext_noop("The team would meet without you."),
        easy_consumer=gettext_noop("The team meets without your peer worker. You can say yourself what you think."),
        easy_administrator=gettext_noop("The team meets without peer workers."),
        easy_peer_worker=gettext_noop("The team meets without you."),
        easy_clinician=gettext_noop("Your team meets without peer workers."),
        easy_prospective_worker=gettext_noop("The team would meet without you."),
    ),
    integrated=True,
    complementary=False,
    enforced_by=(Rule.PEER_IN_MDT,),
    evidence=(
        f"{BEGUM_MEADES}: peer workers in team meetings challenge stigma and speak up for people; "
        "“no” in the complementary model is a design inference"
    ),
)
