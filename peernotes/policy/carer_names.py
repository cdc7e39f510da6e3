"""Whether the part of a note about carers names somebody who is none of the person's carers now: one of theirs who was excluded or
is so no more, or somebody else's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.policy.group_names import MemberNames, NamedAt, places

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class KnownName:
    """``whose``: ``now`` one of their carers, or the two who write; ``before`` one of their carers once; ``elsewhere`` somebody
    else's."""

    name: str
    whose: str


def carers_named(texts: Mapping[str, str], known: Iterable[KnownName]) -> list[NamedAt]:
    """A carer of theirs counts by each part of a name, and another person's by the whole of it: otherwise a note could be asked,
    name by name, who is a carer in the service, and hardly any first name could be written."""
    known = list(known)
    before = [MemberNames("", one.name) for one in known if one.whose == "before"]
    elsewhere = [MemberNames(one.name, "", in_full=True) for one in known if one.whose == "elsewhere"]
    now = places(texts, [MemberNames("", one.name) for one in known if one.whose == "now"])
    fine = {word for found in now for word in (found.word.casefold(), *found.word.casefold().split())}
    return [found for found in places(texts, [*before, *elsewhere]) if found.word.casefold() not in fine]
