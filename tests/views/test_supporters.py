"""Supporters and authorised representatives: recorded by two, deciding only what their authority covers."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import ProgrammingError, transaction
from django.test import Client
from django.utils import timezone

from peernotes import audit
from peernotes.actions import consents
from peernotes.actions.notes import decisions, my_notes, visits
from peernotes.enums import Code, ConsentScope, RepresentedDecision, Rule
from peernotes.errors import Refused
from peernotes.models import AboutMe, Consent, Consumer, Event, NoteSection, Service, Supporter
from peernotes.policy.facts import Actor
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
HERE = "/visit/decisions/"
TO_THE_PERSON = (
    "Your note",
    "Your own",
    "you and your",
    "You and the",
    "ask me again",
    "looks after you",
    "only you",
)
SAID = {
    "name": "Ida Bell",
    "kind": "authorised_representative",
    "authority": "guardian by order",
    "scope": ["read_record"],
    "starts_on": "2026-01-01",
}


def of(cast: Cast, more: str = "", who: str = "sam") -> str:
    return f"/people/{getattr(cast, who).pk}/supporters/{more}"


def keyed(**more: Any) -> dict[str, Any]:
    return {"key": str(uuid.uuid4())} | more


@pytest.fixture
def ida(cast: Cast, as_owner: Owner) -> Supporter:
    """Who may decide who reads, and about notes, for Noor."""
    with as_owner():
        Service.objects.filter(pk=cast.service.pk).update(representatives=True)
        build.assign(user=cast.users["bea"], consumer=cast.noor)
        return build.supporter(
            consumer=cast.noor, by=cast.users["bea"], agreed_by=cast.users["alex"], scope=["read_record", "share_note"]
        )


def turn_off(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        Service.objects.filter(pk=cast.service.pk).update(representatives=False)


def passed(cast: Cast, at: At, ida: Supporter) -> Client:
    client = at("alex")
    assert "Ida Bell" in text_of(client.get(of(cast, f"{ida.pk}/pass/", "noor")))
    assert client.post(of(cast, f"{ida.pk}/pass/", "noor")).url == "/visit/pass/"
    return client


def visiting(cast: Cast, ida: Supporter, note: Any = None) -> Actor:
    by = cast.enter("alex")
    if note:
        visit = visits.start_on_device(by=by, note_id=note.pk, supporter_id=ida.pk)
    else:
        visit = visits.start_for_choices(by=by, consumer_id=cast.noor.pk, supporter_id=ida.pk)
    actor = Actor(visit_id=visit, request_id=uuid.uuid4())
    audit.enter(actor)
    return actor


def say(by: Actor, cast: Cast, scope: ConsentScope = ConsentScope.READ_RECORD, *, yes: bool = True) -> uuid.UUID:
    said = consents.ConsentAnswer(scope, yes=yes)
    return consents.answer(by=by, consumer_id=cast.noor.pk, said=said, key=uuid.uuid4())


def test_a_clinician_records_and_a_second_person_agrees(cast: Cast, at: At, as_owner: Owner) -> None:
    bea = at("bea")
    assert "representatives decide nothing" in text_of(bea.get(of(cast)))
    assert bea.post(of(cast), SAID | keyed()).url == of(cast)
    with as_owner():
        one = Supporter.objects.get(consumer=cast.sam)
    page = of(cast, f"{one.pk}/")
    assert "Waits for a second person" in text_of(bea.get(page))
    own = bea.post(page, keyed(press="agree"))
    assert (own.status_code, "You recorded this" in text_of(own)) == (403, True)
    assert at("alex").post(of(cast), SAID | keyed()).status_code == 403
    alex = at("alex")
    assert "I have looked at it and agree" in text_of(alex.get(page))
    assert alex.post(page, keyed(press="agree")).url == of(cast)
    with as_owner():
        left = Event.objects.filter(verb="agree_supporter", allowed=True, object_id=one.pk).get()
        assert (left.actor_id, left.subject_id) == (cast.users["alex"].pk, cast.sam.pk)
    assert "Decides nothing here" in text_of(alex.get(of(cast)))
    with as_owner():
        Service.objects.filter(pk=cast.service.pk).update(representatives=True)
    assert "Counts now" in text_of(alex.get(of(cast)))
    assert alex.post(page, keyed(press="agree")).status_code == 403
    assert alex.post(page, keyed(press="end")).status_code == 403
    assert at("cleo").get(of(cast)).status_code == at("sam").get(of(cast)).status_code == 404
    assert "recorded somebody who supports" in text_of(at("sam").get("/my/who-looked/?show=changed"))


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"authority": ""}, "by what authority"),
        ({"scope": []}, "tick what they may decide"),
        ({"kind": "supporter"}, "A supporter decides nothing"),
        ({"until": "2025-01-01"}, "This day is over"),
        ({"kind": ""}, "choose one"),
    ],
)
def test_what_is_missing_is_said(cast: Cast, at: At, wrong: dict[str, Any], says: str) -> None:
    page = at("bea").post(of(cast), SAID | keyed() | wrong)
    assert (page.status_code, says in text_of(page)) == (422, True)


def test_the_person_sees_theirs_and_ends_it(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        one = build.supporter(consumer=cast.sam, by=cast.users["bea"], agreed_by=cast.users["alex"])
    sam = at("sam")
    assert "May decide: who may read the record." in text_of(sam.get("/my/supporters/"))
    assert sam.post("/my/supporters/", keyed(supporter=str(one.pk))).url == "/my/supporters/"
    assert "Ended by the person" in text_of(sam.get("/my/supporters/"))
    assert sam.post("/my/supporters/", keyed(supporter=str(one.pk))).status_code == 403
    assert sam.post("/my/supporters/", keyed()).status_code == 422


def test_a_supporter_decides_nothing_and_may_be_the_witness(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        more = {"kind": "supporter", "authority": "", "scope": []}
        one = build.supporter(consumer=cast.noor, by=cast.users["bea"], agreed_by=cast.users["alex"], **more)
        Service.objects.filter(pk=cast.service.pk).update(representatives=True)
    alex = at("alex")
    assert alex.get(of(cast, f"{one.pk}/pass/", "noor")).status_code == 403
    choice = f"/people/{cast.noor.pk}/choices/record/"
    assert "Ida Bell supports Noor and may be the witness." in text_of(alex.get(choice))
    said = {"scope": "read_record", "grantee": str(cast.users["alex"].pk), "answer": "yes", "method": "paper"}
    assert alex.post(choice, keyed(**said, witness="Ida Bell", reason="No phone.")).status_code == 302


def test_each_decision_says_who_and_by_what_authority(cast: Cast, at: At, as_owner: Owner, ida: Supporter) -> None:
    with as_owner():
        cast.users["noor"] = build.user(username=f"noor.{cast.service.slug}")
        Consumer.objects.filter(pk=cast.noor.pk).update(user=cast.users["noor"])
    client = passed(cast, at, ida)
    assert "Please pass to Ida Bell" in text_of(client.get("/visit/pass/"))
    assert client.get("/visit/choices/").url == client.get("/visit/plan/").url == HERE
    page = text_of(client.get(HERE))
    assert "You decide as Ida Bell, guardian by order." in page
    assert ("read their record?" in page, "write notes with them?" in page) == (True, False)
    assert client.post(HERE, keyed(scope="read_record", answer="yes")).url == HERE
    outside = client.post(HERE, keyed(scope="write_notes", answer="no"))
    assert (outside.status_code, "not among what a representative may decide" in text_of(outside)) == (403, True)
    assert client.post(HERE, keyed(scope="read_record")).status_code == 422
    with as_owner():
        assert Consent.objects.get(consumer=cast.noor).represented_by == "Ida Bell, guardian by order"
    noor = at("noor")
    assert "Ida Bell, guardian by order said yes for you" in text_of(noor.get("/my/choices/"))
    assert "Ida Bell, guardian by order" in text_of(noor.get("/my/who-looked/?show=changed"))
    assert "Ida Bell" not in text_of(noor.get("/my/who-looked/?show=changed&who=me"))


def test_where_the_setting_is_off_nobody_decides(cast: Cast, at: At, as_owner: Owner, ida: Supporter) -> None:
    client = passed(cast, at, ida)
    turn_off(cast, as_owner)
    off = client.get(HERE)
    assert (off.status_code, "nobody decides for somebody else" in text_of(off)) == (403, True)
    assert client.post(HERE, keyed(scope="read_record", answer="yes")).status_code == 403
    assert at("alex").get(of(cast, f"{ida.pk}/pass/", "noor")).status_code == 403


def test_the_persons_own_later_word_wins(cast: Cast, as_owner: Owner, ida: Supporter) -> None:
    by = visiting(cast, ida)
    say(by, cast)
    say(by, cast, yes=False)
    with as_owner():
        build.consent(consumer=cast.noor, scope="read_record", decision="given", decided_at=timezone.now())
    audit.enter(by)
    with pytest.raises(Refused) as refused:
        say(by, cast)
    assert (refused.value.decision.code, refused.value.decision.rule) == (Code.DECIDED_THEMSELVES, Rule.OWN_DECISION)


def test_an_own_word_from_before_may_be_decided_anew(cast: Cast, as_owner: Owner, ida: Supporter) -> None:
    with as_owner():
        earlier = timezone.now() - 2 * build.DAY
        build.consent(consumer=cast.noor, scope="read_record", decision="refused", decided_at=earlier)
    assert say(visiting(cast, ida), cast)


def test_nothing_else_of_the_person_is_open_to_them(cast: Cast, as_owner: Owner, ida: Supporter) -> None:
    with as_owner():
        build.plan_part(consumer=cast.noor)
        build.about_me(consumer=cast.noor)
    by = visiting(cast, ida)
    assert not AboutMe.objects.exists()
    said = {"scope": "read_record", "decision": "given", "method": "shared_device", "visit_id": by.visit_id}
    about = {"service": cast.service, "consumer": cast.noor, "decided_at": timezone.now()}
    for changed in (
        {},
        {"represented_by": "Somebody"},
        {"represented_by": "Ida Bell, guardian by order", "scope": "write_notes"},
    ):
        with pytest.raises(ProgrammingError), transaction.atomic():
            Consent.objects.create(**about, **(said | changed))


def handed(cast: Cast) -> Any:
    """A note of Noor's that waits for an answer."""
    section = build.section(prompt="what_we_did", audience="care_team", decision="undecided")
    return build.note(
        consumer=cast.noor, author=cast.users["alex"], policy=cast.policy, status="with_consumer", sections=[section]
    )


