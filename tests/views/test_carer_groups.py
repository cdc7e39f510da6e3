"""Groups for carers: they join by themselves, and nothing of it reaches whom they care for."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.models import Attendance, Carer, Event, Facilitator, GroupAgreement, GroupRun, Participation, Programme
from peernotes.policy.switches import INTEGRATED
from peernotes.queries import group_sessions
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import seen, statements, text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db


@pytest.fixture
def carer(cast: Cast, as_owner: Owner) -> Carer:
    """Ida, whom Sam named. Rosa is a carer peer worker."""
    with as_owner():
        for name in ("ida", "rosa"):
            cast.users[name] = build.user(username=f"{name}.{cast.service.slug}", name=name.title())
        build.member(user=cast.users["rosa"], service=cast.service, role="carer_peer_worker")
        tie = build.carer_tie(consumer=cast.sam, name="Ida")
        return build.carer(tie=tie, user=cast.users["ida"], created_by=cast.users["sam"])


@pytest.fixture
def run(cast: Cast, as_owner: Owner, carer: Carer) -> GroupRun:
    """For sisters, brothers and parents; led by Rosa, of one place."""
    with as_owner():
        told = {"title": "Family evenings", "audience": "carers", "carer_tags": ["siblings", "parents"]}
        programme = build.programme(service=cast.service, **told)
        return build.group(service=cast.service, programme=programme, led_by={cast.users["rosa"]: "peer"}, capacity=1)


def other(cast: Cast, run: GroupRun, name: str) -> Participation:
    """A place that another carer has."""
    tie = build.carer_tie(consumer=cast.sam, name=name)
    user = cast.users[name.lower()] = build.user(username=f"{name.lower()}.{cast.service.slug}")
    return build.in_group(run=run, carer=build.carer(tie=tie, user=user, name=name))


def under(cast: Cast, **changes: bool) -> None:
    """Another model in force."""
    cast.policy.delete()
    starts = timezone.now() - timedelta(days=9)
    cast.policy = build.policy_version(service=cast.service, switches=replace(INTEGRATED, **changes), starts=starts)


def mine(called: str = "Kite", **more: object) -> dict[str, object]:
    return {"called": called, "access_needs": "", "key": uuid.uuid4()} | more


def test_a_carer_joins_waits_moves_up_and_leaves(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    with as_owner():
        first = other(cast, run, "Jo")
    ida, page = at("ida"), f"/carer/groups/{run.pk}/"
    listed = text_of(ida.get("/carer/groups/"))
    assert "Family and friends: Brothers and sisters and parents" in listed
    assert "You would wait" in listed
    assert ida.post(page, mine(called=" ")).status_code == 422
    pressed = mine(access_needs="Thursdays.")
    for _twice in range(2):
        assert ida.post(page, pressed).url == page
    assert "You wait, number 1" in text_of(ida.get(page))
    with as_owner():
        Participation.objects.filter(pk=first.pk).update(left_at=timezone.now())
    assert "You are in it" in text_of(ida.get("/carer/groups/"))
    assert "May those who work with me" not in text_of(ida.get(page))
    assert ida.post(page, mine("Kestrel", told_others="yes")).url == page
    inside = Participation.objects.get(left_at=None)
    assert (inside.called, inside.told_others, inside.consumer_id) == ("Kestrel", False, None)
    assert ida.get(f"{page}leave/").status_code == 200
    left = {"why": "moved", "key": uuid.uuid4()}
    for _twice in range(2):
        assert ida.post(f"{page}leave/", left).url == "/carer/groups/"
    assert ida.post(f"{page}leave/", left | {"key": uuid.uuid4()}).status_code == 403
    assert "There is a place" in text_of(ida.get("/carer/groups/"))


def test_a_group_is_there_for_whom_it_is_and_for_nobody_else(
    cast: Cast, at: At, as_owner: Owner, run: GroupRun
) -> None:
    with as_owner():
        theirs = build.group(service=cast.service)
        both = build.programme(service=cast.service, title="Open evenings", audience="both")
        shared = build.group(service=cast.service, programme=both)
    for who, area, group in (("sam", "my", run), ("ida", "carer", theirs)):
        client, none = at(who), uuid.uuid4()
        for rest in ("", "leave/", f"sessions/{none}/"):
            found = client.get(f"/{area}/groups/{group.pk}/{rest}")
            nothing = client.get(f"/{area}/groups/{none}/{rest}")
            assert (found.status_code, found.content) == (404, nothing.content)
        assert client.post(f"/{area}/groups/{group.pk}/", mine()).status_code == 404
        assert client.post(f"/{area}/groups/{group.pk}/agree/").status_code == 404
        listed = text_of(client.get(f"/{area}/groups/"))
        assert group.programme.title not in listed
        assert "Open evenings" in listed
        assert client.post(f"/{area}/groups/{shared.pk}/", mine(called=who)).status_code == 302
        cast.enter(who)
        assert Participation.objects.count() == 1
        assert not Facilitator.objects.filter(run=group).exists()
    shown = text_of(at("alex").get(f"/people/{cast.sam.pk}/offers/"))
    assert "Open evenings" in shown
    assert "Family evenings" not in shown
    for page in ("/carer/groups/", f"/carer/groups/{run.pk}/"):
        assert at("sam").get(page).status_code == 404
        assert at("rosa").get(page).status_code == 404
    assert at("ida").get("/my/groups/").status_code == 404


def test_nothing_of_it_reaches_whom_they_care_for_or_the_service(
    cast: Cast, at: At, run: GroupRun, carer: Carer
) -> None:
    at("ida").post(f"/carer/groups/{run.pk}/", mine(access_needs="A chair near the door"))
    shown = text_of(at("rosa").get(f"/groups/{run.pk}/"))
    assert "Kite" in shown
    assert "A chair near the door" in shown
    for name in ("alex", "bea", "cleo", "ada"):
        shown = text_of(at(name).get(f"/groups/{run.pk}/"))
        assert "Kite" not in shown
        assert "fewer than 5" in shown
    about = Event.objects.filter(subject_id=carer.pk)
    joined = Event.objects.filter(verb="join_group")
    for name in ("alex", "bea", "cleo", "ada", "sam"):
        cast.enter(name)
        assert not Participation.objects.exists()
        assert not about.exists()
        assert not joined.exists()
    for page in ("/my/", "/my/who-looked/?show=all&who=everyone", "/my/carers/", "/my/record/"):
        shown = text_of(at("sam").get(page))
        assert "Kite" not in shown
        assert "Family evenings" not in shown
        assert "in a group" not in shown
    cast.enter("ida")
    assert {event.subject_kind for event in joined} == {"carer"}
    assert "saw that you are in a group that they lead" in text_of(at("ida").get("/carer/who-looked/"))


def test_a_session_is_read_by_a_carer_who_was_there(
    cast: Cast, at: At, as_owner: Owner, run: GroupRun, carer: Carer
) -> None:
    with as_owner():
        inside, absent = build.in_group(run=run, carer=carer, called="Kite"), other(cast, run, "Jo")
        GroupRun.objects.filter(pk=run.pk).update(capacity=2)
        session = build.group_session(run=run, final=True, what_we_did="We wrote letters.")
    marking = f"/groups/{run.pk}/sessions/{session.pk}/attendance/"
    page = f"/carer/groups/{run.pk}/sessions/{session.pk}/"
    rosa, ida = at("rosa"), at("ida")
    assert "Kite" in text_of(rosa.get(marking))
    assert ida.get(page).status_code == 404
    marked = {
        f"came-{inside.pk}": "late",
        f"came-{absent.pk}": "no",
        "seen": seen(rosa.get(marking)),
        "key": uuid.uuid4(),
    }
    assert rosa.post(marking, marked).status_code == 302
    assert "We wrote letters." in text_of(ida.get(page))
    mine_here = text_of(ida.get(f"/carer/groups/{run.pk}/"))
    assert "you came later" in mine_here
    assert page in ida.get(f"/carer/groups/{run.pk}/").content.decode()
    assert at("jo").get(page).status_code == 404
    assert at("sam").get(page).status_code == 404
    assert at("sam").get(page.replace("/carer/", "/my/")).status_code == 404
    cast.enter("ida")
    assert Attendance.objects.get().participation_id == inside.pk
    assert Event.objects.filter(verb="mark_attendance", subject_id=carer.pk).exists()
    cast.enter("sam")
    assert not Attendance.objects.exists()


def test_no_safety_concern_is_raised_about_a_carer(
    cast: Cast, at: At, as_owner: Owner, run: GroupRun, carer: Carer
) -> None:
    with as_owner():
        inside, session = build.in_group(run=run, carer=carer), build.group_session(run=run)
    page, rosa = f"/groups/{run.pk}/sessions/{session.pk}/", at("rosa")
    assert "/worry/" not in rosa.get(f"{page}attendance/").content.decode()
    found, nothing = (rosa.get(f"{page}members/{key}/worry/") for key in (inside.pk, uuid.uuid4()))
    assert (found.status_code, found.content) == (404, nothing.content)


def test_a_record_names_no_carer_either(cast: Cast, at: At, as_owner: Owner, run: GroupRun, carer: Carer) -> None:
    with as_owner():
        build.in_group(run=run, carer=carer, called="Kite")
    said = {"happened_at": "2026-01-05T10:00", "minutes": 90, "mode": "online", "number_present": 2, "version": 0}
    said |= {"key": uuid.uuid4(), "conflict": "no", "what_we_did": "Ida and Kite spoke."}
    wrong = at("rosa").post(f"/groups/{run.pk}/sessions/new/", said)
    assert wrong.status_code == 422
    assert "“Ida”, “Kite” may be somebody in the group" in text_of(wrong)


def test_a_note_with_one_member_is_held_against_a_carers_name_too(
    cast: Cast, at: At, as_owner: Owner, carer: Carer
) -> None:
    """Of a group for both, and a concern about one member as well."""
    with as_owner():
        both = build.programme(service=cast.service, audience="both")
        shared = build.group(service=cast.service, programme=both, led_by={cast.users["dana"]: "peer"})
        build.in_group(run=shared, carer=carer, called="Kite")
        session = build.group_session(run=shared)
        build.attendance(session=session, inside=build.in_group(run=shared, consumer=cast.sam))
        about = {"author": cast.users["dana"], "policy": cast.policy, "kind": "group", "session": session}
        build.note(consumer=cast.sam, status="draft", **about)
    cast.enter("dana")
    for found in (
        group_sessions.other_names(session.pk, cast.sam.pk),
        group_sessions.member_names(shared.pk, but_for=cast.sam.pk),
    ):
        assert [(each.called, each.name, each.login) for each in found] == [("Kite", "Ida", cast.users["ida"].username)]
    assert {each.name for each in group_sessions.member_names(shared.pk)} == {"Ida", "Sam"}


def test_a_carer_says_yes_to_what_the_group_agrees_on(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    with as_owner():
        GroupAgreement.objects.create(service=cast.service, run=run, number=1, safety="We listen first.")
    ida, page = at("ida"), f"/carer/groups/{run.pk}/"
    assert "We listen first." in text_of(ida.get(page))
    assert ida.post(page, mine()).status_code == 422
    assert ida.post(page, mine(says_yes="on")).status_code == 302
    with as_owner():
        GroupAgreement.objects.create(service=cast.service, run=run, number=2, safety="We listen.")
    assert "You said yes to this." not in text_of(ida.get(page))
    assert ida.post(f"{page}agree/").url == page
    assert Participation.objects.get().agreed.number == 2


def test_who_leads_it_may_support_all_for_whom_it_is(
    cast: Cast, at: At, as_owner: Owner, run: GroupRun, carer: Carer
) -> None:
    with as_owner():
        build.in_group(run=run, carer=carer, called="Kite")
        Facilitator.objects.create(service=cast.service, run=run, user=cast.users["dana"], leads_as="peer")
        under(cast, consumer_peer_supports_carer=False, carer_peer_supports_consumer=False)
    page = f"/groups/{run.pk}/"
    assert "Kite" in text_of(at("rosa").get(page))
    assert at("dana").get(page).status_code == 403
    cast.enter("dana")
    assert not Participation.objects.exists()
    with as_owner():
        under(cast, consumer_peer_supports_carer=True, carer_peer_supports_consumer=False)
    assert "Kite" in text_of(at("dana").get(page))
    with as_owner():
        both = build.programme(service=cast.service, audience="both")
        GroupRun.objects.filter(pk=run.pk).update(programme=both)
    assert at("rosa").get(page).status_code == 403
    cast.enter("rosa")
    assert not Participation.objects.exists()


def test_a_sign_in_that_was_taken_back_keeps_the_group_and_joins_none(
    cast: Cast, at: At, as_owner: Owner, run: GroupRun, carer: Carer
) -> None:
    with as_owner():
        second = build.group(service=cast.service, programme=run.programme)
    ida = at("ida")
    assert ida.post(f"/carer/groups/{run.pk}/", mine()).status_code == 302
    taken = at("sam").post(f"/my/carers/{carer.tie_id}/sign-in/", {"take": ""})
    assert taken.status_code == 302
    assert "You are in it" in text_of(ida.get("/carer/groups/"))
    assert ida.post(f"/carer/groups/{second.pk}/", mine()).status_code == 403
    assert ida.post(f"/carer/groups/{run.pk}/", mine("Kestrel", told_others="no")).status_code == 302


def test_for_whom_a_programme_is(cast: Cast, at: At) -> None:
    ada, home = at("ada"), f"/services/{cast.service.slug}/programmes/new/"
    form = ada.get(f"{home}?from=family").context["form"]
    said = {name: form[name].value() for name in form.fields}
    wrong = ada.post(home, said | {"audience": "consumers"})
    assert wrong.status_code == 422
    assert "not for family and friends" in text_of(wrong)
    assert ada.post(home, said | {"carer_tags": ["cousins"]}).status_code == 422
    made = ada.post(home, said).headers["Location"]
    assert "Family and friends: Brothers and sisters and parents" in text_of(ada.get(made))
    assert Programme.objects.get(pk=made.split("/")[-2]).carer_tags == ["siblings", "parents"]


def test_a_page_costs_as_much_with_many_groups(
    cast: Cast, at: At, as_owner: Owner, run: GroupRun, carer: Carer
) -> None:
    with as_owner():
        build.in_group(run=run, carer=carer)
    ida = at("ida")
    few = statements(ida, "/carer/groups/")
    assert statements(ida, f"/carer/groups/{run.pk}/") <= 10
    with as_owner():
        for _ in range(24):
            build.group(service=cast.service, programme=run.programme)
    assert statements(ida, "/carer/groups/") == few <= 10
