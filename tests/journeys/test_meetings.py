"""A meeting of the team: called by a clinician, Sam's view brought by Alex with his yes, decided, and read by Sam with who was
there. On a server of its own, because it is the newest meeting about him."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from playwright.sync_api import expect

from tests.journeys.desk import Desk
from tests.journeys.looking import faults
from tests.journeys.together import SAM

QUESTION = "Sam would like to try mornings without the tablet. Shall we?"
VIEW = "I was myself at ten o'clock for the first time this year. Let me go on."
DECIDED = "Yes, for two weeks, and then Priya and Sam look at it."
YESTERDAY = (datetime.now(UTC) - timedelta(days=1)).strftime("%Y-%m-%dT10:00")
SOON = (datetime.now(UTC) + timedelta(days=3)).strftime("%Y-%m-%d")


def test_sam_is_heard_and_reads_what_was_decided(seats, own_app) -> None:
    seat = seats(own_app)
    priya, sam, alex = seat(), seat(phone=True), seat(phone=True)
    priya.sign_in("priya.harbour")
    meeting = calls(priya)
    item = brings(priya)
    sam.sign_in("sam.harbour")
    lets_alex_speak(sam)
    alex.sign_in("alex.harbour")
    brings_his_view(alex, meeting)
    notes_what_was_told(sam, alex, item)
    decides(priya, item)
    reads(sam)
    for desk in (priya, sam, alex):
        desk.leave()


def calls(priya: Desk) -> str:
    priya.press("Meetings of the team")
    assert faults(priya.page, own=False) == []
    priya.press("Call a meeting")
    assert faults(priya.page, own=False) == []
    priya.press("Call it")
    expect(priya.page.get_by_role("alert")).to_contain_text("Please choose who is there.")
    priya.choose("Team meeting", of="What kind of meeting is it?")
    priya.page.get_by_label("When").fill(YESTERDAY)
    for name in ("Priya", "Alex"):
        priya.tap(priya.page.get_by_role("group", name="Who is there").locator("label").filter(has_text=name))
    priya.press("Call it")
    expect(priya.page.get_by_role("main")).to_contain_text("Who was there: Alex")
    assert faults(priya.page, own=False) == []
    return priya.path


def brings(priya: Desk) -> str:
    priya.press("Find a person")
    priya.tap(priya.page.get_by_role("main").get_by_role("link").filter(has_text=SAM.name).first)
    priya.tap(priya.page.get_by_role("main").get_by_role("link", name="Meetings", exact=True))
    choice = priya.page.get_by_label("To which meeting?")
    choice.select_option(choice.locator("option").last.get_attribute("value"))
    priya.page.get_by_label("What is it about?").fill(QUESTION)
    assert faults(priya.page, own=False) == []
    priya.press("Bring it")
    expect(priya.page.get_by_role("main")).to_contain_text(QUESTION)
    return priya.path


def lets_alex_speak(sam: Desk) -> None:
    sam.press("Meetings about me")
    assert faults(sam.page, own=True) == []
    sam.tap(sam.page.get_by_role("list", name="Meetings about me").get_by_role("link").first)
    expect(sam.page.get_by_role("main")).to_contain_text(QUESTION)
    assert faults(sam.page, own=True) == []
    sam.press("Who may say there what I think")
    assert sam.page.locator("input[type=radio]:checked").count() == 0
    assert faults(sam.page, own=True) == []
    sam.choose("Alex", of="Who may say there what you think?")
    sam.press("Save who may say it")
    expect(sam.page.get_by_role("main")).to_contain_text("may say there what you think.")


def brings_his_view(alex: Desk, meeting: str) -> None:
    """On the meeting's page there is what is about the people whom Alex supports, and nobody else."""
    alex.open(meeting)
    alex.tap(alex.page.get_by_role("list", name="What it talks about").get_by_role("link").first)
    assert faults(alex.page, own=False) == []
    alex.press("Bring what Sam thinks")
    assert faults(alex.page, own=False) == []
    alex.page.get_by_label("What they think, in their own words").fill(VIEW)
    alex.press("Bring it")
    expect(alex.page.get_by_role("main")).to_contain_text("Sam said yes")


def notes_what_was_told(sam: Desk, alex: Desk, item: str) -> None:
    """About what Sam said yes to, and to who was there."""
    sam.open("/my/spoken/")
    sam.page.locator("[name=what_helps][value=yes]").check()
    sam.press("Save")
    alex.open(item)
    alex.press("Note what you told there about Sam")
    assert alex.page.locator("input:checked").count() == 0
    assert faults(alex.page, own=False) == []
    alex.press("Note it")
    expect(alex.page.get_by_role("alert")).to_contain_text("Please tick who heard it.")
    alex.tap(alex.page.get_by_role("group", name="Who heard it?").locator("label").filter(has_text="Priya"))
    alex.tap(alex.page.get_by_role("group", name="About what?").locator("label").filter(has_text="What helps"))
    alex.press("Note it")
    expect(alex.page.get_by_role("main")).to_contain_text("Noted. They see it.")
    sam.open("/my/spoken/")
    expect(sam.page.get_by_role("main")).to_contain_text("what helps (in a meeting")


def decides(priya: Desk, item: str) -> None:
    priya.open(item)
    expect(priya.page.get_by_role("main")).to_contain_text(VIEW)
    priya.page.get_by_label("What was decided").fill(DECIDED)
    priya.page.get_by_label("Until when somebody talks with them about it").fill(SOON)
    assert faults(priya.page, own=False) == []
    priya.press("Write it down")
    expect(priya.page.get_by_role("main")).to_contain_text("To be told until")
    priya.press("I talked with Sam about it")
    expect(priya.page.get_by_role("main")).to_contain_text("Told by Priya")


def reads(sam: Desk) -> None:
    sam.open("/my/meetings/")
    sam.tap(sam.page.get_by_role("list", name="Meetings about me").get_by_role("link").first)
    main = sam.page.get_by_role("main")
    for words in ("Who was there: Alex", "Priya", VIEW, DECIDED, "talked with you about it"):
        expect(main).to_contain_text(words)
    assert faults(sam.page, own=True) == []
    sam.open("/my/who-looked/?show=changed")
    expect(sam.page.get_by_role("main")).to_contain_text("brought what you think to a meeting")
