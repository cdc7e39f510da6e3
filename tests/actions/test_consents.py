"""Standing choices of a consumer: each press is one decision, a no is always as easy as a yes."""

from __future__ import annotations

import uuid
from typing import Any

import pytest

from peernotes import access
from peernotes.actions import consents
from peernotes.enums import Code, ConsentScope, ConsentState, Verb
from peernotes.errors import Missing, Stale
from peernotes.models import AboutMe, Consent, Event, PolicyVersion, Visit
from peernotes.policy.facts import Actor
from peernotes.policy.switches import COMPLEMENTARY
from tests.actions.test_notes import refused
from tests.support import notes as made
from tests.support.cast import Cast, make_cast, say

RECORD, ABOUT_ME, NOTES = ConsentScope.READ_RECORD, ConsentScope.READ_ABOUT_ME, ConsentScope.WRITE_NOTES
TEXTS = {"what_helps": "Time to answer.", "what_upsets": "", "what_i_enjoy": "Rain", "please_know": ""}


def answer(cast: Cast, scope: ConsentScope, yes: bool, name: str = "", key: uuid.UUID | None = None) -> Consent:
    grantee = cast.users[name].pk if name else None
    said = consents.ConsentAnswer(scope, yes=yes, grantee_id=grantee)
    consents.answer(by=cast.enter("sam"), consumer_id=cast.sam.pk, said=said, key=key or uuid.uuid4())
    return Consent.objects.filter(consumer=cast.sam).latest("decided_at", "id")


def state(cast: Cast, name: str, scope: ConsentScope = RECORD) -> ConsentState:
    return access.gather(cast.actor(name), consumer=cast.sam.pk).facts.consents.of(scope)


def test_a_no_takes_a_yes_back_and_without_one_is_a_no(cast: Cast) -> None:
    said = [answer(cast, RECORD, yes, "dana").decision for yes in (False, True, False, False)]
    assert said == ["refused", "given", "withdrawn", "refused"]


def test_what_was_said_last_counts_for_one_person_and_for_everyone(cast: Cast) -> None:
    answer(cast, RECORD, True)
    assert (state(cast, "alex"), state(cast, "dana")) == (ConsentState.GIVEN, ConsentState.GIVEN)
    answer(cast, RECORD, False, "dana")
    assert (state(cast, "alex"), state(cast, "dana")) == (ConsentState.GIVEN, ConsentState.WITHDRAWN)
    answer(cast, RECORD, True)
    assert state(cast, "dana") == ConsentState.GIVEN


def test_an_answer_says_how_by_whom_and_under_which_model(cast: Cast) -> None:
    consent = answer(cast, NOTES, False)
    assert (consent.method, consent.recorded_by_id) == ("own_login", cast.users["sam"].pk)
    assert consent.policy_version_id == cast.policy.pk
    event = Event.objects.latest("id")
    assert (event.verb, event.object_type, event.object_id) == (Verb.GIVE_CONSENT, "consent", consent.pk)


def test_pressing_twice_is_saying_it_once(cast: Cast) -> None:
    cast.enter("sam")
    before, key = Consent.objects.count(), uuid.uuid4()
    answer(cast, ABOUT_ME, True, key=key)
    answer(cast, ABOUT_ME, True, key=key)
    assert Consent.objects.count() == before + 1


@pytest.mark.parametrize("name", ["bea", "ada", "sam"])
def test_only_peer_workers_of_the_service_can_be_named(cast: Cast, name: str) -> None:
    with pytest.raises(Missing):
        answer(cast, RECORD, True, name)


def test_nobody_of_another_service_can_be_named(cast: Cast, as_owner: Any) -> None:
    with as_owner():
        elsewhere = make_cast()
    said = consents.ConsentAnswer(RECORD, yes=True, grantee_id=elsewhere.users["alex"].pk)
    with pytest.raises(Missing):
        consents.answer(by=cast.enter("sam"), consumer_id=cast.sam.pk, said=said, key=uuid.uuid4())


@pytest.mark.parametrize("name", ["alex", "bea", "ada"])
def test_nobody_else_can_choose(cast: Cast, name: str) -> None:
    choice = consents.Choice(RECORD, "given")
    with refused(Code.NOT_YOUR_RECORD):
        consents.choose(by=cast.enter(name), consumer_id=cast.sam.pk, choice=choice)


def test_nobody_chooses_for_another_consumer(cast: Cast) -> None:
    with refused(Code.NOT_YOUR_RECORD):
        consents.choose(by=cast.enter("sam"), consumer_id=cast.noor.pk, choice=consents.Choice(RECORD, "given"))


def test_where_a_no_to_reading_would_change_nothing_it_is_not_taken(as_owner: Any) -> None:
    with as_owner():
        cast = make_cast(read_requires_consumer_consent=False, consumer_opt_out="note")
    with refused(Code.NOT_OFFERED):
        answer(cast, RECORD, False)
    assert answer(cast, NOTES, False).decision == "refused"


def test_a_visit_reaches_one_note_and_no_standing_choice(cast: Cast, as_owner: Any) -> None:
    note = made.handed(cast)
    with as_owner():
        visit = Visit.objects.create(
            service=cast.service, consumer=cast.sam, note=note, method="shared_device", started_by=cast.users["alex"],
            opened_at=note.handed_over_at, expires_at=note.handed_over_at.replace(year=note.handed_over_at.year + 1),
        )  # fmt: skip
    by = Actor(visit_id=visit.pk)
    with refused(Code.NOT_YOUR_RECORD):
        consents.choose(by=by, consumer_id=cast.sam.pk, choice=consents.Choice(RECORD, "given"))


def test_about_me_is_written_saved_again_and_never_over_somebody(cast: Cast) -> None:
    by = cast.enter("sam")
    first = consents.write_about_me(by=by, consumer_id=cast.sam.pk, version=0, texts=TEXTS)
    second = consents.write_about_me(by=by, consumer_id=cast.sam.pk, version=first, texts=TEXTS | {"what_helps": "Tea"})
    assert (first, second) == (1, 2)
    assert AboutMe.objects.get(consumer=cast.sam).what_helps == "Tea"
    for version in (0, 1, 7):
        with pytest.raises(Stale):
            consents.write_about_me(by=by, consumer_id=cast.sam.pk, version=version, texts=TEXTS)
    assert AboutMe.history.filter(consumer_id=cast.sam.pk).count() == 2


def test_saving_about_me_that_is_not_there_any_more_is_stale(cast: Cast) -> None:
    with pytest.raises(Stale) as stale:
        consents.write_about_me(by=cast.enter("sam"), consumer_id=cast.sam.pk, version=3, texts=TEXTS)
    assert stale.value.current == 0


@pytest.mark.parametrize("name", ["alex", "bea"])
def test_nobody_else_writes_about_me(cast: Cast, name: str) -> None:
    with refused(Code.NOT_YOUR_RECORD):
        consents.write_about_me(by=cast.enter(name), consumer_id=cast.sam.pk, version=0, texts=TEXTS)


def test_a_choice_is_kept_under_a_model_that_has_no_use_for_it(as_owner: Any) -> None:
    with as_owner():
        cast = make_cast(COMPLEMENTARY)
        say(cast, "read_record", "given")
    assert answer(cast, RECORD, False).decision == "withdrawn"
    assert PolicyVersion.objects.get(pk=cast.policy.pk).peer_read_records == "none"
