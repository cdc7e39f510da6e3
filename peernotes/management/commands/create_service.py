"""Start a service: `create_service SLUG --name NAME ... --by OPERATOR`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from peernotes.actions import set_up
from peernotes.enums import Setting
from peernotes.forms.set_up import ServiceForm
from peernotes.management.commands._acting import acting, said

if TYPE_CHECKING:
    from argparse import ArgumentParser

FIELDS = (
    "name",
    "slug",
    "timezone",
    "setting",
    "duty_phone",
    "duty_text",
    "crisis_text",
    "carer_crisis_text",
    "carer_crisis_phone",
    "carer_crisis_hours",
    "concern_minutes",
)


class Command(BaseCommand):
    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.description = _("Start a service, in an operator's name. It has no model yet.")
        parser.add_argument("slug", help=_("its short name in addresses, such as harbour"))
        parser.add_argument("--name", required=True)
        parser.add_argument("--timezone", required=True, help=_("such as Europe/London"))
        parser.add_argument("--setting", required=True, choices=Setting.values)
        parser.add_argument("--duty-phone", required=True, help=_("whom to ring when somebody is in danger"))
        parser.add_argument("--duty-text", required=True, help=_("what to do when one is worried about somebody"))
        parser.add_argument("--crisis-text", default="", help=_("whom somebody can turn to in a bad hour"))
        parser.add_argument("--carer-crisis-text", default="", help=_("the same for carers"))
        parser.add_argument("--carer-crisis-phone", default="", help=_("a number that carers can ring"))
        parser.add_argument("--carer-crisis-hours", default="", help=_("when somebody answers it"))
        parser.add_argument("--concern-minutes", default="60", help=_("within which a clinician answers"))
        parser.add_argument("--by", required=True, help=_("the operator's user name"))

    def handle(self, *args: Any, **options: Any) -> None:
        given = said(ServiceForm({name: options[name] for name in FIELDS}))
        new = set_up.NewService(**{name: given[name] for name in FIELDS})
        try:
            with acting(options["by"]) as by:
                set_up.create_service(by=by, new=new)
        except set_up.SlugTaken:
            raise CommandError(_("Another service has this short name.")) from None
        self.stdout.write(_("Started. Name two administrators with add_person."))
