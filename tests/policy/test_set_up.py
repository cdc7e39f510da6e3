"""Who starts a service, and names its first two administrators."""

import pytest

from peernotes.enums import Code
from peernotes.policy import set_up
from tests.policy.cases import ADMIN, CLINICIAN, OPERATOR, STRANGER


@pytest.mark.parametrize(
    ("actor", "named", "code"),
    [
        (OPERATOR, 0, Code.ALLOWED),
        (OPERATOR, 1, Code.ALLOWED),
        (OPERATOR, 2, Code.ALREADY_DONE),
        (ADMIN, 0, Code.WRONG_ROLE),
        (CLINICIAN, 2, Code.WRONG_ROLE),
        (STRANGER, 0, Code.WRONG_ROLE),
    ],
)
def test_an_operator_names_the_first_two(actor, named, code):
    assert set_up.may_name_administrator(actor, named=named).code is code
