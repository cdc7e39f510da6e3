"""Who supervises peer workers."""

from __future__ import annotations

from enum import StrEnum

from peernotes.enums import Rule
from peernotes.policy.switch_kinds import BARR, BEGUM_MEADES, ChoiceSwitch, Says, gettext_noop


class SupervisorKind(StrEnum):
    PEER = "peer"
    CLINICIAN = "clinician"
    BOTH = "both"


SUPERVISOR_KIND = ChoiceSwitch(
    name="supervisor_kind",
    title=gettext_noop("Who supervises"),
    settles=gettext_noop("Who supervises peer workers."),
    values={
        SupervisorKind.PEER: Says(
            administrator=gettext_noop("An experienced peer worker supervises."),
            peer_worker=gettext_noop("An experienced peer worker supervises you."),
            clinician=gettext_noop("Experienced peer workers supervise peer workers."),
            consumer=gettext_noop("An experienced peer worker supports your peer worker."),
            prospective_worker=gettext_noop("An experienced peer worker would supervise you."),
            easy_consumer=gettext_noop("That support comes from an experienced peer worker."),
            easy_administrator=gettext_noop("That support comes from an experienced peer worker."),
            easy_peer_worker=gettext_noop("That support comes from an experienced peer worker."),
            easy_prospective_worker=gettext_noop("That support would come from an experienced peer worker."),
        ),
        SupervisorKind.CLINICIAN: Says(
            administrator=gettext_noop("A clinician supervises."),
            peer_worker=gettext_noop("A clinician supervises you."),
            clinician=gettext_noop("Clinicians supervise peer workers."),
            consumer=gettext_noop("A clinician supports your peer worker."),
            prospective_worker=gettext_noop("A clinician would supervise you."),
            easy_consumer=gettext_noop("That support comes from health staff."),
            easy_administrator=gettext_noop("That support comes from health staff."),
            easy_peer_worker=gettext_noop("That support comes from health staff."),
            easy_prospective_worker=gettext_noop("That support would come from health staff."),
        ),
        SupervisorKind.BOTH: Says(
            administrator=gettext_noop("An experienced peer worker and a clinician supervise."),
            peer_worker=gettext_noop("An experienced peer worker and a clinician supervise you."),
            clinician=gettext_noop("Experienced peer workers and clinicians supervise peer workers together."),
            consumer=gettext_noop("An experienced peer worker and a clinician support your peer worker."),
            prospective_worker=gettext_noop("An experienced peer worker and a clinician would supervise you."),
            easy_consumer=gettext_noop("That support comes from an experienced peer worker and from health staff."),
            easy_administrator=gettext_noop(
                "That support comes from an experienced peer worker and from health staff."
            ),
            easy_peer_worker=gettext_noop("That support comes from an experienced peer worker and from health staff."),
            easy_prospective_worker=gettext_noop(
                "That support would come from an experienced peer worker and from health staff."
            ),
        ),
    },
    integrated=SupervisorKind.BOTH,
    complementary=SupervisorKind.PEER,
    enforced_by=(Rule.SUPERVISOR_KIND,),
    evidence=(
        f"{BEGUM_MEADES}: by lived experience practitioners; "
        f"{BARR}: by professionals; "
        "who it is in each model is a design inference"
    ),
)
