"""What the worker does about files of events. It acts for nobody, as the owner: who asked was allowed to, and only they
fetch it."""

from __future__ import annotations

import csv
import hashlib
from datetime import timedelta
from io import StringIO
from typing import TYPE_CHECKING

from django.db import connections, transaction
from django.db.models.functions import Now

from peernotes.characters import as_text
from peernotes.models import EventFile, EventFilePart
from peernotes.queries.event_files import COLUMNS, LINES, asked_lines
from peernotes.queries.seals import OWNER, PATIENT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from uuid import UUID

LINES_AT_ONCE = 2_000
KEPT_FOR = timedelta(days=7)


def make(using: str = OWNER) -> None:
    """All that wait. Two workers make no file twice."""
    for waiting in EventFile.objects.using(using).filter(made_at=None).values_list("pk", flat=True):
        make_one(waiting, using)


def forget(using: str = OWNER) -> None:
    """The lines, a week after they were made. That it was asked for, and its SHA-256, stay."""
    EventFilePart.objects.using(using).filter(file__made_at__lt=Now() - KEPT_FOR).delete()


def make_one(file_id: UUID, using: str) -> None:
    """Nothing, if another worker has made it or is about to."""
    with transaction.atomic(using=using):
        waiting = EventFile.objects.using(using).select_for_update(skip_locked=True, of=("self",))
        file = waiting.select_related("service").filter(pk=file_id, made_at=None).first()
        if file is None:
            return
        digest = hashlib.sha256()
        for number, lines in enumerate(_batches(file, using)):
            text = _text(lines)
            digest.update(text.encode())
            file.lines += len(lines)
            EventFilePart(file=file, service_id=file.service_id, number=number, text=text).save(using=using)
        file.lines -= 1
        file.digest, file.made_at = digest.hexdigest(), Now()
        file.save(update_fields=["lines", "digest", "made_at"])


def _batches(file: EventFile, using: str) -> Iterator[list[tuple[object, ...]]]:
    """First the names of the columns."""
    yield [tuple(COLUMNS)]
    with connections[using].cursor() as plain:
        plain.execute(PATIENT)
    with connections[using].chunked_cursor() as cursor:
        cursor.execute(LINES, asked_lines(file))
        while lines := cursor.fetchmany(LINES_AT_ONCE):
            yield lines


def _text(lines: Iterable[tuple[object, ...]]) -> str:
    written = StringIO(newline="")
    csv.writer(written).writerows([_cell(value) for value in line] for line in lines)
    return written.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, str):
        return as_text(value)
    return value.isoformat() if hasattr(value, "isoformat") else value
