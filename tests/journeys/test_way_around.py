"""The navigation of staff: two calm rows on a phone, one in a wide window, and each link once. Without JavaScript."""

from __future__ import annotations

import pytest

ROW, BORDER = 50, 1


@pytest.mark.parametrize("login", ["alex.harbour", "priya.harbour", "gwen.harbour", "miriam.harbour"])
def test_what_does_not_fit_opens_by_keyboard(login: str, seat):
    desk = seat(phone=True, scripts=False)
    desk.sign_in(login)
    way, more = desk.page.get_by_role("navigation", name="Main"), desk.page.locator("nav details > summary")
    assert way.bounding_box()["height"] <= 2 * ROW + BORDER
    shown = way.get_by_role("link").all_inner_texts()
    more.press("Enter")
    opened = way.get_by_role("link").all_inner_texts()
    assert len(opened) == len(set(opened)) > len(shown)
    way.get_by_role("link", name=opened[-1], exact=True).click()
    assert more.get_attribute("data-current") == ""
    desk.page.set_viewport_size({"width": 1280, "height": 800})
    assert way.bounding_box()["height"] <= ROW + BORDER
    assert sorted(way.get_by_role("link").all_inner_texts()) == sorted(opened)
