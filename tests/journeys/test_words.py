"""No typed word is lost: the network off, the session ended, the clock forward, a second window."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

import psycopg
import pytest
from playwright.sync_api import Locator, expect

from tests.journeys import together
from tests.journeys.desk import PASSWORD, Desk
from tests.journeys.looking import axe, faults
from tests.journeys.together import JARRAH, SAM, SHARED
from tests.support.server import LiveApp

END = """DELETE FROM user_session s USING peernotes_user u WHERE u.id = s.user_id AND u.username = %s"""
PERSON = "SELECT id FROM peernotes_consumer WHERE chosen_name = %s"
NOTE_OF = """SELECT n.id FROM peernotes_note n JOIN peernotes_consumer c ON c.id = n.consumer_id
    JOIN peernotes_user u ON u.id = c.user_id
    WHERE u.username = 'sam.harbour' AND n.status = 'final' ORDER BY n.finalised_at DESC LIMIT 1"""
NO_NETWORK = "net::ERR_INTERNET_DISCONNECTED"


@dataclass(frozen=True)
class Place:
    """A form of the product; ``marks`` are choices that it needs, ``says`` what stands there when it is
    sent; ``then`` is pressed on a page that asks once more."""

    who: str
    path: str
    label: str
    button: str
    says: str
    marks: tuple[str, ...] = ()
    title: str = ""
    then: str = ""
    phone: bool = True


ENTRY = Place(
    "priya.harbour",
    "/people/{sam}/entries/new/",
    "Text",
    "Save in the record",
    "Priya Raman",
    title="A visit",
    phone=False,
)
CONCERN = Place(
    "alex.harbour", "/people/{sam}/concerns/new/", "What you saw or heard", "Pass it on", "It now stands first",
    ("The consumer agreed", "Yes, I told them"),
)  # fmt: skip
ABOUT_ME = Place("sam.harbour", "/my/about-me/", "What helps me", "Save", "Saved.")
STATEMENT = Place(
    "sam.harbour", "/my/notes/{note}/statement/", "What do you want to add?", "Go on", "Added", then="Add it"
)
PLACES = {"entry": ENTRY, "concern": CONCERN, "about me": ABOUT_ME, "statement": STATEMENT}


def at(app: LiveApp, place: Place) -> str:
    with psycopg.connect(app.database.admin) as admin:
        sam = admin.execute(PERSON, [SAM.name]).fetchone()
        note = admin.execute(NOTE_OF).fetchone()
    return place.path.format(sam=sam[0], note=note[0])


def end_session(app: LiveApp, username: str) -> None:
    """As an administrator's, or a new password, ends it."""
    with psycopg.connect(app.database.admin) as admin:
        assert admin.execute(END, [username]).rowcount >= 1


def unheard() -> str:
    return f"The kettle sang, {uuid.uuid4().hex[:8]}."


def open_form(desk: Desk, app: LiveApp, place: Place) -> Locator:
    desk.sign_in(place.who)
    desk.open(at(app, place))
    return desk.page.get_by_label(place.label, exact=True)


def complete(desk: Desk, place: Place) -> None:
    if place.title:
        desk.page.get_by_label("Title").fill(place.title)
        desk.page.get_by_label("Kind").select_option(index=1)
    for mark in place.marks:
        desk.page.get_by_text(mark).first.click()


def main_button(desk: Desk, name: str) -> None:
    desk.press(name, within=desk.page.get_by_role("main"), exact=True)


def sign_in_here(desk: Desk, username: str) -> None:
    desk.page.get_by_label("Username").fill(username)
    desk.page.get_by_label("Password").fill(PASSWORD)
    main_button(desk, "Sign in")


# --- the session ended -------------------------------------------------------------------


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-javascript"])
@pytest.mark.parametrize("name", PLACES)
def test_pressed_after_the_session_ended(seat, live_app: LiveApp, name: str, scripts: bool):
    """To the sign-in page, and back to the form with the words in it; then it is sent."""
    place, words = PLACES[name], unheard()
    desk = seat(phone=place.phone, scripts=scripts)
    text = open_form(desk, live_app, place)
    text.fill(words)
    complete(desk, place)
    end_session(live_app, place.who)
    main_button(desk, place.button)
    assert desk.path == "/accounts/login/"
    assert "What you typed is kept" in desk.text
    assert words not in desk.page.content()
    sign_in_here(desk, place.who)
    assert desk.path == at(live_app, place)
    expect(text).to_have_value(words)
    assert "it was not sent" in desk.text
    if scripts:
        assert faults(desk.page, own=place.who == "sam.harbour") == []
    for button in filter(None, (place.button, place.then)):
        main_button(desk, button)
    expect(desk.page.get_by_role("main")).to_contain_text(place.says)
    desk.open(at(live_app, place))
    assert "it was not sent" not in desk.text
    desk.leave()


