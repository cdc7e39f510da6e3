"""Leaflets as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from peernotes.enums import LeafletFor
from peernotes.presenters import times

if TYPE_CHECKING:
    from peernotes.queries.leaflets import LeafletVersion, ListedLeaflet


def of_service(one: ListedLeaflet, slug: str) -> dict[str, object]:
    return {
        "title": one.title,
        "href": reverse("leaflet", args=[slug, one.line]),
        "note": str(LeafletFor(one.audience).label),
        "tag": _("Taken back") if one.taken_back else "",
        "tone": "stopped",
    }


def in_library(one: ListedLeaflet, *, carer: bool) -> dict[str, object]:
    return {"title": one.title, "href": reverse("carer-leaflet" if carer else "my-leaflet", args=[one.line])}


def version(one: LeafletVersion) -> dict[str, object]:
    facts = {"who": one.by, "day": times.day(one.created_at), "title": one.title}
    facts["whom"] = str(LeafletFor(one.audience).label)
    note = _("%(title)s. %(whom)s. By %(who)s, %(day)s") % facts
    return {
        "title": _("Version %(number)s") % {"number": one.number},
        "href": f"?version={one.number}",
        "note": note,
        "tag": _("Taken back") if one.taken_back else "",
        "tone": "stopped",
    }
