"""What each request took, by the kind of page."""

from __future__ import annotations

import re
import threading
import time
from dataclasses import dataclass, field

IDS = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=/services/)[a-z0-9-]+|(?<=/who-looked/)\d+")


@dataclass(frozen=True)
class Sample:
    """``error`` is empty when it went well. ``at`` counts from the start."""

    kind: str
    at: float
    seconds: float
    error: str = ""


@dataclass
class Timings:
    """``warm``: seconds after the start from which on times count."""

    samples: list[Sample] = field(default_factory=list)
    warm: float = 0
    started: float = field(default_factory=time.monotonic)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, kind: str, began: float, error: str = "") -> None:
        now = time.monotonic()
        with self._lock:
            self.samples.append(Sample(kind, began - self.started, now - began, error))


def kind_of(method: str, path: str, detail: str = "") -> str:
    """ "GET /people/*/record/": the page, whoever it is about."""
    where, _, query = path.partition("?")
    if "q=" in query:
        detail = "with words"
    return f"{method} {IDS.sub('*', where)}{f' ({detail})' if detail else ''}"
