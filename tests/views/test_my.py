"""A consumer's own pages in a browser's terms: what they show, what a press does, and whom they do not exist for."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from peernotes.actions import decisions, reading_notes
from peernotes.enums import NoteStatus
from peernotes.models import (
    AboutMe,
    Consent,
    ConsumerStatement,
    Event,
    Note,
    NoteSection,
    SafetyConcern,
    Visit,
)
from peernotes.policy.switches import COMPLEMENTARY, INTEGRATED
from tests.support import notes as made
from tests.support.cast import Cast, say
from tests.support.worlds import make_policy

At = Callable[[str], Client]
BUDGET = 12
PLAIN_PAGES = ["", "about-me/", "choices/", "concerns/", "who-looked/"]
NOTE_PAGES = ["", "done/", "readers/", "statement/", "stop-sharing/", "stop-sharing/done/"]
CHOICE = decisions.SectionChoice


def url(note: Note, page: str = "") -> str:
    return f"/my/notes/{note.pk}/{page}"


def text_of(response: Any) -> str:
    """As read: tags out, white space as one space."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def statements(client: Client, page: str) -> int:
    """Once a minute a request also notes that somebody is there; that one came before."""
    client.get(page)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(page).status_code == 200
    return sum(not query["sql"].startswith(("SAVEPOINT", "RELEASE")) for query in asked)


def decision(note: Note, outcome: str, **more: object) -> dict[str, object]:
    return {"version": note.version, "key": uuid.uuid4(), "outcome": outcome} | more


def concern(cast: Cast, **more: object) -> SafetyConcern:
    now = timezone.now()
    seen = {"status": "acknowledged", "acknowledged_by": cast.users["bea"], "acknowledged_at": now}
    return SafetyConcern.objects.create(
        **{
            "service": cast.service, "consumer": cast.sam, "created_by": cast.users["alex"], "fact": "Dizzy twice.",
            "basis": "consented", "told_consumer": True, "due_at": now, **seen, **more,
        }
    )  # fmt: skip


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


def test_the_staff_page_of_a_note_leads_its_consumer_to_their_own(cast: Cast, at: At) -> None:
    note = made.final(cast)
    response = at("sam").get(f"/notes/{note.pk}/")
    assert (response.status_code, response["Location"]) == (302, url(note))
    assert at("sam").get("/my/record/")["Location"] == f"/people/{cast.sam.pk}/record/"


# --- home ------------------------------------------------------------------------------


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
        _end_model(cast)
    html = text_of(at("sam").get("/my/"))
    assert "has not said yet how peer workers and clinicians work together" in html
    assert "No notes yet" in html
    assert "This service has no model yet" in text_of(at("sam").get("/my/choices/"))


def test_a_note_taken_away_is_a_line_without_a_link(cast: Cast, at: At, as_owner: Any) -> None:
    note = made.final(cast)
    with as_owner():
        Note.objects.filter(pk=note.pk).update(status="entered_in_error", shared_with_care_team=False)
    html = at("sam").get("/my/").content.decode()
    assert "Taken away" in html
    assert url(note) not in html
    assert at("sam").get(url(note)).status_code == 403


# --- one note: deciding ----------------------------------------------------------------


def test_agreeing_by_own_sign_in_ends_in_a_receipt(cast: Cast, at: At) -> None:
    note = made.handed(cast)
    client = at("sam")
    html = client.get(url(note)).content.decode()
    assert " checked" not in html
    assert html.count('name="outcome"') == 5
    sent = decision(note, "agree_all", audience="peer_team")
    for _ in range(2):
        assert client.post(url(note), sent)["Location"] == url(note, "done/")
    note.refresh_from_db()
    assert note.status == NoteStatus.AGREED
    assert Consent.objects.get(note=note).method == "own_login"
    assert "You have agreed" in text_of(client.get(url(note, "done/")))
    assert "Until then you can still change your mind" in text_of(client.get(url(note)))


