"""Dates as other systems write them: ISO 8601 only, because 02/03 has two meanings."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime

from peernotes.imports.records import Bad

EARLIEST = date(1850, 1, 1)
"""Before anyone in a record was born; also keeps every moment inside what can be shifted to UTC."""

DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
PARTIAL = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?", re.ASCII)
MOMENT = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})[T ](?P<time>\d{1,2}:\d{2}(:\d{2}(\.\d{1,12})?)?)"
    r"(?P<offset>Z|[+-](0\d|1[0-4]):[0-5]\d)?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class When:
    """``day`` where the source gave no time; then ``moment`` is the start of that day, to sort by."""

    moment: datetime
    day: date | None = None
    remark: Bad | None = None


def written_at(text, reading, *, offset_required):
    if DAY.fullmatch(text):
        day = _day(text)
        moment = datetime.combine(day, datetime.min.time(), reading.zone)
        return When(_in_range(moment, text, reading), day)
    if PARTIAL.fullmatch(text):
        raise Bad("partial_date", found=text)
    match = MOMENT.fullmatch(text)
    if not match:
        raise Bad("bad_date", found=text)
    if match["offset"]:
        return When(_in_range(_moment(match, text), text, reading))
    if offset_required:
        raise Bad("no_offset", found=text)
    moment, remark = _on_the_clock(_moment(match, text), text, reading.zone)
    return When(_in_range(moment, text, reading), remark=remark)


def is_over(text, reading):
    """Whether a period that ends with this day, month or year has ended."""
    end = text[:10]
    return bool(end) and end < reading.now.astimezone(reading.zone).date().isoformat()[: len(end)]


def day_of(text):
    """The day of a moment as its own place saw it, or None for a bare year or month."""
    return _day(text[:10]) if DAY.fullmatch(text[:10]) else None


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


def _moment(match, text):
    clock = match["time"]
    if clock.endswith(":60"):  # a leap second, which FHIR allows and Python does not
        clock = clock[:-2] + "59"
    if clock[1] == ":":
        clock = "0" + clock
    try:
        return datetime.fromisoformat(f"{match['day']}T{clock}{match['offset'] or ''}")
    except ValueError:
        raise Bad("bad_date", found=text) from None


def _on_the_clock(local, text, zone):
    """A time without an offset. When clocks change, one hour of the night is missing and another is there twice."""
    first, second = (local.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    if first.utcoffset() == second.utcoffset():
        return first, None
    if first.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != local:
        raise Bad("missing_hour", found=text, zone=zone)
    return first, Bad("hour_twice", found=text, taken=first.isoformat(timespec="minutes"))


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
