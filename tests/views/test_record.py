"""The record page and the search over everyone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.actions.notes import decisions
from peernotes.enums import Code
from peernotes.models import Assignment, ContactLogEntry, Event, PolicyVersion, RecordEntry, Service
from peernotes.policy.switches import COMPLEMENTARY
from tests.support import notes as made
from tests.support.build import policy_version
from tests.support.cast import Cast, assign
from tests.support.pages import BUDGET, statements

At = Callable[[str], Client]
Owner = Callable[[], Any]
OUT = decisions.SectionChoice("removed")
NOW = timezone.now()


def entries(cast: Cast, number: int = 1, **changes: Any) -> list[RecordEntry]:
    values = {"kind": "progress", "title": "A visit", "text": "Tea and talk.", "author_name": "Bea Good"}
    return [
        RecordEntry.objects.create(
            service=cast.service,
            **({"consumer": cast.sam, "written_at": NOW - dt.timedelta(days=at + 1)} | values | changes),
        )
        for at in range(number)
    ]


def record(cast: Cast, query: str = "") -> str:
    return f"/people/{cast.sam.pk}/record/{query}"


def test_a_clinician_reads_what_was_shared_and_nothing_of_what_was_left_out(
    cast: Cast, at: At, as_owner: Owner
) -> None:
    made.final(cast, what_we_did=OUT)
    with as_owner():
        entries(cast)
    page = at("bea").get(record(cast)).content.decode()
    assert "Peer note: Time together" in page
    assert made.WORDS["own_words"] in page
    assert made.WORDS["what_we_did"] not in page
    assert "Written together" in page
    assert "Bea Good (clinician)" in page
    assert "Alex (peer worker, with Sam)" in page


def test_a_peer_worker_under_the_complementary_model_gets_the_plain_reason(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        entries(cast, text="Secret tea.")
        PolicyVersion.objects.filter(pk=cast.policy.pk).update(in_force=(cast.policy.starts_at, NOW))
        policy_version(service=cast.service, number=2, switches=COMPLEMENTARY, starts=NOW)
    answer = at("alex").get(record(cast))
    assert answer.status_code == 403
    assert "peer workers learn from the person, not from the record" in answer.content.decode()
    assert "Secret" not in answer.content.decode()
    event = Event.objects.latest("id")
    assert (event.verb, event.code, event.allowed) == ("read_record", Code.POLICY_NO_READING, False)


def test_choosing_not_to_look_closes_the_record_at_once(cast: Cast, at: At) -> None:
    alex = at("alex")
    page = f"/people/{cast.sam.pk}/reading/"
    assert alex.post(page, {"reads": "no"}, follow=True).redirect_chain == [(f"/people/{cast.sam.pk}/", 302)]
    answer = alex.get(record(cast))
    assert answer.status_code == 403
    assert "You chose not to look" in answer.content.decode()
    alex.post(page, {"reads": "yes"})
    assert alex.get(record(cast)).status_code == 200
    assert alex.post(page, {"reads": "perhaps"}).status_code == 302
    assert Assignment.objects.get(user=cast.users["alex"], content_object=cast.sam).reads_record


@pytest.mark.parametrize(("name", "status"), [("cleo", 404), ("ada", 404), ("ravi", 404), ("sam", 200), ("dana", 403)])
def test_who_may_open_it(cast: Cast, at: At, name: str, status: int) -> None:
    assert at(name).get(record(cast)).status_code == status


def test_the_consumer_reads_their_own_under_their_own_tab(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        entries(cast)
    page = at("sam").get(record(cast)).content.decode()
    assert "<title>My page</title>" in page
    assert "My record" in page
    assert "Tea and talk." in page


def test_filters_choose_by_author_kind_and_day(cast: Cast, at: At, as_owner: Owner) -> None:
    made.final(cast)
    with as_owner():
        entries(cast, title="Ours")
        entries(
            cast, title="Theirs", kind="imported", source_system="old", source_id="1", written_at=NOW.replace(year=1928)
        )
        ContactLogEntry.objects.create(
            service=cast.service, consumer=cast.sam, worker=cast.users["bea"], happened_at=NOW, minutes=5, mode="phone"
        )
    bea = at("bea")

    def titles(query: str) -> set[str]:
        page = bea.get(record(cast, query)).content.decode()
        names = {"Ours": "Ours", "Theirs": "Theirs", "note": "Peer note: Time", "contact": "Contact, phone"}
        return {key for key, text in names.items() if text in page}

    assert titles("") == {"Ours", "Theirs", "note", "contact"}
    assert titles("?author=clinician") == {"Ours", "contact"}
    assert titles("?author=peer_worker") == {"note"}
    assert titles("?author=imported") == {"Theirs"}
    assert titles("?kind=note") == {"note"}
    assert titles("?kind=contact") == {"contact"}
    assert titles("?kind=progress") == {"Ours"}
    assert titles("?kind=note&author=imported") == set()
    assert titles("?until=1950-01-01") == {"Theirs"}
    assert titles(f"?since={NOW:%Y-%m-%d}") == {"note", "contact"}


def test_what_may_be_hard_to_read_is_only_named(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        entries(cast, title="The fire", text="It burned all night.", sensitive=True)
    bea = at("bea")
    for query in ("", "?q=burned"):
        page = bea.get(record(cast, query)).content.decode()
        assert "This may be hard to read" in page
        assert "The fire" not in page
        assert "all night" not in page


def test_a_day_without_a_time_gets_none_and_is_the_same_day_when_the_service_moves(
    cast: Cast, at: At, as_owner: Owner
) -> None:
    """Sorted by the midnight at which it began in London."""
    midnight = dt.datetime(1990, 6, 30, 23, 0, tzinfo=dt.UTC)
    day = dt.date(1990, 7, 1)
    with as_owner():
        entries(cast, written_at=midnight, written_on=day, kind="imported", source_system="old", source_id="1")
    for zone in ("Europe/London", "Pacific/Auckland", "America/Los_Angeles"):
        with as_owner():
            Service.objects.filter(pk=cast.service.pk).update(timezone=zone)
        page = at("bea").get(record(cast)).content.decode()
        assert "1 July 1990<" in page


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("?since=2026-02-31", 422), ("?since=2026-03-02&until=2026-03-01", 422), ("?author=nobody", 422),
        ("?kind=x", 422), (f"?q={'x' * 201}", 422), ("?q=%00", 422), ("?q=%ff%fe", 200), ("?q=%22unclosed", 200),
        ("?q=%E2%80%AEabc", 200), ("?after=nonsense", 200), ("?since=0001-01-01&until=9999-12-31", 200),
        ("?q='%3B--", 200), ("?q=a%26%7C!()", 200), ("?changed=on", 200),
    ],
)  # fmt: skip
def test_bad_input_is_told_and_never_breaks(cast: Cast, at: At, query: str, status: int) -> None:
    assert at("bea").get(record(cast, query)).status_code == status


def test_one_row_and_twenty_five_cost_the_same(cast: Cast, at: At, as_owner: Owner) -> None:
    made.final(cast)
    with as_owner():
        entries(cast, 1, text="We walked.")
    bea = at("bea")
    pages = [record(cast), record(cast, "?q=walked"), "/search/?q=walked", f"/people/{cast.sam.pk}/"]
    few = [statements(bea, page) for page in pages]
    for _ in range(3):
        made.final(cast)
    with as_owner():
        entries(cast, 25, text="We walked.")
        assign(cast, "bea", cast.noor)
        entries(cast, 10, text="We walked.", consumer=cast.noor)
    bea = at("bea")
    assert [statements(bea, page) for page in pages] == few
    assert max(few) <= BUDGET


def test_older_and_newer_lead_through_the_record_and_keep_the_filter(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        entries(cast, 30)
    bea = at("bea")
    first = bea.get(record(cast, "?author=clinician"))
    assert len(first.context["items"]) == 25
    older = first.context["pager"]["older"]
    assert "author=clinician" in older
    second = bea.get(record(cast, older))
    assert len(second.context["items"]) == 5
    back = bea.get(record(cast, second.context["pager"]["newer"]))
    assert [item.href for item in back.context["items"]] == [item.href for item in first.context["items"]]


def test_a_search_shows_whose_line_it_is_and_marks_the_words(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        entries(cast, text="Tea & cake < the kettle.")
    page = at("bea").get("/search/?q=kettle").content.decode()
    assert "<mark>kettle</mark>" in page
    assert "Tea &amp; cake &lt; the" in page
    assert "Sam, 1: A visit" in page


@pytest.mark.parametrize(
    ("text", "asked", "mark"),
    [
        ("他今天很担心。我们谈到了工作。", "担心", "担心"),
        ("カタカナのテストをした。", "テスト", "テスト"),
        ("เขารู้สึกวิตกกังวลมาก", "กังวล", "กกังวล"),  # each sign that was asked for
        ("Talked about the al\u00adlot\u00adment.", "allotment", "allotment"),
    ],
)
def test_a_search_marks_words_without_spaces_and_with_soft_hyphens(
    cast: Cast, at: At, as_owner: Owner, text: str, asked: str, mark: str
) -> None:
    with as_owner():
        entries(cast, text=text)
    for page in (at("bea").get("/search/", {"q": asked}), at("bea").get(record(cast), {"q": asked})):
        assert f"<mark>{mark}</mark>" in page.content.decode()


def test_a_search_without_words_opens_nothing(cast: Cast, at: At) -> None:
    bea = at("bea")
    assert bea.get("/search/").status_code == 200
    assert bea.get("/search/?q=").context["items"] == []
    assert bea.get(f"/search/?q={'x' * 300}").status_code == 422
    assert not Event.objects.filter(verb="search", actor_id=cast.users["bea"].pk).exists()
    assert at("sam").get("/search/").status_code == 403
