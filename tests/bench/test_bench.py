"""The benchmark measures what it says: in a small world every page has the rows of brute force, and takes as many
statements for a reader of thirty people as for one of a whole service. No times."""

import subprocess
import sys

from tests.support import databases


def test_rows_and_statements() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bench", "--size", "tiny", "--check"],
        cwd=databases.ROOT, capture_output=True, text=True, check=False, timeout=600,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    assert "rows as by brute force" in done.stdout
