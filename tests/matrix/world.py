"""Both models, every kind of consent, every state of a note, everyone who might ask: one world, made as the owner and
marked with canaries. A canary is a word that stands in exactly one place, so that a page that shows it tells what
was shown."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from django.utils import timezone

from peernotes.enums import SUPERVISED_ROLES
from peernotes.models import (
    CarerTie,
    Consumer,
    EvaluationRound,
    Facilitator,
    MeasureLicence,
    Message,
    Note,
    Opening,
    Service,
    User,
)
from peernotes.policy.switches import preset
from tests.matrix.oracle import CARER_OF, MODELS, MODELS_WITH_CARER_PEERS, NOTHING_NEW, PERSONS, WORKS_HERE
from tests.matrix.stage import Place, Stage
from tests.matrix.world_notes import make_notes
from tests.measures.values import valued
from tests.support import build
from tests.support.build import DAY

# When whoever is in a group had joined, and it met.
LONG_AGO = dt.datetime(2020, 2, 3, 10, tzinfo=dt.UTC)
MEMBERS = {
    "author": "consumer_peer_worker",
    "colleague": "consumer_peer_worker",
    "not_looking": "consumer_peer_worker",
    "peer_unassigned": "consumer_peer_worker",
    "ex_staff": "consumer_peer_worker",
    "unready": "consumer_peer_worker",
    "untrained": "consumer_peer_worker",
    "carer_peer": "carer_peer_worker",
    "supervisor": "peer_supervisor",
    "clinician": "clinician",
    "clinician_unassigned": "clinician",
    "relative": "clinician",
    "deactivated": "clinician",
    "duty": "clinician",
    "administrator": "service_admin",
    "proposer": "service_admin",
    "records_officer": "records_officer",
    "second_officer": "records_officer",
    "auditor": "auditor",
    "privacy_officer": "privacy_officer",
}
NOT_ASSIGNED = {
    "peer_unassigned",
    "clinician_unassigned",
    "duty",
    "administrator",
    "proposer",
    "records_officer",
    "second_officer",
    "auditor",
    "privacy_officer",
}
# scope, decision, days ago, days until it ends
SAID: dict[str, tuple[tuple[str, str, int, int | None], ...]] = {
    "given": (("read_record", "given", 1, None),),
    "refused": (("read_record", "refused", 1, None), ("write_notes", "refused", 1, None)),
    "none": (),
    "withdrawn": (
        ("read_record", "given", 3, None), ("read_record", "withdrawn", 1, None),
        ("write_notes", "given", 3, None), ("write_notes", "withdrawn", 1, None),
    ),
    "old": (("read_record", "given", 60, None),),
    "expired": (("read_record", "given", 10, -1),),
    "about_me": (("read_record", "refused", 2, None), ("read_about_me", "given", 1, None)),
    "ended": (("read_record", "given", 1, None),),
    "works_here": (("read_record", "given", 1, None),),
}  # fmt: skip
SWITCHED_DAYS_AGO = 50


def make_stage(tag: str = "matrix") -> Stage:
    """As the owner, inside a transaction that somebody else ends."""
    stage, now = Stage(), timezone.now()
    for model in MODELS:
        service = build.service(
            slug=f"{tag}-{model}",
            name=f"The {model} service",
            break_glass=True,
            about_is_public=True,
            asking_text="Ring the desk.",
        )
        place = stage.places[model] = Place(service)
        _members(place, model, now)
        _runs_it(place)
        _needed(place)
        _versions(place, model, now)
        _people(stage, place, model, now)
        place.flag = build.flag(session=place.session, consumer=place.people["given"])
        _relations(place)
        _record(stage, place, model, now)
        make_notes(stage, place, model, now)
        for person, item in place.plan_items.items():
            Note.objects.filter(consumer=place.people[person]).update(plan_item=item)
        _visits(place, now)
        place.openings = {who: _asked_to_open(place, consumer) for who, consumer in place.people.items()}
        place.alerts = {
            who: build.alert(consumer=each, user=place.users["author"]) for who, each in place.people.items()
        }
        Message.objects.filter(service=service).update(read_at=now)
        place.events = {person: _look(place, consumer) for person, consumer in place.people.items()}
    return stage


def _versions(place: Place, model: str, now: dt.datetime) -> None:
    """The other model until the switch; since then this one. A third is proposed."""
    other = next(name for name in MODELS if name != model)
    switched = now - SWITCHED_DAYS_AGO * DAY

    def told(number: int, name: str, starts: dt.datetime) -> dict[str, Any]:
        switches = replace(preset(name), carer_peer_supports_consumer=name in MODELS_WITH_CARER_PEERS)
        return {"service": place.service, "number": number, "model": name, "switches": switches, "starts": starts}

    place.versions = {
        other: build.policy_version(**told(1, other, now - 100 * DAY), ends=switched),
        model: build.policy_version(**told(2, model, switched), acknowledge_by=now + DAY),
        "proposed": build.proposal(**told(3, other, now), proposed_by=place.users["proposer"]),
    }


def _members(place: Place, model: str, now: dt.datetime) -> None:
    for name, role in MEMBERS.items():
        user = _user(place.service, name, name.replace("_", " ").title(), active=name != "deactivated")
        place.users[name] = user
        ends = now - DAY if name == "ex_staff" else None
        place.roles[name] = build.member(
            user=user,
            service=place.service,
            role=role,
            starts_at=now - (10 if role in SUPERVISED_ROLES else 90) * DAY,
            ends_at=ends,
            ready=name != "untrained",
        )
    place.proposal = build.role_proposal(
        user=place.users["supervisor"], service=place.service, role="records_officer", by=place.users["proposer"]
    )


def _needed(place: Place) -> None:
    """A code that waits for nobody but the one who is not ready, one of yesterday, for which there is time, and one that
    is proposed; the colleague's training, which nobody has confirmed; and who supervises the author."""
    author, supervisor = place.users["author"], place.users["supervisor"]
    place.tie = build.supervision(service=place.service, worker=author, supervisor=supervisor)
    place.session = build.supervision_session(tie=place.tie)
    told = {"worker_agreed_at": None, "duties": ["notes"]}  # so that either of the two can say yes
    place.role_agreement = build.role_agreement(service=place.service, worker=author, **told)
    place.criteria = build.criteria(service=place.service, by=place.users["proposer"], number=2)
    published = build.criteria(
        service=place.service, by=place.users["proposer"], approved_by=place.users["administrator"]
    )
    build.selection_step(criteria=published, worker=author, by=place.users["administrator"])
    place.run = build.group(service=place.service, led_by={supervisor: "peer"})
    place.leader = Facilitator.objects.get(run=place.run)
    place.group_session = build.group_session(run=place.run, final=True, happened_at=LONG_AGO)
    place.absence = build.absence(service=place.service, worker=author)
    place.consultation = build.consultation(service=place.service, by=author, sent_to="clinicians")
    place.period = build.evaluation_period(service=place.service)
    place.asked = EvaluationRound.objects.get(period=place.period)
    MeasureLicence.objects.create(service=place.service, measure="eq5d5l", note="By letter.")
    place.value_set = build.value_set(service=place.service, by=place.users["proposer"], values=valued())
    place.activity = build.activity(service=place.service, worker=author)
    place.training = build.training(service=place.service, user=place.users["colleague"])
    ready = [user for name, user in place.users.items() if name != "unready"]
    place.words = build.word_list(service=place.service, by=place.users["proposer"])
    place.codes = {
        "in_force": build.code(service=place.service, acknowledged_by=ready),
        "new": build.code(service=place.service, number=2, approved_at=timezone.now() - DAY),
        "proposed": build.proposed_code(service=place.service, by=place.users["proposer"], number=3),
    }


