"""What decided."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Rule(TextChoices):
    """What decided. A switch is a rule of its own name, and its title is in the catalogue. Events keep the value: it
    never changes."""

    SIGN_IN = "sign_in", _("Sign-in")
    OPERATOR = "operator", _("Who runs peernotes")
    PROVIDER = "provider", _("The sign-in provider")
    ROLE = "role", _("Roles")
    ASSIGNMENT = "assignment", _("Assignment")
    CONFLICT_OF_INTEREST = "conflict_of_interest", _("Conflict of interest")
    RECORDS_OFFICER = "records_officer", _("Records officer")
    WORKS_HERE = "works_here", _("They work in this service themselves")
    CODE_OF_CONDUCT = "code_of_conduct", _("Code of conduct")
    WORD_LIST = "word_list", _("Word list")
    TRAINING = "training", _("Training")
    MODEL_ACKNOWLEDGED = "model_acknowledged", _("Acknowledging the service model")
    SUPERVISION = "supervision", _("Who supervises whom")
    SELECTION = "selection", _("How peer workers are selected")
    RECOMMENDATION = "recommendation", _("What the research recommends")
    ROLE_AGREEMENT = "role_agreement", _("What a peer worker and their supervisor agreed about the role")
    CHOICE = "choice", _("Whom a consumer can choose")
    CARER_TIE = "carer_tie", _("How a carer stands with the consumer")
    SAFETY_HOLD = "safety_hold", _("What is held for somebody's safety")
    SUPPORTER = "supporter", _("Who supports or represents the consumer")
    REPRESENTATIVES = "representatives", _("Whether representatives decide in this service")
    REPRESENTATIVE = "representative", _("What a representative may decide")
    OWN_DECISION = "own_decision", _("What the consumer decided themselves")
    PREFERENCE = "preference", _("What the consumer wishes of peer support")
    ENROLMENT = "enrolment", _("Whether somebody is with the service")
    OWN_RECORD = "own_record", _("It is their own record")
    OWN_NOTE = "own_note", _("It is their own note")
    CONSENT = "consent", _("The consumer's consent")
    SERVICE_MODEL = "service_model", _("Service model")
    SECOND_PERSON = "second_person", _("A second person")
    AUTHORSHIP = "authorship", _("Who wrote the note")
    AUDIENCE = "audience", _("Who the consumer shared it with")
    STATUS = "status", _("Where the note stands")
    AGREEMENT = "agreement", _("What the consumer agreed to")
    HARD_MOMENT = "hard_moment", _("A hard moment")
    TEXT = "text", _("What is written")
    READ_BEFORE = "read_before", _("They had read it before")
    METHOD = "method", _("How the decision was given")
    WITNESS = "witness", _("Witness and reason")
    CONCERN = "concern", _("Where the safety concern stands")
    WITHHOLDING = "withholding", _("Whether an entry is kept from its person")
    DUTY = "duty", _("Who is on duty when")
    TIME = "time", _("How long ago it was")
    OPENING = "opening", _("A second records officer")
    QUESTION = "question", _("Where the question stands")
    NOTED = "noted", _("Who noted it")
    CONSULTATION = "consultation", _("A question among colleagues")
    EXAMPLE = "example", _("Where an example of good words stands")
    PLAN_ITEM = "plan_item", _("How it stands with the item of the care plan")
    TEAM_STATEMENT = "team_statement", _("Where what somebody said to their team stands")
    SAME_PERSON = "same_person", _("Two records of one person")
    PRIVACY = "privacy", _("What a privacy officer looks at")
    EMERGENCY_ACCESS = "emergency_access", _("Opening a record in an emergency")
    GROUP = "group", _("How it stands with the group")
    EVALUATION = "evaluation", _("When the service asks how it is going")
    REFERRAL = "referral", _("What the consumer said to an offer")
    CARER_REQUEST = "carer_request", _("What a carer asked for")
    MEETING = "meeting", _("How it stands with the meeting")
    OBJECT = "object", _("Nothing was there")

    PEER_READ_RECORDS = "peer_read_records"
    READ_REQUIRES_CONSUMER_CONSENT = "read_requires_consumer_consent"
    PEER_MAY_CHOOSE_NOT_TO_READ = "peer_may_choose_not_to_read"
    ABOUT_ME_READERS = "about_me_readers"
    PEER_WRITE_NOTES = "peer_write_notes"
    PEER_MAY_CHOOSE_NOT_TO_WRITE = "peer_may_choose_not_to_write"
    CONTACT_LOG = "contact_log"
    CONTACT_LOG_READERS = "contact_log_readers"
    CLINICIAN_READ_PEER_NOTES = "clinician_read_peer_notes"
    NOTE_KINDS_ALLOWED = "note_kinds_allowed"
    CO_AUTHORING = "co_authoring"
    SECTION_DEFAULT_AUDIENCE = "section_default_audience"
    UNAGREED_NOTE_BECOMES = "unagreed_note_becomes"
    CONSUMER_OPT_OUT = "consumer_opt_out"
    RISK_DOCUMENTATION_OWNER = "risk_documentation_owner"
    PEER_RISK_ASSESSMENT = "peer_risk_assessment"
    SAFETY_CONCERN_ROUTE = "safety_concern_route"
    TELL_CONSUMER_FIRST = "tell_consumer_first"
    CARER_CONTACT = "carer_contact"
    CARER_PEER_SUPPORTS_CONSUMER = "carer_peer_supports_consumer"
    CONSUMER_PEER_SUPPORTS_CARER = "consumer_peer_supports_carer"
    GROUP_NOTES = "group_notes"
    PEER_IN_MDT = "peer_in_mdt"
    TRAINING_REQUIRED = "training_required"
    SUPERVISION_INTERVAL_DAYS = "supervision_interval_days"
    SUPERVISOR_KIND = "supervisor_kind"
    COSIGN = "cosign"
    LANGUAGE_HELPER = "language_helper"
    BOUNDARY_AGREEMENT_REQUIRED = "boundary_agreement_required"
    EVALUATION_REQUIRED = "evaluation_required"
