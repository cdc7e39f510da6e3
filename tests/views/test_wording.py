"""Kinder words beside what staff write: with and without JavaScript, never in the person's own words, and not at all
where the model suggests none."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from django.test import Client

from peernotes.models import ConsumerStatement, Event, Note, NoteSection, RecordEntry, WordList
from tests.support import build
from tests.support import notes as made
from tests.support.cast import Cast, make_cast
from tests.support.databases import as_owner as owners
from tests.support.my import text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
ENTRY = "Sam is manipulative with the night staff, and was non-compliant again."
FACTS = {"happened_at": "2026-01-05T10:00", "minutes": 30, "mode": "in_person", "kind": "contact"}
OFF = {"language_helper": "off"}
MARKUP = ("data-words", "wording.js", "Look at my words", "data-hint")


@pytest.fixture
def cast(request: pytest.FixtureRequest, as_owner: Owner) -> Cast:
    with as_owner():
        return make_cast(**getattr(request, "param", {}))


def entry(text: str = ENTRY, **more: str) -> dict[str, Any]:
    return {"key": uuid.uuid4(), "kind": "progress", "title": "Today", "text": text} | more


def buttons(page: str) -> list[str]:
    return [unescape(value) for value in re.findall(r'name="hint" value="([^"]+)"', page)]


def hinted(page: str) -> list[str]:
    """The phrases that can be left alone: one for each suggestion."""
    return [json.loads(one)[1] for one in buttons(page) if json.loads(one)[0] == "never"]


def marks(page: Any) -> list[str]:
    return [mark for mark in MARKUP if mark in page.content.decode()]


def ask(client: Client, cast: Cast, text: str = ENTRY, **more: Any) -> list[str]:
    answer = client.post(f"/people/{cast.sam.pk}/words/", {"text": text} | more)
    assert answer.status_code == 200
    return [json.loads(row["never"])[1] for row in answer.json()["rows"]]


def draft(cast: Cast, voice: str = "peer") -> tuple[str, NoteSection]:
    note = made.written(cast)
    theirs = NoteSection.objects.filter(note=note, voice="consumer").exclude(text="")
    ours = NoteSection.objects.filter(note=note).exclude(voice="consumer").exclude(text="")
    return f"/notes/{note.pk}/edit/", (theirs if voice == "consumer" else ours)[0]


def sent(section: NoteSection, text: str, **more: Any) -> dict[str, Any]:
    with owners():
        version = Note.objects.get(pk=section.note_id).version
    return FACTS | {"version": version, f"text-{section.pk}": text} | more


def events() -> int:
    with owners():
        return Event.objects.count()


def written(cast: Cast) -> list[RecordEntry]:
    with owners():
        return list(RecordEntry.objects.filter(consumer=cast.sam, title="Today"))


def words_now(section: NoteSection) -> str:
    with owners():
        return NoteSection.objects.get(pk=section.pk).text


def test_an_entry_shows_two_and_is_saved_as_it_is(cast: Cast, at: At) -> None:
    bea, path = at("bea"), f"/people/{cast.sam.pk}/entries/new/"
    before = events()
    page = bea.post(path, entry(hint='["look"]'))
    assert (page.status_code, hinted(page.content.decode())) == (200, ["manipulative", "non-compliant"])
    assert "2 suggestions" in text_of(page)
    assert not written(cast)
    assert ask(bea, cast) == ["manipulative", "non-compliant"]
    assert events() == before, "who was shown a suggestion is written nowhere"
    shown = bea.post(path, entry(), follow=True)
    assert "Saved. For 2 words there are suggestions" in text_of(shown)
    [kept] = written(cast)
    assert kept.text == ENTRY
    assert hinted(bea.get(f"/entries/{kept.pk}/correct/").content.decode()) == ["manipulative", "non-compliant"]
    assert "suggestion" not in text_of(bea.post(path, entry(shown="1"), follow=True))


def test_a_pressed_suggestion_takes_the_place_of_the_word_and_is_not_saved_yet(cast: Cast, at: At) -> None:
    bea, path = at("bea"), f"/people/{cast.sam.pk}/entries/new/"
    page = bea.post(path, entry(hint='["look"]')).content.decode()
    [use] = [one for one in buttons(page) if "not in agreement" in one]
    page = bea.post(path, entry(hint=use)).content.decode()
    assert "was not in agreement with the plan again." in page
    assert hinted(page) == ["manipulative"]
    page = bea.post(path, entry(hint='["never", "manipulative"]')).content.decode()
    assert (hinted(page), 'name="left" value="manipulative"' in page) == (["non-compliant"], True)
    assert not written(cast)


def test_a_statement_of_the_person_shows_none(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        about = build.entry(consumer=cast.sam, created_by=cast.users["bea"])
    sam, path = at("sam"), f"/my/entries/{about.pk}/statement/"
    assert marks(sam.get(path)) == []
    answer = sam.post(path, {"key": uuid.uuid4(), "text": ENTRY, "step": "add"}, follow=True)
    assert answer.status_code == 200
    with as_owner():
        assert ConsumerStatement.objects.get(entry=about).text == ENTRY
    assert "suggestion" not in text_of(answer)


@pytest.mark.parametrize("cast", [OFF], indirect=True)
def test_switched_off_there_is_no_request_and_no_markup(cast: Cast, at: At) -> None:
    bea, path = at("bea"), f"/people/{cast.sam.pk}/entries/new/"
    editor, section = draft(cast)
    for page in (bea.get(path), bea.post(path, entry(hint='["look"]')), at("alex").get(editor)):
        assert page.status_code == 200
        assert marks(page) == []
    answer = bea.post(f"/people/{cast.sam.pk}/words/", {"text": ENTRY})
    assert (answer.status_code, "no words are suggested" in text_of(answer)) == (403, True)
    saved = at("alex").post(editor, sent(section, ENTRY))
    assert saved.status_code == 302


def test_a_note_is_saved_first_and_then_the_editor_says_so(cast: Cast, at: At) -> None:
    alex, (path, section) = at("alex"), draft(cast)
    page = alex.post(path, sent(section, ENTRY))
    assert (page.status_code, words_now(section)) == (200, ENTRY)
    assert hinted(page.content.decode()) == ["manipulative", "non-compliant"]
    [use] = [one for one in buttons(page.content.decode()) if "not in agreement" in one]
    page = alex.post(path, sent(section, ENTRY, hint=use))
    assert "was not in agreement with the plan again." in words_now(section)
    assert hinted(page.content.decode()) == ["manipulative"]
    assert alex.post(path, sent(section, words_now(section), left="manipulative")).status_code == 302
    assert alex.post(path, sent(section, ENTRY, shown="1")).status_code == 302
    assert alex.post(path, sent(section, ENTRY, **{"hand-over": "1"})).url.endswith("/hand-over/")


def test_the_consumers_voice_in_a_note_is_left_alone(cast: Cast, at: At) -> None:
    alex, (path, section) = at("alex"), draft(cast, "consumer")
    assert f'hints-text-{section.pk}"' not in alex.get(path).content.decode()
    assert alex.post(path, sent(section, ENTRY)).status_code == 302


@pytest.mark.parametrize("cast", [{"about_me_readers": "clinicians"}], indirect=True)
def test_the_persons_own_word_is_respected_for_whoever_may_read_it(cast: Cast, at: At, as_owner: Owner) -> None:
    """To whoever may not, a missing suggestion would tell what stands in About Me."""
    assert ask(at("bea"), cast) == ["manipulative", "non-compliant"]
    with as_owner():
        build.about_me(consumer=cast.sam, please_know="I have been manipulative, and I say so.")
    assert ask(at("bea"), cast) == ["non-compliant"]
    assert ask(at("alex"), cast) == ["manipulative", "non-compliant"]


def test_three_at_most_none_that_was_left_and_no_more_statements_for_more_words(cast: Cast, at: At) -> None:
    many = f"{ENTRY} Sam is delusional. Sam was hostile. Sam refused tea."
    assert len(ask(at("bea"), cast, many)) == 3
    assert ask(at("bea"), cast, left=["manipulative", "non-compliant"]) == []
    assert ask(at("bea"), cast, "We talked.") == []


@pytest.mark.parametrize(
    "pressed", ["", "use", "[", "[]", "{}", '["use"]', '["use","text",0,"no such word","x"]', '["use","nowhere",0,"a","b"]',
                '["never", 5]', "[" * 100_000, '["use","text",-9,"",""]', '["use","text",1e9,"a","b"]'],
)  # fmt: skip
def test_a_button_that_nobody_drew_changes_nothing(cast: Cast, at: At, pressed: str) -> None:
    page = at("bea").post(f"/people/{cast.sam.pk}/entries/new/", entry(hint=pressed))
    assert (page.status_code, ENTRY in unescape(page.content.decode())) == (200, True)


def test_two_administrators_add_a_word_after_trying_it(cast: Cast, at: At, as_owner: Owner) -> None:
    path = f"/services/{cast.service.slug}/words/"
    lines = {"key": uuid.uuid4(), "text": "bed blocker = waits for a home | Nobody blocks a bed.\n- manipulative"}
    tried = at("ada").post(f"{path}new/", lines | {"trial": "Sam is a bed blocker.", "do": "try"})
    assert (tried.status_code, "waits for a home" in text_of(tried)) == (200, True)
    assert not WordList.objects.filter(service=cast.service).exists()
    wrong = at("ada").post(f"{path}new/", lines | {"text": "ok = fine\nbed blocker"})
    assert (wrong.status_code, "Line 2" in text_of(wrong)) == (422, True)
    assert at("ada").post(f"{path}new/", lines).status_code == 302
    waiting = WordList.objects.get(service=cast.service)
    approve = f"{path}{waiting.pk}/approve/"
    assert at("ada").post(approve).status_code == 403
    assert ask(at("bea"), cast) == ["manipulative", "non-compliant"]
    for _twice in range(2):
        assert at("abe").post(approve).status_code == 302
    assert ask(at("bea"), cast, f"{ENTRY} Sam, a bed-blocker.") == ["non-compliant", "bed blocker"]
    assert "Taken out by this service: manipulative." in text_of(at("bea").get(path))
    with as_owner():
        left = Event.objects.filter(object_type="word_list", object_id=waiting.pk, allowed=True)
        assert sorted(left.values_list("verb", flat=True)) == ["approve_words", "propose_words"]


def test_a_list_that_was_replaced_waits_no_more_and_what_was_before_is_kept(cast: Cast, at: At) -> None:
    path = f"/services/{cast.service.slug}/words/"
    for text in ("one = 1st", "two = 2nd"):
        at("ada").post(f"{path}new/", {"key": uuid.uuid4(), "text": text})
        newest = WordList.objects.filter(service=cast.service).latest("number")
        assert at("abe").post(f"{path}{newest.pk}/approve/").status_code == 302
    at("ada").post(f"{path}new/", {"key": uuid.uuid4(), "text": "three = 3rd"})
    passed = WordList.objects.filter(service=cast.service).latest("number")
    at("ada").post(f"{path}new/", {"key": uuid.uuid4(), "text": ""})
    assert at("abe").post(f"{path}{passed.pk}/approve/").status_code == 403
    page = text_of(at("abe").get(path))
    assert ("one = 1st" in page, "2nd" in page, "three" in page) == (True, True, False)
    assert "one = 1st" not in text_of(at("bea").get(path))
