"""The table and the file of a run."""

from __future__ import annotations

import json
import os
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).with_name("results")
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
    said = ", ".join(f"{name.replace('_', ' ')} {_said(value)}" for name, value in values.items())
    say(f"\n{subject}: {said}")
    return {"subject": subject, **values}


def _said(value: Any) -> str:
    return f"{value:,.2f}" if isinstance(value, float) else f"{value:,}" if isinstance(value, int) else str(value)


def growth(small: str, large: str) -> None:
    """How much more of its limit each page takes in the larger world. Readers whom the smaller one lacks are left out."""
    before, after = (_ratios(size) for size in (small, large))
    say(f"\nx limit at {small} and at {large}, and how it grew. Goal: 1.2 or less\n")
    for key, ratio in after.items():
        if key in before:
            subject, design = key
            say(f"  {f'{subject}: {design}':86}{before[key]:8.2f}{ratio:8.2f}{ratio / before[key]:8.2f}")


def _ratios(size: str) -> dict[tuple[str, str], float]:
    file = RESULTS / f"{size}.json"
    if not file.exists():
        raise SystemExit(f"{file.name} is not there yet: make bench SIZE={size}")
    figures = json.loads(file.read_text(encoding="utf-8"))["figures"]
    return {(row["subject"], row["design"]): row["ratio"] for row in figures if row.get("ratio")}


def write(size: str, found: list[dict[str, Any]], server: str, prepared: int | None) -> Path:
    RESULTS.mkdir(exist_ok=True)
    now = datetime.now(UTC)
    target = RESULTS / f"{size}.json"
    about = {
        "size": size,
        "at": now.isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "postgresql": server,
        "cores": os.cpu_count(),
        "load_average": os.getloadavg()[0],
        "prepare_after": prepared,
    }
    target.write_text(json.dumps(about | {"figures": found}, indent=1) + "\n", encoding="utf-8")
    return target


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
