"""Texts and files of an import, on disk and without a name: memory stays small however many there are."""

import os
import tempfile
import weakref
from dataclasses import dataclass, field


class Spool:
    """The file has no name and is gone with this object, also after a crash."""

    def __init__(self):
        with tempfile.TemporaryFile() as file:
            self._descriptor = os.dup(file.fileno())
        weakref.finalize(self, os.close, self._descriptor)
        self._end = 0

    def keep(self, content):
        begin, self._end = self._end, self._end + len(content)
        rest = memoryview(content)
        while rest:
            rest = rest[os.pwrite(self._descriptor, rest, self._end - len(rest)) :]
        return Kept(begin, len(content), self)

    def read(self, begin, length):
        return os.pread(self._descriptor, length, begin)


@dataclass(frozen=True, slots=True, eq=False)
class Kept:
    """Bytes that can be read again. Two are equal when their bytes are."""

    begin: int
    length: int
    spool: Spool = field(repr=False)

    def read(self):
        return self.spool.read(self.begin, self.length)

    def __eq__(self, other):
        return isinstance(other, Kept) and self.length == other.length and self.read() == other.read()

    def __hash__(self):
        return hash(self.length)
