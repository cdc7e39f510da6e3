"""How often a suggestion is right, and how often one is missed: ``python -m tests.policy.measure_words``.

Half of the sentences must get none. Both files were written before the matcher; it was tuned on ``seen`` alone."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from pathlib import Path

from peernotes.policy.wording.hints import found
from peernotes.policy.wording.shipped import SHIPPED

SENTENCES = Path(__file__).parent / "sentences"
FILES = ("seen", "held")
LENGTH = 2_000
TIMES = 50


@dataclass(frozen=True, slots=True)
class Measured:
    sentences: int
    without: int
    right: int
    wrong: tuple[str, ...]
    missed: tuple[str, ...]

    @property
    def precision(self) -> float:
        return self.right / (self.right + len(self.wrong))

    @property
    def recall(self) -> float:
        return self.right / (self.right + len(self.missed))


def labelled(name: str) -> list[tuple[set[str], str]]:
    lines = (SENTENCES / f"{name}.txt").read_text().splitlines()
    parts = [line.partition("|") for line in lines if line and not line.startswith("#")]
    return [({one.strip() for one in said.split(",")} - {""}, text.strip()) for said, _bar, text in parts]


def measure(name: str) -> Measured:
    rows = labelled(name)
    right, wrong, missed = 0, [], []
    for expected, sentence in rows:
        got = {one.hint.phrase for one in found(sentence, SHIPPED)}
        right += len(expected & got)
        wrong += [f"{phrase}: {sentence}" for phrase in sorted(got - expected)]
        missed += [f"{phrase}: {sentence}" for phrase in sorted(expected - got)]
    without = sum(not expected for expected, _sentence in rows)
    return Measured(len(rows), without, right, tuple(wrong), tuple(missed))


def milliseconds() -> float:
    """For one text of 2,000 characters, the middle of several tries."""
    text = " ".join(sentence for _expected, sentence in labelled("held"))[:LENGTH]
    tries = []
    for _try in range(TIMES):
        begin = time.perf_counter()
        found(text, SHIPPED)
        tries.append(time.perf_counter() - begin)
    return sorted(tries)[TIMES // 2] * 1000


def report() -> str:
    lines = []
    for name in FILES:
        m = measure(name)
        lines.append(f"{name}: {m.sentences} sentences, {m.without} of them without a hint")
        lines.append(f"  precision {m.precision:.1%}, recall {m.recall:.1%}")
        lines += [*(f"  wrong   {line}" for line in m.wrong), *(f"  missed  {line}" for line in m.missed)]
    return "\n".join((*lines, f"{LENGTH:,} characters: {milliseconds():.1f} ms\n"))


if __name__ == "__main__":
    sys.stdout.write(report())
