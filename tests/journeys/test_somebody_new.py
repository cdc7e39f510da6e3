"""Noa has just begun: from the first sign-in to the first note, led by what waits, and never before a shut door."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from peernotes.policy.switches import INTEGRATED
from tests.journeys import together
from tests.journeys.desk import Desk
from tests.journeys.together import People, Words

LEILA = People("noa.harbour", "daniel.harbour", "Daniel Okafor", "leila.harbour", "Leila Haddad")
READY = "/readiness/"


def test_somebody_new_comes_to_their_first_note(seats, own_app) -> None:
    seat = seats(own_app)
    noa, gwen, leila = seat(phone=True), seat(), seat(scripts=False)
    noa.sign_in("noa.harbour")
    gwen.sign_in("gwen.harbour")
    reads_the_code(noa)
    notes_training(noa, gwen)
    is_assigned(gwen)
    page = reads_the_model(noa)
    agrees_about_contact(noa, leila, page)
    noa.open(READY)
    expect(noa.page.get_by_text("Waits", exact=True)).to_have_count(0)
    writes_the_first_note(noa)
    for desk in (noa, gwen, leila):
        desk.leave()


def reads_the_code(noa: Desk) -> None:
    """What is new stands on their first page."""
    noa.open(READY)
    noa.press("Read the code")
    noa.press("I have read it, and will keep to it")
    expect(noa.page.get_by_role("main")).to_contain_text("Thank you. It is noted that you have read it.")


def notes_training(noa: Desk, gwen: Desk) -> None:
    """Each topic by Noa, and confirmed by somebody else."""
    for topic in sorted(INTEGRATED.training_required):
        noa.open("/services/harbour/training/")
        noa.page.locator(f"[name=topic][value={topic}]").check()
        for name, value in {"held_on": "2026-01-05", "hours": "6", "provider": "The college"}.items():
            noa.page.locator(f"[name={name}]").fill(value)
        noa.press("Note it")
    gwen.open("/services/harbour/training/waiting/")
    while (waits := gwen.page.get_by_role("button", name=re.compile("Confirm.*Noa"))).count():
        gwen.tap(waits.first)


def is_assigned(gwen: Desk) -> None:
    gwen.open("/services/harbour/assignments/new/")
    who = gwen.page.get_by_label("Who", exact=True)
    who.select_option(who.locator("option", has_text="Noa").get_attribute("value"))
    gwen.page.locator("[name=people]").fill("H-1002")
    gwen.page.locator("[name=reason]").fill("To begin with.")
    gwen.press("Assign", exact=True)
    expect(gwen.page.get_by_role("main")).to_contain_text("Done")


def reads_the_model(noa: Desk) -> str:
    """Any of the four answers will do. The page of the person whom they now work with."""
    noa.open(READY)
    noa.press("Read it and answer")
    noa.press("I want to talk about it")
    noa.open("/people/")
    noa.press(LEILA.name)
    return noa.path


def agrees_about_contact(noa: Desk, leila: Desk, page: str) -> None:
    """Either says their own yes."""
    noa.open(f"{page}agreement/")
    noa.page.get_by_label("Monday").fill("9:00-17:00")
    noa.page.get_by_label("Phone", exact=True).check()
    noa.press("Save the draft")
    noa.press("Yes, I keep to this")
    leila.sign_in(LEILA.consumer)
    leila.press("Read it", exact=True)
    leila.press("Yes, I agree")
    expect(leila.page.get_by_role("main")).to_contain_text("Noa")


def writes_the_first_note(noa: Desk) -> None:
    noa.open("/")
    together.start(noa, LEILA)
    together.write(noa, Words.new())
    together.wait_until_saved(noa)
