"""People by name and number: found, enrolled, let go and taken up again, and given a sign-in."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from peernotes.models import Assignment, Consumer, ConsumerNumber, Enrolment, Event, Service, Session
from tests.support import build
from tests.support.cast import Cast, make_cast
from tests.support.my import text_of

pytestmark = pytest.mark.django_db
Owner = Callable[[], Any]
At = Callable[[str], Client]
NEW = {"chosen_name": "Ng Wei Ling", "pronouns": "she/her", "date_of_birth": "1988-02-29", "local_identifier": "N-1"}
PASSWORD = "a lantern by the river"


def here(cast: Cast, person: Consumer | None = None, more: str = "") -> str:
    who = f"{person.pk}/" if person else ""
    return f"/services/{cast.service.slug}/consumers/{who}{more}"


def test_somebody_is_enrolled_as_they_are_called(cast: Cast, at: At) -> None:
    numbers = {"number_1": "943 476 5919", "system_1": "NHS", "preferred_language": "Welsh"}
    bea = at("bea")
    page = bea.post(here(cast, more="new/"), NEW | numbers).url
    assert "Next an administrator says who works with them" in bea.get(page).content.decode()
    made = Consumer.objects.get(local_identifier="N-1", service=cast.service)
    assert page == here(cast, made)
    assert (made.chosen_name, made.preferred_language, made.created_by_id) == (
        "Ng Wei Ling", "Welsh", cast.users["bea"].pk,
    )  # fmt: skip
    assert Enrolment.objects.get(consumer=made).ends_at is None
    cast.enter("ravi")
    number = ConsumerNumber.objects.get(consumer=made)
    assert (number.system, number.value) == ("NHS", "943 476 5919")
    cast.enter("ada")
    assert Event.objects.get(verb="enrol").subject_id == made.pk
    shown = at("ada").get(page).content.decode()
    for word in ("Ng Wei Ling", "943 476 5919, of NHS", "Welsh"):
        assert word in shown
    assert "Change names" not in shown


def test_a_namesake_born_on_the_same_day_is_asked_about(cast: Cast, at: At) -> None:
    bea, same = at("bea"), {"chosen_name": "SAM", "date_of_birth": str(cast.sam.date_of_birth), "local_identifier": "9"}
    answer = bea.post(here(cast, more="new/"), same)
    assert answer.status_code == 422
    assert "is here already: 1." in answer.content.decode()
    assert bea.post(here(cast, more="new/"), same | {"date_of_birth": "1990-05-05"}).status_code == 302
    again = same | {"local_identifier": "10", "another": "on"}
    assert bea.post(here(cast, more="new/"), again).status_code == 302


@pytest.mark.parametrize(
    "wrong",
    [
        {"local_identifier": "1"},
        {"number_1": "7"},
        {"system_1": "NHS"},
        {"date_of_birth": "2999-01-01"},
        {"chosen_name": "Sa\u200bm"},
    ],
)
def test_what_cannot_be_is_told(cast: Cast, at: At, wrong: dict[str, str]) -> None:
    assert at("bea").post(here(cast, more="new/"), NEW | wrong).status_code == 422
    assert Consumer.objects.filter(service=cast.service).count() == 2


def test_a_number_of_somebody_else_is_told(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        ConsumerNumber.objects.create(service=cast.service, consumer=cast.sam, kind="number", system="NHS", value="7")
    given = NEW | {"number_1": "7", "system_1": "NHS"}
    assert at("bea").post(here(cast, more="new/"), given).status_code == 422
    assert at("bea").post(here(cast, more="new/"), given | {"system_1": "Elsewhere"}).status_code == 302


def test_pressed_twice_somebody_is_enrolled_once(cast: Cast, at: At) -> None:
    given, bea = NEW | {"key": str(uuid.uuid4())}, at("bea")
    first, second = (bea.post(here(cast, more="new/"), given) for _ in range(2))
    assert first.url == second.url


def test_whoever_is_no_longer_here_is_assigned_to_nobody(cast: Cast, at: At) -> None:
    bea, page = at("bea"), here(cast, cast.sam, "enrolment/")
    assert bea.post(page, {"reason": "Moved away."}).url == here(cast, cast.sam)
    assert not Assignment.objects.filter(content_object=cast.sam).exists()
    assert "No longer here" in bea.get(here(cast)).content.decode()
    assert at("alex").get(f"/people/{cast.sam.pk}/").status_code == 404
    assert at("sam").get("/my/").status_code == 200, "they go on reading"
    cast.enter("ada")
    told = Event.objects.filter(verb="assign", subject_kind="staff").values_list("subject_id", flat=True)
    assert set(told) == {cast.users[name].pk for name in ("alex", "dana", "bea")}
    assert at("cleo").post(page, {"reason": "Came back."}).status_code == 302
    assert Enrolment.objects.filter(consumer=cast.sam).count() == 2
    assert "No longer here" not in bea.get(here(cast)).content.decode()
    assert not Assignment.objects.filter(content_object=cast.sam).exists()


def link_and_words(page: str) -> tuple[str, str]:
    return (
        page.split("data-link>http://testserver")[1].split("<")[0],
        page.split("data-words>")[1].split("<")[0],
    )


def test_a_sign_in_is_given_handed_on_and_taken_back(cast: Cast, at: At) -> None:
    alex, bea, page = at("alex"), at("bea"), here(cast, cast.noor, "login/")
    assert alex.get(page).status_code == 403, "works with Noor, and gives no sign-ins"
    ravi = at("ravi")
    assert ravi.post(page, {"username": "noor.n"}).url == page
    link, words = link_and_words(ravi.post(f"{page}link/").content.decode())
    chosen = {"words": words, "password1": PASSWORD, "password2": PASSWORD}
    assert Client().post(link, chosen | {"words": "wrong words"}).status_code == 422
    assert Client().post(link, chosen).url == "/accounts/login/"
    noor = Client()
    noor.post("/accounts/login/", {"login": "noor.n", "password": PASSWORD})
    assert noor.get("/my/").status_code == 200
    assert ravi.post(f"{page}link/").status_code == 404, "a password is chosen"
    assert bea.post(page, {"reason": "x"}).status_code == 403, "does not work with Noor"
    assert ravi.post(page, {"reason": "Lost the phone."}).status_code == 302
    assert noor.get("/my/").status_code == 302
    assert not Session.objects.filter(user__username="noor.n").exists()
    assert "taken back" in ravi.get(here(cast, cast.noor)).content.decode()
    assert ravi.post(page, {}).url == page, "given again, under the same name"
    link, words = link_and_words(ravi.post(f"{page}link/").content.decode())
    assert Client().post("/accounts/login/", {"login": "noor.n", "password": PASSWORD}).status_code == 200
    assert Client().post(link, chosen | {"words": words}).status_code == 302


def test_five_wrong_tries_end_a_link(cast: Cast, at: At) -> None:
    ravi, page = at("ravi"), here(cast, cast.noor, "login/")
    ravi.post(page, {"username": "noor.n"})
    link, words = link_and_words(ravi.post(f"{page}link/").content.decode())
    chosen = {"words": "wrong words", "password1": PASSWORD, "password2": PASSWORD}
    assert [Client().post(link, chosen).status_code for _ in range(5)] == [422] * 5
    closed = Client().post(link, chosen | {"words": words})
    assert (closed.status_code, "wrong too often" in text_of(closed)) == (410, True)


def test_the_time_of_a_link_is_said_as_it_is_there(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        Service.objects.filter(pk=cast.service.pk).update(timezone="Australia/Sydney")
    ravi, page = at("ravi"), here(cast, cast.noor, "login/")
    ravi.post(page, {"username": "noor.n"})
    assert "UTC" not in text_of(ravi.post(f"{page}link/"))


def test_a_username_that_is_taken(cast: Cast, at: At) -> None:
    taken = {"username": cast.users["sam"].username}
    assert at("ravi").post(here(cast, cast.noor, "login/"), taken).status_code == 422
    cast.noor.refresh_from_db()
    assert cast.noor.user is None


def test_nothing_is_taken_or_linked_that_is_not_there(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        cast.users["sam"].set_password(PASSWORD)
        cast.users["sam"].save()
    assert at("ravi").post(here(cast, cast.noor, "login/link/")).status_code == 404
    assert at("ravi").post(here(cast, cast.sam, "login/link/")).status_code == 404


@pytest.mark.parametrize(
    ("name", "sees", "one", "enrols"),
    [
        ("ada", 200, 200, 403),
        ("ravi", 200, 200, 200),
        ("cleo", 200, 200, 200),
        ("alex", 403, 403, 403),
        ("sam", 404, 404, 404),
    ],
)
def test_who_sees_and_who_enrols(cast: Cast, at: At, name: str, sees: int, one: int, enrols: int) -> None:
    someone = at(name)
    assert someone.get(here(cast)).status_code == sees
    assert someone.get(here(cast, cast.sam)).status_code == (one if name != "sam" else 403)
    assert someone.get(here(cast, more="new/")).status_code == enrols
    assert someone.post(here(cast, more="new/"), NEW).status_code == (302 if enrols == 200 else enrols)


def test_an_administrator_sees_no_clinical_page(cast: Cast, at: At) -> None:
    page = at("ada").get(here(cast, cast.sam)).content.decode()
    assert f"/people/{cast.sam.pk}/" not in page
    assert at("ada").get(f"/people/{cast.sam.pk}/").status_code == 404


def test_a_relative_does_not_see_them_in_the_list(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        build.conflict(user=cast.users["cleo"], consumer=cast.sam)
    cleo = at("cleo")
    names = [row.title for row in cleo.get(here(cast)).context["rows"]]
    assert names == ["Noor"]
    assert cleo.get(here(cast), {"q": "sam"}).context["rows"] == []
    assert cleo.get(here(cast, cast.sam)).status_code in {403, 404}


def test_people_of_another_service_do_not_exist(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        other = make_cast()
    for more in ("", "enrolment/", "login/"):
        assert at("ravi").get(here(cast, other.sam, more)).status_code == 404
        assert at("ravi").post(here(cast, other.sam, more), {"reason": "x"}).status_code in {404, 405}
        assert at("ravi").get(here(other, other.sam, more)).status_code == 404


def test_found_by_name_and_number_in_pages(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        for number in range(30):
            build.consumer(
                service=cast.service,
                name=f"Zoë {number:02}",
                identifier=f"Z-{number}",
                date_of_birth=dt.date(2000, 1, 1),
            )
    ada = at("ada")
    first = ada.get(here(cast))
    assert [row.title for row in first.context["rows"]][:3] == ["Noor", "Sam", "Zoë 00"]
    second = ada.get(here(cast) + first.context["pager"]["older"])
    assert second.context["rows"][-1].title == "Zoë 29"
    assert [row.title for row in ada.get(here(cast), {"q": "zoe 17"}).context["rows"]] == ["Zoë 17"]
    assert "Nobody found" in ada.get(here(cast), {"q": "qqq"}).content.decode()


def test_who_enrols_people_is_led_there(cast: Cast, at: At) -> None:
    assert here(cast) in at("bea").get("/people/").content.decode()
    assert here(cast) not in at("alex").get("/people/").content.decode()
    assert here(cast) in at("ravi").get("/").content.decode()
