"""window.js and autosave.js in a real browser, against answers made here; no server and no database."""

import json
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from peernotes.forms import kept
from tests.guards.test_kept_forms import ours

SITE = "http://peernotes.test/"
SCRIPTS = Path(__file__).parents[2] / "assets" / "js"
ANNA, BEN = "anna", "ben"
# Of base.html what the scripts look for.
FRAME = """<!doctype html><title>Somebody</title>
<body data-zone="Asia/Kolkata" data-who="{who}" data-left="900" data-warn="120" data-still-here="{site}still-here" data-over="{site}signed-out"
  data-sign-out="/accounts/logout/">
<form method="post" action="/accounts/logout/"><input type="hidden" name="csrfmiddlewaretoken" value="token">
  <button>Sign out</button></form>
<main>{main}</main><p id="live"></p>
<template id="saved"><p data-saved data-text-saved="Saved" data-text-kept="Draft kept" data-text-back="They are back"
  data-text-failed="Not saved – we’ll keep trying" data-text-offline="No network" data-text-stale="Changed elsewhere"
  data-text-refused="Refused" data-text-copy="Copy them" data-text-out="You are signed out"></p></template>
<template id="closed"><main><p role="heading" aria-level="1">This window is closed</p></main></template>
<dialog id="quiet"><h2>Are you still there?</h2><button data-stay>I am still here</button>
  <button data-leave>Sign out now</button></dialog>
<script src="{site}page.js"></script><script src="{site}window.js"></script><script src="{site}autosave.js"></script>"""
FIELDS = """<input type="hidden" name="csrfmiddlewaretoken" value="token"><input type="hidden" name="opened" value="seal">
<input type="hidden" name="version" value="7"><textarea name="text"></textarea>
<label><input type="radio" name="told" value="yes">Yes</label><button name="do" value="save">Save</button>"""
NOTE = f"""<form method="post" action="{SITE}save" data-autosave data-autosave-url="{SITE}autosave">{FIELDS}</form>"""
DRAFT = f"""<form method="post" action="{SITE}save">{FIELDS}</form>"""
CONSUMER = f"""<form method="post" action="{SITE}save" data-choices-afresh>{FIELDS}</form>"""


class Stub:
    """Answers in the order given; keeps what was sent. `who` is signed in; a draft is kept at once."""

    def __init__(self):
        self.main, self.who, self.token = NOTE, ANNA, "token"
        self.answers = []
        self.sent = []
        self.kept = []
        self.asked = 0
        self.submitted = []
        self.signed_out = 0
        self.held = []
        self.hold = False
        self.down = False
        self.keeps = True

    def handle(self, route):
        request = route.request
        path = request.url.removeprefix(SITE).split("?", 1)[0]
        if self.down:
            route.abort("internetdisconnected")
        elif path in {"", "elsewhere"}:
            route.fulfill(body=self.page(), content_type="text/html; charset=utf-8")
        elif path.endswith(".js"):
            route.fulfill(body=(SCRIPTS / path).read_text(), content_type="text/javascript; charset=utf-8")
        elif path == "still-here":
            self.asked += 1
            self.json(route, 200, {"who": self.who, "token": self.token, "left": 900})
        else:
            self.posted(route, request, path)

    def posted(self, route, request, path):
        if path == "accounts/logout/":
            self.signed_out += 1
            route.fulfill(body="<h1>Signed out</h1>", content_type="text/html")
        elif "x-keep" in request.headers:
            self.kept.append(request)
            self.json(route, 200 if self.who == ANNA else 401, {"kept": self.keeps})
        elif path == "autosave":
            self.sent.append(request)
            (self.held.append(route) if self.hold else self.answer(route))
        elif path == "save":
            self.submitted.append(request)
            route.fulfill(body=self.page("<h1>Saved page</h1>"), content_type="text/html; charset=utf-8")
        else:
            route.fulfill(body=f"<!doctype html><h1>{path}</h1>", content_type="text/html")

    def page(self, main=None):
        return FRAME.format(main=self.main if main is None else main, who=self.who, site=SITE)

    def answer(self, route):
        self.json(route, *self.answers.pop(0))

    def json(self, route, status, body):
        if isinstance(body, str):
            route.fulfill(status=status, body=body, content_type="text/html")
        else:
            route.fulfill(status=status, body=json.dumps(body), content_type="application/json")


