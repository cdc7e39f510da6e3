"""What staff and carers say of how it is for them: theirs, under no name, and told of many alone."""

from __future__ import annotations

import io
import logging
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from peernotes.models import AnswerToken, EvaluationPeriod, EvaluationRound, Event, Pressed, UnnamedScore
from tests.support import build
from tests.support.build import DAY
from tests.support.cast import Cast, say
from tests.support.my import switch, text_of
from tests.support.pages import BUDGET, statements

At = Callable[[str], Client]
Owner = Callable[[], Any]
MINE, CARERS = "/how-it-is/", "/carer/how-it-is/"
SHEET = {f"i{number}": "4" for number in range(1, 6)}
ROLE = {f"i{number}": f"{number}.0" for number in range(1, 6)}


def period_of(cast: Cast, as_owner: Owner, *measures: str, **more: Any) -> EvaluationPeriod:
    with as_owner():
        return build.evaluation_period(service=cast.service, measures=measures, **more)


def asked_in(period: EvaluationPeriod, measure: str, as_owner: Owner) -> EvaluationRound:
    with as_owner():
        return EvaluationRound.objects.get(period=period, measure=measure)


def kept(as_owner: Owner, asked: EvaluationRound) -> list[UnnamedScore]:
    with as_owner():
        return list(UnnamedScore.objects.filter(round=asked))


def ida(cast: Cast, as_owner: Owner) -> Client:
    with as_owner():
        cast.users["ida"] = build.user(username=f"ida.{cast.service.slug}")
        build.carer(tie=build.carer_tie(consumer=cast.sam), user=cast.users["ida"])


def test_staff_are_asked_and_answer_once_a_round(cast: Cast, at: At, as_owner: Owner) -> None:
    period = period_of(cast, as_owner, "role5", "cbi")
    role = asked_in(period, "role5", as_owner)
    for name in ("alex", "bea"):
        assert f"{MINE}{role.pk}/" in at(name).get(MINE).content.decode()
    for name in ("ada", "ravi", "sam"):
        assert at(name).get(MINE).status_code == 404
        assert at(name).post(f"{MINE}{role.pk}/", SHEET).status_code == 404
    assert at("alex").post(f"{MINE}{role.pk}/", SHEET | {"i1": ""}).status_code == 422
    assert at("alex").post(f"{MINE}{role.pk}/", SHEET | {"i1": "6"}).status_code == 422
    for first in ("4", "2"):
        assert at("alex").post(f"{MINE}{role.pk}/", SHEET | {"i1": first}).url == MINE
    assert [one.subscores["i1"] for one in kept(as_owner, role)] == ["2.0"]
    assert "Role clear 2, between 1 and 5" in text_of(at("alex").get(MINE))
    assert "between 1 and 5" not in text_of(at("bea").get(MINE))
    burnt = asked_in(period, "cbi", as_owner)
    assert at("bea").post(f"{MINE}{burnt.pk}/", {f"i{n}": "50" for n in range(1, 20)}).url == MINE
    assert set(kept(as_owner, burnt)[0].subscores.values()) == {"50.0"}


def test_family_says_whether_their_views_counted(cast: Cast, at: At, as_owner: Owner) -> None:
    ida(cast, as_owner)
    asked = asked_in(period_of(cast, as_owner, "views1_carer", "views1"), "views1_carer", as_owner)
    client, address = at("ida"), f"{CARERS}{asked.pk}/"
    assert "Whether your views counted, as family or a friend" in text_of(client.get(CARERS))
    form = client.get(address).content.decode()
    assert "When I said what I think, my views counted." in form
    assert "checked" not in form, "nothing is chosen beforehand"
    for wrong in ("", "0", "6", "4.5"):
        assert client.post(address, {"i1": wrong}).status_code == 422
    for answer in ("2", "5"):
        assert client.post(address, {"i1": answer}).url == CARERS
    assert [one.subscores for one in kept(as_owner, asked)] == [{"i1": "5.0"}]
    assert "My views counted 5, between 1 and 5; more is better" in text_of(client.get(CARERS))
    for name in ("alex", "bea", "sam", "ada"):
        assert at(name).post(address, {"i1": "5"}).status_code == 404
        assert at(name).post(f"{MINE}{asked.pk}/", {"i1": "5"}).status_code == 404
    with as_owner():
        assert not Event.objects.filter(actor_id=cast.users["ida"].pk, object_id=asked.pk).exists()


def test_it_has_its_time_and_its_model(cast: Cast, at: At, as_owner: Owner) -> None:
    over = asked_in(period_of(cast, as_owner, "role5", since=-20, until=-5), "role5", as_owner)
    closed = asked_in(
        period_of(cast, as_owner, "role5", kind="after", closed=0, by=cast.users["ada"]), "role5", as_owner
    )
    now = asked_in(period_of(cast, as_owner, "role5", kind="free"), "role5", as_owner)
    for one in (over, closed):
        assert at("alex").post(f"{MINE}{one.pk}/", SHEET).status_code == 404
    assert at("alex").post(f"{MINE}{now.pk}/", SHEET).status_code == 302
    with as_owner():
        switch(cast, evaluation_required=False)
    assert at("alex").post(f"{MINE}{now.pk}/", SHEET).status_code == 404


