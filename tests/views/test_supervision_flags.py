"""What a peer worker brings to supervision about somebody: the two of them see it, and nobody and nothing else does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connections
from django.test import Client
from django.utils import timezone

from peernotes import audit, jobs
from peernotes.actions import supervision_flags as actions
from peernotes.errors import Missing
from peernotes.models import (
    Event,
    EventFilePart,
    KeptForm,
    Message,
    Pressed,
    SupervisionFlag,
    SupervisionSession,
    SupervisionTie,
)
from tests.support import build
from tests.support.build import DAY
from tests.support.cast import Cast
from tests.support.my import text_of
from tests.views.test_event_files import of_today

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db
CANARY = "Leaning on each other too much"
OTHERS = ("dana", "bea", "cleo", "ravi", "ada", "abe", "milo", "pia", "auri", "sam")


@pytest.fixture
def session(cast: Cast, as_owner: Owner) -> SupervisionSession:
    """Of Alex with Mira; Milo supervises nobody."""
    roles = {"mira": "peer_supervisor", "milo": "peer_supervisor", "pia": "privacy_officer", "auri": "auditor"}
    with as_owner():
        for name, role in roles.items():
            cast.users[name] = build.user(username=f"{name}.{cast.service.slug}", name=name.title())
            build.member(user=cast.users[name], service=cast.service, role=role)
        tie = build.supervision(service=cast.service, worker=cast.users["alex"], supervisor=cast.users["mira"])
        return build.supervision_session(tie=tie)


def bring(cast: Cast, client: Client, session: SupervisionSession, **more: object) -> Any:
    said = {"person": cast.sam.pk, "kind": "dependence"} | more
    return client.post(f"/supervision/mine/{session.pk}/flag/", said)


def test_brought_by_the_worker_seen_by_both_and_taken_back(
    cast: Cast, at: At, as_owner: Owner, session: SupervisionSession
) -> None:
    alex, mira = at("alex"), at("mira")
    page = f"/supervision/mine/{session.pk}/flag/"
    assert page in alex.get("/supervision/mine/").content.decode()
    assert "Sam" in text_of(alex.get(page))
    assert bring(cast, alex, session, kind="").status_code == 422
    for _twice in range(2):
        assert bring(cast, alex, session)["Location"] == "/supervision/mine/"
    flag = SupervisionFlag.objects.get(session=session)
    assert f"Sam: {CANARY}" in text_of(alex.get("/supervision/mine/"))
    page = f"/supervision/{session.tie_id}/"
    assert f"Sam: {CANARY}" in text_of(mira.get(page))
    assert "brought something about somebody" in text_of(mira.get("/supervision/"))
    with as_owner():
        build.conflict(user=cast.users["mira"], consumer=cast.sam)
    shown = text_of(mira.get(page))
    assert f"Somebody whom they support: {CANARY}" in shown
    assert "Sam" not in shown
    assert mira.post(f"/supervision/flags/{flag.pk}/end/").status_code == 404
    assert alex.post(f"/supervision/flags/{flag.pk}/end/").status_code == 302
    assert not SupervisionFlag.objects.exists()


def test_about_nobody_whom_one_does_not_support(
    cast: Cast, at: At, as_owner: Owner, session: SupervisionSession
) -> None:
    with as_owner():
        other = build.service(slug="elsewhere-flags")
        stranger = build.consumer(service=cast.service, name="Lee", identifier="8")
        elsewhere = build.consumer(service=other, name="Kit", identifier="1")
        build.member(user=cast.users["alex"], service=other, role="consumer_peer_worker")
        build.assign(user=cast.users["alex"], consumer=elsewhere)
        build.conflict(user=cast.users["alex"], consumer=cast.noor)
    alex = at("alex")
    for person in (stranger, elsewhere, cast.noor):
        assert bring(cast, alex, session, person=person.pk).status_code == 422
    assert not SupervisionFlag.objects.exists()


def test_it_appears_nowhere_else(cast: Cast, at: At, as_owner: Owner, session: SupervisionSession) -> None:
    bring(cast, at("alex"), session)
    alex = cast.users["alex"].pk
    with as_owner():
        flag = SupervisionFlag.objects.get(session=session)
        assert not Event.objects.filter(actor_id=alex).exclude(verb="sign_in").exists()
        assert not Message.objects.filter(service=cast.service).exists()
        assert not Pressed.objects.filter(user_id=alex).exists()
        assert not KeptForm.objects.filter(user=alex).exists()
    slug, sam = cast.service.slug, cast.sam.pk
    service = ["", "events/", "staff/", f"staff/{cast.users['alex'].pk}/", "selection/", "model/", "why/", "privacy/"]
    service.append(f"staff/{cast.users['alex'].pk}/supervision/")
    pages = ["/", "/people/", "/supervision/", f"/supervision/{session.tie_id}/", "/supervision/mine/", "/news/"]
    pages += [f"/supervision/mine/{session.pk}/flag/", "/search/?q=leaning", "/readiness/", "/concerns/", "/questions/"]
    pages += [f"/people/{sam}/{page}" for page in ("", "record/", "record/?print=1", "goals/", "plan/", "details/")]
    pages += [f"/services/{slug}/{page}" for page in service]
    pages += ["/my/", "/my/record/", "/my/who-looked/?show=all", "/my/choices/", "/my/notes/", "/my/concerns/"]
    for name in OTHERS:
        reader = at(name)
        for page in pages:
            content = reader.get(page, follow=True).content.decode()
            assert not [told for told in (CANARY, str(flag.pk), str(session.pk)) if told in content], (name, page)
        cast.enter(name)
        assert not SupervisionFlag.objects.exists(), name


def test_a_file_of_events_does_not_tell(cast: Cast, at: At, as_owner: Owner, session: SupervisionSession) -> None:
    bring(cast, at("alex"), session)
    at("ada").get(f"/services/{cast.service.slug}/events/")
    file = of_today(cast, as_owner)
    with as_owner():
        flag = SupervisionFlag.objects.get(session=session)
        text = "".join(EventFilePart.objects.filter(file=file).values_list("text", flat=True))
    assert "read_events" in text
    assert not [told for told in (str(flag.pk), str(session.pk), "flag", "dependence") if told in text]


@pytest.mark.parametrize("name", OTHERS)
def test_the_session_is_not_there_for_anybody_else(cast: Cast, at: At, session: SupervisionSession, name: str) -> None:
    assert at(name).get(f"/supervision/mine/{session.pk}/flag/").status_code == 404
    assert bring(cast, at(name), session).status_code == 404
    audit.enter(cast.actor(name))
    assert not SupervisionFlag.objects.exists()


def test_it_is_about_somebody_whom_the_worker_supports(
    cast: Cast, as_owner: Owner, session: SupervisionSession
) -> None:
    with as_owner():
        stranger = build.consumer(service=cast.service, name="Quill", identifier="Q-1")
    with pytest.raises(Missing):
        actions.flag(by=cast.enter("alex"), session_id=session.pk, consumer_id=stranger.pk, kind="other")


def test_what_was_struck_and_what_ended_says_no_more(
    cast: Cast, at: At, as_owner: Owner, session: SupervisionSession
) -> None:
    bring(cast, at("alex"), session)
    with as_owner():
        SupervisionTie.objects.filter(pk=session.tie_id).update(ends_at=timezone.now())
    cast.enter("mira")
    assert not SupervisionFlag.objects.exists()
    cast.enter("alex")
    assert SupervisionFlag.objects.exists()
    with as_owner():
        SupervisionSession.objects.filter(pk=session.pk).update(struck_at=timezone.now())
    assert not SupervisionFlag.objects.exists()
    assert bring(cast, at("alex"), session).status_code == 404


@pytest.mark.parametrize(("days", "kept"), [(None, 1), (360, 1), (370, 0)])
def test_it_goes_a_year_after_the_supervision_ended(
    cast: Cast, as_owner: Owner, session: SupervisionSession, days: int | None, kept: int
) -> None:
    with as_owner():
        build.flag(session=session, consumer=cast.sam)
        ends = timezone.now() - days * DAY if days else None
        SupervisionTie.objects.filter(pk=session.tie_id).update(starts_at=timezone.now() - 400 * DAY, ends_at=ends)
        with connections["default"].cursor() as cursor:
            cursor.execute(jobs.supervision_flags.FORGET)
        assert SupervisionFlag.objects.filter(session=session).count() == kept
