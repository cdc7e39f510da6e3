"""Records of one person that the other system has merged: here they are one person."""

from dataclasses import replace

from peernotes.imports.people import merged_from, merged_into
from peernotes.imports.records import Problem


class Merges:
    def __init__(self, people):
        self._people = people
        self._into = {}
        self._from = {}
        self._circles = set()
        self.problems = []
        self.remarks = []

    def add(self, key, patient):
        into, gone = merged_into(patient), merged_from(patient)
        if into:
            self._into[key] = into
        if gone:
            self._from[key] = gone

    def done(self):
        """(one record a person, the key of that record by each key that went into it)"""
        onward, elsewhere = {}, {}
        for key, references in self._into.items():
            for reference in references:
                target = self._people.resolve(reference)
                if target:
                    onward[key] = target
                else:
                    elsewhere.setdefault(key, []).append(reference.id_as("Patient"))
        for key, references in self._from.items():
            for reference in references:
                gone = self._people.resolve(reference)
                if gone:
                    onward.setdefault(gone, key)
                else:
                    elsewhere.setdefault(key, []).append(reference.id_as("Patient"))
        survivors = {key: self._end(key, onward) for key in onward}
        return self._joined(survivors, elsewhere), survivors

    def _end(self, key, onward):
        seen = [key]
        while (following := onward.get(seen[-1])) and following not in seen:
            seen.append(following)
        record = self._people.by_id[key]
        if following:
            self.problems.append(Problem.at(record.place, "merge_circle", found=key))
            self._circles.add(key)
            return key
        self.remarks.append(Problem.at(record.place, "people_merged", found=key, into=seen[-1]))
        return seen[-1]

    def _joined(self, survivors, elsewhere):
        gone = {}
        for key, survivor in survivors.items():
            if key != survivor:
                gone.setdefault(survivor, []).append(self._people.by_id[key])
        return [
            _one(record, gone.get(key, []), elsewhere.get(key, []))
            for key, record in self._people.by_id.items()
            if survivors.get(key, key) == key and key not in self._circles
        ]


def _one(record, others, elsewhere):
    if not others and not elsewhere:
        return record
    former = [replace(number, former=True) for each in others for number in each.numbers]
    known = {(number.system, number.value) for number in record.numbers}
    numbers = [number for number in former if (number.system, number.value) not in known]
    return replace(
        record,
        numbers=(*record.numbers, *dict.fromkeys(numbers)),
        also=(*(each.source_id for each in others), *filter(None, elsewhere)),
        deceased=record.deceased or any(each.deceased for each in others),
        date_of_birth=record.date_of_birth or next((o.date_of_birth for o in others if o.date_of_birth), None),
    )
