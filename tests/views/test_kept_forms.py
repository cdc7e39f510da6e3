"""No typed word is lost: a form that comes when its session is over, or that is refused, stands there again for the one
who typed it, and for nobody else. Without JavaScript."""

from __future__ import annotations

import re
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.urls import resolve
from django.utils import timezone

from peernotes import audit, opened
from peernotes.actions import kept_forms, notes
from peernotes.models import ConflictOfInterest, KeptForm, Note, NoteSection, RecordEntry, SafetyConcern, Session
from peernotes.policy.facts import Actor
from peernotes.policy.switches import COMPLEMENTARY
from peernotes.queries import kept_forms as queries
from peernotes.sessions import IDLE_SECONDS, SEEN
from tests.guards.test_urls import ALL, address
from tests.support import drawn
from tests.support import notes as made
from tests.support.cast import Cast
from tests.support.proof import BACKEND
from tests.views.test_visits import switch

At = Callable[[str], Client]
WORDS = "The kettle sang, and nobody else heard it."


@dataclass(frozen=True)
class Place:
    """A page of the product on which something can be typed: by whom, where, into which field, and what goes with it."""

    who: str
    path: str
    field: str
    more: tuple[tuple[str, str], ...] = ()
    note: Callable[[Cast], Note] | None = None

    def data(self, answer: Any) -> dict[str, str]:
        return drawn.hidden(answer) | {self.field: WORDS} | dict(self.more)


PLACES = {
    "entry": Place("bea", "/people/{sam}/entries/new/", "text", (("title", "A visit"), ("kind", "progress"))),
    "concern": Place("alex", "/people/{sam}/concerns/new/", "fact", (("basis", "consented"), ("told", "yes"))),
    "about me": Place("sam", "/my/about-me/", "what_helps"),
    "statement": Place("sam", "/my/notes/{note}/statement/", "text", note=made.final),
    "decide": Place("sam", "/my/notes/{note}/", "text-{own_words}", note=made.handed),
    "note": Place("alex", "/notes/{note}/edit/", "text-{own_words}", note=made.written),
    "amend": Place("alex", "/notes/{note}/amend/", "reason", note=made.final),
    "strike": Place("alex", "/notes/{note}/strike/", "reason", note=made.final),
    "spoken": Place("alex", "/notes/{note}/hand-over/spoken/", "witness", note=made.handed),
    "model": Place("ada", "/services/{slug}/model/change/", "reason"),
}


def there(cast: Cast, name: str) -> Place:
    place = PLACES[name]
    note = place.note(cast) if place.note else None
    ids = {"sam": cast.sam.pk, "slug": cast.service.slug, "note": note and note.pk}
    if note:
        ids["own_words"] = made.section(note, "own_words").pk
    return Place(place.who, place.path.format(**ids), place.field.format(**ids), place.more)


def idle(client: Client) -> None:
    session = client.session
    session[SEEN] = int(time.time()) - IDLE_SECONDS - 1
    session.save()


def ended(client: Client) -> None:
    Session.objects.filter(pk=client.session.session_key).delete()


def signed_out(client: Client) -> None:
    client.post("/accounts/logout/")


def words_on(page: Any) -> bool:
    return WORDS in unescape(drawn.form(page))


# --- the session is over -----------------------------------------------------------------


@pytest.mark.parametrize("name", PLACES)
@pytest.mark.parametrize("end", [idle, ended, signed_out])
def test_after_signing_in_again_the_words_stand_there(
    cast: Cast, at: At, name: str, end: Callable[[Client], None]
) -> None:
    place = there(cast, name)
    client = at(place.who)
    data = place.data(client.get(place.path))
    end(client)
    answer = client.post(place.path, data)
    assert (answer.status_code, answer.url) == (302, f"/accounts/login/?next={place.path}")
    assert "What you typed is kept" in client.get(answer.url).content.decode()
    page = at(place.who).get(place.path)
    assert words_on(page)
    assert "it was not sent" in page.content.decode()


@pytest.mark.parametrize("name", PLACES)
def test_nobody_else_is_shown_them(cast: Cast, at: At, name: str) -> None:
    place = there(cast, name)
    client = at(place.who)
    data = place.data(client.get(place.path))
    ended(client)
    client.post(place.path, data)
    for other in {"alex", "dana", "bea", "cleo", "ravi", "ada", "abe", "sam"} - {place.who}:
        browser = at(other)
        for path in (place.path, "/kept/"):
            assert WORDS not in unescape(browser.get(path).content.decode()), (other, path)


