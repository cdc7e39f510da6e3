"""A session of a group from its record to who reads it, and what somebody says to their team and hears back."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys.desk import Desk
from tests.journeys.looking import faults

WE_DID = "We made a list for a long evening, and two people disagreed about the telephone."


def test_a_session_is_written_signed_by_both_and_read_by_who_was_there(seats, own_app) -> None:
    """On a server of its own, because sessions are counted."""
    seat = seats(own_app)
    tendai, priya, leila = seat(phone=True), seat(), seat(phone=True)
    tendai.sign_in("tendai.harbour")
    in_the_group(tendai)
    record = writes(tendai)
    marks(tendai, record)
    tendai.open(record)
    tendai.press("Sign", exact=True)
    expect(tendai.page.get_by_role("main")).to_contain_text("Not final yet")
    priya.sign_in("priya.harbour")
    priya.open(record)
    priya.press("Sign", exact=True)
    expect(priya.page.get_by_role("main")).not_to_contain_text("Not final yet")
    reads(leila)
    for desk in (tendai, priya, leila):
        desk.leave()


def in_the_group(desk: Desk) -> None:
    """On a phone, where it stands under "More"."""
    desk.tap(desk.page.locator("nav details > summary"))
    desk.press("Groups")
    desk.press("AIR Peers")


def writes(tendai: Desk) -> str:
    """Nobody is named: what names somebody comes back, with every word."""
    tendai.press("Write about a session")
    tendai.page.get_by_label("How many were there").fill("10")
    tendai.page.get_by_label("What we did").fill("Nightjar and somebody else disagreed.")
    tendai.choose("Yes", of="Was there a conflict?")
    tendai.press("Save")
    expect(tendai.page.get_by_role("alert")).to_contain_text("may be somebody in the group")
    expect(tendai.page.get_by_label("What we did")).to_have_value("Nightjar and somebody else disagreed.")
    assert faults(tendai.page, own=False) == []
    tendai.page.get_by_label("What we did").fill(WE_DID)
    tendai.press("Save")
    expect(tendai.page.get_by_role("main")).to_contain_text(WE_DID)
    return tendai.path


def marks(tendai: Desk, record: str) -> None:
    tendai.open(record)
    tendai.press("Who came")
    tendai.page.get_by_role("group", name="Lei").get_by_role("radio", name="Came", exact=True).check()
    tendai.press("Save")


def reads(leila: Desk) -> None:
    """Final, as one who was there; nobody of the service learns that she read it."""
    leila.sign_in("leila.harbour")
    leila.press("Groups")
    leila.press("AIR Peers")
    leila.press("Session 4")
    expect(leila.page.get_by_role("main")).to_contain_text(WE_DID)


def test_what_somebody_says_to_their_team_is_answered(seat) -> None:
    ruby, henrik = seat(phone=True), seat()
    words, answer = "The door of the quiet room sticks.", "It is planed on Thursday."
    ruby.sign_in("ruby.lighthouse")
    ruby.press("What I say to my team")
    ruby.page.locator("[name=about]").fill(words)
    ruby.page.locator("[name=sent_to][value=care_team]").check()
    ruby.press("Send")
    expect(ruby.page.get_by_role("main")).to_contain_text(words)
    henrik.sign_in("henrik.lighthouse")
    henrik.tap(henrik.page.get_by_role("list", name="From people to their team").get_by_role("link").first)
    henrik.tap(henrik.page.get_by_role("main").get_by_role("link").filter(has_text="Ruby").last)
    expect(henrik.page.get_by_role("main")).to_contain_text(words)
    henrik.page.get_by_label("Your answer").fill(answer)
    henrik.press("Answer", exact=True)
    ruby.open("/my/")
    ruby.press("What I say to my team")
    expect(ruby.page.get_by_role("main")).to_contain_text(answer)
    for desk in (ruby, henrik):
        desk.leave()
