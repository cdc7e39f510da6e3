"""Floor 3: tables, constraints and small querysets. They keep data true; they never decide who may do what."""

from peernotes.models._service_text import ServiceText
from peernotes.models.absence import Absence
from peernotes.models.agreement import Agreement
from peernotes.models.alert import Alert, AlertAnswer
from peernotes.models.carer import Carer
from peernotes.models.carer_file import CarerAssignment, CarerContact, CarerNote
from peernotes.models.carer_request import CarerRequest
from peernotes.models.carer_talk import CarerTalk
from peernotes.models.carer_tie import CarerTie
from peernotes.models.code_of_conduct import CodeAcknowledgement, CodeOfConduct
from peernotes.models.concern_hold import ConcernHold
from peernotes.models.consent import Consent, Visit
from peernotes.models.consultation import Consultation
from peernotes.models.consumer import AboutMe, Consumer, ConsumerNumber, Enrolment
from peernotes.models.contribution import Contribution
from peernotes.models.cosignature import Cosignature
from peernotes.models.crisis_plan import CrisisPlan, CrisisPlanPart
from peernotes.models.debrief import Debrief
from peernotes.models.duty_shift import DutyShift
from peernotes.models.emergency_access import EmergencyAccess, EmergencyAccessEnd, EmergencyTry
from peernotes.models.evaluation import (
    AnswerToken,
    EvaluationPeriod,
    EvaluationRound,
    MeasureLicence,
    MeasureScore,
    UnnamedScore,
)
from peernotes.models.evaluation_figures import EvaluationFigures
from peernotes.models.event import Event, Pressed, Seal
from peernotes.models.event_file import EventFile, EventFilePart
from peernotes.models.example import Example
from peernotes.models.first_meeting import FirstMeeting
from peernotes.models.goal import Goal
from peernotes.models.grants import Assignment, ConflictOfInterest, ServiceAssignment
from peernotes.models.group_agreement import GroupAgreement
from peernotes.models.group_debrief import GroupDebrief
from peernotes.models.group_run import Facilitator, GroupRun, Participation
from peernotes.models.group_session import Attendance, GroupSession, GroupSignature
from peernotes.models.invitation import Invitation
from peernotes.models.kept_form import KeptForm
from peernotes.models.leaflet import Leaflet
from peernotes.models.meeting_item import MeetingItem
from peernotes.models.message import Message
from peernotes.models.model_acknowledgement import ModelAcknowledgement
from peernotes.models.model_notice import ModelNotice
from peernotes.models.note import ConsumerStatement, Note, NoteSection, Reading, Signature
from peernotes.models.note_time import NoteTime
from peernotes.models.opening import Opening
from peernotes.models.outside_contact import OutsideContact
from peernotes.models.peer_activity import PeerActivity
from peernotes.models.peer_preference import PeerPreference, PeerWishes
from peernotes.models.peer_profile import PeerProfile
from peernotes.models.plan_item import PlanItem
from peernotes.models.policy_version import PolicyVersion
from peernotes.models.programme import Programme
from peernotes.models.question import RecordQuestion
from peernotes.models.recommendation import Recommendation
from peernotes.models.record import ContactLogEntry, EntryFile, RecordEntry, SafetyConcern
from peernotes.models.referral import Referral
from peernotes.models.role_agreement import RoleAgreement
from peernotes.models.role_proposal import RoleProposal
from peernotes.models.safety_hold import SafetyHold
from peernotes.models.same_person import SamePerson
from peernotes.models.selection import SelectionCriteria, SelectionStep
from peernotes.models.service import Membership, Service
from peernotes.models.session import Session, SignInCount
from peernotes.models.speaking_up import Listener, StigmaReport
from peernotes.models.spoken_share import SpokenShare
from peernotes.models.supervision import SupervisionFlag, SupervisionSession, SupervisionTie
from peernotes.models.supporter import Supporter
from peernotes.models.team_meeting import MeetingMember, TeamMeeting
from peernotes.models.team_statement import TeamStatement
from peernotes.models.training import TrainingRecord
from peernotes.models.user import User
from peernotes.models.value_set import ValueSet, ValueSetDecision
from peernotes.models.wellbeing_plan import WellbeingPlan
from peernotes.models.withholding import Withholding
from peernotes.models.word_list import WordList

__all__ = [
    "AboutMe",
    "Absence",
    "Agreement",
    "Alert",
    "AlertAnswer",
    "AnswerToken",
    "Assignment",
    "Attendance",
    "CarerTalk",
    "Carer",
    "CarerAssignment",
    "CarerContact",
    "CarerNote",
    "CarerRequest",
    "CarerTie",
    "CodeAcknowledgement",
    "CodeOfConduct",
    "ConcernHold",
    "ConflictOfInterest",
    "Consent",
    "Consultation",
    "Consumer",
    "ConsumerNumber",
    "ConsumerStatement",
    "ContactLogEntry",
    "Contribution",
    "Cosignature",
    "CrisisPlan",
    "CrisisPlanPart",
    "Debrief",
    "DutyShift",
    "EmergencyAccess",
    "EmergencyAccessEnd",
    "EmergencyTry",
    "Enrolment",
    "EntryFile",
    "EvaluationFigures",
    "EvaluationPeriod",
    "EvaluationRound",
    "Event",
    "EventFile",
    "EventFilePart",
    "Example",
    "Facilitator",
    "FirstMeeting",
    "Goal",
    "GroupAgreement",
    "GroupDebrief",
    "GroupRun",
    "GroupSession",
    "GroupSignature",
    "Invitation",
    "KeptForm",
    "MeasureLicence",
    "MeasureScore",
    "Leaflet",
    "Listener",
    "Membership",
    "MeetingItem",
    "MeetingMember",
    "Message",
    "ModelAcknowledgement",
    "ModelNotice",
    "Note",
    "NoteSection",
    "NoteTime",
    "Opening",
    "OutsideContact",
    "PeerActivity",
    "Participation",
    "PeerPreference",
    "PeerProfile",
    "PeerWishes",
    "PlanItem",
    "PolicyVersion",
    "Pressed",
    "Programme",
    "Reading",
    "RecordEntry",
    "Recommendation",
    "RecordQuestion",
    "Referral",
    "RoleAgreement",
    "RoleProposal",
    "SafetyConcern",
    "SamePerson",
    "Seal",
    "SelectionCriteria",
    "SelectionStep",
    "Service",
    "ServiceAssignment",
    "ServiceText",
    "Session",
    "SignInCount",
    "Signature",
    "SpokenShare",
    "StigmaReport",
    "SupervisionFlag",
    "SupervisionSession",
    "SupervisionTie",
    "TeamMeeting",
    "TeamStatement",
    "SafetyHold",
    "Supporter",
    "TrainingRecord",
    "UnnamedScore",
    "User",
    "ValueSet",
    "ValueSetDecision",
    "Visit",
    "WellbeingPlan",
    "Withholding",
    "WordList",
]
