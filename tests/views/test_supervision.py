"""Supervision: arranged by an administrator, noted by the supervisor, read by the two of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.actions import supervision as actions
from peernotes.enums import SupervisionKind
from peernotes.errors import Refused
from peernotes.models import Assignment, Consumer, Event, Membership, PolicyVersion, SupervisionSession, SupervisionTie
from peernotes.policy.switches import INTEGRATED
from peernotes.queries import supervision as queries
from tests.support import build
from tests.support.cast import Cast

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@pytest.fixture
def mira(cast: Cast, as_owner: Owner) -> None:
    """Two peer supervisors."""
    with as_owner():
        for name in ("mira", "milo"):
            cast.users[name] = build.user(username=f"{name}.{cast.service.slug}", name=name.title())
            build.member(user=cast.users[name], service=cast.service, role="peer_supervisor")


@pytest.fixture
def tie(cast: Cast, as_owner: Owner, mira: None) -> SupervisionTie:
    """Of Alex by Mira."""
    with as_owner():
        return build.supervision(service=cast.service, worker=cast.users["alex"], supervisor=cast.users["mira"])


def said(**changes: object) -> dict[str, object]:
    held = {"held_on": str(TODAY), "minutes": "50", "form": "single", "topics": ["boundaries", "wellbeing"]}
    return held | {"agreed_next": "Try the calendar.", "key": str(uuid4())} | changes


def by(cast: Cast, name: str, kind: str = "peer") -> dict[str, str]:
    return {"supervisor": f"{kind} {cast.users[name].pk}", "key": str(uuid4())}


def member(cast: Cast, name: str = "alex") -> str:
    return f"/services/{cast.service.slug}/staff/{cast.users[name].pk}/"


def arranged(cast: Cast, name: str = "alex") -> str:
    return f"{member(cast, name)}supervision/"


def text(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_arranged_noted_read_and_ended(cast: Cast, at: At, as_owner: Owner, mira: None) -> None:
    ada, alex, by_mira = at("ada"), at("alex"), at("mira")
    assert "Nobody supervises them yet" in text(ada, arranged(cast))
    form = by(cast, "mira")
    for _twice in range(2):
        assert ada.post(arranged(cast), form)["Location"] == arranged(cast)
    made = SupervisionTie.objects.get(service=cast.service)
    assert "Have not met yet" in text(by_mira, "/supervision/")
    logged = said()
    for _twice in range(2):
        assert by_mira.post(f"/supervision/{made.pk}/", logged)["Location"] == f"/supervision/{made.pk}/"
    session = SupervisionSession.objects.get(tie=made)
    for page in (text(by_mira, f"/supervision/{made.pk}/"), text(alex, "/supervision/mine/")):
        assert "Try the calendar." in page
        assert "Boundaries" in page
    assert "/supervision/mine/" in text(alex, "/readiness/")
    assert "/supervision/" in text(by_mira, "/")
    ended = ada.post(f"/services/{cast.service.slug}/supervision/{made.pk}/end/")
    assert ended["Location"] == arranged(cast)
    assert by_mira.get(f"/supervision/{made.pk}/").status_code == 404
    assert "Try the calendar." in text(alex, "/supervision/mine/")
    with as_owner():
        events = Event.objects.filter(object_id__in=[made.pk, session.pk], allowed=True)
        told = set(events.values_list("verb", "subject_kind", "subject_id"))
        assert SupervisionTie.history.filter(id=made.pk).count() == 2
    about = ("staff", cast.users["alex"].pk)
    assert told == {(verb, *about) for verb in ("arrange_supervision", "log_supervision", "see_supervision")}


def test_administrators_see_when_and_never_what(cast: Cast, at: At, as_owner: Owner, tie: SupervisionTie) -> None:
    with as_owner():
        build.supervision_session(tie=tie, days_ago=3, agreed_next="Try the calendar.")
    ada = at("ada")
    assert arranged(cast) in text(ada, member(cast))
    page = text(ada, arranged(cast))
    assert "3 days ago" in page
    assert "Try the calendar." not in page
    assert "Boundaries" not in page
    cast.enter("ada")
    assert not SupervisionSession.objects.exists()
    assert ada.get(f"/supervision/{tie.pk}/").status_code == 404


def test_below_python_too_what_was_said_ends_with_the_tie_and_names_are_told_to_nobody_else(
    cast: Cast, as_owner: Owner, tie: SupervisionTie
) -> None:
    with as_owner():
        session = build.supervision_session(tie=tie)
    for name, reads in (("mira", True), ("alex", True), ("milo", False), ("ada", False)):
        cast.enter(name)
        assert SupervisionSession.objects.filter(pk=session.pk).exists() is reads, name
        assert queries.names_somebody(tie.pk, "With Sam.") is (name == "mira"), name
    with as_owner():
        SupervisionTie.objects.filter(pk=tie.pk).update(ends_at=timezone.now())
        build.member(user=cast.users["mira"], service=cast.service, role="service_admin")  # who still sees the tie
    for name, reads in (("mira", False), ("alex", True)):
        cast.enter(name)
        assert SupervisionSession.objects.filter(pk=session.pk).exists() is reads, name


@pytest.mark.parametrize("name", ["alex", "dana", "milo", "ada", "bea", "ravi", "sam"])
def test_other_people_s_sessions_are_not_there(cast: Cast, at: At, tie: SupervisionTie, name: str) -> None:
    client = at(name)
    assert client.get(f"/supervision/{tie.pk}/").status_code == 404
    assert client.post(f"/supervision/{tie.pk}/", said()).status_code == 404


def test_another_s_sessions_are_on_no_page_of_mine(cast: Cast, at: At, as_owner: Owner, tie: SupervisionTie) -> None:
    with as_owner():
        build.supervision_session(tie=tie, agreed_next="Try the calendar.")
    assert "Alex" in text(at("mira"), "/supervision/")
    assert "Alex" not in text(at("milo"), "/supervision/")
    assert "Try the calendar." not in text(at("dana"), "/supervision/mine/")


@pytest.mark.parametrize("name", ["alex", "ada", "ravi", "sam"])
def test_whoever_supervises_nobody_has_no_such_page(cast: Cast, at: At, name: str) -> None:
    assert at(name).get("/supervision/").status_code == 403


@pytest.fixture
def long_here(cast: Cast, as_owner: Owner) -> None:
    """Workers and model, which says every 14 days and by a peer supervisor, since long."""
    with as_owner():
        since = timezone.now() - timedelta(days=60)
        Membership.objects.filter(service=cast.service).update(starts_at=since)
        cast.policy.delete()
        switches = replace(INTEGRATED, supervisor_kind="peer")
        cast.policy = build.policy_version(service=cast.service, starts=since, switches=switches)


def test_the_one_who_waits_longest_stands_first(
    cast: Cast, at: At, as_owner: Owner, tie: SupervisionTie, long_here: None
) -> None:
    with as_owner():
        build.supervision_session(tie=tie, days_ago=14)
        late = build.supervision(service=cast.service, worker=cast.users["dana"], supervisor=cast.users["mira"])
        build.supervision_session(tie=late, days_ago=15)
        build.supervision_session(tie=late, days_ago=90)
    page = text(at("mira"), "/supervision/")
    assert page.index("Dana") < page.index("15 days ago") < page.index("Alex") < page.index("14 days ago")
    assert page.count("Longer ago than agreed") == page.count("In time") == 1


def test_who_met_one_of_two_supervisors_in_time_is_not_late(
    cast: Cast, at: At, as_owner: Owner, tie: SupervisionTie, long_here: None
) -> None:
    with as_owner():
        build.supervision_session(tie=tie, days_ago=30)
        other = build.supervision(service=cast.service, worker=cast.users["alex"], supervisor=cast.users["milo"])
        build.supervision_session(tie=other, days_ago=2)
    assert "no supervision by" not in text(at("alex"), "/")
    assert "whom you supervise" not in text(at("mira"), "/")


def test_a_clinician_supervises_where_the_model_asks_for_one(
    cast: Cast, at: At, as_owner: Owner, mira: None, long_here: None
) -> None:
    ada = at("ada")
    refused = ada.post(arranged(cast), by(cast, "bea", "clinician"))
    assert refused.status_code == 422
    assert "“Our model” says who supervises." in refused.content.decode()
    with as_owner():
        PolicyVersion.objects.filter(service=cast.service).delete()
        build.policy_version(service=cast.service, starts=cast.policy.starts_at)
    assert ada.post(arranged(cast), by(cast, "bea", "clinician")).status_code == 302
    made = SupervisionTie.objects.get(service=cast.service)
    bea = at("bea")
    assert 'href="/supervision/"' in text(bea, "/")
    assert "Alex" in text(bea, "/supervision/")
    assert bea.post(f"/supervision/{made.pk}/", said()).status_code == 302
    assert "Bea, a clinician" in text(ada, arranged(cast))
    assert 'href="/supervision/"' not in text(at("cleo"), "/")


def test_today_names_whom_a_supervisor_supervises(cast: Cast, at: At, tie: SupervisionTie) -> None:
    assert "You supervise Alex." in text(at("mira"), "/")
    assert "You supervise" not in text(at("milo"), "/")


def test_a_supervisor_sees_how_it_stands_with_concerns_of_theirs_and_not_about_whom(
    cast: Cast, at: At, as_owner: Owner, tie: SupervisionTie
) -> None:
    with as_owner():
        build.concern(consumer=cast.sam, by=cast.users["alex"], fact="Only for clinicians.")
    page = text(at("mira"), "/supervision/")
    assert "Safety concerns of theirs" in page
    for not_said in ("Sam", "Only for clinicians."):
        assert not_said not in page
    assert "Safety concerns of theirs" not in text(at("milo"), "/supervision/")


def test_nobody_supervises_themselves(cast: Cast, at: At, mira: None) -> None:
    for name in ("mira", "dana"):
        assert at("ada").post(f"{member(cast, 'mira')}supervision/", by(cast, name)).status_code == 422
    same = {"worker_id": cast.users["mira"].pk, "supervisor_id": cast.users["mira"].pk, "kind": SupervisionKind.PEER}
    with pytest.raises(Refused, match="own_role"):
        actions.arrange(by=cast.enter("ada"), service_id=cast.service.pk, key=uuid4(), **same)
    assert not SupervisionTie.objects.exists()


def test_who_is_supervised_by_them_already_is_not_again(cast: Cast, at: At, tie: SupervisionTie) -> None:
    refused = at("ada").post(f"{member(cast)}supervision/", by(cast, "mira"))
    assert refused.status_code == 403
    assert "already_done" in refused.content.decode()


def test_what_is_ended_does_not_end_again(cast: Cast, at: At, tie: SupervisionTie) -> None:
    end = f"/services/{cast.service.slug}/supervision/{{}}/end/"
    ada = at("ada")
    assert ada.post(end.format(uuid4())).status_code == 404
    assert [ada.post(end.format(tie.pk)).status_code for _twice in range(2)] == [302, 403]


@pytest.mark.parametrize(("name", "role"), [("mira", "peer_supervisor"), ("alex", "consumer_peer_worker")])
def test_it_ends_with_the_role(cast: Cast, at: At, tie: SupervisionTie, name: str, role: str) -> None:
    held = cast.users[name].memberships.get(role=role)
    at("ada").post(f"{member(cast, name)}roles/{held.pk}/end/", {"reason": "A new place.", "key": str(uuid4())})
    cast.enter("ada")
    assert SupervisionTie.objects.get(pk=tie.pk).ends_at is not None


def test_it_goes_on_if_another_role_ends(cast: Cast, at: At, as_owner: Owner, tie: SupervisionTie) -> None:
    with as_owner():
        more = build.member(user=cast.users["mira"], service=cast.service, role="clinician")
    ended = at("ada").post(f"{member(cast, 'mira')}roles/{more.pk}/end/", {"reason": "Less.", "key": str(uuid4())})
    assert ended.status_code == 302
    assert at("mira").get(f"/supervision/{tie.pk}/").status_code == 200


def test_names_stay_out(cast: Cast, at: At, as_owner: Owner, tie: SupervisionTie) -> None:
    """Of people with whom the worker works or worked, however they are written; Jo is none of them."""
    with as_owner():
        build.consumer(service=cast.service, name="Jo", identifier="J-1")
    refused = at("mira").post(f"/supervision/{tie.pk}/", said(agreed_next="More time for Sam, then."))
    assert refused.status_code == 422
    page = refused.content.decode()
    assert "Please say it without the name" in page
    assert "More time for Sam, then." in page
    with as_owner():
        Consumer.objects.filter(pk=cast.sam.pk).update(chosen_name="Sam Whitcombe", local_identifier="H-1001")
        Assignment.objects.filter(content_object=cast.sam).delete()
    for named in ("whitcombe waits", "About h-1001.", "Sam misses Alex.", cast.users["sam"].username):
        assert at("mira").post(f"/supervision/{tie.pk}/", said(agreed_next=named)).status_code == 422
    for fine in ("More time for Jo.", "The same, samples."):
        assert at("mira").post(f"/supervision/{tie.pk}/", said(agreed_next=fine)).status_code == 302
    with as_owner():
        assert SupervisionSession.objects.filter(tie=tie).count() == 2


@pytest.mark.parametrize(
    "changes",
    [
        {"held_on": str(TODAY + timedelta(days=2))},
        {"held_on": ""},
        {"minutes": "0"},
        {"minutes": "1441"},
        {"form": "by letter"},
        {"topics": []},
        {"topics": ["sam"]},
        {"agreed_next": "x" * 1001},
    ],
)
def test_what_cannot_be_so_is_not_noted(cast: Cast, at: At, tie: SupervisionTie, changes: dict[str, Any]) -> None:
    assert at("mira").post(f"/supervision/{tie.pk}/", said(**changes)).status_code == 422


def test_without_a_model_nobody_is_late(cast: Cast, at: At, as_owner: Owner, tie: SupervisionTie) -> None:
    with as_owner():
        cast.policy.delete()
    page = text(at("mira"), "/supervision/")
    assert "40 days ago" in page
    assert "Longer ago than agreed" not in page