def test_somebody_else_signs_in_in_between(seat, live_app: LiveApp):
    words = unheard()
    desk = seat(kept=True)
    open_form(desk, live_app, CONCERN).fill(words)
    end_session(live_app, CONCERN.who)
    main_button(desk, CONCERN.button)
    other = seat(kept=True)
    sign_in_here(desk, "tendai.harbour")
    for path in (at(live_app, CONCERN), "/kept/", "/"):
        desk.open(path)
        assert words not in desk.page.content()
    other.sign_in("tendai.harbour")
    other.open("/kept/")
    assert words.encode() not in other.leave_with_all()
    main = desk.page.locator("header")
    desk.press("Sign out", within=main)
    sign_in_here(desk, CONCERN.who)
    desk.press("Look at it")
    assert words in desk.text
    assert faults(desk.page, own=False) == []
    desk.press("Drop it")
    desk.open("/kept/")
    assert words not in desk.text
    desk.leave()


def test_the_editor_resumes_when_one_signs_in_in_another_window(seat, live_app: LiveApp):
    words = unheard()
    desk = seat()
    desk.sign_in(JARRAH.worker)
    together.start(desk, JARRAH)
    end_session(live_app, JARRAH.worker)
    desk.page.get_by_label(SHARED).fill(words)
    status = desk.page.locator("[data-saved]")
    expect(status).to_contain_text("sign in again in another window")
    other = Desk(desk.context, desk.context.new_page(), None, desk.origin)
    other.open("/accounts/login/")
    expect(desk.page.get_by_role("heading", level=1)).to_have_text("This window is closed")
    sign_in_here(other, JARRAH.worker)
    expect(desk.page.get_by_label(SHARED)).to_have_value(words)
    expect(status).to_contain_text("Saved")
    desk.page.reload()
    expect(desk.page.get_by_label(SHARED)).to_have_value(words)
    desk.leave()


# --- without a network ----------------------------------------------------------------------


def in_view(target: Locator) -> bool:
    box = target.bounding_box()
    assert box is not None
    return box["y"] >= 0 and box["y"] + box["height"] <= 740


def test_on_a_phone_without_a_network(seat, live_app: LiveApp):
    words = unheard()
    phone = seat(phone=True)
    phone.sign_in(JARRAH.worker)
    note = together.start(phone, JARRAH)
    text, status = phone.page.get_by_label(SHARED), phone.page.locator("[data-saved]")
    text.fill(words)
    expect(status).to_contain_text("Saved")
    assert in_view(status), "where somebody writes, not at the end of the page"
    phone.context.set_offline(True)
    text.fill(words + " And more.")
    expect(status).to_contain_text("No network")
    assert in_view(status)
    asked = []
    phone.context.on("request", lambda request: asked.append(request.url))
    phone.press("Save", exact=True)
    phone.page.wait_for_timeout(1_500)
    assert asked == []
    assert phone.path == f"/notes/{note}/edit/"
    assert axe(phone.page) == []
    _reload_without_a_network(phone)
    phone.context.set_offline(False)
    phone.open(f"/notes/{note}/edit/")
    _is_saved(phone, text, words + " And more.")
    _leave_after_silence(phone)


def _is_saved(phone: Desk, text: Locator, words: str) -> None:
    """By the server, and nowhere in the browser any more."""
    expect(text).to_have_value(words)
    for _ in range(40):
        if not phone.page.evaluate("sessionStorage.length + localStorage.length"):
            break
        phone.page.wait_for_timeout(100)
    else:
        pytest.fail("something is left in the browser")
    phone.page.reload()
    expect(text).to_have_value(words)


def _reload_without_a_network(phone: Desk) -> None:
    phone.page.once("dialog", lambda dialog: dialog.accept())
    with pytest.raises(Exception, match=NO_NETWORK):
        phone.page.reload()


def _leave_after_silence(desk: Desk) -> None:
    desk.complaints[:] = [said for said in desk.complaints if NO_NETWORK not in said]
    desk.leave()


def test_back_online_a_draft_is_kept_and_nothing_pressed_is_sent(seat, live_app: LiveApp):
    words = unheard()
    phone = seat(phone=True)
    text = open_form(phone, live_app, CONCERN)
    phone.context.set_offline(True)
    text.fill(words)
    complete(phone, CONCERN)
    main_button(phone, CONCERN.button)
    expect(phone.page.locator("[data-saved]")).to_contain_text("No network")
    phone.context.set_offline(False)
    expect(phone.page.locator("[data-saved]")).to_contain_text("Draft kept")
    assert phone.path == at(live_app, CONCERN)
    phone.open("/concerns/")
    assert words not in phone.text
    phone.open(at(live_app, CONCERN))
    expect(text).to_have_value(words)
    main_button(phone, CONCERN.button)
    expect(phone.page.get_by_role("main")).to_contain_text(CONCERN.says)
    _leave_after_silence(phone)


def test_a_button_pressed_without_a_network_says_so(seat):
    phone = seat(phone=True)
    phone.sign_in("sam.harbour")
    phone.open("/my/choices/")
    phone.context.set_offline(True)
    expect(phone.page.get_by_text("No network. Nothing is sent until it is back.")).to_be_visible()
    phone.page.get_by_role("main").get_by_role("button", name="Yes").first.click()
    assert phone.path == "/my/choices/"
    assert axe(phone.page) == []
    phone.context.set_offline(False)
    _leave_after_silence(phone)


