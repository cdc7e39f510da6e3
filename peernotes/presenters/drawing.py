"""Pictures of figures: matplotlib draws them, and the page says how they look.

What comes out stands in a page whose content policy allows no style of its own: each property is an attribute, whatever is black
is of the colour of the text, and letters are those of the page. The same figures give the same picture, letter by letter.
"""

from __future__ import annotations

from io import StringIO
from threading import Lock
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from django.utils.safestring import SafeString

if TYPE_CHECKING:
    from collections.abc import Callable

    from matplotlib.axes import Axes

INK = "#000000"
SETTINGS = {
    "axes.spines.right": False,
    "axes.spines.top": False,
    "font.size": 14,
    "svg.fonttype": "none",
    "text.parse_math": False,
}
NOTHING_OF_ITSELF = dict.fromkeys(("Creator", "Date", "Format", "Type"))
# matplotlib's settings belong to the process, and requests share it.
_one_at_a_time = Lock()


def drawn(paint: Callable[[Axes], None], *, name: str, size: tuple[int, int], title: str, said: str) -> SafeString:
    """``name``: once on a page. ``size``: in pixels, as wide as a phone. ``said``: for whoever hears it."""
    import matplotlib  # noqa: PLC0415 - more than half a second and 40 MB, for a process that has something to draw
    from matplotlib.figure import Figure  # noqa: PLC0415 - the same

    written = StringIO()
    with _one_at_a_time, matplotlib.rc_context({**SETTINGS, "svg.hashsalt": name}):
        figure = Figure(figsize=(size[0] / 72, size[1] / 72), layout="constrained")
        paint(figure.add_subplot())
        figure.savefig(written, format="svg", transparent=True, metadata=NOTHING_OF_ITSELF)
    svg = ElementTree.fromstring(written.getvalue())  # noqa: S314 - written two lines above
    _plain(svg)
    svg.attrib = {
        "viewBox": f"0 0 {size[0]} {size[1]}",
        "width": f"{size[0]}",
        "height": f"{size[1]}",
        "role": "img",
        "aria-labelledby": f"{name}-title {name}-desc",
        "focusable": "false",
        "fill": "currentColor",
    }
    for place, (tag, text) in enumerate((("title", title), ("desc", said))):
        told = ElementTree.Element(tag, id=f"{name}-{tag}")
        told.text = text
        svg.insert(place, told)
    return SafeString(ElementTree.tostring(svg, encoding="unicode"))


def _plain(svg: ElementTree.Element) -> None:
    for one in svg.iter():
        for child in [child for child in one if child.tag.endswith("}style")]:
            one.remove(child)
        one.tag, one.tail = _bare(one.tag), None
        if one.tag != "text":
            one.text = None
        style = one.attrib.pop("style", "")
        one.attrib = {_bare(key): value for key, value in one.attrib.items() if (one.tag, key) != ("g", "id")}
        for each in style.split("; ") if style else ():
            key, value = each.split(": ")
            if key != "font-family":
                one.attrib[key] = value.replace(INK, "currentColor")


def _bare(name: str) -> str:
    return name.rpartition("}")[2]
