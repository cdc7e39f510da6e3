"""The page on which somebody takes back what they noted in error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from peernotes.enums import TakenBackWhy
from peernotes.forms.taking_back import TakeBackForm
from peernotes.views._pages import sent, show

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse


def taking_back(
    request: HttpRequest, context: dict[str, object], *, back: str, do: Callable[..., object]
) -> HttpResponse:
    """``do``: with ``why`` and ``key``."""
    form = TakeBackForm(sent(request))
    if form.is_valid():
        do(why=TakenBackWhy(form.cleaned_data["why"]), key=form.cleaned_data["key"])
        messages.success(request, _("Taken back. Whoever could read it sees that it was an error, and who said so."))
        return redirect(back)
    return show(request, "taking_back.html", context | {"form": form, "back": back}, form)