def test_a_worker_says_how_it_is_with_whom_they_met(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        say(cast, "evaluation", "given")
        for number in range(3):
            told = {"worker": cast.users["alex"], "happened_at": timezone.now() - (number + 1) * DAY}
            build.contact(consumer=cast.sam, **told)
            build.contact(consumer=cast.noor, **told)
    asked = asked_in(period_of(cast, as_owner, "together5_w"), "together5_w", as_owner)
    about = f"{MINE}{asked.pk}/?with={cast.sam.pk}"
    shown = at("alex").get(MINE).content.decode()
    assert about in shown
    assert str(cast.noor.pk) not in shown, "Noor did not say yes"
    assert at("alex").post(about, SHEET).url == MINE
    assert at("alex").post(f"{MINE}{asked.pk}/", SHEET).status_code == 404
    for name in ("dana", "bea"):
        assert at(name).post(about, SHEET).status_code == 404
    (found,) = kept(as_owner, asked)
    assert found.total == 20
    assert str(cast.sam.pk) not in str(vars(found))
    assert "20, between" in text_of(at("alex").get(MINE))
    again = asked_in(period_of(cast, as_owner, "together5_w", kind="free"), "together5_w", as_owner)
    assert at("alex").post(f"{MINE}{again.pk}/?with={cast.sam.pk}", SHEET).status_code == 404, "within a month"


def test_a_carer_is_asked_on_their_page(cast: Cast, at: At, as_owner: Owner) -> None:
    ida(cast, as_owner)
    asked = asked_in(period_of(cast, as_owner, "carer4", "role5"), "carer4", as_owner)
    role = EvaluationRound.objects.exclude(pk=asked.pk).filter(period=asked.period_id)
    assert CARERS in at("ida").get("/carer/").content.decode()
    shown = at("ida").get(CARERS).content.decode()
    assert f"{CARERS}{asked.pk}/" in shown
    assert "How it is to work here" not in shown
    sheet = {f"i{number}": "3" for number in range(1, 5)}
    assert at("ida").post(f"{CARERS}{asked.pk}/", sheet).url == CARERS
    assert [one.total for one in kept(as_owner, asked)] == [12]
    with as_owner():
        wrong = role.get().pk
    assert at("ida").post(f"{CARERS}{wrong}/", SHEET).status_code == 404
    assert at("ida").post(f"{MINE}{wrong}/", SHEET).status_code == 404
    for name in ("alex", "sam", "ada"):
        assert at(name).post(f"{CARERS}{asked.pk}/", sheet).status_code == 404


def answered(cast: Cast, many: int) -> None:
    """Before and later, by so many colleagues."""
    ada = cast.users["ada"]
    for kind, since, more in (("before", -60, 0), ("after", -20, 1)):
        days = {"since": since, "until": since + 10, "closed": since + 12}
        period = build.evaluation_period(service=cast.service, kind=kind, measures=("role5",), by=ada, **days)
        for number in range(many):
            name = f"w{number}"
            cast.users[name] = cast.users.get(name) or build.user(username=f"{name}.{cast.service.slug}")
            given = {f"i{n}": str(1 + (number + n) % 4 + more * (number % 2)) for n in range(1, 6)}
            build.unnamed_score(user=cast.users[name], period=period, measure="role5", subscores=given)


@pytest.mark.parametrize("many", [4, 5])
def test_of_five_colleagues_there_is_a_figure_and_of_four_none(cast: Cast, at: At, as_owner: Owner, many: int) -> None:
    with as_owner():
        answered(cast, many)
    page = text_of(at("ada").get(f"/services/{cast.service.slug}/evaluation/"))
    assert ("How it is to work here: Role clear People 5 " in page) is (many == 5)
    assert ("Role clear People too few" in page) is (many == 4)


def test_nobody_can_lay_an_answer_beside_a_name(
    cast: Cast, at: At, as_owner: Owner, caplog: pytest.LogCaptureFixture
) -> None:
    """No page, event, press or log, and nothing by row-level security alone."""
    asked = asked_in(period_of(cast, as_owner, "role5"), "role5", as_owner)
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    logging.getLogger().addHandler(handler)
    try:
        assert at("alex").post(f"{MINE}{asked.pk}/", SHEET | {"key": str(uuid.uuid4())}).status_code == 302
    finally:
        logging.getLogger().removeHandler(handler)
    with as_owner():
        score, token = UnnamedScore.objects.get(round=asked), AnswerToken.objects.get(user=cast.users["alex"])
        assert not Event.objects.filter(actor_id=cast.users["alex"].pk, verb="answer_unnamed").exists()
        assert not Pressed.objects.filter(user_id=cast.users["alex"].pk, object_id=score.pk).exists()
        columns = set(connection.introspection.get_table_description(connection.cursor(), score._meta.db_table))
        assert not {"user_id", "created_at", "created_by_id"} & {column.name for column in columns}
    for secret in (str(score.pk), str(token.pk), str(score.subscores)):
        assert secret not in out.getvalue() + caplog.text
    for name in ("ada", "bea", "ravi", "sam"):
        cast.enter(name)
        assert not UnnamedScore.objects.exists(), name
        assert not AnswerToken.objects.filter(user=cast.users["alex"]).exists(), name
    for here in ("evaluation/", "evaluation/table/", "evaluation/periods/", "events/", "staff/"):
        assert str(token.pk) not in at("ada").get(f"/services/{cast.service.slug}/{here}").content.decode()


def test_the_page_costs_the_same_however_much_is_asked(cast: Cast, at: At, as_owner: Owner) -> None:
    period_of(cast, as_owner, "role5")
    alex = at("alex")
    before = statements(alex, MINE)
    period_of(cast, as_owner, "cbi", "stigma_survey", "role5", kind="free")
    assert statements(alex, MINE) == before <= BUDGET
