"""The seconds of whoever writes: counted while the page is seen and something is done on it."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.support.databases import ROOT

FORM = """<form><div data-time hidden>
<input type="hidden" name="seconds_together" value="0"><input type="hidden" name="seconds_alone" value="0">
<input type="checkbox" id="is-here"><label for="is-here">Sam is here with me</label></div><textarea></textarea></form>"""


def spent(page: Page) -> tuple[int, int]:
    values = [page.input_value(f"[name=seconds_{what}]") for what in ("together", "alone")]
    return int(values[0]), int(values[1])


def test_a_minute_in_which_nothing_is_done_is_the_last_that_counts(page: Page) -> None:
    page.clock.install()
    page.set_content(FORM)
    page.add_script_tag(path=ROOT / "assets/js/time.js")
    page.clock.run_for("05:00")
    assert spent(page) == (0, 60)
    page.get_by_label("Sam is here with me").check()
    page.get_by_role("textbox").press("a")
    page.clock.run_for("00:20")
    assert spent(page) == (20, 60)
    page.get_by_label("Sam is here with me").uncheck()
    page.clock.run_for("00:05")
    assert spent(page) == (20, 65)


def test_what_nobody_sees_counts_for_nothing(page: Page) -> None:
    page.clock.install()
    page.set_content(FORM)
    page.add_script_tag(path=ROOT / "assets/js/time.js")
    page.evaluate("Object.defineProperty(document, 'hidden', {value: true})")
    page.clock.run_for("00:30")
    assert spent(page) == (0, 0)
