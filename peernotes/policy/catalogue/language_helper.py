"""Whether kinder words are suggested while staff write."""

from __future__ import annotations

from enum import StrEnum

from peernotes.enums import Rule
from peernotes.policy.switch_kinds import BARR, ChoiceSwitch, Says, gettext_noop


class LanguageHelper(StrEnum):
    OFF = "off"
    ADVISE = "advise"


LANGUAGE_HELPER = ChoiceSwitch(
    name="language_helper",
    title=gettext_noop("Word suggestions"),
    settles=gettext_noop("Whether kinder words are suggested while staff write."),
    values={
        LanguageHelper.OFF: Says(
            administrator=gettext_noop("No words are suggested."),
            peer_worker=gettext_noop("No words are suggested to you."),
            clinician=gettext_noop("No words are suggested to you."),
            consumer=gettext_noop("No words are suggested to anybody."),
            prospective_worker=gettext_noop("No words would be suggested to you."),
            easy_consumer=gettext_noop("The computer suggests no words to anybody."),
            easy_administrator=gettext_noop("The computer suggests no words to anybody."),
            easy_peer_worker=gettext_noop("The computer suggests no words to you."),
            easy_clinician=gettext_noop("The computer suggests no words to you."),
            easy_prospective_worker=gettext_noop("The computer would suggest no words to you."),
        ),
        LanguageHelper.ADVISE: Says(
            administrator=gettext_noop("Words are suggested to staff while they write. Nothing is changed for them."),
            peer_worker=gettext_noop("Kinder words are suggested while you write; you decide."),
            clinician=gettext_noop("Kinder words are suggested while you write; you decide."),
            consumer=gettext_noop("Staff get suggestions for kinder words; your own words are left alone."),
            prospective_worker=gettext_noop("Kinder words would be suggested while you write; you decide."),
            easy_consumer=gettext_noop("The computer suggests kinder words to staff. It leaves your own words alone."),
            easy_administrator=gettext_noop(
                "The computer suggests kinder words to staff while they write. It changes nothing itself."
            ),
            easy_peer_worker=gettext_noop("The computer suggests kinder words while you write. You decide."),
            easy_clinician=gettext_noop("The computer suggests kinder words while you write. You decide."),
            easy_prospective_worker=gettext_noop(
                "The computer would suggest kinder words while you write. You decide."
            ),
        ),
    },
    integrated=LanguageHelper.ADVISE,
    complementary=LanguageHelper.ADVISE,
    enforced_by=(Rule.LANGUAGE_HELPER,),
    evidence=f"{BARR}: recovery oriented, non-judgmental notes; suggesting words is a design inference",
)
