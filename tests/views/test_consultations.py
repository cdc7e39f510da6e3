"""Asking colleagues, about nobody."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from peernotes.models import Consultation, Event
from peernotes.policy.identity import Identity, marks, names_them
from peernotes.queries import consultations as queries
from tests.policy.test_identity import NAMED, NOT_NAMED
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import switch, text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
ASKED = {"sent_to": "peers", "kind": "language", "question": "What should I say instead of non-compliant?"}


def here(cast: Cast, asked: Consultation | None = None) -> str:
    return f"/services/{cast.service.slug}/consultations/" + (f"{asked.pk}/" if asked else "")


def test_asked_and_answered_once_in_every_model(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        switch(cast)
    bea, key = at("bea"), str(uuid.uuid4())
    for _ in range(2):
        assert bea.post(here(cast), ASKED | {"key": key}).url == here(cast)
    cast.enter("bea")
    asked = Consultation.objects.get()
    assert bea.post(here(cast, asked), {"reply": "mine."}).status_code == 403
    assert at("cleo").post(here(cast, asked), {"reply": "mine."}).status_code == 403
    assert here(cast, asked) in at("alex").get(here(cast)).content.decode()
    assert at("alex").post(here(cast, asked), {"reply": "Say what happened."}).url == here(cast)
    assert at("dana").post(here(cast, asked), {"reply": "late."}).status_code == 403
    assert "Say what happened." in text_of(bea.get(here(cast)))
    assert "<textarea" not in bea.get(here(cast, asked)).content.decode()
    assert at("ada").get(here(cast)).status_code == 403
    assert at("alex").get(here(cast) + f"{uuid.uuid4()}/").status_code == 404
    counted = text_of(at("ada").get(f"/services/{cast.service.slug}/activities/"))
    assert "What colleagues asked each other" in counted
    cast.enter("ada")
    assert set(Event.objects.filter(verb="consult", allowed=True).values_list("subject_id", flat=True)) == {None}


@pytest.mark.parametrize("words", ["Sam does not come.", "about ID 1", "born 4 May 1990?"])
def test_whoever_is_named_is_not_asked_about(cast: Cast, at: At, as_owner: Owner, words: str) -> None:
    said = at("cleo").post(here(cast), ASKED | {"question": words})
    assert (said.status_code, words in text_of(said)) == (422, True)
    assert "There is a name, an ID or a date of birth" in text_of(said)
    with as_owner():
        asked = build.consultation(service=cast.service, by=cast.users["bea"])
    answer = at("alex").post(here(cast, asked), {"reply": words})
    assert (answer.status_code, words in text_of(answer)) == (422, True)


def test_the_database_finds_whom_the_rule_finds(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        place = build.service(slug=f"other-{uuid.uuid4().hex[:8]}")
        build.member(user=cast.users["alex"], service=place, role="consumer_peer_worker")
        born = dt.date(1990, 5, 4)
        build.consumer(service=place, name="Sam Okafor", identifier="HB-00412", date_of_birth=born)
    cast.enter("alex")
    sam = Identity("Sam Okafor", frozenset({"HB-00412"}), born)
    for text, _who in [*NAMED, *NOT_NAMED]:
        found = marks(text)
        assert queries.names_somebody(place.pk, found) is names_them(found, sam), text
    cast.enter("bea")
    assert not queries.names_somebody(place.pk, marks("Sam Okafor"))


def test_a_question_that_nobody_answered_is_taken_back(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        asked = build.consultation(service=cast.service, by=cast.users["alex"], sent_to="clinicians")
    page = f"{here(cast, asked)}error/"
    assert page in at("alex").get(here(cast)).content.decode()
    assert at("bea").post(page, {"why": "twice", "key": uuid.uuid4()}).status_code == 403
    sent = {"why": "twice", "key": uuid.uuid4()}
    for _ in range(2):
        assert at("alex").post(page, sent).url == here(cast)
    for name in ("alex", "bea"):
        assert "Taken back by Alex, " in text_of(at(name).get(here(cast)))
    assert at("bea").post(here(cast, asked), {"reply": "It is ours.", "key": uuid.uuid4()}).status_code == 403
    with as_owner():
        assert queries.counts(cast.service.pk, dt.datetime(2026, 1, 1, tzinfo=dt.UTC)) == []
        taken_back = Event.objects.filter(object_id=asked.pk, actor_id=cast.users["alex"].pk, verb="consult")
        assert [one.allowed for one in taken_back] == [True]


def test_an_answer_is_put_right_by_who_gave_it(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        asked = build.consultation(service=cast.service, by=cast.users["alex"], sent_to="clinicians")
    answered = {"reply": "it is theirs.", "key": uuid.uuid4()}
    assert at("bea").post(here(cast, asked), answered).url == here(cast)
    page = f"{here(cast, asked)}correct/"
    form = at("bea").get(page).context["form"]
    assert form["reply"].value() == "it is theirs."
    seen = form["seen"].value()
    assert at("alex").get(page).status_code == 403
    assert at("alex").post(f"{here(cast, asked)}error/", {"why": "twice", "key": uuid.uuid4()}).status_code == 403
    assert at("bea").post(page, {"reply": "ask Sam.", "seen": seen, "key": uuid.uuid4()}).status_code == 422
    assert at("bea").post(page, {"reply": "it is theirs.", "seen": seen, "key": uuid.uuid4()}).url == here(cast, asked)
    assert "Earlier answers" not in text_of(at("bea").get(here(cast, asked))), "nothing was changed"
    right = {"reply": "it is ours.", "seen": seen, "key": uuid.uuid4()}
    for _ in range(2):
        assert at("bea").post(page, right).url == here(cast, asked)
    stale = at("bea").post(page, {"reply": "it is nobody's.", "seen": seen, "key": uuid.uuid4()})
    assert stale.status_code == 409
    assert "it is ours." in text_of(stale)
    assert stale.context["form"]["reply"].value() == "it is nobody's."
    for name in ("alex", "bea"):
        shown = text_of(at(name).get(here(cast, asked)))
        assert shown.index("it is ours.") < shown.index("Earlier answers") < shown.index("it is theirs.")
    assert "put right" in text_of(at("alex").get(here(cast)))
