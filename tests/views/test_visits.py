"""A consumer without a sign-in of their own: a handed-over device, a one-time link, a decision said aloud."""

from __future__ import annotations

import re
import time
import uuid
from collections.abc import Callable
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.contrib.auth import SESSION_KEY
from django.test import Client
from django.utils import timezone

from peernotes.actions import notes
from peernotes.actions.notes import visits
from peernotes.enums import NoteStatus
from peernotes.middleware import QUIET, SEEN, VISIT, VISITED
from peernotes.models import Consent, ContactLogEntry, KeptForm, Note, NoteSection, PolicyVersion, Visit
from peernotes.policy.switches import COMPLEMENTARY, INTEGRATED, Switches
from peernotes.views import _visit
from tests.support import drawn
from tests.support import notes as made
from tests.support.build import DAY, policy_version
from tests.support.cast import Cast
from tests.support.my import text_of

At = Callable[[str], Client]


def handed(cast: Cast, at: At) -> tuple[Client, Note]:
    """The worker's browser, right after it was passed over."""
    note, client = made.written(cast), at("alex")
    reply = client.post(f"/notes/{note.pk}/hand-over/", {"version": note.version, "way": "device"})
    assert (reply.status_code, reply.url) == (302, "/visit/pass/")
    note.refresh_from_db()
    return client, note


def linked(cast: Cast, at: At) -> tuple[str, str, Note]:
    """The path of a link, its words, and the note."""
    note = made.handed(cast)
    link = visits.make_link(by=cast.enter("alex"), note_id=note.pk)
    return f"/visit/{link.token}/", link.words, note


def decision(note: Note, outcome: str, **changed: str) -> dict[str, object]:
    """What the page sends: ``changed`` names a prompt's decision."""
    sections = [s for s in NoteSection.objects.filter(note=note) if s.prompt in changed]
    marked = {f"decision-{s.pk}": changed[s.prompt] for s in sections}
    return marked | {"version": note.version, "outcome": outcome, "key": uuid.uuid4()}


def switch(cast: Cast, switches: Switches) -> None:
    since = timezone.now() - DAY  # before the test's own transaction: for PostgreSQL now() is its beginning
    PolicyVersion.objects.filter(pk=cast.policy.pk).update(in_force=(cast.policy.starts_at, since))
    policy_version(service=cast.service, number=2, switches=switches, starts=since)


# --- on the worker's device ------------------------------------------------------


def test_the_middleware_and_the_views_mean_the_same_session_key() -> None:
    assert (_visit.VISIT, _visit.QUIET, _visit.VISITED) == (VISIT, QUIET, VISITED)


def test_handing_over_ends_the_worker_s_sign_in(cast: Cast, at: At) -> None:
    client, note = handed(cast, at)
    assert SESSION_KEY not in client.session
    assert note.status == NoteStatus.WITH_CONSUMER
    page = client.get("/visit/pass/").content.decode()
    assert "Please pass to Sam" in page
    assert made.WORDS["own_words"] not in page
    assert "Sign out" not in page


@pytest.mark.parametrize(
    "path",
    ["/", "/people/", "/people/{sam}/", "/people/{sam}/record/", "/people/{sam}/notes/new/", "/notes/{note}/",
     "/notes/{note}/edit/", "/notes/{note}/hand-over/", "/notes/{note}/history/", "/notes/{other}/", "/concerns/",
     "/concerns/new/", "/my/", "/my/notes/{note}/", "/my/choices/", "/accounts/login/", "/accounts/logout/",
     "/services/harbour/model/", "/search/"],
)  # fmt: skip
def test_a_visit_reaches_its_note_and_nothing_else(cast: Cast, at: At, path: str) -> None:
    other = made.final(cast)
    client, note = handed(cast, at)
    path = path.format(sam=cast.sam.pk, note=note.pk, other=other.pk)
    for send in (client.get, client.post):
        reply = send(path)
        assert (reply.status_code, reply.get("Location")) in {(302, "/visit/"), (404, None)}, path
    note.refresh_from_db()
    assert note.status == NoteStatus.WITH_CONSUMER


def test_the_page_marks_nothing_and_offers_all_answers_alike(cast: Cast, at: At) -> None:
    client, _note = handed(cast, at)
    page = client.get("/visit/").content.decode()
    assert made.WORDS["what_we_did"] in page
    assert " checked" not in page
    assert page.count('class="pn-big"') == 6
    assert "<title>My page</title>" in page


