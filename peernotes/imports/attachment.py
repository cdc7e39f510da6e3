"""The text of a DocumentReference: base64, in a character set, sometimes with a hash."""

import base64
import binascii
import codecs
import hashlib
import re

from peernotes.imports.records import Bad
from peernotes.imports.values import MAX_TEXT, body, object_of, objects_of, text_of

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
BASE64 = re.compile(r"[A-Za-z0-9+/]*={0,2}", re.ASCII)
MAX_BASE64 = 4 * MAX_TEXT
"""Characters; twice what UTF-16 of the longest text can need."""


def text_and_attachment(document):
    """(text, the attachment that it came from)."""
    attachments = [object_of(item, "attachment") for item in objects_of(document, "content")]
    if not attachments:
        raise Bad("missing_content")
    for attachment in attachments:
        kind, charset = _kind_and_charset(text_of(attachment, "contentType"))
        if kind == "text/plain":
            return body(_decode(_bytes(attachment), charset)), attachment
    raise Bad("unsupported_type", found=attachments[0].get("contentType") or "?")


def _kind_and_charset(content_type):
    kind, *parameters = content_type.split(";")
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return kind.strip().lower(), value.strip().strip('"')
    return kind.strip().lower(), "utf-8"


def _bytes(attachment):
    data = attachment.get("data")
    if data is None:
        raise Bad("text_elsewhere" if attachment.get("url") else "missing_content")
    if not isinstance(data, str):
        raise Bad("wrong_shape", key="data")
    if len(data) > MAX_BASE64:
        raise Bad("text_too_long", limit=f"{MAX_TEXT:,}")
    data = re.sub(r"[ \t\r\n]", "", data)
    if len(data) % 4 or not BASE64.fullmatch(data):
        raise Bad("bad_base64")
    try:
        content = base64.b64decode(data, validate=True)
    except binascii.Error:
        raise Bad("bad_base64") from None
    _check(attachment, content)
    return content


def _check(attachment, content):
    size = attachment.get("size")
    if size is not None and size != len(content):
        raise Bad("size_mismatch", found=len(content), expected=size)
    expected = text_of(attachment, "hash")
    if expected:
        # FHIR R4 says SHA-1; it guards against a torn file here, not against a forger.
        made = hashlib.sha1(content, usedforsecurity=False).digest()
        if base64.b64encode(made).decode("ascii") != expected:
            raise Bad("hash_mismatch")


def _decode(content, charset):
    try:
        known = CHARSETS[codecs.lookup(charset).name]
    except (LookupError, ValueError):
        raise Bad("unsupported_charset", found=charset) from None
    try:
        return content.decode(known).removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
    except UnicodeDecodeError:
        raise Bad("bad_charset", found=charset) from None
