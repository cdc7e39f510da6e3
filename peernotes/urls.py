from __future__ import annotations

from django.urls import include, path

from peernotes.views import (
    concerns,
    contacts,
    entries,
    events,
    hand_over,
    home,
    kept_forms,
    my,
    my_choices,
    my_notes,
    note_endings,
    notes,
    pages,
    people,
    record,
    services,
    visits,
    who_looked,
    why,
)

handler400 = "peernotes.middleware.unreadable"
handler404 = "peernotes.middleware.not_found"
handler500 = "peernotes.middleware.broken"

urlpatterns = [
    path("accounts/", include("allauth.urls")),
    # --- nobody's in particular
    path("healthz", pages.healthz, name="healthz"),
    path("help/", pages.help_page, name="help"),
    path("accessibility/", pages.accessibility, name="accessibility"),
    path("still-here/", pages.still_here, name="still-here"),
    # --- what one typed and has not sent
    path("kept/", kept_forms.kept, name="kept"),
    path("kept/drop/", kept_forms.drop, name="kept-drop"),
    # --- a service: its model, why, events
    path("services/<slug:slug>/model/", services.model, name="service_model"),
    path("services/<slug:slug>/model/compare/", services.compare, name="service_compare"),
    path("services/<slug:slug>/model/recorded/", services.recorded, name="service_recorded"),
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
    path("notes/<uuid:note>/pass/", hand_over.pass_over, name="note-pass"),
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
    # --- a consumer's own
    path("my/", my.home, name="my"),
    path("my/about-me/", my.about_me, name="my-about-me"),
    path("my/choices/", my_choices.choices, name="my-choices"),
    path("my/concerns/", my.concerns, name="my-concerns"),
    path("my/record/", my.record, name="my-record"),
    path("my/who-looked/", who_looked.who_looked, name="my-who-looked"),
    path("my/who-looked/<int:event>/", who_looked.question, name="my-question"),
    path("my/notes/<uuid:note>/", my_notes.note, name="my-note"),
    path("my/notes/<uuid:note>/done/", my_notes.done, name="my-note-done"),
    path("my/notes/<uuid:note>/readers/", my_notes.readers, name="my-note-readers"),
    path("my/notes/<uuid:note>/statement/", my_notes.statement, name="my-note-statement"),
    path("my/notes/<uuid:note>/stop-sharing/", my_notes.stop_sharing, name="my-note-stop"),
    path("my/notes/<uuid:note>/stop-sharing/done/", my_notes.stopped, name="my-note-stopped"),
]
