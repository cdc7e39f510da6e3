"""A record in an emergency: opened for some hours by a clinician who gives a reason, in sight of its person, and looked at."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.models import (
    Alert,
    Assignment,
    ConflictOfInterest,
    Consumer,
    EmergencyAccess,
    EmergencyAccessEnd,
    EmergencyTry,
    Event,
    Membership,
    Message,
    SafetyConcern,
)
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
WHY = "They stand at the door and are not well."
SAM = {"number": "1", "name": "Sam", "reason": WHY}
NOBODY = "No record was opened for exactly this"


@pytest.fixture
def page(cast: Cast, as_owner: Owner) -> str:
    """Pia is a privacy officer."""
    with as_owner():
        cast.users["pia"] = build.user(username=f"pia.{cast.service.slug}", name="Pia")
        build.member(user=cast.users["pia"], service=cast.service, role="privacy_officer")
    return f"/services/{cast.service.slug}/emergency/"


def works_here(cast: Cast) -> None:
    Consumer.objects.filter(pk=cast.sam.pk).update(works_here=True)


def test_it_opens_reading_and_nothing_else(cast: Cast, page: str, at: At, as_owner: Owner) -> None:
    with as_owner():
        entry = build.entry(consumer=cast.sam, created_by=cast.users["bea"], text="The kettle.")
        build.about_me(consumer=cast.sam, what_helps="Warm socks.")
        about = {"consumer": cast.sam, "author": cast.users["alex"], "policy": cast.policy}
        notes = [
            build.note(**about, sections=[build.section(audience=circle, text="Ours.")])
            for circle in ("care_team", "just_us")
        ]
    cleo, person = at("cleo"), f"/people/{cast.sam.pk}/"
    assert page in cleo.get("/people/").content.decode()
    assert cleo.get(person).status_code == 404
    assert cleo.post(page, SAM).url == person
    shown = text_of(cleo.get(person))
    assert "You opened this record in an emergency" in shown
    assert "Warm socks." in shown
    assert "I know this person outside work" not in shown
    assert "The kettle." in text_of(cleo.get(f"/entries/{entry.pk}/"))
    record = text_of(cleo.get(f"{person}record/"))
    assert "The kettle." in record
    assert "Ours." not in record
    assert "kettle" in text_of(cleo.get(f"{person}record/?q=kettle"))
    assert [cleo.get(f"/notes/{note.pk}/").status_code for note in notes] == [404, 404]


def test_it_writes_a_concern_and_nothing_else(cast: Cast, page: str, at: At, as_owner: Owner) -> None:
    person, cleo = f"/people/{cast.sam.pk}/", at("cleo")
    cleo.post(page, SAM)
    for form in ("entries/new/", "contacts/new/", "conflict/", "choices/record/"):
        assert cleo.get(f"{person}{form}").status_code == 403, form
    said = {"fact": "On the stairs.", "basis": "serious_threat", "told": "yes", "key": uuid.uuid4()}
    assert cleo.post(f"{person}concerns/new/", said).status_code == 302
    with as_owner():
        assert SafetyConcern.objects.get(consumer=cast.sam).fact == "On the stairs."


def test_each_look_says_that_it_was_in_an_emergency(cast: Cast, page: str, at: At, as_owner: Owner) -> None:
    with as_owner():
        build.about_me(consumer=cast.sam, what_helps="Warm socks.")
    cleo, person = at("cleo"), f"/people/{cast.sam.pk}/"
    cleo.post(page, SAM)
    for look in ("", "record/", "record/?q=kettle"):
        assert cleo.get(f"{person}{look}").status_code == 200
    with as_owner():
        looks = Event.objects.filter(actor_id=cast.users["cleo"].pk, subject_id=cast.sam.pk, allowed=True)
        rules = {(event.verb, event.rule) for event in looks}
    assert rules == {
        (verb, "emergency_access")
        for verb in ("open_in_emergency", "see_person", "read_about_me", "read_record", "search")
    }


def test_its_person_sees_it_at_once(cast: Cast, page: str, at: At) -> None:
    assert at("cleo").post(page, SAM).status_code == 302
    assert at("cleo").get(f"/people/{cast.sam.pk}/record/").status_code == 200
    sam = at("sam")
    home = text_of(sam.get("/my/"))
    assert "Cleo opened your record in an emergency" in home
    assert WHY in home
    assert "That is still to come" in home
    looked = text_of(sam.get("/my/who-looked/"))
    assert "opened your record in an emergency" in looked
    assert "in an emergency; they do not usually work with you" in looked
    assert "Your record was opened in an emergency" in text_of(sam.get("/news/"))


@pytest.mark.parametrize(
    "typed", [{"number": "9"}, {"name": "Sami"}, {"name": "", "born": "1990-05-05"}, {"born": "1990-05-05"}]
)
def test_what_is_not_exact_finds_nobody(cast: Cast, page: str, at: At, typed: dict[str, str]) -> None:
    answer = at("cleo").post(page, SAM | typed)
    assert answer.status_code == 422
    assert NOBODY in text_of(answer)
    assert WHY in answer.content.decode()
    assert EmergencyTry.objects.filter(service=cast.service).count() == 1
    assert not EmergencyAccess.objects.filter(consumer=cast.sam).exists()
    assert at("cleo").post(page, SAM | {"name": "", "born": "1990-05-04"}).status_code == 302


@pytest.mark.parametrize("by", ["cleo", "sam"])
def test_a_relative_finds_nobody_whoever_said_so(cast: Cast, page: str, at: At, as_owner: Owner, by: str) -> None:
    with as_owner():
        said = {"service": cast.service, "consumer": cast.sam, "declared_by": cast.users[by]}
        ConflictOfInterest.objects.create(**said, user=cast.users["cleo"])
    cleo = at("cleo")
    related, nowhere = cleo.post(page, SAM), cleo.post(page, SAM | {"number": "77"})
    plain = [text_of(answer).replace("77", "1") for answer in (related, nowhere)]
    assert related.status_code == 422
    assert plain[0] == plain[1]
    assert cleo.get(f"/people/{cast.sam.pk}/").status_code == 404


def test_a_colleague_finds_nobody_and_it_is_looked_at(cast: Cast, page: str, at: At, as_owner: Owner) -> None:
    with as_owner():
        works_here(cast)
    answer = at("cleo").post(page, SAM)
    assert (answer.status_code, NOBODY in text_of(answer)) == (422, True)
    with as_owner():
        assert Alert.objects.get(consumer=cast.sam).kind == "shut_record"
        assert Event.objects.filter(subject_id=cast.sam.pk, rule="works_here").count() == 1
    assert "Cleo" in text_of(at("pia").get(f"/services/{cast.service.slug}/privacy/"))


def test_after_five_tries_it_rests(cast: Cast, page: str, at: At) -> None:
    cleo = at("cleo")
    for _ in range(5):
        assert cleo.post(page, SAM | {"number": "9"}).status_code == 422
    refused = cleo.post(page, SAM)
    assert refused.status_code == 403
    assert "too many tries" in text_of(refused)
    assert "5 in 90 days" in text_of(at("pia").get(f"/services/{cast.service.slug}/privacy/"))


@pytest.mark.parametrize("name", ["alex", "ada", "ravi", "pia"])
def test_it_is_for_clinicians(cast: Cast, page: str, at: At, name: str) -> None:
    assert at(name).get(page).status_code == 403
    assert at(name).post(page, SAM).status_code == 403


def test_a_service_may_do_without(cast: Cast, page: str, at: At, as_owner: Owner) -> None:
    """What is open closes at once."""
    cleo = at("cleo")
    cleo.post(page, SAM)
    details = f"/services/{cast.service.slug}/details/"
    ada = at("ada")
    form = ada.get(details).context["form"]
    said = {name: form[name].value() for name in form.fields} | {"setting": "community", "reason": "We talked."}
    said |= {"duty_phone": "555", "duty_text": "Ring.", "crisis_text": ""}
    said.pop("break_glass")
    assert ada.post(details, said).status_code == 302
    assert "Clinicians may open a record in an emergency: yes → no" in text_of(ada.get(details))
    cleo = at("cleo")
    assert cleo.get(f"/people/{cast.sam.pk}/").status_code == 404
    assert cleo.get(page).status_code == 403
    assert page not in cleo.get("/people/").content.decode()


def test_it_is_closed_by_who_opened_it(cast: Cast, page: str, at: At) -> None:
    person, end = f"/people/{cast.sam.pk}/", f"/people/{cast.sam.pk}/emergency/end/"
    cleo = at("cleo")
    assert cleo.post(end).status_code == 404
    cleo.post(page, SAM)
    assert cleo.post(page, SAM).status_code == 302
    assert EmergencyAccess.objects.filter(consumer=cast.sam).count() == 1
    assert "Open to you until" in text_of(cleo.get(page))
    assert at("bea").post(end).status_code == 403
    assert at("cleo").post(end).url == page
    assert cleo.get(person).status_code == 404
    assert cleo.post(end).status_code == 404
    assert EmergencyAccessEnd.objects.filter(consumer=cast.sam).count() == 1
    assert "They closed it on" in text_of(at("sam").get("/my/"))


def test_who_works_with_the_person_needs_none(cast: Cast, page: str, at: At) -> None:
    assert at("bea").post(page, SAM).status_code == 302
    assert not EmergencyAccess.objects.filter(consumer=cast.sam).exists()


@pytest.mark.parametrize(("outcome", "status"), [("fitting", 200), ("not_fitting", 404)])
def test_a_privacy_officer_looks_at_each(
    cast: Cast, page: str, at: At, as_owner: Owner, outcome: str, status: int
) -> None:
    """What is not fitting closes; the person reads what was found."""
    at("cleo").post(page, SAM)
    with as_owner():
        alert = f"/services/{cast.service.slug}/privacy/{Alert.objects.get(consumer=cast.sam).pk}/"
        assert Message.objects.filter(kind="alert", user=cast.users["pia"]).count() == 1
    pia = at("pia")
    shown = text_of(pia.get(alert))
    assert WHY in shown
    assert "Sam" not in shown
    sent = {"key": uuid.uuid4(), "text": "I asked both."}
    assert pia.post(alert, sent).status_code == 422
    assert pia.post(alert, sent | {"outcome": outcome}).status_code == 302
    assert {"fitting": "It was fitting", "not_fitting": "It was not fitting"}[outcome] in text_of(pia.get(alert))
    assert at("cleo").get(f"/people/{cast.sam.pk}/").status_code == status
    home = text_of(at("sam").get("/my/"))
    assert f"says that it was {'not ' if outcome == 'not_fitting' else ''}fitting" in home
    assert "I asked both." not in home


def test_it_ends_by_itself_and_with_the_role(cast: Cast, page: str, at: At, as_owner: Owner) -> None:
    with as_owner():
        now = timezone.now()
        over = {"created_at": now - build.DAY, "ends_at": now - build.DAY / 2}
        build.emergency(consumer=cast.sam, user=cast.users["cleo"], **over)
    person = f"/people/{cast.sam.pk}/"
    assert at("cleo").get(person).status_code == 404
    assert "It closed on" in text_of(at("sam").get("/my/"))
    assert at("cleo").post(page, SAM).status_code == 302
    with as_owner():
        Membership.objects.filter(user=cast.users["cleo"]).update(role="consumer_peer_worker")
    assert at("cleo").get(person).status_code == 404


@pytest.mark.parametrize("typed", [{"reason": "Now!     "}, {"name": ""}, {"number": ""}])
def test_what_is_missing_is_asked_for_and_is_no_try(cast: Cast, page: str, at: At, typed: dict[str, str]) -> None:
    answer = at("cleo").post(page, SAM | typed)
    assert answer.status_code == 422
    assert NOBODY not in text_of(answer)
    assert not EmergencyTry.objects.filter(service=cast.service).exists()


def test_why_knows_it(cast: Cast, page: str, at: At) -> None:
    at("cleo").post(page, SAM)
    asked = {"who": cast.users["cleo"].pk, "verb": "read_record", "about": cast.sam.pk}
    shown = text_of(at("ada").get(f"/services/{cast.service.slug}/why/", asked))
    assert "Allowed" in shown
    assert "Opening a record in an emergency" in shown
    assert "Yes, and not over" in shown


def test_once_they_work_together_it_is_as_ever(cast: Cast, page: str, at: At, as_owner: Owner) -> None:
    at("cleo").post(page, SAM)
    with as_owner():
        build.assign(user=cast.users["cleo"], consumer=cast.sam)
        assert Assignment.objects.filter(user=cast.users["cleo"]).exists()
    assert "You opened this record in an emergency" not in text_of(at("cleo").get(f"/people/{cast.sam.pk}/"))
