"""A Crisis and Support Plan on paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.addresses import CLINICIAN, CONSUMER

MOST = 2


@pytest.mark.parametrize("who", [CONSUMER, CLINICIAN])
def test_it_fits_on_two_pages(who: str, seat):
    """All seven parts are written; a clinician's has what was opened."""
    desk = seat()
    desk.sign_in(who)
    desk.open("/my/plan/" if who == CONSUMER else _plan_of_sam(desk))
    assert desk.page.get_by_role("button", name="Print").is_visible()
    desk.page.emulate_media(media="print")
    words = desk.page.inner_text("main")
    assert "The small white ones" in words if who == CONSUMER else "The small white ones" not in words
    assert "Change it" not in words
    assert 1 <= len(re.findall(rb"/Type /Page\b", desk.page.pdf(format="A4", prefer_css_page_size=True))) <= MOST


def _plan_of_sam(desk) -> str:
    desk.open("/people/?q=Sam")
    desk.page.get_by_role("link", name="Sam Whitcombe").first.click()
    return desk.page.get_by_role("link", name="Open it").get_attribute("href")


def test_written_on_a_device_that_was_handed_over(seat):
    """By somebody without a sign-in: nothing of the worker's is open on it, and it comes back signed out."""
    words = "I stop opening the curtains."
    worker = seat(phone=True)
    worker.sign_in("tendai.harbour")
    worker.press("Walter Szabo")
    worker.tap(worker.page.locator("a[href$='/choices/pass/']").first)
    worker.tap(worker.page.get_by_role("main").get_by_role("button").last)
    assert worker.path == "/visit/pass/"
    worker.press("I am Walter. Open my choices")
    worker.press("My Crisis and Support Plan")
    worker.tap(worker.page.get_by_role("link", name="Write it", exact=False).first)
    worker.page.locator("textarea").first.fill(words)
    worker.page.locator("input[type=radio]").last.check()
    worker.press("Save")
    expect(worker.page.get_by_role("main")).to_contain_text(words)
    assert worker.open("/people/") == 200
    assert worker.path.startswith("/visit/"), "nothing of the worker's is open"
    worker.open("/visit/choices/")
    worker.press("Give back to Tendai")
    assert worker.open("/visit/plan/") == 200
    expect(worker.page.get_by_role("main")).not_to_contain_text(words)
    worker.leave()
