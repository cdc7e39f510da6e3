"""A service's events of some days as a file: asked for by who reads them, made by the worker, fetched by who asked."""

from __future__ import annotations

import csv
import hashlib
import io
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.actions import event_files
from peernotes.actions import making_event_files as making
from peernotes.enums import Code
from peernotes.errors import Refused
from peernotes.models import Event, EventFile, EventFilePart, Membership
from tests.support import build
from tests.support.cast import Cast
from tests.support.proof import unprove

At = Callable[[str], Client]
Owner = Callable[[], Any]
LAST_WEEK = {"since": "2026-01-01", "until": "2026-01-07"}


def address(cast: Cast) -> str:
    return f"/services/{cast.service.slug}/events/files/"


def asked(**days: Any) -> dict[str, Any]:
    return LAST_WEEK | days | {"key": str(uuid.uuid4())}


def of_today(cast: Cast, as_owner: Owner, who: str = "ada") -> EventFile:
    """Which nobody can ask for: the events of a test are of today. As the worker makes it."""
    today = timezone.now().date()
    with as_owner():
        days = {"since": today - build.DAY, "until": today + build.DAY}
        file = EventFile.objects.create(service=cast.service, user=cast.users[who], **days)
        making.make("default")
    return file


def lines(client: Client, cast: Cast, file: EventFile) -> tuple[bytes, list[dict[str, str]]]:
    content = b"".join(client.get(f"{address(cast)}{file.pk}/"))
    return content, list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def test_who_asks_fetches_every_event_and_the_asking_is_one(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        build.look(by=cast.users["bea"], role="clinician", consumer=cast.sam, times=making.LINES_AT_ONCE + 3)
    ada = at("ada")
    assert ada.post(address(cast), asked()).url == address(cast)
    assert "Being made" in ada.get(address(cast)).content.decode()
    file = of_today(cast, as_owner)
    cast.enter("ada")
    there = Event.objects.filter(service_id=cast.service.pk).order_by("at", "id")
    ids = [str(number) for number in there.values_list("id", flat=True)]
    content, found = lines(ada, cast, file)
    assert [line["event"] for line in found] == ids
    cast.enter("ada")
    file.refresh_from_db()
    assert (file.lines, file.digest) == (len(ids), hashlib.sha256(content).hexdigest())
    assert EventFilePart.objects.filter(file=file).count() == 1 + 2
    asking, fetching = (Event.objects.get(verb=verb) for verb in ("ask_event_file", "fetch_event_file"))
    assert (asking.object_type, fetching.object_id) == ("event_file", file.pk)
    page = ada.get(address(cast)).content.decode()
    assert file.digest in page
    assert f"{len(ids):d} events, here until" in page


def test_it_names_who_works_there_and_nobody_else(cast: Cast, at: At, as_owner: Owner) -> None:
    at("bea").get(f"/people/{cast.sam.pk}/record/")
    at("sam").get("/my/")
    with as_owner():
        build.look(by=cast.users["alex"], role="consumer_peer_worker", consumer=cast.sam, verb="raise_concern")
    content, found = lines(at("ada"), cast, of_today(cast, as_owner))
    assert b"Sam" not in content
    read = next(line for line in found if line["verb"] == "read_record")
    assert (read["who"], read["role"], read["about"]) == ("Bea", "clinician", str(cast.sam.pk))
    worried = next(line for line in found if line["verb"] == "raise_concern")
    assert {worried[name] for name in ("who", "actor", "about", "object", "visit", "act", "request")} == {""}


def test_whose_carers_there_are_neither_the_page_nor_the_file_tells(cast: Cast, at: At, as_owner: Owner) -> None:
    verbs = ("name_carer", "say_of_carer", "talk_with_carer", "give_carer_login", "take_carer_login", "see_carers")
    with as_owner():
        for verb in verbs:
            build.look(by=cast.users["alex"], role="consumer_peer_worker", consumer=cast.sam, verb=verb)
        build.look(by=cast.users["sam"], role="consumer", consumer=cast.sam, verb="say_of_carer")
    ada = at("ada")
    _content, found = lines(ada, cast, of_today(cast, as_owner))
    about = [line for line in found if line["verb"] in verbs]
    assert len(about) == len(verbs) + 1
    assert {line[name] for line in about for name in ("about", "object", "act", "request", "visit")} == {""}
    assert {(line["who"], line["role"]) for line in about} == {("Alex", "consumer_peer_worker"), ("", "consumer")}
    assert {line["actor"] for line in about if line["role"] == "consumer"} == {""}
    for verb in verbs:
        page = ada.get(f"/services/{cast.service.slug}/events/", {"verb": verb}).content.decode()
        assert "Sam" not in page, verb
        assert str(cast.sam.pk) not in page, verb


def test_a_name_is_no_formula(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        bea = cast.users["bea"]
        bea.name = "=1+1"
        bea.save()
        build.look(by=bea, role="clinician", consumer=cast.sam)
    assert "'=1+1" in {line["who"] for line in lines(at("ada"), cast, of_today(cast, as_owner))[1]}


def test_it_is_theirs_alone_while_the_events_are_theirs_to_read(cast: Cast, at: At, as_owner: Owner) -> None:
    file = of_today(cast, as_owner)
    fetch = f"{address(cast)}{file.pk}/"
    assert at("abe").get(fetch).status_code == 404
    assert at("bea").get(fetch).status_code == 403
    assert at("bea").post(address(cast), asked()).status_code == 403
    assert at("sam").get(address(cast)).status_code == 403
    assert "What you asked for" not in at("abe").get(address(cast)).content.decode()
    with as_owner():
        Membership.objects.filter(user=cast.users["ada"]).update(ends_at=timezone.now())
    assert at("ada").get(fetch).status_code == 404


def test_before_it_is_asked_for_it_is_still_them(cast: Cast, at: At) -> None:
    ada = at("ada")
    unprove(ada)
    answer = ada.post(address(cast), asked())
    assert answer.status_code == 403
    assert "reauthenticate" in answer.content.decode()
    cast.enter("ada")
    assert not EventFile.objects.exists()


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ({"until": str(timezone.localdate() + build.DAY)}, "This day is not over yet."),
        ({"since": "2026-01-08"}, "not before the first"),
        ({"since": "2024-12-31"}, "at most a year"),
    ],
)
def test_days_that_nobody_gets(cast: Cast, at: At, days: dict[str, str], said: str) -> None:
    answer = at("ada").post(address(cast), asked(**days))
    assert answer.status_code == 422
    assert said in answer.content.decode()


