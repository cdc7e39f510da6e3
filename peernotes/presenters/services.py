"""A service model in words: for its administrators, and for everyone whom it concerns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peernotes.enums import CARE_ROLES, PEER_ROLES, Role, ServiceModel
from peernotes.policy.catalogue import ACTING, WAITING, Switches, by_name
from peernotes.policy.catalogue.peer_read_records import PeerReadRecords
from peernotes.policy.catalogue.peer_write_notes import PeerWriteNotes
from peernotes.policy.switch_kinds import ModelReader
from peernotes.policy.switches import COMPLEMENTARY, INTEGRATED, check, deviations
from peernotes.presenters import times

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from peernotes.policy.facts import ActorFacts
    from peernotes.policy.switch_kinds import Switch, Value
    from peernotes.policy.switches import Difference
    from peernotes.queries.services import Chapter, ModelVersion

STATES = {
    "in_force": (gettext_lazy("In force"), "shared"),
    "scheduled": (gettext_lazy("Planned"), "waiting"),
    "proposed": (gettext_lazy("Waits for a second person"), "waiting"),
    "rejected": (gettext_lazy("Turned down"), "stopped"),
    "past": (gettext_lazy("Was in force"), "plain"),
}

ONE_LINE = {
    ServiceModel.INTEGRATED: gettext_lazy("Peer workers are part of the clinical team."),
    ServiceModel.COMPLEMENTARY: gettext_lazy("Peer workers work beside the clinical team."),
}

# Switches that say nothing where peer workers do not read, or do not write.
ABOUT_READING = {"read_requires_consumer_consent", "peer_may_choose_not_to_read"}
ABOUT_WRITING = {
    "clinician_read_peer_notes",
    "note_kinds_allowed",
    "co_authoring",
    "section_default_audience",
    "unagreed_note_becomes",
}

# Barr, Townsend and Grenyer 2020, table 3, in the product's own words.
FIRST_THINGS = (
    gettext_lazy("Talk openly about stigma in the team, and act on it, before peer workers start."),
    gettext_lazy("Base the service on what peer workers value, with a code for confidentiality and duty of care."),
    gettext_lazy("Agree with each peer worker on their role, and tell the team, consumers and carers."),
    gettext_lazy(
        "Say whether the model is integrated or complementary, and how you choose, train and supervise for it."
    ),
    gettext_lazy("Have several peer workers, so that consumers can choose."),
    gettext_lazy("Make peer support part of treatment plans."),
    gettext_lazy("Offer both: peer workers and mental health professionals."),
    gettext_lazy("Make peer support easy to find, and make sure that professionals know how to refer to it."),
    gettext_lazy("Give consumer peer workers, carer peer workers and professionals time to consult one another."),
)


def value_words(switch: Switch, value: Value | None, reader: ModelReader = ModelReader.ADMINISTRATOR) -> str:
    if value is None:
        return _("Each service decides this for itself.")
    parts = ", ".join(_(part) for part in switch.parts(value))
    return _(switch.says(value).to(reader)) % {"value": parts}


def reader_of(actor: ActorFacts) -> ModelReader:
    """Whose sentence of a switch somebody reads."""
    if Role.SERVICE_ADMIN in actor.roles:
        return ModelReader.ADMINISTRATOR
    if actor.roles & PEER_ROLES:
        return ModelReader.PEER_WORKER
    if actor.roles & CARE_ROLES:
        return ModelReader.CLINICIAN
    return ModelReader.CONSUMER if actor.is_consumer else ModelReader.ADMINISTRATOR


def compared(reader: ModelReader, *, everything: bool) -> list[dict[str, object]]:
    """Both models, switch by switch, for the component "switches": what differs, and what neither answers."""
    return [
        row for switch in ACTING if (row := _sides(switch, reader))["differs"] or everything or not switch.has_preset
    ]


def recorded(reader: ModelReader) -> list[dict[str, object]]:
    """What the product does not act on yet: for the record, and part of nothing that is said about a service."""
    return [_sides(switch, reader) for switch in WAITING]


def _sides(switch: Switch, reader: ModelReader) -> dict[str, object]:
    left, right = INTEGRATED.as_dict()[switch.name], COMPLEMENTARY.as_dict()[switch.name]
    return {
        "name": _(switch.title),
        "left": value_words(switch, left, reader),
        "right": value_words(switch, right, reader),
        "differs": left != right,
        "evidence": _(switch.evidence),
    }


def plainly(switches: Switches, reader: ModelReader) -> list[dict[str, str]]:
    """What holds in this service: only what the product acts on, so that nothing is promised that it does not do, and
    nothing about notes or reading where there are none."""
    values = switches.as_dict()
    without = set() if switches.peer_read_records != PeerReadRecords.NONE else ABOUT_READING
    without |= set() if switches.peer_write_notes != PeerWriteNotes.NONE else ABOUT_WRITING
    return [
        {"title": _(switch.title), "sentence": value_words(switch, values[switch.name], reader)}
        for switch in ACTING
        if switch.name not in without
    ]


def changed(changes: Iterable[Difference]) -> list[dict[str, str]]:
    return [
        {
            "title": _(change.switch.title),
            "before": value_words(change.switch, change.before),
            "after": value_words(change.switch, change.after),
        }
        for change in changes
    ]


def deviating(version: ModelVersion) -> list[tuple[str, str]]:
    """What this service has set otherwise than the preset of its model."""
    values = version.switches.as_dict()
    return [
        (_(by_name(name).title), value_words(by_name(name), values[name]))
        for name in deviations(version.switches, version.model)
    ]


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
