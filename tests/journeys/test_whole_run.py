"""AIR Peers from its first session to its last: six, by a peer worker and a clinician. Where a step says something it is clicked;
what is the same each week goes through the same forms without the browser's drawing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit
from zoneinfo import ZoneInfo

import psycopg
from django.utils import timezone
from playwright.sync_api import expect

from tests.journeys import together
from tests.journeys.desk import Desk
from tests.journeys.looking import faults
from tests.journeys.together import SAM, Words
from tests.support.server import LiveApp

HARBOUR = ZoneInfo("Australia/Melbourne")
LEADERS = {"alex.harbour": "peer", "priya.harbour": "clinician"}
CALLED = {"sam": "Kite", "jarrah": "Fern", "leila": "Wren"}
WE_DID = "We went through what helps on a long evening."
CONFLICT = "Two people disagreed about the telephone, loudly."
RESOLVED = "We paused for ten minutes, and both came back."
DRAWN = ("csrfmiddlewaretoken", "key", "version", "seen", "happened_at", "held_at", "minutes")
A_WEEK = """
UPDATE peernotes_groupsession SET happened_at = happened_at - interval '7 days' WHERE run_id = %(run)s;
UPDATE peernotes_participation SET left_at = left_at - interval '7 days' WHERE run_id = %(run)s"""


def test_six_sessions_from_joining_to_the_end(seats, own_app) -> None:
    seat = seats(own_app)
    gwen, alex, priya = (seat() for _ in range(3))
    sam, jarrah, leila = (seat(phone=True) for _ in CALLED)
    names = ("gwen", "alex", "priya", *CALLED)
    for desk, name in zip((gwen, alex, priya, sam, jarrah, leila), names, strict=True):
        desk.sign_in(f"{name}.harbour")
    run = begins(gwen)
    joins(sam, run)
    for desk, name in ((jarrah, "jarrah"), (leila, "leila")):
        send(desk, f"/my{run}", called=CALLED[name], access_needs="")
    stands(leila, run, "You wait, number 1")
    lead = Leading(own_app, alex, priya, run)
    lead.meet("Kite", "Fern")
    lead.meet("Kite")
    leaves(jarrah, run)
    stands(leila, run, "You are in it")
    third = lead.meet_and_disagree("Kite", "Wren")
    fourth = lead.meet("Kite", "Wren")
    writes_as_sam_wishes(alex, fourth)
    for _ in range(2):
        lead.meet("Kite", "Wren")
    it_ends(gwen, run)
    stands(sam, run, *(f"Session {number}" for number in range(1, 7)))
    stands(leila, run, "Session 3", "you came")
    reads(leila, third)
    assert "Session 3" not in jarrah.read(f"/my{run}")
    for desk in (gwen, alex, priya, sam, jarrah, leila):
        desk.leave()


def send(desk: Desk, path: str, **said: object) -> str:
    """A form as it was drawn, with what is said. Where it leads."""
    drawn = desk.read(path)
    found = {name: re.search(rf'name="{name}" value="([^"]*)"', drawn) for name in DRAWN}
    fields = {name: one[1] for name, one in found.items() if one} | said
    answer = desk.context.request.post(
        desk.origin + path,
        data=urlencode(fields, doseq=True),
        headers={"Content-Type": "application/x-www-form-urlencoded"},
    )
    assert answer.ok, (path, answer.status, re.findall(r"error-message.*?</p>", answer.text(), re.S))
    return urlsplit(answer.url).path


def stands(desk: Desk, run: str, *words: str) -> None:
    """On somebody's own page of the group."""
    desk.open(f"/my{run}")
    for each in words:
        expect(desk.page.get_by_role("main")).to_contain_text(each)


def begins(gwen: Desk) -> str:
    """A group of two places by AIR Peers, and who leads it."""
    gwen.open("/services/harbour/groups/")
    programme = gwen.page.locator("a[href*='/programmes/']").filter(has_text="AIR Peers").first.get_attribute("href")
    today = timezone.localdate(timezone=HARBOUR).isoformat()
    run = send(gwen, programme, starts_on=today, place="The garden room", capacity=2)
    for username, leads_as in LEADERS.items():
        found = re.search(rf'<option value="([^"]+)"[^>]*>[^<]*{username.split(".")[0]}', gwen.read(run), re.IGNORECASE)
        assert found, username
        send(gwen, run, user=found[1], leads_as=leads_as)
    return run


def joins(sam: Desk, run: str) -> None:
    sam.press("Groups")
    sam.tap(sam.page.locator(f"a[href='/my{run}']"))
    sam.page.get_by_label("What I want to be called in the group").fill("Kite")
    sam.press("Join", exact=True)
    expect(sam.page.get_by_role("main")).to_contain_text("You are in it")


