"""Words: which of them find what, for whom, page by page; and that what is searched is what stands in the notes."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any
from uuid import UUID

import psycopg
import pytest
from django.contrib.auth.models import Permission
from django.db import connection, transaction
from django.db.utils import ProgrammingError
from django.utils import timezone

from peernotes import access, audit
from peernotes.actions import decisions, my_notes, notes
from peernotes.models import ConflictOfInterest, NoteSection, RecordEntry, ServiceAssignment
from peernotes.policy.facts import Actor
from peernotes.queries import search, timeline
from peernotes.queries.keyset import SIZE, Cursor
from peernotes.queries.timeline import FOUND_FROM, FOUND_TO, Line, Narrow
from tests.support import notes as made
from tests.support.cast import Cast, make_cast
from tests.support.worlds import make_world

Owner = Callable[[], AbstractContextManager[None]]
NOW = timezone.now()
CARE, PEERS, US = (decisions.SectionChoice("accepted", audience=name) for name in ("care_team", "peer_team", "just_us"))


@pytest.fixture
def cast(as_owner: Owner) -> Cast:
    with as_owner():
        made_here = make_cast()
        permission = Permission.objects.get(codename="serve_everyone")
        ServiceAssignment.objects.create(
            user=made_here.users["cleo"], permission=permission, content_object=made_here.service
        )
        return made_here


def entry(cast: Cast, text: str, days: float = 1, **changes: Any) -> RecordEntry:
    values = {"consumer": cast.sam, "kind": "progress", "title": "A visit", "author_name": "Bea"} | changes
    at = NOW - dt.timedelta(days=days)
    return RecordEntry.objects.create(service=cast.service, text=text, written_at=at, **values)


def found(cast: Cast, name: str, words: str) -> list[Line]:
    return list(search.everyone(cast.enter(name), Narrow(words=words), None).lines.rows)


def of_sam(cast: Cast, name: str, words: str, **narrow: Any) -> list[Line]:
    gathered = access.gather(cast.enter(name), consumer=cast.sam.pk)
    return list(timeline.of_person(gathered, Narrow(words=words, **narrow), None).rows)


def ids(lines: list[Line]) -> list[UUID]:
    return [line.id for line in lines]


TEXT = "She was walking to the café near the allotment. “No,” he said, o'clock: 10.30; well-being and Größe."
FINDS = [
    "walk", "walks", "Walked", "cafe", "café", "CAFÉ", "grosse", "größe", "allot", "allotm", "allotments", "no", "she was",
    '"walking to the"', '"near the allotment"', "walk -library", "library or walking", "nothing or cafe", "well-being",
    "well", "visit", "walk caf", "10.30", "clock",
]  # fmt: skip
FINDS_NOT = [
    "librar", "walk library", '"the walking"', '"near allotment"', "walk -cafe", "al", "ca", "lotment", '"near the allotm"',
    "", "   ", "-", '"', '""', "or", "!&|:*()", "walk & library", "allotm nothing", "Visitor",
]  # fmt: skip


@pytest.mark.parametrize("name", ["bea", "cleo"])
def test_words_are_found_by_stem_without_accents_and_by_their_beginning(cast: Cast, as_owner: Owner, name: str) -> None:
    with as_owner():
        one = entry(cast, TEXT)
        entry(cast, "Nothing of the kind.", title="Elsewhere")
    for words in FINDS:
        assert one.pk in ids(found(cast, name, words)), words
        assert one.pk in ids(of_sam(cast, name, words)), words
    for words in FINDS_NOT:
        assert one.pk not in ids(found(cast, name, words)), words
        if words:  # without any the whole record is shown
            assert one.pk not in ids(of_sam(cast, name, words)), words


@pytest.mark.parametrize(("words", "marked"), [("walked", "walking"), ("allotm", "allotment"), ("cafe", "café")])
def test_what_was_found_is_marked(cast: Cast, as_owner: Owner, words: str, marked: str) -> None:
    with as_owner():
        entry(cast, "Nothing at first. " * 60 + TEXT)
    for lines in (found(cast, "bea", words), of_sam(cast, "bea", words)):
        assert f"{FOUND_FROM}{marked}{FOUND_TO}" in lines[0].text


def test_only_sections_that_the_reader_may_read_are_searched(cast: Cast, as_owner: Owner) -> None:
    note = made.final(cast, what_we_did=CARE, own_words=PEERS, next_step=US)
    words = {"what_we_did": "water", "own_words": "heard", "next_step": "friday"}
    may = {"cleo": {"water"}, "bea": {"water"}, "alex": {"water", "heard", "friday"}, "dana": set(), "ada": set()}
    for name, allowed in may.items():
        for prompt, word in words.items():
            lines = found(cast, name, word)
            assert ids(lines) == ([note.pk] if word in allowed else []), (name, word)
            assert [part.prompt for line in lines for part in line.parts] == [prompt] * len(lines)
            assert all(FOUND_FROM in part.text for line in lines for part in line.parts)
    for word in words.values():  # Sam reads all of it; the page over everyone is for people who work with someone
        assert ids(of_sam(cast, "sam", word)) == [note.pk]
        assert not found(cast, "sam", word)
    assert not ids(of_sam(cast, "bea", "friday"))
    assert not found(cast, "cleo", "water friday"), "both words stand in the note, but not in what may be read"


def test_neither_drafts_nor_left_out_words_nor_what_is_no_longer_shared(cast: Cast, as_owner: Owner) -> None:
    made.written(cast)
    assert not found(cast, "alex", "water")
    note = made.final(cast, what_we_did=decisions.SectionChoice("removed"))
    assert not found(cast, "alex", "water")
    assert ids(found(cast, "cleo", "heard")) == [note.pk]
    my_notes.stop_sharing(by=cast.enter("sam"), note_id=note.pk)
    assert not found(cast, "cleo", "heard")
    assert ids(found(cast, "alex", "heard")) == [note.pk]
    cast.enter("alex")
    notes.strike(by=cast.actor("alex"), note_id=note.pk, reason="A slip.")
    assert not found(cast, "alex", "heard")


def test_a_relative_and_who_ended_find_nothing(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        entry(cast, "A heron.")
        ConflictOfInterest.objects.create(service=cast.service, consumer=cast.sam, user=cast.users["cleo"])
    assert not found(cast, "cleo", "heron")
    assert found(cast, "bea", "heron")


def ask(words: str) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM peernotes_found(%s, NULL, NULL, NULL, false, 26)", [words])
        everyone = cursor.fetchall()
        cursor.execute("SELECT peernotes_found(%s, id, NULL, NULL, false, 26) FROM peernotes_consumer", [words])
        return everyone + cursor.fetchall()


def test_the_function_itself_tells_nobody_what_they_may_not_read(cast: Cast, as_owner: Owner) -> None:
    note = made.final(cast, what_we_did=CARE, own_words=PEERS, next_step=US)
    with as_owner():
        entry(cast, "We walked.")
    cast.enter("cleo")
    assert {str(row[0]) for row in ask("water") if len(row) == 3} == {str(note.pk)}
    assert not ask("heard or friday")
    for name in ("dana", "ada", "abe", "ravi"):
        cast.enter(name)
        assert not ask("water or heard or friday or walked"), name
    audit.enter(Actor())
    assert not ask("water or heard or friday or walked")


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM peernotes_search.part",
        "SELECT * FROM peernotes_search.source",
        "SELECT peernotes_search.of_person(gen_random_uuid(), to_tsquery('walk'))",
        "SELECT peernotes_search.fill()",
    ],
)
def test_the_application_cannot_enter_the_index(cast: Cast, statement: str) -> None:
    with pytest.raises(ProgrammingError) as refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert isinstance(refused.value.__cause__, psycopg.errors.InsufficientPrivilege)


def both_ways(actor: Actor, words: str) -> list[UUID]:
    """All pages forward; and each of them again on the way back."""
    pages, cursor = [], None
    while True:
        page = search.everyone(actor, Narrow(words=words), cursor).lines
        pages.append(page)
        if not page.older:
            break
        cursor = Cursor.read(page.older)
    for at in range(len(pages) - 1, 0, -1):
        back = search.everyone(actor, Narrow(words=words), Cursor.read(pages[at].newer)).lines
        assert ids(back.rows) == ids(pages[at - 1].rows)
    return [line.id for page in pages for line in page.rows]


@pytest.mark.parametrize("analysed", [False, True])
@pytest.mark.parametrize("name", ["bea", "cleo"])
def test_pages_have_every_line_once_in_order(cast: Cast, as_owner: Owner, name: str, analysed: bool) -> None:
    """Common and rare words, uneven in time, many at one moment; as a reader of few people and of a whole service."""
    rng = random.Random(4)
    with as_owner():
        for _ in range(260):
            words = " ".join(word for word, rate in RATES.items() if rng.random() < rate)
            entry(cast, words, days=rng.choice([rng.random(), 7, 30 * rng.random(), 900 * rng.random()]))
        if analysed:
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE peernotes_search.part")
        rows = list(RecordEntry.objects.order_by("-written_at", "-id").values_list("id", "text"))
    for word in [*RATES, "common middling"]:
        wanted = [pk for pk, text in rows if set(word.split()) <= set(text.split())]
        assert both_ways(cast.enter(name), word) == wanted, word
    assert len(wanted) > SIZE


RATES = {"everywhere": 1, "common": 0.6, "middling": 0.3, "seldom": 0.05, "heronpool": 0.01, "nowhere": 0}


def test_the_index_is_what_the_notes_say_whatever_was_written(as_owner: Owner) -> None:
    with as_owner(), connection.cursor() as cursor:
        for seed in range(3):
            world = make_world(random.Random(seed))
            for section in world.sections[::2]:
                NoteSection.objects.filter(pk=section.pk).update(text="Something else.", audience="peer_team")
            for note in world.notes[::3]:
                cursor.execute(
                    "UPDATE peernotes_note SET happened_at = happened_at - interval '1 day' WHERE id = %s", [note.pk]
                )
            RecordEntry.objects.filter(pk=world.entries[0].pk).update(status="entered_in_error")
            RecordEntry.objects.filter(pk=world.entries[-1].pk).update(text="Another text.")
        cursor.execute(
            """SELECT count(*), count(*) FILTER (WHERE (s.*) IS DISTINCT FROM (p.*)) FROM (
                   SELECT id, line_id, service_id, consumer_id, author_id, audience, at, peernotes_search.lexemes(words)
                   FROM peernotes_search.source) s
               FULL JOIN peernotes_search.part p ON p.id = s.id"""
        )
        rows, different = cursor.fetchone()
    assert rows > 30
    assert not different
