"""The derived rows behind the feeds, over a service that goes on living: whatever happens, a worklist's pages are those
that all lines together would give, and nothing in a caseload hides a line."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any
from uuid import UUID

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.utils import timezone

from peernotes.models import (
    Assignment,
    ConflictOfInterest,
    Consumer,
    ContactLogEntry,
    Membership,
    Note,
    Reading,
    RecordEntry,
    ServiceAssignment,
)
from peernotes.queries import worklist
from peernotes.queries.keyset import Cursor
from tests.support.cast import Cast, assign, make_cast

Owner = Callable[[], AbstractContextManager[None]]
PEOPLE, STEPS, ROUNDS = 40, 180, 4
READERS = ("bea", "cleo", "dana")
FAULTS = """
SELECT count(*) FROM peernotes_caseload_computed r
FULL JOIN peernotes_caseload c ON c.user_id = r.user_id AND c.consumer_id = r.consumer_id
WHERE c.user_id IS NULL OR r.user_id IS NULL OR r.newest_at > coalesce(c.newest_at, '-infinity')
   OR (c.last_contact_at, c.revisit_on, c.since) IS DISTINCT FROM (r.last_contact_at, r.revisit_on, r.since)"""


class Life:
    """What can happen in a service, one thing at a time, at random."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.cast: Cast = make_cast()
        tag = self.cast.service.slug
        self.people = Consumer.objects.bulk_create(
            Consumer(service=self.cast.service, chosen_name=f"P {n}", local_identifier=f"{tag}-{n}")
            for n in range(PEOPLE)
        )
        for person in self.people[: PEOPLE * 3 // 4]:
            assign(self.cast, "bea", person)
            assign(self.cast, "alex", person)
        self.happenings = [
            *[self.entry] * 4, *[self.contact] * 3, *[self.note] * 8, *[self.read] * 5, self.stop, self.share_again,
            self.strike, self.supersede, self.put_off, self.begin, self.assign, self.end, self.wide, self.role,
            self.conflict,
        ]  # fmt: skip

    def step(self) -> None:
        self.rng.choice(self.happenings)()

    @property
    def who(self) -> dict[str, Any]:
        return {"service": self.cast.service, "consumer": self.rng.choice(self.people)}

    def at(self, days: int = 120) -> dt.datetime:
        return timezone.now() - dt.timedelta(minutes=self.rng.randrange(days * 1440))

    def some(self, rows: Any) -> Any:
        """Ordered by when each was, or by whom it is about: keys are drawn anew in each run, and so would be the life."""
        when = {Note: "happened_at", RecordEntry: "written_at"}
        order = [when[rows.model]] if rows.model in when else ["content_object__local_identifier", "user__username"]
        found = list(rows.filter(service=self.cast.service).order_by(*order))
        return self.rng.choice(found) if found else None

    def user(self, *names: str) -> Any:
        return self.cast.users[self.rng.choice(names)]

    def entry(self) -> None:
        RecordEntry.objects.create(
            **self.who, kind="progress", title="T", text="W", author_name="A", written_at=self.at()
        )

    def contact(self) -> None:
        worker = self.user("alex", "bea")
        ContactLogEntry.objects.create(**self.who, worker=worker, happened_at=self.at(), minutes=5, mode="phone")

    def note(self) -> None:
        at, shared = self.at(), self.rng.random() < 0.8
        final = {"status": "final", "finalised_at": at, "shared_with_care_team": shared, "agreed_hash": "x"}
        self._note(final | {"content_hash": "x", "handed_over_at": at}, at)

    def begin(self) -> None:
        self._note({"status": "draft"}, self.at())

    def _note(self, values: dict[str, Any], at: dt.datetime) -> None:
        author = self.user("alex", "alex", "dana")
        Note.objects.create(
            **self.who, author=author, policy_version=self.cast.policy, kind="contact", happened_at=at, **values
        )

    def read(self) -> None:
        note, user = self.some(Note.objects.filter(shared_with_care_team=True)), self.user(*READERS)
        if note:
            rows = [Reading(service=note.service, note=note, user=user, first_read_at=timezone.now())]
            Reading.objects.bulk_create(rows, ignore_conflicts=True)

    def stop(self) -> None:
        note = self.some(Note.objects.filter(status="final", shared_with_care_team=True))
        if note:
            Note.objects.filter(pk=note.pk).update(shared_with_care_team=False)

    def share_again(self) -> None:
        note = self.some(Note.objects.filter(status="final", shared_with_care_team=False))
        if note:
            Note.objects.filter(pk=note.pk).update(shared_with_care_team=True)

    def strike(self) -> None:
        note = self.some(Note.objects.filter(status="final"))
        if note:
            Note.objects.filter(pk=note.pk).update(status="entered_in_error", shared_with_care_team=False)

    def supersede(self) -> None:
        entry = self.some(RecordEntry.objects.filter(status="current"))
        if entry:
            RecordEntry.objects.filter(pk=entry.pk).update(status="superseded")

    def put_off(self) -> None:
        note = self.some(Note.objects.filter(status__in=["draft", "deferred"]))
        if note:
            day = timezone.now().date() + dt.timedelta(days=self.rng.randrange(30))
            status = self.rng.choice(["draft", "deferred", "deferred"])
            Note.objects.filter(pk=note.pk).update(status=status, revisit_on=day if status == "deferred" else None)

    def assign(self) -> None:
        permission = Permission.objects.get(codename="support_consumer")
        Assignment.objects.get_or_create(
            user=self.user("bea", "cleo", "dana", "alex"), permission=permission, content_object=self.rng.choice(self.people),
            defaults={"service": self.cast.service},
        )  # fmt: skip

    def end(self) -> None:
        row = self.some(Assignment.objects.filter(service=self.cast.service))
        row.delete()

    def wide(self) -> None:
        duty = {"user": self.user("cleo", "bea"), "content_object": self.cast.service}
        permission = Permission.objects.get(codename="serve_everyone")
        if not ServiceAssignment.objects.filter(**duty).delete()[0]:
            ServiceAssignment.objects.create(**duty, permission=permission)

    def role(self) -> None:
        mine = {"user": self.user("dana", "cleo"), "service": self.cast.service, "role": "clinician"}
        a_minute_ago = timezone.now() - dt.timedelta(minutes=1)
        if not Membership.objects.filter(**mine, ends_at__isnull=True).update(ends_at=a_minute_ago):
            last = Membership.objects.filter(**mine).order_by("-ends_at").first()
            Membership.objects.create(**mine, starts_at=last.ends_at if last else a_minute_ago)

    def conflict(self) -> None:
        mine = {"user": self.user("bea"), "consumer": self.rng.choice(self.people), "service": self.cast.service}
        ConflictOfInterest.objects.get_or_create(**mine, ended_at=None)

    def reached(self, name: str) -> set[UUID]:
        """As policy.people.in_care says it of a clinician."""
        user = self.cast.users[name]
        role = Membership.objects.filter(user=user, service=self.cast.service, role="clinician", ends_at__isnull=True)
        if not role.exists():
            return set()
        if ServiceAssignment.objects.filter(user=user).exists():
            mine = set(Consumer.objects.filter(service=self.cast.service).values_list("pk", flat=True))
        else:
            mine = set(Assignment.objects.filter(user=user).values_list("content_object_id", flat=True))
        return mine - set(ConflictOfInterest.objects.filter(user=user).values_list("consumer_id", flat=True))

    def lines(self, name: str) -> tuple[list[UUID], list[UUID]]:
        """Unread and the rest, newest first, from all lines there are."""
        user, mine = self.cast.users[name], self.reached(name)
        new, rest = [], []
        since = timezone.now() - dt.timedelta(days=90)
        for note in Note.objects.filter(consumer__in=mine, status__in=["final", "amended"], shared_with_care_team=True):
            read = note.author_id == user.pk or note.readings.filter(user=user).exists()
            (rest if read or note.finalised_at <= since else new).append((note.finalised_at, note.pk))
        for entry in RecordEntry.objects.filter(consumer__in=mine, status="current"):
            rest.append((entry.written_at, entry.pk))
        for contact in ContactLogEntry.objects.filter(consumer__in=mine):
            rest.append((contact.happened_at, contact.pk))
        return [pk for _at, pk in sorted(new, reverse=True)], [pk for _at, pk in sorted(rest, reverse=True)]


def there_and_back(load: Callable[[Cursor | None], Any]) -> tuple[list[UUID], list[UUID]]:
    """All pages to the end, and from there all pages to the beginning, each newest first."""
    pages = [load(None)]
    while pages[-1].older:
        pages.append(load(Cursor.read(pages[-1].older)))
    back = [pages[-1]]
    while back[-1].newer:
        back.append(load(Cursor.read(back[-1].newer)))
    return ([row.id for page in pages for row in page.rows], [row.id for page in reversed(back) for row in page.rows])


@pytest.fixture(params=[1, 2])
def life(request: pytest.FixtureRequest, as_owner: Owner) -> Life:
    with as_owner():
        return Life(request.param)


def faults() -> int:
    with connection.cursor() as cursor:
        cursor.execute(FAULTS)
        return int(cursor.fetchone()[0])


def test_pages_are_those_of_all_lines_whatever_happens(life: Life, as_owner: Owner) -> None:
    most = 0
    for _round in range(ROUNDS):
        with as_owner():
            for _step in range(STEPS):
                life.step()
            assert not faults()
            wanted_of = {name: life.lines(name) for name in READERS}
        for name, (new, rest) in wanted_of.items():
            actor = life.cast.enter(name)
            for load, wanted in ((worklist.unread, new), (worklist.rest, rest)):
                there, back = there_and_back(lambda cursor, f=load, a=actor: f(a, cursor))
                assert there == wanted, (name, load.__name__)
                assert back == wanted, (name, load.__name__)
                most = max(most, len(wanted))
    assert most > 75, "too few lines for more than three pages"


def test_what_was_new_for_long_takes_its_place_among_the_rest(life: Life, as_owner: Owner) -> None:
    """As the sealer does it each hour: time alone moves no row."""
    long_ago = timezone.now() - dt.timedelta(days=91)
    with as_owner(), connection.cursor() as cursor:
        for _step in range(STEPS):
            life.step()
        name, note_id = next((name, new[0]) for name in READERS for new, _rest in [life.lines(name)] if new)
        Note.objects.filter(pk=note_id).update(finalised_at=long_ago)
        cursor.execute("UPDATE peernotes_unread SET finalised_at = %s WHERE note_id = %s", [long_ago, note_id])
        cursor.execute("SELECT peernotes_age_unread()")
        assert cursor.fetchone()[0] >= 1
        cursor.execute("SELECT count(*) FROM peernotes_unread WHERE note_id = %s", [note_id])
        assert cursor.fetchone()[0] == 0
        assert not faults()
        new, rest = life.lines(name)
    actor = life.cast.enter(name)
    assert note_id in rest
    assert there_and_back(lambda cursor: worklist.rest(actor, cursor)) == (rest, rest)
    assert there_and_back(lambda cursor: worklist.unread(actor, cursor)) == (new, new)


def test_a_row_that_was_lost_is_found_and_mended(life: Life, as_owner: Owner) -> None:
    with as_owner():
        for _step in range(STEPS):
            life.step()
        with connection.cursor() as cursor:
            cursor.execute("SELECT peernotes_fill_caseloads()")
            assert cursor.fetchone()[0] == 0
            cursor.execute("DELETE FROM peernotes_unread")
            lost = cursor.rowcount
            cursor.execute("UPDATE peernotes_caseload SET newest_at = newest_at - interval '1 year'")
            assert faults() > 0
            cursor.execute("SELECT peernotes_fill_caseloads()")
            assert cursor.fetchone()[0] > lost > 0
            cursor.execute("UPDATE peernotes_unread SET opened = NOT opened")
            turned = cursor.rowcount
            cursor.execute("SELECT peernotes_fill_caseloads()")
            assert cursor.fetchone()[0] == turned > 0
            cursor.execute("SELECT peernotes_fill_caseloads()")
            assert cursor.fetchone()[0] == 0
        assert not faults()


def test_people_who_only_seem_to_have_something_new_hide_nobody(life: Life, as_owner: Owner) -> None:
    """Sharing was stopped for the newest note of more people than a page asks about."""
    now = timezone.now()
    with as_owner():
        Assignment.objects.filter(user=life.cast.users["bea"]).delete()
        for place, person in enumerate(life.people):
            assign(life.cast, "bea", person)
            who = {"service": life.cast.service, "consumer": person}
            at = now - dt.timedelta(days=200 - place)
            RecordEntry.objects.create(**who, kind="progress", title="T", text="W", author_name="A", written_at=at)
            if place < PEOPLE * 3 // 4:
                Note.objects.create(
                    **who, author=life.cast.users["alex"], policy_version=life.cast.policy, kind="contact",
                    status="final", happened_at=now, finalised_at=now - dt.timedelta(days=100), handed_over_at=now,
                    shared_with_care_team=True, agreed_hash="x", content_hash="x",
                )  # fmt: skip
        Note.objects.filter(service=life.cast.service).update(shared_with_care_team=False)
        _new, rest = life.lines("bea")
    actor = life.cast.enter("bea")
    assert len(rest) == PEOPLE
    assert there_and_back(lambda cursor: worklist.rest(actor, cursor)) == (rest, rest)
