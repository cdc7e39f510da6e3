"""Writing: finishing a note, saving a draft, stopping to share, each with history and event, against one hand-written
statement that leaves the same rows. Every request commits, and each note is written once."""

from __future__ import annotations

import uuid
from functools import partial
from typing import TYPE_CHECKING

from bench.connections import APP, bare, counted, pid
from bench.made import AGREED, DRAFT, FINAL, VERSION, Made, request
from bench.measure import AGAIN, LIMIT, Design, Subject
from bench.people import peers
from peernotes.actions import notes
from peernotes.actions.notes import my_notes
from peernotes.policy.facts import Actor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

EVENT = """
INSERT INTO peernotes_event (service_id, actor_id, actor_role, verb, object_type, object_id, subject_id, policy_id)
SELECT service_id, %(user)s, %(role)s, %(verb)s, 'note', id, consumer_id, policy_version_id FROM done"""
PRESSED = """
pressed AS (
    INSERT INTO peernotes_pressed (key, user_id, verb, object_id, at)
    SELECT %(key)s, %(user)s, %(verb)s, id, clock_timestamp() FROM done)"""
FINALISE = f"""
WITH done AS (
    UPDATE peernotes_note SET status = 'final', finalised_at = clock_timestamp(), shared_with_care_team = true
    WHERE id = %(note)s AND status = 'agreed' AND version = 3
    RETURNING id, service_id, consumer_id, agreed_hash, policy_version_id),
signed AS (
    INSERT INTO peernotes_signature (service_id, note_id, party, user_id, content_hash, method, kept, total, signed_at)
    SELECT service_id, id, 'peer_worker', %(user)s, agreed_hash, 'own_login', 5, 5, clock_timestamp() FROM done),
{PRESSED} {EVENT}"""
FINALISED = """
SELECT n.status, n.shared_with_care_team, count(DISTINCT s.id), count(DISTINCT h.history_id), count(DISTINCT e.id),
       count(DISTINCT p.key)
FROM peernotes_note n LEFT JOIN peernotes_signature s ON s.note_id = n.id
LEFT JOIN peernotes_historicalnote h ON h.id = n.id LEFT JOIN peernotes_event e ON e.object_id = n.id
LEFT JOIN peernotes_pressed p ON p.object_id = n.id
WHERE n.id = %(note)s GROUP BY n.id"""
SAVE = f"""
WITH done AS (
    UPDATE peernotes_note SET version = version + 1, status = 'draft' WHERE id = %(note)s AND version = 3
    RETURNING id, service_id, consumer_id, policy_version_id),
written AS (
    UPDATE peernotes_notesection s SET text = %(text)s, decision = 'undecided', version = s.version + 1
    FROM done WHERE s.id = %(part)s) {EVENT}"""
SAVED = """
SELECT n.version, s.text, count(DISTINCT h.history_id), count(DISTINCT g.history_id), count(DISTINCT e.id)
FROM peernotes_note n JOIN peernotes_notesection s ON s.id = %(part)s
LEFT JOIN peernotes_historicalnote h ON h.id = n.id LEFT JOIN peernotes_historicalnotesection g ON g.id = s.id
LEFT JOIN peernotes_event e ON e.object_id = n.id
WHERE n.id = %(note)s GROUP BY n.id, s.id"""
STOP = f"""
WITH done AS (
    UPDATE peernotes_note SET shared_with_care_team = false WHERE id = %(note)s AND shared_with_care_team
    RETURNING id, service_id, consumer_id, version, content_hash, policy_version_id),
kept AS (
    UPDATE peernotes_notesection s SET audience = 'just_us', version = s.version + 1 FROM done WHERE s.note_id = done.id),
said AS (
    INSERT INTO peernotes_consent (service_id, consumer_id, scope, decision, note_id, note_version, content_hash, method,
                                   recorded_by_id, policy_version_id, decided_at)
    SELECT service_id, consumer_id, 'share_note', 'withdrawn', id, version, content_hash, 'own_login', %(user)s,
           policy_version_id, clock_timestamp() FROM done),
{PRESSED} {EVENT}"""
STOPPED = """
SELECT n.shared_with_care_team, (SELECT count(*) FROM peernotes_notesection s WHERE s.note_id = n.id AND s.audience = 'just_us'),
       (SELECT count(*) FROM peernotes_consent c WHERE c.note_id = n.id AND c.decision = 'withdrawn'),
       count(DISTINCT h.history_id), count(DISTINCT e.id), count(DISTINCT p.key)
FROM peernotes_note n LEFT JOIN peernotes_historicalnote h ON h.id = n.id LEFT JOIN peernotes_event e ON e.object_id = n.id
LEFT JOIN peernotes_pressed p ON p.object_id = n.id
WHERE n.id = %(note)s GROUP BY n.id"""
WORDS = "We walked to the library and back, slower than last week. " * 6
WORKER = "consumer_peer_worker"


