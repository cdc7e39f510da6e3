"""Every refusal in words: a plain sentence and what to do next, without blame."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from peernotes.enums import Code

if TYPE_CHECKING:
    from uuid import UUID

    from django.utils.functional import Promise

HOME = "/"


@dataclass(frozen=True)
class Refusal:
    """Drawn by components/refusal.html. ``href`` leads to the next step."""

    code: str
    title: str | Promise
    message: str | Promise
    next_step: str | Promise
    href: str
    label: str | Promise


NOT_OPEN = _("This is not open to you")
NOT_NOW = _("This is not possible now")

SENTENCES: dict[Code, tuple[str | Promise, str | Promise, str | Promise]] = {
    Code.NOT_SIGNED_IN: (NOT_OPEN, _("You are not signed in."), _("Sign in and try again.")),
    Code.NOT_A_MEMBER: (NOT_OPEN, _("You have no role in this service."), _("Ask the service's administrator.")),
    Code.WRONG_ROLE: (NOT_OPEN, _("Your role does not include this."), _("Ask your administrator who can do it.")),
    Code.NOT_ASSIGNED: (NOT_OPEN, _("You are not working with this person."), _("Ask your team lead to assign you.")),
    Code.CONFLICT_OF_INTEREST: (
        NOT_OPEN, _("You know this person outside work."), _("A colleague will help. Ask your team lead.")),
    Code.NO_POLICY: (
        NOT_NOW, _("This service has not chosen its model yet."), _("The administrator can set one up.")),
    Code.POLICY_NO_READING: (
        NOT_OPEN, _("In this service peer workers learn from the person, not from the record."),
        _("Talk together. “Our model” says why it is so.")),
    Code.POLICY_SUMMARY_ONLY: (
        NOT_OPEN, _("In this service peer workers read About Me instead of the record."), _("Open About Me.")),
    Code.POLICY_NO_WRITING: (
        NOT_NOW, _("In this service peer workers do not write notes."),
        _("You can log that you were in contact: date, length and how.")),
    Code.POLICY_NOT_SHARED: (
        NOT_OPEN, _("This service does not share peer notes with clinicians."), _("You can ask the person.")),
    Code.POLICY_NO_CONTACT_LOG: (NOT_NOW, _("This service keeps no contact log."), _("There is nothing to fill in.")),
    Code.KIND_NOT_ALLOWED: (NOT_NOW, _("This kind of note is not in use here."), _("Choose another kind.")),
    Code.CONSENT_NOT_GIVEN: (
        NOT_OPEN, _("This person has not been asked yet."), _("Ask them when you next meet. They can say yes or no.")),
    Code.CONSENT_REFUSED: (NOT_OPEN, _("This person said no."), _("You can go on working together without it.")),
    Code.CONSENT_WITHDRAWN: (
        NOT_OPEN, _("This person took their yes back."), _("You can go on working together without it.")),
    Code.CONSENT_EXPIRED: (NOT_OPEN, _("This person's yes has ended."), _("You can ask again when you next meet.")),
    Code.CONSENT_BEFORE_SWITCH: (
        NOT_OPEN, _("The service changed its model, so an earlier yes no longer counts."),
        _("You can ask again when you next meet.")),
    Code.CHOSE_NOT_TO_READ: (
        NOT_OPEN, _("You chose not to look at this record."), _("You can change that on the person's page.")),
    Code.OPTED_OUT: (
        NOT_NOW, _("This person does not want notes."),
        _("Log the contact only. If you are worried about safety, use Something worries me.")),
    Code.NOT_SHARED: (NOT_OPEN, _("This is not shared with you."), _("You can ask the person.")),
    Code.STOPPED_SHARING: (
        NOT_OPEN, _("The person has stopped sharing this note."), _("What you have already read, you may ask them about.")),
    Code.ENTERED_IN_ERROR: (
        NOT_OPEN, _("This note was entered in error and has been taken away."), _("The records officer can tell you more.")),
    Code.NOT_THE_AUTHOR: (NOT_OPEN, _("Someone else wrote this note."), _("Ask the person who wrote it.")),
    Code.NOT_YOUR_RECORD: (NOT_OPEN, _("This decision belongs to the person it is about."), _("Ask them.")),
    Code.WRONG_STATUS: (
        NOT_NOW, _("The note has moved on since you opened this page."), _("Open it again to see where it stands.")),
    Code.FROZEN: (
        NOT_NOW, _("The service changed its model while this was a draft, so it can no longer be finished."),
        _("Choose together: keep your own copy, let it go, or log the contact only.")),
    Code.NOTHING_WRITTEN: (NOT_NOW, _("Nothing is written yet."), _("Write a line or two first.")),
    Code.NOT_AGREED: (
        NOT_NOW, _("Some parts are not decided yet."), _("Choose for each part, or choose to decide later.")),
    Code.TEXT_CHANGED: (
        NOT_NOW, _("The words changed after they were agreed to."), _("Show the note again, so that it can be agreed.")),
    Code.STALE: (NOT_NOW, _("Someone saved in between."), _("Your words are still here. Compare, then save again.")),
    Code.WITNESS_NEEDED: (
        NOT_NOW, _("Something is missing."), _("Say who was there and how it was said.")),
    Code.METHOD_NOT_YOURS: (
        NOT_NOW, _("Only the person can decide this way."), _("Hand over, send a link, or write down what was said.")),
    Code.TOO_EARLY: (
        NOT_NOW, _("The person still has time to answer."), _("You can close it two weeks after it was handed over.")),
    Code.AUDIENCE_TOO_WIDE: (
        NOT_NOW, _("This service's model does not share that far."), _("Choose fewer people.")),
    Code.SELF_APPROVAL: (NOT_NOW, _("You proposed this change."), _("A second person must approve it.")),
    Code.NOT_ENFORCED: (NOT_NOW, _("This switch cannot be set yet."), _("Leave it as the model has it.")),
    Code.OVERLAPS: (
        NOT_NOW, _("Another change is already planned for that time."), _("Choose a later start.")),
    Code.ALREADY_DONE: (NOT_NOW, _("This has already been done."), _("There is nothing left to do.")),
    Code.VISIT_OVER: (NOT_NOW, _("This visit is over."), _("Ask your peer worker for a new one.")),
    Code.RATE_LIMITED: (NOT_NOW, _("There were too many tries."), _("Wait a little, then try again.")),
    Code.NOT_FOUND: (NOT_OPEN, _("There is nothing here."), _("Go back and try another way.")),
}  # fmt: skip


LOG_INSTEAD = frozenset({Code.POLICY_NO_WRITING, Code.OPTED_OUT})


def of(code: str, person: UUID | None = None) -> Refusal:
    """``person``: whose page the refused one may open; then the next step is one press away."""
    title, message, next_step = SENTENCES[Code(code)]
    href, label = HOME, _("Go to my page")
    if person:
        log = code in LOG_INSTEAD
        href = f"/people/{person}/contacts/new/" if log else f"/people/{person}/"
        label = _("Log contact") if log else _("Back to the person")
    return Refusal(Code(code).value, title, message, next_step, href, label)
