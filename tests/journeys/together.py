"""The steps of writing together, as people take them in the pages."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass

from playwright.sync_api import expect

from tests.journeys.desk import PASSWORD, Desk

NOTE = re.compile(r"/notes/([0-9a-f-]{36})/")
SHARED, LEFT_OUT = "What we did", "How it was for me"


@dataclass(frozen=True)
class People:
    """User names, and the consumer's name as the pages show it."""

    worker: str
    clinician: str
    clinician_name: str
    consumer: str
    name: str

    @property
    def first(self) -> str:
        return self.name.split()[0]


SAM = People("alex.harbour", "priya.harbour", "Priya Raman", "sam.harbour", "Sam Whitcombe")
JARRAH = People("alex.harbour", "priya.harbour", "Priya Raman", "jarrah.harbour", "Jarrah Cooper")


@dataclass(frozen=True)
class Words:
    """``kept`` and ``secret`` are words that occur nowhere else; ``secret`` must never reach anybody else."""

    kept: str
    secret: str

    @classmethod
    def new(cls) -> Words:
        tag = uuid.uuid4().hex[:8]
        return cls(f"kept{tag}", f"secret{tag}")

    @property
    def shared(self) -> str:
        return f"We fed the ducks and laughed, {self.kept}."

    @property
    def left_out(self) -> str:
        return f"The quarrel on the ferry came up again, {self.secret}."


def start(worker: Desk, people: People) -> str:
    """From Today to an empty draft; the id of the note."""
    row = worker.page.get_by_role("list", name="People").get_by_role("listitem").filter(has_text=people.name)
    worker.press("Write together", within=row)
    for answer in ("Yes, write together", "Not today", "Don’t write about this"):
        expect(worker.page.get_by_role("button", name=answer)).to_be_visible()
    worker.press("Yes, write together")
    found = NOTE.search(worker.path)
    assert found, worker.text
    return found[1]


def write(worker: Desk, words: Words) -> None:
    worker.page.get_by_label(SHARED).fill(words.shared)
    worker.page.get_by_label(LEFT_OUT).fill(words.left_out)


def wait_until_saved(worker: Desk) -> None:
    expect(worker.page.locator("[data-saved]")).to_contain_text("Saved", timeout=8_000)


def hand_over(worker: Desk, people: People) -> None:
    worker.press(f"Save and hand over to {people.first}")
    worker.press("On this device")
    expect(worker.page.get_by_role("heading", level=1)).to_contain_text(f"pass to {people.first}")


def leave_one_out_and_agree(consumer: Desk) -> None:
    consumer.tap(consumer.part(LEFT_OUT).get_by_text("Leave it out", exact=True).first)
    consumer.choose("Care team", of="Who may read the parts that stay?")
    consumer.press("Agree to all")
    expect(consumer.page.get_by_role("heading", name="You have agreed")).to_be_visible()


def sign_in_again(worker: Desk, username: str) -> None:
    """After the device came back: the user name stands there already."""
    expect(worker.page.get_by_label("Username")).to_have_value(username)
    worker.page.get_by_label("Password").fill(PASSWORD)
    worker.press("Sign in", within=worker.page.get_by_role("main"))


def finish(worker: Desk) -> None:
    worker.press("Finish", within=worker.page.get_by_role("main"))
    worker.press("Finish and share as agreed")
    expect(worker.page.get_by_role("heading", name="Finished, and shared as agreed")).to_be_visible()
