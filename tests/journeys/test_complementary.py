"""Lighthouse, the complementary model: the same role keeps company, and neither reads nor writes."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys.desk import Desk

NO_READING = "In this service peer workers learn from the person, not from the record."
NO_WRITING = "In this service peer workers do not write notes."


def test_beside_the_record(seat):
    worker = seat(phone=True)
    worker.sign_in("morgan.lighthouse")
    expect(worker.page.get_by_role("main")).to_contain_text("Complementary")
    assert worker.page.get_by_text("Write together").count() == 0
    worker.press("Ruby Castellano")
    person = worker.path
    expect(worker.page.get_by_role("heading", level=1)).to_contain_text("Ruby Castellano")
    assert worker.page.get_by_role("link", name="Write together").count() == 0

    _plainly_refused(worker, f"{person}record/", NO_READING)
    _plainly_refused(worker, f"{person}notes/new/", NO_WRITING)
    worker.open(person)
    _contact_is_logged(worker, person)
    worker.leave()
    _no_clinician_sees_the_contact_and_ruby_the_refusal(seat)


def _plainly_refused(worker: Desk, path: str, reason: str) -> None:
    """One sentence and the next step, and no word of the record."""
    assert worker.open(path) == 403
    expect(worker.page.get_by_role("main")).to_contain_text(reason)
    assert worker.page.locator(".pn-timeline, form textarea").count() == 0


def _contact_is_logged(worker: Desk, person: str) -> None:
    before = worker.taps
    worker.press("Log contact")
    worker.page.get_by_label("How long").fill("35")
    worker.choose("Video", of="How you met")
    worker.press("Log it")
    # They agreed on visits and the phone, at some hours: at every hour it is asked once.
    worker.choose("Planned together", of="Outside your agreement. How did it come about?")
    worker.press("Log it")
    assert worker.path == person
    expect(worker.page.get_by_text("The contact is logged.")).to_be_visible()
    expect(worker.page.get_by_role("main")).to_contain_text("35 minutes")
    assert worker.taps - before <= 4 + 2


def _no_clinician_sees_the_contact_and_ruby_the_refusal(seat) -> None:
    clinician = seat()
    clinician.sign_in("henrik.lighthouse")
    expect(clinician.page.get_by_role("main")).to_contain_text("Progress note")
    expect(clinician.page.get_by_role("main")).not_to_contain_text("Contact. Morgan Ellery")
    clinician.press("People")
    clinician.press("Ruby Castellano")
    expect(clinician.page.get_by_role("main")).to_contain_text("Born")
    expect(clinician.page.get_by_role("main")).not_to_contain_text("35 minutes")
    clinician.leave()
    ruby = seat(phone=True)
    ruby.sign_in("ruby.lighthouse")
    ruby.press("Who looked")
    expect(ruby.page.get_by_role("main")).to_contain_text("Morgan Ellery")
    expect(ruby.page.get_by_role("main")).to_contain_text("refused")
    ruby.leave()
