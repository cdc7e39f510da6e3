"""Who works in a service: invited, given roles by one administrator or two, and gone."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.utils import timezone

from peernotes.actions import services
from peernotes.models import Assignment, Event, Membership, RoleProposal, ServiceAssignment, Session, User
from peernotes.policy.switches import COMPLEMENTARY
from tests.support import build
from tests.support.cast import Cast, make_cast

pytestmark = pytest.mark.django_db
Owner = Callable[[], Any]
At = Callable[[str], Client]
TOMORROW = (timezone.now() + dt.timedelta(days=1)).date()
NEWCOMER = {"name": "Nia", "username": "nia", "roles": ["consumer_peer_worker"], "paid": "paid"}


def here(cast: Cast, name: str = "", more: str = "") -> str:
    who = f"{cast.users[name].pk}/" if name else ""
    return f"/services/{cast.service.slug}/staff/{who}{more}"


def roles_of(cast: Cast, user: User) -> set[str]:
    held = Membership.objects.filter(user=user, service=cast.service)
    return {each.role for each in held if each.ends_at is None or each.ends_at > timezone.now()}


def test_somebody_is_invited_and_signs_in(cast: Cast, at: At) -> None:
    ada = at("ada")
    page = ada.post(here(cast, more="new/"), NEWCOMER).url
    nia = User.objects.get(username="nia")
    assert page == here(cast) + f"{nia.pk}/"
    assert "Not signed in yet" in ada.get(page).content.decode()
    shown = ada.post(f"{page}link/").content.decode()
    link = shown.split("data-link>http://testserver")[1].split("<")[0]
    chosen = {"password1": "a lantern by the river", "password2": "a lantern by the river"}
    assert Client().post(link, chosen).url == "/accounts/login/"
    assert ada.post(f"{page}link/").status_code == 404, "whoever has a password is not stood in for"
    assert roles_of(cast, nia) == {"consumer_peer_worker"}
    cast.enter("ada")
    assert Event.objects.filter(verb="invite", subject_id=nia.pk, subject_kind="staff").count() == 2


def test_a_privileged_role_takes_a_second_administrator(cast: Cast, at: At) -> None:
    ada, abe = at("ada"), at("abe")
    ada.post(here(cast, "bea", "roles/new/"), {"role": "service_admin", "paid": "paid", "reason": "More hands."})
    cast.enter("ada")
    waiting = RoleProposal.objects.get(user=cast.users["bea"])
    assert roles_of(cast, cast.users["bea"]) == {"clinician"}
    approve = here(cast, more=f"proposals/{waiting.pk}/approve/")
    assert ada.post(approve).status_code == 403
    assert "Give Bea a role" not in abe.get(here(cast)).content.decode()
    assert "More hands." in abe.get(here(cast)).content.decode()
    assert abe.post(approve).url == here(cast, "bea")
    assert roles_of(cast, cast.users["bea"]) == {"clinician", "service_admin"}
    assert abe.post(approve).status_code == 403, "once"
    assert Membership.objects.filter(user=cast.users["bea"]).count() == 2


def test_nobody_approves_their_own_role(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        waiting = build.role_proposal(
            user=cast.users["abe"], service=cast.service, role="records_officer", by=cast.users["ada"]
        )
    answer = at("abe").post(here(cast, more=f"proposals/{waiting.pk}/approve/"))
    assert answer.status_code == 403
    assert "Nobody changes their own roles" in answer.content.decode()
    assert roles_of(cast, cast.users["abe"]) == {"service_admin"}


def test_a_role_is_turned_down_and_stays_in_the_history(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        waiting = build.role_proposal(
            user=cast.users["bea"], service=cast.service, role="records_officer", by=cast.users["ada"]
        )
    decline = here(cast, more=f"proposals/{waiting.pk}/decline/")
    assert at("ada").post(decline).status_code == 302
    assert at("abe").post(decline).status_code == 403
    cast.enter("ada")
    assert RoleProposal.objects.get(pk=waiting.pk).approved is False
    assert roles_of(cast, cast.users["bea"]) == {"clinician"}


@pytest.mark.parametrize(
    ("name", "role", "status", "says"),
    [
        ("ada", "clinician", 403, "Nobody changes their own roles"),
        ("bea", "clinician", 403, "They have this role already"),
        ("bea", "peer_supervisor", 302, ""),
    ],
)
def test_giving_a_role(cast: Cast, at: At, name: str, role: str, status: int, says: str) -> None:
    given = {"role": role, "paid": "volunteer", "reason": "Asked for."}
    answer = at("ada").post(here(cast, name, "roles/new/"), given)
    assert answer.status_code == status
    assert says in answer.content.decode()


@pytest.mark.parametrize(("name", "offered"), [("bea", True), ("alex", False), ("ravi", False)])
def test_a_duty_for_everyone_is_offered_to_whom_it_can_be_given(
    cast: Cast, at: At, as_owner: Owner, name: str, offered: bool
) -> None:
    where = f"/services/{cast.service.slug}/staff/{cast.users[name].pk}/"
    assert ("Put on duty for everyone" in at("ada").get(where).content.decode()) is offered
    with as_owner():
        build.on_duty(user=cast.users[name], service=cast.service)
    assert "End the duty for everyone" in at("ada").get(where).content.decode()


def test_a_role_has_a_first_and_a_last_day(cast: Cast, at: At) -> None:
    given = {"role": "peer_supervisor", "paid": "volunteer", "reason": "A trial."}
    days = {"starts_on": str(TOMORROW), "ends_on": str(TOMORROW)}
    at("ada").post(here(cast, "bea", "roles/new/"), given | days)
    role = Membership.objects.get(user=cast.users["bea"], role="peer_supervisor")
    assert role.ends_at - role.starts_at == dt.timedelta(days=1)
    assert role.volunteer
    page = at("ada").get(here(cast, "bea")).content.decode()
    assert "(volunteer)" in page
    assert "A trial." in page
    wrong = {"starts_on": str(TOMORROW + dt.timedelta(days=2)), "ends_on": str(TOMORROW)}
    assert at("ada").post(here(cast, "cleo", "roles/new/"), given | wrong).status_code == 422


def test_whoever_leaves_leaves_nothing_open(cast: Cast, at: At, as_owner: Owner) -> None:
    bea, user = at("bea"), cast.users["bea"]
    with as_owner():
        build.on_duty(user=user, service=cast.service)
        build.role_proposal(user=user, service=cast.service, role="records_officer", by=cast.users["abe"])
    assert bea.get(f"/people/{cast.sam.pk}/").status_code == 200
    ada = at("ada")
    page = ada.get(here(cast, "bea", "leave/")).content.decode()
    for effect in ("They no longer work with 1 person.", "no longer on duty", "signed out everywhere"):
        assert effect in page
    assert ada.post(here(cast, "bea", "leave/"), {"reason": "A new place."}).status_code == 302
    assert roles_of(cast, user) == set()
    assert not Assignment.objects.filter(user=user).exists()
    assert not ServiceAssignment.objects.filter(user=user).exists()
    assert not Session.objects.filter(user=user).exists()
    assert bea.get("/").status_code == 302, "signed out"
    cast.enter("ada")
    assert RoleProposal.objects.get(user=user).approved is False
    assert Event.objects.get(verb="end_membership").subject_id == user.pk
    assert Event.objects.filter(verb="assign", subject_id=cast.sam.pk).exists(), "the consumer can see it"
    assert "A new place." in ada.get(here(cast, "bea")).content.decode()
    assert "Bea" in ada.get(here(cast), {"show": "left"}).content.decode()
    assert "Bea" not in ada.get(here(cast)).content.decode()
    assert ada.post(here(cast, "bea", "leave/"), {"reason": "Again."}).status_code == 404


def test_unfinished_notes_are_counted_before(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        build.note(consumer=cast.sam, author=cast.users["alex"], policy=cast.policy, status="draft")
        build.note(consumer=cast.sam, author=cast.users["alex"], policy=cast.policy, status="final")
    assert "1 unfinished note:" in at("ada").get(here(cast, "alex", "leave/")).content.decode()


def test_one_role_of_two_ends(cast: Cast, at: At, as_owner: Owner) -> None:
    """Care ends with the last role in care; the sign-in only with the last of all."""
    with as_owner():
        other = build.member(user=cast.users["bea"], service=cast.service, role="records_officer")
        clinician = Membership.objects.get(user=cast.users["bea"], role="clinician")
    bea = at("bea")
    page = here(cast, "bea", f"roles/{clinician.pk}/end/")
    assert at("ada").get(page).status_code == 200
    assert at("ada").post(page, {"reason": "Records only."}).status_code == 302
    assert roles_of(cast, cast.users["bea"]) == {other.role}
    assert not Assignment.objects.filter(user=cast.users["bea"]).exists()
    assert bea.get("/").status_code == 200
    assert at("ada").get(page).status_code == 404


def test_the_last_administrator_stays(cast: Cast, at: At, as_owner: Owner) -> None:
    """Ada is here until tomorrow: she cannot send Abe away."""
    with as_owner():
        ends = timezone.now() + dt.timedelta(days=1)
        Membership.objects.filter(user=cast.users["ada"]).update(ends_at=ends)
    answer = at("ada").post(here(cast, "abe", "leave/"), {"reason": "Away."})
    assert answer.status_code == 403
    assert "No other administrator stays here" in answer.content.decode()
    assert roles_of(cast, cast.users["abe"]) == {"service_admin"}
    assert at("abe").post(here(cast, "abe", "leave/"), {"reason": "Away."}).status_code == 403, "nor himself"


def test_a_new_administrator_approves_no_model_for_a_day(cast: Cast, at: At, as_owner: Owner) -> None:
    bea = cast.users["bea"]
    with as_owner():
        role = build.member(user=bea, service=cast.service, role="service_admin", starts_at=timezone.now())
    by = cast.enter("ada")
    proposal = services.Proposal("complementary", build.decided(COMPLEMENTARY), "Because.")
    version = services.propose(by=by, service_id=cast.service.pk, proposal=proposal, key=uuid.uuid4())
    approve = f"/services/{cast.service.slug}/model/{version}/approve/"
    answer = at("bea").post(approve)
    assert answer.status_code == 403
    assert "less than a day" in answer.content.decode()
    with as_owner():
        Membership.objects.filter(pk=role.pk).update(starts_at=timezone.now() - dt.timedelta(days=1, seconds=1))
    assert at("bea").post(approve).status_code == 302


def test_search_role_and_pages(cast: Cast, at: At, as_owner: Owner) -> None:
    """No digits alone are looked for: a sign-in ends in the service's own, which has some."""
    with as_owner():
        for number in range(30):
            user = build.user(username=f"w{number}.{cast.service.slug}", name=f"Żofia Nr{number:02}")
            build.member(user=user, service=cast.service, role="peer_supervisor")
    ada = at("ada")
    first = ada.get(here(cast), {"role": "peer_supervisor"})
    names = first.content.decode()
    assert "Żofia Nr00" in names
    assert "Żofia Nr29" not in names
    assert "Bea" not in names
    older = first.context["pager"]["older"]
    assert "Żofia Nr29" in ada.get(here(cast) + older).content.decode()
    found = ada.get(here(cast), {"q": "zofia nr17"}).content.decode()
    assert "Żofia Nr17" in found
    assert "Żofia Nr16" not in found
    assert ada.get(here(cast), {"role": "nonsense"}).status_code == 422


