"""Reading: what a peer worker may know from the record."""

from __future__ import annotations

from peernotes.policy.catalogue._kinds import (
    BARR,
    INFERENCE,
    Choice,
    Plain,
    Switch,
    SwitchType,
    gettext_noop,
    yes_no,
)

READING = (
    Switch(
        name="peer_read_records",
        type=SwitchType.CHOICE,
        title=gettext_noop("Reading the record"),
        plain=Plain(
            administrator=gettext_noop("How much of a consumer's record peer workers may read."),
            peer_worker=gettext_noop("How much of the record you may read before and after you meet someone."),
            clinician=gettext_noop("How much of what you write may be read by peer workers."),
            consumer=gettext_noop("How much of your record your peer worker may read."),
        ),
        choices=(
            Choice("none", gettext_noop("Peer workers do not read the record. What they know, people tell them.")),
            Choice("summary", gettext_noop("Peer workers read About Me, which the consumer writes, and nothing else.")),
            Choice("full", gettext_noop("Peer workers read the record of the people they support.")),
        ),
        integrated="full",
        complementary="none",
        enforced=True,
        evidence=f"{BARR}: some wanted peer workers to read records, others wanted all they learn to come from talking",
    ),
    Switch(
        name="read_requires_consumer_consent",
        type=SwitchType.FLAG,
        title=gettext_noop("Asking before reading"),
        plain=Plain(
            administrator=gettext_noop("Whether a consumer has to say yes before a peer worker reads."),
            peer_worker=gettext_noop("Whether you need the consumer's yes before you read anything."),
            clinician=gettext_noop("Whether a peer worker needs the consumer's yes before reading what you wrote."),
            consumer=gettext_noop("Whether your peer worker needs your yes before reading about you."),
        ),
        choices=yes_no(
            yes=gettext_noop("The consumer is asked first. Without a yes, nothing can be read."),
            no=gettext_noop("The consumer is not asked first."),
        ),
        integrated=True,
        complementary=True,
        enforced=True,
        evidence=f"{INFERENCE}: {BARR} reports consent to notes; here it covers reading too",
    ),
    Switch(
        name="peer_may_choose_not_to_read",
        type=SwitchType.FLAG,
        title=gettext_noop("Choosing not to read"),
        plain=Plain(
            administrator=gettext_noop("Whether a peer worker may decide not to read someone's record."),
            peer_worker=gettext_noop("Whether you may choose to meet someone without reading their record."),
            clinician=gettext_noop("Whether a peer worker may have chosen not to read what you wrote."),
            consumer=gettext_noop("Whether your peer worker may choose to hear your story from you alone."),
        ),
        choices=yes_no(
            yes=gettext_noop("Each peer worker chooses, person by person, and never has to give a reason."),
            no=gettext_noop("There is no such choice to make."),
        ),
        integrated=True,
        complementary=False,
        enforced=True,
        evidence=f"{BARR}: reading notes can be distressing for a peer worker, and views on reading differ in each group",
    ),
)
