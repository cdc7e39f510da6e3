"""Who looked, in sentences."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.test import Client

from tests.support import notes as made
from tests.support.cast import Cast
from tests.support.my import (
    text_of,
    url,
)

At = Callable[[str], Client]


def test_who_looked_in_plain_sentences(cast: Cast, at: At, as_owner: Any) -> None:
    note = made.final(cast)
    at("bea").get(f"/notes/{note.pk}/")
    assert at("dana").get(f"/people/{cast.sam.pk}/record/").status_code == 403
    assert at("ada").get(f"/people/{cast.sam.pk}/record/").status_code == 404
    client = at("sam")
    client.get(url(note))
    client.get(url(note))
    html = text_of(client.get("/my/who-looked/"))
    assert "Bea (Clinician) read your peer note “Time together”" in html
    assert "Reason: part of the team that looks after you" in html
    assert "Dana (Peer worker) wanted to read your record. This was refused: you have not been asked." in html
    assert "Ada (Administrator) wanted to read your record" in html
    assert "You read" not in html
    assert "approved the service model “Integrated”" in html
    html = text_of(client.get("/my/who-looked/?who=everyone"))
    assert "You read your peer note “Time together”" in html
    assert "and once before" in html


def test_one_person_s_looks_of_one_day_stand_together_and_each_is_there(cast: Cast, at: At) -> None:
    note, other = made.final(cast), made.final(cast)
    for _ in range(2):
        for one in (note, other):
            at("bea").get(f"/notes/{one.pk}/")
        at("cleo").get(f"/people/{cast.sam.pk}/")
    html = text_of(at("sam").get("/my/who-looked/"))
    assert html.count("Bea (Clinician) read your peer note") == 4
    assert html.count("3 more on this day : Bea") == 1


def test_whoever_wrote_it_is_named_once(cast: Cast, at: At) -> None:
    note = made.final(cast)
    for _ in range(3):
        at("alex").get(f"/notes/{note.pk}/")
    html = text_of(at("sam").get("/my/who-looked/"))
    assert html.count("Alex (Peer worker) read your peer note") == 1
    assert "and 2 times before" in html


def test_the_filter_says_what_it_cannot_read(cast: Cast, at: At) -> None:
    client = at("sam")
    for wrong in ("since=2026-02-30", "show=nonsense", "who=%00", "since=2026-03-04&until=2026-03-01"):
        assert client.get(f"/my/who-looked/?{wrong}").status_code == 422, wrong
    assert client.get("/my/who-looked/?after=nonsense").status_code == 200
    assert "No line fits this filter." in text_of(client.get("/my/who-looked/?show=refused"))


def test_what_is_no_line_of_mine_cannot_be_questioned(at: At) -> None:
    client = at("sam")
    for number in (0, 10**18, 10**30):
        assert client.get(f"/my/who-looked/{number}/").status_code == 404
        assert client.post(f"/my/who-looked/{number}/", {"text": "Why?"}).status_code == 404
