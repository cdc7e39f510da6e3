"""FHIR resources out of JSON files: one a line, a Bundle, or a list; several kinds may be mixed."""

import json
from collections import Counter
from dataclasses import dataclass, replace

from peernotes.imports.lines import MAX_LINE, decoded, numbered, opened
from peernotes.imports.records import Bad, SourceLine
from peernotes.imports.values import object_of, objects_of, text_of

MAX_WHOLE = 64_000_000
"""Bytes of a file that is one JSON value over many lines, and so has to be read at once."""


@dataclass(frozen=True, slots=True)
class Found:
    """A resource, or why there is none. ``url`` is what a Bundle calls it by."""

    place: SourceLine
    content: dict | None = None
    bad: Bad | None = None
    url: str = ""


def resources(path, name, reading):
    """Every resource of the file; never raises for what is in it."""
    try:
        with opened(path) as (file, share):
            whole = _one_value(file)
            if whole is not None:
                yield from _taken_apart(whole, SourceLine(name, 1))
                return
            file.seek(0)
            for number, line in numbered(file, name, share, reading):
                yield from _read(line, SourceLine(name, number))
    except Bad as bad:
        yield Found(SourceLine(name, 0), bad=bad)


def _one_value(file):
    """The JSON value that the whole file is, or None: then each line is one."""
    first = next((line for line in iter(lambda: file.readline(MAX_LINE), b"") if line.strip()), b"")
    if _is_json(first) or len(first) == MAX_LINE:
        return None
    content = first + file.read(MAX_WHOLE)
    if len(content) <= MAX_WHOLE:
        return _json(decoded(content)) if _is_json(content) else None
    if first.strip() in (b"{", b"["):
        raise Bad("one_value_too_long", limit=f"{MAX_WHOLE:,}")
    return None


def _is_json(content):
    try:
        _json(decoded(content))
    except Bad as bad:
        return bad.code not in ("bad_json", "invalid_utf8", "nul")
    return True


def _read(line, place):
    try:
        found = _json(decoded(line))
    except Bad as bad:
        yield Found(place, bad=bad)
    else:
        yield from _taken_apart(found, place)


def _taken_apart(found, place):
    try:
        items = _items(found)
    except Bad as bad:
        yield Found(place, bad=bad)
        return
    if items is None:
        yield _checked(found, place)
        return
    for number, item in enumerate(items, start=1):
        if "resource" in item:
            yield _of_bundle(item, replace(place, entry=number))


def _items(found):
    if isinstance(found, list):
        return [{"resource": item} for item in found]
    if isinstance(found, dict) and found.get("resourceType") == "Bundle":
        return objects_of(found, "entry")
    return None


def _of_bundle(item, place):
    """A resource of a Bundle may have no id of its own; then its address there is the id."""
    try:
        url = text_of(item, "fullUrl", limit=2000)
        content = item["resource"]
        if isinstance(content, dict) and "id" not in content and url.startswith("urn:uuid:"):
            content = {**object_of(item, "resource"), "id": url.removeprefix("urn:uuid:")}
    except Bad as bad:
        return Found(place, bad=bad)
    return _checked(content, place, url)


def _checked(content, place, url=""):
    if not isinstance(content, dict):
        return Found(place, bad=Bad("not_an_object"))
    kind = content.get("resourceType")
    if not isinstance(kind, str) or not kind:
        return Found(place, bad=Bad("no_type"))
    return Found(place, content, url=url)


def _json(text):
    try:
        return json.loads(text, object_pairs_hook=_unique, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise Bad("bad_json") from None


def _unique(pairs):
    made = dict(pairs)
    if len(made) != len(pairs):
        counted = Counter(key for key, _ in pairs)
        raise Bad("duplicate_key", key=counted.most_common(1)[0][0])
    return made


def _no_constant(name):
    raise ValueError(name)
