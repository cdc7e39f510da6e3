"""What a service gives peer workers so that they can do this well. Recorded with the model; the product does not
act on these yet."""

from __future__ import annotations

from peernotes.policy.catalogue._kinds import (
    BARR,
    BEGUM_MEADES,
    CHARLES,
    DUFOUR,
    INFERENCE,
    Choice,
    Plain,
    Switch,
    SwitchType,
    gettext_noop,
    yes_no,
)

# The five topics of Charles and others 2021, then what carers asked for in Barr 2020.
_TRAINING = (
    Choice("lived_experience", gettext_noop("Lived experience as an asset")),
    Choice("ethics", gettext_noop("Ethics")),
    Choice("wellbeing", gettext_noop("Peer workers' own wellbeing")),
    Choice("recovery_role", gettext_noop("A role focused on recovery")),
    Choice("communication", gettext_noop("Communication")),
    Choice("note_writing", gettext_noop("Writing notes")),
)
_ALL_TRAINING = frozenset(str(choice.value) for choice in _TRAINING)

_SUPPORT = (
    Switch(
        name="training_required",
        type=SwitchType.SET,
        title=gettext_noop("Training"),
        plain=Plain(
            administrator=gettext_noop("What peer workers are trained in before they start."),
            peer_worker=gettext_noop("What you are trained in before you start."),
            clinician=gettext_noop("What peer workers have been trained in."),
            consumer=gettext_noop("What your peer worker has been trained in."),
        ),
        choices=_TRAINING,
        integrated=_ALL_TRAINING,
        complementary=_ALL_TRAINING - {"note_writing"},
        evidence=f"{CHARLES}, in {DUFOUR}: five topics; {BARR}: note writing, confidentiality and duty of care",
    ),
    Switch(
        name="supervision_interval_days",
        type=SwitchType.NUMBER,
        title=gettext_noop("Days between supervision"),
        plain=Plain(
            administrator=gettext_noop("The most days between two supervision meetings of a peer worker."),
            peer_worker=gettext_noop("The most days you go without supervision."),
            clinician=gettext_noop("The most days a peer worker goes without supervision."),
            consumer=gettext_noop("How often your peer worker gets support for their work."),
        ),
        minimum=1,
        maximum=92,
        integrated=14,
        complementary=14,
        evidence=f"{BARR} and {BEGUM_MEADES} ask for regular supervision; the number is a design inference",
    ),
    Switch(
        name="supervisor_kind",
        type=SwitchType.CHOICE,
        title=gettext_noop("Who supervises"),
        plain=Plain(
            administrator=gettext_noop("Who supervises peer workers."),
            peer_worker=gettext_noop("Who supervises you."),
            clinician=gettext_noop("Whether clinicians supervise peer workers."),
            consumer=gettext_noop("Who supports your peer worker in their work."),
        ),
        choices=(
            Choice("peer", gettext_noop("An experienced peer worker supervises.")),
            Choice("clinician", gettext_noop("A clinician supervises.")),
            Choice("both", gettext_noop("An experienced peer worker and a clinician supervise.")),
        ),
        integrated="both",
        complementary="peer",
        evidence=f"{BEGUM_MEADES}: by lived experience practitioners; {BARR}: by professionals",
    ),
)

_SAFEGUARDS = (
    Switch(
        name="cosign",
        type=SwitchType.CHOICE,
        title=gettext_noop("Signing off by a supervisor"),
        plain=Plain(
            administrator=gettext_noop("Whether a supervisor signs peer notes as well."),
            peer_worker=gettext_noop("Whether a supervisor signs your notes as well."),
            clinician=gettext_noop("Whether a supervisor has signed the peer notes that you read."),
            consumer=gettext_noop("Whether a supervisor reads and signs the notes you share."),
        ),
        choices=(
            Choice("none", gettext_noop("Nobody else signs peer notes.")),
            Choice("sample", gettext_noop("A supervisor signs some peer notes.")),
            Choice("all", gettext_noop("A supervisor signs every peer note.")),
        ),
        integrated="none",
        complementary="none",
        evidence=INFERENCE,
    ),
    Switch(
        name="language_helper",
        type=SwitchType.CHOICE,
        title=gettext_noop("Word suggestions"),
        plain=Plain(
            administrator=gettext_noop("Whether kinder words are suggested while staff write."),
            peer_worker=gettext_noop("Whether kinder words are suggested while you write; you decide."),
            clinician=gettext_noop("Whether kinder words are suggested while you write; you decide."),
            consumer=gettext_noop("Whether staff get suggestions for kinder words; your own words are left alone."),
        ),
        choices=(
            Choice("off", gettext_noop("No words are suggested.")),
            Choice("advise", gettext_noop("Words are suggested and never changed.")),
        ),
        integrated="advise",
        complementary="advise",
        evidence=f"{BARR}: recovery oriented, non-judgmental notes",
    ),
    Switch(
        name="boundary_agreement_required",
        type=SwitchType.FLAG,
        title=gettext_noop("Agreement about contact"),
        plain=Plain(
            administrator=gettext_noop("Whether peer worker and consumer agree on hours, channels and places."),
            peer_worker=gettext_noop("Whether you and the consumer agree on hours, channels and places."),
            clinician=gettext_noop("Whether peer worker and consumer agreed on hours, channels and places."),
            consumer=gettext_noop("Whether you and your peer worker agree when, how and where to be in touch."),
        ),
        choices=yes_no(
            yes=gettext_noop("Both agree on hours, channels and places."),
            no=gettext_noop("No such agreement is needed."),
        ),
        integrated=True,
        complementary=True,
        evidence=f"{BARR}: boundaries around phone and community contact",
    ),
    Switch(
        name="evaluation_required",
        type=SwitchType.FLAG,
        title=gettext_noop("Finding out whether it works"),
        plain=Plain(
            administrator=gettext_noop("Whether the service measures how the model works."),
            peer_worker=gettext_noop("Whether the service asks how the model works for you."),
            clinician=gettext_noop("Whether the service asks how the model works for you."),
            consumer=gettext_noop("Whether the service asks how peer support works for you."),
        ),
        choices=yes_no(
            yes=gettext_noop("The service looks at results before and after."),
            no=gettext_noop("The service does not plan to look at results."),
        ),
        integrated=True,
        complementary=True,
        evidence=f"{BARR}: it is imperative that services evaluate either model",
    ),
)

CONDITIONS = (*_SUPPORT, *_SAFEGUARDS)