def test_a_date_and_a_length_are_kept_too(cast: Cast, at: At) -> None:
    path, client = f"/people/{cast.sam.pk}/contacts/new/", at("alex")
    data = drawn.hidden(client.get(path)) | {"happened_at": "2026-01-05T10:07", "minutes": "47", "mode": "phone"}
    ended(client)
    assert client.post(path, data).status_code == 302
    page = drawn.form(at("alex").get(path))
    assert 'value="2026-01-05T10:07"' in page
    assert 'value="47"' in page
    assert re.search(r'value="phone"[^>]* checked', page)


def test_a_correction_and_an_answer_to_a_concern(cast: Cast, at: At, as_owner: Callable[[], Any]) -> None:
    """Two more pages, the second with two forms on it."""
    with as_owner():
        mine = {"service": cast.service, "consumer": cast.sam, "created_by": cast.users["bea"]}
        entry = RecordEntry.objects.create(
            **mine, kind="progress", title="A visit", text="Old.", author_name="Bea", written_at=timezone.now()
        )
        concern = SafetyConcern.objects.create(
            **mine, fact="The stairs.", basis="consented", due_at=timezone.now(), told_consumer=True
        )
    for path, sent in (
        (f"/entries/{entry.pk}/correct/", {"title": "A visit", "text": WORDS, "reason": "A slip."}),
        (f"/concerns/{concern.pk}/", {"do": "close", "outcome": WORDS}),
    ):
        client = at("bea")
        data = drawn.hidden(client.get(path)) | sent
        ended(client)
        client.post(path, data)
        page = at("bea").get(path)
        assert words_on(page), path
        assert at("bea").post(path, drawn.hidden(page) | sent).status_code == 302
        assert not KeptForm.objects.exists()


def test_sent_at_last_it_is_gone(cast: Cast, at: At) -> None:
    place = there(cast, "entry")
    client = at("bea")
    data = place.data(client.get(place.path))
    ended(client)
    client.post(place.path, data)
    client = Client()
    client.force_login(cast.users["bea"], BACKEND)  # what was not sent is said to whoever signs in
    page = client.get(place.path)
    assert "Something that you typed was not sent" in client.get("/people/").content.decode()
    again = place.data(page)
    assert again["key"] == data["key"], "pressing once more is the same press"
    assert client.post(place.path, again).status_code == 302
    assert RecordEntry.objects.filter(text=WORDS).count() == 1
    assert not words_on(client.get(place.path))
    assert "Something that you typed was not sent" not in client.get("/people/").content.decode()
    assert not KeptForm.objects.exists()


def test_dropped_it_is_gone(cast: Cast, at: At) -> None:
    place = there(cast, "concern")
    client = at("alex")
    data = place.data(client.get(place.path))
    ended(client)
    client.post(place.path, data)
    client = at("alex")
    form = opened.SIGNER.unsign(data["opened"]).split("/")[2]
    other = at("dana")
    assert other.post("/kept/drop/", {"form": form}).url == "/"
    cast.enter("alex")
    assert client.post("/kept/drop/", {"form": form}).url == place.path
    assert not words_on(client.get(place.path))


def test_choices_are_kept_but_never_those_of_a_consumer(cast: Cast, at: At) -> None:
    for name, marked in (("concern", True), ("decide", False)):
        place = there(cast, name)
        client = at(place.who)
        page = client.get(place.path)
        decision = {place.field.replace("text-", "decision-"): "rewritten"} if name == "decide" else {}
        ended(client)
        client.post(place.path, place.data(page) | decision | {"audience": "care_team"})
        page = drawn.form(at(place.who).get(place.path))
        assert WORDS in unescape(page)
        assert (" checked" in page) is marked


PRESSED = sorted(route for route, pattern in ALL.items() if hasattr(pattern.callback, "back"))


@pytest.mark.parametrize("route", PRESSED)
@pytest.mark.parametrize("token", [True, False])
def test_after_signing_in_nobody_is_led_to_what_only_takes_a_press(
    cast: Cast, at: At, route: str, *, token: bool
) -> None:
    """Also where the old token does not fit any more, and on the page that such a press may have answered with."""
    sent = {"opened": opened.seal(cast.actor("alex"), uuid.uuid4())}
    answer = Client(enforce_csrf_checks=not token).post(address(route), sent)
    back = parse_qs(urlsplit(answer.url).query)["next"][0]
    assert not hasattr(resolve(back).func, "back")
    assert at("alex").get(back).status_code == 200


