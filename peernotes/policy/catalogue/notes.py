"""Writing: whether there are peer notes, of which kind, who shapes them, and what stands where there is none."""

from __future__ import annotations

from peernotes.enums import Audience, NoteKind
from peernotes.policy.catalogue._kinds import (
    BARR,
    INFERENCE,
    Choice,
    Plain,
    Switch,
    SwitchType,
    gettext_noop,
)

# The labels of NoteKind, unresolved: this floor must not fix a language. A test holds them equal.
_KINDS = (
    Choice(str(NoteKind.CONTACT), gettext_noop("Time together")),
    Choice(str(NoteKind.SUPPORT), gettext_noop("Support in a hard time")),
    Choice(str(NoteKind.SKILLS), gettext_noop("Skills and coping")),
    Choice(str(NoteKind.ADVOCACY), gettext_noop("Speaking up")),
    Choice(str(NoteKind.TRANSITION), gettext_noop("Moving between services")),
    Choice(str(NoteKind.RESOURCES), gettext_noop("Finding resources")),
    Choice(str(NoteKind.GROUP), gettext_noop("Group")),
)

_WHO_WRITES = (
    Switch(
        name="peer_write_notes",
        type=SwitchType.CHOICE,
        title=gettext_noop("Writing peer notes"),
        plain=Plain(
            administrator=gettext_noop("Whether peer workers write notes, and where those notes are kept."),
            peer_worker=gettext_noop("Whether you write notes together with the people you support, and where."),
            clinician=gettext_noop("Whether you may find peer notes in the shared record."),
            consumer=gettext_noop("Whether you and your peer worker can write notes together, and where they go."),
        ),
        choices=(
            Choice("none", gettext_noop("There are no peer notes.")),
            Choice("own_peer_file", gettext_noop("Peer notes are kept in a file of the peer team.")),
            Choice("shared_record", gettext_noop("Peer notes are kept in the shared record.")),
        ),
        integrated="shared_record",
        complementary="none",
        enforced=True,
        evidence=f"{BARR}: some wanted peer workers' notes in the record, others wanted none in hospital files",
    ),
    Switch(
        name="contact_log",
        type=SwitchType.CHOICE,
        title=gettext_noop("Contact log"),
        plain=Plain(
            administrator=gettext_noop("Whether contacts are counted where no note is written."),
            peer_worker=gettext_noop("Whether you log that you met, when there is no note."),
            clinician=gettext_noop("Whether you can see that a peer worker and a consumer met."),
            consumer=gettext_noop("Whether it is written down that you and your peer worker met."),
        ),
        choices=(
            Choice("off", gettext_noop("Contacts are not logged.")),
            Choice(
                "minimal", gettext_noop("The date, the length and the way of meeting are logged, and nothing else.")
            ),
        ),
        integrated="minimal",
        complementary="minimal",
        enforced=True,
        evidence=INFERENCE,
    ),
    Switch(
        name="clinician_read_peer_notes",
        type=SwitchType.CHOICE,
        title=gettext_noop("Clinicians reading peer notes"),
        plain=Plain(
            administrator=gettext_noop("Whether sections that a consumer shares can reach clinicians."),
            peer_worker=gettext_noop("Whether clinicians can read sections that the consumer agreed to share."),
            clinician=gettext_noop("Whether you can read the sections that a consumer agreed to share."),
            consumer=gettext_noop("Whether you can open parts of a note to your clinicians."),
        ),
        choices=(
            Choice("none", gettext_noop("Clinicians do not read peer notes.")),
            Choice("shared_sections", gettext_noop("Clinicians read the sections that the consumer chose to share.")),
        ),
        integrated="shared_sections",
        complementary="none",
        enforced=True,
        evidence=f"{BARR}: many professionals valued knowing about peer work; others wanted it kept apart",
    ),
    Switch(
        name="note_kinds_allowed",
        type=SwitchType.SET,
        title=gettext_noop("Kinds of peer note"),
        plain=Plain(
            administrator=gettext_noop("Which kinds of peer note are in use."),
            peer_worker=gettext_noop("Which kinds of note you can start."),
            clinician=gettext_noop("Which kinds of peer note you may come across."),
            consumer=gettext_noop("What your notes with a peer worker can be about."),
        ),
        choices=_KINDS,
        integrated=frozenset(str(choice.value) for choice in _KINDS),
        complementary=frozenset(),
        enforced=True,
        evidence=f"{BARR}: the roles that people described for peer workers",
    ),
)

