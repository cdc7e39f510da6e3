"""After a form was sent, reading goes on at what came of it: the first error, what was said, or the heading."""

from __future__ import annotations

from tests.journeys.desk import Desk

FOCUSED = (
    "document.activeElement.tagName + ' ' + document.activeElement.className + ' ' + document.activeElement.innerText"
)


def focused(desk: Desk) -> str:
    return desk.page.evaluate(FOCUSED)


def test_focus_goes_to_what_came_of_a_form(seat):
    alex = seat(phone=True)
    alex.sign_in("alex.harbour")
    assert focused(alex).startswith("H1 ")
    alex.press("People")
    assert focused(alex).startswith("BODY ")
    alex.page.get_by_role("link", name="Sam").first.click()
    alex.page.wait_for_url("**/people/*/")
    alex.press("Log contact")
    alex.press("Log it")
    assert "nhsuk-error-summary" in focused(alex)
    alex.page.get_by_label("How long, in minutes").fill("7")
    alex.choose("Video", of="How you met")
    alex.press("Log it")
    alex.choose("Planned together", of="Outside your agreement. How did it come about?")
    alex.press("Log it")
    assert "The contact is logged." in focused(alex)
    alex.press("Undo")
    assert "The contact is taken back." in focused(alex)
    alex.page.reload()
    assert focused(alex).startswith("BODY ")
    alex.leave()
