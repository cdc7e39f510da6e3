"""One word for one thing: a class name stands once, and words that explained nothing do not come back as names."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

from tests.support.databases import ROOT

HERE = ROOT / "peernotes"
FILES = [path for path in sorted(HERE.rglob("*.py")) if "migrations" not in path.parts]
SQL = sorted((HERE / "database").rglob("*.sql"))
# Django looks a command up by the name of its file, and wants this one inside.
WANTED_BY_DJANGO = {"Command"}
RETIRED = {"asks", "reach", "sources", "stretch", "struck", "told", "walk"}
MADE = re.compile(
    r"^CREATE (?:OR REPLACE )?(?:FUNCTION|VIEW|TYPE) (?:peernotes_search\.|peernotes_)?(\w+)", re.MULTILINE
)


def classes(text: str) -> list[str]:
    """At the top of a file: those inside belong to their class."""
    return [node.name for node in ast.parse(text).body if isinstance(node, ast.ClassDef)]


def names(path: Path) -> set[str]:
    """The module, and what it defines."""
    text, module = path.read_text("utf-8"), path.stem.strip("_")
    if path.suffix == ".sql":
        return {module, *MADE.findall(text)}
    kinds = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    defined = {node.name for node in ast.walk(ast.parse(text)) if isinstance(node, kinds)}
    return {module} | {name.strip("_").lower() for name in defined}


def test_a_class_name_stands_once() -> None:
    known = Counter(name for path in FILES for name in classes(path.read_text("utf-8")))
    assert {name for name, count in known.items() if count > 1} == WANTED_BY_DJANGO


@pytest.mark.parametrize("path", [*FILES, *SQL], ids=lambda path: str(path.relative_to(ROOT)))
def test_no_retired_word_comes_back(path: Path) -> None:
    assert not names(path) & RETIRED


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("reach.py", ""),
        ("a.py", "def _told(x): ..."),
        ("a.py", "class Walk: ..."),
        ("a.sql", "CREATE FUNCTION peernotes_struck(x uuid)"),
        ("a.sql", "CREATE FUNCTION peernotes_search.walk(x uuid)"),
    ],
)
def test_a_retired_word_would_be_found(tmp_path: Path, file: str, text: str) -> None:
    (tmp_path / file).write_text(text)
    assert names(tmp_path / file) & RETIRED
