"""Roles that end, and what ends with them; a duty for everyone; the first operator, who is one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from peernotes.actions import assignments, invitations, set_up, staff
from peernotes.actions.invitations import Newcomer
from peernotes.models import Assignment, Event, Invitation, Membership, ServiceAssignment, Session, User
from tests.support import build
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db
Owner = Callable[[], Any]


def duties(cast: Cast, name: str) -> int:
    return ServiceAssignment.objects.filter(user=cast.users[name]).count()


def test_a_duty_begins_once_and_ends_once(cast: Cast) -> None:
    by, about = cast.enter("ada"), {"service_id": cast.service.pk, "user_id": cast.users["bea"].pk}
    for _ in range(2):
        assignments.begin_duty(by=by, **about, reason="This week.")
        assert duties(cast, "bea") == 1
    for _ in range(2):
        assignments.end_duty(by=by, **about, reason="Over.")
        assert duties(cast, "bea") == 0
    assert Event.objects.filter(verb="assign", subject_id=cast.users["bea"].pk).count() == 2


def test_who_keeps_a_role_in_care_keeps_their_people(cast: Cast, as_owner: Owner) -> None:
    user = cast.users["bea"]
    with as_owner():
        build.member(user=user, service=cast.service, role="peer_supervisor", starts_at=timezone.now())
    by = cast.enter("ada")
    held = Membership.objects.get(user=user, role="clinician")
    ending = {"service_id": cast.service.pk, "user_id": user.pk, "membership_id": held.pk}
    staff.end_role(by=by, **ending, reason="Another role.")
    assert Assignment.objects.filter(user=user).exists()
    left = Membership.objects.get(user=user, role="peer_supervisor")
    Session.objects.create(session_key="theirs", user=user, expire_date=timezone.now() + build.DAY)
    staff.end_role(by=by, **ending | {"membership_id": left.pk}, reason="Leaves.")
    assert not Session.objects.filter(user=user).exists()
    assert Event.objects.filter(verb="end_role", subject_id=user.pk).count() == 2
    assert not Assignment.objects.filter(user=user).exists()


@pytest.mark.parametrize("elsewhere", [True, False])
def test_an_invitation_ends_with_the_last_service(cast: Cast, as_owner: Owner, elsewhere: bool) -> None:
    user = cast.users["bea"]
    with as_owner():
        waits = Invitation.objects.create(user=user, token_hash="x", expires_at=timezone.now() + build.DAY)
        if elsewhere:
            other = build.service(slug="another-place", name="Another Place")
            build.member(user=user, service=other, role="clinician", starts_at=timezone.now())
    staff.end_membership(by=cast.enter("ada"), service_id=cast.service.pk, user_id=user.pk, reason="Leaves.")
    assert (Invitation.objects.get(pk=waits.pk).ended_at is None) == elsewhere


def test_a_link_that_came_too_late_sets_no_password(cast: Cast) -> None:
    user = cast.users["bea"]
    link = invitations.make(by=cast.enter("ada"), user_id=user.pk)
    assert invitations.accept(token=link.token, password="a-long-new-password") == user
    assert invitations.accept(token=link.token, password="somebody-else-s-password") is None
    user.refresh_from_db()
    assert user.check_password("a-long-new-password")


def test_a_duty_ends_with_their_time_here(cast: Cast) -> None:
    by, about = cast.enter("ada"), {"service_id": cast.service.pk, "user_id": cast.users["bea"].pk}
    assignments.begin_duty(by=by, **about, reason="This week.")
    staff.end_membership(by=by, **about, reason="Leaves.")
    assert duties(cast, "bea") == 0


def test_the_first_operator_is_one(as_owner: Owner) -> None:
    with as_owner():
        User.objects.update(is_operator=False)
        first, second = set_up.begin(), set_up.begin()
    assert first
    assert second
    chosen = {"password": "a kettle on the stove"}
    assert set_up.become_operator(token=second.token, newcomer=Newcomer("Olu", "olu"), **chosen)
    assert set_up.begin() is None
    for token in (first.token, second.token, "no such link"):
        assert set_up.become_operator(token=token, newcomer=Newcomer("Eve", "eve"), **chosen) is None
    assert not User.objects.filter(username="eve").exists()
    with as_owner():
        assert Event.objects.filter(verb="set_up", actor_id=User.objects.get(username="olu").pk).count() == 1
