"""Words: which of them find what, for whom, page by page; and that what is searched is what stands in the notes."""

from __future__ import annotations

import datetime as dt
import itertools
import random
import uuid
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
from peernotes.actions import notes
from peernotes.actions.notes import decisions, my_notes
from peernotes.models import (
    Assignment,
    ConflictOfInterest,
    Consumer,
    Membership,
    Note,
    NoteSection,
    RecordEntry,
    ServiceAssignment,
)
from peernotes.policy.catalogue.cosign import Cosign
from peernotes.policy.facts import Actor
from peernotes.queries.keyset import SIZE, Cursor
from peernotes.queries.record import search, timeline
from peernotes.queries.record.lines import FOUND_FROM, FOUND_TO, NOTE, Narrow, RecordLine
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
    values = {"written_at": NOW - dt.timedelta(days=days)} | values
    return RecordEntry.objects.create(service=cast.service, text=text, **values)


def found(cast: Cast, name: str, words: str) -> list[RecordLine]:
    return list(search.everyone(cast.enter(name), Narrow(words=words), None).lines.rows)


def of_sam(cast: Cast, name: str, words: str, **narrow: Any) -> list[RecordLine]:
    gathered = access.gather(cast.enter(name), consumer=cast.sam.pk)
    return list(timeline.of_person(gathered, Narrow(words=words, **narrow), None).rows)


def ids(lines: list[RecordLine]) -> list[UUID]:
    return [line.id for line in lines]


@pytest.mark.parametrize(
    ("text", "finds", "finds_not"),
    [
        ("他今天很担心。我们谈到了工作。", ["担心", "工作", "今天", "担心 工作", "很担心"], ["心担", "担工", "睡眠"]),
        ("カタカナのテストをした。眠れない。", ["テスト", "眠れない"], ["ストテ"]),
        ("เขารู้สึกวิตกกังวลมาก", ["วิตก", "กังวล"], ["งานบ้าน"]),
        ("Talked about self\u00adcare and al\u00adlot\u00adments.", ["selfcare", "allotment"], ["care"]),
    ],
)
def test_words_without_spaces_and_soft_hyphens_are_found(
    cast: Cast, as_owner: Owner, text: str, finds: list[str], finds_not: list[str]
) -> None:
    with as_owner():
        line = entry(cast, text)
    for words in finds:
        assert ids(found(cast, "bea", words)) == [line.pk], words
    for words in finds_not:
        assert not found(cast, "bea", words), words


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
            assert [part.prompt for line in lines for part in line.sections] == [prompt] * len(lines)
            assert all(FOUND_FROM in part.text for line in lines for part in line.sections)
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


def every_page(actor: Actor, words: str) -> list[RecordLine]:
    lines, cursor = [], None
    while True:
        page = search.everyone(actor, Narrow(words=words), cursor).lines
        lines += page.rows
        if not page.older:
            return lines
        cursor = Cursor.read(page.older)


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


RATES = {"everywhere": 1, "common": 0.6, "middling": 0.3, "seldom": 0.05, "heronpool": 0.01}
# What is typed, and which of the words above a text has in their order.
ASKED: dict[str, Callable[[list[str]], bool]] = {
    **{word: lambda words, word=word: word in words for word in [*RATES, "formerly", "nowhere"]},
    "common middling": lambda words: {"common", "middling"} <= set(words),
    "seldom or heronpool": lambda words: bool({"seldom", "heronpool"} & set(words)),
    '"common middling"': lambda words: ("common", "middling") in itertools.pairwise(words),
    "common -middling": lambda words: "common" in words and "middling" not in words,
    "-common": lambda words: "common" not in words,
    'common -"common middling"': lambda words: (
        "common" in words and ("common", "middling") not in itertools.pairwise(words)
    ),
    "sel": lambda words: "seldom" in words,
    "middling her": lambda words: {"middling", "heronpool"} <= set(words),
}


def some_words(rng: random.Random) -> str:
    words = [word for word, rate in RATES.items() if rng.random() < rate]
    return " ".join(rng.sample(words, len(words)))


