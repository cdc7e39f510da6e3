"""Forms as a browser has them: what a page put into one, to be sent with what somebody types."""

from __future__ import annotations

import re
from html import unescape

from django.http import HttpResponse

FORM = re.compile(r"<form\b.*?</form>", re.DOTALL)
HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')
TYPED = re.compile(r'<textarea|<input type="(?:text|number|date|datetime-local)"')


def form(answer: HttpResponse) -> str:
    """The last one of the page's own in which something can be typed."""
    main = answer.content.decode().split("<main", 1)[1]
    return [found for found in FORM.findall(main) if TYPED.search(found)][-1]


def hidden(answer: HttpResponse) -> dict[str, str]:
    return {name: unescape(value) for name, value in HIDDEN.findall(form(answer))}


def pressed(answer: HttpResponse) -> dict[str, str]:
    """Of the page's last form, which may have buttons only."""
    main = answer.content.decode().split("<main", 1)[1]
    return {name: unescape(value) for name, value in HIDDEN.findall(FORM.findall(main)[-1])}
