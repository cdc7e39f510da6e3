"""Who works with whom: `assign USERNAME IDENTIFIER... --service SLUG --by ADMINISTRATOR --reason WHY [--end]`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from peernotes.actions import assignments
from peernotes.management.commands._acting import acting, known
from peernotes.queries import assignments as names

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from uuid import UUID


class Command(BaseCommand):
    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.description = _(
            "Open or end assignments, in the name of an administrator of the service: all of them or none."
        )
        parser.add_argument("username", help=_("the peer worker or clinician"))
        parser.add_argument("identifiers", nargs="*", help=_("local identifiers of consumers, such as H-1001"))
        parser.add_argument("--all", action="store_true", help=_("every consumer of the service"))
        parser.add_argument("--service", required=True, help=_("the short name of the service, such as harbour"))
        parser.add_argument("--by", required=True, help=_("the administrator's user name"))
        parser.add_argument("--reason", required=True, help=_("kept in the assignment's history"))
        parser.add_argument("--end", action="store_true", help=_("end the assignments instead"))

    def handle(self, *args: Any, **options: Any) -> None:
        service = known(names.service(options["service"]), options["service"])
        worker = known(names.login(options["username"]), options["username"])
        change = assignments.end_assignments if options["end"] else assignments.open_assignments
        with acting(options["by"]) as by:
            people, reason = _people(service, options["identifiers"], everybody=options["all"]), options["reason"]
            change(by=by, people=people, user_id=worker, reason=reason, progress=self._progress)
        self.stdout.write(_("Done for %(count)s people.") % {"count": f"{len(people):,}"})

    def _progress(self, done: int, total: int) -> None:
        if total > assignments.BATCH:
            self.stderr.write(_("%(done)s of %(total)s people") % {"done": f"{done:,}", "total": f"{total:,}"})


def _people(service: UUID, identifiers: list[str], *, everybody: bool) -> list[UUID]:
    """Whom the administrator knows by name."""
    found = names.consumers(service, identifiers)
    unknown = sorted(set(identifiers) - set(found))
    people = names.everybody(service) if everybody else list(dict.fromkeys(found.values()))
    if unknown or not people:
        raise CommandError(_("Nobody here has this identifier: %(who)s") % {"who": ", ".join(unknown) or "-"})
    return people
