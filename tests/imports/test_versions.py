"""Which document replaces which."""

import pytest

from peernotes.imports import read
from tests.imports.makers import (
    PATIENT,
    READING,
    SECOND_PATIENT,
    codes,
    document,
    found_at,
    read_export,
    write_export,
)


def replaces(*targets, code="replaces"):
    return [{"code": code, "target": {"reference": target}} for target in targets]


def by_id(parsed):
    return {entry.source_id: entry for entry in parsed.entries}


@pytest.mark.parametrize(
    "target",
    [
        "DocumentReference/e1",
        "https://x.example/DocumentReference/e1",
        "DocumentReference?identifier=urn:ietf:rfc:3986|urn:uuid:e1",
    ],
)
@pytest.mark.parametrize("order", [1, -1])
def test_a_replacing_document_names_the_old_one_in_either_order(tmp_path, target, order):
    documents = [
        document(status="superseded"),
        document(id="e2", identifier=None, relatesTo=replaces(target)),
    ]
    parsed = read_export(tmp_path, documents=documents[::order])
    assert parsed.problems == ()
    assert parsed.remarks == ()
    assert by_id(parsed)["e2"].replaces == ("e1",)
    assert by_id(parsed)["e1"].status == "superseded"


def test_an_old_version_still_marked_current_is_superseded_all_the_same(tmp_path):
    documents = [document(), document(id="e2", relatesTo=replaces("DocumentReference/e1"))]
    parsed = read_export(tmp_path, documents=documents)
    assert by_id(parsed)["e1"].status == "superseded"
    assert by_id(parsed)["e2"].status == "current"


def test_a_version_entered_in_error_replaces_nothing(tmp_path):
    documents = [
        document(),
        document(id="e2", status="entered-in-error", relatesTo=replaces("DocumentReference/e1")),
    ]
    assert by_id(read_export(tmp_path, documents=documents))["e1"].status == "current"


@pytest.mark.parametrize("code", ["appends", "transforms", "signs"])
def test_other_relations_replace_nothing(tmp_path, code):
    documents = [document(), document(id="e2", relatesTo=replaces("DocumentReference/e1", code=code))]
    parsed = read_export(tmp_path, documents=documents)
    assert by_id(parsed)["e1"].status == "current"
    assert by_id(parsed)["e2"].replaces == ()


def test_superseded_alone_keeps_its_status_and_invents_no_successor(tmp_path):
    """As Synthea writes it: one document per person is current, all before it are superseded."""
    documents = [document(status="superseded"), document(id="e2", status="superseded"), document(id="e3")]
    parsed = read_export(tmp_path, documents=documents)
    assert [entry.status for entry in parsed.entries] == ["superseded", "superseded", "current"]
    assert all(entry.replaces == () for entry in parsed.entries)
    assert codes(parsed.remarks) == ["superseded_alone"]
    assert "2 documents" in parsed.remarks[0].reason


def test_a_document_of_an_earlier_import_may_be_replaced(tmp_path):
    parsed = read_export(tmp_path, documents=[document(relatesTo=replaces("DocumentReference/e0"))])
    assert parsed.problems == ()
    assert parsed.entries[0].replaces == ("e0",)
    assert codes(parsed.remarks) == ["replaces_unknown"]


def test_a_reference_that_names_no_document_is_dropped(tmp_path):
    parsed = read_export(tmp_path, documents=[document(relatesTo=replaces("Patient/p1"))])
    assert parsed.entries[0].replaces == ()


def test_a_version_cannot_be_about_another_person(tmp_path):
    documents = [
        document(),
        document(id="e2", subject={"reference": "Patient/p2"}, relatesTo=replaces("DocumentReference/e1")),
    ]
    parsed = read_export(tmp_path, documents=documents, patients=[PATIENT, SECOND_PATIENT])
    assert found_at(parsed.problems) == [("DocumentReference.000.ndjson", 2, "replaces_other_person")]


def test_a_document_cannot_replace_itself(tmp_path):
    parsed = read_export(tmp_path, documents=[document(relatesTo=replaces("DocumentReference/e1"))])
    assert codes(parsed.problems) == ["replaces_itself"]


def test_a_circle_is_found_on_each_of_its_documents_and_on_no_other(tmp_path):
    documents = [
        document(id="a", relatesTo=replaces("DocumentReference/c")),
        document(id="b", relatesTo=replaces("DocumentReference/a")),
        document(id="c", relatesTo=replaces("DocumentReference/b")),
        document(id="d", relatesTo=replaces("DocumentReference/c")),
    ]
    parsed = read_export(tmp_path, documents=documents)
    assert [(problem.place.line, problem.code) for problem in parsed.problems] == [
        (1, "replaces_circle"),
        (2, "replaces_circle"),
        (3, "replaces_circle"),
    ]


def test_a_long_chain_of_versions_is_no_trouble(tmp_path):
    documents = [
        document(id=f"v{n}", identifier=None, relatesTo=replaces(f"DocumentReference/v{n - 1}") if n else None)
        for n in range(1500)
    ]
    parsed = read(write_export(tmp_path, documents=documents), reading=READING)
    assert parsed.problems == ()
    assert [entry.status for entry in parsed.entries].count("current") == 1
