"""The pictures of the README get smaller and stay the same pictures."""

import struct
import zlib

import png
import pytest

RED, GREEN, BLUE, GREY = (255, 0, 0), (0, 255, 0), (0, 0, 255), (128, 128, 128)
PICTURE = [[RED, GREEN, BLUE, GREY], [GREY, GREY, RED, RED], [BLUE, GREEN, RED, GREY]]


def _file(lines: bytes, kind: int = 2, width: int = 4, height: int = 3) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"IDAT", zlib.compress(lines)), (b"IEND", b"")]
    return png.SIGNATURE + b"".join(png._chunk(name, content) for name, content in chunks)


def _filtered(rows: list[bytes], kind: int, step: int) -> bytes:
    """As PNG, section 9, defines the five filters, in the writer's direction."""
    before, lines = bytes(len(rows[0])), b""
    for row in rows:
        line = bytearray()
        for at, value in enumerate(row):
            left, corner = (row[at - step], before[at - step]) if at >= step else (0, 0)
            guess = [0, left, before[at], (left + before[at]) // 2, png._paeth(left, before[at], corner)][kind]
            line.append((value - guess) & 255)
        lines += bytes([kind]) + bytes(line)
        before = row
    return lines


def _pixels(data: bytes) -> list[list[tuple[int, ...]]]:
    palette = next(png._chunks(data, b"PLTE"))
    raw = zlib.decompress(next(png._chunks(data, b"IDAT")))
    colours = [tuple(palette[at : at + 3]) for at in range(0, len(palette), 3)]
    return [[colours[n] for n in raw[start + 1 : start + 5]] for start in range(0, len(raw), 5)]


@pytest.mark.parametrize("kind", range(5))
@pytest.mark.parametrize("channels", [3, 4])
def test_every_filter_is_read(kind: int, channels: int):
    rows = [b"".join(bytes((*colour, 255)[:channels]) for colour in row) for row in PICTURE]
    data = _file(_filtered(rows, kind, channels), kind=2 if channels == 3 else 6)
    assert _pixels(png.small(data)) == PICTURE


def test_more_colours_than_a_palette_holds():
    """The rare ones take the nearest frequent one."""
    row = b"".join(bytes((n % 256, n // 256, 0)) for n in range(300))
    small = png.small(_file(b"\0" + row, width=300, height=1))
    assert len(next(png._chunks(small, b"PLTE"))) == 3 * png.COLOURS


def test_other_files_are_refused():
    with pytest.raises(ValueError, match="8-bit"):
        png.small(_file(b"", kind=3))