def test_silence_about_readers_is_not_shared(cast: Cast, at: At) -> None:
    note = made.handed(cast)
    mine = made.section(note, "own_words")
    sent = decision(note, "agree_all") | {f"text-{mine.pk}": "My own new words"}
    response = at("sam").post(url(note), sent)
    assert response.status_code == 422
    assert "My own new words" in response.content.decode()
    note.refresh_from_db()
    assert note.status == NoteStatus.WITH_CONSUMER


def test_a_stale_page_keeps_the_words_and_asks_again(cast: Cast, at: At) -> None:
    note = made.handed(cast)
    mine = made.section(note, "own_words")
    sent = decision(note, "agree_all", audience="just_us") | {f"text-{mine.pk}": "My own new words"}
    response = at("sam").post(url(note), sent | {"version": note.version + 1})
    html = response.content.decode()
    assert response.status_code == 409
    assert "My own new words" in html
    assert "Back to my page" in html


def test_a_draft_is_not_sent_back_to_whoever_is_writing_it(cast: Cast, at: At) -> None:
    note = made.written(cast)
    client = at("sam")
    html = client.get(url(note)).content.decode()
    assert "Alex is still writing this" in html
    assert 'value="ask_changes"' not in html
    assert client.post(url(note), decision(note, "decline")).status_code == 302
    note.refresh_from_db()
    assert note.status == NoteStatus.DECLINED
    assert "There is no note." in text_of(client.get(url(note)))


@pytest.mark.parametrize(("outcome", "status"), [("take_up", NoteStatus.DRAFT), ("decline", NoteStatus.DECLINED)])
def test_what_was_put_off_is_taken_up_or_let_go(cast: Cast, at: At, outcome: str, status: str) -> None:
    note = made.started(cast, "not_today")
    client, sent = at("sam"), decision(note, outcome)
    assert client.post(url(note), sent).status_code == 302
    note.refresh_from_db()
    assert note.status == status


def test_pressing_twice_on_what_was_put_off(cast: Cast, at: At) -> None:
    note = made.started(cast, "not_today")
    client, sent = at("sam"), decision(note, "decline")
    client.post(url(note), sent)
    before = Consent.objects.count()
    assert client.post(url(note), sent).status_code == 403, "there is nothing left to decide"
    assert Consent.objects.count() == before


@pytest.mark.parametrize("outcome", ["", "agree", "nonsense", "\x00"])
def test_no_button_is_no_answer(cast: Cast, at: At, outcome: str) -> None:
    note = made.started(cast, "not_today")
    response = at("sam").post(url(note), decision(note, outcome))
    assert response.status_code == 422
    assert "Please press one of the buttons." in text_of(response)


# --- one note: finished -----------------------------------------------------------------


def test_stop_sharing_is_two_taps_and_says_who_has_read_it(cast: Cast, at: At) -> None:
    note = made.final(cast)
    assert at("bea").get(f"/notes/{note.pk}/").status_code == 200
    client = at("sam")
    assert f'href="{url(note, "stop-sharing/")}"' in client.get(url(note)).content.decode()
    assert "Bea (Clinician), first on" in text_of(client.get(url(note, "stop-sharing/")))
    key = uuid.uuid4()
    for _ in range(2):
        response = client.post(url(note, "stop-sharing/"), {"key": key})
        assert response["Location"] == url(note, "stop-sharing/done/")
    html = text_of(client.get(url(note, "stop-sharing/done/")))
    assert "You stopped sharing" in html
    assert "Bea (Clinician)" in html
    assert Consent.objects.filter(note=note, decision="withdrawn").count() == 1
    assert at("bea").get(f"/notes/{note.pk}/").status_code == 403
    assert "Stop sharing" not in text_of(at("sam").get(url(note)))


def test_who_has_read_nothing_is_not_named(cast: Cast, at: At) -> None:
    note = made.final(cast)
    assert "Nobody but the two of you has read it so far." in text_of(at("sam").get(url(note, "stop-sharing/")))


def test_sharing_again_is_told_on_the_page_that_said_stopped(cast: Cast, at: At) -> None:
    note = made.final(cast)
    assert "It is shared again" in text_of(at("sam").get(url(note, "stop-sharing/done/")))