def _runs_it(place: Place) -> None:
    place.users["operator"] = _user(place.service, "operator", "Operator")
    User.objects.filter(pk=place.users["operator"].pk).update(is_operator=True)


def _user(service: Service, username: str, name: str, *, active: bool = True) -> User:
    """With a password, so that allauth's pages are there for them."""
    return build.user(username=f"{service.slug}-{username}", name=name, active=active, password="not used here")


def _people(stage: Stage, place: Place, model: str, now: dt.datetime) -> None:
    for number, person in enumerate(PERSONS):
        name = stage.word(model, person, "name")
        identifier = stage.word(model, person, "name")
        login = _user(place.service, f"person-{person}", name)
        consumer = build.consumer(
            service=place.service, name=f"{name} {number}", identifier=identifier, user=login,
            works_here=person in WORKS_HERE,
        )  # fmt: skip
        place.people[person] = consumer
        build.consent(consumer=consumer, scope="evaluation", decision="given", decided_at=now - DAY)
        # On paper: over what somebody answered themselves nobody types one in.
        build.measure_score(consumer=consumer, period=place.period, method="paper")
        if person in NOTHING_NEW:
            build.gone(consumer=consumer)
        for scope, decision, ago, ends in SAID[person]:
            until = None if ends is None else now + ends * DAY
            said_at = now - ago * DAY
            build.consent(consumer=consumer, scope=scope, decision=decision, decided_at=said_at, expires_at=until)


def _relations(place: Place) -> None:
    build.on_duty(user=place.users["duty"], service=place.service)
    place.shift = build.shift(service=place.service, user=place.users["duty"])
    place.event_file = build.event_file(service=place.service, user=place.users["administrator"])
    for consumer in place.people.values():
        for name in MEMBERS.keys() - NOT_ASSIGNED:
            build.assign(user=place.users[name], consumer=consumer, reads_record=name != "not_looking")
        build.conflict(user=place.users["relative"], consumer=consumer)
    build.profile(service=place.service, user=place.users["peer_unassigned"])
    outside = build.consumer(service=place.service, name="Quill Farrow", identifier="in-a-group")
    place.inside = build.in_group(run=place.run, consumer=outside, called="Quill", created_at=LONG_AGO)
    place.leaflet = build.leaflet(service=place.service, by=place.users["administrator"])
    place.users["carer"] = _user(place.service, "carer", "Carer")
    place.meeting = build.meeting(consumer=place.people["given"], worker=place.users["author"])


