"""What changes nothing leaves nothing behind."""

import uuid
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from allauth.account.models import EmailAddress

from peernotes.actions import kept_forms, sign_ins
from peernotes.actions.notes import reading_notes
from peernotes.enums import KEPT_DECISIONS
from peernotes.models import Note
from peernotes.policy.facts import Actor
from tests.support import notes as made
from tests.support.cast import Cast

Owner = Callable[[], AbstractContextManager[None]]


def test_a_form_with_nothing_typed_in_it_is_not_kept() -> None:
    assert not kept_forms.keep(by=Actor(user_id=uuid.uuid4()), form_id=uuid.uuid4(), path="/my/about-me/", fields={})


@pytest.mark.django_db
def test_using_a_second_step_is_no_change_of_it(django_assert_num_queries) -> None:
    with django_assert_num_queries(0):
        sign_ins.second_step_kept(instance=None, created=False)


def test_an_address_that_somebody_else_proved_stays_theirs(cast: Cast) -> None:
    alex, bea = cast.users["alex"], cast.users["bea"]
    alex.email = bea.email = "one@example.org"
    EmailAddress.objects.create(user=alex, email=alex.email, verified=True, primary=True)
    mine = EmailAddress.objects.create(user=bea, email=bea.email)
    sign_ins.keep_given_address(bea)
    mine.refresh_from_db()
    assert (mine.verified, mine.primary) == (False, False)


def test_what_is_left_out_is_counted_only_if_the_consumer_wishes_it(cast: Cast, as_owner: Owner) -> None:
    note = made.final(cast)
    assert reading_notes.open_note(by=cast.enter("alex"), note_id=note.pk).left_out is None
    with as_owner():
        Note.objects.filter(pk=note.pk).update(tell_withheld_count=True)
    page = reading_notes.open_note(by=cast.enter("alex"), note_id=note.pk)
    assert page.left_out == page.agreed.total - sum(
        bool(s.text) and s.decision in KEPT_DECISIONS for s in page.sections
    )


def test_nothing_is_left_out_of_what_nobody_agreed_to(cast: Cast) -> None:
    note = made.written(cast)
    assert reading_notes.open_note(by=cast.enter("alex"), note_id=note.pk).left_out is None
