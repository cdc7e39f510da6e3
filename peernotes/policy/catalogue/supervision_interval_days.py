"""The most days between two supervision meetings of a peer worker."""

from __future__ import annotations

from peernotes.policy.switch_kinds import BARR, BEGUM_MEADES, NumberSwitch, Says, gettext_noop

SUPERVISION_INTERVAL_DAYS = NumberSwitch(
    name="supervision_interval_days",
    title=gettext_noop("Days between supervision"),
    settles=gettext_noop("The most days between two supervision meetings of a peer worker."),
    minimum=1,
    maximum=92,
    counted=Says(
        administrator=gettext_noop("A peer worker has supervision at least every %(value)s days."),
        peer_worker=gettext_noop("You have supervision at least every %(value)s days."),
        clinician=gettext_noop("Peer workers have supervision at least every %(value)s days."),
        consumer=gettext_noop("Your peer worker gets support for their work at least every %(value)s days."),
    ),
    integrated=14,
    complementary=14,
    evidence=f"{BARR} and {BEGUM_MEADES} ask for regular supervision; the number is a design inference",
)
