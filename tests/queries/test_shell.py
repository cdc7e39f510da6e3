from datetime import timedelta

import pytest
from django.utils import timezone

from peernotes import audit
from peernotes.enums import Role
from peernotes.models import Consumer, Membership, Service, User
from peernotes.policy.facts import Actor
from peernotes.queries import shell

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(as_owner):
    """Alex has one role that ended, one in force and one to come; Sam is a consumer; Kim is nobody here."""
    now = timezone.now()
    with as_owner():
        alex, sam, kim = (User.objects.create(username=name.lower(), name=name) for name in ("Alex", "S. O.", "Kim"))
        here = Service.objects.create(slug="test-harbour", name="Test Harbour")
        spans = [
            (Role.SERVICE_ADMIN, now - timedelta(days=9), now - timedelta(days=1)),
            (Role.CONSUMER_PEER_WORKER, now - timedelta(days=9), None),
            (Role.CLINICIAN, now + timedelta(days=1), None),
        ]
        for role, starts_at, ends_at in spans:
            Membership.objects.create(
                user=alex, service=here, role=role, starts_at=starts_at, ends_at=ends_at, created_by=alex
            )
        Consumer.objects.create(service=here, user=sam, chosen_name="Sam", local_identifier="T-1", created_by=alex)
    return {"alex": alex.pk, "sam": sam.pk, "kim": kim.pk}


def test_only_the_role_in_force_in_one_statement(world, django_assert_num_queries):
    with django_assert_num_queries(1):
        rows = shell.memberships_of(world["alex"])
    assert rows == [
        {
            "name": "Alex",
            "is_operator": False,
            "news_by": "",
            "chosen_name": None,
            "role": Role.CONSUMER_PEER_WORKER,
            "service": "Test Harbour",
            "slug": "test-harbour",
            "timezone": "Europe/London",
            "own_timezone": None,
            "carer_name": None,
            "waiting": 0,
            "code_overdue": False,
            "training_missing": False,
            "supervision_overdue": False,
            "supervises": False,
            "leads": False,
            "carers": False,
            "code_waits": False,
            "model_waits": False,
            "asked_to_meet": False,
            "asked": 0,
            "said_to_team": 0,
            "to_tell": 0,
            "news": 0,
        }
    ]


def test_a_consumer_has_a_chosen_name_and_no_role(world):
    audit.enter(Actor(user_id=world["sam"]))
    (row,) = shell.memberships_of(world["sam"])
    assert (row["chosen_name"], row["role"], row["service"]) == ("Sam", None, None)


def test_a_login_without_a_role_has_a_row_without_one(world):
    (row,) = shell.memberships_of(world["kim"])
    assert (row["name"], row["chosen_name"], row["role"]) == ("Kim", None, None)
