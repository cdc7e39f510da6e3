"""Problems as somebody reads them: each with its line, and a thousand equal ones as one line with a count."""

from collections import defaultdict

from django.utils.translation import gettext_lazy as _

FEW = 10


def listed(problems):
    """In the order of the files; where one reason holds for more than a few lines of a file, once for all of them."""
    groups = defaultdict(list)
    for problem in problems:
        groups[problem.place.file, problem.code].append(problem)
    for group in groups.values():
        if len(group) <= FEW:
            yield from map(str, group)
        else:
            yield _summary(group)


def _summary(group):
    first = group[0]
    same = len({problem.reason for problem in group}) == 1
    sentence = (
        _("%(file)s, %(count)s lines (%(lines)s): %(reason)s")
        if same
        else _("%(file)s, %(count)s lines (%(lines)s), such as line %(line)s: %(reason)s")
    )
    details = {
        "file": first.place.file,
        "count": f"{len(group):,}",
        "lines": _ranges([problem.place.entry or problem.place.line for problem in group]),
        "line": first.place.entry or first.place.line,
        "reason": first.reason,
    }
    return str(sentence) % details


def _ranges(numbers):
    """ "2-5, 9" """
    spans = []
    for number in sorted(set(numbers)):
        if spans and spans[-1][1] == number - 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return ", ".join(str(begin) if begin == end else f"{begin}-{end}" for begin, end in spans)
