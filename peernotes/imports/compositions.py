"""Composition: a document that a Bundle carries in pieces, its sections as HTML. Read as a DocumentReference of the same."""

import base64
from html import escape

from peernotes.imports.formats import HTML
from peernotes.imports.records import Bad
from peernotes.imports.values import MAX_TITLE, object_of, objects_of, text_of

DEEPEST = 10
KEPT = ("id", "type", "category", "subject", "date", "author", "contained", "meta")


def as_document(composition):
    status = text_of(composition, "status")
    return {key: composition[key] for key in KEPT if key in composition} | {
        "resourceType": "DocumentReference",
        "status": "entered-in-error" if status == "entered-in-error" else "current",
        "docStatus": status,
        "description": text_of(composition, "title", limit=MAX_TITLE),
        "content": [{"attachment": {"contentType": HTML, "data": _encoded(composition)}}],
    }


def _encoded(composition):
    html = "".join(_sections(composition, DEEPEST)) or _narrative(composition)
    try:
        return base64.b64encode(html.encode("utf-8")).decode("ascii")
    except UnicodeEncodeError:
        raise Bad("bad_unicode", key="text.div") from None


def _sections(holder, deeper):
    for section in objects_of(holder, "section"):
        title = text_of(section, "title", limit=MAX_TITLE)
        yield f"<h2>{escape(title)}</h2>" if title else ""
        yield _narrative(section)
        if deeper:
            yield from _sections(section, deeper - 1)


def _narrative(holder):
    found = object_of(holder, "text").get("div", "")
    if not isinstance(found, str):
        raise Bad("wrong_shape", key="text.div")
    return found