def test_readers_part_by_part(cast: Cast, at: At) -> None:
    note = made.final(cast)
    client, mine = at("sam"), made.section(note, "own_words")
    html = client.get(url(note, "readers/")).content.decode()
    assert " checked" not in html
    assert "Now: the care team" in html
    sent = {"key": uuid.uuid4(), f"audience-{mine.pk}": "just_us", "tell_count": "yes"}
    assert client.post(url(note, "readers/"), sent)["Location"] == url(note)
    assert NoteSection.objects.get(pk=mine.pk).audience == "just_us"
    assert Note.objects.get(pk=note.pk).tell_withheld_count is True
    assert "It counts from now on" in text_of(client.get(url(note)))
    assert "Now: yes, they are told." in text_of(client.get(url(note, "readers/")))


@pytest.mark.parametrize("sent", [{}, {"tell_count": "perhaps"}, {"audience": "everybody"}])
def test_readers_without_a_choice_change_nothing(cast: Cast, at: At, sent: dict[str, str]) -> None:
    note = made.final(cast)
    mine = made.section(note, "own_words")
    wrong = {f"audience-{mine.pk}": value for value in sent.values()} if "audience" in sent else sent
    assert at("sam").post(url(note, "readers/"), wrong | {"key": uuid.uuid4()}).status_code == 422
    assert Consent.objects.filter(note=note).count() == 1


def test_readers_are_no_wider_than_the_model(cast: Cast, at: At, as_owner: Any) -> None:
    note = made.final(cast)
    with as_owner():
        _switch(cast)
    client, mine = at("sam"), made.section(note, "own_words")
    html = client.get(url(note, "readers/")).content.decode()
    assert 'value="just_us"' in html
    assert 'value="care_team"' not in html
    wrong = {f"audience-{mine.pk}": "care_team", "key": uuid.uuid4()}
    assert client.post(url(note, "readers/"), wrong).status_code == 422
    right = {f"audience-{mine.pk}": "just_us", "key": uuid.uuid4()}
    assert client.post(url(note, "readers/"), right).status_code == 302


def test_a_statement_is_word_for_word_wherever_the_note_is(cast: Cast, at: At) -> None:
    note, text = made.final(cast), "  I see it\n\n   <b>differently</b>. "
    client, key = at("sam"), uuid.uuid4()
    for _ in range(2):
        assert client.post(url(note, "statement/"), {"text": text, "key": key}).status_code == 302
    assert [row.text for row in ConsumerStatement.objects.filter(note=note)] == [text]
    shown = "I see it\n\n   &lt;b&gt;differently&lt;/b&gt;."
    assert shown in client.get(url(note)).content.decode()
    assert shown in at("bea").get(f"/notes/{note.pk}/").content.decode()


@pytest.mark.parametrize("text", ["", "   \n", "a\x00b", "x" * 1_048_576])
def test_what_cannot_be_a_statement_is_said_and_kept(cast: Cast, at: At, text: str) -> None:
    note = made.final(cast)
    response = at("sam").post(url(note, "statement/"), {"text": text, "key": uuid.uuid4()})
    assert response.status_code == 422
    assert "nhsuk-error-summary" in response.content.decode()
    assert not ConsumerStatement.objects.filter(note=note).exists()


@pytest.mark.parametrize("page", ["readers/", "statement/", "stop-sharing/"])
def test_before_it_is_finished_there_is_nothing_to_change(cast: Cast, at: At, page: str) -> None:
    note = made.handed(cast)
    client = at("sam")
    assert client.get(url(note, page)).status_code == 403
    assert client.post(url(note, page), {"text": "x", "key": uuid.uuid4()}).status_code == 403


def test_amendments_and_what_was_left_out(cast: Cast, at: At) -> None:
    note = made.final(cast, own_words=CHOICE("removed"))
    html = text_of(at("sam").get(url(note)))
    assert "You left out: What mattered to me today. The words are deleted." in html
    cast.enter("alex")
    new = made.notes.amend(by=cast.actor("alex"), note_id=note.pk, reason="A date was wrong", key=uuid.uuid4())
    html = at("sam").get(url(note)).content.decode()
    assert f'href="/my/notes/{new}/"' in html
    html = at("sam").get(f"/my/notes/{new}/").content.decode()
    assert f'href="{url(note)}"' in html
    assert "A date was wrong" in html


