"""Smaller PNG files without a library: true colour to a palette, packed as tightly as zlib can."""

import struct
import zlib
from collections import Counter
from collections.abc import Iterator

SIGNATURE = b"\x89PNG\r\n\x1a\n"
COLOURS = 256


def small(data: bytes) -> bytes:
    """The same picture with at most 256 colours: the most frequent ones, and for the rest the nearest of these.
    Reads what browsers write: 8 bits, RGB or RGBA, not interlaced; transparency is dropped."""
    width, height, channels = _header(data)
    rows = list(_rows(zlib.decompress(b"".join(_chunks(data, b"IDAT"))), width * channels, channels))
    pixels = [bytes(row[at : at + 3]) for row in rows for at in range(0, len(row), channels)]
    palette = [colour for colour, _count in Counter(pixels).most_common(COLOURS)]
    place = {colour: number for number, colour in enumerate(palette)}
    for colour in set(pixels) - place.keys():
        place[colour] = min(range(len(palette)), key=lambda n: _distance(palette[n], colour))
    indexed = bytes(place[pixel] for pixel in pixels)
    lines = b"".join(b"\0" + indexed[row * width : (row + 1) * width] for row in range(height))
    return SIGNATURE + b"".join(
        [
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
            _chunk(b"PLTE", b"".join(palette)),
            _chunk(b"IDAT", zlib.compress(lines, 9)),
            _chunk(b"IEND", b""),
        ]
    )


def _header(data: bytes) -> tuple[int, int, int]:
    width, height, bits, kind, _, _, interlaced = struct.unpack(">IIBBBBB", next(_chunks(data, b"IHDR")))
    if bits != 8 or kind not in {2, 6} or interlaced:
        raise ValueError("only 8-bit RGB or RGBA, not interlaced")
    return width, height, 3 if kind == 2 else 4


def _chunks(data: bytes, wanted: bytes) -> Iterator[bytes]:
    at = len(SIGNATURE)
    while at < len(data):
        length, name = struct.unpack(">I4s", data[at : at + 8])
        if name == wanted:
            yield data[at + 8 : at + 8 + length]
        at += 12 + length


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def _rows(raw: bytes, length: int, step: int) -> Iterator[bytearray]:
    """PNG, section 9: each row says how it differs from its neighbours."""
    before = bytearray(length)
    for start in range(0, len(raw), length + 1):
        row = bytearray(raw[start + 1 : start + 1 + length])
        _undo(raw[start], row, before, step)
        yield row
        before = row


def _undo(kind: int, row: bytearray, up: bytearray, step: int) -> None:
    for at in range(len(row)):
        left = row[at - step] if at >= step else 0
        corner = up[at - step] if at >= step else 0
        guess = (0, left, up[at], (left + up[at]) // 2, _paeth(left, up[at], corner))[kind] if kind else 0
        row[at] = (row[at] + guess) & 255


def _paeth(left: int, up: int, corner: int) -> int:
    base = left + up - corner
    return min((abs(base - left), 0, left), (abs(base - up), 1, up), (abs(base - corner), 2, corner))[2]


def _distance(one: bytes, other: bytes) -> int:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))
