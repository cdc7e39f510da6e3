"""Two people and one note at the same moment: exactly one of them gets their way, and the other is told."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from peernotes.actions import consents, notes, reading
from peernotes.actions.notes import decisions
from peernotes.enums import ConsentDecision, ConsentScope
from peernotes.models import Note
from peernotes.queries.record.lines import Narrow
from tests.races.ground import act, committed, owner_rows, race, tries
from tests.support import notes as made
from tests.support.cast import Cast

SIGNED = "SELECT party, count(*) FROM peernotes_signature WHERE note_id = %s GROUP BY party ORDER BY party"


def prepared(cast: Cast, make: Callable[[Cast], Note]) -> Note:
    return act(cast.actor("alex"), lambda: make(cast))


def stored(note: Note) -> Note:
    return committed(lambda: Note.objects.get(pk=note.pk))


def finalise(cast: Cast, note: Note, key: uuid.UUID | None = None) -> Callable[[], Any]:
    by, key = cast.actor("alex"), key or uuid.uuid4()
    return lambda: act(by, lambda: notes.finalise(by=by, note_id=note.pk, version=note.version, key=key))


def decide(cast: Cast, note: Note, outcome: str, choices: dict[Any, Any]) -> Callable[[], Any]:
    by = cast.actor("sam")
    return lambda: act(
        by,
        lambda: decisions.decide(by=by, note_id=note.pk, decided=decisions.Decided(note.version, outcome, choices)),
    )


def test_changing_ones_mind_and_finishing(cast: Cast) -> None:
    """The consumer says no while the peer worker finishes: finished as agreed, or no note. Never both."""
    ended: Counter[str] = Counter()
    for _ in range(tries(15)):
        note = prepared(cast, made.agreed)
        finished, declined = race(finalise(cast, note), decide(cast, note, "decline", {}))
        assert finished.won != declined.won, (finished, declined)
        loser = declined if finished.won else finished
        assert loser.code in {"already_finished", "note_closed", "stale"}
        ended[stored(note).status] += 1
        assert stored(note).status == ("final" if finished.won else "declined")
        words = owner_rows("SELECT count(*) FROM peernotes_notesection WHERE note_id = %s AND text <> ''", note.pk)
        assert (words[0][0] > 0) is finished.won
    assert sum(ended.values()) == tries(15)


@pytest.mark.parametrize("same", [True, False], ids=["one press sent twice", "two windows"])
def test_finishing_twice_signs_once(cast: Cast, same: bool) -> None:
    for _ in range(tries(8)):
        note, key = prepared(cast, made.agreed), uuid.uuid4()
        sides = race(*(finalise(cast, note, key if same else None) for _ in range(3)))
        assert sum(side.won for side in sides) == (3 if same else 1), [side.error for side in sides]
        assert owner_rows(SIGNED, note.pk) == [("consumer", 1), ("peer_worker", 1)]


def test_deciding_twice_signs_once(cast: Cast) -> None:
    for _ in range(tries(8)):
        note = prepared(cast, made.handed)
        choices = committed(lambda: made.choices(note))
        sides = race(*(decide(cast, note, "agree", choices) for _ in range(2)))
        assert sorted(side.code for side in sides if not side.won) == ["stale"]
        assert owner_rows(SIGNED, note.pk) == [("consumer", 1)]


def test_the_second_of_two_editors_is_told(cast: Cast) -> None:
    for number in range(tries(10)):
        note = prepared(cast, made.written)
        section = committed(lambda: made.section(note, "what_we_did").pk)

        def save(words: str, note: Note = note, section: uuid.UUID = section) -> Callable[[], Any]:
            by = cast.actor("alex")
            return lambda: act(
                by, lambda: notes.save(by=by, note_id=note.pk, version=note.version, sections={section: words})
            )

        sides = race(save(f"First, {number}."), save(f"Second, {number}."))
        assert sorted(side.code for side in sides if not side.won) == ["stale"]
        kept = owner_rows("SELECT text FROM peernotes_notesection WHERE id = %s", section)[0][0]
        assert kept == (f"First, {number}." if sides[0].won else f"Second, {number}.")
        assert stored(note).version == note.version + 1


def test_agreeing_to_a_text_that_is_just_changing(cast: Cast) -> None:
    """What is agreed to is what was on the screen: either the edit or the agreement, never an edited agreement."""
    for number in range(tries(10)):
        note = prepared(cast, made.handed)
        section = committed(lambda: made.section(note, "what_we_did").pk)
        choices, by = committed(lambda: made.choices(note)), cast.actor("alex")
        words = {section: f"Other words, {number}."}
        save = partial(notes.save, by=by, note_id=note.pk, version=note.version, sections=words)
        edited, agreed = race(partial(act, by, save), decide(cast, note, "agree", choices))
        assert edited.won != agreed.won
        now = stored(note)
        assert (now.status, bool(now.agreed_hash)) == (("draft", False) if edited.won else ("agreed", True))


def test_after_a_yes_is_taken_back_nobody_reads(cast: Cast) -> None:
    """Readers who ask while it is taken back may still be answered; who asks afterwards is not, not once."""
    alex, sam = cast.actor("alex"), cast.actor("sam")

    def say(decision: ConsentDecision) -> Callable[[], None]:
        choice = consents.Choice(ConsentScope.READ_RECORD, decision)
        return lambda: act(sam, lambda: consents.choose(by=sam, consumer_id=cast.sam.pk, choice=choice))

    def read() -> None:
        act(alex, lambda: reading.open_record(by=alex, consumer_id=cast.sam.pk, narrow=Narrow()))

    for _ in range(tries(15)):
        say(ConsentDecision.GIVEN)()
        withdrawn, *readers = race(say(ConsentDecision.WITHDRAWN), read, read)
        assert withdrawn.won, withdrawn.error
        assert all(side.won or side.code == "consent_withdrawn" for side in readers), [side.error for side in readers]
        afterwards = race(read, read)
        assert [side.code for side in afterwards] == ["consent_withdrawn"] * 2


def test_no_note_is_started_after_an_opt_out(cast: Cast) -> None:
    alex, sam = cast.actor("alex"), cast.actor("sam")
    after = """
    SELECT count(*) FROM peernotes_event e WHERE e.verb = 'start_note' AND e.allowed AND e.subject_id = %s AND e.at >
        (SELECT max(c.decided_at) FROM peernotes_consent c WHERE c.consumer_id = e.subject_id
         AND c.scope = 'write_notes' AND c.decision = 'refused')"""

    def say(decision: ConsentDecision) -> Callable[[], None]:
        choice = consents.Choice(ConsentScope.WRITE_NOTES, decision)
        return lambda: act(sam, lambda: consents.choose(by=sam, consumer_id=cast.sam.pk, choice=choice))

    def start() -> None:
        key = uuid.uuid4()
        details = made.details()
        act(alex, lambda: notes.start(by=alex, consumer_id=cast.sam.pk, answer="together", details=details, key=key))

    for _ in range(tries(10)):
        refused, *writers = race(say(ConsentDecision.REFUSED), start, start)
        assert refused.won, refused.error
        assert all(side.won or side.code == "opted_out" for side in writers), [side.error for side in writers]
        assert owner_rows(after, cast.sam.pk) == [(0,)]
        say(ConsentDecision.GIVEN)()
