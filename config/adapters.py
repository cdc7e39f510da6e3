"""How django-allauth is bent to this service: nobody signs up by themselves, and mail leaves after the work is done."""

import logging
from functools import partial
from typing import TYPE_CHECKING, Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.internal.ratelimit import get_ip
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.contrib.sites.shortcuts import get_current_site
from django.core.mail import EmailMessage
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from peernotes import openid
from peernotes.actions import sign_ins, sign_on
from peernotes.views import sign_on as views

if TYPE_CHECKING:
    from allauth.socialaccount.models import SocialLogin

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

    def pre_login(self, request: HttpRequest, user: AbstractBaseUser, **said: Any) -> HttpResponse | None:
        """Whoever is joined to the sign-in provider comes from there, or not at all."""
        if "sociallogin" not in (said["signal_kwargs"] or {}) and sign_on.is_joined(user):
            return views.refused(request, "there")
        answer: HttpResponse | None = super().pre_login(request, user, **said)
        return answer

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


class Joined(DefaultSocialAccountAdapter):
    """Who comes back from the sign-in provider: somebody who is joined to an account here, or is so now by an invitation or
    a verified address. Nobody else is let in, and no account is made."""

    def pre_social_login(self, request: HttpRequest, sociallogin: "SocialLogin") -> None:
        if not openid.is_answer(sociallogin.said, sociallogin.state):
            raise OAuth2Error("not an answer to what was asked")
        if sociallogin.state["again"]:
            raise ImmediateHttpResponse(self._again(request, sociallogin))
        if not sociallogin.is_existing:
            self._join(request, sociallogin)
        sign_on.follow(sociallogin.user, sociallogin.said, request=request)
        request.second_step_shown = sign_on.proves_second_step(sociallogin.said)

    def _again(self, request: HttpRequest, sociallogin: "SocialLogin") -> HttpResponse:
        if sociallogin.user != request.user:
            return views.refused(request, "failed")
        return views.proved(request, sociallogin.get_redirect_url(request))

    def _join(self, request: HttpRequest, sociallogin: "SocialLogin") -> None:
        found = sign_on.join(sociallogin.said, invitation=sociallogin.state["invitation"], request=request)
        if found is None:
            sign_ins.failed(request=request)
            raise ImmediateHttpResponse(views.refused(request, "stranger"))
        sociallogin.account, sociallogin.user = found, found.user

    def on_authentication_error(self, request: HttpRequest, *args: object, **said: object) -> None:
        """Whatever it was, it is told to nobody: not on the page, and not in a log."""
        sign_ins.failed(request=request)
        raise ImmediateHttpResponse(views.refused(request, "failed"))


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
