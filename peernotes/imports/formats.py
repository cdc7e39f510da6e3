"""What bytes are, by what they begin with and not by what they are called, and how some of them become text."""

import codecs
import re

from inscriptis import get_text
from inscriptis.css_profiles import CSS_PROFILES
from inscriptis.model.config import ParserConfig
from striprtf.striprtf import rtf_to_text

from peernotes.imports.records import Bad

CHARSETS = {
    "utf-8": "utf-8",
    "ascii": "ascii",
    "iso8859-1": "iso8859-1",
    "iso8859-15": "iso8859-15",
    "cp1252": "cp1252",
    "utf-16": "utf-16",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
}
PLAIN, HTML, RTF = "text/plain", "text/html", "application/rtf"
TEXTS = (PLAIN, HTML, RTF)
OTHER_NAMES = {"text/rtf": RTF, "application/x-rtf": RTF, "application/xhtml+xml": HTML, "text/xhtml": HTML}
BEGINNINGS = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"PK\x03\x04", "application/zip"),
    (b"{\\rtf", RTF),
)
XML = ("text/xml", "application/xml", "application/hl7-cda+xml", "application/cda+xml")
OFFICE = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.oasis.opendocument.text",
)
"""Packed in a zip, so that only their name tells them from any other."""
FILES = ("application/pdf", "image/png", "image/jpeg", "image/gif", "image/tiff", *XML, *OFFICE)
"""What is kept as it is, for whoever may read the entry to save and open with something else."""
LAYOUT = ParserConfig(css=CSS_PROFILES["strict"])
LOOKS_LIKE_HTML = re.compile(rb"\s*(<\?xml[^>]*>\s*)?(<!doctype html|<html|<head|<body|<div|<p[ >])", re.IGNORECASE)


def kind_and_charset(content_type):
    kind, *parameters = content_type.split(";")
    kind = kind.strip().lower()
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return OTHER_NAMES.get(kind, kind), value.strip().strip('"')
    return OTHER_NAMES.get(kind, kind), "utf-8"


def kind_of(content, declared):
    """What the bytes are; ``declared`` counts where they do not show it, and must not say otherwise."""
    found = next((kind for beginning, kind in BEGINNINGS if content.startswith(beginning)), "")
    if found == "application/zip" and declared in OFFICE:
        return declared
    if found:
        return found
    if declared in ("", "application/octet-stream"):
        return HTML if LOOKS_LIKE_HTML.match(content) else PLAIN
    if declared in FILES and not (declared in XML and content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")):
        raise Bad("type_mismatch", found=declared)
    return declared


def as_text(content, kind, charset):
    if kind == RTF:
        return _from_rtf(content)
    text = _decoded(content, charset)
    return _from_html(text) if kind == HTML else text


def _from_html(text):
    try:
        lines = get_text(text, LAYOUT).splitlines()
    except (ValueError, RecursionError):
        raise Bad("unreadable_html") from None
    return "\n".join(map(str.rstrip, lines)).strip()


def _from_rtf(content):
    try:
        return rtf_to_text(content.decode("latin-1"), errors="replace").strip("\n")
    except (ValueError, LookupError, OverflowError, RecursionError):
        raise Bad("unreadable_rtf") from None


def _decoded(content, charset):
    try:
        known = CHARSETS[codecs.lookup(charset).name]
    except (LookupError, ValueError):
        raise Bad("unsupported_charset", found=charset) from None
    try:
        return content.decode(known).removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
    except UnicodeDecodeError:
        raise Bad("bad_charset", found=charset) from None
