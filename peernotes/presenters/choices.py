"""My choices: what a consumer said, to whom, when and how; what follows from it under the model in force; and what the
team sees. What follows is asked of ``policy``, never worked out here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peernotes.access import consent_state
from peernotes.enums import PEER_ROLES, Code, ConsentDecision, ConsentScope, ConsentState, Method, Role
from peernotes.policy import consent as consent_rules
from peernotes.policy import notes as note_rules
from peernotes.policy import people as rules
from peernotes.policy import plan_items
from peernotes.policy import services as service_rules
from peernotes.policy.catalogue.consumer_opt_out import ConsumerOptOut
from peernotes.policy.catalogue.contact_log import ContactLog
from peernotes.policy.catalogue.peer_write_notes import PeerWriteNotes
from peernotes.policy.facts import ActorFacts, ConsentFacts
from peernotes.presenters import times, words
from peernotes.presenters.who_looked import WHY_NOT
from peernotes.queries.my import STANDING as SCOPES

if TYPE_CHECKING:
    from peernotes.actions.conflicts import WhomIKnow
    from peernotes.actions.reading_my import Choices
    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Facts
    from peernotes.policy.switches import Switches
    from peernotes.queries.my import StandingChoice, Worker
    from peernotes.queries.notices import Notice

YES_NO = (("yes", gettext_lazy("Yes")), ("no", gettext_lazy("No")))
TITLES = {
    ConsentScope.READ_RECORD: gettext_lazy("Reading your record"),
    ConsentScope.READ_ABOUT_ME: gettext_lazy("Reading About Me"),
    ConsentScope.WRITE_NOTES: gettext_lazy("Notes about you"),
    ConsentScope.LOG_CONTACTS: gettext_lazy("That you met"),
    ConsentScope.SHOW_PEER: gettext_lazy("Who your peer worker is"),
    ConsentScope.READ_PLAN_PEER: gettext_lazy("Peer support in your care plan"),
}
QUESTIONS = {
    ConsentScope.READ_RECORD: gettext_lazy("May peer workers read your record?"),
    ConsentScope.READ_ABOUT_ME: gettext_lazy("May peer workers read About Me?"),
    ConsentScope.WRITE_NOTES: gettext_lazy("May peer workers write notes with you?"),
    ConsentScope.LOG_CONTACTS: gettext_lazy("May it be kept that you met a peer worker?"),
    ConsentScope.SHOW_PEER: gettext_lazy("May your clinicians see who your peer worker is?"),
    ConsentScope.READ_PLAN_PEER: gettext_lazy("May peer workers read what your care plan says about peer support?"),
}
ABOUT_ONE = {
    ConsentScope.READ_RECORD: gettext_lazy("May %(name)s read your record?"),
    ConsentScope.READ_ABOUT_ME: gettext_lazy("May %(name)s read About Me?"),
    ConsentScope.WRITE_NOTES: gettext_lazy("May %(name)s write notes with you?"),
}
EXPLAINED = {
    ConsentScope.READ_PLAN_PEER: gettext_lazy(
        "Your clinicians can mark an item of your care plan as one for peer support. A yes opens those items to peer "
        "workers who work with you. It opens nothing else of your plan or your record. A no keeps them closed."
    ),
    ConsentScope.SHOW_PEER: gettext_lazy(
        "After a yes, clinicians who work with you see on your page the name of your peer worker and how to reach them. "
        "Nothing of what you talk about. Where clinicians read notes that you share, or the contact log, they read a name there too."
    ),
    ConsentScope.READ_RECORD: gettext_lazy(
        "Your record is what clinicians write about your care. A yes to it is a yes to About Me too, unless you say "
        "otherwise below."
    ),
    ConsentScope.READ_ABOUT_ME: gettext_lazy(
        "About Me is a page that you write yourself. Whoever may read it may read your goals and your Crisis and "
        "Support Plan too, but for what you keep to yourself. Your clinicians can read all three."
    ),
    ConsentScope.WRITE_NOTES: gettext_lazy(
        "Even after a yes you are asked each time, and you decide on every part. After a no, no note is begun; only "
        "that you met, when and for how long is logged, if that is logged of you."
    ),
    ConsentScope.LOG_CONTACTS: gettext_lazy(
        "The contact log says when you and a peer worker met, how and for how long. After a no it says nothing new of you: "
        "your peer worker keeps their own minutes, with nobody’s name. Lines from before stay, and a later yes brings none "
        "back for the time between."
    ),
}
NOT_SAID = {
    ConsentScope.READ_PLAN_PEER: gettext_lazy(
        "You have not said anything. Until you do, only peer workers who may read your record read these items."
    ),
    ConsentScope.SHOW_PEER: gettext_lazy(
        "You have not said anything. Until you say yes, your page does not tell them."
    ),
    ConsentScope.READ_RECORD: gettext_lazy("You have not said anything about everyone."),
    ConsentScope.READ_ABOUT_ME: gettext_lazy("You have not said anything about everyone."),
    ConsentScope.WRITE_NOTES: gettext_lazy("You have not said anything about everyone. You are asked each time."),
    ConsentScope.LOG_CONTACTS: gettext_lazy("You have not said anything. Until you do, it is kept."),
}
SAID = {
    ConsentDecision.GIVEN: gettext_lazy("You said yes"),
    ConsentDecision.REFUSED: gettext_lazy("You said no"),
    ConsentDecision.WITHDRAWN: gettext_lazy("You took your yes back"),
}
# ``who``: a representative, with their authority.
SAID_FOR = {
    ConsentDecision.GIVEN: gettext_lazy("%(who)s said yes for you"),
    ConsentDecision.REFUSED: gettext_lazy("%(who)s said no for you"),
    ConsentDecision.WITHDRAWN: gettext_lazy("%(who)s took the yes back for you"),
}
# Of a no that was said under another model.
NO_LINES_TO_REFUSE = {
    ContactLog.OFF: gettext_lazy("In our model there is no contact log, whatever you choose here."),
    ContactLog.MINIMAL: gettext_lazy("In our model it is kept that you met, whatever you said here."),
}
VOID = {
    ConsentState.BEFORE_SWITCH: gettext_lazy(
        "The service has changed its model since then, so that yes does not count any more."
    ),
    ConsentState.EXPIRED: gettext_lazy("That yes has ended."),
}


def _opens_by_record(facts: Facts) -> Decision:
    """The record, or About Me where nothing was said of that."""
    silent = replace(facts, consents=replace(facts.consents, read_about_me=ConsentState.NONE))
    return rules.may_read_record(facts) or rules.may_read_about_me(silent)


DECIDES = {
    ConsentScope.READ_RECORD: _opens_by_record,
    ConsentScope.READ_ABOUT_ME: rules.may_read_about_me,
    ConsentScope.WRITE_NOTES: note_rules.may_write,
    ConsentScope.LOG_CONTACTS: service_rules.may_log_contact,
    ConsentScope.READ_PLAN_PEER: plan_items.may_read_plan_item,
    ConsentScope.SHOW_PEER: lambda facts: rules.may_know_peer_workers(replace(facts, actor=A_CLINICIAN)),
}
A_CLINICIAN = ActorFacts(roles=frozenset({Role.CLINICIAN}), assigned=True)
A_PEER = ActorFacts(roles=frozenset({Role.CONSUMER_PEER_WORKER}), assigned=True)
EVERY_YES = ConsentFacts(**{str(scope): ConsentState.GIVEN for scope in SCOPES})
WHY_CLOSED = {
    **WHY_NOT,
    Code.CONSENT_NOT_GIVEN: gettext_lazy("you have not said yes"),
    Code.NO_POLICY: gettext_lazy("this service has no model yet"),
}


@dataclass(frozen=True)
class ChoiceAsked:
    """One pair of equal buttons. ``state``: what counts now; never ticked, only told. ``options`` is empty where a no
    would change nothing: then there is nothing to ask."""

    legend: str
    state: str
    tag: str
    tone: str
    scope: str
    grantee: str
    options: tuple[tuple[str, str], ...]
    key: UUID


@dataclass(frozen=True)
class Topic:
    """``model``: what the service's model makes of it, whatever is chosen; empty where the choice alone decides."""

    id: str
    title: str
    explained: str
    model: str
    everyone: ChoiceAsked
    each: list[ChoiceAsked]


