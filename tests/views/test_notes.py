"""The pages of a peer note for the staff: what they show, to whom, and what a press does."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from peernotes.actions import notes
from peernotes.actions.notes import decisions, my_notes
from peernotes.enums import NoteStatus
from peernotes.models import Assignment, ContactLogEntry, Event, Note, NoteSection, PolicyVersion
from peernotes.policy.switches import COMPLEMENTARY, INTEGRATED, Switches
from tests.support import notes as made
from tests.support.build import DAY, policy_version
from tests.support.cast import Cast, say

At = Callable[[str], Client]
OUT = decisions.SectionChoice("removed")
TEAM = decisions.SectionChoice("accepted", audience="peer_team")
BUDGET = 10


def url(note: Note, page: str = "") -> str:
    return f"/notes/{note.pk}/{page}"


def facts(**changes: object) -> dict[str, object]:
    return {
        "happened_at": "2026-03-04T14:05",
        "minutes": "30",
        "mode": "in_person",
        "kind": "contact",
        "key": uuid.uuid4(),
    } | changes


def texts(note: Note, **changed: str) -> dict[str, object]:
    """What the editor sends: every section as it is stored, but for ``changed``."""
    sections = NoteSection.objects.filter(note=note)
    return {f"text-{s.pk}": changed.get(s.prompt, s.text) for s in sections} | {"version": note.version} | facts()


def statements(client: Client, page: str) -> int:
    """Once a minute a request also notes that somebody is there; that one came before."""
    client.get(page)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(page).status_code == 200
    return sum(not query["sql"].startswith(("SAVEPOINT", "RELEASE")) for query in asked)


# --- asked first ---------------------------------------------------------------


def test_the_ask_tells_who_reads_and_marks_no_answer(cast: Cast, at: At) -> None:
    page = at("alex").get(f"/people/{cast.sam.pk}/notes/new/").content.decode()
    assert "only the parts that you open to them" in page
    assert "Always shared, for safety" in page
    assert page.count('class="pn-big"') == 3
    assert "checked" not in page


@pytest.mark.parametrize(
    ("answer", "status", "leads_to"),
    [("together", "draft", "edit/"), ("not_today", "deferred", ""), ("no_note", "declined", "")],
)
def test_each_answer_is_one_press(cast: Cast, at: At, answer: str, status: str, leads_to: str) -> None:
    reply = at("alex").post(f"/people/{cast.sam.pk}/notes/new/", facts(answer=answer))
    note = Note.objects.get(consumer=cast.sam)
    assert (reply.status_code, reply.url) == (302, url(note, leads_to))
    assert note.status == status
    assert ContactLogEntry.objects.filter(note=note).exists() == (status != "draft")


def test_pressing_twice_starts_one_note(cast: Cast, at: At) -> None:
    client, sent = at("alex"), facts(answer="together")
    first, second = (client.post(f"/people/{cast.sam.pk}/notes/new/", sent) for _ in range(2))
    assert first.url == second.url
    assert Note.objects.filter(consumer=cast.sam).count() == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"answer": ""},
        {"answer": "perhaps"},
        {"minutes": "0"},
        {"minutes": "1441"},
        {"minutes": "many"},
        {"mode": "telepathy"},
        {"kind": "diagnosis"},
        {"happened_at": "yesterday"},
        {"happened_at": "1066-10-14T09:00"},
        {"happened_at": "9999-12-31T23:59"},
        {"happened_at": "0001-01-01T00:00"},
        {"happened_at": "1990-05-03T23:59"},
        {"revisit_on": "2001-01-01"},
        {"happened_at": "\x00"},
    ],
)
def test_a_wrong_answer_starts_nothing(cast: Cast, at: At, wrong: dict[str, str]) -> None:
    reply = at("alex").post(f"/people/{cast.sam.pk}/notes/new/", facts(answer="together") | wrong)
    assert reply.status_code == 422
    assert not Note.objects.filter(consumer=cast.sam).exists()


def test_who_wants_no_notes_is_not_asked_again(cast: Cast, at: At, as_owner: Callable[[], Any]) -> None:
    with as_owner():
        say(cast, "write_notes", "refused")
    reply = at("alex").get(f"/people/{cast.sam.pk}/notes/new/")
    assert reply.status_code == 403
    assert "does not want notes" in reply.content.decode()
    assert Event.objects.filter(verb="start_note", code="opted_out").exists()


def test_a_stranger_s_ask_is_the_same_404_as_nobody_s(cast: Cast, at: At) -> None:
    cleo = at("cleo")
    of_sam, of_nobody = (cleo.get(f"/people/{whom}/notes/new/") for whom in (cast.sam.pk, uuid.uuid4()))
    assert (of_sam.status_code, of_nobody.status_code) == (404, 404)
    assert of_sam.content == of_nobody.content


# --- written -------------------------------------------------------------------


def test_saving_keeps_every_character(cast: Cast, at: At) -> None:
    note = made.started(cast)
    words = "  I said: <b>no</b> & “yes”.\r\n\r\n  Zoë 👋🏽 "
    reply = at("alex").post(url(note, "edit/"), texts(note, own_words=words))
    assert reply.status_code == 302
    assert made.section(note, "own_words").text == words.replace("\r\n", "\n")


def test_an_autosave_answers_in_json_and_reads_nothing(cast: Cast, at: At) -> None:
    note = made.started(cast)
    client = at("alex")
    read = Event.objects.filter(verb="read_note").count()
    reply = client.post(url(note, "edit/"), texts(note, what_we_did="Tea."), headers={"X-Autosave": "1"})
    assert reply.json()["version"] == note.version + 1
    assert made.section(note, "what_we_did").text == "Tea."
    assert Event.objects.filter(verb="read_note").count() == read


def test_a_day_before_the_birth_is_told_and_the_words_are_kept(cast: Cast, at: At) -> None:
    note = made.started(cast)
    sent = texts(note, what_we_did="Tea.") | {"happened_at": "1990-05-03T23:59"}
    reply = at("alex").post(url(note, "edit/"), sent)
    assert reply.status_code == 422
    assert "before the day on which the person was born" in reply.content.decode()
    assert "Tea." in reply.content.decode()
    assert at("alex").post(url(note, "edit/"), sent, headers={"X-Autosave": "1"}).status_code == 200
    assert made.section(note, "what_we_did").text == "Tea."
    note.refresh_from_db()
    assert note.happened_at.year > 1990


def test_a_half_typed_fact_does_not_stop_the_words(cast: Cast, at: At) -> None:
    note = made.started(cast)
    sent = texts(note, what_we_did="Tea.") | {"happened_at": "2026-0", "minutes": ""}
    reply = at("alex").post(url(note, "edit/"), sent, headers={"X-Autosave": "1"})
    assert reply.status_code == 200
    assert made.section(note, "what_we_did").text == "Tea."
    note.refresh_from_db()
    assert note.minutes == 30


@pytest.mark.parametrize("automatic", [True, False])
def test_a_stale_save_is_409_and_keeps_both_texts(cast: Cast, at: At, automatic: bool) -> None:
    note = made.written(cast)
    client = at("alex")
    client.post(url(note, "edit/"), texts(note, what_we_did="Saved first."))
    headers = {"X-Autosave": "1"} if automatic else {}
    reply = client.post(url(note, "edit/"), texts(note, what_we_did="Typed second."), headers=headers)
    assert reply.status_code == 409
    assert made.section(note, "what_we_did").text == "Saved first."
    if automatic:
        assert reply.json()["message"].startswith("Not saved")
    else:
        page = reply.content.decode()
        assert "Saved first." in page
        assert "Typed second." in page
        assert f'name="version" value="{note.version + 1}"' in page


def test_the_consumer_s_own_change_has_no_field_and_wins(cast: Cast, at: At) -> None:
    note = made.handed(cast)
    theirs = decisions.SectionChoice("rewritten", "My words.", "just_us")
    changed = made.choices(note, own_words=theirs)
    decisions.decide(
        by=cast.enter("sam"), note_id=note.pk, decided=decisions.Decided(note.version, "ask_changes", changed)
    )
    cast.enter("alex")
    note.refresh_from_db()
    client, section = at("alex"), made.section(note, "own_words")
    page = client.get(url(note, "edit/")).content.decode()
    assert "My words." in page
    assert f'name="text-{section.pk}"' not in page
    reply = client.post(url(note, "edit/"), texts(note, own_words="Mine instead."))
    assert reply.status_code == 409
    section.refresh_from_db()
    assert section.text == "My words."


@pytest.mark.parametrize(
    ("text", "status"), [("a\x00b", 422), ("x" * 1_000_000, 422), ("a\u202eb\u2066c", 302), ("", 302), (" ", 302)]
)
def test_text_that_cannot_be_kept_is_said_so(cast: Cast, at: At, text: str, status: int) -> None:
    note = made.written(cast)
    reply = at("alex").post(url(note, "edit/"), texts(note, what_we_did=text))
    assert reply.status_code == status
    stored, kept = made.section(note, "what_we_did").text, text.replace("\u202e", "").replace("\u2066", "")
    assert stored == (made.WORDS["what_we_did"] if status == 422 else kept.strip() and kept)
    if status == 422:
        assert "error-summary" in reply.content.decode()


def test_a_foreign_section_is_404_and_changes_nothing(cast: Cast, at: At) -> None:
    mine, other = made.written(cast), made.written(cast)
    foreign = made.section(other, "what_we_did")
    sent = {"version": mine.version, f"text-{foreign.pk}": "Taken over."} | facts()
    assert at("alex").post(url(mine, "edit/"), sent).status_code == 404
    foreign.refresh_from_db()
    assert foreign.text == made.WORDS["what_we_did"]


def test_a_kind_that_is_not_in_use_cannot_be_chosen_later(cast: Cast, at: At, as_owner: Callable[[], Any]) -> None:
    note, client = made.written(cast), at("alex")
    with as_owner():
        since = timezone.now() - DAY  # before the test's own transaction: for PostgreSQL now() is its beginning
        PolicyVersion.objects.filter(pk=cast.policy.pk).update(in_force=(cast.policy.starts_at, since))
        policy_version(
            service=cast.service,
            number=2,
            switches=Switches.of({"note_kinds_allowed": ["contact", "skills"]}, base=INTEGRATED),
            starts=since,
        )
    page = client.get(url(note, "edit/")).content.decode()
    assert 'value="skills"' in page
    assert 'value="advocacy"' not in page
    assert client.post(url(note, "edit/"), texts(note) | {"kind": "advocacy"}).status_code == 403
    assert client.post(url(note, "edit/"), texts(note) | {"kind": "skills"}).status_code == 302
    note.refresh_from_db()
    assert note.kind == "skills"


# --- read ----------------------------------------------------------------------


def test_the_care_team_reads_only_what_was_opened(cast: Cast, at: At) -> None:
    note = made.final(cast, own_words=OUT, next_step=TEAM)
    page = at("bea").get(url(note)).content.decode()
    assert made.WORDS["what_we_did"] in page
    assert made.WORDS["own_words"] not in page
    assert made.WORDS["next_step"] not in page
    assert "Written together by Alex" in page
    assert "of 3 sections" not in page


def test_a_draft_is_nobody_else_s(cast: Cast, at: At) -> None:
    note = made.written(cast)
    for name in ("bea", "cleo", "dana", "ada"):
        reply, nothing = (at(name).get(where) for where in (url(note), f"/notes/{uuid.uuid4()}/"))
        assert (reply.status_code, reply.content) == (404, nothing.content), name


def test_sharing_that_stopped_is_told_to_who_had_read_it(cast: Cast, at: At) -> None:
    note = made.final(cast)
    client = at("bea")
    assert client.get(url(note)).status_code == 200
    my_notes.stop_sharing(by=cast.enter("sam"), note_id=note.pk)
    reply = client.get(url(note))
    assert reply.status_code == 403
    assert "stopped sharing" in reply.content.decode()
    assert made.WORDS["what_we_did"] not in reply.content.decode()


def test_every_page_of_a_note_keeps_to_the_budget(cast: Cast, at: At) -> None:
    draft, final = made.written(cast), made.final(cast)
    client = at("alex")
    for page in (url(draft), url(draft, "edit/"), url(draft, "hand-over/"), url(final), url(final, "history/")):
        assert statements(client, page) <= BUDGET, page
    assert statements(at("bea"), url(final)) <= BUDGET


def test_a_text_is_never_markup(cast: Cast, at: At) -> None:
    note = made.started(cast)
    client = at("alex")
    client.post(url(note, "edit/"), texts(note, what_we_did="<script>alert(1)</script>"))
    for page in ("", "edit/"):
        assert "<script>alert" not in client.get(url(note, page)).content.decode()


# --- ended ---------------------------------------------------------------------


def test_finishing_is_one_press_and_leaves_a_receipt(cast: Cast, at: At) -> None:
    note = made.agreed(cast, own_words=OUT)
    client, sent = at("alex"), {"version": note.version, "key": uuid.uuid4()}
    assert "Finish and share" in client.get(url(note, "finish/")).content.decode()
    for _ in range(2):
        assert client.post(url(note, "finish/"), sent).status_code == 302
    page = client.get(url(note, "finish/")).content.decode()
    assert "Finished, and shared as agreed" in page
    assert "1 part" in page
    assert at("bea").get(url(note, "finish/")).status_code == 403


def test_a_stale_finish_is_409(cast: Cast, at: At) -> None:
    note = made.agreed(cast)
    reply = at("alex").post(url(note, "finish/"), {"version": note.version - 1})
    assert reply.status_code == 409
    note.refresh_from_db()
    assert note.status == NoteStatus.AGREED


@pytest.mark.parametrize("page", ["amend/", "strike/"])
def test_what_needs_a_reason_asks_for_it(cast: Cast, at: At, page: str) -> None:
    note = made.final(cast)
    client = at("alex")
    assert client.post(url(note, page), {"reason": "  "}).status_code == 422
    assert client.post(url(note, page), {"reason": "The day was wrong."}).status_code == 302
    note.refresh_from_db()
    assert note.status == (NoteStatus.ENTERED_IN_ERROR if page == "strike/" else NoteStatus.FINAL)
    assert Note.objects.filter(amends=note).exists() == (page == "amend/")


def test_a_struck_note_is_a_line_for_who_had_read_it(cast: Cast, at: At) -> None:
    note = made.final(cast)
    client = at("bea")
    client.get(url(note))
    at("alex").post(url(note, "strike/"), {"reason": "Wrong person."})
    reply = client.get(url(note))
    assert reply.status_code == 403
    assert "entered in error" in reply.content.decode()


def test_letting_go_deletes_the_words(cast: Cast, at: At) -> None:
    note = made.written(cast)
    client = at("alex")
    assert "Delete the words" in client.get(url(note, "discard/")).content.decode()
    assert client.post(url(note, "discard/")).status_code == 302
    assert not NoteSection.objects.filter(note=note).exclude(text="").exists()
    assert made.WORDS["what_we_did"] not in client.get(url(note)).content.decode()


def test_silence_can_be_closed_after_a_fortnight_only(cast: Cast, at: At, as_owner: Callable[[], Any]) -> None:
    note = made.handed(cast)
    client = at("alex")
    assert client.get(url(note, "close/")).status_code == 403
    with as_owner():
        Note.objects.filter(pk=note.pk).update(handed_over_at=timezone.now() - timedelta(days=15))
    assert "silence is not a yes" in client.get(url(note, "close/")).content.decode()
    assert client.post(url(note, "close/")).status_code == 302
    note.refresh_from_db()
    assert note.status == NoteStatus.LAPSED


def test_a_frozen_draft_offers_what_is_left(cast: Cast, at: At, as_owner: Callable[[], Any]) -> None:
    note = made.written(cast)
    client = at("alex")
    with as_owner():
        since = timezone.now() - DAY  # before the test's own transaction: for PostgreSQL now() is its beginning
        PolicyVersion.objects.filter(pk=cast.policy.pk).update(in_force=(cast.policy.starts_at, since))
        policy_version(service=cast.service, number=2, switches=COMPLEMENTARY, starts=since)
    page = client.get(url(note)).content.decode()
    assert "can no longer be finished" in page
    assert "Go on writing" not in page
    assert client.get(url(note, "edit/")).status_code == 403
    assert client.post(url(note, "edit/"), texts(note, what_we_did="More.")).status_code == 403
    assert client.post(url(note, "discard/")).status_code == 302


# --- history ---------------------------------------------------------------------


def test_versions_are_moments_and_autosaves_are_none(cast: Cast, at: At) -> None:
    note = made.started(cast)
    client = at("alex")
    for words in ("One.", "One. Two.", "One. Two. Three."):
        client.post(url(note, "edit/"), texts(note, what_we_did=words), headers={"X-Autosave": "1"})
        note.refresh_from_db()
    notes.hand_over(by=cast.enter("alex"), note_id=note.pk, version=note.version)
    page = client.get(url(note, "history/")).content.decode()
    assert page.count("pn-timeline__item ") == 2
    assert "One. Two. Three." in page
    assert "One. Two.<" not in page


def test_what_was_left_out_is_gone_from_the_versions_too(cast: Cast, at: At) -> None:
    note = made.final(cast, own_words=OUT)
    page = at("alex").get(url(note, "history/")).content.decode()
    assert made.WORDS["own_words"] not in page
    assert "Only a fingerprint of them is kept" in page


@pytest.mark.parametrize("moment", ["0", "-1", "x", "9" * 30, "\x00"])
def test_an_unknown_moment_is_the_last_two(cast: Cast, at: At, moment: str) -> None:
    note = made.handed(cast)
    assert at("alex").get(url(note, "history/"), {"from": moment, "to": moment}).status_code == 200


def test_versions_are_for_the_two_authors(cast: Cast, at: At) -> None:
    note = made.final(cast)
    assert at("bea").get(url(note, "history/")).status_code == 403


def test_an_ended_assignment_closes_every_page(cast: Cast, at: At, as_owner: Callable[[], Any]) -> None:
    note = made.written(cast)
    client = at("alex")
    with as_owner():
        Assignment.objects.filter(user=cast.users["alex"], content_object=cast.sam).delete()
    for page in ("", "edit/", "hand-over/", "history/", "discard/"):
        assert client.get(url(note, page)).status_code == 404, page
