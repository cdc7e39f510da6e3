"""Another system's record into a service: `import_record_entries PATH --service SLUG`."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import IntegrityError
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions.imports import How, NotTaken, Outcome, Source, bring_in, zone_of
from peernotes.errors import Missing
from peernotes.imports import ReadSettings, UnreadableSource, listed, read

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from peernotes.imports import Parsed

SECONDS = 1.0
"""Between two progress lines."""


class Command(BaseCommand):
    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.description = _(
            "Bring in the record of another system: a folder or file of FHIR R4, or a CSV file. "
            "All of it or nothing; importing it again adds nothing. More in docs/importing.md."
        )
        parser.add_argument("path", help=_("a folder, a .ndjson, .jsonl or .json file, or a .csv file"))
        parser.add_argument("--service", required=True, help=_("the short name of the service, such as harbour"))
        parser.add_argument("--source", default="", help=_("the name of the other system, if there are several"))
        parser.add_argument("--dry-run", action="store_true", help=_("say what would happen, and change nothing"))
        parser.add_argument("--leave-out", action="store_true", help=_("take the rest, and list what was left out"))
        parser.add_argument(
            "--take-changes", action="store_true", help=_("take names, dates, titles and authors that differ")
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if "owner" not in settings.DATABASES:
            raise CommandError(_("Set OWNER_DATABASE_URL to the login of the owner role: only the owner imports."))
        try:
            outcome = self._bring_in(options)
        except Missing:
            raise CommandError(_("There is no service “%(slug)s”.") % {"slug": options["service"]}) from None
        except UnreadableSource as error:
            raise CommandError(str(error)) from None
        except NotTaken as error:
            self._list(error.problems)
            message = _("Nothing was taken. Problems: %(count)s. With --leave-out the rest is taken.")
            raise CommandError(message % {"count": f"{len(error.problems):,}"}) from None
        except IntegrityError as error:
            raise CommandError(_("Someone changed the same people meanwhile. Nothing was taken.")) from error
        self._say(outcome, dry_run=options["dry_run"])

    def _bring_in(self, options: dict[str, Any]) -> Outcome:
        source = Source(options["service"], options["source"])
        now = timezone.now()
        steps = _Steps(self)
        reading = ReadSettings(now=now, zone=zone_of(source), progress=steps.read)
        parsed: Parsed = read(options["path"], reading=reading)
        source = Source(options["service"], options["source"] or parsed.source_kind)
        how = How(options["leave_out"], options["take_changes"], options["dry_run"], steps.written)
        return bring_in(parsed=parsed, source=source, now=now, how=how)

    def _list(self, problems: Any) -> None:
        for line in listed(problems):
            self.stderr.write(line)

    def _say(self, outcome: Outcome, *, dry_run: bool) -> None:
        self._list(outcome.remarks)
        if outcome.left_out:
            self.stderr.write(_("Left out:"))
            self._list(outcome.left_out)
        sentence = (
            _("%(entries)s entries for %(people)s people: would add %(added)s, already here %(already)s")
            if dry_run
            else _("%(entries)s entries for %(people)s people: added %(added)s, already here %(already)s")
        )
        numbers = {
            "entries": outcome.entries,
            "people": outcome.people,
            "added": outcome.added_entries,
            "already": outcome.already,
        }
        self.stdout.write(sentence % {key: f"{number:,}" for key, number in numbers.items()})
        for label, count in (
            (_("entries changed"), outcome.changed_entries),
            (_("people changed"), outcome.changed_people),
            (_("left out"), len(outcome.left_out)),
        ):
            if count:
                self.stdout.write(f"{label}: {count:,}")


class _Steps:
    """Progress lines, and not more than one a second."""

    def __init__(self, command: BaseCommand) -> None:
        self.command = command
        self.last = float("-inf")

    def read(self, file: str, line: int, share: float) -> None:
        self._write(_("%(file)s: line %(line)s, %(percent)s%%"), file=file, line=f"{line:,}", percent=int(share * 100))

    def written(self, done: int, total: int) -> None:
        self._write(_("%(done)s of %(total)s entries written"), done=f"{done:,}", total=f"{total:,}")

    def _write(self, sentence: str, **details: Any) -> None:
        if time.monotonic() - self.last >= SECONDS:
            self.last = time.monotonic()
            self.command.stderr.write(sentence % details)
