"""What the research recommends: two administrators at the same thing, and a peer worker who reads what both said. On a server of
its own, because what is said stays."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys.desk import Desk
from tests.journeys.looking import faults

ITEM = "/services/harbour/recommendations/7/"
TITLE = "7. Offer both: peer workers and mental health professionals."
STATE = "How does your service stand with it?"
GWENS = "Everybody is offered both when they come."
KOFIS = "We ask in each review whether somebody wants the other one too."


def test_two_administrators_and_a_peer_worker(seats, own_app) -> None:
    seat = seats(own_app)
    gwen, kofi, alex = seat(), seat(phone=True), seat(phone=True)
    gwen.sign_in("gwen.harbour")
    kofi.sign_in("kofi.harbour")
    finds_it(gwen)
    begins(kofi)
    says(gwen)
    comes_second(kofi)
    alex.sign_in("alex.harbour")
    reads_both(alex)
    for desk in (gwen, kofi, alex):
        desk.leave()


def finds_it(gwen: Desk) -> None:
    """From the first page of an administrator."""
    gwen.open("/services/harbour/model/")
    expect(gwen.page.get_by_role("main")).to_contain_text("1 review is overdue")
    gwen.press("What it recommends, and how you stand with it")
    expect(gwen.page.get_by_role("heading", level=1)).to_have_text("What the research recommends")
    expect(gwen.page.get_by_role("img")).to_be_visible()
    expect(gwen.page.get_by_role("main")).to_contain_text("Review overdue since")
    assert faults(gwen.page, own=False) == []
    gwen.press("Offer both")
    expect(gwen.page.get_by_role("heading", level=1)).to_have_text(TITLE)


def begins(kofi: Desk) -> None:
    kofi.open(ITEM)
    expect(kofi.page.get_by_role("heading", level=1)).to_have_text(TITLE)
    kofi.choose("Being done", of=STATE)
    kofi.page.get_by_label("What shows it?").fill(KOFIS)


def says(gwen: Desk) -> None:
    gwen.choose("Being done", of=STATE)
    gwen.page.get_by_label("Done on").fill("2026-01-05")
    gwen.page.get_by_label("What shows it?").fill(GWENS)
    gwen.press("Save")
    expect(gwen.page.get_by_role("alert")).to_contain_text("This day goes with “Done”.")
    assert faults(gwen.page, own=False) == []
    gwen.page.locator("[name=state][value=done]").check()
    gwen.press("Save")
    expect(gwen.page.get_by_role("main")).to_contain_text("Saved. What was said before is kept below.")
    assert faults(gwen.page, own=False) == []


def comes_second(kofi: Desk) -> None:
    kofi.press("Save")
    main = kofi.page.get_by_role("main")
    expect(main).to_contain_text("Somebody saved this in between")
    expect(main).to_contain_text(GWENS)
    expect(kofi.page.get_by_label("What shows it?")).to_have_value(KOFIS)
    assert faults(kofi.page, own=False) == []
    kofi.press("Save")
    expect(main).to_contain_text("Saved. What was said before is kept below.")


def reads_both(alex: Desk) -> None:
    alex.open("/services/harbour/model/")
    alex.press("What the research recommends")
    assert faults(alex.page, own=False) == []
    alex.press("Offer both")
    main = alex.page.get_by_role("main")
    for words in (KOFIS, GWENS):
        expect(main).to_contain_text(words)
    expect(alex.page.get_by_role("button", name="Save")).to_have_count(0)
    assert faults(alex.page, own=False) == []
