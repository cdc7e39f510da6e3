"""From an empty database to the first note that is read, in the browser alone but for one command that prints an address."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import expect

from peernotes.policy.switches import INTEGRATED
from tests.journeys import together
from tests.journeys.desk import PASSWORD, Desk
from tests.journeys.looking import faults
from tests.journeys.together import LEFT_OUT, SHARED, People, Words
from tests.support import databases
from tests.support.programme import PROVE
from tests.support.server import LiveApp

NOOR = People("alex.north", "bea.north", "Bea North", "", "Noor Haddad")
Seat = Callable[..., Desk]


@pytest.fixture
def empty_app() -> Iterator[LiveApp]:
    app = LiveApp(databases.empty_copy("nothing"))
    app.start()
    yield app
    app.stop()
    databases.drop(app.database)


def command(app: LiveApp, *given: str) -> str:
    """What it prints."""
    settings = os.environ | app.database.owner_environment() | {"DJANGO_SETTINGS_MODULE": "config.settings.test"}
    done = subprocess.run(
        [sys.executable, "manage.py", *given],
        cwd=databases.ROOT, env=settings, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def begin_at(app: LiveApp) -> str:
    return command(app, "set_up", "--at", app.url).removeprefix(app.url)


@pytest.mark.parametrize("phone", [True, False] if PROVE else [True], ids=lambda phone: "360" if phone else "1280")
def test_from_an_empty_database_to_the_first_note_that_is_read(
    seats: Callable[[LiveApp], Seat], empty_app: LiveApp, phone: bool
) -> None:
    seat = partial(seats(empty_app), phone=phone)
    links = the_operator_starts_a_service(seat(), begin_at(empty_app))
    gwen, kofi = (at_their_own(seat(), f"{name}.north", link) for name, link in links.items())
    assert "To start with" in gwen.text
    they_choose_a_model(gwen, kofi)
    alex = at_their_own(seat(), "alex.north", invited(gwen, "Alex North", "alex.north", "Peer worker"))
    bea = at_their_own(seat(), "bea.north", invited(gwen, "Bea North", "bea.north", "Clinician"))
    put_on_duty(gwen, "Bea North")
    enrolled(bea, "Noor Haddad", "N-1")
    enrolled(bea, "Sam Ito", "N-2")
    trained(alex, gwen)
    assigned(gwen, "Alex North (alex.north)", "N-1\nN-2")
    gwen.open("/")
    assert "To start with" not in gwen.text
    they_sign_in_themselves(bea, seat(), "Sam Ito")
    they_write_the_first_note(alex, bea)
    for desk in (gwen, kofi, alex, bea):
        desk.leave()


STAFF = """name,username,email,roles,from,until,paid,lived as
Alex North,alex.north,,Peer worker,,,paid,
Bea North,bea.north,,Clinician,,,paid,
"""
PEOPLE = """person_identifier,person_name,date_of_birth,written_at,author,title,text
N-1,Noor Haddad,1990-05-04,2024-10-27,Dr Okafor,Letter,She lives by the river.
N-2,Sam Ito,1988-01-30,2024-10-28,Dr Okafor,Letter,He likes the garden.
"""


def test_the_same_by_commands_and_lists(seats: Callable[[LiveApp], Seat], empty_app: LiveApp, tmp_path: Path) -> None:
    """A model is chosen by two people in their browsers, and a note is written in one."""
    seat = partial(seats(empty_app), phone=False)
    olu = seat()
    olu.open(begin_at(empty_app))
    fill(olu, name="Olu Adeyemi", username="olu", password1=PASSWORD, password2=PASSWORD)
    olu.press("Go on")
    service = {
        "name": "North",
        "timezone": "Europe/London",
        "setting": "community",
        "duty-phone": "1",
        "duty-text": "Ring.",
    }
    command(empty_app, "create_service", "north", "--by=olu", *[f"--{name}={said}" for name, said in service.items()])
    gwen, kofi = (
        at_their_own(seat(), f"{name}.north", _added(empty_app, f"{name}.north", name.title()))
        for name in ("gwen", "kofi")
    )
    they_choose_a_model(gwen, kofi)
    alex, bea = (
        at_their_own(seat(), f"{name}.north", link)
        for name, link in zip(("alex", "bea"), invited_from_a_list(gwen), strict=True)
    )
    trained(alex, gwen)
    records = tmp_path / "records.csv"
    records.write_text(PEOPLE, encoding="utf-8")
    assert "2 entries for 2 people: added 2" in command(
        empty_app, "import_record_entries", str(records), "--service=north"
    )
    for worker in ("alex.north", "bea.north"):
        command(empty_app, "assign", worker, "--all", "--service=north", "--by=gwen.north", "--reason=To begin with.")
    link, words, *_rest = command(
        empty_app, "give_login", "N-2", "sam.i", "--service=north", "--by=bea.north", "--at", empty_app.url
    ).splitlines()
    assert at_their_own(seat(), "sam.i", link.removeprefix(empty_app.url), words).path == "/my/"
    they_write_the_first_note(alex, bea)
    for desk in (gwen, kofi, alex, bea):
        desk.leave()


def _added(app: LiveApp, username: str, name: str) -> str:
    told = ["--role=service_admin", "--service=north", "--by=olu", "--at", app.url]
    return command(app, "add_person", username, "--name", name, *told).splitlines()[0].removeprefix(app.url)


def invited_from_a_list(gwen: Desk) -> list[str]:
    gwen.open("/services/north/staff/import/")
    fill(gwen, text=STAFF)
    gwen.press("Look through it")
    gwen.press("Invite them")
    links = gwen.page.locator("[data-link]").all_inner_texts()
    return [link.strip().removeprefix(gwen.origin) for link in links]


def seen(desk: Desk, *, own: bool = False) -> None:
    assert faults(desk.page, own=own) == []


def fill(desk: Desk, **fields: str) -> None:
    for name, text in fields.items():
        desk.page.locator(f"[name={name}]").fill(text)


def the_operator_starts_a_service(olu: Desk, begin: str) -> dict[str, str]:
    """The links for its two administrators."""
    olu.open(begin)
    seen(olu)
    fill(olu, name="Olu Adeyemi", username="olu", password1=PASSWORD, password2=PASSWORD)
    olu.press("Go on")
    olu.sign_in("olu")
    seen(olu)
    olu.press("Start a service")
    seen(olu)
    fill(olu, name="North", slug="north", timezone="Europe/London", duty_phone="020 7946 0000", duty_text="Ring us.")
    olu.choose("A team in the community", of="Where does it work?")
    olu.press("Start it")
    for name in ("Gwen", "Kofi"):
        fill(olu, name=f"{name} North", username=f"{name.lower()}.north")
        olu.press("Name them")
        they_prove_it(olu)
        expect(olu.page.get_by_text(f"{name} North").first).to_be_visible()
    seen(olu)
    links = {}
    for name in ("gwen", "kofi"):
        row = olu.page.get_by_role("listitem").filter(has_text=f"{name.title()} North")
        olu.press("Make a one-time link", within=row)
        seen(olu)
        links[name] = link_on(olu)
        olu.press("Back", within=olu.page.locator(".pn-crumb"))
    olu.leave()
    return links


def they_prove_it(desk: Desk) -> None:
    """For the first of two. Nothing was sent, and what they typed comes back."""
    if "Is it still you?" in desk.text:
        seen(desk)
        desk.press("Prove it, and go on")
        desk.prove()
        desk.press("Name them")


def link_on(desk: Desk) -> str:
    return desk.page.locator("[data-link]").inner_text().strip().removeprefix(desk.origin)


def at_their_own(desk: Desk, username: str, link: str, words: str = "") -> Desk:
    """They choose a password by the link, and sign in."""
    desk.open(link)
    seen(desk)
    if words:
        fill(desk, words=words)
    fill(desk, password1=PASSWORD, password2=PASSWORD)
    desk.press("Choose it")
    desk.sign_in(username)
    return desk


def they_choose_a_model(gwen: Desk, kofi: Desk) -> None:
    gwen.press("Plan a change")
    gwen.press("the integrated model")
    gwen.choose("As soon as it is approved", of="When shall it begin?")
    for group in gwen.page.get_by_role("group").all():
        if group.locator("input[type=radio]").count() and not group.locator("input:checked").count():
            group.locator("label").first.click()
    fill(gwen, reason="To begin with.")
    gwen.press("Propose this change")
    kofi.open("/")
    kofi.press("See what it does and decide")
    kofi.press("Approve this change")
    kofi.prove()
    kofi.press("Yes, approve it")
    expect(kofi.page.get_by_text("Approved.")).to_be_visible()


def invited(gwen: Desk, name: str, username: str, role: str) -> str:
    gwen.open("/services/north/staff/")
    seen(gwen)
    gwen.press("Invite somebody")
    seen(gwen)
    fill(gwen, name=name, username=username)
    gwen.page.get_by_label(role, exact=True).check()
    gwen.choose("Paid", of="How do they work here?")
    gwen.press("Invite", exact=True)
    seen(gwen)
    gwen.press("Make a one-time link")
    return link_on(gwen)


def put_on_duty(gwen: Desk, name: str) -> None:
    gwen.open("/services/north/staff/")
    gwen.press(name)
    gwen.press("Put on duty for everyone")
    seen(gwen)
    fill(gwen, reason="To begin with.")
    gwen.press("Begin now")
    expect(gwen.page.get_by_text("End the duty for everyone")).to_be_visible()


def enrolled(bea: Desk, name: str, identifier: str) -> None:
    bea.open("/services/north/consumers/")
    seen(bea)
    bea.press("Enrol somebody")
    seen(bea)
    fill(bea, chosen_name=name, local_identifier=identifier)
    bea.press("Enrol", exact=True)
    expect(bea.page.get_by_role("heading", level=1)).to_have_text(name)
    seen(bea)


def trained(alex: Desk, gwen: Desk) -> None:
    """In what the model asks for, before anybody can be assigned to Alex."""
    alex.open("/readiness/")
    seen(alex)
    for topic in sorted(INTEGRATED.training_required):
        alex.open("/services/north/training/")
        alex.page.locator(f"[name=topic][value={topic}]").check()
        fill(alex, held_on="2026-01-05", hours="6", provider="The college")
        alex.press("Note it")
    gwen.open("/services/north/training/waiting/")
    seen(gwen)
    for _ in INTEGRATED.training_required:
        gwen.press("Confirm")
    expect(gwen.page.get_by_role("button", name="Confirm")).to_have_count(0)
    alex.open("/readiness/")
    assert "Missing" not in alex.text


def assigned(gwen: Desk, worker: str, people: str) -> None:
    gwen.open("/services/north/assignments/new/")
    seen(gwen)
    gwen.page.get_by_label("Who", exact=True).select_option(worker)
    fill(gwen, people=people, reason="To begin with.")
    gwen.press("Assign", exact=True)
    expect(gwen.page.get_by_text("Done for 2 people.")).to_be_visible()
    seen(gwen)


def they_sign_in_themselves(bea: Desk, sam: Desk, name: str) -> None:
    bea.open("/services/north/consumers/?q=Sam")
    bea.press(name)
    bea.press("Their sign-in")
    seen(bea)
    fill(bea, username="sam.i")
    bea.press("Give it")
    bea.press("Make a one-time link")
    seen(bea)
    words = bea.page.locator("[data-words]").inner_text()
    at_their_own(sam, "sam.i", link_on(bea), words)
    assert sam.path == "/my/"
    sam.leave()


def they_write_the_first_note(alex: Desk, bea: Desk) -> None:
    """With somebody who has no sign-in, on Alex's device."""
    words = Words.new()
    alex.open("/")
    note = together.start(alex, NOOR)
    together.write(alex, words)
    together.hand_over(alex, NOOR)
    alex.press(f"I am {NOOR.first}")
    together.leave_one_out_and_agree(alex)
    assert LEFT_OUT in alex.text
    alex.press("Give back to")
    together.sign_in_again(alex, NOOR.worker)
    together.finish(alex)
    bea.open(f"/notes/{note}/")
    assert words.shared in bea.text
    assert words.secret not in bea.text
    assert SHARED in bea.text
