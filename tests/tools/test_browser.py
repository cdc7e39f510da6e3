"""A package manager that is at work is waited for, and what it says when it fails is passed on."""

import stat
import sys
from pathlib import Path

import browser
import pytest

# A shell's script, because a path with a space in it cannot follow "#!".
SHELL = """#!/bin/sh
exec "{python}" "$0.py" "$@"
"""
APT_GET = """
import pathlib, sys
calls = pathlib.Path({calls!r})
calls.write_text(calls.read_text() + " ".join(sys.argv[1:]) + chr(10))
if len(calls.read_text().splitlines()) <= {failures}:
    sys.exit({message!r})
"""
LOCKED = "E: Could not get lock /var/lib/apt/lists/lock. It is held by process 7 (apt-get)"


@pytest.fixture
def apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """An apt-get of our own, first on the path, that fails some times before it succeeds."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(browser, "PAUSE", 0)
    calls = tmp_path / "calls"
    calls.write_text("")

    def make(*, failures: int, message: str) -> Path:
        program = tmp_path / "apt-get"
        program.write_text(SHELL.format(python=sys.executable))
        script = APT_GET.format(calls=str(calls), failures=failures, message=message)
        program.with_name("apt-get.py").write_text(script)
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        return calls

    return make


def test_a_locked_package_manager_is_waited_for(apt) -> None:
    calls = apt(failures=2, message=LOCKED)
    browser.apt_get("update", "-qq")
    assert calls.read_text().splitlines() == ["update -qq"] * 3


def test_it_is_not_waited_for_without_end(apt, monkeypatch: pytest.MonkeyPatch) -> None:
    apt(failures=99, message=LOCKED)
    monkeypatch.setattr(browser, "PATIENCE", -1)
    with pytest.raises(SystemExit, match="Could not get lock"):
        browser.apt_get("update")


def test_another_failure_is_passed_on_at_once(apt) -> None:
    calls = apt(failures=99, message="E: Unable to locate package chromium")
    with pytest.raises(SystemExit, match="Unable to locate package"):
        browser.apt_get("install", "chromium")
    assert len(calls.read_text().splitlines()) == 1