def _carer_file(place: Place, tie: CarerTie, words: str, wish: str) -> None:
    place.signed_carer = build.carer(tie=tie, user=place.users["carer"])
    build.carer_worker(carer=place.signed_carer, worker=place.users["carer_peer"])
    about = {"carer": place.signed_carer, "author": place.users["carer_peer"]}
    place.carer_note = build.carer_note(**about, in_own_words=words)
    place.carer_contact = build.carer_contact(carer=place.signed_carer, worker=place.users["carer_peer"])
    place.carer_request = build.carer_request(carer=place.signed_carer, wish=wish)


def _meeting(place: Place) -> None:
    """Called by the clinician, with the author."""
    members = [place.users["clinician"], place.users["author"]]
    place.team_meeting = build.team_meeting(service=place.service, by=members[0], members=members)


def _brought(place: Place, person: str, question: str) -> None:
    if place.team_meeting is None:
        _meeting(place)
    about = {"consumer": place.people[person], "meeting": place.team_meeting, "by": place.users["clinician"]}
    place.meeting_items[person] = build.meeting_item(**about, question=question)


def _carer(place: Place, person: str, name: str) -> None:
    """And, noted by the author, a talk with them, and something passed on aloud."""
    author, clinician, consumer = place.users["author"], place.users["clinician"], place.people[person]
    place.carers[person] = build.carer_tie(consumer=consumer, name=name)
    place.talks[person] = build.carer_talk(carer=place.carers[person], worker=author, topics=[])
    place.shares[person] = build.spoken_share(consumer=consumer, worker=author, listener=clinician)


ABOUT_ME = ("what_helps", "what_upsets", "what_i_enjoy", "please_know")


def _record(stage: Stage, place: Place, model: str, now: dt.datetime) -> None:
    for person, consumer in place.people.items():

        def word(thing: str, state: str = "", person: str = person) -> str:
            return stage.word(model, person, thing, state)

        place.entries[person] = build.entry(
            consumer=consumer, kind="care_plan", title=word("entry"), text=word("entry"), written_at=now - 2 * DAY
        )
        place.plan_items[person] = build.plan_item(
            consumer=consumer, by=place.users["clinician"], entry=place.entries[person], text=word("plan_item")
        )
        build.entry_file(entry=place.entries[person])
        build.about_me(consumer=consumer, **{name: word("about_me") for name in ABOUT_ME})
        place.goals[person] = build.goal(consumer=consumer, text=word("goal"))
        build.goal(consumer=consumer, text=word("goal_only_me"), only_me=True)
        place.said[person] = build.team_statement(consumer=consumer, sent_to="care_team", about=word("said_to_team"))
        place.supporters[person] = build.supporter(
            consumer=consumer, by=place.users["administrator"], name=word("supporter"), authority=word("supporter")
        )
        place.referrals[person] = build.referral(consumer=consumer, by=place.users["author"], wish=word("offer"))
        _brought(place, person, word("meeting_item"))
        _carer(place, person, word("carer"))
        if person == CARER_OF:
            _carer_file(place, place.carers[person], word("carer_file"), word("carer_request"))
        words = {name: word("agreement") for name in ("places", "what_i_share_of_myself", "what_i_want_kept")}
        build.agreement(consumer=consumer, worker=place.users["author"], **words)
        build.plan_part(consumer=consumer, text=word("plan"))
        build.plan_part(consumer=consumer, part="what_helps", text=word("plan_only_me"), only_me=True)
        build.open_on_duty(consumer=consumer)
        place.contacts[person] = build.contact(consumer=consumer, worker=place.users["author"], happened_at=now - DAY)
        build.statement_beside(entry=place.entries[person], text=word("said_beside"))
        place.questions[person, "look"] = build.question(consumer=consumer, text=word("question", "look"))
        place.questions[person, "wish"] = build.question(
            consumer=consumer, entry=place.entries[person], text=word("question", "wish")
        )
        place.concerns[person, "open"] = build.concern(
            consumer=consumer, by=place.users["author"], fact=word("concern", "open"), due_at=now + DAY
        )
        place.concerns[person, "seen"] = build.concern(
            consumer=consumer, by=place.users["colleague"], seen_by=place.users["clinician"],
            fact=word("concern", "seen"), acknowledged_at=now - DAY,
        )  # fmt: skip


def _visits(place: Place, now: dt.datetime) -> None:
    by = place.users["author"]
    place.visits = {what: build.visit(note=note, by=by) for what, note in place.notes.items()}
    place.visit_over = build.visit(note=place.notes["given", "with_consumer"], by=by, ended_at=now - DAY / 2)


def _asked_to_open(place: Place, consumer: Consumer) -> Opening:
    """Of another struck note than the one with words, about which nobody has asked."""
    note = build.note(
        consumer=consumer, author=place.users["author"], policy=place.versions["integrated"], status="entered_in_error",
        sections=[],
    )  # fmt: skip
    return build.opening(note=note, by=place.users["second_officer"])


def _look(place: Place, consumer: Consumer) -> int:
    """The colleague has opened each person's page once."""
    return build.look(by=place.users["colleague"], role="consumer_peer_worker", consumer=consumer, verb="see_person")
