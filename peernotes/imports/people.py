"""Patient and Practitioner: who someone is, and by which of their names they are called."""

from peernotes.imports.dates import born_on
from peernotes.imports.records import Bad, PersonRecord
from peernotes.imports.values import (
    MAX_LABEL,
    label,
    object_of,
    objects_of,
    text_of,
    texts_of,
)

NAMES_IN_USE = ("usual", "official", "", "nickname", "temp", "anonymous")
"""Best first. Old and maiden names are never used: one may be a name left behind on purpose."""
MAX_IDENTIFIER = 64
NOT_FOR_PEOPLE = ("SS", "DL", "PPN", "TAX", "SB", "NI")
"""HL7 v2-0203 codes of identifiers that belong to the state, not to a health service."""


def person(patient, source_id, reading, place):
    """A PersonRecord, and the partial date of birth that was left out ("" for none)."""
    names = objects_of(patient, "name")
    name = best_name(names)
    chosen = full_name(name)
    if not chosen:
        raise Bad("missing_name")
    birth = text_of(patient, "birthDate")
    born = born_on(birth, reading) if birth else None
    record = PersonRecord(
        source_id=source_id,
        chosen_name=chosen,
        date_of_birth=born,
        local_identifier=_local_identifier(patient, source_id),
        family=text_of(name, "family"),
        given=label(" ".join(texts_of(name, "given")), "given"),
        place=place,
    )
    return record, birth if birth and not born else ""


def best_name(names):
    """The name to use: the usual one before the official one, never a former one."""
    ranked = {}
    for name in names:
        use = text_of(name, "use")
        if full_name(name) and not text_of(object_of(name, "period"), "end"):
            ranked.setdefault(use, name)
    return next((ranked[use] for use in NAMES_IN_USE if use in ranked), {})


def full_name(name, *, with_prefix=False):
    parts = [*texts_of(name, "given"), text_of(name, "family")]
    if not any(parts):
        return text_of(name, "text")
    if with_prefix:
        parts = [*texts_of(name, "prefix"), *parts]
    return label(" ".join(part for part in parts if part), "name", limit=MAX_LABEL)


def practitioner_name(practitioner):
    return full_name(best_name(objects_of(practitioner, "name")), with_prefix=True)


def _local_identifier(patient, source_id):
    """The medical record number, else the first identifier of a health service, else the id."""
    fallback = ""
    for identifier in objects_of(patient, "identifier"):
        value = text_of(identifier, "value", limit=1000)
        codes = {text_of(coding, "code") for coding in objects_of(object_of(identifier, "type"), "coding")}
        if "MR" in codes and value:
            return label(value, "identifier", limit=MAX_IDENTIFIER)
        if not codes.intersection(NOT_FOR_PEOPLE) and len(value) <= MAX_IDENTIFIER:
            fallback = fallback or value
    return fallback or source_id