def test_who_drops_something_too_late_comes_back_to_the_list(cast: Cast) -> None:
    sent = {"opened": opened.seal(cast.actor("alex"), uuid.uuid4()), "form": uuid.uuid4()}
    for client in (Client(), Client(enforce_csrf_checks=True)):
        assert client.post("/kept/drop/", sent).url == "/accounts/login/?next=/kept/"


def test_a_page_that_answers_a_press_is_not_opened_again(at: At, cast: Cast) -> None:
    page = at("ada").post(f"/services/{cast.service.slug}/staff/{cast.users['alex'].pk}/link/").content.decode()
    assert 'data-back="/"' in page
    assert 'class="nhsuk-button" href="/" role="button" draggable="false">Open it again' in page


# --- how they are told ------------------------------------------------------------------------


def keep(cast: Cast, who: str, path: str, **fields: str) -> bool:
    values = {name: [value] for name, value in fields.items()}
    return kept_forms.keep(by=cast.enter(who), form_id=uuid.uuid4(), path=path, fields=values)


def test_marks_that_are_not_kept_are_asked_for_again(cast: Cast, at: At) -> None:
    place, other = there(cast, "decide"), there(cast, "concern")
    decision = place.field.replace("text-", "decision-")
    assert keep(cast, "sam", place.path, **{place.field: WORDS, decision: "rewritten"})
    assert "please mark it again" in at("sam").get(place.path).content.decode()
    KeptForm.objects.all().delete()
    assert keep(cast, "sam", place.path, **{place.field: WORDS})
    assert "please mark it again" not in at("sam").get(place.path).content.decode()
    assert keep(cast, "alex", other.path, fact=WORDS, basis="consented")
    assert "please mark it again" not in at("alex").get(other.path).content.decode()


def test_paragraphs_as_they_stand_in_the_note_are_nobody_s_typed_words(cast: Cast, at: At) -> None:
    """With a mark beside them there is nothing to keep; what was typed is kept without them."""
    place = there(cast, "decide")
    page = at("sam").get(place.path)
    stands = {f"text-{part.pk}": part.text for part in NoteSection.objects.filter(note=made_note(place))}
    decision = place.field.replace("text-", "decision-")
    assert not keep(cast, "sam", place.path, **stands, **{decision: "accepted", "outcome": "agree"})
    assert not KeptForm.objects.exists()
    assert keep(cast, "sam", place.path, **stands | {place.field: WORDS})
    page = unescape(at("sam").get("/kept/").content.decode())
    assert WORDS in page
    assert made.WORDS["what_we_did"] not in page


def made_note(place: Place) -> str:
    return place.path.split("/")[3]


def test_each_is_told_with_the_name_of_its_form_and_long_ones_are_folded(cast: Cast, at: At) -> None:
    keep(cast, "alex", there(cast, "concern").path, fact=WORDS)
    page = at("alex").get("/kept/").content.decode()
    assert "A safety concern" in page
    assert "Read what you typed" not in page
    keep(cast, "alex", "/nowhere/", fact=WORDS * 20)
    page = at("alex").get("/kept/").content.decode()
    assert "A form" in page
    assert page.count("Read what you typed") == 1


def test_the_page_with_the_words_does_not_send_there(cast: Cast, at: At) -> None:
    place = there(cast, "concern")
    client = at("alex")
    data = place.data(client.get(place.path)) | {"basis": ""}
    keep(cast, "alex", "/elsewhere/", fact=WORDS)
    client.get("/kept/")
    assert "Look at it" in client.get("/people/").content.decode()
    answer = client.post(place.path, data)
    assert answer.status_code == 422
    assert "Look at it" not in answer.content.decode()


def test_a_button_without_a_page_leads_to_the_start(cast: Cast, at: At) -> None:
    assert Client().post(f"/people/{cast.sam.pk}/reading/").url == "/accounts/login/?next=/"


def test_passwords_are_never_kept(cast: Cast, at: At) -> None:
    client = at("alex")
    data = {"opened": opened.seal(cast.actor("alex"), uuid.uuid4())}
    client.post("/accounts/password/change/", data | {"oldpassword": WORDS, "password1": WORDS, "password2": WORDS})
    ended(client)
    client.post("/accounts/password/change/", data | {"oldpassword": WORDS})
    cast.enter("alex")
    assert not KeptForm.objects.exists()


