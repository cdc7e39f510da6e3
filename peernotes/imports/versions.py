"""Which entry replaces which, and what cannot be true of that."""

from dataclasses import replace

from peernotes.imports.records import CURRENT, ENTERED_IN_ERROR, SUPERSEDED, Problem, SourceLine


def joined(entries):
    """(entries, problems, remarks): what cannot be true is left out, and what another one replaces is not current."""
    by_id = {entry.source_id: entry for entry in entries}
    in_circles = _in_circles(entries)
    problems, remarks, possible = [], [], []
    for entry in entries:
        codes = [(_impossible(entry, target, by_id, in_circles), target) for target in entry.replaces]
        found = [Problem.at(entry.place, code, found=target) for code, target in codes if code]
        problems += found
        if not found:
            possible.append(entry)
            unknown = (target for target in entry.replaces if target not in by_id)
            remarks += [Problem.at(entry.place, "replaces_unknown", found=target) for target in unknown]
    possible = _superseded(possible)
    return possible, problems, remarks + _alone(possible)


def _impossible(entry, target, by_id, in_circles):
    if target == entry.source_id:
        return "replaces_itself"
    other = by_id.get(target)
    if other and other.person != entry.person:
        return "replaces_other_person"
    if target in in_circles and entry.source_id in in_circles:
        return "replaces_circle"
    return None


def _in_circles(entries):
    """What is left when everything that begins or ends a chain has been taken away, again and again."""
    links = {entry.source_id: set(entry.replaces) for entry in entries if entry.replaces}
    onward = {key: targets & links.keys() for key, targets in links.items()}
    backward = {key: set() for key in onward}
    for key, targets in onward.items():
        for target in targets:
            backward[target].add(key)
    for ahead, behind in ((onward, backward), (backward, onward)):
        waiting = [key for key, targets in ahead.items() if not targets]
        while waiting:
            gone = waiting.pop()
            ahead.pop(gone)
            for key in behind.pop(gone):
                ahead[key].discard(gone)
                if not ahead[key]:
                    waiting.append(key)
    return set(onward)


def _superseded(entries):
    """The source may forget to mark the old version; the relation says it all the same."""
    old = _replaced_ids(entries)
    return [
        replace(entry, status=SUPERSEDED) if entry.status == CURRENT and entry.source_id in old else entry
        for entry in entries
    ]


def _replaced_ids(entries):
    """What was entered in error replaces nothing."""
    standing = (entry for entry in entries if entry.status != ENTERED_IN_ERROR)
    return {target for entry in standing for target in entry.replaces}


def _alone(entries):
    old = _replaced_ids(entries)
    alone = [e for e in entries if e.status == SUPERSEDED and e.source_id not in old]
    if not alone:
        return []
    whole_file = SourceLine(alone[0].place.file, 0)
    return [Problem.at(whole_file, "superseded_alone", count=f"{len(alone):,}")]
