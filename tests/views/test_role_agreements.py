"""A peer worker and whoever supervises them agree about the role; without notes in it no new one begins."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import ProgrammingError, transaction
from django.test import Client
from django.utils import timezone

from peernotes import access
from peernotes.models import Event, Note, RoleAgreement, SupervisionTie
from peernotes.policy.facts import Actor
from tests.support import build
from tests.support import notes as made
from tests.support.build import DAY
from tests.support.cast import Cast
from tests.support.my import text_of, url
from tests.views.test_about_me_readers import goes_on
from tests.views.test_agreement_gate import inserts_a_note

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db
NONE = ["one_to_one", "groups"]


@pytest.fixture
def tie(cast: Cast, as_owner: Owner) -> SupervisionTie:
    """Mira supervises Alex; Milo nobody."""
    with as_owner():
        for name in ("mira", "milo"):
            cast.users[name] = build.user(username=f"{name}.{cast.service.slug}", name=name.title())
            build.member(user=cast.users[name], service=cast.service, role="peer_supervisor")
        return build.supervision(service=cast.service, worker=cast.users["alex"], supervisor=cast.users["mira"])


@pytest.fixture
def without(cast: Cast, as_owner: Owner, tie: SupervisionTie) -> RoleAgreement:
    """Alex and Mira have agreed on a role without notes."""
    with as_owner():
        return build.role_agreement(service=cast.service, worker=cast.users["alex"], supervisor=cast.users["mira"])


def mine(cast: Cast) -> str:
    return f"/services/{cast.service.slug}/role/"


def said(duties: list[str] = NONE, **more: object) -> dict[str, object]:
    return {"duties": duties, "hours": 20, "starts_on": "", "key": uuid.uuid4()} | more


def starts(cast: Cast, client: Client) -> int:
    return client.get(f"/people/{cast.sam.pk}/notes/new/").status_code


def test_it_counts_once_each_has_said_yes_and_then_no_new_note_begins(
    cast: Cast, at: At, as_owner: Owner, tie: SupervisionTie
) -> None:
    alex, mira = at("alex"), at("mira")
    assert "Nothing is agreed yet" in text_of(alex.get(mine(cast)))
    form = said()
    for _twice in range(2):
        assert alex.post(mine(cast), form)["Location"] == mine(cast)
    row = RoleAgreement.objects.get(service=cast.service)
    assert "The other of you has not yet." in text_of(alex.get(mine(cast)))
    assert starts(cast, alex) == 200
    page = f"/supervision/{tie.pk}/role/"
    assert page in mira.get(f"/supervision/{tie.pk}/").content.decode()
    assert f'action="{page}{row.pk}/agree/"' in mira.get(page).content.decode()
    assert alex.post(f"{mine(cast)}{row.pk}/agree/").status_code == 403
    assert mira.post(f"{page}{row.pk}/agree/")["Location"] == page
    assert mira.post(f"{page}{row.pk}/agree/").status_code == 403
    for shown in (alex.get(mine(cast)), mira.get(page)):
        assert "What holds now" in text_of(shown)
        assert "None are begun" in text_of(shown)
    with as_owner():
        verbs = ["see_role_agreement", "propose_role_agreement", "agree_on_role"]
        told = Event.objects.filter(verb__in=verbs, allowed=True, service_id=cast.service.pk)
        assert {event.subject_id for event in told} == {cast.users["alex"].pk}
        assert set(told.values_list("verb", flat=True)) == set(verbs)


def test_no_new_note_begins_and_all_else_is_open(cast: Cast, at: At, without: RoleAgreement) -> None:
    alex = at("alex")
    refused = alex.get(f"/people/{cast.sam.pk}/notes/new/")
    assert refused.status_code == 403
    for words in (
        "chose_not_to_write",
        "You have agreed on a role without notes.",
        f"/people/{cast.sam.pk}/contacts/new/",
    ):
        assert words in refused.content.decode()
    sent = {"answer": "together", "kind": "contact", "happened_at": "2026-01-05T10:00", "minutes": 30, "mode": "phone"}
    assert alex.post(f"/people/{cast.sam.pk}/notes/new/", sent | {"key": uuid.uuid4()}).status_code == 403
    assert not inserts_a_note(cast)
    person = alex.get(f"/people/{cast.sam.pk}/").content.decode()
    assert f"/people/{cast.sam.pk}/notes/new/" not in person
    assert "You have agreed on a role without notes." in text_of(alex.get(f"/people/{cast.sam.pk}/"))
    for open_still in ("contacts/new/", "concerns/new/", "record/"):
        assert alex.get(f"/people/{cast.sam.pk}/{open_still}").status_code == 200
    assert starts(cast, at("dana")) == 200
    assert "a role without notes" in text_of(alex.get("/readiness/"))


def test_another_one_takes_its_place_from_its_day_and_what_was_stays(
    cast: Cast, at: At, as_owner: Owner, without: RoleAgreement, tie: SupervisionTie
) -> None:
    mira, page = at("mira"), f"/supervision/{tie.pk}/role/"
    later = str(timezone.localdate() + 3 * DAY)
    mira.post(page, said(["notes", "ward"], starts_on=later))
    row = RoleAgreement.objects.get(service=cast.service, number=2)
    assert (row.created_by_id, row.supervisor_id) == (cast.users["mira"].pk, cast.users["mira"].pk)
    assert row.worker_agreed_at is None
    alex = at("alex")
    alex.post(f"{mine(cast)}{row.pk}/agree/")
    assert "Agreed, and still to begin" in text_of(alex.get(mine(cast)))
    assert starts(cast, alex) == 403
    with as_owner():
        RoleAgreement.objects.filter(pk=row.pk).update(starts_on=timezone.localdate())
    assert starts(cast, alex) == 200
    assert "Earlier" in text_of(alex.get(mine(cast)))
    before = access.gather(Actor(user_id=cast.users["alex"].pk), consumer=cast.sam.pk, at=timezone.now() - DAY).facts
    assert before.actor.writes_notes
    assert RoleAgreement.objects.filter(service=cast.service).count() == 2


def test_where_the_model_leaves_notes_in_each_role_the_form_says_so_and_refuses(
    cast: Cast, at: At, as_owner: Owner, without: RoleAgreement, tie: SupervisionTie
) -> None:
    alex = at("alex")
    assert starts(cast, alex) == 403
    with as_owner():
        build.role_agreement(service=cast.service, worker=cast.users["alex"], number=2, worker_agreed_at=None)
        goes_on(cast, peer_write_notes="shared_record", note_kinds_allowed=frozenset({"contact"}))
    assert starts(cast, alex) == 200
    assert "so it cannot be left out here" in text_of(alex.get(mine(cast)))
    refused = alex.post(mine(cast), said(hours=33))
    assert refused.status_code == 422
    assert "does not let “Writing notes together” be left out" in text_of(refused)
    assert 'value="33"' in refused.content.decode()
    waits = RoleAgreement.objects.get(service=cast.service, number=2)
    refused = alex.post(f"{mine(cast)}{waits.pk}/agree/")
    assert refused.status_code == 403
    assert "keeps note writing in every role" in text_of(refused)


def test_what_was_begun_comes_to_its_end_and_its_consumer_may_hand_it_on(
    cast: Cast, at: At, as_owner: Owner, tie: SupervisionTie
) -> None:
    agreed = made.agreed(cast)
    with as_owner():
        draft = build.note(
            consumer=cast.sam, author=cast.users["alex"], policy=cast.policy, status="with_consumer",
            sections=[build.section(decision="undecided")],
        )  # fmt: skip
        build.role_agreement(service=cast.service, worker=cast.users["alex"], supervisor=cast.users["mira"])
    alex, sam = at("alex"), at("sam")
    assert alex.get(f"/notes/{agreed.pk}/finish/").status_code == 200
    assert alex.get(f"/notes/{draft.pk}/").status_code == 200
    shown = text_of(sam.get(url(draft)))
    assert "Alex writes no new notes any more." in shown
    assert "Hand it on" in shown
    assert "Hand it on" not in text_of(sam.get(url(agreed)))
    handed = {"key": uuid.uuid4(), "version": draft.version, "worker": cast.users["alex"].pk}
    assert sam.post(url(draft, "hand-on/"), handed).status_code == 422
    assert sam.post(url(draft, "hand-on/"), handed | {"worker": cast.users["dana"].pk}).status_code == 302
    assert Note.objects.get(continues=draft).author_id == cast.users["dana"].pk


def test_consumers_read_it_before_they_choose(cast: Cast, at: At, as_owner: Owner, without: RoleAgreement) -> None:
    with as_owner():
        build.profile(service=cast.service, user=cast.users["alex"], offers=["one_to_one", "notes"])
        cast.users["noor"] = build.user(username=f"noor.{cast.service.slug}")
        lee = build.consumer(service=cast.service, name="Lee", identifier="9", user=cast.users["noor"])
    assert lee.pk
    shown = text_of(at("noor").get("/my/peer-workers/"))
    assert "Alex writes no notes" in shown
    assert "Writing notes together" not in shown


def test_why_knows_it(cast: Cast, at: At, without: RoleAgreement) -> None:
    asked = {"who": str(cast.users["alex"].pk), "verb": "start_note", "about": "Sam"}
    told = text_of(at("ada").get(f"/services/{cast.service.slug}/why/", asked))
    for words in (
        "Agreement about the role",
        "Without notes",
        "Choosing not to write",
        "by agreeing on a role with notes",
    ):
        assert words in told


@pytest.mark.parametrize("name", ["dana", "milo", "ada", "bea", "sam"])
def test_it_is_not_there_for_anybody_else(
    cast: Cast, at: At, without: RoleAgreement, tie: SupervisionTie, name: str
) -> None:
    reader = at(name)
    assert reader.get(f"/supervision/{tie.pk}/role/").status_code == 404
    assert reader.post(f"/supervision/{tie.pk}/role/{without.pk}/agree/").status_code == 404
    assert "None are begun" not in reader.get(mine(cast)).content.decode()
    cast.enter(name)
    assert not RoleAgreement.objects.exists()


@pytest.mark.parametrize(
    ("who", "columns"),
    [
        ("mira", {"worker_agreed_at": timezone.now()}),
        ("mira", {"supervisor_agreed_at": timezone.now(), "supervisor_id": "ada"}),
        ("alex", {"supervisor_agreed_at": timezone.now(), "supervisor_id": "mira"}),
        ("alex", {"duties": ["notes"]}),
    ],
)
def test_below_python_too_each_says_their_own_yes_and_the_words_stay(
    cast: Cast, as_owner: Owner, tie: SupervisionTie, who: str, columns: dict[str, Any]
) -> None:
    with as_owner():
        row = build.role_agreement(service=cast.service, worker=cast.users["alex"], worker_agreed_at=None)
    told = {key: cast.users[value].pk if isinstance(value, str) else value for key, value in columns.items()}
    cast.enter(who)
    with pytest.raises(ProgrammingError), transaction.atomic():
        RoleAgreement.objects.filter(pk=row.pk).update(**told)