def test_a_note_is_between_the_two_unless_the_authority_says_more(
    cast: Cast, at: At, as_owner: Owner, ida: Supporter
) -> None:
    with as_owner():
        note = handed(cast)
    client = at("alex")
    assert "To Ida Bell, who decides for Noor" in text_of(client.get(f"/notes/{note.pk}/hand-over/"))
    sent = {"version": note.version, "way": "device", "who": str(ida.pk)}
    assert client.post(f"/notes/{note.pk}/hand-over/", sent).url == "/visit/pass/"
    page = " ".join(text_of(client.get("/visit/")).split())
    assert "You decide for Noor as Ida Bell, guardian by order." in page
    assert "Noor’s page You decide for Noor" in page
    assert "Read and decide for Noor" in page
    assert "Only Noor and Alex" in page
    assert not [words for words in TO_THE_PERSON if words in page]
    with as_owner():
        note.refresh_from_db()
    agreed = keyed(version=note.version, outcome="agree_all")
    assert client.post("/visit/", agreed | {"audience": "care_team"}).status_code == 422
    assert client.post("/visit/", agreed).url == "/visit/done/"
    done = " ".join(text_of(client.get("/visit/done/")).split())
    assert "You have agreed for Noor Only Noor and Alex can read it." in done
    assert "Just Noor and Alex" in done
    assert not [words for words in TO_THE_PERSON if words in done]
    with as_owner():
        assert NoteSection.objects.get(note=note).audience == "just_us"
    page = text_of(at("alex").get(f"/notes/{note.pk}/"))
    assert "For Noor, Ida Bell, guardian by order, agreed" in page


