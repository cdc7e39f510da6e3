"""Somebody without a sign-in says what they choose for good, on a device that was handed to them."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth import SESSION_KEY
from django.db import ProgrammingError, transaction
from django.test import Client

from peernotes import audit
from peernotes.actions import consents, crisis_plans, reading_my
from peernotes.actions.notes import visits
from peernotes.enums import ConsentScope, PlanPart
from peernotes.errors import Refused
from peernotes.models import Consent, Event, KeptForm, Visit
from peernotes.policy.facts import Actor
from tests.support import build
from tests.support import notes as made
from tests.support.cast import Cast
from tests.support.drawn import hidden
from tests.support.my import text_of
from tests.support.pages import BUDGET, statements

At = Callable[[str], Client]
Owner = Callable[[], Any]
HERE, PLAN = "/visit/choices/", "/visit/plan/"


def passed(cast: Cast, at: At) -> Client:
    client = at("alex")
    answer = client.post(f"/people/{cast.noor.pk}/choices/pass/")
    assert (answer.status_code, answer.url) == (302, "/visit/pass/")
    return client


def pressed(cast: Cast, **more: Any) -> dict[str, Any]:
    return {"key": str(uuid.uuid4()), "scope": "read_record", "answer": "yes", "grantee": ""} | more


def test_the_worker_is_signed_out_first_and_nothing_is_chosen_beforehand(cast: Cast, at: At) -> None:
    alex = at("alex")
    assert "Hand over for their own choices" in alex.get(f"/people/{cast.noor.pk}/").content.decode()
    assert "signed out on this device first" in alex.get(f"/people/{cast.noor.pk}/choices/pass/").content.decode()
    noor = passed(cast, at)
    assert SESSION_KEY not in noor.session
    assert "Open my choices" in noor.get("/visit/pass/").content.decode()
    assert noor.get("/visit/").url == HERE
    page = noor.get(HERE).content.decode()
    assert "checked" not in page
    assert page.count("You have not said anything about everyone.") == 3
    assert "Alex" in page
    cast.enter("ada")
    assert Event.objects.get(verb="hand_over_choices").subject_id == cast.noor.pk


def test_a_form_of_a_visit_that_is_sent_after_it_says_what_becomes_of_it(cast: Cast, at: At) -> None:
    noor = passed(cast, at)
    sent = hidden(noor.get("/visit/team/")) | {"text": "Mornings are hard."}
    noor.post("/visit/end/")
    late = at("alex").post("/visit/team/", sent)
    assert late.status_code == 409
    assert "no other visit shows it" in text_of(late)
    assert "it stands there again when they come back" not in text_of(late)
    assert "Mornings are hard." not in text_of(passed(cast, at).get("/visit/team/"))


def test_what_they_press_is_theirs_and_counts_at_once(cast: Cast, at: At) -> None:
    noor = passed(cast, at)
    assert noor.post(HERE, pressed(cast)).url == f"{HERE}#read-record"
    one = pressed(cast, scope="write_notes", answer="no", grantee=str(cast.users["alex"].pk))
    assert noor.post(HERE, one).url == f"{HERE}?one=write-notes#write-notes"
    page = noor.get(HERE).content.decode()
    assert "You said yes on" in page
    assert "on the worker’s device" in page or "on the worker&#x27;s device" in page
    cast.enter("alex")
    said = Consent.objects.get(consumer=cast.noor, scope="read_record")
    assert (said.method, said.recorded_by_id, said.visit.started_by_id) == (
        "shared_device",
        None,
        cast.users["alex"].pk,
    )
    assert str(cast.noor.pk) in noor.post("/visit/end/").url
    assert noor.get(HERE).status_code == 200
    assert "What you decided is kept." in noor.get("/visit/over/").content.decode()
    assert noor.post(HERE, pressed(cast)).status_code == 200
    cast.enter("alex")
    assert Consent.objects.filter(consumer=cast.noor, scope="read_record").count() == 1


def test_the_end_does_not_say_whether_something_was_chosen(cast: Cast, at: At) -> None:
    """It may be something that whoever holds the device next must not learn: that they joined a group."""
    ends = []
    for presses in (False, True):
        noor = passed(cast, at)
        if presses:
            noor.post(HERE, pressed(cast))
        noor.post("/visit/end/")
        ends.append(text_of(noor.get("/visit/over/")))
    assert ends[0] == ends[1]
    assert "What you decided is kept" in ends[0]


def test_what_was_only_typed_goes_with_the_visit(cast: Cast, at: At, as_owner: Owner) -> None:
    noor = passed(cast, at)
    form = hidden(noor.get("/visit/team/")) | {"about": "Not yet."}
    assert noor.post("/visit/team/", form, headers={"X-Keep": "1"}).json() == {"kept": True}
    with as_owner():
        assert KeptForm.objects.filter(visit__consumer=cast.noor).exists()
    noor.post("/visit/end/")
    with as_owner():
        assert not KeptForm.objects.filter(visit__consumer=cast.noor).exists()


def test_it_reaches_nothing_else_of_theirs(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        note = build.note(consumer=cast.noor, author=cast.users["alex"], policy=cast.policy, sections=[build.section()])
    noor = passed(cast, at)
    for path in (f"/notes/{note.pk}/", f"/people/{cast.noor.pk}/", "/my/", "/my/choices/", "/people/"):
        assert noor.get(path).url == "/visit/"
    for path in ("/visit/readers/", "/visit/done/"):
        assert noor.get(path).url == HERE
    with as_owner():
        visit = Visit.objects.get(consumer=cast.noor)
    by = Actor(visit_id=visit.pk)
    with pytest.raises(Refused):
        reading_my.choices_on_visit(by=by, visit=Visit(consumer=cast.sam))


def test_they_write_their_plan_on_it(cast: Cast, at: At) -> None:
    """And it says how the words came. What only they read stays theirs when the device is back with the worker."""
    noor = passed(cast, at)
    assert PLAN in noor.get(HERE).content.decode()
    said = {"version": 0, "text": "I stop answering.", "readers": "only_me", "key": str(uuid.uuid4())}
    assert noor.post(f"{PLAN}1/", said).url == PLAN
    assert noor.post(f"{PLAN}1/", said).url == PLAN, "pressed twice, written once"
    assert noor.post(f"{PLAN}1/", said | {"key": str(uuid.uuid4())}).status_code == 409
    assert noor.post(PLAN, {"open_on_duty": "on"}).url == PLAN
    page = noor.get(PLAN).content.decode()
    assert "I stop answering." in page
    assert "on a worker&#x27;s device" in page
    assert noor.post(f"{PLAN}1/", said | {"readers": "", "key": str(uuid.uuid4())}).status_code == 422
    assert noor.get(f"{PLAN}8/").status_code == 404
    cast.enter("ada")
    assert set(Event.objects.filter(verb="write_plan", subject_id=cast.noor.pk).values_list("actor_id", flat=True)) == {
        None
    }
    noor.post("/visit/end/")
    assert "What you decided is kept." in noor.get("/visit/over/").content.decode()
    assert "I stop answering." not in noor.get(f"{PLAN}1/").content.decode()
    _writes_nothing_more(cast)
    assert "I stop answering." not in at("alex").get(f"/people/{cast.noor.pk}/plan/").content.decode()


def _writes_nothing_more(cast: Cast) -> None:
    """Whose visit is over, in Python and in row-level security."""
    cast.enter("alex")
    by, words = Actor(visit_id=Visit.objects.get(consumer=cast.noor).pk), crisis_plans.PlanWords("More.", only_me=True)
    with pytest.raises(Refused), transaction.atomic():
        crisis_plans.write(
            by=by, consumer_id=cast.noor.pk, which=PlanPart.PEOPLE, version=0, said=words, key=uuid.uuid4()
        )
    audit.enter(by)
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        build.plan_part(consumer=cast.noor, part=PlanPart.PEOPLE, method="shared_device")


def test_nobody_elses_plan_and_in_no_other_way(cast: Cast, at: At, as_owner: Owner) -> None:
    passed(cast, at)
    with as_owner():
        visit = Visit.objects.get(consumer=cast.noor)
    by, said = Actor(visit_id=visit.pk), crisis_plans.PlanWords("I stop answering.", only_me=True)
    with pytest.raises(Refused):
        crisis_plans.write(by=by, consumer_id=cast.sam.pk, which=PlanPart.SIGNS, version=0, said=said, key=uuid.uuid4())
    for claimed in ("own_login", "verbal_witnessed"):
        audit.enter(by)
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            build.plan_part(consumer=cast.noor, method=claimed)


def test_a_visit_at_a_note_writes_no_plan(cast: Cast, at: At) -> None:
    note, client = made.written(cast), at("alex")
    client.post(f"/notes/{note.pk}/hand-over/", {"version": note.version, "way": "device"})
    for path in (PLAN, f"{PLAN}1/"):
        assert client.get(path).url == "/visit/"


def test_a_visit_at_a_note_chooses_nothing_for_good(cast: Cast, at: At) -> None:
    note, client = made.written(cast), at("alex")
    client.post(f"/notes/{note.pk}/hand-over/", {"version": note.version, "way": "device"})
    assert client.post(HERE, pressed(cast)).url == "/visit/"
    cast.enter("alex")
    visit = Visit.objects.get(note=note)
    said = consents.ConsentAnswer(ConsentScope.READ_RECORD, yes=True)
    with pytest.raises(Refused):
        consents.answer(by=Actor(visit_id=visit.pk), consumer_id=cast.sam.pk, said=said, key=uuid.uuid4())


def test_whoever_signs_in_says_it_themselves(cast: Cast, at: At) -> None:
    answer = at("alex").post(f"/people/{cast.sam.pk}/choices/pass/")
    assert answer.status_code == 403
    assert "/choices/pass/" not in at("alex").get(f"/people/{cast.sam.pk}/").content.decode()
    assert at("cleo").get(f"/people/{cast.noor.pk}/choices/pass/").status_code == 404
    with pytest.raises(Refused):
        visits.start_for_choices(by=cast.enter("alex"), consumer_id=cast.sam.pk)


def test_the_statements_of_both_pages(cast: Cast, at: At) -> None:
    assert statements(at("alex"), f"/people/{cast.noor.pk}/choices/pass/") <= BUDGET
    for path in (HERE, PLAN, f"{PLAN}1/"):
        assert statements(passed(cast, at), path) <= BUDGET
