"""Floor 3: tables, constraints and small querysets. They keep data true; they never decide who may do what."""

from peernotes.models.consent import Consent, Visit
from peernotes.models.consumer import AboutMe, Consumer, Enrolment
from peernotes.models.event import Event, Pressed, Seal
from peernotes.models.grants import Assignment, ConflictOfInterest, ServiceAssignment
from peernotes.models.kept_form import KeptForm
from peernotes.models.note import ConsumerStatement, Note, NoteSection, Reading, Signature
from peernotes.models.policy_version import PolicyVersion
from peernotes.models.record import ContactLogEntry, RecordEntry, SafetyConcern
from peernotes.models.service import Membership, Service
from peernotes.models.session import Session
from peernotes.models.user import User

__all__ = [
    "AboutMe",
    "Assignment",
    "ConflictOfInterest",
    "Consent",
    "Consumer",
    "ConsumerStatement",
    "ContactLogEntry",
    "Enrolment",
    "Event",
    "KeptForm",
    "Membership",
    "Note",
    "NoteSection",
    "PolicyVersion",
    "Pressed",
    "Reading",
    "RecordEntry",
    "SafetyConcern",
    "Seal",
    "Service",
    "ServiceAssignment",
    "Session",
    "Signature",
    "User",
    "Visit",
]
