"""Who is there, and each person's day: signs in, does again and again what people of the role do, thinks in between."""

from __future__ import annotations

import random
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.contrib.auth.hashers import make_password

from bench.connections import bare, brute
from bench.load import roles
from bench.load.browser import Browser, Page, WentWrong
from peernotes.enums import CARE_ROLES

if TYPE_CHECKING:
    from bench.load.timing import Timings

PASSWORD = "people under load 2026"  # noqa: S105 - of generated people in a database of their own
# How many of a hundred people. Peer workers are of a service whose model lets them write.
SHARES = {"clinician": 36, "consumer_peer_worker": 32, "consumer": 24, "service_admin": 6, "records_officer": 2}
STAFF = """
SELECT u.username FROM bench.staff s JOIN peernotes_user u ON u.id = s.id
LEFT JOIN (SELECT user_id, count(*) AS people FROM peernotes_assignment GROUP BY 1) a ON a.user_id = s.id
WHERE s.service_n = 1 AND s.role = %(role)s AND (coalesce(people, 0) > 1 OR NOT %(with_people)s)
ORDER BY md5(u.username) LIMIT %(number)s"""
CONSUMERS = """
SELECT u.username FROM bench.consumer c JOIN peernotes_user u ON u.id = c.user_id
WHERE c.service_n = 1 AND NOT c.private AND (
    SELECT count(*) FROM peernotes_note n WHERE n.consumer_id = c.id AND n.shared_with_care_team) > 3
ORDER BY md5(u.username) LIMIT %(number)s"""


def cast(people: int) -> list[tuple[str, str]]:
    """User name and role of each, whose unusable password becomes a usable one."""
    found = []
    for role, share in SHARES.items():
        values = {"role": role, "number": max(1, round(people * share / 100)), "with_people": role in CARE_ROLES}
        names = brute(CONSUMERS if role == "consumer" else STAFF, values)
        found += [(row[0], role) for row in names]
    change = "UPDATE peernotes_user SET password = %s WHERE username = ANY (%s)"
    bare().execute(change, [make_password(PASSWORD), [name for name, _role in found]])
    return found


@dataclass
class Person:
    """``chance`` is seeded: the same people do the same things, as far as the clock lets them."""

    username: str
    role: str
    browser: Browser
    haste: float
    over: threading.Event
    chance: random.Random = field(default_factory=random.Random)

    def think(self, least: float, most: float) -> None:
        if self.over.wait(self.chance.uniform(least, most) / self.haste):
            raise roles.GoHome

    def pick(self, page: Page, pattern: str) -> Page | None:
        """Opens one of the links that look like this, if there is any, and reads."""
        links = page.links(pattern)
        if not links:
            return None
        found = self.browser.get(self.chance.choice(links))
        self.think(3, 10)
        return found

    def sign_in(self, page: Page) -> Page:
        self.think(1, 3)
        form = page.form("login")
        if form is None:
            raise WentWrong(f"no sign-in form at {page.path}")
        return self.browser.send(form, login=self.username, password=PASSWORD)


class Crowd:
    """One thread for each person."""

    def __init__(self, cast: list[tuple[str, str]], port: int, timings: Timings, haste: float) -> None:
        self.over, self.people = threading.Event(), []
        for number, (username, role) in enumerate(cast):
            browser = Browser(port, f"127.0.{1 + number // 250}.{1 + number % 250}", timings)
            browser.detail = role.replace("_", " ")
            self.people.append(Person(username, role, browser, haste, self.over, random.Random(username)))
        self.threads: list[threading.Thread] = []

    def start(self, within: float) -> None:
        """Within so many seconds everybody has come."""
        for number, person in enumerate(self.people):
            late = within * number / len(self.people)
            self.threads.append(threading.Thread(target=_day, args=(person, late), name=person.username, daemon=True))
            self.threads[-1].start()

    def stop(self) -> None:
        self.over.set()
        for thread in self.threads:
            thread.join(timeout=60)


def _day(person: Person, late: float) -> None:
    try:
        if person.over.wait(late):
            return
        page = person.sign_in(person.browser.get("/accounts/login/"))
        while True:
            try:
                roles.ROUNDS[person.role](person, page)
            except WentWrong as error:
                roles.tell(person, error)
                person.think(5, 10)
            page = person.browser.get("/")
            if page.form("login"):
                page = person.sign_in(page)
            person.think(2, 6)
    except roles.GoHome:
        return
    except WentWrong as error:
        roles.tell(person, error)
