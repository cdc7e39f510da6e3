"""A person's page: who they are, what of them is open to this reader, and why something is not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from peernotes.enums import Code, ConsentState
from peernotes.policy import activities as activity_rules
from peernotes.policy import consent as consent_rules
from peernotes.policy import notes as note_rules
from peernotes.policy import people as rules
from peernotes.policy import risk
from peernotes.policy import services as service_rules
from peernotes.policy.agreements import may_agree
from peernotes.policy.catalogue.peer_read_records import PeerReadRecords
from peernotes.policy.meeting_items import may_read_item_as_team
from peernotes.policy.plan_items import may_read_plan_item
from peernotes.presenters import (
    emergency_access,
    lines,
    peer_preferences,
    refusals,
    same_person,
    supervision,
    times,
    words,
)
from peernotes.presenters.lines import PersonRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from peernotes.access import Gathered
    from peernotes.actions.reading import PersonPage
    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Facts
    from peernotes.queries.people import Person

# What a consent state is called in the banner; ``name`` is the person's.
READING = {
    ConsentState.NONE: gettext_lazy("%(name)s has not been asked whether peer workers may read the record."),
    ConsentState.GIVEN: gettext_lazy("%(name)s said yes to peer workers reading the record."),
    ConsentState.REFUSED: gettext_lazy("%(name)s said no to peer workers reading the record."),
    ConsentState.WITHDRAWN: gettext_lazy("%(name)s took back the yes to peer workers reading the record."),
    ConsentState.EXPIRED: gettext_lazy("%(name)s’s yes to peer workers reading the record has ended."),
    ConsentState.BEFORE_SWITCH: gettext_lazy("%(name)s’s yes to reading was for an earlier service model."),
}
CARERS_ONLY = gettext_lazy(
    "In this service carer peer workers support carers, and not consumers. A peer supervisor says with which carers "
    "you work; they stand under “Carers”."
)
ABOUT_ME = ("what_helps", "what_upsets", "what_i_enjoy", "please_know")


def carers_only(services: Iterable[Gathered]) -> bool:
    """Whether the model keeps this worker from consumers wherever they work."""
    facts = [gathered.facts for gathered in services]
    return bool(facts) and not any(rules.may_support_consumers(one.actor, one.policy) for one in facts)


def nobody(services: Iterable[Gathered]) -> str:
    if carers_only(services):
        return str(CARERS_ONLY)
    return _("People appear here once you are assigned to them. An administrator does that.")


@dataclass(frozen=True)
class Door:
    """Something about a person that is open to this reader or not. ``why`` says what closes it, in plain words."""

    title: str
    text: str
    href: str = ""
    label: str = ""
    open: bool = True


@dataclass(frozen=True)
class PersonShown:
    """``choice``: None where there is none; True while the reader looks at the record."""

    consent_line: str
    same_name: str
    doors: list[Door]
    about_me: list[tuple[str, str]]
    about_me_by: str
    items: list[lines.TimelineItem]
    write_href: str
    record_href: str
    log_href: str
    entry_href: str
    said_href: str
    pass_href: str
    dictate_href: str
    agreement_href: str
    plan_items_href: str
    conflict_href: str
    concern_href: str
    debrief_href: str
    choice: bool | None
    carers_href: str
    team_href: str
    meetings_href: str
    scores_href: str
    supporters_href: str
    peer_support: str
    peer_cards: list[str]
    own: bool
    second: dict[str, str] | None
    emergency: str


def of(page: PersonPage) -> PersonShown:
    person, facts = page.person, page.gathered.facts
    may_write = note_rules.may_write(facts)
    may_log = service_rules.may_log_contact(facts)
    staff, works_with = not facts.actor.is_consumer, page.emergency is None
    # Of the unfinished notes only one's own are here.
    frozen = not note_rules.comes_to_something(facts, author_here=True)
    return PersonShown(
        consent_line=consent_line(person, facts) if staff else "",
        same_name=same_name(person),
        doors=doors(page, may_write, may_log) if staff else [],
        about_me=about_me(page),
        about_me_by=_about_me_by(page),
        items=[lines.item(line, consumer=person.chosen_name, frozen=frozen) for line in page.lines.rows],
        write_href=f"/people/{person.id}/notes/new/" if may_write else "",
        record_href=reverse("record", args=[person.id]) if staff and rules.may_read_record(facts) else "",
        log_href=reverse("contact-new", args=[person.id]) if may_log and staff else "",
        entry_href=reverse("entry-new", args=[person.id])
        if any(risk.may_write(facts, kind) for kind in risk.WRITTEN)
        else "",
        said_href=reverse("person-choice", args=[person.id]) if staff and works_with and not person.signs_in else "",
        pass_href=_pass_href(page),
        dictate_href=_dictate_href(page),
        agreement_href=reverse("person-agreement", args=[person.id]) if staff and may_agree(facts) else "",
        plan_items_href=reverse("person-plan-items", args=[person.id]) if staff and may_read_plan_item(facts) else "",
        conflict_href=reverse("person-conflict", args=[person.id]) if staff and works_with else "",
        concern_href=reverse("person-concern-new", args=[person.id]) if staff else "",
        debrief_href=supervision.debrief_href(page.gathered),
        choice=facts.actor.reads_record if rules.may_choose_not_to_read(facts) else None,
        supporters_href=reverse("person-supporters", args=[person.id]) if staff else "",
        carers_href=reverse("person-carers", args=[person.id]) if staff else "",
        team_href=reverse("person-said", args=[person.id]) if rules.works_in_care(facts) else "",
        meetings_href=reverse("person-meetings", args=[person.id]) if may_read_item_as_team(facts) else "",
        scores_href=reverse("person-scores", args=[person.id]) if rules.works_in_care(facts) else "",
        peer_support=peer_preferences.in_words(page.peer_support),
        peer_cards=[f"{name}: {how}" if how else name for name, how in person.peer_cards],
        own=not staff,
        second=same_person.beside(page.second),
        emergency=emergency_access.until(page.emergency) if page.emergency else "",
    )


def same_name(person: Person) -> str:
    if not person.namesakes:
        return ""
    return ngettext(
        "You work with another %(name)s. Check the date of birth and the ID.",
        "You work with %(n)s others called %(name)s. Check the date of birth and the ID.",
        person.namesakes,
    ) % {"n": person.namesakes, "name": person.chosen_name}


def consent_line(person: Person, facts: Facts) -> str:
    """What the person has said, as far as it matters for this reader: a clinician needs no yes to read, and where
    peer workers do not read at all there is nothing to have said."""
    name = words.first(person.chosen_name)
    said = []
    policy = facts.policy
    if (
        rules.is_peer(facts)
        and not rules.is_clinician(facts)
        and policy
        and policy.peer_read_records == PeerReadRecords.FULL
    ):
        said.append(READING[facts.consents.read_record] % {"name": name})
    if facts.consents.write_notes in rules.SAID_NO:
        said.append(_("%(name)s wants no peer notes.") % {"name": name})
    if not service_rules.contact_line_wanted(facts):
        said.append(_("%(name)s wants no line kept when you meet.") % {"name": name})
    if facts.ended:
        said.append(_("%(name)s is no longer with the service, so nothing new is written.") % {"name": name})
    return " ".join(said)


def doors(page: PersonPage, may_write: Decision, may_log: Decision) -> list[Door]:
    facts, person = page.gathered.facts, page.person
    record = reverse("record", args=[person.id])
    found = [_door(_("Record"), rules.may_read_record(facts), _("You can read it."), record, _("Open the record"))]
    found.append(_about_me_door(page))
    goals = reverse("person-goals", args=[person.id])
    wants = _("What they want, in their own words.")
    found.append(_door(_("Goals"), rules.may_read_about_me(facts), wants, goals, _("Read them")))
    plan, in_a_crisis = reverse("person-plan", args=[person.id]), _("What helps in a hard time, in their own words.")
    found.append(_door(_("Crisis and Support Plan"), rules.may_read_about_me(facts), in_a_crisis, plan, _("Open it")))
    if rules.is_peer(facts):
        write = f"/people/{person.id}/notes/new/"
        found.append(_door(_("Peer notes"), may_write, _("You can write together."), write, _("Write together")))
    log = reverse("contact-new", args=[person.id])
    if may_log.code == Code.NO_CONTACT_LINE and activity_rules.may_log_activity(facts.actor):
        unnamed = _("No line is kept. You can note your minutes, with nobody’s name.")
        found.append(Door(_("Contact log"), unnamed, log, _("Note my minutes")))
    else:
        found.append(_door(_("Contact log"), may_log, _("You can log contact."), log, _("Log contact")))
    return found


def _about_me_door(page: PersonPage) -> Door:
    title, may = _("About Me"), rules.may_read_about_me(page.gathered.facts)
    if page.about_me:
        return _door(title, may, _("In their own words."), "#about-me", _("Read it"))
    return _door(title, may, _("Nothing is written in it yet."))


def _door(title: str, decision: Decision, text: str, href: str = "", label: str = "") -> Door:
    if decision:
        return Door(title, text, href, label)
    return Door(title, refusals.in_words(decision), open=False)


def about_me(page: PersonPage) -> list[tuple[str, str]]:
    mine = page.about_me
    if mine is None:
        return []
    found = [(str(mine._meta.get_field(name).verbose_name), getattr(mine, name)) for name in ABOUT_ME]
    return [(heading, text) for heading, text in found if text]


def _about_me_by(page: PersonPage) -> str:
    if page.about_me is None:
        return ""
    said = {"name": page.person.chosen_name, "at": times.day(page.about_me.updated_at)}
    if page.about_me.written_down_by is None:
        return _("Written by %(name)s, %(at)s") % said
    said |= {"who": page.about_me.written_down_by.name}
    return _("Said by %(name)s, written down by %(who)s, read back, %(at)s") % said


def _pass_href(page: PersonPage) -> str:
    may = consent_rules.may_hand_over_choices(page.gathered.facts, signs_in=page.person.signs_in)
    return reverse("person-choices-pass", args=[page.person.id]) if may else ""


def _dictate_href(page: PersonPage) -> str:
    may = consent_rules.may_take_down(page.gathered.facts, signs_in=page.person.signs_in)
    return reverse("person-about-me", args=[page.person.id]) if may else ""


def row(person: Person) -> PersonRow:
    facts = [person.local_identifier]
    if person.date_of_birth:
        facts.append(_("born %(day)s") % {"day": times.day(person.date_of_birth)})
    return PersonRow(
        title=f"{person.chosen_name} ({person.pronouns})" if person.pronouns else person.chosen_name,
        href=reverse("person", args=[person.id]),
        note=", ".join(facts),
        tag=_("Same name as another") if person.namesakes else "",
        tone="attention",
    )
