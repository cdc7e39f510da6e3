"""Who is responsible for writing about a consumer's risk."""

from __future__ import annotations

from enum import StrEnum

from peernotes.enums import Rule
from peernotes.policy.switch_kinds import BARR, ChoiceSwitch, Says, gettext_noop


class RiskDocumentationOwner(StrEnum):
    PEER = "peer"
    CLINICIAN = "clinician"
    JOINT = "joint"


RISK_DOCUMENTATION_OWNER = ChoiceSwitch(
    name="risk_documentation_owner",
    title=gettext_noop("Who writes about risk"),
    settles=gettext_noop("Who is responsible for writing about a consumer's risk."),
    values={
        RiskDocumentationOwner.PEER: Says(
            administrator=gettext_noop("Peer workers write about risk, and a clinician signs."),
            peer_worker=gettext_noop("You may write about risk, and a clinician signs."),
            clinician=gettext_noop("Peer workers write about risk too; you sign it."),
            consumer=gettext_noop("Your peer worker writes about it when you may not be safe."),
            prospective_worker=gettext_noop("You could write about risk, and a clinician signs."),
            easy_consumer=gettext_noop(
                "Sometimes people worry that you are not safe. Then your peer worker writes about it."
            ),
            easy_administrator=gettext_noop(
                "Sometimes people worry that somebody is not safe. Then peer workers write about it. Health staff sign it."
            ),
            easy_peer_worker=gettext_noop(
                "Sometimes you worry that somebody is not safe. Then you may write about it. Health staff sign it."
            ),
            easy_clinician=gettext_noop(
                "Sometimes people worry that somebody is not safe. Then peer workers write about it too. You sign it."
            ),
            easy_prospective_worker=gettext_noop(
                "Sometimes you would worry that somebody is not safe. Then you could write about it. Health staff sign it."
            ),
        ),
        RiskDocumentationOwner.CLINICIAN: Says(
            administrator=gettext_noop("A clinician writes about risk."),
            peer_worker=gettext_noop("Clinicians write about risk; you do not have to."),
            clinician=gettext_noop("You write about risk; it is yours alone."),
            consumer=gettext_noop("A clinician writes about it when you may not be safe."),
            prospective_worker=gettext_noop("Clinicians write about risk; you would not have to."),
            easy_consumer=gettext_noop(
                "Sometimes people worry that you are not safe. Then health staff write about it."
            ),
            easy_administrator=gettext_noop(
                "Sometimes people worry that somebody is not safe. Then health staff write about it."
            ),
            easy_peer_worker=gettext_noop(
                "Sometimes you worry that somebody is not safe. Then health staff write about it. You do not have to."
            ),
            easy_clinician=gettext_noop(
                "Sometimes people worry that somebody is not safe. Then you write about it. Nobody else does."
            ),
            easy_prospective_worker=gettext_noop(
                "Sometimes you would worry that somebody is not safe. Then health staff write about it. You would not have to."
            ),
        ),
        RiskDocumentationOwner.JOINT: Says(
            administrator=gettext_noop("A clinician begins what is written about risk, and peer workers add to it."),
            peer_worker=gettext_noop("A clinician begins what is written about risk, and you add what you saw."),
            clinician=gettext_noop("You begin what is written about risk, and peer workers add what they saw."),
            consumer=gettext_noop("Your peer worker and a clinician write about it together when you may not be safe."),
            prospective_worker=gettext_noop(
                "A clinician begins what is written about risk, and you would add what you saw."
            ),
            easy_consumer=gettext_noop(
                "Sometimes people worry that you are not safe. Then your peer worker and health staff write about it together."
            ),
            easy_administrator=gettext_noop(
                "Sometimes people worry that somebody is not safe. Then health staff begin to write about it. Peer workers add to it."
            ),
            easy_peer_worker=gettext_noop(
                "Sometimes you worry that somebody is not safe. Then health staff begin to write about it. You add what you saw."
            ),
            easy_clinician=gettext_noop(
                "Sometimes people worry that somebody is not safe. Then you begin to write about it. Peer workers add what they saw."
            ),
            easy_prospective_worker=gettext_noop(
                "Sometimes you would worry that somebody is not safe. Then health staff begin to write about it. You would add what you saw."
            ),
        ),
    },
    integrated=RiskDocumentationOwner.JOINT,
    complementary=RiskDocumentationOwner.CLINICIAN,
    enforced_by=(Rule.RISK_DOCUMENTATION_OWNER,),
    evidence=(
        f"{BARR}: make clear who documents risk, to protect all three; who it is in each model is a design inference"
    ),
)
