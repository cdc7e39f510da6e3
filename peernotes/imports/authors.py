"""Who wrote a document: practitioners in or out of a role, organisations, relatives, devices, the person themselves."""

from peernotes.imports.people import author_name
from peernotes.imports.records import Bad
from peernotes.imports.references import Directory, Reference
from peernotes.imports.values import object_of

KINDS = ("Practitioner", "PractitionerRole", "Organization", "RelatedPerson", "Device")


class Authors:
    def __init__(self, people, reading):
        self._people = people
        self._reading = reading
        self._directories = {kind: Directory(kind) for kind in KINDS}
        self._places = {}

    def add(self, key, found):
        kind = found.content["resourceType"]
        name = author_name(found.content, self._reading)
        if kind == "PractitionerRole" and not name:
            name = Reference.of(object_of(found.content, "practitioner"))
        directory = self._directories[kind]
        first = directory.by_id.get(key)
        if first is None:
            directory.add(key, found, name)
            self._places[kind, key] = found.place
        elif first != name:
            raise Bad("duplicate_id", found=key, first=self._places[kind, key])

    def name(self, reference):
        """ "" where nobody can tell."""
        for directory in self._directories.values():
            key = directory.resolve(reference)
            found = directory.by_id[key] if key else ""
            if isinstance(found, Reference):
                found = self.name(found)
            if found:
                return found
        key = self._people.resolve(reference)
        return self._people.by_id[key].chosen_name if key else reference.display
