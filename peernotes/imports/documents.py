"""DocumentReference: one document about one person."""

from dataclasses import dataclass, replace

from peernotes.imports.attachment import text_and_attachment
from peernotes.imports.dates import written_at
from peernotes.imports.records import (
    CURRENT,
    ENTERED_IN_ERROR,
    SUPERSEDED,
    Bad,
    EntryRecord,
    Place,
)
from peernotes.imports.references import Directory, literal_id, shown
from peernotes.imports.values import MAX_LABEL, label, object_of, objects_of, text_of

STATUS = {
    "current": CURRENT,
    "superseded": SUPERSEDED,
    "entered-in-error": ENTERED_IN_ERROR,
}
DOC_STATUS = ("", "preliminary", "final", "amended", "entered-in-error")
RESTRICTED = {
    "http://terminology.hl7.org/CodeSystem/v3-Confidentiality": {"R", "V"},
    "http://hl7.org/fhir/v3/Confidentiality": {"R", "V"},
}


@dataclass(frozen=True, slots=True)
class Where:
    """A document's id and line, and the directories its references are looked up in."""

    source_id: str
    place: Place
    people: Directory
    authors: Directory


def is_draft(document):
    """A document that its own system has not finished."""
    found = text_of(document, "docStatus")
    if found not in DOC_STATUS:
        raise Bad("bad_status", found=found)
    return found == "preliminary"


def entry(document, where, reading):
    text, attachment = text_and_attachment(document)
    moment, day_only = _written_at(document, attachment, reading)
    category = next(iter(objects_of(document, "category")), {})
    return EntryRecord(
        source_id=where.source_id,
        person_source_id=_subject(document, where.people),
        title=_title(document, attachment),
        category=_concept(category),
        written_at=moment,
        day_only=day_only,
        author_name=_author_names(document, where.authors),
        status=_status(document),
        text=text,
        organisation=text_of(object_of(document, "custodian"), "display"),
        sensitive=_is_restricted(document),
        place=where.place,
    )


def replaced(document):
    """The references to documents that this one is a newer version of, not looked up yet."""
    return [
        object_of(relation, "target")
        for relation in objects_of(document, "relatesTo")
        if text_of(relation, "code") == "replaces"
    ]


def replacing(record, targets, directory):
    """A document of an earlier import may be replaced, so its id is kept though unknown here."""
    ids = [directory.resolve(target) or literal_id(target, "DocumentReference") for target in targets]
    return replace(record, replaces=tuple(dict.fromkeys(filter(None, ids))))


def _status(document):
    found = text_of(document, "status")
    if found not in STATUS:
        raise Bad("bad_status", found=found)
    if text_of(document, "docStatus") == "entered-in-error":
        return ENTERED_IN_ERROR
    return STATUS[found]


def _subject(document, people):
    subject = object_of(document, "subject")
    if not subject:
        raise Bad("missing_subject")
    found = people.resolve(subject)
    if found is None:
        raise Bad("unknown_subject", found=shown(subject))
    return found


def _author_names(document, authors):
    """Names joined by commas; "" where the source names no author at all."""
    names = []
    for author in objects_of(document, "author"):
        key = authors.resolve(author)
        name = (authors.by_id[key] if key else "") or text_of(author, "display")
        if not name:
            raise Bad("unknown_author", found=shown(author))
        names.append(name)
    return label(", ".join(dict.fromkeys(names)), "author", limit=MAX_LABEL)


def _written_at(document, attachment, reading):
    """When the document was made; failing that, when what it tells of began."""
    period = object_of(object_of(document, "context"), "period")
    for holder, key in ((document, "date"), (attachment, "creation"), (period, "start")):
        found = text_of(holder, key)
        if found:
            return written_at(found, reading, offset_required=True)
    raise Bad("missing_date")


def _title(document, attachment):
    found = _concept(object_of(document, "type")) or text_of(attachment, "title") or text_of(document, "description")
    if not found:
        raise Bad("missing_title")
    return found


def _concept(concept):
    """The source's own words first, then the first of its codes that has a name."""
    found = text_of(concept, "text")
    displays = (text_of(coding, "display") for coding in objects_of(concept, "coding"))
    return found or next(filter(None, displays), "")


def _is_restricted(document):
    labels = objects_of(document, "securityLabel")
    codings = [coding for concept in labels for coding in objects_of(concept, "coding")]
    codings += objects_of(object_of(document, "meta"), "security")
    return any(text_of(coding, "code") in RESTRICTED.get(text_of(coding, "system"), ()) for coding in codings)
