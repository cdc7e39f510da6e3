"""Safety: who writes about risk, and the route that no service model can close."""

from __future__ import annotations

from peernotes.policy.catalogue._kinds import BARR, INFERENCE, Choice, Plain, Switch, SwitchType, gettext_noop

SAFETY = (
    Switch(
        name="risk_documentation_owner",
        type=SwitchType.CHOICE,
        title=gettext_noop("Who writes about risk"),
        plain=Plain(
            administrator=gettext_noop("Who is responsible for writing about a consumer's risk."),
            peer_worker=gettext_noop("Whether writing about risk is part of your work."),
            clinician=gettext_noop("Whether writing about risk is yours alone."),
            consumer=gettext_noop("Who writes about it when you may not be safe."),
        ),
        choices=(
            Choice("peer", gettext_noop("The peer worker writes about risk.")),
            Choice("clinician", gettext_noop("A clinician writes about risk.")),
            Choice("joint", gettext_noop("Peer worker and clinician write about risk together.")),
        ),
        integrated="joint",
        complementary="clinician",
        evidence=f"{BARR}: make clear who documents risk, to protect all three",
    ),
    Switch(
        name="peer_risk_assessment",
        type=SwitchType.CHOICE,
        title=gettext_noop("Assessing risk"),
        plain=Plain(
            administrator=gettext_noop("What part peer workers have in assessing risk."),
            peer_worker=gettext_noop("What part you have in assessing risk."),
            clinician=gettext_noop("What part peer workers have in your assessment of risk."),
            consumer=gettext_noop("Whether your peer worker takes part when your safety is assessed."),
        ),
        choices=(
            Choice("none", gettext_noop("Peer workers do not assess risk.")),
            Choice("contribute", gettext_noop("Peer workers add what they see; clinicians assess.")),
            Choice("complete", gettext_noop("Peer workers complete assessments of risk.")),
        ),
        integrated="contribute",
        complementary="none",
        evidence=f"{BARR}: different perspectives on whether this belongs to the role",
    ),
    Switch(
        name="safety_concern_route",
        type=SwitchType.CHOICE,
        title=gettext_noop("Safety concerns"),
        plain=Plain(
            administrator=gettext_noop("The way from a worry about safety to a clinician; it cannot be turned off."),
            peer_worker=gettext_noop("How you tell a clinician when you fear for someone's safety; always there."),
            clinician=gettext_noop("How a peer worker tells you about a fear for someone's safety; always there."),
            consumer=gettext_noop("How your peer worker gets help if your life or someone else's is in danger."),
        ),
        choices=(Choice("on", gettext_noop("Anyone who works with a consumer can raise a safety concern.")),),
        integrated="on",
        complementary="on",
        enforced=True,
        evidence=f"{BARR}: duty of care holds in either model",
    ),
    Switch(
        name="tell_consumer_first",
        type=SwitchType.CHOICE,
        title=gettext_noop("Telling the consumer first"),
        plain=Plain(
            administrator=gettext_noop("Whether a consumer hears of a safety concern before it is raised."),
            peer_worker=gettext_noop("Whether you tell the person before you raise a safety concern."),
            clinician=gettext_noop("Whether the consumer knew of a safety concern when it reached you."),
            consumer=gettext_noop("Whether you are told before a safety concern about you is raised."),
        ),
        choices=(
            Choice("expected", gettext_noop("The consumer is told first, or the concern says why not.")),
            Choice("advised", gettext_noop("Telling the consumer first is advised.")),
        ),
        integrated="expected",
        complementary="expected",
        enforced=True,
        evidence=f"{INFERENCE}, in line with counsellors' codes of ethics",
    ),
)