def leaves(jarrah: Desk, run: str) -> None:
    jarrah.open(f"/my{run}")
    jarrah.press("Leave the group")
    jarrah.press("Leave", exact=True)
    expect(jarrah.page.get_by_role("main")).to_contain_text("You are no longer in the group.")


@dataclass
class Leading:
    """Alex and Priya, week by week."""

    app: LiveApp
    alex: Desk
    priya: Desk
    run: str

    def meet(self, *came: str) -> str:
        numbers = {"mode": "online", "number_present": len(came)}
        held = send(self.alex, f"{self.run}sessions/new/", **numbers, what_we_did=WE_DID, conflict="no")
        send(self.alex, held)
        send(self.priya, held)
        return self.afterwards(held, came)

    def meet_and_disagree(self, *came: str) -> str:
        """Clicked: what names somebody comes back, with every word; and both sign."""
        alex, priya = self.alex, self.priya
        alex.open(self.run)
        alex.press("Write about a session")
        alex.page.get_by_label("How many were there").fill(str(len(came)))
        alex.page.get_by_label("What we did").fill("Wren and somebody disagreed about the telephone.")
        alex.choose("Yes", of="Was there a conflict?")
        alex.page.get_by_label("How it went on").fill(RESOLVED)
        alex.press("Save")
        expect(alex.page.get_by_role("alert")).to_contain_text("may be somebody in the group")
        expect(alex.page.get_by_label("How it went on")).to_have_value(RESOLVED)
        alex.page.get_by_label("What we did").fill(CONFLICT)
        alex.press("Save")
        expect(alex.page.get_by_role("main")).to_contain_text(CONFLICT)
        held = alex.path
        alex.press("Sign", exact=True)
        expect(alex.page.get_by_role("main")).to_contain_text("Not final yet")
        priya.open(held)
        priya.press("Sign", exact=True)
        expect(priya.page.get_by_role("main")).not_to_contain_text("Not final yet")
        return self.afterwards(held, came)

    def afterwards(self, held: str, came: tuple[str, ...]) -> str:
        """Who came; a few minutes for those who lead it; and a week goes by."""
        drawn = self.alex.read(f"{held}attendance/")
        asked = re.findall(r'<legend[^>]*>\s*(.*?)\s*</legend>.*?name="(came-[0-9a-f-]+)"', drawn, re.S)
        named = {re.sub("<[^>]+>", "", called).strip(): field for called, field in asked}
        send(self.alex, f"{held}attendance/", **{named[called]: "yes" for called in came})
        who = re.findall(
            r'name="people"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="people"', self.alex.read(f"{held}debrief/")
        )
        both = [one or other for one, other in who]
        assert len(both) == len(LEADERS)
        send(self.alex, f"{held}debrief/", people=both, how_we_are="fine", follow_up="no")
        with psycopg.connect(self.app.database.admin) as database:
            database.execute("SET session_replication_role = replica")
            for statement in A_WEEK.split(";"):
                database.execute(statement, {"run": self.run.strip("/").rpartition("/")[2]})
        return held


def writes_as_sam_wishes(alex: Desk, held: str) -> None:
    """A note of Sam's own, of a session at which Sam was, written and agreed to on one device."""
    words = Words.new()
    alex.press("People")
    alex.press(SAM.name)
    session = held.strip("/").rpartition("/")[2]
    editor = send(
        alex, f"{alex.path}notes/new/", answer="together", kind="group", mode="in_person", minutes=30, session=session
    )
    alex.open(editor)
    together.write(alex, words)
    together.hand_over(alex, SAM)
    alex.press(f"I am {SAM.first}")
    together.leave_one_out_and_agree(alex)
    alex.press("Give back to")
    together.sign_in_again(alex, SAM.worker)
    together.finish(alex)
    assert "Left out" in alex.text


def it_ends(gwen: Desk, run: str) -> None:
    gwen.open(run)
    assert faults(gwen.page, own=False) == []
    gwen.press("End the group")
    expect(gwen.page.get_by_role("main")).to_contain_text("cannot be taken back")
    assert faults(gwen.page, own=False) == []
    gwen.press("End the group")
    expect(gwen.page.get_by_role("main")).to_contain_text("Ended")
    told = gwen.text
    assert not [name for name in (*CALLED, *CALLED.values()) if name.title() in told], (
        "an administrator reads nobody's name"
    )


def reads(leila: Desk, held: str) -> None:
    """As one who was there: what happened, and nobody's name."""
    leila.open(f"/my{held}")
    said = leila.page.get_by_role("main")
    expect(said).to_contain_text(CONFLICT)
    expect(said).to_contain_text(RESOLVED)
    for name in (*CALLED, *CALLED.values()):
        expect(said).not_to_contain_text(name.title())
