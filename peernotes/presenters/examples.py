"""Examples of good words: to whoever writes, to administrators, and to their two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.utils.translation import gettext as _

from peernotes.enums import Prompt
from peernotes.presenters import words

if TYPE_CHECKING:
    from peernotes.models import NoteSection
    from peernotes.queries.examples import ExampleOfNote, ShownExample, WaitingExample


@dataclass(frozen=True)
class ExampleShown:
    """``presses``: what can be done, each with its words. ``key``: of one press."""

    id: UUID
    heading: str
    text: str
    presses: list[tuple[str, str]]
    key: UUID


def listed(found: ShownExample) -> ExampleShown:
    return ExampleShown(found.id, _heading(found.prompt), found.text, [], uuid4())


def waiting(found: WaitingExample) -> ExampleShown:
    yes = _("It can be shown") if found.looked_at else _("It can be shown, if a second one says so")
    return ExampleShown(
        found.id, _heading(found.prompt), found.text, [("yes", yes), ("no", _("Not this one"))], uuid4()
    )


def to_author(found: ExampleOfNote, consumer: str) -> ExampleShown:
    name = words.first(consumer)
    if found.ended:
        said = _("Taken back. It is shown to nobody.")
    elif not found.agreed:
        said = _("Offered. It waits for %(name)s’s yes.") % {"name": name}
    else:
        said = _stands(found)
    presses = [] if found.ended else [("back", _("Take it back"))]
    return ExampleShown(found.id, _heading(found.prompt), said, presses, uuid4())


def to_consumer(found: ExampleOfNote, worker: str) -> ExampleShown:
    """Of what is not over."""
    if found.agreed:
        back = [("back", _("Take it back"))]
        return ExampleShown(found.id, _heading(found.prompt), _stands(found), back, uuid4())
    said = _(
        "%(worker)s would like to show this part to colleagues, as an example of good words. Two administrators look at it "
        "first. Nobody of them is told whose it is, and you can take it back whenever you like."
    )
    asked = [("yes", _("Yes, it can be an example")), ("back", _("No"))]
    return ExampleShown(found.id, _heading(found.prompt), said % {"worker": words.first(worker)}, asked, uuid4())


def parts(sections: list[NoteSection]) -> list[tuple[str, str]]:
    return [(str(section.pk), str(section.get_prompt_display())) for section in sections]


def _stands(found: ExampleOfNote) -> str:
    if found.approved:
        return _("This part is an example for others. Nobody is told whose it is.")
    return _("Both of you said yes. Two administrators look at it before anybody else reads it.")


def _heading(prompt: str) -> str:
    return str(Prompt(prompt).label)
