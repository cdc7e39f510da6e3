"""Floor 8: what happens by itself, as jobs of one worker (``manage.py work``). A job carries nothing
but the time it was meant for: what is to be done stands in our own tables, and whatever was lost comes with the next round."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from procrastinate.contrib.django import app
from procrastinate.jobs import Status

from peernotes.actions import (
    caseloads,
    evaluation_figures,
    kept_forms,
    making_event_files,
    news_by_mail,
    passing_on,
    peer_profiles,
    supervision_flags,
)

if TYPE_CHECKING:
    from procrastinate import JobContext

log = logging.getLogger("peernotes")
KEEP_HOURS = 72


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="concerns")
def concerns(timestamp: int) -> None:
    passing_on.pass_on()
    news_by_mail.write_late()


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="news")
def news(timestamp: int) -> None:
    try:
        news_by_mail.send()
    except OSError as error:
        log.warning("no mail could be sent: %s", type(error).__name__)


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="event_files")
def event_files(timestamp: int) -> None:
    making_event_files.make()


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="figures")
def figures(timestamp: int) -> None:
    evaluation_figures.keep()


@app.periodic(cron="10 2 * * *")
@app.task(queueing_lock="mend")
def mend(timestamp: int) -> None:
    if wrong := caseloads.mend():
        log.error(
            "caseloads: %d rows were missing or hid a line, and are mended; something wrote past the triggers", wrong
        )


@app.periodic(cron="20 2 * * *")
@app.task(queueing_lock="lapse")
def lapse(timestamp: int) -> None:
    kept_forms.forget()
    peer_profiles.forget()
    supervision_flags.forget()
    news_by_mail.grow_old()
    making_event_files.forget()


@app.periodic(cron="*/10 * * * *")
@app.task(queueing_lock="tidy", pass_context=True)
async def tidy(context: JobContext, timestamp: int) -> None:
    """Jobs of a worker that was killed, and old ones that failed."""
    jobs = context.app.job_manager
    for job in await jobs.get_stalled_jobs():
        await jobs.finish_job(job, Status.FAILED, delete_job=True)
    await jobs.delete_old_jobs(nb_hours=KEEP_HOURS, include_failed=True)
