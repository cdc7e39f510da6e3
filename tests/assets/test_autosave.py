"""autosave.js in a real browser, against answers made here; no server and no database."""

import json
from pathlib import Path

import pytest

SITE = "http://peernotes.test/"
SCRIPT = Path(__file__).parents[2] / "assets" / "js" / "autosave.js"
PAGE = f"""<!doctype html><title>t</title>
<form method="post" action="{SITE}save" data-autosave data-autosave-url="{SITE}autosave">
<input type="hidden" name="csrfmiddlewaretoken" value="token"><input type="hidden" name="version" value="7">
<textarea name="text"></textarea><p data-saved></p><button name="do" value="save">Save</button></form>
<p id="live"></p><script src="{SITE}autosave.js"></script>"""


class Stub:
    """Answers in the order given; keeps what was sent."""

    def __init__(self):
        self.answers = []
        self.sent = []
        self.submitted = []
        self.held = []
        self.hold = False

    def handle(self, route):
        url, request = route.request.url, route.request
        if url == SITE:
            route.fulfill(body=PAGE, content_type="text/html; charset=utf-8")
        elif url.endswith("autosave.js"):
            route.fulfill(body=SCRIPT.read_text(), content_type="text/javascript; charset=utf-8")
        elif url.endswith("autosave"):
            self.sent.append(request)
            (self.held.append(route) if self.hold else self.answer(route))
        elif url.endswith("save"):
            self.submitted.append(request)
            route.fulfill(body="<!doctype html><h1>Saved page</h1>", content_type="text/html")
        else:
            route.fulfill(status=404, body="")

    def answer(self, route):
        status, body = self.answers.pop(0)
        route.fulfill(status=status, body=json.dumps(body), content_type="application/json")


@pytest.fixture
def stub():
    return Stub()


@pytest.fixture
def page(browser, stub):
    context = browser.new_context()
    page = context.new_page()
    page.route("**/*", stub.handle)
    page.goto(SITE)
    yield page
    context.close()


def status(page):
    return page.locator("[data-saved]").inner_text()


def wait_for(page, text):
    page.wait_for_function("t => document.querySelector('[data-saved]').textContent.includes(t)", arg=text)


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
    page.wait_for_timeout(1_300)
    assert len(stub.sent) == 1
    page.locator("textarea").press_sequentially("two")
    page.wait_for_timeout(1_300)
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
    page.wait_for_timeout(1_300)
    assert len(stub.sent) == 1
    assert "my words" in page.locator("textarea").input_value()


def test_save_waits_for_words_on_their_way_and_carries_the_new_version(page, stub):
    stub.hold = True
    page.locator("textarea").fill("words")
    page.wait_for_timeout(1_300)
    page.locator("button").click()
    page.wait_for_timeout(200)
    assert stub.submitted == []
    stub.answers = [(200, {"version": 8, "saved_at": "14:02"})]
    stub.answer(stub.held[0])
    page.wait_for_selector("text=Saved page")
    assert "version=8" in stub.submitted[0].post_data
    assert "do=save" in stub.submitted[0].post_data


def test_nothing_is_kept_in_the_browser(page, stub):
    stub.answers = [(200, {"version": 8, "saved_at": "14:02"})]
    page.locator("textarea").fill("words")
    wait_for(page, "Saved")
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
