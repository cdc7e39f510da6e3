"""The pictures of the README, taken from the demo: `make pictures`.

Each is what somebody sees, not the whole page: a phone of 360 pixels or a screen of 1280.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

import browser
import django
from playwright.sync_api import Browser, sync_playwright

django.setup()

import png

from tests.journeys import together
from tests.journeys.desk import Desk
from tests.journeys.together import SAM
from tests.support import databases
from tests.support.server import LiveApp

FOLDER = ROOT / "docs" / "pictures"
PHONE, SCREEN = {"width": 360, "height": 720}, {"width": 1280, "height": 860}
MOST_BYTES = 150_000
WORDS = {
    "What we did": "We rode the bus to the end of the line and back. We sat near the door and got off once for air.",
    "What mattered to me today": "The first ten minutes were awful, and then they were just a bus.",
}


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with _demo() as app, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=str(browser.ensure()), args=["--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
        )
        for take in (peer_worker, clinician, consumer, administrator):
            take(_seats(chromium, app))
        chromium.close()


def peer_worker(seat: Callable[..., Desk]) -> None:
    desk = seat(PHONE)
    desk.sign_in(SAM.worker)
    keep(desk, "today")
    together.start(desk, SAM)
    for prompt, words in WORDS.items():
        desk.page.get_by_label(prompt).fill(words)
    together.wait_until_saved(desk)
    keep(desk, "editor", from_top="h1")
    together.hand_over(desk, SAM)
    keep(desk, "hand-over")
    desk.press(f"I am {SAM.first}")
    keep(desk, "decide", from_top="h1")


def clinician(seat: Callable[..., Desk]) -> None:
    desk = seat(SCREEN)
    desk.sign_in(SAM.clinician)
    keep(desk, "worklist")
    desk.press("People")
    desk.press(SAM.name)
    desk.open(f"{desk.path}record/")
    keep(desk, "record")


def consumer(seat: Callable[..., Desk]) -> None:
    desk = seat(PHONE)
    desk.sign_in(SAM.consumer)
    keep(desk, "my-page")
    desk.press("Who looked")
    keep(desk, "who-looked", from_top="h1")


def administrator(seat: Callable[..., Desk]) -> None:
    desk = seat(SCREEN)
    desk.sign_in("gwen.harbour")
    desk.press("Compare the two models")
    keep(desk, "compare")
    desk.press("What would complementary do here?")
    keep(desk, "preview")


def keep(desk: Desk, name: str, *, from_top: str = "") -> None:
    """``from_top``: what stands at the top of the picture, instead of the top of the page."""
    desk.page.evaluate(
        "selector => { document.activeElement.blur(); scrollTo(0, selector && "
        "document.querySelector(selector).getBoundingClientRect().top + scrollY - 16) }",
        from_top,
    )
    file = FOLDER / f"{name}.png"
    file.write_bytes(png.small(desk.page.screenshot()))
    size = file.stat().st_size
    print(f"{file.relative_to(ROOT)}  {size // 1000} kB")
    if size > MOST_BYTES:
        sys.exit(f"{file.name} is larger than {MOST_BYTES // 1000} kB.")


@contextmanager
def _demo() -> Iterator[LiveApp]:
    app = LiveApp(databases.copy_of_template("pictures"))
    app.start()
    try:
        yield app
    finally:
        app.stop()
        databases.drop(app.database)
        databases.drop_left()


def _seats(chromium: Browser, app: LiveApp) -> Callable[..., Desk]:
    def seat(size: dict[str, int]) -> Desk:
        scale = 2 if size is PHONE else 1
        context = chromium.new_context(viewport=size, device_scale_factor=scale, locale="en-GB", timezone_id="UTC")
        return Desk(context, context.new_page(), None, app.url)

    return seat


if __name__ == "__main__":
    main()