@pytest.fixture
def stub():
    return Stub()


@pytest.fixture
def context(browser, stub):
    context = browser.new_context()
    context.set_default_timeout(8_000)
    context.route("**/*", stub.handle)
    yield context
    context.close()


@pytest.fixture
def page(context):
    """Its clock goes as fast as the test says; how one came to it is told as ever."""
    page = context.new_page()
    context.add_init_script("window.entries = performance.getEntriesByType.bind(performance)")
    page.clock.install()
    context.add_init_script("performance.getEntriesByType = window.entries")
    page.goto(SITE)
    return page


def status(page):
    return page.locator("[data-saved]").inner_text()


def rest(page, seconds=1.3):
    """Nobody types for so long; then what was asked meanwhile is answered."""
    page.clock.run_for(int(seconds * 1000))
    page.wait_for_timeout(200)


def wait_for(page, text):
    """Whatever it takes: a pause, or some tries."""
    says = "t => document.querySelector('[data-saved]').textContent.includes(t)"
    for _ in range(20):
        if page.evaluate(says, text):
            return
        rest(page)
    assert text in status(page)


def field(request, name):
    """A value out of a multipart body."""
    return request.post_data.split(f'name="{name}"\r\n\r\n')[1].split("\r\n")[0]


def test_saves_after_a_pause_with_token_and_version_and_says_so_at_rest(page, stub):
    stub.answers = [(200, {"version": 8, "saved_at": "14:02"})]
    page.locator("textarea").press_sequentially("We met at the café", delay=20)
    assert stub.sent == []
    assert status(page) == ""
    wait_for(page, "Saved 14:02")
    assert len(stub.sent) == 1
    request = stub.sent[0]
    assert (field(request, "version"), field(request, "csrfmiddlewaretoken")) == ("7", "token")
    assert "We met at the caf" in field(request, "text")
    assert request.headers["x-autosave"] == "1"
    assert page.locator("[name=version]").input_value() == "8"


def test_one_request_at_a_time_and_nothing_is_said_while_somebody_types(page, stub):
    stub.hold = True
    page.locator("textarea").press_sequentially("one ")
    rest(page)
    assert len(stub.sent) == 1
    page.locator("textarea").press_sequentially("two")
    rest(page)
    assert len(stub.sent) == 1
    stub.hold = False
    stub.answers = [(200, {"version": 8, "saved_at": "14:02"}), (200, {"version": 9, "saved_at": "14:03"})]
    stub.answer(stub.held[0])
    wait_for(page, "Saved 14:03")
    assert field(stub.sent[1], "version") == "8"
    assert "one two" in field(stub.sent[1], "text")


def test_a_failure_is_told_and_tried_again(page, stub):
    stub.answers = [(503, {}), (200, {"version": 8, "saved_at": "14:04"})]
    page.locator("textarea").fill("words")
    wait_for(page, "Not saved – we’ll keep trying")
    assert "Not saved" in page.locator("#live").inner_text()
    wait_for(page, "Saved 14:04")
    assert len(stub.sent) == 2


def test_a_conflict_stops_saving_and_keeps_the_words(page, stub):
    stub.answers = [(409, {"message": "Sam changed this in between."})]
    page.locator("textarea").fill("my words")
    wait_for(page, "Sam changed this in between.")
    page.locator("textarea").press_sequentially(" and more")
    rest(page)
    assert len(stub.sent) == 1
    assert "my words" in page.locator("textarea").input_value()


def test_save_waits_for_words_on_their_way_and_carries_the_new_version(page, stub):
    stub.hold = True
    page.locator("textarea").fill("words")
    rest(page)
    press(page)
    page.wait_for_timeout(200)
    assert stub.submitted == []
    stub.answers = [(200, {"version": 8, "saved_at": "14:02"})]
    stub.answer(stub.held[0])
    page.wait_for_selector("text=Saved page")
    assert "version=8" in stub.submitted[0].post_data
    assert "do=save" in stub.submitted[0].post_data


def press(page):
    page.get_by_role("button", name="Save").click()