_WHO_SHAPES = (
    Switch(
        name="co_authoring",
        type=SwitchType.CHOICE,
        title=gettext_noop("Writing together"),
        plain=Plain(
            administrator=gettext_noop("How long a note waits for the consumer before it can be closed without one."),
            peer_worker=gettext_noop("Whether you have to give the consumer time before you close an unanswered note."),
            clinician=gettext_noop("How surely a consumer was given time to answer; no note is shared without a yes."),
            consumer=gettext_noop("How much time you get to look at a note; without your yes, none is shared."),
        ),
        choices=(
            Choice("invited", gettext_noop("The consumer is invited to write and to decide, and may leave it.")),
            Choice("required", gettext_noop("The consumer has had the note and the time to answer.")),
        ),
        integrated="required",
        complementary="required",
        enforced=True,
        evidence=f"{BARR}: trust grows where the content is chosen together",
    ),
    Switch(
        name="section_default_audience",
        type=SwitchType.CHOICE,
        title=gettext_noop("Who reads a new section"),
        plain=Plain(
            administrator=gettext_noop("The readers that a new section is proposed for, until the consumer decides."),
            peer_worker=gettext_noop("The readers that a new section starts with; the consumer decides."),
            clinician=gettext_noop("The readers that a new section starts with; the consumer decides."),
            consumer=gettext_noop("Who a new section is meant for until you decide; you can always choose fewer."),
        ),
        choices=(
            Choice(str(Audience.JUST_US), gettext_noop("Nobody but the consumer and the peer worker.")),
            Choice(str(Audience.PEER_TEAM), gettext_noop("The peer team.")),
            Choice(str(Audience.CARE_TEAM), gettext_noop("The care team, clinicians too.")),
        ),
        integrated=str(Audience.JUST_US),
        complementary=str(Audience.JUST_US),
        enforced=True,
        evidence=f"{INFERENCE} from the consumer choice in {BARR}",
    ),
    Switch(
        name="unagreed_note_becomes",
        type=SwitchType.CHOICE,
        title=gettext_noop("When a note is not agreed"),
        plain=Plain(
            administrator=gettext_noop("What is left of a note that the consumer did not agree to; never its text."),
            peer_worker=gettext_noop("What is left when the consumer does not answer or says no; never your text."),
            clinician=gettext_noop("What you may see where a consumer did not agree to a note; never its text."),
            consumer=gettext_noop("What is left when you do not agree to a note; never what it said."),
        ),
        choices=(
            Choice("contact_log", gettext_noop("A line in the contact log: date, length and way of meeting.")),
            Choice("facts_only_entry", gettext_noop("An entry in the record with date, length and way of meeting.")),
        ),
        integrated="facts_only_entry",
        complementary="contact_log",
        enforced=True,
        evidence=f"{INFERENCE}: silence is not consent, so no account of the meeting is kept",
    ),
    Switch(
        name="consumer_opt_out",
        type=SwitchType.CHOICE,
        title=gettext_noop("Saying no"),
        plain=Plain(
            administrator=gettext_noop("What a consumer can say no to; staff cannot set a no aside."),
            peer_worker=gettext_noop("What the people you support can say no to; a no is final for you."),
            clinician=gettext_noop("What a consumer can keep peer workers from doing."),
            consumer=gettext_noop("What you can say no to, at any time and without a reason."),
        ),
        choices=(
            Choice("note", gettext_noop("Consumers can say no to peer notes.")),
            Choice("note_and_read", gettext_noop("Consumers can say no to peer notes and to being read about.")),
        ),
        integrated="note_and_read",
        complementary="note_and_read",
        enforced=True,
        evidence=f"{BARR}: people may not want a note at all",
    ),
)

NOTES = (*_WHO_WRITES, *_WHO_SHAPES)
