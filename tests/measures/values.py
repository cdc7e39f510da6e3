"""A country that nobody lives in: what its people take off for each answer, and a list of values as it is brought in. No value
of a real country stands here."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

# By question, what the answers 2 to 5 take off.
OFF = (
    (Decimal("0.031"), Decimal("0.062"), Decimal("0.170"), Decimal("0.281")),
    (Decimal("0.042"), Decimal("0.055"), Decimal("0.161"), Decimal("0.209")),
    (Decimal("0.037"), Decimal("0.064"), Decimal("0.148"), Decimal("0.186")),
    (Decimal("0.058"), Decimal("0.081"), Decimal("0.279"), Decimal("0.340")),
    (Decimal("0.049"), Decimal("0.107"), Decimal("0.285"), Decimal("0.312")),
)


def worth(*answers: int) -> Decimal:
    """Worked out by taking off, and not by looking up."""
    taken = [off[answer - 2] for off, answer in zip(OFF, answers, strict=True) if answer > 1]
    return 1 - sum(taken, Decimal(0))


def valued(**changed: str) -> dict[str, str]:
    """By state, as they are kept."""
    return {line.split(",")[0]: line.split(",")[1] for line in listed(**changed).split()[1:]}


def listed(between: str = ",", point: str = ".", **changed: str) -> str:
    """All 3,125. ``changed``: another value, by ``s`` and the state; empty leaves the line out."""
    lines = [f"state{between}value"]
    for answers in product(range(1, 6), repeat=5):
        state = "".join(map(str, answers))
        value = changed.get(f"s{state}", f"{worth(*answers)}".replace(".", point))
        if value:
            lines.append(f"{state}{between}{value}")
    return "\n".join(lines) + "\n"