# --- whose form it is ------------------------------------------------------------------------


def test_another_person_s_form_is_kept_for_them_and_never_sent(cast: Cast, at: At) -> None:
    """Two windows: one was signed in to by somebody else in between."""
    place = there(cast, "concern")
    data = place.data(at("alex").get(place.path))
    answer = at("bea").post(place.path, data)
    assert answer.status_code == 409
    assert "Somebody else opened this form" in answer.content.decode()
    assert "for them alone" not in answer.content.decode(), "typed on a visit, whoever is handed the note finds it"
    assert WORDS not in unescape(answer.content.decode())
    assert not SafetyConcern.objects.exists()
    assert words_on(at("alex").get(place.path))


@pytest.mark.parametrize("forged", ["", "user", "user/{bea}/{form}", "user/{bea}/{form}:none", "\x00"])
def test_nobody_puts_words_into_another_person_s_form(cast: Cast, at: At, forged: str) -> None:
    place = there(cast, "entry")
    form = forged.format(bea=cast.users["bea"].pk, form=uuid.uuid4())
    answer = Client().post(place.path, {"opened": form, "text": WORDS})
    assert answer.status_code == 302
    cast.enter("bea")
    assert not KeptForm.objects.exists()


def test_the_second_lock_knows_only_the_one_who_typed(cast: Cast, at: At) -> None:
    form = uuid.uuid4()
    kept_forms.keep(by=cast.actor("bea"), form_id=form, path="/x/", fields={"text": [WORDS]})
    for name, seen in (("bea", 1), ("alex", 0), ("ada", 0)):
        cast.enter(name)
        assert KeptForm.objects.count() == seen
        assert KeptForm.objects.filter(pk=form).update(path="/y/") == seen
    audit.enter(Actor())
    assert not KeptForm.objects.exists()


def test_without_the_second_lock_too(cast: Cast, as_owner: Callable[[], Any]) -> None:
    kept_forms.keep(by=cast.actor("bea"), form_id=uuid.uuid4(), path="/x/", fields={"text": [WORDS]})
    with as_owner():
        assert [queries.of(cast.actor(name)).count() for name in ("bea", "alex", "ada")] == [1, 0, 0]


def test_in_another_s_name_nothing_can_be_written(cast: Cast) -> None:
    cast.enter("alex")
    values = {"path": "/x/", "fields": {}, "kept_at": "2026-01-01T00:00:00Z"}
    with pytest.raises(Exception, match="row-level security"):
        KeptForm.objects.create(user=cast.users["bea"], **values)


def test_after_a_week_and_beyond_a_few_the_oldest_go(cast: Cast, as_owner: Callable[[], Any]) -> None:
    first = uuid.uuid4()
    kept_forms.keep(by=cast.actor("bea"), form_id=first, path="/first/", fields={"text": [WORDS]})
    for number in range(kept_forms.MOST):
        kept_forms.keep(by=cast.actor("bea"), form_id=uuid.uuid4(), path=f"/{number}/", fields={"text": [WORDS]})
    assert KeptForm.objects.count() == kept_forms.MOST
    assert not KeptForm.objects.filter(pk=first).exists()
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("UPDATE peernotes_keptform SET kept_at = kept_at - interval '8 days'")
    assert not KeptForm.objects.exists()
    kept_forms.keep(by=cast.actor("alex"), form_id=uuid.uuid4(), path="/", fields={"text": [WORDS]})
    with as_owner():
        assert KeptForm.objects.count() == 1


# --- an old token, a refusal, a failure ---------------------------------------------------------


def strict(client: Client) -> Client:
    client.handler.enforce_csrf_checks = True
    return client


def test_an_old_token_gives_the_words_back_to_be_sent_again(cast: Cast, at: At) -> None:
    place = there(cast, "concern")
    client = strict(at("alex"))
    data = place.data(client.get(place.path))
    client.cookies[settings.CSRF_COOKIE_NAME] = "x" * 32
    answer = client.post(place.path, data)
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "This page cannot be sent as it stands" in page
    assert WORDS in page
    again = {name: unescape(value) for name, value in drawn.HIDDEN.findall(page)}
    answer = client.post(place.path, again)
    assert answer.status_code == 302
    assert SafetyConcern.objects.get().fact == WORDS