@dataclass(frozen=True)
class Seen:
    """One member of the team, and what they can see and do: (text, whether it is open to them)."""

    name: str
    role: str
    lines: list[tuple[str, bool]]


@dataclass(frozen=True)
class NamedShown:
    """Somebody who works here and is known, and since when nothing is open to them."""

    user_id: UUID
    name: str
    since: str
    key: UUID


@dataclass(frozen=True)
class ChoicesShown:
    """``peers``: who works with me as a peer worker."""

    topics: list[Topic]
    team: list[Seen]
    peers: list[Worker]


def of(found: Choices) -> ChoicesShown:
    said = {(one.scope, one.grantee_id): one for one in found.said}
    peers = [one for one in found.team if PEER_ROLES & set(one.roles) and Role.CLINICIAN not in one.roles]
    facts = found.gathered.facts
    asked = [scope for scope in SCOPES if _is_asked(scope, said, facts)]
    topics = [_topic(scope, said, _named(scope, found, peers), facts) for scope in asked]
    return ChoicesShown(topics, [_seen(worker, found) for worker in found.team], peers)


def _is_asked(scope: ConsentScope, said: dict, facts: Facts) -> bool:
    """A line about contact is spoken of where a no is offered, or was said."""
    offered = consent_rules.may_choose(facts, scope, ConsentDecision.REFUSED)
    return bool(offered) or scope is not ConsentScope.LOG_CONTACTS or (scope, None) in said


