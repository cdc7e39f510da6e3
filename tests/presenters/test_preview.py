import uuid
from dataclasses import replace

import pytest

from peernotes.policy.catalogue.training_required import Training
from peernotes.presenters import preview
from peernotes.queries.keyset import Page
from peernotes.queries.preview.shapes import (
    STRANDED,
    TOUCHED,
    AffectedName,
    Capability,
    Change,
    Effect,
    Gates,
    LostConsents,
    Preview,
    Stranded,
)

NOTHING = Preview((), 0, 0, (), 0, 0, Gates(0, 0, 0, [], {}), shared_before=False, shared_after=False, lost_consents=())
LOST = Effect(Capability.START_NOTE, Change.LOSES, "", 3, 12, 14)
KEPT = Effect(Capability.LOG_CONTACT, Change.KEEPS, "", 1, 1, 1)


def lines(found, base="?"):
    return {row["title"]: row["lines"] for row in preview.effect_rows(found, base)}


def test_every_capability_has_a_row_and_a_change_its_numbers():
    rows = lines(replace(NOTHING, effects=(LOST, KEPT)))
    assert len(rows) == len(Capability)
    (lost,) = rows["Starting a peer note"]
    assert (lost["tag"], lost["text"]) == ("lost", "3 peer workers with 12 consumers")
    (kept,) = rows["Logging contact"]
    assert kept["text"] == "1 peer worker with 1 consumer"
    assert rows["Reading About Me"] == []


def test_numbers_lead_to_names_but_where_nothing_changes():
    rows = lines(replace(NOTHING, effects=(LOST, KEPT)), base="?model=x&")
    (lost,), (kept,) = rows["Starting a peer note"], rows["Logging contact"]
    assert lost["workers_href"] == "?model=x&list=start_note.loses.&side=workers"
    assert lost["people_href"] == "?model=x&list=start_note.loses.&side=people"
    assert kept["workers_href"] == kept["people_href"] == ""
    (without_names,) = lines(replace(NOTHING, effects=(LOST,)), base="")["Starting a peer note"]
    assert without_names["workers_href"] == ""


def test_roles_are_counted_where_there_is_more_than_one():
    some = replace(LOST, role="consumer_peer_worker", workers=2)
    (line,) = lines(replace(NOTHING, effects=(LOST, some)))["Starting a peer note"]
    assert line["roles"] == ["Peer worker: 2"]
    everybody = replace(some, workers=3)
    (line,) = lines(replace(NOTHING, effects=(LOST, everybody)))["Starting a peer note"]
    assert line["roles"] == []


def test_the_headline_counts_who_is_touched_or_says_that_nobody_is():
    assert preview.headline(NOTHING) == "Nobody who is here today gains or loses anything."
    touched = replace(NOTHING, touched_workers=1, touched_consumers=2)
    assert preview.headline(touched) == "Something changes for 1 peer worker and 2 consumers."


def test_notes_that_freeze_thaw_or_stay_are_counted_apart():
    assert preview.notes(NOTHING) == []
    authors = tuple(Stranded(uuid.uuid4(), f"A{n}", 2) for n in range(2))
    froze, thawed, stayed = preview.notes(replace(NOTHING, stranded=authors, thawed=1, kept_notes=5))
    assert froze.startswith("4 unfinished notes can no longer be written in")
    assert thawed == "1 note that was frozen can be written in again."
    assert stayed.startswith("5 finished notes stay with the clinicians")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (True, False, "nothing of new peer notes can be opened to them any more"),
        (False, True, "consumers can open sections of new peer notes to them"),
        (True, True, "as before, they read the sections"),
        (False, False, "as before, nothing of new peer notes"),
    ],
)
def test_clinicians_are_told_what_becomes_of_new_notes(before, after, said):
    text = preview.clinicians(replace(NOTHING, gates=Gates(3, 1, 2, [], {}), shared_before=before, shared_after=after))
    assert text.startswith("2 clinicians: ")
    assert said in text


def test_a_yes_that_ends_is_asked_again_or_has_no_use():
    again, useless = LostConsents("read_record", True, 1, 1), LostConsents("read_about_me", False, 3, 3)
    said = preview.consents(replace(NOTHING, lost_consents=(again, useless)))
    assert "1 yes" in said[0]
    assert "have to be asked again" in said[0]
    assert "3 yeses" in said[1]
    assert "the model lets no peer worker read it" in said[1]


