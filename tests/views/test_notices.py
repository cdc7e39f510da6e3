"""The card on one's own page, and the list of who has been told."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from peernotes.models import Carer, Event, ModelNotice, PolicyVersion
from peernotes.policy.switches import COMPLEMENTARY, INTEGRATED, Switches
from tests.actions.test_services import approve, cancel, now, propose
from tests.support import build
from tests.support.build import DAY
from tests.support.cast import Cast, assign, make_cast
from tests.support.pages import BUDGET, statements
from tests.support.proof import signed_in

Owner = Callable[[], Any]


def at(cast: Cast, name: str) -> Client:
    return signed_in(cast.users[name])


SHUT = replace(COMPLEMENTARY, about_me_readers="clinicians")


def text(response: HttpResponse) -> str:
    main = response.content.decode().partition("<main")[2]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", main))


def switch(cast: Cast, switches: Switches = COMPLEMENTARY, **more: Any) -> PolicyVersion:
    return approve(cast, propose(cast, switches, **more))


def test_five_of_six_are_told(cast: Cast, as_owner: Owner) -> None:
    """J3: the card is there after approval, goes when it was read, and the list says so."""
    with as_owner():
        for number in range(4):
            assign(cast, "alex", build.consumer(service=cast.service, name=f"Person {number}", identifier=f"P{number}"))
    version = switch(cast)
    address, sam, ada = f"/services/{cast.service.slug}/model/{version.pk}/told/", at(cast, "sam"), at(cast, "ada")
    card = text(sam.get("/my/"))
    assert "Our model changed on" in card
    assert "Change my choices" in card
    assert "0 of 6 told" in text(ada.get(address))
    read = re.search(r'action="(/my/notices/[^"]+)"', sam.get("/my/").content.decode())[1]
    assert sam.post(read)["Location"] == "/my/"
    assert "Our model changed on" not in text(sam.get("/my/"))
    listed = text(ada.get(address))
    assert "1 of 6 told" in listed
    assert "Sam 1. Read it," in listed
    ticks = re.findall(r'name="whom" value="([^"]+)"', ada.get(address).content.decode())
    assert len(ticks) == 5
    for whom in ticks[:4]:
        assert ada.post(address, {"whom": whom})["Location"] == address
    listed = text(ada.get(address))
    assert "5 of 6 told" in listed
    assert "Told by Ada," in listed
    assert listed.count("Has no sign-in: please tell them in person") == 1


def test_the_list_is_for_administrators_and_has_the_staff_too(cast: Cast) -> None:
    version = switch(cast)
    address, ada = f"/services/{cast.service.slug}/model/{version.pk}/told/", at(cast, "ada")
    staff = text(ada.get(address + "?side=staff"))
    assert "0 of 4 told" in staff
    assert "Reads it on their own page" in staff
    assert ada.post(address, {"whom": str(cast.sam.pk)}).status_code == 403
    assert at(cast, "alex").get(address).status_code == 403


def test_the_card_says_what_the_rules_decide_about_oneself(cast: Cast) -> None:
    switch(cast, SHUT)
    said = text(at(cast, "sam").get("/my/"))
    for line in (
        "Alex can no longer read your record.",
        "Alex and Dana can no longer begin a note with you.",
        "Your yes to Alex reading your record ends.",
        "Your peer worker writes no notes about you.",
    ):
        assert line in said
    assert "Dana can no longer read your record" not in said
    assert "When you meet your peer worker" not in said
    worker = text(at(cast, "alex").get("/"))
    assert "You can no longer read the record of 1 person." in worker
    assert "You can no longer begin a note with 2 people." in worker
    assert "You do not read the record." in worker
    assert "Your yes" not in worker
    clinician = at(cast, "bea").get("/")
    assert "For you" not in text(clinician)
    assert 'class="nhsuk-details" open>' in clinician.content.decode()
    assert "Peer workers do not read what you write in the record." in text(clinician)


def test_a_carer_peer_worker_is_not_told_what_they_may_not(cast: Cast, as_owner: Owner) -> None:
    """Neither on the card nor under "Our model"."""
    with as_owner():
        cast.users["rosa"] = build.user(username=f"rosa.{cast.service.slug}")
        build.member(user=cast.users["rosa"], service=cast.service, role="carer_peer_worker")
    rosa, model = at(cast, "rosa"), f"/services/{cast.service.slug}/model/"
    assert "You may read the record" not in text(rosa.get(model))
    assert "You may read the record" in text(at(cast, "alex").get(model))
    switch(cast)
    switch(cast, replace(INTEGRATED, consumer_opt_out="note"))
    card = text(rosa.get("/"))
    assert "Peer workers read the record of the people they support." in card
    assert "You may read the record" not in card
    switch(cast, replace(INTEGRATED, carer_peer_supports_consumer=True))
    assert "You may read the record" in text(rosa.get(model))


def test_what_is_planned_is_told_with_its_day_and_zone(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        cast.service.timezone = "Australia/Melbourne"
        cast.service.save(update_fields=["timezone"])
    switch(cast, starts_at=now() + DAY)
    for name, page in (("sam", "/my/"), ("alex", "/"), ("bea", "/")):
        said = text(at(cast, name).get(page))
        assert re.search(r"Our model changes on \d+ \w+ \d{4}, \d\d:\d\d AE[DS]T", said)


@pytest.mark.parametrize("name", ["alex", "bea"])
def test_staff_press_that_they_have_read_it(cast: Cast, name: str) -> None:
    version, client = switch(cast), at(cast, name)
    assert client.post(f"/notices/{version.pk}/")["Location"] == "/"
    assert "Our model changed on" not in text(client.get("/"))


@pytest.mark.parametrize("name", ["alex", "bea", "sam"])
def test_it_stands_among_the_news_too_until_it_is_read(cast: Cast, name: str) -> None:
    """Whoever works with people reads it on a page of its own, and says what they think of it."""
    version, client = switch(cast), at(cast, name)
    page = client.get("/news/")
    assert "What is new in our model" in text(page)
    own, asked = f"/my/notices/{version.pk}/", f"/services/{cast.service.slug}/model/acknowledge/"
    where = own if name == "sam" else asked
    assert f'"{where}"' in page.content.decode()
    client.post(where, {"about": version.pk, "answer": "fits_me"})
    assert "What is new in our model" not in text(client.get("/news/"))
    assert statements(client, "/news/") <= BUDGET


def test_a_yes_that_ended_is_asked_again_until_it_is_answered(cast: Cast) -> None:
    switch(cast)
    client = at(cast, "sam")
    assert "Asked again" not in text(client.get("/my/"))
    back = switch(cast, INTEGRATED)
    said = text(client.get("/my/"))
    assert "Alex and Dana can read your record if you say yes, and not before." in said
    assert "Asked again" in said
    assert "May Alex read your record?" in said
    client.post(f"/my/notices/{back.pk}/")
    assert "May Alex read your record?" in text(client.get("/my/"))
    answer = {"scope": "read_record", "grantee": cast.users["alex"].pk, "answer": "yes", "key": uuid.uuid4()}
    assert client.post("/my/choices/", answer).status_code == 302
    assert "Asked again" not in text(client.get("/my/"))


def test_what_opens_nothing_is_not_asked_again(cast: Cast, as_owner: Owner) -> None:
    """For everyone it is; not of somebody who does not work with them any more, nor where a later answer stands."""
    with as_owner():
        build.consent(consumer=cast.sam, scope="read_about_me", decided_at=now() - 3 * DAY)
        build.consent(consumer=cast.sam, scope="read_record", grantee=cast.users["cleo"], decided_at=now() - 3 * DAY)
        build.consent(consumer=cast.sam, scope="read_about_me", grantee=cast.users["alex"], decided_at=now() - 4 * DAY)
    for switches in (SHUT, INTEGRATED):
        switch(cast, switches)
    client = at(cast, "sam")
    said = text(client.get("/my/"))
    assert "May peer workers read About Me?" in said
    assert "May Alex read your record?" in said
    assert "May Alex read About Me?" not in said
    assert "Cleo" not in said


def test_a_yes_for_a_model_to_come_is_asked_once_it_is_there(cast: Cast) -> None:
    switch(cast)
    switch(cast, INTEGRATED, starts_at=now() + DAY)
    said = text(at(cast, "sam").get("/my/"))
    assert "Alex and Dana can read your record if you say yes, and not before." in said
    assert "Asked again" not in said


def test_a_yes_that_would_open_nothing_is_not_asked_again(cast: Cast) -> None:
    for switches in (COMPLEMENTARY, replace(COMPLEMENTARY, contact_log="off")):
        switch(cast, switches)
    said = text(at(cast, "sam").get("/my/"))
    assert "Alex and Dana can no longer log that you met." in said
    assert "Asked again" not in said


@pytest.mark.parametrize(("name", "page", "pressed"), [("sam", "/my/", "/my/notices/"), ("bea", "/", "/notices/")])
def test_a_change_that_was_announced_and_cancelled_is_taken_back(
    cast: Cast, name: str, page: str, pressed: str
) -> None:
    """To whoever read the notice and to whoever could, until they have read that too."""
    for has_read in (True, False):
        version, client = switch(cast, starts_at=now() + DAY), at(cast, name)
        assert "Our model changes on" in text(client.get(page))
        if has_read:
            client.post(f"{pressed}{version.pk}/")
        assert "does not change" not in text(client.get(page))
        cancel(cast, version)
        said = text(client.get(page))
        assert "Our model does not change on" in said
        assert "has been cancelled" in said
        assert "Our model changes on" not in said
        assert client.post(f"{pressed}{version.pk}/").status_code == 302
        assert "does not change" not in text(client.get(page))


def test_what_nobody_saw_is_not_taken_back(cast: Cast, as_owner: Owner) -> None:
    """A version that says nothing new; of a change for somebody who came later."""
    cancel(cast, switch(cast, INTEGRATED, starts_at=now() + DAY))
    cancel(cast, switch(cast, starts_at=now() + DAY))
    with as_owner():
        cast.users["new"] = build.user(username=f"new.{cast.service.slug}")
        build.member(user=cast.users["new"], service=cast.service, role="clinician", starts_at=now())
    assert "does not change" not in text(at(cast, "new").get("/"))
    assert text(at(cast, "bea").get("/")).count("does not change") == 1


def test_a_list_of_what_was_not_announced_leads_back(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        other = make_cast()
    elsewhere = switch(other)
    for version in (cast.policy.pk, uuid.uuid4(), elsewhere.pk):
        answer = at(cast, "ada").get(f"/services/{cast.service.slug}/model/{version}/told/")
        assert answer["Location"] == f"/services/{cast.service.slug}/model/"


@pytest.fixture
def ida(cast: Cast, as_owner: Owner) -> Carer:
    """Whom Sam named a while ago."""
    with as_owner():
        cast.users["ida"] = build.user(username=f"ida.{cast.service.slug}")
        carer = build.carer(tie=build.carer_tie(consumer=cast.sam), user=cast.users["ida"])
        Carer.objects.filter(pk=carer.pk).update(created_at=now() - 9 * DAY)
    return carer


def test_a_carer_is_told_what_is_new_for_carers_and_nothing_of_whom_they_care_for(cast: Cast, ida: Carer) -> None:
    title, client = "Our model changed on", at(cast, "ida")
    switch(cast, replace(INTEGRATED, peer_in_mdt=False))
    assert title not in text(client.get("/carer/")), "nothing of it is about carers"
    switch(cast, replace(INTEGRATED, carer_contact="none"))
    page = text(client.get("/carer/"))
    assert page.count(title) == 1
    assert "They tell you nothing about the person you care for." in page
    for hidden in ("For you", "Change my choices", "Read it and answer", "Sam", "Alex"):
        assert hidden not in page.partition(title)[2]


def test_what_a_carer_has_read_stands_there_no_more(cast: Cast, as_owner: Owner, ida: Carer) -> None:
    client = at(cast, "ida")
    version = switch(cast, replace(INTEGRATED, carer_contact="none"))
    read = f"/carer/notices/{version.pk}/"
    assert f'action="{read}"' in client.get("/carer/").content.decode()
    for _press in range(2):
        assert client.post(read)["Location"] == "/carer/"
    assert "Our model changed on" not in text(client.get("/carer/"))
    assert client.post(f"/carer/notices/{uuid.uuid4()}/").status_code == 404
    for name in ("sam", "alex", "ada"):
        assert at(cast, name).post(read).status_code == 404
    with as_owner():
        (said,) = Event.objects.filter(verb="tell_model", actor_id=cast.users["ida"].pk, allowed=True)
        assert (said.subject_id, said.object_id) == (ida.pk, version.pk)
    told = ModelNotice.objects.filter(version=version)
    cast.enter("ada")
    assert not told.exists(), "administrators do not learn who is a carer"
    cast.enter("ida")
    assert told.count() == 1
