"""What every test can ask for: a database with the demo in it, copies, the live server, a browser."""

import gc
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.db.backends.signals import connection_created
from django.test import client
from django.test.client import store_rendered_templates
from hypothesis import settings as hypothesis_settings

from tests.matrix.fixtures import kept_stage
from tests.support import chain, databases, plans
from tests.support.kept import kept_cast
from tests.support.server import LiveApp

# Playwright's sync API runs an event loop in this thread, and Django would refuse the ORM there.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
sys.path.append(str(databases.ROOT / "tools"))

# Here and nowhere else: where two folders had them, the second would drop the first one's database.
__all__ = ["kept_cast", "kept_stage"]

# The same examples on every machine; a slow machine is no failure.
hypothesis_settings.register_profile("peernotes", deadline=None, derandomize=True, print_blob=True)
hypothesis_settings.load_profile("peernotes")


# What the rules and verbs do is held by their own tests. These ask all of the product at once, and take half as long when
# nobody counts the lines.
NOT_COUNTED = {
    "assets", "bad_input", "bench", "config", "demo", "differential", "guards", "inference", "journeys", "matrix", "queries_count",
    "races",
}  # fmt: skip


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """pytest-cov's own `no_cover` does nothing in a process of xdist, which is measured twice."""
    if item.path.relative_to(Path(__file__).parent).parts[0] not in NOT_COUNTED:
        return (yield)
    counting = sys.gettrace()
    sys.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(counting)


def _first_context(store: dict[str, Any], *args: Any, **kwargs: Any) -> None:
    """What a view gave to its page. Django copies that of each of the hundred little templates in it, too."""
    if "context" not in store:
        store_rendered_templates(store, *args, **kwargs)


client.store_rendered_templates = _first_context


def pytest_configure(config: pytest.Config) -> None:
    """Where xdist divides the work, its controller outlives the workers: it stops the cluster."""
    workers = getattr(config.option, "numprocesses", None)
    if workers and not hasattr(config, "workerinput") and settings.DATABASE_ACCESS.cluster:
        settings.DATABASE_ACCESS.cluster.hold()


def pytest_sessionfinish() -> None:
    databases.drop_left()


def pytest_collection_finish() -> None:
    """Fifteen thousand tests stay to the end: to look through them again and again for what can be thrown away is a tenth of the run."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: Any) -> Iterator[None]:
    """In place of pytest-django's: a copy of the template, with both aliases pointing at it."""
    copy = databases.copy_of_template("suite")
    connection_created.connect(plans.keep)
    chain.keep()
    with django_db_blocker.unblock():
        databases.point_django_at(copy.name)
    yield
    with django_db_blocker.unblock():
        databases.close_all()
    databases.drop(copy)


@pytest.fixture
def as_owner(db: None) -> Callable[[], AbstractContextManager[None]]:
    """`with as_owner(): ...` acts as the owner role within the test's transaction."""
    return databases.as_owner


@pytest.fixture(scope="module")
def module_db(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """A transaction around a whole module, for rows that many tests look at and none changes for the next: each test
    has a savepoint of its own in it."""
    with django_db_blocker.unblock(), transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL idle_in_transaction_session_timeout = 0")
        yield
        transaction.set_rollback(True)


@pytest.fixture
def clone_db() -> Iterator[databases.Copy]:
    """A throw-away database for what a rolled-back transaction cannot show: races, commits, revokes."""
    copy = databases.copy_of_template("clone")
    yield copy
    databases.drop(copy)


@pytest.fixture(scope="session")
def live_app() -> Iterator[LiveApp]:
    """One real server per test process, on its own copy of the demo."""
    app = LiveApp(databases.copy_of_template("live"))
    app.start()
    yield app
    app.stop()
    databases.drop(app.database)


@pytest.fixture(scope="session")
def base_url(live_app: LiveApp) -> str:
    """`page.goto("/people/")` goes to the live server."""
    return live_app.url


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """A Chromium from `make browser`; a missing one fails the test that wants it."""
    import browser  # noqa: PLC0415 - tools/ is on the path from here on

    found: Path | None = browser.find()
    if not found:
        pytest.fail("There is no Chromium: run `make browser`.")
    # The sandbox needs rights that root and containers do not have; only our own pages are shown.
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
    return {**browser_type_launch_args, "executable_path": str(found), "args": quiet}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "locale": "en-GB", "timezone_id": "UTC"}
