"""Whoever works in a service and is helped by it too has two sign-ins: no role for the other one, in whatever way."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from peernotes.actions import staff
from peernotes.enums import Code
from peernotes.errors import Refused
from peernotes.models import Consumer, Membership
from tests.support import build
from tests.support.cast import Cast, make_cast

Owner = Callable[[], Any]


@pytest.fixture
def once_here(cast: Cast, as_owner: Owner) -> Cast:
    """Dana worked here, and is helped here under the same sign-in."""
    with as_owner():
        Membership.objects.filter(user=cast.users["dana"]).update(ends_at=timezone.now() - timedelta(minutes=1))
        build.consumer(service=cast.service, name="Dana", identifier="7", user=cast.users["dana"])
    return cast


def test_no_role_is_given_to_a_consumers_sign_in(once_here: Cast) -> None:
    by = once_here.enter("ada")
    given = {"service_id": once_here.service.pk, "user_id": once_here.users["dana"].pk}
    with pytest.raises(Refused, match=f"^{Code.TWO_IDENTITIES.value}$"):
        staff.give_role(by=by, **given, role="clinician", terms=staff.Terms(), key=uuid.uuid4())


def test_nor_approved(once_here: Cast, as_owner: Owner) -> None:
    with as_owner():
        waiting = build.role_proposal(
            user=once_here.users["dana"], service=once_here.service, role="records_officer", by=once_here.users["ada"]
        )
    by = once_here.enter("abe")
    with pytest.raises(Refused, match=f"^{Code.TWO_IDENTITIES.value}$"):
        staff.approve_role(by=by, service_id=once_here.service.pk, proposal_id=waiting.pk)


def broken(write: Callable[[], object]) -> None:
    with pytest.raises(IntegrityError, match="two identities"), transaction.atomic():
        write()


def test_postgresql_keeps_it_whoever_writes(once_here: Cast, as_owner: Owner) -> None:
    dana, service = once_here.users["dana"], once_here.service
    later = timezone.now() + timedelta(days=1)
    with as_owner():
        broken(lambda: build.member(user=dana, service=service, role="clinician"))
        broken(lambda: build.member(user=dana, service=service, role="clinician", starts_at=later))
        broken(lambda: Membership.objects.filter(user=dana).update(ends_at=None))
        broken(lambda: Membership.objects.filter(user=dana).update(ends_at=later))
        broken(lambda: Consumer.objects.filter(pk=once_here.noor.pk).update(user=once_here.users["alex"]))
        broken(lambda: build.consumer(service=service, name="A", identifier="8", user=once_here.users["bea"]))


def test_in_another_service_they_may(once_here: Cast, as_owner: Owner) -> None:
    with as_owner():
        other = make_cast()
        build.member(user=once_here.users["dana"], service=other.service, role="clinician")
        build.consumer(service=other.service, name="Bea", identifier="9", user=once_here.users["bea"])
