"""Items of a care plan: kept by clinicians, read by their person, and by peer workers as far as they are for them and open."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.actions import plan_items
from peernotes.actions.plan_items import PlanItemWords
from peernotes.enums import Code
from peernotes.errors import Missing, Refused, Stale
from peernotes.models import Event, PlanItem, RecordEntry
from tests.support import build
from tests.support.build import DAY
from tests.support.cast import Cast, say
from tests.support.my import statements, text_of
from tests.views.test_about_me_readers import goes_on

At = Callable[[str], Client]
Owner = Callable[[], Any]
PEER, OTHER = "Walk to the harbour on Mondays.", "Session every second Thursday."
MINE, CHOICES = "/my/plan-items/", "/my/choices/"


@pytest.fixture
def care_plan(cast: Cast, as_owner: Owner) -> RecordEntry:
    with as_owner():
        return build.entry(consumer=cast.sam, kind="care_plan", title="A care plan", text="All of it.")


@pytest.fixture
def items(cast: Cast, care_plan: RecordEntry, as_owner: Owner) -> tuple[PlanItem, PlanItem]:
    """One for peer support, one not."""
    with as_owner():
        about = {"consumer": cast.sam, "by": cast.users["bea"], "entry": care_plan}
        return build.plan_item(**about, text=PEER, peer_support=True), build.plan_item(**about, text=OTHER)


def page(cast: Cast, more: str = "") -> str:
    return f"/people/{cast.sam.pk}/plan-items/{more}"


def of(item: PlanItem, more: str = "") -> str:
    return f"/plan-items/{item.pk}/{more}"


def told(**more: object) -> dict[str, object]:
    return {"text": PEER, "peer_support": "yes", "who": "Alex", "key": uuid.uuid4()} | more


def test_a_clinician_adds_changes_and_ends_one(cast: Cast, at: At, care_plan: RecordEntry, as_owner: Owner) -> None:
    bea = at("bea")
    assert f'href="{page(cast)}"' in bea.get(f"/people/{cast.sam.pk}/").content.decode()
    new = page(cast, f"new/?entry={care_plan.pk}")
    assert new in bea.get(f"/entries/{care_plan.pk}/").content.decode()
    assert " checked" not in bea.get(new).content.decode()
    sent = told(entry=care_plan.pk)
    for _ in range(2):
        assert bea.post(page(cast, "new/"), sent).url == page(cast)
    with as_owner():
        assert PlanItem.objects.get(consumer=cast.sam).changed_by == cast.users["bea"]
    shown = text_of(bea.get(page(cast)))
    assert PEER in shown
    assert "Who does it: Alex" in shown
    assert "For peer support" in shown


def test_a_change_is_kept_and_an_end_is_for_good(cast: Cast, at: At, items: tuple[PlanItem, PlanItem]) -> None:
    bea, item, key = at("bea"), items[0], uuid.uuid4()
    day = timezone.localdate() + dt.timedelta(days=7)
    assert bea.post(of(item), told(text="A swim.", version=1, review_on=day.isoformat())).url == page(cast)
    stale = bea.post(of(item), told(text="Mine.", version=1))
    assert stale.status_code == 409
    assert "A swim." in text_of(stale)
    assert "Mine." in stale.content.decode()
    opened = text_of(bea.get(of(item)))
    assert "How it stood before" in opened
    assert PEER in opened
    for version, status in ((1, 409), ("x", 422), (2, 302), (2, 302)):
        assert bea.post(of(item, "end/"), {"version": version, "key": key}).status_code == status
    assert "Ended on" in text_of(bea.get(page(cast)))
    assert bea.get(of(item)).status_code == 403
    assert bea.post(of(item), told(version=3)).status_code == 403
    assert "Ended on" in text_of(at("sam").get(MINE))


def test_what_was_done_stands_under_who_looked(cast: Cast, items: tuple[PlanItem, PlanItem], at: At) -> None:
    assert at("bea").post(of(items[0]), told(version=1)).status_code == 302
    assert at("bea").post(of(items[1], "end/"), {"version": 1, "key": uuid.uuid4()}).status_code == 302
    sam = at("sam")
    assert "read items of your care plan" in text_of(sam.get("/my/who-looked/"))
    changed = text_of(sam.get("/my/who-looked/?show=changed"))
    for said in ("wrote or changed an item", "ended an item"):
        assert f"{said} of your care plan" in changed


@pytest.mark.parametrize("asked", [{"text": " "}, {"peer_support": ""}, {"entry": ""}, {"entry": uuid.uuid4()},
                                   {"review_on": "2020-01-01"}, {"who": "x" * 201}])  # fmt: skip
def test_a_form_that_is_not_whole_keeps_the_words(cast: Cast, at: At, care_plan: RecordEntry, asked: dict) -> None:
    response = at("bea").post(page(cast, "new/"), told(entry=care_plan.pk) | asked)
    assert response.status_code == 422
    assert (asked.get("who") or "Alex") in response.content.decode()
    assert not PlanItem.objects.filter(consumer=cast.sam).exists()


def test_a_day_that_is_over_may_stand(cast: Cast, at: At, items: tuple[PlanItem, PlanItem], as_owner: Owner) -> None:
    with as_owner():
        PlanItem.objects.filter(pk=items[0].pk).update(review_on="2020-01-01")
    assert at("bea").post(of(items[0]), told(version=1, review_on="2020-01-01")).status_code == 302
    assert at("bea").post(of(items[0]), told(version=2, review_on="2020-01-02")).status_code == 422


def test_items_belong_to_a_care_plan_that_its_person_may_read(cast: Cast, at: At, as_owner: Owner) -> None:
    bea = at("bea")
    assert "There is none here yet." in text_of(bea.get(page(cast, "new/")))
    with as_owner():
        hidden = build.entry(consumer=cast.sam, kind="care_plan", withheld_until=timezone.now() + DAY)
        other = build.entry(consumer=cast.sam, kind="progress")
        noors = build.entry(consumer=cast.noor, kind="care_plan")
    by, words = cast.enter("bea"), PlanItemWords("A walk.", peer_support=True)
    for entry in (hidden, other):
        with pytest.raises(Refused) as refused:
            plan_items.add(by=by, consumer_id=cast.sam.pk, entry_id=entry.pk, said=words, key=uuid.uuid4())
        assert refused.value.decision.code == Code.NOT_OFFERED
    with pytest.raises(Missing):
        plan_items.add(by=by, consumer_id=cast.sam.pk, entry_id=noors.pk, said=words, key=uuid.uuid4())
    assert f"entry={hidden.pk}" not in bea.get(f"/entries/{hidden.pk}/").content.decode()


def test_where_the_record_is_open_a_peer_worker_reads_what_is_for_them(
    cast: Cast, at: At, items: tuple[PlanItem, PlanItem], as_owner: Owner
) -> None:
    alex, dana = at("alex"), at("dana")
    shown = text_of(alex.get(page(cast)))
    assert PEER in shown
    assert OTHER not in shown
    assert alex.get(of(items[0])).status_code == 403
    assert alex.get(of(items[1])).status_code == 404
    assert alex.get(page(cast, "new/")).status_code == 403
    refused = dana.get(page(cast))
    assert refused.status_code == 403
    assert "has not said yes or no yet" in text_of(refused)
    with as_owner():
        say(cast, "read_plan_peer", "refused", ago=dt.timedelta(hours=1))
    assert alex.get(page(cast)).status_code == 403, "a no narrows"


def test_a_yes_opens_these_items_and_nothing_else(
    cast: Cast, at: At, items: tuple[PlanItem, PlanItem], care_plan: RecordEntry, as_owner: Owner
) -> None:
    with as_owner():
        goes_on(cast)
    alex, sam = at("alex"), at("sam")
    assert alex.get(page(cast)).status_code == 403
    said = {"scope": "read_plan_peer", "key": uuid.uuid4()}
    assert "Until you do, only peer workers who may read your record" in text_of(sam.get(CHOICES))
    assert sam.post(CHOICES, said | {"answer": "yes", "grantee": cast.users["alex"].pk}).status_code == 422
    assert sam.post(CHOICES, said | {"answer": "yes"}).url == f"{CHOICES}#read-plan-peer"
    assert "Can read what your care plan says about peer support" in text_of(sam.get(CHOICES))
    shown = alex.get(page(cast))
    with as_owner():
        seen = Event.objects.filter(verb="read_plan_items", actor_id=cast.users["alex"].pk, allowed=True).latest("id")
    assert seen.objects_seen == [items[0].pk]
    assert PEER in text_of(shown)
    assert OTHER not in text_of(shown)
    assert str(care_plan.pk) not in shown.content.decode()
    nothing = text_of(alex.get(f"/plan-items/{uuid.uuid4()}/"))
    assert text_of(alex.get(of(items[1]))) == nothing
    assert text_of(alex.get(f"/entries/{care_plan.pk}/")) == text_of(alex.get(f"/entries/{uuid.uuid4()}/"))
    assert page(cast) in alex.get(f"/people/{cast.sam.pk}/").content.decode()
    assert sam.post(CHOICES, said | {"answer": "no", "key": uuid.uuid4()}).status_code == 302
    assert alex.get(page(cast)).status_code == 403


def test_a_yes_opens_nothing_that_is_closed_otherwise(
    cast: Cast, at: At, items: tuple[PlanItem, PlanItem], as_owner: Owner
) -> None:
    with as_owner():
        goes_on(cast, carer_peer_supports_consumer=False)
        say(cast, "read_plan_peer", "given", ago=dt.timedelta(hours=1))
        rosa = build.user(username=f"rosa.{cast.service.slug}")
        build.member(user=rosa, service=cast.service, role="carer_peer_worker")
        build.assign(user=rosa, consumer=cast.sam)
        build.conflict(consumer=cast.sam, user=cast.users["dana"])
        cast.users["rosa"] = rosa
    for name, visible in (("alex", [items[0].pk]), ("rosa", []), ("dana", []), ("cleo", []), ("ada", [])):
        cast.enter(name)
        assert list(PlanItem.objects.filter(consumer=cast.sam).values_list("pk", flat=True)) == visible, name
        assert PlanItem.history.filter(consumer=cast.sam).exists() is False, name
    for name, status in (("dana", 404), ("cleo", 404), ("ada", 404)):
        assert at(name).get(page(cast)).status_code == status, name


def test_the_person_reads_all_of_it_on_their_own_page(
    cast: Cast, at: At, items: tuple[PlanItem, PlanItem], as_owner: Owner
) -> None:
    sam = at("sam")
    shown = text_of(sam.get(MINE))
    assert PEER in shown
    assert OTHER in shown
    assert "/plan-items/" + str(items[0].pk) not in sam.get(MINE).content.decode()
    assert MINE in sam.get("/my/").content.decode()
    assert sam.get(page(cast)).status_code == 404
    assert at("bea").get(MINE).status_code == 404
    assert statements(sam, MINE) <= 10


def test_what_is_withheld_is_not_told_by_its_items(
    at: At, care_plan: RecordEntry, items: tuple[PlanItem, PlanItem], as_owner: Owner
) -> None:
    assert PEER in text_of(at("sam").get(MINE))
    with as_owner():
        RecordEntry.objects.filter(pk=care_plan.pk).update(withheld_until=timezone.now() + DAY)
    assert PEER not in text_of(at("sam").get(MINE))
    assert PEER in text_of(at("bea").get(f"/people/{care_plan.consumer_id}/plan-items/"))


def test_two_changes_at_once(cast: Cast, items: tuple[PlanItem, PlanItem]) -> None:
    by, words = cast.enter("bea"), PlanItemWords("A swim.", peer_support=False)
    plan_items.change(by=by, item_id=items[0].pk, version=1, said=words, key=uuid.uuid4())
    with pytest.raises(Stale):
        plan_items.end(by=by, item_id=items[0].pk, version=1, key=uuid.uuid4())
