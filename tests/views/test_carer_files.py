"""A carer's own file: who writes in it, who reads it, and that nobody else comes upon it."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.actions import carer_files
from peernotes.actions.carer_files import CarerSays
from peernotes.enums import CarerNoteChange
from peernotes.errors import Missing
from peernotes.models import Carer, CarerAssignment, CarerContact, CarerNote, Event, KeptForm, Membership
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import statements, switch, text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
WORDS = {
    "kind": "self_care",
    "what_we_talked_about": "The nights.",
    "in_own_words": "I am tired.",
    "next_step": "",
    "version": 0,
}
TALKED = {"happened_at": "2026-01-05T10:00", "minutes": 12, "mode": "phone", "crisis": "on"}


@pytest.fixture
def carer(cast: Cast, as_owner: Owner) -> Carer:
    """Ida, whom Sam named; Rosa and Bea work with her; Mira supervises."""
    with as_owner():
        roles = {"rosa": "carer_peer_worker", "mira": "peer_supervisor"}
        for name in ("ida", *roles):
            cast.users[name] = build.user(username=f"{name}.{cast.service.slug}", name=name.title())
        for name, role in roles.items():
            build.member(user=cast.users[name], service=cast.service, role=role)
        carer = build.carer(tie=build.carer_tie(consumer=cast.sam), user=cast.users["ida"])
        for name in ("rosa", "bea"):
            build.carer_worker(carer=carer, worker=cast.users[name])
    return carer


@pytest.fixture
def note(cast: Cast, as_owner: Owner, carer: Carer) -> CarerNote:
    with as_owner():
        return build.carer_note(carer=carer, author=cast.users["rosa"], in_own_words="I am tired.")


def send(client: Client, page: str, **said: Any):
    return client.post(page, {"key": uuid.uuid4()} | said)


def test_written_together_agreed_to_finished_and_opened(cast: Cast, at: At, as_owner: Owner, carer: Carer) -> None:
    file = f"/carers/{carer.pk}/"
    assert "Ida" in text_of(at("rosa").get("/carers/"))
    assert send(at("rosa"), f"{file}notes/new/", kind="support", version=0).status_code == 422
    made = send(at("rosa"), f"{file}notes/new/", **WORDS)
    page = made.url
    assert "The nights." in text_of(at("rosa").get(page))
    theirs = page.replace("/carers/", "/carer/")
    assert "not handed to you yet" in text_of(at("ida").get(theirs))
    assert send(at("ida"), theirs, change="agree", version=1).status_code == 403
    assert send(at("rosa"), page, **WORDS | {"version": 1, "next_step": "Thursdays."}).url == page
    assert send(at("rosa"), page, change="finish", version=2).status_code == 403
    assert send(at("rosa"), page, change="hand_over", version=1).status_code == 409
    assert send(at("rosa"), page, change="hand_over", version=2).url == page
    assert "Your turn" in text_of(at("ida").get("/carer/"))
    assert " checked" not in at("ida").get(theirs).content.decode()
    assert send(at("ida"), theirs, change="agree", version=3, in_own_words="I am a sister first.").url == theirs
    agreed = text_of(at("ida").get(theirs))
    assert "You agreed to it." in agreed
    assert "In your own words I am a sister first." in " ".join(agreed.split())
    assert send(at("rosa"), page, change="finish", version=4).url == page
    assert send(at("rosa"), page, **WORDS | {"version": 5}).status_code == 403
    with as_owner():
        left = Event.objects.filter(object_id=page.rstrip("/").split("/")[-1], allowed=True).order_by("id")
        verbs = left.exclude(verb="read_carer_file").values_list("verb", flat=True)
        assert list(verbs) == [*["write_carer_note"] * 3, "decide_carer_note", "write_carer_note"]


def test_a_part_is_opened_to_clinicians_who_work_with_them(cast: Cast, at: At, as_owner: Owner, carer: Carer) -> None:
    with as_owner():
        told = {
            "what_we_talked_about": "The nights.",
            "in_own_words": "I am a sister first.",
            "state": "final",
            "version": 5,
        }
        note = build.carer_note(carer=carer, author=cast.users["rosa"], **told)
    file, page, theirs = f"/carers/{carer.pk}/", f"/carers/notes/{note.pk}/", f"/carer/notes/{note.pk}/"
    assert "sister first" not in text_of(at("bea").get(file))
    assert send(at("ida"), theirs, version=5, open_parts=["in_own_words"]).url == theirs
    seen = text_of(at("bea").get(file))
    assert "I am a sister first." in seen
    assert "The nights." not in seen
    both = send(at("ida"), theirs, version=6, open_parts=["in_own_words"], in_confidence="on")
    assert (both.status_code, list(both.context["form"].errors)) == (422, ["in_confidence"])
    assert send(at("ida"), theirs, version=6, in_confidence="on").url == theirs
    assert "sister first" not in text_of(at("bea").get(file))
    assert "In confidence" in text_of(at("rosa").get(page))
    assert "Rosa" in text_of(at("ida").get("/carer/who-looked/"))


def test_nobody_else_comes_upon_it(cast: Cast, at: At, as_owner: Owner, carer: Carer, note: CarerNote) -> None:
    """Whoever works with the consumer, the consumer, and who runs the service: as if there were nothing."""
    nowhere = uuid.uuid4()
    for who in ("sam", "alex", "cleo", "ada", "ravi"):
        for page in ("carers/{}/", "carers/{}/notes/new/"):
            hidden, none = (at(who).get("/" + page.format(key)) for key in (carer.pk, nowhere))
            assert (hidden.status_code, hidden.content) == (404, none.content)
        for page in ("carers/notes/{}/", "carer/notes/{}/"):
            hidden, none = (at(who).get("/" + page.format(key)) for key in (note.pk, nowhere))
            assert (hidden.status_code, hidden.content) == (404, none.content)
    for who in ("bea", "mira"):
        assert at(who).get(f"/carers/notes/{note.pk}/").status_code == 404
        assert "tired" not in text_of(at(who).get(f"/carers/{carer.pk}/"))
        assert send(at(who), f"/carers/{carer.pk}/notes/new/", **WORDS).status_code == 403
    assert at("ida").get(f"/carers/{carer.pk}/").status_code == 404
    assert at("ida").get(f"/carers/notes/{note.pk}/").status_code == 404
    assert at("rosa").get(f"/carer/notes/{note.pk}/").status_code == 404
    assert send(at("rosa"), f"/carer/notes/{note.pk}/", change="agree", version=1).status_code == 404
    assert [at(who).get("/carers/").status_code for who in ("ida", "sam", "ada")] == [404] * 3
    assert "tired" not in text_of(at("bea").get("/search/?q=tired"))
    for page in ("", "record/", "carers/"):
        assert "tired" not in text_of(at("bea").get(f"/people/{cast.sam.pk}/{page}"))


@pytest.mark.parametrize("stands", ["draft", "with_carer", "agreed"])
def test_no_note_wanted_and_the_words_are_gone(at: At, as_owner: Owner, note: CarerNote, stands: str) -> None:
    with as_owner():
        CarerNote.objects.filter(pk=note.pk).update(state=stands)
    ida, page = at("ida"), f"/carer/notes/{note.pk}/"
    assert send(ida, page, change="decline", version=1).url == page
    assert "Done. The words are gone" in text_of(ida.get(page))
    with as_owner():
        found = CarerNote.objects.get(pk=note.pk)
    assert (found.state, found.in_own_words) == ("declined", "")
    assert send(at("ida"), page, change="agree", version=2).status_code == 403
    assert "No note" in text_of(at("ida").get(page))
    assert "You wanted no note of this." in text_of(at("ida").get(page))


def test_newer_words_are_not_agreed_to_unread(at: At, as_owner: Owner, note: CarerNote) -> None:
    with as_owner():
        CarerNote.objects.filter(pk=note.pk).update(state="with_carer", version=2)
    late = send(at("ida"), f"/carer/notes/{note.pk}/", change="agree", in_own_words="I sleep better.", version=1)
    assert late.status_code == 409
    assert "In your own words I am tired." in " ".join(text_of(late).split())
    assert "I sleep better." in late.context["form"]["in_own_words"].value()
    assert late.context["form"]["version"].value() == 2
    with as_owner():
        assert CarerNote.objects.get(pk=note.pk).state == "with_carer"


def test_a_yes_to_words_that_are_written_anew_meanwhile(at: At, as_owner: Owner, note: CarerNote) -> None:
    with as_owner():
        told = {"state": "draft", "version": 2, "what_we_talked_about": "The mornings."}
        CarerNote.objects.filter(pk=note.pk).update(**told)
    late = send(at("ida"), f"/carer/notes/{note.pk}/", change="agree", in_own_words="I sleep better.", version=1)
    assert late.status_code == 409
    said = " ".join(text_of(late).split())
    assert "The mornings." in said
    assert "Your words, to copy I sleep better." in said


def test_a_late_save_shows_both_texts_and_saves_from_there(at: At, note: CarerNote) -> None:
    """By its author in two windows: nothing typed is lost, and the next press counts."""
    page, newer = f"/carers/notes/{note.pk}/", WORDS | {"version": 1, "next_step": "Thursdays."}
    send(at("rosa"), page, **newer)
    late = send(at("rosa"), page, **newer | {"next_step": "Fridays."})
    assert late.status_code == 409
    said = " ".join(text_of(late).split())
    assert "Next step Thursdays." in said
    assert "Somebody saved this in between" in said
    form = late.context["form"]
    assert form["next_step"].value() == "Fridays."
    again = send(at("rosa"), page, **newer | {"next_step": "Fridays.", "version": form["version"].value()})
    assert again.status_code == 302


def test_only_the_carer_answers_for_the_carer(cast: Cast, as_owner: Owner, note: CarerNote) -> None:
    with as_owner():
        CarerNote.objects.filter(pk=note.pk).update(state="with_carer")
    said = CarerSays(CarerNoteChange.AGREE, "I am tired.")
    with pytest.raises(Missing):
        carer_files.say(by=cast.enter("rosa"), note_id=note.pk, version=1, said=said, key=uuid.uuid4())


def test_contact_and_a_call_in_a_hard_time(cast: Cast, at: At, as_owner: Owner, carer: Carer) -> None:
    page = f"/carers/{carer.pk}/"
    said = TALKED | {"key": uuid.uuid4()}
    assert at("rosa").post(page, TALKED | {"minutes": "-1", "key": uuid.uuid4()}).status_code == 422
    for _ in range(2):
        assert at("rosa").post(page, said).url == page
    assert "they needed somebody now" in text_of(at("rosa").get(page))
    with as_owner():
        assert CarerContact.objects.get().worker_id == cast.users["rosa"].pk
        assert not Event.objects.filter(verb="log_carer_contact", subject_id=cast.sam.pk).exists()


def test_a_supervisor_arranges_who_works_with_whom(cast: Cast, at: At, as_owner: Owner, carer: Carer) -> None:
    page = f"/carers/{carer.pk}/"
    assert "Who works with them" in text_of(at("mira").get(page))
    assert send(at("rosa"), page, worker=cast.users["alex"].pk).status_code == 422
    refused = send(at("mira"), page, worker=cast.users["alex"].pk)
    assert refused.status_code == 403
    assert "consumer peer workers support consumers, and not carers" in text_of(refused)
    with as_owner():
        switch(cast, consumer_peer_supports_carer=True)
        event = Event.objects.filter(allowed=False, verb="assign").last()
    assert (event.code, event.rule) == ("worker_type_not_allowed", "consumer_peer_supports_carer")
    assert send(at("mira"), page, worker=cast.users["alex"].pk).url == page
    assert at("alex").get(page).status_code == 200
    assert "Alex" in text_of(at("ida").get("/carer/"))
    for _ in range(2):
        assert send(at("mira"), page, worker=cast.users["alex"].pk).url == page
    with as_owner():
        assert CarerAssignment.objects.filter(carer=carer, worker=cast.users["alex"]).count() == 1
    for _ in range(2):
        assert at("mira").post(f"{page}workers/{cast.users['alex'].pk}/end/").url == page
    assert at("alex").get(page).status_code == 404
    assert at("rosa").post(f"{page}workers/{cast.users['rosa'].pk}/end/").status_code == 403


def test_who_works_with_them_is_said_to_who_knows(cast: Cast, at: At, as_owner: Owner, carer: Carer) -> None:
    page = f"/carers/{carer.pk}/"
    with as_owner():
        build.carer_worker(carer=carer, worker=cast.users["mira"])
    ids = re.findall(r' id="(id_[^"]+)"', at("mira").get(page).content.decode())
    assert len(ids) == len(set(ids))
    theirs = text_of(at("rosa").get(page))
    assert "You work with them." in theirs
    assert "Who works with them" not in theirs


def test_what_is_missing_of_somebody_else_is_said_of_them(cast: Cast, at: At, as_owner: Owner, carer: Carer) -> None:
    with as_owner():
        CarerAssignment.objects.filter(worker=cast.users["rosa"]).update(ended_at=timezone.now())
        build.code(service=cast.service, acknowledged_by=[cast.users["mira"]])
    refused = send(at("mira"), f"/carers/{carer.pk}/", worker=cast.users["rosa"].pk)
    assert refused.status_code == 403
    assert "Rosa has not read the code of conduct yet." in text_of(refused)
    assert "to be read." not in text_of(refused)


def test_the_model_closes_what_is_there_and_opens_it_again(cast: Cast, at: At, as_owner: Owner, carer: Carer) -> None:
    page = f"/carers/{carer.pk}/"
    with as_owner():
        build.carer_worker(carer=carer, worker=cast.users["alex"])
        build.carer_note(carer=carer, author=cast.users["alex"], in_own_words="Kept.")
    closed = at("alex").get(page)
    assert closed.status_code == 403
    assert "not carers" in text_of(closed)
    theirs = " ".join(text_of(at("ida").get("/carer/")).split())
    assert "Who works with you: Bea and Rosa." in theirs
    assert "Closed by our model now: Alex." in theirs
    listed = at("alex").get("/carers/")
    assert "Closed by our model." in text_of(listed)
    assert "You work with them" not in text_of(listed)
    assert at("alex").get(f"{page}worry/").status_code == 200
    assert f"{page}worry/" in listed.content.decode()
    with as_owner():
        switch(cast, consumer_peer_supports_carer=True)
    assert "Closed by our model" not in text_of(at("ida").get("/carer/"))
    assert "You work with them" in text_of(at("alex").get("/carers/"))
    assert "Notes that you wrote with them" in text_of(at("alex").get(page))


def test_who_no_longer_works_here_does_not_work_with_them(cast: Cast, at: At, as_owner: Owner, carer: Carer) -> None:
    with as_owner():
        Membership.objects.filter(user=cast.users["bea"]).update(ends_at=timezone.now() - build.DAY)
    page = " ".join(text_of(at("ida").get("/carer/")).split())
    assert "Who works with you: Rosa." in page
    assert "Bea" not in page


def test_handing_it_over_saves_what_was_typed(at: At, note: CarerNote) -> None:
    page = f"/carers/notes/{note.pk}/"
    assert at("rosa").get(page).content.decode().count('name="version"') == 1
    typed = WORDS | {"version": 1, "next_step": "Thursdays."}
    assert send(at("rosa"), page, **typed, change="hand_over").url == page
    note.refresh_from_db()
    assert (note.state, note.version, note.next_step) == ("with_carer", 2, "Thursdays.")
    late = send(at("rosa"), page, **WORDS | {"version": 1, "next_step": "Fridays."})
    assert late.status_code == 409
    assert late.context["form"]["next_step"].value() == "Fridays."


def test_finishing_does_not_pass_over_newer_words(at: At, as_owner: Owner, note: CarerNote) -> None:
    """They were agreed to as they stood."""
    page = f"/carers/notes/{note.pk}/"
    with as_owner():
        CarerNote.objects.filter(pk=note.pk).update(state="agreed")
    stands = WORDS | {"version": 1, "kind": note.kind, "what_we_talked_about": note.what_we_talked_about}
    other = send(at("rosa"), page, **stands | {"next_step": "Fridays."}, change="finish")
    assert other.status_code == 422
    assert other.context["form"]["next_step"].value() == "Fridays."
    assert send(at("rosa"), page, **stands, change=["finish", "hand_over"]).status_code == 422
    assert send(at("rosa"), page, **stands, change="finish").url == page
    note.refresh_from_db()
    assert note.state == "final"


def test_what_was_kept_is_shown_where_its_form_is_gone(cast: Cast, at: At, as_owner: Owner, note: CarerNote) -> None:
    page, kept = f"/carers/notes/{note.pk}/", {"kept_at": timezone.now(), "user": cast.users["rosa"]}
    fields = [[name, [str(value)]] for name, value in (WORDS | {"version": 1, "next_step": "Typed at night."}).items()]
    with as_owner():
        KeptForm.objects.create(path=page, fields=fields, **kept)
    there = text_of(at("rosa").get(page))
    assert "It stands below" in there
    with as_owner():
        CarerNote.objects.filter(pk=note.pk).update(state="final")
    gone = text_of(at("rosa").get(page))
    assert "It stands below" not in gone
    assert "no longer on this page" in gone
    assert "Typed at night." in gone


def test_a_page_costs_ten_statements(cast: Cast, at: At, carer: Carer, note: CarerNote) -> None:
    for who, page in {
        "rosa": f"/carers/{carer.pk}/", "mira": f"/carers/{carer.pk}/", "ida": f"/carer/notes/{note.pk}/",
    }.items():  # fmt: skip
        assert statements(at(who), page) <= 10


RUDE = {"what_we_talked_about": "Her son refused tea.", "in_own_words": "He is needy and hostile."}


def test_kinder_words_are_suggested_for_what_the_worker_says(at: At, carer: Carer, note: CarerNote) -> None:
    new, old, words = f"/carers/{carer.pk}/notes/new/", f"/carers/notes/{note.pk}/", f"/carers/{carer.pk}/words/"
    rosa = at("rosa")
    assert f'data-words="{words}"' in rosa.get(new).content.decode()
    (row,) = rosa.post(words, RUDE).json()["rows"]
    assert "refused" in row["line"]
    page = text_of(rosa.post(new, WORDS | RUDE | {"hint": row["leave"]}))
    assert "Her son refused tea." in page
    assert "1 suggestion" not in page
    saved = send(rosa, new, **(WORDS | RUDE))
    assert "1 suggestion" in text_of(rosa.get(saved.url)), "saved all the same, and said above the form"
    use = row["uses"][0]["value"]
    changed = rosa.post(old, WORDS | RUDE | {"hint": use}).content.decode()
    assert "Her son declined tea." in changed
    assert "needy and hostile" in changed
    assert "suggestion" not in text_of(rosa.get(old))


def test_the_carers_own_words_are_let_be_and_a_model_may_suggest_none(
    cast: Cast, at: At, as_owner: Owner, carer: Carer
) -> None:
    words = f"/carers/{carer.pk}/words/"
    rosa = at("rosa")
    assert rosa.post(words, {"in_own_words": RUDE["in_own_words"]}).json()["rows"] == []
    assert rosa.post(words, RUDE | {"left": "refused"}).json()["rows"] == []
    assert at("bea").post(words, RUDE).status_code == 200
    assert at("mira").post(words, RUDE).status_code == 403
    for name in ("ida", "alex", "sam", "ada"):
        assert at(name).post(words, RUDE).status_code == 404
    with as_owner():
        switch(cast, language_helper="off")
    assert rosa.post(words, RUDE).status_code == 403
    assert "data-words" not in rosa.get(f"/carers/{carer.pk}/notes/new/").content.decode()


def test_contact_noted_in_error_stays_and_says_so(cast: Cast, at: At, as_owner: Owner, carer: Carer) -> None:
    with as_owner():
        contact = build.carer_contact(carer=carer, worker=cast.users["rosa"])
    file, page = f"/carers/{carer.pk}/", f"/carers/{carer.pk}/contacts/{contact.pk}/error/"
    assert page in at("rosa").get(file).content.decode()
    for name in ("bea", "mira", "ida", "sam"):
        assert send(at(name), page, why="twice").status_code == 404
    sent = {"why": "twice", "key": uuid.uuid4()}
    for _ in range(2):
        assert at("rosa").post(page, sent).url == file
    assert "Taken back by Rosa, " in text_of(at("rosa").get(file))
    assert "It was noted twice." in text_of(at("rosa").get(file))
    assert "took back contact with you that was noted in error" in text_of(at("ida").get("/carer/who-looked/"))
    told = text_of(at("ida").get("/carer/contacts/"))
    assert f"{contact.minutes} minutes With Rosa, " in told
    assert "It was noted twice." in told
    assert "/carer/contacts/" in at("ida").get("/carer/").content.decode()
    for name in ("rosa", "sam", "mira"):
        assert at(name).get("/carer/contacts/").status_code == 404
    with as_owner():
        jo = build.user(username=f"jo.{cast.service.slug}", name="Jo")
        other = build.carer(tie=build.carer_tie(consumer=cast.noor), user=jo)
        build.carer_contact(carer=other, worker=cast.users["bea"])
    assert "Bea" not in text_of(at("ida").get("/carer/contacts/"))
    assert statements(at("ida"), "/carer/contacts/") <= 10
    assert at("rosa").get(page).status_code == 403
    with as_owner():
        assert CarerContact.objects.get(pk=contact.pk).minutes == contact.minutes
        assert not Event.objects.filter(verb="take_back_noted", subject_id=cast.sam.pk).exists()
