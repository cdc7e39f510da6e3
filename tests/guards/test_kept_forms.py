"""Whatever can be typed comes back: a form that is sent derives from the one that is drawn with what was kept."""

from __future__ import annotations

import importlib
import pkgutil

from django import forms

import peernotes.forms
from peernotes.actions.kept_forms import UNTYPED
from peernotes.forms import (
    assignments,
    carers,
    choosing,
    crisis_plans,
    events,
    examples,
    group_sessions,
    groups,
    invitations,
    kept,
    meeting_items,
    my,
    notes,
    openings,
    people,
    plan_items,
    record,
    safety_holds,
    same_person,
    scores,
    services,
    staff,
    supporters,
    why,
)
from peernotes.forms.fields import PlainText
from peernotes.presenters.kept_forms import NAMES
from tests.guards.test_urls import ALL
from tests.matrix.routes import ROUTES

LOOKED_WITH = {
    assignments.AssignmentFilter,
    events.EventFilter,
    my.Looked,
    people.Find,
    record.SearchForm,
    record.Filter,
    staff.StaffFilter,
    why.WhyForm,
}
ONLY_PRESSED = {
    examples.OfferExample,
    examples.ExamplePress,
    examples.LookAtExample,
    kept.Drop,
    my.AnswerForm,
    my.KnownForm,
    notes.ToWhom,
    safety_holds.Release,
    supporters.SupporterPress,
    supporters.SupporterEnd,
    my.HandOnForm,
    choosing.ChoosingForm,
    groups.GroupLeave,
    group_sessions.SignSession,
    meeting_items.SpeakerForm,
    group_sessions.AttendanceMarks,
    my.ReadersForm,
    my.Press,
    my.Later,
    scores.ToBeAsked,
    scores.ToShare,
    crisis_plans.OnDutyForm,
    plan_items.PlanItemEnd,
    notes.Version,
    notes.Seconds,
    notes.HandOver,
    people.Reads,
    services.ToldForm,
    openings.OpeningAnswer,
    same_person.SamePersonAnswer,
}
# What two forms share, each of them kept.
SHARED = {carers.Topics}
# Two words agreed in person, or a password of one's own: sent by nobody who is signed in.
OPENS_A_LINK = {notes.AgreedWords, invitations.OwnPassword, invitations.FirstOperator}


def ours() -> set[type[forms.Form]]:
    names = [module.name for module in pkgutil.iter_modules(peernotes.forms.__path__)]
    found = [vars(importlib.import_module(f"peernotes.forms.{name}")).values() for name in names]
    classes = {kind for kinds in found for kind in kinds if isinstance(kind, type) and issubclass(kind, forms.Form)}
    own = {kind for kind in classes if kind.__module__.startswith("peernotes.forms.")}
    return own - {kind for kind in own if kind.__module__ == "peernotes.forms.signin"} - {kept.Form}


def test_every_form_in_which_something_is_typed_is_kept() -> None:
    assert {
        kind for kind in ours() if not issubclass(kind, kept.Form)
    } == LOOKED_WITH | ONLY_PRESSED | SHARED | OPENS_A_LINK


def test_no_field_for_words_has_the_name_of_a_button() -> None:
    """What is sent under such a name is not looked at (``actions.kept_forms``), so it would be lost."""
    typed = {name for kind in ours() for name, field in kind.base_fields.items() if isinstance(field, PlainText)}
    assert not typed & UNTYPED


def test_choices_of_a_consumer_are_made_afresh() -> None:
    afresh = {kind.__name__ for kind in ours() if issubclass(kind, kept.Form) and kind.only_words}
    assert afresh == {
        "ChoiceSaid",
        "Decide",
        "DecideFor",
        "DecideSpoken",
        "FlagForm",
        "OfferAnswerSaid",
        "SpeakerSaid",
        "SpokenAsSaid",
        "TieSaid",
        "TopicsSaid",
        "YesSaid",
    }


# A press, or choices that are made at once.
NOTHING_TYPED = {
    "my-carer", "group-end", "my-group-leave", "carer-group-leave", "carer-leave-worker", "my-meeting-speaker", "my-choices", "group-session", "group-session-attendance", "my-scores", "visit-scores", "my-known", "my-peer-worker-end", "my-peer-workers", "my-note-hand-on", "my-note-readers", "my-note-stop", "my-plan", "my-same-person", "news-how", "note-close", "note-discard",
    "note-finish", "note-hard-moment", "note-hand-over", "note-pass", "opening", "person-choices-pass", "person-conflict",
    "meeting-known", "my-supporters", "person-supporter", "person-supporter-pass", "visit-represented", "visit-carer", "visit-meeting-speaker",
    "service_approve", "service_told", "supervision-flag", "staff-second-step", "visit-choices", "visit-peer-worker-end", "visit-peer-workers", "visit-plan", "visit-readers",
}  # fmt: skip
# By nobody who is signed in.
TYPED_BY_NOBODY = {"invitation", "set-up", "sign-on-ended", "visit-link"}


def test_every_page_on_which_something_is_typed_has_a_name() -> None:
    """By which its words are told where they wait."""
    pages = {
        pattern.name
        for route, pattern in ALL.items()
        if ROUTES[route].post and ROUTES[route].ours and not hasattr(pattern.callback, "back")
    }
    assert pages - NAMES.keys() == NOTHING_TYPED | TYPED_BY_NOBODY
    assert NAMES.keys() <= pages
