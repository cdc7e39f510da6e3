"""A person at a browser of their own: what they press is counted, what they were sent can be searched afterwards."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Page, expect

from peernotes.demo import content

PASSWORD = content.load().password
PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 800}
# Chromium writes this line for each answer of 400 and above; the journeys look at the answers themselves.
REFUSED = "Failed to load resource: the server responded with a status of"


@dataclass
class Desk:
    """`taps`: links, buttons and choices pressed; typing and signing in are not counted, as in the design's budget."""

    context: BrowserContext
    page: Page
    log: Path | None
    origin: str
    taps: int = 0
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.context.on("request", lambda request: self._asked(request.url))

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not message.text.startswith(REFUSED):
            self.complaints.append(f"{self.page.url}: {message.text}")

    def _asked(self, url: str) -> None:
        if not url.startswith((self.origin, "data:", "blob:", "about:")):
            self.complaints.append(f"asked a foreign host: {url}")

    # --- going somewhere ------------------------------------------------------

    def open(self, path: str) -> int:
        """The status of the answer, after redirects."""
        answer = self.page.goto(self.origin + path)
        assert answer is not None
        return answer.status

    def read(self, path: str) -> str:
        """A page as it is sent, without the browser's drawing."""
        return self.context.request.get(self.origin + path).text()

    def back(self) -> None:
        self.page.go_back()
        self.page.wait_for_load_state()

    @property
    def path(self) -> str:
        return urlsplit(self.page.url).path

    @property
    def text(self) -> str:
        return self.page.inner_text("body")

    def sign_in(self, username: str, password: str = PASSWORD) -> None:
        if self.path != "/accounts/login/":
            self.open("/accounts/login/")
        self.page.get_by_label("Username").fill(username)
        self.page.get_by_label("Password").fill(password)
        self.page.get_by_role("main").get_by_role("button", name="Sign in").click()
        self.page.wait_for_load_state()
        assert self.path != "/accounts/login/", self.text

    def prove(self, password: str = PASSWORD) -> None:
        """That it is still them. For five minutes nobody asks again."""
        self.page.get_by_label("Your password").fill(password)
        self.press("Go on")

    # --- what is counted --------------------------------------------------------

    def press(self, name: str, *, within: Locator | None = None, exact: bool = False) -> None:
        """A button or a link, by the name that a screen reader says."""
        place = within or self.page
        button, link = (place.get_by_role(role, name=name, exact=exact) for role in ("button", "link"))
        self.tap(button.or_(link).first)

    def tap(self, target: Locator) -> None:
        target.click()
        self.taps += 1
        # A form first asks whether there is a network; it is busy until another page stands there.
        expect(self.page.locator("form[aria-busy=true]")).to_have_count(0, timeout=10_000)
        self.page.wait_for_load_state()

    def part(self, heading: str) -> Locator:
        """The block of one section of a note."""
        return self.page.locator("section", has=self.page.get_by_role("heading", name=heading))

    def choose(self, label: str, *, of: str) -> None:
        """One of some equal choices, by the question above them."""
        self.tap(self.page.get_by_role("group", name=of).locator("label").filter(has_text=label))

    # --- afterwards ---------------------------------------------------------------

    def leave(self) -> None:
        """Closes the browser."""
        self.context.close()
        assert self.complaints == []

    def leave_with_all(self) -> bytes:
        """Closes a browser that kept it: every byte of every answer it was sent, pages, scripts and headers."""
        self.leave()
        assert self.log, "it was not told to keep what it is sent"
        entries = json.loads(self.log.read_text("utf-8"))["log"]["entries"]
        answers = [entry["response"] for entry in entries]
        assert any(answer["content"].get("text") for answer in answers), "no answers were kept"
        return b"\n".join(_bytes_of(answer) for answer in answers)


def _bytes_of(answer: dict) -> bytes:
    text = answer["content"].get("text", "")
    body = base64.b64decode(text) if answer["content"].get("encoding") == "base64" else text.encode()
    return body + b"\n" + json.dumps(answer["headers"]).encode() + answer["redirectURL"].encode()