def some_moment(rng: random.Random) -> dt.datetime:
    """Uneven in time, many at one moment, and at the very ends of the index's stretches."""
    stretch = 1 << 21
    end = dt.datetime.fromtimestamp((int(NOW.timestamp()) // stretch - rng.randrange(3)) * stretch, dt.UTC)
    days = rng.choice([rng.random(), 7, 30 * rng.random(), 900 * rng.random()])
    return rng.choice([NOW - dt.timedelta(days=days), end, end - dt.timedelta(microseconds=1)])


def work_with(cast: Cast, name: str, how_many: int) -> None:
    """With so many more people, of whom nothing is said."""
    others = [
        Consumer(service=cast.service, chosen_name=str(n), local_identifier=f"{name}{n}") for n in range(how_many)
    ]
    permission = Permission.objects.get(codename="support_consumer")
    Assignment.objects.bulk_create(
        Assignment(user=cast.users[name], permission=permission, content_object=person, service=cast.service)
        for person in Consumer.objects.bulk_create(others)
    )


@pytest.mark.parametrize(("name", "others"), [("bea", 0), ("bea", 160), ("bea", 1600), ("cleo", 0)])
def test_pages_have_every_line_once_in_order(cast: Cast, as_owner: Owner, name: str, others: int) -> None:
    """As a reader of few people, of more, of very many, and of a whole service: Bea does not work with Noor. No newer
    part says "formerly"."""
    rng = random.Random(4)
    with as_owner():
        work_with(cast, name, others)
        for _ in range(260):
            at = some_moment(rng)
            words = some_words(rng) + " formerly" * (at < NOW - dt.timedelta(days=10))
            entry(cast, words, written_at=at, consumer=rng.choice([cast.sam, cast.sam, cast.noor]))
        theirs = RecordEntry.objects.filter(consumer__in=[cast.sam] if name == "bea" else [cast.sam, cast.noor])
        rows = list(theirs.order_by("-written_at", "-id").values_list("id", "text"))
    assert len(rows) > 5 * SIZE
    for analysed in (False, True):
        for asked, has in ASKED.items():
            wanted = [pk for pk, text in rows if has(text.split())]
            assert both_ways(cast.enter(name), asked) == wanted, (asked, analysed)
        with as_owner(), connection.cursor() as cursor:
            cursor.execute("ANALYZE peernotes_search.part")


def test_everyone_finds_what_they_may_read_in_all_their_services(as_owner: Owner) -> None:
    """The second lock says what an actor may read; which of it has the words is read from the texts. Nobody signs here:
    what a supervisor reads in order to sign stands on their own page, and is not searched."""
    rng = random.Random(8)
    with as_owner():
        worlds = [make_world(rng, consumers=5, notes=9, cosign=Cosign.NONE) for _ in range(2)]
        for section in NoteSection.objects.filter(note__in=[note.pk for world in worlds for note in world.notes]):
            NoteSection.objects.filter(pk=section.pk).update(text=some_words(rng))
        for note in (note for world in worlds for note in world.notes):
            Note.objects.filter(pk=note.pk).update(happened_at=some_moment(rng))
        for user, other in zip(worlds[0].staff, worlds[1].staff, strict=True):
            joined = Membership.objects.filter(user=other, service=worlds[1].service)
            for membership in joined:
                Membership.objects.create(
                    user=user, service=worlds[1].service, role=membership.role, starts_at=membership.starts_at
                )
            for assignment in Assignment.objects.filter(user=other):
                Assignment.objects.create(
                    user=user, permission=assignment.permission, content_object=assignment.content_object,
                    service=worlds[1].service,
                )  # fmt: skip
    hits = 0
    for user in [*worlds[0].staff, *worlds[1].staff]:
        actor = Actor(user_id=user.pk, request_id=uuid.uuid4())
        audit.enter(actor)
        with connection.cursor() as cursor:
            cursor.execute(
                """SELECT n.id, s.id, s.text FROM peernotes_note n JOIN peernotes_notesection s ON s.note_id = n.id
                   WHERE n.status IN ('final', 'amended') AND s.text <> '' ORDER BY n.happened_at DESC, n.id DESC"""
            )
            readable = cursor.fetchall()
        for asked, has in ASKED.items():
            wanted = [(line, part) for line, part, text in readable if has(text.split())]
            lines = [line for line in every_page(actor, asked) if line.source == NOTE]
            assert ids(lines) == list(dict.fromkeys(line for line, _ in wanted)), (user.name, asked)
            assert {part.id for line in lines for part in line.sections} == {part for _, part in wanted}, (
                user.name,
                asked,
            )
            hits += len(wanted)
    assert hits > 200


def test_a_word_too_long_for_the_index_hinders_no_other(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        one = entry(cast, f"A heron {'x' * 2044} bittern {'y' * 1990}.")
    for word in ("heron", "bittern", "y" * 1990):
        assert ids(found(cast, "cleo", word)) == [one.pk]


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
