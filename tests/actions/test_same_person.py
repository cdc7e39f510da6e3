"""Two records of one human: said by an officer, agreed by a second one and by the person, in force, and taken back."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from peernotes import audit
from peernotes.actions import reading, reading_my, same_person
from peernotes.enums import Code, Verb
from peernotes.errors import Missing, Refused
from peernotes.models import Consumer, Event, Message, RecordEntry, SamePerson, User
from peernotes.policy.facts import Actor
from tests.support import build
from tests.support.cast import Cast, assign

Owner = Callable[[], Any]


def refused(code: Code) -> Any:
    return pytest.raises(Refused, match=f"^{code.value}$")


@pytest.fixture
def entry(cast: Cast, as_owner: Owner) -> RecordEntry:
    """Of Noor, who is Sam. Rita is a second records officer; Cleo works with Noor only."""
    with as_owner():
        cast.users["rita"] = build.user(username=f"rita.{cast.service.slug}", name="Rita")
        build.member(user=cast.users["rita"], service=cast.service, role="records_officer")
        assign(cast, "cleo", cast.noor)
        return build.entry(consumer=cast.noor, created_by=cast.users["cleo"])


def say(cast: Cast, name: str = "ravi", number: str = "2", about: Consumer | None = None) -> uuid.UUID:
    by, person = cast.enter(name), about or cast.sam
    same_person.say(by=by, consumer_id=person.pk, number=number, reason="Same address.", key=uuid.uuid4())
    return SamePerson.objects.get(ended_at=None).pk


def officer(cast: Cast, name: str, pair: uuid.UUID, *, agreed: bool = True) -> None:
    same_person.agree_as_officer(by=cast.enter(name), pair_id=pair, agreed=agreed, key=uuid.uuid4())


def person(cast: Cast, name: str, pair: uuid.UUID, *, agreed: bool = True) -> None:
    same_person.agree_as_person(by=cast.enter(name), pair_id=pair, agreed=agreed, key=uuid.uuid4())


def in_force(cast: Cast) -> uuid.UUID:
    pair = say(cast)
    officer(cast, "rita", pair)
    person(cast, "sam", pair)
    return pair


def opens(cast: Cast, name: str, entry: RecordEntry) -> bool:
    """By the page and by row-level security alone, which agree."""
    by = cast.enter(name)
    stands = RecordEntry.objects.filter(pk=entry.pk).exists()
    try:
        reading.open_entry(by=by, entry_id=entry.pk)
    except Refused:
        assert not stands
        return False
    assert stands
    return True


def test_the_person_opens_both_once_both_agreed_and_nobody_else_opens_more(cast: Cast, entry: RecordEntry) -> None:
    pair = say(cast)
    assert not opens(cast, "sam", entry)
    person(cast, "sam", pair)
    assert not opens(cast, "sam", entry)
    officer(cast, "rita", pair)
    assert opens(cast, "sam", entry)
    assert opens(cast, "cleo", entry)
    for name in ("alex", "bea", "dana", "ravi", "rita", "ada"):
        assert not opens(cast, name, entry), name


def test_in_the_other_order_too(cast: Cast, entry: RecordEntry) -> None:
    in_force(cast)
    assert opens(cast, "sam", entry)


def test_their_pages_are_about_the_record_that_they_choose(cast: Cast, entry: RecordEntry) -> None:
    in_force(cast)
    assert reading_my.open_home(by=cast.enter("sam")).me.id == cast.sam.pk
    there = Actor(user_id=cast.users["sam"].pk, request_id=uuid.uuid4(), record_id=cast.noor.pk)
    audit.enter(there)
    assert reading_my.open_home(by=there).me.id == cast.noor.pk
    nowhere = Actor(user_id=cast.users["sam"].pk, request_id=uuid.uuid4(), record_id=uuid.uuid4())
    audit.enter(nowhere)
    assert reading_my.open_home(by=nowhere).me.id == cast.sam.pk


def test_a_record_that_is_not_theirs_is_chosen_in_vain(cast: Cast, entry: RecordEntry) -> None:
    there = Actor(user_id=cast.users["sam"].pk, request_id=uuid.uuid4(), record_id=cast.noor.pk)
    say(cast)
    audit.enter(there)
    assert reading_my.open_home(by=there).me.id == cast.sam.pk


@pytest.mark.parametrize("by", ["ravi", "rita", "sam"])
def test_it_is_taken_back_by_each_of_them(cast: Cast, entry: RecordEntry, by: str) -> None:
    pair = in_force(cast)
    actor = cast.enter(by)
    if by == "sam":
        same_person.end_mine(by=actor, pair_id=pair, key=uuid.uuid4())
    else:
        same_person.end(by=actor, pair_id=pair, reason="Somebody else.", key=uuid.uuid4())
    assert not opens(cast, "sam", entry)
    with refused(Code.ALREADY_DONE):
        same_person.end(by=cast.enter("ravi"), pair_id=pair, reason="Again.", key=uuid.uuid4())
    assert say(cast) != pair


@pytest.mark.parametrize("by", ["rita", "sam"])
def test_one_no_is_the_end_of_it(cast: Cast, entry: RecordEntry, by: str) -> None:
    pair = say(cast)
    (officer if by == "rita" else person)(cast, by, pair, agreed=False)
    for again in (officer, person):
        with refused(Code.ALREADY_DONE):
            again(cast, "sam" if again is person else "rita", pair)
    assert not opens(cast, "sam", entry)


def test_where_both_have_a_sign_in_both_have_to_agree(cast: Cast, entry: RecordEntry, as_owner: Owner) -> None:
    with as_owner():
        cast.users["noor"] = build.user(username=f"noor.{cast.service.slug}", name="Noor")
        Consumer.objects.filter(pk=cast.noor.pk).update(user=cast.users["noor"])
        other = build.entry(consumer=cast.sam, created_by=cast.users["bea"])
    in_force(cast)
    assert not opens(cast, "sam", entry)
    person(cast, "noor", SamePerson.objects.get().pk)
    assert opens(cast, "sam", entry)
    assert opens(cast, "noor", other)


def test_a_sign_in_that_is_given_later_opens_only_its_own_until_it_agrees(
    cast: Cast, entry: RecordEntry, as_owner: Owner
) -> None:
    pair = in_force(cast)
    with as_owner():
        cast.users["noor"] = build.user(username=f"noor.{cast.service.slug}", name="Noor")
        Consumer.objects.filter(pk=cast.noor.pk).update(user=cast.users["noor"])
        other = build.entry(consumer=cast.sam, created_by=cast.users["bea"])
    assert not opens(cast, "noor", other)
    person(cast, "noor", pair)
    assert opens(cast, "noor", other)


def test_never_by_one_alone(cast: Cast, entry: RecordEntry) -> None:
    pair = say(cast)
    with refused(Code.SELF_APPROVAL):
        officer(cast, "ravi", pair)
    for name in ("alex", "bea", "ada"):
        with pytest.raises(Missing):
            officer(cast, name, pair)
        with pytest.raises(Missing):
            person(cast, name, pair)
    with refused(Code.ALREADY_DONE):
        say(cast, "rita")
    assert SamePerson.objects.get().in_force_at is None


def test_an_officer_does_not_answer_for_the_person(cast: Cast, entry: RecordEntry) -> None:
    pair = say(cast)
    with pytest.raises(Refused):
        person(cast, "rita", pair)
    with pytest.raises(Refused):
        same_person.end_mine(by=cast.enter("rita"), pair_id=pair, key=uuid.uuid4())
    with pytest.raises(Refused):
        officer(cast, "sam", pair)
    with pytest.raises(Refused):
        same_person.end(by=cast.enter("sam"), pair_id=pair, reason="No.", key=uuid.uuid4())


def test_nobody_says_it_of_two_without_a_sign_in(cast: Cast, entry: RecordEntry, as_owner: Owner) -> None:
    with as_owner():
        User.objects.filter(pk=cast.users["sam"].pk).update(is_active=False)
    with refused(Code.METHOD_NOT_YOURS):
        say(cast)


def test_nor_of_one_that_is_not_there_or_is_the_same(cast: Cast, entry: RecordEntry) -> None:
    for number in ("1", "77"):
        with pytest.raises(same_person.NoSuchRecord):
            say(cast, number=number)


def test_a_relative_of_one_hears_nothing_of_the_other(cast: Cast, entry: RecordEntry, as_owner: Owner) -> None:
    pair = say(cast)
    with as_owner():
        build.conflict(user=cast.users["rita"], consumer=cast.noor)
    with pytest.raises(Missing):
        same_person.open_page(by=cast.enter("rita"), slug=cast.service.slug, consumer_id=cast.sam.pk)
    with refused(Code.CONFLICT_OF_INTEREST) as caught:
        officer(cast, "rita", pair)
    assert not caught.value.known
    with pytest.raises(same_person.NoSuchRecord):
        say(cast, "rita")


def test_staff_read_that_there_is_a_second_and_which_only_if_it_opens_to_them(cast: Cast, entry: RecordEntry) -> None:
    pair = say(cast)
    assert reading.open_person(by=cast.enter("alex"), consumer_id=cast.sam.pk).second is None
    officer(cast, "rita", pair)
    person(cast, "sam", pair)
    seen = {name: reading.open_person(by=cast.enter(name), consumer_id=cast.sam.pk).second for name in ("alex", "bea")}
    assert (seen["alex"].id, seen["alex"].number) == (cast.noor.pk, "2")
    assert seen["bea"].number == ""
    assert reading.open_person(by=cast.enter("cleo"), consumer_id=cast.noor.pk).second.number == ""
    assert reading.open_person(by=cast.enter("sam"), consumer_id=cast.sam.pk).second is None


def test_the_person_and_the_other_officers_have_something_to_read(
    cast: Cast, entry: RecordEntry, as_owner: Owner
) -> None:
    pair = say(cast)
    with as_owner():
        told = Message.objects.filter(kind="same_person", object_id=pair)
        assert {message.user.name for message in told} == {"Sam", "Rita"}
        assert not told.exclude(read_at=None).exists()
    officer(cast, "rita", pair)
    with as_owner():
        assert {message.user.name for message in told.exclude(read_at=None)} == {"Rita"}
    person(cast, "sam", pair)
    with as_owner():
        assert not told.filter(read_at=None).exists()


def test_each_record_has_its_event_and_no_word(cast: Cast, entry: RecordEntry, as_owner: Owner) -> None:
    pair = in_force(cast)
    same_person.end_mine(by=cast.enter("sam"), pair_id=pair, key=uuid.uuid4())
    with as_owner():
        events = Event.objects.filter(object_type="same_person", object_id=pair)
        assert {(event.verb, event.actor_role) for event in events} == {
            ("say_same_person", "records_officer"),
            ("answer_same_person", "records_officer"),
            ("answer_same_person", "consumer"),
            ("end_same_person", "consumer"),
        }
        for verb in ("say_same_person", "end_same_person"):
            assert {event.subject_id for event in events.filter(verb=verb)} == {cast.sam.pk, cast.noor.pk}


@pytest.mark.parametrize("said", ["second_id = consumer_id", "officer_id = created_by_id", "in_force_at = now()"])
def test_the_database_keeps_it_too(cast: Cast, entry: RecordEntry, as_owner: Owner, said: str) -> None:
    pair = say(cast)
    with as_owner(), pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE peernotes_sameperson SET {said} WHERE id = %s", [pair])


def test_what_reaches_no_row_is_not_said_to_be_done(cast: Cast) -> None:
    act = SimpleNamespace(gathered=SimpleNamespace(actor=cast.enter("ravi")), verb=Verb.END_SAME_PERSON)
    with pytest.raises(Missing):
        same_person._change(act, SimpleNamespace(id=uuid.uuid4()), end_reason="A mistake.")