def test_agreeing_to_all_but_one_part(cast: Cast, at: At) -> None:
    client, note = handed(cast, at)
    reply = client.post("/visit/", decision(note, "agree_all", own_words="removed") | {"audience": "care_team"})
    assert (reply.status_code, reply.url) == (302, "/visit/done/")
    note.refresh_from_db()
    kept = {s.prompt: (s.decision, s.audience) for s in NoteSection.objects.filter(note=note) if s.text}
    assert note.status == NoteStatus.AGREED
    assert kept["what_we_did"] == kept["next_step"] == ("accepted", "care_team")
    assert kept["own_words"][0] == "removed"
    consent = Consent.objects.get(note=note)
    assert (consent.method, consent.recorded_by_id, consent.visit.note_id) == ("shared_device", None, note.pk)
    receipt = unescape(client.get("/visit/done/").content.decode())
    for said in (
        "You have agreed",
        "You and the care team",
        "Left out",
        "You can change your mind",
        "Give back to Alex",
    ):
        assert said in receipt


def test_own_words_are_a_change_and_are_kept_as_typed(cast: Cast, at: At) -> None:
    client, note = handed(cast, at)
    section = made.section(note, "own_words")
    words = "  I felt *heard*, mostly.\r\n"
    sent = decision(note, "agree_all") | {f"text-{section.pk}": words, "audience": "just_us"}
    assert client.post("/visit/", sent).status_code == 302
    section.refresh_from_db()
    assert (section.text, section.decision) == (words.replace("\r\n", "\n"), "rewritten")


@pytest.mark.parametrize(
    ("outcome", "extra", "status"),
    [
        ("later", {}, "with_consumer"),
        ("ask_changes", {}, "changes_requested"),
        ("decline", {}, "declined"),
        ("not_today", {}, "deferred"),
        ("agree", {"what_we_did": "removed", "own_words": "removed", "next_step": "removed"}, "declined"),
    ],
)
def test_every_other_answer_shares_nothing(
    cast: Cast, at: At, outcome: str, extra: dict[str, str], status: str
) -> None:
    client, note = handed(cast, at)
    assert client.post("/visit/", decision(note, outcome, **extra)).status_code == 302
    note.refresh_from_db()
    assert note.status == status
    assert not note.shared_with_care_team
    assert client.get("/visit/done/").status_code == 200
    if status == "declined":
        assert not NoteSection.objects.filter(note=note).exclude(text="").exists()
        assert ContactLogEntry.objects.filter(note=note).exists()


@pytest.mark.parametrize(
    ("outcome", "extra"),
    [
        ("agree", {}),
        ("agree", {"own_words": "accepted"}),
        ("agree_all", {"own_words": "perhaps"}),
        ("agree_all", {}),
        ("agree_all", {"own_words": "rewritten"}),
        ("", {}),
        ("share", {}),
    ],
)
def test_what_was_not_said_is_not_taken_as_said(cast: Cast, at: At, outcome: str, extra: dict[str, str]) -> None:
    """Parts without a mark, readers not named, "change it" without a change, no answer or an unknown one."""
    client, note = handed(cast, at)
    reply = client.post("/visit/", decision(note, outcome, **extra))
    assert reply.status_code == 422
    assert "error-summary" in reply.content.decode()
    note.refresh_from_db()
    assert note.status == NoteStatus.WITH_CONSUMER


def test_a_wrong_answer_keeps_the_words(cast: Cast, at: At) -> None:
    client, note = handed(cast, at)
    section = made.section(note, "own_words")
    sent = decision(note, "agree", own_words="accepted") | {f"text-{section.pk}": "Nearly sent."}
    page = client.post("/visit/", sent).content.decode()
    assert "Nearly sent." in page
    assert "Which of the two" in page


def test_more_time_changes_nothing_and_keeps_the_words(cast: Cast, at: At) -> None:
    client, note = handed(cast, at)
    html = client.get("/visit/").content.decode()
    (button,) = re.findall(r'<button class="([^"]*)"[^>]*value="stay"', html)
    assert "nhsuk-button" in button
    assert not re.search(r'<p class="pn-small">(?:(?!</p>).)*<button', html, re.DOTALL)
    section = made.section(note, "own_words")
    reply = client.post("/visit/", decision(note, "stay") | {f"text-{section.pk}": "Not yet sent."})
    assert reply.status_code == 200
    assert "Not yet sent." in reply.content.decode()
    section.refresh_from_db()
    assert section.text == made.WORDS["own_words"]


