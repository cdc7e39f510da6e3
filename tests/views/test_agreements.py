"""What a peer worker and a consumer agree about contact: written by both, agreed by both, read by nobody else."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import ProgrammingError, transaction
from django.test import Client
from django.utils import timezone

from peernotes.models import Agreement, Event
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import text_of
from tests.support.pages import BUDGET, statements

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db
NOW = timezone.now()
CANARY = "Only between the two of us."


def said(**more: object) -> dict[str, object]:
    told = {"version": 0, "day-0": "9:00-12:00, 13:00-17:00", "channels": ["phone", "text"], "places": "The park."}
    return told | {"key": uuid.uuid4()} | more


def of(cast: Cast, who: str = "sam", more: str = "") -> str:
    return f"/people/{getattr(cast, who).pk}/agreement/{more}"


def mine(cast: Cast, more: str = "") -> str:
    return f"/my/agreement/{cast.users['alex'].pk}/{more}"


def witnessed(**more: object) -> dict[str, object]:
    told = {"version": 1, "method": "paper", "witness": "Kim from reception", "reason": "No phone."}
    return told | {"key": uuid.uuid4()} | more


@pytest.mark.parametrize(
    ("who", "changes"),
    [
        ("alex", {"consumer_agreed_at": NOW, "method": "own_login"}),
        ("sam", {"worker_agreed_at": NOW}),
        ("sam", {"consumer_agreed_at": NOW, "method": "paper", "witness": "Kim", "reason": "No phone."}),
    ],
)
def test_nobody_says_the_others_yes_below_either(
    cast: Cast, as_owner: Owner, who: str, changes: dict[str, object]
) -> None:
    with as_owner():
        draft = build.agreement(consumer=cast.sam, worker=cast.users["alex"])
    cast.enter(who)
    with pytest.raises(ProgrammingError, match="said by whose it is"), transaction.atomic():
        Agreement.objects.filter(pk=draft.pk).update(**changes)
    own = {"alex": {"worker_agreed_at": NOW}, "sam": {"consumer_agreed_at": NOW, "method": "own_login"}}
    assert Agreement.objects.filter(pk=draft.pk).update(**own[who]) == 1


@pytest.mark.parametrize("who", ["alex", "sam"])
def test_what_both_agreed_to_keeps_its_words(cast: Cast, as_owner: Owner, who: str) -> None:
    with as_owner():
        agreed = build.agreement(consumer=cast.sam, worker=cast.users["alex"], agreed_at=NOW)
    cast.enter(who)
    with pytest.raises(ProgrammingError, match="words that stay"), transaction.atomic():
        Agreement.objects.filter(pk=agreed.pk).update(places="Elsewhere.")


def test_written_by_both_and_agreed_by_both(cast: Cast, at: At) -> None:
    alex, sam = at("alex"), at("sam")
    sent = said(what_i_share_of_myself=CANARY)
    for _twice in range(2):
        assert alex.post(of(cast), sent).url == of(cast)
    assert "A peer worker wrote down what you could agree" in text_of(sam.get("/my/"))
    assert "What Alex and I agree" in text_of(sam.get("/my/choices/"))
    shown = text_of(sam.get(mine(cast)))
    for line in (
        "Monday 09:00–12:00, 13:00–17:00",
        "Phone, Text message",
        "The park.",
        CANARY,
        "Alex has not said yes",
    ):
        assert line in shown
    sam.post(mine(cast), said(version=1, what_i_want_kept="Ring twice."))
    made = Agreement.objects.get()
    assert (made.what_i_share_of_myself, made.what_i_want_kept, made.version) == (CANARY, "Ring twice.", 2)
    alex.post(of(cast, more="agree/"), {"version": 2, "key": uuid.uuid4()})
    assert Agreement.objects.get().state == "draft"
    assert "Yes, I keep to this" not in text_of(alex.get(of(cast)))
    sam.post(mine(cast, "agree/"), {"version": 2, "key": uuid.uuid4()})
    made = Agreement.objects.get()
    assert (made.state, made.method) == ("agreed", "own_login")
    assert made.agreed_at == made.consumer_agreed_at
    assert made.worker_agreed_at is not None
    assert "You agreed on" in text_of(sam.get(mine(cast)))
    assert "wrote down what you could agree" not in text_of(sam.get("/my/"))


def test_a_change_asks_both_anew_and_takes_the_place_of_what_was(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        build.agreement(
            consumer=cast.sam, worker=cast.users["alex"], agreed_at=cast.policy.starts_at, places="The café."
        )
    alex, sam = at("alex"), at("sam")
    sam.post(mine(cast), said(places="The library."))
    sam.post(mine(cast, "agree/"), {"version": 1, "key": uuid.uuid4()})
    alex.post(of(cast), said(version=1, places="The garden."))
    assert not Agreement.objects.get(state="draft").consumer_agreed_at
    for client, address in ((sam, mine(cast, "agree/")), (alex, of(cast, more="agree/"))):
        client.post(address, {"version": 2, "key": uuid.uuid4()})
    assert list(Agreement.objects.order_by("number").values_list("state", "places")) == [
        ("replaced", "The café."),
        ("agreed", "The garden."),
    ]
    before = text_of(sam.get(mine(cast))).partition("What you had agreed before")[2]
    assert "The café." in before
    assert "The garden." not in before


def test_a_yes_is_to_the_words_that_were_on_the_screen(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        build.agreement(consumer=cast.sam, worker=cast.users["alex"], version=3, places="The café.")
    alex, sam = at("alex"), at("sam")
    for version in ("2", "", "x"):
        for client, address in ((sam, mine(cast)), (alex, of(cast))):
            answer = client.post(f"{address}agree/", {"version": version}, follow=True)
            assert "It was changed in between" in text_of(answer)
    made = Agreement.objects.get()
    assert made.worker_agreed_at is None
    assert made.consumer_agreed_at is None


def test_who_writes_on_an_older_draft_reads_the_newer_one_and_keeps_what_was_typed(
    cast: Cast, at: At, as_owner: Owner
) -> None:
    with as_owner():
        build.agreement(consumer=cast.sam, worker=cast.users["alex"], version=3, places="The café.")
    for client, address in ((at("sam"), mine(cast)), (at("alex"), of(cast))):
        answer = client.post(address, said(version=2, places="The library."))
        assert answer.status_code == 409
        for typed in ("The café.", "The library.", "9:00-12:00, 13:00-17:00", 'name="version" value="3"'):
            assert typed in answer.content.decode()
    assert Agreement.objects.get().places == "The café."


@pytest.mark.parametrize(
    "wrong",
    [
        {"day-0": "17:00-9:00"},
        {"day-0": "9:00-9:00"},
        {"day-0": "9:00-13:00, 12:00-17:00"},
        {"day-0": "25:00-26:00"},
        {"day-0": "nine to five"},
        {"day-0": ""},
        {"channels": []},
        {"channels": ["pigeon"]},
        {"version": "x"},
    ],
)
def test_what_cannot_be_agreed_is_said_and_the_words_stay(cast: Cast, at: At, wrong: dict[str, object]) -> None:
    answer = at("alex").post(of(cast), said(what_i_share_of_myself=CANARY, **wrong))
    assert answer.status_code == 422
    assert CANARY in answer.content.decode()
    assert not Agreement.objects.exists()


def test_of_somebody_without_a_sign_in_it_is_taken_down_and_their_yes_has_a_witness(cast: Cast, at: At) -> None:
    alex = at("alex")
    assert alex.get(of(cast, "noor", "said/")).url == of(cast, "noor")
    alex.post(of(cast, "noor"), said(what_i_want_kept="No calls on Fridays."))
    assert alex.get(of(cast, "noor", "said/")).status_code == 200
    by_myself = alex.post(of(cast, "noor", "said/"), witnessed(witness="Alex"))
    assert by_myself.status_code == 422
    stale = alex.post(of(cast, "noor", "said/"), witnessed(version=9), follow=True)
    assert "It was changed in between" in text_of(stale)
    assert alex.post(of(cast, "noor", "said/"), witnessed()).status_code == 302
    alex.post(of(cast, "noor", "agree/"), {"version": 1, "key": uuid.uuid4()})
    made = Agreement.objects.get()
    assert (made.state, made.method, made.witness) == ("agreed", "paper", "Kim from reception")
    assert "on paper; the witness was Kim from reception" in text_of(alex.get(of(cast, "noor")))


def test_whoever_signs_in_says_yes_themselves(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        build.agreement(consumer=cast.sam, worker=cast.users["alex"])
    alex = at("alex")
    assert alex.get(of(cast, more="said/")).status_code == 403
    assert alex.post(of(cast, more="said/"), witnessed()).status_code == 403


def test_nobody_else_reads_it(cast: Cast, at: At, as_owner: Owner) -> None:
    alex, words = cast.users["alex"], {"places": CANARY, "what_i_share_of_myself": CANARY, "what_i_want_kept": CANARY}
    with as_owner():
        mira = cast.users["mira"] = build.user(username=f"mira.{cast.service.slug}", name="Mira")
        build.member(user=mira, service=cast.service, role="peer_supervisor")
        build.supervision(service=cast.service, worker=alex, supervisor=mira)
        build.agreement(consumer=cast.sam, worker=alex, **words)
        pages = [f"/people/{cast.sam.pk}/", f"/people/{cast.sam.pk}/record/", of(cast), mine(cast), "/supervision/"]
    slug = cast.service.slug
    pages += ["/", "/search/?q=Only", f"/services/{slug}/events/", f"/services/{slug}/staff/{alex.pk}/"]
    for name in ("dana", "bea", "cleo", "ravi", "ada", "mira"):
        reader = at(name)
        assert not [page for page in pages if CANARY in reader.get(page).content.decode()], name
        cast.enter(name)
        assert not Agreement.objects.exists()
        assert not Agreement.history.exists()
    statuses = {name: at(name).get(of(cast)).status_code for name in ("dana", "bea", "cleo", "ravi", "ada", "mira")}
    assert statuses == {"dana": 200, "bea": 403, "cleo": 404, "ravi": 404, "ada": 404, "mira": 404}
    assert at("sam").get(of(cast)).status_code == 404
    assert at("sam").get(f"/my/agreement/{cast.users['bea'].pk}/").status_code == 404
    assert at("sam").post(f"/my/agreement/{cast.users['bea'].pk}/agree/").status_code == 404
    assert {at(name).get(mine(cast)).status_code for name in ("alex", "bea")} == {404}


def test_a_draft_of_somebody_who_has_left_waits_for_nobody(cast: Cast, at: At, as_owner: Owner) -> None:
    assert at("alex").post(of(cast), said(version=0)).status_code == 302
    waits = "A peer worker wrote down what you could agree"
    assert waits in text_of(at("sam").get("/my/"))
    with as_owner():
        cast.users["alex"].assignment_set.all().delete()
    assert waits not in text_of(at("sam").get("/my/"))


def test_after_an_assignment_the_consumer_still_reads_what_was(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        build.agreement(consumer=cast.sam, worker=cast.users["alex"], agreed_at=cast.policy.starts_at)
        cast.users["alex"].assignment_set.all().delete()
    sam = at("sam")
    shown = text_of(sam.get(mine(cast)))
    assert "Alex agreed on" in shown
    assert "Save the draft" not in shown
    assert sam.post(mine(cast), said()).status_code == 404
    assert at("alex").get(of(cast)).status_code == 404


def test_each_step_stands_under_who_looked(cast: Cast, at: At) -> None:
    alex = at("alex")
    alex.post(of(cast), said())
    alex.get(of(cast))
    alex.post(of(cast, more="agree/"), {"version": 1, "key": uuid.uuid4()})
    told = text_of(at("sam").get("/my/who-looked/?show=all"))
    for line in ("wrote or changed a draft of what you agree", "read what you agreed about contact", "said yes"):
        assert line in told
    events = Event.objects.filter(verb="agree_on_contact")
    assert {event.subject_id for event in events} == {cast.sam.pk}


def test_it_costs_as_much_for_many_as_for_one(cast: Cast, at: At, as_owner: Owner) -> None:
    sam, counts = at("sam"), []
    for number in range(1, 4):
        with as_owner():
            told = {"number": number, "state": "agreed" if number == 1 else "replaced"}
            build.agreement(consumer=cast.sam, worker=cast.users["alex"], agreed_at=cast.policy.starts_at, **told)
        counts.append(statements(sam, mine(cast)))
    assert len(set(counts)) == 1
    assert counts[0] <= BUDGET
