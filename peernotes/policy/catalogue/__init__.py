"""Every switch of a service model, in the order in which a service decides them."""

from __future__ import annotations

from peernotes.policy.catalogue._kinds import Choice, Plain, Switch, SwitchType, Value
from peernotes.policy.catalogue.conditions import CONDITIONS
from peernotes.policy.catalogue.notes import NOTES
from peernotes.policy.catalogue.reading import READING
from peernotes.policy.catalogue.safety import SAFETY
from peernotes.policy.catalogue.together import TOGETHER

CATALOGUE: tuple[Switch, ...] = (*READING, *NOTES, *SAFETY, *TOGETHER, *CONDITIONS)

__all__ = ["CATALOGUE", "Choice", "Plain", "Switch", "SwitchType", "Value"]
