"""The feeds' upkeep: as a command for the night, and by the sealer."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from peernotes.actions import caseloads, seals
from tests.support.databases import Copy
from tests.support.seals import ALIAS, Sealed, first_service, pointed_at

AGED = "SELECT count(*) FROM peernotes_unread WHERE finalised_at <= now() - peernotes_new_for()"


@pytest.fixture
def sealed(clone_db: Copy, django_db_blocker: Any) -> Iterator[Sealed]:
    with django_db_blocker.unblock(), pointed_at(clone_db.owner):
        yield Sealed(clone_db, first_service(clone_db))


def mend() -> str:
    out = StringIO()
    call_command("mend_caseloads", stdout=out)
    return out.getvalue()


def test_the_demo_has_nothing_to_mend(sealed: Sealed) -> None:
    assert "as it has to be" in mend()


def test_what_was_lost_is_said_and_mended(sealed: Sealed) -> None:
    lost = sealed.admin("WITH gone AS (DELETE FROM peernotes_caseload RETURNING 1) SELECT count(*) FROM gone")[0]
    assert lost > 0
    with pytest.raises(CommandError, match=f"^{lost} rows"):
        mend()
    assert "as it has to be" in mend()


def test_the_sealer_ages_what_is_new(sealed: Sealed) -> None:
    sealed.admin("UPDATE peernotes_unread SET finalised_at = now() - interval '91 days' RETURNING 1")
    assert sealed.admin(AGED)[0] > 0
    seals.Sealer(using=ALIAS)._round(0)
    assert sealed.admin(AGED)[0] == 0
    assert caseloads.age(ALIAS) == 0
