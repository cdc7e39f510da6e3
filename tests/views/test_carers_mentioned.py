"""The part of a note that speaks of carers: there only where somebody is named, and opened only by itself."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from peernotes.actions import notes
from peernotes.models import CarerTie, Note, NoteSection
from peernotes.queries.carers import names_around
from tests.support import build
from tests.support import notes as made
from tests.support.cast import Cast
from tests.support.my import decision, switch, text_of, url
from tests.views.test_frozen import assignment_ended

At = Callable[[str], Client]
Owner = Callable[[], Any]
WORDS = "Ida drives me here."
STAYS = "stays between you and your peer worker unless you choose"


@pytest.fixture
def ida(cast: Cast, as_owner: Owner) -> CarerTie:
    with as_owner():
        return build.carer_tie(consumer=cast.sam)


def with_words(cast: Cast) -> Note:
    note = made.written(cast)
    part = made.section(note, "carers_mentioned")
    by = cast.actor("alex")
    notes.save(by=by, note_id=note.pk, version=note.version, sections={part.pk: WORDS})
    note.refresh_from_db()
    notes.hand_over(by=by, note_id=note.pk, version=note.version)
    note.refresh_from_db()
    return note


def audiences(note: Note) -> dict[str, str]:
    return dict(NoteSection.objects.filter(note=note).exclude(text="").values_list("prompt", "audience"))


def test_who_names_nobody_has_no_such_part(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        build.carer_tie(consumer=cast.noor)
        build.carer_tie(consumer=cast.sam, state="ended")
    assert not NoteSection.objects.filter(note=made.started(cast), prompt="carers_mentioned").exists()


@pytest.mark.usefixtures("ida")
def test_it_stands_last_and_says_who_reads_it(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        switch(cast, section_default_audience="care_team")
    note = made.started(cast)
    parts = NoteSection.objects.filter(note=note)
    assert (parts.last().prompt, parts.last().audience) == ("carers_mentioned", "just_us")
    assert set(parts.exclude(pk=parts.last().pk).values_list("audience", flat=True)) == {"care_team"}
    shown = text_of(at("alex").get(f"/notes/{note.pk}/edit/"))
    assert "Nobody but you two reads this part unless Sam opens it." in shown
    assert shown.index("Next step") < shown.index("Carers mentioned")


@pytest.mark.usefixtures("ida")
def test_a_yes_to_all_does_not_open_it(cast: Cast, at: At) -> None:
    note = with_words(cast)
    sam = at("sam")
    assert STAYS in text_of(sam.get(url(note)))
    assert sam.post(url(note), decision(note, "agree_all", audience="care_team")).status_code == 302
    assert audiences(note) == {
        "what_we_did": "care_team", "own_words": "care_team", "next_step": "care_team", "carers_mentioned": "just_us",
    }  # fmt: skip
    cast.enter("alex")
    note.refresh_from_db()
    notes.finalise(by=cast.actor("alex"), note_id=note.pk, version=note.version, key=uuid.uuid4())
    read = text_of(at("bea").get(f"/notes/{note.pk}/"))
    assert "I felt heard." in read
    assert WORDS not in read
    own = text_of(at("sam").get(url(note)))
    assert own.index("Meet on Friday.") < own.index(WORDS)


@pytest.mark.usefixtures("ida")
def test_it_opens_by_a_choice_for_it_alone_and_closes_again(cast: Cast, at: At) -> None:
    note = with_words(cast)
    part = made.section(note, "carers_mentioned")
    sam = at("sam")
    chosen = {f"audience-{part.pk}": "care_team", "audience": "just_us"}
    assert sam.post(url(note), decision(note, "agree_all", **chosen)).status_code == 302
    assert audiences(note)["carers_mentioned"] == "care_team"
    note.refresh_from_db()
    assert sam.post(url(note), decision(note, "agree_all", audience="care_team")).status_code == 302
    assert audiences(note)["carers_mentioned"] == "just_us"


@pytest.mark.usefixtures("ida")
def test_alone_it_needs_no_readers_named(cast: Cast, at: At) -> None:
    note = with_words(cast)
    left = {f"decision-{part.pk}": "removed" for part in NoteSection.objects.filter(note=note).exclude(text="")}
    part = made.section(note, "carers_mentioned")
    kept = left | {f"decision-{part.pk}": "accepted"}
    assert at("sam").post(url(note), decision(note, "agree", **kept)).status_code == 302
    assert audiences(note)["carers_mentioned"] == "just_us"


@pytest.mark.usefixtures("ida")
def test_nor_what_was_said_aloud_opens_it(cast: Cast, at: At) -> None:
    note = with_words(cast)
    said = {"method": "verbal_witnessed", "witness": "Jo Bell", "reason": "No phone.", "audience": "care_team"}
    alex = at("alex")
    assert "unless other readers are named for it" in text_of(alex.get(f"/notes/{note.pk}/hand-over/spoken/"))
    assert alex.post(f"/notes/{note.pk}/hand-over/spoken/", decision(note, "agree_all", **said)).status_code == 302
    assert audiences(note)["carers_mentioned"] == "just_us"


@pytest.mark.usefixtures("ida")
def test_nor_does_another_author(cast: Cast, at: At, as_owner: Owner) -> None:
    note = with_words(cast)
    with as_owner():
        switch(cast, section_default_audience="care_team")
        assignment_ended(cast)
    sent = {"key": uuid.uuid4(), "version": note.version, "worker": cast.users["dana"].pk}
    assert at("sam").post(url(note, "hand-on/"), sent).status_code == 302
    draft = Note.objects.get(continues=note)
    assert made.section(draft, "carers_mentioned").audience == "just_us"
    assert made.section(draft, "own_words").audience == "care_team"


@pytest.fixture
def around(cast: Cast, as_owner: Owner, ida: CarerTie) -> None:
    with as_owner():
        build.carer_tie(consumer=cast.sam, name="Wilma Marsh", state="excluded")
        build.carer_tie(consumer=cast.noor, name="Juniper Lowe")


def sent(note: Note, text: str, prompt: str = "carers_mentioned") -> dict[str, Any]:
    part = made.section(note, prompt)
    facts = {"kind": note.kind, "happened_at": "2026-01-05T10:00", "minutes": "30", "mode": note.mode}
    return facts | {"version": note.version, f"text-{part.pk}": text}


@pytest.mark.usefixtures("around")
def test_it_names_their_carers_now_and_nobody_else(cast: Cast, at: At) -> None:
    note, alex = made.started(cast), at("alex")
    for text, word in (
        ("Ida and Wilma argued.", "Wilma"),
        ("juniper lowe rang.", "juniper lowe"),
    ):
        answer = alex.post(f"/notes/{note.pk}/edit/", sent(note, text))
        assert answer.status_code == 422
        assert f"“{word}” is not among their carers now." in text_of(answer)
        assert text in answer.content.decode()
        quietly = alex.post(f"/notes/{note.pk}/edit/", sent(note, text), headers={"X-Autosave": "1"})
        assert quietly.status_code == 422
        assert word in quietly.json()["message"]
    assert made.section(note, "carers_mentioned").text == ""
    assert alex.post(f"/notes/{note.pk}/edit/", sent(note, "Ida told Juniper, and Sam laughed.")).status_code == 302


@pytest.mark.usefixtures("around")
def test_another_part_may_say_what_it_says(cast: Cast, at: At) -> None:
    note = made.started(cast)
    assert at("alex").post(f"/notes/{note.pk}/edit/", sent(note, "Wilma rang.", "own_words")).status_code == 302


@pytest.mark.usefixtures("around")
def test_the_persons_own_words_stay_and_their_worker_is_told(cast: Cast, at: At, as_owner: Owner) -> None:
    note = made.started(cast)
    with as_owner():
        NoteSection.objects.filter(note=note, prompt="carers_mentioned").update(
            text="Wilma is not to know.", decision="rewritten", written_by="consumer_self"
        )
    answer = at("alex").post(f"/notes/{note.pk}/edit/", sent(note, "We walked.", "what_we_did"), follow=True)
    assert "“Wilma” is not among their carers now. It is saved, in their own words" in text_of(answer)
    assert made.section(note, "carers_mentioned").text == "Wilma is not to know."


@pytest.mark.usefixtures("around")
def test_the_names_are_told_to_the_author_alone(cast: Cast) -> None:
    note = made.started(cast)
    cast.enter("bea")
    assert names_around(note.pk, "Juniper") == []
    cast.enter("alex")
    assert {one.whose for one in names_around(note.pk, "Juniper")} == {"now", "before", "elsewhere"}
    assert {one.whose for one in names_around(note.pk, "Nobody")} == {"now", "before"}
