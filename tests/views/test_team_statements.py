"""What a consumer says to their team: word for word, to whom they choose, and answered once."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.test import Client

from peernotes.models import Event, TeamStatement
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import switch, text_of
from tests.support.pages import BUDGET, statements
from tests.views.test_visit_choices import passed

At = Callable[[str], Client]
Owner = Callable[[], Any]
MINE, ON_VISIT = "/my/team/", "/visit/team/"
SAID = {"sent_to": "care_team", "about": "  The waiting room.\nIt is full. ", "wish": "Before ten."}


def of(cast: Cast, said: TeamStatement | None = None, who: str = "sam") -> str:
    return f"/people/{getattr(cast, who).pk}/said/" + (f"{said.pk}/" if said else "")


def said_by_sam(cast: Cast, as_owner: Owner, **more: Any) -> TeamStatement:
    with as_owner():
        return build.team_statement(consumer=cast.sam, **more)


def test_sent_once_word_for_word_and_first_on_the_list_of_whom_it_is_for(cast: Cast, at: At, as_owner: Owner) -> None:
    sam, key = at("sam"), str(uuid.uuid4())
    assert " checked" not in sam.get(MINE).content.decode()
    assert "within 7 days" in text_of(sam.get(MINE))
    for _ in range(2):
        assert sam.post(MINE, SAID | {"key": key}).url == MINE
    with as_owner():
        said = TeamStatement.objects.get(consumer=cast.sam)
    assert (said.about, said.method) == (SAID["about"], "own_login")
    assert round((said.due_at - said.created_at) / timedelta(days=1)) == 7
    for name, sees in {"bea": True, "alex": False}.items():
        assert ("One thing said to the team" in text_of(at(name).get("/"))) is sees
        assert ("Sam asks, " in text_of(at(name).get("/people/said/"))) is sees
        assert ("Before ten." in text_of(at(name).get(of(cast)))) is sees
        assert at(name).get(of(cast, said)).status_code == (200 if sees else 404)
    assert of(cast) in at("bea").get(f"/people/{cast.sam.pk}/").content.decode()
    assert at("sam").get(of(cast)).status_code == at("cleo").get(of(cast)).status_code == 404
    cast.enter("ada")
    assert set(Event.objects.filter(object_type="team_statement").values_list("verb", flat=True)) == {
        "say_to_team",
        "read_team_statement",
    }


def test_a_model_without_notes_and_reading_closes_nothing_of_it(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        switch(cast)
    said = said_by_sam(cast, as_owner, sent_to="peer_team")
    assert "The waiting room." in text_of(at("alex").get(of(cast, said)))
    assert at("bea").get(of(cast, said)).status_code == 404


def test_an_answer_is_given_once_and_stands_on_their_own_page(cast: Cast, at: At, as_owner: Owner) -> None:
    said = said_by_sam(cast, as_owner)
    assert at("bea").post(of(cast, said), {"reply": " "}).status_code == 422
    assert at("sam").post(of(cast, said), {"reply": "To myself."}).status_code == 404
    assert at("bea").post(of(cast, said), {"reply": "Tuesdays at nine."}).url == of(cast)
    late = at("alex").post(of(cast, said), {"reply": "Mine."})
    assert (late.status_code, "answered or taken back already" in text_of(late)) == (403, True)
    assert "<textarea" not in at("alex").get(of(cast, said)).content.decode()
    assert "said to the team" not in text_of(at("alex").get("/"))
    assert "Tuesdays at nine." in text_of(at("sam").get(MINE))
    assert "Your team answered you" in text_of(at("sam").get("/news/"))


def test_taken_back_it_is_nobody_else_s_at_any_time(cast: Cast, at: At, as_owner: Owner) -> None:
    said, back = said_by_sam(cast, as_owner), f"{MINE}{{}}/back/"
    at("bea").post(of(cast, said), {"reply": "Yes."})
    assert at("alex").post(back.format(said.pk)).status_code == 404
    assert at("sam").post(back.format(said.pk)).url == MINE
    assert at("bea").get(of(cast, said)).status_code == 404
    assert "The waiting room." not in text_of(at("bea").get(of(cast)))
    assert "Taken back" in text_of(at("sam").get(MINE))
    assert at("sam").post(back.format(said.pk)).status_code == 403
    assert at("sam").post(back.format(uuid.uuid4())).status_code == 404


def test_it_is_late_after_the_days_that_the_service_gives(cast: Cast, at: At, as_owner: Owner) -> None:
    said = said_by_sam(cast, as_owner)
    with as_owner():
        TeamStatement.objects.filter(pk=said.pk).update(due_at=said.created_at - timedelta(days=1))
    assert "Waiting too long" in text_of(at("bea").get("/people/said/"))
    assert at("alex").get(of(cast, said, "noor")).status_code == 404


def test_on_a_device_that_was_handed_over(cast: Cast, at: At, as_owner: Owner) -> None:
    noor = passed(cast, at)
    assert ON_VISIT in noor.get("/visit/choices/").content.decode()
    assert noor.post(ON_VISIT, SAID | {"sent_to": "both"}).url == ON_VISIT
    with as_owner():
        said = TeamStatement.objects.get(consumer=cast.noor)
    assert (said.method, said.consumer_id, said.created_by_id) == ("shared_device", cast.noor.pk, None)
    assert "handed over" in text_of(noor.get(ON_VISIT))
    assert at("alex").get(of(cast, said, "noor")).status_code == 200
    assert noor.post(f"{ON_VISIT}{said.pk}/back/").url == ON_VISIT
    assert at("alex").get(of(cast, said, "noor")).status_code == 404


def test_twenty_five_cost_what_one_costs(cast: Cast, at: At, as_owner: Owner) -> None:
    said_by_sam(cast, as_owner)
    pages = {"sam": MINE, "bea": of(cast), "alex": "/people/said/"}
    few = {name: statements(at(name), page) for name, page in pages.items()}
    for _ in range(25):
        said_by_sam(cast, as_owner)
    assert {name: statements(at(name), page) for name, page in pages.items()} == few
    assert max(few.values()) <= BUDGET