def agreed(note: Any, **choice: Any) -> decisions.Decided:
    section = NoteSection.objects.get(note=note)
    return decisions.Decided(note.version, "agree", {section.pk: decisions.SectionChoice("accepted", **choice)})


def test_opening_a_part_needs_to_be_in_the_authority(cast: Cast, as_owner: Owner, ida: Supporter) -> None:
    with as_owner():
        note = handed(cast)
    by = visiting(cast, ida, note)
    with pytest.raises(Refused) as refused:
        decisions.decide(by=by, note_id=note.pk, decided=agreed(note, audience="care_team"))
    assert (refused.value.decision.code, refused.value.decision.rule) == (Code.AUDIENCE_TOO_WIDE, Rule.REPRESENTATIVE)
    with pytest.raises(Refused) as refused:
        decisions.decide(by=by, note_id=note.pk, decided=agreed(note, text="Mine."))
    assert refused.value.decision.code == Code.METHOD_NOT_YOURS
    with pytest.raises(ProgrammingError), transaction.atomic():
        NoteSection.objects.filter(note=note).update(audience="peer_team")
    with as_owner():
        Supporter.objects.filter(pk=ida.pk).update(scope=[*ida.scope, RepresentedDecision.OPEN_PARTS])
    audit.enter(by)
    decisions.decide(by=by, note_id=note.pk, decided=agreed(note, audience="care_team"))
    assert NoteSection.objects.get(note=note).audience == "care_team"


