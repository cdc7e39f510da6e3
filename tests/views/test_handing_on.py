"""What becomes of a note whose author is gone: handed on to another peer worker, or finished by its consumer alone."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from peernotes.actions import notes
from peernotes.actions.notes import decisions, handing_on
from peernotes.errors import Missing
from peernotes.models import ContactLogEntry, Message, Note, NoteSection, RecordEntry, Signature
from tests.support import build, drawn
from tests.support import notes as made
from tests.support.build import DAY
from tests.support.cast import Cast, assign
from tests.support.my import text_of, url
from tests.views.test_frozen import assignment_ended, other_model

At = Callable[[str], Client]
Owner = Callable[[], Any]
LEFT_OUT = decisions.SectionChoice("removed")


@pytest.fixture
def left(cast: Cast, as_owner: Owner) -> Note:
    """Agreed to but for one part, and then its author was gone."""
    note = made.agreed(cast, own_words=LEFT_OUT)
    with as_owner():
        assignment_ended(cast)
    cast.enter("sam")
    return note


def parts(note: Note) -> dict[str, str]:
    return {section.prompt: section.text for section in NoteSection.objects.filter(note=note) if section.text}


def hand_on(client: Client, note: Note, worker: uuid.UUID, **more: Any) -> Any:
    said = {"key": uuid.uuid4(), "version": note.version, "worker": worker} | more
    return client.post(url(note, "hand-on/"), said)


def test_whoever_goes_on_sees_it_then_and_not_before(cast: Cast, at: At, left: Note) -> None:
    sam, dana = at("sam"), at("dana")
    assert dana.get(f"/notes/{left.pk}/").status_code == 404
    cast.enter("sam")
    taken = made.section(left, "what_we_did").pk
    done = hand_on(sam, left, cast.users["dana"].pk, along=[taken])
    draft = Note.objects.get(continues=left)
    assert done["Location"] == url(draft)
    assert dana.get(f"/notes/{left.pk}/").status_code == 404
    html = text_of(dana.get(f"/notes/{draft.pk}/"))
    assert "It was begun with Alex." in html
    assert "As Alex and Dana wrote it down" in html
    assert dana.get(f"/notes/{draft.pk}/edit/").status_code == 200
    news = Message.objects.get(user=cast.users["dana"])
    assert (news.kind, news.object_id) == ("note_handed_on", draft.pk)
    assert "Sam handed a note on to you" in text_of(dana.get("/news/"))


def test_what_is_not_taken_along_goes(cast: Cast, at: At, left: Note) -> None:
    """Of the parts that are not in the consumer's voice, and of what they had left out, only what they tick."""
    sam = at("sam")
    html = text_of(sam.get(url(left, "hand-on/")))
    for words in ("We walked by the water.", "I felt heard.", "Meet on Friday."):
        assert words in html
    hand_on(sam, left, cast.users["dana"].pk, along=[made.section(left, "next_step").pk])
    draft = Note.objects.get(continues=left)
    assert parts(draft) == {"next_step": "Meet on Friday."}
    assert (draft.status, draft.agreed_hash, draft.author) == ("draft", "", cast.users["dana"])
    assert set(NoteSection.objects.filter(note=draft).values_list("decision", "audience")) == {("undecided", "just_us")}
    left.refresh_from_db()
    assert (left.status, left.agreed_hash, parts(left)) == ("handed_on", "", {})
    with_whom = ContactLogEntry.objects.get()
    assert (with_whom.worker, with_whom.note) == (cast.users["alex"], left)


def test_their_own_words_go_along_by_themselves(cast: Cast, at: At, as_owner: Owner) -> None:
    note, sam = made.handed(cast), at("sam")
    with as_owner():
        assignment_ended(cast)
    hand_on(sam, note, cast.users["dana"].pk)
    assert parts(Note.objects.get(continues=note)) == {"own_words": "I felt heard."}


