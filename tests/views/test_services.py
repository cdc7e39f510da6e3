"""A service's pages in HTTP: who gets in, what they show, and a change from its proposal to its effect."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from collections.abc import Callable
from html import unescape
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from peernotes import audit
from peernotes.actions import assignments, concerns
from peernotes.actions.notes import decisions, visits
from peernotes.enums import Role
from peernotes.forms.services import EDITABLE, ChangeForm
from peernotes.models import Assignment, Event, Membership, Note, PolicyVersion, User
from peernotes.policy.catalogue import ACTING, FIXED, SETTABLE, by_name
from peernotes.policy.facts import Actor
from peernotes.policy.switch_kinds import Switch
from peernotes.policy.switches import COMPLEMENTARY, INTEGRATED
from peernotes.presenters import preview
from peernotes.presenters import services as words
from tests.policy.cases import nothing_acts_on
from tests.support import build
from tests.support import notes as made
from tests.support.build import DAY, columns, decided
from tests.support.cast import Cast, make_cast, say
from tests.support.proof import signed_in

Owner = Callable[[], Any]
OPEN_TO_ALL = ("model/", "model/compare/", "model/compare/?all=1", "model/recorded/")
FOR_ADMINISTRATORS = ("model/change/", "model/preview/", "model/history/", "why/", "events/")
# BEGIN and COMMIT are no queries of ours, and a test's own savepoints stand in for them.
FRAME = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE SAVEPOINT", "ROLLBACK")


@pytest.fixture
def cast(cast: Cast, as_owner: Owner) -> Cast:
    with as_owner():
        cast.service.timezone = "Australia/Melbourne"
        cast.service.save(update_fields=["timezone"])
    return cast


def page(cast: Cast, name: str, path: str, **data: Any) -> HttpResponse:
    return signed_in(cast.users[name]).get(f"/services/{cast.service.slug}/{path}", data or None)


def send(cast: Cast, name: str, path: str, data: dict[str, Any] | None = None) -> HttpResponse:
    return signed_in(cast.users[name]).post(f"/services/{cast.service.slug}/{path}", data or {})


def change(model: str = "complementary", **more: Any) -> dict[str, Any]:
    switches = COMPLEMENTARY if model == "complementary" else INTEGRATED
    start = {"starts": "now", "reason": "We talked.", "key": str(uuid.uuid4())}
    return {**ChangeForm.initial_of(model, decided(switches)), **start, **more}


def text(response: HttpResponse) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


# --- who gets in -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["alex", "bea", "ravi", "sam", "ada"])
@pytest.mark.parametrize("path", OPEN_TO_ALL)
def test_everyone_concerned_reads_the_model(cast: Cast, name: str, path: str) -> None:
    response = page(cast, name, path)
    assert response.status_code == 200
    assert Event.objects.filter(verb="see_model", actor_id=cast.users[name].pk).count() == 1


@pytest.mark.parametrize("name", ["alex", "bea", "ravi", "sam"])
@pytest.mark.parametrize("path", FOR_ADMINISTRATORS)
def test_the_rest_is_an_administrators(cast: Cast, name: str, path: str) -> None:
    assert page(cast, name, path).status_code == 403
    assert Event.objects.filter(allowed=False, actor_id=cast.users[name].pk).count() == 1


@pytest.mark.parametrize("path", [*OPEN_TO_ALL, *FOR_ADMINISTRATORS])
def test_another_services_administrator_gets_what_is_not_there(cast: Cast, as_owner: Owner, path: str) -> None:
    with as_owner():
        other = make_cast()
    client = signed_in(other.users["ada"])
    theirs = client.get(f"/services/{cast.service.slug}/{path}")
    nobodys = client.get(f"/services/nowhere/{path}")
    assert (theirs.status_code, theirs.content) == (404, nobodys.content)


@pytest.mark.parametrize("path", [*OPEN_TO_ALL, *FOR_ADMINISTRATORS])
def test_each_page_is_at_most_twelve_queries(cast: Cast, path: str) -> None:
    client = signed_in(cast.users["ada"])
    url = f"/services/{cast.service.slug}/{path}"
    client.get(url)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    assert len([query for query in queries if not query["sql"].startswith(FRAME)]) <= 12


# --- cancelling, approving ---------------------------------------------------------------------------------------------


def plan(cast: Cast, days: int = 9) -> PolicyVersion:
    starts = (timezone.now() + days * DAY).astimezone(ZoneInfo("Australia/Melbourne"))
    data = change(starts="later", starts_at=starts.strftime("%Y-%m-%dT%H:%M"))
    assert send(cast, "ada", "model/change/", data).status_code == 302
    version = PolicyVersion.objects.get(service=cast.service, number=2)
    assert send(cast, "abe", f"model/{version.pk}/approve/").status_code == 302
    return version


def test_a_planned_change_is_cancelled_with_a_reason(cast: Cast) -> None:
    version = plan(cast)
    cancel = f"model/{version.pk}/cancel/"
    assert f"/{cancel}" in page(cast, "ada", "model/preview/", version=version.pk).content.decode()
    assert "Cancel this planned change?" in text(page(cast, "ada", cancel))
    without = send(cast, "ada", cancel, {"reason": " "})
    assert (without.status_code, "Please say in a few words why." in text(without)) == (422, True)
    assert send(cast, "ada", cancel, {"reason": "Not before summer."}).status_code == 302
    assert "No change is planned." in text(page(cast, "ada", "model/"))
    assert "The model changes on" not in text(page(cast, "sam", "model/"))
    history = text(page(cast, "ada", "model/history/"))
    assert "Cancelled before it began" in history
    assert "Why it was cancelled Not before summer." in history
    for verb in ("get", "post"):
        client = signed_in(cast.users["ada"])
        again = getattr(client, verb)(f"/services/{cast.service.slug}/{cancel}", {"reason": "Again."})
        assert again["Location"] == f"/services/{cast.service.slug}/model/"
    assert send(cast, "abe", cancel, {"reason": "Late."}).status_code == 403


def test_approving_asks_once_more_and_says_how_many_it_touches(cast: Cast) -> None:
    send(cast, "ada", "model/change/", change())
    version = PolicyVersion.objects.get(service=cast.service, number=2)
    path = f"model/{version.pk}/approve/"
    shown = page(cast, "abe", "model/preview/", version=version.pk).content.decode()
    assert f'href="/services/{cast.service.slug}/{path}"' in shown
    assert f'action="/services/{cast.service.slug}/{path}"' not in shown
    asked = text(page(cast, "abe", path))
    assert "Approve this change? Something changes for 2 peer workers and 2 consumers." in asked
    version.refresh_from_db()
    assert version.approved_at is None
    assert page(cast, "ada", path).status_code == 403
    assert send(cast, "abe", path).status_code == 302
    assert page(cast, "abe", path).status_code == 302
    assert page(cast, "abe", f"model/{uuid.uuid4()}/approve/").status_code == 404


def test_a_look_needs_neither_a_day_nor_a_reason(cast: Cast) -> None:
    data = change(look="1", reason="")
    for starts in ({"starts": ""}, {"starts": "later", "starts_at": ""}):
        looked = send(cast, "ada", "model/change/", data | starts)
        assert looked.status_code == 200
        assert "Something changes for 2 peer workers and 2 consumers." in text(looked)
    wrong = send(cast, "ada", "model/change/", data | {"starts": "later", "starts_at": "2020-01-01T09:00"})
    assert wrong.status_code == 422


def test_what_differs_from_now_is_marked(cast: Cast) -> None:
    now = "Now: Peer workers read the record of the people they support."
    assert "Different from now" not in text(page(cast, "ada", "model/change/"))
    other = text(page(cast, "ada", "model/change/", **{"from": "complementary"}))
    assert "16 answers differ from now." in other
    assert other.count("Different from now") == 16
    assert now in other
    assert "Now: Integrated" in other
    chosen = change("integrated", look="1", contact_log="off", note_kinds_allowed=["contact"])
    looked = text(send(cast, "ada", "model/change/", chosen))
    assert "2 answers differ from now." in looked
    assert now not in looked
    wrong = text(send(cast, "ada", "model/change/", change("integrated", peer_may_choose_not_to_read="maybe")))
    assert "1 answer differs from now." in wrong


# --- reading -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("ada", "Every switch is as the Integrated model has it."),
        ("alex", "You write notes together with the people you support, in the shared record."),
        ("bea", "Peer notes are kept in the shared record, beside what you write."),
        ("sam", "You and your peer worker can write notes together. They are kept in your record."),
    ],
)
def test_the_model_speaks_to_whoever_reads_it(cast: Cast, name: str, sentence: str) -> None:
    assert sentence in text(page(cast, name, "model/"))


@pytest.mark.parametrize("name", ["ada", "alex", "bea", "sam"])
def test_the_picture_stands_before_the_words(cast: Cast, name: str) -> None:
    html = page(cast, name, "model/").content.decode()
    assert html.index("What is open to whom") < html.index("Writing peer notes")
    picture = text(page(cast, name, "model/")).partition("What is open to whom")[2]
    assert picture.startswith(" The person Peer worker Clinician The record Reads After a yes Reads About Me")


def test_the_switches_in_force_are_on_the_page_itself(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        other = make_cast(contact_log="off")
    said = text(page(cast, "ada", "model/"))
    for switch in ACTING:
        assert switch.title in said
    assert "Peer workers read the record of the people they support." in said
    assert "Otherwise than" not in said
    said = text(page(other, "ada", "model/"))
    assert said.count("Otherwise than the Integrated model") == 1
    assert "Every switch is as" not in said


def test_our_model_says_nothing_of_notes_where_there_are_none(as_owner: Owner) -> None:
    with as_owner():
        cast = make_cast(COMPLEMENTARY)
    said = text(page(cast, "sam", "model/"))
    assert "Your peer worker writes no notes about you." in said
    assert "Kinds of peer note" not in said
    assert "Asking before reading" not in said


def test_a_service_without_a_model_says_so(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        PolicyVersion.objects.filter(service=cast.service).delete()
    for name in ("ada", "sam"):
        assert "No model yet" in text(page(cast, name, "model/"))
    assert page(cast, "ada", "model/change/").status_code == 200
    assert page(cast, "ada", "model/history/").status_code == 200
    assert page(cast, "ada", "model/preview/").status_code == 200


def test_compare_shows_what_differs_and_on_request_everything(cast: Cast) -> None:
    few, all_of_them = (
        text(page(cast, "ada", "model/compare/")),
        text(page(cast, "ada", "model/compare/?all=1")),
    )
    assert "Contact log" not in few
    assert "Contact log" in all_of_them
    assert "These differ." in few
    assert "Barr, Townsend and Grenyer 2020" in few


def test_a_switch_without_effect_is_on_one_page(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is none, until a switch is written down before its rule."""
    waits, link = by_name("peer_in_mdt"), "model/recorded/"
    assert "The product acts on every switch of the model." in text(page(cast, "sam", link))
    assert all(link not in page(cast, "ada", path).content.decode() for path in ("model/", "model/compare/"))
    monkeypatch.setattr(words, "WAITING", (waits,))
    assert all(link in page(cast, "ada", path).content.decode() for path in ("model/", "model/compare/"))
    recorded = text(page(cast, "sam", link))
    assert waits.title in recorded
    assert all(switch.title not in recorded for switch in EDITABLE if switch.name != waits.name)


