"""Reads the demo's TOML into frozen classes and checks it. No Django here.

`load()` raises `ContentError` with service, file and place in the text; a typo
in the demo is found by this, and not by a half-filled database.
"""

import datetime as dt
import tomllib
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from peernotes.demo import checks, shapes
from peernotes.demo.checks import ContentError

FOLDER = Path(__file__).parent
FILES = (
    "service",
    "people",
    "supervision",
    "roles",
    "choosing",
    "groups",
    "evaluation",
    "leaflets",
    "recommendations",
    "notes",
    "record_entries",
    "about_me",
    "goals",
    "agreements",
    "crisis_plans",
    "team_statements",
    "team_meetings",
    "consents",
    "contacts",
    "concerns",
    "reads",
    "emergencies",
)

__all__ = ["ContentError", "load", "read"]


@cache
def load() -> shapes.Demo:
    """The whole demo, checked."""
    demo = read(FOLDER)
    checks.check(demo)
    return demo


def read(folder: Path) -> shapes.Demo:
    """The shape is right after this; what refers to what is not yet checked."""
    top = _parse(folder / "demo.toml")
    services = tuple(_service(folder / slug) for slug in top["services"])
    return shapes.Demo(password=top["password"], services=services)


def _service(folder: Path) -> shapes.ServiceShape:
    table: dict[str, Any] = {}
    for stem in FILES:
        table |= _parse(folder / f"{stem}.toml")
    return _build(shapes.ServiceShape, table, folder.name)


def _parse(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ContentError(f"{path.parent.name}/{path.name}: {error}") from error


def _build(cls: type, table: dict[str, Any], where: str) -> Any:
    hints = get_type_hints(cls)
    unknown = table.keys() - {field.name for field in fields(cls)}
    if unknown:
        raise ContentError(f"{where}: unknown {', '.join(sorted(unknown))}")
    values = {name: _convert(hints[name], value, f"{where}.{name}") for name, value in table.items()}
    try:
        return cls(**values)
    except TypeError as error:
        raise ContentError(f"{where}: {error}") from error


def _convert(hint: Any, value: Any, where: str) -> Any:
    if isinstance(hint, UnionType):
        hint = get_args(hint)[0]
    if get_origin(hint) is tuple:
        item = get_args(hint)[0]
        return tuple(_convert(item, each, f"{where}[{_label(each, n)}]") for n, each in enumerate(value))
    if is_dataclass(hint):
        return _build(hint, value, where)
    plain = get_origin(hint) or hint
    if type(value) is not plain:
        raise ContentError(f"{where}: {plain.__name__} expected, not {type(value).__name__}")
    if plain is str:
        return value.strip()
    if plain is dt.time and value.tzinfo is not None:
        raise ContentError(f"{where}: a wall-clock time without a zone is expected")
    return value


def _label(table: Any, number: int) -> str:
    if isinstance(table, dict):
        return table.get("key") or table.get("username") or str(number)
    return str(number)
