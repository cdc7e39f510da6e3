"""How django-allauth is bent to this service: nobody signs up by themselves, and mail leaves after the work is done."""

import logging
from functools import partial
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.contrib.sites.shortcuts import get_current_site
from django.core.mail import EmailMessage
from django.db import transaction
from django.http import HttpRequest

log = logging.getLogger("peernotes")


class InvitedOnly(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """What is told was committed, and a mail server that is down takes nothing back."""
        told = {"email": email, "current_site": get_current_site(self.request), "help": settings.SIGN_IN_HELP}
        message = self.render_mail(template_prefix, email, told | context)
        transaction.on_commit(partial(_deliver, message))


def _deliver(message: EmailMessage) -> None:
    try:
        message.send()
    except OSError as error:
        log.warning("a mail could not be sent: %s", type(error).__name__)


def display_name(user: AbstractBaseUser) -> str:
    return str(user)
