"""What code, tests and documents refer to is in the repository."""

import re
import subprocess

import pytest

from tests.support.databases import ROOT

CASE = re.compile(r"^(\d+)\. \*\*", re.MULTILINE)
LINK = re.compile(r"\]\(((?!https?:|#)[^)#]+)")
NAMED = re.compile(r"[\w./-]*\b[\w-]+\.md\b")
CASES = re.compile(r"(?:life-cycle\.md\)?,? (?:\(?)cases? |cases )((?:\d+(?:, | and )?)+)")


def _files(*patterns: str) -> list[str]:
    """Without those that were taken away and not committed yet."""
    found = subprocess.run(["git", "ls-files", *patterns], cwd=ROOT, capture_output=True, text=True, check=True)
    return [name for name in found.stdout.split() if (ROOT / name).exists()]


DOCUMENTS = _files("*.md")


def test_every_document_that_code_names_exists() -> None:
    missing = [
        f"{file}: {name}"
        for file in _files("*.py", "*.sql", "*.html", "*.scss", "Makefile")
        for name in NAMED.findall((ROOT / file).read_text("utf-8"))
        if not any(document == name or document.endswith(f"/{name}") for document in DOCUMENTS)
    ]
    assert not missing


@pytest.mark.parametrize("document", DOCUMENTS)
def test_what_a_document_links_to_exists(document: str) -> None:
    place = (ROOT / document).parent
    assert not [link for link in LINK.findall((ROOT / document).read_text("utf-8")) if not (place / link).exists()]


def test_every_case_that_is_referred_to_is_told() -> None:
    told = set(CASE.findall((ROOT / "docs" / "life-cycle.md").read_text("utf-8")))
    text = {file: (ROOT / file).read_text("utf-8") for file in _files("*.py", "*.sql", "*.md")}
    asked = {
        (file, number)
        for file, said in text.items()
        if "life-cycle.md" in said
        for numbers in CASES.findall(said)
        for number in re.findall(r"\d+", numbers)
    }
    assert len(asked) > 10
    assert not {(file, number) for file, number in asked if number not in told}


@pytest.mark.parametrize("decision", _files("docs/decisions/0*.md"))
def test_a_decision_has_a_number_of_its_own_and_a_date(decision: str) -> None:
    number = decision.rsplit("/", 1)[1][:4]
    assert [name for name in _files("docs/decisions/0*.md") if f"/{number}-" in name] == [decision]
    assert re.search(r"^\*\d{1,2} [A-Z][a-z]+ \d{4}\*$", (ROOT / decision).read_text("utf-8"), re.MULTILINE)
