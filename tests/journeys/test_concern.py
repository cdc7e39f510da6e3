"""Something worries me: from a peer worker to a clinician, and afterwards to the person it is about. No note opens."""

from __future__ import annotations

import uuid

from playwright.sync_api import expect

from tests.journeys.desk import Desk


def test_raised_seen_and_shown(seat):
    fact = f"Bronwyn said the nights are too long now, mark{uuid.uuid4().hex[:8]}."
    bronwyn = seat(phone=True)
    bronwyn.sign_in("bronwyn.harbour")
    worker = seat(phone=True)
    worker.sign_in("alex.harbour")
    _raise_it(worker, fact)
    bronwyn.open("/my/concerns/")
    assert fact not in bronwyn.text, "she is told once a clinician has seen it"

    clinician = seat()
    clinician.sign_in("daniel.harbour")
    clinician.press("Safety concerns")
    waiting = clinician.page.get_by_role("list", name="Waiting for a clinician")
    clinician.press("Bronwyn Tate", within=waiting)
    expect(clinician.page.get_by_text(fact)).to_be_visible()
    clinician.press("I take this on")
    expect(clinician.page.get_by_role("main")).to_contain_text("Daniel Okafor")
    clinician.leave()

    bronwyn.open("/my/")
    bronwyn.press("Safety concerns about me")
    expect(bronwyn.page.get_by_role("main")).to_contain_text(fact)
    expect(bronwyn.page.get_by_role("main")).to_contain_text("Daniel Okafor")
    bronwyn.leave()
    worker.leave()


def test_held_back_and_released(seat):
    """Nothing of it is there for whom it is about, until somebody has told them; then all of it is."""
    fact = f"They had not slept, mark{uuid.uuid4().hex[:8]}."
    worker, clinician, bronwyn = seat(phone=True), seat(), seat(phone=True)
    _raise_untold(worker, fact)

    clinician.sign_in("daniel.harbour")
    clinician.press("Safety concerns")
    waiting = clinician.page.get_by_role("list", name="Waiting for a clinician")
    clinician.press("Bronwyn Tate", within=waiting)
    expect(clinician.page.locator("[name=reason]").first).to_have_value("")
    clinician.page.locator("[name=reason]").first.fill("I ring them tomorrow.")
    clinician.press("I take this on")
    expect(clinician.page.get_by_role("main")).to_contain_text("I ring them tomorrow.")

    bronwyn.sign_in("bronwyn.harbour")
    bronwyn.open("/my/concerns/")
    assert fact not in bronwyn.text
    clinician.press("I have told them")
    bronwyn.open("/my/concerns/")
    expect(bronwyn.page.get_by_role("main")).to_contain_text(fact)
    for desk in (worker, clinician, bronwyn):
        desk.leave()


def _raise_it(worker: Desk, fact: str) -> None:
    """From Today; whom to ring stands above the form."""
    before = worker.taps
    worker.press("Something worries me")
    expect(worker.page.get_by_role("main")).to_contain_text("555 0142")
    worker.press("Bronwyn Tate")
    expect(worker.page.get_by_role("main")).to_contain_text("555 0142")
    worker.page.get_by_label("What you saw or heard").fill(fact)
    worker.tap(worker.page.locator("#id_basis label, [name=basis] + label").first)
    worker.tap(worker.page.get_by_text("Yes, I told them"))
    worker.press("Pass it on")
    expect(worker.page.get_by_text("It now stands first on the list of every clinician")).to_be_visible()
    assert worker.taps - before <= 6


def _raise_untold(worker: Desk, fact: str) -> None:
    worker.sign_in("alex.harbour")
    worker.press("Something worries me")
    worker.press("Bronwyn Tate")
    worker.page.get_by_label("What you saw or heard").fill(fact)
    worker.page.locator("[name=basis]").first.check()
    worker.page.locator("[name=told][value=no]").check()
    worker.page.locator("[name=not_told_reason]").fill("They had left.")
    worker.press("Pass it on")
