"""Leila stops sharing while a clinician has the page open: what is on that screen cannot be taken back, the next
request can."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys.desk import Desk
from tests.journeys.together import NOTE


def test_the_next_request_is_refused(seat):
    clinician, leila = seat(), seat(phone=True)
    note, record = _open_a_note_of_hers(clinician)
    words = clinician.page.locator(".pn-section .pn-words").first.inner_text()
    assert len(words) > 20

    _she_stops_sharing(leila, note, words)
    assert clinician.page.get_by_text(words).count() == 1, "the page that was open is as it was"
    answer = clinician.page.reload()
    assert answer.status == 403
    expect(clinician.page.get_by_role("main")).to_contain_text("The person has stopped sharing this note.")
    for path in (f"/notes/{note}/", f"/notes/{note}/history/", record, f"/search/?q={words.split()[1]}"):
        clinician.open(path)
        assert words not in clinician.text, path
    clinician.leave()
    leila.leave()


def _open_a_note_of_hers(clinician: Desk) -> tuple[str, str]:
    """One that neither amends nor was amended: each version has readers of its own."""
    clinician.sign_in("priya.harbour")
    clinician.press("People")
    clinician.press("Leila Haddad")
    record = f"{clinician.path}record/"
    clinician.open(record)
    links = clinician.page.locator("a[href^='/notes/']")
    for path in [links.nth(number).get_attribute("href") for number in range(links.count())]:
        clinician.open(path)
        if "amend" not in clinician.page.inner_text("main").lower():
            return NOTE.search(path)[1], record
    raise AssertionError("every note of hers has versions")


def _she_stops_sharing(leila: Desk, note: str, words: str) -> None:
    """Two taps; she is told who has read it, before and after."""
    leila.sign_in("leila.harbour")
    leila.open(f"/my/notes/{note}/")
    expect(leila.page.get_by_text(words).first).to_be_visible()
    before = leila.taps
    leila.press("Stop sharing")
    expect(leila.page.get_by_role("main")).to_contain_text("Priya Raman")
    leila.press("Stop sharing now")
    assert leila.taps - before == 2
    expect(leila.page.get_by_role("heading", name="You stopped sharing")).to_be_visible()
    expect(leila.page.get_by_role("main")).to_contain_text("Priya Raman")