def again(notices: list[Notice]) -> list[ChoiceAsked]:
    """What I said yes to before the model in force, and what is closed until I say so again."""
    found = {
        (scope, pk): name
        for notice in notices
        for one in notice.own
        for scope, to_all in one.situation.void
        for pk, name in ([(None, "")] if to_all else one.workers)
        if notice.begun
    }
    return [_anew(scope, pk, name) for (scope, pk), name in found.items()]


def _anew(scope: ConsentScope, grantee: UUID | None, name: str) -> ChoiceAsked:
    legend = str(ABOUT_ONE[scope]) % {"name": name} if grantee else str(QUESTIONS[scope])
    tag, tone = _tag(ConsentState.BEFORE_SWITCH)
    options = tuple((value, str(label)) for value, label in YES_NO)
    state = _("You had said yes. The service has changed its model since then, so that yes does not count any more.")
    return ChoiceAsked(legend, state, tag, tone, str(scope), str(grantee or ""), options, uuid4())


def _named(scope: str, found: Choices, peers: list[Worker]) -> list[tuple[UUID, str]]:
    """Everyone who works with me now, and whoever I once named."""
    if scope in consent_rules.OF_EVERYONE:
        return []
    names = {one.user_id: one.name for one in peers}
    for one in found.said:
        if one.scope == scope and one.grantee_id is not None:
            names.setdefault(one.grantee_id, one.grantee or "")
    return sorted(names.items(), key=lambda pair: (pair[1], str(pair[0])))


def _topic(scope: ConsentScope, said: dict, named: list[tuple[UUID, str]], facts: Facts) -> Topic:
    everyone = _question(scope, None, str(QUESTIONS[scope]), said.get((scope, None)), facts)
    if said.get((scope, None)) is None:
        everyone = replace(everyone, state=str(NOT_SAID[scope]))
    return Topic(
        id=str(scope).replace("_", "-"),
        title=str(TITLES[scope]),
        explained=str(EXPLAINED[scope]),
        model=by_model(scope, facts.policy),
        everyone=everyone,
        each=[
            _question(scope, pk, str(ABOUT_ONE[scope]) % {"name": name}, covering(said, scope, pk), facts)
            for pk, name in named
        ],
    )


