"""The table and the file of a run, and what is kept of it when somebody asks for that."""

from __future__ import annotations

import json
import os
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

# What a run leaves is its own machine's (ignored by git); what stays in the repository is written by --summarise.
RUNS = Path(__file__).parent.parent / "var" / "bench"
KEPT = Path(__file__).with_name("results")
CONTROLS = "limit"
HEAD = f"{'':34}{'x limit':>9}{'cpu':>9}{'client':>9}{'server':>9}{'wall':>9}{'p95':>9}{'per core':>9}{'queries':>9}"


def head(size: str) -> None:
    say(f"\npeernotes, {size} notes. Milliseconds are medians and for orientation; what counts is 'x limit',")
    say("the CPU of client and server together against the same rows by primary key without any check.\n")
    say(HEAD)


def table(figures: list[dict[str, Any]]) -> None:
    first = figures[0]
    goal = f"   (goal: {first['goal']})" if first["goal"] else ""
    say(f"\n{first['subject']}: {first['rows']} rows{goal}")
    for row in figures:
        ratio = f"{row['ratio']:.2f}" if row["ratio"] else "-"
        say(
            f"  {row['design']:32}{ratio:>9}{row['cpu_ms']:9.2f}{row['client_ms']:9.2f}{row['server_ms']:9.2f}"
            f"{row['wall_ms']:9.2f}{row['p95_ms']:9.2f}{row['per_core']:9.0f}{row['queries'] or '-':>9}"
        )


def line(subject: str, **values: Any) -> dict[str, Any]:
    """For what is no page: a rate, a count, a check."""
    say(f"\n{subject}: {_values(values)}")
    return {"subject": subject, **values}


def _values(values: dict[str, Any]) -> str:
    return ", ".join(f"{name.replace('_', ' ')} {_said(value)}" for name, value in values.items())


def _said(value: Any) -> str:
    return f"{value:,.2f}" if isinstance(value, float) else f"{value:,}" if isinstance(value, int) else str(value)


def growth(small: str, large: str) -> None:
    """How much more of its limit each page takes in the larger world. Readers whom the smaller one lacks are left out."""
    before, after = (ratios(size) for size in (small, large))
    say(f"\nx limit at {small} and at {large}, and how it grew. Goal: 1.2 or less\n")
    for key, ratio in after.items():
        if key in before:
            subject, design = key
            say(f"  {f'{subject}: {design}':86}{before[key]:8.2f}{ratio:8.2f}{ratio / before[key]:8.2f}")


def ratios(size: str) -> dict[tuple[str, str], float]:
    """Of the last run here, or else of the one that was kept."""
    run, kept = RUNS / f"{size}.json", KEPT / f"{size}.tsv"
    if run.exists():
        return _ratios_of(json.loads(run.read_text(encoding="utf-8"))["figures"])
    if not kept.exists():
        raise SystemExit(f"There are no figures of {size} yet: make bench SIZE={size}")
    rows = (line.split("\t") for line in kept.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {(subject, design): float(ratio) for ratio, design, subject in rows}


def _ratios_of(figures: list[dict[str, Any]]) -> dict[tuple[str, str], float]:
    return {
        (row["subject"], row["design"]): row["ratio"]
        for row in figures
        if row.get("ratio") and not row["design"].startswith(CONTROLS)
    }


def summarise() -> None:
    """Each line's multiple of its limit, and what is no page, of every run that there is: a file for each size."""
    for run in sorted(RUNS.glob("*.json")):
        found = json.loads(run.read_text(encoding="utf-8"))
        about = "# " + ", ".join(
            f"{name} {_said(value)}" for name, value in found.items() if not isinstance(value, list | dict)
        )
        lines = _lines_of_pages(found["pages"]) if "pages" in found else _lines_of(found["figures"])
        target = KEPT / f"{run.stem}.tsv"
        target.write_text("\n".join([about, *lines]) + "\n", encoding="utf-8")
        say(f"Written to bench/results/{target.name}")


def _lines_of(figures: list[dict[str, Any]]) -> list[str]:
    pages = [f"{ratio:.2f}\t{design}\t{subject}" for (subject, design), ratio in _ratios_of(figures).items()]
    others = [row for row in figures if "design" not in row]
    return pages + [f"# {row.pop('subject')}: {_values(row)}" for row in others]


def _lines_of_pages(pages: dict[str, dict[str, Any]]) -> list[str]:
    return [
        f"{row['p95_ms']:.0f}\t{row['requests']} requests, {row['errors']} errors\t{kind}"
        for kind, row in pages.items()
    ]


def write(name: str, found: dict[str, Any]) -> None:
    """``found`` beside where and when it was measured."""
    about = {
        "size": name,
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "load_average": round(os.getloadavg()[0], 2),
    }
    RUNS.mkdir(parents=True, exist_ok=True)
    target = RUNS / f"{name}.json"
    target.write_text(json.dumps(about | found, indent=1) + "\n", encoding="utf-8")
    say(f"\nWritten to {target.relative_to(RUNS.parent.parent)}")


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
