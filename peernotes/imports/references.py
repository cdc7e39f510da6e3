"""Who a FHIR reference means: by id, by address, or by identifier."""

from collections import defaultdict

from peernotes.imports.values import object_of, objects_of, text_of

MAX_REFERENCE = 2000
MAX_IDENTIFIER = 1000


class Directory:
    """The resources of one type in this export, found the ways a reference may name them."""

    def __init__(self, resource_type):
        self.resource_type = resource_type
        self.by_id = {}
        self.by_identifier = defaultdict(set)

    def add(self, key, value, resource):
        for identifier in objects_of(resource, "identifier"):
            found = text_of(identifier, "value", limit=MAX_IDENTIFIER)
            if found:
                system = text_of(identifier, "system", limit=MAX_IDENTIFIER)
                self.by_identifier[system, found].add(key)
                self.by_identifier[None, found].add(key)
        self.by_id[key] = value

    def resolve(self, reference):
        """The id that is meant, or None: not here, or more than one."""
        literal = text_of(reference, "reference", limit=MAX_REFERENCE)
        if "?" in literal:
            return self._conditional(literal)
        if literal:
            return self._literal(literal)
        identifier = object_of(reference, "identifier")
        value = text_of(identifier, "value", limit=MAX_IDENTIFIER)
        return self._only(text_of(identifier, "system", limit=MAX_IDENTIFIER) or None, value)

    def _literal(self, literal):
        key = _id_in(literal, self.resource_type)
        return key if key in self.by_id else None

    def _conditional(self, literal):
        kind, _, query = literal.partition("?")
        name, _, token = query.partition("=")
        if kind.rpartition("/")[2] != self.resource_type or name != "identifier":
            return None
        system, bar, value = token.partition("|")
        return self._only(system, value) if bar else self._only(None, token)

    def _only(self, system, value):
        keys = self.by_identifier.get((system, value), ())
        return next(iter(keys)) if len(keys) == 1 else None


def literal_id(reference, resource_type):
    """The id written in a reference, known here or not; "" when it names none."""
    literal = text_of(reference, "reference", limit=MAX_REFERENCE)
    return "" if "?" in literal else _id_in(literal, resource_type)


def _id_in(literal, resource_type):
    literal = literal.partition("/_history/")[0]
    if literal.startswith("urn:uuid:"):
        return literal.removeprefix("urn:uuid:")
    kind, _, key = literal.rpartition("/")
    return key if kind.rpartition("/")[2] == resource_type else ""


def shown(reference):
    """What a reason may quote of a reference."""
    return reference.get("reference") or reference.get("display") or "?"
