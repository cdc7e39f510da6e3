import uuid
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from peernotes.access import Gathered, ServiceFacts, VersionInForce
from peernotes.actions.reading_today import TodayPage
from peernotes.enums import Role
from peernotes.policy.facts import Actor, ActorFacts, Facts
from peernotes.policy.switches import COMPLEMENTARY, INTEGRATED
from peernotes.presenters import today
from peernotes.queries.today import Colleague, PeerDay, SupportedPerson, Unfinished

SERVICE = ServiceFacts(uuid.UUID(int=7), "harbour", "Harbour", "Australia/Melbourne")
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
SAM = SupportedPerson(
    id=uuid.UUID(int=7), service_id=SERVICE.id, name="Sam", pronouns="", date_of_birth=None, local_identifier="H-1",
    last_contact=None, revisit_on=None, wants_no_notes=False,
)  # fmt: skip
NOTE = Unfinished(
    id=uuid.UUID(int=7), service_id=SERVICE.id, status="draft", kind="contact", happened_at=NOON, handed_over_at=None,
    revisit_on=None, person_id=SAM.id, person="Sam Okafor", amends=False, hard=False,
)  # fmt: skip


def place(switches=INTEGRATED):
    version = VersionInForce(1, "integrated", NOON, switches) if switches else None
    facts = Facts(at=NOON, policy=switches, actor=ActorFacts(roles=frozenset({Role.CONSUMER_PEER_WORKER})))
    return Gathered(Actor(), facts, SERVICE, version)


def day(people=(SAM,), notes=(), *, more=False, longer=()):
    return PeerDay(tuple(people), more, {"drafts": tuple(notes)}, frozenset(longer))


def page(services, found, team=()):
    return today.of(TodayPage(services, found, list(team)))


def only_row(note, gathered=None):
    (row,) = today.rows([note], [gathered or place()])
    return row


@pytest.mark.parametrize(
    ("switches", "people", "more", "said"),
    [
        (INTEGRATED, [SAM], False, "you can write notes together"),
        (INTEGRATED, [replace(SAM, wants_no_notes=True)], False, "no notes; you can log contact"),
        (INTEGRATED, [replace(SAM, wants_no_notes=True)], True, "you can write notes together"),
        (INTEGRATED, [], False, "nobody is assigned to you here"),
        (INTEGRATED, [replace(SAM, service_id=uuid.uuid4())], False, "nobody is assigned to you here"),
        (COMPLEMENTARY, [SAM], False, "no notes; you can log contact"),
        (replace(COMPLEMENTARY, contact_log="off"), [SAM], False, "no notes and no contact log"),
        (None, [SAM], False, "No service model has been chosen yet"),
    ],
)
def test_the_badge_says_what_the_one_who_reads_it_can_do(switches, people, more, said):
    (badge,) = page([place(switches)], day(people, more=more)).badges
    assert badge.text == said


def test_the_one_thing_to_do_is_writing_only_where_both_can():
    def button(gathered, person):
        (row,) = page(gathered, day([person])).people.rows
        return row.button, row.button_href

    write, look = f"/people/{SAM.id}/notes/new/", f"/people/{SAM.id}/"
    assert button([place()], SAM) == ("Write together", write)
    assert button([place(COMPLEMENTARY)], SAM) == ("Open", look)
    assert button([place()], replace(SAM, wants_no_notes=True)) == ("Open", look)
    assert button([], SAM) == ("Open", look)


@pytest.mark.parametrize(
    ("days", "tag"), [(-1, "Come back to it today"), (0, "Come back to it today"), (1, "Come back on")]
)
def test_what_was_promised_for_a_day_is_due_from_that_day_in_the_service_s_zone(days, tag):
    with timezone.override(SERVICE.zone):
        due = timezone.localdate() + timedelta(days=days)
    (row,) = page([place()], day([replace(SAM, revisit_on=due)])).people.rows
    assert row.tag.startswith(tag)


def test_a_person_is_told_apart_by_number_and_birthday_and_when_they_were_last_seen():
    seen = replace(SAM, pronouns="they", date_of_birth=date(1990, 5, 4), last_contact=NOON)
    (row,) = page([place()], day([seen])).people.rows
    assert row.title == "Sam (they)"
    assert row.note == "H-1, born 4 May 1990. Last contact: 4 March 2026, 23:00"
    (row,) = page([place()], day()).people.rows
    assert row.note == "H-1, no contact yet"


@pytest.mark.parametrize(
    ("changed", "leads_to", "tag"),
    [
        ({}, "edit/", "Draft"),
        ({"amends": True}, "edit/", "Amendment"),
        ({"status": "agreed", "amends": True}, "", "Ready to finish"),
        ({"status": "agreed", "hard": True}, "", "Agreed in a hard moment"),
        ({"status": "with_consumer"}, "", "Waiting for Sam"),
    ],
)
def test_a_draft_leads_to_writing_and_what_waits_to_the_note(changed, leads_to, tag):
    row = only_row(replace(NOTE, **changed))
    assert (row.href, row.tag) == (f"/notes/{NOTE.id}/{leads_to}", tag)


@pytest.mark.parametrize("switches", [COMPLEMENTARY, None])
def test_without_notes_a_draft_is_frozen_and_cannot_be_written_in(switches):
    row = only_row(NOTE, place(switches))
    assert (row.tag, row.href) == ("Frozen", f"/notes/{NOTE.id}/")


def test_when_it_was_handed_over_is_said_while_it_waits():
    handed = replace(NOTE, status="with_consumer", handed_over_at=NOON)
    assert "Handed over 4 March 2026, 23:00" in only_row(handed).note
    assert "Handed over" not in only_row(replace(handed, status="agreed")).note
    put_off = replace(NOTE, status="deferred", revisit_on=date(2026, 3, 9))
    assert "Come back on 9 March 2026" in only_row(put_off).note
    assert "Come back" not in only_row(replace(put_off, revisit_on=None)).note
    assert "Come back" not in only_row(replace(put_off, status="draft")).note


def test_groups_with_nothing_in_them_are_left_out_and_long_ones_lead_on():
    shown = page([place()], day([], []))
    assert (shown.groups, shown.people.more_href) == ([], "")
    assert "Nobody is assigned to you yet." in shown.nobody
    assert page([place()], day()).nobody == ""
    shown = page([place()], day(notes=[NOTE], more=True, longer=["drafts"]))
    assert [(group.title, group.more_href) for group in shown.groups] == [("Drafts", "/?show=drafts")]
    assert shown.people.more_href == "/people/"


ROSA = Colleague(uuid.uuid4(), "Rosa", ["carer_peer_worker"], 1)
GWEN = Colleague(uuid.uuid4(), "Gwen", ["service_admin"], 0)


def test_only_a_supervisor_reads_with_how_many_a_colleague_works():
    peer = place()
    supervisor = replace(peer, facts=replace(peer.facts, actor=ActorFacts(roles=frozenset({Role.PEER_SUPERVISOR}))))
    notes = [[row.note for row in page([who], day(), [ROSA, GWEN]).team] for who in (peer, supervisor)]
    assert notes == [
        ["Carer peer worker", "Administrator"],
        ["Carer peer worker, works with 1 person", "Administrator"],
    ]


def test_whom_the_model_keeps_from_consumers_reads_so():
    peer = place()
    carer = replace(peer, facts=replace(peer.facts, actor=ActorFacts(roles=frozenset({Role.CARER_PEER_WORKER}))))
    shown = page([carer], day([]))
    assert "carer peer workers support carers, and not consumers" in shown.nobody
    assert shown.badges[0].text == "carer peer workers support carers here"
