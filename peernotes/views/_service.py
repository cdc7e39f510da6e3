"""What the pages about a service share: who may open them, and the service's time zone."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING

from django.utils import timezone

from peernotes.actions import services
from peernotes.policy.services import may_administer

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

    from peernotes.enums import Verb
    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import ActorFacts


def about_service(
    verb: Verb, rule: Callable[[ActorFacts], Decision] = may_administer
) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """The view gets the facts about the service in place of the slug. Times on the page, shown or typed, are the service's."""

    def wrap(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def inner(request: HttpRequest, slug: str, **rest: object) -> HttpResponse:
            found = services.open_page(by=request.actor, slug=slug, verb=verb, rule=rule)
            with timezone.override(found.service.zone):
                return view(request, found, **rest)

        return inner

    return wrap
