"""Whether peer worker and consumer agree on hours, channels and places."""

from __future__ import annotations

from peernotes.enums import Rule
from peernotes.policy.switch_kinds import BARR, FlagSwitch, Says, gettext_noop

BOUNDARY_AGREEMENT_REQUIRED = FlagSwitch(
    name="boundary_agreement_required",
    title=gettext_noop("Agreement about contact"),
    settles=gettext_noop("Whether peer worker and consumer agree on hours, channels and places."),
    yes=Says(
        administrator=gettext_noop("Both agree on hours, channels and places."),
        peer_worker=gettext_noop("You and the person agree on hours, channels and places."),
        clinician=gettext_noop("Peer worker and consumer agree on hours, channels and places."),
        consumer=gettext_noop("You and your peer worker agree when, how and where to be in touch."),
        prospective_worker=gettext_noop("You and each person would agree on hours, channels and places."),
        easy_consumer=gettext_noop("You and your peer worker agree how to be in touch. You agree when, how and where."),
        easy_administrator=gettext_noop(
            "A peer worker and a person agree how to be in touch. They agree when, how and where."
        ),
        easy_peer_worker=gettext_noop("You and the person agree how to be in touch. You agree when, how and where."),
        easy_prospective_worker=gettext_noop(
            "You and each person would agree how to be in touch. You would agree when, how and where."
        ),
    ),
    no=Says(
        administrator=gettext_noop("No such agreement is needed."),
        peer_worker=gettext_noop("You need no such agreement."),
        clinician=gettext_noop("No such agreement is needed."),
        consumer=gettext_noop("You and your peer worker need no such agreement."),
        prospective_worker=gettext_noop("You would need no such agreement."),
        easy_consumer=gettext_noop("You and your peer worker need no agreement about being in touch."),
        easy_administrator=gettext_noop("A peer worker and a person need no agreement about being in touch."),
        easy_peer_worker=gettext_noop("You need no agreement about being in touch."),
        easy_prospective_worker=gettext_noop("You would need no agreement about being in touch."),
    ),
    waits=gettext_noop("After two weeks without it new notes wait."),
    integrated=True,
    complementary=True,
    enforced_by=(Rule.BOUNDARY_AGREEMENT_REQUIRED,),
    evidence=f"{BARR}: boundaries around phone and community contact",
)
