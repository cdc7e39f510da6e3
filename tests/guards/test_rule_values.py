"""What a rule knows by value, a status or a value of a switch, stands in database/rules/ and nowhere else in SQL: whoever
asks, asks the rule."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from peernotes.enums import ConsentDecision, NoteStatus, SectionDecision
from peernotes.policy.catalogue import ACTING
from peernotes.policy.switch_kinds import ChoiceSwitch

APP = Path(__file__).resolve().parents[2] / "peernotes"
READING = ("peer_read_records", "clinician_read_peer_notes", "consumer_opt_out", "peer_write_notes")
VALUES = {
    *map(str, SectionDecision),
    *map(str, ConsentDecision),
    *(str(status) for status in NoteStatus),
    *(
        str(v)
        for switch in ACTING
        if isinstance(switch, ChoiceSwitch) and switch.name in READING
        for v in switch.values
    ),
} - {"none", "note"}  # too common to be a rule's
COMPARED = re.compile(rf"(?:=|<>|\bIN \()\s*'(?:{'|'.join(sorted(VALUES))})'", re.IGNORECASE)
# Writes: a verb moves a note on, which is no question of reading.
MOVES = re.compile(r"\b(?:SET|UPDATE)\b|state|:=")
ELSEWHERE = {
    "database/notes/finish.sql": "marks the amended note, and asks which one is final",
}


def sql_in_python(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "'" in node.value:
            yield from node.value.splitlines()


def lines() -> Iterator[tuple[str, str]]:
    for path in sorted(APP.rglob("*")):
        name = path.relative_to(APP).as_posix()
        if name.startswith(("migrations/", "demo/", "database/rules/")):
            continue
        if path.suffix == ".sql":
            yield from ((name, line) for line in path.read_text(encoding="utf-8").splitlines())
        elif path.suffix == ".py":
            yield from ((name, line) for line in sql_in_python(path))


def test_no_statement_knows_a_rules_values() -> None:
    found = [
        f"{name}: {line.strip()}"
        for name, line in lines()
        if COMPARED.search(line) and not MOVES.search(line) and name not in ELSEWHERE
    ]
    assert not found, "\n".join(found)


def test_the_search_finds_such_a_line() -> None:
    assert COMPARED.search("AND v.clinician_read_peer_notes = 'shared_sections'")
    assert COMPARED.search("n.status IN ('final', 'amended')")
