"""What the consumer is told of last time, before they are asked again."""

from __future__ import annotations

from peernotes.actions.notes import asking_first, my_notes
from tests.support import notes as made
from tests.support.cast import Cast


def test_nothing_was_said_before(cast: Cast) -> None:
    assert asking_first.open_page(by=cast.enter("alex"), consumer_id=cast.sam.pk).last_audiences is None


def test_whom_the_last_note_was_shared_with(cast: Cast) -> None:
    made.final(cast)
    page = asking_first.open_page(by=cast.enter("alex"), consumer_id=cast.sam.pk)
    assert page.last_audiences == {"care_team"}


def test_after_stopping_it_is_just_the_two(cast: Cast) -> None:
    note = made.final(cast)
    my_notes.stop_sharing(by=cast.enter("sam"), note_id=note.pk)
    page = asking_first.open_page(by=cast.enter("alex"), consumer_id=cast.sam.pk)
    assert page.last_audiences == {"just_us"}