def test_nobody_is_offered_as_a_reader_whom_the_model_keeps_out(
    cast: Cast, at: At, as_owner: Callable[[], Any]
) -> None:
    client, note = handed(cast, at)
    with as_owner():
        switch(cast, Switches.of({"clinician_read_peer_notes": "none"}, base=INTEGRATED))
    assert 'value="care_team"' not in client.get("/visit/").content.decode()
    reply = client.post("/visit/", decision(note, "agree_all") | {"audience": "care_team"})
    assert reply.status_code == 422
    assert client.post("/visit/", decision(note, "agree_all") | {"audience": "peer_team"}).status_code == 302


def test_a_model_without_notes_still_lets_the_consumer_decide(cast: Cast, at: At, as_owner: Callable[[], Any]) -> None:
    client, note = handed(cast, at)
    with as_owner():
        switch(cast, COMPLEMENTARY)
    page = client.get("/visit/").content.decode()
    assert 'value="peer_team"' not in page
    assert client.post("/visit/", decision(note, "decline")).status_code == 302


def test_a_change_in_between_is_shown_and_own_words_stay(cast: Cast, at: At) -> None:
    client, note = handed(cast, at)
    theirs, ours = made.section(note, "what_we_did"), made.section(note, "own_words")
    notes.save(by=cast.enter("alex"), note_id=note.pk, version=note.version, sections={theirs.pk: "Changed meanwhile."})
    sent = decision(note, "agree_all") | {"audience": "care_team", f"text-{ours.pk}": "Kept for me."}
    reply = client.post("/visit/", sent)
    page = reply.content.decode()
    assert reply.status_code == 409
    for said in ("Changed meanwhile.", "Kept for me.", "changed the note while you were reading"):
        assert said in page
    assert " checked" not in page
    note.refresh_from_db()
    assert note.status == NoteStatus.DRAFT


def test_pressing_twice_decides_once(cast: Cast, at: At) -> None:
    client, note = handed(cast, at)
    sent = decision(note, "agree_all") | {"audience": "just_us"}
    for _ in range(2):
        assert client.post("/visit/", sent).status_code == 302
    assert Consent.objects.filter(note=note).count() == 1


def test_a_foreign_section_is_not_part_of_it(cast: Cast, at: At) -> None:
    other = made.written(cast)
    foreign = made.section(other, "own_words")
    client, note = handed(cast, at)
    sent = decision(note, "agree_all") | {"audience": "just_us", f"text-{foreign.pk}": "Taken over."}
    client.post("/visit/", sent)
    cast.enter("alex")
    foreign.refresh_from_db()
    assert foreign.text == made.WORDS["own_words"]


# --- how it ends -----------------------------------------------------------------


def test_giving_back_leads_to_the_worker_s_sign_in(cast: Cast, at: At) -> None:
    client, note = handed(cast, at)
    reply = client.post("/visit/end/")
    assert reply.url == f"/accounts/login/?next=%2Fnotes%2F{note.pk}%2F"
    assert f'value="{cast.users["alex"].username}"' in client.get(reply.url).content.decode()
    cast.enter("alex")
    assert Visit.objects.get(note=note).ended_at is not None
    for path in ("/visit/", "/visit/done/", "/visit/pass/"):
        page = client.get(path).content.decode()
        assert "closed now" in page
        assert made.WORDS["own_words"] not in page
    assert client.get("/").url == "/accounts/login/?next=/"


def test_a_device_left_alone_for_five_minutes_is_closed(cast: Cast, at: At) -> None:
    """A second before it is open, and what is said afterwards is so."""
    client, note = handed(cast, at)
    client.get("/visit/")
    quiet(client, 5 * 60 - 1)
    assert made.WORDS["own_words"] in client.get("/visit/").content.decode()
    quiet(client, 5 * 60 + 1)
    page = unescape(client.get("/visit/").content.decode())
    assert "You have not decided yet, so nothing is shared with anybody else" in page
    assert "What you decided is kept" not in page
    assert made.WORDS["own_words"] not in page
    assert Visit.objects.get(note=note).ended_at is not None
    assert '<a class="nhsuk-button" href="/accounts/login/"' in page
    assert f'value="{cast.users["alex"].username}"' in client.get("/accounts/login/").content.decode()


