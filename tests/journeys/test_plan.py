"""A Crisis and Support Plan on paper."""

from __future__ import annotations

import re

import pytest

from tests.journeys.addresses import CLINICIAN, CONSUMER

MOST = 2


@pytest.mark.parametrize("who", [CONSUMER, CLINICIAN])
def test_it_fits_on_two_pages(who: str, seat):
    """All seven parts are written; a clinician's has what was opened."""
    desk = seat(kept=False)
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
