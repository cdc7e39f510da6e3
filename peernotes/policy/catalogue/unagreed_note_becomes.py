"""What is left of a note that the consumer did not agree to; never its text."""

from __future__ import annotations

from enum import StrEnum

from peernotes.enums import Rule
from peernotes.policy.switch_kinds import INFERENCE, ChoiceSwitch, Says, gettext_noop


class UnagreedNoteBecomes(StrEnum):
    CONTACT_LOG = "contact_log"
    FACTS_ONLY_ENTRY = "facts_only_entry"


UNAGREED_NOTE_BECOMES = ChoiceSwitch(
    name="unagreed_note_becomes",
    title=gettext_noop("When a note is not agreed"),
    settles=gettext_noop("What is left of a note that the consumer did not agree to; never its text."),
    values={
        UnagreedNoteBecomes.CONTACT_LOG: Says(
            administrator=gettext_noop("A line in the contact log: date, length and way of meeting."),
            peer_worker=gettext_noop(
                "A line in the contact log is left: date, length and way of meeting. Your text goes."
            ),
            clinician=gettext_noop("You may see in the contact log that they met: date, length and way of meeting."),
            consumer=gettext_noop(
                "That you met is left in the contact log: date, length and way of meeting. The words go."
            ),
            prospective_worker=gettext_noop(
                "A line in the contact log is left of it: date, length and way of meeting. Your text goes."
            ),
            easy_consumer=gettext_noop(
                "You may not agree to a note. Then its words go. It is still written down that you met. That is on a list of meetings."
            ),
            easy_administrator=gettext_noop(
                "A person may not agree to a note. Then its words go. That they met stays on a list of meetings."
            ),
            easy_peer_worker=gettext_noop(
                "A person may not agree to a note. Then your words go. That you met stays on a list of meetings."
            ),
            easy_clinician=gettext_noop(
                "A person may not agree to a note. Then you may see that they met. That is on a list of meetings."
            ),
            easy_prospective_worker=gettext_noop(
                "A person may not agree to a note. Then your words would go. That you met stays on a list of meetings."
            ),
        ),
        UnagreedNoteBecomes.FACTS_ONLY_ENTRY: Says(
            administrator=gettext_noop("An entry in the record with date, length and way of meeting."),
            peer_worker=gettext_noop(
                "An entry in the record is left: date, length and way of meeting. Your text goes."
            ),
            clinician=gettext_noop("You may see in the record that they met: date, length and way of meeting."),
            consumer=gettext_noop(
                "That you met is left in your record: date, length and way of meeting. The words go."
            ),
            prospective_worker=gettext_noop(
                "An entry in the record is left of it: date, length and way of meeting. Your text goes."
            ),
            easy_consumer=gettext_noop(
                "You may not agree to a note. Then its words go. It is still written down that you met. That is in your record."
            ),
            easy_administrator=gettext_noop(
                "A person may not agree to a note. Then its words go. That they met stays in the record."
            ),
            easy_peer_worker=gettext_noop(
                "A person may not agree to a note. Then your words go. That you met stays in the record."
            ),
            easy_clinician=gettext_noop(
                "A person may not agree to a note. Then you may see that they met. That is in the record."
            ),
            easy_prospective_worker=gettext_noop(
                "A person may not agree to a note. Then your words would go. That you met stays in the record."
            ),
        ),
    },
    integrated=UnagreedNoteBecomes.FACTS_ONLY_ENTRY,
    complementary=UnagreedNoteBecomes.CONTACT_LOG,
    enforced_by=(Rule.UNAGREED_NOTE_BECOMES,),
    evidence=f"{INFERENCE}: silence is not consent, so no account of the meeting is kept",
)
