"""What a privacy officer looks at: written by the try itself, answered once, and without content."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import ProgrammingError, connection, transaction
from django.db.models import QuerySet
from django.test import Client
from django.utils import timezone

from peernotes.models import Alert, AlertAnswer, Consumer, Message, RoleProposal
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
TRIES = ("people/{sam}/", "people/{sam}/record/", "people/{sam}/notes/new/", "entries/{entry}/", "notes/{note}/")


@pytest.fixture
def page(cast: Cast, as_owner: Owner) -> str:
    """Sam works here. Pia and Pat are privacy officers."""
    with as_owner():
        Consumer.objects.filter(pk=cast.sam.pk).update(works_here=True, chosen_name="Samira Quill")
        for name in ("pia", "pat"):
            cast.users[name] = build.user(username=f"{name}.{cast.service.slug}", name=name.title())
            build.member(user=cast.users[name], service=cast.service, role="privacy_officer")
    return f"/services/{cast.service.slug}/privacy/"


def here(cast: Cast) -> QuerySet[Alert]:
    """Not those of the demo."""
    return Alert.objects.filter(service=cast.service)


def tried(cast: Cast, at: At, name: str = "cleo") -> str:
    """One try, and the page about it."""
    assert at(name).get(f"/people/{cast.sam.pk}/record/").status_code == 404
    at("pat").get(f"/services/{cast.service.slug}/privacy/")
    return f"/services/{cast.service.slug}/privacy/{Alert.objects.latest('created_at').pk}/"


@pytest.mark.parametrize("name", ["alex", "dana", "cleo"])
def test_each_try_is_a_404_and_a_line(cast: Cast, page: str, at: At, as_owner: Owner, name: str) -> None:
    with as_owner():
        entry = build.entry(consumer=cast.sam, created_by=cast.users["bea"])
        note = build.note(consumer=cast.sam, author=cast.users["dana"], policy=cast.policy, sections=[build.section()])
    client = at(name)
    for path in TRIES:
        address = "/" + path.format(sam=cast.sam.pk, entry=entry.pk, note=note.pk)
        assert client.get(address).status_code == 404, address
    with as_owner():
        assert {(each.user.name, each.consumer_id) for each in here(cast)} == {(name.title(), cast.sam.pk)}
        assert here(cast).count() == len(TRIES)
    shown = at("pia").get(page).content.decode()
    assert shown.count(": 1, today,") == len(TRIES)
    assert "Samira" not in shown


def test_what_was_kept_for_ninety_days_is_decided_here(cast: Cast, page: str, at: At, as_owner: Owner) -> None:
    with as_owner():
        concern = build.concern(
            consumer=cast.noor,
            by=cast.users["alex"],
            seen_by=cast.users["bea"],
            told_consumer=False,
            fact="The stairs.",
        )
        for ago, name, days in ((80, "bea", 5), (5, "cleo", 10)):
            build.hold(concern=concern, by=cast.users[name], days_ago=ago, days=days)
    today = timezone.localdate()
    pia = at("pia")
    assert "Keep a safety concern from whom it is about" in pia.get(page).content.decode()
    address = f"{page}{here(cast).get().pk}/"
    shown = pia.get(address).content.decode()
    assert "It is not safe." in shown
    assert "The stairs" not in shown
    sent = {"key": uuid.uuid4(), "text": "It still is not."}
    far = (today + timedelta(days=31)).isoformat()
    assert pia.post(address, sent | {"hold_until": far}).status_code == 422
    until = today + timedelta(days=20)
    assert pia.post(address, sent | {"hold_until": until.isoformat()}).url == page
    at("bea")
    concern.refresh_from_db()
    assert concern.hold_until == until


def test_privacy_officers_hear_of_it_once_and_of_nobody(cast: Cast, page: str, at: At, as_owner: Owner) -> None:
    """But for relatives of the person, and for whoever tried."""
    with as_owner():
        build.conflict(user=cast.users["pat"], consumer=cast.sam)
        build.member(user=cast.users["cleo"], service=cast.service, role="privacy_officer")
    record = f"/people/{cast.sam.pk}/record/"
    for _ in range(2):
        assert at("cleo").get(record).status_code == 404
    with as_owner():
        heard = Message.objects.filter(service=cast.service, kind="alert")
        assert [(each.user.name, each.consumer_id, each.object_id) for each in heard] == [
            ("Pia", None, cast.service.pk)
        ]
    news = at("pia").get("/news/").content.decode()
    assert f'<a href="{page}">There is something about privacy to look at</a>' in news
    assert "Samira" not in news
    assert at("cleo").get(record).status_code == 404
    with as_owner():
        assert Message.objects.filter(service=cast.service, kind="alert").count() == 2


def test_who_is_assigned_as_a_clinician_leaves_none(cast: Cast, page: str, at: At, as_owner: Owner) -> None:
    assert at("bea").get(f"/people/{cast.sam.pk}/record/").status_code == 200
    assert at("sam").get("/my/record/").status_code == 200
    assert at("cleo").get(f"/people/{cast.noor.pk}/record/").status_code == 404
    with as_owner():
        assert not here(cast).exists()


def test_it_is_looked_at_once_and_stays(cast: Cast, page: str, at: At, as_owner: Owner) -> None:
    alert, pia = tried(cast, at), at("pia")
    shown = text_of(pia.get(alert))
    assert "Cleo" in shown
    assert "Read the record" in shown
    assert "Samira" not in shown
    assert pia.post(alert, {"text": "", "key": uuid.uuid4()}).status_code == 422
    said = {"text": "A wrong link.", "key": uuid.uuid4()}
    assert {pia.post(alert, said).url for _ in "twice"} == {page}
    assert "Nothing is waiting" in text_of(pia.get(page))
    assert "Cleo" in text_of(pia.get(f"{page}?show=answered"))
    assert "A wrong link." in text_of(at("pat").get(alert))
    assert at("pat").post(alert, {"text": "Mine.", "key": uuid.uuid4()}).status_code == 403
    with as_owner():
        assert AlertAnswer.objects.get(service=cast.service).text == "A wrong link."
    for statement in ("UPDATE peernotes_alertanswer SET text = ''", "DELETE FROM peernotes_alert"):
        with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
        with as_owner(), pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


def test_nobody_looks_at_themselves(cast: Cast, page: str, at: At) -> None:
    alert = tried(cast, at, "pia")
    assert "This was you." in text_of(at("pia").get(alert))
    assert at("pia").post(alert, {"text": "I was curious.", "key": uuid.uuid4()}).status_code == 403
    assert at("pat").post(alert, {"text": "She was curious.", "key": uuid.uuid4()}).status_code == 302


def test_the_person_reads_of_both_under_who_looked(cast: Cast, page: str, at: At) -> None:
    at("pia").post(tried(cast, at), {"text": "A wrong link.", "key": uuid.uuid4()})
    sam = at("sam")
    assert "Cleo (Clinician)" in text_of(sam.get("/my/who-looked/?show=refused"))
    shown = text_of(sam.get("/my/who-looked/?show=all"))
    assert "Pia (Privacy officer) wrote down what they found about a try at your record, or an emergency" in shown
    assert "A wrong link." not in shown


def test_it_is_the_role_s_own_page_and_opens_nothing_else(cast: Cast, page: str, at: At) -> None:
    alert, pia = tried(cast, at), at("pia")
    assert pia.get("/").url == page
    assert page in pia.get(page).content.decode()
    for address in (f"/people/{cast.noor.pk}/record/", f"/people/{cast.sam.pk}/"):
        assert pia.get(address).status_code == 404
    for path in ("consumers/", "events/", "staff/"):
        assert pia.get(f"/services/{cast.service.slug}/{path}").status_code == 403
    for name in ("alex", "bea", "ravi", "ada"):
        assert at(name).get(page).status_code == 403, name
        assert at(name).get(alert).status_code == 404, name
    assert at("sam").get(page).status_code == 403


def test_a_relative_sees_no_line(cast: Cast, page: str, at: At, as_owner: Owner) -> None:
    alert = tried(cast, at)
    with as_owner():
        build.conflict(user=cast.users["pat"], consumer=cast.sam)
    assert "Nothing is waiting" in text_of(at("pat").get(page))
    assert at("pat").get(alert).status_code == 404


def test_a_second_administrator_approves_the_role(cast: Cast, at: At) -> None:
    address = f"/services/{cast.service.slug}/staff/{cast.users['cleo'].pk}/roles/new/"
    at("ada").post(address, {"role": "privacy_officer", "paid": "paid", "reason": "Asked for."})
    assert RoleProposal.objects.get(user=cast.users["cleo"]).role == "privacy_officer"


def test_an_alert_has_no_page_in_another_service(cast: Cast, page: str, at: At, as_owner: Owner) -> None:
    alert = tried(cast, at)
    with as_owner():
        elsewhere = build.service(slug="elsewhere-too", name="Elsewhere")
    assert at("pia").get(alert).status_code == 200
    assert at("pia").get(alert.replace(cast.service.slug, elsewhere.slug)).status_code == 404


def test_what_they_try_at_their_own_record_is_nobody_s_to_look_at(cast: Cast, page: str, at: At) -> None:
    assert at("sam").get(f"/people/{cast.sam.pk}/concerns/new/").status_code == 403
    at("pia").get(page)
    assert not here(cast).exists()