def test_both_say_what_became_of_it(cast: Cast, at: At, as_owner: Owner, left: Note) -> None:
    sam = at("sam")
    hand_on(sam, left, cast.users["dana"].pk)
    draft = Note.objects.get(continues=left)
    page = sam.get(url(left))
    assert "You handed it on." in text_of(page)
    assert f'<a href="{url(draft)}">It goes on with Dana</a>' in page.content.decode()
    assert "Handed on" in text_of(sam.get(url(left, "done/")))
    assert "It was begun with Alex." in text_of(sam.get(url(draft)))
    listed = text_of(sam.get("/my/"))
    assert "Handed on" in listed
    assert "Being written" in listed
    assert "handed your peer note" in text_of(sam.get("/my/who-looked/?show=changed&who=me"))
    with as_owner():
        assign(cast, "alex", cast.sam)
    assert "Sam handed it on to another peer worker." in text_of(at("alex").get(f"/notes/{left.pk}/"))


def test_a_note_that_is_handed_on_again_was_begun_where_it_began(
    cast: Cast, at: At, as_owner: Owner, left: Note
) -> None:
    sam = at("sam")
    hand_on(sam, left, cast.users["dana"].pk)
    draft = Note.objects.get(continues=left)
    with as_owner():
        build.member(user=cast.users["cleo"], service=cast.service, role="consumer_peer_worker")
        assign(cast, "cleo", cast.sam)
        type(assign(cast, "dana", cast.noor)).objects.filter(user=cast.users["dana"], content_object=cast.sam).delete()
    assert hand_on(sam, draft, cast.users["cleo"].pk).status_code == 302
    assert Note.objects.get(continues=draft).begun_by == cast.users["alex"]
    assert ContactLogEntry.objects.count() == 1


def test_what_is_handed_on_and_closed_leaves_the_contact_where_it_was(
    cast: Cast, at: At, as_owner: Owner, left: Note
) -> None:
    hand_on(at("sam"), left, cast.users["dana"].pk)
    draft = Note.objects.get(continues=left)
    with as_owner():
        Note.objects.filter(pk=draft.pk).update(handed_over_at=draft.created_at - 20 * DAY)
    notes.close_unagreed(by=cast.enter("dana"), note_id=draft.pk)
    with as_owner():
        assert RecordEntry.objects.get(consumer=cast.sam, kind="facts_only").author_name == "Alex"
        assert ContactLogEntry.objects.filter(consumer=cast.sam).count() == 1


@pytest.mark.parametrize("who", ["bea", "alex", "ada"])
def test_to_nobody_but_a_peer_worker_of_theirs(cast: Cast, at: At, left: Note, who: str) -> None:
    assert hand_on(at("sam"), left, cast.users[who].pk).status_code == 422
    assert not Note.objects.filter(continues=left).exists()


def test_no_part_of_another_note_goes_along(cast: Cast, at: At, as_owner: Owner, left: Note) -> None:
    with as_owner():
        other = build.note(consumer=cast.sam, author=cast.users["alex"], policy=cast.policy, sections=[build.section()])
    cast.enter("sam")
    section = NoteSection.objects.get(note=other)
    assert hand_on(at("sam"), left, cast.users["dana"].pk, along=[section.pk]).status_code == 422


def test_past_the_form_neither_goes_either(cast: Cast, left: Note) -> None:
    """To somebody who does not work with them, and with a part that is none of this note's."""
    by = cast.enter("sam")
    for worker, along in (("bea", frozenset()), ("dana", frozenset({uuid.uuid4()}))):
        handing = handing_on.HandingOn(left.version, cast.users[worker].pk, along)
        with pytest.raises(Missing):
            handing_on.hand_on(by=by, note_id=left.pk, handing=handing, key=uuid.uuid4())
    assert not Note.objects.filter(continues=left).exists()


def test_where_nobody_else_works_with_them_it_waits(cast: Cast, at: At, as_owner: Owner, left: Note) -> None:
    with as_owner():
        type(assign(cast, "alex", cast.sam)).objects.filter(content_object=cast.sam).delete()
    page = at("sam").get(url(left, "hand-on/"))
    assert "No other peer worker works with you now." in text_of(page)
    assert "<form method" not in page.content.decode().split("<main")[1]


