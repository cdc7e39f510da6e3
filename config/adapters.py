"""How django-allauth is bent to this service: nobody signs up by themselves, and mail leaves after the work is done."""

import logging
from functools import partial
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.internal.ratelimit import get_ip
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.contrib.sites.shortcuts import get_current_site
from django.core.mail import EmailMessage
from django.db import transaction
from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

log = logging.getLogger("peernotes")


class InvitedOnly(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "enter_current_password": _("This is not your password."),
        "incorrect_password": _("This is not your password."),
        "too_many_login_attempts": _("Too many wrong tries. Please wait ten minutes, then try again."),
        "username_password_mismatch": _("This username and this password do not go together."),
        "duplicate_email": _("This is your address already."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def is_safe_url(self, url: str) -> bool:
        """What a sign-in leads to is a path of this site; addresses that cannot be read are none."""
        return url_has_allowed_host_and_scheme(url, allowed_hosts=None)

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Whoever guesses shuts out nobody but themselves: the same account from elsewhere is another count."""
        return f"{super()._get_login_attempts_cache_key(request, **credentials)} {get_ip(request)}"

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """What is told was committed, and a mail server that is down takes nothing back."""
        told = {"email": email, "current_site": get_current_site(self.request), "help": settings.SIGN_IN_HELP}
        message = self.render_mail(template_prefix, email, told | context)
        transaction.on_commit(partial(_deliver, message))


class SecondStep(DefaultMFAAdapter):
    def generate_authenticator_name(self, user: AbstractBaseUser, type: str) -> str:
        return str(_("My passkey"))


def _deliver(message: EmailMessage) -> None:
    try:
        message.send()
    except OSError as error:
        log.warning("a mail could not be sent: %s", type(error).__name__)


def display_name(user: AbstractBaseUser) -> str:
    return str(user)
