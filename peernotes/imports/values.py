"""Careful hands for values that someone else wrote: the right kind, or a reason."""

import unicodedata

from peernotes.characters import hides_something
from peernotes.imports.records import Bad

MAX_LABEL = 200
"""Characters of a name or a category."""
MAX_TITLE = 300
MAX_TEXT = 1_000_000
"""Bytes of one entry's text in UTF-8."""


def text_of(holder, key, *, limit=MAX_LABEL, within=""):
    """A short text on one line, or "" where there is none. A reason names the key with what it stands ``within``."""
    found = _of_kind(holder, key, str, "")
    return label(found, f"{within}.{key}" if within else key, limit=limit)


def object_of(holder, key):
    return _of_kind(holder, key, dict, {})


def objects_of(holder, key):
    found = _of_kind(holder, key, list, [])
    if not all(isinstance(item, dict) for item in found):
        raise Bad("wrong_shape", key=key)
    return found


def texts_of(holder, key):
    found = _of_kind(holder, key, list, [])
    if not all(isinstance(item, str) for item in found):
        raise Bad("wrong_shape", key=key)
    return [label(item, key) for item in found]


def label(text, key, *, limit=MAX_LABEL):
    """Kept as it comes, without the space around it."""
    text = text.strip()
    if len(text) > limit:
        raise Bad("too_long", key=key, limit=limit)
    if text.isascii() and text.isprintable():
        return text
    categories = set(map(unicodedata.category, text))
    if "Cs" in categories:
        raise Bad("bad_unicode", key=key)
    if categories.intersection(("Cc", "Zl", "Zp")):
        raise Bad("control_character", key=key)
    if hides_something(text):
        raise Bad("hidden_character", key=key)
    return text


def body(text):
    """The bytes of an entry's text, verbatim: nothing in it is ever run, so nothing is cleaned."""
    if "\0" in text:
        raise Bad("nul")
    if not text.strip():
        raise Bad("empty_text")
    try:
        content = text.encode("utf-8")
    except UnicodeEncodeError:
        raise Bad("bad_unicode", key="text") from None
    if len(content) > MAX_TEXT:
        raise Bad("text_too_long", limit=f"{MAX_TEXT:,}")
    return content


def _of_kind(holder, key, kind, empty):
    found = holder.get(key)
    if found is None:
        return empty
    if not isinstance(found, kind):
        raise Bad("wrong_shape", key=key)
    return found
