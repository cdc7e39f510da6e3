"""Browsers for the people of a journey, and servers of their own for journeys that change a whole service."""

import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext

from tests.journeys.desk import DESKTOP, PHONE, Desk
from tests.journeys.looking import AXE_AT_HAND
from tests.support import databases
from tests.support.server import LiveApp

SeatFor = Callable[..., Desk]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.journey)


@pytest.fixture
def seats(new_context: Callable[..., BrowserContext], tmp_path: Path) -> Callable[[LiveApp], SeatFor]:
    """`seats(app)(phone=True, scripts=False)`: a new browser at that server. `kept`: what it was sent can be searched;
    `night`: its system asks for dark colours."""

    def at(app: LiveApp) -> SeatFor:
        def seat(*, phone: bool = False, scripts: bool = True, kept: bool = False, night: bool = False) -> Desk:
            options: dict[str, Any] = {"viewport": PHONE if phone else DESKTOP, "java_script_enabled": scripts}
            options |= {"color_scheme": "dark"} if night else {}
            log = tmp_path / f"{uuid.uuid4().hex}.har" if kept else None
            if log:
                options |= {"record_har_path": log, "record_har_content": "embed"}
            context = new_context(**options)
            context.set_default_timeout(10_000)
            context.add_init_script(AXE_AT_HAND)
            return Desk(context, context.new_page(), log, app.url)

        return seat

    return at


@pytest.fixture
def seat(seats: Callable[[LiveApp], SeatFor], live_app: LiveApp) -> SeatFor:
    """A browser at the server that most journeys share."""
    return seats(live_app)


@pytest.fixture(scope="session")
def other_app() -> Iterator[LiveApp]:
    app = LiveApp(databases.copy_of_template("own"))
    app.start()
    yield app
    app.stop()
    databases.drop(app.database)


@pytest.fixture
def own_app(other_app: LiveApp) -> LiveApp:
    """A server on a copy of its own, for what would disturb the others: a new model, an import."""
    databases.renew(other_app.database)
    return other_app
