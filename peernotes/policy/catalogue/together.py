"""Carers, groups and the team: with whom peer work is done. Recorded with the model; the product does not act on
these yet."""

from __future__ import annotations

from peernotes.policy.catalogue._kinds import (
    BARR,
    BEGUM_MEADES,
    DUFOUR,
    Choice,
    Plain,
    Switch,
    SwitchType,
    gettext_noop,
    yes_no,
)

_CARERS = (
    Switch(
        name="carer_contact",
        type=SwitchType.CHOICE,
        title=gettext_noop("Talking with carers"),
        plain=Plain(
            administrator=gettext_noop("Whether peer workers may speak with a consumer's carers about them."),
            peer_worker=gettext_noop("Whether you may speak with someone's carers about them."),
            clinician=gettext_noop("Whether peer workers may speak with carers about a consumer."),
            consumer=gettext_noop("Whether your peer worker may speak with your family or carers about you."),
        ),
        choices=(
            Choice("none", gettext_noop("Peer workers listen to carers and tell them nothing about a consumer.")),
            Choice("per_carer_consent", gettext_noop("The consumer says yes or no for each carer.")),
        ),
        integrated="per_carer_consent",
        complementary="none",
        evidence=f"{BARR}: whether the peer worker has consent to interact with carers",
    ),
    Switch(
        name="carer_peer_supports_consumer",
        type=SwitchType.FLAG,
        title=gettext_noop("Carer peer workers supporting consumers"),
        plain=Plain(
            administrator=gettext_noop("Whether a carer peer worker may support a consumer."),
            peer_worker=gettext_noop("Whether carer peer workers support consumers as well as carers."),
            clinician=gettext_noop("Whether a carer peer worker may work with a consumer."),
            consumer=gettext_noop("Whether someone who has cared for another person may be your peer worker."),
        ),
        choices=yes_no(
            yes=gettext_noop("Carer peer workers support consumers too."),
            no=gettext_noop("Carer peer workers support carers."),
        ),
        integrated=False,
        complementary=False,
        evidence=f"{BARR}: disputed; distinct roles avoid role confusion",
    ),
    Switch(
        name="consumer_peer_supports_carer",
        type=SwitchType.FLAG,
        title=gettext_noop("Peer workers supporting carers"),
        plain=Plain(
            administrator=gettext_noop("Whether a consumer peer worker may support carers."),
            peer_worker=gettext_noop("Whether consumer peer workers support carers as well as consumers."),
            clinician=gettext_noop("Whether a consumer peer worker may work with carers."),
            consumer=gettext_noop("Whether your peer worker may also support your family or carers."),
        ),
        choices=yes_no(
            yes=gettext_noop("Consumer peer workers support carers too."),
            no=gettext_noop("Consumer peer workers support consumers."),
        ),
        integrated=False,
        complementary=False,
        evidence=f"{BARR}: disputed; peer workers should predominantly support consumers",
    ),
)

_TEAM = (
    Switch(
        name="group_notes",
        type=SwitchType.CHOICE,
        title=gettext_noop("Notes about groups"),
        plain=Plain(
            administrator=gettext_noop("What is written about a group session."),
            peer_worker=gettext_noop("What you write about a group; members are never named in its record."),
            clinician=gettext_noop("What you may read about a group session."),
            consumer=gettext_noop("What is written about a group that you join; its record names nobody."),
        ),
        choices=(
            Choice("none", gettext_noop("Nothing is written about groups.")),
            Choice("session_record", gettext_noop("Each session has a record without names.")),
            Choice(
                "session_record_and_individual",
                gettext_noop("Each session has a record without names; a member may also ask for a note of their own."),
            ),
        ),
        integrated="session_record_and_individual",
        complementary="session_record",
        evidence=f"{DUFOUR}: peer groups, structured and open",
    ),
    Switch(
        name="peer_in_mdt",
        type=SwitchType.FLAG,
        title=gettext_noop("Peer workers in team meetings"),
        plain=Plain(
            administrator=gettext_noop("Whether peer workers take part in the team's meetings."),
            peer_worker=gettext_noop("Whether you take part in the team's meetings."),
            clinician=gettext_noop("Whether peer workers take part in your team's meetings."),
            consumer=gettext_noop("Whether your peer worker is there when the team meets."),
        ),
        choices=yes_no(
            yes=gettext_noop("Peer workers take part in the team's meetings."),
            no=gettext_noop("Peer workers do not take part in the team's meetings."),
        ),
        integrated=True,
        complementary=False,
        evidence=f"{BEGUM_MEADES}: peer workers in team meetings challenge stigma and speak up for people",
    ),
)

TOGETHER = (*_CARERS, *_TEAM)
