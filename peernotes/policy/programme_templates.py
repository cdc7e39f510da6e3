"""Programmes from the literature that a service can begin with and change as it likes: the one place where they stand. What
an article or manual does not say stands here as nobody's word but ours, and "check" marks it."""

from __future__ import annotations

from dataclasses import dataclass

from peernotes.enums import Cadence, CarerTag, Facilitation, GroupAudience, GroupMode, ProgrammeForm


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeTemplate:
    """``sessions``: none where it goes on. ``modules``: what comes in turn."""

    title: str
    form: ProgrammeForm = ProgrammeForm.CLOSED
    facilitation: Facilitation
    sessions: int | None = None
    minutes: int
    cadence: Cadence = Cadence.WEEKLY
    mode: GroupMode = GroupMode.IN_PERSON
    modules: tuple[str, ...] = ()
    audience: GroupAudience = GroupAudience.CONSUMERS
    carer_tags: tuple[CarerTag, ...] = ()
    manual: str = ""
    citation: str


TEMPLATES = {
    "air-peers": ProgrammeTemplate(
        title="AIR Peers",
        facilitation=Facilitation.PEER_AND_CLINICIAN,
        sessions=6,
        minutes=120,
        mode=GroupMode.ONLINE,
        # The topics of the weeks; which week is which, only of the fourth.
        modules=(
            "Stigma, self-compassion and self-care",
            "4: Creative recovery practices",
            "Building your best life",
        ),
        manual="Barr, Jewell, Herrick, Giles, Townsend, Grenyer (2020): AIR Peers. Project Air Strategy, Wollongong.",
        citation="Grenyer, Lucas, Barr, Finch, Denmeade, Day (2025): six sessions, led by a peer worker and a clinician.",
    ),
    "air-ten": ProgrammeTemplate(
        title="AIR, the earlier manual",
        facilitation=Facilitation.PEER_AND_CLINICIAN,
        sessions=10,
        minutes=120,
        manual="Ng, Marceau, Leary, Jewell and others (2018): an earlier manual of ten sessions. Check their length in it.",
        citation="The manual before that of Grenyer and others (2025).",
    ),
    "gpm": ProgrammeTemplate(
        title="Psychoeducation with a peer co-leader",
        facilitation=Facilitation.PEER_AND_CLINICIAN,
        sessions=6,
        minutes=90,
        manual="Good Psychiatric Management; the programme of Ridolfi (2019).",
        citation="Blay (2025). Six sessions of 90 minutes: check with the programme’s authors.",
    ),
    "art": ProgrammeTemplate(
        title="Skills and art",
        facilitation=Facilitation.PEER_PROFESSIONAL,
        sessions=18,
        minutes=120,
        mode=GroupMode.ONLINE,
        modules=(
            "1–4: Distress tolerance",
            "5–8: Emotion regulation",
            "9–12: Identity: values, anger, stigma",
            "13–16: Interpersonal effectiveness",
            "17–18: Mindfulness",
        ),
        citation="Jewell (2022): led by an art psychotherapist with lived experience. What is made belongs to its maker.",
    ),
    "sun": ProgrammeTemplate(
        title="Open group after the SUN project",
        form=ProgrammeForm.OPEN,
        facilitation=Facilitation.PEER_AND_CLINICIAN,
        minutes=150,
        modules=("Check-in", "Support forum", "Check-out"),
        citation="Gillard (2015); Miller and Crawford (2010): people come by themselves and help run it. About two and a half hours.",
    ),
    "parent": ProgrammeTemplate(
        title="Being a Parent – Enjoying Family Life",
        facilitation=Facilitation.PEER_LED,
        sessions=10,
        minutes=120,
        citation="Baker (2023, protocol): ten sessions for parents of children from 2 to 11. Check how long a session takes.",
    ),
    "family": ProgrammeTemplate(
        title="Brothers, sisters and parents",
        facilitation=Facilitation.PEER_LED,
        sessions=8,
        minutes=90,
        cadence=Cadence.FORTNIGHTLY,
        audience=GroupAudience.CARERS,
        carer_tags=(CarerTag.SIBLINGS, CarerTag.PARENTS),
        citation="No study stands behind it. Settle with your carer peer workers how often it meets, and for how long.",
    ),
    "one-to-one": ProgrammeTemplate(
        title="Peer support for two, for a year",
        form=ProgrammeForm.ONE_TO_ONE,
        facilitation=Facilitation.PEER_LED,
        minutes=60,
        cadence=Cadence.FLEXIBLE,
        citation="Mahlke (2017, Hamburg): looked at after 6 and 12 months. How long they meet the two agree; nobody joins a group.",
    ),
    "self-help": ProgrammeTemplate(
        title="Self-help group",
        form=ProgrammeForm.OPEN,
        facilitation=Facilitation.PEER_AND_CLINICIAN,
        minutes=90,
        citation="Bond (2019): humour, praise and shared experience help, and conflicts are talked over. Check how long it takes.",
    ),
}
