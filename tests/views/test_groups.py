"""Groups: administrators begin them, people join by themselves, and who is in one is known to those who lead it and to nobody
else."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.formats import date_format

from peernotes.models import Event, Facilitator, GroupRun, KeptForm, Participation, Programme
from peernotes.policy.programme_templates import TEMPLATES
from tests.support import build
from tests.support.cast import Cast
from tests.support.drawn import hidden
from tests.support.my import numbers_of, text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db


@pytest.fixture
def run(cast: Cast, as_owner: Owner) -> GroupRun:
    """Led by Dana, who is a peer, and Cleo, a clinician; of one place."""
    with as_owner():
        leaders = {cast.users["dana"]: "peer", cast.users["cleo"]: "clinician"}
        return build.group(service=cast.service, led_by=leaders, capacity=1)


def mine(called: str = "Kite", **more: object) -> dict[str, object]:
    return {"called": called, "access_needs": "", "key": uuid.uuid4()} | more


def drawn(ada: Client, page: str) -> dict[str, Any]:
    form = ada.get(page).context["form"]
    return {name: form[name].value() for name in form.fields}


def test_a_programme_from_a_template_and_a_group_by_it(cast: Cast, at: At) -> None:
    ada, home = at("ada"), f"/services/{cast.service.slug}"
    page = f"{home}/programmes/new/?from=air-peers"
    said = drawn(ada, page)
    wrong = ada.post(page, said | {"form": "open_access"})
    assert wrong.status_code == 422
    assert "no number of sessions" in text_of(wrong)
    assert ada.post(page, said | {"sessions": ""}).status_code == 422
    assert ada.post(page, said | {"modules": "a\n" * 61}).status_code == 422
    made = ada.post(page, said).headers["Location"]
    assert "6 sessions of 120 minutes: 12 hours in all" in text_of(ada.get(made))
    today, planned = timezone.localdate(), {"place": "Online", "capacity": 12, "key": uuid.uuid4()}
    planned |= {"starts_on": today + timedelta(days=1), "ends_on": today}
    assert ada.post(made, planned).status_code == 422
    assert ada.post(made, planned | {"ends_on": today + timedelta(days=9)}).status_code == 302
    assert at("bea").post(made, planned).status_code == 403
    shown = text_of(at("bea").get(f"{home}/groups/"))
    assert "AIR Peers" in shown
    assert "Write a programme" not in shown


def test_a_group_keeps_the_version_that_it_began_with(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    first, home = run.programme, f"/services/{cast.service.slug}/programmes"
    ada, page = at("ada"), f"{home}/new/?from={first.pk}"
    ada.post(page, drawn(ada, page) | {"title": "AIR, shorter", "sessions": 5, "minutes": 100})
    second = Programme.objects.get(number=2)
    assert second.line == first.line
    assert "5 sessions of 100 minutes: 8 hours and 20 minutes" in text_of(ada.get(f"{home}/{second.pk}/"))
    assert "6 sessions" in text_of(ada.get(f"/groups/{run.pk}/"))


def test_a_programme_is_withdrawn_and_put_right(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    first, home = run.programme, f"/services/{cast.service.slug}/programmes"
    planned = {"starts_on": timezone.localdate() + timedelta(days=1), "place": "Online", "capacity": 12}
    assert at("bea").post(f"{home}/{first.pk}/withdraw/").status_code == 403
    for _ in range(2):
        gone = at("ada").post(f"{home}/{first.pk}/withdraw/").url
    with as_owner():
        last = Programme.objects.get(line=first.line, withdrawn=True)
    assert (gone, last.number, last.title) == (f"{home}/{last.pk}/", 2, first.title)
    assert "This programme is no longer used." in text_of(at("bea").get(gone))
    assert "There is a newer version." in text_of(at("bea").get(f"{home}/{first.pk}/"))
    for page in (gone, f"{home}/{first.pk}/"):
        refused = at("ada").post(page, planned | {"key": uuid.uuid4()})
        assert refused.status_code == 403
        assert "No group is begun by this version" in text_of(refused)
    assert "6 sessions" in text_of(at("ada").get(f"/groups/{run.pk}/"))
    ada, page = at("ada"), f"{home}/new/?from={last.pk}"
    right = ada.post(page, drawn(ada, page) | {"title": "AIR, put right"}).url
    assert ada.post(right, planned | {"key": uuid.uuid4()}).status_code == 302
    old = ada.get(gone)
    assert "no longer used" not in text_of(old), "it is again"
    assert f'href="{right}"' in old.content.decode()


def test_two_who_put_one_programme_right_read_of_each_other(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    first, home = run.programme, f"/services/{cast.service.slug}/programmes"
    ada, page = at("ada"), f"{home}/new/?from={first.pk}"
    slower = drawn(ada, page) | {"title": "AIR, longer", "minutes": 110}
    quicker = drawn(ada, page) | {"title": "AIR, shorter", "modules": "Check-in\nCheck-out", "minutes": 100}
    for _ in range(2):
        assert ada.post(page, quicker).status_code == 302
    late = ada.post(page, slower)
    assert late.status_code == 409
    assert re.search("Your words are still below.*AIR, shorter.*Check-in", text_of(late), re.DOTALL)
    assert late.context["form"]["title"].value() == "AIR, longer"
    with as_owner():
        second = Programme.objects.get(line=first.line, number=2)
        assert not Programme.objects.filter(line=first.line, number__gt=2).exists()
    old = ada.get(page)
    assert "There is a newer version." in text_of(old)
    assert f"{home}/new/?from={second.pk}" in old.content.decode()
    assert "There is a newer version." not in text_of(ada.get(f"{home}/new/?from={second.pk}"))
    form = late.context["form"]
    assert ada.post(page, {name: form[name].value() for name in form.fields}).status_code == 302
    with as_owner():
        third = Programme.objects.get(line=first.line, number=3)
        assert (third.title, third.minutes, third.modules) == ("AIR, longer", 110, first.modules)
    ada.post(f"{home}/{third.pk}/withdraw/")
    assert ada.post(page, slower | {"key": uuid.uuid4()}).status_code == 409


def test_words_that_wait_hide_no_template(cast: Cast, at: At, as_owner: Owner) -> None:
    """Nor does the template hide them: each is offered beside the other."""
    page = f"/services/{cast.service.slug}/programmes/new/"
    typed = {"title": ["Half a programme"], "begun_with": ["sun"]}
    with as_owner():
        about = {"user": cast.users["ada"], "path": page, "kept_at": timezone.now()}
        KeptForm.objects.create(**about, fields=list(typed.items()))
    ada = at("ada")
    chosen = ada.get(f"{page}?from=air-peers")
    assert chosen.context["form"]["title"].value() == "AIR Peers"
    assert "Go on with what you typed" in text_of(chosen)
    assert f"{page}?from=sun" in chosen.content.decode()
    mine = ada.get(f"{page}?from=sun")
    assert mine.context["form"]["title"].value() == "Half a programme"
    afresh = f"{page}?from=sun&fresh=1"
    assert afresh.replace("&", "&amp;") in mine.content.decode()
    assert ada.get(afresh).context["form"]["title"].value() == TEMPLATES["sun"].title


def test_each_programme_that_was_not_sent_opens_its_own(cast: Cast, at: At, as_owner: Owner) -> None:
    page = f"/services/{cast.service.slug}/programmes/new/"
    with as_owner():
        for key, ago in (("gpm", 2), ("parent", 1)):
            fields = [["title", [f"Half of {key.upper()}"]], ["begun_with", [key]]]
            at_that = timezone.now() - timedelta(hours=ago)
            KeptForm.objects.create(user=cast.users["ada"], path=page, kept_at=at_that, fields=fields)
    ada = at("ada")
    listed = ada.get("/kept/")
    for key in ("gpm", "parent"):
        assert f'href="{page}?from={key}"' in listed.content.decode()
        assert f"<p>{key}</p>" not in re.sub(' class="[^"]*"', "", listed.content.decode())
        mine = ada.get(f"{page}?from={key}")
        assert mine.context["form"]["title"].value() == f"Half of {key.upper()}"
        assert "it was not sent" in text_of(mine)
    sent = drawn(ada, f"{page}?from=gpm") | {"opened": hidden(ada.get(f"{page}?from=gpm"))["opened"]}
    assert ada.post(f"{page}?from=gpm", sent).status_code == 302
    with as_owner():
        assert [left.begun_with for left in KeptForm.objects.all()] == ["parent"]


def test_administrators_say_who_leads_and_when_it_ends(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        page = f"/groups/{build.group(service=cast.service).pk}/"
    ada, dana = at("ada"), {"user": cast.users["dana"].pk, "leads_as": "peer", "key": uuid.uuid4()}
    assert "a peer worker and a clinician" in text_of(ada.get(page))
    assert ada.post(page, dana | {"leads_as": "clinician"}).status_code == 403
    for _twice in range(2):
        assert ada.post(page, dana).status_code == 302
    assert ada.post(page, dana | {"key": uuid.uuid4()}).status_code == 403
    assert at("dana").post(page, dana).status_code == 403
    assert "needs somebody who leads as a clinician" in text_of(ada.get(page))
    leader = Facilitator.objects.get()
    assert ada.post(f"{page}leaders/{uuid.uuid4()}/end/").status_code == 404
    assert ada.post(f"{page}leaders/{leader.pk}/end/").status_code == 302
    cleo = {"user": cast.users["cleo"].pk, "leads_as": "clinician"}
    assert ada.post(page, cleo | {"key": uuid.uuid4()}).status_code == 302
    assert "needs somebody who leads as a peer" in text_of(ada.get(page))
    asks = text_of(ada.get(f"{page}end/"))
    assert "This cannot be taken back." in asks
    assert "whoever waits for a place gets none here" in asks
    assert at("dana").get(f"{page}end/").status_code == 403
    assert "Ended" not in text_of(ada.get(page))
    assert ada.post(f"{page}end/").status_code == 302
    assert ada.post(f"{page}end/").status_code == 403
    assert ada.get(f"{page}end/").status_code == 403
    assert "Ended" in text_of(ada.get(page))


def test_who_leads_is_told_by_the_events(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    """Of naming them and of ending it."""
    with as_owner():
        leader = Facilitator.objects.get(run=run, user=cast.users["dana"])
    told = {"user": cast.users["alex"].pk, "leads_as": "peer", "key": uuid.uuid4()}
    assert at("ada").post(f"/groups/{run.pk}/", told).status_code == 302
    assert at("ada").post(f"/groups/{run.pk}/leaders/{leader.pk}/end/").status_code == 302
    with as_owner():
        assert Event.objects.filter(verb="name_leader", service_id=cast.service.pk).count() == 2


def test_who_led_a_group_that_is_over_still_signs_what_is_left(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        run = build.group(service=cast.service, led_by={cast.users["dana"]: "peer"})
        leader = Facilitator.objects.get(run=run)
    page = f"/groups/{run.pk}/"
    assert "Dana no longer leads it" in text_of(at("ada").get(page))
    at("ada").post(f"{page}end/")
    assert "no longer leads it" not in text_of(at("ada").get(page))
    assert at("ada").post(f"{page}leaders/{leader.pk}/end/").status_code == 403
    leader.refresh_from_db()
    assert leader.ended_at is None


def test_nobody_begins_a_group_by_a_programme_for_two(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        made = build.programme(service=cast.service, form="one_to_one", sessions=None)
    page = f"/services/{cast.service.slug}/programmes/{made.pk}/"
    planned = {"starts_on": timezone.localdate(), "place": "Here", "capacity": 2, "key": uuid.uuid4()}
    assert at("ada").post(page, planned).status_code == 403
    assert "none is begun here" in text_of(at("ada").get(page))
    assert at("ada").get(f"/services/{cast.service.slug}/programmes/{uuid.uuid4()}/").status_code == 404


def test_the_first_who_waits_has_the_place_of_who_leaves(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    with as_owner():
        for number in (1, 2):
            other = build.consumer(service=cast.service, name=f"Other {number}", identifier=f"9{number}")
            build.in_group(run=run, consumer=other)
    sam, page = at("sam"), f"/my/groups/{run.pk}/"
    assert "You would wait" in text_of(sam.get("/my/groups/"))
    assert sam.post(page, mine(called=" ")).status_code == 422
    pressed = mine()
    for _twice in range(2):
        assert sam.post(page, pressed).status_code == 302
    assert "You wait, number 2" in text_of(sam.get("/my/groups/"))
    with as_owner():
        Participation.objects.filter(run=run, number=1).update(left_at=timezone.now(), left_why="moved")
    assert "You wait, number 1" in text_of(sam.get(page))
    with as_owner():
        Participation.objects.filter(run=run, number=2).update(left_at=timezone.now())
    assert "You are in it" in text_of(sam.get(page))
    assert sam.post(page, mine("Kestrel", told_others="yes")).status_code == 302
    assert Participation.objects.get(consumer=cast.sam).told_others
    left = {"why": "", "key": uuid.uuid4()}
    assert sam.get(f"{page}leave/").status_code == 200
    for _twice in range(2):
        assert sam.post(f"{page}leave/", left).status_code == 302
    assert sam.post(f"{page}leave/", left | {"key": uuid.uuid4()}).status_code == 403
    assert "There is a place" in text_of(sam.get("/my/groups/"))
    assert sam.get(f"/my/groups/{uuid.uuid4()}/").status_code == 404


def test_who_is_in_it_is_read_by_who_leads_it_and_by_nobody_else(cast: Cast, at: At, run: GroupRun) -> None:
    at("sam").post(f"/my/groups/{run.pk}/", mine(access_needs="A chair near the door"))
    for name in ("dana", "cleo"):
        shown = text_of(at(name).get(f"/groups/{run.pk}/"))
        assert "Kite" in shown
        assert "A chair near the door" in shown
        assert "Sam" not in shown
        assert "AIR Peers" in text_of(at(name).get("/groups/"))
    for name in ("alex", "bea", "ada"):
        shown = text_of(at(name).get(f"/groups/{run.pk}/"))
        assert "Kite" not in shown
        assert "fewer than 5" in shown
        assert "too few to say" in shown
        assert at(name).get(f"/services/{cast.service.slug}/groups/").status_code == 200
        cast.enter(name)
        assert not Participation.objects.exists()
    assert "You lead no group" in text_of(at("alex").get("/groups/"))
    assert at("ravi").get(f"/groups/{run.pk}/").status_code == 403
    assert at("sam").get(f"/groups/{run.pk}/").status_code == 404
    assert at("dana").get(f"/groups/{uuid.uuid4()}/").status_code == 404
    about = {"subject_id": cast.sam.pk, "object_id": run.pk}
    for name in ("ada", "bea", "alex"):
        cast.enter(name)
        assert not Event.objects.filter(**about).exists()
        assert not Event.objects.filter(actor_id=cast.users["sam"].pk, verb="join_group").exists()
    looked = text_of(at("sam").get("/my/who-looked/"))
    assert "saw that you are in a group that they lead" in looked


def test_a_refusal_names_nobody_to_the_service(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    with as_owner():
        build.conflict(user=cast.users["cleo"], consumer=cast.sam)
    sam, page = at("sam"), f"/my/groups/{run.pk}/"
    assert "choose another group" in text_of(sam.get(page))
    assert sam.post(page, mine()).status_code == 403
    with as_owner():
        GroupRun.objects.update(ended_at=timezone.now())
    assert "This group is over" in text_of(sam.get(page))
    assert "No group right now" in text_of(sam.get("/my/groups/"))
    cast.enter("ada")
    assert not Event.objects.filter(verb="join_group").exists()


def others(cast: Cast, run: GroupRun, many: int, **more: object) -> None:
    for _ in range(many):
        number = Participation.objects.filter(run=run).count() + 1
        other = build.consumer(service=cast.service, name=f"Other {number}", identifier=f"9{number}")
        build.in_group(run=run, consumer=other, **more)


@pytest.mark.parametrize(("places", "told"), [(11, "too few to say"), (12, "42 %")])
def test_how_many_left_is_said_where_it_tells_of_nobody(
    cast: Cast, at: At, as_owner: Owner, places: int, told: str
) -> None:
    """Neither of a few who left nor of a few who stayed; of those alone who had a place; and the number is not cut off."""
    left = {"left_at": timezone.now() - timedelta(hours=2), "left_why": "moved"}
    with as_owner():
        run = build.group(service=cast.service, capacity=places)
        others(cast, run, 7)
        others(cast, run, 4, **left)
    page = f"/groups/{run.pk}/"
    assert "Left before it was over for them too few to say" in text_of(at("ada").get(page))
    with as_owner():
        others(cast, run, 1, left_at=timezone.now() - timedelta(hours=3))
    assert f"Left before it was over for them {told}" in text_of(at("ada").get(page))
    with as_owner():
        Participation.objects.filter(run=run, number__lte=3).update(**left)
    assert "too few to say" in text_of(at("ada").get(page))


def test_who_waits_is_numbered(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    with as_owner():
        others(cast, run, 5)
    assert "fewer than 5" not in text_of(at("ada").get(f"/groups/{run.pk}/"))
    assert "Waits, number 4" in text_of(at("dana").get(f"/groups/{run.pk}/"))


@pytest.mark.parametrize("called", ["Kite", "KITE", " kíte ", "Kite\u2019"])
def test_no_two_go_by_one_name(cast: Cast, at: At, as_owner: Owner, run: GroupRun, called: str) -> None:
    """Those who lead it could not tell them apart: at whose attendance, and about whom they worry."""
    with as_owner():
        build.in_group(run=run, consumer=cast.noor, called="Kite", left_at=timezone.now())
    sam, page = at("sam"), f"/my/groups/{run.pk}/"
    refused = sam.post(page, mine(called, access_needs="A chair near the door"))
    assert refused.status_code == 422
    shown = text_of(refused)
    assert "Somebody in this group goes by that name, or did." in shown
    assert f"“{called.strip()} B.”" in shown
    assert "A chair near the door" in refused.content.decode()
    assert "Noor" not in shown
    assert sam.post(page, mine("Kestrel")).status_code == 302
    assert sam.post(page, mine(called, told_others="no")).status_code == 422
    assert sam.post(page, mine("Kestrel", told_others="yes")).status_code == 302
    assert sam.post(page, mine("Kite B.", told_others="yes")).status_code == 302
    cast.enter("sam")
    assert Participation.objects.get().called == "Kite B."


def test_whoever_comes_back_has_their_name_again(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    with as_owner():
        build.in_group(run=run, consumer=cast.sam, called="Kite", left_at=timezone.now())
    assert at("sam").post(f"/my/groups/{run.pk}/", mine()).status_code == 302


def test_a_refusal_about_a_group_leads_on_to_groups(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    sam, page = at("sam"), f"/my/groups/{run.pk}/"
    left = {"why": "", "key": uuid.uuid4()}
    assert f'href="{page}"' in sam.post(f"{page}leave/", left).content.decode()
    with as_owner():
        GroupRun.objects.filter(pk=run.pk).update(ended_at=timezone.now())
    over = sam.post(page, mine())
    assert over.status_code == 403
    assert 'href="/my/groups/"' in over.content.decode()
    again = at("ada").post(f"/groups/{run.pk}/end/")
    assert again.status_code == 403
    assert 'href="/groups/"' in again.content.decode()


def test_groups_of_one_name_are_told_apart(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    with as_owner():
        starts = timezone.localdate() + timedelta(days=9)
        build.group(service=cast.service, programme=run.programme, place="The library", starts_on=starts)
    day = date_format(starts)
    for name, page in (("sam", "/my/groups/"), ("bea", f"/services/{cast.service.slug}/groups/")):
        shown = text_of(at(name).get(page))
        assert f"From {day}, The library" in shown
        assert f"From {date_format(run.starts_on)}, The garden room" in shown
    assert f"AIR Peers, {day}, The library" in text_of(at("alex").get(f"/people/{cast.sam.pk}/offers/"))


def test_a_contact_in_a_group_is_the_two_of_theirs_until_the_person_says(
    cast: Cast, at: At, as_owner: Owner, run: GroupRun
) -> None:
    with as_owner():
        build.contact(consumer=cast.sam, worker=cast.users["dana"], mode="group", minutes=87)
        inside = build.in_group(run=run, consumer=cast.sam)
    record = f"/people/{cast.sam.pk}/record/"
    assert "87" in numbers_of(at("sam").get("/my/record/"))
    assert "87" not in numbers_of(at("bea").get(record))
    assert "87" not in numbers_of(at("bea").get("/"))
    with as_owner():
        Participation.objects.filter(pk=inside.pk).update(told_others=True)
    assert "87" in numbers_of(at("bea").get(record))
