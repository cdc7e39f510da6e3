"""A service's page for anybody: what stands on it, when there is none, and that nobody stands on it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.http import HttpResponse
from django.test import Client

from peernotes.actions.seen import mark
from peernotes.models import Event, PolicyVersion, Service
from peernotes.policy.switches import COMPLEMENTARY, INTEGRATED
from peernotes.queries import services as queries
from tests.actions.test_services import approve, now, propose
from tests.support import build
from tests.support.build import DAY
from tests.support.cast import Cast, make_cast
from tests.support.pages import statements
from tests.views.test_service_details import DETAILS

At = Callable[[str], Client]
Owner = Callable[[], Any]
ASKING = "Ring the desk between nine and five."
PUBLIC = {"about_is_public": "on", "asking_text": ASKING}
MOST_STATEMENTS = 4


def text(response: HttpResponse) -> str:
    main = response.content.decode().partition("<main")[2]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", main))


def publish(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        Service.objects.filter(pk=cast.service.pk).update(about_is_public=True, asking_text=ASKING)


def address(cast: Cast, more: str = "") -> str:
    return f"/about/{cast.service.slug}/{more}"


def save(client: Client, cast: Cast, **said: str) -> HttpResponse:
    seen = mark(queries.details(cast.service.pk))
    return client.post(
        f"/services/{cast.service.slug}/details/", DETAILS | {"reason": "So it is found.", "seen": seen} | said
    )


def test_published_anybody_reads_what_the_model_means_and_how_to_ask(cast: Cast, as_owner: Owner) -> None:
    publish(cast, as_owner)
    page = Client().get(address(cast))
    assert page.status_code == 200
    said = text(page)
    assert "About The Cast" in said
    assert "Integrated : Peer workers are part of the clinical team." in said
    assert re.search(r"What stands here has held since \d+ \w+ \d{4}\.", said)
    assert ASKING in said
    assert "You and your peer worker can write notes together. They are kept in your record." in said
    assert "What they may tell you, the person you care for decides, topic by topic." in said
    assert "You would write notes together with the people you support, in the shared record." in said
    assert "What changes on" not in said
    assert 'content="index, nofollow"' in page.content.decode()


def test_in_easy_read_too(cast: Cast, as_owner: Owner) -> None:
    publish(cast, as_owner)
    page = Client().get(address(cast, "easy/"))
    said = text(page)
    assert "Peer workers and health staff are one team." in said
    assert "A peer worker works here." in said
    assert "They are kept in your record." in said
    assert "The person you care for decides what they may tell you." in said
    assert ASKING in said
    html = page.content.decode()
    assert html.count('<li class="pn-easy__row">') == html.count('<svg class="pn-easy__picture"') > 20
    assert html.count('<svg class="pn-easy__picture" viewBox="0 0 48 48" aria-hidden="true"') > 20
    inside = re.findall(r'<a href="#([a-z_]+)">', html)
    assert inside == ["easy_consumer", "easy_carer", "ask"]
    assert all(f'id="{one}"' in html for one in inside)
    assert f'href="{address(cast)}"' in html
    assert f'href="{address(cast, "easy/")}"' in Client().get(address(cast)).content.decode()


def test_in_easy_read_for_who_would_like_to_work_there(cast: Cast, as_owner: Owner) -> None:
    publish(cast, as_owner)
    here = address(cast, "easy/")
    assert 'href="?to=work"' in Client().get(here).content.decode()
    page = Client().get(f"{here}?to=work")
    said = text(page)
    assert "You would write notes together with people. They are kept in the record." in said
    assert "The record is what is written down about a person here." in said
    assert "Your peer worker" not in said
    assert 0 < page.content.decode().count('<li class="pn-easy__row">') <= 25
    assert 'href="?"' in page.content.decode()


@pytest.mark.parametrize("more", ["", "easy/"])
def test_what_is_not_published_does_not_exist(cast: Cast, as_owner: Owner, more: str) -> None:
    """Byte for byte, for somebody without a sign-in and for one of its own administrators."""
    hidden, nothing = Client().get(address(cast, more)), Client().get(f"/about/no-such-service/{more}")
    assert hidden.status_code == nothing.status_code == 404
    assert hidden.content == nothing.content
    assert dict(hidden.headers) == dict(nothing.headers)
    publish(cast, as_owner)
    assert Client().get(address(cast, more)).status_code == 200


def test_its_own_administrators_find_nothing_either_until_it_is_published(cast: Cast, at: At) -> None:
    ada = at("ada")
    assert ada.get(address(cast)).content == ada.get("/about/no-such-service/").content


@pytest.mark.parametrize("more", ["", "easy/"])
def test_nobody_stands_on_it_and_nothing_is_left_with_whoever_reads_it(cast: Cast, as_owner: Owner, more: str) -> None:
    publish(cast, as_owner)
    with as_owner():
        before = Event.objects.count()
    page = Client().get(address(cast, more))
    html = page.content.decode()
    for user in cast.users.values():
        assert not re.search(rf"\b{user.name}\b", html)
        assert str(user.pk) not in html
    for one in (cast.sam, cast.noor):
        assert one.chosen_name not in html
    assert str(cast.service.pk) not in html
    with as_owner():
        assert cast.policy.reason
        assert cast.policy.reason not in html
        assert Event.objects.count() == before
    assert not page.cookies
    assert page["Cache-Control"] == "no-store"
    assert (
        "default-src 'self'" in page["Content-Security-Policy"]
        or "default-src 'none'" in page["Content-Security-Policy"]
    )
    assert "<form" not in html


def test_it_is_read_in_few_statements(cast: Cast, as_owner: Owner) -> None:
    publish(cast, as_owner)
    assert statements(Client(), address(cast)) <= MOST_STATEMENTS
    assert statements(Client(), address(cast, "easy/")) <= MOST_STATEMENTS


def test_what_will_be_stands_apart_from_what_is(cast: Cast, as_owner: Owner) -> None:
    publish(cast, as_owner)
    after = replace(INTEGRATED, consumer_opt_out="note", about_me_readers="everyone_in_care")
    approve(cast, propose(cast, after, starts_at=now() + 20 * DAY))
    said = text(Client().get(address(cast)))
    parts = re.split(r"What changes on \d+ \w+ \d{4}, \d\d:\d\d \w+", said)
    assert "You can say no to notes and to being read about, at any time and without a reason." in parts[-2]
    assert "You can say no to notes, at any time and without a reason." in parts[-1]
    assert "You could read About Me, goals and plans of the people you support." in parts[-1]
    assert "Training" not in parts[-1]
    assert "work beside" not in said
    easy = re.split("What changes on", text(Client().get(address(cast, "easy/"))))
    assert "Everybody who works with you may read About Me." in easy[-1]
    assert "Everybody who works with you may read About Me." not in easy[0]


def test_another_model_that_comes_is_named(cast: Cast, as_owner: Owner) -> None:
    publish(cast, as_owner)
    approve(cast, propose(cast, COMPLEMENTARY, model="complementary", starts_at=now() + 20 * DAY))
    said = text(Client().get(address(cast)))
    assert said.index("Peer workers are part of the clinical team.") < said.index(
        "Peer workers work beside the clinical team."
    )
    assert "Peer workers work beside the health staff." in text(Client().get(address(cast, "easy/")))


def test_a_version_that_changes_no_sentence_announces_nothing(cast: Cast, as_owner: Owner) -> None:
    publish(cast, as_owner)
    approve(cast, propose(cast, INTEGRATED, starts_at=now() + 20 * DAY))
    assert "What changes on" not in text(Client().get(address(cast)))


def test_what_only_waits_for_a_second_person_is_not_said(cast: Cast, as_owner: Owner) -> None:
    publish(cast, as_owner)
    propose(cast, COMPLEMENTARY, model="complementary", starts_at=now() + 20 * DAY)
    said = text(Client().get(address(cast)))
    assert "beside the clinical team" not in said
    assert "What changes on" not in said


def test_before_the_first_model_it_says_so_and_what_begins(cast: Cast, as_owner: Owner) -> None:
    publish(cast, as_owner)
    with as_owner():
        PolicyVersion.objects.filter(service=cast.service).delete()
    for more in ("", "easy/"):
        said = text(Client().get(address(cast, more)))
        assert "This service has not said yet how peer workers" in said
        assert "If you are helped here" not in said
        assert ASKING in said
    approve(cast, propose(cast, INTEGRATED, starts_at=now() + 20 * DAY))
    said = text(Client().get(address(cast)))
    assert "What begins on" in said
    assert "They are kept in your record." in said


def test_administrators_turn_it_on_and_off_and_both_stay_in_the_history(cast: Cast, at: At) -> None:
    ada = at("ada")
    assert "This service has no public page." in text(ada.get(f"/services/{cast.service.slug}/details/"))
    assert save(ada, cast, **PUBLIC).status_code == 302
    assert Client().get(address(cast)).status_code == 200
    page = text(ada.get(f"/services/{cast.service.slug}/details/"))
    assert "This service has a public page." in page
    assert "A page about the service is public: no → yes" in page
    assert Event.objects.filter(verb="edit_service", object_id=cast.service.pk).count() == 1
    assert save(ada, cast, asking_text=ASKING).status_code == 302
    assert Client().get(address(cast)).status_code == 404


def test_published_without_a_word_on_how_to_ask_it_is_not(cast: Cast, at: At, as_owner: Owner) -> None:
    answer = save(at("ada"), cast, about_is_public="on")
    assert answer.status_code == 422
    assert "Please say how to ask." in answer.content.decode()
    assert 'name="about_is_public" id="id_about_is_public" checked' in re.sub(r"\s+", " ", answer.content.decode()) or (
        "checked" in answer.content.decode().partition('name="about_is_public"')[2][:200]
    )
    long = save(at("ada"), cast, about_is_public="on", asking_text="a" * 1001)
    assert long.status_code == 422
    assert "Please say how to ask." not in long.content.decode()
    with as_owner(), pytest.raises(IntegrityError), transaction.atomic():
        Service.objects.filter(pk=cast.service.pk).update(about_is_public=True)


def test_administrators_see_first_how_it_would_look(cast: Cast, at: At) -> None:
    ada = at("ada")
    where = f"/services/{cast.service.slug}/about/"
    assert where in ada.get(f"/services/{cast.service.slug}/details/").content.decode()
    for more in ("", "easy/"):
        said = text(ada.get(where + more))
        assert "This page is not public. Nobody but administrators sees it." in said
        assert "This service has not said yet how to ask." in said
        assert "They are kept in your record." in said
        assert 'content="noindex, nofollow"' in ada.get(where + more).content.decode()
    save(ada, cast, **PUBLIC)
    assert "This page is public." in text(ada.get(where))
    for who in ("alex", "bea", "sam"):
        assert at(who).get(where).status_code == 403
    assert Client().get(where).status_code == 302


@pytest.mark.parametrize("who", ["ada", "alex", "bea", "sam"])
def test_whoever_is_signed_in_finds_it_from_the_model_once_it_is_published(
    cast: Cast, at: At, as_owner: Owner, who: str
) -> None:
    model, link = f"/services/{cast.service.slug}/model/", "About our service, for everybody"
    client = at(who)
    assert link not in client.get(model).content.decode()
    publish(cast, as_owner)
    page = client.get(model).content.decode()
    assert link in page
    assert f'href="{address(cast)}"' in page
    assert client.get(address(cast)).status_code == 200


@pytest.mark.parametrize(("who", "lead"), [("alex", True), ("bea", True), ("ada", True), ("sam", False)])
def test_our_model_in_easy_read(cast: Cast, at: At, who: str, lead: bool) -> None:
    client, where = at(who), f"/services/{cast.service.slug}/model/easy/"
    assert where in client.get(f"/services/{cast.service.slug}/model/").content.decode()
    said = text(client.get(where))
    assert "Your peer worker asks you first. They read about you only if you say yes." in said
    assert ("You can print it and hand it on." in said) is lead
    assert "This changes on" not in said
    assert "The usual words" in said
    with_change = now() + 20 * DAY
    approve(cast, propose(cast, COMPLEMENTARY, model="complementary", starts_at=with_change))
    assert "This changes on" in text(client.get(where))


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("alex", "You ask the person first. You read about them only if they say yes."),
        ("bea", "A peer worker asks the person before they read what you wrote."),
        ("ada", "Peer workers read only if the person says yes."),
        ("sam", "Your peer worker asks you first."),
    ],
)
def test_staff_have_it_for_themselves(cast: Cast, at: At, who: str, told: str) -> None:
    client, where = at(who), f"/services/{cast.service.slug}/model/easy/"
    own = client.get(f"{where}?to=me")
    assert told in text(own)
    assert 0 < own.content.decode().count('class="pn-easy__row"') <= 25
    if who != "sam":
        assert 'href="?to=me"' in client.get(where).content.decode()
        assert f'href="{where}"' in own.content.decode()
        assert told not in text(client.get(where))


def test_easy_read_says_that_there_is_no_model(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        PolicyVersion.objects.filter(service=cast.service).delete()
    assert "Nothing to read yet" in text(at("sam").get(f"/services/{cast.service.slug}/model/easy/"))


@pytest.mark.parametrize("who", ["alex", "bea", "sam"])
def test_nobody_reads_more_than_25_rows(cast: Cast, at: At, who: str) -> None:
    html = at(who).get(f"/services/{cast.service.slug}/model/").content.decode()
    assert 0 < html.count('class="pn-switch"') <= 25
    easy = at(who).get(f"/services/{cast.service.slug}/model/easy/").content.decode()
    assert 0 < easy.count('class="pn-easy__row"') <= 25


def test_another_service_is_not_touched(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        other = make_cast(COMPLEMENTARY)
    publish(cast, as_owner)
    assert Client().get(address(other)).status_code == 404
    with as_owner():
        build.service(slug="third", about_is_public=True, asking_text="Ask.")
    assert "has not said yet" in text(Client().get("/about/third/"))
