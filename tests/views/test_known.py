"""Somebody here I know: the page, and that nothing which the one who was named can open gives it away."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from peernotes.models import ConflictOfInterest, Event
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import text_of
from tests.views.test_event_files import lines, of_today

At = Callable[[str], Client]
Owner = Callable[[], Any]
PAGE = "/my/choices/known/"
CANARY = "Zephyrine Quill"


def said(cast: Cast, whom: str, known: str = "yes", **more: Any) -> dict[str, Any]:
    return {"whom": cast.users[whom].pk, "known": known, "key": uuid.uuid4()} | more


def test_one_says_so_and_takes_it_back(cast: Cast, at: At) -> None:
    sam = at("sam")
    assert "Say whom you know here" in text_of(sam.get("/my/choices/"))
    assert "Bea (Clinician)" in text_of(sam.get(PAGE))
    assert " selected" not in sam.get(PAGE).content.decode().replace('value="" selected', "")
    assert sam.post(PAGE, said(cast, "bea")).url == PAGE
    assert "Nothing about you is open to them since" in text_of(sam.get(PAGE))
    assert "Knows you outside work, so nothing about you is open to them" in text_of(sam.get("/my/choices/"))
    looked = text_of(sam.get("/my/who-looked/?show=all&who=everyone"))
    assert "said whom they know here, or no longer know" in looked
    cast.enter("bea")
    assert at("bea").get(f"/people/{cast.sam.pk}/").status_code == 404
    sam = at("sam")
    assert sam.post(PAGE, said(cast, "bea", "no")).url == PAGE
    assert "Nothing about you is open to them since" not in text_of(sam.get(PAGE))
    assert at("bea").get(f"/people/{cast.sam.pk}/").status_code == 200


def test_whoever_has_left_can_be_let_go(cast: Cast, at: At, as_owner: Owner) -> None:
    sam = at("sam")
    sam.post(PAGE, said(cast, "cleo"))
    with as_owner():
        cast.users["cleo"].memberships.update(ends_at=cast.policy.starts_at + build.DAY)
    assert "Cleo" in text_of(sam.get(PAGE))
    assert sam.post(PAGE, said(cast, "cleo", "no")).status_code == 302
    assert "Cleo" not in text_of(sam.get(PAGE))


@pytest.mark.parametrize(
    "wrong", [{"whom": ""}, {"whom": "x"}, {"whom": "\0"}, {"whom": uuid.uuid4()}, {"known": ""}, {"known": "x"}]
)
def test_nothing_else_is_taken(cast: Cast, at: At, wrong: dict[str, Any]) -> None:
    assert at("sam").post(PAGE, said(cast, "bea") | wrong).status_code == 422
    cast.enter("sam")
    assert not ConflictOfInterest.objects.filter(consumer=cast.sam).exists()


@pytest.mark.parametrize("who", ["bea", "alex", "ada", "ravi"])
def test_staff_have_no_such_page(cast: Cast, at: At, who: str) -> None:
    client = at(who)
    assert client.get(PAGE).status_code == client.post(PAGE, said(cast, "bea")).status_code == 404


PERSONS_PAGES = ("", "record/", "conflict/", "goals/", "entries/new/", "concerns/new/", "contacts/new/", "details/")


def test_to_whoever_was_named_it_is_as_if_there_was_nobody(cast: Cast, at: At) -> None:
    """Byte for byte."""
    at("sam").post(PAGE, said(cast, "bea"))
    bea, nobody = at("bea"), uuid.uuid4()
    for page in PERSONS_PAGES:
        known, unknown = (bea.get(f"/people/{one}/{page}") for one in (cast.sam.pk, nobody))
        assert known.status_code == unknown.status_code == 404, page
        assert _without_token(known, cast.sam.pk) == _without_token(unknown, nobody), page
        posted = bea.post(f"/people/{cast.sam.pk}/{page}", {"key": uuid.uuid4()})
        assert posted.status_code == bea.post(f"/people/{nobody}/{page}", {"key": uuid.uuid4()}).status_code


def _without_token(response: Any, person: uuid.UUID) -> str:
    return response.content.decode().replace(str(person), "")


PAGES = (
    "/",
    "/people/",
    "/people/?q=Zephyrine",
    "/search/?q=Zephyrine",
    "/concerns/",
    "/news/",
    "/details/?q=Zephyrine",
)
SERVICE = (
    "events/", "events/?verb=see_person", "why/?who={who}&verb=see_person&about=1&at=", "consumers/",
    "consumers/?q=Zephyrine", "assignments/", "assignments/?q=Zephyrine", "privacy/", "duty/", "staff/", "model/preview/",
)  # fmt: skip


@pytest.mark.parametrize("role", ["service_admin", "auditor", "records_officer", "privacy_officer", "peer_supervisor"])
def test_no_page_event_or_file_of_theirs_gives_it_away(cast: Cast, at: At, as_owner: Owner, role: str) -> None:
    """Whatever role they have beside their own: nothing that they open names the person, or says that they were refused,
    before they tried and afterwards. The person is known under the same name before."""
    with as_owner():
        type(cast.sam).objects.filter(pk=cast.sam.pk).update(chosen_name=CANARY)
        build.member(user=cast.users["bea"], service=cast.service, role=role, starts_at=cast.policy.starts_at)
        build.message(user=cast.users["bea"], consumer=cast.sam, kind="note_came_back")
    assert CANARY in _everything(cast, at("bea"))
    at("sam").post(PAGE, said(cast, "bea"))
    bea = at("bea")
    bea.get(f"/people/{cast.sam.pk}/")
    assert not Event.objects.filter(actor_id=cast.users["bea"].pk, code="conflict_of_interest").exists()
    found = _everything(cast, bea)
    for told in (CANARY, str(cast.sam.pk), "Conflict of interest", "conflict_of_interest", "/conflict"):
        assert told not in found, told
    if role in ("service_admin", "auditor"):
        file = of_today(cast, as_owner, "bea")
        cast.enter("bea")
        content, rows = lines(bea, cast, file)
        assert rows
        for told in (str(cast.sam.pk), "conflict"):
            assert told.encode() not in content, told


def _everything(cast: Cast, client: Client) -> str:
    who = cast.users["bea"].pk
    service = [f"/services/{cast.service.slug}/{page}".format(who=who) for page in SERVICE]
    return "".join(client.get(page).content.decode() for page in (*PAGES, *service))


@pytest.mark.parametrize("who", ["ada", "ravi", "alex"])
def test_no_other_page_says_who_said_it(cast: Cast, at: At, as_owner: Owner, who: str) -> None:
    """An administrator reads that something is closed, as for any other conflict; no line joins the two names."""
    at("sam").post(PAGE, said(cast, "bea"))
    assert "Name somebody here" not in text_of(at(who).get("/"))
    if who != "ada":
        return
    shown = at("ada").get(f"/services/{cast.service.slug}/events/?verb=name_conflict").content.decode()
    assert "Name somebody here whom they know, or no longer" in shown
    row = shown[shown.index("<h1") :]
    assert not {"Sam", str(cast.sam.pk), str(cast.users["sam"].pk), str(cast.users["bea"].pk)} & set(row.split())
    for told in (">Sam", str(cast.sam.pk), str(cast.users["bea"].pk)):
        assert told not in row.replace(f'value="{cast.users["bea"].pk}"', ""), told
    file = of_today(cast, as_owner)
    cast.enter("ada")
    (line,) = [row for row in lines(at("ada"), cast, file)[1] if row["verb"] == "name_conflict"]
    assert {line[name] for name in ("who", "actor", "about", "object", "request", "act")} == {""}