def _question(
    scope: ConsentScope, grantee: UUID | None, legend: str, said: StandingChoice | None, facts: Facts
) -> ChoiceAsked:
    state = state_of(said)
    tag, tone = (_("Not used now"), "plain") if _unused(scope, state, facts) else _tag(state)
    options = YES_NO if consent_rules.may_choose(facts, scope, ConsentDecision.REFUSED) else ()
    return ChoiceAsked(
        legend=legend,
        state=_state(said, grantee),
        tag=tag,
        tone=tone,
        scope=str(scope),
        grantee=str(grantee or ""),
        options=tuple((value, str(label)) for value, label in options),
        key=uuid4(),
    )


def covering(said: dict, scope: str, worker: UUID) -> StandingChoice | None:
    """The later of what I said about this person and what I said about everyone."""
    both = [one for one in (said.get((scope, None)), said.get((scope, worker))) if one is not None]
    return max(both, key=lambda one: (one.decided_at, one.id)) if both else None


def state_of(said: StandingChoice | None) -> ConsentState:
    if said is None:
        return ConsentState.NONE
    return consent_state(said.scope, said.decision, said.before_switch, said.expired)


def _unused(scope: ConsentScope, state: ConsentState, facts: Facts) -> bool:
    """Whether the answer that was given decides nothing under the model in force."""
    if state is not ConsentState.GIVEN and state not in rules.SAID_NO:
        return False
    asked = [
        DECIDES[scope](replace(facts, actor=A_PEER, consents=replace(EVERY_YES, **{str(scope): one})))
        for one in (ConsentState.GIVEN, ConsentState.REFUSED)
    ]
    return bool(asked[0]) == bool(asked[1])


def _tag(state: ConsentState) -> tuple[str, str]:
    if state is ConsentState.GIVEN:
        return _("Yes"), "shared"
    if state in rules.SAID_NO:
        return _("No"), "stopped"
    return _("Not said"), "plain"


def _state(said: StandingChoice | None, grantee: UUID | None) -> str:
    """ "You said yes on 4 March 2026, 14:05 GMT, by own sign-in." """
    if said is None:
        return _("You have not said anything.")
    told = SAID_FOR if said.represented_by else SAID
    facts = {
        "said": told[ConsentDecision(said.decision)] % {"who": said.represented_by},
        "when": times.shown(said.decided_at),
        "how": _how(said),
    }
    lines = [_("%(said)s on %(when)s (%(how)s).") % facts]
    if grantee is not None and said.grantee_id is None:
        lines = [_("As for everyone: %(line)s") % {"line": lines[0]}]
    state = state_of(said)
    if state in VOID:
        lines.append(str(VOID[state]))
    elif state is ConsentState.GIVEN and said.expires_at:
        lines.append(_("It ends on %(when)s.") % {"when": times.shown(said.expires_at)})
    return " ".join(lines)


def _how(said: StandingChoice) -> str:
    method = str(Method(said.method).label)
    if said.recorded_by:
        facts = {"how": method, "name": said.recorded_by, "witness": said.witness}
        return _("%(how)s, written down by %(name)s; the witness was %(witness)s") % facts
    return method


def by_model(scope: ConsentScope, policy: Switches | None) -> str:
    """What the model in force leaves to a choice; empty where it leaves all of it."""
    if scope is ConsentScope.SHOW_PEER:
        return ""
    if policy is None:
        return _("This service has no model yet: until it has one, peer workers neither read nor write.")
    if scope is ConsentScope.READ_PLAN_PEER:
        return ""
    if scope is ConsentScope.WRITE_NOTES:
        if policy.peer_write_notes == PeerWriteNotes.NONE:
            return _("In our model peer workers write no notes, whatever you choose here.")
        return ""
    if scope is ConsentScope.LOG_CONTACTS:
        return "" if service_rules.may_refuse_contact_line(policy) else NO_LINES_TO_REFUSE[policy.contact_log]
    return _reading_model(scope, policy)


