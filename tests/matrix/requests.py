"""Where a route's address points to, and what a complete form for it holds: so that a POST is refused for who asks and
never for what was typed."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from peernotes.actions import details
from peernotes.actions.meeting_items import view_of
from peernotes.actions.seen import mark
from peernotes.forms.services import ChangeForm
from peernotes.models import GroupRun, Leaflet, Recommendation
from peernotes.models.group_run import PLANNED
from peernotes.policy.switches import preset
from peernotes.queries import services as queries
from tests.matrix.accounts import ADDRESSES
from tests.matrix.driver import neighbour
from tests.matrix.oracle import MODELS
from tests.measures.values import listed
from tests.support import build

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.matrix.oracle import Asked
    from tests.matrix.stage import Place

NOWHERE = uuid.UUID("00000000-0000-4000-8000-000000000000")
WHEN = "2026-01-05T10:00"
SERVICE = {
    "name": "Another", "timezone": "Europe/London", "setting": "ward", "duty_phone": "1", "duty_text": "Ring.",
    "crisis_text": "Ring the warm line.", "carer_crisis_text": "Ring us.",
    "concern_minutes": 60, "answer_days": 7,
}  # fmt: skip
SHEET = {f"i{number}": 3 for number in range(1, 6)}
PARAMETER = re.compile(r"<\w+:(\w+)>")


def path(route: str, place: Place, asked: Asked, *, hidden: bool = False) -> str:
    """``hidden``: the same address for an object that does not exist."""
    person = asked.person or "given"
    found = {
        "person": lambda: place.people[person].pk,
        "note": lambda: place.carer_note.pk if route.startswith("carer") else place.notes[person, asked.state].pk,
        "entry": lambda: place.entries[person].pk,
        "supporter": lambda: place.supporters[person].pk,
        "carer": lambda: place.signed_carer.pk if route.startswith("carers/") else place.carers[person].pk,
        "team_meeting": lambda: place.team_meeting.pk,
        "item": lambda: place.meeting_items[person].pk,
        "referral": lambda: place.referrals[person].pk,
        "goal": lambda: place.goals[person].pk,
        "plan_item": lambda: place.plan_items[person].pk,
        "worker": lambda: place.users["carer_peer" if route.startswith("carer") else "author"].pk,
        "said": lambda: place.said[person].pk,
        "concern": lambda: place.concerns[person, asked.state].pk,
        "contact": lambda: (place.carer_contact if route.startswith("carers/") else place.contacts[person]).pk,
        "talk": lambda: place.talks[person].pk,
        "share": lambda: place.shares[person].pk,
        # Nothing is kept from anybody here: tests/views/test_withholding.py.
        "withholding": lambda: place.entries[person].pk,
        "opening": lambda: place.openings[person].pk,
        "question": lambda: place.questions[person, asked.state].pk,
        "version": lambda: place.versions["proposed"].pk,
        "alert": lambda: place.alerts[person].pk,
        "event": lambda: place.events[person],
        "slug": lambda: place.service.slug,
        "member": lambda: place.users["colleague"].pk,
        "role": lambda: place.roles["colleague"].pk,
        "code": lambda: place.codes["proposed" if "approve" in route else "new"].pk,
        "words": lambda: place.words.pk,
        "training": lambda: place.training.pk,
        "meeting": lambda: place.meeting.pk,
        "tie": lambda: place.tie.pk,
        "absence": lambda: place.absence.pk,
        "consultation": lambda: place.consultation.pk,
        "asked": lambda: place.asked.pk,
        "wanted": lambda: place.carer_request.pk,
        "period": lambda: place.period.pk,
        "measure": lambda: "eq5d5l",
        "value_set": lambda: place.value_set.pk,
        "activity": lambda: place.activity.pk,
        "agreement": lambda: place.role_agreement.pk,
        "criteria": lambda: place.criteria.pk,
        "run": lambda: place.run.pk,
        "group_session": lambda: place.group_session.pk,
        "inside": lambda: place.inside.pk,
        "leaflet": lambda: place.leaflet.line,
        "leader": lambda: place.leader.pk,
        "programme": lambda: place.run.programme_id,
        "flag": lambda: place.flag.pk,
        "session": lambda: place.session.pk,
        "proposal": lambda: place.proposal.pk,
        "shift": lambda: place.shift.pk,
        "file": lambda: place.event_file.pk,
        "position": lambda: 0,
        "number": lambda: 1,
        "token": lambda: "no-such-token",
    }
    nowhere = {
        "slug": "no-such-service",
        "measure": "no-such-measure",
        "event": 10**15,
        "position": 10**6,
        "number": 10**6,
    }

    def value(match: re.Match[str]) -> str:
        name = match[1]
        return str(nowhere.get(name, NOWHERE) if hidden else found[name]())

    return "/" + (ADDRESSES.get(route) or PARAMETER.sub(value, route))


def has_object(route: str) -> bool:
    return bool(PARAMETER.search(route)) and "token" not in route


def body(route: str, place: Place, asked: Asked) -> dict[str, Any]:
    make = BODIES.get(route)
    return {"key": str(uuid.uuid4())} | (make(place, asked) if make else {})


def _role() -> dict[str, Any]:
    return {"duties": ["notes", "ward"], "hours": 20, "starts_on": _days()["starts_on"]}


def _version(place: Place, asked: Asked) -> dict[str, Any]:
    return {"version": place.notes[asked.person, asked.state].version}


def _note_facts() -> dict[str, Any]:
    return {"happened_at": WHEN, "minutes": 30, "mode": "in_person", "kind": "contact"}


def _edit(place: Place, asked: Asked) -> dict[str, Any]:
    texts = {f"text-{section.pk}": "New words." for section in place.sections[asked.person, asked.state]}
    return _version(place, asked) | _note_facts() | texts


def _decision(place: Place, asked: Asked) -> dict[str, Any]:
    """Everything agreed to, for the two alone. What was put off has to be taken up first."""
    if asked.role == "consumer" and asked.state == "deferred":
        return _version(place, asked) | {"outcome": "take_up"}
    person = neighbour(asked.person) if asked.role == "visit_elsewhere" else asked.person
    sections = place.sections[person, asked.state or "with_consumer"]
    chosen = {f"decision-{section.pk}": "accepted" for section in sections}
    return {"version": 1, **chosen, "outcome": "agree", "audience": "just_us"}


def _spoken(place: Place, asked: Asked) -> dict[str, Any]:
    witnessed = {"method": "verbal_witnessed", "witness": "Somebody Else", "reason": "Prefers to be read to."}
    return _decision(place, asked) | witnessed


def _change(place: Place, asked: Asked) -> dict[str, Any]:
    """Back to the other model, as its preset has it, with an answer to what that leaves open."""
    model = next(name for name in MODELS if name != asked.model)
    return ChangeForm.initial_of(model, build.decided(preset(model))) | {"starts": "now", "reason": "Because."}


def _coming() -> dict[str, Any]:
    """Tomorrow, for an hour."""
    begins = dt.datetime.now(dt.UTC) + dt.timedelta(days=1)
    times = {"starts_at": begins, "ends_at": begins + dt.timedelta(hours=1)}
    return {name: time.strftime("%Y-%m-%dT%H:%M") for name, time in times.items()}


def _meeting(place: Place, **more: Any) -> dict[str, Any]:
    return {"starts_at": WHEN, "members": [str(place.users["clinician"].pk)]} | more


def _plan(place: Any) -> dict[str, Any]:
    run = GroupRun.objects.get(pk=place.run.pk)
    now = {name: getattr(run, name) for name in PLANNED}
    return now | {"ends_on": "", "place": "The library", "seen": mark(now)}


def _tomorrow() -> str:
    return f"{(dt.datetime.now(dt.UTC) + dt.timedelta(days=1)).date()}"


def _fixed(**values: Any) -> Callable[[Place, Asked], dict[str, Any]]:
    return lambda place, asked: values


def _details(place: Place, asked: Asked) -> dict[str, Any]:
    now = mark(details.shown(place.people[asked.person or "given"], ()))
    return {"chosen_name": "A name", "local_identifier": "N-1", "reason": "A slip.", "seen": now}


def _period_days() -> dict[str, str]:
    today = timezone.localdate()
    return {"starts_on": str(today), "ends_on": str(today + dt.timedelta(days=30))}


def _days() -> dict[str, Any]:
    today = dt.datetime.now(dt.UTC).date()
    return {"starts_on": today + dt.timedelta(days=2), "ends_on": today + dt.timedelta(days=3)}


AGREEMENT = {"day-0": "9:00-17:00", "channels": ["phone"], "places": "The park."}


def _agreement(place: Place, asked: Asked) -> dict[str, Any]:
    """There is a draft of the author's with everybody."""
    return {"version": 1 if asked.role in {"author", "consumer"} else 0} | AGREEMENT


