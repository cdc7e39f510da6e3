"""My own wellbeing plan, as a peer worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from peernotes.actions import wellbeing as actions
from peernotes.enums import WellbeingPart
from peernotes.errors import Stale
from peernotes.forms.wellbeing import WellbeingForm
from peernotes.views._pages import CONFLICT, page, sent, show

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@page
def wellbeing(request: HttpRequest) -> HttpResponse:
    plan = actions.open_mine(by=request.actor)
    form = WellbeingForm(sent(request)) if request.method == "POST" else WellbeingForm.of(plan)
    if not form.is_bound or not form.is_valid():
        return show(request, "wellbeing/wellbeing.html", {"form": form}, form)
    given = form.cleaned_data
    try:
        actions.keep(by=request.actor, version=given["version"], words=form.words, open_parts=given["open_parts"])
    except Stale as stale:
        again = WellbeingForm(initial=given | {"version": stale.current})
        theirs = [(part.label, getattr(plan, part.value, "")) for part in WellbeingPart]
        return render(request, "wellbeing/wellbeing.html", {"form": again, "theirs": theirs}, status=CONFLICT)
    messages.success(request, _("Saved."))
    return redirect("wellbeing")
