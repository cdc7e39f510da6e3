"""What a change of the service model would do, on the service's own data, before anybody approves it.

PostgreSQL puts together who stands in the same situation; ``policy`` decides once for each such group, under the model
in force and under the one looked at; PostgreSQL counts who the changes reach. So the numbers are exact, they come from
the rules that will be asked afterwards, and a service of 40,000 people costs as many queries as one of six."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from peernotes import rows
from peernotes.access import ROLE_ORDER, Since, consent_state
from peernotes.enums import (
    PEER_ROLES,
    UNFINISHED_STATUSES,
    Audience,
    Code,
    ConsentScope,
    ConsentState,
    LivedAs,
    NoteKind,
    NoteStatus,
    Role,
)
from peernotes.policy import carer_talks as talk_rules
from peernotes.policy import notes as note_rules
from peernotes.policy import people as people_rules
from peernotes.policy import services as service_rules
from peernotes.policy.catalogue.cosign import Cosign
from peernotes.policy.facts import ActorFacts, ConsentFacts, Facts, NoteFacts
from peernotes.policy.team_meetings import peers_meet
from peernotes.policy.wording.advice import model_suggests_words
from peernotes.queries import keyset, services
from peernotes.queries.preview import gates
from peernotes.queries.preview._preview_sql import (
    AUTHORS,
    CONSENTS,
    CONSENTS_OF,
    EACH_SITUATION,
    NAMES,
    NOTES,
    PEOPLE,
    SITUATIONS,
    WORKERS,
)
from peernotes.queries.preview.shapes import (
    AGREEMENTS,
    STAFF,
    STRANDED,
    TO_MEET,
    TOUCHED,
    AffectedName,
    Capability,
    Change,
    Comparison,
    Counted,
    Effect,
    LostConsents,
    NotesOfAuthor,
    Preview,
    Stranded,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from uuid import UUID

    from peernotes.policy.decision import Decision
    from peernotes.policy.switches import Switches
    from peernotes.queries.services import ModelVersion

# Refusals that the consumer's yes would lift.
TO_BE_ASKED = frozenset({Code.CONSENT_NOT_GIVEN, Code.CONSENT_BEFORE_SWITCH, Code.CONSENT_EXPIRED})

TO_READING = (ConsentScope.READ_RECORD, ConsentScope.READ_ABOUT_ME)


def compare(before: ModelVersion | None, service_id: UUID, switches: Switches, at: datetime) -> Comparison:
    """``before``: the last version that was approved, in force or planned. ``at``: when the new one would begin."""
    return Comparison(
        service_id=service_id,
        at=at,
        old=before.switches if before else None,
        old_since=before.since if before else Since(None, None),
        new=switches,
        new_since=services.since(before, switches, at),
    )


@dataclass(frozen=True, slots=True)
class Situation:
    """What the models say to everybody who stands the same. ``ended``: what a yes was to that stops counting. ``void``:
    what a yes was to that counts only if it is given anew; and whether it was to everyone. ``to_agree``: the two would begin
    to be asked to agree about contact, and have not."""

    role: str
    before: dict[Capability, Decision]
    after: dict[Capability, Decision]
    ended: tuple[str, ...] = ()
    void: tuple[tuple[str, bool], ...] = ()
    to_agree: bool = False

    def change(self, capability: Capability) -> Change | None:
        before, after = self.before[capability], self.after[capability]
        if after:
            return Change.KEEPS if before else Change.GAINS
        if before:
            return Change.LOSES
        asked = after.code in TO_BE_ASKED and before.code not in TO_BE_ASKED
        return Change.ASKS if asked else None


def answers(facts: Facts) -> dict[Capability, Decision]:
    starting = [note_rules.may_start_note(facts, kind) for kind in NoteKind]
    return {
        Capability.WORK_TOGETHER: people_rules.in_care(facts),
        Capability.READ_RECORD: people_rules.may_read_record(facts),
        Capability.READ_ABOUT_ME: people_rules.may_read_about_me(facts),
        Capability.START_NOTE: next((decision for decision in starting if decision), starting[0]),
        Capability.LOG_CONTACT: service_rules.may_log_contact(facts),
        Capability.TELL_CARERS: talk_rules.may_tell_carers(facts),
    }


def of(comparison: Comparison) -> Preview:
    counted, staff, to_meet = _counted(comparison)
    notes = rows.read(NotesOfAuthor, NOTES, comparison.params)
    stranded, thawed = _turned(comparison, notes)
    _pairs, touched_workers, touched_consumers = counted.get(TOUCHED, (0, 0, 0))
    return Preview(
        effects=tuple(_effects(counted)),
        touched_workers=touched_workers,
        touched_consumers=touched_consumers,
        stranded=_by_author(stranded),
        thawed=sum(row.notes for row in thawed),
        kept_notes=sum(row.notes for row in notes if row.open_to_clinicians),
        gates=gates.of(staff, comparison.new),
        shared_before=_shares(comparison.old, comparison.at),
        shared_after=_shares(comparison.new, comparison.at),
        lost_consents=tuple(_lost_consents(comparison)),
        to_agree=counted.get(AGREEMENTS, (0, 0, 0)),
        cosigned=(_cosigned(comparison.old), _cosigned(comparison.new)),
        suggests=(_suggests(comparison.old), _suggests(comparison.new)),
        clinicians_read_contacts=(
            people_rules.clinicians_read_contacts(comparison.old),
            people_rules.clinicians_read_contacts(comparison.new),
        ),
        supports_carers=(_supports_carers(comparison.old), _supports_carers(comparison.new)),
        peers_meet=(peers_meet(comparison.old), peers_meet(comparison.new)),
        to_meet=to_meet,
    )


def _cosigned(policy: Switches | None) -> bool:
    return policy is not None and policy.cosign != Cosign.NONE


def _supports_carers(policy: Switches | None) -> bool:
    """Consumer peer workers. Nobody who administers sees how many carers there are."""
    return policy is not None and policy.consumer_peer_supports_carer


def _suggests(policy: Switches | None) -> bool:
    return bool(model_suggests_words(policy))


def situation(comparison: Comparison, key: str) -> Situation:
    found = json.loads(key)
    said, roles = found.pop("said"), frozenset(map(Role, found.pop("roles")))
    works_here, trained_in = found.pop("works_here"), frozenset(found.pop("trained_in"))
    overdue, unagreed = found.pop("model_overdue", False), found.pop("unagreed")
    actor = ActorFacts(roles=roles, trained_in=trained_in, **found)
    said_before, said_after = (_consents(said, since) for since in ("before_old", "before_new"))
    late = replace(actor, model_overdue=overdue)  # by the old one; for the new one everybody has time
    old = Facts(actor=late, at=comparison.at, policy=comparison.old, consents=said_before, works_here=works_here)
    new = Facts(actor=actor, at=comparison.at, policy=comparison.new, consents=said_after, works_here=works_here)
    role = next(role.value for role in ROLE_ORDER if role in roles and role in PEER_ROLES)
    ended = tuple(
        scope for scope in TO_READING if _ends(comparison, scope, said_before.of(scope), said_after.of(scope))
    )
    void = tuple(
        (scope, said[scope]["to_all"]) for scope in TO_READING if _void(comparison, scope, said_after.of(scope))
    )
    begins = comparison.new.boundary_agreement_required and not (old.policy and old.policy.boundary_agreement_required)
    after = answers(new)
    to_agree = unagreed and begins and bool(after[Capability.START_NOTE])
    return Situation(role, answers(old), after, ended, void, to_agree)


def _consents(said: dict[str, dict[str, Any]], since: str) -> ConsentFacts:
    states = {scope: consent_state(scope, d["decision"], d[since], d["expired"]) for scope, d in said.items()}
    return ConsentFacts(**states)


def _counted(comparison: Comparison) -> tuple[dict[str, tuple[int, int, int]], list[Counted], int]:
    """Pairs, workers and consumers of each kind of change, each person counted once; the staff; and how many peer workers are
    asked to a meeting."""
    found: dict[str, list[Counted]] = {}
    for row in rows.read(Counted, SITUATIONS, comparison.params):
        found.setdefault(row.of, []).append(row)
    meant: dict[str, set[int]] = {}
    for row in found.get("pairs", []):
        for mark in _marks(situation(comparison, row.situation)):
            meant.setdefault(mark, set()).update(row.numbers)
    sides = [found.get(side, []) for side in ("pairs", "workers", "consumers")]
    counted = {mark: tuple(_within(side, numbers) for side in sides) for mark, numbers in meant.items()}
    return counted, found.get(STAFF, []), found[TO_MEET][0].count


def _within(side: list[Counted], numbers: set[int]) -> int:
    return sum(row.count for row in side if not numbers.isdisjoint(row.numbers))


def _marks(situation: Situation) -> Iterable[str]:
    changes = {capability: situation.change(capability) for capability in Capability}
    for capability, change in changes.items():
        if change:
            yield f"{capability}.{change}."
            yield f"{capability}.{change}.{situation.role}"
    if set(changes.values()) - {Change.KEEPS, None}:
        yield TOUCHED
    if situation.to_agree:
        yield AGREEMENTS


def _effects(counted: dict[str, tuple[int, int, int]]) -> Iterable[Effect]:
    for capability in Capability:
        for change in Change:
            for role in ("", *sorted(PEER_ROLES)):
                pairs, workers, consumers = counted.get(f"{capability}.{change}.{role}", (0, 0, 0))
                if pairs:
                    yield Effect(capability, change, str(role), workers, consumers, pairs)


def _turned(comparison: Comparison, notes: list[NotesOfAuthor]) -> tuple[list[NotesOfAuthor], list[NotesOfAuthor]]:
    """The unfinished notes that freeze, and those that are frozen and thaw."""
    unfinished = [row for row in notes if row.status in UNFINISHED_STATUSES]
    goes_on = [
        [_goes_on(row, policy, comparison.at) for policy in (comparison.old, comparison.new)] for row in unfinished
    ]
    stranded = [row for row, (before, after) in zip(unfinished, goes_on, strict=True) if before and not after]
    thawed = [row for row, (before, after) in zip(unfinished, goes_on, strict=True) if after and not before]
    return stranded, thawed


def _goes_on(row: NotesOfAuthor, policy: Switches | None, at: datetime) -> bool:
    """Whether its author, in the midst of a note with somebody they work with, could go on with it."""
    lived_as = LivedAs(row.lived_as) if row.lived_as else None
    actor = ActorFacts(roles=frozenset(map(Role, row.roles)), lived_as=lived_as, assigned=True)
    note = NoteFacts(status=NoteStatus.DRAFT, is_author=True)
    return bool(note_rules.may_edit_note(Facts(actor=actor, at=at, policy=policy, note=note)))


def _shares(policy: Switches | None, at: datetime) -> bool:
    facts = Facts(actor=ActorFacts(), at=at, policy=policy)
    return bool(note_rules.may_share_with(facts, Audience.CARE_TEAM))


def _by_author(notes: list[NotesOfAuthor]) -> tuple[Stranded, ...]:
    found: dict[UUID, Stranded] = {}
    for row in notes:
        before = found[row.author_id].notes if row.author_id in found else 0
        found[row.author_id] = Stranded(row.author_id, row.author, before + row.notes)
    return tuple(found.values())


def _lost_consents(comparison: Comparison) -> Iterable[LostConsents]:
    """A yes ends if it opens something under the old model and nothing under the new one."""
    for lost in rows.read(LostConsents, CONSENTS, comparison.params):
        after = ConsentState.BEFORE_SWITCH if lost.before_switch else ConsentState.GIVEN
        if _ends(comparison, lost.scope, ConsentState.GIVEN, after):
            yield lost


def _ends(comparison: Comparison, scope: str, before: ConsentState, after: ConsentState) -> bool:
    opened = before == ConsentState.GIVEN and opens(comparison.old, comparison.at, scope, before)
    return opened and not opens(comparison.new, comparison.at, scope, after)


def _void(comparison: Comparison, scope: str, after: ConsentState) -> bool:
    """Whether it would open something if it were given now, and does not."""
    anew = opens(comparison.new, comparison.at, scope, ConsentState.GIVEN)
    return after == ConsentState.BEFORE_SWITCH and anew and not opens(comparison.new, comparison.at, scope, after)


def opens(policy: Switches | None, at: datetime, scope: str, state: ConsentState) -> bool:
    actor = ActorFacts(roles=frozenset({Role.CONSUMER_PEER_WORKER}), assigned=True)
    facts = Facts(actor=actor, at=at, policy=policy, consents=ConsentFacts(**{scope: state}))
    if scope == "read_record":
        return bool(people_rules.may_read_record(facts) or people_rules.may_read_about_me(facts))
    return bool(people_rules.may_read_about_me(facts))


def names(comparison: Comparison, mark: str, side: str, cursor: keyset.Cursor | None) -> keyset.Page[AffectedName]:
    """25 names behind a number of the preview: ``mark`` is ``<capability>.<change>.``, "touched", "consents",
    "agreements" or "stranded", ``side`` workers or consumers. Marks that do not exist are empty lists."""
    order = keyset.Order(cursor, rising=True)
    which, params = _names_of(comparison, mark, side)
    statement = NAMES.format(names=which, beyond=order.beyond("sort_name", "id"), order=order.by("sort_name", "id"))
    found = rows.read(AffectedName, statement, comparison.params | order.params | params | {"limit": keyset.SIZE + 1})
    return keyset.page(found, cursor, lambda row: (row.sort_name, row.id))


def _names_of(comparison: Comparison, mark: str, side: str) -> tuple[str, dict[str, list[Any]]]:
    if mark == STRANDED:
        stranded, _thawed = _turned(comparison, rows.read(NotesOfAuthor, NOTES, comparison.params))
        authors = [row.author_id for row in stranded]
        return AUTHORS, {"authors": authors, "unfinished": sorted(UNFINISHED_STATUSES)}
    if mark == "consents":
        lost = list(_lost_consents(comparison))
        return CONSENTS_OF, {"scopes": [row.scope for row in lost], "again": [row.before_switch for row in lost]}
    found = (row["situation"] for row in rows.named(EACH_SITUATION, comparison.params))
    marked = [key for key in found if mark in _marks(situation(comparison, key))]
    return WORKERS if side == "workers" else PEOPLE, {"situations": marked}
