"""Careful hands for values that someone else wrote: the right kind, or a reason."""

import unicodedata

from peernotes.imports.records import Bad

MAX_LABEL = 200
"""Characters of a name, title or category."""
MAX_TEXT = 1_000_000
"""Bytes of one entry's text in UTF-8."""


def text_of(holder, key, *, limit=MAX_LABEL):
    """A short text on one line, or "" where there is none."""
    found = _of_kind(holder, key, str, "")
    return label(found, key, limit=limit)


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
    for char in text:
        category = unicodedata.category(char)
        if category == "Cs":
            raise Bad("bad_unicode", key=key)
        if category in ("Cc", "Zl", "Zp"):
            raise Bad("control_character", key=key)
    return text


def body(text):
    """The text of an entry, verbatim: nothing in it is ever run, so nothing is cleaned."""
    if "\0" in text:
        raise Bad("nul")
    if not text.strip():
        raise Bad("empty_text")
    try:
        size = len(text.encode("utf-8"))
    except UnicodeEncodeError:
        raise Bad("bad_unicode", key="text") from None
    if size > MAX_TEXT:
        raise Bad("text_too_long", limit=f"{MAX_TEXT:,}")
    return text


def _of_kind(holder, key, kind, empty):
    found = holder.get(key)
    if found is None:
        return empty
    if not isinstance(found, kind):
        raise Bad("wrong_shape", key=key)
    return found