def quiet(client: Client, seconds: int) -> None:
    session = client.session
    session[SEEN] = int(time.time()) - seconds
    session.save()


def test_what_was_decided_is_kept_is_said_of_a_decision_only(cast: Cast, at: At) -> None:
    client, note = handed(cast, at)
    client.post("/visit/", decision(note, "agree_all") | {"audience": "just_us"})
    quiet(client, 5 * 60 + 1)
    page = client.get("/visit/").content.decode()
    assert "What you decided is kept" in page
    assert "not decided yet" not in page


def typed(client: Client, note: Note, words: str) -> dict[str, object]:
    """What the page sends when somebody wrote something of their own in it."""
    return drawn.hidden(client.get("/visit/")) | {f"text-{made.section(note, 'own_words').pk}": words}


def broken_off(cast: Cast, at: At, *, pressed: bool) -> tuple[Client, Note]:
    """A visit that ended while somebody was writing: they pressed too late, or not at all."""
    client, note = handed(cast, at)
    data = typed(client, note, "Not sent in time.")
    if pressed:
        quiet(client, 5 * 60 + 1)
        marked = decision(note, "agree", own_words="rewritten")
        reply = client.post("/visit/", marked | data | {"outcome": "agree", "audience": "care_team"})
        assert reply.url == "/visit/over/"
    else:
        assert client.post("/visit/", data, headers={"X-Keep": "1"}).json() == {"kept": True}
        quiet(client, 5 * 60 + 1)
    return client, note


@pytest.mark.parametrize("pressed", [True, False])
def test_what_was_typed_is_the_consumer_s_alone(cast: Cast, at: At, pressed: bool) -> None:
    client, note = broken_off(cast, at, pressed=pressed)
    page = client.get("/visit/over/").content.decode()
    assert "What you typed is kept for a day, for when this note is handed to you again on a device." in page
    assert "kept for you" not in page
    assert "Not sent in time." not in page
    for name in ("alex", "sam", "bea"):
        staff = at(name)
        for path in ("/kept/", f"/notes/{note.pk}/", f"/notes/{note.pk}/edit/"):
            assert "Not sent in time." not in staff.get(path).content.decode(), (name, path)


@pytest.mark.parametrize("pressed", [True, False])
def test_what_was_typed_waits_for_the_next_visit(cast: Cast, at: At, pressed: bool) -> None:
    """Only the words come back; nothing is marked."""
    _client, note = broken_off(cast, at, pressed=pressed)
    again, _note = handed_again(note, at)
    page = again.get("/visit/").content.decode()
    assert "Not sent in time." in page
    assert "it was not sent" in page
    assert " checked" not in page
    note.refresh_from_db()
    assert note.status == NoteStatus.WITH_CONSUMER
    ready = drawn.hidden(again.get("/visit/")) | {"outcome": "agree_all", "audience": "just_us"}
    words = {f"text-{made.section(note, 'own_words').pk}": "Not sent in time."}
    assert again.post("/visit/", ready | words).url == "/visit/done/"
    assert not KeptForm.objects.exists()


@pytest.mark.parametrize("outcome", ["decline", "agree_all"])
def test_when_the_note_has_come_to_its_end_nothing_typed_is_left(
    cast: Cast, at: At, as_owner: Callable[[], Any], outcome: str
) -> None:
    """Decided by another way than the visit on which it was typed."""
    _client, note = broken_off(cast, at, pressed=False)
    sent = {"audience": "just_us"} if outcome == "agree_all" else {}
    assert at("sam").post(f"/my/notes/{note.pk}/", decision(note, outcome) | sent).status_code == 302
    if outcome == "agree_all":
        note.refresh_from_db()
        notes.finalise(by=cast.enter("alex"), note_id=note.pk, version=note.version, key=uuid.uuid4())
    with as_owner():
        assert not KeptForm.objects.exists()


def handed_again(note: Note, at: At) -> tuple[Client, Note]:
    client = at("alex")
    reply = client.post(f"/notes/{note.pk}/hand-over/", {"version": note.version, "way": "device"})
    assert reply.url == "/visit/pass/"
    return client, note


