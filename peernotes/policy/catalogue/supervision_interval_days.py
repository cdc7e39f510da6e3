"""The most days between two supervision meetings of a peer worker."""

from __future__ import annotations

from peernotes.enums import Rule
from peernotes.policy.switch_kinds import BARR, BEGUM_MEADES, NumberSwitch, Says, gettext_noop

SUPERVISION_INTERVAL_DAYS = NumberSwitch(
    name="supervision_interval_days",
    title=gettext_noop("Days between supervision"),
    settles=gettext_noop("The most days between two supervision meetings of a peer worker. 0 asks for none."),
    minimum=0,
    maximum=92,
    counted=Says(
        administrator=gettext_noop("Peer workers have supervision at least every %(value)s days."),
        peer_worker=gettext_noop("We offer you supervision at least every %(value)s days: our duty."),
        clinician=gettext_noop("Peer workers have supervision at least every %(value)s days."),
        consumer=gettext_noop("Your peer worker gets support for their work at least every %(value)s days."),
        prospective_worker=gettext_noop("We would offer you supervision at least every %(value)s days: our duty."),
        easy_consumer=gettext_noop("Your peer worker gets support for their work at least every %(value)s days."),
        easy_administrator=gettext_noop("Peer workers get support for their work at least every %(value)s days."),
        easy_peer_worker=gettext_noop("You get support for your work at least every %(value)s days."),
        easy_prospective_worker=gettext_noop("You would get support for your work at least every %(value)s days."),
    ),
    zero=Says(
        administrator=gettext_noop("No number of days between supervision is asked for."),
        peer_worker=gettext_noop("No number of days between supervision is set."),
        clinician=gettext_noop("No number of days between peer workers' supervision is set."),
        consumer=gettext_noop("No number of days is set between the support that your peer worker gets."),
        prospective_worker=gettext_noop("No number of days between supervision is set."),
        easy_consumer=gettext_noop("Your peer worker gets support for their work. No number of days is set for it."),
        easy_administrator=gettext_noop("Peer workers get support for their work. No number of days is set for it."),
        easy_peer_worker=gettext_noop("You get support for your work. No number of days is set for it."),
        easy_prospective_worker=gettext_noop("You would get support for your work. No number of days is set for it."),
    ),
    waits=gettext_noop("After twice as long new notes wait."),
    integrated=14,
    complementary=14,
    enforced_by=(Rule.SUPERVISION_INTERVAL_DAYS,),
    evidence=f"{BARR} and {BEGUM_MEADES} ask for regular supervision; the number is a design inference",
)
