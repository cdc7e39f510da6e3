"""The parts of a DocumentReference: base64, in a character set, sometimes with a hash, sometimes in a Binary."""

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass

from peernotes.imports.formats import FILES, HTML, RTF, TEXTS, as_text, kind_and_charset, kind_of
from peernotes.imports.records import Bad
from peernotes.imports.values import body, object_of, objects_of, text_of

BASE64 = re.compile(r"[A-Za-z0-9+/]*={0,2}", re.ASCII)
MAX_FILE = 10_000_000
MAX_BASE64 = MAX_FILE * 4 // 3 + 4


@dataclass(frozen=True, slots=True)
class Parts:
    """``text``: the bytes of all texts in their order. ``files``: (name, kind, bytes)."""

    text: bytes
    files: tuple[tuple[str, str, bytes], ...]
    remarks: tuple[Bad, ...]


def attachments_of(document):
    found = [object_of(item, "attachment") for item in objects_of(document, "content")]
    if not found:
        raise Bad("missing_content")
    return found


def parts_of(attachments, binaries):
    """Of a text in several formats the plain one counts."""
    texts, files = {}, []
    for attachment in attachments:
        declared, charset = kind_and_charset(text_of(attachment, "contentType", within="attachment"))
        content = _bytes(attachment, binaries)
        kind = kind_of(content, declared)
        if kind in TEXTS:
            texts.setdefault(kind, []).append(as_text(content, kind, charset))
        elif kind in FILES:
            files.append((text_of(attachment, "title", within="attachment"), kind, content))
        else:
            raise Bad("unsupported_type", found=kind)
    return _joined(texts, tuple(files))


def _joined(texts, files):
    taken = next((kind for kind in TEXTS if any(map(str.strip, texts.get(kind, ())))), None)
    if taken is None and files:
        return Parts(b"", files, ())
    remarks = [Bad("format_left_out", found=kind) for kind in texts if kind != taken]
    if taken in (HTML, RTF):
        remarks.append(Bad("became_text", found=taken))
    return Parts(body("\n\n".join(dict.fromkeys(texts.get(taken, ())))), files, tuple(remarks))


def _bytes(attachment, binaries):
    url = text_of(attachment, "url", limit=2000)
    data = attachment.get("data")
    content = decoded(data) if data is not None else binaries.find(url)
    if content is None:
        raise Bad("text_elsewhere" if url else "missing_content")
    _check(attachment, content)
    return content


def decoded(data):
    if not isinstance(data, str):
        raise Bad("wrong_shape", key="data")
    if len(data) > MAX_BASE64:
        raise Bad("file_too_long", limit=f"{MAX_FILE:,}")
    data = re.sub(r"[ \t\r\n]", "", data)
    if len(data) % 4 or not BASE64.fullmatch(data):
        raise Bad("bad_base64")
    try:
        return base64.b64decode(data, validate=True)
    except binascii.Error:
        raise Bad("bad_base64") from None


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