def test_on_a_device_it_waits_for_a_day(cast: Cast, at: At, as_owner: Callable[[], Any]) -> None:
    _client, note = broken_off(cast, at, pressed=False)
    with as_owner():
        Visit.objects.filter(note=note).update(opened_at=timezone.now() - DAY - timedelta(minutes=1))
    again, _note = handed_again(note, at)
    assert "Not sent in time." not in again.get("/visit/").content.decode()


def test_what_was_typed_is_dropped_from_the_page_that_says_it_is_kept(cast: Cast, at: At) -> None:
    client, note = broken_off(cast, at, pressed=False)
    page = client.get("/visit/over/")
    assert "Whoever holds the device then can read it" in page.content.decode()
    reply = client.post("/kept/drop/", {"form": re.search(r'name="form" value="([^"]+)"', page.content.decode())[1]})
    assert reply.url == "/visit/"
    assert "What you typed is kept" not in unescape(client.get(reply.url).content.decode())
    again, _note = handed_again(note, at)
    assert "Not sent in time." not in again.get("/visit/").content.decode()


def test_nobody_else_drops_it(cast: Cast, at: At) -> None:
    client, note = broken_off(cast, at, pressed=False)
    form = re.search(r'name="form" value="([^"]+)"', client.get("/visit/over/").content.decode())[1]
    for other in (at("alex"), at("sam"), Client()):
        other.post("/kept/drop/", {"form": form})
    again, _note = handed_again(note, at)
    assert "Not sent in time." in again.get("/visit/").content.decode()


def test_typing_keeps_it_open(cast: Cast, at: At) -> None:
    client, note = handed(cast, at)
    assert client.get("/still-here/").json()["who"]
    Visit.objects.filter(note=note).update(ended_at=timezone.now())
    assert client.get("/still-here/").json()["who"] == ""


def test_half_an_hour_is_the_most_whatever_is_typed(cast: Cast, at: At, as_owner: Callable[[], Any]) -> None:
    client, note = handed(cast, at)
    with as_owner():
        Visit.objects.filter(note=note).update(expires_at=timezone.now() - timedelta(seconds=1))
    assert "closed now" in client.get("/visit/").content.decode()
    assert client.post("/visit/", decision(note, "decline")).status_code == 200
    cast.enter("alex")
    note.refresh_from_db()
    assert note.status == NoteStatus.WITH_CONSUMER


@pytest.mark.parametrize("path", ["/visit/", "/visit/done/", "/visit/pass/", "/visit/over/"])
def test_without_a_visit_there_is_nothing_here(path: str, db: None) -> None:
    assert "closed now" in Client().get(path).content.decode()


# --- by a one-time link ------------------------------------------------------------


def test_looking_at_a_link_uses_nothing_up(cast: Cast, at: At) -> None:
    path, words, note = linked(cast, at)
    phone = Client()
    for _ in range(3):
        page = phone.get(path).content.decode()
        assert phone.head(path).status_code == 200
        assert "Open my note" in page
        assert made.WORDS["own_words"] not in page
        assert "Sam" not in page
    reply = phone.post(path, {"words": f" {words.upper()} "})
    assert (reply.status_code, reply.url) == (302, "/visit/")
    assert made.WORDS["own_words"] in phone.get("/visit/").content.decode()
    assert 29 * 60 < phone.get("/still-here/").json()["left"] <= 30 * 60
    assert phone.post("/visit/", decision(note, "agree_all") | {"audience": "just_us"}).status_code == 302
    cast.enter("alex")
    assert Consent.objects.get(note=note).method == "one_time_link"


@pytest.mark.parametrize("closed", ["closed", "left alone", "another browser"])
def test_decide_later_opens_again_by_the_same_link(cast: Cast, at: At, closed: str) -> None:
    path, words, note = linked(cast, at)
    phone = Client()
    phone.post(path, {"words": words})
    assert phone.post("/visit/", decision(note, "later")).url == "/visit/done/"
    assert "open it again" in phone.get("/visit/done/").content.decode()
    if closed == "closed":
        phone.post("/visit/end/")
        assert "Your link opens again" in phone.get("/visit/over/").content.decode()
    elif closed == "left alone":
        quiet(phone, 30 * 60 + 1)
        assert "Your link opens again" in phone.get("/visit/").content.decode()
    else:
        phone = Client()
    assert "closed now" in phone.get("/visit/").content.decode()
    assert phone.post(path, {"words": "other words"}).status_code == 422
    assert phone.post(path, {"words": words}).url == "/visit/"
    assert made.WORDS["own_words"] in phone.get("/visit/").content.decode()


