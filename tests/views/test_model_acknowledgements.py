"""Reading the model and saying what one thinks of it: what waits for it, who learns what, and what never waits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import uuid4

import pytest
from django.db import ProgrammingError, transaction
from django.test import Client
from django.utils import timezone

from peernotes import access
from peernotes.models import Event, Membership, ModelAcknowledgement, ModelNotice, PolicyVersion, RecordEntry, User
from tests.support import build
from tests.support.build import DAY
from tests.support.cast import Cast
from tests.support.databases import as_owner
from tests.support.my import text_of

At = Callable[[str], Client]
pytestmark = pytest.mark.django_db
ANSWERS = ("understood", "fits_me", "does_not_fit", "want_to_talk")


def begun(cast: Cast, days_ago: int = 20, **more: Any) -> PolicyVersion:
    """A second version that asks to be read, since then. Everybody is here since 25 days: nobody waits for supervision."""
    start = timezone.now() - days_ago * DAY
    with as_owner():
        Membership.objects.filter(service=cast.service).update(starts_at=timezone.now() - 25 * DAY)
        PolicyVersion.objects.filter(pk=cast.policy.pk).update(in_force=(cast.policy.starts_at, start))
        told = {"number": 2, "reads_since": cast.policy.starts_at, "acknowledge_by": start + 14 * DAY} | more
        return build.policy_version(service=cast.service, starts=start, **told)


def address(cast: Cast) -> str:
    return f"/services/{cast.service.slug}/model/acknowledge/"


def said(version: PolicyVersion, answer: str = "understood", **more: object) -> dict[str, object]:
    return {"about": version.pk, "answer": answer, "key": uuid4()} | more


def supervised(cast: Cast, name: str = "mira", **more: Any) -> User:
    """Alex, by somebody new here."""
    with as_owner():
        cast.users[name] = build.user(username=f"{name}.{cast.service.slug}", name=name.title())
        build.member(user=cast.users[name], service=cast.service, role="peer_supervisor")
        return build.supervision(service=cast.service, worker=cast.users["alex"], supervisor=cast.users[name], **more)


@pytest.mark.parametrize("answer", ANSWERS)
def test_a_note_begins_once_the_model_is_read_whatever_is_answered(cast: Cast, at: At, answer: str) -> None:
    version, alex = begun(cast), at("alex")
    start = f"/people/{cast.sam.pk}/notes/new/"
    refused = alex.get(start)
    assert refused.status_code == 403
    for line in ("model_not_acknowledged", "duty to give the time", 'href="/readiness/"'):
        assert line in refused.content.decode()
    ready = text_of(alex.get("/readiness/"))
    assert "Before you begin (1)" in ready
    assert "Whatever you answer opens this." in ready
    page = alex.get(address(cast)).content.decode()
    assert "You may read a record, if the person says yes." in page or "You may choose, person by person" in page
    assert [page.index(f'value="{one}"') for one in ANSWERS] == sorted(page.index(f'value="{one}"') for one in ANSWERS)
    assert alex.post(address(cast), said(version, answer))["Location"] == "/readiness/"
    assert alex.get(start).status_code == 200
    assert "Before you begin" not in text_of(alex.get("/"))
    assert ModelNotice.objects.filter(version=version, user=cast.users["alex"]).count() == 1


STOPPED = ("/people/{sam}/notes/new/", "/people/{sam}/record/")
NEVER = (
    *(
        "/",
        "/people/",
        "/people/{sam}/",
        "/people/{sam}/contacts/new/",
        "/people/{sam}/concerns/new/",
        "/concerns/new/",
    ),
    *("/concerns/", "/people/{sam}/goals/", "/notes/{agreed}/finish/", "/notes/{final}/strike/", "/readiness/"),
)


def test_it_stops_what_begins_and_never_what_is_never_gated(cast: Cast, at: At) -> None:
    begun(cast)
    with as_owner():
        about = {"consumer": cast.sam, "author": cast.users["alex"], "policy": cast.policy}
        part = build.section()
        agreed = build.note(**about, status="agreed", sections=[part])
        final = build.note(**about, status="final", sections=[build.section()])
        build.entry(consumer=cast.sam, text="Only for who reads.")
    alex, names = at("alex"), {"sam": cast.sam.pk, "agreed": agreed.pk, "final": final.pk}
    stopped = {path: alex.get(path.format(**names)).status_code for path in STOPPED}
    assert set(stopped.values()) == {403}
    assert {path: alex.get(path.format(**names)).status_code for path in NEVER} == dict.fromkeys(NEVER, 200)
    assert "“Our model” waits to be read" in text_of(alex.get(f"/people/{cast.sam.pk}/"))
    cast.enter("alex")
    assert not RecordEntry.objects.filter(consumer=cast.sam).exists()


def test_a_clinician_sees_a_line_and_is_stopped_from_nothing(cast: Cast, at: At) -> None:
    version, bea = begun(cast), at("bea")
    assert "waits to be read by you" in text_of(bea.get("/"))
    assert bea.get(f"/people/{cast.sam.pk}/record/").status_code == 200
    assert "For whoever supervises you" not in text_of(bea.get(address(cast)))
    bea.post(address(cast), said(version, "does_not_fit", note="Not for anybody."))
    assert "waits to be read by you" not in text_of(bea.get("/"))
    cast.enter("bea")
    assert ModelAcknowledgement.objects.get(user=cast.users["bea"]).note == ""


@pytest.mark.parametrize(
    ("began", "joined", "waits"), [(13, 60, False), (15, 60, True), (15, 13, False), (40, 15, True)]
)
def test_everybody_has_fourteen_days_and_who_comes_later_too(cast: Cast, began: int, joined: int, waits: bool) -> None:
    begun(cast, began if began < 30 else 29)
    with as_owner():
        cast.users["alex"].memberships.update(starts_at=timezone.now() - joined * DAY)
    assert overdue(cast) is waits


def overdue(cast: Cast, at: datetime | None = None) -> bool:
    return access.gather(cast.actor("alex"), service=cast.service.pk, at=at).facts.actor.model_overdue


def test_a_version_that_was_there_before_asks_nobody(cast: Cast, at: At) -> None:
    begun(cast, acknowledge_by=None)
    assert not overdue(cast)
    assert "Nothing waits to be read" in text_of(at("alex").get(address(cast)))


def test_one_that_is_planned_can_be_read_before_and_counts_for_the_one_in_force(cast: Cast, at: At) -> None:
    version = begun(cast)
    starts = timezone.now() + DAY
    with as_owner():
        PolicyVersion.objects.filter(pk=version.pk).update(in_force=(version.starts_at, starts))
        told = {"number": 3, "reads_since": cast.policy.starts_at, "acknowledge_by": starts + 14 * DAY}
        planned = build.policy_version(service=cast.service, starts=starts, **told)
    alex = at("alex")
    assert "It begins on" in text_of(alex.get(address(cast)))
    assert alex.post(address(cast), said(version)).status_code == 404
    alex.post(address(cast), said(planned))
    with as_owner():
        assert not overdue(cast)
        PolicyVersion.objects.filter(pk=planned.pk).update(
            in_force="empty", cancelled_at=timezone.now(), cancel_reason="No."
        )
        assert overdue(cast)


def test_the_supervisor_of_then_reads_what_asks_for_a_talk_and_nobody_else(cast: Cast, at: At) -> None:
    version, tie = begun(cast), supervised(cast)
    alex, mira = at("alex"), at("mira")
    assert "Whoever supervises you reads your answer: Mira." in text_of(alex.get(address(cast)))
    alex.post(address(cast), said(version, "want_to_talk", note="Canary of mine."))
    supervised(cast, "milo", starts_at=timezone.now())
    seen = text_of(mira.get("/supervision/"))
    assert "“I want to talk about it”" in seen
    assert "Canary of mine." in seen
    for name, paths in {
        "milo": ["/supervision/"],
        "ada": [address(cast), f"/services/{cast.service.slug}/model/", f"/services/{cast.service.slug}/events/"],
        "bea": ["/", address(cast)],
        "dana": [address(cast)],
    }.items():
        read = " ".join(text_of(at(name).get(path)) for path in paths)
        assert "Canary" not in read
        assert "“I want to talk about it”" not in read
    for name, rows in (("alex", 1), ("mira", 1), ("milo", 0), ("ada", 0), ("bea", 0)):
        cast.enter(name)
        assert ModelAcknowledgement.objects.count() == rows
    alex = at("alex")
    alex.post(address(cast), said(version, "fits_me"))
    assert "You said: “It fits me”" in text_of(alex.get(address(cast)))
    assert "Canary" not in text_of(at("mira").get("/supervision/"))
    with as_owner():
        type(tie).objects.filter(pk=tie.pk).update(ends_at=timezone.now())
    cast.enter("mira")
    assert not ModelAcknowledgement.objects.exists()


def test_who_wants_to_talk_is_not_forgotten_with_the_next_version(cast: Cast, at: At) -> None:
    version, tie = begun(cast), supervised(cast)
    at("alex").post(address(cast), said(version, "want_to_talk"))
    start = timezone.now() - DAY
    with as_owner():
        PolicyVersion.objects.filter(pk=version.pk).update(in_force=(version.starts_at, start))
        told = {"number": 3, "reads_since": cast.policy.starts_at, "acknowledge_by": start + 14 * DAY}
        build.policy_version(service=cast.service, starts=start, **told)
    assert "“I want to talk about it”" in text_of(at("mira").get("/supervision/"))
    with as_owner():
        build.supervision_session(tie=tie, created_at=timezone.now())
    assert "“I want to talk about it”" not in text_of(at("mira").get("/supervision/"))


def test_administrators_see_how_many_and_who_has_not(cast: Cast, at: At) -> None:
    version = begun(cast)
    at("alex").post(address(cast), said(version, "does_not_fit"))
    page = text_of(at("ada").get(address(cast)))
    assert "1 of 4 have read it." in page
    assert page.index("Bea") < page.index("Cleo") < page.index("Dana")
    assert "Alex" not in page
    assert "does not fit" not in page
    assert at("ada").post(address(cast), said(version)).status_code == 403
    with as_owner():
        kept = Event.objects.get(verb="acknowledge_model", allowed=True, service_id=cast.service.pk)
    assert (kept.object_type, kept.object_id, kept.purpose) == ("policy_version", version.pk, "")


def test_it_is_answered_with_one_of_the_four_and_stays(cast: Cast, at: At) -> None:
    version, _tie, alex = begun(cast), supervised(cast), at("alex")
    wrong = alex.post(address(cast), {"about": version.pk, "note": "Kept.", "key": uuid4()})
    assert wrong.status_code == 422
    assert "Please choose one of the four." in text_of(wrong)
    assert "Kept." in text_of(wrong)
    pressed = said(version)
    for _twice in range(2):
        assert alex.post(address(cast), pressed).status_code == 302
    cast.enter("alex")
    kept = ModelAcknowledgement.objects.get()
    for change in (kept.delete, lambda: ModelAcknowledgement.objects.update(answer="fits_me")):
        with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            change()


def test_why_knows_it_now_and_then(cast: Cast, at: At) -> None:
    version, alex, now = begun(cast), at("alex"), timezone.now()
    asked = {"who": str(cast.users["alex"].pk), "verb": "start_note", "about": "Sam"}
    why = f"/services/{cast.service.slug}/why/"
    closed = text_of(at("ada").get(why, asked))
    for line in ("Acknowledging the service model", "Not read in time", "the service, by giving the time for it"):
        assert line in closed
    cast.enter("alex")
    alex.post(address(cast), said(version))
    assert "Read, or still in time" in text_of(at("ada").get(why, asked))
    with as_owner():
        assert [overdue(cast, now - ago * DAY) for ago in (10, 1)] == [False, True]
        assert not overdue(cast)


def test_whoever_assigns_is_told_who_has_not_read_it(cast: Cast, at: At) -> None:
    begun(cast)
    with as_owner():
        build.consumer(service=cast.service, name="New", identifier="9")
    send = {"worker": str(cast.users["alex"].pk), "people": "9", "reason": "Asked for Alex."}
    refused = at("ada").post(f"/services/{cast.service.slug}/assignments/new/", send)
    assert refused.status_code == 403
    assert f'href="{address(cast)}"' in refused.content.decode()
