"""A form that was kept, for the one who typed it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.urls import Resolver404, resolve
from django.utils.translation import gettext_lazy as _

from peernotes.actions import kept_forms
from peernotes.presenters import times

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.models import KeptForm

LONG = 400
FORM = _("A form")
# By the address, what was being written there.
NAMES = {
    "note-new": _("A new note"),
    "note-edit": _("A note"),
    "note-spoken": _("A decision that was told"),
    "note-amend": _("A note that amends another"),
    "note-strike": _("A note, entered in error"),
    "note-opening": _("To read a note that was entered in error"),
    "person-choice": _("A choice that was told"),
    "person-about-me": _("About Me, as it was told"),
    "person-goal-new": _("A goal, as it was told"),
    "person-agreement": _("An agreement about contact"),
    "person-agreement-said": _("A yes that was told"),
    "goal": _("A goal, as it was told"),
    "person-plan-item-new": _("A new item of a care plan"),
    "plan-item": _("An item of a care plan"),
    "person-safety-holds": _("What is held"),
    "my-safety": _("A choice of yours"),
    "person-supporters": _("A supporter or representative"),
    "person-carers": _("A carer"),
    "person-carer": _("What was told about a carer"),
    "person-carer-topics": _("What a carer may hear, as it was told"),
    "person-carer-sign-in": _("A sign-in for a carer"),
    "carer-file": _("Contact with a carer"),
    "carer-contact-error": _("Contact noted in error"),
    "person-carer-talk-error": _("A talk noted in error"),
    "person-spoken-error": _("Something passed on, noted in error"),
    "carer-sign-in-end": _("A carer’s sign-in that ends"),
    "person-offers": _("An offer"),
    "my-offer-new": _("Something you ask for"),
    "person-offer": _("An answer to an offer, as it was told"),
    "team-meeting-new": _("A meeting"),
    "team-meeting-change": _("A meeting, changed"),
    "team-meeting-off": _("A meeting, called off"),
    "person-meeting-correct": _("Something for a meeting, put right"),
    "person-meetings": _("Something for a meeting"),
    "person-meeting-item": _("What a meeting decided"),
    "person-meeting-view": _("What somebody thinks, for a meeting"),
    "person-meeting-aloud": _("What you told in a meeting"),
    "person-meeting-said": _("A yes about a meeting, as it was told"),
    "my-meeting": _("What I think, for a meeting"),
    "visit-meeting": _("What I think, for a meeting"),
    "my-spoken": _("What may be said aloud"),
    "person-spoken": _("What was passed on aloud"),
    "person-spoken-said": _("What may be said aloud, as it was told"),
    "carer-worry": _("A worry of a carer"),
    "carer-file-note-new": _("A note with a carer"),
    "carer-file-note": _("A note with a carer"),
    "carer-note": _("My decision about a note"),
    "my-carer-sign-in": _("A sign-in for a carer"),
    "person-carer-talk": _("A talk with a carer"),
    "person-details": _("A person’s name and numbers"),
    "entry-new": _("An entry"),
    "entry-contribute": _("What you saw, beside an entry"),
    "entry-withhold": _("Why an entry is kept from somebody"),
    "entry-correct": _("An entry, corrected"),
    "contact-new": _("A contact"),
    "person-concern-new": _("A safety concern"),
    "concern": _("A safety concern, answered"),
    "question": _("A question, answered"),
    "my-note": _("My decision about a note"),
    "visit": _("My decision about a note"),
    "my-note-statement": _("My words beside a note"),
    "my-entry-statement": _("My words beside an entry"),
    "my-entry-correction": _("What is not right in an entry"),
    "my-question": _("A question about who looked"),
    "my-about-me": _("About Me"),
    "my-agreement": _("An agreement about contact"),
    "visit-agreement": _("An agreement about contact"),
    "wellbeing": _("My plan"),
    "note-examples": _("An example for others"),
    "examples-waiting": _("An example for others"),
    "speak-up": _("How I was treated"),
    "listener": _("Who listens to peer workers"),
    "own-round": _("How it is for me"),
    "carer-round": _("How it is for me"),
    "carer-requests": _("What I ask for"),
    "carer-offer": _("An offer to a carer"),
    "consultations": _("A question to colleagues"),
    "consultation": _("An answer to a colleague"),
    "consultation-correct": _("An answer put right"),
    "consultation-error": _("A question taken back"),
    "my-activities": _("What else I do"),
    "my-absence": _("When I am away"),
    "staff-absence": _("When somebody is away"),
    "my-goals": _("A new goal"),
    "visit-group": _("What a group knows of me"),
    "my-group": _("What a group knows of me"),
    "carer-group": _("What a group knows of me"),
    "group-session-new": _("About a group session"),
    "group-session-edit": _("About a group session"),
    "group-session-correct": _("A record of a group session"),
    "group-session-debrief": _("How a group session was"),
    "group-session-worry": _("A safety concern"),
    "group-change": _("When and where a group meets"),
    "group-agreement": _("What a group agrees on"),
    "group": _("Who leads a group"),
    "programme": _("A new group"),
    "programme-new": _("A programme for groups"),
    "my-carers": _("A carer"),
    "visit-carers": _("A carer"),
    "my-goal": _("A goal"),
    "my-peer-support": _("My wishes about peer support"),
    "my-team": _("Something to my team"),
    "visit-team": _("Something to my team"),
    "person-said-one": _("An answer to what somebody asked"),
    "my-score": _("How it is going for me"),
    "visit-score": _("How it is going for me"),
    "person-score": _("How it is going, from paper"),
    "evaluation-periods": _("When to ask how it is going"),
    "evaluation-measure": _("The permission to use a measure"),
    "evaluation-values": _("The values of a country"),
    "evaluation-value-set": _("Whether the values of a country count"),
    "evaluation-group": _("When to ask after a group"),
    "my-plan-part": _("A part of my plan"),
    "visit-plan-part": _("A part of my plan"),
    "service-new": _("A new service"),
    "service-details": _("What the service is called, and whom to call"),
    "service_change": _("A change of our model"),
    "service_cancel": _("A change of our model that is cancelled"),
    "code-new": _("A code of conduct"),
    "leaflet-new": _("A leaflet"),
    "leaflet": _("A leaflet"),
    "words-new": _("A word list"),
    "event-files": _("A file of events"),
    "note-cosign": _("A note to sign"),
    "supervision-tie": _("A supervision session"),
    "role": _("What a role is"),
    "supervision-role": _("What a role is"),
    "recommendation": _("What the research recommends"),
    "selection": _("A selection step"),
    "criteria-new": _("Selection criteria"),
    "supervision-new": _("Who supervises whom"),
    "model-acknowledge": _("What you say of the model"),
    "trainings": _("A training"),
    "profile": _("My profile"),
    "alert": _("What was found about an alert"),
    "emergency": _("A record in an emergency"),
    "consumer-new": _("A new person"),
    "enrolment": _("A person’s enrolment"),
    "login": _("A person’s sign-in"),
    "same-person": _("Two records of one person"),
    "administrators": _("A new administrator"),
    "assignment-new": _("Who works with whom"),
    "assignment-end": _("Who works with whom"),
    "staff-duty": _("Who is on duty"),
    "shift-new": _("Who is on duty"),
    "shift": _("Who is on duty"),
    "staff-new": _("Somebody new who works here"),
    "staff-import": _("Several who work here"),
    "staff-leave": _("Somebody who leaves"),
    "role-new": _("A role"),
    "role-end": _("A role that ends"),
}


@dataclass(frozen=True)
class KeptFormShown:
    id: UUID
    path: str
    name: str
    at: str
    words: list[str]

    @property
    def is_long(self) -> bool:
        """So that the buttons are not far down."""
        return sum(map(len, self.words)) > LONG


def of(form: KeptForm) -> KeptFormShown:
    what = name(form.path)
    words = [text for text, _chosen in kept_forms.said(dict(form.fields))]
    path = f"{form.path}?{urlencode({'from': form.begun_with})}" if form.begun_with else form.path
    return KeptFormShown(form.pk, path, what, times.shown(form.kept_at), words)


def name(path: str) -> str:
    """Which form it is; of no person, because a list is no reason to open a record."""
    try:
        return str(NAMES.get(resolve(path).url_name or "", FORM))
    except Resolver404:
        return str(FORM)
