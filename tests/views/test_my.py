"""A consumer's own pages: whom they exist for, what comes first, and what 25 rows cost."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.actions.notes import reading_notes
from peernotes.actions.notes.decisions import SectionChoice
from peernotes.models import AboutMe, Event, Note, Visit
from tests.support import notes as made
from tests.support.cast import Cast, say
from tests.support.my import (
    BUDGET,
    NOTE_PAGES,
    PLAIN_PAGES,
    concern,
    end_model,
    statements,
    switch,
    text_of,
    url,
)

At = Callable[[str], Client]


# --- whose pages these are -----------------------------------------------------------


@pytest.mark.parametrize("page", PLAIN_PAGES)
def test_every_page_is_neutral_can_be_left_and_has_nothing_chosen(cast: Cast, at: At, page: str) -> None:
    made.handed(cast)
    response = at("sam").get(f"/my/{page}")
    html = response.content.decode()
    assert response.status_code == 200
    assert "<title>My page</title>" in html
    assert "Exit this page" in html
    assert len(re.findall(r"<h1[ >]", html)) == 1
    assert " checked" not in html


@pytest.mark.parametrize("name", ["alex", "bea", "ada", "ravi"])
def test_for_staff_none_of_it_exists(cast: Cast, at: At, name: str) -> None:
    note = made.final(cast)
    client = at(name)
    missing = client.get("/no-such-page/").content
    for page in [f"/my/{page}" for page in [*PLAIN_PAGES, "record/", "who-looked/1/"]]:
        response = client.get(page)
        assert (response.status_code, response.content) == (404, missing), page
    for page in NOTE_PAGES:
        response = client.get(url(note, page))
        assert (response.status_code, response.content) == (404, missing), page
    for page in ("choices/", "about-me/"):
        answer = {"scope": "read_record", "answer": "yes", "version": 0}
        assert client.post(f"/my/{page}", answer).status_code == 404


def test_another_consumers_note_does_not_exist(cast: Cast, at: At, as_owner: Any) -> None:
    note = made.final(cast)
    with as_owner():
        Note.objects.filter(pk=note.pk).update(consumer=cast.noor)
    client = at("sam")
    for page in NOTE_PAGES:
        assert client.get(url(note, page)).status_code == 404, page
    assert client.post(url(note, "stop-sharing/"), {"key": uuid.uuid4()}).status_code == 404


def test_signed_out_one_is_asked_to_sign_in(cast: Cast) -> None:
    for page in PLAIN_PAGES:
        response = Client().get(f"/my/{page}")
        assert (response.status_code, response["Location"]) == (302, f"/accounts/login/?next=/my/{page}")


def test_a_visit_reaches_none_of_it(cast: Cast, as_owner: Any) -> None:
    note = made.handed(cast)
    with as_owner():
        visit = Visit.objects.create(
            service=cast.service, consumer=cast.sam, note=note, method="shared_device", started_by=cast.users["alex"],
            opened_at=timezone.now(), expires_at=timezone.now() + timedelta(hours=1),
        )  # fmt: skip
    client = Client()
    session = client.session
    session["visit"] = str(visit.pk)
    session.save()
    for page in PLAIN_PAGES:
        response = client.get(f"/my/{page}")
        assert response.status_code == 302, page
        assert response["Location"].startswith("/visit/"), page


def test_under_the_staffs_address_of_a_note_its_consumer_finds_their_own_page(cast: Cast, at: At) -> None:
    for note, words in ((made.final(cast), "Stop sharing"), (made.handed(cast), "Read and decide")):
        html = at("sam").get(f"/notes/{note.pk}/").content.decode()
        assert words in html
        assert f'"{url(note)}' in html


def test_ones_own_record_is_the_one_that_the_team_reads(cast: Cast, at: At) -> None:
    note = made.final(cast)
    client = at("sam")
    own, by_person = (client.get(page).content.decode() for page in ("/my/record/", f"/people/{cast.sam.pk}/record/"))
    for page in (own, by_person):
        assert "<title>My page</title>" in page
        assert f'href="/notes/{note.pk}/"' in page
        assert made.WORDS["what_we_did"] in page
    assert statements(client, "/my/record/") <= BUDGET


# --- home ----------------------------------------------------------------------------


def test_what_waits_comes_first(cast: Cast, at: At) -> None:
    made.final(cast)
    made.started(cast, "not_today")
    made.handed(cast)
    html = text_of(at("sam").get("/my/"))
    places = [html.index(words) for words in ("Waiting for you", "Yours to decide", "Not finished yet", "Your notes")]
    assert places == sorted(places)
    assert "Your turn" in html
    assert "The care team reads 3 parts" in html
    assert made.WORDS["own_words"] not in html


def test_home_names_the_model_and_what_was_passed_on(cast: Cast, at: At, as_owner: Any) -> None:
    assert "Safety concerns about me" not in text_of(at("sam").get("/my/"))
    with as_owner():
        concern(cast)
    html = at("sam").get("/my/").content.decode()
    assert "Integrated" in html
    assert f"/services/{cast.service.slug}/model/" in html
    assert "1 was passed on to a clinician" in text_of(at("sam").get("/my/"))


def test_home_without_a_model_and_without_notes(cast: Cast, at: At, as_owner: Any) -> None:
    with as_owner():
        end_model(cast)
    html = text_of(at("sam").get("/my/"))
    assert "has not said yet how peer workers and clinicians work together" in html
    assert "No notes yet" in html
    assert "This service has no model yet" in text_of(at("sam").get("/my/choices/"))


def test_a_note_taken_away_stays_open_to_its_consumer(cast: Cast, at: At, as_owner: Any) -> None:
    note = made.final(cast)
    with as_owner():
        Note.objects.filter(pk=note.pk).update(status="entered_in_error", shared_with_care_team=False)
    html = at("sam").get("/my/").content.decode()
    assert "Taken away" in html
    assert url(note) in html
    page = text_of(at("sam").get(url(note)))
    assert "entered in error" in page
    assert "We walked by the water." in page
    assert "Stop sharing" not in page
    assert "Taken away" in text_of(at("sam").get(url(note, "done/")))


# --- about me ------------------------------------------------------------------------


def test_about_me_is_saved_and_saved_elsewhere(cast: Cast, at: At) -> None:
    client = at("sam")
    page = {"what_helps": "Time.\r\nPlain words.", "what_upsets": "", "what_i_enjoy": "", "please_know": ""}
    assert client.post("/my/about-me/", page | {"version": 0}).status_code == 302
    assert AboutMe.objects.get(consumer=cast.sam).what_helps == "Time.\nPlain words."
    response = client.post("/my/about-me/", page | {"version": 0, "what_helps": "Typed on my phone"})
    html = response.content.decode()
    assert response.status_code == 409
    assert "Typed on my phone" in html
    assert "Time.\nPlain words." in html
    assert 'name="version" value="1"' in html
    response = client.post("/my/about-me/", page | {"version": 1, "what_helps": "a\x00b", "please_know": "kept"})
    assert response.status_code == 422
    assert "kept" in response.content.decode()


def test_what_no_peer_worker_can_read_is_not_said_to_be_read(cast: Cast, at: At, as_owner: Any) -> None:
    made.final(cast, own_words=SectionChoice("accepted", audience="peer_team"))
    sam = at("sam")
    assert "the peer team reads 1 part" in text_of(sam.get("/my/"))
    with as_owner():
        switch(cast, peer_read_records="summary")
    assert "1 part is for the peer team, which reads nothing here now" in text_of(sam.get("/my/"))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"read_requires_consumer_consent": False}, "Without a yes from you, no peer worker reads it."),
        ({"about_me_readers": "clinicians"}, "In our model only clinicians read it, whatever you choose here."),
        (
            {"about_me_readers": "everyone_in_care"},
            "In our model peer workers who work with you read it without asking",
        ),
    ],
)
def test_about_me_says_who_reads_it_under_the_model(
    cast: Cast, at: At, as_owner: Any, change: dict[str, Any], said: str
) -> None:
    with as_owner():
        switch(cast, **change)
    assert f"Your clinicians can read it. {said}" in text_of(at("sam").get("/my/about-me/"))
    for page in ("goals/", "plan/"):
        assert said in text_of(at("sam").get(f"/my/{page}"))


# --- safety concerns -----------------------------------------------------------------


def test_concerns_once_seen_with_what_was_said_and_done(cast: Cast, at: At, as_owner: Any) -> None:
    unseen = {"status": "open", "acknowledged_by": None, "acknowledged_at": None}
    with as_owner():
        concern(cast, fact="Not seen yet", **unseen)
        concern(
            cast, basis="serious_threat", told_consumer=False, not_told_reason="They had left", told_at=timezone.now()
        )
        concern(cast, fact="Not told yet", told_consumer=False, hold_until=timezone.localdate() + timedelta(days=2))
        concern(
            cast, told_consumer=False, hold_until=timezone.localdate() - timedelta(days=2), status="closed",
            outcome="We rang", closed_by=cast.users["bea"], closed_at=timezone.now(), by=None,
        )  # fmt: skip
    html = text_of(at("sam").get("/my/concerns/"))
    for words in (
        "Not at that time. The reason given: They had left",
        "Serious threat",
        "Not at that time",
        "We rang",
        "Somebody,",
    ):
        assert words in html
    assert "Not seen yet" not in html
    assert "Not told yet" not in html


# --- the cost ------------------------------------------------------------------------


def test_a_page_of_25_costs_what_a_page_of_one_costs(cast: Cast, at: At, as_owner: Any) -> None:
    note = made.final(cast)
    at("bea").get(f"/notes/{note.pk}/")
    pages = ["/my/", "/my/who-looked/?show=all", "/my/choices/", url(note), url(note, "stop-sharing/")]
    few = {page: statements(at("sam"), page) for page in pages}
    with as_owner():
        for _ in range(24):
            copy = Note.objects.get(pk=note.pk)
            copy.pk = uuid.uuid4()
            copy.save(force_insert=True)
            say(cast, "read_record", "given", grantee=cast.users["dana"])
    for _ in range(24):
        at("bea").get(f"/notes/{note.pk}/")
    many = {page: statements(at("sam"), page) for page in pages}
    assert many == few
    assert max(many.values()) <= BUDGET


@pytest.mark.parametrize("page", ["", "readers/"])
def test_deciding_and_choosing_stay_in_the_budget(cast: Cast, at: At, page: str) -> None:
    note = made.final(cast) if page else made.handed(cast)
    assert statements(at("sam"), url(note, page)) <= BUDGET


def test_every_look_at_a_note_of_ones_own_is_an_event(cast: Cast, at: At) -> None:
    note = made.final(cast)
    client = at("sam")
    before = Event.objects.filter(object_id=note.pk, verb="read_note").count()
    client.get(url(note))
    assert Event.objects.filter(object_id=note.pk, verb="read_note").count() == before + 1
    assert reading_notes.open_note(by=cast.enter("sam"), note_id=note.pk).left_out is None