def test_people_of_another_service_do_not_exist(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        other = make_cast()
    stranger = other.users["alex"].pk
    ada, there = at("ada"), f"/services/{cast.service.slug}/staff/{stranger}/"
    for page in ("", "leave/", "roles/new/"):
        assert ada.get(there + page).status_code == 404
    given = {"role": "clinician", "paid": "paid", "reason": "Mine now."}
    assert ada.post(f"{there}roles/new/", given).status_code == 404
    assert ada.post(f"{there}link/").status_code == 404
    with as_owner():
        waiting = build.role_proposal(
            user=other.users["bea"], service=other.service, role="records_officer", by=other.users["ada"]
        )
    assert ada.post(here(cast, more=f"proposals/{waiting.pk}/approve/")).status_code == 404
    assert ada.post(here(cast, more=f"proposals/{waiting.pk}/decline/")).status_code == 404


def test_pressed_twice_somebody_is_invited_once(cast: Cast, at: At) -> None:
    given, ada = NEWCOMER | {"key": str(uuid.uuid4())}, at("ada")
    first, second = (ada.post(here(cast, more="new/"), given) for _ in range(2))
    assert first.url == second.url
    assert ada.post(here(cast, more="new/"), NEWCOMER).status_code == 422, "the username is taken"


def test_a_peer_supervisor_s_own_experience_is_shown(cast: Cast, at: At) -> None:
    ada, given = at("ada"), {"paid": "paid", "lived_as": "carer", "reason": "Asked."}
    assert ada.post(here(cast, "bea", "roles/new/"), given | {"role": "clinician"}).status_code == 422
    ada.post(here(cast, "bea", "roles/new/"), given | {"role": "peer_supervisor"})
    page = ada.get(here(cast, "bea")).content.decode()
    assert "Peer supervisor (as a carer), from " in page
    assert "Peer supervisor (as a carer) given, from " in page


def test_staff_stand_from_a_to_z_whatever_their_accents(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        for name in ("Łucja", "élan", "Zoë", "O’Brien Núñez"):
            user = build.user(username=f"u.{uuid.uuid4().hex[:8]}", name=name)
            build.member(user=user, service=cast.service, role="clinician", starts_at=timezone.now())
        User.objects.filter(name="Zoë").update(name="Aaron")
    page = at("ada").get(here(cast)).content.decode()
    names = ["Aaron", "Abe", "Bea", "élan", "Łucja", "O’Brien Núñez", "Ravi"]
    assert names == sorted(names, key=lambda name: page.index(f">{name}</a>"))
    assert "Núñez" in at("ada").get(here(cast), {"q": "nunez obrien"}).content.decode()


def test_somebody_who_lost_their_second_step_sets_up_another(cast: Cast, at: At, as_owner: Owner) -> None:
    bea, ada = at("bea"), at("ada")
    with as_owner():
        for kind in ("webauthn", "recovery_codes"):
            Authenticator.objects.create(user=cast.users["bea"], type=kind, data={})
    assert "They lost their second step" in ada.get(here(cast, "bea")).content.decode()
    assert ada.get(here(cast, "bea", "second-step/")).status_code == 200
    assert ada.post(here(cast, "bea", "second-step/")).url == here(cast, "bea")
    assert not Authenticator.objects.filter(user=cast.users["bea"]).exists()
    assert bea.get("/").url.startswith("/accounts/login/"), "signed out"
    cast.enter("ada")
    about = [("ada", "reset_second_step", "bea")]
    names = {user.pk: name for name, user in cast.users.items()}
    events = Event.objects.filter(verb__in=["reset_second_step", "change_second_step"], actor_id=cast.users["ada"].pk)
    assert [(names[each.actor_id], each.verb, names[each.subject_id]) for each in events] == about
    assert "They lost their second step" not in ada.get(here(cast, "bea")).content.decode()


def test_nobody_s_own_second_step_and_nobody_s_who_has_left(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        for name in ("ada", "cleo"):
            Authenticator.objects.create(user=cast.users[name], type="totp", data={})
        Membership.objects.filter(user=cast.users["cleo"]).update(ends_at=timezone.now())
    ada = at("ada")
    assert ada.post(here(cast, "ada", "second-step/")).status_code == 403
    assert ada.post(here(cast, "cleo", "second-step/")).status_code == 404
    assert Authenticator.objects.filter(user__in=[cast.users["ada"], cast.users["cleo"]]).count() == 2
