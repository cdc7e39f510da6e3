"""What a consumer can say no to; staff cannot set a no aside."""

from __future__ import annotations

from enum import StrEnum

from peernotes.enums import Rule
from peernotes.policy.switch_kinds import BARR, ChoiceSwitch, Says, gettext_noop


class ConsumerOptOut(StrEnum):
    NOTE = "note"
    NOTE_AND_READ = "note_and_read"
    NOTE_READ_AND_CONTACT = "note_read_and_contact"


CONSUMER_OPT_OUT = ChoiceSwitch(
    name="consumer_opt_out",
    title=gettext_noop("Saying no"),
    settles=gettext_noop("What a consumer can say no to; staff cannot set a no aside."),
    values={
        ConsumerOptOut.NOTE: Says(
            administrator=gettext_noop("Consumers can say no to peer notes."),
            peer_worker=gettext_noop("The people you support can say no to notes. A no is final for you."),
            clinician=gettext_noop("Consumers can say no to peer notes."),
            consumer=gettext_noop("You can say no to notes, at any time and without a reason."),
            prospective_worker=gettext_noop("The people you support can say no to notes. A no would be final for you."),
            easy_consumer=gettext_noop("You can say no to notes. You can do that at any time. You need no reason."),
            easy_administrator=gettext_noop("People can say no to notes. They need no reason."),
            easy_peer_worker=gettext_noop("People can say no to notes. For you a no is final."),
            easy_prospective_worker=gettext_noop("People can say no to notes. A no would be final for you."),
        ),
        ConsumerOptOut.NOTE_AND_READ: Says(
            administrator=gettext_noop("Consumers can say no to peer notes and to being read about."),
            peer_worker=gettext_noop(
                "The people you support can say no to notes and to being read about. A no is final for you."
            ),
            clinician=gettext_noop("Consumers can say no to peer notes, and to peer workers reading what you wrote."),
            consumer=gettext_noop("You can say no to notes and to being read about, at any time and without a reason."),
            prospective_worker=gettext_noop(
                "The people you support can say no to notes and to being read about. A no would be final for you."
            ),
            easy_consumer=gettext_noop(
                "You can say no to notes. You can say no to being read about. You can do that at any time. You need no reason."
            ),
            easy_administrator=gettext_noop(
                "People can say no to notes. They can say no to being read about. They need no reason."
            ),
            easy_peer_worker=gettext_noop(
                "People can say no to notes. They can say no to being read about. For you a no is final."
            ),
            easy_clinician=gettext_noop(
                "People can say no to notes. They can say no to peer workers reading what you wrote."
            ),
            easy_prospective_worker=gettext_noop(
                "People can say no to notes. They can say no to being read about. A no would be final for you."
            ),
        ),
        ConsumerOptOut.NOTE_READ_AND_CONTACT: Says(
            administrator=gettext_noop(
                "Consumers can say no to peer notes, to being read about, and to a line about contact."
            ),
            peer_worker=gettext_noop(
                "People can say no to notes, to being read about, and to a line about contact: then you keep minutes only."
            ),
            clinician=gettext_noop(
                "Consumers can say no to peer notes, to peer workers reading, and to a line about contact."
            ),
            consumer=gettext_noop("You can say no to notes, to being read about, and to it being kept that you met."),
            prospective_worker=gettext_noop(
                "The people you support can say no to notes, to being read about, and to a line about contact."
            ),
            easy_consumer=gettext_noop(
                "You can say no to notes. You can say no to being read about. You can say no to it being kept that you met."
            ),
            easy_administrator=gettext_noop(
                "People can say no to notes. They can say no to being read about. They can say no to it being kept that they met."
            ),
            easy_peer_worker=gettext_noop(
                "People can say no to notes. They can say no to being read about. They can say no to it being kept that you met. Then you keep only the minutes."
            ),
            easy_prospective_worker=gettext_noop(
                "People can say no to notes. They can say no to being read about. They can say no to it being kept that you met."
            ),
        ),
    },
    integrated=ConsumerOptOut.NOTE_AND_READ,
    complementary=ConsumerOptOut.NOTE_READ_AND_CONTACT,
    enforced_by=(Rule.CONSUMER_OPT_OUT,),
    evidence=f"{BARR}: people may not want a note at all",
)
