"""People invited from a list: looked through first, with every bad line named, and all of them or none."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from peernotes.imports.staff import MOST
from peernotes.models import Event, Invitation, Membership, RoleProposal, User
from tests.support.cast import Cast

At = Callable[[str], Client]
HEAD = "name,username,email,roles,from,until,paid,lived as"
NIA = "Nia Owusu,nia,,Peer worker,,,paid,"
TOM = 'Tom Reyes,tom,tom@example.org,"Clinician, Records officer",2027-01-01,2027-12-31,Volunteer,'
ADA = "Ada Lund,ada.lund,,peer_supervisor,,,paid,As a carer"
GOOD = "\n".join([HEAD, NIA, TOM, ADA])
LINK = re.compile(r"data-link>http://testserver(/invitation/[^<]+)<")
ROW = re.compile(r"pn-row__title\">(.*?)</p>\s*<p class=\"pn-row__note\">(.*?)</p>")


def address(cast: Cast) -> str:
    return f"/services/{cast.service.slug}/staff/import/"


def send(client: Client, cast: Cast, text: str, **more: object) -> tuple[int, str]:
    answer = client.post(address(cast), {"text": text} | more)
    return answer.status_code, answer.content.decode()


def rows(page: str) -> list[tuple[str, str]]:
    return [(title, unescape(note)) for title, note in ROW.findall(page)]


@pytest.fixture
def before(cast: Cast) -> Callable[[], bool]:
    """Whether nothing was written since."""
    cast.enter("ada")
    counts = [model.objects.count() for model in (User, Membership, RoleProposal, Invitation)]

    def same() -> bool:
        cast.enter("ada")
        return counts == [model.objects.count() for model in (User, Membership, RoleProposal, Invitation)]

    return same


def test_looked_through_first_and_nothing_is_written(cast: Cast, at: At, before: Callable[[], bool]) -> None:
    ada = at("ada")
    assert address(cast) in ada.get(f"/services/{cast.service.slug}/staff/").content.decode()
    assert ada.get(address(cast)).status_code == 200
    status, page = send(ada, cast, GOOD)
    assert status == 200
    assert rows(page) == [
        ("Nia Owusu", "nia · Peer worker"),
        ("Tom Reyes", "tom · Clinician, Records officer"),
        ("Ada Lund", "ada.lund · Peer supervisor"),
    ]
    assert "3 people can be invited" in page
    assert "wait for a second administrator" in page
    assert before()
    assert not Event.objects.filter(verb="invite").exists()


def test_they_are_invited_as_one_alone_would_be(cast: Cast, at: At) -> None:
    status, page = send(at("ada"), cast, GOOD, invite="yes", key=uuid.uuid4())
    assert status == 200
    links = LINK.findall(page)
    assert len(set(links)) == 3
    chosen = {"password1": "a lantern by the river", "password2": "a lantern by the river"}
    assert Client().post(links[0], chosen).url == "/accounts/login/"
    cast.enter("ada")
    held = {
        each.user.username: each for each in Membership.objects.filter(user__username__in=["nia", "tom", "ada.lund"])
    }
    assert {name: each.role for name, each in held.items()} == {
        "nia": "consumer_peer_worker", "tom": "clinician", "ada.lund": "peer_supervisor",
    }  # fmt: skip
    assert (held["ada.lund"].lived_as, held["tom"].volunteer, held["nia"].volunteer) == ("carer", True, False)
    assert str(held["tom"].ends_at) == "2028-01-01 00:00:00+00:00"
    assert User.objects.get(username="tom").email == "tom@example.org"
    waiting = RoleProposal.objects.get(user__username="tom")
    assert (waiting.role, waiting.approved, waiting.proposed_by_id) == ("records_officer", None, cast.users["ada"].pk)
    assert Event.objects.filter(verb="invite", subject_kind="staff").count() == 6


BAD_LINES = [
    (",nia,,Peer worker,,,paid,", "name", "Please give the name."),
    ("N\u200bia,nia,,Peer worker,,,paid,", "name", "nobody can see"),
    ("Nia,,,Peer worker,,,paid,", "username", "Please give a username."),
    ("Nia,n i a,,Peer worker,,,paid,", "username", "Please leave out the rest."),
    ("Nia,ada.{tag},,Peer worker,,,paid,", "username", "This username is taken."),
    ("Nia,ADA.{tag},,Peer worker,,,paid,", "username", "This username is taken."),
    ("Nia,nia,no address,Peer worker,,,paid,", "email", "valid email address"),
    ("Nia,nia,,,,,paid,", "roles", "Please name at least one role."),
    ("Nia,nia,,Wizard,,,paid,", "roles", "“Wizard” is no role. There are: Peer worker,"),
    ("Nia,nia,,Peer worker,01/02/2030,,paid,", "from", "Please write the day as in 2026-03-04."),
    ("Nia,nia,,Peer worker,2020-01-01,,paid,", "from", "This day is over."),
    ("Nia,nia,,Peer worker,2026-02-30,,paid,", "from", "Please write the day"),
    ("Nia,nia,,Peer worker,2027-02-02,2027-02-01,paid,", "until", "This is before the first day."),
    ("Nia,nia,,Peer worker,,9999-12-31,paid,", "until", "more than two years away"),
    ("Nia,nia,,Peer worker,,,,", "paid", "Please write “paid” or “volunteer”."),
    ("Nia,nia,,Peer worker,,,sometimes,", "paid", "Please write “paid” or “volunteer”."),
    ("Nia,nia,,Peer supervisor,,,paid,both", "lived as", "Please write “consumer” or “carer”, or nothing."),
    ("Nia,nia,,Clinician,,,paid,carer", "lived as", "This is asked of peer supervisors only."),
    ("Nia,nia,,Clinician,,,paid", "", "This row has 7 columns, the first row has 8."),
    ('Nia,nia,,"Clinician" x,,,paid,', "", "The quotes or commas of this row cannot be read."),
]  # fmt: skip


@pytest.mark.parametrize(("line", "column", "reason"), BAD_LINES)
def test_a_bad_line_is_named_with_its_column_and_a_reason(
    cast: Cast, at: At, before: Callable[[], bool], line: str, column: str, reason: str
) -> None:
    line = line.format(tag=cast.users["ada"].username.split(".")[1])
    status, page = send(at("ada"), cast, "\n".join([HEAD, TOM, line, ADA]), invite="yes")
    assert status == 422
    (wrong,) = [row for row in rows(page) if row[0].startswith("Line ")]
    assert wrong[0] == ", ".join(filter(None, ["Line 3", column]))
    assert reason in wrong[1]
    assert "Nobody was invited." in page
    assert "Leave these lines out" in page
    assert before()


def test_all_that_is_wrong_is_told_at_once_in_the_order_of_the_lines(cast: Cast, at: At) -> None:
    text = "\n".join([HEAD, NIA, "Nia,nia,,Peer worker,,,paid,", "", "X,x,,,,,sometimes,", "Y,y,,Wizard,,,paid,"])
    _status, page = send(at("ada"), cast, text)
    found = [title for title, _reason in rows(page) if title.startswith("Line ")]
    assert found == ["Line 3, username", "Line 5, roles", "Line 5, paid", "Line 6, roles"]
    assert "A line above has this username too." in page


def test_bad_lines_are_left_out_if_that_is_ticked(cast: Cast, at: At) -> None:
    taken = f"Nia,{cast.users['ada'].username},,Peer worker,,,paid,"
    text = "\n".join([HEAD, NIA, taken, "X,x,,Wizard,,,paid,"])
    status, page = send(at("ada"), cast, text, invite="yes", leave_out="on")
    assert status == 200
    assert len(LINK.findall(page)) == 1
    assert User.objects.filter(username="nia").exists()
    assert not User.objects.filter(username="x").exists()


def test_with_every_line_left_out_nobody_is_invited(cast: Cast, at: At, before: Callable[[], bool]) -> None:
    status, _page = send(at("ada"), cast, f"{HEAD}\nX,x,,Wizard,,,paid,", invite="yes", leave_out="on")
    assert status == 422
    assert before()


def test_pressed_twice_nobody_is_invited_twice(cast: Cast, at: At) -> None:
    ada, key = at("ada"), uuid.uuid4()
    first = LINK.findall(send(ada, cast, GOOD, invite="yes", key=key)[1])
    chosen = {"password1": "a lantern by the river", "password2": "a lantern by the river"}
    Client().post(first[0], chosen)
    status, page = send(ada, cast, GOOD, invite="yes", key=key)
    second = LINK.findall(page)
    assert (status, len(second), "has chosen a password" in page) == (200, 2, True)
    assert User.objects.filter(username__in=["nia", "tom", "ada.lund"]).count() == 3
    assert [Client().get(link).status_code for link in (*second, *first)] == [200, 200, 410, 410, 410]
    assert send(ada, cast, GOOD, invite="yes", key=uuid.uuid4())[0] == 422


def test_a_line_put_right_after_the_press_is_another_one(cast: Cast, at: At) -> None:
    ada, key = at("ada"), uuid.uuid4()
    for text in (GOOD, GOOD.replace(",nia,", ",nia.owusu,")):
        assert send(ada, cast, text, invite="yes", key=key)[0] == 200
    assert User.objects.filter(username__in=["nia", "nia.owusu", "tom", "ada.lund"]).count() == 4


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (GOOD.encode("utf-8-sig"), "Nia Owusu"),
        (GOOD.replace("\n", "\r\n").encode("utf-16"), "Nia Owusu"),
        (GOOD.replace("Owusu", "Ōwusu").encode("utf-16-le"), "Nia Ōwusu"),
        (GOOD.replace("Owusu", "Müller").encode("cp1252"), "Nia Müller"),
        ("\n".join([HEAD, NIA]).replace(",", ";").encode(), "Nia Owusu"),
        ("\n".join([HEAD, NIA]).replace(",", "\t").encode(), "Nia Owusu"),
        (b"sep=;\n" + "\n".join([HEAD, NIA]).replace(",", ";").encode(), "Nia Owusu"),
        (b"PAID,User name,Lived_as,Roles,Name,,\npaid,nia,,clinician,Nia Owusu,,\n", "Nia Owusu"),
    ],
)
def test_files_as_spreadsheets_save_them(cast: Cast, at: At, content: bytes, name: str) -> None:
    """The list stands on the page afterwards, to be put right and sent again without the file."""
    answer = at("ada").post(address(cast), {"file": SimpleUploadedFile("staff.csv", content)})
    page = answer.content.decode()
    assert answer.status_code == 200, rows(page)
    assert rows(page)[0][0] == name
    assert name in page.split("<textarea")[1]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "There is nobody in this list"),
        (HEAD.encode(), "There is nobody in this list"),
        (b"name,username\nNia,nia", "These columns are missing: roles, paid."),
        (b"name,username,roles,paid,salary\n", "These columns are not known: salary."),
        (b"name,name,username,roles,paid\n", "These columns are there twice: name."),
        (b"PK\x03\x04", "This is a spreadsheet, not a CSV."),
        (b"name,username,roles,paid\n\x81,n,clinician,paid", "This file is neither UTF-8 nor Windows-1252."),
        (b"name,username,roles,paid\nN\0a,n,clinician,paid", "There is a character here that cannot be saved."),
        (b'"name,username,roles,paid', "The quotes or commas of this row cannot be read."),
        (b"x" * 100_001, "This is more than the 100,000 characters"),
        (f"{HEAD}\n{NIA}\n".encode() + f"{NIA}\n".encode() * MOST, f"There are {MOST + 1} people in this list"),
    ],
)
def test_a_file_that_cannot_be_taken(
    cast: Cast, at: At, before: Callable[[], bool], content: bytes, reason: str
) -> None:
    answer = at("ada").post(address(cast), {"file": SimpleUploadedFile("staff.csv", content), "invite": "yes"})
    assert answer.status_code == 422
    assert reason in answer.content.decode()
    assert before()


@pytest.mark.parametrize(("name", "status"), [("bea", 403), ("ravi", 403), ("sam", 403)])
def test_nobody_else_brings_in_a_list(cast: Cast, at: At, before: Callable[[], bool], name: str, status: int) -> None:
    someone = at(name)
    assert someone.get(address(cast)).status_code == status
    assert send(someone, cast, GOOD, invite="yes")[0] == status
    assert before()
