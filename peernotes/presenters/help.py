"""Three walks through the product, step by step as the pages have it: a test takes each of them in a browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import Promise


@dataclass(frozen=True)
class Step:
    """``press``: the link or button, as it begins. In the demonstration ``signs_in`` first, and it is done with ``person``."""

    text: str | Promise
    press: str | Promise = ""
    signs_in: str = ""
    person: str = ""


@dataclass(frozen=True)
class GuidedWalk:
    id: str
    title: str | Promise
    lead: str | Promise
    steps: tuple[Step, ...]


WALKS = (
    GuidedWalk(
        "together",
        _("A peer worker and a consumer write together"),
        _("On one phone or tablet, side by side. It takes a few minutes."),
        (
            Step(
                _("The peer worker signs in. “Today” lists the people they support."),
                _("Write together"),
                signs_in="alex.harbour",
                person="Sam Whitcombe",
            ),
            Step(_("Ask whether to write. The three answers count the same."), _("Yes, write together")),
            Step(_("Write a line or two, each in your own words. It is saved as you type."), _("Save and hand over")),
            Step(
                _("Pass the device over. It shows this one note now, and nothing else of yours."), _("On this device")
            ),
            Step(_("The consumer takes it. The button has their name."), _("I am")),
            Step(
                _("They read each part, change it or leave it out, and choose who may read what stays."),
                _("Agree to all"),
            ),
            Step(_("They read what they agreed to, and pass the device back."), _("Give back to")),
            Step(_("The peer worker signs in again. The note is agreed."), _("Finish"), signs_in="alex.harbour"),
            Step(_("Until now nobody else could read a word."), _("Finish and share as agreed")),
        ),
    ),
    GuidedWalk(
        "reading",
        _("A clinician reads what was shared, and the consumer sees it"),
        _("What the consumer left out is not there. That something was left out is said only if they wish it."),
        (
            Step(
                _("The clinician signs in. Safety concerns come first, then the peer notes that they have not read."),
                signs_in="priya.harbour",
            ),
            Step(
                _("Open one of them. The note says who wrote it and what was agreed to."),
                _("Back to the record"),
                person="Sam Whitcombe",
            ),
            Step(
                _("The record has the entries of clinicians, shared peer notes and contacts, newest first."),
            ),
            Step(
                _("The consumer signs in. The clinician stands there by name, with the time and the reason."),
                _("Who looked"),
                signs_in="sam.harbour",
            ),
        ),
    ),
    GuidedWalk(
        "model",
        _("Two administrators change the service model"),
        _(
            "Nothing changes before the second one has approved it. Afterwards peer workers write no notes there, so the "
            "first walk cannot be taken again until the model is changed back the same way."
        ),
        (
            Step(
                _("The first administrator signs in. Both models stand side by side, with where they come from."),
                _("Compare the two models"),
                signs_in="gwen.harbour",
            ),
            Step(
                _("See on your own service who would gain and lose what. The numbers lead to names."),
                _("What would the complementary model do here?"),
            ),
            Step(_("Switches can be set otherwise than the model has it."), _("Plan this change")),
            Step(_("Choose when it begins, and say why."), _("Propose this change")),
            Step(
                _("The second administrator signs in and sees the same."),
                _("See what it does and decide"),
                signs_in="kofi.harbour",
            ),
            Step(
                _("The password is asked for once more: an open screen alone changes no model."),
                _("Approve this change"),
            ),
            Step(
                _("Read how many people it touches. From its day on it is in force; going back is a new version."),
                _("Yes, approve it"),
            ),
        ),
    ),
)
