"""The answer of the Why page in plain words: what was decided, by which rule, on which facts, and who can change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peernotes.enums import CARE_ROLES, PEER_ROLES, SUPERVISED_ROLES, Role, Rule, ServiceModel, Verb
from peernotes.policy.catalogue import CATALOGUE, by_name
from peernotes.policy.readiness import agreement_missing
from peernotes.policy.supervision_due import kinds
from peernotes.policy.training import training_missing
from peernotes.presenters import refusals, services, supervision, times
from peernotes.presenters.missing import missing

if TYPE_CHECKING:
    from peernotes.enums import ConsentScope
    from peernotes.policy.facts import Facts
    from peernotes.queries.why import WhyAbout, WhyAnswer

SWITCHES = frozenset(switch.name for switch in CATALOGUE)

CHANGERS = {
    Rule.SIGN_IN: gettext_lazy("Whoever looks after logins, by making the login active."),
    Rule.OPERATOR: gettext_lazy("Whoever runs peernotes."),
    Rule.PROVIDER: gettext_lazy("Whoever looks after people there, and the settings that say which role it makes."),
    Rule.ROLE: gettext_lazy("An administrator of the service, by giving or ending a role."),
    Rule.ASSIGNMENT: gettext_lazy("Whoever assigns people in the service, by opening or ending an assignment."),
    Rule.CONFLICT_OF_INTEREST: gettext_lazy(
        "Nobody overrides it. It ends when whoever declared it says that it is over."
    ),
    Rule.RECORDS_OFFICER: gettext_lazy("An administrator of the service, by giving or ending the role."),
    Rule.CODE_OF_CONDUCT: gettext_lazy("Whoever it is about, by reading and acknowledging it."),
    Rule.WORD_LIST: gettext_lazy("Two administrators: one proposes a list, another approves it."),
    Rule.MODEL_ACKNOWLEDGED: gettext_lazy(
        "Whoever it is about, by reading it; the service, by giving the time for it."
    ),
    Rule.SUPERVISION: gettext_lazy("An administrator, by arranging or ending it."),
    Rule.SELECTION: gettext_lazy("Administrators of the service."),
    Rule.RECOMMENDATION: gettext_lazy("Administrators of the service."),
    Rule.ROLE_AGREEMENT: gettext_lazy("The peer worker and whoever supervises them, by another agreement."),
    Rule.PEER_MAY_CHOOSE_NOT_TO_WRITE: gettext_lazy(
        "The peer worker and whoever supervises them, by agreeing on a role with notes."
    ),
    Rule.TRAINING_REQUIRED: gettext_lazy(
        "The service, by offering the training; a peer supervisor or an administrator, by confirming it."
    ),
    Rule.BOUNDARY_AGREEMENT_REQUIRED: gettext_lazy(
        "The peer worker and the consumer, by agreeing about contact. Or two administrators, by a model that does not ask."
    ),
    Rule.SUPERVISION_INTERVAL_DAYS: gettext_lazy(
        "The service, by offering supervision; whoever supervises, by noting that they met."
    ),
    Rule.TRAINING: gettext_lazy("A peer supervisor or an administrator, by confirming it."),
    Rule.CHOICE: gettext_lazy("The consumer, by choosing; and each peer worker, by what they offer."),
    Rule.PLAN_ITEM: gettext_lazy(
        "The consumer, by saying whether peer workers may read it; clinicians who work with them, by writing it."
    ),
    Rule.TEAM_STATEMENT: gettext_lazy("Only the consumer, by saying it to them too."),
    Rule.EXAMPLE: gettext_lazy("The two whose words they are, and two administrators."),
    Rule.NOTED: gettext_lazy("Only whoever noted it."),
    Rule.CONSULTATION: gettext_lazy("Whoever asked, by asking the others too."),
    Rule.EVALUATION: gettext_lazy("An administrator of the service, by planning when people are asked."),
    Rule.GROUP: gettext_lazy("Whoever leads the group; an administrator, by saying who leads it."),
    Rule.MEETING: gettext_lazy("Whoever called the meeting, and who works with the person it talks about."),
    Rule.REFERRAL: gettext_lazy("Only the consumer, by saying yes to it."),
    Rule.CARER_REQUEST: gettext_lazy("Only the carer, by asking anew."),
    Rule.SAFETY_HOLD: gettext_lazy("A clinician who talked with the person alone, and a second person."),
    Rule.SUPPORTER: gettext_lazy(
        "A clinician and a second person who work with them, under “Supporters and representatives”."
    ),
    Rule.REPRESENTATIVES: gettext_lazy("An administrator of the service, in its details."),
    Rule.REPRESENTATIVE: gettext_lazy("A clinician and a second person who work with them, as the law says."),
    Rule.OWN_DECISION: gettext_lazy("Only the consumer."),
    Rule.CARER_TIE: gettext_lazy("Only the consumer, under “My carers”."),
    Rule.PREFERENCE: gettext_lazy("Only the consumer, among their own choices."),
    Rule.ENROLMENT: gettext_lazy("Whoever enrols people, by renewing it."),
    Rule.OWN_RECORD: gettext_lazy("Nobody: it is the consumer's own."),
    Rule.OWN_NOTE: gettext_lazy("Nobody: it is the consumer's own, or the peer worker's who wrote it with them."),
    Rule.CONSENT: gettext_lazy("Only the consumer."),
    Rule.SERVICE_MODEL: gettext_lazy("Two administrators: one proposes a model, another approves it."),
    Rule.SECOND_PERSON: gettext_lazy("Another administrator, by approving it."),
    Rule.AUTHORSHIP: gettext_lazy("Nobody: a note stays with its two authors."),
    Rule.AUDIENCE: gettext_lazy("Only the consumer, section by section."),
    Rule.STATUS: gettext_lazy("The note's two authors, by taking it to its next state."),
    Rule.HARD_MOMENT: gettext_lazy("The consumer, by saying again that it holds."),
    Rule.AGREEMENT: gettext_lazy("The consumer, by agreeing to the text as it stands."),
    Rule.TEXT: gettext_lazy("The note's two authors, by what they write."),
    Rule.READ_BEFORE: gettext_lazy("Nobody: what was read was read."),
    Rule.METHOD: gettext_lazy("The consumer, by deciding in another way."),
    Rule.WITNESS: gettext_lazy("Whoever was there, by saying who it was and why."),
    Rule.CONCERN: gettext_lazy("A clinician, by taking the concern on."),
    Rule.WITHHOLDING: gettext_lazy("A clinician, by showing it to the person; else it ends by itself."),
    Rule.DUTY: gettext_lazy("An administrator, on the duty roster."),
    Rule.TIME: gettext_lazy("Nobody: the time for it is over."),
    Rule.OPENING: gettext_lazy("Another records officer, by agreeing."),
    Rule.WORKS_HERE: gettext_lazy(
        "An administrator, by assigning a clinician; a records officer, once they no longer work here."
    ),
    Rule.EMERGENCY_ACCESS: gettext_lazy(
        "It ends by itself after eight hours, or when whoever opened it says so. An administrator, by letting the service do without it."
    ),
    Rule.PRIVACY: gettext_lazy("Another privacy officer, by looking at it."),
    Rule.SAME_PERSON: gettext_lazy("Another records officer and the person, by agreeing."),
    Rule.QUESTION: gettext_lazy("Somebody else who answers for the record, by answering."),
    Rule.OBJECT: gettext_lazy("Nobody: at that moment there was nothing to decide about."),
    Rule.PEER_MAY_CHOOSE_NOT_TO_READ: gettext_lazy("The peer worker, by choosing to read after all."),
    Rule.CONSUMER_OPT_OUT: gettext_lazy("Only the consumer. Staff cannot set a no aside."),
    Rule.READ_REQUIRES_CONSUMER_CONSENT: gettext_lazy(
        "The consumer, by saying yes or no. Or two administrators, by a model that does not ask."
    ),
    Rule.SAFETY_CONCERN_ROUTE: gettext_lazy("Nobody: it is open in every model."),
}
BY_MODEL = gettext_lazy("Two administrators: one proposes a model with another setting, another approves it.")

# Why it was allowed, for the rules that say more than their name.
ALLOWED = gettext_lazy("Yes. Every rule that has a say lets this pass.")


def verdict(answer: WhyAnswer) -> dict[str, object]:
    decision = answer.decision
    return {
        "answer": _("Allowed") if decision.allowed else _("Not allowed"),
        "tone": "shared" if decision.allowed else "stopped",
        "sentence": ALLOWED if decision.allowed else _("No. %(why)s.") % {"why": decision.code.label},
        "told": "" if decision.allowed else refusals.in_words(decision),
        "code": decision.code.value,
        "rule": rule_name(decision.rule),
        "changer": CHANGERS.get(decision.rule, BY_MODEL),
    }


def rule_name(rule: Rule) -> str:
    if rule in SWITCHES:
        return _("Service model: %(switch)s") % {"switch": _(by_name(rule).title)}
    return str(rule.label)


def question(who: str, verb: str, about: WhyAbout | None, at: str) -> str:
    words = {"who": who, "what": Verb(verb).label, "about": about.name if about else "", "at": at}
    if about is None:
        return _("%(who)s: %(what)s. %(at)s") % words
    if about.note_id:
        return _("%(who)s: %(what)s, a note about %(about)s. %(at)s") % words
    return _("%(who)s: %(what)s. About %(about)s. %(at)s") % words


def used(answer: WhyAnswer) -> list[tuple[str, str]]:
    """Every fact that a rule may have looked at, for the component "summary"."""
    facts = answer.gathered.facts
    rows = [(_("Moment"), times.shown(facts.at)), (_("Service model"), _model(answer))]
    if facts.policy and answer.decision.rule in SWITCHES:
        switch = by_name(answer.decision.rule)
        rows.append((_(switch.title), services.value_words(switch, facts.policy.as_dict()[switch.name])))
    rows += _person(facts, about_someone=answer.gathered.consumer_id is not None)
    if answer.worker:
        rows.append((_("Roles then of whom it is about"), _roles(answer.worker)))
        rows += _gates(answer.worker)
    if facts.note:
        rows += _note(facts)
    return rows


def _model(answer: WhyAnswer) -> str:
    version = answer.gathered.version
    if version is None:
        return _("None in force")
    return _("%(model)s, version %(number)d") % {"model": ServiceModel(version.model).label, "number": version.number}


def _person(facts: Facts, *, about_someone: bool) -> list[tuple[str, str]]:
    actor = facts.actor
    login = _("Active") if actor.signed_in else _("Not active")
    rows = [(_("Login"), login), (_("Roles then"), _roles(facts))]
    if not about_someone:
        return rows
    if actor.is_consumer:
        rows.append((_("Own record"), _("Yes")))
    if not actor.roles:
        return rows
    rows += _gates(facts)
    rows += [
        (_("Assigned"), _("Yes") if actor.assigned else _("No")),
        (_("Service-wide duty"), _("Yes") if actor.service_wide else _("No")),
        (_("Conflict of interest"), _("Declared") if actor.conflict else _("None declared")),
    ]
    if actor.in_emergency:
        rows.append((_("Opened in an emergency"), _("Yes, and not over")))
    if facts.ended:
        rows.append((_("With the service"), _("Not any more")))
    if actor.roles & PEER_ROLES:
        rows.append((_("Chose not to read"), _("No") if actor.reads_record else _("Yes")))
        rows += _choices(facts)
    return rows


def _gates(facts: Facts) -> list[tuple[str, str]]:
    if not facts.actor.roles & CARE_ROLES:
        return []
    code = _("Not acknowledged in time") if facts.actor.code_overdue else _("Acknowledged, or still in time")
    rows = [(_("Code of conduct"), code)]
    if facts.actor.roles & PEER_ROLES:
        lacking = training_missing(facts.actor, facts.policy)
        rows.append((_("Training"), missing(lacking) if lacking else _("Nothing is missing")))
        agreed = (
            _("None in time") if agreement_missing(facts.actor, facts.policy) else _("There is one, or time for it")
        )
        rows.append((_("Agreement about contact"), agreed))
        writes = _("With notes, or none") if facts.actor.writes_notes else _("Without notes")
        rows.append((_("Agreement about the role"), writes))
    if facts.actor.roles & SUPERVISED_ROLES:
        rows += [(_("Supervision"), supervision.without(facts.actor, kind)) for kind in kinds(facts.policy)]
    model = _("Not read in time") if facts.actor.model_overdue else _("Read, or still in time")
    rows.append((_("Our model"), model))
    return rows


def _roles(facts: Facts) -> str:
    labels = [str(role.label) for role in Role if role in facts.actor.roles]
    if facts.actor.lived_as:
        labels.append(_("lived %(experience)s") % {"experience": facts.actor.lived_as.label})
    return ", ".join(labels) or _("None")


def _choices(facts: Facts) -> list[tuple[str, str]]:
    said = facts.consents
    asked: tuple[tuple[str | ConsentScope, object], ...] = (
        (_("Consumer on reading the record"), said.read_record),
        (_("Consumer on reading About Me"), said.read_about_me),
        (_("Consumer on writing notes"), said.write_notes),
        (_("Consumer on a line about contact"), said.log_contacts),
        (_("Consumer on clinicians knowing their peer worker"), said.show_peer),
        (_("Consumer on peer support in their care plan"), said.read_plan_peer),
    )
    return [(str(label), str(state.label)) for label, state in asked]


def _note(facts: Facts) -> list[tuple[str, str]]:
    note = facts.note
    yes, no = _("Yes"), _("No")
    return [
        (_("Note"), str(note.status.label)),
        (_("Wrote it"), yes if note.is_author else no),
        (_("Shared with the care team"), yes if note.shared_with_care_team else no),
        (_("Shared with the peer team"), yes if note.shared_with_peer_team else no),
        (_("Finished under a model that shares with clinicians"), yes if note.clinicians_allowed else no),
        (_("Had read it before"), yes if note.was_read else no),
        (_("Text is what was agreed"), yes if note.agreed_hash and note.agreed_hash == note.content_hash else no),
        (_("A supervisor signs it"), yes if note.to_sign else no),
        (_("Supervises its author"), yes if note.supervised_by_me else no),
        (_("Handed over"), times.shown(note.handed_over_at) or no),
    ]
