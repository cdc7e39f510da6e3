"""The peer worker's side of a note: rows, history, events, and what is refused."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone

from peernotes import access
from peernotes.actions import notes
from peernotes.actions.notes import decisions, reading_notes
from peernotes.enums import Code, NoteKind, NoteStatus
from peernotes.errors import Missing, Refused, Stale
from peernotes.models import ContactLogEntry, Event, Note, NoteSection, PolicyVersion, RecordEntry, Signature
from peernotes.policy.switches import COMPLEMENTARY
from tests.support import notes as made
from tests.support.build import DAY, policy_version
from tests.support.cast import Cast, make_cast, say

OUT = decisions.SectionChoice("removed")


def events(verb: str) -> int:
    return Event.objects.filter(verb=verb).count()


def refused(code: Code) -> Any:
    return pytest.raises(Refused, match=f"^{code.value}$")


def switch(cast: Cast, as_owner: Callable[[], Any], **changes: Any) -> PolicyVersion:
    """Another version from now on, as an approval would leave it."""
    with as_owner():
        old, now = cast.policy, timezone.now()
        PolicyVersion.objects.filter(pk=old.pk).update(in_force=(old.starts_at, now))
        return policy_version(service=cast.service, number=2, switches=COMPLEMENTARY, starts=now, **changes)


def test_striking_opens_nothing_that_the_two_had_kept(cast: Cast) -> None:
    """The officer who struck it reads what the care team had; the consumer keeps all of it, the author nothing."""
    mine = decisions.SectionChoice("accepted", audience="just_us")
    note = made.final(cast, own_words=mine)
    notes.strike(by=cast.enter("ravi"), note_id=note.pk, reason="Wrong day")
    reads = {"ravi": {"what_we_did", "next_step"}, "sam": {"what_we_did", "own_words", "next_step"}}
    for name, prompts in reads.items():
        by = cast.enter(name)
        page = reading_notes.open_note(by=by, note_id=note.pk)
        assert {section.prompt for section in page.sections if section.text} == prompts
        assert set(NoteSection.objects.exclude(text="").values_list("prompt", flat=True)) == prompts
        assert NoteSection.history.exists() is (name == "sam")
    with refused(Code.ENTERED_IN_ERROR):
        reading_notes.open_note(by=cast.enter("alex"), note_id=note.pk)
    with refused(Code.ENTERED_IN_ERROR):
        reading_notes.open_history(by=cast.enter("ravi"), note_id=note.pk)
    assert reading_notes.open_history(by=cast.enter("sam"), note_id=note.pk).moments


def test_writing_together_makes_a_draft_with_the_prompts_and_the_default_audience(cast: Cast) -> None:
    note = made.started(cast)
    sections = list(NoteSection.objects.filter(note=note))
    assert note.status == NoteStatus.DRAFT
    assert [s.prompt for s in sections] == [prompt for prompt, _ in notes.TEMPLATE]
    assert {s.audience for s in sections} == {"just_us"}
    assert Event.objects.get(verb="start_note").object_id == note.pk


@pytest.mark.parametrize(("answer", "status"), [("not_today", "deferred"), ("no_note", "declined")])
def test_no_and_not_today_keep_only_the_contact(cast: Cast, answer: str, status: str) -> None:
    note = made.started(cast, answer)
    assert note.status == status
    assert not NoteSection.objects.filter(note=note).exists()
    contact = ContactLogEntry.objects.get(note=note)
    assert (contact.minutes, contact.mode) == (30, "in_person")


def test_pressing_start_twice_starts_once(cast: Cast) -> None:
    by, key = cast.enter("alex"), uuid.uuid4()
    first = notes.start(by=by, consumer_id=cast.sam.pk, answer="together", details=made.details(), key=key)
    again = notes.start(by=by, consumer_id=cast.sam.pk, answer="together", details=made.details(), key=key)
    assert first == again
    assert Note.objects.count() == 1


def test_starting_is_refused_with_the_reason(cast: Cast, as_owner: Callable[[], Any]) -> None:
    by = cast.enter("alex")
    with as_owner():
        say(cast, "write_notes", "refused")
    with refused(Code.OPTED_OUT):
        made.started(cast)
    with refused(Code.OPTED_OUT):
        notes.start(by=by, consumer_id=cast.sam.pk, answer="no_note", details=made.details(), key=uuid.uuid4())


def test_under_the_complementary_model_nothing_can_be_started(as_owner: Callable[[], Any]) -> None:
    with as_owner():
        cast = make_cast(COMPLEMENTARY)
    with refused(Code.POLICY_NO_WRITING):
        made.started(cast)


def test_saving_counts_versions_and_leaves_history(cast: Cast) -> None:
    note = made.written(cast)
    assert note.version == 2
    texts = [row.text for row in NoteSection.history.filter(note_id=note.pk, prompt="own_words")]
    assert "I felt heard." in texts
    assert NoteSection.history.filter(note_id=note.pk).first().history_user_id == cast.users["alex"].pk


def test_saving_the_same_again_changes_nothing(cast: Cast) -> None:
    note = made.written(cast)
    before = events("edit_note")
    same = {made.section(note, "own_words").pk: "I felt heard."}
    for version in (2, 1):  # the second: on its way when the page was left, and once more when it came back
        assert notes.save(by=cast.actor("alex"), note_id=note.pk, version=version, sections=same) == 2
    assert events("edit_note") == before


def test_blanks_are_no_words(cast: Cast) -> None:
    note = made.started(cast)
    part = made.section(note, "what_we_did")
    notes.save(by=cast.actor("alex"), note_id=note.pk, version=note.version, sections={part.pk: " \n"})
    part.refresh_from_db()
    assert (part.text, NoteSection.objects.filter(note=note).exclude(text="").count()) == ("", 0)


def test_a_save_can_change_the_details_alone(cast: Cast) -> None:
    note = made.written(cast)
    notes.save(
        by=cast.actor("alex"), note_id=note.pk, version=2, sections={}, details=made.details(minutes=45), automatic=True
    )
    assert Note.objects.get(pk=note.pk).minutes == 45


def test_a_stale_save_is_refused_with_the_current_version(cast: Cast) -> None:
    note = made.written(cast)
    other = {made.section(note, "own_words").pk: "Other words."}
    with pytest.raises(Stale) as stale:
        notes.save(by=cast.actor("alex"), note_id=note.pk, version=1, sections=other)
    assert stale.value.current == 2


def test_a_section_of_another_note_is_not_found(cast: Cast) -> None:
    note, other = made.written(cast), made.written(cast)
    with pytest.raises(Missing):
        notes.save(
            by=cast.actor("alex"), note_id=note.pk, version=2, sections={made.section(other, "own_words").pk: "x"}
        )


def test_the_consumers_rewritten_words_win(cast: Cast) -> None:
    note = made.handed(cast)
    mine = made.section(note, "own_words")
    rewritten = {mine.pk: decisions.SectionChoice("rewritten", text="I was tired and heard.")}
    decisions.decide(
        by=cast.enter("sam"), note_id=note.pk, decided=decisions.Decided(note.version, "ask_changes", rewritten)
    )
    by = cast.enter("alex")
    with pytest.raises(Stale):
        notes.save(by=by, note_id=note.pk, version=note.version + 1, sections={mine.pk: "No."})


def test_writing_after_not_today_starts_the_draft(cast: Cast) -> None:
    note = made.started(cast, "not_today")
    notes.save(by=cast.actor("alex"), note_id=note.pk, version=1, sections={})
    assert Note.objects.get(pk=note.pk).status == NoteStatus.DRAFT
    assert NoteSection.objects.filter(note=note).count() == len(notes.TEMPLATE)


def test_an_empty_note_cannot_be_handed_over(cast: Cast) -> None:
    note = made.started(cast)
    with refused(Code.NOTHING_WRITTEN):
        notes.hand_over(by=cast.actor("alex"), note_id=note.pk, version=1)


def test_handing_over_twice_keeps_the_first_moment(cast: Cast) -> None:
    note = made.handed(cast)
    notes.hand_over(by=cast.actor("alex"), note_id=note.pk, version=note.version)
    assert Note.objects.get(pk=note.pk).handed_over_at == note.handed_over_at


def test_finishing_shares_what_was_agreed_and_blanks_what_was_not(cast: Cast) -> None:
    note = made.final(cast, own_words=OUT)
    assert note.status == NoteStatus.FINAL
    assert note.shared_with_care_team
    assert made.section(note, "own_words").text == ""
    past = NoteSection.history.filter(note_id=note.pk, prompt="own_words")
    assert {row.text for row in past} == {""}
    assert any(row.redacted_digest for row in past)
    assert {s.party for s in Signature.objects.filter(note=note, content_hash=note.content_hash)} == {
        "consumer", "peer_worker",
    }  # fmt: skip


def test_what_the_page_did_not_show_is_not_finished(cast: Cast) -> None:
    """Sent back and agreed to anew since: what counts is what the one who finishes it has seen."""
    note = made.agreed(cast)
    with pytest.raises(Stale) as stale:
        notes.finalise(by=cast.enter("alex"), note_id=note.pk, version=note.version - 1, key=uuid.uuid4())
    assert stale.value.current == note.version
    note.refresh_from_db()
    assert (note.status, note.finalised_at) == ("agreed", None)


def test_finishing_twice_signs_once(cast: Cast) -> None:
    note, key = made.agreed(cast), uuid.uuid4()
    for _ in range(2):
        notes.finalise(by=cast.actor("alex"), note_id=note.pk, version=note.version, key=key)
    assert Signature.objects.filter(note=note, party="peer_worker").count() == 1


def test_a_note_that_one_may_not_see_is_not_finished_however_often_it_is_pressed(cast: Cast) -> None:
    note, key = made.agreed(cast), uuid.uuid4()
    for _ in range(2):
        with pytest.raises(Refused) as refusal, transaction.atomic():
            notes.finalise(by=cast.enter("cleo"), note_id=note.pk, version=note.version, key=key)
        assert not refusal.value.known
    with pytest.raises(Missing):
        notes.finalise(by=cast.enter("alex"), note_id=uuid.uuid4(), version=1, key=uuid.uuid4())


def test_a_version_is_read_once_and_each_decision_is_one_statement(
    cast: Cast, django_assert_num_queries: Callable[..., Any]
) -> None:
    note, by = made.agreed(cast), cast.enter("alex")
    access._KNOWN_VERSIONS.pop(cast.policy.pk)
    for statements in (2, 1):
        with django_assert_num_queries(statements):
            gathered = access.gather(by, note=note.pk)
        assert gathered.facts.policy == access.gather(by, service=cast.service.pk).facts.policy
        assert gathered.facts.policy_id == cast.policy.pk


def test_only_agreed_words_are_finished(cast: Cast, as_owner: Callable[[], Any]) -> None:
    note = made.handed(cast)
    with refused(Code.WITH_CONSUMER):
        notes.finalise(by=cast.actor("alex"), note_id=note.pk, version=note.version, key=uuid.uuid4())
    note = made.agreed(cast)
    with as_owner():
        NoteSection.objects.filter(note=note, prompt="own_words").update(text="Something else.")
    with refused(Code.TEXT_CHANGED):
        notes.finalise(by=cast.actor("alex"), note_id=note.pk, version=note.version, key=uuid.uuid4())


def test_editing_takes_the_agreement_back(cast: Cast) -> None:
    note = made.agreed(cast)
    notes.save(
        by=cast.actor("alex"), note_id=note.pk, version=note.version,
        sections={made.section(note, "what_we_did").pk: "Other words."},
    )  # fmt: skip
    note.refresh_from_db()
    assert (note.status, note.agreed_hash) == (NoteStatus.DRAFT, "")
    assert made.section(note, "what_we_did").decision == "undecided"


def test_a_draft_does_not_become_of_a_kind_that_is_not_in_use(as_owner: Callable[[], Any]) -> None:
    with as_owner():
        cast = make_cast(note_kinds_allowed=frozenset({"contact"}))
    note = made.started(cast)
    other = made.details(kind=next(kind for kind in NoteKind.values if kind != "contact"))
    with refused(Code.KIND_NOT_ALLOWED):
        notes.save(by=cast.enter("alex"), note_id=note.pk, version=note.version, sections={}, details=other)


def test_a_switch_freezes_the_draft_and_lets_it_be_closed(cast: Cast, as_owner: Callable[[], Any]) -> None:
    note = made.handed(cast)
    switch(cast, as_owner)
    by = cast.enter("alex")
    with refused(Code.FROZEN):
        notes.save(by=by, note_id=note.pk, version=note.version, sections={})
    notes.close_unagreed(by=by, note_id=note.pk)
    note.refresh_from_db()
    assert note.status == NoteStatus.LAPSED
    assert not NoteSection.objects.filter(note=note).exclude(text="").exists()
    assert ContactLogEntry.objects.filter(note=note).exists()
    assert not RecordEntry.objects.filter(consumer=cast.sam).exists()


def test_silence_is_not_consent_and_waits_two_weeks(cast: Cast, as_owner: Callable[[], Any]) -> None:
    note = made.handed(cast)
    with refused(Code.TOO_EARLY):
        notes.close_unagreed(by=cast.actor("alex"), note_id=note.pk)
    with as_owner():
        Note.objects.filter(pk=note.pk).update(handed_over_at=timezone.now() - 15 * DAY)
    notes.close_unagreed(by=cast.actor("alex"), note_id=note.pk)
    entry = RecordEntry.objects.get(consumer=cast.sam)
    assert entry.kind == "facts_only"
    assert "walked" not in entry.text
    assert not NoteSection.history.filter(note_id=note.pk).exclude(text="").exists()


def test_that_somebody_was_in_a_group_the_record_does_not_say(cast: Cast, as_owner: Callable[[], Any]) -> None:
    note = made.handed(cast)
    with as_owner():
        Note.objects.filter(pk=note.pk).update(handed_over_at=timezone.now() - 15 * DAY, mode="group")
    notes.close_unagreed(by=cast.actor("alex"), note_id=note.pk)
    assert not RecordEntry.objects.filter(consumer=cast.sam).exists()
    assert ContactLogEntry.objects.get(note=note).mode == "group"


def test_closing_may_leave_the_contact_log_alone(as_owner: Callable[[], Any]) -> None:
    with as_owner():
        cast = make_cast(unagreed_note_becomes="contact_log", co_authoring="invited", contact_log="off")
    note = made.handed(cast)
    notes.close_unagreed(by=cast.actor("alex"), note_id=note.pk)
    assert not RecordEntry.objects.exists()
    assert not ContactLogEntry.objects.exists()


def test_a_draft_can_be_let_go(cast: Cast) -> None:
    note = made.written(cast)
    notes.discard(by=cast.actor("alex"), note_id=note.pk)
    assert Note.objects.get(pk=note.pk).status == NoteStatus.DECLINED


def test_an_amendment_is_a_new_note_agreed_afresh(cast: Cast) -> None:
    old, key = made.final(cast), uuid.uuid4()
    by = cast.actor("alex")
    new = notes.amend(by=by, note_id=old.pk, reason="The day was Thursday.", key=key)
    assert notes.amend(by=by, note_id=old.pk, reason="The day was Thursday.", key=key) == new
    note = Note.objects.get(pk=new)
    assert (note.status, note.amends_id) == (NoteStatus.DRAFT, old.pk)
    notes.hand_over(by=by, note_id=new, version=note.version)
    decisions.decide(
        by=cast.enter("sam"), note_id=new, decided=decisions.Decided(note.version, "agree", made.choices(note))
    )
    by = cast.enter("alex")
    note.refresh_from_db()
    notes.finalise(by=by, note_id=new, version=note.version, key=uuid.uuid4())
    old.refresh_from_db()
    assert old.status == NoteStatus.AMENDED


def test_struck_by_its_author(cast: Cast) -> None:
    note = made.final(cast)
    notes.strike(by=cast.enter("alex"), note_id=note.pk, reason="It was another Sam.")
    assert not NoteSection.objects.filter(note=note).exists()
    note.refresh_from_db()
    assert (note.status, note.shared_with_care_team) == (NoteStatus.ENTERED_IN_ERROR, False)


def test_struck_by_the_records_officer_who_had_not_seen_it(cast: Cast) -> None:
    note = made.final(cast)
    by = cast.enter("ravi")
    assert not Note.objects.filter(pk=note.pk).exists()
    notes.strike(by=by, note_id=note.pk, reason="Wrong person.")
    assert Note.objects.get(pk=note.pk).status == NoteStatus.ENTERED_IN_ERROR
    with refused(Code.ENTERED_IN_ERROR):
        notes.strike(by=by, note_id=note.pk, reason="Again.")


def test_a_strike_that_the_database_refuses_is_refused(
    cast: Cast, as_owner: Callable[[], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second lock holds although policy would let anybody."""
    note = made.final(cast)
    by = cast.enter("cleo")
    monkeypatch.setattr("peernotes.actions.notes.rules.may_strike", lambda facts: True)
    with refused(Code.NOT_THE_AUTHOR):
        notes.strike(by=by, note_id=note.pk, reason="Mischief.")
