"""What is final about a group session is put right or struck out, and stays readable as it was."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.utils import timezone

from peernotes.models import Event, GroupRun, GroupSession, GroupSignature
from peernotes.policy.catalogue.group_notes import GroupNotes
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import statements, text_of
from tests.views.test_group_sessions import pressed, run, said, under, was_there

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db
__all__ = ["run"]


@pytest.fixture
def final(cast: Cast, as_owner: Owner, run: GroupRun) -> GroupSession:
    with as_owner():
        made = build.group_session(run=run, what_we_did="Three people disagreed.", final=True)
        for name in ("dana", "cleo"):
            GroupSignature.objects.create(service=run.service, session=made, user=cast.users[name], version=1)
    was_there(as_owner, run, cast, made)
    return made


def page_of(session: GroupSession, more: str = "") -> str:
    return f"/groups/{session.run_id}/sessions/{session.pk}/{more}"


def how(what: str = "put_right", **more: Any) -> dict[str, Any]:
    return {"key": uuid.uuid4(), "version": 1, "how": what, "reason": "It was two people."} | more


def test_it_is_put_right_signed_anew_and_stays_readable_as_it_was(cast: Cast, at: At, final: GroupSession) -> None:
    dana, cleo, sam = at("dana"), at("cleo"), at("sam")
    mine = f"/my/groups/{final.run_id}/sessions/{final.pk}/"
    assert page_of(final, "correct/") in dana.get(page_of(final)).content.decode()
    assert "stays readable for whoever could read it" in text_of(dana.get(page_of(final, "correct/")))
    once = how()
    for _twice in range(2):
        assert dana.post(page_of(final, "correct/"), once)["Location"] == page_of(final)
    assert "Not final yet" in text_of(cleo.get(page_of(final)))
    # Until it is signed anew, what was final stands.
    for client, page in ((sam, mine), (at("bea"), page_of(final))):
        shown = text_of(client.get(page))
        assert "Three people disagreed." in shown
        assert "It is being put right." in shown
    assert "Session 1" in text_of(sam.get(f"/my/groups/{final.run_id}/"))
    assert cleo.post(page_of(final, "edit/"), said(version=2, what_we_did="Kite and one more.")).status_code == 422
    assert cleo.post(page_of(final, "edit/"), said(version=2, what_we_did="Two people disagreed.")).status_code == 302
    assert "Two people disagreed." not in text_of(sam.get(mine))
    for client in (dana, cleo):
        assert client.post(page_of(final), pressed(version=3)).status_code == 302
    for client, page in ((sam, mine), (at("bea"), page_of(final)), (dana, page_of(final))):
        shown = text_of(client.get(page))
        assert "Put right: It was two people." in shown
        assert shown.index("Two people disagreed.") < shown.index("What it said before") < shown.index("Three people")
        assert "It is being put right." not in shown
    cast.enter("ada")
    verbs = Event.objects.filter(object_id=final.pk, allowed=True).values_list("verb", flat=True)
    assert list(verbs).count("amend_group_session") == 1


def test_it_is_struck_out_for_good(cast: Cast, at: At, as_owner: Owner, final: GroupSession) -> None:
    dana, sam = at("dana"), at("sam")
    assert dana.post(page_of(final, "correct/"), how("strike", reason="Another group's.")).status_code == 302
    mine = f"/my/groups/{final.run_id}/sessions/{final.pk}/"
    for client, page in ((dana, page_of(final)), (at("bea"), page_of(final)), (sam, mine)):
        shown = text_of(client.get(page))
        assert "Struck out on" in shown
        assert ": Another group&#x27;s." in shown or ": Another group's." in shown
        assert shown.index("What it said before") < shown.index("Three people disagreed.")
    assert "Struck out" in text_of(dana.get(f"/groups/{final.run_id}/"))
    for more, sent in (("correct/", how()), ("correct/", how("strike")), ("", pressed()), ("edit/", said(version=1))):
        assert dana.post(page_of(final, more), sent).status_code == 403
    assert dana.get(page_of(final, "correct/")).status_code == 403
    with as_owner():
        assert Event.objects.filter(object_id=final.pk, verb="strike_group_session", allowed=True).count() == 1


def test_only_who_leads_it_does(at: At, as_owner: Owner, final: GroupSession) -> None:
    for name in ("bea", "alex", "ada", "sam"):
        client, nowhere = at(name), f"/groups/{uuid.uuid4()}/sessions/{uuid.uuid4()}/correct/"
        answer = client.post(page_of(final, "correct/"), how())
        assert answer.status_code in (403, 404), name
        if answer.status_code == 404:
            assert answer.content == client.post(nowhere, how()).content
    assert at("dana").get(page_of(final, "correct/").replace(str(final.pk), str(uuid.uuid4()))).status_code == 404
    with as_owner():
        assert GroupSession.objects.get(pk=final.pk).final_at


@pytest.mark.parametrize(
    ("wrong", "said_so"),
    [
        ({"reason": ""}, "Please say why."),
        ({"reason": "Leila said so."}, "“Leila” may be somebody in the group."),
        ({"reason": "x" * 501}, "500"),
        ({"how": "burn"}, ""),
        ({"how": ""}, ""),
        ({"version": 2}, "Somebody changed it meanwhile."),
        ({"version": "many"}, ""),
    ],
)
def test_what_is_wrong_is_said_and_kept(
    at: At, as_owner: Owner, final: GroupSession, wrong: dict, said_so: str
) -> None:
    for what in ("put_right", "strike"):
        answer = at("dana").post(page_of(final, "correct/"), how(what) | wrong)
        assert answer.status_code == 422
        assert said_so in text_of(answer)
        assert str((how() | wrong)["reason"]) in answer.content.decode()
    with as_owner():
        assert GroupSession.objects.get(pk=final.pk).version == 1


def test_a_model_without_words_takes_none_out_and_lets_it_be_struck(
    cast: Cast, at: At, as_owner: Owner, final: GroupSession
) -> None:
    under(as_owner, cast, GroupNotes.NONE)
    dana = at("dana")
    assert "only numbers are kept about groups now" in text_of(dana.get(page_of(final, "correct/")))
    assert dana.post(page_of(final, "correct/"), how()).status_code == 422
    assert dana.post(page_of(final, "correct/"), how("strike")).status_code == 302


def test_the_database_keeps_what_is_signed(cast: Cast, final: GroupSession) -> None:
    def refused(**change: Any) -> None:
        with pytest.raises(DatabaseError), transaction.atomic():
            GroupSession.objects.filter(pk=final.pk).update(**change)

    cast.enter("dana")
    refused(what_we_did="Nobody disagreed.")
    refused(final_at=None)
    refused(struck_at=timezone.now())
    refused(struck_at=timezone.now(), reason="So.", what_we_did="Nobody.")
    assert GroupSession.objects.filter(pk=final.pk).update(final_at=None, version=2, reason="So.") == 1
    refused(final_at=timezone.now())
    refused(reason="")
    GroupSession.objects.filter(pk=final.pk).update(what_we_did="Two did.")
    cast.enter("bea")
    assert not GroupSession.objects.filter(pk=final.pk).exists()
    kept = list(GroupSession.history.filter(id=final.pk).values_list("what_we_did", flat=True))
    assert kept == ["Three people disagreed."]
    cast.enter("alex")
    assert not GroupSession.history.filter(id=final.pk).exists()


def test_the_page_costs_no_more_with_a_past(at: At, final: GroupSession) -> None:
    dana = at("dana")
    before = statements(dana, page_of(final))
    assert dana.post(page_of(final, "correct/"), how()).status_code == 302
    assert statements(dana, page_of(final)) == before <= 10
