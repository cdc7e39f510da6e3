"""What is written about risk, and assessments, under each value of the two switches, to the database."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import ProgrammingError, transaction
from django.test import Client
from django.utils import timezone

from peernotes.models import Contribution, RecordEntry
from tests.support import build
from tests.support import notes as made
from tests.support.cast import Cast, make_cast, say
from tests.support.my import text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
SAW = {"saw": "They gave away their bicycle.", "said": "It is not needed.", "helps": "Walking.", "told_consumer": "on"}


def told(kind: str, **more: str) -> dict[str, Any]:
    return {"key": uuid.uuid4(), "kind": kind, "title": "Tonight", "text": "They gave away their bicycle."} | more


def written(cast: Cast, kind: str) -> list[RecordEntry]:
    return list(RecordEntry.objects.filter(consumer=cast.sam, kind=kind))


def begun(cast: Cast, as_owner: Owner, kind: str = "risk") -> str:
    with as_owner():
        entry = build.entry(consumer=cast.sam, created_by=cast.users["bea"], kind=kind, title="Tonight")
    return f"/entries/{entry.pk}/"


@pytest.fixture
def cast(request: pytest.FixtureRequest, as_owner: Owner) -> Cast:
    """Under a model with the switches of the parameter."""
    with as_owner():
        return make_cast(**getattr(request, "param", {}))


def owned(owner: str) -> dict[str, str]:
    return {"risk_documentation_owner": owner}


def assessed(part: str) -> dict[str, str]:
    return {"peer_risk_assessment": part}


@pytest.mark.parametrize(
    ("cast", "status", "said"),
    [
        (owned("clinician"), 403, "risk_not_yours"),
        (owned("joint"), 403, "clinician_begins"),
        (owned("peer"), 302, ""),
    ],
    indirect=["cast"],
)
def test_the_same_press_ends_otherwise_in_each_model(
    cast: Cast, at: At, as_owner: Owner, status: int, said: str
) -> None:
    answer = at("alex").post(f"/people/{cast.sam.pk}/entries/new/", told("risk"))
    assert answer.status_code == status
    assert said in answer.content.decode()
    with as_owner():
        assert [entry.by_peer for entry in written(cast, "risk")] == [True] * (status == 302)


@pytest.mark.parametrize("cast", [owned("peer")], indirect=True)
@pytest.mark.parametrize(("decision", "writes"), [("given", True), ("withdrawn", False)])
def test_below_python_too_nobody_writes_against_a_no(cast: Cast, as_owner: Owner, decision: str, writes: bool) -> None:
    with as_owner():
        say(cast, "read_record", decision, ago=timedelta(hours=1))
    by = cast.enter("alex")
    row = RecordEntry(
        service=cast.service, consumer=cast.sam, created_by_id=by.user_id, kind="risk", title="Tonight", text="W.",
        author_name="Alex", written_at=timezone.now(), by_peer=True, sign_by=timezone.now() + timedelta(days=1),
    )  # fmt: skip
    try:
        with transaction.atomic():
            RecordEntry.objects.bulk_create([row], ignore_conflicts=True)  # without reading it back
    except ProgrammingError:
        assert not writes
    else:
        assert writes


@pytest.mark.parametrize("cast", [owned("peer")], indirect=True)
def test_a_clinician_signs_what_a_peer_worker_wrote_or_it_is_late(cast: Cast, at: At, as_owner: Owner) -> None:
    alex = at("alex")
    address = f"/people/{cast.sam.pk}/entries/new/"
    assert "progress" not in [value for value, _ in alex.get(address).context["form"].fields["kind"].choices]
    wrong = alex.post(address, told("risk", text="suicide risk 7/10"))
    assert wrong.status_code == 422
    assert "Describe, do not score" in wrong.content.decode()
    page = alex.post(address, told("risk")).url
    with as_owner():
        (entry,) = written(cast, "risk")
        assert page == f"/entries/{entry.pk}/"
        assert entry.sign_by - entry.written_at == timedelta(minutes=24 * cast.service.concern_minutes)
    assert at("alex").post(f"{page}countersign/").status_code == 403
    bea = at("bea")
    assert "To sign" in text_of(bea.get("/concerns/"))
    assert "To sign" not in text_of(at("dana").get("/concerns/"))
    with as_owner():
        RecordEntry.objects.filter(pk=entry.pk).update(sign_by=timezone.now() - timedelta(hours=1))
    assert "Waiting too long" in text_of(at("bea").get("/concerns/"))
    assert at("bea").post(f"{page}countersign/").url == page
    assert "Signed by Bea" in text_of(at("bea").get(page))
    assert "Waiting too long" not in text_of(at("bea").get("/concerns/"))
    assert at("bea").post(f"{page}countersign/").status_code == 403
    assert "Tonight" in text_of(at("sam").get("/my/record/"))


@pytest.mark.parametrize("cast", [owned("joint")], indirect=True)
def test_a_peer_worker_adds_to_what_a_clinician_began(cast: Cast, at: At, as_owner: Owner) -> None:
    page = begun(cast, as_owner)
    assert "Add what you saw" in at("alex").get(page).content.decode()
    assert "Add what you saw" not in at("bea").get(page).content.decode()
    sent = SAW | {"key": uuid.uuid4()}
    scored = at("alex").post(f"{page}contribute/", sent | {"helps": "Rated 7/10"})
    assert scored.status_code == 422
    assert "Describe, do not score" in scored.content.decode()
    for _twice in range(2):
        assert at("alex").post(f"{page}contribute/", sent).url == page
    for name in ("bea", "sam"):
        shown = text_of(at(name).get(page))
        for words in ("Added by Alex", "gave away their bicycle", "It is not needed.", "Walking."):
            assert words in shown
    with as_owner():
        assert Contribution.objects.filter(consumer=cast.sam).count() == 1
    assert at("bea").post(f"{page}contribute/", sent).status_code == 403
    assert at("dana").post(f"{page}contribute/", sent).status_code == 404


@pytest.mark.parametrize(
    ("cast", "writes", "adds"),
    [
        (assessed("none"), "assessment_not_yours", "assessment_not_yours"),
        (assessed("contribute"), "assessment_not_yours", ""),
        (assessed("complete"), "training_missing", ""),
    ],
    indirect=["cast"],
)
def test_assessing_under_each_value(cast: Cast, at: At, as_owner: Owner, writes: str, adds: str) -> None:
    page = begun(cast, as_owner, "assessment")
    answer = at("alex").get(f"/people/{cast.sam.pk}/entries/new/?kind=assessment")
    assert answer.status_code == 403
    assert writes in answer.content.decode()
    added = at("alex").post(f"{page}contribute/", SAW | {"key": uuid.uuid4()})
    assert added.status_code == (403 if adds else 302)
    assert adds in added.content.decode()


@pytest.mark.parametrize("cast", [assessed("complete") | {"peer_read_records": "none"}], indirect=True)
def test_who_is_trained_completes_an_assessment_though_they_read_no_record(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        confirmed = {"confirmed_by": cast.users["ada"], "confirmed_at": timezone.now() - timedelta(hours=1)}
        build.training(user=cast.users["alex"], service=cast.service, topic="crisis", **confirmed)
    alex = at("alex")
    assert "Write in the record" in alex.get(f"/people/{cast.sam.pk}/").content.decode()
    assert alex.post(f"/people/{cast.sam.pk}/entries/new/", told("assessment")).url == f"/people/{cast.sam.pk}/"
    with as_owner():
        assert [(entry.by_peer, entry.sign_by) for entry in written(cast, "assessment")] == [(True, None)]


@pytest.mark.parametrize(
    ("cast", "says"),
    [
        (owned("clinician"), "here clinicians write about it"),
        (owned("joint"), "here a clinician begins an entry about it"),
        (owned("peer"), "here you write an entry about it"),
    ],
    indirect=["cast"],
)
def test_the_advice_on_a_note_says_where_risk_goes(cast: Cast, at: At, says: str) -> None:
    alex = at("alex")
    assert says in text_of(alex.get(f"/notes/{made.written(cast).pk}/edit/"))