PLAN_ITEM = {"text": "A walk.", "peer_support": "yes"}


def _plan_item(place: Place, asked: Asked) -> dict[str, Any]:
    return PLAN_ITEM | {"entry": place.entries[asked.person or "given"].pk}


BODIES: dict[str, Callable[[Place, Asked], dict[str, Any]]] = {
    "notes/<uuid:note>/edit/": _edit,
    "notes/<uuid:note>/hand-over/": lambda place, asked: _version(place, asked) | {"way": "own"},
    "notes/<uuid:note>/hand-over/spoken/": _spoken,
    "notes/<uuid:note>/finish/": _version,
    "notes/<uuid:note>/hard-moment/": _version,
    "notes/<uuid:note>/amend/": _fixed(reason="A date was wrong."),
    "notes/<uuid:note>/strike/": _fixed(reason="The wrong person."),
    "notes/<uuid:note>/opening/": _fixed(reason="The wrong person?"),
    "openings/<uuid:opening>/": _fixed(answer="no"),
    "people/<uuid:person>/notes/new/": _fixed(answer="together", **_note_facts()),
    "people/<uuid:person>/reading/": lambda place, asked: {"reads": "yes" if asked.role == "not_looking" else "no"},
    "people/<uuid:person>/entries/new/": _fixed(kind="progress", title="A title", text="Some words."),
    "people/<uuid:person>/contacts/new/": _fixed(happened_at=WHEN, minutes=20, mode="phone"),
    "people/<uuid:person>/concerns/new/": _fixed(fact="A fact.", basis="consented", told="yes"),
    "people/<uuid:person>/choices/record/": _fixed(
        scope="write_notes", grantee="everyone", answer="no", method="paper", witness="Somebody Else", reason="On paper."
    ),
    "people/<uuid:person>/about-me/record/": _fixed(version=0, what_helps="Tea.", read_back="on"),
    "people/<uuid:person>/goals/new/": _fixed(text="A walk.", read_back="on"),
    "people/<uuid:person>/plan-items/new/": _plan_item,
    "plan-items/<uuid:plan_item>/": _fixed(version=1, **PLAN_ITEM),
    "plan-items/<uuid:plan_item>/end/": _fixed(version=1),
    "goals/<uuid:goal>/": _fixed(version=1, text="A walk.", status="reached", read_back="on"),
    "my/plan/<int:number>/": _fixed(version=1, text="I go quiet.", readers="only_me"),
    "visit/team/": _fixed(sent_to="both", about="The waiting room."),
    "visit/plan/<int:number>/": _fixed(version=1, text="I go quiet.", readers="only_me"),
    "people/<uuid:person>/agreement/": _agreement,
    "people/<uuid:person>/agreement/agree/": _fixed(version=1),
    "people/<uuid:person>/agreement/said/": _fixed(version=1, method="paper", witness="Somebody Else", reason="No phone."),
    "my/agreement/<uuid:worker>/": _agreement,
    "visit/agreement/<uuid:worker>/": _agreement,
    "visit/agreement/<uuid:worker>/agree/": _fixed(version=1),
    "my/agreement/<uuid:worker>/agree/": _fixed(version=1),
    "services/<slug:slug>/consultations/": _fixed(sent_to="peers", kind="role", question="whose is it?"),
    "services/<slug:slug>/consultations/<uuid:consultation>/": _fixed(reply="it is ours."),
    "services/<slug:slug>/consultations/<uuid:consultation>/error/": _fixed(why="twice"),
    "people/<uuid:person>/carers/<uuid:carer>/talks/<uuid:talk>/error/": _fixed(why="not_so"),
    "people/<uuid:person>/spoken/<uuid:share>/error/": _fixed(why="somebody_else"),
    "carers/<uuid:carer>/contacts/<uuid:contact>/error/": _fixed(why="wrong_facts"),
    "activities/": _fixed(happened_at=WHEN, minutes=30, kind="workshop", co_with="peers"),
    "absence/": lambda place, asked: _days(),
    "services/<slug:slug>/staff/<uuid:member>/absence/": lambda place, asked: _days(),
    "how-it-is/<uuid:asked>/": _fixed(**SHEET),
    "carer/how-it-is/<uuid:asked>/": _fixed(**SHEET),
    "services/<slug:slug>/speak-up/": _fixed(kind="exclusion", place="A meeting", wants="just_count"),
    "services/<slug:slug>/listener/": _fixed(who="nobody"),
    "wellbeing/": _fixed(version=0, own_words="A walk.", open_parts=["own_words"]),
    "people/<uuid:person>/said/<uuid:said>/": _fixed(reply="We will."),
    "my/how-it-goes/": _fixed(answer="yes"),
    "my/how-it-goes/<uuid:asked>/": _fixed(**SHEET),
    "my/how-it-goes/<uuid:asked>/share/": _fixed(share="yes"),
    "visit/how-it-goes/": _fixed(answer="yes"),
    "visit/how-it-goes/<uuid:asked>/": _fixed(**SHEET),
    "visit/how-it-goes/<uuid:asked>/share/": _fixed(share="yes"),
    "people/<uuid:person>/how-it-goes/<uuid:asked>/": _fixed(total=48),
    "services/<slug:slug>/evaluation/periods/": lambda place, asked: {
        "kind": "free", "measures": ["mhi5"], "reason": "To know.", **_period_days(),
    },
    "services/<slug:slug>/evaluation/groups/": lambda place, asked: {
        "run": str(place.run.pk), "measures": ["group_after"], "reason": "To know.", **_period_days(),
    },
    "services/<slug:slug>/evaluation/measures/<slug:measure>/": _fixed(note="By letter."),
    "services/<slug:slug>/evaluation/measures/<slug:measure>/values/": lambda place, asked: {
        "country": "Nowhere", "source": "Made up.", "text": listed(),
    },
    "services/<slug:slug>/evaluation/measures/<slug:measure>/values/<uuid:value_set>/": _fixed(decision="confirmed"),
    "my/team/": _fixed(sent_to="both", about="The waiting room."),
    "people/<uuid:person>/safety-holds/": _fixed(about="every"),
    "my/safety/": _fixed(about="every"),
    "people/<uuid:person>/supporters/": _fixed(name="Jo", kind="supporter", starts_on="2026-01-01"),
    "people/<uuid:person>/supporters/<uuid:supporter>/": _fixed(press="agree"),
    "people/<uuid:person>/offers/": _fixed(what="carer_support"),
    "people/<uuid:person>/offers/<uuid:referral>/": _fixed(change="declined", method="paper", witness="Somebody Else", reason="No phone."),
    "my/offers/<uuid:referral>/": _fixed(answer="declined"),
    "my/offers/new/": _fixed(what="elsewhere", place="The harbour choir"),
    "services/<slug:slug>/meetings/new/": lambda place, asked: _meeting(place, kind="mdt"),
    "meetings/<uuid:team_meeting>/change/": lambda place, asked: _meeting(place, version=1),
    "people/<uuid:person>/meetings/": lambda place, asked: {"meeting": str(place.team_meeting.pk), "question": "Why?"},
    "people/<uuid:person>/meetings/<uuid:item>/": lambda place, asked: {"decided": "Yes.", "tell_by": _tomorrow()},
    "meetings/<uuid:team_meeting>/off/": _fixed(why="Too few."),
    "people/<uuid:person>/meetings/<uuid:item>/correct/": lambda place, asked: {
        "question": "Why not?", "seen": mark({"question": place.meeting_items[asked.person or "given"].question})
    },
    "people/<uuid:person>/meetings/<uuid:item>/aloud/": _fixed(topics=["how_i_am"]),
    "people/<uuid:person>/meetings/<uuid:item>/view/": _fixed(view="I want to."),
    "people/<uuid:person>/meetings/<uuid:item>/said/": _fixed(change="no", method="paper", witness="Somebody Else", reason="No phone."),
    "my/meetings/<uuid:item>/": lambda place, asked: {
        "view": "I want to.", "seen": mark(view_of(place.meeting_items[asked.person or "given"]))
    },
    "my/meetings/<uuid:item>/speaker/": _fixed(speaker="nobody"),
    "people/<uuid:person>/spoken/said/": _fixed(how_i_am="yes", method="paper", witness="Somebody Else", reason="No phone."),
    "my/spoken/": _fixed(how_i_am="no"),
    "people/<uuid:person>/carers/": _fixed(chosen_name="Jo", relation="friend"),
    "people/<uuid:person>/carers/<uuid:carer>/": _fixed(change="exclude", method="paper", witness="Somebody Else", reason="No phone."),
    "people/<uuid:person>/carers/<uuid:carer>/topics/": _fixed(
        how_i_am="no", method="paper", witness="Somebody Else", reason="No phone."
    ),
    "people/<uuid:person>/carers/<uuid:carer>/talk/": _fixed(happened_at=WHEN, minutes=20, mode="phone"),
    "people/<uuid:person>/carers/<uuid:carer>/sign-in/": _fixed(username="someone.new"),
    "my/carers/<uuid:carer>/sign-in/": _fixed(username="someone.new"),
    "carers/<uuid:carer>/": _fixed(happened_at=WHEN, minutes=20, mode="phone"),
    "carers/<uuid:carer>/workers/<uuid:worker>/end/": _fixed(),
    "carer/asking/": _fixed(what="programme"),
    "carer/asking/<uuid:wanted>/end/": _fixed(),
    "carer/asking/<uuid:wanted>/answer/": _fixed(answer="declined"),
    "carers/<uuid:carer>/offers/new/": _fixed(what="programme", wish="Saturdays by the sea."),
    "carers/<uuid:carer>/asked/<uuid:wanted>/begun/": _fixed(),
    "carers/<uuid:carer>/worry/": _fixed(fact="Very low since Sunday."),
    "carers/<uuid:carer>/words/": _fixed(what_we_talked_about="Sam was hostile."),
    "carers/<uuid:carer>/notes/new/": _fixed(version=0, kind="support", in_own_words="A word."),
    "carers/notes/<uuid:note>/": _fixed(version=1, kind="support", in_own_words="A word."),
    "carer/notes/<uuid:note>/": _fixed(version=1, change="decline"),
    "my/carers/": _fixed(chosen_name="Jo", relation="friend"),
    "my/carers/<uuid:carer>/": _fixed(how_i_am="no"),
    "my/goals/": _fixed(text="A walk.", readers="only_me"),
    "my/goals/<uuid:goal>/": _fixed(version=1, text="A walk.", status="reached", readers="about_me"),
    "people/<uuid:person>/details/": _details,
    "entries/<uuid:entry>/correct/": _fixed(title="A title", text="Other words.", reason="A slip."),
    "entries/<uuid:entry>/contribute/": _fixed(saw="A fact."),
    "entries/<uuid:entry>/countersign/": _fixed(),
    "entries/<uuid:entry>/withhold/": _fixed(until=(dt.datetime.now(dt.UTC) + dt.timedelta(days=3)).date().isoformat(), reason="Why."),
    "questions/<uuid:question>/": _fixed(reply="It was so.", outcome="unchanged"),
    "my/entries/<uuid:entry>/statement/": _fixed(text="Some words of mine.", step="add"),
    "my/entries/<uuid:entry>/correction/": _fixed(text="It was a Monday."),
    "my/who-looked/<int:event>/": _fixed(text="Why?"),
    "concerns/<uuid:concern>/": lambda _place, asked: (
        {"do": "hold", "reason": "Not yet."} if asked.state == "kept" else {"do": "acknowledge"}
    ),
    "supervision/notes/<uuid:note>/": _fixed(answer="signed"),
    "services/<slug:slug>/model/acknowledge/": lambda place, asked: {
        "about": place.versions[asked.model].pk, "answer": "want_to_talk"
    },
    "services/<slug:slug>/model/change/": _change,
    "services/<slug:slug>/model/<uuid:version>/cancel/": _fixed(reason="Not yet."),
    "services/<slug:slug>/model/<uuid:version>/told/": lambda place, _: {"whom": next(iter(place.people.values())).pk},
    "visit/": _decision,
    "visit/readers/": _fixed(tell_count="yes"),
    "my/notes/<uuid:note>/": _decision,
    "my/notes/<uuid:note>/hand-on/": lambda place, asked: _version(place, asked) | {"worker": place.users["colleague"].pk},
    "my/notes/<uuid:note>/readers/": _fixed(tell_count="yes"),
    "my/notes/<uuid:note>/statement/": _fixed(text="Some words of mine.", step="add"),
    "my/about-me/": _fixed(version=1, what_helps="Tea."),
    "my/choices/": _fixed(scope="write_notes", answer="no"),
    "my/choices/peer-support/": _fixed(wants="peer_support", gender="A woman, if possible."),
    "my/peer-workers/": lambda place, _asked: {"worker": place.users["peer_unassigned"].pk, "do": "meet"},
    "my/choices/known/": lambda place, _asked: {"whom": place.users["colleague"].pk, "known": "yes"},
    "visit/<str:token>/": _fixed(words="amber apple"),
    "news/how/": _fixed(by="page"),
    "services/<slug:slug>/events/files/": _fixed(since="2026-01-01", until="2026-01-31"),
    "services/new/": _fixed(slug="another", **SERVICE),
    "services/<slug:slug>/training/": _fixed(topic="crisis", held_on="2026-01-05", hours=3, provider="The college"),
    "services/<slug:slug>/profile/": _fixed(offered="yes", places=3, my_words="I like tea."),
    "supervision/<uuid:tie>/": _fixed(held_on="2026-01-05", minutes=50, form="single", topics=["role"]),
    "services/<slug:slug>/staff/<uuid:member>/supervision/": lambda place, asked: {
        "supervisor": f"peer {place.users['supervisor'].pk}"
    },
    "services/<slug:slug>/words/new/": _fixed(text="psych* = mental health"),
    "people/<uuid:person>/words/": _fixed(text="Sam was hostile."),
    "services/<slug:slug>/code/new/": _fixed(text="We keep our word."),
    "services/<slug:slug>/role/": lambda place, asked: _role(),
    "supervision/<uuid:tie>/role/": lambda place, asked: _role(),
    "supervision/mine/<uuid:session>/flag/": lambda place, asked: {
        "person": place.people["given"].pk, "kind": "boundary"
    },
    "groups/<uuid:run>/": lambda place, asked: {"user": place.users["author"].pk, "leads_as": "peer"},
    "services/<slug:slug>/programmes/new/": _fixed(
        title="Walks", form="open_access", audience="consumers", facilitation="peer_led", minutes=60, cadence="weekly", mode="in_person"
    ),
    "services/<slug:slug>/programmes/<uuid:programme>/": lambda place, asked: {
        "starts_on": _days()["starts_on"], "place": "The garden room", "capacity": 8
    },
    "groups/<uuid:run>/sessions/new/": _fixed(
        version=0, happened_at=WHEN, minutes=60, mode="online", number_present=3, what_we_did="We spoke."
    ),
    "groups/<uuid:run>/sessions/<uuid:group_session>/": _fixed(version=1),
    "groups/<uuid:run>/sessions/<uuid:group_session>/edit/": _fixed(
        version=1, happened_at=WHEN, minutes=60, mode="online", number_present=3
    ),
    "groups/<uuid:run>/sessions/<uuid:group_session>/correct/": _fixed(
        version=1, how="strike", reason="It was about another group."
    ),
    "groups/<uuid:run>/sessions/<uuid:group_session>/debrief/": lambda place, asked: {
        "people": [place.users["supervisor"].pk], "held_at": WHEN, "minutes": 15, "how_we_are": "fine", "follow_up": "no"
    },
    "groups/<uuid:run>/sessions/<uuid:group_session>/members/<uuid:inside>/worry/": _fixed(
        fact="Said something that worries me.", basis="serious_threat", told="yes"
    ),
    "groups/<uuid:run>/agreement/": _fixed(safety="Kind.", version=0),
    "groups/<uuid:run>/sessions/<uuid:group_session>/attendance/": _fixed(seen=mark({})),
    "groups/<uuid:run>/change/": lambda place, asked: _plan(place),
    "services/<slug:slug>/carer-sign-ins/end/": _fixed(username="nobody.here", reason="They asked."),
    "services/<slug:slug>/leaflets/new/": _fixed(title="Sleep", audience="all", text="Go to bed late."),
    "services/<slug:slug>/leaflets/<uuid:leaflet>/": lambda place, asked: {
        "title": "Sleep", "audience": "all", "text": "Go to bed late.",
        "version": Leaflet.objects.filter(line=place.leaflet.line).count(),
    },
    "services/<slug:slug>/recommendations/<int:number>/": lambda place, asked: {
        "state": "doing", "version": Recommendation.objects.filter(service=place.service.pk, number=1).count(),
    },
    "my/groups/<uuid:run>/": _fixed(called="Kite"),
    "carer/groups/<uuid:run>/": _fixed(called="Kite"),
    "services/<slug:slug>/selection/": lambda place, asked: {
        "worker": place.users["author"].pk, "held_on": "2026-01-05", "outcome": "meets"
    },
    "services/<slug:slug>/selection/new/": _fixed(text="Who listens."),
    "services/<slug:slug>/details/": lambda place, asked: SERVICE | {
        "reason": "A new office.", "seen": mark(queries.details(place.service.pk))
    },
    "services/<slug:slug>/consumers/new/": _fixed(
        chosen_name="A newcomer", local_identifier="N-1", number_1="7", system_1="A hospital"
    ),
    "services/<slug:slug>/consumers/<uuid:person>/enrolment/": _fixed(reason="Moved away."),
    "services/<slug:slug>/consumers/<uuid:person>/login/": _fixed(reason="Asked for it."),
    "services/<slug:slug>/consumers/<uuid:person>/same-person/": lambda place, asked: {
        "number": next(each.local_identifier for name, each in place.people.items() if name != (asked.person or "given")),
        "reason": "Same address.",
    },
    # What is typed comes back, so whoever opens nothing types nobody's.
    "services/<slug:slug>/emergency/": lambda place, asked: {
        "number": place.people["given"].local_identifier,
        "name": place.people["given"].chosen_name,
        "reason": "At the door, and not well.",
    } if asked.role == "clinician_unassigned" else {"number": "N-1", "name": "Somebody Else", "reason": ""},
    "services/<slug:slug>/privacy/<uuid:alert>/": _fixed(text="A slip of the finger."),
    "services/<slug:slug>/assignments/new/": lambda place, asked: {
        "worker": place.users["peer_unassigned"].pk, "people": place.people["given"].local_identifier, "reason": "New."
    },
    "services/<slug:slug>/assignments/<uuid:member>/end/": _fixed(reason="A new place."),
    "services/<slug:slug>/staff/<uuid:member>/duty/": _fixed(reason="This week."),
    "services/<slug:slug>/duty/new/": lambda place, asked: {"worker": place.users["clinician"].pk} | _coming(),
    "services/<slug:slug>/duty/<uuid:shift>/": lambda place, asked: _coming(),
    "services/<slug:slug>/staff/new/": _fixed(
        name="A newcomer", username="a.newcomer", roles=["clinician", "service_admin"], paid="paid"
    ),
    "services/<slug:slug>/staff/import/": _fixed(
        text="name,username,roles,paid\nA newcomer,a.newcomer,Clinician,paid\n", invite="yes"
    ),
    "services/<slug:slug>/staff/<uuid:member>/leave/": _fixed(reason="A new place."),
    "services/<slug:slug>/staff/<uuid:member>/roles/new/": _fixed(role="clinician", paid="volunteer", reason="Asked."),
    "services/<slug:slug>/staff/<uuid:member>/roles/<uuid:role>/end/": _fixed(reason="A new place."),
    "services/<slug:slug>/administrators/": _fixed(name="A newcomer", username="a.newcomer"),
}  # fmt: skip
