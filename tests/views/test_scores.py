"""How it is going, for a person: asked after a yes, answered in three ways, and theirs."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.utils import timezone

from peernotes.models import Consent, EvaluationRound, Event, MeasureScore
from tests.support import build
from tests.support.cast import Cast, say
from tests.support.my import numbers_of, switch, text_of
from tests.support.pages import BUDGET, statements
from tests.views.test_visit_choices import passed

At = Callable[[str], Client]
Owner = Callable[[], Any]
MINE, ON_VISIT = "/my/how-it-goes/", "/visit/how-it-goes/"
SHEET = {f"i{number}": "3" for number in range(1, 6)}


@pytest.fixture
def asked(cast: Cast, as_owner: Owner) -> EvaluationRound:
    """Sam is asked the MHI-5 now, and said yes to it."""
    with as_owner():
        say(cast, "evaluation", "given")
        period = build.evaluation_period(service=cast.service, measures=("mhi5", "gaf", "zan_bpd"))
        return EvaluationRound.objects.get(period=period, measure="mhi5")


def beside(asked: EvaluationRound, measure: str, as_owner: Owner) -> EvaluationRound:
    with as_owner():
        return EvaluationRound.objects.get(period=asked.period_id, measure=measure)


def paper(cast: Cast, asked: EvaluationRound | None = None, who: str = "sam") -> str:
    return f"/people/{getattr(cast, who).pk}/how-it-goes/" + (f"{asked.pk}/" if asked else "")


def scores(cast: Cast, as_owner: Owner) -> list[MeasureScore]:
    with as_owner():
        return list(MeasureScore.objects.filter(service=cast.service).order_by("created_at"))


def test_nobody_is_asked_without_a_yes_and_a_no_counts_at_once(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        period = build.evaluation_period(service=cast.service)
        asked = EvaluationRound.objects.get(period=period)
    sam = at("sam")
    assert "Mental Health Inventory" in text_of(sam.get(MINE))
    assert f"{MINE}{asked.pk}/" not in sam.get(MINE).content.decode()
    assert sam.get(f"{MINE}{asked.pk}/").status_code == 403
    assert sam.post(MINE, {}).status_code == 422
    key = str(uuid.uuid4())
    for _ in range(2):
        assert sam.post(MINE, {"answer": "yes", "key": key}).url == MINE
    assert sam.get(f"{MINE}{asked.pk}/").status_code == 200
    sam.post(MINE, {"answer": "no"})
    assert sam.post(f"{MINE}{asked.pk}/", SHEET).status_code == 403
    with as_owner():
        said = Consent.objects.filter(consumer=cast.sam, scope="evaluation").order_by("decided_at")
        assert list(said.values_list("decision", flat=True)) == ["given", "withdrawn"]
    assert scores(cast, as_owner) == []


def test_a_sheet_is_scored_once_and_another_one_corrects_it(
    cast: Cast, at: At, asked: EvaluationRound, as_owner: Owner
) -> None:
    sam, key = at("sam"), str(uuid.uuid4())
    assert " checked" not in sam.get(f"{MINE}{asked.pk}/").content.decode()
    for _ in range(2):
        assert sam.post(f"{MINE}{asked.pk}/", SHEET | {"key": key}).url == MINE
    assert [(one.total, one.answers, one.method) for one in scores(cast, as_owner)] == [(48, [3] * 5, "own_login")]
    assert "48, between 0 and 100; more is better" in text_of(sam.get(MINE))
    sam.post(f"{MINE}{asked.pk}/", SHEET | {"i3": "1"})
    assert [one.total for one in scores(cast, as_owner)] == [48, 56]
    assert "56, between" in text_of(sam.get(MINE))
    assert "48, between" not in text_of(sam.get(MINE))
    cast.enter("ada")
    assert Event.objects.filter(verb="answer_measure", allowed=True).count() == 2


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"i3": ""}, "Please answer this one."),
        ({"i6": "3"}, "There are 5 questions."),
        ({"i999999999999": "3"}, "There are 5 questions."),
        ({"i" + "9" * 500: "3"}, "There are 5 questions."),
        ({"i3": "7"}, "A number from 1 to 6."),
        ({"i3": "0"}, "A number from 1 to 6."),
        ({"i3": "2."}, "Please give a whole number."),
        ({"i3": "2.5"}, "Please give a whole number."),
        ({"i3": "-1"}, "Please give a whole number."),
        ({"i3": "²"}, "Please give a whole number."),
        ({"i3": "9" * 30}, "longer than"),
        ({"i3": "\x00"}, "cannot be saved"),
    ],
)
def test_what_does_not_fit_stays_as_it_was_typed(
    cast: Cast, at: At, asked: EvaluationRound, as_owner: Owner, wrong: dict[str, str], words: str
) -> None:
    answer = at("sam").post(f"{MINE}{asked.pk}/", SHEET | {"i1": "5"} | wrong)
    assert (answer.status_code, words in text_of(answer)) == (422, True)
    assert 'value="5"' in answer.content.decode()
    assert scores(cast, as_owner) == []


def test_from_paper_a_total_will_do_and_who_types_it_in_does_not_read_it(
    cast: Cast, at: At, asked: EvaluationRound, as_owner: Owner
) -> None:
    alex = at("alex")
    assert paper(cast, asked) in alex.get(paper(cast)).content.decode()
    for total, status in {"101": 422, "": 422, "5x": 422, "47": 422, "48.5": 422, "100": 302}.items():
        assert alex.post(paper(cast, asked), {"total": total}).status_code == status, total
    assert alex.post(paper(cast, asked), SHEET | {"total": "48"}).status_code == 422
    assert alex.post(paper(cast, asked), SHEET).url == paper(cast)
    assert [(one.total, one.method, one.created_by_id) for one in scores(cast, as_owner)] == [
        (100, "paper", cast.users["alex"].pk),
        (48, "paper", cast.users["alex"].pk),
    ]
    assert "48" not in numbers_of(alex.get(paper(cast)))
    assert "48, between" in text_of(at("sam").get(MINE))


def test_what_they_answered_themselves_stands(cast: Cast, at: At, asked: EvaluationRound, as_owner: Owner) -> None:
    at("alex").post(paper(cast, asked), {"total": "20"})
    assert f"Typed in by {cast.users['alex'].name} from paper" in text_of(at("sam").get(MINE))
    at("sam").post(f"{MINE}{asked.pk}/", SHEET)
    assert "from paper" not in text_of(at("sam").get(MINE))
    alex = at("alex")
    assert paper(cast, asked) not in alex.get(paper(cast)).content.decode()
    for answer in (alex.get(paper(cast, asked)), alex.post(paper(cast, asked), {"total": "100"})):
        assert (answer.status_code, "their answer stands" in text_of(answer)) == (403, True)
    cast.enter("alex")
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO peernotes_measurescore (id, service_id, consumer_id, created_by_id, round_id, answers, subscores, total,"
            " method) VALUES (gen_random_uuid(), %s, %s, %s, %s, '{}', '{}', 100, 'paper')",
            [cast.service.pk, cast.sam.pk, cast.users["alex"].pk, asked.pk],
        )
    assert [one.total for one in scores(cast, as_owner)] == [20, 48]


def test_what_a_clinician_saw_is_typed_in_by_a_clinician(
    cast: Cast, at: At, asked: EvaluationRound, as_owner: Owner
) -> None:
    gaf, zan = beside(asked, "gaf", as_owner), beside(asked, "zan_bpd", as_owner)
    assert at("alex").post(paper(cast, gaf), {"total": "50"}).status_code == 403
    assert at("sam").get(f"{MINE}{gaf.pk}/").status_code == 403
    assert text_of(at("sam").get(MINE)).count("Your clinician answers this.") == len((gaf, zan))
    assert at("bea").post(paper(cast, gaf), {"total": "50"}).status_code == 302
    assert f"Answered by {cast.users['bea'].name}" in text_of(at("sam").get(MINE))
    parts = {"score-affective": "3", "score-cognitive": "2", "score-impulsive": "1"}
    assert at("bea").post(paper(cast, zan), parts).status_code == 422
    assert at("bea").post(paper(cast, zan), parts | {"score-interpersonal": "9"}).status_code == 422
    assert at("bea").post(paper(cast, zan), parts | {"score-interpersonal": "2"}).status_code == 302
    found = scores(cast, as_owner)
    assert [one.total for one in found] == [50, 8]
    assert found[1].subscores == {"affective": "3.0", "cognitive": "2.0", "impulsive": "1.0", "interpersonal": "2.0"}
    assert "Affective 3, between 0 and 12; less is better" in text_of(at("sam").get(MINE))


def test_others_read_what_is_shared_while_it_is(cast: Cast, at: At, asked: EvaluationRound, as_owner: Owner) -> None:
    with as_owner():
        build.measure_score(consumer=cast.sam, period=asked.period)
    sam, share = at("sam"), f"{MINE}{asked.pk}/share/"
    assert "48" not in numbers_of(at("alex").get(paper(cast)))
    for neither in ({}, {"share": "zz"}, {"share": "no\0"}, {"share": ["yes", "no"]}):
        assert sam.post(share, neither).status_code == 422
    assert sam.post(share, {"share": "yes", "key": [uuid.uuid4(), uuid.uuid4()]}).url == MINE
    for name in ("alex", "bea"):
        assert "48, between" in text_of(at(name).get(paper(cast)))
    assert at("cleo").get(paper(cast)).status_code == at("sam").get(paper(cast)).status_code == 404
    assert at("ada").get(paper(cast)).status_code == 404
    at("sam").post(f"{MINE}{asked.pk}/", SHEET | {"i3": "1"})
    assert "between" not in text_of(at("alex").get(paper(cast)))
    at("sam").post(share, {"share": "yes"})
    assert "56, between" in text_of(at("alex").get(paper(cast)))
    at("sam").post(share, {"share": "no"})
    assert "between" not in text_of(at("alex").get(paper(cast)))
    assert "read how you say it is going" in text_of(at("sam").get("/my/who-looked/"))
    for wrong in (uuid.uuid4(), beside(asked, "gaf", as_owner).pk):
        assert at("sam").post(f"{MINE}{wrong}/share/", {"share": "yes"}).status_code == 404


def test_on_a_device_that_was_handed_over(cast: Cast, at: At, asked: EvaluationRound, as_owner: Owner) -> None:
    noor = passed(cast, at)
    assert ON_VISIT in noor.get("/visit/choices/").content.decode()
    page = f"{ON_VISIT}{asked.pk}/"
    assert noor.post(page, SHEET).status_code == 403
    assert noor.post(ON_VISIT, {"answer": "yes"}).url == ON_VISIT
    assert noor.post(page, SHEET).url == ON_VISIT
    assert noor.post(f"{page}share/", {"share": "yes"}).url == ON_VISIT
    found = scores(cast, as_owner)
    assert [(one.consumer_id, one.method, one.created_by_id) for one in found] == [
        (cast.noor.pk, "shared_device", None)
    ]
    assert "48, between" in text_of(at("alex").get(paper(cast, who="noor")))


def test_a_yes_to_being_asked_is_written_down_for_all(cast: Cast, at: At, as_owner: Owner) -> None:
    said = {"scope": "evaluation", "answer": "yes", "method": "paper", "witness": "Ursula Bell", "reason": "No phone."}
    page = f"/people/{cast.noor.pk}/choices/record/"
    assert at("alex").post(page, said | {"grantee": str(cast.users["alex"].pk)}).status_code == 422
    assert at("alex").post(page, said | {"grantee": "everyone"}).status_code == 302
    with as_owner():
        assert Consent.objects.get(consumer=cast.noor, scope="evaluation").grantee_id is None


def test_it_has_its_time(cast: Cast, at: At, asked: EvaluationRound, as_owner: Owner) -> None:
    with as_owner():
        later = build.evaluation_period(service=cast.service, kind="after", since=5, until=20)
        over = build.evaluation_period(service=cast.service, kind="baseline", since=-20, until=-5)
        closed = build.evaluation_period(service=cast.service, kind="free", closed=0, by=cast.users["ada"])
        rounds = EvaluationRound.objects.filter(period__in=(later, over, closed))
    for one in rounds:
        answer = at("sam").post(f"{MINE}{one.pk}/", SHEET)
        assert (answer.status_code, "Nobody is asked this now" in text_of(answer)) == (403, True)
    with as_owner():
        switch(cast, evaluation_required=False)
    answer = at("sam").post(f"{MINE}{asked.pk}/", SHEET)
    assert (answer.status_code, "model nobody is asked" in text_of(answer)) == (403, True)


def test_another_services_questions_do_not_exist(cast: Cast, at: At, asked: EvaluationRound, as_owner: Owner) -> None:
    with as_owner():
        place = build.service(slug=f"other-{uuid.uuid4().hex[:8]}")
        theirs = EvaluationRound.objects.get(period=build.evaluation_period(service=place))
    for one in (theirs.pk, uuid.uuid4()):
        assert at("sam").post(f"{MINE}{one}/", SHEET).status_code == 404
        assert at("alex").post(paper(cast, theirs), SHEET).status_code == 404


def test_pages_cost_the_same_however_much_was_answered(
    cast: Cast, at: At, asked: EvaluationRound, as_owner: Owner
) -> None:
    sam, alex = at("sam"), at("alex")
    before = statements(sam, MINE)
    with as_owner():
        for number in range(1, 6):
            days = {"since": -number * 30 - 20, "until": -number * 30}
            period = build.evaluation_period(service=cast.service, **days, closed=0, by=cast.users["ada"])
            build.measure_score(consumer=cast.sam, period=period, shared_at=timezone.now())
    assert statements(sam, MINE) == before <= BUDGET
    assert statements(alex, paper(cast)) <= BUDGET


@pytest.mark.parametrize(
    ("total", "status"), [("-5", 302), ("−5", 302), ("1500", 302), ("2000", 302), ("-11", 422), ("2001", 422)]
)
def test_as_far_as_the_permission_goes(
    cast: Cast, at: At, asked: EvaluationRound, as_owner: Owner, total: str, status: int
) -> None:
    with as_owner():
        wide = EvaluationRound.objects.create(
            service=cast.service,
            period=asked.period,
            measure="msqol",
            version="1",
            due_on=asked.due_on,
            low=-10,
            high=2000,
        )
    answer = at("sam").post(f"{MINE}{wide.pk}/", {"total": total})
    assert answer.status_code == status
    assert len(scores(cast, as_owner)) == (status == 302)
    if status == 422:
        assert "A number from -10 to 2000." in text_of(answer)
