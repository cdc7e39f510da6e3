"""The three walks of the help page, step by step as it tells them: what it says to press is there, and leads on."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from peernotes.presenters.help import WALKS, Step
from tests.journeys.desk import Desk
from tests.journeys.together import SHARED

UNREAD = "Peer notes you have not read"
# Where a walk ends, and what stands there then.
ENDS = {"together": "Finished, and shared as agreed", "reading": "Priya Raman", "model": "No change is planned."}


def _before(desk: Desk, step: Step) -> None:
    """What the step tells to do before the press."""
    if step.press == "Save and hand over":
        desk.page.get_by_label(SHARED).fill("We planted beans.")
    if step.press == "Agree to all":
        desk.choose("Care team", of="Who may read the parts that stay?")
    if step.press == "Back to the record":
        note = desk.page.get_by_role("list", name=UNREAD).get_by_role("listitem").filter(has_text=step.person)
        desk.tap(note.get_by_role("link").first)
    if step.press == "Propose this change":
        desk.choose("As soon as it is approved", of="When shall it begin?")
        desk.page.get_by_label("Why is the model changing?").fill("People asked for it.")


def _take(desk: Desk, step: Step) -> None:
    _before(desk, step)
    if step.press:
        row = desk.page.get_by_role("listitem").filter(has_text=step.person) if step.press == "Write together" else None
        desk.press(str(step.press), within=row)
    if step.press == "Approve this change":
        desk.prove()


def test_what_help_tells_to_press_is_there(seats, own_app):
    """To the end of each walk; and what the last one ends is told where it begins."""
    seat = seats(own_app)
    told = seat()
    told.open("/help/")
    for walk in WALKS:
        desks: dict[str, Desk] = {}
        for step in walk.steps:
            text = f"{step.text}" + (f" Here: {step.signs_in}." if step.signs_in else "")
            expect(told.page.get_by_role("main")).to_contain_text(text)
            if step.signs_in:
                desk = desks.setdefault(step.signs_in, desks.get(step.signs_in) or seat(phone=walk.id == "together"))
                desk.sign_in(step.signs_in)
            _take(desk, step)
        expect(desk.page.get_by_role("main")).to_contain_text(ENDS[walk.id])
        if walk.id == "model":
            expect(told.page.get_by_role("main")).to_contain_text("Afterwards peer workers write no notes there")
            alex = seat()
            alex.sign_in("alex.harbour")
            expect(alex.page.get_by_role("button", name="Write together")).to_have_count(0)
            expect(alex.page.get_by_role("link", name="Write together")).to_have_count(0)
            alex.leave()
        for one in desks.values():
            one.leave()


@pytest.mark.parametrize("width", [360, 1280])
def test_the_sign_in_page_and_help_fit(seat, width: int):
    desk = seat(phone=width == 360)
    for path in ("/accounts/login/", "/help/"):
        desk.open(path)
        assert desk.page.evaluate("document.documentElement.scrollWidth") <= width
    desk.leave()
