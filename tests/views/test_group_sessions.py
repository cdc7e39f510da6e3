"""The record of a group session: it names nobody, both who lead sign it, and then those who were there read it."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.models import Attendance, Event, Facilitator, GroupRun, GroupSession, Participation
from peernotes.policy.catalogue.group_notes import GroupNotes
from peernotes.policy.switches import INTEGRATED
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import seen, text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db


@pytest.fixture
def run(cast: Cast, as_owner: Owner) -> GroupRun:
    """Led by Dana, a peer, and Cleo, a clinician; Sam is in it as Kite, Noor as Leila."""
    with as_owner():
        run = build.group(service=cast.service, led_by={cast.users["dana"]: "peer", cast.users["cleo"]: "clinician"})
        build.in_group(run=run, consumer=cast.sam, called="Kite")
        build.in_group(run=run, consumer=cast.noor, called="Leila")
        return run


def said(**more: object) -> dict[str, object]:
    at = timezone.localtime() - timedelta(hours=3)
    numbers = {"happened_at": at.strftime("%Y-%m-%dT%H:%M"), "minutes": 120, "mode": "online", "number_present": 8}
    return {"version": 0, "key": uuid.uuid4(), "conflict": "no"} | numbers | more


def pressed(version: int = 1) -> dict[str, object]:
    return {"version": version, "key": uuid.uuid4()}


def under(as_owner: Owner, cast: Cast, group_notes: GroupNotes, model: str = "integrated") -> None:
    with as_owner():
        cast.policy.delete()
        switches = replace(INTEGRATED, group_notes=group_notes)
        starts = timezone.now() - timedelta(days=9)
        cast.policy = build.policy_version(service=cast.service, switches=switches, starts=starts, model=model)


def was_there(as_owner: Owner, run: GroupRun, cast: Cast, session: GroupSession) -> None:
    with as_owner():
        build.attendance(session=session, inside=Participation.objects.get(run=run, consumer=cast.sam))


def test_a_record_names_nobody(cast: Cast, at: At, run: GroupRun) -> None:
    dana, page = at("dana"), f"/groups/{run.pk}/sessions/new/"
    assert "Nobody’s name" in text_of(dana.get(page))
    wrong = dana.post(page, said(what_we_did="Sam and Leila argued, KITE’s friend left.", topic="With leila"))
    assert wrong.status_code == 422
    shown = text_of(wrong)
    assert "“Sam”, “Leila”, “KITE” may be somebody in the group" in shown
    assert "“leila” may be" in shown
    assert "Sam and Leila argued, KITE’s friend left." in wrong.content.decode()
    assert not GroupSession.objects.exists()
    assert dana.post(page, said(what_we_did="Two people disagreed, we paused.")).status_code == 302


def test_a_record_is_final_once_both_have_signed(cast: Cast, at: At, run: GroupRun) -> None:
    dana, cleo = at("dana"), at("cleo")
    once = said(
        what_we_did="Two people disagreed, we paused.", themes=["stigma"], conflict="yes", how_resolved="Calmly."
    )
    for _twice in range(2):
        assert dana.post(f"/groups/{run.pk}/sessions/new/", once).status_code == 302
    cast.enter("dana")
    session = GroupSession.objects.get()
    page = f"/groups/{run.pk}/sessions/{session.pk}/"
    assert "Cleo" in text_of(dana.get(page))
    assert dana.post(page, pressed()).status_code == 302
    assert "has signed" in text_of(cleo.get(page))
    assert "Not final yet" in text_of(cleo.get(f"/groups/{run.pk}/"))
    for name in ("bea", "alex", "ada"):
        assert at(name).get(page).status_code in (403, 404)
    assert cleo.post(page, pressed(version=7)).status_code == 422
    assert cleo.post(page, pressed()).status_code == 302
    assert "has not signed" not in text_of(cleo.get(page))
    assert cleo.post(page, pressed()).status_code == 403
    assert dana.get(f"{page}edit/").status_code == 403
    assert "we paused" in text_of(at("bea").get(page))
    cast.enter("ada")
    done = Event.objects.filter(object_id=session.pk, allowed=True)
    assert set(done.values_list("verb", flat=True)) >= {
        "write_group_session",
        "sign_group_session",
        "see_group_session",
    }


def test_who_was_there_reads_it_and_nobody_learns_that_they_did(
    cast: Cast, at: At, as_owner: Owner, run: GroupRun
) -> None:
    with as_owner():
        session = build.group_session(run=run, how_resolved="Calmly.", what_we_did="Two people disagreed, we paused.")
    was_there(as_owner, run, cast, session)
    sam, mine = at("sam"), f"/my/groups/{run.pk}/sessions/{session.pk}/"
    assert sam.get(mine).status_code == 404
    with as_owner():
        GroupSession.objects.filter(pk=session.pk).update(final_at=timezone.now())
    assert "Session 1" in text_of(sam.get(f"/my/groups/{run.pk}/"))
    shown = text_of(sam.get(mine))
    assert "we paused" in shown
    assert "Calmly." in shown
    with as_owner():
        Attendance.objects.filter(session=session).update(present=False)
    assert sam.get(mine).status_code == 404
    assert "Sessions at which you were" not in text_of(sam.get(f"/my/groups/{run.pk}/"))
    cast.enter("ada")
    assert not Event.objects.filter(verb="see_group_session", actor_id=cast.users["sam"].pk).exists()


def test_who_had_signed_signs_what_was_changed_anew(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    with as_owner():
        session = build.group_session(run=run)
    page = f"/groups/{run.pk}/sessions/{session.pk}/"
    dana, cleo = at("dana"), at("cleo")
    assert dana.post(page, pressed()).status_code == 302
    assert "disagreed" in cleo.get(f"{page}edit/").content.decode()
    assert cleo.post(f"{page}edit/", said(version=1, what_we_did="Kite left.")).status_code == 422
    assert cleo.post(f"{page}edit/", said(version=1, what_we_did="All stayed.")).status_code == 302
    late = dana.post(f"{page}edit/", said(version=1, what_we_did="Most stayed."))
    assert late.status_code == 409
    assert "Most stayed." in late.content.decode()
    assert "All stayed." in text_of(late)
    assert cleo.post(page, pressed(version=2)).status_code == 302
    cast.enter("dana")
    assert GroupSession.objects.get().final_at is None
    assert dana.post(page, pressed(version=2)).status_code == 302
    cast.enter("dana")
    assert GroupSession.objects.get().final_at is not None


def test_somebody_who_joined_meanwhile_is_not_named_either(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    with as_owner():
        session = build.group_session(run=run, follow_ups="Ask Juniper about the room.")
    page = f"/groups/{run.pk}/sessions/{session.pk}/"
    with as_owner():
        other = build.consumer(service=cast.service, name="Mo Juniper", identifier="91")
        build.in_group(run=run, consumer=other, called="Mo")
    wrong = at("dana").post(page, pressed())
    assert wrong.status_code == 422
    assert "“Juniper” under “What comes next”" in text_of(wrong)


def test_without_notes_about_groups_numbers_are_kept(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    with as_owner():
        session = build.group_session(run=run, final=True)
    under(as_owner, cast, GroupNotes.NONE)
    dana, page = at("dana"), f"/groups/{run.pk}/sessions/new/"
    shown = text_of(dana.get(page))
    assert "only numbers are kept" in shown
    assert "What we did" not in shown
    refused = dana.post(page, said(what_we_did="We spoke."))
    assert refused.status_code == 403
    assert "can be saved without words" in text_of(refused)
    assert dana.post(page, said(number_present=99)).status_code == 422
    assert dana.post(page, said()).status_code == 302
    assert at("bea").get(f"/groups/{run.pk}/sessions/{session.pk}/").status_code == 403
    assert dana.get(f"/groups/{run.pk}/sessions/{session.pk}/").status_code == 200


def test_clinicians_read_where_one_leads_or_the_model_is_integrated(
    cast: Cast, at: At, as_owner: Owner, run: GroupRun
) -> None:
    with as_owner():
        session = build.group_session(run=run, final=True)
    under(as_owner, cast, GroupNotes.SESSION_RECORD, "complementary")
    page = f"/groups/{run.pk}/sessions/{session.pk}/"
    assert at("bea").get(page).status_code == 200
    with as_owner():
        Facilitator.objects.filter(run=run, leads_as="clinician").delete()
    assert at("bea").get(page).status_code == 403
    assert "Session 1" not in text_of(at("bea").get(f"/groups/{run.pk}/"))
    assert at("dana").get(page).status_code == 200


def test_a_group_has_as_many_sessions_as_its_programme(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    with as_owner():
        for _number in range(6):
            build.group_session(run=run, final=True)
    dana, page = at("dana"), f"/groups/{run.pk}/sessions/new/"
    assert "Each session of this group has its record" in text_of(dana.get(page))
    assert dana.post(page, said()).status_code == 403
    assert at("alex").post(page, said()).status_code == 403
    assert dana.get(f"/groups/{run.pk}/sessions/{uuid.uuid4()}/").status_code == 404
    assert dana.get(f"/groups/{uuid.uuid4()}/sessions/new/").status_code == 404


def test_attendance_is_read_by_who_leads_it_and_by_the_person(
    cast: Cast, at: At, as_owner: Owner, run: GroupRun
) -> None:
    with as_owner():
        session = build.group_session(run=run)
        sam = Participation.objects.get(run=run, consumer=cast.sam)
    page, mine = f"/groups/{run.pk}/sessions/{session.pk}/attendance/", f"/my/groups/{run.pk}/"
    dana = at("dana")
    assert "Kite" in text_of(dana.get(page))
    assert "Whether you came" not in text_of(at("sam").get(mine))
    first = seen(dana.get(page))
    marked = {f"came-{sam.pk}": "late", "seen": first, "key": uuid.uuid4()}
    assert dana.post(page, marked | {f"came-{sam.pk}": "perhaps"}).status_code == 422
    for _twice in range(2):
        assert dana.post(page, marked).status_code == 302
    assert "Session 1" in text_of(at("sam").get(mine))
    assert "you came later" in text_of(at("sam").get(mine))
    cast.enter("cleo")
    assert [each.consumer_id for each in Attendance.objects.all()] == [cast.sam.pk]
    for name in ("alex", "bea", "ada"):
        assert at(name).get(page).status_code == 403
        cast.enter(name)
        assert not Attendance.objects.exists()
        assert not Event.objects.filter(verb="mark_attendance", allowed=True).exists()
    cast.enter("sam")
    assert Event.objects.filter(verb="mark_attendance", subject_id=cast.sam.pk).exists()


def test_of_two_who_mark_at_once_nothing_is_lost(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    with as_owner():
        session = build.group_session(run=run)
        sam = Participation.objects.get(run=run, consumer=cast.sam)
    page, mine, dana = f"/groups/{run.pk}/sessions/{session.pk}/attendance/", f"/my/groups/{run.pk}/", at("dana")
    first = seen(dana.get(page))
    assert at("cleo").post(page, {f"came-{sam.pk}": "late", "seen": first, "key": uuid.uuid4()}).status_code == 302
    again = {f"came-{sam.pk}": "no", "seen": first, "key": uuid.uuid4()}
    stale = dana.post(page, again)
    assert stale.status_code == 409
    assert "Somebody saved this in between" in text_of(stale)
    assert "you came later" in text_of(at("sam").get(mine))
    assert dana.post(page, again | {"seen": seen(stale), "key": uuid.uuid4()}).status_code == 302
    assert dana.post(page, {"seen": seen(dana.get(page)), "key": uuid.uuid4()}).status_code == 302
    assert dana.post(page, {"key": uuid.uuid4()}).status_code == 422
    assert "you were not there" in text_of(at("sam").get(mine))


def test_only_who_had_a_place_then_is_asked_about(cast: Cast, at: At, as_owner: Owner) -> None:
    """Not whoever joined later, waited, or had left; and nobody marks them by hand either. Places that there are more of since
    change nothing about what was."""
    with as_owner():
        run = build.group(service=cast.service, led_by={cast.users["dana"]: "peer"}, capacity=2)
        for name in ("Kite", "Leila"):
            build.in_group(run=run, consumer=build.consumer(service=cast.service, name=name, identifier=name))
        at_it = timezone.now() - timedelta(days=10)
        session = build.group_session(run=run, happened_at=at_it)
        late = [
            build.in_group(run=run, consumer=build.consumer(service=cast.service, name=name, identifier=name), **when)
            for name, when in (
                ("Waits", {}),
                ("Later", {"created_at": timezone.now() - timedelta(days=2)}),
                ("Gone", {"left_at": at_it - timedelta(hours=1)}),
            )
        ]
    home, dana = f"/groups/{run.pk}/sessions/{session.pk}/", at("dana")
    shown = text_of(dana.get(f"{home}attendance/"))
    for name in ("Kite", "Leila"):
        assert f"About {name}" in shown
    for name in ("Waits", "Later", "Gone"):
        assert name not in shown
    forced = {f"came-{late[1].pk}": "yes", "seen": seen(dana.get(f"{home}attendance/")), "key": uuid.uuid4()}
    assert dana.post(f"{home}attendance/", forced).status_code == 302
    for inside in late:
        assert dana.get(f"{home}members/{inside.pk}/worry/").status_code == 404
    with as_owner():
        assert not Attendance.objects.filter(session=session).exists()
        GroupRun.objects.filter(pk=run.pk).update(capacity=3)
        now = build.group_session(run=run, happened_at=timezone.now())
    assert "Waits" not in text_of(dana.get(f"{home}attendance/"))
    assert "Waits" in text_of(dana.get(f"/groups/{run.pk}/sessions/{now.pk}/attendance/"))


def test_no_session_is_before_its_group(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    with as_owner():
        session = build.group_session(run=run)
        GroupRun.objects.filter(pk=run.pk).update(starts_on=timezone.localdate() + timedelta(days=3))
    for page, version in ((f"/groups/{run.pk}/sessions/new/", 0), (f"/groups/{run.pk}/sessions/{session.pk}/edit/", 1)):
        wrong = at("dana").post(page, said(version=version, what_we_did="All stayed."))
        assert wrong.status_code == 422
        assert "The group begins on" in text_of(wrong)
        assert "All stayed." in wrong.content.decode()


def test_as_many_were_there_as_are_marked(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    with as_owner():
        session = build.group_session(run=run, number_present=1)
        inside = list(Participation.objects.filter(run=run).order_by("number"))
    home, dana = f"/groups/{run.pk}/sessions/{session.pk}/", at("dana")
    page = f"{home}attendance/"
    marked = {f"came-{each.pk}": "yes" for each in inside} | {"seen": seen(dana.get(page)), "key": uuid.uuid4()}
    wrong = dana.post(page, marked)
    assert wrong.status_code == 422
    assert "The record says that 1 were there, and here are 2." in text_of(wrong)
    assert dana.post(f"{home}edit/", said(version=1, number_present=2)).status_code == 302
    assert dana.post(page, marked | {"key": uuid.uuid4()}).status_code == 302
    fewer = dana.post(f"{home}edit/", said(version=2, number_present=1, what_we_did="All stayed."))
    assert fewer.status_code == 422
    assert "2 are marked as there" in text_of(fewer)


def test_of_fewer_than_five_no_number_is_said(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    with as_owner():
        session = build.group_session(run=run, number_present=4, final=True)
        build.attendance(session=session, inside=Participation.objects.get(run=run, consumer=cast.sam))
    page = f"/groups/{run.pk}/sessions/{session.pk}/"
    assert "fewer than 5" in text_of(at("bea").get(page))
    assert "fewer than 5" not in text_of(at("cleo").get(page))
    assert "Came on average fewer than 5" in " ".join(text_of(at("ada").get(f"/groups/{run.pk}/")).split())
    assert "Came on average 1" in " ".join(text_of(at("dana").get(f"/groups/{run.pk}/")).split())


def test_whom_a_leader_knows_from_elsewhere_they_do_not_see_there(
    cast: Cast, at: At, as_owner: Owner, run: GroupRun
) -> None:
    with as_owner():
        session = build.group_session(run=run)
        build.conflict(user=cast.users["cleo"], consumer=cast.sam)
    page = f"/groups/{run.pk}/sessions/{session.pk}/attendance/"
    assert "Kite" not in text_of(at("cleo").get(page))
    assert "Kite" in text_of(at("dana").get(page))


def test_every_session_can_be_reached_however_many_there_are(
    cast: Cast, at: At, as_owner: Owner, run: GroupRun
) -> None:
    """By those who lead it, and by who was there."""
    with as_owner():
        inside = Participation.objects.get(run=run, consumer=cast.sam)
        for _ in range(52):
            build.attendance(session=build.group_session(run=run, final=True), inside=inside)
    for who, page, linked in (
        ("dana", f"/groups/{run.pk}/", "/groups/"),
        ("sam", f"/my/groups/{run.pk}/", "/my/groups/"),
    ):
        client, seen, link = at(who), [], ""
        for _ in range(3):
            shown = client.get(page + link)
            seen += re.findall(rf'href="{linked}{run.pk}/sessions/([0-9a-f-]{{36}})/"', shown.content.decode())
            older = re.search(r'rel="next" href="([^"]+)"', shown.content.decode())
            link = older[1] if older else ""
        assert len(set(seen)) == 52, who
        assert not link
