"""Prints what the settings of production say that Django's defaults do not, as JSON: `python -m` this, in its environment.
What tests/config/production.json holds is this, looked through by a person."""

import json
from pathlib import Path

import django
from django.conf import global_settings, settings
from django.utils.functional import Promise

ROOT = str(Path.cwd())


def plain(value: object) -> object:
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in sorted(value.items())}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    if isinstance(value, set | frozenset):
        return sorted(map(str, value))
    if value is None or isinstance(value, bool | int | float):
        return value
    return (str(value) if isinstance(value, Promise) else f"{value}").replace(ROOT, "…")


def main() -> None:
    django.setup()
    names = [name for name in dir(settings) if name.isupper()]
    changed = {name: getattr(settings, name) for name in names}
    same = object()
    found = {name: value for name, value in changed.items() if value != getattr(global_settings, name, same)}
    print(json.dumps(plain(found), indent=1, ensure_ascii=False))  # noqa: T201 - what it is for


if __name__ == "__main__":
    main()
