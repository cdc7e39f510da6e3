"""The preview of a change, in sentences with numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from peernotes.enums import PEER_ROLES, ConsentScope, Role
from peernotes.policy.model_acknowledgements import TIME_TO_ACKNOWLEDGE
from peernotes.presenters import words
from peernotes.presenters.missing import named
from peernotes.queries.preview.shapes import AGREEMENTS, STRANDED, TOUCHED, Capability, Change

if TYPE_CHECKING:
    from peernotes.queries.keyset import Page
    from peernotes.queries.preview.shapes import AffectedName, Effect, Gates, Preview

CAPABILITIES = {
    Capability.WORK_TOGETHER: gettext_lazy("Working with a consumer"),
    Capability.READ_RECORD: gettext_lazy("Reading the record, its contact log and colleagues' peer notes"),
    Capability.READ_ABOUT_ME: gettext_lazy("Reading About Me"),
    Capability.START_NOTE: gettext_lazy("Starting a peer note"),
    Capability.LOG_CONTACT: gettext_lazy("Logging contact"),
    Capability.TELL_CARERS: gettext_lazy("Telling carers what a consumer said yes to"),
}
CHANGES = {
    Change.GAINS: (gettext_lazy("gained"), "shared"),
    Change.LOSES: (gettext_lazy("lost"), "stopped"),
    Change.ASKS: (gettext_lazy("once the consumer says yes"), "waiting"),
    Change.KEEPS: (gettext_lazy("unchanged"), "plain"),
}
MARKS = {f"{capability}.{change}." for capability in Capability for change in Change} | {
    TOUCHED,
    STRANDED,
    AGREEMENTS,
    "consents",
}
SIDES = {"workers", "people"}
SIGNED = {
    (False, True): [
        gettext_lazy(
            "Of new notes peer supervisors read what consumers open, and sign. Consumers read that before they write."
        )
    ],
    (True, False): [
        gettext_lazy("New notes are signed by their two authors alone. Those that wait can still be signed.")
    ],
}
SUPPORTED = {
    (False, True): [
        gettext_lazy("Consumer peer workers may support carers from then on. What an earlier model closed opens again.")
    ],
    (True, False): [
        gettext_lazy("Consumer peer workers who support a carer no longer do; their carers see it and keep every note.")
    ],
}
SUGGESTED = {
    (False, True): [gettext_lazy("Whoever writes notes or entries is shown kinder words, and decides.")],
    (True, False): [gettext_lazy("Whoever writes notes or entries is shown no kinder words any more.")],
}
CONTACTS_READ = {
    (False, True): [gettext_lazy("Clinicians see again when peer workers and people met, also before then.")],
    (True, False): [
        gettext_lazy("Clinicians no longer see when peer workers and people met, nor when they met before.")
    ],
}
MEET = {
    (False, True): [
        gettext_lazy(
            "Peer workers take part in meetings of the team, and read what was said there about people they work with."
        )
    ],
    (True, False): [
        gettext_lazy("Peer workers no longer take part in meetings of the team, nor read what was said there before.")
    ],
}
FEW = 25


def effect_rows(preview: Preview, base: str) -> list[dict[str, object]]:
    """One row per capability and change; ``base`` is the address that the lists of names are added to."""
    rows = []
    for capability in Capability:
        effects = [e for change in Change if (e := preview.of(capability, change))]
        rows.append({"title": CAPABILITIES[capability], "lines": [_line(preview, e, base) for e in effects]})
    return rows


def _line(preview: Preview, effect: Effect, base: str) -> dict[str, object]:
    word, tone = CHANGES[effect.change]
    mark = f"{effect.capability}.{effect.change}."
    linked = base and effect.change is not Change.KEEPS
    return {
        "tag": word,
        "tone": tone,
        "text": _("%(workers)s with %(people)s")
        % {"workers": workers(effect.workers), "people": people(effect.consumers)},
        "roles": [row for role in sorted(PEER_ROLES) if (row := _role(preview, effect, role))],
        "workers_href": f"{base}list={mark}&side=workers" if linked else "",
        "people_href": f"{base}list={mark}&side=people" if linked else "",
    }


def _role(preview: Preview, effect: Effect, role: str) -> str:
    found = preview.of(effect.capability, effect.change, role)
    if not found or found.workers == effect.workers:
        return ""
    return _("%(role)s: %(count)d") % {"role": Role(role).label, "count": found.workers}


def workers(count: int) -> str:
    return ngettext("%(count)d peer worker", "%(count)d peer workers", count) % {"count": count}


def people(count: int) -> str:
    return ngettext("%(count)d consumer", "%(count)d consumers", count) % {"count": count}


def unfinished(count: int) -> str:
    return ngettext("%(count)d unfinished note", "%(count)d unfinished notes", count) % {"count": count}


def notes(preview: Preview) -> list[str]:
    """What happens to notes: those that are unfinished and those that were shared."""
    lines = []
    if preview.stranded_notes:
        count = preview.stranded_notes
        lines.append(
            ngettext(
                "%(count)d unfinished note can no longer be written in. The consumer may keep a copy, let it go, or "
                "leave the contact log only. Nothing of it is shared.",
                "%(count)d unfinished notes can no longer be written in. The consumer may keep a copy, let it go, or "
                "leave the contact log only. Nothing of them is shared.",
                count,
            )
            % {"count": count}
        )
    if preview.thawed:
        lines.append(
            ngettext(
                "%(count)d note that was frozen can be written in again.",
                "%(count)d notes that were frozen can be written in again.",
                preview.thawed,
            )
            % {"count": preview.thawed}
        )
    if preview.kept_notes:
        lines.append(
            ngettext(
                "%(count)d finished note stays with the clinicians that its consumer opened it to.",
                "%(count)d finished notes stay with the clinicians that their consumers opened them to.",
                preview.kept_notes,
            )
            % {"count": preview.kept_notes}
        )
    lines += SIGNED.get(preview.cosigned, []) + SUGGESTED.get(preview.suggests, [])
    lines += CONTACTS_READ.get(preview.clinicians_read_contacts, [])
    lines += MEET.get(preview.peers_meet, [])
    if preview.to_meet and preview.peers_meet == (True, False):
        lines.append(
            ngettext(
                "%(count)d peer worker is asked to a meeting that is still to come, and has to be told.",
                "%(count)d peer workers are asked to meetings that are still to come, and have to be told.",
                preview.to_meet,
            )
            % {"count": preview.to_meet}
        )
    return lines + SUPPORTED.get(preview.supports_carers, [])


def clinicians(preview: Preview) -> str:
    count = ngettext("%(count)d clinician", "%(count)d clinicians", preview.gates.clinicians)
    count = count % {"count": preview.gates.clinicians}
    if preview.shared_before and not preview.shared_after:
        text = _("%(clinicians)s: nothing of new peer notes can be opened to them any more.")
    elif preview.shared_after and not preview.shared_before:
        text = _("%(clinicians)s: consumers can open sections of new peer notes to them.")
    elif preview.shared_after:
        text = _("%(clinicians)s: as before, they read the sections that consumers open to them.")
    else:
        text = _("%(clinicians)s: as before, nothing of new peer notes can be opened to them.")
    return text % {"clinicians": count}


def consents(preview: Preview) -> list[str]:
    return [
        (
            ngettext(
                "%(count)d yes to “%(scope)s” loses its effect: people have to be asked again.",
                "%(count)d yeses to “%(scope)s” lose their effect: people have to be asked again.",
                row.decisions,
            )
            if row.before_switch
            else ngettext(
                "%(count)d yes to “%(scope)s” loses its effect: the model lets no peer worker read it.",
                "%(count)d yeses to “%(scope)s” lose their effect: the model lets no peer worker read it.",
                row.decisions,
            )
        )
        % {"count": row.decisions, "scope": ConsentScope(row.scope).label}
        for row in preview.lost_consents
    ]


def to_agree(preview: Preview) -> str:
    """Nothing stops at once: they have two weeks."""
    pairs, peers, consumers = preview.to_agree
    said = {"workers": workers(peers), "people": people(consumers)}
    line = _(
        "%(workers)s and %(people)s have not agreed about contact yet. Two weeks after this begins their new notes wait."
    )
    return line % said if pairs else ""


def readers(gates: Gates) -> str:
    """Nobody is stopped on its first day."""
    return ngettext(
        "%(count)d person who works with consumers has %(days)d days to read it.",
        "%(count)d people who work with consumers have %(days)d days to read it.",
        gates.readers,
    ) % {"count": gates.readers, "days": TIME_TO_ACKNOWLEDGE.days}


def lacking(gates: Gates) -> list[dict[str, str]]:
    """Whom what the model asks for would hold back."""
    line, waits = (
        _("%(some)d of %(all)s have no training in: %(topic)s."),
        _("%(some)d of %(all)s wait for supervision."),
    )
    found = [(line, topic, names) for topic, names in gates.untrained.items()]
    if gates.unsupervised:
        found.append((waits, "", gates.unsupervised))
    return [_lacking(gates, said, topic, names) for said, topic, names in found]


def _lacking(gates: Gates, line: str, topic: str, names: list[str]) -> dict[str, str]:
    said = {"some": len(names), "all": workers(gates.peers), "topic": named(topic) if topic else ""}
    return {"text": line % said, "names": words.listed(names)}


def stranded_head() -> list[object]:
    return [_("Author"), {"text": _("Unfinished notes"), "number": True}]


def stranded_table(preview: Preview) -> list[tuple[object, ...]]:
    """The first of them; the list of names has all."""
    return [(row.author, {"text": str(row.notes), "number": True}) for row in preview.stranded[:FEW]]


def stranded_href(preview: Preview, base: str) -> str:
    return f"{base}list={STRANDED}&side=workers" if base and len(preview.stranded) > FEW else ""


def headline(preview: Preview) -> str:
    if not preview.touched_workers:
        return _("Nobody who is here today gains or loses anything.")
    return _("Something changes for %(workers)s and %(people)s.") % {
        "workers": workers(preview.touched_workers),
        "people": people(preview.touched_consumers),
    }


def list_title(mark: str, side: str) -> str:
    if mark == TOUCHED:
        return _("People to tell") if side == "people" else _("Peer workers to tell")
    if mark == "consents":
        return _("People whose yes loses its effect")
    if mark == STRANDED:
        return _("Whose unfinished notes")
    if mark == AGREEMENTS:
        return _("Who has not agreed about contact yet")
    capability, change, _rest = mark.split(".")
    return _("%(what)s: %(change)s") % {
        "what": CAPABILITIES[Capability(capability)],
        "change": CHANGES[Change(change)][0],
    }


def names(page: Page[AffectedName], mark: str, side: str) -> list[dict[str, str]]:
    if mark == "consents":
        return [{"title": row.name, "note": row.note} for row in page.rows]
    count = unfinished if mark == STRANDED else people if side == "workers" else workers
    return [
        {"title": row.name, "note": ", ".join(part for part in (row.note, count(row.people)) if part)}
        for row in page.rows
    ]
