"""Who sees what a privacy officer looks at, and who says what was found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from peernotes.enums import Code, Role, Rule
from peernotes.policy import privacy
from tests.policy.cases import CLINICIAN, CONSUMER, PRIVACY, STRANGER, facts

OTHERS = [replace(STRANGER, roles=frozenset({role})) for role in Role if role is not Role.PRIVACY_OFFICER]


@pytest.mark.parametrize(
    ("actor", "code"),
    [
        (PRIVACY, Code.ALLOWED),
        (STRANGER, Code.NOT_A_MEMBER),
        (CONSUMER, Code.NOT_A_MEMBER),
        *[(actor, Code.WRONG_ROLE) for actor in OTHERS],
    ],
)
def test_the_list_is_for_the_role_alone(actor, code):
    for decision in (privacy.may_see_alerts(actor), privacy.may_see_alert(facts(actor))):
        assert (decision.code, decision.rule) == (code, Rule.ROLE)


def test_not_about_a_relative():
    decision = privacy.may_see_alert(facts(replace(PRIVACY, conflict=True)))
    assert decision.code is Code.CONFLICT_OF_INTEREST


@pytest.mark.parametrize(
    ("actor", "about_me", "answered", "code"),
    [
        (PRIVACY, False, False, Code.ALLOWED),
        (PRIVACY, True, False, Code.SELF_APPROVAL),
        (PRIVACY, False, True, Code.ALREADY_DONE),
        (CLINICIAN, False, False, Code.WRONG_ROLE),
    ],
)
def test_it_is_answered_once_and_never_about_oneself(actor, about_me, answered, code):
    assert privacy.may_answer_alert(facts(actor), about_me=about_me, answered=answered).code is code
