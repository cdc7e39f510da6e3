"""Every measure that a service can choose, by its code. The Columbia scale is not among them: a scale about risk has no
place in a peer worker's hands, and clinicians keep it in their own system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.measures.free import FREE
from peernotes.measures.licensed import LICENSED
from peernotes.measures.own import OWN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from peernotes.measures.declaration import Measure

MEASURES: Mapping[str, Measure] = {measure.code: measure for measure in (*OWN, *FREE, *LICENSED)}