def test_an_old_token_after_the_session_leads_to_the_sign_in_page(cast: Cast, at: At) -> None:
    place = there(cast, "concern")
    client = strict(at("alex"))
    data = place.data(client.get(place.path))
    client.cookies.clear()
    assert client.post(place.path, data).url == f"/accounts/login/?next={place.path}"
    assert words_on(at("alex").get(place.path))


def test_another_site_s_form_gets_nothing_back(cast: Cast, at: At) -> None:
    client = strict(at("alex"))
    answer = client.post(f"/people/{cast.sam.pk}/concerns/new/", {"fact": WORDS})
    assert answer.status_code == 403
    assert WORDS not in answer.content.decode()
    cast.enter("alex")
    assert not KeptForm.objects.exists()


def test_a_switched_model_says_so_and_gives_the_words_back(cast: Cast, at: At, as_owner: Callable[[], Any]) -> None:
    place = there(cast, "note")
    client = at("alex")
    data = place.data(client.get(place.path))
    with as_owner():
        switch(cast, COMPLEMENTARY)
    automatic = client.post(place.path, data, headers={"X-Autosave": "1"})
    assert automatic.status_code == 403
    assert "The service changed its model" in automatic.json()["message"]
    answer = client.post(place.path, data)
    page = unescape(answer.content.decode())
    assert answer.status_code == 403
    assert "What you typed" in page
    assert WORDS in page
    assert WORDS in unescape(client.get("/kept/").content.decode())


def test_a_page_that_is_closed_by_now_gives_the_words_back(cast: Cast, at: At, as_owner: Callable[[], Any]) -> None:
    """With the same bytes as for a person who does not exist."""
    place = there(cast, "entry")
    client = at("bea")
    data = place.data(client.get(place.path))
    nowhere = client.post(f"/people/{uuid.uuid4()}/entries/new/", data)
    with as_owner():
        ConflictOfInterest.objects.create(user=cast.users["bea"], consumer=cast.sam, service=cast.service)
    closed = client.post(place.path, data)
    assert (closed.status_code, nowhere.status_code) == (404, 404)
    assert closed.content == nowhere.content
    assert WORDS in closed.content.decode()


def test_what_somebody_saved_in_between_gives_the_words_back(cast: Cast, at: At) -> None:
    note, client = made.written(cast), at("alex")
    place = f"/notes/{note.pk}/edit/"
    page = client.get(place)
    section = made.section(note, "own_words")
    notes.save(by=cast.enter("alex"), note_id=note.pk, version=note.version, sections={section.pk: "Newer."})
    answer = client.post(place, drawn.hidden(page) | {f"text-{section.pk}": WORDS} | facts(note))
    assert answer.status_code == 409
    assert WORDS in unescape(answer.content.decode())
    answer = client.post(place, drawn.hidden(answer) | {f"text-{section.pk}": WORDS} | facts(note))
    assert answer.status_code == 302
    assert not KeptForm.objects.exists()


def facts(note: Note) -> dict[str, str]:
    return {
        "minutes": "30",
        "happened_at": note.happened_at.strftime("%Y-%m-%dT%H:%M"),
        "mode": note.mode,
        "kind": note.kind,
    }


