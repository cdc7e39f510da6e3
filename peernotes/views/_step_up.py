"""Before what an open session alone shall not do: is it still them? What they sent is kept and stands in its place again
afterwards (keeping.py)."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.conf import settings
from django.shortcuts import redirect, render
from django.urls import reverse

from peernotes.actions import sign_on
from peernotes.presenters import given_back
from peernotes.sessions import PROVED

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def still_you(request: HttpRequest, *, back: str = "") -> HttpResponse | None:
    """None, if that was proved a short while ago. ``back``: where they go on afterwards, if not here."""
    if time.time() - request.session.get(PROVED, 0) < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT:
        return None
    page = reverse("sign-on" if sign_on.is_joined(request.user) else "account_reauthenticate")
    href = f"{page}?{urlencode({'next': back or request.path})}"
    if request.method in {"GET", "HEAD"}:
        return redirect(href)
    return render(request, "errors/still_you.html", given_back.of(request) | {"href": href}, status=403)
