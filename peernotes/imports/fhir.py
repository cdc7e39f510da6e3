"""FHIR R4 as other systems hand it over: a folder of a Bulk Data export, or one file with a Bundle in it.

Read are Patient, DocumentReference with its Binary, Composition, and whoever
can be an author, in any order and in files of any name. Not read: texts that are only
linked to, relations between documents other than *replaces*.
"""

import re
from collections import Counter
from dataclasses import replace
from sys import intern

from peernotes.imports import compositions, documents, people, versions
from peernotes.imports.attachment import decoded
from peernotes.imports.authors import KINDS, Authors
from peernotes.imports.merges import Merges
from peernotes.imports.records import Bad, Parsed, SourceLine
from peernotes.imports.references import Directory, Reference
from peernotes.imports.resources import resources
from peernotes.imports.spool import Spool
from peernotes.imports.values import label, objects_of, text_of

ID = re.compile(r"[A-Za-z0-9.\-]{1,64}", re.ASCII)


def read_files(files, reading):
    """``files``: pairs of a path and what to call it."""
    export = _Export(reading)
    for path, name in files:
        for found in resources(path, name, reading):
            export.take(found)
    return export.parsed()


class Binaries:
    """The bytes that documents point to instead of carrying them."""

    def __init__(self, spool):
        self._spool = spool
        self._directory = Directory("Binary")

    def add(self, key, found):
        self._directory.add(key, found, self._spool.keep(decoded(found.content.get("data", ""))))

    def find(self, url):
        key = self._directory.resolve(Reference(url)) if url else None
        return self._directory.by_id[key].read() if key else None


class _Export:
    def __init__(self, reading):
        self.reading = reading
        self.spool = Spool()
        self.people = Directory("Patient")
        self.merges = Merges(self.people)
        self.authors = Authors(self.people, reading)
        self.binaries = Binaries(self.spool)
        self.drafts = Directory("DocumentReference")
        self.waiting = []
        self.left = Counter()
        self.problems = []
        self.remarks = []
        self.takers = {
            "Patient": self._patient,
            "DocumentReference": self._document,
            "Composition": self._composition,
            "Binary": self.binaries.add,
            **dict.fromkeys(KINDS, self.authors.add),
        }

    def take(self, found):
        if found.bad:
            self.problems.append(found.bad.at(found.place))
            return
        kind = found.content["resourceType"]
        taker = self.takers.get(kind)
        if taker:
            self._try(_with_id, found.place, taker, found)
        else:
            self.left[found.place.file, kind] += 1

    def parsed(self):
        for key, found in self.waiting:
            self._try(self._read, found.place, key, found)
        persons, survivors = self.merges.done()
        persons = self._told_apart(persons)
        entries, problems, remarks = versions.joined(list(self._resolved(survivors)))
        for (file, kind), count in self.left.items():
            self._note(SourceLine(file, 0), Bad("resources_left_out", count=f"{count:,}", kind=kind))
        return Parsed(
            source_kind="fhir",
            people=tuple(persons),
            entries=tuple(entries),
            problems=tuple(sorted(self.problems + self.merges.problems + problems, key=lambda each: each.place)),
            remarks=tuple(self.remarks + self.merges.remarks + remarks),
        )

    def _try(self, step, place, *values):
        try:
            return step(*values)
        except Bad as bad:
            self.problems.append(bad.at(place))
            return None

    def _note(self, place, remark):
        self.remarks.append(remark.at(place))

    # --- people -----------------------------------------------------------------

    def _patient(self, key, found):
        record, partial_birth = people.person(found.content, key, self.reading, found.place)
        if self._is_known(self.people.by_id.get(key), record, key):
            return
        self.people.add(key, found, record)
        self.merges.add(key, found.content)
        if partial_birth:
            self._note(found.place, Bad("partial_birth_date", found=partial_birth))

    def _told_apart(self, persons):
        """Two people cannot be called by one number of one system."""
        holders = {}
        for person in persons:
            first = holders.setdefault((person.system, person.local_identifier), person)
            if first is not person:
                bad = Bad("duplicate_identifier", found=person.local_identifier, first=first.place)
                self.problems.append(bad.at(person.place))
        return list(holders.values())

    # --- documents --------------------------------------------------------------

    def _document(self, key, found):
        if documents.is_draft(found.content):
            self._note(found.place, Bad("draft_left_out"))
        elif _points_elsewhere(found.content):
            self.waiting.append((key, found))
        else:
            self._read(key, found)

    def _composition(self, key, found):
        self._document(key, replace(found, content=compositions.as_document(found.content)))

    def _read(self, key, found):
        draft, remarks = documents.read(found.content, key, found.place, self)
        first = self.drafts.by_id.get(key)
        if self._is_known(first and first.record, draft.record, key):
            return
        self.drafts.add(key, found, draft)
        for remark in remarks:
            self._note(found.place, remark)

    def _is_known(self, first, record, key):
        """The same line twice counts once; another one of the same id cannot be."""
        if first and first != record:
            raise Bad("duplicate_id", found=key, first=first.place)
        return bool(first)

    def _resolved(self, survivors):
        """The references looked up, now that all that they may name is known."""
        drafts = self.drafts.by_id
        for key, draft in drafts.items():
            entry = self._try(self._entry, draft.record.place, draft, survivors)
            drafts[key] = None  # half of the memory
            if entry:
                yield entry

    def _entry(self, draft, survivors):
        targets = (self.drafts.resolve(each) or each.id_as("DocumentReference") for each in draft.replaced)
        return replace(
            draft.record,
            person=self._subject(draft.subject, survivors),
            author_name=self._author_names(draft),
            replaces=tuple(dict.fromkeys(filter(None, targets))),
        )

    def _subject(self, subject, survivors):
        """One of this export, or one whom an earlier import may have brought."""
        key = self.people.resolve(subject)
        if key:
            return survivors.get(key, key)
        number = subject.number_as("Patient")
        found = subject.id_as("Patient") or (not self.people.keys_of(number) and number)
        if not found:
            raise Bad("unknown_subject", found=subject)
        return found

    def _author_names(self, draft):
        names = []
        for author in draft.authors:
            name = author if isinstance(author, str) else self.authors.name(author)
            names.append(name)
            if not name:
                self._note(draft.record.place, Bad("unknown_author", found=author))
        if not names:
            self._note(draft.record.place, Bad("no_author"))
        return intern(label(", ".join(dict.fromkeys(filter(None, names))), "author"))


def _with_id(taker, found):
    taker(_id(found.content), found)


def _id(resource):
    found = text_of(resource, "id", limit=1000)
    if not found:
        raise Bad("missing_id")
    if not ID.fullmatch(found):
        raise Bad("bad_id", found=found)
    return found


def _points_elsewhere(document):
    attachments = (item.get("attachment") for item in objects_of(document, "content"))
    return any(isinstance(each, dict) and "data" not in each and "url" in each for each in attachments)
