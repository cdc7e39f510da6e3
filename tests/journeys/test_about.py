"""A service about itself, to somebody without a sign-in and without JavaScript; and on paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.addresses import ADMIN, CONSUMER, WORKER
from tests.journeys.looking import faults

MOST_SHEETS = {"/about/harbour/": 6, "/about/harbour/easy/": 7, "/about/harbour/easy/?to=work": 7}
EASY = "/services/harbour/model/easy/"
MODEL_SHEETS = {"/services/harbour/model/": 4, EASY: 6}


@pytest.mark.parametrize("phone", [True, False], ids=["360", "1280"])
def test_anybody_reads_what_the_service_does_and_how_to_ask(seat, phone: bool):
    desk = seat(phone=phone, scripts=False)
    assert desk.open("/about/harbour/") == 200
    expect(desk.page.get_by_role("heading", level=1)).to_have_text("About Harbour")
    desk.tap(desk.page.get_by_role("link", name="How to ask"))
    assert desk.page.url.endswith("#ask")
    main = desk.page.get_by_role("main")
    expect(main).to_contain_text("Ask for a peer worker: nobody asks you why")
    expect(desk.page.get_by_role("button", name="Print")).to_have_count(0)
    desk.press("Easy to read")
    assert desk.path == "/about/harbour/easy/"
    expect(main).to_contain_text("You need no reason.")
    desk.tap(desk.page.get_by_role("link", name="The usual words", exact=True))
    assert desk.path == "/about/harbour/"
    assert desk.context.cookies() == []
    assert desk.open("/about/lighthouse/") == 404
    desk.leave()


@pytest.mark.parametrize("phone", [True, False], ids=["360", "1280"])
@pytest.mark.parametrize("path", MOST_SHEETS)
def test_it_is_open_to_everybody_and_fits_on_paper(seat, path: str, phone: bool):
    desk = seat(phone=phone)
    desk.open(path)
    assert faults(desk.page, own=False) == []
    _on_paper(desk, MOST_SHEETS[path])
    desk.leave()


@pytest.mark.parametrize(
    ("who", "path"), [*((CONSUMER, path) for path in MODEL_SHEETS), (WORKER, f"{EASY}?to=me"), (ADMIN, f"{EASY}?to=me")]
)
def test_our_model_on_paper(seat, who, path: str):
    desk = seat()
    desk.sign_in(who)
    desk.open(path)
    expect(desk.page.get_by_role("button", name="Print")).to_be_visible()
    _on_paper(desk, MODEL_SHEETS[path.partition("?")[0]])
    desk.leave()


def _on_paper(desk, most: int) -> None:
    """Nothing to press, and no card cut in two."""
    desk.page.emulate_media(media="print")
    words = desk.page.inner_text("main")
    assert "Easy to read" not in words
    assert "The usual words" not in words.replace("stands in the usual words", "")
    assert "Team meetings" in words or "team meetings" in words
    sheets = len(re.findall(rb"/Type /Page\b", desk.page.pdf(format="A4", prefer_css_page_size=True)))
    assert 1 <= sheets <= most
