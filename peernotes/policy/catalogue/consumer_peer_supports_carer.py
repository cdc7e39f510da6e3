"""Whether a consumer peer worker may support carers."""

from __future__ import annotations

from peernotes.enums import Rule
from peernotes.policy.switch_kinds import BARR, FlagSwitch, Says, gettext_noop

CONSUMER_PEER_SUPPORTS_CARER = FlagSwitch(
    name="consumer_peer_supports_carer",
    title=gettext_noop("Peer workers supporting carers"),
    settles=gettext_noop("Whether a consumer peer worker may support carers."),
    yes=Says(
        administrator=gettext_noop("Consumer peer workers support carers too."),
        peer_worker=gettext_noop("Consumer peer workers support carers too."),
        clinician=gettext_noop("A consumer peer worker may work with carers."),
        consumer=gettext_noop("Your peer worker may also support your family or carers."),
        carer=gettext_noop(
            "Whoever supports you has cared for somebody, or has been through something like it themselves."
        ),
        prospective_worker=gettext_noop(
            "If you have been through something hard yourself, you could support carers too."
        ),
        easy_consumer=gettext_noop("Your peer worker may also support your family and friends."),
        easy_carer=gettext_noop(
            "Your peer worker may have cared for somebody. Or they have been through something like it themselves."
        ),
        easy_administrator=gettext_noop(
            "A peer worker who has been through it themselves may support family and friends."
        ),
        easy_peer_worker=gettext_noop(
            "A peer worker who has been through it themselves may support family and friends."
        ),
        easy_prospective_worker=gettext_noop(
            "You may have been through something hard. Then you could support family and friends too."
        ),
    ),
    no=Says(
        administrator=gettext_noop("Consumer peer workers support consumers."),
        peer_worker=gettext_noop("Consumer peer workers support consumers."),
        clinician=gettext_noop("Consumer peer workers work with consumers."),
        consumer=gettext_noop("Your peer worker is there for you; other peer workers support families and carers."),
        carer=gettext_noop("Whoever supports you as a peer worker has cared for somebody themselves."),
        prospective_worker=gettext_noop(
            "If you have been through something hard yourself, you would support people who are helped here."
        ),
        easy_consumer=gettext_noop(
            "Your peer worker is there for you. Other peer workers are there for family and friends."
        ),
        easy_carer=gettext_noop("Your peer worker has cared for somebody."),
        easy_administrator=gettext_noop(
            "Peer workers who have been through it themselves support people who are helped here."
        ),
        easy_peer_worker=gettext_noop(
            "Peer workers who have been through it themselves support people who are helped here."
        ),
        easy_prospective_worker=gettext_noop(
            "You may have been through something hard. Then you would support people who are helped here."
        ),
    ),
    integrated=None,
    complementary=None,
    enforced_by=(Rule.CONSUMER_PEER_SUPPORTS_CARER,),
    evidence=(
        f"{BARR}: most participants thought that consumer peer workers could support carers; "
        "some consumers wanted them for consumers above all; so each service decides"
    ),
)
