"""Who reads what somebody writes about themselves, whatever of the record the model opens: ``about_me_readers``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.models import AboutMe, Event, PolicyVersion
from peernotes.policy.switches import COMPLEMENTARY
from tests.support import build
from tests.support.build import DAY
from tests.support.cast import Cast, say
from tests.support.my import text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
WORDS = "A slow start and strong tea."


def goes_on(cast: Cast, **changes: Any) -> None:
    """For two days, complementary but for these."""
    since = timezone.now() - 2 * DAY
    PolicyVersion.objects.filter(pk=cast.policy.pk).update(in_force=(cast.policy.starts_at, since))
    build.policy_version(
        service=cast.service, number=2, switches=replace(COMPLEMENTARY, **changes), starts=since, model="complementary"
    )


@pytest.mark.parametrize(
    ("readers", "decision", "opens"),
    [
        ("clinicians", "given", False),
        ("clinicians_and_peers_with_yes", "", False),
        ("clinicians_and_peers_with_yes", "refused", False),
        ("clinicians_and_peers_with_yes", "given", True),
        ("everyone_in_care", "", True),
        ("everyone_in_care", "refused", False),
    ],
)
def test_each_value_opens_it_on_the_page_and_in_the_database(
    cast: Cast, at: At, as_owner: Owner, readers: str, decision: str, opens: bool
) -> None:
    with as_owner():
        build.about_me(consumer=cast.sam, what_helps=WORDS)
        goes_on(cast, about_me_readers=readers)
        if decision:
            say(cast, "read_about_me", decision, grantee=cast.users["dana"])
    dana, person = at("dana"), f"/people/{cast.sam.pk}/"
    assert (WORDS in text_of(dana.get(person))) is opens
    for page in ("goals/", "plan/"):
        assert dana.get(person + page).status_code == (200 if opens else 403)
    cast.enter("dana")
    assert AboutMe.objects.filter(consumer=cast.sam).exists() is opens
    refused = dana.get(person + "record/")
    assert refused.status_code == 403
    with as_owner():
        assert Event.objects.filter(subject_id=cast.sam.pk, verb="read_record").latest("id").code == "policy_no_reading"


def test_clinicians_read_it_under_every_value(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        build.about_me(consumer=cast.sam, what_helps=WORDS)
        goes_on(cast, about_me_readers="clinicians")
    assert WORDS in text_of(at("bea").get(f"/people/{cast.sam.pk}/"))


@pytest.mark.parametrize("scope", ["read_about_me", "read_record"])
def test_a_yes_from_before_the_model_opened_it_counts_for_nothing(
    cast: Cast, at: At, as_owner: Owner, scope: str
) -> None:
    with as_owner():
        build.about_me(consumer=cast.sam, what_helps=WORDS)
        say(cast, scope, "given", grantee=cast.users["dana"], ago=3 * DAY)
        goes_on(cast)
    page = text_of(at("dana").get(f"/people/{cast.sam.pk}/"))
    assert WORDS not in page
    cast.enter("dana")
    assert not AboutMe.objects.filter(consumer=cast.sam).exists()
    assert ("an earlier yes no longer counts" in page) is (scope == "read_about_me")


def test_why_names_the_switch(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        goes_on(cast, about_me_readers="clinicians")
    asked = {"who": str(cast.users["dana"].pk), "verb": "read_about_me", "about": "Sam", "at": ""}
    page = text_of(at("ada").get(f"/services/{cast.service.slug}/why/", asked))
    assert "do not read what they write about themselves" in page
    assert "Reading About Me" in page
