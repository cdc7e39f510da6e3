from types import SimpleNamespace

import pytest

from peernotes.enums import Audience, NoteStatus
from peernotes.presenters import words


def test_a_tab_shows_initials_and_no_name():
    assert words.tab(SimpleNamespace(chosen_name="Sam van der Berg", local_identifier="H-12")) == "SV H-12"


def test_people_are_called_by_their_first_name():
    assert (words.first("Sam Okafor"), words.first("Sam"), words.first("")) == ("Sam", "Sam", "")


@pytest.mark.parametrize(
    ("names", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_a_list_is_read_as_a_sentence(names, said):
    assert words.listed(names) == said


def test_every_audience_and_status_has_its_words_and_tone():
    assert len({words.readers(audience) for audience in Audience}) == len(Audience)
    assert set(words.STATUS_TONES) == set(NoteStatus)
