"""The consumer's side of a note: nothing is shared that was not chosen, and nothing is in the way of a no."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest

from peernotes import audit
from peernotes.actions import notes
from peernotes.actions.notes import decisions, my_notes, visits
from peernotes.enums import Code, NoteStatus
from peernotes.errors import Missing, Refused, Stale
from peernotes.models import Consent, ConsumerStatement, ContactLogEntry, Note, NoteSection, Signature
from peernotes.policy.facts import Actor
from tests.actions.test_notes import refused
from tests.support import notes as made
from tests.support.cast import Cast, make_cast

CHOICE = decisions.SectionChoice
SPOKEN = decisions.Witnessed("verbal_witnessed", "Bea", "Read aloud, Sam nodded.")


def decide(cast: Cast, note: Note, outcome: str, choices: dict[Any, CHOICE] | None = None) -> str:
    by = cast.enter("sam")
    decisions.decide(by=by, note_id=note.pk, decided=decisions.Decided(note.version, outcome, choices or {}))
    return Note.objects.get(pk=note.pk).status


def hand(note: Note, prompt: str) -> str:
    return made.section(note, prompt).written_by


def test_who_typed_is_kept_by_the_server(cast: Cast) -> None:
    """The worker took it down; what the consumer changes is from both, what they add is their own."""
    note = made.handed(cast)
    assert {hand(note, prompt) for prompt in made.WORDS} == {"worker_took_down"}
    empty, mine = made.section(note, "my_view"), decisions.SectionChoice("rewritten", text="In my words.")
    said = made.choices(note, own_words=mine) | {empty.pk: decisions.SectionChoice("rewritten", text="I add this.")}
    decided = decisions.Decided(note.version, "agree", said)
    decisions.decide(by=cast.enter("sam"), note_id=note.pk, decided=decided)
    assert [hand(note, prompt) for prompt in ("what_we_did", "own_words", "my_view")] == [
        "worker_took_down", "both", "consumer_self",
    ]  # fmt: skip
    note.refresh_from_db()
    by = cast.enter("alex")
    notes.save(by=by, note_id=note.pk, version=note.version, sections={made.section(note, "how_it_was").pk: "Quiet."})
    assert hand(note, "how_it_was") == "worker_took_down"


def test_agreeing_signs_the_words_and_says_who_may_read_what(cast: Cast) -> None:
    note = made.agreed(cast, own_words=CHOICE("accepted", audience="just_us"))
    signature = Signature.objects.get(note=note)
    consent = Consent.objects.get(note=note)
    assert (signature.content_hash, signature.kept, signature.total) == (note.agreed_hash, 3, 3)
    assert consent.sections[str(made.section(note, "own_words").pk)] == "just_us"
    assert (consent.method, consent.recorded_by_id) == ("own_login", cast.users["sam"].pk)


def test_agreeing_needs_a_choice_for_every_written_part(cast: Cast) -> None:
    note = made.handed(cast)
    some = dict(list(made.choices(note).items())[:2])
    with refused(Code.NOT_AGREED):
        decide(cast, note, "agree", some)
    cast.enter("alex")
    assert not Signature.objects.exists()


def test_leaving_everything_out_is_no_note(cast: Cast) -> None:
    note = made.handed(cast)
    out = {pk: CHOICE("removed") for pk in made.choices(note)}
    assert decide(cast, note, "agree", out) == NoteStatus.DECLINED


def test_declining_needs_no_reason_and_keeps_no_words(cast: Cast) -> None:
    note = made.handed(cast)
    assert decide(cast, note, "decline") == NoteStatus.DECLINED
    assert not NoteSection.objects.filter(note=note).exclude(text="").exists()
    assert not NoteSection.history.filter(note_id=note.pk).exclude(text="").exists()
    assert ContactLogEntry.objects.filter(note=note).exists()
    assert Consent.objects.get(note=note).decision == "refused"


@pytest.mark.parametrize(
    ("outcome", "status"), [("later", "with_consumer"), ("ask_changes", "changes_requested"), ("not_today", "deferred")]
)
def test_deciding_later_shares_nothing(cast: Cast, outcome: str, status: str) -> None:
    note = made.handed(cast)
    accepted = {made.section(note, "own_words").pk: CHOICE("accepted")}
    assert decide(cast, note, outcome, accepted) == status
    assert made.section(note, "own_words").decision == "accepted"
    assert not Consent.objects.filter(note=note).exists()


def test_changing_ones_mind_after_agreeing(cast: Cast) -> None:
    note = made.agreed(cast)
    assert decide(cast, note, "decline") == NoteStatus.DECLINED


def test_rewriting_keeps_the_consumers_words(cast: Cast) -> None:
    mine = CHOICE("rewritten", text="I felt a bit heard.", audience="peer_team")
    note = made.final(cast, own_words=mine)
    section = made.section(note, "own_words")
    assert (section.text, section.audience) == ("I felt a bit heard.", "peer_team")
    assert note.shared_with_peer_team


def test_a_stale_decision_and_a_foreign_section_are_refused(cast: Cast) -> None:
    note, other = made.handed(cast), made.handed(cast)
    with pytest.raises(Missing):
        decide(cast, note, "later", {made.section(other, "own_words").pk: CHOICE("accepted")})
    note.version = 1
    with pytest.raises(Stale):
        decide(cast, note, "later")


def test_nobody_else_decides(cast: Cast) -> None:
    note = made.handed(cast)
    for name in ("alex", "bea", "ada"):
        with pytest.raises(Refused):
            decisions.decide(by=cast.enter(name), note_id=note.pk, decided=decisions.Decided(note.version, "later"))


def test_never_wider_than_the_model(as_owner: Callable[[], Any]) -> None:
    with as_owner():
        cast = make_cast(clinician_read_peer_notes="none")
    note = made.handed(cast)
    with refused(Code.AUDIENCE_TOO_WIDE):
        decide(cast, note, "agree", made.choices(note))


def test_not_possible_once_finished(cast: Cast) -> None:
    note = made.final(cast)
    with refused(Code.ALREADY_FINISHED):
        decide(cast, note, "agree", made.choices(note))


def test_a_draft_cannot_be_sent_back_before_it_was_handed_over(cast: Cast) -> None:
    note = made.written(cast)
    with refused(Code.NOT_HANDED_OVER):
        decide(cast, note, "ask_changes")


def spoken(cast: Cast, note: Note, witnessed: decisions.Witnessed = SPOKEN, **changed: CHOICE) -> str:
    decided = decisions.Decided(note.version, "agree", made.choices(note, **changed))
    decisions.record_spoken(by=cast.enter("alex"), note_id=note.pk, decided=decided, witnessed=witnessed)
    return Note.objects.get(pk=note.pk).status


def test_what_was_said_aloud_is_written_down_with_its_witness(cast: Cast) -> None:
    note = made.handed(cast)
    assert spoken(cast, note) == NoteStatus.AGREED
    signature, consent = Signature.objects.get(note=note), Consent.objects.get(note=note)
    assert (signature.user_id, signature.witness) == (None, "Bea")
    assert (consent.method, consent.recorded_by_id) == ("verbal_witnessed", cast.users["alex"].pk)


def test_staff_cannot_claim_the_consumers_own_way(cast: Cast) -> None:
    note = made.handed(cast)
    for method in ("own_login", "shared_device", "one_time_link"):
        with refused(Code.METHOD_NOT_YOURS):
            spoken(cast, note, decisions.Witnessed(method, "Bea", "Said so."))
    with refused(Code.WITNESS_NEEDED):
        spoken(cast, note, decisions.Witnessed("paper", " ", "Said so."))
    with refused(Code.METHOD_NOT_YOURS):
        spoken(cast, note, own_words=CHOICE("rewritten", text="New words."))


def test_stop_sharing_counts_at_once(cast: Cast) -> None:
    note = made.final(cast)
    cast.enter("bea")
    assert Note.objects.filter(pk=note.pk).exists()
    my_notes.stop_sharing(by=cast.enter("sam"), note_id=note.pk)
    note.refresh_from_db()
    assert not note.shared_with_care_team
    assert Consent.objects.filter(note=note).order_by("decided_at").last().decision == "withdrawn"
    cast.enter("bea")
    assert not Note.objects.filter(pk=note.pk).exists()
    assert not NoteSection.objects.filter(note=note).exists()


def test_changing_who_reads_one_part(cast: Cast) -> None:
    note = made.final(cast)
    part = made.section(note, "own_words")
    by = cast.enter("sam")
    my_notes.change_audience(by=by, note_id=note.pk, audiences={part.pk: "just_us"})
    cast.enter("bea")
    assert not NoteSection.objects.filter(pk=part.pk).exists()
    assert NoteSection.objects.filter(note=note).count() == 2
    by = cast.enter("sam")
    my_notes.change_audience(by=by, note_id=note.pk, audiences={part.pk: "just_us"})
    with pytest.raises(Missing):
        my_notes.change_audience(by=by, note_id=note.pk, audiences={uuid.uuid4(): "just_us"})


def test_a_statement_is_kept_word_for_word(cast: Cast) -> None:
    note = made.final(cast)
    text = "I see it differently.\n  Even the spaces."
    my_notes.add_statement(by=cast.enter("sam"), note_id=note.pk, text=text, key=uuid.uuid4())
    cast.enter("bea")
    assert ConsumerStatement.objects.get(note=note).text == text


def on_device(cast: Cast, note: Note) -> Actor:
    visit = visits.start_on_device(by=cast.enter("alex"), note_id=note.pk)

    actor = Actor(visit_id=visit, request_id=uuid.uuid4())
    audit.enter(actor)
    return actor


def test_on_a_visit_the_method_is_the_visits(cast: Cast) -> None:
    note = made.handed(cast)
    by = on_device(cast, note)
    decisions.decide(by=by, note_id=note.pk, decided=decisions.Decided(note.version, "agree", made.choices(note)))
    consent = Consent.objects.get(note=note)
    assert (consent.method, consent.recorded_by_id, consent.visit_id) == ("shared_device", None, by.visit_id)


def test_a_visit_reaches_nothing_else(cast: Cast) -> None:
    other = made.final(cast)
    note = made.handed(cast)
    by = on_device(cast, note)
    assert [n.pk for n in Note.objects.all()] == [note.pk]
    with pytest.raises(Refused) as no:
        decisions.decide(by=by, note_id=other.pk, decided=decisions.Decided(1, "later"))
    assert not no.value.known


def test_a_visit_that_is_over_decides_nothing(cast: Cast) -> None:
    note = made.handed(cast)
    by = on_device(cast, note)
    visits.end(by=by, decided=True)
    with pytest.raises(Refused):
        decisions.decide(by=by, note_id=note.pk, decided=decisions.Decided(note.version, "later"))


def test_the_author_can_finish_what_was_agreed_on_a_visit(cast: Cast) -> None:
    note = made.handed(cast)
    by = on_device(cast, note)
    decisions.decide(by=by, note_id=note.pk, decided=decisions.Decided(note.version, "agree", made.choices(note)))
    note.refresh_from_db()
    notes.finalise(by=cast.enter("alex"), note_id=note.pk, version=note.version, key=uuid.uuid4())
    assert Note.objects.get(pk=note.pk).status == NoteStatus.FINAL


def test_a_consumer_without_a_sign_in_stops_sharing_on_the_workers_device(cast: Cast) -> None:
    note = made.final(cast)
    by = on_device(cast, note)
    my_notes.stop_sharing(by=by, note_id=note.pk)
    consent = Consent.objects.filter(note=note).order_by("decided_at").last()
    assert (consent.decision, consent.method) == ("withdrawn", "shared_device")


def test_stopping_an_amendment_stops_what_it_amends(cast: Cast) -> None:
    old = made.final(cast)
    new = notes.amend(by=cast.enter("alex"), note_id=old.pk, reason="The day.", key=uuid.uuid4())
    note = Note.objects.get(pk=new)
    notes.hand_over(by=cast.actor("alex"), note_id=new, version=note.version)
    decide(cast, note, "agree", made.choices(note))
    note.refresh_from_db()
    notes.finalise(by=cast.enter("alex"), note_id=new, version=note.version, key=uuid.uuid4())
    for first in (new, old.pk):
        my_notes.stop_sharing(by=cast.enter("sam"), note_id=first)
        assert not Note.objects.filter(pk__in=[new, old.pk], shared_with_care_team=True).exists()
    cast.enter("bea")
    assert not NoteSection.objects.filter(note__in=[new, old.pk]).exists()
