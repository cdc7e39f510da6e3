"""Somebody without a sign-in joins and leaves a group on a device that was handed to them; whose device it is learns nothing of it."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import ProgrammingError, transaction
from django.test import Client

from peernotes import audit
from peernotes.models import Event, Facilitator, GroupAgreement, GroupRun, Message, Participation, Visit
from peernotes.policy.facts import Actor
from tests.support import build
from tests.support import notes as made
from tests.support.cast import Cast
from tests.support.my import text_of
from tests.support.pages import BUDGET, statements
from tests.views.test_groups import mine
from tests.views.test_visit_carers import signs_in
from tests.views.test_visit_choices import HERE, passed

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db
PAGE = "/visit/groups/"
ADDRESS = re.compile(rf'href="({PAGE}[0-9a-f-]+/)"')


@pytest.fixture
def run(cast: Cast, as_owner: Owner) -> GroupRun:
    """Led by Dana and Cleo; its members say yes to what they agree on."""
    with as_owner():
        run = build.group(service=cast.service, led_by={cast.users["dana"]: "peer", cast.users["cleo"]: "clinician"})
        agrees_on(cast, run, 1)
        return run


def agrees_on(cast: Cast, run: GroupRun, number: int) -> GroupAgreement:
    told = {"number": number, "safety": "We stop when somebody asks.", "created_by": cast.users["dana"]}
    return GroupAgreement.objects.create(service=cast.service, run=run, **told)


def page_of(noor: Client) -> str:
    return ADDRESS.findall(noor.get(PAGE).content.decode())[0]


def by_name(now: str, do: str = "leave", **more: str) -> dict[str, str]:
    return {"do": do, "named-now": now, "named-key": str(uuid.uuid4())} | {f"named-{k}": v for k, v in more.items()}


def drawn(response: Any) -> str:
    """All of the page but what is drawn anew for each visit."""
    main = response.content.decode().partition("<main")[2]
    return re.sub(r'value="[^"]{20,}"|[0-9a-f-]{36}', "", main)


def test_they_join_and_say_yes(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    noor = passed(cast, at)
    assert PAGE in noor.get(HERE).content.decode()
    page = page_of(noor)
    assert noor.post(page, mine()).status_code == 422, "what it agrees on is asked"
    sent = mine() | {"says_yes": "on"}
    for _twice in range(2):
        assert noor.post(page, sent).url == page
    shown = noor.get(page).content.decode()
    assert "You are in this group now, or wait for a place in it." in shown
    assert "/my/" not in shown
    assert str(run.pk) not in shown
    with as_owner():
        inside = Participation.objects.get(consumer=cast.noor)
        assert (inside.method, inside.created_by_id, inside.told_others) == ("shared_device", None, False)


def test_they_change_it_and_leave(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    noor = passed(cast, at)
    page = page_of(noor)
    noor.post(page, mine() | {"says_yes": "on", "access_needs": "A chair near the door."})
    with as_owner():
        new = agrees_on(cast, run, 2)
    assert noor.post(page, by_name("kite", "change", says_yes="on")).url == page
    assert noor.post(page, by_name("Kite", "change", called="Wren", told_others="yes")).url == page
    with as_owner():
        inside = Participation.objects.get(consumer=cast.noor)
        assert (inside.called, inside.told_others, inside.agreed_id) == ("Wren", True, new.pk)
        assert inside.access_needs == "A chair near the door.", "what is left empty stays"
    assert "Wren" in text_of(at("dana").get(f"/groups/{run.pk}/"))
    assert noor.post(page, by_name("")).status_code == 422
    assert noor.post(page, by_name("Wren")).url == page
    with as_owner():
        assert not Participation.objects.filter(consumer=cast.noor, left_at=None).exists()
    signs_in(cast, as_owner)
    looked = text_of(at("noor").get("/my/who-looked/?who=me&show=changed"))
    for words in ("joined a group", "left a group", "on a handed-over device"):
        assert words in looked.lower()


def test_who_hands_it_to_themselves_learns_nothing(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    """Neither by looking nor by any press: it reads the same of a member, by the right name and a wrong one, and of nobody. There is
    one place, so that leaving or joining would show by it."""
    with as_owner():
        GroupRun.objects.filter(pk=run.pk).update(capacity=1)
    read = []
    for inside in (False, True):
        noor = passed(cast, at)
        if inside:
            noor.post(page_of(noor), mine() | {"says_yes": "on"})
            noor.post("/visit/end/")
            noor = passed(cast, at)
        page = page_of(noor)
        seen = [drawn(noor.get(PAGE)), drawn(noor.get(page))]
        for sent in (by_name("Crow", "change"), by_name("Crow"), by_name("Kite")):
            answer = noor.post(page, sent)
            seen += [str(answer.status_code), answer.url, drawn(noor.get(page)), drawn(noor.get(PAGE))]
        read.append([each.replace(page, "") for each in seen])
        with as_owner():
            assert not Participation.objects.filter(consumer=cast.noor, left_at=None).exists()
    assert read[0] == read[1]
    assert "left it now" in "".join(read[0])


def test_joining_again_reads_like_joining(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    read = []
    for called in ("Kite", "Crow"):
        noor = passed(cast, at)
        page = page_of(noor)
        answer = noor.post(page, mine(called) | {"says_yes": "on"})
        read.append(
            (answer.status_code, drawn(noor.get(page)).replace(page, ""), drawn(noor.get(PAGE)).replace(page, ""))
        )
    assert read[0] == read[1]
    assert "You are in this group now, or wait for a place in it." in read[0][1]
    with as_owner():
        assert list(Participation.objects.filter(run=run).values_list("called", flat=True)) == ["Kite"]
        assert Event.objects.filter(verb="join_group", subject_id=cast.noor.pk).count() == 1


def test_names_are_tried_a_few_times_and_no_more(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    noor = passed(cast, at)
    page = page_of(noor)
    noor.post(page, mine() | {"says_yes": "on"})
    for _more in range(5):
        assert noor.post(page, by_name("Crow")).url == page
    refused = noor.post(page, by_name("Kite"))
    assert refused.status_code == 403
    assert "There were too many tries." in text_of(refused)
    with as_owner():
        assert Participation.objects.filter(consumer=cast.noor, left_at=None).exists()


def test_one_that_is_over_reads_the_same(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    noor = passed(cast, at)
    page = page_of(noor)
    noor.post(page, mine() | {"says_yes": "on"})
    noor.get(page)
    with as_owner():
        GroupRun.objects.filter(pk=run.pk).update(ended_at=run.created_at)
    assert "href" in noor.get(HERE).content.decode()
    assert page not in noor.get(PAGE).content.decode()
    assert "Kite" not in noor.get(page).content.decode()
    assert noor.post(page, by_name("Kite")).status_code == noor.post(page, by_name("Crow")).status_code != 302


def test_whose_device_it_is_learns_nothing(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    """Neither by what they may read nor by what their browser keeps: addresses."""
    ends, addresses = [], []
    for joins in (False, True):
        noor = passed(cast, at)
        page = page_of(noor)
        addresses.append(page)
        if joins:
            assert noor.post(page, mine() | {"says_yes": "on"}).url == page
        back = noor.post("/visit/end/")
        ends.append(
            (back.url, text_of(noor.get("/visit/over/")), text_of(noor.get(page)), text_of(noor.post(page, mine())))
        )
        assert not any(word in str(dict(noor.session)) for word in ("Kite", str(run.pk), page))
    assert ends[0] == ends[1]
    assert addresses[0] != addresses[1]
    assert not any(str(run.pk) in address for address in addresses)
    with as_owner():
        about = Event.objects.filter(verb="join_group", subject_id=cast.noor.pk, allowed=True)
        assert list(about.values_list("service_id", "actor_id", "object_id")) == [(None, None, run.pk)]


def test_nobody_who_does_not_lead_it_reads_of_it(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    noor = passed(cast, at)
    noor.post(page_of(noor), mine() | {"says_yes": "on"})
    noor.post("/visit/end/")
    alex = at("alex")
    for path in (f"/people/{cast.noor.pk}/", f"/groups/{run.pk}/", "/news/", "/"):
        assert "Kite" not in text_of(alex.get(path)), path
    with as_owner():
        assert Participation.objects.filter(consumer=cast.noor).exists()
        assert not Message.objects.filter(object_id=run.pk).exists()
    for name in ("alex", "ada"):
        audit.enter(cast.actor(name))
        assert not Participation.objects.exists()
        assert not Event.objects.filter(verb="join_group").exists()


def test_who_leads_it_is_named_where_the_device_is_theirs(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    noor = passed(cast, at)
    assert "could tell that it is you" not in text_of(noor.get(page_of(noor)))
    with as_owner():
        Facilitator.objects.create(service=cast.service, run=run, user=cast.users["alex"], leads_as="peer")
    noor = passed(cast, at)
    assert "Alex could tell that it is you" in text_of(noor.get(page_of(noor)))


def test_an_address_that_means_none_is_not_there(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    with as_owner():
        carers_only = build.programme(service=cast.service, audience="carers", title="For parents")
        other = build.group(service=cast.service, programme=carers_only)
    noor = passed(cast, at)
    nothing = noor.get(f"{PAGE}{uuid.uuid4()}/")
    assert nothing.status_code == 404
    for one in (run, other):
        for answer in (noor.get(f"{PAGE}{one.pk}/"), noor.post(f"{PAGE}{one.pk}/", {"do": "leave"})):
            assert (answer.status_code, answer.content) == (404, nothing.content)
    assert "For parents" not in text_of(noor.get(PAGE))


def test_a_refusal_leads_back_to_the_same_page(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    with as_owner():
        build.conflict(consumer=cast.noor, user=cast.users["dana"])
    noor = passed(cast, at)
    page = page_of(noor)
    refused = noor.post(page, mine() | {"says_yes": "on"})
    assert refused.status_code == 403
    assert "Dana" not in text_of(refused)
    assert str(run.pk) not in refused.content.decode()
    with as_owner():
        tried = Event.objects.get(verb="join_group", allowed=False)
        assert (tried.service_id, tried.subject_id) == (None, None)


def test_a_visit_claims_no_other_way_and_nobody_else(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    passed(cast, at)
    with as_owner():
        by = Actor(visit_id=Visit.objects.get(consumer=cast.noor).pk)
    audit.enter(by)
    for whose, method in ((cast.noor, "own_login"), (cast.sam, "shared_device")):
        told = {"method": method, "called": "Kite", "number": 1}
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            Participation.objects.create(service=cast.service, run=run, consumer=whose, **told)


def test_nothing_of_it_on_a_note(cast: Cast, at: At, run: GroupRun) -> None:
    note, client = made.written(cast), at("alex")
    client.post(f"/notes/{note.pk}/hand-over/", {"version": note.version, "way": "device"})
    for path in (PAGE, f"{PAGE}{run.pk}/"):
        assert client.get(path).url == "/visit/"


def test_the_statements(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    with as_owner():
        for _more in range(9):
            build.group(service=cast.service)
    noor = passed(cast, at)
    for path in (PAGE, page_of(noor)):
        assert statements(noor, path) <= BUDGET