def stored(page):
    """Everything that the browser keeps for the site, in this window and beyond it."""
    return page.evaluate("JSON.stringify([{...sessionStorage}, {...localStorage}])")


def draft(page, stub, form=DRAFT):
    stub.main = form
    page.goto(SITE)
    return page.locator("textarea")


def test_what_is_saved_is_kept_nowhere_in_the_browser(page, stub):
    stub.answers = [(200, {"version": 8, "saved_at": "14:02"})]
    page.locator("textarea").fill("words")
    assert "words" in stored(page)
    wait_for(page, "Saved")
    assert stored(page) == "[{},{}]"


def test_any_form_keeps_a_draft_and_says_that_it_is_not_sent(page, stub):
    draft(page, stub).fill("words")
    wait_for(page, "Draft kept")
    assert field(stub.kept[0], "text") == "words"
    assert field(stub.kept[0], "opened") == "seal"
    assert stub.submitted == []
    assert stored(page) == "[{},{}]"


# --- without a network ---------------------------------------------------------------------


@pytest.mark.parametrize("form", [NOTE, DRAFT])
def test_without_a_network_nothing_is_sent_and_reload_and_back_keep_the_words(page, stub, form):
    text = draft(page, stub, form)
    stub.down = True
    page.context.set_offline(True)
    text.fill("far out at sea")
    wait_for(page, "No network")
    press(page)
    rest(page, 1.5)
    assert (stub.sent, stub.kept, stub.submitted) == ([], [], [])
    assert text.input_value() == "far out at sea"
    page.once("dialog", lambda dialog: dialog.accept())
    with pytest.raises(Exception, match="ERR_INTERNET"):
        page.reload()
    stub.down = False
    page.context.set_offline(False)
    stub.answers = [(200, {"version": 8, "saved_at": "14:02"})]
    page.goto(SITE)
    assert text.input_value() == "far out at sea"
    rest(page, 1.5)
    assert "far out at sea" in field((stub.sent + stub.kept)[0], "text")
    assert stored(page) == "[{},{}]"


def test_with_a_network_again_the_words_are_sent_and_the_press_is_not(page, stub):
    text = draft(page, stub)
    page.context.set_offline(True)
    text.fill("words")
    press(page)
    wait_for(page, "No network")
    page.context.set_offline(False)
    wait_for(page, "Draft kept")
    assert len(stub.kept) == 1
    assert stub.submitted == []
    press(page)
    page.wait_for_selector("text=Saved page")
    assert "text=words" in stub.submitted[0].post_data


def test_a_network_that_only_seems_to_be_there(page, stub):
    text = draft(page, stub)
    stub.down = True
    text.fill("words")
    press(page)
    wait_for(page, "Not saved")
    assert text.input_value() == "words"
    stub.down = False
    wait_for(page, "Draft kept")


def test_a_press_that_did_not_arrive_leaves_the_words_for_back(page, stub):
    """The network fails between the question and the press: the browser shows its own page."""
    text = draft(page, stub)
    text.fill("words")
    page.context.route("**/save", lambda route: route.abort("internetdisconnected"))
    press(page)
    rest(page, 1.5)
    assert page.url.startswith("chrome-error://")
    page.context.unroute("**/save")
    page.go_back()
    page.wait_for_selector("textarea")
    assert text.input_value() == "words"
    wait_for(page, "Draft kept")


def test_after_saving_the_form_is_empty_again(page, stub):
    text = draft(page, stub)
    text.fill("words")
    press(page)
    page.wait_for_selector("text=Saved page")
    assert stored(page) == "[{},{}]"
    page.goto(SITE)
    assert text.input_value() == ""


def test_choices_come_back_but_never_those_of_a_consumer(page, stub):
    for form, marked in ((DRAFT, True), (CONSUMER, False)):
        text = draft(page, stub, form)
        stub.down = True
        text.fill("words")
        page.get_by_role("radio").check()
        page.evaluate("window.stop()")
        stub.down = False
        page.once("dialog", lambda dialog: dialog.accept())
        page.goto(SITE)
        assert page.get_by_role("radio").is_checked() is marked
        page.evaluate("sessionStorage.clear()")


