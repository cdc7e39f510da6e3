"""DocumentReference: one document about one person."""

from dataclasses import dataclass
from sys import intern

from peernotes.imports.attachment import attachments_of, parts_of
from peernotes.imports.dates import written_at
from peernotes.imports.people import author_name
from peernotes.imports.records import CURRENT, ENTERED_IN_ERROR, SUPERSEDED, Bad, EntryRecord, FileRecord
from peernotes.imports.references import Reference
from peernotes.imports.values import MAX_TITLE, object_of, objects_of, text_of

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
class Draft:
    """A document whose references have not been looked up: what they name may come later in the export.
    An author is a reference, or the name of one who is contained in the document itself."""

    record: EntryRecord
    subject: Reference
    authors: tuple[Reference | str, ...]
    replaced: tuple[Reference, ...]


def is_draft(document):
    """A document that its own system has not finished."""
    found = text_of(document, "docStatus")
    if found not in DOC_STATUS:
        raise Bad("bad_status", found=found)
    return found == "preliminary"


def read(document, key, place, export):
    """(the draft, remarks about it)"""
    attachments = attachments_of(document)
    parts = parts_of(attachments, export.binaries)
    when, more = _written_at(document, attachments, export.reading)
    record = EntryRecord(
        source_id=key,
        person="",
        title=intern(_title(document, attachments)),
        category=intern(_concept(next(iter(objects_of(document, "category")), {}), "category")),
        written_at=when.moment,
        day=when.day,
        author_name="",
        status=_status(document),
        body=export.spool.keep(parts.text),
        files=tuple(FileRecord(name, kind, export.spool.keep(content)) for name, kind, content in parts.files),
        organisation=intern(text_of(object_of(document, "custodian"), "display", within="custodian")),
        sensitive=_is_restricted(document),
        place=place,
    )
    subject = object_of(document, "subject")
    if not subject:
        raise Bad("missing_subject")
    draft = Draft(record, Reference.of(subject), _authors(document, export.reading), _replaced(document))
    return draft, (*parts.remarks, *more)


def _replaced(document):
    """Documents that this one is a newer version of."""
    relations = (item for item in objects_of(document, "relatesTo") if text_of(item, "code") == "replaces")
    return tuple(Reference.of(object_of(relation, "target")) for relation in relations)


def _status(document):
    found = text_of(document, "status")
    if found not in STATUS:
        raise Bad("bad_status", found=found)
    if text_of(document, "docStatus") == "entered-in-error":
        return ENTERED_IN_ERROR
    return STATUS[found]


def _authors(document, reading):
    inside = {f"#{text_of(item, 'id')}": item for item in objects_of(document, "contained")}
    references = map(Reference.of, objects_of(document, "author"))
    return tuple(
        _inside(inside[each.literal], reading) or each if each.literal in inside else each for each in references
    )


def _inside(resource, reading):
    return author_name(resource, reading) if text_of(resource, "resourceType") else ""


def _written_at(document, attachments, reading):
    """When the document was made; failing that, when what it tells of happened or its system last touched it."""
    period = object_of(object_of(document, "context"), "period")
    made = [(document, "date", "date"), *((item, "creation", "creation") for item in attachments)]
    others = [(period, "start", "context.period"), (period, "end", "context.period")]
    others.append((object_of(document, "meta"), "lastUpdated", "meta.lastUpdated"))
    for holder, key, _ in made:
        if found := text_of(holder, key):
            return written_at(found, reading, offset_required=True), []
    for holder, key, field in others:
        if found := text_of(holder, key):
            return written_at(found, reading, offset_required=True), [Bad("date_from", field=field)]
    raise Bad("missing_date")


def _title(document, attachments):
    titles = (text_of(item, "title", limit=MAX_TITLE, within="attachment") for item in attachments)
    category = next(iter(objects_of(document, "category")), {})
    found = (
        _concept(object_of(document, "type"), "type")
        or next(filter(None, titles), "")
        or text_of(document, "description", limit=MAX_TITLE)
        or _concept(category, "category")
    )
    if not found:
        raise Bad("missing_title")
    return found


def _concept(concept, field):
    """The source's own words first, then the first of its codes that has a name."""
    found = text_of(concept, "text", limit=MAX_TITLE, within=field)
    displays = (text_of(coding, "display", limit=MAX_TITLE, within=field) for coding in objects_of(concept, "coding"))
    return found or next(filter(None, displays), "")


def _is_restricted(document):
    labels = objects_of(document, "securityLabel")
    codings = [coding for concept in labels for coding in objects_of(concept, "coding")]
    codings += objects_of(object_of(document, "meta"), "security")
    return any(text_of(coding, "code") in RESTRICTED.get(text_of(coding, "system"), ()) for coding in codings)
