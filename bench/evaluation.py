"""Whether it works: three years of answers in a service of 40,000 people, worked out by the worker and then shown."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from bench import report, society
from bench.connections import brute
from peernotes.actions import evaluation_figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.measure import Subject

ANSWERS = """
SELECT count(*) FROM peernotes_measurescore s JOIN peernotes_evaluationround r ON r.id = s.round_id
WHERE r.service_id = bench.key('service', 51)"""


def subjects() -> Iterator[Subject | dict[str, Any]]:
    society.ensure()
    started = time.monotonic()
    if evaluation_figures.keep():
        seconds = round(time.monotonic() - started, 1)
        yield report.line("working out an evaluation", answers=brute(ANSWERS)[0][0], seconds=seconds)
    ada = society.of_team("ada")
    for title, path in (("evaluation", ""), ("evaluation as a file", "table/"), ("periods of evaluation", "periods/")):
        address = f"/services/society/evaluation/{path}"
        yield society.page(title, ada, [address], rows=1, goal="2,000 ms or less, 12 statements", most=12)
