"""Whether a peer worker may leave note writing out of their role."""

from __future__ import annotations

from peernotes.enums import Rule
from peernotes.policy.switch_kinds import BARR, FlagSwitch, Says, gettext_noop

PEER_MAY_CHOOSE_NOT_TO_WRITE = FlagSwitch(
    name="peer_may_choose_not_to_write",
    title=gettext_noop("Choosing not to write"),
    settles=gettext_noop("Whether a peer worker may leave note writing out of what they agree about their role."),
    yes=Says(
        administrator=gettext_noop(
            "A peer worker may agree with their supervisor on a role without notes. Consumers read so before they choose."
        ),
        peer_worker=gettext_noop(
            "You may agree with your supervisor on a role without notes. You still log contact, and finish what was agreed."
        ),
        clinician=gettext_noop("Some peer workers write no notes. They still log that they were in contact."),
        consumer=gettext_noop("Some peer workers write no notes. You read so before you choose one."),
        prospective_worker=gettext_noop(
            "You could agree with your supervisor on a role without notes. People read so before they choose you."
        ),
        easy_consumer=gettext_noop("Some peer workers write no notes. You read that before you choose one."),
        easy_administrator=gettext_noop(
            "A peer worker may ask for work without notes. People read that before they choose one."
        ),
        easy_peer_worker=gettext_noop("You may ask for work without notes. You still write down that you met."),
        easy_clinician=gettext_noop("Some peer workers write no notes. They still write down that they met somebody."),
        easy_prospective_worker=gettext_noop(
            "You could ask for work without notes. People read that before they choose you."
        ),
    ),
    no=Says(
        administrator=gettext_noop("Note writing is part of every peer worker's role, as far as there are notes."),
        peer_worker=gettext_noop("Note writing is part of your role, as far as there are notes."),
        clinician=gettext_noop("Note writing is part of every peer worker's role, as far as there are notes."),
        consumer=gettext_noop("Writing notes with you is part of every peer worker's role, if you want notes."),
        prospective_worker=gettext_noop("Writing notes would be part of your role, as far as there are notes."),
        easy_consumer=gettext_noop("If you want notes, any peer worker here writes them with you."),
        easy_administrator=gettext_noop("Each peer worker writes notes, if there are notes."),
        easy_peer_worker=gettext_noop("Writing notes is part of your work, if there are notes."),
        easy_prospective_worker=gettext_noop("Writing notes would be part of your work, if there are notes."),
    ),
    integrated=True,
    complementary=False,
    enforced_by=(Rule.PEER_MAY_CHOOSE_NOT_TO_WRITE,),
    evidence=(
        f"{BARR}: choice and control for peer workers over how they support; to two of them note work takes away from "
        "the reciprocal role; where no notes are written there is nothing to choose"
    ),
)
