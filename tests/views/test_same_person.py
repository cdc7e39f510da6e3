"""Two records of one person, on the pages: an officer's, the person's, and a worker's."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from peernotes.models import SamePerson
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]


@pytest.fixture
def page(cast: Cast, as_owner: Owner) -> str:
    with as_owner():
        cast.users["rita"] = build.user(username=f"rita.{cast.service.slug}", name="Rita")
        build.member(user=cast.users["rita"], service=cast.service, role="records_officer")
    return f"/services/{cast.service.slug}/consumers/{cast.sam.pk}/same-person/"


def key() -> dict[str, uuid.UUID]:
    return {"key": uuid.uuid4()}


def pair() -> uuid.UUID:
    """As whoever asked for a page last sees it."""
    return SamePerson.objects.get(ended_at=None).pk


def answer(client: Client, page: str, said: str) -> Any:
    client.get(page)
    return client.post(page, {"answer": said, "pair": pair(), **key()})


def test_said_and_agreed_by_both(cast: Cast, page: str, at: At) -> None:
    ravi, rita, sam = at("ravi"), at("rita"), at("sam")
    assert page in ravi.get(page.removesuffix("same-person/")).content.decode()
    assert ravi.post(page, {"number": "77", "reason": "R", **key()}).status_code == 422
    assert ravi.post(page, {"number": "2", "reason": "Same address.", **key()}).url == page
    assert "A second records officer has not answered yet." in text_of(ravi.get(page))
    assert "Agree" not in text_of(ravi.get(page)).replace("Agreed", "")
    assert "Read it and answer" in text_of(sam.get("/my/"))
    said = text_of(sam.get("/my/same-person/"))
    assert "Ravi said on" in said
    assert "1 and 2 are one person" in said or "2 and 1 are one person" in said
    assert "Noor" not in said
    assert answer(sam, "/my/same-person/", "perhaps").status_code == 422
    assert answer(sam, "/my/same-person/", "yes").url == "/my/same-person/"
    assert "It waits for others to agree." in text_of(sam.get("/my/"))
    assert rita.get("/news/").content.decode().count("/same-person/") == 1
    assert answer(rita, page, "yes").url == page
    assert "It has been in force since" in text_of(rita.get(page))


def agreed(page: str, at: At) -> Client:
    """Sam, once it is in force."""
    at("ravi").post(page, {"number": "2", "reason": "Same address.", **key()})
    answer(at("rita"), page, "yes")
    sam = at("sam")
    answer(sam, "/my/same-person/", "yes")
    return sam


def test_both_are_the_person_s_until_they_take_it_back(cast: Cast, page: str, at: At) -> None:
    sam = agreed(page, at)
    assert "There is a second record of this person: 2." in text_of(at("alex").get(f"/people/{cast.sam.pk}/"))
    assert "It is not open to you." in text_of(at("bea").get(f"/people/{cast.sam.pk}/"))
    assert "These pages are about 1." in text_of(sam.get("/my/"))
    assert "Go to 2" in text_of(sam.get("/my/same-person/"))
    assert sam.post("/my/same-person/other/").url == "/my/"
    assert "These pages are about 2." in text_of(sam.get("/my/"))
    for address in ("record/", "choices/", "who-looked/", "about-me/", "questions/", "concerns/", "same-person/"):
        assert sam.get(f"/my/{address}").status_code == 200, address
    assert sam.get(f"/people/{cast.sam.pk}/record/").status_code == 200
    assert answer(sam, "/my/same-person/", "back").url == "/my/"
    assert "There are two records of you" not in text_of(sam.get("/my/"))
    assert sam.get(f"/people/{cast.noor.pk}/record/").status_code == 404
    assert "Sam said no, or took it back, on" in text_of(at("ravi").get(page))


def test_an_officer_takes_it_back_with_a_reason(cast: Cast, page: str, at: At) -> None:
    ravi = at("ravi")
    ravi.post(page, {"number": "2", "reason": "Same address.", **key()})
    assert ravi.post(page, {"reason": "", "pair": pair(), **key()}).status_code == 422
    assert ravi.post(page, {"reason": "Her sister.", "pair": pair(), **key()}).url == page
    assert "Ravi took it back on" in text_of(ravi.get(page))
    assert "Her sister." in text_of(ravi.get(page))


def test_a_second_officer_says_no(cast: Cast, page: str, at: At) -> None:
    at("ravi").post(page, {"number": "2", "reason": "Same address.", **key()})
    assert answer(at("rita"), page, "no").url == page
    assert not SamePerson.objects.filter(ended_at=None).exists()
    assert at("sam").get("/my/same-person/").status_code == 404


def test_a_press_that_is_sent_twice_does_not_take_it_back(cast: Cast, page: str, at: At) -> None:
    ravi, rita, sam = at("ravi"), at("rita"), at("sam")
    said = {"number": "2", "reason": "Same address.", **key()}
    assert {ravi.post(page, said).url for _ in "twice"} == {page}
    no = {"answer": "no", "pair": pair(), **key()}
    assert SamePerson.objects.get().ended_at is None
    assert {rita.post(page, no).url for _ in "twice"} == {page}
    assert {sam.post("/my/same-person/", no).status_code for _ in "twice"} == {403}


def test_a_pair_of_others_is_not_there(cast: Cast, page: str, at: At) -> None:
    ravi = at("ravi")
    ravi.post(page, {"number": "2", "reason": "Same address.", **key()})
    for told in ({"answer": "yes"}, {"reason": "No."}):
        assert ravi.post(page, {"pair": uuid.uuid4(), **told, **key()}).status_code == 404
        assert ravi.post(page, {"pair": "x", **told, **key()}).status_code == 422
    assert at("sam").post("/my/same-person/", {"answer": "yes", "pair": uuid.uuid4(), **key()}).status_code == 404
    assert at("sam").post("/my/same-person/", {"answer": "yes", "pair": "x", **key()}).status_code == 422


def test_who_looked_says_it(cast: Cast, page: str, at: At) -> None:
    at("ravi").post(page, {"number": "2", "reason": "Same address.", **key()})
    assert "Ravi (Records officer) said that there are two records of you" in text_of(
        at("sam").get("/my/who-looked/?show=changed")
    )


def test_what_waits_for_nobody_has_no_page(cast: Cast, page: str, at: At) -> None:
    for address in ("/my/same-person/", "/my/same-person/other/"):
        assert at("sam").post(address).status_code == 404
        assert at("alex").post(address).status_code == 404
