"""The loaded demo is what use would have left: hashes, signatures, consents, events, history. And once is enough."""

import json
from collections import Counter
from io import StringIO

import pytest
from django.contrib.auth import authenticate
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from peernotes import access, audit, models
from peernotes.actions import reading
from peernotes.actions.notes import _note, reading_notes
from peernotes.demo import content, load
from peernotes.enums import (
    CARE_ROLES,
    KEPT_DECISIONS,
    PEER_ROLES,
    SHARED_STATUSES,
    Code,
    ConsentScope,
    NoteStatus,
    Party,
    Role,
    Verb,
)
from peernotes.errors import Refused
from peernotes.policy import notes as rules
from peernotes.policy.facts import Actor
from peernotes.policy.supervision_due import supervision_late, supervision_overdue
from peernotes.policy.training import training_missing
from peernotes.queries.record.lines import Narrow

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def owner(as_owner):
    """Everything below sees all rows, and compares what is there."""
    with as_owner():
        yield


def count_all():
    tables = [
        model
        for model in models.__dict__.values()
        if isinstance(model, type) and hasattr(model, "_meta") and not model._meta.abstract
    ]
    histories = [model.history.model for model in tables if hasattr(model, "history")]
    return {model.__name__: model._base_manager.count() for model in (*tables, *histories)}


def sections_of(note):
    return list(models.NoteSection.objects.filter(note=note))


def actor(username):
    by = Actor(user_id=models.User.objects.get(username=username).pk)
    audit.enter(by)
    return by


def note_with(text):
    return models.NoteSection.objects.get(text__contains=text, note__amends=None).note_id


def test_a_second_time_adds_nothing(owner):
    before = count_all()
    assert before["Note"] > 40
    assert load.load() == []
    assert count_all() == before


def test_every_person_and_text_arrived(owner):
    demo = content.load()
    notes = [note for service in demo.services for note in service.notes]
    amendments = sum(len(note.amendments) for note in notes)
    loaded = Counter(models.Note.objects.filter(amends=None).values_list("status", flat=True))
    assert loaded == Counter(note.status for note in notes)
    assert models.Note.objects.exclude(amends=None).count() == amendments
    written = models.RecordEntry.objects.exclude(kind="facts_only").filter(replaces=None)
    assert written.count() == sum(len(service.record_entries) for service in demo.services) == 62
    others = sum(len(group.others) for service in demo.services for group in service.groups)
    assert models.Consumer.objects.filter(user=None).count() == 2 + others
    final = models.GroupSession.objects.exclude(final_at=None)
    assert final.count() == models.GroupDebrief.objects.count() == 3
    run = models.GroupRun.objects.get(pk=final.first().run_id)
    assert models.Participation.objects.filter(run=run).count() == run.capacity + 1 == 13
    assert models.Attendance.objects.filter(session__run=run, present=True).count() == 32
    assert models.SafetyConcern.objects.filter(status="open").count() == 1


def test_only_what_was_agreed_to_is_finished_and_signed(owner):
    finished = list(models.Note.objects.filter(status__in=SHARED_STATUSES))
    assert finished
    for note in finished:
        assert _note.content_hash(note.pk, sections_of(note)) == note.agreed_hash == note.content_hash
        signed = models.Signature.objects.filter(note=note, content_hash=note.agreed_hash)
        assert set(signed.values_list("party", flat=True)) == {Party.CONSUMER, Party.PEER_WORKER}


def test_an_agreed_note_waits_with_the_consumers_signature(owner):
    for note in models.Note.objects.filter(status=NoteStatus.AGREED):
        assert _note.content_hash(note.pk, sections_of(note)) == note.agreed_hash
        assert [signature.party for signature in note.signatures.all()] == [Party.CONSUMER]


