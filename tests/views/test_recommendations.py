"""What the research recommends: said by administrators, read by whoever works there, and a reason to refuse nothing but "done" without
a code."""

from __future__ import annotations

import csv
import re
import uuid
from collections.abc import Callable
from datetime import date, timedelta
from io import StringIO
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.models import Event, PolicyVersion, Recommendation
from peernotes.policy.switches import INTEGRATED
from tests.support import build
from tests.support.cast import Cast, make_cast
from tests.support.my import BUDGET, statements, text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db
STAFF = ("alex", "bea", "ravi", "ada")


def page(cast: Cast, number: int | str = "") -> str:
    return f"/services/{cast.service.slug}/recommendations/{number}{'/' if number else ''}"


def said(version: int = 0, **more: object) -> dict[str, object]:
    return {"state": "doing", "version": version, "key": uuid.uuid4()} | more


def proposed(cast: Cast, number: int = 1) -> PolicyVersion:
    about = {"starts": timezone.now(), "switches": INTEGRATED, "proposed_by": cast.users["ada"]}
    return build.proposal(service=cast.service, number=number, **about)


def days(ahead: int) -> str:
    return str(timezone.localdate() + timedelta(days=ahead))


def test_what_an_administrator_says_whoever_works_there_reads(cast: Cast, at: At, as_owner: Owner) -> None:
    told = said(owner=cast.users["alex"].pk, evidence="We met.\nTwice.", review_on=days(30))
    for _twice in range(2):
        assert at("ada").post(page(cast, 1), told)["Location"] == page(cast, 1)
    row = Recommendation.objects.get(service=cast.service)
    assert (row.number, row.version, row.state, row.owner_id) == (1, 1, "doing", cast.users["alex"].pk)
    for name in STAFF:
        read = text_of(at(name).get(page(cast)))
        assert "Of 11: 1 being done, 10 open" in read
        assert "We met. Twice." in read
        assert "Looked after by Alex" in read
        assert "We met. Twice." in text_of(at(name).get(page(cast, 1)))
    with as_owner():
        event = Event.objects.get(verb="write_recommendation", service_id=cast.service.pk)
    assert (event.object_type, event.object_id, event.allowed) == ("recommendation", row.pk, True)


def test_what_was_said_before_stays(cast: Cast, at: At) -> None:
    ada = at("ada")
    ada.post(page(cast, 3), said(evidence="The first."))
    done = said(1, state="done", evidence="The second.", done_on=days(-3), review_on=days(30))
    assert ada.post(page(cast, 3), done).status_code == 302
    before = Recommendation.objects.filter(service=cast.service).order_by("version")
    assert [(one.version, one.state, one.evidence) for one in before] == [
        (1, "doing", "The first."),
        (2, "done", "The second."),
    ]
    read = text_of(at("alex").get(page(cast, 3)))
    assert read.index("The second.") < read.index("The first.")
    assert "Of 11: 1 done, 10 open" in text_of(ada.get(page(cast)))


def test_two_at_once(cast: Cast, at: At) -> None:
    """Nothing is written over, and each sees both."""
    at("ada").post(page(cast, 3), said(evidence="Ada's words.", owner=cast.users["bea"].pk))
    late = at("abe").post(page(cast, 3), said(evidence="Abe's words.", state="not_for_us"))
    assert late.status_code == 409
    both = text_of(late)
    assert "Somebody saved this in between" in both
    assert "Ada&#x27;s words." in both
    assert "Bea (" in both
    assert "Abe&#x27;s words." in both
    assert 'name="version" value="1"' in late.content.decode()
    assert at("abe").post(page(cast, 3), said(1, evidence="Abe's words.")).status_code == 302


