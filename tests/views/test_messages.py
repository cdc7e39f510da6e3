"""What there is to read, as a page, and how somebody hears of it."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from peernotes.models import Event, User
from tests.support import build, pages
from tests.support.cast import Cast

At = Callable[[str], Client]
Owner = Callable[[], Any]
BUDGET = 10


def page(client: Client, address: str = "/news/") -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


# Kind, what the sentence says to whoever works with Sam, and where it leads; {it} is the thing.
SAID = {
    "note_came_back": ("Sam answered your note", "/notes/{it}/"),
    "sharing_stopped": ("Sam chose anew who may read a note of yours", "/notes/{it}/"),
    "statement_added": ("Sam added a statement to your note", "/notes/{it}/"),
    "statement_beside": ("Sam added a statement beside what you wrote", "/entries/{it}/"),
    "concern_yours": ("A safety concern about Sam came to you", "/concerns/{it}/"),
    "concern_answered": ("A clinician answered your safety concern about Sam", "/concerns/{it}/"),
    "concern_late": ("Nobody took on the safety concern about Sam in time", "/concerns/{it}/"),
    "assignment_began": ("You began to work with Sam", "/people/{it}/"),
    "assignment_ended": ("You no longer work with Sam", ""),
}
SAID_TO_SAM = {
    "note_waits": ("A note was handed to you", "/my/notes/{it}/"),
    "question_answered": ("Your question was answered", "/my/questions/"),
    "team_answered": ("Your team answered you", "/my/team/"),
    "model_changes": ("A change of our model was announced", "/my/"),
    "assignment_began": ("Cleo began to work with you", "/my/choices/"),
    "assignment_ended": ("Cleo no longer works with you", "/my/choices/"),
}


@pytest.mark.parametrize(
    ("name", "kind", "said"),
    [("alex", *each) for each in SAID.items()] + [("sam", *each) for each in SAID_TO_SAM.items()],
)
def test_each_kind_has_a_sentence_and_a_way(
    cast: Cast, at: At, as_owner: Owner, name: str, kind: str, said: tuple[str, str]
) -> None:
    sentence, href = said
    it = cast.users["cleo"].pk if name == "sam" else uuid.uuid4()
    with as_owner():
        build.message(user=cast.users[name], consumer=cast.sam, kind=kind, object_id=it)
    shown = page(at(name))
    assert sentence in shown
    assert (f'<a href="{href.format(it=it)}">{sentence}</a>' in shown) is bool(href)


def test_the_model_is_about_nobody(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        build.message(user=cast.users["bea"], consumer=cast.sam, consumer_id=None, kind="model_changes")
    assert f'<a href="/services/{cast.service.slug}/model/">A change of our model was announced</a>' in page(at("bea"))


def test_an_alert_is_about_nobody(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        build.message(user=cast.users["bea"], consumer=cast.sam, consumer_id=None, kind="alert")
    said = "There is something about privacy to look at"
    assert f'<a href="/services/{cast.service.slug}/privacy/">{said}</a>' in page(at("bea"))


def test_what_is_new_is_marked_and_counted_until_it_was_seen(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        for _ in range(26):
            build.message(user=cast.users["alex"], consumer=cast.sam, kind="note_came_back")
    client = at("alex")
    assert "News (26)" in page(client, "/accessibility/")
    said = page(client)
    assert said.count('class="pn-new"') == 25
    assert "News (1)" in page(client, "/accessibility/")
    (older,) = [part.split('"')[0] for part in said.split('href="?after=')[1:]]
    assert page(client, f"/news/?after={older}").count('class="pn-new"') == 1
    assert 'class="pn-new"' not in page(client)


def test_of_somebody_one_may_not_know_there_is_no_name_and_no_way(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        build.message(user=cast.users["alex"], consumer=cast.sam, kind="note_came_back")
        build.conflict(user=cast.users["alex"], consumer=cast.sam)
    said = page(at("alex"))
    assert "Something about somebody whom you no longer work with" in said
    assert "Sam" not in said
    assert "/notes/" not in said


@pytest.mark.parametrize("name", ["alex", "bea", "sam", "ada", "ravi"])
def test_it_costs_no_more_than_other_pages_and_is_empty_for_whoever_has_none(cast: Cast, at: At, name: str) -> None:
    client = at(name)
    assert "Nothing yet" in page(client)
    assert pages.statements(client, "/news/") <= BUDGET


@pytest.mark.parametrize(
    ("user", "mails", "now"),
    [
        (("", ""), True, "Now: under “News” only. You have given no e-mail address yet"),
        (("sam@example.org", ""), True, "Now: by e-mail to sam@example.org, and under “News”."),
        (("sam@example.org", ""), False, "Now: under “News” only. This site sends no e-mail about news"),
        (("sam@example.org", "page"), True, "Now: under “News” only."),
        (("", "mail"), True, "Now: under “News” only. You have given no e-mail address yet"),
        (("", "none"), True, "Now: not at all."),
        (("", "none"), False, "Now: not at all."),
    ],
)
def test_how_it_is_now_is_said(cast: Cast, at: At, settings: Any, user: tuple[str, str], mails: bool, now: str) -> None:
    settings.SENDS_MAIL = mails
    User.objects.filter(pk=cast.users["sam"].pk).update(email=user[0], news_by=user[1])
    assert now in page(at("sam"), "/news/how/").replace("\n", " ")


def test_it_is_chosen_and_nothing_is_chosen_beforehand(cast: Cast, at: At, as_owner: Owner) -> None:
    client = at("sam")
    assert " checked" not in page(client, "/news/how/")
    assert client.post("/news/how/", {}).status_code == 422
    assert client.post("/news/how/", {"by": "none"}).url == "/news/"
    cast.enter("sam")
    assert User.objects.get(pk=cast.users["sam"].pk).news_by == "none"
    with as_owner():
        build.message(user=cast.users["sam"], consumer=cast.sam)
        event = Event.objects.filter(verb="choose_news").latest("pk")
    assert (event.actor_id, event.rule) == (cast.users["sam"].pk, "sign_in")
    assert "News (" not in page(client, "/accessibility/")
