"""Whose words a part is said to be: only what the consumer typed is called theirs."""

import pytest

from peernotes.models import NoteSection
from peernotes.presenters import words

TOOK, SELF, BOTH = "worker_took_down", "consumer_self", "both"


@pytest.mark.parametrize("voice", ["consumer", "both", "peer_worker"])
@pytest.mark.parametrize(
    ("by", "decision", "staff", "own"),
    [
        (TOOK, "undecided", "As Alex wrote it down", "As Alex wrote it down"),
        (TOOK, "accepted", "As Alex wrote it down; Sam agreed", "As Alex wrote it down; you agreed"),
        ("", "accepted", "As Alex wrote it down; Sam agreed", "As Alex wrote it down; you agreed"),
        ("", "rewritten", "In Sam’s own words", "Your own words"),
        (BOTH, "rewritten", "In Sam’s own words", "Your own words"),
        (BOTH, "accepted", "Written by both", "Written by you both"),
        (SELF, "accepted", "In Sam’s own words", "Your own words"),
    ],
)
def test_who_typed_is_said_and_not_whose_words_were_asked_for(voice, by, decision, staff, own):
    section = NoteSection(text="Words.", voice=voice, written_by=by, decision=decision)
    assert words.voice(section, consumer="Sam Okafor", worker="Alex") == staff
    assert words.own_voice(section, worker="Alex") == own


def test_an_empty_part_says_whose_words_it_asks_for():
    section = NoteSection(voice="consumer")
    assert words.voice(section, consumer="Sam Okafor", worker="Alex") == "In Sam’s own words"
