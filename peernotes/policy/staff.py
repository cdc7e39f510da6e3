"""Who gives and ends whose roles. Nobody their own, and nobody the last administrator's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import Code, Rule
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.services import may_administer, second_person

if TYPE_CHECKING:
    from peernotes.policy.facts import ActorFacts


def may_change_roles(actor: ActorFacts, *, own: bool) -> Decision:
    return first_denial(
        lambda: may_administer(actor),
        lambda: deny(Code.OWN_ROLE, Rule.ROLE) if own else allow(Rule.ROLE),
    )


def may_give_role(actor: ActorFacts, *, own: bool, held: bool, helped: bool) -> Decision:
    """``held``: for all or some of that time they have it, or it waits for a second administrator. ``helped``: it is the
    sign-in of one of the service's consumers."""
    return first_denial(
        lambda: may_change_roles(actor, own=own),
        lambda: _another_identity(helped=helped),
        lambda: deny(Code.ALREADY_DONE, Rule.ROLE) if held else allow(Rule.ROLE),
    )


def may_approve_role(actor: ActorFacts, *, own: bool, proposed_by_me: bool, decided: bool, helped: bool) -> Decision:
    """A privileged role, given by another administrator."""
    return first_denial(
        lambda: may_change_roles(actor, own=own),
        lambda: second_person(proposed_by_me=proposed_by_me),
        lambda: _undecided(decided=decided),
        lambda: _another_identity(helped=helped),
    )


def may_decline_role(actor: ActorFacts, *, decided: bool) -> Decision:
    return first_denial(lambda: may_administer(actor), lambda: _undecided(decided=decided))


def _another_identity(*, helped: bool) -> Decision:
    """Who works here and is helped here too signs in as two, which nothing joins."""
    return deny(Code.TWO_IDENTITIES, Rule.ROLE) if helped else allow(Rule.ROLE)


def _undecided(*, decided: bool) -> Decision:
    return deny(Code.ALREADY_DONE, Rule.SECOND_PERSON) if decided else allow(Rule.SECOND_PERSON)


def as_provider_says() -> Decision:
    """At a sign-in with the provider: the roles that the settings name. They name no privileged one (config.openid)."""
    return allow(Rule.PROVIDER)


def may_end_role(actor: ActorFacts, *, own: bool, last: bool) -> Decision:
    """``last``: it is an administrator's, and no other stays."""
    return first_denial(
        lambda: may_change_roles(actor, own=own),
        lambda: deny(Code.LAST_ADMINISTRATOR, Rule.ROLE) if last else allow(Rule.ROLE),
    )
