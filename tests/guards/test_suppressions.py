"""What switches a check off says why beside it, or in pyproject.toml for a whole file."""

from __future__ import annotations

import re
import subprocess

from tests.support.databases import ROOT

SWITCHED_OFF = re.compile(r"#\s*(?:noqa|type:\s*ignore|pragma:|mypy:|djlint:off|ruff:)\S*[^\n]*")
WITH_A_REASON = re.compile(r"#\s*(?:noqa: [A-Z0-9, ]+ - \S|type: ignore\[[\w-]+\] # \S|ruff: noqa: [A-Z0-9, ]+ - \S)")


def test_each_says_why() -> None:
    listed = subprocess.run(["git", "ls-files", "*.py"], cwd=ROOT, capture_output=True, text=True, check=True)
    found = [
        f"{name}: {line.strip()}"
        for name in listed.stdout.split()
        for line in (ROOT / name).read_text("utf-8").splitlines()
        if name != "tests/guards/test_suppressions.py" and SWITCHED_OFF.search(line) and not WITH_A_REASON.search(line)
    ]
    assert found == []
