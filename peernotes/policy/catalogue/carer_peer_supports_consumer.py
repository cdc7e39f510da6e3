"""Whether a carer peer worker may support a consumer."""

from __future__ import annotations

from peernotes.enums import Rule
from peernotes.policy.switch_kinds import BARR, FlagSwitch, Says, gettext_noop

CARER_PEER_SUPPORTS_CONSUMER = FlagSwitch(
    name="carer_peer_supports_consumer",
    title=gettext_noop("Carer peer workers supporting consumers"),
    settles=gettext_noop("Whether a carer peer worker may support a consumer."),
    yes=Says(
        administrator=gettext_noop("Carer peer workers support consumers too."),
        peer_worker=gettext_noop("Carer peer workers support consumers too."),
        clinician=gettext_noop("A carer peer worker may work with a consumer."),
        consumer=gettext_noop("Someone who has cared for another person may be your peer worker."),
        prospective_worker=gettext_noop(
            "If you have cared for somebody, you could also support people who are helped here."
        ),
        easy_consumer=gettext_noop("Your peer worker may be somebody who has cared for another person."),
        easy_administrator=gettext_noop(
            "A peer worker who has cared for somebody may support people who are helped here."
        ),
        easy_peer_worker=gettext_noop(
            "A peer worker who has cared for somebody may support people who are helped here."
        ),
        easy_prospective_worker=gettext_noop(
            "You may have cared for somebody. Then you could also support people who are helped here."
        ),
    ),
    no=Says(
        administrator=gettext_noop("Carer peer workers support carers."),
        peer_worker=gettext_noop("Carer peer workers support carers."),
        clinician=gettext_noop("Carer peer workers work with carers."),
        consumer=gettext_noop("Your peer worker is someone who has been through something like it themselves."),
        prospective_worker=gettext_noop("If you have cared for somebody, you would support carers."),
        easy_consumer=gettext_noop("Your peer worker has been through something like it themselves."),
        easy_administrator=gettext_noop("Peer workers who have cared for somebody support family and friends."),
        easy_peer_worker=gettext_noop("Peer workers who have cared for somebody support family and friends."),
        easy_prospective_worker=gettext_noop(
            "You may have cared for somebody. Then you would support family and friends."
        ),
    ),
    integrated=None,
    complementary=None,
    enforced_by=(Rule.CARER_PEER_SUPPORTS_CONSUMER,),
    evidence=(
        f"{BARR}: disputed; several carers believed that it would benefit consumers, others feared confused roles; "
        "so each service decides"
    ),
)