def test_what_was_typed_by_a_link_stands_there_again_and_on_no_device(cast: Cast, at: At) -> None:
    path, words, note = linked(cast, at)
    phone = Client()
    phone.post(path, {"words": words})
    assert phone.post("/visit/", typed(phone, note, "Typed at home."), headers={"X-Keep": "1"}).json() == {"kept": True}
    assert "Typed at home." in phone.get("/visit/").content.decode()
    at_the_same_time, _note = handed_again(note, at)
    assert "Typed at home." not in at_the_same_time.get("/visit/").content.decode()
    phone.post("/visit/end/")
    assert "nowhere else" in phone.get("/visit/over/").content.decode()
    device, _note = handed_again(note, at)
    assert "Typed at home." not in device.get("/visit/").content.decode()
    newer = visits.make_link(by=cast.enter("alex"), note_id=note.pk)
    other = Client()
    other.post(f"/visit/{newer.token}/", {"words": newer.words})
    assert "Typed at home." not in other.get("/visit/").content.decode()


def test_what_was_typed_by_a_link_stands_there_when_it_opens_again(cast: Cast, at: At) -> None:
    path, words, note = linked(cast, at)
    for client in (Client(), Client()):
        client.post(path, {"words": words})
        page = client.get("/visit/").content.decode()
        client.post("/visit/", typed(client, note, "Typed at home."), headers={"X-Keep": "1"})
        client.post("/visit/end/")
    assert "Typed at home." in page


def test_a_link_by_which_something_was_decided_is_over(cast: Cast, at: At) -> None:
    path, words, note = linked(cast, at)
    phone = Client()
    phone.post(path, {"words": words})
    phone.post("/visit/", decision(note, "agree_all") | {"audience": "just_us"})
    phone.post("/visit/end/")
    for reply in (phone.get(path), phone.post(path, {"words": words})):
        assert reply.status_code == 410
        assert "Ask your peer worker for a new one" in reply.content.decode()


def test_five_wrong_tries_close_a_link(cast: Cast, at: At) -> None:
    path, words, note = linked(cast, at)
    phone = Client()
    for _ in range(5):
        reply = phone.post(path, {"words": "not these"})
        assert reply.status_code == 422
        assert "These are not the words" in reply.content.decode()
    cast.enter("alex")
    assert Visit.objects.get(note=note).tries == 5
    assert phone.post(path, {"words": words}).status_code == 429


def test_an_old_link_is_as_good_as_none(cast: Cast, at: At) -> None:
    path, words, note = linked(cast, at)
    Visit.objects.filter(note=note).update(link_until=timezone.now() - timedelta(seconds=1))
    old, none = Client().get(path), Client().get(f"/visit/{'x' * 43}/")
    assert (old.status_code, old.content) == (none.status_code, none.content)
    assert Client().post(path, {"words": words}).status_code == 410


@pytest.mark.parametrize("words", ["", "   ", "\x00", "x" * 1000])
def test_words_that_cannot_be_words_are_said_so(cast: Cast, at: At, words: str) -> None:
    path, _words, note = linked(cast, at)
    assert Client().post(path, {"words": words}).status_code == 422
    cast.enter("alex")
    assert Visit.objects.get(note=note).tries == 0


def test_the_staff_cannot_open_it_for_the_consumer(cast: Cast, at: At) -> None:
    path, words, note = linked(cast, at)
    client = at("alex")
    for reply in (client.get(path), client.post(path, {"words": words})):
        assert reply.status_code == 409
        assert "You are signed in as Alex" in reply.content.decode()
    assert Visit.objects.get(note=note).opened_at is None


def test_the_page_of_a_link_shows_it_once(cast: Cast, at: At) -> None:
    note, client = made.written(cast), at("alex")
    reply = client.post(f"/notes/{note.pk}/hand-over/", {"version": note.version, "way": "link"})
    page = reply.content.decode()
    assert reply.status_code == 200
    assert "http://testserver/visit/" in page
    assert "<svg viewBox" in page
    assert "style=" not in page
    assert reply["Cache-Control"] == "no-store"
    assert "http://testserver/visit/" not in client.get(f"/notes/{note.pk}/hand-over/").content.decode()


