"""Leaflets: written by administrators, version after version, and read by whom they are for."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client

from peernotes.models import Event, Leaflet
from tests.support import build
from tests.support.cast import Cast, make_cast
from tests.support.my import text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
SAID = {"title": "Sleep", "audience": "all", "text": "Go to bed late."}


def of(cast: Cast, more: str = "") -> str:
    return f"/services/{cast.service.slug}/leaflets/{more}"


def write(client: Client, page: str, **said: Any) -> Any:
    return client.post(page, SAID | {"key": uuid.uuid4()} | said)


@pytest.fixture
def ida(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        cast.users["ida"] = build.user(username=f"ida.{cast.service.slug}", name="Ida")
        build.carer(tie=build.carer_tie(consumer=cast.sam), user=cast.users["ida"])


def test_each_version_stays_readable_and_the_present_one_is_given(cast: Cast, at: At, as_owner: Owner) -> None:
    ada = at("ada")
    page = write(ada, of(cast, "new/")).url
    line = page.rstrip("/").split("/")[-1]
    assert "Go to bed late." in text_of(at("sam").get(f"/my/library/{line}/"))
    assert write(at("ada"), page, version=1, text="Get up early.").url == page
    now = text_of(at("alex").get(page))
    assert "Get up early." in now
    assert "Version 1" in now
    earlier = text_of(at("alex").get(f"{page}?version=1"))
    assert "Go to bed late." in earlier
    assert "no longer the present one" in earlier
    assert "Get up early." in text_of(at("sam").get(f"/my/library/{line}/"))
    for number in ("3", "0", "x", "9" * 12):
        assert at("ada").get(f"{page}?version={number}").status_code == (200 if number in {"x", "9" * 12} else 404)
    with as_owner():
        assert list(Leaflet.objects.filter(line=line).order_by("number").values_list("number", "created_by")) == [
            (1, cast.users["ada"].pk), (2, cast.users["ada"].pk),
        ]  # fmt: skip
        left = Event.objects.filter(verb="write_leaflet", service_id=cast.service.pk)
        assert (left.count(), set(left.values_list("subject_id", flat=True))) == (2, {None})
        with pytest.raises(DatabaseError), transaction.atomic():
            Leaflet.objects.filter(line=line).update(text="Other words.")


@pytest.mark.usefixtures("ida")
def test_each_reads_what_is_for_them(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        told = {"service": cast.service, "by": cast.users["ada"]}
        made = {name: build.leaflet(**told, audience=name, title=name.title()) for name in ("consumer", "carer", "all")}
        elsewhere = make_cast()
        other = build.leaflet(service=elsewhere.service, by=elsewhere.users["ada"])
    for name, library, reads in (
        ("sam", "/my/library/", {"consumer", "all"}),
        ("ida", "/carer/library/", {"carer", "all"}),
    ):
        shown = text_of(at(name).get(library))
        assert {
            each for each in made if f"{each.title()} " in shown.split("Nobody sees what you read here.")[1]
        } == reads
        for each, leaflet in made.items():
            assert at(name).get(f"{library}{leaflet.line}/").status_code == (200 if each in reads else 404)
        assert at(name).get(f"{library}{other.line}/").status_code == 404
    assert at("ida").get("/my/library/").status_code == at("sam").get("/carer/library/").status_code == 404
    assert at("alex").get("/my/library/").status_code == 404
    for page in ("/my/library/", "/carer/library/", f"/my/library/{other.line}/"):
        assert "login" in Client().get(page)["Location"]
    with as_owner():
        assert not Event.objects.filter(service_id=cast.service.pk, verb="see_leaflets", allowed=True).exists()


def test_taken_back_it_is_found_by_who_works_there_alone(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        leaflet = build.leaflet(service=cast.service, by=cast.users["ada"])
    page = of(cast, f"{leaflet.line}/")
    assert write(at("ada"), page, version=1, taken_back="on").status_code == 302
    assert at("sam").get(f"/my/library/{leaflet.line}/").status_code == 404
    assert "Nothing yet" in text_of(at("sam").get("/my/library/"))
    for shown in (at("alex").get(of(cast)), at("ada").get(page)):
        assert "Taken back" in text_of(shown)
    assert write(at("ada"), page, version=2).status_code == 302
    assert at("sam").get(f"/my/library/{leaflet.line}/").status_code == 200


def test_nobodys_version_is_written_over(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        leaflet = build.leaflet(service=cast.service, by=cast.users["ada"])
    page = of(cast, f"{leaflet.line}/")
    assert write(at("ada"), page, version=1, text="Mine.").status_code == 302
    late = write(at("abe"), page, version=1, text="Also mine.")
    assert late.status_code == 409
    assert all(words in text_of(late) for words in ("Also mine.", "Another administrator saved"))
    assert 'name="version" value="2"' in late.content.decode()
    assert write(at("abe"), page, version=2, text="Also mine.").status_code == 302


@pytest.mark.parametrize("wrong", [{"title": ""}, {"text": ""}, {"audience": "staff"}, {"text": "x" * 20_001}])
def test_what_is_missing_is_said_and_what_was_typed_stays(cast: Cast, at: At, wrong: dict[str, str]) -> None:
    refused = write(at("ada"), of(cast, "new/"), **wrong)
    assert refused.status_code == 422
    assert (wrong.get("title", "Sleep") or "Go to bed late.") in refused.content.decode()


def test_administrators_alone_write(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        leaflet = build.leaflet(service=cast.service, by=cast.users["ada"])
    for name, code in (("alex", 403), ("bea", 403)):
        assert at(name).get(of(cast)).status_code == 200
        assert write(at(name), of(cast, "new/")).status_code == code
        assert write(at(name), of(cast, f"{leaflet.line}/"), version=1).status_code == code
    assert at("ada").get(of(cast, f"{uuid.uuid4()}/")).status_code == 404
    assert write(at("ada"), of(cast, f"{uuid.uuid4()}/"), version=1).status_code == 404
