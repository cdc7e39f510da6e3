"""Each field of each form with each thing that can be wrong with it."""

from __future__ import annotations

import uuid
from collections.abc import Hashable, Iterator
from zlib import crc32

import pytest
from django.db import transaction

from tests.bad_input.forms import FORMS
from tests.bad_input.sending import address, encoded, field, good, hold, kept, post
from tests.bad_input.values import VALUES, Bad
from tests.matrix.driver import Driver
from tests.support.programme import in_turn, witnesses

AT_LEAST = 200
TEXTS = {"text", "text?", "line", "label"}


Case = tuple[str, str, Bad]


def table() -> Iterator[Case]:
    for form, what in FORMS.items():
        for name, kind in what.fields.items():
            for bad in VALUES[kind]:
                yield form, name, bad


def witness(case: Case) -> set[Hashable]:
    """Each field is once refused and once not; each thing is once wrong with each kind of field."""
    form, name, bad = case
    return {(form, name, bad.refused), (FORMS[form].fields[name], bad.name)}


def chance(case: Case) -> int:
    return crc32(repr((*case[:2], case[2].name)).encode())


CASES = witnesses(sorted(table(), key=chance), witness)


def test_the_table_is_long_enough() -> None:
    assert len(CASES) >= AT_LEAST
    assert all(form.fields for form in FORMS.values())


@pytest.mark.parametrize(("form", "name", "bad"), CASES, ids=[f"{f}: {n}, {b.name}" for f, n, b in CASES])
def test_a_field_with_something_wrong_in_it(driver: Driver, form: str, name: str, bad: Bad) -> None:
    what, values = FORMS[form], good(driver, FORMS[form])
    sent = values | {field(values, name): bad.value}
    seen = post(driver, what, sent)
    hold(driver, what.asked, seen, {True: {422}, False: {what.done}, None: {422, what.done}}[bad.refused])
    if bad.refused:
        typed = [field(values, text) for text, kind in what.fields.items() if kind in TEXTS]
        kept(seen, sent, typed)


@pytest.mark.parametrize("form", FORMS)
def test_the_form_itself_is_good(driver: Driver, form: str) -> None:
    """Otherwise the table would refuse for another reason than the one it names."""
    seen = post(driver, FORMS[form], good(driver, FORMS[form]))
    hold(driver, FORMS[form].asked, seen, {FORMS[form].done})


@pytest.mark.parametrize("form", [name for name, form in FORMS.items() if "version" in form.fields])
def test_a_stale_version_changes_nothing(driver: Driver, form: str) -> None:
    what, values = FORMS[form], good(driver, FORMS[form])
    if form in {"edit", "about me"}:
        values |= {field(values, "text-*" if form == "edit" else "what_helps"): "Typed for nothing?"}
    sent = values | {"version": int(values["version"]) + 7}
    seen = post(driver, what, sent)
    hold(driver, what.asked, seen, {409})
    if what.keeps:
        kept(seen, sent, [name for name in sent if name.startswith("text-") or name == "what_helps"])


KEYED = [name for name, form in FORMS.items() if "key" in form.fields]


@pytest.mark.parametrize("form", KEYED)
def test_pressing_twice_does_it_once(driver: Driver, form: str) -> None:
    what, values = FORMS[form], good(driver, FORMS[form])
    driver.prepare(what.asked)
    with transaction.atomic():
        first = driver.raw(what.asked, "POST", address(driver, what), encoded(values))
        after = driver.rows(first.written)
        second = driver.raw(what.asked, "POST", address(driver, what), encoded(values))
        again = driver.differ(after)
        transaction.set_rollback(True)
    assert first.status == what.done, first.trouble[-800:]
    # A note that has moved on since answers for itself; what counts is that nothing is done a second time.
    assert second.status in {what.done, 403, 409}, second.trouble[-800:]
    assert not again
    if second.status == what.done == 302 and form not in {"my decision", "visit", "spoken"}:
        assert second.headers["Location"] == first.headers["Location"]


