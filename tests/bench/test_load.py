"""The load run works: a few hasty people of every role come and go, and nothing goes wrong. To prove it, until every kind of
page was visited. No times."""

import subprocess
import sys

from tests.support import databases
from tests.support.programme import PROVE

LASTS = ["--minutes", "5", "--until-all"] if PROVE else ["--minutes", "0.1"]


def test_people_of_every_role_get_through_their_day() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bench.load", "--size", "tiny", "--people", "8", "--haste", "20", *LASTS],
        cwd=databases.ROOT, capture_output=True, text=True, check=False, timeout=600,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    assert " 0 errors" in done.stdout
    assert not PROVE or "nobody came to" not in done.stdout
    assert "not sealed after 5 s: 0" in done.stdout
