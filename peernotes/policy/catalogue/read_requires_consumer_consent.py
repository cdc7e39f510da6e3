"""Whether a consumer has to say yes before a peer worker reads."""

from __future__ import annotations

from peernotes.enums import Rule
from peernotes.policy.switch_kinds import BARR, INFERENCE, FlagSwitch, Says, gettext_noop

READ_REQUIRES_CONSUMER_CONSENT = FlagSwitch(
    name="read_requires_consumer_consent",
    title=gettext_noop("Asking before reading"),
    settles=gettext_noop("Whether a consumer has to say yes before a peer worker reads."),
    yes=Says(
        administrator=gettext_noop("The consumer is asked first. Without a yes, nothing can be read."),
        peer_worker=gettext_noop("You need the person's yes before you read anything about them."),
        clinician=gettext_noop("A peer worker needs the consumer's yes before reading what you wrote."),
        consumer=gettext_noop("Your peer worker needs your yes before reading about you."),
        prospective_worker=gettext_noop("You would need a person's yes before you read anything about them."),
        easy_consumer=gettext_noop("Your peer worker asks you first. They read about you only if you say yes."),
        easy_administrator=gettext_noop("The person is asked first. Peer workers read only if the person says yes."),
        easy_peer_worker=gettext_noop("You ask the person first. You read about them only if they say yes."),
        easy_clinician=gettext_noop("A peer worker asks the person before they read what you wrote. They need a yes."),
        easy_prospective_worker=gettext_noop("You would ask the person first. You would read only if they say yes."),
    ),
    no=Says(
        administrator=gettext_noop("Peer workers may read without asking the consumer first."),
        peer_worker=gettext_noop("You may read without asking the person first."),
        clinician=gettext_noop("A peer worker may read what you wrote without asking the consumer first."),
        consumer=gettext_noop("Your peer worker may read about you without asking you first."),
        prospective_worker=gettext_noop("You could read without asking the person first."),
        easy_consumer=gettext_noop("Your peer worker may read about you without asking you first."),
        easy_administrator=gettext_noop("Peer workers may read about a person without asking them first."),
        easy_peer_worker=gettext_noop("You may read about a person without asking them first."),
        easy_clinician=gettext_noop("A peer worker may read what you wrote without asking the person first."),
        easy_prospective_worker=gettext_noop("You could read about a person without asking them first."),
    ),
    integrated=True,
    complementary=True,
    enforced_by=(Rule.READ_REQUIRES_CONSUMER_CONSENT,),
    evidence=f"{INFERENCE}: {BARR} reports consent to notes; here it covers reading too",
)
