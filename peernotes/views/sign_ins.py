"""Where I am signed in. The page is django-allauth's (templates/mfa/index.html)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import redirect

from peernotes.actions import sign_ins
from peernotes.views._pages import press

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@press
def end_others(request: HttpRequest) -> HttpResponse:
    sign_ins.end_others(by=request.actor, session_key=request.session.session_key)
    return redirect("mfa_index")