def test_a_failure_of_ours_gives_the_words_back(cast: Cast, at: At, monkeypatch: pytest.MonkeyPatch) -> None:
    place = there(cast, "entry")
    client = at("bea")
    data = place.data(client.get(place.path))
    client.raise_request_exception = False

    def fail(**_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("peernotes.actions.entries.write", fail)
    answer = client.post(place.path, data)
    assert answer.status_code == 500
    assert WORDS in answer.content.decode()
    monkeypatch.undo()
    again = {name: unescape(value) for name, value in drawn.HIDDEN.findall(answer.content.decode())}
    assert client.post(place.path, again).status_code == 302
    assert RecordEntry.objects.filter(text=WORDS).exists()


def test_without_events_the_words_come_back(cast: Cast, at: At, as_owner: Callable[[], Any]) -> None:
    place = there(cast, "entry")
    client = at("bea")
    data = place.data(client.get(place.path))
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("REVOKE INSERT ON peernotes_event FROM peernotes_app")
    answer = client.post(place.path, data)
    assert answer.status_code == 503
    assert WORDS in answer.content.decode()
    assert "Send it again" in answer.content.decode()


def test_what_is_too_long_gets_a_page_of_ours(cast: Cast, at: At) -> None:
    place = there(cast, "entry")
    client = at("bea")
    data = place.data(client.get(place.path)) | {"text": "x" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)}
    body = "&".join(f"{name}={value}" for name, value in data.items())
    answer = client.post(place.path, body, content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 413
    assert "too long to be sent" in answer.content.decode()


def test_what_cannot_be_opened_like_this_gets_a_page_of_ours(cast: Cast, at: At) -> None:
    answer = at("alex").get("/visit/end/")
    assert (answer.status_code, answer["Allow"]) == (405, "POST")
    assert "This cannot be opened like this" in answer.content.decode()


# --- drafts, kept by the page's script ------------------------------------------------------------


@pytest.mark.parametrize("name", ["entry", "concern", "about me", "statement"])
def test_a_draft_is_kept_without_being_sent(cast: Cast, at: At, name: str) -> None:
    place = there(cast, name)
    client = at(place.who)
    data = place.data(client.get(place.path))
    for words in ("The ket", WORDS):
        answer = client.post(place.path, data | {place.field: words}, headers={"X-Keep": "1"})
        assert (answer.status_code, answer.json()) == (200, {"kept": True})
    assert KeptForm.objects.count() == 1
    assert not RecordEntry.objects.filter(text=WORDS).exists()
    assert not SafetyConcern.objects.exists()
    assert words_on(client.get(place.path))


def test_a_draft_of_somebody_who_is_signed_out_is_kept_too(cast: Cast, at: At) -> None:
    for header in ({"X-Keep": "1"}, {"X-Autosave": "1"}):
        place = there(cast, "note")
        client = at("alex")
        data = place.data(client.get(place.path))
        ended(client)
        answer = client.post(place.path, data, headers=header)
        assert (answer.status_code, answer.json()) == (401, {"kept": True})
        assert words_on(at("alex").get(place.path))


def test_the_page_asks_who_is_there(cast: Cast, at: At) -> None:
    client, other = at("alex"), at("bea")
    alex, bea, nobody = (browser.get("/still-here/").json() for browser in (client, other, Client()))
    assert alex["who"] in client.get("/people/").content.decode()
    assert len({alex["who"], bea["who"], nobody["who"]}) == 3
    assert nobody["who"] == ""
    assert IDLE_SECONDS - 60 < alex["left"] <= IDLE_SECONDS
    assert nobody["left"] == 0
    assert alex["token"]


def test_an_error_gives_back_only_what_was_typed() -> None:
    """No token, marker, key, mark of what was seen, or id of a row that was chosen from a list."""
    sent = {"csrfmiddlewaretoken": ["Xq3abc"], opened.NAME: ["user/a/b:c"], "key": [str(uuid.uuid4())]}
    sent |= {"seen": ["e72b561d" * 8]}
    sent |= {"worker": [str(uuid.uuid4())], "reason": [WORDS]}
    assert kept_forms.words(sent) == [WORDS]
    assert set(kept_forms.typed(sent)) == {"worker", "reason"}


def test_it_is_shown_at_the_hour_where_its_service_is(cast: Cast, at: At, as_owner: Callable[[], Any]) -> None:
    """Above the form, and in the list of what was not sent; the same hour for staff and for the person."""
    with as_owner():
        cast.service.timezone = "Asia/Kolkata"
        cast.service.save(update_fields=["timezone"])
    for name in ("entry", "about me"):
        place = there(cast, name)
        client = at(place.who)
        by, fields = cast.enter(place.who), {place.field: [WORDS]}
        assert kept_forms.keep(by=by, form_id=uuid.uuid4(), path=place.path, fields=fields)
        for page in (place.path, "/kept/"):
            html = client.get(page).content.decode()
            assert re.search(r"\d\d:\d\d IST", html), (name, page)
            assert 'data-zone="Asia/Kolkata"' in html, "for the script, which tells when a draft was kept"


def test_a_choice_is_shown_as_the_form_said_it(cast: Cast, at: At) -> None:
    """Neither its value nor what nobody could read."""
    field = {"topic": "lived_experience", "outside_hours": "on", "done_on": "2026-01-05", "note": WORDS}
    sent = {name: [value] for name, value in field.items()} | {"worker": [str(uuid.uuid4())]}
    alex = Actor(user_id=cast.users["alex"].pk)
    assert kept_forms.keep(by=alex, form_id=uuid.uuid4(), path="/trainings/", fields=sent)
    said = unescape(at("alex").get("/kept/").content.decode())
    assert "lived_experience" not in said
    assert "In what?: " in said
    assert "Outside the agreed hours" in said
    assert WORDS in said
    assert kept_forms.words(sent) == [WORDS]
