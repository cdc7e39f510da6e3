"""The first page, for each role."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from peernotes.models import Membership, Note, RecordEntry
from tests.support import notes as made
from tests.support.cast import Cast
from tests.support.my import switch
from tests.support.pages import BUDGET, statements

At = Callable[[str], Client]
Owner = Callable[[], Any]


def entries(cast: Cast, number: int) -> None:
    for days in range(number):
        RecordEntry.objects.create(
            service=cast.service, consumer=cast.sam, kind="progress", title="Hidden title", text="Hidden text",
            author_name="Bea", written_at=timezone.now() - dt.timedelta(days=days),
        )  # fmt: skip


def test_a_clinician_finds_unread_notes_first_and_no_words(cast: Cast, at: At, as_owner: Owner) -> None:
    note = made.final(cast)
    with as_owner():
        entries(cast, 1)
    bea = at("bea")
    page = bea.get("/")
    assert [row.href for row in page.context["unread"]] == [f"/notes/{note.pk}/"]
    assert page.context["unread"][0].is_new
    text = page.content.decode()
    assert not any(word in text for word in (*made.WORDS.values(), "Hidden"))
    bea.get(f"/notes/{note.pk}/")
    page = bea.get("/")
    assert page.context["unread"] == []
    assert len(page.context["rest"]) == 2
    assert "Nothing new to read" in page.content.decode()
    assert "that people share with the care team stand here for 90 days" in page.content.decode()


def test_an_old_note_that_was_never_opened_is_not_new(cast: Cast, at: At, as_owner: Owner) -> None:
    note = made.final(cast)
    long_ago = timezone.now() - dt.timedelta(days=100)
    with as_owner(), connection.cursor() as cursor:
        Note.objects.filter(pk=note.pk).update(finalised_at=long_ago)
        cursor.execute("UPDATE peernotes_unread SET finalised_at = %s", [long_ago])
        cursor.execute("SELECT peernotes_age_unread()")
    page = at("bea").get("/")
    assert page.context["unread"] == []
    assert [(row.is_new, row.tag) for row in page.context["rest"]] == [(False, "Not opened yet")]
    assert "Nothing new to read" in page.content.decode()


def test_where_no_notes_are_shared_the_worklist_says_so(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        switch(cast)
    page = at("bea").get("/").content.decode()
    assert "In your model peer notes are not shared with clinicians." in page
    assert "share with the care team" not in page


def test_all_unread_notes_have_a_list_of_their_own(cast: Cast, at: At) -> None:
    made.final(cast)
    page = at("bea").get("/?show=unread")
    assert len(page.context["unread"]) == 1
    assert page.context["rest"] == []


def test_one_line_and_thirty_cost_the_same(cast: Cast, at: At, as_owner: Owner) -> None:
    made.final(cast)
    few = statements(at("bea"), "/")
    with as_owner():
        entries(cast, 30)
    bea = at("bea")
    assert statements(bea, "/") == few <= BUDGET
    first = bea.get("/")
    second = bea.get("/" + first.context["pager"]["older"])
    assert (len(first.context["rest"]), len(second.context["rest"]), second.context["unread"]) == (25, 5, [])


@pytest.mark.parametrize(("name", "target"), [("sam", "/my/"), ("ada", "/services/{slug}/model/")])
def test_others_are_led_to_their_own(cast: Cast, at: At, name: str, target: str) -> None:
    assert at(name).get("/").url == target.format(slug=cast.service.slug)


def test_a_peer_worker_gets_today(cast: Cast, at: At) -> None:
    assert "today" in at("alex").get("/").context


def test_the_records_officer_finds_what_was_struck(cast: Cast, at: At, as_owner: Owner) -> None:
    note = made.final(cast)
    ravi = at("ravi")
    assert "There are none" in ravi.get("/").content.decode()
    with as_owner():
        Note.objects.filter(pk=note.pk).update(
            status="entered_in_error", shared_with_care_team=False, shared_with_peer_team=False
        )
    assert [row.href for row in at("ravi").get("/").context["notes"]] == [f"/notes/{note.pk}/"]


def test_who_has_left_is_told_that_there_is_no_role(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        Membership.objects.filter(user=cast.users["bea"]).update(ends_at=timezone.now() - dt.timedelta(days=1))
    answer = at("bea").get("/")
    assert answer.status_code == 403
    assert "You have no role in this service." in answer.content.decode()


def test_nobody_is_led_to_signing_in(cast: Cast) -> None:
    assert Client().get("/").url.startswith("/accounts/login/")