def test_a_long_list_of_authors_is_cut_and_leads_to_all():
    many = replace(NOTHING, stranded=tuple(Stranded(uuid.uuid4(), f"A{n}", 1) for n in range(preview.FEW + 1)))
    assert len(preview.stranded_table(many)) == preview.FEW
    assert preview.stranded_href(many, "?") == "?list=stranded&side=workers"
    few = replace(many, stranded=many.stranded[1:])
    assert (len(preview.stranded_table(few)), preview.stranded_href(few, "?")) == (preview.FEW, "")


@pytest.mark.parametrize(
    ("mark", "side", "title"),
    [
        (TOUCHED, "people", "People to tell"),
        (TOUCHED, "workers", "Peer workers to tell"),
        (STRANDED, "workers", "Whose unfinished notes"),
        ("consents", "people", "People whose yes loses its effect"),
        ("start_note.loses.", "people", "Starting a peer note: lost"),
    ],
)
def test_a_list_of_names_has_a_title(mark, side, title):
    assert preview.list_title(mark, side) == title


@pytest.mark.parametrize(
    ("mark", "side", "note"),
    [
        (STRANDED, "workers", "Peer worker, 2 unfinished notes"),
        ("start_note.loses.", "workers", "Peer worker, 2 consumers"),
        ("start_note.loses.", "people", "Peer worker, 2 peer workers"),
        ("consents", "people", "Peer worker"),
    ],
)
def test_a_name_says_how_many_of_the_other_side(mark, side, note):
    page = Page((AffectedName(uuid.uuid4(), "alex", "Alex", "Peer worker", 2),), "", "")
    assert preview.names(page, mark, side) == [{"title": "Alex", "note": note}]


def test_whoever_works_with_people_has_time_and_what_is_missed_has_names():
    gates = Gates(11, 5, 6, ["Rosa"], {Training.NOTE_WRITING: ["Alex", "Tendai"], Training.ETHICS: ["Noa"]})
    assert preview.readers(gates) == "11 people who work with consumers have 14 days to read it."
    assert preview.lacking(gates) == [
        {"text": "2 of 5 peer workers have no training in: Writing notes.", "names": "Alex and Tendai"},
        {"text": "1 of 5 peer workers have no training in: Ethics and confidentiality.", "names": "Noa"},
        {"text": "1 of 5 peer workers wait for supervision.", "names": "Rosa"},
    ]


@pytest.mark.parametrize(
    ("supports", "said"), [((False, True), "opens again"), ((True, False), "no longer do"), ((True, True), "")]
)
def test_it_is_said_when_consumer_peer_workers_begin_or_cease_to_support_carers(supports, said):
    found = [str(line) for line in preview.notes(replace(NOTHING, supports_carers=supports))]
    assert any(said in line for line in found) if said else not found


@pytest.mark.parametrize(
    ("suggests", "said"), [((False, True), "and decides"), ((True, False), "no kinder words"), ((True, True), "")]
)
def test_it_is_said_when_words_begin_or_cease_to_be_suggested(suggests, said):
    found = [str(line) for line in preview.notes(replace(NOTHING, suggests=suggests))]
    assert (len(found), all(said in line for line in found)) == (int(bool(said)), True)


@pytest.mark.parametrize(
    ("reads", "said"), [((False, True), "see again"), ((True, False), "no longer see"), ((True, True), "")]
)
def test_it_is_said_when_clinicians_begin_or_cease_to_read_the_contact_log(reads, said):
    found = " ".join(str(line) for line in preview.notes(replace(NOTHING, clinicians_read_contacts=reads)))
    assert ("Clinicians" in found, said in found) == (bool(said), True)


@pytest.mark.parametrize(
    ("meet", "to_come", "said"),
    [
        ((False, True), 0, ["take part in meetings of the team"]),
        ((True, False), 0, ["no longer take part"]),
        ((True, False), 2, ["no longer take part", "2 peer workers are asked to meetings that are still to come"]),
        ((True, True), 2, []),
    ],
)
def test_it_is_said_when_peer_workers_begin_or_cease_to_take_part_in_meetings(meet, to_come, said):
    found = [str(line) for line in preview.notes(replace(NOTHING, peers_meet=meet, to_meet=to_come))]
    assert len(found) == len(said)
    assert all(part in line for part, line in zip(said, found, strict=True))


@pytest.mark.parametrize(
    ("cosigned", "said"),
    [
        ((False, True), "supervisors read what consumers open"),
        ((True, False), "signed by their two authors alone"),
        ((True, True), ""),
    ],
)
def test_it_is_said_when_supervisors_begin_or_cease_to_sign(cosigned, said):
    found = [str(line) for line in preview.notes(replace(NOTHING, cosigned=cosigned))]
    assert (len(found), all(said in line for line in found)) == (int(bool(said)), True)
