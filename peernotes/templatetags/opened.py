"""In every template: ``{% csrf_token %}`` is Django's, and says besides for whom the form was drawn (opened.py). So
no form can be made that loses what was typed in it."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from django import template
from django.template.defaulttags import CsrfTokenNode
from django.utils.html import format_html

from peernotes import opened

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest

register = template.Library()
CSRF = CsrfTokenNode()


@register.simple_tag(takes_context=True)
def csrf_token(context: template.Context) -> str:
    request = context.get("request")
    actor = getattr(request, "actor", None)
    field = CSRF.render(context)
    if actor is None or not (actor.user_id or actor.visit_id):
        return field
    whose = opened.seal(actor, _form(request))
    return format_html('{}<input type="hidden" name="{}" value="{}">', field, opened.NAME, whose)


@register.simple_tag(takes_context=True)
def way_back(context: template.Context) -> str:
    """To open this page again: an address that only takes a press may have answered with it."""
    return opened.way_back(context["request"])


def _form(request: HttpRequest) -> UUID:
    """The same one again where it was sent, or kept; else a new one."""
    sent = opened.mine(request)
    found = getattr(getattr(request, "kept", None), "found", None)
    return sent.form if sent else found.pk if found else uuid.uuid4()
