"""The worker: what it does by the clock, and what it finds of one that was killed."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from peernotes import jobs, models
from peernotes.actions import news_by_mail, seals
from peernotes.queries.seals import OWNER, verify
from tests.jobs.post import add_people, free_port, worker
from tests.support.databases import Copy
from tests.support.seals import pointed_at, waited

JOBS = "SELECT count(*) FROM procrastinate_jobs"
LOST = """
WITH killed AS (
    INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '1 hour') RETURNING id)
INSERT INTO procrastinate_jobs (queue_name, task_name, status, args, worker_id, queueing_lock)
SELECT 'default', 'peernotes.jobs.mend', 'doing', '{}', id, 'mend' FROM killed"""
WRONG = "DELETE FROM peernotes_caselist"


@pytest.fixture
def copy(clone_db: Copy, django_db_blocker: Any) -> Iterator[Copy]:
    with django_db_blocker.unblock(), pointed_at(clone_db.owner):
        yield clone_db


def test_it_does_what_is_to_be_done_and_takes_away_what_was_lost(copy: Copy) -> None:
    with psycopg.connect(copy.owner) as owner:
        owner.execute(LOST)
        listed = owner.execute("SELECT count(*) FROM peernotes_caselist").fetchone()
        owner.execute(WRONG)
    for job in (jobs.mend, jobs.lapse, jobs.tidy):
        job.defer(timestamp=0)
    working = worker(copy, free_port())
    try:
        with psycopg.connect(copy.owner, autocommit=True) as owner:
            assert waited(lambda: owner.execute(JOBS).fetchone() == (0,))
            assert owner.execute("SELECT count(*) FROM peernotes_caselist").fetchone() == listed
            assert waited(lambda: owner.execute("SELECT count(*) > 0 FROM peernotes_seal").fetchone() == (True,))
    finally:
        working.terminate()
        assert working.wait(20) == 0


def test_a_night_s_work(copy: Copy, caplog: pytest.LogCaptureFixture) -> None:
    jobs.mend(0)
    assert caplog.messages == []
    with psycopg.connect(copy.owner) as owner:
        owner.execute(WRONG)
    jobs.mend(0)
    assert "something wrote past the triggers" in caplog.text


def test_what_nobody_came_back_for_is_forgotten(copy: Copy) -> None:
    user = models.User.objects.using(OWNER).first()
    kept = models.KeptForm.objects.using(OWNER)
    for days in (6, 8):
        kept.create(user=user, path=f"/{days}/", fields=[], kept_at=timezone.now() - timedelta(days=days))
    jobs.lapse(0)
    assert list(kept.values_list("path", flat=True)) == ["/6/"]


def test_what_nobody_looked_at_is_new_for_a_quarter(copy: Copy) -> None:
    add_people("old", 1, 2)
    news = models.Message.objects.using(OWNER).filter(user__username__startswith="old")
    for name, days in (("old1", 89), ("old2", 91)):
        news.filter(user__username=name).update(created_at=timezone.now() - timedelta(days=days))
    jobs.lapse(0)
    assert list(news.filter(read_at=None).values_list("user__username", flat=True)) == ["old1"]


def test_a_minute_s_work_finds_what_is_late_once(copy: Copy) -> None:
    """The demo's own open concern among them."""
    concern = models.SafetyConcern.objects.using(OWNER).filter(status="open").first()
    models.SafetyConcern.objects.using(OWNER).filter(pk=concern.pk).update(due_at=timezone.now() - timedelta(minutes=1))
    late = models.Message.objects.using(OWNER).filter(kind="concern_late", object_id=concern.pk)
    jobs.concerns(0)
    found = late.count()
    assert found > 0
    assert news_by_mail.write_late() == 0
    assert late.count() == found


def test_a_minute_s_work_gives_what_is_late_to_the_next(copy: Copy) -> None:
    concerns = models.SafetyConcern.objects.using(OWNER)
    concern, past = concerns.filter(status="open", owner__isnull=False).first(), timezone.now() - timedelta(minutes=1)
    concerns.filter(pk=concern.pk).update(due_at=past, passes_on_at=past)
    jobs.concerns(0)
    after = concerns.get(pk=concern.pk)
    assert after.owner_id not in {None, concern.owner_id}
    heard = models.Message.objects.using(OWNER).filter(kind="concern_late", object_id=concern.pk)
    assert heard.filter(user=after.owner_id).exists()
    assert models.Event.objects.using(OWNER).filter(verb="pass_on_concern", object_id=concern.pk).count() == 1


def test_jobs_stand_where_the_application_reaches_nothing(copy: Copy) -> None:
    with psycopg.connect(copy.app) as app:
        for statement in (
            JOBS,
            "SELECT * FROM procrastinate_defer_periodic_job_v2('q', 'l', 'k', 't', 1, 'p', 1, '{}')",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege), app.transaction():
                app.execute(statement)


def test_a_file_of_events_says_which_seal_covers_each_and_they_are_the_ones_that_verify(
    copy: Copy, tmp_path: Path
) -> None:
    """As docs/operating.md says."""
    assert waited(lambda: seals.seal_once(OWNER) is not None and verify().waiting == 0)
    first = models.Event.objects.using(OWNER).exclude(service_id=None).earliest("at", "id")
    user = models.User.objects.using(OWNER).first()
    days = {"since": first.at.date(), "until": timezone.now().date()}
    file = models.EventFile(service_id=first.service_id, user=user, **days)
    file.save(using=OWNER)
    jobs.event_files(0)
    parts = models.EventFilePart.objects.using(OWNER).filter(file=file).order_by("number")
    found = list(csv.DictReader(StringIO("".join(part.text for part in parts), newline="")))
    assert {line["event"] for line in found} >= {str(first.pk)}
    kept = tmp_path / "seals.txt"
    lines = {f"{line['service']} {line['seal']} {line['chain']}\n" for line in found}
    kept.write_text("".join(lines))
    call_command("verify_events", against=str(kept), stdout=StringIO())
    kept.write_text("".join(f"{line.rsplit(maxsplit=1)[0]} {'0' * 64}\n" for line in lines))
    with pytest.raises(CommandError, match="differs from what was kept outside"):
        call_command("verify_events", against=str(kept), stdout=StringIO())
