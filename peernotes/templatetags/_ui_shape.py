"""Small shapes that the components need and a template cannot compute."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Mapping

from django.utils.translation import gettext_lazy as _

# Above this many words on a side, paragraphs are compared instead of words:
# word-by-word comparison is quadratic, and nobody reads a diff that long.
MANY_WORDS = 2_000
# Fewer unchanged words than this between two changes are shown as changed too:
# a sentence torn into single words cannot be read.
ISLAND = 3

DECISIONS = (
    ("accepted", _("I agree")),
    ("rewritten", _("Change it")),
    ("removed", _("Leave it out")),
)
AUDIENCES = (
    ("just_us", _("Just us two"), _("Only you and your peer worker")),
    ("peer_team", _("Peer team"), _("You and the peer workers of this service")),
    ("care_team", _("Care team"), _("Everyone who looks after you in this service")),
)
ASK_FIRST = (
    ("together", _("Yes, write together")),
    ("not_today", _("Not today")),
    ("no_note", _("Don’t write about this")),
)
VOICES = {
    "consumer": _("In their own words"),
    "peer_worker": _("Peer worker’s words"),
    "both": _("Written by both"),
    "clinician": _("Clinician’s words"),
}
AUDIENCE_TAGS = {
    "just_us": (_("Just us two"), "plain"),
    "peer_team": (_("Peer team"), "waiting"),
    "care_team": (_("Care team"), "shared"),
}


def _pairs(choices: Iterable) -> list[dict[str, object]]:
    """Choices may be (value, label) or (value, label, hint)."""
    rows = []
    for value, label, *hint in choices:
        rows.append({"value": str(value), "label": label, "hint": hint[0] if hint else ""})
    return rows


def _choice_set(values: Mapping) -> dict[str, object]:
    """Name, value and error of a set of choices, from a form's field if one is given."""
    field = values["field"]
    choices = _pairs(values["choices"])
    name, value, error, base = values["name"], values["value"], values["error"], values["name"]
    legend = values["legend"]
    if field is not None:
        name, base = field.html_name, field.auto_id or field.html_name
        value = field.value() or ""
        error = " ".join(str(line) for line in field.errors)
        legend = field.label or legend
        if not values["choices"] or field.field.choices:
            known = {row["value"]: row for row in choices}
            choices = [
                {"value": str(key), "label": label, "hint": known.get(str(key), {}).get("hint", "")}
                for key, label in field.field.choices
                if key != ""
            ]
    return {
        "name": name,
        "base": base,
        "value": str(value),
        "error": error,
        "legend": legend,
        "options": choices,
    }


def _tokens(text: str) -> list[str]:
    pieces = re.findall(r"\s+|[^\s]+", text)
    return pieces if len(pieces) <= 2 * MANY_WORDS else text.splitlines(keepends=True)


def diff(old: str, new: str) -> list[tuple[str, str]]:
    """Pieces of a comparison in reading order: ("same" | "del" | "ins", text)."""
    before, after = _tokens(old), _tokens(new)
    parts: list[tuple[str, str]] = []
    out = put_in = ""
    matcher = difflib.SequenceMatcher(a=before, b=after, autojunk=False)
    for op, i1, i2, j1, j2 in matcher.get_opcodes():
        left, right = "".join(before[i1:i2]), "".join(after[j1:j2])
        inner = i1 > 0 and i2 < len(before)
        if op != "equal" or (inner and len(left.split()) < ISLAND):
            out, put_in = out + left, put_in + right
            continue
        parts += [("del", out), ("ins", put_in), ("same", left)]
        out = put_in = ""
    parts += [("del", out), ("ins", put_in)]
    return [(kind, text) for kind, text in parts if text]


def _diff(values: Mapping) -> dict[str, object]:
    return {"parts": diff(str(values["old"]), str(values["new"]))}


def _section(values: Mapping) -> dict[str, object]:
    voice = str(values["voice"])
    audience = str(values.get("audience", ""))
    label, tone = AUDIENCE_TAGS.get(audience, (audience, "plain"))
    return {
        "voice_label": values["voice_label"] or VOICES.get(voice, ""),
        "audience_label": label,
        "audience_tone": tone,
    }


def _cell(cell: object) -> dict[str, object]:
    """A cell is text, or a mapping with text and any of href, tone, number."""
    base = {"text": "", "href": "", "tone": "", "number": False}
    return {**base, **cell} if isinstance(cell, Mapping) else {**base, "text": cell}


def _table(values: Mapping) -> dict[str, object]:
    head = [_cell(cell) for cell in values["head"]]
    body = [list(zip(head, [_cell(cell) for cell in row], strict=True)) for row in values["rows"]]
    return {"head": head, "body": body}


def _summary(values: Mapping) -> dict[str, object]:
    """Rows are (key, value) or mappings with key, value, href, action."""
    base = {"key": "", "value": "", "href": "", "action": _("Change")}
    rows = []
    for row in values["rows"]:
        given = row if isinstance(row, Mapping) else {"key": row[0], "value": row[1]}
        rows.append({**base, **given})
    return {"rows": rows}


def _filled(values: Mapping, key: str, base: dict[str, object]) -> dict[str, object]:
    return {key: [{**base, **row} for row in values[key]]}


def _events(values: Mapping) -> dict[str, object]:
    base = {
        "at": "",
        "datetime": "",
        "who": "",
        "role": "",
        "what": "",
        "reason": "",
        "refused": False,
        "mine": False,
        "href": "",
        "link": _("Question this"),
    }
    return _filled(values, "events", base)


def _switches(values: Mapping) -> dict[str, object]:
    base = {
        "name": "",
        "left": "",
        "right": "",
        "differs": False,
        "evidence": "",
    }
    return _filled(values, "rows", base)


def _error_summary(values: Mapping) -> dict[str, object]:
    """Each error with the id of the control it belongs to ("" for the whole form)."""
    lines = [{"text": text, "href": href} for text, href in values["errors"]]
    form = values["form"]
    if form is not None and form.is_bound:
        lines += [{"text": text, "href": ""} for text in form.non_field_errors()]
        for field in form:
            lines += [{"text": f"{field.label_alone}: {text}", "href": field.first_id} for text in field.errors]
    return {"lines": lines}


def _decision(values: Mapping) -> dict[str, object]:
    return {**_section(values), **_choice_set(values)}


SHAPES: dict[str, Callable[[Mapping], dict[str, object]]] = {
    "audience": _choice_set,
    "big_buttons": lambda values: {"options": _pairs(values["choices"])},
    "choices": _choice_set,
    "confirm": _summary,
    "decision": _decision,
    "diff": _diff,
    "done": _summary,
    "error_summary": _error_summary,
    "events": _events,
    "section": _section,
    "summary": _summary,
    "switches": _switches,
    "table": _table,
}


def more(name: str, values: Mapping) -> dict[str, object]:
    """What a component's template needs beyond its arguments."""
    make = SHAPES.get(name)
    return make(values) if make else {}
