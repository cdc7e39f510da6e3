"""Colours where the system's setting is dark, on paper, and where somebody's own replace ours."""

import re

import pytest

from tests.journeys.addresses import ADMIN, CARER, CONSUMER, WORKER
from tests.journeys.desk import PASSWORD, Desk
from tests.journeys.looking import faults_at_night

BLACK, WHITE = "rgb(0, 0, 0)", "rgb(255, 255, 255)"
COLOUR = "(it, what) => getComputedStyle(it)[what]"
EVALUATION = "/services/harbour/evaluation/"


def colour(desk: Desk, selector: str, what: str) -> str:
    return desk.page.locator(selector).first.evaluate(COLOUR, what)


def is_dark(found: str) -> bool:
    return sum(int(part) for part in re.findall(r"\d+", found)[:3]) < 3 * 64


@pytest.mark.parametrize("night", [False, True])
def test_the_system_s_setting_decides(seat, night: bool):
    desk = seat(night=night, scripts=False)
    desk.open("/accounts/login/")
    field = "input[name=login]"
    assert [is_dark(colour(desk, it, "background-color")) for it in ("html", field)] == [night, night]
    assert [is_dark(colour(desk, it, "color")) for it in ("body", field)] == [not night, not night]
    desk.leave()


def test_pictures_are_dark_on_white_on_paper_from_a_dark_screen(seat):
    desk = seat(night=True)
    desk.sign_in(ADMIN)
    desk.open(EVALUATION)
    line = ".pn-picture g > path[stroke]"
    assert not is_dark(colour(desk, line, "stroke"))
    desk.page.emulate_media(media="print")
    assert colour(desk, "html", "background-color") == WHITE
    assert [colour(desk, line, "stroke"), colour(desk, ".pn-picture text", "fill")] == [BLACK, BLACK]
    assert colour(desk, ".pn-picture", "break-inside") == colour(desk, ".pn-table tr", "break-inside") == "avoid"
    assert colour(desk, "html", "color-scheme") == "light"
    desk.leave()


def test_what_is_open_to_whom_in_colours_of_one_s_own(seat):
    """Where the system replaces ours: the mark says by its filling what stands below it."""
    desk = seat()
    desk.sign_in(ADMIN)
    desk.page.emulate_media(forced_colors="active")
    desk.open("/")
    full, half = (f".pn-open__field--{it} .pn-open__mark" for it in ("open", "asked"))
    assert (
        colour(desk, full, "background-color")
        == colour(desk, full, "border-top-color")
        == colour(desk, "body", "color")
    )
    assert "gradient" in colour(desk, half, "background-image")
    desk.leave()


def test_a_camera_reads_the_square_by_night(seat):
    desk = seat(night=True)
    desk.sign_in("morgan.lighthouse")
    desk.open("/accounts/2fa/totp/activate/")
    desk.page.get_by_label("Password").fill(PASSWORD)
    desk.tap(desk.page.get_by_role("main").get_by_role("button").first)
    assert colour(desk, ".pn-qr img", "background-color") == WHITE
    desk.leave()


@pytest.mark.parametrize(
    ("role", "path"), [(CONSUMER, "/nowhere/"), (WORKER, "/services/harbour/staff/"), (CARER, "/carer/")]
)
def test_a_page_that_is_not_there_one_not_theirs_and_a_carer_s(seat, role: str, path: str):
    desk = seat(phone=True)
    desk.sign_in(role)
    desk.open(path)
    assert faults_at_night(desk.page) == []
    desk.leave()
