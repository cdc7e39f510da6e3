"""The demo's content: complete, consistent, and worded as the product asks of others."""

import re
import shutil
from collections import Counter
from dataclasses import replace

import pytest

from peernotes.demo import checks, content

# The words of docs/words.md that peer workers are advised against. Consumers' own
# words are exempt, and so are clinicians: some of their entries show the old style.
AVOIDED = (
    r"borderline|BPD|PD|personality[- ]disorder(ed)?|sufferers?|patients?|attention[- ]seeking|manipulat\w+"
    r"|acting out|kicking off|refus(ed|es|al)|resist(ant|ed)|non-?complian\w+|unmotivated|unrealistic|grandiose"
    r"|poor judge?ment|dangerous|frequent flyer|relapse|abuse|clean|schizophrenic|delusional|enable|committed suicide"
    r"|failed attempt|successful suicide|suicidal gesture|superficial|parasuicide|threaten(ed|s)|claim(s|ed)|alleg\w+"
    r"|den(y|ies|ied)|admit(s|ted)|complain(s|ed|t) of|splitting|dramatic|histrionic|needy|clingy|difficult"
    r"|challenging|hostile|insight|decompensated|low functioning|dysregulated|treatment[- ]resistant"
    r"|failed treatment|absconded|DNA|no[- ]show|discharged against|entitled|bizarre|loner|diagnos\w+|risk score"
)
AVOIDED_WORDS = re.compile(rf"\b({AVOIDED})\b", re.IGNORECASE)
STATES = {
    "draft",
    "with_consumer",
    "changes_requested",
    "agreed",
    "final",
    "amended",
    "declined",
    "deferred",
    "lapsed",
    "entered_in_error",
}


@pytest.fixture(scope="module")
def demo():
    return content.load()


def by_workers(service):
    """Everything that a peer worker wrote, alone or with the consumer."""
    for note in service.notes:
        for section in (*note.sections, *note.amendments):
            if section.voice != "consumer":
                yield note.key, section.text
        for amendment in note.amendments:
            yield note.key, amendment.reason
        if note.in_error:
            yield note.key, note.in_error.reason
    for concern in service.concerns:
        yield concern.key, concern.fact
        yield concern.key, concern.told.what if concern.told else concern.not_told.reason


def test_no_file_of_a_service_is_left_out(demo):
    for service in demo.services:
        found = {path.stem for path in (content.FOLDER / service.slug).glob("*.toml")}
        assert found == set(content.FILES), service.slug


def test_two_services_one_of_each_model(demo):
    assert [(service.slug, service.model) for service in demo.services] == [
        ("harbour", "integrated"),
        ("lighthouse", "complementary"),
    ]


def test_everyone_the_issue_asks_for(demo):
    for service in demo.services:
        roles = Counter(person.role for person in service.staff)
        assert roles["consumer_peer_worker"] >= 2
        assert roles["clinician"] >= 2
        assert roles["service_admin"] >= 2
        assert roles["peer_supervisor"] == 1
        # A second one at Harbour answers what the first asks.
        assert roles["records_officer"] == (2 if service.slug == "harbour" else 1)
        assert any(person.duty for person in service.staff)
        assert len(service.consumers) == 6
        assert [person.login for person in service.consumers].count(False) == 1
        assert sum(person.opt_out is not None for person in service.consumers) == 1
        assert {carer.designated for carer in service.carers} == {True, False}
        assert any(carer.told for carer in service.carers)
        assert len([conflict for conflict in service.conflicts if not conflict.by_consumer]) == 1


def test_every_consumer_has_a_clinician_and_most_a_peer_worker(demo):
    for service in demo.services:
        roles = {person.username: person.role for person in service.staff}
        supported = {(a.consumer, roles[a.worker]) for a in service.assignments if a.until is None}
        people = [person.username for person in service.consumers]
        assert all((person, "clinician") in supported for person in people)
        assert sum((person, "consumer_peer_worker") in supported for person in people) >= 4


def test_about_forty_notes_in_every_state(demo):
    notes = [note for service in demo.services for note in service.notes]
    assert 38 <= len(notes) <= 45
    assert {note.status for note in notes} == STATES
    assert {note.kind for note in notes} == checks.NOTE_KINDS
    assert {section.decision for note in notes for section in note.sections} == checks.DECISIONS
    assert {note.agreed.method for note in notes if note.agreed} == checks.METHODS
    assert any(note.statement for note in notes)
    assert any(stop.prompt for note in notes for stop in note.stops)
    assert any(not stop.prompt for note in notes for stop in note.stops)


