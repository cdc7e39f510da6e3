"""What waits for a carer, as news of theirs; and that they can go on without whoever works with them."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from peernotes.actions import news_by_mail
from peernotes.models import Carer, CarerAssignment, CarerNote, Event, GroupRun, Message, Participation, User
from peernotes.policy.switches import COMPLEMENTARY
from tests.actions.test_services import approve, cancel, now, propose
from tests.support import build
from tests.support.build import DAY
from tests.support.cast import Cast
from tests.support.my import statements, text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
NOTE, ASKED = "A note of yours was handed to you", "What you asked for has begun"
OFFERED = "Somebody who works with you offers you something"
PLACE, MODEL = "There is a place for you now", "A change of our model was announced"


@pytest.fixture
def carer(cast: Cast, as_owner: Owner) -> Carer:
    """Ida, of Sam's; Rosa works with her."""
    with as_owner():
        for name in ("ida", "rosa"):
            cast.users[name] = build.user(username=f"{name}.{cast.service.slug}", name=name.title())
        build.member(user=cast.users["rosa"], service=cast.service, role="carer_peer_worker")
        made = build.carer(tie=build.carer_tie(consumer=cast.sam), user=cast.users["ida"])
        build.carer_worker(carer=made, worker=cast.users["rosa"])
    return made


@pytest.fixture
def note(cast: Cast, as_owner: Owner, carer: Carer) -> CarerNote:
    with as_owner():
        return build.carer_note(carer=carer, author=cast.users["rosa"], state="draft")


def send(client: Client, page: str, **said: Any) -> Any:
    return client.post(page, {"key": uuid.uuid4()} | said)


def test_a_note_that_is_handed_to_them_waits_until_they_answer(
    cast: Cast, at: At, as_owner: Owner, note: CarerNote
) -> None:
    page = f"/carers/notes/{note.pk}/"
    handed = {"kind": "support", "what_we_talked_about": "The nights.", "change": "hand_over", "version": 1}
    assert send(at("rosa"), page, **handed).url == page
    ida = at("ida")
    assert "News (1)" in text_of(ida.get("/carer/who-looked/"))
    home = ida.get("/carer/")
    assert NOTE in text_of(home)
    assert f"/carer/notes/{note.pk}/" in home.content.decode()
    assert NOTE in text_of(ida.get("/news/"))
    assert NOTE not in text_of(ida.get("/carer/"))  # read; the note itself still says whose turn it is
    assert send(at("rosa"), page, **handed | {"version": 2, "change": "write"}).url == page
    assert send(at("rosa"), page, **handed | {"version": 3}).url == page
    assert send(at("ida"), f"/carer/notes/{note.pk}/", change="agree", version=4).status_code == 302
    assert NOTE not in text_of(at("ida").get("/carer/"))
    for name in ("sam", "alex", "bea"):
        assert "handed" not in text_of(at(name).get("/news/"))


def test_what_they_asked_for_has_begun(cast: Cast, at: At, as_owner: Owner, carer: Carer) -> None:
    with as_owner():
        asked = build.carer_request(carer=carer, what="programme")
    assert at("rosa").post(f"/carers/{carer.pk}/asked/{asked.pk}/begun/").status_code == 302
    assert "/carer/asking/" in at("ida").get("/carer/").content.decode()
    assert ASKED in text_of(at("ida").get("/news/"))


def test_what_is_offered_to_them(cast: Cast, at: At, carer: Carer) -> None:
    assert (
        send(at("rosa"), f"/carers/{carer.pk}/offers/new/", what="support", wish="Nights are long.").status_code == 302
    )
    home = text_of(at("ida").get("/carer/"))
    assert home.count("Something is offered to you. Say yes or no.") == 1
    assert OFFERED not in home
    assert OFFERED in text_of(at("ida").get("/news/"))
    for name in ("sam", "alex", "bea"):
        assert "offers" not in text_of(at(name).get("/news/"))


@pytest.fixture
def run(cast: Cast, as_owner: Owner, carer: Carer) -> GroupRun:
    """For carers, with one place, which Jo has; Ida waits, and Kim after her."""
    with as_owner():
        about = {"service": cast.service, "programme": build.programme(service=cast.service, audience="carers")}
        made = build.group(**about, capacity=1)
        for name in ("jo", "ida", "kim"):
            if name != "ida":
                cast.users[name] = build.user(username=f"{name}.{cast.service.slug}", name=name.title())
                tie = build.carer_tie(consumer=cast.noor, name=name.title())
                build.in_group(run=made, carer=build.carer(tie=tie, user=cast.users[name], name=name.title()))
            else:
                build.in_group(run=made, carer=carer)
    return made


