"""Runs the parts that were asked for."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from bench import report
from bench.connections import brute
from bench.measure import Subject, figures, interleave
from config.databases import PREPARE_AFTER


def run(size: str, parts: list[str], seconds: float) -> None:
    found: list[dict[str, Any]] = []
    report.head(size)
    for part in parts:
        for subject in import_module(f"bench.{part}").subjects():
            found += measured(subject, seconds)
    version = brute("SHOW server_version")[0][0]
    report.write(size, {"postgresql": version, "prepare_after": PREPARE_AFTER, "figures": found})


def measured(subject: Subject | dict[str, Any], seconds: float) -> list[dict[str, Any]]:
    """A part may also yield what it has measured itself."""
    if isinstance(subject, dict):
        return [subject]
    rows = figures(subject, interleave(subject, seconds))
    report.table(rows)
    return rows


def check(parts: list[str]) -> None:
    """No times: every page's rows against brute force (each part does that before it yields), and the same number of
    statements for every reader of a page."""
    counts: dict[tuple[str, str], set[int]] = {}
    for part in parts:
        for subject in import_module(f"bench.{part}").subjects():
            if isinstance(subject, dict):
                continue
            page = subject.title.partition(",")[0]
            for design in subject.designs:
                counts.setdefault((page, design.name), set()).add(design.queries)
    for (page, design), found in counts.items():
        if len(found) > 1:
            raise AssertionError(f"{page}: {design} takes {sorted(found)} statements, depending on who reads")
    report.say(f"{len(counts)} designs: rows as by brute force, as many statements for every reader")