def subjects() -> Iterator[Subject]:
    reader = next(r for r in peers() if r.people == 30)
    yield _finalise(Made(reader, AGREED))
    yield _save(Made(reader, DRAFT))
    yield _stop(Made(reader, FINAL))


def _finalise(made: Made) -> Subject:
    def by_us() -> None:
        finish = partial(notes.finalise, note_id=made.next, version=VERSION, key=uuid.uuid4())
        request(made.reader.actor, lambda by: finish(by=by))

    def by_hand() -> None:
        _by_hand(FINALISE, note=made.next, user=made.reader.id, key=uuid.uuid4(), verb="finalise", role=WORKER)

    check = partial(made.must_be, ("final", True, 2, 3, 2, 1), FINALISED)
    title = "finish a note: 5 sections, 2 signatures"
    return _subject(title, made, (by_us, by_hand, check), "4 or less, 8 queries or fewer")


def _save(made: Made) -> Subject:
    def by_us() -> None:
        words = {made.parts[0]: WORDS}
        save = partial(notes.save, note_id=made.next, version=VERSION, sections=words, automatic=True)
        request(made.reader.actor, lambda by: save(by=by))

    def by_hand() -> None:
        about = {"note": made.next, "part": made.parts[0], "text": WORDS}
        _by_hand(SAVE, **about, user=made.reader.id, verb="edit_note", role=WORKER)

    check = partial(made.must_be, (4, WORDS, 2, 2, 1), SAVED)
    return _subject("save a draft by itself: 1 of 5 sections changed", made, (by_us, by_hand, check))


def _stop(made: Made) -> Subject:
    def by_us() -> None:
        by = Actor(user_id=made.consumer, request_id=uuid.uuid4())
        stop = partial(my_notes.stop_sharing, note_id=made.next, key=uuid.uuid4())
        request(by, lambda by: stop(by=by))

    def by_hand() -> None:
        _by_hand(STOP, note=made.next, user=made.consumer, key=uuid.uuid4(), verb="stop_sharing", role="consumer")

    check = partial(made.must_be, (False, 5, 1, 4, 3, 2), STOPPED)
    return _subject("stop sharing a note: 5 sections", made, (by_us, by_hand, check))


def _by_hand(statement: str, **params: object) -> None:
    bare().execute(statement, params, prepare=True)


def _subject(title: str, made: Made, ways: tuple[Callable[[], None], ...], goal: str = "") -> Subject:
    by_us, by_hand, check = ways
    for way in (by_us, by_hand, by_us):
        made.make()
        with counted() as sent:
            way()
        check()
    hand = partial(Design, run=by_hand, pid=bare().info.backend_pid, before=made.make, queries=1)
    ours = Design(title.partition(":")[0], by_us, pid(APP), before=made.make, after=check, queries=len(sent))
    return Subject(title, (hand(LIMIT), hand(AGAIN), ours), goal, 1)
