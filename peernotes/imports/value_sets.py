"""A country's values of the 3,125 states of health, one a row, as a spreadsheet saves them.

Columns, in any order, first row: ``state, value``. A state is five digits from 1 to 5. A value has a point or a comma, and six
decimals at most."""

import re
from decimal import Decimal

from peernotes.imports import sheets
from peernotes.imports.records import Bad
from peernotes.measures.states import BEST, KNOWN, STATES, WORTH_OF_BEST

COLUMNS = ("state", "value")
VALUE = re.compile(r"(-?[0-9])(?:[.,]([0-9]{1,6}))?", re.ASCII)
SOME = 3


def decoded(content):
    """In other character sets a minus may be something else."""
    if b"\0" in content:
        raise Bad("nul_in_file")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Bad("not_utf8") from None


def read(text):
    """The values by their states. Raises Bad for the first thing that is wrong, with its line."""
    found = sheets.rows(sheets.of_text(text, COLUMNS))
    first = next(found, None)
    if first is None:
        raise Bad("no_values")
    first.check()
    columns = sheets.header([cell.strip().lower() for cell in first.cells], COLUMNS, ())
    values = {}
    for row in found:
        try:
            state, value = _read(row, columns)
            if state in values:
                raise Bad("state_twice", found=state)
        except Bad as bad:
            raise Bad(bad.code, **bad.details, line=row.place.line) from None
        values[state] = value
    if missing := [state for state in STATES if state not in values]:
        more = "…" if len(missing) > SOME else ""
        raise Bad("states_missing", found=f"{len(values):,}", missing=", ".join(missing[:SOME]) + more)
    if values[BEST] != WORTH_OF_BEST:
        raise Bad("best_is_not_one", found=values[BEST])
    return values


def _read(row, columns):
    row.check()
    cells = row.by(columns)
    state, typed = cells["state"].strip(), cells["value"].strip()
    if state not in KNOWN:
        raise Bad("no_state", found=state)
    if not (parts := VALUE.fullmatch(typed)):
        raise Bad("no_value", found=typed)
    value = Decimal(f"{parts[1]}.{parts[2] or 0}")
    if value > WORTH_OF_BEST:
        raise Bad("above_one", found=typed)
    return state, value
