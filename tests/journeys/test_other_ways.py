"""The other ways in which a consumer decides: by a one-time link on their own phone, and aloud with a witness."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys import together
from tests.journeys.desk import Desk
from tests.journeys.together import JARRAH, SHARED, People, Words

WALTER = People("tendai.harbour", "daniel.harbour", "Daniel Okafor", "", "Walter Szabo")


def test_a_one_time_link(seat):
    words = Words.new()
    worker = seat(phone=True)
    worker.sign_in(JARRAH.worker)
    note = together.start(worker, JARRAH)
    together.write(worker, words)
    worker.press("Save and hand over to Jarrah")
    worker.press("own phone")
    link = worker.page.locator("[data-link]").inner_text().strip()
    spoken = worker.page.locator("[data-words]").inner_text().strip()
    assert spoken not in link

    _a_scanner_uses_nothing_up(seat, link, words)
    phone = seat(phone=True)
    phone.page.goto(link)
    _type_the_words(phone, "something else")
    expect(phone.page.get_by_role("alert")).to_be_visible()
    _type_the_words(phone, spoken.upper())
    expect(phone.page.get_by_text(words.shared).first).to_be_visible()
    together.leave_one_out_and_agree(phone)
    phone.press("Close my note")
    assert phone.taps <= 8
    _used_up(seat, phone, link)

    worker.open(f"/notes/{note}/")
    together.finish(worker)
    worker.leave()


def _type_the_words(phone: Desk, words: str) -> None:
    phone.page.get_by_label("The words you agreed on").fill(words)
    phone.press("Open my note")


def _a_scanner_uses_nothing_up(seat, link: str, words: Words) -> None:
    """Mail filters open what is sent: looking is not opening."""
    scanner = seat(kept=True)
    for _ in range(2):
        assert scanner.page.goto(link).status == 200
    assert words.kept.encode() not in scanner.leave_with_all()


def _used_up(seat, phone: Desk, link: str) -> None:
    phone.back()
    assert phone.page.locator(".pn-decision").count() == 0
    phone.leave()
    late = seat(phone=True)
    assert late.page.goto(link).status == 410
    expect(late.page.get_by_role("heading", name="This link cannot be opened")).to_be_visible()
    late.leave()


def test_spoken_with_a_witness(seat):
    """Walter has no login; the peer worker writes down what was said, and never alone."""
    words = Words.new()
    worker = seat(phone=True)
    worker.sign_in(WALTER.worker)
    note = together.start(worker, WALTER)
    together.write(worker, words)
    worker.press("Save and hand over to Walter")
    worker.press("Read it aloud")
    worker.choose("Said aloud", of="How did they decide?")
    worker.page.get_by_label("Why not on a screen?").fill("Likes to be read to.")
    worker.tap(worker.part(together.LEFT_OUT).get_by_text("Leave it out", exact=True).first)
    worker.choose("Care team", of="Who may read the parts that stay?")
    worker.press("Walter agreed to all")
    expect(worker.page.get_by_role("alert")).to_be_visible()
    worker.page.get_by_label("Who else heard or saw it?").fill("Oma Lindqvist, neighbour")
    worker.press("Walter agreed to all")
    worker.press("Finish and share as agreed")
    expect(worker.page.get_by_role("heading", name="Finished, and shared as agreed")).to_be_visible()
    worker.leave()

    clinician = seat(kept=True)
    clinician.sign_in(WALTER.clinician)
    clinician.open(f"/notes/{note}/")
    expect(clinician.part(SHARED).first).to_contain_text(words.kept)
    expect(clinician.page.get_by_role("main")).to_contain_text("with a witness")
    assert words.secret.encode() not in clinician.leave_with_all()
