"""What the README says about switches, people and pictures, and docs/operating.md about settings, is what the code says."""

import re
import tomllib
from pathlib import Path

import pytest

from peernotes.demo.people import people
from peernotes.policy.catalogue import CATALOGUE
from tests.support.databases import ROOT

README = (ROOT / "README.md").read_text("utf-8")
OPERATING = (ROOT / "docs" / "operating.md").read_text("utf-8")
NUMBERS = dict(enumerate(("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
                          "twelve", "thirteen", "fourteen", "fifteen", "sixteen")))  # fmt: skip

# How this project asks the environment for something.
ASKED = (
    re.compile(r'\benv\.\w+\(\s*"([A-Z_]+)"'),
    re.compile(r'\benviron(?:\.get\(|\[|\.setdefault\()\s*"([A-Z_]+)"'),
    re.compile(r'\b_required\("([A-Z_]+)"'),
    re.compile(r'"([A-Z_]+)" (?:not )?in os\.environ'),
    re.compile(r"\$\{([A-Z_]+)"),
    re.compile(r"^([A-Z]+) \?= ", re.MULTILINE),
)
WHERE = (
    "config/**/*.py",
    "tools/*.py",
    "peernotes/**/*.py",
    "manage.py",
    "tests/**/*.py",
    "docker-compose.yml",
    "Makefile",
)
# Not for the reader of the README: what the machine sets, and what parts of the product tell each other.
INTERNAL = {"PATH", "STOP_WITH_PARENT", "PYTHON", "DJANGO_ALLOW_ASYNC_UNSAFE", "PEERNOTES_PROVE"}


def _table(text: str, header: str) -> list[list[str]]:
    lines = text.splitlines()
    start = lines.index(header) + 2
    rows = []
    for line in lines[start:]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows


def _shown(value: object) -> str:
    if value is None:
        return "to decide"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(sorted(value)) or "none" if isinstance(value, frozenset) else str(value)


def test_the_switches():
    assert _table(README, "| switch | name | integrated | complementary | enforced |") == [
        [s.title, f"`{s.name}`", _shown(s.integrated), _shown(s.complementary), "yes" if s.enforced else "not yet"]
        for s in CATALOGUE
    ]
    waiting = sum(not switch.enforced for switch in CATALOGUE)
    said = f"- {NUMBERS[waiting].capitalize()} switch{'es are' if waiting > 1 else ' is'} not enforced yet"
    assert (said if waiting else "The product acts on every one of them.") in README
    assert f"A service model is {len(CATALOGUE)} switches." in README


def _asked_for() -> set[str]:
    files = {file for pattern in WHERE for file in ROOT.glob(pattern) if file != Path(__file__)}
    return {name for file in files for ask in ASKED for name in ask.findall(file.read_text("utf-8"))} - INTERNAL


def test_the_settings():
    described = [row[0].strip("`") for row in _table(OPERATING, "| variable | default | what it is |")]
    assert len(described) == len(set(described))
    assert set(described) == _asked_for()


def test_the_demo_people():
    known = {person["username"] for person in people()}
    named = set(re.findall(r"`(\w+\.(?:harbour|lighthouse))`", README))
    assert named <= known
    everyone_who_works = {person["username"] for person in people() if person["role"] != "consumer"}
    assert everyone_who_works <= named
    assert f"`{people()[0]['password']}`" in README


@pytest.mark.parametrize("link", sorted(set(re.findall(r'(?:\]\(|src=")((?!https?:)[^)"#]+)', README))))
def test_what_it_links_to_is_there(link: str):
    assert (ROOT / link).exists()


def test_the_pictures_are_small_and_described():
    shown = set(re.findall(r"docs/pictures/([\w-]+\.png)", README))
    assert shown <= {file.name for file in (ROOT / "docs" / "pictures").iterdir()}
    assert all(file.stat().st_size < 150_000 for file in (ROOT / "docs" / "pictures").iterdir())
    assert all(len(text) > 20 for text in re.findall(r'alt="([^"]*)"', README))


def test_the_licence():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert f"[{project['license']}](LICENSE)" in README


@pytest.mark.parametrize("target", sorted(set(re.findall(r"`make ([a-z]+)", README))))
def test_what_it_tells_to_make_exists(target: str):
    assert re.search(rf"^{target}[ :]|^[a-z ]*\b{target}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
