"""The component library: ``{% ui "name" ... %}`` and ``{% uiblock "name" ... %}``.

Each component is a template in ``templates/components``. Its arguments and their
defaults stand in ``COMPONENTS``; an argument that is not listed there is an error,
so a misspelt name cannot silently leave something out. ``of=row`` takes from an object
what it has of them: a list is drawn without looking each value up by its name in the
template. ``docs/look.md`` shows each.
"""

from __future__ import annotations

from django import template
from django.conf import settings
from django.template.base import token_kwargs
from django.template.loader import get_template
from django.utils.translation import gettext_lazy as _

from peernotes.demo import people
from peernotes.templatetags import _ui_shape as shape

register = template.Library()

INHERITED = ("csrf_token", "request")
# A phone has room for so many links in a row of the navigation; more than those of two rows stand under "More".
FIRST_LINKS, TWO_ROWS = 3, 5
SIGNED_OUT = {"kind": "out", "name": "", "role": "", "service": "", "links": (), "concern_href": ""}

COMPONENTS: dict[str, dict[str, object]] = {
    "attestation": {
        "worker": "",
        "worker_role": _("peer worker"),
        "consumer": "",
        "decided_by": "",
        "agreed": None,
        "total": None,
        "method": "",
        "at": "",
        "withheld": None,
        "line": "",
        "more": "",
    },
    "audience": {
        "field": None,
        "name": "audience",
        "legend": _("Who may read this?"),
        "value": "",
        "error": "",
        "choices": shape.AUDIENCES,
        "stacked": True,
    },
    "big_buttons": {"name": "answer", "choices": shape.ASK_FIRST, "label": ""},
    "big_link": {"href": "", "label": "", "hint": ""},
    "card": {"heading": "", "level": 2, "slot": ""},
    "choices": {
        "field": None,
        "name": "",
        "legend": "",
        "value": "",
        "error": "",
        "choices": (),
        "stacked": False,
    },
    "confirm": {
        "title": "",
        "text": "",
        "rows": (),
        "action": "",
        "label": _("Confirm and save"),
        "cancel_href": "",
        "cancel_label": _("Go back, change nothing"),
        "idempotency_key": "",
        "slot": "",
    },
    "decision": {
        "heading": "",
        "voice": "peer_worker",
        "voice_label": "",
        "text": "",
        "field": None,
        "name": "",
        "legend": _("What shall happen with this part?"),
        "value": "",
        "error": "",
        "choices": shape.DECISIONS,
        "slot": "",
    },
    "diff": {"old": "", "new": "", "old_label": _("Taken out"), "new_label": _("Put in")},
    "done": {"title": _("Done"), "text": "", "rows": (), "heading": _("Receipt")},
    "empty": {"title": "", "text": "", "href": "", "label": ""},
    "error_summary": {"form": None, "errors": ()},
    "events": {"events": (), "label": _("Who looked")},
    "filters": {"form": None, "active": 0, "clear_href": "", "is_open": False, "slot": ""},
    "folded": {"title": _("This may be hard to read"), "note": "", "slot": ""},
    "model_badge": {"model": "integrated", "text": ""},
    "note": {"text": "", "tone": "plain"},
    "pager": {"older": "", "newer": "", "label": _("Pages")},
    "person_banner": {
        "person": None,
        "consent_line": "",
        "same_name": "",
        "href": "",
        "level": 2,
    },
    "person_row": {
        "title": "",
        "href": "",
        "note": "",
        "tag": "",
        "tone": "plain",
        "is_new": False,
        "slot": "",
    },
    "refusal": {
        "title": _("This is not open to you"),
        "message": "",
        "next_step": "",
        "href": "",
        "label": "",
        "code": "",
        "why_href": "",
    },
    "row": {"key": "", "href": "", "action": _("Change"), "slot": ""},
    "rows": {"label": "", "slot": ""},
    "saved": {"at": "", "text": ""},
    "section": {
        "heading": "",
        "voice": "peer_worker",
        "voice_label": "",
        "text": "",
        "audience": "",
        "tag": "",
        "tone": "plain",
        "level": 2,
        "slot": "",
    },
    "statement": {"text": "", "name": "", "at": "", "title": ""},
    "summary": {"rows": (), "slot": ""},
    "switches": {"rows": (), "left": "", "right": "", "label": "", "level": 2},
    "table": {"caption": "", "head": (), "rows": (), "empty": ""},
    "tag": {"text": "", "tone": "plain"},
    "timeline": {"label": _("Timeline, newest first"), "slot": ""},
    "timeline_item": {
        "kind": "record_entry",
        "title": "",
        "href": "",
        "at": "",
        "datetime": "",
        "who": "",
        "role": "",
        "summary": "",
        "whole": False,
        "tag": "",
        "tone": "plain",
        "is_new": False,
        "struck": False,
        "level": 2,
        "slot": "",
    },
    "tombstone": {"text": "", "at": ""},
    "warning": {"title": _("Please know"), "text": "", "slot": ""},
}


