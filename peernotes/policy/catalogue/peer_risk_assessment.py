"""What part peer workers have in assessing risk."""

from __future__ import annotations

from enum import StrEnum

from peernotes.enums import Rule
from peernotes.policy.switch_kinds import BARR, ChoiceSwitch, Says, gettext_noop


class PeerRiskAssessment(StrEnum):
    NONE = "none"
    CONTRIBUTE = "contribute"
    COMPLETE = "complete"


PEER_RISK_ASSESSMENT = ChoiceSwitch(
    name="peer_risk_assessment",
    title=gettext_noop("Assessing risk"),
    settles=gettext_noop("What part peer workers have in assessing risk."),
    values={
        PeerRiskAssessment.NONE: Says(
            administrator=gettext_noop("Peer workers do not assess risk."),
            peer_worker=gettext_noop("You do not assess risk."),
            clinician=gettext_noop("You assess risk without the peer worker."),
            consumer=gettext_noop("Your safety is assessed without your peer worker."),
            prospective_worker=gettext_noop("You would not assess risk."),
            easy_consumer=gettext_noop("Health staff look at how safe you are. Your peer worker does not."),
            easy_administrator=gettext_noop("Health staff look at how safe a person is. Peer workers do not."),
            easy_peer_worker=gettext_noop("Health staff look at how safe a person is. You do not."),
            easy_clinician=gettext_noop("You look at how safe a person is. Peer workers do not."),
            easy_prospective_worker=gettext_noop("Health staff look at how safe a person is. You would not."),
        ),
        PeerRiskAssessment.CONTRIBUTE: Says(
            administrator=gettext_noop("Peer workers add what they see; clinicians assess."),
            peer_worker=gettext_noop("You add what you see; clinicians assess."),
            clinician=gettext_noop("Peer workers add what they see to your assessment."),
            consumer=gettext_noop("Your peer worker adds what they see when your safety is assessed."),
            prospective_worker=gettext_noop("You would add what you see; clinicians assess."),
            easy_consumer=gettext_noop("Health staff look at how safe you are. Your peer worker adds what they see."),
            easy_administrator=gettext_noop(
                "Health staff look at how safe a person is. Peer workers add what they see."
            ),
            easy_peer_worker=gettext_noop("Health staff look at how safe a person is. You add what you see."),
            easy_clinician=gettext_noop("You look at how safe a person is. Peer workers add what they see."),
            easy_prospective_worker=gettext_noop(
                "Health staff look at how safe a person is. You would add what you see."
            ),
        ),
        PeerRiskAssessment.COMPLETE: Says(
            administrator=gettext_noop("Peer workers trained in duty of care and crises complete assessments too."),
            peer_worker=gettext_noop("Once trained in duty of care and crises you complete assessments too."),
            clinician=gettext_noop("Peer workers complete assessments of risk too."),
            consumer=gettext_noop("Your peer worker may assess your safety with you."),
            prospective_worker=gettext_noop(
                "Once trained in duty of care and crises you would complete assessments too."
            ),
            easy_consumer=gettext_noop("Your peer worker may look with you at how safe you are."),
            easy_administrator=gettext_noop("Peer workers may look at how safe a person is. They learn that first."),
            easy_peer_worker=gettext_noop("You may look at how safe a person is. You learn that first."),
            easy_clinician=gettext_noop("Peer workers look at how safe a person is too."),
            easy_prospective_worker=gettext_noop("You could look at how safe a person is. You would learn that first."),
        ),
    },
    integrated=PeerRiskAssessment.CONTRIBUTE,
    complementary=PeerRiskAssessment.NONE,
    enforced_by=(Rule.PEER_RISK_ASSESSMENT,),
    evidence=f"{BARR}: different perspectives on whether this belongs to the role",
)