BODIES = {
    "JSON": ("application/json", b'{"reason": "JSON where a form is expected", "version": 1}'),
    "plain text": ("text/plain", b"nothing=plain"),
    "broken multipart": (
        "multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data; name=\"nothing\"\r\n\r\nbroken"
    ),
    "no boundary": ("multipart/form-data", b"no boundary"),
    "unknown charset": ("application/x-www-form-urlencoded; charset=utf-99", b"nothing=x"),
    "garbage": ("application/x-www-form-urlencoded", b"&=&=%&%zz=%zz&" + b"a" * 5000),
    "600 fields": ("application/x-www-form-urlencoded", b"&".join(b"f%d=1" % n for n in range(600))),
    "3 MB": ("application/x-www-form-urlencoded", b"reason=" + b"x" * (3 * 1024 * 1024)),
}  # fmt: skip


@pytest.mark.parametrize(
    ("form", "body"), [(form, body) for turn, form in enumerate(FORMS) for body in in_turn(list(BODIES), turn, 2)]
)
def test_a_body_that_is_no_form(driver: Driver, form: str, body: str) -> None:
    content_type, data = BODIES[body]
    seen = post(driver, FORMS[form], data, content_type)
    hold(driver, FORMS[form].asked, seen, {400, 413, 415, 422})


FOREIGN = [
    ("edit", "text-{section}", "Words in somebody else's note.", {404, 409}),
    ("edit", "text-not-a-section", "Words nowhere.", {302}),
    ("my decision", "decision-{section}", "accepted", {302}),
    ("my decision", "text-{section}", "Words in somebody else's note.", {302}),
    ("my readers", "audience-{section}", "care_team", {302}),
    ("my choices", "grantee", "{elsewhere}", {403, 404, 422}),
    ("my choices", "grantee", "{nobody}", {403, 404, 422}),
    ("my choices", "scope", "share_note", {422}),
    ("start", "service", "{service}", {302}),
    ("start", "author", "{elsewhere}", {302}),
    ("start", "status", "final", {302}),
    ("entry", "author_name", "Somebody Else", {302}),
    ("entry", "kind", "imported", {422}),
    ("entry", "kind", "facts_only", {422}),
    ("contact", "worker", "{elsewhere}", {302}),
    ("concern", "created_by", "{elsewhere}", {302}),
    ("spoken", "method", "own_login", {422}),
    ("spoken", "method", "shared_device", {422}),
    ("model", "safety_concern_route", "off", {302, 422}),
    ("model", "group_notes", "none", {302}),
    ("model", "group_notes", "everything", {422}),
    ("model", "language_helper", "off", {302}),
    ("model", "approved_by", "{elsewhere}", {302}),
    ("my decision", "method", "verbal_witnessed", {302}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("form", "name", "value", "expected"), FOREIGN, ids=[f"{f}: {n}={v}" for f, n, v, _ in FOREIGN]
)
def test_ids_and_fields_that_are_not_ones_own(
    driver: Driver, form: str, name: str, value: str, expected: set[int]
) -> None:
    """Foreign ids of the other service, and fields that no form of ours has: refused, or ignored."""
    other, what = driver.place("complementary"), FORMS[form]
    ids = {
        "section": other.sections["given", "draft"][0].pk, "elsewhere": other.users["colleague"].pk,
        "service": other.service.pk, "nobody": uuid.uuid4(),
    }  # fmt: skip
    before = driver.rows(frozenset({"peernotes_historicalnotesection", "peernotes_historicalnote"}))
    values = good(driver, what)
    if name.startswith("text-") and form == "edit" and "{" in name:
        values = {key: text for key, text in values.items() if not key.startswith("text-")}
    seen = post(driver, what, values | {name.format(**ids): value.format(**ids)})
    hold(driver, what.asked, seen, expected)
    assert not driver.differ(before)