def test_written_notes_have_two_to_six_sections_unless_put_off(demo):
    for service in demo.services:
        for note in service.notes:
            if note.status not in {"declined", "lapsed", "deferred"}:
                assert 2 <= len(note.sections) <= 6, note.key


def test_lighthouse_notes_come_from_before_its_switch(demo):
    lighthouse = demo.services[1]
    models = [policy.model for policy in lighthouse.policies]
    assert models == ["integrated", "complementary"]
    switch = lighthouse.policies[-1]
    assert all(note.days_ago > switch.days_ago for note in lighthouse.notes)
    stranded = [note for note in lighthouse.notes if note.status in {"draft", "with_consumer", "changes_requested"}]
    assert [note.status for note in stranded] == ["draft", "draft"]


def test_sixty_two_record_entries(demo):
    for service in demo.services:
        entries = service.record_entries
        assert len(entries) == 31
        assert {entry.kind for entry in entries} == checks.ENTRY_KINDS
        assert any(entry.sensitive for entry in entries)
    assert sum(entry.corrected is not None for service in demo.services for entry in service.record_entries) >= 2


def test_consents_contacts_concerns_and_about_me(demo):
    consents = [consent for service in demo.services for consent in service.consents]
    assert {consent.decision for consent in consents} == {"given", "refused", "withdrawn"}
    assert {consent.scope for consent in consents} == checks.SCOPES
    assert sum(len(service.contacts) for service in demo.services) >= 28
    states = Counter(concern.status for service in demo.services for concern in service.concerns)
    assert states == {"open": 1, "acknowledged": 2, "closed": 3}
    assert {concern.basis for service in demo.services for concern in service.concerns} == {
        "consented",
        "serious_threat",
    }
    assert sum(len(service.about_me) for service in demo.services) == 7


def test_peer_workers_use_none_of_the_words_to_avoid(demo):
    found = [
        (key, AVOIDED_WORDS.search(text).group())
        for service in demo.services
        for key, text in by_workers(service)
        if AVOIDED_WORDS.search(text)
    ]
    assert found == []


def test_no_note_names_another_consumer(demo):
    for service in demo.services:
        first_names = {person.username: person.name.split()[0] for person in service.consumers}
        for note in service.notes:
            text = " ".join(section.text for section in (*note.sections, *note.amendments))
            others = {name for username, name in first_names.items() if username != note.consumer}
            assert not [name for name in others if re.search(rf"\b{name}\b", text)], note.key


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"author": "tendai.harbour"}, "was not assigned"),
        ({"kind": "therapy"}, "'therapy' is not one of"),
        ({"status": "final"}, "handed_over is missing"),
        ({"days_ago": 0}, "days_ago must be 1 or more"),
    ],
)
def test_a_wrong_note_is_found(demo, changes, complaint):
    harbour = demo.services[0]
    wrong = replace(harbour.notes[0], **changes)
    service = replace(harbour, notes=(wrong, *harbour.notes[1:]))
    with pytest.raises(content.ContentError, match=complaint):
        checks.check(replace(demo, services=(service,)))


def test_staff_cannot_record_a_consumers_own_login(demo):
    harbour = demo.services[0]
    own = next(consent for consent in harbour.consents if consent.method == "own_login")
    service = replace(harbour, consents=(replace(own, recorded_by="alex.harbour"),))
    with pytest.raises(content.ContentError, match="staff cannot record own_login"):
        checks.check(replace(demo, services=(service,)))


def test_an_unknown_key_and_a_wrong_type_are_named(tmp_path):
    copy = tmp_path / "demo"
    shutil.copytree(content.FOLDER, copy)
    contacts = copy / "harbour" / "contacts.toml"
    contacts.write_text(contacts.read_text().replace("minutes = 20,", 'minutes = "20",', 1))
    with pytest.raises(content.ContentError, match=r"harbour\.contacts\[1\]\.minutes: int expected, not str"):
        content.read(copy)
    contacts.write_text(contacts.read_text().replace('minutes = "20",', "hours = 1,", 1))
    with pytest.raises(content.ContentError, match="unknown hours"):
        content.read(copy)


def test_one_in_each_service_is_new_and_works_with_nobody_yet(demo):
    for service in demo.services:
        [new] = [person for person in service.staff if person.joined]
        assert new.role == "consumer_peer_worker"
        assert new.joined.rank > service.code.rank
        assert new.username not in {assignment.worker for assignment in service.assignments}