def test_every_shared_section_rests_on_a_consent(owner):
    for note in models.Note.objects.filter(status__in=SHARED_STATUSES):
        consent = note.consents.filter(scope=ConsentScope.SHARE_NOTE).latest("decided_at")
        kept = {str(s.pk): s.audience for s in sections_of(note) if s.text and s.decision in KEPT_DECISIONS}
        assert consent.sections == kept
        assert consent.content_hash == note.agreed_hash
        sharing = _note.Sharing.of(sections_of(note))
        assert (note.shared_with_care_team, note.shared_with_peer_team) == (sharing.care_team, sharing.peer_team)
        assert consent.decision == ("given" if sharing.care_team or sharing.peer_team else "withdrawn")


def test_every_step_left_its_event(owner):
    verbs = {(event.object_id, event.verb) for event in models.Event.objects.filter(object_type="note", allowed=True)}
    for note in models.Note.objects.filter(status__in=SHARED_STATUSES):
        began = (note.amends_id, Verb.AMEND) if note.amends_id else (note.pk, Verb.START_NOTE)
        assert began in verbs
        assert {(note.pk, Verb.HAND_OVER), (note.pk, Verb.FINALISE)} <= verbs
        assert {(note.pk, Verb.DECIDE_SECTIONS), (note.pk, Verb.RECORD_VERBAL)} & verbs
    for reading_row in models.Reading.objects.all():
        assert models.Event.objects.filter(
            verb=Verb.READ_NOTE, object_id=reading_row.note_id, actor_id=reading_row.user_id
        ).exists()
    assert models.Event.objects.filter(allowed=False, code=Code.POLICY_NO_READING).exists()


def test_events_and_history_tell_the_same_story(owner):
    """Each request's history was written by the one whom its event names, at the same moment."""
    told = {event.request_id: event for event in models.Event.objects.filter(object_type="note", visit_id=None)}
    rows = [row for row in models.Note.history.all() if row.history_request in told]
    assert len(rows) > 100
    for row in rows:
        event = told[row.history_request]
        assert (row.history_user_id, row.history_date) == (event.actor_id, event.at)


def test_history_ends_where_the_rows_are(owner):
    for model in (models.Note, models.NoteSection, models.RecordEntry, models.SafetyConcern, models.PolicyVersion):
        for row in model.objects.all():
            last = row.history.order_by("-history_date", "-history_id").first()
            assert last.history_type in "+~"
            for field in last.tracked_fields:
                assert getattr(last, field.attname) == getattr(row, field.attname), (model, field.name)


def test_nothing_lies_in_the_future(owner):
    now = timezone.now()
    assert not models.Event.objects.filter(at__gt=now).exists()
    assert not models.Note.history.filter(history_date__gt=now).exists()
    assert not models.Consent.objects.filter(decided_at__gt=now).exists()


def test_words_that_were_left_out_are_nowhere(owner):
    for note in models.Note.objects.filter(status__in=[*SHARED_STATUSES, NoteStatus.DECLINED, NoteStatus.LAPSED]):
        gone = [section.pk for section in sections_of(note) if section.decision not in KEPT_DECISIONS]
        assert not models.NoteSection.history.filter(id__in=gone).exclude(text="").exists()


def test_every_demo_person_can_sign_in():
    out = StringIO()
    call_command("demo_people", "--json", stdout=out)
    people = json.loads(out.getvalue())
    assert len(people) == 13 + 9 + 10 + 2
    for person in people:
        assert set(person) == {"username", "name", "role", "service", "password"}
        user = authenticate(username=person["username"], password=person["password"])
        assert user.get_full_name() == person["name"]
    assert {person["role"] for person in people} == {*Role.values, "consumer", "carer"}


def test_the_list_of_people_is_readable():
    out = StringIO()
    call_command("demo_people", stdout=out)
    assert "alex.harbour" in out.getvalue()
    assert "peer support together 2026" in out.getvalue()


def test_at_harbour_a_clinician_reads_what_was_shared_and_no_more(as_owner):
    with as_owner():
        note_id = note_with("opened the windows")
    by = actor("priya.harbour")
    page = reading_notes.open_note(by=by, note_id=note_id)
    words = " ".join(section.text for section in page.sections)
    assert "Washing them with someone else" in words
    assert "I left a day earlier" not in words


