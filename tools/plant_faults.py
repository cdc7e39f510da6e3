"""Plants the faults of tools/faults.toml, one at a time, in a copy of this checkout and says which of them its tests let
pass. `make faults`, or `tools/plant_faults.py WORD` for those whose file or name has the word in it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LISTED = ROOT / "tools" / "faults.toml"
LEFT_BEHIND = shutil.ignore_patterns(".git", "node_modules", "__pycache__", ".*_cache", "pictures")
PATIENCE = 540
FAILED = 1  # pytest: some test failed; everything else is no verdict


@dataclass(frozen=True)
class Fault:
    """``old`` stands once in ``file`` and becomes ``new``; ``tests``: as for pytest, which have to notice."""

    name: str
    file: str
    old: str
    new: str
    tests: str


def faults(word: str = "") -> list[Fault]:
    found = [Fault(**fault) for fault in tomllib.loads(LISTED.read_text("utf-8"))["fault"]]
    return [fault for fault in found if word in fault.name or word in fault.file]


def misplaced(fault: Fault) -> bool:
    return (ROOT / fault.file).read_text("utf-8").count(fault.old) != 1


def main(word: str) -> int:
    with tempfile.TemporaryDirectory(prefix="peernotes-faults-") as scratch:
        copy = Path(scratch) / "checkout"
        shutil.copytree(ROOT, copy, symlinks=True, ignore=LEFT_BEHIND)
        passed = [fault for fault in faults(word) if not _caught(copy, fault)]
    print(f"{len(faults(word)) - len(passed)} of {len(faults(word))} were caught.")
    return bool(passed)


def _caught(copy: Path, fault: Fault) -> bool:
    file = copy / fault.file
    text = file.read_text("utf-8")
    file.write_text(text.replace(fault.old, fault.new), "utf-8")
    try:
        code = _test(copy, fault.tests.split())
    finally:
        file.write_text(text, "utf-8")
    said = {FAILED: "caught", 0: "PASSED"}.get(code, f"no verdict ({code})")
    print(f"{said}: {fault.name} ({fault.file})", flush=True)
    return code == FAILED


def _test(copy: Path, tests: list[str]) -> int:
    """Errors while a template is made (a file that PostgreSQL refuses) are failures too: nothing could be delivered."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-n", "0", "-p", "no:cacheprovider", *tests]
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        ["nice", *command], cwd=copy, env=environment, capture_output=True, timeout=PATIENCE, check=False
    )
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
