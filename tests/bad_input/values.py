"""What may be typed into a field of each kind, and what the answer is: refused (422, and the text is kept), or taken
(cleaned of what nobody sees, or harmless as it is)."""

from __future__ import annotations

from dataclasses import dataclass, replace

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Raw:
    """As it goes over the wire, percent-encoded: bytes that are no text."""

    encoded: str


@dataclass(frozen=True)
class Bad:
    """``value``: text, Raw, a list (the field is sent several times) or None (the field is missing). ``refused`` None:
    one or the other, by the version of Python."""

    name: str
    value: object
    refused: bool | None = True


DAY = (
    Bad("no date", "tomorrow"),
    Bad("year one", "0001-01-01"),
    Bad("the last of all years", "9999-12-31"),
    Bad("NUL", "\0"),
)
MUST = (Bad("missing", None), Bad("empty", ""))
TEXT_BROKEN = (
    Bad("a megabyte", "x" * MEGABYTE),
    Bad("NUL", "a\0b"),
    Bad("a bell", "a\x07b"),
    Bad("a control that counts as a space", "a\x1fb"),
    Bad("a control of old code pages", "a\x92b"),
)
TEXT_TAKEN = (
    Bad("turned by bidi marks", "safe \u202egnihton\u202c \u2066and\u2069 back", refused=False),
    Bad("bytes that are no UTF-8", Raw("caf%E9%FF%FE"), refused=False),
    Bad("half a character", Raw("half%ED%A0%80a"), refused=False),
    Bad("a script", "<script>alert(1)</script>{{ 7 }}{% now %}", refused=False),
    Bad("tab and new line", "one\ttwo\nthree", refused=False),
    Bad("sent twice", ["One of two.", "Two of two."]),
)
HIDDEN = replace(TEXT_TAKEN[0], refused=True)
CHOICE = (
    Bad("unknown", "nonsense"),
    Bad("another's", "' OR 1=1 --"),
    Bad("NUL", "a\0b"),
    Bad("a bell", "\x07"),
    Bad("a lookup", "{'__class__': 1}"),
)
MOMENT = (
    *MUST,
    Bad("no date", "yesterday"),
    Bad("no such day", "2026-02-30T10:00"),
    Bad("the future", "2999-01-01T10:00"),
    Bad("before 1900", "1066-10-14T09:00"),
    Bad("year one", "0001-01-01T00:00"),
    Bad("the last of all years", "9999-12-31T23:59"),
    Bad("the hour that spring leaves out", "2025-03-30T01:30"),
    Bad("the hour that autumn has twice", "2025-10-26T01:30", refused=False),
    Bad("a negative year", "-2026-01-05T10:00"),
    Bad("NUL", "2026-01-05T10:00\0", refused=None),
    Bad("a megabyte", "2" * MEGABYTE),
)
NUMBER = (
    Bad("no number", "ten"),
    Bad("negative", "-5"),
    Bad("huge", "9" * 40),
    Bad("a fraction", "3.5"),
    Bad("not a number", "NaN"),
    Bad("an exponent", "1e9"),
    Bad("NUL", "3\0"),
    Bad("a bell", "3\x07"),
)
VALUES: dict[str, tuple[Bad, ...]] = {
    "text": (*MUST, Bad("only spaces", " \n\t "), *TEXT_BROKEN, *TEXT_TAKEN),
    "text?": (*TEXT_BROKEN, *TEXT_TAKEN),
    "lines": (*TEXT_BROKEN, Bad("a word and no other", "bed blocker"), Bad("missing", None)),
    "line": (*MUST, Bad("only spaces", "   "), *TEXT_BROKEN, *TEXT_TAKEN),
    "wish?": (*TEXT_BROKEN, *TEXT_TAKEN),
    # What others recognise something by: nothing in it may hide.
    "label": (*MUST, Bad("only spaces", "   "), *TEXT_BROKEN, HIDDEN, *TEXT_TAKEN[1:]),
    "label?": (*TEXT_BROKEN, HIDDEN, *TEXT_TAKEN[1:]),
    # Chosen from many, or made up of few characters.
    "name of its own": (*MUST, Bad("only spaces", "   "), *TEXT_BROKEN, HIDDEN, Bad("a script", "<script>1</script>")),
    # By which somebody is found, exactly: whatever else is typed finds nobody.
    "what finds": (*MUST, Bad("only spaces", "   "), *TEXT_BROKEN, HIDDEN),
    "what finds?": (*TEXT_BROKEN, HIDDEN),
    "sentence": (
        *MUST,
        Bad("only spaces", " " * 12),
        Bad("too short", "Now.     "),
        *TEXT_BROKEN,
        TEXT_TAKEN[0],
        *TEXT_TAKEN[3:],
    ),
    "day to come": (
        Bad("no date", "tomorrow"),
        Bad("year one", "0001-01-01"),
        Bad("the last of all years", "9999-12-31"),
        Bad("the past", "2020-01-01"),
        Bad("NUL", "\0"),
        Bad("missing", None, refused=False),
    ),
    "coming day": (
        *MUST,
        Bad("no date", "tomorrow"),
        Bad("the last of all years", "9999-12-31"),
        Bad("the past", "2020-01-01"),
        Bad("no such day", "2027-02-30"),
    ),
    "past day": (
        Bad("no date", "yesterday"),
        Bad("year one", "0001-01-01"),
        Bad("the last of all years", "9999-12-31"),
        Bad("no such day", "2026-02-30"),
    ),
    "day of birth": (
        Bad("no date", "yesterday"),
        Bad("year one", "0001-01-01"),
        Bad("the last of all years", "9999-12-31"),
        Bad("NUL", "\0"),
        Bad("missing", None, refused=False),
    ),
    "moment": MOMENT,
    "moment to come": (*(bad for bad in MOMENT if bad.refused is not False), Bad("the past", "2025-10-26T01:30")),
    "minutes": (*MUST, *NUMBER, Bad("nothing", "0"), Bad("more than a day", "1441")),
    "minutes?": (*NUMBER, Bad("nothing", "0"), Bad("more than a day", "1441")),
    "places?": (*NUMBER, Bad("more than fit", "201")),
    "hours": (*MUST, *NUMBER, Bad("nothing", "0"), Bad("more than a year of work", "2001")),
    "day": (*MUST, *DAY),
    "day?": DAY,
    "choice": (*MUST, *CHOICE),
    "choice?": CHOICE,
    "version": (*MUST, *NUMBER, Bad("none", "0"), Bad("beyond the column", str(2**31))),
    "version from 0": (*MUST, *NUMBER, Bad("beyond the column", str(2**31))),
    "key": (Bad("missing", None, refused=False), Bad("no key", "pressed!", refused=False)),
    "person": (Bad("no id", "alex"), Bad("NUL", "\0")),
}