def test_at_harbour_the_model_consent_and_conflict_decide(as_owner):
    with as_owner():
        people = {row.local_identifier: row.pk for row in models.Consumer.objects.all()}
    alex = actor("alex.harbour")
    page = reading.open_record(by=alex, consumer_id=people["H-1001"], narrow=Narrow())
    assert page.lines.rows
    assert refused(lambda: reading.open_record(by=alex, consumer_id=people["H-1003"], narrow=Narrow())) == (
        Code.CONSENT_REFUSED
    )
    priya = actor("priya.harbour")
    assert refused(lambda: reading.open_record(by=priya, consumer_id=people["H-1006"], narrow=Narrow())) == (
        Code.CONFLICT_OF_INTEREST
    )


def test_at_lighthouse_the_drafts_are_stranded(as_owner):
    with as_owner():
        note_id = note_with("one full round of the market")
    by = actor("morgan.lighthouse")
    gathered = access.gather(by, note=note_id)
    assert rules.may_edit_note(gathered.facts).code == Code.FROZEN
    assert refused(lambda: reading.open_record(by=by, consumer_id=gathered.consumer_id, narrow=Narrow())) == (
        Code.POLICY_NO_READING
    )


def test_what_was_agreed_before_the_switch_stays_readable(as_owner):
    with as_owner():
        note_id = note_with("sat on the back stairs")
    page = reading_notes.open_note(by=actor("henrik.lighthouse"), note_id=note_id)
    assert len(page.sections) == 3


def refused(attempt):
    with pytest.raises(Refused) as caught:
        attempt()
    return caught.value.decision.code


def test_a_clock_of_its_own_does_not_stay(owner):
    """After loading, history has today's date again."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('peernotes.backdate', true)")
        assert not cursor.fetchone()[0]


def test_everybody_but_the_new_one_has_read_the_code_of_conduct(owner):
    overdue = {}
    for user in models.User.objects.filter(memberships__role__in=CARE_ROLES).distinct():
        overdue[user.username] = any(each.facts.actor.code_overdue for each in access.services_of(Actor(user.pk)))
    assert {name for name, late in overdue.items() if late} == {"noa.harbour", "ivo.lighthouse"}
    assert len(overdue) > 10


def test_everybody_but_the_new_one_has_read_the_model_and_one_wants_to_talk(owner):
    for service in models.Service.objects.all():
        here = models.User.objects.filter(memberships__service=service, memberships__role__in=CARE_ROLES).distinct()
        asked = access.services_of(Actor(here[0].pk))[0].facts.policy_id
        read = models.ModelAcknowledgement.objects.filter(version=asked)
        assert {user.username for user in here if not read.filter(user=user)} <= {"noa.harbour", "ivo.lighthouse"}
        assert read.filter(answer="want_to_talk").exclude(note="").count() == 1
        assert not any(access.services_of(Actor(user.pk))[0].facts.actor.model_overdue for user in here)


def test_every_peer_worker_but_the_new_one_is_trained(owner):
    missing = {}
    for user in models.User.objects.filter(memberships__role__in=PEER_ROLES).distinct():
        [found] = access.services_of(Actor(user.pk))
        missing[user.username] = bool(training_missing(found.facts.actor, found.facts.policy))
    assert {name for name, lacks in missing.items() if lacks} == {"noa.harbour", "ivo.lighthouse"}
    assert len(missing) == 9


def test_at_each_service_supervision_is_in_time_for_one_and_long_overdue_for_another(owner):
    late, overdue = set(), set()
    for user in models.User.objects.filter(memberships__role__in=PEER_ROLES).distinct():
        [found] = access.services_of(Actor(user.pk))
        facts = found.facts
        late |= {user.username} if supervision_late(facts.actor, facts.policy) else set()
        overdue |= {user.username} if supervision_overdue(facts.actor, facts.policy) else set()
    assert overdue == {"rosa.harbour", "grace.lighthouse"}
    assert late == overdue | {"tendai.harbour"}


def test_at_each_service_somebody_would_like_to_debrief(owner):
    wishes = models.Debrief.objects.filter(ended_at=None).values_list("worker__username", flat=True)
    assert set(wishes) == {"tendai.harbour", "morgan.lighthouse"}