def test_what_a_service_has_recorded_is_no_deviation(as_owner: Owner) -> None:
    with as_owner():
        cast = make_cast(peer_in_mdt=False)
    with nothing_acts_on("peer_in_mdt"):
        assert "Every switch is as the Integrated model has it." in text(page(cast, "ada", "model/"))
    assert "Every switch is as the Integrated model has it." not in text(page(cast, "ada", "model/"))


# --- changing ----------------------------------------------------------------------------------------------------------


def test_a_change_from_proposal_to_effect(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        Note.objects.create(
            service=cast.service, consumer=cast.sam, author=cast.users["alex"], policy_version=cast.policy,
            kind="contact", status="draft", happened_at=timezone.now(),
        )  # fmt: skip
    proposed = send(cast, "ada", "model/change/", change())
    version = PolicyVersion.objects.get(service=cast.service, number=2)
    assert proposed.status_code == 302
    assert proposed["Location"] == f"/services/{cast.service.slug}/model/preview/?version={version.pk}"

    own = text(page(cast, "ada", "model/preview/", version=version.pk))
    assert "Take it back" in own
    assert "From As soon as it is approved" in own
    assert "Approve this change" not in own
    other = text(page(cast, "abe", "model/preview/", version=version.pk))
    assert "Something changes for 2 peer workers and 2 consumers." in other
    assert "1 unfinished note can no longer be written in." in other
    assert "Approve this change" in other
    assert "2 peer workers with 2 consumers" in other

    assert send(cast, "ada", f"model/{version.pk}/approve/").status_code == 403
    assert send(cast, "abe", f"model/{version.pk}/approve/").status_code == 302
    assert send(cast, "abe", f"model/{version.pk}/approve/").status_code == 302
    assert "Complementary" in text(page(cast, "alex", "model/"))
    assert page(cast, "abe", "model/preview/", version=version.pk).status_code == 302
    history = text(page(cast, "ada", "model/history/"))
    assert "What it changed: 15 switches" in history
    assert "Propose this again" in history


def test_a_planned_change_is_announced_and_can_be_looked_at(cast: Cast) -> None:
    starts = (timezone.now() + 9 * DAY).astimezone(ZoneInfo("Australia/Melbourne")).replace(second=0, microsecond=0)
    data = change(starts="later", starts_at=starts.strftime("%Y-%m-%dT%H:%M"))
    assert send(cast, "ada", "model/change/", data).status_code == 302
    version = PolicyVersion.objects.get(service=cast.service, number=2)
    assert version.starts_at == starts
    send(cast, "abe", f"model/{version.pk}/approve/")
    assert f"The model changes on {starts:%-d %B %Y}" in text(page(cast, "sam", "model/"))
    assert "lost" in text(page(cast, "ada", "model/preview/", version=version.pk))
    assert send(cast, "ada", "model/change/", change("integrated", contact_log="off")).status_code == 403


def test_a_proposal_is_turned_down(cast: Cast) -> None:
    send(cast, "ada", "model/change/", change())
    version = PolicyVersion.objects.get(service=cast.service, number=2)
    assert send(cast, "abe", f"model/{version.pk}/reject/").status_code == 302
    assert "Turned down" in text(page(cast, "ada", "model/history/"))
    assert "Waiting for a second person" not in text(page(cast, "ada", "model/"))


def test_pressing_twice_proposes_once(cast: Cast) -> None:
    data = change()
    assert send(cast, "ada", "model/change/", data)["Location"] == send(cast, "ada", "model/change/", data)["Location"]
    assert PolicyVersion.objects.filter(service=cast.service).count() == 2


def test_looking_first_saves_nothing_and_keeps_the_choices(cast: Cast) -> None:
    response = send(cast, "ada", "model/change/", change(look="1", reason="Because we listened."))
    assert response.status_code == 200
    assert "Something changes for 2 peer workers" in text(response)
    assert "Because we listened." in text(response)
    assert PolicyVersion.objects.filter(service=cast.service).count() == 1


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"reason": ""}, "Please say in a few words why."),
        ({"reason": " \n"}, "Please say in a few words why."),
        ({"reason": "a\x00b"}, "cannot be saved"),
        ({"reason": "x" * 2001}, "longer than"),
        ({"model": "both"}, "Please choose one of these."),
        ({"starts": ""}, "Please choose when it shall begin."),
        ({"starts": "later"}, "Please give the date and the time."),
        ({"starts": "later", "starts_at": "soon"}, "Please give a date and a time"),
        ({"starts": "later", "starts_at": "2020-01-01T09:00"}, "This has passed already."),
        ({"starts": "later", "starts_at": "9999-12-31T23:59"}, "Please"),
        ({"starts": "later", "starts_at": "0001-01-01T00:00"}, "Please"),
        ({"peer_read_records": "everything"}, "Please choose one of these."),
        ({"note_kinds_allowed": ["contact", "gossip"]}, "Please choose one of these."),
        ({"peer_may_choose_not_to_read": "maybe"}, "Please choose one of these."),
        ({"group_notes": "everything"}, "Please choose one of these."),
        ({"training_required": ["gossip"]}, "Please choose one of these."),
        ({"supervision_interval_days": "-1"}, "greater than or equal to 0"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_lost(cast: Cast, wrong: dict[str, Any], error: str) -> None:
    response = send(cast, "ada", "model/change/", change(**wrong))
    assert response.status_code == 422
    assert error in text(response)
    if "reason" not in wrong:
        assert "We talked." in text(response)
    assert PolicyVersion.objects.filter(service=cast.service).count() == 1


def test_an_hour_that_comes_twice_is_asked_for_again(cast: Cast) -> None:
    year = timezone.now().year + 1
    first = dt.date(year, 4, 1)
    ends = first + dt.timedelta(days=(6 - first.weekday()) % 7)  # the first Sunday in April, 3 o'clock
    response = send(cast, "ada", "model/change/", change(starts="later", starts_at=f"{ends}T02:30"))
    assert "The clocks change in that hour" in text(response)


def test_a_change_that_changes_nothing_is_none(cast: Cast) -> None:
    response = send(cast, "ada", "model/change/", change("integrated"))
    assert response.status_code == 422
    assert "Nothing is different from the model in force." in text(response)


def test_values_that_fit_badly_are_pointed_out(cast: Cast) -> None:
    said = text(send(cast, "ada", "model/change/", change(look="1", peer_write_notes="shared_record")))
    assert "Peer workers may write notes, yet no kind of note is chosen." in said


def test_going_back_starts_from_the_earlier_version(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        PolicyVersion.objects.filter(pk=cast.policy.pk).update(
            in_force=(cast.policy.starts_at, cast.policy.starts_at + DAY)
        )
    other = page(cast, "ada", "model/change/", **{"from": str(cast.policy.pk)}).content.decode()
    assert re.search(r'name="peer_read_records" value="full"[^>]*checked', other)
    preset = page(cast, "ada", "model/change/", **{"from": "complementary"}).content.decode()
    assert re.search(r'name="peer_read_records" value="none"[^>]*checked', preset)
    assert page(cast, "ada", "model/change/", **{"from": "nonsense"}).status_code == 200


def test_every_enforced_switch_can_be_set_and_no_other(cast: Cast) -> None:
    found = page(cast, "ada", "model/change/").content.decode()
    for switch in EDITABLE:
        assert f'name="{switch.name}"' in found
    for switch in FIXED:
        assert f'name="{switch.name}"' not in found


LEFT_OPEN = [switch for switch in SETTABLE if not switch.has_preset]


@pytest.mark.parametrize("switch", LEFT_OPEN, ids=lambda switch: switch.name)
def test_what_the_model_leaves_open_has_to_be_decided(cast: Cast, as_owner: Owner, switch: Switch) -> None:
    """Nothing is chosen beforehand, both sides are told, and without an answer nothing is proposed."""
    with as_owner():
        PolicyVersion.objects.filter(service=cast.service).delete()
    begun = page(cast, "ada", "model/change/?from=complementary")
    assert not re.search(rf'name="{switch.name}"[^>]*checked', begun.content.decode())
    assert switch.evidence in unescape(text(begun))
    refused = send(cast, "ada", "model/change/", change(**{switch.name: ""}))
    assert refused.status_code == 422
    assert "Please decide." in text(refused)
    assert not PolicyVersion.objects.filter(service=cast.service).exists()
    assert send(cast, "ada", "model/change/", change(**{switch.name: "yes"})).status_code == 302


def test_a_preset_is_looked_at_with_what_the_service_has_decided(as_owner: Owner) -> None:
    with as_owner():
        cast = make_cast(carer_peer_supports_consumer=True)
    seen = text(page(cast, "ada", "model/preview/?model=complementary"))
    assert by_name("carer_peer_supports_consumer").title not in seen
    begun = page(cast, "ada", "model/change/?from=complementary").content.decode()
    assert re.search(r'name="carer_peer_supports_consumer" value="yes"[^>]*checked', begun)


@pytest.mark.parametrize("version", ["nonsense", "1b3ba104-ca66-4284-973f-d738e31797db", ""])
def test_a_preview_of_nothing_is_not_there(cast: Cast, version: str) -> None:
    assert page(cast, "ada", "model/preview/", version=version).status_code == 404


def test_a_long_list_of_unfinished_notes_goes_on_as_a_list_of_names(
    cast: Cast, as_owner: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with as_owner():
        for name in ("alex", "dana"):
            Note.objects.create(
                service=cast.service, consumer=cast.sam, author=cast.users[name], policy_version=cast.policy,
                kind="contact", status="draft", happened_at=timezone.now(),
            )  # fmt: skip
    whole = page(cast, "ada", "model/preview/", model="complementary").content.decode()
    assert "Dana" in whole
    assert "list=stranded" not in whole
    monkeypatch.setattr(preview, "FEW", 1)
    cut = page(cast, "ada", "model/preview/", model="complementary").content.decode()
    assert "Dana" not in cut
    assert "list=stranded" in cut
    found = text(page(cast, "ada", "model/preview/", model="complementary", list="stranded", side="workers"))
    assert "Alex" in found
    assert "Dana" in found
    assert "1 unfinished note" in found


def test_the_preview_names_whom_it_touches(cast: Cast) -> None:
    people = text(page(cast, "ada", "model/preview/", model="complementary", list="touched", side="people"))
    assert "People to tell" in people
    assert "Sam" in people
    workers = text(page(cast, "ada", "model/preview/", model="complementary", list="start_note.loses.", side="workers"))
    assert "Alex" in workers
    assert "2 consumers" in workers
    # Each yes goes on opening About Me.
    assert "Nobody" in text(page(cast, "ada", "model/preview/", model="complementary", list="consents"))
    assert "Nobody" in text(page(cast, "ada", "model/preview/", model="complementary", list="start_note.gains."))
    assert page(cast, "ada", "model/preview/", list="everything", after="x").status_code == 200


@pytest.mark.parametrize("below", ["x", "-1", "²", "9" * 40, "2", ""])
def test_history_goes_on_below_a_number(cast: Cast, below: str) -> None:
    assert page(cast, "ada", "model/history/", below=below).status_code == 200


def test_history_comes_in_pages(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        PolicyVersion.objects.bulk_create(
            PolicyVersion(
                service=cast.service, number=number, model="integrated", reason=f"reason {number}",
                starts_at=timezone.now(), **columns(INTEGRATED),
            )
            for number in range(2, 32)
        )  # fmt: skip
    first, second = text(page(cast, "ada", "model/history/")), text(page(cast, "ada", "model/history/", below=7))
    assert "Version 31" in first
    assert "Version 6:" not in first
    assert "Version 6:" in second
    assert "Version 1:" in second


# --- why ---------------------------------------------------------------------------------------------------------------


def why(cast: Cast, who: str, verb: str, about: str = "Sam", at: str = "") -> str:
    user = cast.users[who].pk if who in cast.users else who
    response = page(cast, "ada", "why/", who=str(user), verb=verb, about=about, at=at)
    assert response.status_code == 200, text(response)
    return text(response)


def test_why_says_what_was_decided_by_which_rule_and_who_can_change_it(cast: Cast) -> None:
    said = why(cast, "dana", "read_record", about="1")
    assert "Not allowed" in said
    assert "The consumer has not been asked" in said
    assert "Service model: Asking before reading" in said
    assert "The consumer, by saying yes or no." in said
    assert "Consumer on reading the record Not asked" in said
    event = Event.objects.get(verb="ask_why", subject_kind="consumer", actor_id=cast.users["ada"].pk)
    assert (event.subject_id, event.object_type, event.actor_role) == (cast.sam.pk, "consumer", "service_admin")


@pytest.mark.parametrize(
    ("who", "verb", "words"),
    [
        ("alex", "read_record", "Allowed"),
        ("bea", "read_record", "Allowed"),
        ("cleo", "read_record", "No open assignment"),
        ("ravi", "read_record", "The role does not include this"),
        ("themself", "read_record", "It is their own record"),
        ("alex", "start_note", "Allowed"),
        ("bea", "start_note", "The role does not include this"),
        ("alex", "give_consent", "Allowed"),
        ("themself", "give_consent", "Allowed"),
        ("alex", "see_model", "Allowed"),
        ("alex", "propose_policy", "The role does not include this"),
        ("ada", "read_events", "Allowed"),
    ],
)
def test_why_for_each_kind_of_question(cast: Cast, who: str, verb: str, words: str) -> None:
    assert words in why(cast, who, verb)


def test_why_answers_for_then(cast: Cast, as_owner: Owner) -> None:
    long_ago = (timezone.now() - 5 * DAY).astimezone(ZoneInfo("Australia/Melbourne"))
    with as_owner():
        say(cast, "read_record", "refused", ago=dt.timedelta(hours=1))
    assert "The consumer said no" in why(cast, "dana", "read_record")
    then = why(cast, "dana", "read_record", at=long_ago.strftime("%Y-%m-%dT%H:%M:%S"))
    assert "No open assignment" in then
    assert f"{long_ago:%-d %B %Y, %H:%M}" in then


def test_why_knows_who_had_ended_working_with_somebody_by_then(cast: Cast, as_owner: Owner) -> None:
    """An assignment that is over leaves its history, and the last line of it counts."""
    cleo, now = cast.users["cleo"], timezone.now().astimezone(ZoneInfo("Australia/Melbourne"))
    with as_owner(), connection.cursor() as cursor:
        for days, change in (
            (20, lambda: build.assign(user=cleo, consumer=cast.sam)),
            (10, lambda: Assignment.objects.get(user=cleo, content_object=cast.sam).delete()),
        ):
            cursor.execute("SELECT set_config('peernotes.backdate', %s, true)", [(now - days * DAY).isoformat()])
            change()
        cursor.execute("SELECT set_config('peernotes.backdate', '', true)")
    while_assigned, afterwards = (f"{now - days * DAY:%Y-%m-%dT%H:%M:%S}" for days in (15, 5))
    assert "No open assignment" not in why(cast, "cleo", "read_record", at=while_assigned)
    assert "No open assignment" in why(cast, "cleo", "read_record", at=afterwards)


def test_why_about_a_note(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        note = Note.objects.create(
            service=cast.service, consumer=cast.sam, author=cast.users["alex"], policy_version=cast.policy,
            kind="contact", status="draft", happened_at=timezone.now(),
        )  # fmt: skip
    assert "Not shared with this reader" in why(cast, "bea", "read_note", str(note.pk))
    assert "It is their own note" in why(cast, "alex", "read_note", str(note.pk))
    before = (timezone.now() - 3 * DAY).strftime("%Y-%m-%dT%H:%M")
    assert "Not found" in why(cast, "alex", "read_note", str(note.pk), at=before)
    assert Event.objects.filter(verb="ask_why", object_id=note.pk, subject_kind="consumer").count() == 3


def test_why_tells_nothing_about_another_service(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        other = make_cast()
        note = Note.objects.create(
            service=other.service, consumer=other.sam, author=other.users["alex"], policy_version=other.policy,
            kind="contact", status="draft", happened_at=timezone.now(),
        )  # fmt: skip
    for verb, about in (("read_record", other.sam.pk), ("read_note", note.pk), ("read_note", uuid.uuid4())):
        response = page(cast, "ada", "why/", who=str(cast.users["alex"].pk), verb=verb, about=str(about))
        assert response.status_code == 422
    response = page(cast, "ada", "why/", who=str(other.users["alex"].pk), verb="read_record", about="Sam")
    assert response.status_code == 422


@pytest.mark.parametrize(
    ("data", "error"),
    [
        ({"who": "", "verb": "read_record", "about": "Sam"}, "This field is required."),
        ({"who": "alex", "verb": "fly", "about": "Sam"}, "Please choose one of these."),
        ({"who": "alex", "verb": "read_record", "about": ""}, "Please say about whom"),
        ({"who": "alex", "verb": "read_record", "about": "Nobody"}, "Nobody in this service"),
        ({"who": "alex", "verb": "read_note", "about": "Sam"}, "No note of this service"),
        ({"who": "alex", "verb": "read_record", "about": "a\x00b"}, "cannot be saved"),
        ({"who": "alex", "verb": "read_record", "about": "Sam", "at": "yesterday"}, "Please give a date and a time"),
        ({"who": "alex", "verb": "read_record", "about": "Sam", "at": "0001-01-01T00:00"}, "Please give a time"),
        ({"who": "alex", "verb": "read_record", "about": "Sam", "at": "9999-12-31T23:59"}, "Please give a time"),
        ({"who": "themself", "verb": "see_model"}, "Please choose a member"),
    ],
)
def test_a_question_that_cannot_be_asked(cast: Cast, data: dict[str, str], error: str) -> None:
    known = {name: str(user.pk) for name, user in cast.users.items()}
    response = page(cast, "ada", "why/", **data | {"who": known.get(data["who"], data["who"])})
    assert response.status_code == 422
    assert error in text(response)


def test_two_of_the_same_name_are_told_apart(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        cast.noor.chosen_name = "Sam"
        cast.noor.save(update_fields=["chosen_name"])
    response = page(cast, "ada", "why/", who=str(cast.users["alex"].pk), verb="read_record", about="sam")
    assert "Several people have this name. Which one: 1, 2?" in text(response)


def test_a_local_identifier_means_one_person_whoever_is_called_so(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        cast.noor.chosen_name = cast.sam.local_identifier
        cast.noor.save(update_fields=["chosen_name"])
    assert "Sam" in why(cast, "dana", "read_record", about=cast.sam.local_identifier)


# --- events ------------------------------------------------------------------------------------------------------------


def test_events_are_listed_without_content_and_lead_to_why(cast: Cast) -> None:
    page(cast, "alex", "model/history/")
    why(cast, "dana", "read_record")
    response = page(cast, "ada", "events/")
    said = text(response)
    assert "Alex (Peer worker): See the service model" in said
    assert "Refused: The role does not include this" in said
    assert "Ada (Administrator): Ask why · Sam (1)" in said
    link = re.search(r'href="(/services/[^"]*/why/\?[^"]+)"', response.content.decode())
    again = page(cast, "ada", link.group(1).replace("&amp;", "&").split("/", 3)[3])
    assert again.status_code == 200
    assert "See the service model" in text(again)


def test_there_is_one_in_force_to_start_from_only_if_there_is(cast: Cast, as_owner: Owner) -> None:
    assert "the one in force" in text(page(cast, "ada", "model/change/"))
    with as_owner():
        PolicyVersion.objects.filter(service=cast.service).delete()
    assert "the one in force" not in text(page(cast, "ada", "model/change/"))


def test_a_list_of_people_is_nobody_s_own_page(cast: Cast) -> None:
    client = signed_in(cast.users["cleo"])
    assert client.get("/people/").status_code == 200
    said = text(page(cast, "ada", "events/"))
    assert "See a list of people" in said
    assert ": Open the person" not in said


def test_why_is_asked_of_a_consumer_as_the_person_it_is_about(cast: Cast) -> None:
    """Their sign-in is none of those that can be chosen. Of somebody without a role here nothing can be asked."""
    page(cast, "sam", "model/")
    client = signed_in(cast.users["sam"])
    assert client.get(f"/people/{cast.sam.pk}/").status_code == 200
    response = page(cast, "ada", "events/")
    rows = [row for group in response.context["visits"] for row in group]
    own = [row["why_href"] for row in rows if row["role"] == "Consumer"]
    assert not all(own), "what a model says is nobody's own question"
    assert any(own)
    for href in filter(None, own):
        answer = page(cast, "ada", href.split("/", 3)[3])
        assert (answer.status_code, "Allowed" in text(answer)) == (200, True)


def test_why_may_somebody_be_assigned(cast: Cast) -> None:
    """Of a member of staff, by name, and from the list of events."""
    asked = {"who": str(cast.users["ada"].pk), "verb": "assign"}
    for about, said in (("cleo", "Allowed"), ("ravi", "Not allowed")):
        answer = text(page(cast, "ada", "why/", **asked, about=about.title()))
        assert f"Open or end an assignment. About {about.title()}." in answer
        assert said in answer
    assert "Roles then of whom it is about Records officer" in answer
    assert "Nobody in this service" in text(page(cast, "ada", "why/", **asked, about="Sam"))
    cast.enter("ada")
    events = Event.objects.filter(verb="ask_why", subject_id=cast.users["cleo"].pk)
    assert [(event.subject_kind, event.object_type) for event in events] == [("staff", "staff")]


def test_asking_why_is_about_the_person_and_the_member_of_staff(cast: Cast) -> None:
    why(cast, "dana", "read_record")
    cast.enter("ada")
    events = Event.objects.filter(verb="ask_why").order_by("id")
    assert [(event.subject_kind, event.subject_id) for event in events] == [
        ("consumer", cast.sam.pk), ("staff", cast.users["dana"].pk),
    ]  # fmt: skip
    assert len({event.act_id for event in events}) == 1


def test_an_act_about_several_people_is_one_event_with_a_count_and_leads_to_each(cast: Cast) -> None:
    user = cast.users["cleo"]
    assignments.open_assignments(by=cast.enter("ada"), people=[cast.sam.pk], user_id=user.pk, reason="Cover")
    response = page(cast, "ada", "events/", verb="assign")
    assert text(response).count("Ada (Administrator): Open or end an assignment") == 1
    assert "assignment, Sam (1) and 1 other person" in text(response)
    assert "Deciding rule Assignment" in text(response)
    link = re.search(r'href="(\?act=[^"]+)"', response.content.decode()).group(1)
    each = text(page(cast, "ada", f"events/{link}"))
    assert each.count("Ada (Administrator): Open or end an assignment") == 2
    assert "assignment, Sam (1)" in each
    assert "assignment, Cleo (Staff)" in each
    assert "other person" not in each
    assert text(page(cast, "ada", "events/?act=nonsense")).count("Open or end an assignment ·") == 1


@pytest.mark.parametrize(
    ("query", "there"),
    [
        ({"who": "alex"}, True), ({"who": "bea"}, False), ({"verb": "see_model"}, True), ({"verb": "import_record"}, False),
        ({"outcome": "refused"}, True), ({"outcome": "allowed"}, False), ({"since": 0}, True), ({"since": 1}, False),
        ({"until": 0}, True), ({"until": -1}, False), ({"after": "nonsense"}, True),
    ],
)  # fmt: skip
def test_events_are_narrowed_down(cast: Cast, query: dict[str, Any], there: bool) -> None:
    page(cast, "alex", "model/history/")
    today = timezone.now().astimezone(ZoneInfo("Australia/Melbourne")).date()
    data = {
        key: str(cast.users[value].pk)
        if key == "who"
        else str(today + value * DAY)
        if isinstance(value, int)
        else value
        for key, value in query.items()
    }
    assert ("Alex (Peer worker): See" in text(page(cast, "ada", "events/", **data))) is there


def numbers(response: HttpResponse) -> list[str]:
    return re.findall(r"Event (\d+)", text(response))


def test_an_event_is_found_by_the_number_that_somebody_was_told(cast: Cast) -> None:
    page(cast, "alex", "model/history/")
    page(cast, "alex", "model/history/")
    told = numbers(page(cast, "ada", "events/", who=str(cast.users["alex"].pk)))
    assert len(told) >= 2
    assert numbers(page(cast, "ada", "events/", number=told[1])) == [told[1]]
    assert numbers(page(cast, "ada", "events/", number="1" + told[1])) == []


def test_no_name_stands_beside_a_safety_concern(cast: Cast) -> None:
    by = cast.enter("alex")
    said = concerns.Said("Said goodbye to everybody.", "consented", told_consumer=True)
    concerns.raise_concern(by=by, consumer_id=cast.sam.pk, said=said, key=uuid.uuid4())
    shown = text(page(cast, "ada", "events/", verb="raise_concern"))
    assert "Somebody (Peer worker): Raise a safety concern" in shown
    listed = shown[shown.index("Somebody") :]
    assert "Sam" not in listed
    assert "Alex" not in listed
    assert "Why?" not in listed
    named = {"verb": "raise_concern", "who": str(by.user_id)}
    assert "Raise a safety concern ·" not in text(page(cast, "ada", "events/", **named))
    assert numbers(page(cast, "ada", "events/", **named)) == []


def test_no_name_stands_beside_who_took_a_safety_concern_on(cast: Cast) -> None:
    said = concerns.Said("Said goodbye to everybody.", "consented", told_consumer=True)
    raised = concerns.raise_concern(by=cast.enter("alex"), consumer_id=cast.sam.pk, said=said, key=uuid.uuid4())
    concerns.open_concern(by=cast.enter("bea"), concern_id=raised)
    concerns.acknowledge(by=cast.enter("bea"), concern_id=raised)
    for verb in ("read_concern", "acknowledge_concern"):
        shown = text(page(cast, "ada", "events/", verb=verb))
        listed = shown[shown.index("Somebody (Clinician)") :]
        assert not {"Sam", "Bea", "Why?"} & set(re.findall(r"[\w?]+", listed)), verb
        assert numbers(page(cast, "ada", "events/", verb=verb, who=str(cast.users["bea"].pk))) == []


def test_what_was_done_on_one_visit_stands_together(cast: Cast) -> None:
    note = made.handed(cast)
    visit = Actor(visit_id=visits.start_on_device(by=cast.enter("alex"), note_id=note.pk))
    audit.enter(visit)
    for outcome in ("later", "later"):
        note.refresh_from_db()
        decisions.decide(by=visit, note_id=note.pk, decided=decisions.Decided(note.version, outcome))
    assert "One visit, 2 events" in text(page(cast, "ada", "events/"))


@pytest.mark.parametrize("query", [{"since": "soon"}, {"who": "x"}, {"verb": "x"}, {"until": "0001-01-01"}, {"number": "x"},
                                   {"number": "0"}, {"number": "9" * 30}])  # fmt: skip
def test_a_filter_that_cannot_be_is_said_to(cast: Cast, query: dict[str, str]) -> None:
    assert page(cast, "ada", "events/", **query).status_code == 422


def test_events_come_in_pages_of_25(cast: Cast, as_owner: Owner) -> None:
    with as_owner(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO peernotes_event (service_id, verb, purpose) SELECT %s, 'search', 'no ' || n "
            "FROM generate_series(1, 60) n",
            [cast.service.pk],
        )
    seen: list[str] = []
    url = "events/?verb=search"
    for _page in range(3):
        response = page(cast, "ada", url)
        seen += re.findall(r"no (\d+)", response.content.decode())
        older = re.search(r'rel="next" href="([^"]+)"', response.content.decode())
        url = "events/" + older.group(1).replace("&amp;", "&") if older else ""
    assert url == ""
    assert seen == [str(number) for number in range(60, 0, -1)]


def test_events_cost_the_same_for_one_and_for_many(cast: Cast, as_owner: Owner) -> None:
    client = signed_in(cast.users["ada"])
    url = f"/services/{cast.service.slug}/events/"
    client.get(url)
    with CaptureQueriesContext(connection) as few:
        client.get(url)
    with as_owner():
        for number in range(25):
            user = User.objects.create(username=uuid.uuid4().hex, name=f"U{number}", password="!")
            Membership.objects.create(user=user, service=cast.service, role=Role.CLINICIAN, starts_at=timezone.now())
    for name in ("alex", "bea", "ravi"):
        for _ in range(8):
            page(cast, name, "model/")
    with CaptureQueriesContext(connection) as lots:
        client.get(url)
    assert len(few) == len(lots)


@pytest.mark.parametrize("path", FOR_ADMINISTRATORS)
def test_a_consumer_is_not_told_that_they_have_no_role(cast: Cast, path: str) -> None:
    """They are told whom it is for, and where what holds for them is told."""
    answer = page(cast, "sam", path)
    html = answer.content.decode()
    assert answer.status_code == 403
    assert "This page is for the administrators of the service." in html
    assert f'href="/services/{cast.service.slug}/model/"' in html
    assert "You have no role" not in html


@pytest.mark.parametrize("path", ["/people/", "/people/details/", "/search/?q=x", "/questions/", "/concerns/new/"])
def test_a_consumer_is_told_whom_a_page_of_the_staff_is_for(cast: Cast, path: str) -> None:
    client = signed_in(cast.users["sam"])
    answer = client.get(path)
    assert answer.status_code == 403
    assert "This page is for those who work with people here." in answer.content.decode()
    assert "You have no role" not in answer.content.decode()
