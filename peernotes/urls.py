from __future__ import annotations

from django.urls import include, path

from peernotes.views import (
    concerns,
    contacts,
    entries,
    events,
    hand_over,
    home,
    note_endings,
    notes,
    pages,
    people,
    record,
    services,
    visits,
    why,
)

handler404 = "peernotes.middleware.not_found"

urlpatterns = [
    path("accounts/", include("allauth.urls")),
    # --- nobody's in particular
    path("healthz", pages.healthz, name="healthz"),
    path("help/", pages.help_page, name="help"),
    path("accessibility/", pages.accessibility, name="accessibility"),
    # --- a service: its model, why, events
    path("services/<slug:slug>/model/", services.model, name="service_model"),
    path("services/<slug:slug>/model/compare/", services.compare, name="service_compare"),
    path("services/<slug:slug>/model/change/", services.change, name="service_change"),
    path("services/<slug:slug>/model/preview/", services.preview, name="service_preview"),
    path("services/<slug:slug>/model/history/", services.history, name="service_history"),
    path("services/<slug:slug>/model/<uuid:version>/approve/", services.approve, name="service_approve"),
    path("services/<slug:slug>/model/<uuid:version>/reject/", services.reject, name="service_reject"),
    path("services/<slug:slug>/why/", why.why, name="why"),
    path("services/<slug:slug>/events/", events.events, name="events"),
    # --- a peer note: asked first, written, handed over, ended
    path("people/<uuid:person>/notes/new/", notes.new, name="note-new"),
    path("notes/<uuid:note>/", notes.note, name="note"),
    path("notes/<uuid:note>/edit/", notes.edit, name="note-edit"),
    path("notes/<uuid:note>/history/", notes.past, name="note-history"),
    path("notes/<uuid:note>/hand-over/", hand_over.hand_over, name="note-hand-over"),
    path("notes/<uuid:note>/hand-over/spoken/", hand_over.spoken, name="note-spoken"),
    path("notes/<uuid:note>/hand-over/paper/", hand_over.paper, name="note-paper"),
    path("notes/<uuid:note>/finish/", note_endings.finish, name="note-finish"),
    path("notes/<uuid:note>/close/", note_endings.close, name="note-close"),
    path("notes/<uuid:note>/discard/", note_endings.discard, name="note-discard"),
    path("notes/<uuid:note>/amend/", note_endings.amend, name="note-amend"),
    path("notes/<uuid:note>/strike/", note_endings.strike, name="note-strike"),
    # --- a visit: one note on a handed-over device or by a one-time link
    path("visit/", visits.read, name="visit"),
    path("visit/pass/", visits.pass_over, name="visit-pass"),
    path("visit/done/", visits.done, name="visit-done"),
    path("visit/end/", visits.end, name="visit-end"),
    path("visit/over/", visits.over, name="visit-over"),
    path("visit/still-here/", visits.still_here, name="visit-still-here"),
    path("visit/<str:token>/", visits.link, name="visit-link"),
    # --- people and their record
    path("", home.home, name="home"),
    path("people/", people.people, name="people"),
    path("people/<uuid:person>/", people.person, name="person"),
    path("people/<uuid:person>/reading/", people.reads, name="person-reads"),
    path("people/<uuid:person>/conflict/", people.conflict, name="person-conflict"),
    path("people/<uuid:person>/record/", record.record, name="record"),
    path("people/<uuid:person>/entries/new/", entries.new, name="entry-new"),
    path("people/<uuid:person>/contacts/new/", contacts.new, name="contact-new"),
    path("people/<uuid:person>/concerns/new/", concerns.new, name="person-concern-new"),
    path("entries/<uuid:entry>/", entries.entry, name="entry"),
    path("entries/<uuid:entry>/correct/", entries.correct, name="entry-correct"),
    path("search/", record.search, name="search"),
    path("concerns/", concerns.concerns, name="concerns"),
    path("concerns/new/", concerns.whom, name="concern-new"),
    path("concerns/<uuid:concern>/", concerns.concern, name="concern"),
]
