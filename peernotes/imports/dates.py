"""Dates as other systems write them: ISO 8601 only, because 02/03 has two meanings."""

import re
from datetime import UTC, date, datetime

from peernotes.imports.records import Bad

EARLIEST = date(1850, 1, 1)
"""Before anyone in a record was born; also keeps every moment inside what can be shifted to UTC."""

DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
PARTIAL = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?", re.ASCII)
MOMENT = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})[T ](?P<time>\d{2}:\d{2}(:\d{2}(\.\d{1,12})?)?)"
    r"(?P<offset>Z|[+-](0\d|1[0-4]):[0-5]\d)?",
    re.ASCII,
)


def written_at(text, reading, *, offset_required):
    """(aware moment, whether only the day was given)."""
    if DAY.fullmatch(text):
        moment = datetime.combine(_day(text), datetime.min.time(), reading.zone)
        return _in_range(moment, text, reading), True
    if PARTIAL.fullmatch(text):
        raise Bad("partial_date", found=text)
    match = MOMENT.fullmatch(text)
    if not match:
        raise Bad("bad_date", found=text)
    if offset_required and not match["offset"]:
        raise Bad("no_offset", found=text)
    return _in_range(_moment(match, text, reading.zone), text, reading), False


def born_on(text, reading):
    """A full date, or None for a bare year or month: a day is never made up."""
    if PARTIAL.fullmatch(text):
        return None
    try:
        born = date.fromisoformat(text) if DAY.fullmatch(text) else None
    except ValueError:
        born = None
    if born is None or born < EARLIEST:
        raise Bad("bad_birth_date", found=text)
    if born > reading.now.astimezone(reading.zone).date():
        raise Bad("future_birth_date", found=text)
    return born


def _moment(match, text, zone):
    clock = match["time"]
    if clock.endswith(":60"):  # a leap second, which FHIR allows and Python does not
        clock = clock[:-2] + "59"
    try:
        moment = datetime.fromisoformat(f"{match['day']}T{clock}{match['offset'] or ''}")
    except ValueError:
        raise Bad("bad_date", found=text) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def _day(text):
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Bad("bad_date", found=text) from None


def _in_range(moment, text, reading):
    if moment.date() < EARLIEST:
        raise Bad("ancient_date", found=text, limit=EARLIEST.isoformat())
    if moment > reading.now:
        raise Bad("future_date", found=text)
    return moment.astimezone(UTC)
