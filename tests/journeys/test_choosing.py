"""Sam meets Tendai, chooses him and leaves Alex, and nobody of the staff has a hand in it."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.journeys.desk import Desk

CHOOSING = "/my/peer-workers/"


def test_a_consumer_chooses_meets_and_changes(seats, own_app):
    seat = seats(own_app)
    sam, tendai, alex = seat(phone=True), seat(scripts=False), seat()
    page = _of_sam(alex)
    sam.sign_in("sam.harbour")
    sam.press("Peer workers")
    expect(sam.page.get_by_role("main")).to_contain_text("I keep the garden group going.")
    sam.press("Meet Tendai")
    expect(sam.page.get_by_role("main")).to_contain_text("Tendai knows that you would like to meet")
    _says_that_they_met(tendai)
    sam.open(CHOOSING)
    expect(sam.page.get_by_role("main")).to_contain_text("You have met, as Tendai noted.")
    sam.press("Yes, I would like to work with Tendai")
    expect(sam.page.get_by_role("main")).not_to_contain_text("I keep the garden group going.")
    tendai.open(page)
    expect(tendai.page.get_by_role("heading", level=1)).to_contain_text("Sam")
    sam.tap(sam.page.get_by_role("link", name=re.compile("I would like somebody else.*Alex")))
    expect(sam.page.get_by_role("main")).to_contain_text("Alex reads only that it has ended.")
    sam.press("End it now")
    expect(sam.page.get_by_role("main")).to_contain_text("Whom you can choose")
    assert sam.path == CHOOSING
    assert alex.open(page) == 404
    for desk in (sam, tendai, alex):
        desk.leave()


def _of_sam(alex: Desk) -> str:
    alex.sign_in("alex.harbour")
    alex.open("/people/?q=Sam")
    alex.press("Sam Whitcombe")
    return alex.path


def _says_that_they_met(tendai: Desk) -> None:
    tendai.sign_in("tendai.harbour")
    tendai.press("My training, supervision and profile")
    tendai.press("My profile, for people who choose")
    tendai.tap(tendai.page.get_by_role("button", name=re.compile("We have met.*Sam Whitcombe")))
    expect(tendai.page.get_by_role("main")).to_contain_text("You have met.")
