"""Invite somebody to work in a service: `add_person USERNAME --name NAME --role ROLE --service SLUG --by WHO`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from peernotes.actions import set_up, staff
from peernotes.actions.invitations import Newcomer, UsernameTaken
from peernotes.enums import PRIVILEGED_ROLES, LivedAs, Role
from peernotes.forms.staff import PAID, VOLUNTEER, InviteForm
from peernotes.management.commands._acting import acting, address, known, said
from peernotes.queries import assignments as names
from peernotes.queries.set_up import is_operator

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from uuid import UUID

    from peernotes.actions.invitations import InvitationLink
    from peernotes.policy.facts import Actor


class Command(BaseCommand):
    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.description = _(
            "Invite somebody, in an administrator's name, or one of the first two administrators in an operator's. "
            "Prints a one-time link to hand on in person."
        )
        parser.add_argument("username")
        parser.add_argument("--name", required=True)
        parser.add_argument("--email", default="")
        parser.add_argument("--role", required=True, action="append", choices=Role.values, help=_("may be repeated"))
        parser.add_argument("--volunteer", action="store_true")
        parser.add_argument("--lived-as", default="", choices=LivedAs.values, help=_("of a peer supervisor"))
        parser.add_argument("--service", required=True, help=_("the short name of the service, such as harbour"))
        parser.add_argument("--by", required=True, help=_("the administrator's or operator's user name"))
        parser.add_argument("--at", default=settings.SITE, help=_("where this peernotes is reached (%(default)s)"))

    def handle(self, *args: Any, **options: Any) -> None:
        service = known(names.service(options["service"]), options["service"])
        form = InviteForm(
            {
                **{name: options[name] for name in ("name", "username", "email", "lived_as")},
                "roles": options["role"],
                "paid": VOLUNTEER if options["volunteer"] else PAID,
            }
        )
        said(form)
        try:
            with acting(options["by"]) as by:
                link = _invite(by, service, form)
        except UsernameTaken:
            raise CommandError(_("This username is taken. Please choose another.")) from None
        self.stdout.write(address(options["at"], link.token))
        if PRIVILEGED_ROLES & set(options["role"]) and not is_operator(by.user_id):
            self.stderr.write(_("A second administrator has to approve it."))


def _invite(by: Actor, service: UUID, form: InviteForm) -> InvitationLink:
    given = form.cleaned_data
    newcomer = Newcomer(given["name"], given["username"], given["email"])
    if is_operator(by.user_id) and given["roles"] == [Role.SERVICE_ADMIN]:
        user_id = set_up.name_administrator(by=by, service_id=service, newcomer=newcomer)
        return set_up.administrator_link(by=by, service_id=service, user_id=user_id)
    user_id = staff.invite(by=by, service_id=service, newcomer=newcomer, roles=given["roles"], terms=form.terms())
    return staff.invitation_link(by=by, service_id=service, user_id=user_id)
