"""A form that was kept, for the one who typed it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

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
    "person-carers": _("A carer"),
    "person-carer": _("What was told about a carer"),
    "person-carer-topics": _("What a carer may hear, as it was told"),
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
    "my-absence": _("When I am away"),
    "staff-absence": _("When somebody is away"),
    "my-goals": _("A new goal"),
    "my-carers": _("A carer"),
    "my-goal": _("A goal"),
    "my-peer-support": _("My wishes about peer support"),
    "my-plan-part": _("A part of my plan"),
    "visit-plan-part": _("A part of my plan"),
    "service-new": _("A new service"),
    "service-details": _("What the service is called, and whom to call"),
    "service_change": _("A change of our model"),
    "service_cancel": _("A change of our model that is cancelled"),
    "code-new": _("A code of conduct"),
    "words-new": _("A word list"),
    "event-files": _("A file of events"),
    "note-cosign": _("A note to sign"),
    "supervision-tie": _("A supervision session"),
    "role": _("What a role is"),
    "supervision-role": _("What a role is"),
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
    words = kept_forms.words(dict(form.fields))
    return KeptFormShown(form.pk, form.path, name(form.path), times.shown(form.kept_at), words)


def name(path: str) -> str:
    """Which form it is; of no person, because a list is no reason to open a record."""
    try:
        return str(NAMES.get(resolve(path).url_name or "", FORM))
    except Resolver404:
        return str(FORM)