def test_whoever_waited_longest_hears_of_a_place(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    assert PLACE not in text_of(at("ida").get("/carer/"))
    assert send(at("kim"), f"/carer/groups/{run.pk}/leave/").status_code == 302
    assert PLACE not in text_of(at("ida").get("/carer/"))
    assert send(at("jo"), f"/carer/groups/{run.pk}/leave/").status_code == 302
    home = at("ida").get("/carer/")
    assert PLACE in text_of(home)
    assert f"/carer/groups/{run.pk}/" in home.content.decode()
    for name in ("jo", "kim"):
        assert PLACE not in text_of(at(name).get("/news/"))


def test_more_places_are_for_those_who_waited(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    with as_owner():
        GroupRun.objects.filter(pk=run.pk).update(capacity=2)
    assert PLACE in text_of(at("ida").get("/news/"))
    for name in ("jo", "kim"):
        assert PLACE not in text_of(at(name).get("/news/"))
    with as_owner():
        GroupRun.objects.filter(pk=run.pk).update(capacity=3, ended_at=now())
    assert PLACE not in text_of(at("kim").get("/news/"))


def test_a_change_of_the_model_is_for_carers_too(cast: Cast, at: At, carer: Carer) -> None:
    version = approve(cast, propose(cast, COMPLEMENTARY, starts_at=now() + DAY))
    assert MODEL in text_of(at("ida").get("/news/"))
    cancel(cast, version)
    assert MODEL not in text_of(at("ida").get("/news/"))


def test_no_message_of_a_carer_is_about_anybody(
    cast: Cast, at: At, as_owner: Owner, carer: Carer, run: GroupRun
) -> None:
    with as_owner():
        build.carer_note(carer=carer, author=cast.users["rosa"])
        asked = build.carer_request(carer=carer, what="programme")
    assert at("rosa").post(f"/carers/{carer.pk}/asked/{asked.pk}/begun/").status_code == 302
    assert send(at("jo"), f"/carer/groups/{run.pk}/leave/").status_code == 302
    approve(cast, propose(cast, COMPLEMENTARY, starts_at=now() + DAY))
    with as_owner():
        found = Message.objects.filter(user=cast.users["ida"])
        assert set(found.values_list("kind", flat=True)) == {"carer_answered", "group_place", "model_changes"}
        assert set(found.values_list("consumer", flat=True)) == {None}
        # The same neutral mail as for everybody.
        User.objects.filter(pk=cast.users["ida"].pk).update(email="ida@example.org")
        found.update(created_at=now() - timedelta(hours=2))
        with connection.cursor() as cursor:
            asked_for = {"quiet": 0, "between": 0, "user": cast.users["ida"].pk}
            cursor.execute(news_by_mail.DUE, asked_for)
            assert [row[1] for row in cursor.fetchall()] == ["ida@example.org"]
    shown = at("ida").get("/news/")
    assert shown.status_code == 200
    for name in ("Sam", "Noor"):
        assert name not in text_of(shown)
    assert statements(at("ida"), "/carer/") <= 10


def test_a_carer_goes_on_without_whoever_works_with_them(
    cast: Cast, at: At, as_owner: Owner, carer: Carer, note: CarerNote
) -> None:
    page = f"/carer/workers/{cast.users['rosa'].pk}/end/"
    assert page in at("ida").get("/carer/").content.decode()
    assert "No reason is asked" in text_of(at("ida").get(page))
    for name in ("sam", "rosa", "alex"):
        assert send(at(name), page).status_code == at(name).get(page).status_code == 404
    said = {"key": uuid.uuid4()}
    for _ in range(2):
        assert at("ida").post(page, said).url == "/carer/"
    assert at("ida").get(page).status_code == 404
    kind = text_of(at("rosa").get("/news/"))
    assert "A carer goes on without you from now on." in kind
    assert "Ida" not in kind
    assert at("rosa").get(f"/carers/{carer.pk}/").status_code == 404
    assert at("rosa").get(f"/carers/notes/{note.pk}/").status_code == 404
    assert send(at("ida"), f"/carer/notes/{note.pk}/", change="decline", version=1).status_code == 302
    with as_owner():
        assert CarerAssignment.objects.get(carer=carer).ended_at
        assert Event.objects.filter(verb="leave_worker", subject_id=carer.pk).count() == 1
        assert not Event.objects.filter(verb="leave_worker", subject_id=cast.sam.pk).exists()


def test_a_note_left_behind_says_what_is_so(cast: Cast, at: At, as_owner: Owner, carer: Carer, note: CarerNote) -> None:
    send(at("ida"), f"/carer/workers/{cast.users['rosa'].pk}/end/")
    left = f"/carer/notes/{note.pk}/"
    assert "Left with you" in text_of(at("ida").get("/carer/"))
    for stands in ("draft", "with_carer", "agreed"):
        with as_owner():
            CarerNote.objects.filter(pk=note.pk).update(state=stands)
        assert "Your turn" not in text_of(at("ida").get("/carer/"))
        shown = text_of(at("ida").get(left))
        assert "Rosa does not work with you any more, so this note is not finished" in shown
        for shut in ("Your turn", "I agree", "Until it is finished", "not handed to you yet"):
            assert shut not in shown
    assert send(at("ida"), left, change="decline", version=1).status_code == 302
    assert "Left with you" not in text_of(at("ida").get("/carer/"))


def test_of_a_group_that_is_over_nothing_is_left_to_change(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    page = f"/carer/groups/{run.pk}/"
    assert "What the group knows of me" in text_of(at("jo").get(page))
    with as_owner():
        GroupRun.objects.filter(pk=run.pk).update(ended_at=now() - DAY)
    shown = text_of(at("jo").get(page))
    assert "This group is over." in shown
    assert "Those who led it know you as Jo." in shown
    for gone in ("What the group knows of me", "Leave the group"):
        assert gone not in shown
    assert send(at("jo"), f"{page}leave/").status_code == 403
    with as_owner():
        assert not Participation.objects.filter(run=run, left_at__isnull=False).exists()
