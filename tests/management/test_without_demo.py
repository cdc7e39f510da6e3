"""Before there is a demo a command says so, and makes nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.databases import ROOT

ASSIGN = ["assign", "alex.harbour", "--all", "--service=harbour", "--by=gwen.harbour", "--reason=x"]


def manage(var: Path, *arguments: str) -> subprocess.CompletedProcess:
    environment = {key: value for key, value in os.environ.items() if "DATABASE" not in key}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
        env=environment | {"PEERNOTES_VAR": str(var), "DJANGO_SETTINGS_MODULE": "config.settings.dev"},
    )


@pytest.mark.parametrize(
    "command", [ASSIGN, ["import_record_entries", ".", "--service=harbour"], ["load_demo"], ["verify_events"]]
)
def test_it_is_said_in_one_line_and_nothing_is_made(tmp_path: Path, command: list[str]) -> None:
    done = manage(tmp_path / "var", *command)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "There is no demo here yet. Run `make demo` first; it can be stopped again with Ctrl-C.\n"
    assert not (tmp_path / "var").exists()


def test_who_there_is_can_be_listed_all_the_same(tmp_path: Path) -> None:
    done = manage(tmp_path / "var", "demo_people")
    assert "alex.harbour" in done.stdout
    assert not (tmp_path / "var").exists()
