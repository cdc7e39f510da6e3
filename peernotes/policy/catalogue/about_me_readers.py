"""Who reads what consumers write about themselves."""

from __future__ import annotations

from enum import StrEnum

from peernotes.enums import Rule
from peernotes.policy.switch_kinds import BARR, ChoiceSwitch, Says, gettext_noop


class AboutMeReaders(StrEnum):
    CLINICIANS = "clinicians"
    WITH_YES = "clinicians_and_peers_with_yes"
    EVERYONE = "everyone_in_care"


ABOUT_ME_READERS = ChoiceSwitch(
    name="about_me_readers",
    title=gettext_noop("Reading About Me"),
    settles=gettext_noop(
        "Who reads what consumers write about themselves: About Me, goals, a Crisis and Support Plan."
    ),
    values={
        AboutMeReaders.CLINICIANS: Says(
            administrator=gettext_noop("About Me, goals and plans are read by clinicians, and not by peer workers."),
            peer_worker=gettext_noop("You do not read About Me. What you know, people tell you."),
            clinician=gettext_noop("You read About Me, goals and plans. Peer workers do not."),
            consumer=gettext_noop("Your clinicians may read About Me, which you write. Your peer worker does not."),
            prospective_worker=gettext_noop(
                "You would not read About Me, which people write about themselves. What you know, they tell you."
            ),
            easy_consumer=gettext_noop("Health staff may read About Me. Your peer worker does not read it."),
            easy_administrator=gettext_noop(
                "Health staff may read About Me, goals and plans. Peer workers do not read them."
            ),
            easy_peer_worker=gettext_noop("You do not read About Me. You know what people tell you."),
            easy_clinician=gettext_noop("You may read About Me, goals and plans. Peer workers do not."),
            easy_prospective_worker=gettext_noop("You would not read About Me. You would know what people tell you."),
        ),
        AboutMeReaders.WITH_YES: Says(
            administrator=gettext_noop("Clinicians read About Me, goals and plans; peer workers do after a yes."),
            peer_worker=gettext_noop("You may read About Me, goals and plans of whoever says yes to that."),
            clinician=gettext_noop("You read About Me, goals and plans; peer workers do after a yes."),
            consumer=gettext_noop(
                "Your clinicians may read About Me, which you write. Your peer worker may if you say yes."
            ),
            prospective_worker=gettext_noop("You could read About Me, goals and plans of whoever says yes to that."),
            easy_consumer=gettext_noop("Health staff may read About Me. Your peer worker may read it if you say yes."),
            easy_administrator=gettext_noop(
                "Health staff may read About Me, goals and plans. Peer workers may, after a yes."
            ),
            easy_peer_worker=gettext_noop("You may read About Me, goals and plans if the person says yes."),
            easy_clinician=gettext_noop("You may read About Me, goals and plans. Peer workers may, after a yes."),
            easy_prospective_worker=gettext_noop("You could read About Me, goals and plans if the person says yes."),
        ),
        AboutMeReaders.EVERYONE: Says(
            administrator=gettext_noop(
                "Whoever works with a person reads About Me, goals and plans, without asking first."
            ),
            peer_worker=gettext_noop("You may read About Me, goals and plans of the people you support."),
            clinician=gettext_noop("You read About Me, goals and plans, and so do peer workers."),
            consumer=gettext_noop("Everybody who works with you may read About Me, which you write."),
            prospective_worker=gettext_noop("You could read About Me, goals and plans of the people you support."),
            easy_consumer=gettext_noop("Everybody who works with you may read About Me."),
            easy_administrator=gettext_noop("Everybody who works with a person may read About Me, goals and plans."),
            easy_peer_worker=gettext_noop("You may read About Me, goals and plans of the people you support."),
            easy_clinician=gettext_noop("You may read About Me, goals and plans. So may peer workers."),
            easy_prospective_worker=gettext_noop("You could read About Me, goals and plans of the people you support."),
        ),
    },
    integrated=AboutMeReaders.WITH_YES,
    complementary=AboutMeReaders.WITH_YES,
    enforced_by=(Rule.ABOUT_ME_READERS,),
    evidence=(
        f"{BARR}: peer workers in both models learn from the person; that a page in the person's own voice is no part of "
        "the record, and opens by their own yes, is inference"
    ),
)
