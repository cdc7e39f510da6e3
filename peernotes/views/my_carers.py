"""My carers: whom I name, and what holds for each; by my own sign-in, or on a device that was handed to me."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import carer_pages, carer_talks
from peernotes.actions import carers as actions
from peernotes.enums import TieChange, Verb
from peernotes.forms import carers as forms
from peernotes.presenters import carers as presenter
from peernotes.queries import carers as queries
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import page, sent, show
from peernotes.views._paging import links

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.views._own import OwnPlace


@page
def carers(request: HttpRequest, own: OwnPlace) -> HttpResponse:
    form = forms.CarerForm(sent(request))
    if form.is_valid() and _named(request, own, form):
        return own.done(request, _("Saved."), "carers")
    found = actions.open_mine(by=request.actor, cursor=Cursor.read(request.GET.get("after"), queries.SHAPE))
    with timezone.override(found.me.zone):
        cards = [presenter.mine(tie, own.prefix) for tie in found.carers.rows]
        context = {"own": own, "carers": cards, "pager": links(request, found.carers), "form": form}
        return show(request, "my/carers.html", context, form)


def _named(request: HttpRequest, own: OwnPlace, form: forms.CarerForm) -> bool:
    whose = own.whose(request, Verb.NAME_CARER)
    try:
        actions.name(by=request.actor, consumer_id=whose, said=form.said, key=form.cleaned_data["key"])
    except actions.NamedBefore:
        form.add_error("chosen_name", forms.NAMED_BEFORE)
    return not form.errors


@page
def carer(request: HttpRequest, own: OwnPlace, carer: UUID) -> HttpResponse:
    """Two forms: what holds for them, one press; and what they may hear, topic by topic."""
    found = actions.open_my_carer(by=request.actor, tie_id=carer)
    with timezone.override(found.me.zone):
        pressed = "change" in request.POST
        tie = forms.TieForm(sent(request) if pressed else None)
        topics = forms.TopicsForm(None if pressed else sent(request), hints=presenter.hints(found.said))
        if tie.is_valid() and _said(request, found, tie):
            return own.done(request, presenter.done(TieChange(tie.cleaned_data["change"])), "carers")
        if topics.is_valid():
            given = {"said": topics.said, "key": topics.cleaned_data["key"]}
            carer_talks.answer(by=request.actor, consumer_id=found.me.id, tie_id=carer, **given)
            said = _("Done. It counts from now on. You can change it whenever you like.")
            return own.done(request, said, "carer", carer)
        return show(
            request, "my/carer.html", _shown(request, found, own) | {"form": tie, "topics": topics}, tie, topics
        )


def _shown(request: HttpRequest, found: actions.MyCarer, own: OwnPlace) -> dict[str, object]:
    """A sign-in is offered to whom something may be told, and shown where one was given."""
    tie = found.tie
    can_have = tie.facts.may_hear or carer_pages.login(by=request.actor, tie_id=tie.id) is not None
    return {
        "own": own,
        "carer": presenter.mine(tie, own.prefix),
        "tie_id": tie.id,
        "offers_sign_in": can_have and not own.on_device,
        "presses": presenter.presses(tie),
        "hears": presenter.preview(tie, found.said),
        "talks": [presenter.talk(line, tie.chosen_name) for line in found.talks],
        "by_model": found.by_model,
    }


def _said(request: HttpRequest, found: actions.MyCarer, form: forms.TieForm) -> bool:
    given = {"change": TieChange(form.cleaned_data["change"]), "key": form.cleaned_data["key"]}
    try:
        actions.say(by=request.actor, consumer_id=found.me.id, tie_id=found.tie.id, **given)
    except actions.TwoAtMost:
        form.add_error(None, forms.TWO_AT_MOST)
    return not form.errors