def _reading_model(scope: ConsentScope, policy: Switches) -> str:
    about_me = scope is ConsentScope.READ_ABOUT_ME
    if about_me and not rules.model_opens_about_me(policy):
        return _("In our model only clinicians read it, whatever you choose here.")
    if not about_me and not rules.model_opens_record(policy):
        return _closed_record(policy)
    if rules.asks_first(policy, scope):
        return _("Without a yes from you, no peer worker reads it.")
    if policy.consumer_opt_out == ConsumerOptOut.NOTE:
        return _("In our model peer workers who work with you read it without asking first.")
    return _("In our model peer workers who work with you read it without asking first. A no from you still counts.")


def _closed_record(policy: Switches) -> str:
    closed = _("In our model peer workers do not read your record, whatever you choose here.")
    asks = rules.model_opens_about_me(policy) and rules.asks_first(policy, ConsentScope.READ_ABOUT_ME)
    return _("%(closed)s A yes opens About Me.") % {"closed": closed} if asks else closed


def _seen(worker: Worker, found: Choices) -> Seen:
    facts = _facts(worker, found)
    if worker.conflict:
        lines = [(_("Knows you outside work, so nothing about you is open to them"), False)]
    elif rules.shut_to_colleagues(facts):
        lines = [(_("You work here yourself, so nothing about you is open to them"), False)]
    elif not rules.in_care(facts):
        lines = [
            (
                _("Nothing is open to them: closed by our model (%(why)s)")
                % {"why": why_closed(rules.in_care(facts).code)},
                False,
            )
        ]
    elif rules.is_clinician(facts):
        lines = _clinician_lines()
    else:
        lines = _peer_lines(facts)
    return Seen(worker.name, words.listed([str(role.label) for role in worker.roles]), lines)


def _facts(worker: Worker, found: Choices) -> Facts:
    said = {(one.scope, one.grantee_id): one for one in found.said}
    states = {str(scope): state_of(covering(said, scope, worker.user_id)) for scope in SCOPES}
    actor = ActorFacts(
        roles=frozenset(worker.roles),
        lived_as=worker.lived_as,
        assigned=True,
        conflict=worker.conflict,
        reads_record=worker.reads_record,
    )
    return replace(found.gathered.facts, actor=actor, consents=ConsentFacts(**states))


def _clinician_lines() -> list[tuple[str, bool]]:
    return [
        (_("Reads your clinical record and About Me, as part of looking after you"), True),
        (_("Reads of your peer notes only the parts that you shared with the care team"), True),
    ]


def _peer_lines(facts: Facts) -> list[tuple[str, bool]]:
    asked = [
        (rules.may_read_record(facts), _("Can read your record"), _("Cannot read your record: %(why)s")),
        (rules.may_read_about_me(facts), _("Can read About Me"), _("Cannot read About Me: %(why)s")),
        (
            plan_items.may_read_plan_item(facts),
            _("Can read what your care plan says about peer support"),
            _("Cannot read what your care plan says about peer support: %(why)s"),
        ),
        (note_rules.may_write(facts), _("Can write notes with you"), _("Cannot write notes with you: %(why)s")),
    ]
    return [(yes if may else no % {"why": why_closed(may.code)}, bool(may)) for may, yes, no in asked]


def why_closed(code: Code) -> str:
    return str(WHY_CLOSED.get(code) or code.label)


def staff(found: WhomIKnow) -> list[tuple[UUID, str]]:
    """Each who works here, with what they do, because names are not always enough; and whoever was named and has left."""
    shown = {one.user_id: one.name for one in found.named}
    return list((shown | {one.user_id: f"{one.name} ({_do(one.roles)})" for one in found.staff}).items())


def named(found: WhomIKnow) -> list[NamedShown]:
    return [NamedShown(one.user_id, one.name, times.shown(one.since), uuid4()) for one in found.named]


def _do(roles: list[str]) -> str:
    return words.listed([str(Role(role).label) for role in roles])