# --- said aloud, on paper ----------------------------------------------------------


def spoken(note: Note, **extra: object) -> dict[str, object]:
    said = {"method": "verbal_witnessed", "witness": "Ida Bell", "reason": "No phone.", "audience": "care_team"}
    return decision(note, "agree_all") | said | extra


def test_a_spoken_decision_has_a_witness_and_a_reason(cast: Cast, at: At) -> None:
    note, client = made.handed(cast), at("alex")
    page = client.get(f"/notes/{note.pk}/hand-over/spoken/").content.decode()
    assert " checked" not in page
    assert "Change it" not in page
    assert client.post(f"/notes/{note.pk}/hand-over/spoken/", spoken(note)).url == f"/notes/{note.pk}/finish/"
    consent = Consent.objects.get(note=note)
    assert (consent.method, consent.witness, consent.reason) == ("verbal_witnessed", "Ida Bell", "No phone.")
    assert "Heard or seen by Ida Bell" in client.get(f"/notes/{note.pk}/").content.decode()


@pytest.mark.parametrize(
    "wrong",
    [{"witness": ""}, {"witness": "Alex"}, {"witness": "sam"}, {"witness": "nobody"}, {"reason": "  "}, {"method": ""}, {"method": "own_login"}, {"method": "shared_device"},
     {"audience": ""}, {"outcome": ""}, {"outcome": "later!"}],
)  # fmt: skip
def test_nobody_on_the_staff_ticks_a_yes_alone(cast: Cast, at: At, wrong: dict[str, str]) -> None:
    note, client = made.handed(cast), at("alex")
    reply = client.post(f"/notes/{note.pk}/hand-over/spoken/", spoken(note, **wrong))
    assert reply.status_code == 422
    note.refresh_from_db()
    assert note.status == NoteStatus.WITH_CONSUMER


@pytest.mark.parametrize(("outcome", "status"), [("decline", "declined"), ("not_today", "deferred")])
def test_a_spoken_no_is_a_no(cast: Cast, at: At, outcome: str, status: str) -> None:
    note, client = made.handed(cast), at("alex")
    sent = spoken(note, outcome=outcome)
    for _ in range(2):
        assert client.post(f"/notes/{note.pk}/hand-over/spoken/", sent).status_code in {302, 403}
    note.refresh_from_db()
    assert note.status == status


def test_the_paper_has_boxes_and_no_marks(cast: Cast, at: At) -> None:
    note, client = made.handed(cast), at("alex")
    page = client.get(f"/notes/{note.pk}/hand-over/paper/").content.decode()
    assert made.WORDS["own_words"] in page
    assert "☐" in page
    assert "☑" not in page


@pytest.mark.parametrize(
    ("way", "leads_to"), [("own", ""), ("spoken", "hand-over/spoken/"), ("paper", "hand-over/paper/")]
)
def test_the_other_ways(cast: Cast, at: At, way: str, leads_to: str) -> None:
    note, client = made.written(cast), at("alex")
    reply = client.post(f"/notes/{note.pk}/hand-over/", {"version": note.version, "way": way})
    assert reply.url == f"/notes/{note.pk}/{leads_to}"
    note.refresh_from_db()
    assert note.status == NoteStatus.WITH_CONSUMER


@pytest.mark.parametrize(("sent", "status"), [({"way": "pigeon"}, 422), ({"way": ""}, 422), ({"version": "0"}, 422)])
def test_a_wrong_way_hands_nothing_over(cast: Cast, at: At, sent: dict[str, str], status: int) -> None:
    note, client = made.written(cast), at("alex")
    reply = client.post(f"/notes/{note.pk}/hand-over/", {"version": note.version, "way": "device"} | sent)
    assert reply.status_code == status
    assert SESSION_KEY in client.session


def test_an_old_version_is_not_handed_over(cast: Cast, at: At) -> None:
    note, client = made.written(cast), at("alex")
    reply = client.post(f"/notes/{note.pk}/hand-over/", {"version": note.version - 1, "way": "device"})
    assert reply.status_code == 409
    assert SESSION_KEY in client.session
    assert not Visit.objects.filter(note=note).exists()