def _values(name: str, given: dict[str, object]) -> dict[str, object]:
    try:
        known = COMPONENTS[name]
    except KeyError:
        raise template.TemplateSyntaxError(f"There is no component {name!r}.") from None
    whole = given.pop("of", None)
    unknown = given.keys() - known.keys()
    if unknown:
        raise template.TemplateSyntaxError(f"Component {name!r} takes no {', '.join(sorted(unknown))}.")
    values = {**known, **given}
    if whole is not None:
        values |= {key: value for key, value in vars(whole).items() if key in known and key not in given}
    return {**values, **shape.more(name, values)}


def _draw(context: template.Context, name: str, given: dict[str, object]) -> str:
    values = _values(name, given)
    for key in INHERITED:
        if key in context:
            values[key] = context[key]
    return get_template(f"components/{name}.html").template.render(context.new(values))


@register.simple_tag(takes_context=True)
def ui(context: template.Context, component: str, **given: object) -> str:
    """Draw a component that has no content of its own."""
    return _draw(context, component, given)


class _Block(template.Node):
    """A component around content; the content arrives in it as ``slot``."""

    child_nodelists = ("body",)

    def __init__(self, name, given, body):
        self.name = name
        self.given = given
        self.body = body

    def render(self, context: template.Context) -> str:
        given = {key: value.resolve(context) for key, value in self.given.items()}
        with context.push():
            given["slot"] = self.body.render(context)
        return _draw(context, self.name.resolve(context), given)


@register.tag
def uiblock(parser, token):
    """``{% uiblock "card" heading=... %} ... {% enduiblock %}``"""
    bits = token.split_contents()[1:]
    if not bits:
        raise template.TemplateSyntaxError("uiblock needs the name of a component.")
    name, rest = parser.compile_filter(bits[0]), bits[1:]
    given = token_kwargs(rest, parser)
    if rest:
        raise template.TemplateSyntaxError(f"uiblock cannot read {rest[0]!r}.")
    body = parser.parse(("enduiblock",))
    parser.delete_first_token()
    return _Block(name, given, body)


@register.simple_tag(takes_context=True)
def page_shell(context: template.Context) -> object:
    """Who is signed in, as the middleware left it on the request (see presenters.shell)."""
    return getattr(context.get("request"), "shell", None) or SIGNED_OUT


@register.simple_tag
def page_links(links: tuple[tuple[str, str], ...], path: str) -> list[dict[str, str]]:
    """Links of the navigation, with what ``aria-current`` says of each on the page at ``path``."""
    inside = [href for href, _label in links if href != "/" and path.startswith(href)]
    section = max(inside, key=len, default="")
    marks = {section: "true", path: "page"}
    return [{"href": href, "label": label, "current": marks.get(href, "")} for href, label in links]


@register.simple_tag
def first_links(links: list[dict[str, str]], kind: str) -> list[dict[str, str]]:
    """Those that a phone shows at once: all, if two rows hold them. The others stand under "More"."""
    return links[:FIRST_LINKS] if kind == "staff" and len(links) > TWO_ROWS else links


@register.simple_tag
def quick_exit_url() -> str:
    """Where "Exit this page" leads: a page that nobody would ask about."""
    return settings.QUICK_EXIT_URL


@register.simple_tag
def is_demo() -> bool:
    """Whether this is the demonstration, whose sign-in page must say so."""
    return settings.DEMO


@register.simple_tag
def demo_people() -> dict[str, object]:
    """Who can sign in to the demonstration, and with which password. Elsewhere nobody is named."""
    return people.for_signing_in() if settings.DEMO else {}


@register.simple_tag
def sends_mail() -> bool:
    """Whether a link can be sent to somebody who forgot their password."""
    return settings.SENDS_MAIL


@register.simple_tag
def sign_in_help() -> str:
    """Whom to ask about a sign-in; stands after "Please ask"."""
    return settings.SIGN_IN_HELP