@pytest.mark.parametrize("scope", [["read_record"], ["open_parts"]])
def test_a_note_outside_the_authority_stays_shut(cast: Cast, as_owner: Owner, ida: Supporter, scope: list[str]) -> None:
    with as_owner():
        note = handed(cast)
    by = visiting(cast, ida, note)
    with as_owner():
        Supporter.objects.filter(pk=ida.pk).update(scope=scope)
    audit.enter(by)
    for act in (
        lambda: decisions.decide(by=by, note_id=note.pk, decided=decisions.Decided(note.version, "decline")),
        lambda: my_notes.stop_sharing(by=by, note_id=note.pk),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.decision.code == Code.OUTSIDE_AUTHORITY


def test_a_finished_note_can_be_handed_to_them(cast: Cast, at: At, as_owner: Owner, ida: Supporter) -> None:
    with as_owner():
        section = build.section(prompt="what_we_did", audience="care_team")
        told = {"consumer": cast.noor, "author": cast.users["alex"], "policy": cast.policy, "sections": [section]}
        note = build.note(**told)
    client = at("alex")
    assert "Or Ida Bell decides for Noor." in text_of(client.get(f"/notes/{note.pk}/pass/"))
    assert client.post(f"/notes/{note.pk}/pass/", {"who": str(ida.pk)}).url == "/visit/pass/"
    pages = [" ".join(text_of(client.get(path)).split()) for path in ("/visit/", "/visit/readers/")]
    assert "Noor’s note" in pages[0]
    assert "Just the two of them Only Noor and Alex" in pages[1]
    assert not [words for words in TO_THE_PERSON if any(words in page for page in pages)]
    assert client.get(HERE).url == "/visit/"
    client.post("/visit/")
    with as_owner():
        assert Consent.objects.get(note=note, decision="withdrawn").represented_by == "Ida Bell, guardian by order"


def test_an_end_before_its_time_closes_the_visit(cast: Cast, as_owner: Owner, ida: Supporter) -> None:
    by = visiting(cast, ida)
    with as_owner():
        Supporter.objects.filter(pk=ida.pk).update(ended_at=timezone.now())
    audit.enter(by)
    with pytest.raises(Refused) as refused:
        say(by, cast)
    assert refused.value.decision.code == Code.OUTSIDE_AUTHORITY


def test_nobody_records_themselves_and_nobody_acts_before_a_birth(cast: Cast, at: At) -> None:
    """Every typed word is kept, and nothing is written."""
    own = at("bea").post(of(cast), SAID | keyed(name=f"  {cast.users['bea'].name.upper()} "))
    assert own.status_code == 422
    assert "This is your own name" in text_of(own)
    assert "guardian by order" in own.content.decode()
    early = at("bea").post(of(cast), SAID | keyed(starts_on="1990-05-03"))
    assert early.status_code == 422
    assert "before the day on which the person was born" in text_of(early)
    cast.enter("bea")
    assert not Supporter.objects.exists()
    assert at("bea").post(of(cast), SAID | keyed(starts_on="1990-05-04")).status_code == 302


def test_nobody_agrees_to_being_one_themselves(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        named = build.supporter(consumer=cast.sam, by=cast.users["bea"], name=" alex ", agreed_by=None)
    page = of(cast, f"{named.pk}/")
    refused = at("alex").post(page, keyed(press="agree"))
    assert refused.status_code == 422
    assert "Nobody agrees to being a supporter themselves" in text_of(refused)
    with as_owner():
        assert Supporter.objects.get(pk=named.pk).agreed_at is None
    assert at("dana").post(page, keyed(press="agree")).status_code == 302
    with as_owner():
        mine = build.supporter(consumer=cast.sam, by=cast.users["bea"], name="Alex", agreed_by=None)
    assert at("alex").post(of(cast, f"{mine.pk}/"), keyed(press="end")).status_code == 302
