"""Words beside an entry, a wish for a correction, a question about a line: sent, listed, answered, read."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from peernotes.models import RecordEntry, RecordQuestion
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
MINE = "I asked for help. That is not attention-seeking."


@pytest.fixture
def entry(cast: Cast, as_owner: Owner) -> RecordEntry:
    with as_owner():
        return build.entry(consumer=cast.sam, text="Sam was attention-seeking.", author_name="Bea")


def add(at: At, entry: RecordEntry) -> None:
    answer = at("sam").post(f"/my/entries/{entry.pk}/statement/", {"text": MINE, "key": uuid.uuid4(), "step": "add"})
    assert answer.url == f"/entries/{entry.pk}/"


def test_every_reader_of_the_entry_reads_the_words_beside_it(cast: Cast, at: At, entry: RecordEntry) -> None:
    assert f"/my/entries/{entry.pk}/statement/" in at("sam").get(f"/entries/{entry.pk}/").content.decode()
    add(at, entry)
    for name in ("sam", "alex", "bea"):
        for page in (f"/entries/{entry.pk}/", f"/people/{cast.sam.pk}/record/"):
            assert MINE in text_of(at(name).get(page)), (name, page)
    assert MINE in text_of(at("bea").get("/search/?q=attention"))
    assert "/statement/" not in at("bea").get(f"/entries/{entry.pk}/").content.decode()


def test_a_correction_keeps_them_on_both_versions(cast: Cast, at: At, entry: RecordEntry) -> None:
    add(at, entry)
    said = {"title": "T", "text": "Sam asked for help.", "reason": "A slip.", "key": uuid.uuid4()}
    newer = at("bea").post(f"/entries/{entry.pk}/correct/", said).url
    for page in (newer, f"/entries/{entry.pk}/", f"/people/{cast.sam.pk}/record/"):
        assert text_of(at("alex").get(page)).count(MINE) == 1, page


def test_a_long_statement_is_cut_in_a_list_only(cast: Cast, at: At, entry: RecordEntry, as_owner: Owner) -> None:
    with as_owner():
        build.statement_beside(entry=entry, text="x" * 401)
    assert "x" * 400 + " …" in at("bea").get(f"/people/{cast.sam.pk}/record/").content.decode()
    assert "x" * 401 in at("bea").get(f"/entries/{entry.pk}/").content.decode()


def test_a_correction_is_asked_for_answered_and_read(cast: Cast, at: At, entry: RecordEntry) -> None:
    page = f"/my/entries/{entry.pk}/correction/"
    assert "Ravi" in text_of(at("sam").get(page))
    assert at("sam").post(page, {"text": "", "key": uuid.uuid4()}).status_code == 422
    assert at("sam").post(page, {"text": "Please say what happened.", "key": uuid.uuid4()}).url == "/my/questions/"
    assert "Waiting for an answer" in text_of(at("sam").get("/my/questions/"))
    question = RecordQuestion.objects.get()
    bea = at("bea")
    assert "Questions (1)" in text_of(bea.get("/"))
    assert f"/questions/{question.pk}/" in bea.get("/questions/").content.decode()
    assert f"/entries/{entry.pk}/" in bea.get(f"/questions/{question.pk}/").content.decode()
    ravi = at("ravi")
    shown = ravi.get(f"/questions/{question.pk}/").content.decode()
    assert "Please say what happened." in shown
    assert f"/entries/{entry.pk}/" not in shown
    assert ravi.post(f"/questions/{question.pk}/", {"reply": "Because."}).status_code == 422
    said = {"reply": "It says now what happened.", "outcome": "corrected", "key": uuid.uuid4()}
    assert ravi.post(f"/questions/{question.pk}/", said).url == "/questions/"
    assert 'name="reply"' not in ravi.get(f"/questions/{question.pk}/").content.decode()
    html = text_of(at("sam").get("/my/questions/"))
    assert "It was corrected" in html
    assert "It says now what happened." in html
    assert "Ravi" in html
    assert "1 question about your record, 1 answered" in text_of(at("sam").get("/my/"))
    assert "Ravi (Records officer) answered what you asked" in text_of(at("sam").get("/my/who-looked/?show=changed"))


def test_a_question_about_a_line_is_sent(cast: Cast, at: At) -> None:
    at("bea").get(f"/people/{cast.sam.pk}/record/")
    client = at("sam")
    link = re.search(r'href="(/my/who-looked/(\d+)/)"', client.get("/my/who-looked/").content.decode())
    assert link
    html = text_of(client.get(link[1]))
    assert "Ravi" in html
    assert "Ada" not in html
    assert client.post(link[1], {"text": "What for?", "key": uuid.uuid4()}).url == "/my/questions/"
    question = RecordQuestion.objects.get()
    assert "Questions (1)" in text_of(at("ravi").get("/"))
    html = text_of(at("ravi").get(f"/questions/{question.pk}/"))
    assert f"Read the record (line {link[2]})" in html
    assert at("ravi").post(f"/questions/{question.pk}/", {"reply": "For the visit on Monday."}).status_code == 302
    assert "For the visit on Monday." in text_of(client.get("/my/questions/"))


def test_without_anybody_to_answer_the_page_says_so(cast: Cast, at: At, entry: RecordEntry, as_owner: Owner) -> None:
    with as_owner():
        build.conflict(user=cast.users["ravi"], consumer=cast.sam)
    assert "Nobody looks after the records here" in text_of(at("sam").get(f"/my/entries/{entry.pk}/correction/"))
