"""A model row by row: what belongs together stands together, so that nobody reads more than 25."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.policy.switch_kinds import gettext_noop
from peernotes.policy.switches import speaking

if TYPE_CHECKING:
    from peernotes.policy.catalogue import Switches
    from peernotes.policy.switch_kinds import Switch

MOST_ROWS = 25


@dataclass(frozen=True, slots=True)
class ModelRow:
    """``easy``: its title in Easy Read; ``easy_staff``: for who works there, if that is another. ``name`` chooses its picture."""

    name: str
    title: str
    easy: str
    switches: tuple[str, ...]
    easy_staff: str = ""


# In the order of the catalogue, by their first switch.
MODEL_ROWS = (
    ModelRow(
        "reading",
        gettext_noop("Reading the record"),
        gettext_noop("Your record"),
        ("peer_read_records", "read_requires_consumer_consent", "peer_may_choose_not_to_read"),
        gettext_noop("The record"),
    ),
    ModelRow("about_me", gettext_noop("Reading About Me"), gettext_noop("About Me"), ("about_me_readers",)),
    ModelRow(
        "writing",
        gettext_noop("Writing peer notes"),
        gettext_noop("Notes"),
        ("peer_write_notes", "peer_may_choose_not_to_write"),
    ),
    ModelRow(
        "contacts",
        gettext_noop("Contact log"),
        gettext_noop("When you met"),
        ("contact_log", "contact_log_readers"),
        gettext_noop("Meeting people"),
    ),
    ModelRow(
        "clinicians",
        gettext_noop("Clinicians reading peer notes"),
        gettext_noop("Health staff and your notes"),
        ("clinician_read_peer_notes",),
        gettext_noop("Health staff and notes"),
    ),
    ModelRow(
        "kinds", gettext_noop("Kinds of peer note"), gettext_noop("What notes are about"), ("note_kinds_allowed",)
    ),
    ModelRow("together", gettext_noop("Writing together"), gettext_noop("Writing together"), ("co_authoring",)),
    ModelRow(
        "new_parts",
        gettext_noop("Who reads a new section"),
        gettext_noop("Who reads a new part"),
        ("section_default_audience",),
    ),
    ModelRow(
        "not_agreed",
        gettext_noop("When a note is not agreed"),
        gettext_noop("When you do not agree"),
        ("unagreed_note_becomes",),
        gettext_noop("When somebody does not agree"),
    ),
    ModelRow("saying_no", gettext_noop("Saying no"), gettext_noop("Saying no"), ("consumer_opt_out",)),
    ModelRow(
        "risk",
        gettext_noop("Risk"),
        gettext_noop("Being safe"),
        ("risk_documentation_owner", "peer_risk_assessment"),
    ),
    ModelRow(
        "danger",
        gettext_noop("Safety concerns"),
        gettext_noop("When there is danger"),
        ("safety_concern_route", "tell_consumer_first"),
    ),
    ModelRow("carers", gettext_noop("Talking with carers"), gettext_noop("Family and friends"), ("carer_contact",)),
    ModelRow(
        "supports",
        gettext_noop("Who supports whom"),
        gettext_noop("Who your peer worker is"),
        ("carer_peer_supports_consumer", "consumer_peer_supports_carer"),
        gettext_noop("Who supports whom"),
    ),
    ModelRow("groups", gettext_noop("Notes about groups"), gettext_noop("Groups"), ("group_notes",)),
    ModelRow(
        "meetings", gettext_noop("Peer workers in team meetings"), gettext_noop("Team meetings"), ("peer_in_mdt",)
    ),
    ModelRow("training", gettext_noop("Training"), gettext_noop("Learning for the work"), ("training_required",)),
    ModelRow(
        "supervision",
        gettext_noop("Supervision"),
        gettext_noop("Support for your peer worker"),
        ("supervision_interval_days", "supervisor_kind"),
        gettext_noop("Support for the work"),
    ),
    ModelRow("cosign", gettext_noop("Signing off by a supervisor"), gettext_noop("Who signs notes"), ("cosign",)),
    ModelRow("words", gettext_noop("Word suggestions"), gettext_noop("Kinder words"), ("language_helper",)),
    ModelRow(
        "in_touch",
        gettext_noop("Agreement about contact"),
        gettext_noop("Being in touch"),
        ("boundary_agreement_required",),
    ),
    ModelRow(
        "asking",
        gettext_noop("Finding out whether it works"),
        gettext_noop("How it is for you"),
        ("evaluation_required",),
        gettext_noop("How it is going"),
    ),
)


def speaking_rows(switches: Switches) -> list[tuple[ModelRow, list[Switch]]]:
    """The rows of a model, each with its switches that mean something in it."""
    said = {switch.name: switch for switch in speaking(switches)}
    found = [(row, [said[name] for name in row.switches if name in said]) for row in MODEL_ROWS]
    return [(row, ones) for row, ones in found if ones]
