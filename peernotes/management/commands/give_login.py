"""Give a consumer a sign-in: `give_login IDENTIFIER USERNAME --service SLUG --by WHO`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from peernotes.actions import consumers
from peernotes.actions.invitations import UsernameTaken
from peernotes.forms.consumers import LoginForm
from peernotes.management.commands._acting import acting, address, known, said
from peernotes.queries import assignments as names

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.description = _("Give a consumer a sign-in. Prints a one-time link, and two words to say in person.")
        parser.add_argument("identifier", help=_("their local identifier, such as H-1001"))
        parser.add_argument("username")
        parser.add_argument("--service", required=True, help=_("the short name of the service, such as harbour"))
        parser.add_argument("--by", required=True, help=_("user name of a records officer, or of who works with them"))
        parser.add_argument("--at", default=settings.SITE, help=_("where this peernotes is reached (%(default)s)"))

    def handle(self, *args: Any, **options: Any) -> None:
        service = known(names.service(options["service"]), options["service"])
        identifier = options["identifier"]
        username = str(said(LoginForm({"username": options["username"]}))["username"])
        try:
            with acting(options["by"]) as by:
                consumer = known(names.consumers(service, [identifier]).get(identifier), identifier)
                consumers.give_login(by=by, consumer_id=consumer, username=username)
                link = consumers.login_link(by=by, consumer_id=consumer)
        except UsernameTaken:
            raise CommandError(_("This username is taken. Please choose another.")) from None
        self.stdout.write(address(options["at"], link.token))
        self.stdout.write(link.words)
