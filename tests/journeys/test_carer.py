"""A carer: what the person lets them hear, topic by topic, and a note of their own that stands in no other record."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.journeys.desk import Desk
from tests.journeys.looking import faults

OWN = "I sleep when my sister sleeps."
WISH = "Nobody at work knows what the nights are like."


def test_what_a_carer_hears_is_what_was_said_yes_to(seat) -> None:
    leila, tendai, noor = seat(phone=True), seat(phone=True), seat(phone=True, kept=True)
    says_yes_to_one_thing(leila)
    tells_just_that(tendai)
    noor.sign_in("noor.harbour")
    expect(noor.page.get_by_role("main")).to_contain_text("You were told: plans and appointments")
    for desk in (leila, tendai):
        desk.leave()
    assert b"does not need to know why" not in noor.leave_with_all()  # from Leila's own record


def says_yes_to_one_thing(leila: Desk) -> None:
    leila.sign_in("leila.harbour")
    leila.press("My carers")
    leila.tap(leila.page.get_by_role("main").get_by_role("link").filter(has_text="Noor").first)
    assert faults(leila.page, own=True) == []
    leila.page.locator("[name=plans_and_appointments][value=yes]").check()
    leila.press("Save")


def tells_just_that(tendai: Desk) -> None:
    """What nobody said yes to is not there to be ticked."""
    tendai.sign_in("tendai.harbour")
    tendai.press("Leila Haddad")
    tendai.press("Carers")
    tendai.tap(tendai.page.get_by_role("main").get_by_role("link", name="talk", exact=False).first)
    tendai.page.get_by_label("How long").fill("12")
    tendai.choose("Phone", of="How you talked")
    tendai.page.locator("[name=topics][value=plans_and_appointments]").check()
    assert tendai.page.locator("[name=topics][value=how_i_am]").count() == 0
    tendai.press("Note it")


def test_a_note_with_a_carer_is_theirs(seat) -> None:
    """Handed to her already; what was begun comes to its end, whatever Rosa waits for."""
    rosa, noor, priya = seat(phone=True), seat(phone=True), seat(kept=True)
    noor.sign_in("noor.harbour")
    noor.press("Practical things")
    noor.page.locator("[name=in_own_words]").fill(OWN)
    noor.press("I agree")
    rosa.sign_in("rosa.harbour")
    rosa.press("Carers")
    rosa.tap(rosa.page.get_by_role("main").get_by_role("link").filter(has_text="Noor").first)
    rosa.press("Practical things")
    page = rosa.path
    rosa.press("Finish")
    expect(rosa.page.get_by_role("main")).to_contain_text(OWN)
    priya.sign_in("priya.harbour")
    assert priya.open(page) == 404
    priya.open("/search/?q=sleep")
    for desk in (rosa, noor):
        desk.leave()
    assert OWN.encode() not in priya.leave_with_all()


def test_a_carer_asks_for_somebody_for_themselves(seat) -> None:
    """What was offered to her she lets be. What she asks for reaches who works with her, and that it has begun reaches her; whom
    she cares for sees nothing of it."""
    rosa, noor, leila = seat(phone=True), seat(phone=True), seat(phone=True, kept=True)
    noor.sign_in("noor.harbour")
    noor.press("Something is offered to you. Say yes or no.")
    noor.press("No, thank you")
    assert (noor.page.locator("input[type=radio]:checked").count(), faults(noor.page, own=True)) == (0, [])
    noor.press("Ask for it")
    expect(noor.page.get_by_role("alert")).to_contain_text("Please choose what you would like.")
    noor.choose("Somebody to talk with who knows caring for somebody", of="What would you like?")
    noor.page.get_by_label("What you would wish for").fill(WISH)
    noor.press("Ask for it")
    expect(noor.page.get_by_role("main")).to_contain_text(WISH)
    rosa.sign_in("rosa.harbour")
    rosa.press("Carers")
    rosa.tap(rosa.page.get_by_role("main").get_by_role("link").filter(has_text="Noor").first)
    expect(rosa.page.get_by_role("main")).to_contain_text(WISH)
    assert faults(rosa.page, own=False) == []
    rosa.tap(rosa.page.get_by_role("button", name=re.compile("It has begun.*Somebody to talk with")))
    hears_of_it(noor)
    noor.open("/carer/asking/")
    expect(noor.page.get_by_role("main")).to_contain_text("as Rosa")
    leila.sign_in("leila.harbour")
    for page in ("/my/carers/", "/my/who-looked/?show=all", "/news/"):
        leila.open(page)
    for desk in (rosa, noor):
        desk.leave()
    assert WISH.encode() not in leila.leave_with_all()


def hears_of_it(noor: Desk) -> None:
    """On her own page, until she has seen it under "News"."""
    news = "What you asked for has begun"
    noor.open("/carer/")
    expect(noor.page.get_by_role("main")).to_contain_text(news)
    assert faults(noor.page, own=True) == []
    noor.press(news)
    assert noor.path == "/carer/asking/"
    noor.open("/news/")
    expect(noor.page.get_by_role("main")).to_contain_text(news)
    assert faults(noor.page, own=True) == []
    noor.open("/carer/")
    expect(noor.page.get_by_role("main")).not_to_contain_text(news)
