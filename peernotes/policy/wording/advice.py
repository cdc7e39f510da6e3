"""Whether words are suggested at all, and who decides which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import Code, Rule
from peernotes.policy.carer_files import works_with_carer
from peernotes.policy.catalogue.language_helper import LanguageHelper
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import in_care

if TYPE_CHECKING:
    from peernotes.policy.catalogue import Switches
    from peernotes.policy.facts import Facts


def model_suggests_words(policy: Switches | None) -> Decision:
    if policy is None:
        return deny(Code.NO_POLICY, Rule.SERVICE_MODEL)
    if policy.language_helper == LanguageHelper.OFF:
        return deny(Code.NO_SUGGESTIONS, Rule.LANGUAGE_HELPER)
    return allow(Rule.LANGUAGE_HELPER)


def may_be_advised(facts: Facts) -> Decision:
    """While writing about somebody one works with. No gate: it shows nothing that the writer did not write."""
    return first_denial(lambda: in_care(facts), lambda: model_suggests_words(facts.policy))


def may_be_advised_about_carer(facts: Facts) -> Decision:
    """The same while writing in a carer's own file."""
    return first_denial(lambda: works_with_carer(facts), lambda: model_suggests_words(facts.policy))