def test_pressed_twice_it_is_handed_on_once(cast: Cast, at: At, left: Note) -> None:
    sam, key = at("sam"), uuid.uuid4()
    first = hand_on(sam, left, cast.users["dana"].pk, key=key)
    assert Note.objects.filter(continues=left).count() == 1
    again = hand_on(sam, left, cast.users["dana"].pk, key=key)
    assert (first.status_code, again.status_code, again.url) == (302, 302, first.url)
    assert Note.objects.filter(continues=left).count() == 1


def test_changed_meanwhile_it_is_looked_at_again(cast: Cast, at: At, left: Note) -> None:
    assert hand_on(at("sam"), left, cast.users["dana"].pk, version=left.version - 1).status_code == 409


def test_while_its_author_is_there_it_is_not_handed_on(cast: Cast, at: At) -> None:
    note = made.agreed(cast)
    assert at("sam").get(url(note, "hand-on/")).status_code == 403
    assert hand_on(at("sam"), note, cast.users["dana"].pk).status_code == 403


def test_under_a_model_without_notes_it_is_neither_handed_on_nor_shared(
    cast: Cast, at: At, as_owner: Owner, left: Note
) -> None:
    sam = at("sam")
    with as_owner():
        other_model(cast)
    html = text_of(sam.get(url(left)))
    assert "Hand it on" not in html
    assert "Share it myself" not in html
    assert hand_on(sam, left, cast.users["dana"].pk).status_code == 403
    refused = sam.post(url(left), {"key": uuid.uuid4(), "version": left.version, "outcome": "finish"})
    assert refused.status_code == 403


def test_whoever_said_no_to_notes_is_told_where_that_can_change(
    cast: Cast, at: At, as_owner: Owner, left: Note
) -> None:
    with as_owner():
        build.consent(consumer=cast.sam, scope="write_notes", decision="refused")
    sam = at("sam")
    assert "Hand it on" not in text_of(sam.get(url(left)))
    assert "You said no to notes" in text_of(sam.get(url(left, "hand-on/")))


def test_they_share_alone_what_they_agreed_to(cast: Cast, at: At, left: Note) -> None:
    sam, bea = at("sam"), at("bea")
    assert bea.get(f"/notes/{left.pk}/").status_code == 404
    page = sam.get(url(left))
    assert "It says that Alex did not sign" in text_of(page)
    assert sam.post(url(left), drawn.pressed(page) | {"outcome": "finish"})["Location"] == url(left, "done/")
    assert "The note is finished. The people you chose can read their parts." in text_of(sam.get(url(left, "done/")))
    said = "Finished by Sam alone"
    for reader, address in ((sam, url(left)), (bea, f"/notes/{left.pk}/")):
        html = text_of(reader.get(address))
        assert said in html
        assert "Alex did not sign." in html
        assert "We walked by the water." in html
        assert "I felt heard." not in html
    cast.enter("sam")
    assert list(Signature.objects.filter(note=left).values_list("party", flat=True)) == ["consumer"]


def test_what_was_just_for_the_two_is_then_just_for_them(cast: Cast, at: At, as_owner: Owner) -> None:
    mine = decisions.SectionChoice("accepted", audience="just_us")
    note, sam = made.agreed(cast, what_we_did=mine, own_words=mine, next_step=mine), at("sam")
    with as_owner():
        assignment_ended(cast)
    page = sam.get(url(note))
    assert "Finish it, just for me" in text_of(page)
    sam.post(url(note), drawn.pressed(page) | {"outcome": "finish"})
    assert "Only you can read this note now." in text_of(sam.get(url(note, "done/")))
    assert at("bea").get(f"/notes/{note.pk}/").status_code == 404


def test_its_author_still_signs(cast: Cast, at: At) -> None:
    note = made.final(cast)
    assert "Finished by Alex on" in text_of(at("sam").get(url(note)))
    assert Signature.objects.filter(note=note).count() == 2


def test_nobody_finishes_alone_what_its_author_can(cast: Cast, at: At) -> None:
    note = made.agreed(cast)
    said = {"key": uuid.uuid4(), "version": note.version, "outcome": "finish"}
    assert at("sam").post(url(note), said).status_code == 403