# --- my choices -------------------------------------------------------------------------


def test_a_yes_and_a_no_are_equal_and_told_not_ticked(cast: Cast, at: At) -> None:
    client = at("sam")
    html = client.get("/my/choices/").content.decode()
    assert html.count('value="yes"') == html.count('value="no"') > 3
    assert " checked" not in html
    assert "It changes nothing about your care." in html
    response = client.post("/my/choices/", {"scope": "write_notes", "answer": "no", "key": uuid.uuid4()})
    assert response["Location"] == "/my/choices/#write-notes"
    consent = Consent.objects.latest("decided_at")
    assert (consent.scope, consent.decision, consent.grantee_id) == ("write_notes", "refused", None)
    html = text_of(client.get("/my/choices/"))
    assert "You said no on" in html
    assert "Cannot write notes with you: you want no notes" in html


def test_the_preview_follows_each_answer(cast: Cast, at: At) -> None:
    client = at("sam")
    assert text_of(client.get("/my/choices/")).count("Can read your record") == 1
    dana = {"scope": "read_record", "grantee": cast.users["dana"].pk, "answer": "yes", "key": uuid.uuid4()}
    assert client.post("/my/choices/", dana)["Location"] == "/my/choices/?one=read-record#read-record"
    html = client.get("/my/choices/?one=read-record")
    assert text_of(html).count("Can read your record") == 2
    assert "<details open" in re.sub(r' class="[^"]*"', "", html.content.decode())


def test_what_does_not_count_any_more_is_said(cast: Cast, at: At, as_owner: Any) -> None:
    with as_owner():
        say(cast, "read_record", "given", ago=timedelta(days=60))
        Consent.objects.create(
            service=cast.service, consumer=cast.sam, scope="read_about_me", decision="given", method="paper",
            recorded_by=cast.users["bea"], witness="Alex", reason="No phone", decided_at=timezone.now(),
            expires_at=timezone.now() + timedelta(days=3),
        )  # fmt: skip
    html = text_of(at("sam").get("/my/choices/"))
    assert "The service has changed its model since then" in html
    assert "(on paper, written down by Bea)" in html
    assert "It ends on" in html


def test_whoever_knows_me_outside_work_or_chose_not_to_look(cast: Cast, at: At, as_owner: Any) -> None:
    with as_owner():
        cast.sam.conflicts.create(service=cast.service, user=cast.users["bea"])
        cast.sam.assignments.filter(user=cast.users["alex"]).update(reads_record=False)
    html = text_of(at("sam").get("/my/choices/"))
    assert "Knows you outside work, so nothing about you is open to them" in html
    assert "Cannot read your record: they had chosen not to read" in html


def test_under_a_model_without_reading_or_notes_the_page_says_so(cast: Cast, at: At, as_owner: Any) -> None:
    with as_owner():
        _switch(cast)
    html = text_of(at("sam").get("/my/choices/"))
    assert "In our model peer workers read nothing about you, whatever you choose here." in html
    assert "In our model peer workers write no notes, whatever you choose here." in html
    assert "Cannot read your record: our model keeps peer workers out of the record" in html


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"peer_read_records": "summary"}, "About Me is open to a yes."),
        ({"read_requires_consumer_consent": False}, "A no from you still counts."),
        ({"read_requires_consumer_consent": False, "consumer_opt_out": "note"}, "read without asking first. "),
    ],
)
def test_what_the_model_makes_of_a_choice(cast: Cast, at: At, as_owner: Any, changes: dict, said: str) -> None:
    with as_owner():
        _switch(cast, **changes)
    assert said in text_of(at("sam").get("/my/choices/"))


