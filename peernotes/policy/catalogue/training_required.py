"""What peer workers are trained in before they start."""

from __future__ import annotations

from enum import StrEnum

from peernotes.enums import Rule
from peernotes.policy.switch_kinds import BARR, CHARLES, DUFOUR, Says, SetSwitch, gettext_noop


class Training(StrEnum):
    LIVED_EXPERIENCE = "lived_experience"
    ETHICS = "ethics"
    WELLBEING = "wellbeing"
    RECOVERY_ROLE = "recovery_role"
    COMMUNICATION = "communication"
    NOTE_WRITING = "note_writing"
    DUTY_OF_CARE = "duty_of_care"
    CRISIS = "crisis"
    GROUPS_AND_CONFLICT = "groups_and_conflict"
    TWO_ROLES = "two_roles"


_TOPICS = {
    Training.LIVED_EXPERIENCE: gettext_noop("Lived experience as an asset"),
    Training.ETHICS: gettext_noop("Ethics and confidentiality"),
    Training.WELLBEING: gettext_noop("Peer workers' own wellbeing"),
    Training.RECOVERY_ROLE: gettext_noop("A role focused on recovery"),
    Training.COMMUNICATION: gettext_noop("Communication"),
    Training.NOTE_WRITING: gettext_noop("Writing notes"),
    Training.DUTY_OF_CARE: gettext_noop("Duty of care"),
    Training.CRISIS: gettext_noop("Crises"),
    Training.GROUPS_AND_CONFLICT: gettext_noop("Groups and conflict"),
    Training.TWO_ROLES: gettext_noop("Being peer and staff at once"),
}
_OPTIONAL = frozenset({Training.CRISIS, Training.GROUPS_AND_CONFLICT, Training.TWO_ROLES})
_TAUGHT = frozenset(_TOPICS) - _OPTIONAL

TRAINING_REQUIRED = SetSwitch(
    name="training_required",
    title=gettext_noop("Training"),
    settles=gettext_noop("What peer workers are trained in before they start."),
    members=_TOPICS,
    filled=Says(
        administrator=gettext_noop("Before peer workers begin we train them in: %(value)s."),
        peer_worker=gettext_noop(
            "Before you read records or begin notes we train you in: %(value)s. Offering it is our duty."
        ),
        clinician=gettext_noop("Before peer workers read records or begin notes they are trained in: %(value)s."),
        consumer=gettext_noop(
            "Before your peer worker reads your record or begins a note they are trained in: %(value)s."
        ),
        prospective_worker=gettext_noop(
            "Before you read records or begin notes we would train you in: %(value)s. Offering it is our duty."
        ),
        easy_consumer=gettext_noop("Your peer worker learns for this work before they begin."),
        easy_administrator=gettext_noop("Peer workers learn these things before they begin:"),
        easy_peer_worker=gettext_noop("You learn these things before you begin:"),
        easy_prospective_worker=gettext_noop("You would learn these things before you begin:"),
    ),
    empty=Says(
        administrator=gettext_noop("No training is asked for."),
        peer_worker=gettext_noop("No training is asked of you."),
        clinician=gettext_noop("No training is asked of peer workers."),
        consumer=gettext_noop("No training is asked of your peer worker."),
        prospective_worker=gettext_noop("No training would be asked of you."),
        easy_consumer=gettext_noop("No training is asked of your peer worker."),
        easy_administrator=gettext_noop("No training is asked of peer workers."),
        easy_peer_worker=gettext_noop("No training is asked of you."),
        easy_prospective_worker=gettext_noop("No training would be asked of you."),
    ),
    integrated=_TAUGHT,
    complementary=_TAUGHT - {Training.NOTE_WRITING},
    enforced_by=(Rule.TRAINING_REQUIRED,),
    evidence=(
        f"{CHARLES}, in {DUFOUR}: five topics, and crises, groups and two roles; "
        f"{BARR}: note writing, confidentiality and duty of care; "
        "leaving note writing out of the complementary model is a design inference"
    ),
)
