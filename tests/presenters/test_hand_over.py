import re
import uuid
from datetime import UTC, datetime

import segno

from peernotes.actions.notes.visits import OneTimeLink
from peernotes.presenters import hand_over

MADE = OneTimeLink(uuid.uuid4(), "a-token", "amber apple", datetime(2026, 3, 4, 14, 5, tzinfo=UTC))


def shown():
    return hand_over.link(MADE, "https://notes.example{}".format)


def test_a_link_is_an_address_of_this_site_with_its_words_and_its_end():
    link = shown()
    assert (link.url, link.words) == ("https://notes.example/visit/a-token/", "amber apple")
    assert link.expires == "4 March 2026, 14:05 UTC"


def test_the_picture_is_the_link_module_by_module_within_its_margin():
    link = shown()
    drawn = {(int(x), int(y)) for x, y in re.findall(r"M(\d+) (\d+)h1v1h-1z", link.squares)}
    rows = segno.make(link.url, micro=False, error="m").matrix
    dark = {(x + 4, y + 4) for y, row in enumerate(rows) for x, module in enumerate(row) if module}
    assert drawn == dark
    assert link.size == len(rows) + 8