def test_words_typed_upon_an_older_version_carry_it(page, stub):
    """So that the server shows both, and nobody's words are written over."""
    stub.answers = [(503, {}), (409, {"message": "Changed in between."})]
    page.locator("textarea").fill("mine")
    wait_for(page, "Not saved")
    stub.main = NOTE.replace('value="7"', 'value="9"').replace("</textarea>", "theirs</textarea>")
    page.once("dialog", lambda dialog: dialog.accept())
    page.goto(SITE)
    assert page.locator("textarea").input_value() == "mine"
    wait_for(page, "Changed in between.")
    assert field(stub.sent[-1], "version") == "7"


# --- an old token, a session that is over, a refusal ---------------------------------------


def test_an_old_token_is_renewed_and_the_words_are_saved(page, stub):
    stub.token = "fresh"
    stub.answers = [(403, "<h1>Too old</h1>"), (200, {"version": 8, "saved_at": "14:02"})]
    page.locator("textarea").fill("words")
    wait_for(page, "Saved 14:02")
    assert [field(request, "csrfmiddlewaretoken") for request in stub.sent] == ["token", "fresh"]


def test_save_is_sent_with_a_fresh_token(page, stub):
    draft(page, stub)
    stub.token = "fresh"
    press(page)
    page.wait_for_selector("text=Saved page")
    assert "csrfmiddlewaretoken=fresh" in stub.submitted[0].post_data


def test_signed_out_it_says_so_keeps_on_keeping_and_resumes_by_itself(page, context, stub):
    stub.answers = [(401, {"kept": True})]
    page.locator("textarea").fill("words")
    wait_for(page, "You are signed out")
    assert stored(page) == "[{},{}]"
    stub.answers = [(200, {"version": 8, "saved_at": "14:05"})]
    stub.main = ""
    context.new_page().goto(SITE)
    wait_for(page, "Saved 14:05")
    assert "words" in field(stub.sent[-1], "text")


def test_a_refusal_is_told_with_its_reason_and_the_words_stay(page, stub):
    stub.answers = [(403, {"message": "The service changed its model."})]
    page.locator("textarea").fill("words")
    wait_for(page, "The service changed its model. Copy them")
    assert "keep trying" not in status(page)
    assert page.locator("textarea").input_value() == "words"
    assert "words" in stored(page)


# --- all windows of a browser ---------------------------------------------------------------


def open_another(context, stub, who, main=""):
    stub.who, stub.main = who, main
    other = context.new_page()
    other.goto(SITE + "elsewhere")
    return other


@pytest.mark.parametrize("who", [BEN, ""])
def test_another_window_that_is_somebody_else_s_closes_this_one(page, context, stub, who):
    draft(page, stub).fill("secret words")
    open_another(context, stub, who)
    page.wait_for_selector("text=This window is closed")
    assert "secret words" not in page.content()
    assert page.title() == "This window is closed"
    rest(page, 0.5)
    assert "secret words" in field(stub.kept[-1], "text"), "kept for the one who typed them"
    assert stored(page) == "[{},{}]"


@pytest.mark.parametrize("half", [0, 1])
def test_every_form_of_the_product_is_kept_when_its_window_closes(page, context, stub, half):
    """Whatever its fields are called: what a form is asked for in a script, a field of that name hides. In two halves: what
    a window sends while it closes may be 64 kB in all, and no page has more than a few forms."""
    kinds = sorted((kind for kind in ours() if issubclass(kind, kept.Form)), key=lambda kind: kind.__name__)[half::2]
    stub.main = "".join(form_of(kind) for kind in kinds)
    page.goto(SITE)
    page.evaluate(
        """document.querySelectorAll("main form").forEach(form => {
             const words = form.querySelector("textarea")
             words.value = form.getAttribute("class")
             words.dispatchEvent(new Event("input", {bubbles: true}))
           })"""
    )
    open_another(context, stub, BEN)
    page.wait_for_selector("text=This window is closed")
    rest(page, 1.5)
    assert sorted({field(request, "words") for request in stub.kept}) == [kind.__name__ for kind in kinds]


def form_of(kind):
    inputs = "".join(f'<input name="{name}">' for name in kind.base_fields)
    seal = '<input type="hidden" name="opened" value="seal">'
    return f'<form class="{kind.__name__}" method="post" action="{SITE}save">{seal}{inputs}<textarea name="words"></textarea></form>'


