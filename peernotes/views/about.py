"""A service to anybody, if it is published; and how that would look, for its administrators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import render
from django.utils import timezone

from peernotes.enums import Verb
from peernotes.presenters import about as presenter
from peernotes.queries import about as queries
from peernotes.views._pages import look
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered
    from peernotes.queries.about import AboutService


@look
@login_not_required
def about(request: HttpRequest, slug: str, *, easy: bool) -> HttpResponse:
    """The same for everybody, and no event: there is nobody in it, and whoever reads it is not asked who they are."""
    found = queries.published(slug, timezone.now())
    if found is None:
        raise Http404
    with timezone.override(found.zone):
        return _page(request, found, easy=easy, preview=False)


@look
@about_service(Verb.EDIT_SERVICE)
def preview(request: HttpRequest, gathered: Gathered, *, easy: bool) -> HttpResponse:
    found = queries.previewed(gathered.service_id, gathered.facts.at)
    return _page(request, found, easy=easy, preview=True)


def _page(request: HttpRequest, found: AboutService, *, easy: bool, preview: bool) -> HttpResponse:
    page = presenter.easy(found, work=request.GET.get("to") == "work") if easy else presenter.usual(found)
    template = "about/easy.html" if easy else "about/about.html"
    return render(request, template, page | {"preview": preview})
