"""Jarrah, who has no sign-in here, on Alex's device: names a carer and says what she may hear, leaves a group and joins it anew, says what he
thinks for a meeting; and what stays on the device when he gives it back. On a server of its own, because his sign-in is taken away."""

from __future__ import annotations

import psycopg
from playwright.sync_api import expect

from tests.journeys.desk import Desk
from tests.journeys.looking import faults
from tests.journeys.together import JARRAH

THINKS = "I would rather go on Tuesdays, when the house is quiet."
CALLED = "Magpie"
# His sign-in is no way in, and a meeting is to talk about him.
BEFORE = """
WITH him AS (UPDATE peernotes_consumer SET user_id = NULL WHERE chosen_name = %(name)s RETURNING id, service_id),
doctor AS (SELECT id FROM peernotes_user WHERE username = 'priya.harbour'),
met AS (INSERT INTO peernotes_teammeeting (id, service_id, created_by_id, kind, starts_at)
    SELECT gen_random_uuid(), him.service_id, doctor.id, 'mdt', now() - interval '2 hours' FROM him, doctor RETURNING id, service_id),
item AS (INSERT INTO peernotes_meetingitem (id, service_id, consumer_id, meeting_id, created_by_id, question)
    SELECT gen_random_uuid(), him.service_id, him.id, met.id, doctor.id, 'Which day suits him?' FROM him, met, doctor)
SELECT id FROM him"""
RUNS = "SELECT id::text FROM peernotes_grouprun"
KNOWN_AS = "SELECT called FROM peernotes_participation WHERE consumer_id = %s AND left_at IS NULL"


def test_his_own_pages_and_nothing_that_stays(seats, own_app) -> None:
    with psycopg.connect(own_app.database.admin) as admin:
        person = admin.execute(BEFORE, {"name": JARRAH.name}).fetchone()[0]
        runs = [row[0] for row in admin.execute(RUNS)]
        known_as = admin.execute(KNOWN_AS, [person]).fetchone()[0]
    device = seats(own_app)(phone=True)
    been: list[str] = []
    device.page.on("framenavigated", lambda frame: been.append(frame.url))
    device.sign_in(JARRAH.worker)
    handed(device, person)
    names_a_carer(device)
    leaves_and_joins(device, known_as)
    thinks(device)
    device.press("Give back to Alex")
    assert not [url for url in been if any(run in url for run in runs) or "leave" in url or "agree" in url]
    assert nothing_stays(device, been) == []
    device.leave()
    alex = seats(own_app)()
    alex.sign_in(JARRAH.worker)
    alex.open(f"/people/{person}/carers/")
    expect(alex.page.get_by_role("main")).to_contain_text("May hear: that they come here")
    alex.leave()


def handed(device: Desk, person: str) -> None:
    device.open(f"/people/{person}/")
    device.press("Hand over for their own choices")
    device.press("Hand over")
    device.press("I am Jarrah")
    assert faults(device.page, own=True) == []


def names_a_carer(device: Desk) -> None:
    device.press("My carers")
    assert faults(device.page, own=True) == []
    device.page.get_by_label("Their name").fill("Ida Cooper")
    device.choose("Brother or sister", of="Who are they?")
    device.press("Save")
    device.press("Change it")
    device.choose("Yes", of="That I come here")
    device.press("Save", exact=True)
    expect(device.page.get_by_role("main")).to_contain_text("Ida Cooper may hear: that I come here.")
    assert faults(device.page, own=True) == []
    device.press("Back to my carers")
    device.press("Back to my choices")


def leaves_and_joins(device: Desk, known_as: str) -> None:
    """The one for whose place he waits."""
    device.press("Groups")
    expect(device.page.get_by_role("main")).to_contain_text("This is Alex’s device")
    assert faults(device.page, own=True) == []
    device.press("AIR Peers")
    assert faults(device.page, own=True) == []
    device.page.get_by_label("The name by which I go in the group").fill(known_as)
    device.press("Leave", exact=True)
    expect(device.page.get_by_role("main")).to_contain_text("you have left it now.")
    device.page.get_by_label("What I want to be called in the group").fill(CALLED)
    device.page.get_by_label("Yes, I keep to what the group agrees on").first.check()
    device.press("Join", exact=True)
    expect(device.page.get_by_role("main")).to_contain_text("You are in this group now, or wait for a place in it.")
    device.page.get_by_label("The name by which I go in the group").fill(CALLED)
    device.tap(device.page.get_by_text("Stay, and change something"))
    device.choose("No", of="May those who work with me know that I go to a group?")
    device.press("Change it")
    expect(device.page.get_by_role("main")).to_contain_text("If you are in this group by that name, it is changed now.")
    assert faults(device.page, own=True) == []
    device.press("Groups")
    device.press("Back to my choices")


def thinks(device: Desk) -> None:
    device.press("Meetings about me")
    assert faults(device.page, own=True) == []
    device.tap(device.page.get_by_role("main").get_by_role("link").filter(has_text="Which day suits him?").or_(
        device.page.locator("li.pn-row", has_text="Which day suits him?").get_by_role("link")).first)  # fmt: skip
    device.page.get_by_label("What I think").fill(THINKS)
    device.press("Save what I think")
    expect(device.page.get_by_role("main")).to_contain_text("You put it there yourself, on a worker’s device.")
    assert faults(device.page, own=True) == []
    device.press("Who may say there what I think")
    assert faults(device.page, own=True) == []
    device.tap(device.page.get_by_role("main").locator("label").filter(has_text="Alex"))
    device.press("Save who may say it")
    expect(device.page.get_by_role("main")).to_contain_text("may say there what you think.")
    device.press("Meetings about me")
    device.press("Back to my choices")


def nothing_stays(device: Desk, been: list[str]) -> list[str]:
    """Words that can be read on it: by going back, at every address that its browser keeps, in its own storage."""
    wrong = []
    for word in (CALLED, THINKS, "AIR Peers"):
        if word in device.page.evaluate("JSON.stringify([{...sessionStorage}, {...localStorage}])"):
            wrong.append(f"stored: {word}")
    device.back()
    for address in ["", *sorted({url for url in been if "/visit/" in url})]:
        if address:
            device.page.goto(address)
        wrong += [f"{address}: {word}" for word in (CALLED, THINKS, "AIR Peers", "Ida") if word in device.text]
    return wrong