def test_a_draft_is_told_at_the_hour_where_its_service_is(page, stub):
    draft(page, stub).fill("words")
    wait_for(page, "Draft kept")
    there = datetime.now(ZoneInfo("Asia/Kolkata"))
    assert status(page)[-5:] in {f"{at:%H:%M}" for at in (there, there - timedelta(minutes=1))}


def test_what_could_not_be_kept_is_not_told_as_kept(page, stub):
    area = draft(page, stub)
    stub.keeps = False
    area.fill("words")
    rest(page, 2)
    assert len(stub.kept) == 1
    assert status(page) == ""
    assert "words" in stored(page)


def test_who_comes_back_finds_the_window_open_again(page, context, stub):
    draft(page, stub)
    open_another(context, stub, BEN)
    page.wait_for_selector("text=This window is closed")
    open_another(context, stub, ANNA, DRAFT)
    page.wait_for_selector("textarea")


def test_another_window_of_the_same_person_closes_nothing(page, context, stub):
    draft(page, stub).fill("words")
    open_another(context, stub, ANNA)
    rest(page, 0.5)
    assert page.locator("textarea").input_value() == "words"


def test_somebody_else_in_the_same_window_finds_nothing_of_it(page, stub):
    draft(page, stub)
    stub.down = True
    page.locator("textarea").fill("secret words")
    assert "secret words" in stored(page)
    stub.down, stub.who = False, BEN
    page.once("dialog", lambda dialog: dialog.accept())
    page.goto(SITE)
    assert page.locator("textarea").input_value() == ""
    assert stored(page) == "[{},{}]"


def test_signing_out_leaves_nothing_in_the_window(page, stub):
    draft(page, stub)
    page.locator("textarea").fill("secret words")
    page.get_by_role("button", name="Sign out").first.click()
    page.wait_for_selector("text=Signed out")
    assert "secret words" in field(stub.kept[-1], "text")
    assert stored(page) == "[{},{}]"


# --- the end of a session ------------------------------------------------------------------


@pytest.fixture
def clock(context, stub):
    page = context.new_page()
    page.clock.install()
    stub.main = DRAFT
    page.goto(SITE)
    return page


def test_two_minutes_before_the_end_it_asks_and_can_be_answered(clock, stub):
    clock.clock.run_for("12:50")
    assert not clock.get_by_role("dialog").is_visible()
    clock.clock.run_for("00:15")
    assert clock.get_by_role("dialog").is_visible()
    clock.get_by_role("button", name="I am still here").click()
    clock.wait_for_function("!document.querySelector('dialog').open")
    assert stub.asked == 1
    clock.clock.run_for("12:50")
    assert not clock.get_by_role("dialog").is_visible()
    assert stub.signed_out == 0


def test_escape_is_an_answer_too(clock, stub):
    clock.clock.run_for("13:05")
    clock.keyboard.press("Escape")
    clock.wait_for_function("!document.querySelector('dialog').open")
    assert stub.asked == 1


def test_an_answer_in_one_window_counts_in_all(clock, context, stub):
    clock.clock.run_for("13:05")
    assert clock.get_by_role("dialog").is_visible()
    open_another(context, stub, ANNA)
    clock.clock.run_for("00:02")
    assert not clock.get_by_role("dialog").is_visible()


def test_without_an_answer_the_words_are_kept_and_everybody_is_signed_out(clock, context, stub):
    clock.locator("textarea").fill("typed at last")
    clock.clock.run_for("00:02")
    stub.kept.clear()
    stub.down = True
    clock.locator("textarea").fill("and a little more")
    clock.clock.run_for("13:30")
    stub.down = False
    clock.clock.run_for("02:00")
    clock.wait_for_url("**/signed-out?next=%2F")
    assert stub.signed_out == 1
    assert "and a little more" in field(stub.kept[-1], "text")


def test_who_works_is_not_asked(clock, stub):
    for _ in range(20):
        clock.clock.run_for("01:05")
        clock.keyboard.press("Shift")
        clock.wait_for_timeout(50)
    assert not clock.get_by_role("dialog").is_visible()
    assert stub.asked >= 15
    assert stub.signed_out == 0
