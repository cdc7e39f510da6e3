"""A carer's own sign-in and pages: what they see, and that it is nothing of the consumer but what a talk told."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from peernotes.models import Carer, CarerTie, Event, Invitation, PolicyVersion, User
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import statements, text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]


@pytest.fixture
def ida(cast: Cast, as_owner: Owner) -> CarerTie:
    with as_owner():
        return build.carer_tie(consumer=cast.sam, name="Ida Bell")


@pytest.fixture
def carer(cast: Cast, as_owner: Owner, ida: CarerTie) -> Carer:
    with as_owner():
        cast.users["ida"] = build.user(username=f"ida.{cast.service.slug}", name="Ida Bell")
        return build.carer(tie=ida, user=cast.users["ida"], name="Ida Bell")


def talk(cast: Cast, tie: CarerTie, topics: list[str]) -> None:
    build.carer_talk(carer=tie, worker=cast.users["alex"], topics=topics)


@pytest.mark.parametrize("who", ["sam", "alex"])
def test_a_sign_in_by_a_link_and_then_their_own_page(
    cast: Cast, at: At, as_owner: Owner, ida: CarerTie, client: Client, who: str
) -> None:
    page = f"/my/carers/{ida.pk}/sign-in/" if who == "sam" else f"/people/{cast.sam.pk}/carers/{ida.pk}/sign-in/"
    assert at(who).post(page, {"username": cast.users["alex"].username}).status_code == 422
    made = at(who).post(page, {"username": "quiet.fox"})
    link = re.search(r"/invitation/[\w-]+/", made.content.decode()).group()
    words = re.search(r"data-words>([^<]+)<", made.content.decode()).group(1)
    again = at(who).post(page)
    assert again.status_code == 200
    assert Client().get(link).status_code == 410  # the newest is the only one
    link = re.search(r"/invitation/[\w-]+/", again.content.decode()).group()
    words = re.search(r"data-words>([^<]+)<", again.content.decode()).group(1)
    fresh = Client()
    said = {"words": words, "password1": "a long one of hers", "password2": "a long one of hers"}
    assert fresh.post(link, said).url == "/accounts/login/"
    with as_owner():
        user = User.objects.get(username="quiet.fox")
        assert user.name == "Ida Bell"
        seen = Event.objects.filter(verb="give_carer_login", allowed=True).last()
    assert (seen.subject_id, seen.object_id) == (cast.sam.pk, ida.pk)
    assert "gave a carer of yours a sign-in" in text_of(at("sam").get("/my/who-looked/?who=everyone&show=changed"))
    assert "with a password of their own" in text_of(at(who).get(page))
    assert at(who).post(page).status_code == 404  # nobody takes a sign-in over that is somebody's
    with as_owner():
        assert not Invitation.objects.filter(user=user, ended_at=None).exists()


def test_a_link_that_was_used_says_so(cast: Cast, at: At, ida: CarerTie) -> None:
    """And one that another link ended says that, before a password was chosen and after."""
    links = []
    for _each in range(2):
        made = at("sam").post(f"/my/carers/{ida.pk}/sign-in/", {"username": "quiet.fox"}).content.decode()
        links.append(re.search(r"/invitation/[\w-]+/", made).group())
    words = re.search(r"data-words>([^<]+)<", made).group(1)
    assert "there is a newer one" in text_of(Client().get(links[0]))
    said = {"words": words, "password1": "a long one of hers", "password2": "a long one of hers"}
    assert Client().post(links[1], said).status_code == 302
    for second in (Client().post(links[1], said), Client().get(links[1])):
        assert second.status_code == 410
        assert "From now on you sign in with your password" in text_of(second)
        assert 'href="/accounts/login/"' in second.content.decode()
    assert "there is a newer one" in text_of(Client().get(links[0]))


@pytest.mark.parametrize("who", ["sam", "alex"])
def test_the_same_press_makes_the_same_link(cast: Cast, at: At, as_owner: Owner, ida: CarerTie, who: str) -> None:
    page = f"/my/carers/{ida.pk}/sign-in/" if who == "sam" else f"/people/{cast.sam.pk}/carers/{ida.pk}/sign-in/"
    said = {"username": "quiet.fox", "key": uuid.uuid4()}
    shown = []
    for _ in range(2):
        made = at(who).post(page, said).content.decode()
        shown.append(
            (re.search(r"/invitation/[\w-]+/", made).group(), re.search(r"data-words>([^<]+)<", made).group(1))
        )
    assert shown[0] == shown[1]
    assert Client().get(shown[0][0]).status_code == 200
    other = at(who).post(page, {"key": uuid.uuid4()}).content.decode()
    assert shown[0][0] not in other
    assert Client().get(shown[0][0]).status_code == 410
    with as_owner():
        assert Event.objects.filter(verb="give_carer_login", allowed=True, object_id=ida.pk).count() == 2


def test_nothing_of_the_consumer_but_what_was_told(
    cast: Cast, at: At, as_owner: Owner, ida: CarerTie, carer: Carer
) -> None:
    with as_owner():
        talk(cast, ida, ["that_i_come_here"])
        talk(cast, ida, [])
    assert at("ida").get("/").url == "/carer/"
    page = at("ida").get("/carer/")
    shown = text_of(page)
    assert "You were told: that they come here. (Alex," in shown
    assert "Alex listened to you for" in shown
    assert "Exit this page" in shown
    assert "<title>My page</title>" in page.content.decode()
    assert "Sam" not in shown
    for theirs in (f"/people/{cast.sam.pk}/", "/people/", f"/people/{cast.sam.pk}/carers/", "/my/", "/my/carers/"):
        assert at("ida").get(theirs).status_code in {403, 404}
    assert [at(who).get("/carer/").status_code for who in ("sam", "alex", "bea", "ada")] == [404] * 4
    assert statements(at("ida"), "/carer/") <= 10


def test_to_whom_nothing_may_be_told_no_sign_in_is_offered(cast: Cast, at: At, as_owner: Owner, ida: CarerTie) -> None:
    mine = f"/my/carers/{ida.pk}/"
    pages = (f"{mine}sign-in/", f"/people/{cast.sam.pk}/carers/{ida.pk}/sign-in/")
    assert "Give them a sign-in" in text_of(at("sam").get(mine))
    with as_owner():
        CarerTie.objects.filter(pk=ida.pk).update(state="excluded")
    assert "Give them a sign-in" not in text_of(at("sam").get(mine))
    for who, page in zip(("sam", "alex"), pages, strict=True):
        shown = text_of(at(who).get(page))
        assert "so no sign-in is given" in shown
        assert "make a one-time link" not in shown
        assert at(who).post(page, {"username": "quiet.fox", "key": uuid.uuid4()}).status_code == 403
    with as_owner():
        user = build.user(username=f"ida.{cast.service.slug}", name="Ida")
        build.carer(tie=ida, user=user)
    assert pages[0] in at("sam").get(mine).content.decode(), "there is one to take back"


def test_an_exclusion_changes_nothing_on_it(cast: Cast, at: At, as_owner: Owner, ida: CarerTie, carer: Carer) -> None:
    with as_owner():
        talk(cast, ida, ["how_i_am"])

    def shown() -> str:
        return re.sub(r'value="[^"]*"', "", at("ida").get("/carer/").content.decode())

    before = shown()
    with as_owner():
        CarerTie.objects.filter(pk=ida.pk).update(state="excluded")
    assert shown() == before
    assert at("sam").post(f"/my/carers/{ida.pk}/sign-in/").status_code == 403


def test_who_looked_and_whom_to_turn_to(cast: Cast, at: At, as_owner: Owner, carer: Carer) -> None:
    with as_owner():
        type(cast.service).objects.filter(pk=cast.service.pk).update(crisis_text="The warm line.")
    assert "The warm line." in text_of(at("ida").get("/carer/"))
    with as_owner():
        type(cast.service).objects.filter(pk=cast.service.pk).update(carer_crisis_text="The carers' line.")
    shown = text_of(at("ida").get("/carer/"))
    assert "carers&#x27; line" in shown
    assert "warm line" not in shown
    assert "Nobody has looked" in text_of(at("ida").get("/carer/who-looked/"))
    with as_owner():
        build.look(by=cast.users["alex"], role="consumer_peer_worker", consumer=carer, verb="see_carer_page")
    assert "opened your page" in text_of(at("ida").get("/carer/who-looked/"))
    events = text_of(at("ada").get(f"/services/{cast.service.slug}/events/"))
    assert "A carer" in events
    assert "Ida" not in events


def test_a_sign_in_is_of_one_identity(cast: Cast, at: At, as_owner: Owner, carer: Carer) -> None:
    """Whoever works here or is helped here is a carer by another one."""
    with as_owner():
        for user in (cast.users["alex"], cast.users["sam"]):
            tie = build.carer_tie(consumer=cast.noor, name=user.name)
            with pytest.raises(IntegrityError), transaction.atomic():
                build.carer(tie=tie, user=user)
        with pytest.raises(IntegrityError), transaction.atomic():
            build.member(user=cast.users["ida"], service=cast.service, role="clinician", starts_at=timezone.now())


def test_our_model_in_easy_read(cast: Cast, at: At, as_owner: Owner, carer: Carer) -> None:
    """What it says to carers, sentence by sentence a line; nothing of the consumer, and no way into the service's pages."""
    assert 'href="/carer/model/easy/"' in at("ida").get("/carer/").content.decode()
    shown = text_of(at("ida").get("/carer/model/easy/"))
    assert "The person you care for decides what they may tell you." in shown
    assert "A peer worker works here." in shown
    assert "Your record" not in shown
    assert "Sam" not in shown
    assert at("ida").get(f"/services/{cast.service.slug}/model/easy/").status_code in {403, 404}
    assert [at(who).get("/carer/model/easy/").status_code for who in ("sam", "alex", "bea", "ada")] == [404] * 4
    assert statements(at("ida"), "/carer/model/easy/") <= 10
    with as_owner():
        PolicyVersion.objects.filter(service=cast.service).delete()
    assert "Nothing to read yet" in text_of(at("ida").get("/carer/model/easy/"))


def test_a_page_of_the_staff_says_for_whom_it_is(cast: Cast, at: At, carer: Carer) -> None:
    refused = at("ida").get("/people/")
    assert refused.status_code == 403
    said = text_of(refused)
    assert "for those who work with people here" in said
    assert "Ask the service" not in said
