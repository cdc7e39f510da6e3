"""Nothing typed is lost: what could not be sent is kept for the one who typed it. No event and no history: nobody else
sees it (of a visit: whoever comes back to it, decision 18), and it is gone when it is sent, dropped, or a week old."""

from __future__ import annotations

import json
import re
from enum import EnumType
from typing import TYPE_CHECKING

from django.db import connection, connections, transaction
from django.db.models.functions import Now
from django.forms import Field

from peernotes import audit, enums, opened
from peernotes.models import KeptForm
from peernotes.queries import kept_forms
from peernotes.queries.seals import OWNER

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.policy.facts import Actor

Fields = dict[str, list[str]]
UNTYPED = {
    "csrfmiddlewaretoken", opened.NAME, "key", "version", "seen", "scope", "grantee", "tell_count", "begun_with",
    # Buttons, and which of two forms on one page it is.
    "form", "answer", "way", "hand-over", "look", "do", "reads", "step", "hint", "left", "shown",
}  # fmt: skip
CHOICE = re.compile("(decision|audience)(-.*)?")
OUTCOMES = {"agree", "agree_all", "ask_changes", "later", "not_today", "decline", "stay", "take_up"}
CODES = OUTCOMES | {"yes", "no", "on", "now"}
KINDS = [kind for kind in vars(enums).values() if isinstance(kind, EnumType)]
CODES |= {str(code) for kind in KINDS for code in kind}
# By the name of a field that is chosen or ticked: those of the product's forms (forms.kept).
CHOICES: dict[str, list[Field]] = {}
NUMBERS = re.compile(r"[\d\s:.,T/-]*")
ROW = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
TEXT = "text-"
PARAGRAPH = re.compile(TEXT + ROW.pattern)
# In the session: some of what this person typed was never sent. The frame of every page says so.
WAITING = "kept"
MOST = 20
LONGEST = 400_000
LONGEST_PATH = 300
FORGET = "SELECT peernotes_forget_kept()"


def forget(using: str = OWNER) -> None:
    """What nobody came back for, by night too."""
    with connections[using].cursor() as cursor:
        cursor.execute(FORGET)


def keep(*, by: Actor, form_id: UUID, path: str, fields: Fields) -> bool:
    """``by``: for whom the form was drawn, whoever is signed in now. The same form replaces what was kept of it; of
    more than a few forms the oldest go. False if there is nothing typed in it, or too much to be kept."""
    if not typed(fields) or len(json.dumps(fields)) > LONGEST or len(path) > LONGEST_PATH:
        return False
    with transaction.atomic():
        audit.enter(by)
        with connection.cursor() as cursor:
            cursor.execute(FORGET)
        fields = _without_unchanged(fields)
        if not typed(fields):
            kept_forms.of(by).filter(pk=form_id).delete()
            return False
        values = {
            "user_id": by.user_id,
            "visit_id": by.visit_id,
            "path": path,
            "fields": _storable(fields),
            "kept_at": Now(),
        }
        KeptForm.objects.update_or_create(pk=form_id, defaults=values)
        newest = list(kept_forms.of(by).values_list("pk", flat=True)[:MOST])
        kept_forms.of(by).exclude(pk__in=newest).delete()
    return True


def _without_unchanged(fields: Fields) -> Fields:
    """Without the paragraphs of a note as they stand in it: the page put them in, and another may have written them."""
    stands = kept_forms.paragraphs([name.removeprefix(TEXT) for name in fields if PARAGRAPH.fullmatch(name)])
    return {
        name: values
        for name, values in fields.items()
        if _spaceless(values) != _spaceless([stands.get(name.removeprefix(TEXT))])
    }


def _spaceless(values: list[str | None]) -> list[list[str] | None]:
    """A browser sends other line ends."""
    return [None if value is None else value.split() for value in values]


def _storable(fields: Fields) -> list[list[object]]:
    """PostgreSQL keeps no NUL (the form will say that there is a character which cannot be saved), and in JSON no order
    but a list's."""
    return [[name, [value.replace("\x00", "\ufffd") for value in values]] for name, values in fields.items()]


def sent(*, by: Actor, form_id: UUID, path: str) -> None:
    """What was kept of this form is not needed any more. A visit has one form, so nothing of it stays."""
    with transaction.atomic():
        audit.enter(by)
        rows = kept_forms.of(by).filter(path=path)
        (rows.filter(pk=form_id) if by.user_id else rows).delete()


def drop(*, by: Actor, form_id: UUID) -> str:
    """By the one who typed it, also when their visit has just ended. The page where the form stands."""
    audit.enter(by)
    row = kept_forms.of(by).filter(pk=form_id).first()
    if row is None:
        return "/"
    row.delete()
    return row.path


def waiting(*, by: Actor) -> UUID | None:
    """The newest that is kept for this person. For moments when they do not act yet, or no more: signing in, the end of
    a visit."""
    with transaction.atomic():
        audit.enter(by)
        return kept_forms.of(by).values_list("pk", flat=True).first()


def typed(fields: Fields) -> Fields:
    """Without buttons and what the page itself put in: is there anything to lose?"""
    found = {name: [value for value in values if value.strip()] for name, values in fields.items()}
    return {name: values for name, values in found.items() if values and not _untyped(name, values)}


def words(fields: Fields) -> list[str]:
    """To be copied: what somebody wrote, in the order of the page."""
    return [text for text, chosen in said(fields) if not chosen]


def said(fields: Fields) -> list[tuple[str, bool]]:
    """What somebody wrote, and what they chose as the form said it (True). Not what nobody could read: an id, a number,
    and a choice that forms say differently, because nobody can tell which of them it was."""
    found = [(value, _labels(name, value)) for name, values in typed(fields).items() for value in values]
    plain = [(value, False) if not labels and not _code(value) else (_one(labels), True) for value, labels in found]
    return [(text, chosen) for text, chosen in plain if text]


def _one(labels: set[str]) -> str:
    return next(iter(labels)) if len(labels) == 1 else ""


def _untyped(name: str, values: list[str]) -> bool:
    return name in UNTYPED or bool(CHOICE.fullmatch(name)) or (name == "outcome" and set(values) <= OUTCOMES)


def _code(value: str) -> bool:
    return value in CODES or bool(NUMBERS.fullmatch(value) or ROW.fullmatch(value))


def _labels(name: str, value: str) -> set[str]:
    """A form in a set of forms has a prefix. Choices of a service's own model stand in no form's declaration."""
    fields = CHOICES.get(name) or CHOICES.get(name.rpartition("-")[2], [])
    labels = {label for field in fields for label in _labels_in(field, value)}
    return labels or {str(code.label) for kind in KINDS for code in kind if code == value and hasattr(code, "label")}


def _labels_in(field: Field, value: str) -> list[str]:
    if not hasattr(field, "choices"):
        return [str(field.label)] if field.label and value == "on" else []
    found = [str(label) for code, label in field.choices if str(code) == value]
    return [f"{field.label}: {label}" if field.label else label for label in found]
