"""Which kinds of peer note are in use."""

from __future__ import annotations

from peernotes.enums import NoteKind, Rule
from peernotes.policy.switch_kinds import BARR, Says, SetSwitch, gettext_noop

# The labels of NoteKind, unresolved: this floor must not fix a language. A test holds them equal.
_KINDS = {
    NoteKind.CONTACT: gettext_noop("Time together"),
    NoteKind.SUPPORT: gettext_noop("Support in a hard time"),
    NoteKind.SKILLS: gettext_noop("Skills and coping"),
    NoteKind.ADVOCACY: gettext_noop("Speaking up"),
    NoteKind.TRANSITION: gettext_noop("Moving between services"),
    NoteKind.RESOURCES: gettext_noop("Finding resources"),
    NoteKind.GROUP: gettext_noop("Group"),
}

NOTE_KINDS_ALLOWED = SetSwitch(
    name="note_kinds_allowed",
    title=gettext_noop("Kinds of peer note"),
    settles=gettext_noop("Which kinds of peer note are in use."),
    members=_KINDS,
    filled=Says(
        administrator=gettext_noop("These kinds of peer note are in use: %(value)s."),
        peer_worker=gettext_noop("You can start these kinds of note: %(value)s."),
        clinician=gettext_noop("You may come across these kinds of peer note: %(value)s."),
        consumer=gettext_noop("Your notes with a peer worker can be about: %(value)s."),
        prospective_worker=gettext_noop("You could start these kinds of note: %(value)s."),
        easy_consumer=gettext_noop("Your notes can be about these things:"),
        easy_administrator=gettext_noop("Notes can be about these things:"),
        easy_peer_worker=gettext_noop("You can start notes about these things:"),
        easy_clinician=gettext_noop("You may come across notes about these things:"),
        easy_prospective_worker=gettext_noop("You could start notes about these things:"),
    ),
    empty=Says(
        administrator=gettext_noop("No kind of peer note is in use."),
        peer_worker=gettext_noop("There is no kind of note for you to start."),
        clinician=gettext_noop("There is no kind of peer note to come across."),
        consumer=gettext_noop("There is no kind of note to write with a peer worker."),
        prospective_worker=gettext_noop("There would be no kind of note for you to start."),
        easy_consumer=gettext_noop("There is no kind of note to write with your peer worker."),
        easy_administrator=gettext_noop("There is no kind of note to write."),
        easy_peer_worker=gettext_noop("There is no kind of note for you to write."),
        easy_prospective_worker=gettext_noop("There would be no kind of note for you to write."),
    ),
    integrated=frozenset(_KINDS),
    complementary=frozenset(),
    enforced_by=(Rule.NOTE_KINDS_ALLOWED,),
    evidence=f"{BARR}: the roles that people described for peer workers",
)