@pytest.mark.parametrize(
    "wrong",
    [{"answer": ""}, {"answer": "maybe"}, {"scope": "share_note"}, {"scope": "\x00"}, {"grantee": "nobody"}],
)
def test_an_answer_that_is_none_changes_nothing(cast: Cast, at: At, wrong: dict[str, str]) -> None:
    before = Consent.objects.count()
    sent = {"scope": "read_record", "answer": "yes", "grantee": "", "key": uuid.uuid4()} | wrong
    assert at("sam").post("/my/choices/", sent).status_code == 422
    assert Consent.objects.count() == before


def test_strangers_cannot_be_named(cast: Cast, at: At) -> None:
    sent = {"scope": "read_record", "answer": "yes", "grantee": uuid.uuid4(), "key": uuid.uuid4()}
    assert at("sam").post("/my/choices/", sent).status_code == 404


# --- about me ---------------------------------------------------------------------------


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


# --- who looked -------------------------------------------------------------------------


def test_who_looked_in_plain_sentences(cast: Cast, at: At, as_owner: Any) -> None:
    note = made.final(cast)
    at("bea").get(f"/notes/{note.pk}/")
    assert at("dana").get(f"/people/{cast.sam.pk}/record/").status_code == 403
    assert at("ada").get(f"/people/{cast.sam.pk}/record/").status_code in {403, 404}
    client = at("sam")
    client.get(url(note))
    client.get(url(note))
    html = text_of(client.get("/my/who-looked/"))
    assert "Bea (Clinician) read your peer note “Time together”" in html
    assert "Reason: part of the team that looks after you" in html
    assert "Dana (Peer worker) wanted to read your record. This was refused: you have not been asked." in html
    assert "Ada (Administrator) wanted to read your record" in html
    assert "You read your peer note “Time together”" in html
    assert "and once before" in html
    assert "approved the service model “Integrated”" in html
    assert "You read" not in text_of(client.get("/my/who-looked/?who=others"))


def test_the_filter_says_what_it_cannot_read(cast: Cast, at: At) -> None:
    client = at("sam")
    for wrong in ("since=2026-02-30", "show=nonsense", "who=%00", "since=2026-03-04&until=2026-03-01"):
        assert client.get(f"/my/who-looked/?{wrong}").status_code == 422, wrong
    assert client.get("/my/who-looked/?after=nonsense").status_code == 200
    assert "No line fits this filter." in text_of(client.get("/my/who-looked/?show=refused"))


def test_to_question_a_line_one_is_told_whom_to_ask(cast: Cast, at: At) -> None:
    at("bea").get(f"/people/{cast.sam.pk}/record/")
    client = at("sam")
    link = re.search(r'href="(/my/who-looked/(\d+)/)"', client.get("/my/who-looked/").content.decode())
    assert link
    html = text_of(client.get(link[1]))
    assert f"Its number is {link[2]} ." in html
    assert "Ravi (Records officer)" in html
    assert "Nothing is sent from this page" in html
    for number in (0, 10**18, 10**30):
        assert client.get(f"/my/who-looked/{number}/").status_code == 404


# --- safety concerns ----------------------------------------------------------------------


def test_concerns_once_seen_with_what_was_said_and_done(cast: Cast, at: At, as_owner: Any) -> None:
    unseen = {"status": "open", "acknowledged_by": None, "acknowledged_at": None}
    with as_owner():
        concern(cast, fact="Not seen yet", **unseen)
        concern(cast, basis="serious_threat", told_consumer=False, not_told_reason="They had left")
        concern(
            cast, told_consumer=False, status="closed", outcome="We rang", closed_by=cast.users["bea"],
            closed_at=timezone.now(), created_by=None,
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


# --- the cost ------------------------------------------------------------------------------


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


def _switch(cast: Cast, **changes: object) -> None:
    """Another model from now on: complementary, or the present one with ``changes``."""
    make_policy(cast.service, 2, replace(INTEGRATED, **changes) if changes else COMPLEMENTARY, _end_model(cast))


def _end_model(cast: Cast) -> datetime:
    now = timezone.now()
    with connection.cursor() as cursor:
        cut = "UPDATE peernotes_policyversion SET in_force = tstzrange(lower(in_force), %s) WHERE id = %s"
        cursor.execute(cut, [now, cast.policy.pk])
    return now
