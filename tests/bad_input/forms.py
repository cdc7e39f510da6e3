"""Every form, who sends it, and what kind of field each of its fields is. ``text-*`` stands for the first such field."""

from __future__ import annotations

from dataclasses import dataclass

from tests.matrix.oracle import Asked

# Kinds: text, line and their optional forms; moment, day, minutes, choice, key, version, person (an id).
NOTE = {"happened_at": "moment", "minutes": "minutes", "mode": "choice", "kind": "choice"}


@dataclass(frozen=True)
class Form:
    """``fields``: kind by name. ``keeps``: a stale one comes back with the text. ``done``: the answer to a good one."""

    pattern: str
    asked: Asked
    fields: dict[str, str]
    keeps: bool = False
    done: int = 302


def by(role: str, state: str = "", model: str = "integrated") -> Asked:
    return Asked(role, model, "given", state)


SERVICE = {
    "name": "label", "timezone": "name of its own", "setting": "choice", "duty_phone": "label", "duty_text": "text", "crisis_text": "text?",
    "carer_crisis_text": "text?", "carer_crisis_phone": "label?", "carer_crisis_hours": "label?",
    "concern_minutes": "minutes", "key": "key",
}  # fmt: skip
DECISION = {"version": "version", "outcome": "choice", "decision-*": "choice?", "audience": "choice?", "key": "key"}
FORMS: dict[str, Form] = {
    "edit": Form(
        "notes/<uuid:note>/edit/", by("author", "draft"),
        NOTE | {"text-*": "text?", "version": "version", "minutes": "minutes?", "tags": "choice?"}, keeps=True,
    ),
    "hand over": Form("notes/<uuid:note>/hand-over/", by("author", "draft"), {"version": "version", "way": "choice"}),
    "spoken": Form(
        "notes/<uuid:note>/hand-over/spoken/", by("author", "with_consumer"),
        DECISION | {"method": "choice", "witness": "label", "reason": "line"},
    ),
    "finish": Form("notes/<uuid:note>/finish/", by("author", "agreed"), {"version": "version", "key": "key"}),
    "amend": Form("notes/<uuid:note>/amend/", by("author", "final_care"), {"reason": "line", "key": "key"}),
    "strike": Form("notes/<uuid:note>/strike/", by("author", "final_care"), {"reason": "line"}),
    "strike, unseen": Form("notes/<uuid:note>/strike/", by("records_officer", "final_care"), {"reason": "line"}),
    "opening": Form("notes/<uuid:note>/opening/", by("records_officer", "struck"), {"reason": "line", "key": "key"}),
    "opening, answered": Form(
        "openings/<uuid:opening>/", by("records_officer"), {"answer": "choice", "key": "key"}
    ),
    "start": Form("people/<uuid:person>/notes/new/", by("author"), NOTE | {"answer": "choice", "key": "key"}),
    "entry": Form(
        "people/<uuid:person>/entries/new/", by("clinician"),
        {"kind": "choice", "title": "label", "text": "text", "key": "key"},
    ),
    "choice said": Form(
        "people/<uuid:person>/choices/record/", by("author"),
        {"scope": "choice", "grantee": "choice", "answer": "choice", "method": "choice", "witness": "label",
         "reason": "line", "key": "key"},
    ),
    "correction": Form(
        "entries/<uuid:entry>/correct/", by("clinician"), {"title": "label", "text": "text", "reason": "line", "key": "key"}
    ),
    "contact": Form(
        "people/<uuid:person>/contacts/new/", by("author"),
        {"happened_at": "moment", "minutes": "minutes", "mode": "choice", "tags": "choice?", "key": "key"},
    ),
    "answer": Form(
        "questions/<uuid:question>/", by("records_officer", "wish"), {"reply": "text", "outcome": "choice", "key": "key"}
    ),
    "words beside": Form("my/entries/<uuid:entry>/statement/", by("consumer"), {"text": "text", "key": "key"}),
    "wish": Form("my/entries/<uuid:entry>/correction/", by("consumer"), {"text": "text", "key": "key"}),
    "why": Form("my/who-looked/<int:event>/", by("consumer"), {"text": "text", "key": "key"}),
    "withhold": Form("entries/<uuid:entry>/withhold/", by("clinician"), {"until": "coming day", "reason": "text", "key": "key"}),
    "hard moment": Form("notes/<uuid:note>/hard-moment/", by("author", "agreed"), {"version": "version", "key": "key"}),
    "concern": Form(
        "people/<uuid:person>/concerns/new/", by("author"),
        {"fact": "text", "basis": "choice", "told": "choice", "key": "key"},
    ),
    "concern, held back": Form(
        "concerns/<uuid:concern>/", by("clinician", "kept"),
        {"reason": "text", "hold_until": "day to come", "key": "key"},
    ),
    "contribution": Form(
        "entries/<uuid:entry>/contribute/", Asked("author", "integrated", "risk"),
        {"saw": "text", "said": "text?", "helps": "text?", "key": "key"},
    ),
    "signature of a supervisor": Form(
        "supervision/notes/<uuid:note>/", by("supervisor", "to_sign"),
        {"answer": "choice", "comment": "text?", "key": "key"},
    ),
    "model": Form(
        "services/<slug:slug>/model/change/", by("administrator"),
        {"reason": "text", "model": "choice", "starts": "choice", "peer_read_records": "choice",
         "contact_log": "choice", "key": "key"},
    ),
    "my decision": Form("my/notes/<uuid:note>/", by("consumer", "with_consumer"), DECISION, keeps=True),
    "my note, handed on": Form(
        "my/notes/<uuid:note>/hand-on/", by("consumer", "left_behind"), {"version": "version", "worker": "person", "key": "key"}
    ),
    "my readers": Form("my/notes/<uuid:note>/readers/", by("consumer", "final_care"), {"tell_count": "choice"}),
    "my statement": Form("my/notes/<uuid:note>/statement/", by("consumer", "final_care"), {"text": "text", "step": "choice?", "key": "key"}),
    "about me": Form(
        "my/about-me/", by("consumer"), {"version": "version from 0", "what_helps": "text?"}, keeps=True
    ),
    "agreement": Form(
        "people/<uuid:person>/agreement/", by("author"),
        {"version": "version from 0", "channels": "choice", "places": "text?", "out_of_hours": "text?",
         "what_i_share_of_myself": "text?", "key": "key"}, keeps=True,
    ),
    "my agreement": Form(
        "my/agreement/<uuid:worker>/", by("consumer"),
        {"version": "version from 0", "channels": "choice", "what_i_want_kept": "text?", "key": "key"}, keeps=True,
    ),
    "a question to colleagues": Form(
        "services/<slug:slug>/consultations/", by("author"),
        {"sent_to": "choice", "kind": "choice", "question": "text", "key": "key"},
    ),
    "an answer to a colleague": Form(
        "services/<slug:slug>/consultations/<uuid:consultation>/", by("clinician"), {"reply": "text", "key": "key"}
    ),
    "when to ask": Form(
        "services/<slug:slug>/evaluation/periods/", by("administrator"),
        {"kind": "choice", "measures": "choice", "reason": "text", "key": "key"},
    ),
    "when to ask after a group": Form(
        "services/<slug:slug>/evaluation/groups/", by("administrator"),
        {"run": "choice", "measures": "choice", "reason": "text", "key": "key"},
    ),
    "a permission": Form(
        "services/<slug:slug>/evaluation/measures/<slug:measure>/", by("administrator"), {"note": "text", "key": "key"}
    ),
    "values of a country": Form(
        "services/<slug:slug>/evaluation/measures/<slug:measure>/values/", by("administrator"),
        {"country": "label", "source": "text", "key": "key"},
    ),
    "what counts of a country": Form(
        "services/<slug:slug>/evaluation/measures/<slug:measure>/values/<uuid:value_set>/", by("administrator"),
        {"decision": "choice", "key": "key"},
    ),
    "how it is going": Form("my/how-it-goes/<uuid:asked>/", by("consumer"), {"key": "key"}),
    "a group session": Form(
        "groups/<uuid:run>/sessions/new/", by("supervisor"),
        {"happened_at": "moment", "minutes": "minutes", "mode": "choice", "what_we_did": "text?", "key": "key"},
    ),
    "what a group agrees on": Form(
        "groups/<uuid:run>/agreement/", by("supervisor"),
        {"version": "version from 0", "safety": "text?", "phone": "text?", "key": "key"}, keeps=True,
    ),
    "after a group session": Form(
        "groups/<uuid:run>/sessions/<uuid:group_session>/debrief/", by("supervisor"),
        {"people": "choice", "held_at": "moment", "minutes": "minutes", "how_we_are": "choice", "private_note": "text?",
         "key": "key"},
    ),
    "what else I do": Form(
        "activities/", by("author"),
        {"happened_at": "moment", "minutes": "minutes", "kind": "choice", "co_with": "choice", "key": "key"},
    ),
    "away": Form("absence/", by("author"), {"cover": "choice?", "key": "key"}),
    "how I was treated": Form(
        "services/<slug:slug>/speak-up/", by("author"), {"kind": "choice", "wants": "choice", "key": "key"}
    ),
    "who listens": Form("services/<slug:slug>/listener/", by("administrator"), {"who": "choice", "key": "key"}),
    "wellbeing": Form(
        "wellbeing/", by("author"),
        {"version": "version from 0", "own_words": "text?", "who_to_call": "text?", "open_parts": "choice?"}, keeps=True,
    ),
    "safety hold": Form("my/safety/", by("consumer"), {"about": "choice", "review_on": "day to come", "key": "key"}),
    "supporter": Form(
        "people/<uuid:person>/supporters/", by("clinician"),
        {"name": "label", "kind": "choice", "scope": "choice?", "starts_on": "past day", "until": "day to come", "key": "key"},
    ),
    "carer": Form(
        "my/carers/", by("consumer"),
        {"chosen_name": "label", "relation": "choice", "relation_words": "wish?", "key": "key"},
    ),
    "carer, named by staff": Form(
        "people/<uuid:person>/carers/", by("author"),
        {"chosen_name": "label", "relation": "choice", "relation_words": "wish?", "key": "key"},
    ),
    "what a carer may hear": Form("my/carers/<uuid:carer>/", by("consumer"), {"how_i_am": "choice", "until": "day to come", "key": "key"}),
    "a carer's sign-in": Form("my/carers/<uuid:carer>/sign-in/", by("consumer"), {"username": "name of its own", "key": "key"}, done=200),
    "a talk with a carer": Form(
        "people/<uuid:person>/carers/<uuid:carer>/talk/", by("author"),
        {"happened_at": "moment", "minutes": "minutes", "mode": "choice", "topics": "choice?", "key": "key"},
    ),
    "a carer's sign-in, ended": Form(
        "services/<slug:slug>/carer-sign-ins/end/", by("administrator"), {"username": "what finds", "reason": "line", "key": "key"}
    ),
    "offer": Form(
        "people/<uuid:person>/offers/", by("author"), {"what": "choice", "place": "label?", "wish": "text?", "key": "key"}
    ),
    "a meeting": Form(
        "services/<slug:slug>/meetings/new/", by("clinician"),
        {"kind": "choice", "starts_at": "moment", "members": "choice", "key": "key"},
    ),
    "for a meeting": Form(
        "people/<uuid:person>/meetings/", by("clinician"), {"meeting": "choice", "question": "text", "key": "key"}
    ),
    "what a meeting decided": Form(
        "people/<uuid:person>/meetings/<uuid:item>/", by("clinician"),
        {"decided": "text", "tell_by": "coming day", "key": "key"},
    ),
    "for a meeting, put right": Form(
        "people/<uuid:person>/meetings/<uuid:item>/correct/", by("clinician"), {"question": "text", "key": "key"}
    ),
    "what I think, for a meeting": Form(
        "my/meetings/<uuid:item>/", by("consumer"), {"view": "text?", "before": "choice?", "key": "key"}
    ),
    "what may be said aloud": Form("my/spoken/", by("consumer"), {"how_i_am": "choice", "until": "day to come", "key": "key"}),
    "passed on, in error": Form(
        "people/<uuid:person>/spoken/<uuid:share>/error/", by("author"), {"why": "choice", "key": "key"}
    ),
    "a talk, in error": Form(
        "people/<uuid:person>/carers/<uuid:carer>/talks/<uuid:talk>/error/", by("author"), {"why": "choice", "key": "key"}
    ),
    "contact with a carer, in error": Form(
        "carers/<uuid:carer>/contacts/<uuid:contact>/error/", by("carer_peer"), {"why": "choice", "key": "key"}
    ),
    "a question among colleagues, in error": Form(
        "services/<slug:slug>/consultations/<uuid:consultation>/error/", by("author"), {"why": "choice", "key": "key"}
    ),
    "leaflet": Form(
        "services/<slug:slug>/leaflets/new/", by("administrator"),
        {"title": "label", "audience": "choice", "text": "text", "key": "key"},
    ),
    "leaflet, changed": Form(
        "services/<slug:slug>/leaflets/<uuid:leaflet>/", by("administrator"),
        {"title": "label", "audience": "choice", "text": "text", "version": "version", "key": "key"}, keeps=True,
    ),
    "a carer's worry": Form("carers/<uuid:carer>/worry/", by("carer_peer"), {"fact": "text", "key": "key"}),
    "an offer to a carer": Form(
        "carers/<uuid:carer>/offers/new/", by("carer_peer"), {"what": "choice", "wish": "wish?", "key": "key"}
    ),
    "what a carer asks for": Form("carer/asking/", by("carer"), {"what": "choice", "wish": "wish?", "key": "key"}),
    "to my team": Form("my/team/", by("consumer"), {"sent_to": "choice", "about": "text", "wish": "text?", "key": "key"}),
    "an answer to what was said": Form(
        "people/<uuid:person>/said/<uuid:said>/", by("clinician"), {"reply": "text", "key": "key"}
    ),
    "plan item": Form(
        "people/<uuid:person>/plan-items/new/", by("clinician"),
        {"entry": "choice", "text": "text", "peer_support": "choice", "who": "wish?", "review_on": "day to come", "key": "key"},
    ),
    "plan item, changed": Form(
        "plan-items/<uuid:plan_item>/", by("clinician"),
        {"version": "version", "text": "text", "peer_support": "choice", "who": "wish?", "review_on": "day to come", "key": "key"},
        keeps=True,
    ),
    "plan item, ended": Form("plan-items/<uuid:plan_item>/end/", by("clinician"), {"version": "version", "key": "key"}),
    "goal": Form("my/goals/", by("consumer"), {"text": "text", "readers": "choice", "key": "key"}),
    "goal, changed": Form(
        "my/goals/<uuid:goal>/", by("consumer"),
        {"version": "version", "text": "text", "status": "choice", "readers": "choice", "key": "key"}, keeps=True,
    ),
    "plan": Form(
        "my/plan/<int:number>/", by("consumer"),
        {"version": "version from 0", "text": "text?", "readers": "choice", "key": "key"}, keeps=True,
    ),
    "my choices": Form(
        "my/choices/", by("consumer"), {"scope": "choice", "answer": "choice", "grantee": "person", "key": "key"}
    ),
    "peer support": Form(
        "my/choices/peer-support/", by("consumer"),
        {"wants": "choice", "form": "choice?", "contact_ok": "choice?", "gender": "wish?", "key": "key"},
    ),
    "peer workers": Form("my/peer-workers/", by("consumer"), {"worker": "person", "do": "choice", "key": "key"}),
    "whom I know here": Form(
        "my/choices/known/", by("consumer"), {"whom": "person", "known": "choice", "key": "key"}
    ),
    "new service": Form("services/new/", by("operator"), SERVICE | {"slug": "name of its own"}),
    "service": Form("services/<slug:slug>/details/", by("administrator"), SERVICE | {"answer_days": "minutes", "asking_text": "text?", "reason": "line"}),
    "events as a file": Form(
        "services/<slug:slug>/events/files/", by("administrator"), {"since": "past day", "until": "past day", "key": "key"}
    ),
    "visit, its readers": Form("visit/readers/", by("visit_here", "final_care"), {"tell_count": "choice"}),
    "enrol": Form(
        "services/<slug:slug>/consumers/new/", by("clinician"),
        {"chosen_name": "label", "local_identifier": "label", "date_of_birth": "day of birth", "key": "key"},
    ),
    "enrolment": Form("services/<slug:slug>/consumers/<uuid:person>/enrolment/", by("clinician"), {"reason": "line"}),
    "sign-in": Form("services/<slug:slug>/consumers/<uuid:person>/login/", by("clinician"), {"reason": "line"}),
    "same person": Form(
        "services/<slug:slug>/consumers/<uuid:person>/same-person/", by("records_officer"),
        {"number": "name of its own", "reason": "line", "key": "key"},
    ),
    "emergency": Form(
        "services/<slug:slug>/emergency/", by("clinician_unassigned"),
        {"number": "what finds", "name": "what finds?", "born": "day of birth", "reason": "sentence"},
    ),
    "alert": Form(
        "services/<slug:slug>/privacy/<uuid:alert>/", by("privacy_officer"), {"text": "text", "key": "key"}
    ),
    "assign": Form(
        "services/<slug:slug>/assignments/new/", by("administrator"),
        {"worker": "choice", "people": "name of its own", "reason": "line"},
    ),
    "training": Form(
        "services/<slug:slug>/training/", by("author"),
        {"topic": "choice", "held_on": "day", "hours": "hours", "provider": "label", "valid_until": "day?",
         "key": "key"},
    ),
    "profile": Form(
        "services/<slug:slug>/profile/", by("author"),
        {"offered": "choice", "places": "places?", "my_words": "text?", "offers": "choice?", "key": "key"},
    ),
    "supervision": Form(
        "supervision/<uuid:tie>/", by("supervisor"),
        {"held_on": "day", "minutes": "minutes", "form": "choice", "topics": "choice", "agreed_next": "text?", "key": "key"},
    ),
    "who supervises": Form(
        "services/<slug:slug>/staff/<uuid:member>/supervision/", by("administrator"), {"supervisor": "choice", "key": "key"}
    ),
    "acknowledge the model": Form(
        "services/<slug:slug>/model/acknowledge/", by("author"),
        {"about": "person", "note": "text?", "answer": "choice", "key": "key"},
    ),
    "role": Form(
        "services/<slug:slug>/role/", by("author"),
        {"duties": "choice", "hours": "minutes", "starts_on": "day to come", "key": "key"},
    ),
    "role, supervisor": Form(
        "supervision/<uuid:tie>/role/", by("supervisor"),
        {"duties": "choice", "hours": "minutes", "starts_on": "day to come", "key": "key"},
    ),
    "flag": Form("supervision/mine/<uuid:session>/flag/", by("author"), {"person": "choice", "kind": "choice"}),
    "recommendation": Form(
        "services/<slug:slug>/recommendations/<int:number>/", by("administrator"),
        {
            "state": "choice", "owner": "choice?", "evidence": "text?", "done_on": "past day", "review_on": "day to come",
            "version": "version from 0", "key": "key",
        },
        keeps=True,
    ),
    "selection": Form(
        "services/<slug:slug>/selection/", by("administrator"),
        {"worker": "choice", "held_on": "day", "outcome": "choice", "key": "key"},
    ),
    "criteria": Form("services/<slug:slug>/selection/new/", by("administrator"), {"text": "text", "key": "key"}),
    "words": Form("services/<slug:slug>/words/new/", by("administrator"), {"text": "lines", "trial": "text?", "key": "key"}),
    "code": Form("services/<slug:slug>/code/new/", by("administrator"), {"text": "text", "key": "key"}),
    "plan duty": Form(
        "services/<slug:slug>/duty/new/", by("administrator"),
        {"worker": "choice", "starts_at": "moment to come", "ends_at": "moment to come", "key": "key"},
    ),
    "change duty": Form(
        "services/<slug:slug>/duty/<uuid:shift>/", by("administrator"),
        {"starts_at": "moment to come", "ends_at": "moment to come"},
    ),
    "unassign": Form("services/<slug:slug>/assignments/<uuid:member>/end/", by("administrator"), {"reason": "line"}),
    "invite": Form(
        "services/<slug:slug>/staff/new/", by("administrator"),
        {"name": "label", "username": "name of its own", "roles": "choice", "paid": "choice", "starts_on": "day to come",
         "ends_on": "day to come", "key": "key"},
    ),
    "invite from a list": Form(
        "services/<slug:slug>/staff/import/", by("administrator"), {"text": "name of its own"}, done=200
    ),
    "give a role": Form(
        "services/<slug:slug>/staff/<uuid:member>/roles/new/", by("administrator"),
        {"role": "choice", "paid": "choice", "starts_on": "day to come", "reason": "line", "key": "key"},
    ),
    "leave": Form("services/<slug:slug>/staff/<uuid:member>/leave/", by("administrator"), {"reason": "line"}),
    "news": Form("news/how/", by("consumer"), {"by": "choice"}),
    "visit": Form("visit/", by("visit_here", "with_consumer"), DECISION, keeps=True),
}  # fmt: skip