def test_whose_owner_has_left(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        elsewhere = build.user(username=f"gone-{uuid.uuid4()}", name="Gone Away")
        build.recommendation(service=cast.service, by=cast.users["ada"], owner=elsewhere, evidence="Old.")
    late = at("abe").post(page(cast, 1), said(evidence="New."))
    assert late.status_code == 409
    assert "Gone Away" in text_of(late)


@pytest.mark.parametrize("name", ["alex", "bea", "ravi"])
def test_only_administrators_say_it(cast: Cast, at: At, name: str) -> None:
    assert at(name).post(page(cast, 1), said()).status_code == 403
    assert "Save" not in text_of(at(name).get(page(cast, 1)))
    assert not Recommendation.objects.exists()


def test_not_for_consumers_and_nothing_to_other_services(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        other = make_cast()
        build.recommendation(service=other.service, by=other.users["ada"], evidence="Elsewhere.")
    for number in ("", 1):
        refused = at("sam").get(page(cast, number))
        assert refused.status_code == 403
        assert "This page is for those who work with people here." in text_of(refused)
        assert "You have no role" not in text_of(refused)
        answer = at("ada").get(page(other, number))
        assert answer.status_code == 404
        assert answer.content == at("ada").get("/services/no-such-service/recommendations/").content
    assert at("ada").post(page(other, 1), said()).status_code == 404
    cast.enter("ada")
    assert not Recommendation.objects.filter(service=other.service).exists()
    cast.enter("sam")
    assert not Recommendation.objects.exists()


@pytest.mark.parametrize("number", [0, 12, 10**12])
def test_there_are_eleven(cast: Cast, at: At, number: int) -> None:
    assert at("ada").get(page(cast, str(number))).status_code == 404
    assert at("ada").post(page(cast, str(number)), said()).status_code == 404
    assert not Recommendation.objects.exists()


def test_without_a_code_the_second_is_not_done(cast: Cast, at: At, as_owner: Owner) -> None:
    ada, told = at("ada"), said(state="done", evidence="We wrote one.", done_on=days(-2))
    refused = ada.post(page(cast, 2), told)
    assert refused.status_code == 422
    read = text_of(refused)
    assert "Publish the code first" in read
    assert "one administrator proposes the words" in read
    assert "code_not_published" in read
    assert "We wrote one." in read
    assert f"/services/{cast.service.slug}/code/" in refused.content.decode()
    assert not Recommendation.objects.exists()
    with as_owner():
        event = Event.objects.get(verb="write_recommendation", service_id=cast.service.pk)
        assert (event.allowed, event.code, event.rule) == (False, "code_not_published", "code_of_conduct")
        build.proposed_code(service=cast.service, by=cast.users["ada"])
    assert ada.post(page(cast, 2), told | {"key": uuid.uuid4()}).status_code == 422
    for other in ("open", "doing", "not_for_us"):
        version = Recommendation.objects.filter(service=cast.service).count()
        assert ada.post(page(cast, 2), said(version, state=other)).status_code == 302
    with as_owner():
        build.code(service=cast.service, number=2)
    assert ada.post(page(cast, 2), told | {"key": uuid.uuid4(), "version": 3}).status_code == 302


@pytest.mark.parametrize(
    ("number", "more", "says"),
    [
        (1, {"state": "done", "done_on": 2}, "This day is still to come."),
        (1, {"done_on": -2}, "This day goes with “Done”."),
        (1, {"state": "done", "done_on": -3, "review_on": -5}, "This day is over."),
        (1, {"review_on": -2}, "This day is over."),
        (1, {"review_on": 800}, "more than two years away"),
        (1, {"evidence": "x" * 2_001}, "Nothing was cut."),
        (1, {"owner": str(uuid.uuid4())}, "Please choose one of these."),
        (1, {"state": "perhaps"}, "Please choose one of these."),
        (1, {"state": ""}, "Please say how it stands."),
        (1, {"version": "-1"}, "Something of this page is missing."),
        (11, {"state": "done"}, "Please give the day."),
        (11, {"state": "done", "done_on": -2, "evidence": " "}, "Please say who was there."),
    ],
)
def test_what_is_not_so(cast: Cast, at: At, number: int, more: dict[str, Any], says: str) -> None:
    """Days as so many from today."""
    told = {name: days(each) if isinstance(each, int) else each for name, each in more.items()}
    answer = at("ada").post(page(cast, number), said(**({"evidence": "Mine."} | told)))
    assert answer.status_code == 422
    assert says in text_of(answer)
    assert told.get("evidence", "Mine.") in answer.content.decode()
    assert not Recommendation.objects.exists()


def test_somebody_of_another_service_looks_after_nothing(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        other = make_cast()
    for who in (other.users["alex"], cast.users["sam"]):
        answer = at("ada").post(page(cast, 1), said(owner=who.pk))
        assert answer.status_code == 422
        assert "Please choose one of these." in text_of(answer)


def test_the_team_was_prepared(cast: Cast, at: At) -> None:
    told = said(state="done", done_on=days(-2), evidence="All but two.")
    assert at("ada").post(page(cast, 11), told).status_code == 302
    read = text_of(at("alex").get(page(cast, 11)))
    assert "Held on" in read
    assert "All but two." in read
    assert at("ada").post(page(cast, 11), said(1, state="open")).status_code == 302


def test_an_overdue_review_says_so(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        by = cast.users["ada"]
        for number, ahead in ((1, -2), (2, 2)):
            day = timezone.localdate() + timedelta(days=ahead)
            build.recommendation(service=cast.service, by=by, number=number, review_on=day)
    answer = at("alex").get(page(cast))
    assert "1 review is overdue" in text_of(answer)
    assert text_of(answer).count("Review overdue since") == 1
    assert 'class="pn-tag pn-tag--waiting">Review overdue since' in answer.content.decode()
    assert "1 review is overdue" in text_of(at("ada").get(f"/services/{cast.service.slug}/model/"))


def test_the_picture_can_be_heard(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        for number, state in enumerate(("done", "doing", "not_for_us"), 1):
            build.recommendation(service=cast.service, by=cast.users["ada"], number=number, state=state)
    body = at("alex").get(page(cast)).content.decode()
    assert '<desc id="standing-desc">Of 11: 1 done, 1 being done, 8 open, 1 not for us</desc>' in body
    squares = re.findall(r"<path d=[^>]+>", body)
    outlines = [one for one in squares if 'stroke-width="2"' in one]
    assert len(outlines) == 11
    assert [place for place, one in enumerate(outlines) if "stroke-dasharray" in one] == [10]
    assert [place for place, one in enumerate(outlines) if 'fill="none"' not in one] == [0]


def test_where_it_is_found(cast: Cast, at: At, as_owner: Owner) -> None:
    model = f"/services/{cast.service.slug}/model/"
    for name in STAFF:
        assert page(cast) in at(name).get(model).content.decode()
    assert page(cast) not in at("sam").get(model).content.decode()
    for path in ("change/", "preview/"):
        assert page(cast) not in at("ada").get(model + path).content.decode()
    with as_owner():
        build.recommendation(service=cast.service, by=cast.users["ada"])
        PolicyVersion.objects.filter(service=cast.service).delete()
    link_only = at("abe").get(f"{model}preview/")
    assert page(cast) in link_only.content.decode()
    assert "Of 11" not in text_of(link_only)
    with as_owner():
        first = proposed(cast)
    for path in ("change/", "preview/", f"preview/?version={first.pk}", f"{first.pk}/approve/"):
        answer = at("abe").get(model + path)
        assert "This is your first model." in text_of(answer), path
        assert "Of 11: 1 being done, 10 open" in text_of(answer), path
        assert page(cast) in answer.content.decode()
        assert statements(at("abe"), model + path) <= BUDGET


def lines(cast: Cast, at: At) -> list[list[str]]:
    answer = at("ada").get(f"/services/{cast.service.slug}/model/history/file/")
    assert answer["Content-Disposition"] == 'attachment; filename="service-model.csv"'
    return list(csv.reader(StringIO(answer.content.decode())))


def test_it_goes_with_the_versions_of_the_model(cast: Cast, at: At) -> None:
    ada = at("ada")
    ada.post(page(cast, 1), said(evidence="=1+1"))
    ada.post(page(cast, 1), said(1, state="done", done_on=days(-2), evidence="Now."))
    head, model, last, first = lines(cast, at)
    assert len({len(line) for line in (head, model, last, first)}) == 1
    assert model[0] == "Service model"
    assert model[2] == "Integrated"
    assert last[1:2] + last[3:6] == ["1", "2", "Done", "Now."]
    assert last[8] == days(-2)
    assert first[5] == "'=1+1"
    assert at("alex").get(f"/services/{cast.service.slug}/model/history/file/").status_code == 403


def test_each_line_is_about_one_version(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        proposed(cast, number=9)
    waiting = lines(cast, at)[1]
    assert waiting[3:5] == ["9", "Waits for a second person"]
    assert waiting[8] == ""
    assert date.fromisoformat(lines(cast, at)[2][8][:10])
