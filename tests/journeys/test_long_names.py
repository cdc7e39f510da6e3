"""A name of 160 letters without a break widens no page of a phone."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from playwright.sync_api import Browser, Page

from tests.journeys import addresses
from tests.journeys.addresses import CONSUMER, WORKER
from tests.journeys.desk import PASSWORD
from tests.journeys.test_accessible import OK, ids_of
from tests.support import databases
from tests.support.server import LiveApp

LONG = "Wolfeschlegelsteinhausenbergerdo" * 5


@pytest.fixture(scope="module")
def long_named() -> Iterator[LiveApp]:
    app = LiveApp(databases.copy_of_template("long"))
    with psycopg.connect(app.database.admin) as admin:
        admin.execute("UPDATE peernotes_user SET name = %s", [LONG])
        admin.execute("UPDATE peernotes_consumer SET chosen_name = %s", [LONG])
    app.start()
    yield app
    app.stop()
    databases.drop(app.database)


@pytest.fixture
def phone(browser: Browser, long_named: LiveApp) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 720}, base_url=long_named.url)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("role", [WORKER, CONSUMER])
def test_no_page_is_wider_than_the_phone(phone: Page, long_named: LiveApp, role: str) -> None:
    phone.goto("/accounts/login/")
    phone.get_by_label("Username").fill(role)
    phone.get_by_label("Password").fill(PASSWORD)
    phone.get_by_role("main").get_by_role("button", name="Sign in").click()
    phone.wait_for_load_state()
    every, ids, wide, seen = addresses.every(), ids_of(long_named, role), [], 0
    for name in addresses.names_for(role):
        for path in addresses.paths(name, every[name], ids):
            answer = phone.goto(path)
            if answer and answer.status == OK:
                seen += 1
                if (width := phone.evaluate("document.documentElement.scrollWidth")) > 360:
                    wide.append(f"{path}: {width} px")
                break
    assert seen > 20
    assert wide == []
