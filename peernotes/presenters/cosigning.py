"""A supervisor's signature in words: on its page, on the note, and before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.enums import NoteKind
from peernotes.policy.catalogue.cosign import Cosign
from peernotes.presenters import times, words

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from peernotes.actions.notes.cosigning import SigningPage
    from peernotes.actions.notes.reading_notes import NotePage
    from peernotes.models import Cosignature
    from peernotes.policy.catalogue import Switches
    from peernotes.queries.notes.cosigning import NoteToSign


def of(page: SigningPage) -> dict[str, object]:
    note = page.note
    return {
        "title": str(note.get_kind_display()),
        "when": times.shown(note.happened_at),
        "author": note.author.name,
        "sections": [
            {"heading": str(each.get_prompt_display()), "voice": each.voice, "text": each.text}
            for each in page.sections
        ],
        "signed": line(page.signed),
    }


def line(signed: list[Cosignature]) -> str:
    """For the attestation."""
    said = [
        _("Signed by %(who)s, %(at)s.") % {"who": each.user.name, "at": times.shown(each.created_at)} for each in signed
    ]
    return " ".join(said) or _("Not yet signed by a supervisor.")


def row(found: NoteToSign, zone: ZoneInfo) -> dict[str, str]:
    """On a supervisor's page: not about whom."""
    with timezone.override(zone):
        day = times.day(timezone.localdate(found.finalised_at))
    note = _("%(kind)s, finished on %(day)s") % {"kind": NoteKind(found.kind).label, "day": day}
    return {"title": found.author, "note": note, "href": reverse("note-cosign", args=[found.id])}


def beforehand(policy: Switches | None, signers: list[str], worker: str) -> list[str]:
    """What the consumer knows before they write and before they agree."""
    if policy is None or policy.cosign == Cosign.NONE:
        return []
    who = words.listed(signers) or _("A supervisor of %(worker)s") % {"worker": worker}
    return [_("%(who)s may read the parts that you open, and sign. Sharing does not wait for it.") % {"who": who}]


def to_be_signed(page: NotePage) -> str:
    """Of a note that its consumer decides on: by the model in force, under which they would agree."""
    if not page.is_to_be_signed:
        return ""
    return " ".join(beforehand(page.gathered.facts.policy, page.signers, words.first(page.note.author.name)))
