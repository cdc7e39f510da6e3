"""A supervisor's week: who waits longest, a session, a debrief, what was brought about somebody, a note to sign, and being
away. On a server of its own, because a model that asks for signatures is planned and approved first."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from playwright.sync_api import expect

from tests.journeys import together
from tests.journeys.desk import Desk
from tests.journeys.looking import faults
from tests.journeys.together import SAM, Words

HOME, MINE = "/supervision/", "/supervision/mine/"


def test_a_supervisors_week(seats, own_app) -> None:
    seat = seats(own_app)
    miriam, alex = seat(), seat(phone=True)
    miriam.sign_in("miriam.harbour")
    who_waits(miriam)
    meets_rosa(miriam)
    hears_tendai(miriam)
    alex.sign_in(SAM.worker)
    brings_something(alex, miriam)
    model_asks_for_signatures(seat(), seat())
    words = Words.new()
    writes_with_sam(alex, words)
    signs(miriam, words)
    is_away(miriam)
    for desk in (miriam, alex):
        desk.leave()


def row(desk: Desk, name: str):
    return desk.page.get_by_role("list", name="The people you supervise").get_by_role("listitem").filter(has_text=name)


def who_waits(miriam: Desk) -> None:
    """On her first page, and in her list: whoever has waited longest stands first."""
    main = miriam.page.get_by_role("main")
    expect(main).to_contain_text("Tendai Chikwanha would like to debrief.")
    expect(main).to_contain_text("waited longer than agreed")
    miriam.open(HOME)
    assert faults(miriam.page, own=False) == []
    expect(row(miriam, "Rosa")).to_contain_text("Longer ago than agreed")


def meets(miriam: Desk, form: str) -> None:
    for name, value in {"held_on": "2026-01-05", "minutes": "50"}.items():
        miriam.page.locator(f"[name={name}]").fill(value)
    miriam.page.locator(f"[name=form][value={form}]").check()
    miriam.page.locator("[name=topics][value=boundaries]").check()
    miriam.press("Note it")


def meets_rosa(miriam: Desk) -> None:
    miriam.tap(row(miriam, "Rosa").get_by_role("link").first)
    meets(miriam, "single")
    expect(miriam.page.get_by_role("heading", name="5 January 2026")).to_be_visible()


def hears_tendai(miriam: Desk) -> None:
    """A session after something hard answers the wish."""
    miriam.open(HOME)
    miriam.tap(row(miriam, "Tendai").get_by_role("link").first)
    expect(miriam.page.get_by_role("main")).to_contain_text("would like to debrief")
    meets(miriam, "debrief")
    miriam.open("/")
    expect(miriam.page.get_by_role("main")).not_to_contain_text("Tendai Chikwanha would like to debrief.")


def brings_something(alex: Desk, miriam: Desk) -> None:
    alex.open(MINE)
    alex.press("Bring something about somebody")
    alex.page.get_by_label("About whom").select_option(label=SAM.name)
    alex.page.get_by_role("radio", name="Where the boundary is").check()
    alex.press("Bring it")
    miriam.open(HOME)
    expect(row(miriam, "Alex")).to_contain_text("brought 2 things about people")


def model_asks_for_signatures(gwen: Desk, kofi: Desk) -> None:
    gwen.sign_in("gwen.harbour")
    gwen.open("/services/harbour/model/change/")
    gwen.page.locator("[name=cosign][value=all]").check()
    gwen.choose("As soon as it is approved", of="When shall it begin?")
    gwen.page.get_by_label("Why is the model changing?").fill("Four eyes for a while.")
    gwen.press("See first what it would do")
    gwen.press("Propose this change")
    kofi.sign_in("kofi.harbour")
    kofi.press("See what it does and decide")
    kofi.press("Approve this change")
    kofi.prove()
    kofi.press("Yes, approve it")
    for desk in (gwen, kofi):
        desk.leave()


def writes_with_sam(alex: Desk, words: Words) -> None:
    alex.open("/")
    together.start(alex, SAM)
    together.write(alex, words)
    together.wait_until_saved(alex)
    together.hand_over(alex, SAM)
    alex.press(f"I am {SAM.first}")
    together.leave_one_out_and_agree(alex)
    alex.press("Give back to")
    together.sign_in_again(alex, SAM.worker)
    together.finish(alex)


def signs(miriam: Desk, words: Words) -> None:
    """What was opened, and not what was left out; and it is shared already."""
    miriam.open(HOME)
    notes = miriam.page.get_by_role("list", name="Notes to sign")
    miriam.tap(notes.get_by_role("link").first)
    main = miriam.page.get_by_role("main")
    expect(main).to_contain_text(words.kept)
    expect(main).not_to_contain_text(words.secret)
    assert faults(miriam.page, own=False) == []
    miriam.page.locator("[name=answer][value=signed]").check()
    miriam.press("Note it")
    expect(miriam.page.get_by_role("list", name="Notes to sign")).to_have_count(0)


def is_away(miriam: Desk) -> None:
    miriam.open("/absence/")
    for name, days in {"starts_on": 30, "ends_on": 37}.items():
        miriam.page.locator(f"[name={name}]").fill((datetime.now(UTC).date() + timedelta(days=days)).isoformat())
    cover = miriam.page.get_by_label("Who is there instead?")
    cover.select_option(cover.locator("option", has_text="Alex").get_attribute("value"))
    miriam.press("Save")
    expect(miriam.page.get_by_role("list", name="Away")).to_contain_text("Alex")
