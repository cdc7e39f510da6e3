"""``{% my_sign_ins as ... %}`` and ``{{ ...|device }}``: for a page that is django-allauth's."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django import template
from django.conf import settings
from django.utils import timezone
from django.utils.timesince import timesince
from django.utils.translation import gettext as _

from peernotes.actions import reading_sign_ins

if TYPE_CHECKING:
    from datetime import datetime

    from peernotes.actions.reading_sign_ins import OpenSignIn

register = template.Library()

# What a browser calls itself names its forebears too: the first that fits is meant.
BROWSERS = {
    "Edg": "Edge",
    "OPR/": "Opera",
    "SamsungBrowser": "Samsung Internet",
    "Firefox": "Firefox",
    "FxiOS": "Firefox",
    "CriOS": "Chrome",
    "Chrom": "Chrome",
    "Safari": "Safari",
}
SYSTEMS = {
    "Android": "Android",
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Windows": "Windows",
    "Macintosh": "Mac",
    "CrOS": "Chromebook",
    "Linux": "Linux",
}


@register.simple_tag(takes_context=True)
def my_sign_ins(context: dict[str, Any]) -> list[OpenSignIn]:
    request = context["request"]
    return reading_sign_ins.of(request.actor, request.session.session_key)


@register.simple_tag
def sign_on_name() -> str:
    """What the sign-in provider is called, where the settings name one."""
    return settings.OIDC_NAME if settings.OIDC_ISSUER else ""


@register.filter
def ago(moment: datetime) -> str:
    if timezone.now() - moment < timedelta(minutes=1):
        return _("just now")
    return _("%(long)s ago") % {"long": timesince(moment, depth=1)}


@register.filter
def device(said: str) -> str:
    """As one knows it again. ``said``: a User-Agent header."""
    browser, system = _first(BROWSERS, said), _first(SYSTEMS, said)
    if browser and system:
        return _("%(browser)s on %(system)s") % {"browser": browser, "system": system}
    return browser or system or _("A browser that does not say what it is")


def _first(names: dict[str, str], said: str) -> str:
    return next((name for mark, name in names.items() if mark in said), "")
