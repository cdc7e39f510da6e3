"""What the worker does about an evaluation: it works out once what came of a period that was closed. It acts for nobody, as the
owner; what it keeps is figures of groups, and nobody's answers."""

from __future__ import annotations

from django.db import connections, transaction

from peernotes.queries.evaluation_figures import KEEP, WAITING
from peernotes.queries.seals import OWNER, PATIENT


def keep(using: str = OWNER) -> int:
    """Returns of how many services. Two workers keep nothing twice."""
    with connections[using].cursor() as cursor:
        cursor.execute(WAITING)
        waiting = [row[0] for row in cursor.fetchall()]
    for service_id in waiting:
        with transaction.atomic(using=using), connections[using].cursor() as cursor:
            cursor.execute(PATIENT)
            cursor.execute(KEEP, {"service": service_id})
    return len(waiting)
