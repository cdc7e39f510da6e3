"""Patient and the authors: who someone is, and by which of their names they are called."""

from peernotes.imports.dates import born_on, day_of, is_over
from peernotes.imports.records import Bad, Number, PersonRecord
from peernotes.imports.references import Reference
from peernotes.imports.values import label, object_of, objects_of, text_of, texts_of

NAMES_IN_USE = ("usual", "official", "", "nickname", "temp", "anonymous")
"""Best first. Old and maiden names are never used: one may be a name left behind on purpose."""
MAX_IDENTIFIER = 64
OF_THE_STATE = ("SS", "DL", "PPN", "TAX", "SB", "NI")
"""HL7 v2-0203 codes of identifiers that belong to the state, not to a health service: not kept."""
AUTHORS = ("Practitioner", "PractitionerRole", "Organization", "RelatedPerson", "Patient", "Device")


def person(patient, key, reading, place):
    """A PersonRecord, and the partial date of birth that was left out ("" for none)."""
    chosen = called(best_name(objects_of(patient, "name"), reading))
    if not chosen:
        raise Bad("missing_name")
    birth = text_of(patient, "birthDate")
    born = born_on(birth, reading) if birth else None
    numbers, local = _numbers(patient, reading)
    died = text_of(patient, "deceasedDateTime")
    record = PersonRecord(
        source_id=key,
        chosen_name=chosen,
        date_of_birth=born,
        local_identifier=local or key,
        numbers=numbers if local else (*numbers, Number("", key)),
        deceased=bool(died) or patient.get("deceasedBoolean") is True,
        died_on=day_of(died),
        place=place,
    )
    return record, birth if birth and not born else ""


def best_name(names, reading):
    """The name to use: the usual one before the official one, never a former one."""
    ranked = {}
    for name in names:
        use = text_of(name, "use")
        if called(name) and _in_force(name, reading):
            ranked.setdefault(use, name)
    return next((ranked[use] for use in NAMES_IN_USE if use in ranked), {})


def called(name, *, with_prefix=False):
    """As its own system writes it in one piece; else from its parts, the family name last."""
    whole = text_of(name, "text", within="name")
    prefix = texts_of(name, "prefix") if with_prefix else []
    parts = [*prefix, *texts_of(name, "given"), text_of(name, "family"), *texts_of(name, "suffix")]
    joined = label(" ".join(filter(None, parts)), "name")
    return whole or (joined if text_of(name, "family") or any(texts_of(name, "given")) else "")


def author_name(resource, reading):
    """Of whatever can have written a document; "" where it carries no name itself."""
    kind = resource["resourceType"]
    if kind == "Organization":
        return text_of(resource, "name")
    if kind == "Device":
        return next((text_of(name, "name") for name in objects_of(resource, "deviceName")), "")
    if kind == "PractitionerRole":
        return Reference.of(object_of(resource, "practitioner")).display
    return called(best_name(objects_of(resource, "name"), reading), with_prefix=kind == "Practitioner")


def merged_into(patient):
    """References to the records that say all of what this one said."""
    return _linked(patient, "replaced-by")


def merged_from(patient):
    return _linked(patient, "replaces")


def _linked(patient, kind):
    links = objects_of(patient, "link")
    return [Reference.of(object_of(link, "other")) for link in links if text_of(link, "type") == kind]


def _numbers(patient, reading):
    """(all that a health service gave out, the one to show): the record number in use, else the first in use."""
    numbers, shown = [], ["", ""]
    for identifier in objects_of(patient, "identifier"):
        value = text_of(identifier, "value", limit=1000)
        codes = {text_of(coding, "code") for coding in objects_of(object_of(identifier, "type"), "coding")}
        if not value or codes.intersection(OF_THE_STATE):
            continue
        if "MR" in codes:
            label(value, "identifier", limit=MAX_IDENTIFIER)
        if len(value) > MAX_IDENTIFIER:
            continue
        former = text_of(identifier, "use") == "old" or not _in_force(identifier, reading)
        system = text_of(identifier, "system", limit=MAX_IDENTIFIER)
        numbers.append(Number(system, value, former))
        if not former:
            place = 0 if "MR" in codes else 1
            shown[place] = shown[place] or value
    return tuple(dict.fromkeys(numbers)), shown[0] or shown[1]


def _in_force(holder, reading):
    return not is_over(text_of(object_of(holder, "period"), "end"), reading)