def test_an_empty_draft_is_not_handed_over(cast: Cast, at: At) -> None:
    note, client = made.started(cast), at("alex")
    reply = client.post(f"/notes/{note.pk}/hand-over/", {"version": note.version, "way": "device"})
    assert reply.status_code == 403
    assert "Nothing is written yet" in reply.content.decode()


def test_a_finished_note_is_handed_over_to_stop_sharing_it(cast: Cast, at: At) -> None:
    note, client = made.final(cast), at("alex")
    path = f"/notes/{note.pk}/pass/"
    assert path in client.get(f"/notes/{note.pk}/").content.decode()
    assert client.get(path).status_code == 200
    assert client.post(path).url == "/visit/pass/"
    page = client.get("/visit/").content.decode()
    assert made.WORDS["own_words"] in page
    assert "Who has already read it" in page
    assert client.post("/visit/").url == "/visit/done/"
    cast.enter("alex")
    note.refresh_from_db()
    assert not note.shared_with_care_team
    assert "It is shared with nobody" in text_of(client.get("/visit/"))


@pytest.mark.parametrize("outcome", ["agree", "agree_all", "ask_changes", "later", "stay", ""])
def test_a_note_that_froze_meanwhile_gives_the_words_back(
    cast: Cast, at: At, as_owner: Callable[[], Any], outcome: str
) -> None:
    client, note = handed(cast, at)
    own = f"text-{made.section(note, 'own_words').pk}"
    typed = drawn.hidden(client.get("/visit/")) | {own: "Kept for me.", "audience": "care_team"}
    with as_owner():
        switch(cast, COMPLEMENTARY)
    answer = client.post("/visit/", typed | {"outcome": outcome})
    assert answer.status_code == 403
    assert "Kept for me." in text_of(answer)
    assert "Kept for me." in text_of(client.get("/visit/"))


def test_a_decision_about_a_note_that_is_finished_by_now_stops_nothing(cast: Cast, at: At) -> None:
    note, client = made.final(cast), at("alex")
    assert client.post(f"/notes/{note.pk}/pass/").status_code == 302
    own = f"text-{made.section(note, 'own_words').pk}"
    refused = client.post(
        "/visit/", drawn.pressed(client.get("/visit/")) | decision(note, "ask_changes") | {own: "Kept for me."}
    )
    assert (refused.status_code, "Kept for me." in text_of(refused)) == (403, True)
    assert client.post("/visit/", decision(note, "agree_all")).url == "/visit/done/"
    note.refresh_from_db()
    assert note.shared_with_care_team


def test_a_finished_note_is_handed_over_to_widen_who_reads_it(cast: Cast, at: At) -> None:
    note, client = made.final(cast), at("alex")
    client.post(f"/notes/{note.pk}/pass/")
    client.post("/visit/")
    section = next(one for one in note.sections.all() if one.text)
    assert client.post("/visit/readers/", {}).status_code == 422
    assert "checked" not in client.get("/visit/readers/").content.decode()
    sent = {f"audience-{section.pk}": "care_team", "key": uuid.uuid4()}
    assert client.post("/visit/readers/", sent).url == "/visit/done/"
    cast.enter("sam")
    note.refresh_from_db()
    assert note.shared_with_care_team
    said = Consent.objects.filter(note=note).latest("decided_at")
    assert (said.decision, said.method) == ("given", "shared_device")


def test_an_unfinished_note_has_no_readers_to_choose(cast: Cast, at: At) -> None:
    note, client = made.handed(cast), at("alex")
    client.post(f"/notes/{note.pk}/hand-over/", {"version": note.version, "way": "device"})
    assert client.get("/visit/readers/").url == "/visit/"
    client.post("/visit/end/")
    assert "This is closed now" in text_of(client.get("/visit/readers/"))


def test_who_cannot_sign_in_is_told_how_they_change_their_mind(cast: Cast, at: At) -> None:
    """Sam signs in, Noor does not."""
    for person, said in (
        (cast.sam, "You can change your mind later. “Stop"),
        (cast.noor, "hands the note to you again"),
    ):
        assert said in text_of(at("alex").get(f"/people/{person.pk}/notes/new/"))


def test_nobody_is_sent_to_ask_where_nothing_can_be_answered(cast: Cast, at: At) -> None:
    html = text_of(at("alex").get(f"/people/{cast.noor.pk}/record/"))
    assert "They answer under" in html
