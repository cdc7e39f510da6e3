"""The table of a run, and what is written down of it."""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING, Any

from bench.measure import percentile
from bench.report import say as write
from bench.report import write as keep_run

if TYPE_CHECKING:
    from bench.load.server import Watch
    from bench.load.timing import Sample, Timings

# A run in which nobody came to one of these says nothing about it.
PAGES = (
    "POST /accounts/login/", "GET / (clinician)", "GET /people/", "GET /people/*/", "GET /people/*/record/",
    "GET /notes/*/", "GET /search/ (with words)", "GET / (consumer peer worker)", "GET /people/*/notes/new/",
    "POST /people/*/notes/new/", "POST /notes/*/edit/ (autosave)", "POST /notes/*/edit/", "POST /notes/*/hand-over/",
    "GET /visit/", "POST /visit/", "POST /visit/end/", "POST /notes/*/finish/", "GET /my/", "GET /my/notes/*/",
    "GET /my/who-looked/", "POST /my/notes/*/stop-sharing/", "GET /services/*/model/", "GET /services/*/model/preview/",
    "GET /services/*/events/", "GET /services/*/why/", "GET / (records officer)",
)  # fmt: skip


def figures(timings: Timings, watch: Watch) -> dict[str, Any]:
    """Errors of the whole run, times since it was warm."""
    samples = [sample for sample in timings.samples if sample.at >= timings.warm]
    kinds = sorted({sample.kind for sample in samples}, key=lambda kind: kind.split()[1:])
    lasted = max(sample.at + sample.seconds for sample in samples) - timings.warm
    return {
        "requests": len(timings.samples),
        "requests_per_second": len(samples) / lasted,
        "errors": dict(Counter(f"{sample.kind}: {sample.error}" for sample in timings.samples if sample.error)),
        "nobody_came_to": missing(timings),
        "all": _line(samples),
        "pages": {kind: _line([sample for sample in samples if sample.kind == kind]) for kind in kinds},
        **watch.found,
    }


def _line(samples: list[Sample]) -> dict[str, Any]:
    times = [sample.seconds * 1e3 for sample in samples]
    errors = sum(bool(sample.error) for sample in samples)
    shares = {f"p{share}_ms": percentile(times, share / 100) for share in (50, 95, 99)}
    return {"requests": len(times), **shares, "errors": errors}


def missing(timings: Timings) -> list[str]:
    visited = {sample.kind for sample in list(timings.samples) if not sample.error}
    return [page for page in PAGES if page not in visited]


def say(found: dict[str, Any], size: str, people: int) -> None:
    write(f"\n{'':46}{'requests':>9}{'p50 ms':>9}{'p95 ms':>9}{'p99 ms':>9}{'errors':>9}")
    for kind, row in [*found["pages"].items(), ("all of them", found["all"])]:
        shares = "".join(f"{row[f'p{share}_ms']:9.0f}" for share in (50, 95, 99))
        write(f"  {kind:44}{row['requests']:>9}{shares}{row['errors']:>9}")
    write(
        f"\n{people} people, {size} notes: {found['requests_per_second']:.1f} requests a second, "
        f"{sum(found['errors'].values())} errors {found['errors'] or ''} (load average {os.getloadavg()[2]:.1f})\n"
        f"memory of the web processes: {found['megabytes_warm']:.0f} MB once warm, {found['megabytes_end']:.0f} MB at "
        f"the end, {found['growth_percent']:+.1f} %\n"
        f"events written: {found['events']:,}; not sealed after 5 s: {found['unsealed_after_5_s']}"
    )
    for page in found["nobody_came_to"]:
        write(f"nobody came to {page}")


def keep(found: dict[str, Any], size: str, people: int) -> None:
    keep_run("load", {"size": size, "people": people} | found)