# --- the clock forward ------------------------------------------------------------------------


def test_a_warning_that_can_be_answered_and_then_the_end(seat, live_app: LiveApp):
    words = unheard()
    desk = seat()
    desk.page.clock.install()
    text = open_form(desk, live_app, ENTRY)
    desk.page.clock.run_for("12:30")
    dialog = desk.page.get_by_role("dialog")
    expect(dialog).to_be_hidden()
    desk.page.clock.run_for("00:45")
    expect(dialog).to_be_visible()
    assert axe(desk.page) == []
    _still_here(desk)
    text.fill(words)
    desk.page.clock.run_for("00:05")
    expect(desk.page.locator("[data-saved]")).to_contain_text("Draft kept")
    desk.page.clock.run_for("13:05")
    expect(dialog).to_be_visible()
    desk.page.clock.run_for("02:10")
    desk.page.wait_for_url("**/accounts/login/?next=*")
    assert words not in desk.page.content()
    sign_in_here(desk, ENTRY.who)
    expect(text).to_have_value(words)
    desk.leave()


def _still_here(desk: Desk) -> None:
    """The answer has been heard when this returns (it renews the token): a clock set forward sooner still has the old
    end before it."""
    token = desk.page.locator("input[name=csrfmiddlewaretoken]").first
    before = token.input_value()
    desk.page.get_by_role("button", name="I am still here").click()
    expect(token).not_to_have_value(before)
    expect(desk.page.get_by_role("dialog")).to_be_hidden()


def test_a_handed_over_device_left_alone(seat, live_app: LiveApp):
    """A warning, then a true sentence, a way for the worker, and the words at the next visit."""
    words = unheard()
    device = seat(phone=True)
    device.page.clock.install()
    device.sign_in(JARRAH.worker)
    note = together.start(device, JARRAH)
    together.write(device, together.Words.new())
    together.hand_over(device, JARRAH)
    device.press("I am Jarrah")
    _write_own_words(device, words)
    device.page.clock.run_for("04:10")
    expect(device.page.get_by_role("dialog")).to_be_visible()
    assert axe(device.page) == []
    _still_here(device)
    device.page.clock.run_for("05:20")
    device.page.wait_for_url("**/visit/over/")
    expect(device.page.get_by_role("main")).to_contain_text("You have not decided yet, so nothing is shared with")
    expect(device.page.get_by_role("main")).to_contain_text("What you typed is kept for a day")
    assert "What you decided" not in device.text
    assert faults(device.page, own=True) == []
    _next_visit(device, note, words)
    device.leave()


def _next_visit(device: Desk, note: str, words: str) -> None:
    device.press("Sign in")
    together.sign_in_again(device, JARRAH.worker)
    device.open(f"/notes/{note}/hand-over/")
    device.press("On this device")
    device.press("I am Jarrah")
    expect(device.page.get_by_label("In your words").first).to_have_value(words)
    assert device.page.locator("input[type=radio]:checked").count() == 0
    assert faults(device.page, own=True) == []


def _write_own_words(device: Desk, words: str) -> None:
    device.page.get_by_text("Write it in your words").first.click()
    device.page.get_by_label("In your words").first.fill(words)
    device.page.clock.run_for("00:02")
    expect(device.page.locator("[data-saved]")).to_contain_text("Draft kept")


def test_decide_later_by_a_link_opens_again(seat):
    worker = seat()
    worker.sign_in(JARRAH.worker)
    together.start(worker, JARRAH)
    together.write(worker, together.Words.new())
    worker.press("Save and hand over to Jarrah")
    worker.press("own phone")
    link = worker.page.locator("[data-link]").inner_text().strip()
    words = worker.page.locator("[data-words]").inner_text()
    phone = seat(phone=True)
    for _ in range(2):
        phone.page.goto(link)
        phone.page.get_by_role("textbox").fill(words)
        phone.press("Open my note")
        phone.press("Decide later")
        assert "open it again" in phone.text
        phone.press("Close my note")
        assert "Your link opens again" in phone.text
    phone.leave()
    worker.leave()


# --- a second window ------------------------------------------------------------------------------


def test_all_windows_go_blank_when_the_device_is_handed_over(seat):
    desk = seat()
    desk.sign_in(JARRAH.worker)
    note = together.start(desk, JARRAH)
    together.write(desk, together.Words.new())
    together.wait_until_saved(desk)
    second = Desk(desk.context, desk.context.new_page(), None, desk.origin)
    second.open(f"/notes/{note}/")
    assert "We fed the ducks" in second.text
    together.hand_over(desk, JARRAH)
    expect(second.page.get_by_role("heading", level=1)).to_have_text("This window is closed")
    assert "ducks" not in second.page.content()
    assert JARRAH.name not in second.page.content()
    assert second.page.title() == "This window is closed"
    assert axe(second.page) == []
    desk.open("/visit/over/")
    desk.open("/accounts/login/")
    sign_in_here(desk, JARRAH.worker)
    expect(second.page.get_by_text("We fed the ducks")).to_be_visible()
    desk.leave()
