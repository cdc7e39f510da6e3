"""A service model in words: for its administrators, and for everyone whom it concerns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from peernotes.enums import ServiceModel
from peernotes.policy.catalogue import ACTING, WAITING, Switches
from peernotes.policy.model_rows import speaking_rows
from peernotes.policy.switch_kinds import ModelReader
from peernotes.policy.switches import COMPLEMENTARY, INTEGRATED, check, deviations, has_notes, new_in, speaking
from peernotes.presenters import times

if TYPE_CHECKING:
    from collections.abc import Container, Iterable
    from datetime import datetime

    from peernotes.forms.services import ChangeForm
    from peernotes.policy.switch_kinds import Switch, Value
    from peernotes.policy.switches import Difference
    from peernotes.queries.services import Chapter, ModelVersion

STATES = {
    "in_force": (gettext_lazy("In force"), "shared"),
    "scheduled": (gettext_lazy("Planned"), "waiting"),
    "proposed": (gettext_lazy("Waits for a second person"), "waiting"),
    "rejected": (gettext_lazy("Turned down"), "stopped"),
    "cancelled": (gettext_lazy("Cancelled before it began"), "stopped"),
    "past": (gettext_lazy("Was in force"), "plain"),
}

ONE_LINE = {
    ServiceModel.INTEGRATED: gettext_lazy("Peer workers are part of the clinical team."),
    ServiceModel.COMPLEMENTARY: gettext_lazy("Peer workers work beside the clinical team."),
}


def value_words(switch: Switch, value: Value | None, reader: ModelReader = ModelReader.ADMINISTRATOR) -> str:
    if value is None:
        return _("Each service decides this for itself.")
    parts = ", ".join(_(part) for part in switch.parts(value))
    return _(switch.says(value).to(reader)) % {"value": parts}


def in_model(switch: Switch, switches: Switches, reader: ModelReader) -> str:
    """The value of a switch in a whole model, with what waits for it."""
    value = switches.as_dict()[switch.name]
    said = value_words(switch, value, reader)
    waits = said and switch.waits and value and has_notes(switches) and reader is not reader.easy
    return f"{said} {_(switch.waits)}" if waits else said


def compared(reader: ModelReader, *, everything: bool) -> list[dict[str, object]]:
    """Both models, switch by switch, for the component "switches": what differs, and what neither answers."""
    return [
        row for switch in ACTING if (row := _sides(switch, reader))["differs"] or everything or not switch.has_preset
    ]


def recorded(reader: ModelReader) -> list[dict[str, object]]:
    """What the product does not act on yet: for the record, and part of nothing that is said about a service."""
    return [_sides(switch, reader) for switch in WAITING]


def some_recorded() -> bool:
    """Whether there is anything of that kind."""
    return bool(WAITING)


def _sides(switch: Switch, reader: ModelReader) -> dict[str, object]:
    left, right = INTEGRATED.as_dict()[switch.name], COMPLEMENTARY.as_dict()[switch.name]
    return {
        "name": _(switch.title),
        "left": in_model(switch, INTEGRATED, reader),
        "right": in_model(switch, COMPLEMENTARY, reader),
        "differs": left != right,
        "evidence": _(switch.evidence),
    }


def plainly(switches: Switches, reader: ModelReader) -> list[dict[str, str]]:
    """What holds in this service."""
    return _sentences(speaking(switches), switches, reader)


def in_rows(switches: Switches, reader: ModelReader, only: Container[Switch] | None = None) -> list[dict[str, str]]:
    """What holds in this service, with what belongs together in one row. ``only``: of these switches."""
    found = [(row, _said(ones, switches, reader, only)) for row, ones in speaking_rows(switches)]
    return [{"title": _(row.title), "sentence": " ".join(said)} for row, said in found if said]


def _said(ones: Iterable[Switch], switches: Switches, reader: ModelReader, only: Container[Switch] | None) -> list[str]:
    wanted = [switch for switch in ones if only is None or switch in only]
    return [said for switch in wanted if (said := in_model(switch, switches, reader))]


def news(before: Switches, after: Switches, reader: ModelReader) -> list[dict[str, str]]:
    """What is new in it."""
    return _sentences(new_in(before, after), after, reader)


def _sentences(said: Iterable[Switch], switches: Switches, reader: ModelReader) -> list[dict[str, str]]:
    return [{"title": _(switch.title), "sentence": in_model(switch, switches, reader)} for switch in said]


def changed(changes: Iterable[Difference]) -> list[dict[str, str]]:
    return [
        {
            "title": _(change.switch.title),
            "before": value_words(change.switch, change.before),
            "after": value_words(change.switch, change.after),
        }
        for change in changes
    ]


def fields(form: ChangeForm, now: ModelVersion | None) -> list[dict[str, object]]:
    """The model and each switch, with what is in force now wherever the form has something else."""
    switches = [_field(form, switch, now and now.switches.as_dict()[switch.name]) for switch in form.editable]
    other = now is not None and form["model"].value() != now.model
    return [{"field": form["model"], "now": model_name(now.model) if other else ""}, *switches]


def _field(form: ChangeForm, switch: Switch, now: Value | None) -> dict[str, object]:
    differs = now is not None and form.stands(switch) != now
    return {"field": form[switch.name], "now": value_words(switch, now) if differs else ""}


def how_many_differ(rows: list[dict[str, object]]) -> str:
    count = sum(bool(row["now"]) for row in rows)
    return ngettext("%(count)d answer differs from now.", "%(count)d answers differ from now.", count) % {
        "count": count
    }


def in_force(version: ModelVersion) -> list[dict[str, object]]:
    """Each switch that the product acts on, and whether this service has it otherwise than its model."""
    other = deviations(version.switches, version.model)
    said = _sentences(ACTING, version.switches, ModelReader.ADMINISTRATOR)
    return [{**row, "differs": switch.name in other} for switch, row in zip(ACTING, said, strict=True)]


def advice(switches: Switches, model: str) -> list[str]:
    """Values that make little sense together. None of them blocks."""
    return [_(problem.text) for problem in check(switches, model) if not problem.blocks]


def facts(version: ModelVersion) -> list[tuple[str, str]]:
    """Who and when, for the component "summary"."""
    rows = [(_("Proposed by"), _by(version.proposed_by, version.created_at))]
    if version.approved_at:
        rows.append((_("Approved by"), _by(version.approved_by, version.approved_at)))
    if version.rejected_at:
        rows.append((_("Turned down by"), _by(version.rejected_by, version.rejected_at)))
    if version.cancelled_at:
        rows.append((_("Cancelled by"), _by(version.cancelled_by, version.cancelled_at)))
        rows.append((_("Why it was cancelled"), version.cancel_reason))
    at_once = version.state == "proposed" and version.starts_at <= timezone.now()
    rows.append((_("From"), _("As soon as it is approved") if at_once else times.shown(version.starts_at)))
    if version.ends_at:
        rows.append((_("Until"), times.shown(version.ends_at)))
    return [*rows, (_("Why"), version.reason)]


def _by(name: str, at: datetime) -> str:
    return _("%(name)s, %(at)s") % {"name": name or _("Set up with the service"), "at": times.shown(at)}


def card(version: ModelVersion) -> dict[str, object]:
    state, tone = STATES[version.state]
    return {
        "version": version,
        "title": _("Version %(number)d: %(model)s") % {"number": version.number, "model": model_name(version.model)},
        "state": state,
        "tone": tone,
        "facts": facts(version),
    }


def chapter(row: Chapter) -> dict[str, object]:
    return card(row.version) | {"changes": changed(row.changes), "first": row.before is None}


def model_name(model: str) -> str:
    return str(ServiceModel(model).label)
