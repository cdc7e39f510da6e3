"""Who a FHIR reference means: by id, by address, or by identifier."""

from dataclasses import dataclass
from functools import lru_cache
from sys import intern

from peernotes.imports.records import Number
from peernotes.imports.values import object_of, objects_of, text_of

MAX_REFERENCE = 2000
MAX_IDENTIFIER = 1000


@dataclass(frozen=True, slots=True)
class Reference:
    """As it was written: a literal address, or an identifier (``system`` None: of any system)."""

    literal: str = ""
    system: str | None = None
    value: str = ""
    display: str = ""

    @classmethod
    def of(cls, written):
        literal = text_of(written, "reference", limit=MAX_REFERENCE)
        display = text_of(written, "display")
        if literal:
            return _shared(cls(literal.partition("/_history/")[0], display=display))
        identifier = object_of(written, "identifier")
        system = text_of(identifier, "system", limit=MAX_IDENTIFIER) or None
        return _shared(cls("", system, text_of(identifier, "value", limit=MAX_IDENTIFIER), display))

    def __str__(self):
        return self.literal or self.value or self.display or "?"

    def id_as(self, kind):
        """The id written in it, if it is written as one of this type."""
        if "?" in self.literal:
            return ""
        if self.literal.startswith("urn:uuid:"):
            return self.literal.removeprefix("urn:uuid:")
        found, _, key = self.literal.rpartition("/")
        return key if found.rpartition("/")[2] == kind else ""

    def number_as(self, kind):
        """The identifier that it asks for, written either way."""
        if not self.literal:
            return Number(self.system or "", self.value) if self.value else None
        found, _, query = self.literal.partition("?")
        name, _, token = query.partition("=")
        if found.rpartition("/")[2] != kind or name != "identifier":
            return None
        system, bar, value = token.partition("|")
        return Number(system, value) if bar else Number("", token)


@lru_cache(maxsize=20_000)
def _shared(reference):
    """One object for all that are equal: thousands of documents name the same few people."""
    return reference


class Directory:
    """The resources of one type in this export, found the ways a reference may name them."""

    def __init__(self, kind):
        self.kind = kind
        self.by_id = {}
        self._by_url = {}
        self._by_value = {}

    def add(self, key, found, value):
        self.by_id[key] = value
        if found.url:
            self._by_url[found.url] = key
        for identifier in objects_of(found.content, "identifier"):
            number = text_of(identifier, "value", limit=MAX_IDENTIFIER)
            if number:
                system = text_of(identifier, "system", limit=MAX_IDENTIFIER)
                self._by_value[number] = (*self._by_value.get(number, ()), intern(system), key)

    def resolve(self, reference):
        """The id that is meant, or None: not here, or more than one."""
        key = self._by_url.get(reference.literal) or reference.id_as(self.kind)
        if key:
            return key if key in self.by_id else None
        keys = self.keys_of(reference.number_as(self.kind))
        return next(iter(keys)) if len(keys) == 1 else None

    def keys_of(self, number):
        if number is None:
            return set()
        found = iter(self._by_value.get(number.value, ()))
        return {key for system, key in zip(found, found, strict=True) if not number.system or system == number.system}
