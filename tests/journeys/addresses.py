"""Every address of the product, and for which roles its page is looked at. Whoever adds an address adds it here:
`test_every_address_has_its_place` fails otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.support.programme import in_turn

# Roles, by somebody in the demo who has it.
WORKER, CLINICIAN, SUPERVISOR = "alex.harbour", "priya.harbour", "miriam.harbour"
CONSUMER, ADMIN, RECORDS = "sam.harbour", "gwen.harbour", "ines.harbour"
PRIVACY, CARER, CARER_PEER = "yusuf.harbour", "noor.harbour", "rosa.harbour"
BESIDE, OUT = "morgan.lighthouse", ""  # a peer worker in the complementary model; nobody signed in
PEERS = (WORKER, SUPERVISOR, BESIDE)
STAFF = (*PEERS, CLINICIAN, ADMIN, RECORDS, PRIVACY)

ONLY_PRESSED = "answers a press and shows nothing"
ON_A_VISIT = "looked at in test_a_visit_and_a_link"
NO_PAGE = "not for people"
BY_A_LINK = "looked at in test_from_nothing"
BY_A_PROVIDER = "looked at in test_sign_on"
UNUSED = "leads elsewhere: this set-up has no e-mail, no sign-up and no sign-in by code"

IN_A_SWITCH = "looked at in test_what_happens_is_what_the_preview_said"
WITH_AN_APP = "looked at in test_an_authenticator_app"
WITH_A_PASSKEY = "looked at in test_passkeys"

# The same address, and another page for each role.
OF_ITS_OWN = {"home", "person"}

PAGES: dict[str, tuple[str, ...] | str] = {
    "healthz": NO_PAGE,
    "help": (OUT, WORKER, CONSUMER),
    "accessibility": (OUT, CONSUMER),
    "about": (OUT, CONSUMER, WORKER),
    "about-easy": (OUT, CONSUMER),
    "about-preview": (ADMIN,),
    "about-preview-easy": (ADMIN,),
    "still-here": NO_PAGE,
    "kept": (WORKER, CONSUMER, RECORDS),
    "kept-drop": ONLY_PRESSED,
    "news": (WORKER, CLINICIAN, CONSUMER, ADMIN, RECORDS, BESIDE),
    "news-how": (WORKER, CONSUMER),
    "home": (WORKER, CLINICIAN, SUPERVISOR, RECORDS, BESIDE),
    # --- starting
    "set-up": BY_A_LINK,
    "invitation": BY_A_LINK,
    "services": BY_A_LINK,
    "service-new": BY_A_LINK,
    "administrators": BY_A_LINK,
    "administrator-link": ONLY_PRESSED,
    # --- who works there
    "staff": (ADMIN,),
    "staff-new": (ADMIN,),
    "staff-import": (ADMIN,),
    "staff-member": (ADMIN,),
    "staff-link": ONLY_PRESSED,
    "staff-leave": (ADMIN,),
    "staff-second-step": (ADMIN,),
    "role-new": (ADMIN,),
    "role-end": "looked at in tests/views: the same page as staff-leave",
    "role-approve": ONLY_PRESSED,
    "readiness": (WORKER, CLINICIAN),
    "wellbeing": (WORKER,),
    "speak-up": (WORKER,),
    "listener": (ADMIN,),
    "own-rounds": (WORKER, CLINICIAN),
    "own-round": "looked at in tests/views/test_unnamed.py: a form like my-score",
    "carer-rounds": (CARER,),
    "carer-round": "looked at in tests/views/test_unnamed.py: a form like my-score",
    "my-absence": (WORKER,),
    "my-activities": (WORKER,),
    "consultations": (WORKER, CLINICIAN),
    "consultation": "looked at in tests/views/test_consultations.py: it needs a question that waits",
    "consultation-correct": "looked at in tests/views/test_consultations.py: the form by which it was answered",
    "consultation-error": "looked at in tests/views/test_consultations.py: a form with one question",
    "evaluation": (ADMIN,),
    "evaluation-table": NO_PAGE,
    "evaluation-periods": (ADMIN,),
    "evaluation-group": (ADMIN,),
    "evaluation-close": ONLY_PRESSED,
    "evaluation-values": (ADMIN,),
    "evaluation-value-set": "looked at in tests/views/test_value_sets.py: a form with one question",
    "evaluation-measure": "looked at in tests/views/test_evaluation.py: a form with one question",
    "my-scores": (CONSUMER,),
    "my-score": (CONSUMER,),
    "my-score-share": ONLY_PRESSED,
    "visit-scores": ON_A_VISIT,
    "visit-score": ON_A_VISIT,
    "visit-score-share": ONLY_PRESSED,
    "person-scores": (WORKER, CLINICIAN),
    "person-score": (CLINICIAN,),
    "activity-end": ONLY_PRESSED,
    "work-counts": (WORKER, ADMIN),
    "staff-absence": (ADMIN,),
    "absence-end": ONLY_PRESSED,
    "code": (WORKER, CLINICIAN, ADMIN),
    "trainings": (WORKER, SUPERVISOR),
    "profile": (WORKER,),
    "wishes": (SUPERVISOR,),
    "trainings-waiting": (SUPERVISOR, ADMIN),
    "supervision": (SUPERVISOR,),
    "my-supervision": (WORKER,),
    "supervision-tie": (SUPERVISOR,),
    "supervision-new": (ADMIN,),
    "role": (WORKER,),
    "role-agree": ONLY_PRESSED,
    "supervision-role": (SUPERVISOR,),
    "supervision-role-agree": ONLY_PRESSED,
    "supervision-flag": (WORKER,),
    "supervision-flag-end": ONLY_PRESSED,
    "groups": (WORKER,),
    "group": (CLINICIAN, ADMIN),
    "group-session-new": (CLINICIAN,),
    "group-session": (CLINICIAN,),
    "group-session-edit": (CLINICIAN,),
    "group-session-correct": "looked at in tests/views/test_group_corrections.py: what a journey has is not final",
    "group-session-attendance": (CLINICIAN,),
    "group-session-debrief": (CLINICIAN,),
    "group-session-worry": (CLINICIAN,),
    "group-agreement": (CLINICIAN,),
    "group-change": (CLINICIAN, ADMIN),
    "group-end": (ADMIN,),
    "group-leader-end": ONLY_PRESSED,
    "groups-of-service": (WORKER, ADMIN),
    "programme-new": (ADMIN,),
    "programme": (WORKER, ADMIN),
    "programme-withdraw": "looked at in tests/views/test_groups.py: a form with one question",
    "carer-sign-in-end": (ADMIN,),
    "my-offers": (CONSUMER,),
    "my-offer": ONLY_PRESSED,
    "my-offer-new": (CONSUMER,),
    "my-offer-end": ONLY_PRESSED,
    "person-offers": (WORKER, CLINICIAN),
    "person-offer": "looked at in tests/views/test_referrals.py",
    "person-offer-start": ONLY_PRESSED,
    "team-meetings": (WORKER, CLINICIAN),
    "team-meeting": "looked at in tests/journeys/test_meetings.py",
    "team-meeting-change": "looked at in tests/journeys/test_meetings.py",
    "team-meeting-new": (WORKER, CLINICIAN),
    "team-meeting-off": "looked at in tests/views/test_team_meetings.py: a form with one question",
    "person-meeting-correct": "looked at in tests/views/test_team_meetings.py: the form by which it was brought",
    "person-meetings": (WORKER, CLINICIAN),
    "person-meeting-item": "looked at in tests/journeys/test_meetings.py",
    "person-meeting-view": "looked at in tests/journeys/test_meetings.py",
    "person-meeting-said": "looked at in tests/journeys/test_meetings.py",
    "person-meeting-told": ONLY_PRESSED,
    "person-meeting-aloud": "looked at in tests/journeys/test_meetings.py",
    "my-meetings": (CONSUMER,),
    "my-meeting": "looked at in tests/journeys/test_meetings.py",
    "my-meeting-speaker": "looked at in tests/journeys/test_meetings.py",
    "my-spoken": (CONSUMER,),
    "person-spoken": (WORKER, CLINICIAN),
    "person-spoken-noted": (WORKER, CLINICIAN),
    "person-spoken-error": "looked at in tests/views/test_spoken.py: a form with one question",
    "person-spoken-said": (WORKER, CLINICIAN),
    "examples": (WORKER, CLINICIAN),
    "examples-waiting": (ADMIN,),
    "note-examples": (WORKER,),
    "my-note-example": ONLY_PRESSED,
    "leaflets": (WORKER, ADMIN),
    "leaflet-new": (ADMIN,),
    "leaflet": (WORKER, ADMIN),
    "my-library": (CONSUMER,),
    "my-leaflet": (CONSUMER,),
    "carer-groups": (CARER,),
    "carer-group": (CARER,),
    "carer-group-session": "looked at in tests/views/test_carer_groups.py",
    "carer-group-agree": ONLY_PRESSED,
    "carer-group-leave": "looked at in tests/views/test_carer_groups.py",
    "carer-library": (CARER,),
    "carer-leaflet": (CARER,),
    "recommendations": (WORKER, CLINICIAN, ADMIN),
    "recommendation": (WORKER, ADMIN),
    "service-history-file": NO_PAGE,
    "selection": (WORKER, ADMIN),
    "criteria-new": (ADMIN,),
    "words": (WORKER, CLINICIAN, ADMIN),
    "words-new": (ADMIN,),
    "words-approve": ONLY_PRESSED,
    "suggest-words": ONLY_PRESSED,
    "suggest-words-carer": ONLY_PRESSED,
    "criteria-approve": ONLY_PRESSED,
    "note-cosign": "looked at in test_a_supervisors_week: no model of the demo asks for it",
    "supervision-end": ONLY_PRESSED,
    "debrief": ONLY_PRESSED,
    "supervision-strike": ONLY_PRESSED,
    "training-confirm": ONLY_PRESSED,
    "training-withdraw": ONLY_PRESSED,
    "model-acknowledge": (WORKER, CLINICIAN, ADMIN),
    "code-new": (ADMIN,),
    "code-approve": ONLY_PRESSED,
    "code-acknowledge": ONLY_PRESSED,
    "role-decline": ONLY_PRESSED,
    # --- whom it is for
    "consumers": (CLINICIAN, ADMIN, RECORDS),
    "consumer-new": (CLINICIAN, RECORDS),
    "consumer": (CLINICIAN, ADMIN, RECORDS),
    "enrolment": (CLINICIAN, RECORDS),
    "login": (CLINICIAN, RECORDS),
    "login-link": ONLY_PRESSED,
    "same-person": (RECORDS,),
    # --- who works with whom
    "assignments": (ADMIN,),
    "assignment-new": (ADMIN,),
    "assignment-end": (ADMIN,),
    "staff-duty": (ADMIN,),
    # --- who is on duty when
    "duty": (ADMIN, CLINICIAN, WORKER),
    "shift-new": (ADMIN,),
    "shift": (ADMIN,),
    "shift-end": ONLY_PRESSED,
    # --- a record in an emergency
    "emergency": (CLINICIAN,),
    "emergency-end": ONLY_PRESSED,
    # --- what its privacy officers look at
    "alerts": (PRIVACY,),
    "alert": (PRIVACY,),
    # --- a service
    "service-details": (ADMIN,),
    "service_model": (WORKER, CLINICIAN, CONSUMER, ADMIN, RECORDS, BESIDE),
    "service_model_easy": (WORKER, CONSUMER, ADMIN),
    "service_compare": (WORKER, CONSUMER, ADMIN),
    "service_recorded": (WORKER, CONSUMER, ADMIN),
    "service_change": (ADMIN,),
    "service_preview": (ADMIN,),
    "service_history": (ADMIN,),
    "service_approve": IN_A_SWITCH,
    "service_reject": ONLY_PRESSED,
    "service_cancel": IN_A_SWITCH,
    "service_told": IN_A_SWITCH,
    "notice": ONLY_PRESSED,
    "why": (ADMIN,),
    "events": (ADMIN,),
    "event-files": (ADMIN,),
    "event-file": "a file, which is saved and not looked at",
    # --- a peer note
    "note-new": (WORKER,),
    "note": (WORKER, CLINICIAN, RECORDS),
    "note-edit": (WORKER,),
    "note-history": (WORKER, CONSUMER),
    "note-hand-over": (WORKER,),
    "note-spoken": (WORKER,),
    "note-paper": (WORKER,),
    "note-pass": (WORKER,),
    "note-finish": (WORKER,),
    "note-close": (WORKER,),
    "note-hard-moment": (WORKER,),
    "note-discard": (WORKER,),
    "note-amend": (WORKER,),
    "note-strike": (WORKER,),
    "note-opening": (RECORDS,),
    "opening": (RECORDS,),
    # --- a visit
    "visit": ON_A_VISIT,
    "visit-pass": ON_A_VISIT,
    "visit-done": ON_A_VISIT,
    "visit-choices": "looked at in test_choices_on_a_device",
    "visit-represented": "looked at in tests/views/test_supporters.py: it needs a representative",
    "visit-plan": "looked at in test_choices_on_a_device",
    "visit-carers": "looked at in test_on_a_device",
    "visit-carer": "looked at in test_on_a_device",
    "visit-groups": "looked at in test_on_a_device",
    "visit-group": "looked at in test_on_a_device",
    "visit-meetings": "looked at in test_on_a_device",
    "visit-meeting": "looked at in test_on_a_device",
    "visit-meeting-speaker": "looked at in test_on_a_device",
    "visit-peer-workers": "looked at in test_choices_on_a_device",
    "visit-peer-worker-end": "looked at in test_choices_on_a_device",
    "visit-agreement": "looked at in test_choices_on_a_device",
    "visit-agreement-agree": ONLY_PRESSED,
    "visit-team": "looked at in test_choices_on_a_device",
    "visit-team-back": ONLY_PRESSED,
    "visit-plan-part": "looked at in test_choices_on_a_device",
    "person-choices-pass": "looked at in test_choices_on_a_device",
    "visit-readers": "looked at in test_a_finished_note_handed_over",
    "visit-over": (OUT,),
    "visit-link": ON_A_VISIT,
    "visit-end": ONLY_PRESSED,
    # --- people and their record
    "people": (WORKER, CLINICIAN, BESIDE),
    "person": (WORKER, CLINICIAN, CONSUMER, BESIDE),
    "person-reads": ONLY_PRESSED,
    "person-conflict": (WORKER, CLINICIAN),
    "record": (WORKER, CLINICIAN, CONSUMER),
    "entry-new": (CLINICIAN,),
    "contact-new": (WORKER, BESIDE),
    "person-choice": (WORKER, CLINICIAN),
    "person-about-me": "looked at in test_an_unfinished_form",
    "person-goals": (WORKER, CLINICIAN),
    "person-goal-new": "looked at in test_an_unfinished_form",
    "person-safety-holds": (WORKER, CLINICIAN),
    "person-supporters": (WORKER, CLINICIAN),
    "person-supporter": "looked at in tests/views/test_supporters.py: it needs one who was recorded",
    "person-supporter-pass": "looked at in tests/views/test_supporters.py: it needs a representative",
    "person-carers": (WORKER, CLINICIAN),
    "person-carer": "looked at in test_an_unfinished_form",
    "person-carer-topics": "looked at in test_an_unfinished_form",
    "person-carer-sign-in": (WORKER, CLINICIAN),
    "person-carer-talk": "looked at in test_an_unfinished_form",
    "person-carer-talks": (WORKER, CLINICIAN),
    "person-carer-talk-error": "looked at in tests/views/test_carer_talks.py: a form with one question",
    "said": (WORKER, CLINICIAN),
    "person-said": (WORKER, CLINICIAN),
    "person-said-one": (WORKER,),
    "person-plan": (WORKER, CLINICIAN),
    "person-agreement": (WORKER,),
    "person-agreement-agree": ONLY_PRESSED,
    "person-agreement-said": "looked at in test_an_unfinished_form",
    "person-plan-items": (WORKER, CLINICIAN),
    "person-plan-item-new": (CLINICIAN,),
    "plan-item": (CLINICIAN,),
    "plan-item-end": ONLY_PRESSED,
    "goal": "looked at in test_an_unfinished_form",
    "goal-away": ONLY_PRESSED,
    "contact-undo": ONLY_PRESSED,
    "person-concern-new": (WORKER, CLINICIAN, BESIDE),
    "entry": (WORKER, CLINICIAN, CONSUMER),
    "entry-file": "a file, which is saved and not looked at",
    "details": (RECORDS,),
    "person-details": (RECORDS,),
    "entry-correct": (CLINICIAN,),
    "entry-withhold": (CLINICIAN,),
    "entry-contribute": "looked at in tests/views/test_risk.py: it needs an entry that a clinician began",
    "entry-countersign": ONLY_PRESSED,
    "search": (WORKER, CLINICIAN),
    "concerns": (WORKER, CLINICIAN),
    "concern-new": (WORKER, CLINICIAN, BESIDE),
    "concern": (WORKER, CLINICIAN),
    "questions": (RECORDS, CLINICIAN),
    "question": (RECORDS, CLINICIAN, CONSUMER),
    # --- a consumer's own
    "my": (CONSUMER,),
    "my-about-me": (CONSUMER,),
    "my-agreement": (CONSUMER,),
    "my-agreement-agree": ONLY_PRESSED,
    "my-team": (CONSUMER,),
    "my-groups": (CONSUMER,),
    "my-group": (CONSUMER,),
    "my-group-session": "looked at in tests/views/test_group_sessions.py: Sam is in none",
    "my-group-agree": ONLY_PRESSED,
    "my-group-leave": "looked at in tests/views/test_groups.py: Sam is in none",
    "my-team-back": ONLY_PRESSED,
    "my-goals": (CONSUMER,),
    "my-plan-items": (CONSUMER,),
    "my-goal": (CONSUMER,),
    "my-safety": "looked at in tests/views/test_safety_holds.py: it asks for the sign-in once more",
    "my-supporters": (CONSUMER,),
    "my-carers": (CONSUMER,),
    "my-carer": (CONSUMER,),
    "my-carer-sign-in": (CONSUMER,),
    "carer": (CARER,),
    "carer-model-easy": (CARER,),
    "carer-note": "looked at in tests/views/test_carer_files.py",
    "carer-files": (CARER_PEER, SUPERVISOR),
    "carer-file": (CARER_PEER, SUPERVISOR),
    "carer-worker-end": ONLY_PRESSED,
    "carer-contact-error": "looked at in tests/views/test_carer_files.py: a form with one question",
    "carer-leave-worker": "looked at in tests/views/test_carer_news.py: one question",
    "carer-worry": (CARER_PEER,),
    "carer-requests": (CARER,),
    "carer-request-end": ONLY_PRESSED,
    "carer-offer-answer": ONLY_PRESSED,
    "carer-offer": (CARER_PEER,),
    "carer-request-begun": ONLY_PRESSED,
    "carer-file-note-new": (CARER_PEER,),
    "carer-file-note": "looked at in tests/views/test_carer_files.py",
    "carer-contacts": (CARER,),
    "carer-who-looked": (CARER,),
    "my-plan": (CONSUMER,),
    "my-plan-part": (CONSUMER,),
    "my-choices": (CONSUMER,),
    "my-known": (CONSUMER,),
    "my-peer-support": (CONSUMER,),
    "my-peer-workers": (CONSUMER,),
    "my-peer-worker-end": (CONSUMER,),
    "meeting-met": ONLY_PRESSED,
    "meeting-known": "looked at in tests/views/test_choosing.py: whoever is asked in the demo knows nobody",
    "my-concerns": (CONSUMER,),
    "my-notice": ONLY_PRESSED,
    "carer-notice": ONLY_PRESSED,
    "my-record": (CONSUMER,),
    "my-same-person": (CONSUMER,),
    "my-other-record": ONLY_PRESSED,
    "my-who-looked": (CONSUMER,),
    "my-question": (CONSUMER,),
    "my-withheld": "leads to the line that can be questioned",
    "my-questions": (CONSUMER,),
    "my-entry-statement": (CONSUMER,),
    "my-entry-correction": (CONSUMER,),
    "my-note": (CONSUMER,),
    "my-note-done": (CONSUMER,),
    "my-note-hand-on": "looked at in test_a_note_left_behind",
    "my-note-readers": (CONSUMER,),
    "my-note-statement": (CONSUMER,),
    "my-note-stop": (CONSUMER,),
    "my-note-stopped": (CONSUMER,),
    # --- signing in
    "account_login": (OUT,),
    "sign-on": BY_A_PROVIDER,
    "sign-on-back": BY_A_PROVIDER,
    "sign-on-invited": BY_A_PROVIDER,
    "sign-on-ended": NO_PAGE,
    "account_logout": (WORKER, CONSUMER),
    "account_signup": (OUT,),
    "account_inactive": (OUT,),
    "account_reset_password": (OUT,),
    "account_reset_password_done": (OUT,),
    "account_reset_password_from_key_done": (OUT,),
    "account_change_password": (WORKER, CONSUMER),
    "account_reauthenticate": (WORKER,),
    "mfa_index": (WORKER, CONSUMER),
    "sign-ins-end": ONLY_PRESSED,
    "mfa_list_webauthn": (WORKER, CONSUMER),
    "mfa_add_webauthn": WITH_A_PASSKEY,
    "mfa_login_webauthn": NO_PAGE,
    "mfa_reauthenticate_webauthn": WITH_A_PASSKEY,
    "mfa_remove_webauthn": WITH_A_PASSKEY,
    "mfa_edit_webauthn": UNUSED,
    "mfa_activate_totp": WITH_AN_APP,
    "mfa_authenticate": WITH_AN_APP,
    "mfa_reauthenticate": WITH_AN_APP,
    "mfa_deactivate_totp": WITH_AN_APP,
    "mfa_view_recovery_codes": WITH_AN_APP,
    "mfa_generate_recovery_codes": WITH_AN_APP,
    "mfa_download_recovery_codes": NO_PAGE,
    "account_email": (WORKER, CONSUMER),
    "account_email_verification_sent": (OUT,),
    "account_confirm_email": UNUSED,
    "account_set_password": UNUSED,
    "account_confirm_login_code": UNUSED,
    "account_reset_password_from_key": UNUSED,
}
# Pages whose state is in the address.
QUERIES = {
    "service_preview": ("?model=complementary", "?model=integrated"),
    "service_compare": ("", "?all=1"),
    "service_change": ("?from=complementary",),
    "search": ("", "?q=the"),
    "people": ("", "?q=zzz"),
    "home": ("", "?show=drafts", "?show=unread"),
    "staff": ("", "?show=left", "?q=zzz"),
    "duty": ("", "?week=2020-01-01"),
}
# One address in many states; of the others one page is enough.
EVERY_STATE = {"note", "my-note"}
# Looked at in the dark colours too: each kind of page once. Which colours stand on which is told by tests/assets.
AT_NIGHT = {
    "account_login", "alerts", "concern", "contact-new", "duty", "entry", "evaluation", "event-files", "events",
    "group", "help", "home", "mfa_index", "my", "my-choices", "my-note", "my-plan", "my-who-looked", "note", "note-edit",
    "note-hand-over", "person", "record", "search", "service_change", "service_compare", "service_model",
    "service_preview", "staff", "supervision-tie", "wellbeing",
}  # fmt: skip


@dataclass(frozen=True)
class Ids:
    """What stands in an address, by converter, for one role."""

    slug: str
    known: dict[str, list[str]] = field(default_factory=dict)

    def of(self, parameters: list[str]) -> Iterator[dict[str, str]]:
        known = self.known | {"slug": [self.slug]}
        for values in product(*(known.get(name, []) for name in parameters)):
            yield dict(zip(parameters, values, strict=True))


def every() -> dict[str, list[str]]:
    """Name of the address and the parameters in it."""
    return dict(_walk(get_resolver()))


def _walk(resolver: URLResolver) -> Iterator[tuple[str, list[str]]]:
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLPattern):
            yield str(pattern.name), [*pattern.pattern.converters]
        else:
            yield from _walk(pattern)


def paths(name: str, parameters: list[str], ids: Ids) -> list[str]:
    """Addresses to try, best first."""
    found = [reverse(name, kwargs=values) for values in ids.of(parameters)]
    return [path + query for path in found for query in QUERIES.get(name, ("",))]


def looked_at_by(role: str) -> list[str]:
    """Pages by one of their roles, in turn; those that are another for each role by each."""
    return [
        name
        for turn, (name, roles) in enumerate(PAGES.items())
        if not isinstance(roles, str) and role in (roles if name in OF_ITS_OWN else in_turn(roles, turn))
    ]
