"""The benchmark measures what it says: in a small world every page has the rows of brute force, and takes as many
statements for a reader of thirty people as for one of a whole service. No times."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench import report
from tests.support import databases


def test_rows_and_statements() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bench", "--size", "tiny", "--check"],
        cwd=databases.ROOT, capture_output=True, text=True, check=False, timeout=600,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    assert "rows as by brute force" in done.stdout


def _private(tree: ast.AST) -> Iterator[str]:
    """Names that begin with an underscore and are taken from elsewhere."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            yield from (part for name in node.names for part in f"{node.module}.{name.name}".split("."))
        elif isinstance(node, ast.Attribute) and ast.unparse(node.value) != "self":
            yield node.attr


def test_it_asks_for_nothing_private() -> None:
    """Neither of the product nor of another part of the benchmark."""
    found = {
        f"{file.name}: {name}"
        for file in sorted((databases.ROOT / "bench").rglob("*.py"))
        for name in _private(ast.parse(file.read_text("utf-8")))
        if name.startswith("_") and not name.startswith("__")
    }
    assert not found


def test_a_run_leaves_the_checkout_clean() -> None:
    runs = report.RUNS / "20k.json"
    ignored = subprocess.run(["git", "check-ignore", "--quiet", str(runs)], cwd=databases.ROOT, check=False)
    assert ignored.returncode == 0


def test_a_summary_keeps_what_growth_compares(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "RUNS", tmp_path / "var" / "bench")
    monkeypatch.setattr(report, "KEPT", tmp_path)
    page = {"subject": "record, read by one", "ratio": 2.0}
    rate = {"subject": "events", "a_second": 5586}
    report.write("20k", {"figures": [page | {"design": "limit"}, page | {"design": "rows"}, rate]})
    of_the_run = report.ratios("20k")
    report.summarise()
    report.RUNS.joinpath("20k.json").unlink()
    assert report.ratios("20k") == of_the_run == {("record, read by one", "rows"): 2.0}
    assert report.KEPT.joinpath("20k.tsv").read_text("utf-8").endswith("# events: a second 5,586\n")
