"""From the integrated to the complementary model: looked at, proposed, approved by a second person; and what happens
is what the preview said. On a server of its own, because everybody at Harbour feels it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from playwright.sync_api import expect

from tests.journeys.desk import Desk
from tests.journeys.looking import faults
from tests.journeys.together import NOTE

PEER_WORKERS = ("alex.harbour", "tendai.harbour", "rosa.harbour", "miriam.harbour")
FROZEN = "This draft can no longer be finished"


@dataclass(frozen=True)
class Standing:
    """Who can do what, as pairs of user name and address of a person; and the notes nobody can write in."""

    writes: frozenset[tuple[str, str]]
    logs: frozenset[tuple[str, str]]
    frozen: frozenset[str]


def test_what_happens_is_what_the_preview_said(seats, own_app):
    seat = seats(own_app)
    workers = {username: seat(phone=True) for username in PEER_WORKERS}
    for username, desk in workers.items():
        desk.sign_in(username)
    before = _standing(workers)
    assert before.writes
    assert not before.frozen

    gwen = seat()
    gwen.sign_in("gwen.harbour")
    said = _look_at_the_preview(gwen)
    assert said["Starting a peer note"] == ("lost", *_counted(before.writes))
    assert said["Logging contact"] == ("unchanged", *_counted(before.logs))
    _propose_for_now(gwen)
    assert _standing(workers) == before, "a proposal changes nothing"

    kofi = seat()
    _second_person_approves(kofi)
    _it_is_told(kofi, seat(phone=True))
    after = _standing(workers)
    assert after.writes == frozenset()
    assert after.logs == before.logs
    assert len(after.frozen) + LEFT_BEHIND == said["unfinished"]

    _going_back_is_planned_for_a_day(kofi, gwen)
    assert _standing(workers) == after, "what is planned for later changes nothing yet"
    _the_plan_is_cancelled(gwen)
    for desk in (gwen, kofi, *workers.values()):
        desk.leave()


# Unfinished, and on no worker's list: whoever began it does not work with its consumer any more.
LEFT_BEHIND = 1


def _standing(workers: dict[str, Desk]) -> Standing:
    """Of some hundred pages; what they say and offer is looked at, not how they are drawn."""
    writes, logs, frozen = set(), set(), set()
    for username, desk in workers.items():
        for person in _linked(desk.read("/people/"), "people"):
            page = desk.read(person)
            writes |= {(username, person)} if _offers(page, "Write together") else set()
            logs |= {(username, person)} if _offers(page, "Log contact") else set()
        for note in _linked(desk.read("/") + desk.read("/?show=frozen"), "notes"):
            frozen |= {NOTE.search(note)[1]} if FROZEN in desk.read(note) else set()
    return Standing(frozenset(writes), frozenset(logs), frozenset(frozen))


def _main(page: str) -> str:
    return "".join(re.findall(r"<main.*?</main>", page, re.DOTALL))


def _linked(page: str, what: str) -> list[str]:
    return sorted(set(re.findall(rf'href="(/{what}/[0-9a-f-]{{36}}/(?:edit/)?)"', _main(page))))


def _offers(page: str, name: str) -> bool:
    links = re.findall(r"<a [^>]*>(.*?)</a>", _main(page), re.DOTALL)
    return any(name in " ".join(re.sub(r"<[^>]+>", " ", link).split()) for link in links)


def _counted(pairs: frozenset[tuple[str, str]]) -> tuple[int, int]:
    return len({worker for worker, _ in pairs}), len({person for _, person in pairs})


def _look_at_the_preview(gwen: Desk) -> dict[str, object]:
    gwen.press("Compare the two models")
    gwen.press("What would the complementary model do here?")
    said: dict[str, object] = {}
    for title in ("Starting a peer note", "Logging contact"):
        text = gwen.page.locator(
            f"xpath=//*[self::h3 or self::h4][normalize-space()='{title}']/following-sibling::ul[1]/li[1]"
        ).inner_text()
        found = re.search(r"(lost|unchanged)\s+(\d+) peer workers? with (\d+) consumers?", text)
        assert found, text
        said[title] = (found[1], int(found[2]), int(found[3]))
    found = re.search(r"(\d+) unfinished notes? can no longer be written in", gwen.text)
    assert found, gwen.text
    return said | {"unfinished": int(found[1])}


def _propose_for_now(gwen: Desk) -> None:
    gwen.press("Plan this change")
    gwen.choose("As soon as it is approved", of="When shall it begin?")
    gwen.page.get_by_label("Why is the model changing?").fill("People asked for a place that is apart from the record.")
    gwen.press("See first what it would do")
    gwen.press("Propose this change")
    expect(gwen.page.get_by_text("It waits for a second administrator.")).to_be_visible()
    assert gwen.page.get_by_role("button", name="Approve this change").count() == 0, "never one's own"
    assert gwen.taps <= 10


def _second_person_approves(kofi: Desk) -> None:
    kofi.sign_in("kofi.harbour")
    kofi.press("See what it does and decide")
    kofi.press("Approve this change")
    kofi.prove()
    assert "Something changes for" in kofi.text
    assert faults(kofi.page, own=False) == []
    kofi.press("Yes, approve it")
    expect(kofi.page.get_by_role("main")).to_contain_text("Complementary")
    assert kofi.taps <= 10


def _it_is_told(kofi: Desk, sam: Desk) -> None:
    """On one's own page until it is read, and the list of whom to tell has it."""
    kofi.press("Who has been told")
    assert faults(kofi.page, own=False) == []
    before = re.search(r"(\d+) of (\d+) told", kofi.text)
    sam.sign_in("sam.harbour")
    assert "Our model changed on" in sam.text
    assert faults(sam.page, own=True) == []
    sam.press("I have read it")
    assert "Our model changed on" not in sam.text
    sam.leave()
    kofi.page.reload()
    assert f"{int(before[1]) + 1} of {before[2]} told" in kofi.text
    kofi.open("/")


def _going_back_is_planned_for_a_day(kofi: Desk, gwen: Desk) -> None:
    kofi.press("Plan a change")
    kofi.press("the integrated model")
    kofi.choose("On a day that I choose", of="When shall it begin?")
    day = datetime.now(ZoneInfo("Australia/Melbourne")) + timedelta(days=30)
    kofi.page.get_by_label("From", exact=True).fill(day.strftime("%Y-%m-%dT09:00"))
    kofi.page.get_by_label("Why is the model changing?").fill("A month to try it, as agreed.")
    kofi.press("Propose this change")
    gwen.open("/")
    gwen.press("See what it does and decide")
    gwen.press("Approve this change")
    gwen.prove()
    gwen.press("Yes, approve it")
    planned = gwen.page.locator("xpath=//h2[normalize-space()='Planned']/following::h3[1]")
    expect(planned).to_contain_text("ntegrated")


def _the_plan_is_cancelled(gwen: Desk) -> None:
    gwen.press("See what it does")
    gwen.press("Cancel this change")
    assert faults(gwen.page, own=False) == []
    gwen.page.get_by_label("Why is it cancelled?").fill("The month is not over.")
    gwen.press("Cancel the change")
    assert "No change is planned." in gwen.text
