"""Choices and About Me of somebody without a sign-in, written down by who works with them."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.actions import consents
from peernotes.actions.notes.decisions import Witnessed
from peernotes.enums import Code, ConsentScope
from peernotes.errors import Missing, Refused
from peernotes.models import AboutMe, Consent, Event
from tests.support import build
from tests.support.cast import Cast
from tests.support.pages import BUDGET, statements

At = Callable[[str], Client]
Owner = Callable[[], Any]
VOUCHED = Witnessed("verbal_witnessed", "Bea", "No phone.")


def page(cast: Cast, what: str = "choices") -> str:
    return f"/people/{cast.noor.pk}/{what}/record/"


def said(cast: Cast, **more: Any) -> dict[str, Any]:
    return {
        "key": uuid.uuid4(),
        "scope": "read_record",
        "grantee": cast.users["alex"].pk,
        "answer": "yes",
        "method": "verbal_witnessed",
        "witness": "Bea",
        "reason": "No phone.",
    } | more


def test_a_yes_to_oneself_with_a_witness_opens_the_record(cast: Cast, at: At, as_owner: Owner) -> None:
    alex, record = at("alex"), f"/people/{cast.noor.pk}/record/"
    assert " checked" not in (form := alex.get(page(cast)).content.decode())
    assert "selected" not in form.replace('value="" selected', "")
    assert alex.get(record).status_code == 403
    sent = said(cast)
    for _ in range(2):
        assert alex.post(page(cast), sent).url == f"/people/{cast.noor.pk}/"
    assert alex.get(record).status_code == 200
    with as_owner():
        consent = Consent.objects.get(consumer=cast.noor)
        assert (consent.recorded_by, consent.witness, consent.method) == (cast.users["alex"], "Bea", "verbal_witnessed")
        assert Event.objects.get(verb="record_choice", service_id=cast.service.pk).object_id == consent.pk


@pytest.mark.parametrize(
    ("more", "wrong"),
    [
        ({"witness": ""}, "witness"),
        ({"witness": "Alex"}, "witness"),
        ({"witness": " aLEX "}, "witness"),
        ({"witness": "Dana", "grantee": "everyone"}, "witness"),
        ({"reason": ""}, "reason"),
        ({"scope": ""}, "scope"),
        ({"grantee": ""}, "grantee"),
        ({"grantee": uuid.uuid4()}, "grantee"),
        ({"answer": ""}, "answer"),
        ({"method": "own_login"}, "method"),
    ],
)
def test_never_by_the_one_who_gains_alone(cast: Cast, at: At, more: dict[str, Any], wrong: str) -> None:
    answer = at("alex").post(page(cast), said(cast, **more))
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, [wrong])
    assert not Consent.objects.filter(consumer=cast.noor).exists()


def test_nor_past_the_form(cast: Cast) -> None:
    yes = consents.ConsentAnswer(ConsentScope.READ_RECORD, yes=True, grantee_id=cast.users["alex"].pk)
    by, about = cast.enter("alex"), {"consumer_id": cast.noor.pk, "said": yes}
    for witness in ("alex", cast.users["alex"].username, " "):
        vouched = Witnessed("paper", witness, "No phone.")
        with pytest.raises(Refused, match=f"^{Code.WITNESS_NEEDED.value}$"):
            consents.write_down(by=by, **about, witnessed=vouched, key=uuid.uuid4())


def test_for_a_colleague_or_everyone_it_is_the_same(cast: Cast, at: At) -> None:
    alex = at("alex")
    assert alex.post(page(cast), said(cast, grantee=cast.users["dana"].pk, witness="Dana")).status_code == 422
    assert alex.post(page(cast), said(cast, grantee=cast.users["dana"].pk)).status_code == 302
    assert alex.post(page(cast), said(cast, grantee=cast.users["dana"].pk, witness="Her sister")).status_code == 302
    assert alex.post(page(cast), said(cast, grantee="everyone")).status_code == 302


def test_a_yes_to_oneself_needs_somebody_who_can_be_asked(cast: Cast, at: At, as_owner: Owner) -> None:
    """Somebody who works here, or who supports the person."""
    alex = at("alex")
    for grantee in (cast.users["alex"].pk, "everyone"):
        answer = alex.post(page(cast), said(cast, grantee=grantee, witness="Her sister"))
        assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["witness"])
    with as_owner():
        build.supporter(
            consumer=cast.noor, by=cast.users["bea"], agreed_by=cast.users["ada"],
            name="Her sister", kind="supporter", authority="", scope=[],
        )  # fmt: skip
    assert alex.post(page(cast), said(cast, witness="her sister")).status_code == 302


def test_a_no_may_be_witnessed_by_a_peer_worker(cast: Cast, at: At, as_owner: Owner) -> None:
    alex = at("alex")
    assert alex.post(page(cast), said(cast)).status_code == 302
    assert alex.post(page(cast), said(cast, answer="no", witness="Dana")).status_code == 302
    with as_owner():
        last = Consent.objects.filter(consumer=cast.noor).latest("decided_at")
    assert last.decision == "withdrawn"
    assert alex.get(f"/people/{cast.noor.pk}/record/").status_code == 403
    to_all = said(cast, answer="no", grantee="everyone", witness="Dana")
    assert alex.post(page(cast), to_all).status_code == 302


def test_somebody_of_another_service_is_nobody_here(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        stranger = build.user(username=f"stranger.{cast.service.slug}")
    yes = consents.ConsentAnswer(ConsentScope.READ_RECORD, yes=True, grantee_id=stranger.pk)
    with pytest.raises(Missing):
        consents.write_down(
            by=cast.enter("alex"), consumer_id=cast.noor.pk, said=yes, witnessed=VOUCHED, key=uuid.uuid4()
        )


@pytest.mark.parametrize("name", ["dana", "bea", "cleo", "ada", "ravi", "sam"])
def test_who_does_not_work_with_them_does_not_find_the_page(cast: Cast, at: At, name: str) -> None:
    for what in ("choices", "about-me"):
        assert at(name).get(page(cast, what)).status_code == 404
        assert at(name).post(page(cast, what), said(cast)).status_code == 404


# --- About Me ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def clinician(cast: Cast, at: At, as_owner: Owner) -> Client:
    with as_owner():
        build.assign(user=cast.users["bea"], consumer=cast.noor)
    return at("bea")


WORDS = {"version": 0, "what_helps": "A walk.", "read_back": "on"}


def test_it_is_taken_down_read_back_and_says_so(cast: Cast, clinician: Client, as_owner: Owner) -> None:
    assert clinician.post(page(cast, "about-me"), WORDS | {"read_back": ""}).status_code == 422
    assert clinician.post(page(cast, "about-me"), WORDS).status_code == 302
    shown = clinician.get(f"/people/{cast.noor.pk}/").content.decode()
    assert "A walk." in shown
    assert "Said by Noor, written down by Bea, read back" in shown
    with as_owner():
        assert Event.objects.filter(verb="take_down_about_me", service_id=cast.service.pk).count() == 1
    assert "A walk." in clinician.get(page(cast, "about-me")).content.decode()
    assert clinician.post(page(cast, "about-me"), WORDS | {"version": 1, "what_helps": "Tea."}).status_code == 302


def test_saved_elsewhere_in_between_keeps_both(cast: Cast, clinician: Client, as_owner: Owner) -> None:
    with as_owner():
        build.about_me(consumer=cast.noor, what_helps="Music.")
    answer = clinician.post(page(cast, "about-me"), WORDS)
    assert answer.status_code == 409
    assert all(text in answer.content.decode() for text in ("Music.", "A walk."))


def test_a_peer_worker_takes_it_down_after_a_yes_to_reading_it(cast: Cast, at: At, as_owner: Owner) -> None:
    alex = at("alex")
    assert alex.get(page(cast, "about-me")).status_code == 403
    with as_owner():
        yesterday = timezone.now() - build.DAY
        build.consent(consumer=cast.noor, scope="read_about_me", decision="given", decided_at=yesterday)
    assert alex.post(page(cast, "about-me"), WORDS).status_code == 302


def test_who_signs_in_writes_their_own(cast: Cast, at: At, as_owner: Owner) -> None:
    bea, sams = at("bea"), f"/people/{cast.sam.pk}/about-me/record/"
    assert bea.get(sams).status_code == bea.post(sams, WORDS).status_code == 403
    assert "about-me/record/" not in bea.get(f"/people/{cast.sam.pk}/").content.decode()
    with as_owner():
        cast.users["sam"].is_active = False
        cast.users["sam"].save()
    assert bea.post(sams, WORDS).status_code == 302
    with as_owner():
        cast.users["sam"].is_active = True
        cast.users["sam"].save()
    consents.write_about_me(by=cast.enter("sam"), consumer_id=cast.sam.pk, version=1, texts={"what_helps": "Quiet."})
    about = AboutMe.objects.get(consumer=cast.sam)
    assert (about.what_helps, about.written_down_by) == ("Quiet.", None)


def test_the_page_of_a_person_leads_to_both(cast: Cast, clinician: Client, at: At) -> None:
    shown = clinician.get(f"/people/{cast.noor.pk}/").content.decode()
    assert all(page(cast, what) in shown for what in ("choices", "about-me"))
    alexs = at("alex").get(f"/people/{cast.noor.pk}/").content.decode()
    assert page(cast) in alexs
    assert page(cast, "about-me") not in alexs


@pytest.mark.parametrize("what", ["choices", "about-me"])
def test_few_statements(cast: Cast, clinician: Client, what: str) -> None:
    assert statements(clinician, page(cast, what)) <= BUDGET
