"""Harbour, the integrated model: written together on one device, one section left out, read, seen to be read."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.journeys import together
from tests.journeys.desk import Desk
from tests.journeys.together import JARRAH, LEFT_OUT, SAM, SHARED, People, Words

# The design allows 6 taps each. Loosely, so that a better page may spend one more.
MOST_TAPS = 8


@pytest.mark.parametrize(("people", "scripts"), [(SAM, True), (JARRAH, False)], ids=["sam", "jarrah-no-javascript"])
def test_together_on_one_device(seat, people: People, scripts: bool):
    walk_together(seat, people, scripts=scripts)


def walk_together(seat, people: People, *, scripts: bool) -> None:
    words = Words.new()
    device = seat(phone=True, scripts=scripts)
    device.sign_in(people.worker)
    note = together.start(device, people)
    together.write(device, words)
    if scripts:
        _what_is_typed_is_kept(device, words)
    together.hand_over(device, people)
    worker_taps = device.taps
    _nothing_of_the_staff_is_left(device, note)

    _consumer_decides(device, people, words)
    _the_visit_is_over(device, people)
    before = device.taps
    together.sign_in_again(device, people.worker)
    together.finish(device)
    assert worker_taps + device.taps - before <= MOST_TAPS
    assert "Left out" in device.text
    assert words.secret not in device.text
    device.leave()

    _clinician_reads_the_rest(seat(scripts=scripts, kept=True), people, words, note)
    _consumer_sees_who_looked(seat(phone=True, scripts=scripts), people, words, note)


def _what_is_typed_is_kept(device: Desk, words: Words) -> None:
    """Without a press: typed, saved, and still there after a reload."""
    together.wait_until_saved(device)
    device.page.reload()
    expect(device.page.get_by_label(SHARED)).to_have_value(words.shared)


def _nothing_of_the_staff_is_left(device: Desk, note: str) -> None:
    """Whoever holds the device now reaches one note and nothing else, Back included."""
    for path in ("/", "/people/", "/search/?q=Sam", "/concerns/", f"/notes/{note}/", f"/notes/{note}/edit/"):
        device.open(path)
        assert device.path == "/visit/", path
    device.open("/visit/pass/")
    device.back()
    device.back()
    assert device.path.startswith("/visit/"), device.path
    assert device.page.title() == "My page"
    assert device.page.get_by_role("navigation").count() == 0
    device.open("/visit/pass/")


def _consumer_decides(device: Desk, people: People, words: Words) -> None:
    before = device.taps
    device.press(f"I am {people.first}")
    for text in (words.shared, words.left_out):
        expect(device.page.get_by_text(text).first).to_be_visible()
    assert device.page.locator("input[type=radio]:checked").count() == 0, "nothing is chosen beforehand"
    together.leave_one_out_and_agree(device)
    assert LEFT_OUT in device.text
    device.press("Give back to")
    assert device.taps - before <= MOST_TAPS


def _the_visit_is_over(device: Desk, people: People) -> None:
    """Given back: Back shows nothing of the consumer's page."""
    sign_in = device.page.url
    device.back()
    assert people.first not in device.page.inner_text("main")
    assert device.page.locator(".pn-decision").count() == 0
    device.open("/")
    assert device.path == "/accounts/login/"
    device.page.goto(sign_in)


def _clinician_reads_the_rest(clinician: Desk, people: People, words: Words, note: str) -> None:
    clinician.sign_in(people.clinician)
    new = clinician.page.locator(f"a[href='/notes/{note}/']")
    row = clinician.page.get_by_role("list", name="Peer notes you have not read").locator("li", has=new)
    expect(row).to_contain_text(people.name)
    clinician.tap(row.get_by_role("link"))
    expect(clinician.page.get_by_text(words.shared)).to_be_visible()
    expect(clinician.page.get_by_text("Written together").first).to_be_visible()
    clinician.press("Back to the record")
    expect(clinician.page.get_by_text(words.shared).first).to_be_visible()
    mine = clinician.page.locator(f"a[href='/notes/{note}/']")
    clinician.open(f"/search/?q={words.kept}")
    assert mine.count() == 1, "search finds what is shared"
    clinician.open("/search/?q=quarrel+ferry")
    assert mine.count() == 0, "and not what was left out"
    for path in (f"/notes/{note}/history/", f"/notes/{note}/edit/"):
        clinician.open(path)
    clinician.open("/")
    read = clinician.page.get_by_role("list", name="Peer notes you have not read")
    assert read.locator(f"a[href='/notes/{note}/']").count() == 0, "read is read"
    seen = clinician.leave_with_all()
    assert words.kept.encode() in seen
    assert words.secret.encode() not in seen


def _consumer_sees_who_looked(consumer: Desk, people: People, words: Words, note: str) -> None:
    consumer.sign_in(people.consumer)
    assert consumer.path == "/my/"
    consumer.press("Who looked")
    assert consumer.path == "/my/who-looked/"
    assert consumer.page.title() == "My page"
    expect(consumer.page.get_by_role("main")).to_contain_text(people.clinician_name)
    expect(consumer.page.get_by_role("main")).to_contain_text("Clinician")
    consumer.open(f"/my/notes/{note}/")
    expect(consumer.page.get_by_text(words.shared)).to_be_visible()
    consumer.leave()


def test_nothing_gives_away_a_part_that_is_just_for_the_two(seat):
    """Sam kept one of five parts of this note to the two of them, and did not want it counted."""
    clinician = seat(kept=True)
    clinician.sign_in(SAM.clinician)
    clinician.press("People")
    clinician.press(SAM.name)
    clinician.open(f"{clinician.path}record/")
    clinician.press("Moving between services")
    shown = clinician.page.locator(".pn-section").count()
    assert shown == 4
    assert f"agreed {shown} sections" in clinician.text
    clinician.leave()