def test_after_a_week_the_lines_go(cast: Cast, at: At, as_owner: Owner) -> None:
    file = of_today(cast, as_owner)
    with as_owner():
        making.forget("default")
        assert EventFilePart.objects.filter(file=file).exists()
        EventFile.objects.filter(pk=file.pk).update(made_at=timezone.now() - 8 * build.DAY)
        making.forget("default")
    ada = at("ada")
    assert ada.get(f"{address(cast)}{file.pk}/").status_code == 404
    page = ada.get(address(cast)).content.decode()
    assert "No longer kept" in page


def test_a_file_that_was_made_is_not_made_again(cast: Cast, as_owner: Owner) -> None:
    file = of_today(cast, as_owner)
    with as_owner():
        parts = set(EventFilePart.objects.filter(file=file).values_list("pk", flat=True))
        making.make_one(file.pk, "default")
        assert parts == set(EventFilePart.objects.filter(file=file).values_list("pk", flat=True))


def test_nor_is_one_asked_for_past_the_page(cast: Cast) -> None:
    day = timezone.now().date()
    with pytest.raises(Refused, match=f"^{Code.WRONG_ROLE.value}$"):
        event_files.ask(
            by=cast.enter("bea"), service_id=cast.service.pk, since=day - build.DAY, until=day, key=uuid.uuid4()
        )
