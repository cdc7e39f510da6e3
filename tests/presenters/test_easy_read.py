"""Easy Read: every value that is shown to consumers or carers is said in short sentences without jargon, and rows are few."""

from __future__ import annotations

import itertools
import re

import pytest

from peernotes.policy.catalogue import ACTING
from peernotes.policy.model_rows import MODEL_ROWS, MOST_ROWS, speaking_rows
from peernotes.policy.switch_kinds import ModelReader
from peernotes.policy.switches import COMPLEMENTARY, INTEGRATED
from peernotes.presenters import easy_read
from tests.policy.cases import model
from tests.policy.test_switches import sentences

MOST_WORDS = 15
JARGON = re.compile(
    r"\b(consumers?|clinicians?|clinical|audiences?|sections?|consent\w*|supervis\w+|cosign\w*|assess\w*|document\w*"
    r"|boundar\w+|evaluat\w+|refer(ral|red|s)?|logs?|logged|channels?|duty of care|multidisciplinary|mdt|risks?|entry"
    r"|entries|disclos\w+|carers?|switch\w*|polic\w+|model|agreed|person-centred|pathways?|outcomes?|interventions?"
    r"|engage\w*|utili[sz]e\w*|facilitat\w+|peer team|care team|integrated|complementary)\b",
    re.IGNORECASE,
)
NOT_SO = re.compile(r"^(Whether|How|What|Which|Who|If and when)\b.*\.$")
EASY = {reader: reader.easy for reader in ModelReader if reader is not reader.easy}


def split(text: str) -> list[str]:
    return easy_read.END_OF_SENTENCE.split(text)


@pytest.mark.parametrize("switch", ACTING, ids=lambda switch: switch.name)
def test_what_is_shown_is_said_in_easy_read_too(switch) -> None:
    for usual, easy in EASY.items():
        for says in sentences(switch):
            assert bool(says.to(usual)) == bool(says.to(easy)), says.to(usual)


@pytest.mark.parametrize("switch", ACTING, ids=lambda switch: switch.name)
def test_each_sentence_is_short_and_has_no_jargon(switch) -> None:
    for easy, says in itertools.product(EASY.values(), sentences(switch)):
        for sentence in filter(None, split(says.to(easy).replace("%(value)s", "92"))):
            assert sentence[0].isupper()
            assert sentence[-1] in ".?:", sentence
            assert len(sentence.split()) <= MOST_WORDS, sentence
            assert not JARGON.search(sentence), (JARGON.search(sentence), sentence)
            assert not NOT_SO.match(sentence), sentence
            assert not re.search(r"[;()]", sentence), sentence


@pytest.mark.parametrize("switch", ACTING, ids=lambda switch: switch.name)
def test_each_value_reads_otherwise(switch) -> None:
    for easy in EASY.values():
        said = [says.to(easy) for says in sentences(switch) if says.to(easy)]
        assert len(set(said)) == len(said)


def test_titles_and_the_explained_words_are_short_and_plain() -> None:
    for row in MODEL_ROWS:
        assert not JARGON.search(f"{row.easy} {row.easy_staff}"), row.easy
        assert not re.search(r"\byour?\b", row.easy_staff or row.easy, re.IGNORECASE), row.easy
    for reader in EASY.values():
        for _word, _sign, lines in easy_read.WORDS[reader]:
            for line in map(str, lines):
                assert len(line.split()) <= MOST_WORDS
                assert not JARGON.search(line), line
    for line in easy_read.ONE_LINE.values():
        assert not JARGON.search(str(line))


@pytest.mark.parametrize("switches", [INTEGRATED, COMPLEMENTARY])
@pytest.mark.parametrize("reader", EASY.values())
def test_words_are_explained_that_stand_on_the_page(switches, reader: ModelReader) -> None:
    page = easy_read.page(switches, "integrated", reader)
    said = " ".join(f"{row['title']} {' '.join(line['text'] for line in row['lines'])}" for row in page["rows"]).lower()
    words = [one["word"] for one in page["explained"]]
    assert words[0] == "Peer worker"
    assert all(re.search(rf"\b{word.removeprefix('Your ').lower()}", said) for word in words)
    assert ("Note" in words) is (switches is INTEGRATED and reader is not ModelReader.EASY_CARER)


def test_six_readers_have_it_and_staff_are_not_told_of_their_own_record() -> None:
    assert len(EASY) == 6
    told = easy_read.rows(INTEGRATED, ModelReader.EASY_CLINICIAN)
    assert told[0]["title"] == "The record"
    assert told[0]["lines"][0]["text"] == "Peer workers may read what you write about the people they support."
    assert easy_read.rows(INTEGRATED, ModelReader.EASY_CONSUMER)[0]["title"] == "Your record"


def test_each_acting_switch_stands_in_one_row_in_the_order_of_the_catalogue() -> None:
    named = [name for row in MODEL_ROWS for name in row.switches]
    assert named == [switch.name for switch in ACTING]
    assert len({row.name for row in MODEL_ROWS}) == len(MODEL_ROWS) <= MOST_ROWS


def test_each_row_has_a_picture_of_its_own() -> None:
    assert list(easy_read.PICTURES) == [row.name for row in MODEL_ROWS]
    assert len(set(easy_read.PICTURES.values())) == len(MODEL_ROWS)


@pytest.mark.parametrize("switches", [INTEGRATED, COMPLEMENTARY])
@pytest.mark.parametrize("reader", EASY.values())
def test_a_line_is_one_sentence(switches, reader: ModelReader) -> None:
    rows = easy_read.rows(switches, reader)
    assert 0 < len(rows) <= MOST_ROWS
    for row in rows:
        for line in row["lines"]:
            assert re.fullmatch(r"[^.?:]+[.?:]", line["text"]), line


def test_what_is_named_one_by_one_stands_in_a_list() -> None:
    rows = easy_read.rows(model(note_kinds_allowed=frozenset({"contact", "skills"})), ModelReader.EASY_CONSUMER)
    lines = next(row["lines"] for row in rows if row["title"] == "What notes are about")
    assert lines == [{"text": "Your notes can be about these things:", "items": ["Time together", "Skills and coping"]}]
    rows = easy_read.rows(model(supervision_interval_days=21), ModelReader.EASY_CONSUMER)
    lines = next(row["lines"] for row in rows if row["title"] == "Support for your peer worker")
    assert lines[0]["text"] == "Your peer worker gets support for their work at least every 21 days."


def test_a_row_without_a_switch_that_speaks_is_left_out() -> None:
    assert "writing" in {row.name for row, _ones in speaking_rows(COMPLEMENTARY)}
    assert {"clinicians", "kinds", "together", "new_parts", "not_agreed", "cosign"}.isdisjoint(
        row.name for row, _ones in speaking_rows(COMPLEMENTARY)
    )
