"""Whether peer workers may speak with a consumer's carers about them."""

from __future__ import annotations

from enum import StrEnum

from peernotes.enums import Rule
from peernotes.policy.switch_kinds import BARR, ChoiceSwitch, Says, gettext_noop


class ContactWithCarers(StrEnum):
    NONE = "none"
    PER_CARER_CONSENT = "per_carer_consent"


CARER_CONTACT = ChoiceSwitch(
    name="carer_contact",
    title=gettext_noop("Talking with carers"),
    settles=gettext_noop("Whether peer workers may speak with a consumer's carers about them."),
    values={
        ContactWithCarers.NONE: Says(
            administrator=gettext_noop("Peer workers listen to carers and tell them nothing about a consumer."),
            peer_worker=gettext_noop("You listen to carers and tell them nothing about a person."),
            clinician=gettext_noop("Peer workers listen to carers and tell them nothing about a consumer."),
            consumer=gettext_noop(
                "Your peer worker listens to your family or carers and tells them nothing about you."
            ),
            carer=gettext_noop("Peer workers here listen to you. They tell you nothing about the person you care for."),
            prospective_worker=gettext_noop("You would listen to carers and tell them nothing about a person."),
            easy_consumer=gettext_noop(
                "Your peer worker listens to your family and friends. They tell them nothing about you."
            ),
            easy_carer=gettext_noop(
                "Peer workers here listen to you. They tell you nothing about the person you care for."
            ),
            easy_administrator=gettext_noop(
                "Peer workers listen to family and friends. They tell them nothing about a person."
            ),
            easy_peer_worker=gettext_noop("You listen to family and friends. You tell them nothing about a person."),
            easy_prospective_worker=gettext_noop(
                "You would listen to family and friends. You would tell them nothing about a person."
            ),
        ),
        ContactWithCarers.PER_CARER_CONSENT: Says(
            administrator=gettext_noop("The consumer says yes or no for each carer."),
            peer_worker=gettext_noop("You may speak with those carers to whom the person said yes."),
            clinician=gettext_noop("Peer workers speak with those carers to whom the consumer said yes."),
            consumer=gettext_noop(
                "Your peer worker speaks about you with those of your family or carers to whom you say yes."
            ),
            carer=gettext_noop(
                "Peer workers here listen to you. What they may tell you, the person you care for decides, topic by topic."
            ),
            prospective_worker=gettext_noop("You could speak with those carers to whom the person said yes."),
            easy_consumer=gettext_noop(
                "Your peer worker may talk about you with family or friends. They do so only if you say yes to that."
            ),
            easy_carer=gettext_noop(
                "Peer workers here listen to you. The person you care for decides what they may tell you."
            ),
            easy_administrator=gettext_noop(
                "Peer workers may talk about a person with family or friends. They do so only if the person says yes."
            ),
            easy_peer_worker=gettext_noop(
                "You may talk about a person with family or friends. You do so only if the person says yes."
            ),
            easy_prospective_worker=gettext_noop(
                "You could talk about a person with family or friends. You would do so only if the person says yes."
            ),
        ),
    },
    integrated=ContactWithCarers.PER_CARER_CONSENT,
    complementary=ContactWithCarers.PER_CARER_CONSENT,
    enforced_by=(Rule.CARER_CONTACT,),
    evidence=(
        f"{BARR}: whether the peer worker has consent to interact with carers, in either model; "
        "asking for each carer is a design inference"
    ),
)
