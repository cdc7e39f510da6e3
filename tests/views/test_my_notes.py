"""One of a consumer's own notes: deciding, who reads, stopping to share, a statement."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from peernotes.actions.notes import decisions
from peernotes.enums import NoteStatus
from peernotes.models import Consent, ConsumerStatement, Note, NoteSection
from tests.support import notes as made
from tests.support.cast import Cast
from tests.support.my import (
    decision,
    switch,
    text_of,
    url,
)

At = Callable[[str], Client]
CHOICE = decisions.SectionChoice


# --- one note: deciding --------------------------------------------------------------


def test_agreeing_by_own_sign_in_ends_in_a_receipt(cast: Cast, at: At) -> None:
    note = made.handed(cast)
    client = at("sam")
    html = client.get(url(note)).content.decode()
    assert " checked" not in html
    assert html.count('name="outcome"') == 6
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


# --- one note: finished --------------------------------------------------------------


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
        switch(cast)
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
        assert client.post(url(note, "statement/"), {"text": text, "key": key, "step": "add"}).status_code == 302
    assert [row.text for row in ConsumerStatement.objects.filter(note=note)] == [text]
    shown = "I see it\n\n   &lt;b&gt;differently&lt;/b&gt;."
    assert shown in client.get(url(note)).content.decode()
    assert shown in at("bea").get(f"/notes/{note.pk}/").content.decode()


def test_a_statement_is_read_back_before_it_counts(cast: Cast, at: At) -> None:
    note, text = made.final(cast), "  I see it\n\n   <b>differently</b>. "
    client, sent = at("sam"), {"text": text, "key": uuid.uuid4()}
    once_more = client.post(url(note, "statement/"), sent).content.decode()
    assert "Read it once more" in once_more
    assert '<p class="pn-words">  I see it\n\n   &lt;b&gt;differently&lt;/b&gt;. </p>' in once_more
    assert '<input type="hidden" name="text" value="  I see it\n\n   &lt;b&gt;differently' in once_more
    changes = client.post(url(note, "statement/"), sent | {"step": "change"})
    assert (changes.status_code, "I see it\n\n" in changes.content.decode()) == (200, True)
    assert "Read it once more" not in changes.content.decode()
    assert client.post(url(note, "statement/"), sent | {"step": "at once"}).status_code == 422
    assert not ConsumerStatement.objects.filter(note=note).exists()


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
