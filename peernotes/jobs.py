"""Floor 8: what happens by itself, as jobs of one worker (``manage.py work``). A job carries ids and no words. What is to be
done stands in our own tables: a job that is lost comes again with the next round."""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import TYPE_CHECKING
from uuid import UUID

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.jobs import Status

from peernotes.actions import caseloads, kept_forms, news_by_mail

if TYPE_CHECKING:
    from procrastinate import JobContext

log = logging.getLogger("peernotes")
# 4 seconds, then 16, and so on up to an hour; then the next round begins anew.
PATIENT = RetryStrategy(max_attempts=6, exponential_wait=4, retry_exceptions=(OSError,))
KEEP_HOURS = 72


@app.task(retry=PATIENT)
def mail(user_id: str) -> None:
    news_by_mail.mail(UUID(user_id))


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="news", priority=1)
def news(timestamp: int) -> None:
    news_by_mail.pass_on_late()
    for row in news_by_mail.due():
        with suppress(AlreadyEnqueued):
            mail.configure(queueing_lock=f"mail {row['id']}").defer(user_id=str(row["id"]))


@app.periodic(cron="10 2 * * *")
@app.task(queueing_lock="mend", priority=1)
def mend(timestamp: int) -> None:
    if wrong := caseloads.mend():
        log.error(
            "caseloads: %d rows were missing or hid a line, and are mended; something wrote past the triggers", wrong
        )


@app.periodic(cron="20 2 * * *")
@app.task(queueing_lock="lapse", priority=1)
def lapse(timestamp: int) -> None:
    kept_forms.forget()


@app.periodic(cron="*/10 * * * *")
@app.task(queueing_lock="tidy", priority=1, pass_context=True)
async def tidy(context: JobContext, timestamp: int) -> None:
    """Jobs of a worker that was killed, and old ones that failed."""
    jobs = context.app.job_manager
    for job in await jobs.get_stalled_jobs():
        await jobs.finish_job(job, Status.FAILED, delete_job=True)
    await jobs.delete_old_jobs(nb_hours=KEEP_HOURS, include_failed=True)
