"""A round of what people of each role do. ``page`` is their first page; everything else is reached from there by links
and forms."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.load.browser import Form, Page, WentWrong
    from bench.load.people import Person

TEXT = (
    "We walked along the water and talked about the week. The bus is less of a worry now. Next time we try the library "
    "together, and a call to the sister is planned. Tea helped, so did the garden. It was a slow day, and that is fine."
)
WORDS = TEXT.split()
NOTE, ENTRY, PERSON = r"^/notes/[0-9a-f-]{36}/$", r"^/entries/[0-9a-f-]{36}/$", r"^/people/[0-9a-f-]{36}/$"
RECORD, NEW_NOTE = r"^/people/[0-9a-f-]{36}/record/$", r"^/people/[0-9a-f-]{36}/notes/new/$"


class GoHome(Exception):
    """The day is over."""


def tell(person: Person, error: WentWrong) -> None:
    sys.stderr.write(f"{person.username} ({person.role}): {error}\n")


def clinician(me: Person, page: Page) -> None:
    me.pick(page, NOTE) or me.pick(page, ENTRY)
    everyone = me.browser.get("/people/")
    me.think(2, 6)
    somebody = me.pick(everyone, PERSON)
    record = somebody and me.pick(somebody, RECORD)
    if record:
        me.pick(record, f"{NOTE}|{ENTRY}")
        narrow = record.form("author")
        if narrow and me.chance.random() < 0.5:
            me.browser.send(narrow, author="peer_worker")
            me.think(3, 8)
    if me.chance.random() < 0.3:
        search = me.browser.get("/search/").form("q")
        me.browser.send(search, q=me.chance.choice(["allotment", "walk", "library", "heronpool"]))
        me.think(4, 10)


def peer_worker(me: Person, page: Page) -> None:
    somebody = me.pick(page, PERSON)
    if somebody and me.chance.random() < 0.4:
        me.pick(somebody, RECORD)
    ask = me.pick(page, NEW_NOTE)
    form = ask and ask.form("answer")
    if form is None:
        return
    if me.chance.random() < 0.15:
        me.browser.send(form, answer="not_today")
        return
    editor = me.browser.send(form, answer="together")
    written = editor.form("text-")
    if written:
        decided(me, write(me, written))


def write(me: Person, form: Form) -> Page:
    """About half a minute of typing; a second after the last key the page saves by itself."""
    texts = dict.fromkeys(form.texts[:3], "")
    for _ in range(12):
        me.think(0.8, 2.2)
        name = me.chance.choice(list(texts))
        texts[name] += " ".join(me.chance.choices(WORDS, k=8)) + ". "
        form.fields["version"] = str(json.loads(me.browser.save(form, **texts))["version"])
    return me.browser.send(form, **texts, **{"hand-over": "1"})


def decided(me: Person, hand_over: Page) -> None:
    """On the worker's device, passed over; the worker signs in again and finishes."""
    me.think(1, 3)
    passed = me.browser.send(hand_over.form("way"), way="device")
    me.think(2, 5)
    read = me.browser.get(passed.links(r"^/visit/$")[0])
    me.think(6, 15)
    form = read.form("outcome")
    choices = {name: "accepted" for name in form.choices if name.startswith("decision")}
    if me.chance.random() < 0.3:
        choices[me.chance.choice(list(choices))] = "removed"
    readers = me.chance.choice(form.choices["audience"])
    done = me.browser.send(form, **choices, audience=readers, outcome="agree_all")
    me.think(2, 4)
    sign_in = me.browser.send(form_to(done, "/visit/end/"))
    note = me.sign_in(sign_in)
    me.think(1, 3)
    finish = me.pick(note, r"/finish/$")
    if finish:
        me.browser.send(form_to(finish, finish.path))


def form_to(page: Page, action: str) -> Form:
    forms = [form for form in page.forms() if form.action == action and form.method == "POST"]
    return forms[0]


def consumer(me: Person, page: Page) -> None:
    note = me.pick(page, r"^/my/notes/[0-9a-f-]{36}/$|^/notes/[0-9a-f-]{36}/$")
    me.browser.get("/my/who-looked/")
    me.think(4, 12)
    me.browser.get("/my/record/")
    me.think(4, 12)
    me.browser.get("/my/choices/")
    me.think(2, 6)
    stop = note and me.chance.random() < 0.25 and me.pick(note, r"/stop-sharing/$")
    if stop:
        me.browser.send(form_to(stop, stop.path))
        me.think(2, 5)


def administrator(me: Person, page: Page) -> None:
    model = me.pick(page, r"^/services/[\w-]+/model/$") or page
    base = model.links(r"^/services/[\w-]+/model/$")[0].removesuffix("model/")
    for path in ("model/compare/", "model/preview/?model=complementary", "model/history/", "events/"):
        me.browser.get(base + path)
        me.think(4, 12)
    why = me.browser.get(f"{base}why/").form("who")
    # In a great service one names somebody, or asks for the person it is about.
    someone = [value for value in why.choices.get("who", ()) if len(value) == 36]
    me.browser.send(
        why, who=me.chance.choice(someone or [""]), verb="read_record", about=f"L{me.chance.randint(1, 100)}"
    )
    me.think(5, 12)


def records_officer(me: Person, page: Page) -> None:
    me.pick(page, NOTE)
    me.pick(page, r"^/services/[\w-]+/model/$")
    me.think(10, 20)


ROUNDS: dict[str, Callable[[Person, Page], None]] = {
    "clinician": clinician,
    "consumer_peer_worker": peer_worker,
    "consumer": consumer,
    "service_admin": administrator,
    "records_officer": records_officer,
}
