"""Whether the service measures how the model works."""

from __future__ import annotations

from peernotes.enums import Rule
from peernotes.policy.switch_kinds import BARR, FlagSwitch, Says, gettext_noop

EVALUATION_REQUIRED = FlagSwitch(
    name="evaluation_required",
    title=gettext_noop("Finding out whether it works"),
    settles=gettext_noop("Whether the service measures how the model works."),
    yes=Says(
        administrator=gettext_noop("The service looks at results before and after."),
        peer_worker=gettext_noop("The service asks how the model works for you."),
        clinician=gettext_noop("The service asks how the model works for you."),
        consumer=gettext_noop("The service asks how peer support works for you."),
        prospective_worker=gettext_noop("The service would ask you how the model works for you."),
        easy_consumer=gettext_noop("The service asks how peer support works for you."),
        easy_administrator=gettext_noop(
            "The service asks how peer support works. It looks at the answers before and after a change."
        ),
        easy_peer_worker=gettext_noop("The service asks how it works for you."),
        easy_clinician=gettext_noop("The service asks how it works for you."),
        easy_prospective_worker=gettext_noop("The service would ask how it works for you."),
    ),
    no=Says(
        administrator=gettext_noop("The service does not plan to look at results."),
        peer_worker=gettext_noop("The service does not ask how the model works for you."),
        clinician=gettext_noop("The service does not ask how the model works for you."),
        consumer=gettext_noop("The service does not ask how peer support works for you."),
        prospective_worker=gettext_noop("The service would not ask you how the model works for you."),
        easy_consumer=gettext_noop("The service does not ask how peer support works for you."),
        easy_administrator=gettext_noop("The service does not ask how peer support works."),
        easy_peer_worker=gettext_noop("The service does not ask how it works for you."),
        easy_clinician=gettext_noop("The service does not ask how it works for you."),
        easy_prospective_worker=gettext_noop("The service would not ask how it works for you."),
    ),
    integrated=True,
    complementary=True,
    enforced_by=(Rule.EVALUATION_REQUIRED,),
    evidence=f"{BARR}: it is imperative that services evaluate either model",
)
