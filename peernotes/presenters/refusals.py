"""Every refusal in words: a plain sentence and what to do next, without blame. Code and rule choose it together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from peernotes.enums import Code, Rule
from peernotes.policy import readiness
from peernotes.presenters.missing import missing

if TYPE_CHECKING:
    from uuid import UUID

    from django.utils.functional import Promise

    from peernotes.policy.decision import Decision

    Sentences = tuple[str | Promise, str | Promise, str | Promise]

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
MY_CHOICES = _(
    "Talk about it when you next meet. They answer under “My choices”, or you write down with a witness what they say."
)

FROZEN = (
    NOT_NOW,
    _("The service changed its model while this was a draft, so it can no longer be finished."),
    _("Choose together: keep your own copy, let it go, or log the contact only."),
)

# By code where every rule of it says the same.
SENTENCES: dict[Code | tuple[Code, Rule], Sentences] = {
    Code.NOT_SIGNED_IN: (NOT_OPEN, _("You are not signed in."), _("Sign in and try again.")),
    (Code.NOT_A_MEMBER, Rule.ROLE): (
        NOT_OPEN, _("You have no role in this service."), _("Ask the service's administrator.")),
    (Code.NOT_A_MEMBER, Rule.ASSIGNMENT): (
        NOT_NOW, _("They have no role in this service that works with people."),
        _("Under “Staff” you give them one first.")),
    Code.FOR_STAFF: (
        NOT_OPEN, _("This page is for those who work with people here."),
        _("Your start page leads to what is open to you.")),
    Code.FOR_ADMINISTRATORS: (
        NOT_OPEN, _("This page is for the administrators of the service."),
        _("What holds in it, and what of it you decide, stands under “Our model”.")),
    Code.WRONG_ROLE: (NOT_OPEN, _("Your role does not include this."), _("Ask a colleague whose role does.")),
    (Code.NOT_ASSIGNED, Rule.WORKS_HERE): (
        NOT_OPEN, _("This person works in the service themselves."),
        _("Their record opens only to clinicians who are assigned to them.")),
    (Code.NOT_ASSIGNED, Rule.ASSIGNMENT): (
        NOT_OPEN, _("You are not working with this person."), _("An administrator assigns people.")),
    Code.CONFLICT_OF_INTEREST: (
        NOT_OPEN, _("You know this person outside work."), _("A colleague helps instead. An administrator assigns one.")),
    (Code.WORKER_TYPE_NOT_ALLOWED, Rule.CONSUMER_PEER_SUPPORTS_CARER): (
        NOT_OPEN, _("In this service consumer peer workers support consumers, and not carers."),
        _("“Our model” says so. Two administrators can choose otherwise.")),
    (Code.WORKER_TYPE_NOT_ALLOWED, Rule.CARER_PEER_SUPPORTS_CONSUMER): (
        NOT_OPEN, _("In this service carer peer workers support carers, and not consumers."),
        _("“Our model” says so. Two administrators can choose otherwise.")),
    Code.CODE_NOT_ACKNOWLEDGED: (
        NOT_NOW, _("The code of conduct waits to be read. It is the service's duty to give the time for it."),
        _("It stands under “Before you begin”. As soon as that is done, this is open.")),
    Code.TRAINING_MISSING: (
        NOT_NOW, _("“Our model” asks for training before this, and not all of it is there."),
        _("It is the service's duty to offer it. A peer supervisor or an administrator helps, and confirms it.")),
    Code.AGREEMENT_MISSING: (
        NOT_NOW, _("New notes wait until the two of you agree when, how and where you are in touch."),
        _("Write it together when you next meet; it is the service's duty to give you the time for it. "
          "A peer supervisor helps.")),
    Code.SUPERVISION_OVERDUE: (
        NOT_NOW, _("Supervision is more than twice as long ago as “Our model” says."),
        _("It is the service's duty to offer it. An administrator arranges it; a session that is noted opens this again.")),
    Code.MODEL_NOT_ACKNOWLEDGED: (
        NOT_NOW, _("“Our model” waits to be read. It is the service's duty to give the time for it."),
        _("It stands under “Before you begin”, with four answers. Whichever is chosen, this is open then.")),
    (Code.ALREADY_DONE, Rule.CODE_OF_CONDUCT): (
        NOT_NOW, _("This was approved already, or other words were proposed since."), _("Look at the code again.")),
    (Code.ALREADY_DONE, Rule.WORD_LIST): (
        NOT_NOW, _("This was approved already, or another list was proposed since."), _("Look at the list again.")),
    Code.NO_SUGGESTIONS: (
        NOT_OPEN, _("In this service no words are suggested."), _("Write as you would. Nothing is missing.")),
    Code.PROFILE_NOT_OFFERED: (
        NOT_NOW, _("They cannot be chosen right now."), _("“Peer workers” shows who can be.")),
    Code.NOT_A_FACILITATOR: (
        NOT_OPEN, _("Who is in a group is read by those who lead it."), _("An administrator says who leads which.")),
    Code.GROUP_NOTES_OFF: (
        NOT_OPEN, _("The model of this service lets less be written about groups."),
        _("The numbers of a session can be saved without words. “Our model” says more.")),
    Code.NOT_A_MEMBER_OF_GROUP: (
        NOT_OPEN, _("This is for who was there with the group."), _("Those who lead the group mark who came.")),
    (Code.NOT_SHARED, Rule.SERVICE_MODEL): (
        NOT_OPEN, _("What peer workers write about their groups stays with the group here."),
        _("You can ask those who lead it.")),
    (Code.RUN_IS_OVER, Rule.TIME): (
        NOT_NOW, _("Each session of this group has its record."), _("Look at the one that you wanted to write about.")),
    (Code.RUN_IS_OVER, Rule.GROUP): (
        NOT_NOW, _("This group is over."), _("Under “Groups” are those that go on.")),
    Code.ANOTHER_GROUP: (
        NOT_NOW, _("Please choose another group: here you would meet somebody who leads it and whom you know from elsewhere."),
        _("Under “Groups” are the others.")),
    Code.LEADER_NOT_READY: (
        NOT_NOW, _("They cannot lead a group yet: something waits for them first."),
        _("They see what under “Before you begin”. As soon as that is done, they can lead it.")),
    Code.PROGRAMME_WITHDRAWN: (
        NOT_NOW, _("No group is begun by this version of the programme any more. Groups that began keep it."),
        _("Begin it by the newest version, or write another one.")),
    (Code.ALREADY_DONE, Rule.GROUP): (
        NOT_NOW, _("Something about this group was changed already."), _("Look at the group again.")),
    (Code.NOT_A_MEMBER, Rule.GROUP): (
        NOT_NOW, _("They have no role here in which they could lead it like that."),
        _("Under “Staff” you give them one first, or choose the other part.")),
    (Code.NOT_OFFERED, Rule.GROUP): (
        NOT_NOW, _("Nobody joins a group by this programme."), _("Begin one by another programme.")),
    (Code.NOT_SHARED, Rule.GROUP): (
        NOT_OPEN, _("This contact is kept between the two who met."), _("You can ask the person.")),
    Code.NO_PLACE_LEFT: (
        NOT_NOW, _("The last place has just been taken."),
        _("Under “Peer workers” you can wait, and read it as soon as one is free.")),
    (Code.ALREADY_DONE, Rule.CHOICE): (
        NOT_NOW, _("This was changed already."), _("“Peer workers” shows who works with you.")),
    Code.HELD_FOR_SAFETY: (
        NOT_NOW, _("This is held for the person’s safety, whatever was said yes to. It says nothing about anybody’s fault."),
        _("You may listen. A clinician who works with them can talk with them alone.")),
    (Code.ALREADY_DONE, Rule.SAFETY_HOLD): (
        NOT_NOW, _("This was done already, or nobody has asked for it yet."), _("“Held for safety” shows how it stands.")),
    (Code.SELF_APPROVAL, Rule.SAFETY_HOLD): (
        NOT_NOW, _("You asked for this, so somebody else agrees to it."), _("Please ask somebody else who works with them.")),
    Code.REPRESENTATIVES_OFF: (
        NOT_NOW, _("In this service nobody decides for somebody else."),
        _("The person can say what they choose. An administrator can change it in the service’s details.")),
    Code.OUTSIDE_AUTHORITY: (
        NOT_NOW, _("This is not among what a representative may decide here, or their time is over."),
        _("It stays as it is. The person can decide it themselves.")),
    Code.DECIDED_THEMSELVES: (
        NOT_NOW, _("The person has decided this themselves since, and that wins."),
        _("It stays as they said it.")),
    (Code.AUDIENCE_TOO_WIDE, Rule.REPRESENTATIVE): (
        NOT_NOW, _("Opening a part to more readers is not among what this representative may decide."),
        _("“Just us two” keeps it between the person and their peer worker.")),
    (Code.SELF_APPROVAL, Rule.SUPPORTER): (
        NOT_NOW, _("You recorded this, so somebody else agrees to it."),
        _("Please ask somebody else who works with them.")),
    (Code.ALREADY_DONE, Rule.SUPPORTER): (
        NOT_NOW, _("This was done already, or it is over."), _("“Supporters and representatives” shows how it stands.")),
    Code.CARER_CONTACT_OFF: (
        NOT_NOW, _("In this service peer workers tell carers nothing about a person."),
        _("You may listen, and note that you did.")),
    Code.CARER_EXCLUDED: (
        NOT_NOW, _("The person wants nothing told to this carer."), _("You may listen, and note that you did.")),
    Code.CARER_REFUSED: (
        NOT_NOW, _("The person said no to telling this carer anything."),
        _("You may listen, and note that you did. They can change it under “My carers”.")),
    Code.CARER_NOT_CONSENTED: (
        NOT_NOW, _("The person has not been asked what this carer may hear, or their yes has ended."),
        _("Ask them when you next meet. Until then you may listen, and note that you did.")),
    (Code.NOT_SHARED, Rule.CARER_TIE): (
        NOT_OPEN, _("This is over, and only the person still sees it."), _("You can ask the person.")),
    Code.NOT_THE_GIVER: (
        NOT_OPEN, _("Somebody else gave this sign-in."), _("Whoever gave it takes it back, or an administrator does."),
    ),
    Code.MEETING_WITHOUT_PEERS: (
        NOT_OPEN, _("In this service the team meets without peer workers."),
        _("“Our model” says why it is so. What somebody thinks they can bring to a meeting themselves.")),
    (Code.NOT_THE_AUTHOR, Rule.MEETING): (
        NOT_OPEN, _("Somebody else called this meeting."), _("Ask them to change when it is or who is there.")),
    (Code.NOT_OFFERED, Rule.MEETING): (
        NOT_NOW, _("This meeting is about the service, and about nobody in it."),
        _("Choose a meeting of the team or a care review.")),
    (Code.TOO_EARLY, Rule.MEETING): (
        NOT_NOW, _("The meeting has not come to that yet."), _("Come back once it has.")),
    (Code.CALLED_OFF, Rule.OWN_RECORD): (
        NOT_NOW, _("This meeting was called off, so nobody reads there what you think."),
        _("If it is brought to another meeting, it stands under “Meetings about me”, and you can say it there.")),
    (Code.CALLED_OFF, Rule.MEETING): (
        NOT_NOW, _("This meeting was called off."), _("Call another one, or bring it to one that there is.")),
    (Code.HAS_BEGUN, Rule.MEETING): (
        NOT_NOW, _("This meeting has begun."),
        _("Say who was there. If it did not take place, change when it is first, then call it off.")),
    (Code.ALREADY_DONE, Rule.MEETING): (
        NOT_NOW, _("This was brought, decided or told already."), _("Open it again to see what stands there now.")),
    (Code.NOT_SHARED, Rule.REFERRAL): (
        NOT_OPEN, _("A colleague offered this."), _("Ask the person what they would like.")),
    (Code.NOT_SHARED, Rule.CARER_REQUEST): (
        NOT_OPEN, _("Somebody else who works with this carer offered it."), _("Ask the carer what they would like.")),
    (Code.ALREADY_DONE, Rule.CARER_REQUEST): (
        NOT_NOW, _("It was answered or has begun already, or was taken back."), _("Open the page again to see how it stands.")),
    (Code.ALREADY_DONE, Rule.REFERRAL): (
        NOT_NOW, _("This offer was answered or begun already."), _("Open it again to see how it stands.")),
    (Code.ALREADY_DONE, Rule.CARER_TIE): (
        NOT_NOW, _("This was said already, or something else was said since."), _("“Carers” shows how it stands.")),
    (Code.NOT_OFFERED, Rule.WORKS_HERE): (
        NOT_NOW, _("You work in this service yourself, so nobody here is offered to you as a peer worker."),
        _("A clinician who is assigned to you can help to find somebody elsewhere.")),
    (Code.ENDED, Rule.OWN_RECORD): (
        NOT_NOW, _("You are no longer with this service, so nobody here is offered to you."),
        _("If you come back, you choose again.")),
    (Code.WANTS_NO_PEER, Rule.OWN_RECORD): (
        NOT_NOW, _("You said that you want no peer worker, so nobody is offered to you."),
        _("You can change your mind today.")),
    (Code.WANTS_NO_PEER, Rule.PREFERENCE): (
        NOT_NOW, _("They said that they want no peer worker now, and for 90 days nobody offers them one."),
        _("They can change their mind at any time, under “Peer support” among their choices.")),
    (Code.NOT_OFFERED, Rule.PREFERENCE): (
        NOT_NOW, _("These two cannot work together here."), _("Choose somebody else.")),
    Code.NO_POLICY: (
        NOT_NOW, _("This service has not chosen its model yet."), _("Two administrators choose one, under “Service model”.")),
    Code.POLICY_NO_READING: (
        NOT_OPEN, _("In this service peer workers learn from the person, not from the record."),
        _("Talk together. “Our model” says why it is so.")),
    Code.POLICY_NO_ABOUT_ME: (
        NOT_OPEN, _("In this service peer workers learn from the person, and do not read what they write about themselves."),
        _("Talk together. “Our model” says why it is so.")),
    Code.POLICY_SUMMARY_ONLY: (
        NOT_OPEN, _("In this service peer workers read About Me instead of the record."), _("Open About Me.")),
    Code.POLICY_NO_WRITING: (
        NOT_NOW, _("In this service peer workers do not write notes."),
        _("You can log that you were in contact: date, length and how.")),
    Code.POLICY_NOT_SHARED: (
        NOT_OPEN, _("This note was finished while the service shared no peer notes with clinicians."),
        _("You can ask the person.")),
    Code.POLICY_NO_CONTACTS_READ: (
        NOT_OPEN, _("In this service clinicians do not see when a peer worker and a person met."),
        _("You can ask the person. “Our model” says why it is so.")),
    Code.POLICY_NO_CONTACT_LOG: (NOT_NOW, _("This service keeps no contact log."), _("There is nothing to fill in.")),
    Code.KIND_NOT_ALLOWED: (NOT_NOW, _("This kind of note is not in use here."), _("Choose another kind.")),
    Code.CONSENT_NOT_GIVEN: (
        NOT_OPEN, _("This person has not said yes or no yet."), MY_CHOICES),
    Code.OFFER_UNANSWERED: (
        NOT_NOW, _("This offer has not been answered yet."),
        _("Nothing begins before a yes. Open the page again to see how it stands.")),
    Code.CONSENT_REFUSED: (NOT_OPEN, _("This person said no."), _("You can go on working together without it.")),
    Code.CONSENT_WITHDRAWN: (
        NOT_OPEN, _("This person took their yes back."), _("You can go on working together without it.")),
    Code.CONSENT_EXPIRED: (NOT_OPEN, _("This person's yes has ended."), MY_CHOICES),
    Code.CONSENT_BEFORE_SWITCH: (
        NOT_OPEN, _("The service changed its model, so an earlier yes no longer counts."), MY_CHOICES),
    Code.CHOSE_NOT_TO_WRITE: (
        NOT_NOW, _("You have agreed on a role without notes."),
        _("You can log that you were in contact. “My role”, under “Before you begin”, is where you change it.")),
    (Code.NOT_OFFERED, Rule.PEER_MAY_CHOOSE_NOT_TO_WRITE): (
        NOT_NOW, _("“Our model” keeps note writing in every role."), _("Propose it again, with notes in it.")),
    (Code.ALREADY_DONE, Rule.SELECTION): (
        NOT_NOW, _("These were approved already, or others were proposed since."), _("Look at the criteria again.")),
    (Code.NOT_OFFERED, Rule.SELECTION): (
        NOT_NOW, _("A step is noted with a peer worker of the service, and with criteria that are published."),
        _("Look at the page again: it says what is there.")),
    (Code.NOT_OFFERED, Rule.RECOMMENDATION): (
        NOT_NOW, _("Only somebody who works in the service looks after this."),
        _("Choose somebody else, or leave it open who does.")),
    Code.CODE_NOT_PUBLISHED: (
        NOT_NOW, _("Publish the code first: there is no code of conduct in force."),
        _("Under “Code of conduct” one administrator proposes the words, and another approves them.")),
    (Code.OWN_ROLE, Rule.SELECTION): (
        NOT_NOW, _("Nobody notes a step about themselves."), _("Another administrator does.")),
    (Code.ALREADY_DONE, Rule.ROLE_AGREEMENT): (
        NOT_NOW, _("You said yes already, or another agreement was proposed since."), _("Look at the page again.")),
    Code.CHOSE_NOT_TO_READ: (
        NOT_OPEN, _("You chose not to look at this record."), _("You can change that on the person's page.")),
    (Code.OPTED_OUT, Rule.OWN_NOTE): (
        NOT_NOW, _("You said no to notes, so nobody could go on with it."),
        _("Under “My choices” you can say yes again, if you want to hand it on.")),
    (Code.OPTED_OUT, Rule.CONSUMER_OPT_OUT): (
        NOT_NOW, _("This person does not want notes."),
        _("Log the contact only. If you are worried about safety, use Something worries me.")),
    Code.NO_CONTACT_LINE: (
        NOT_NOW, _("This person wants no line kept about contact."),
        _("A peer worker can note their minutes, with nobody's name.")),
    (Code.NOT_OFFERED, Rule.CONTACT_LOG): (
        NOT_NOW, _("In this service it is kept that you and your peer worker met."),
        _("You can say no to notes, and talk with your team about the log.")),
    (Code.NOT_SHARED, Rule.AUDIENCE): (NOT_OPEN, _("This is not shared with you."), _("You can ask the person.")),
    (Code.NOT_SHARED, Rule.STATUS): (
        NOT_OPEN, _("What is not finished is shared with nobody."), _("You can ask the person.")),
    (Code.NOT_SHARED, Rule.ROLE): (
        NOT_OPEN, _("A safety concern is read by clinicians and by whoever raised it."),
        _("Ask a clinician of the team.")),
    (Code.NOT_SHARED, Rule.CONCERN): (
        NOT_OPEN, _("This safety concern is not open to you yet."), _("Ask a clinician of the team.")),
    Code.RISK_NOT_YOURS: (
        NOT_NOW, _("In this service clinicians write about risk; it is their duty, and not yours."),
        _("If something worries you, use Something worries me.")),
    Code.CLINICIAN_BEGINS: (
        NOT_NOW, _("In this service a clinician begins what is written about risk, and you add to it."),
        _("Open the clinician's entry and add what you saw. If none is there, use Something worries me.")),
    (Code.NOT_OFFERED, Rule.RISK_DOCUMENTATION_OWNER): (
        NOT_NOW, _("A clinician signs what a peer worker wrote about risk, and nothing else."),
        _("There is nothing to sign here.")),
    (Code.ALREADY_DONE, Rule.RISK_DOCUMENTATION_OWNER): (
        NOT_NOW, _("A clinician has signed this already."), _("The page of the entry says who.")),
    Code.ASSESSMENT_NOT_YOURS: (
        NOT_NOW, _("In this service clinicians assess; it is their duty, and not yours."),
        _("“Our model” says what part you have in it.")),
    (Code.NOT_OFFERED, Rule.PEER_RISK_ASSESSMENT): (
        NOT_NOW, _("You add what you saw to an entry about risk or to an assessment only."), _("Write it in a peer note.")),
    (Code.ALREADY_DONE, Rule.PEER_RISK_ASSESSMENT): (
        NOT_NOW, _("This version has been replaced."), _("Add what you saw to the newest one.")),
    Code.WITHHELD: (
        NOT_OPEN, _("This is not shown to you for a time."),
        _("“My record” says until when, and there you can question it.")),
    (Code.NOT_OFFERED, Rule.WITHHOLDING): (
        NOT_NOW, _("What remains of a peer note is never kept from the person."), _("Talk about it with them.")),
    (Code.ALREADY_DONE, Rule.WITHHOLDING): (
        NOT_NOW, _("It was kept from the person before, and that is over or still so."),
        _("The page of the entry says how it stands.")),
    Code.STOPPED_SHARING: (
        NOT_OPEN, _("The person has stopped sharing this note."), _("What you have already read, you may ask them about.")),
    Code.ENTERED_IN_ERROR: (
        NOT_OPEN, _("This note was entered in error and has been taken away."), _("The records officer can tell you more.")),
    (Code.ENDED, Rule.ENROLMENT): (
        NOT_NOW, _("This person is no longer with the service."), _("Somebody who enrols people can renew it.")),
    Code.NOT_THE_SUPERVISOR: (
        NOT_OPEN, _("Whoever supervises the worker who wrote it signs it."), _("“Supervision” lists what waits for you.")),
    (Code.NOT_OFFERED, Rule.COSIGN): (
        NOT_NOW, _("This note was finished without a supervisor's signature."), _("It is signed by its two authors.")),
    (Code.NOT_THE_AUTHOR, Rule.AUTHORSHIP): (
        NOT_OPEN, _("Someone else wrote this note."), _("Ask the person who wrote it.")),
    Code.NOT_YOUR_RECORD: (NOT_OPEN, _("This decision belongs to the person it is about."), _("Ask them.")),
    (Code.NOT_OFFERED, Rule.PEER_MAY_CHOOSE_NOT_TO_READ): (
        NOT_NOW, _("In this service peer workers do not choose whether to read."),
        _("If reading weighs on you, talk with your supervisor.")),
    (Code.NOT_OFFERED, Rule.CONSUMER_OPT_OUT): (
        NOT_NOW, _("In this service you are not asked before your peer worker reads."),
        _("You can say no to notes, and talk with your team about reading.")),
    (Code.NOT_OFFERED, Rule.SIGN_IN): (
        NOT_NOW, _("They sign in themselves, and read it on their own page."),
        _("The list says so as soon as they have.")),
    (Code.NOT_OFFERED, Rule.ASSIGNMENT): (
        NOT_NOW, _("A duty for everyone is for clinicians."), _("Under “Staff” you give them the role first.")),
    Code.NOT_HANDED_OVER: (NOT_NOW, _("This note has not been handed over yet."), _("Hand it over first.")),
    Code.WITH_CONSUMER: (
        NOT_NOW, _("This note was handed over and is not answered yet."), _("It goes on once there is an answer.")),
    Code.CHANGES_ASKED: (
        NOT_NOW, _("Changes to this note were asked for."), _("Change it together, then hand it over again.")),
    Code.ALREADY_AGREED: (
        NOT_NOW, _("This note is agreed already."), _("It can be finished, or changed and handed over again.")),
    Code.PUT_OFF: (NOT_NOW, _("This note was put off for another day."), _("Take it up again first.")),
    Code.NOT_FINISHED: (NOT_NOW, _("This note is not finished yet."), _("Finish it first.")),
    Code.ALREADY_FINISHED: (
        NOT_NOW, _("This note is finished already."), _("Open it: it can be amended, and sharing can be stopped.")),
    Code.NOTE_CLOSED: (
        NOT_NOW, _("This note was closed, and its words are gone."), _("Start a new one if you both want to.")),
    (Code.NO_ENTRY_LEFT, Rule.PEER_WRITE_NOTES): (
        NOT_NOW, _("In this service peer workers do not write in the record."),
        _("What stays is the line in the contact log, if there is one.")),
    (Code.NO_ENTRY_LEFT, Rule.UNAGREED_NOTE_BECOMES): (
        NOT_NOW, _("In this service a note that is not agreed leaves nothing in the record."),
        _("What stays is the line in the contact log, if there is one.")),
    (Code.FROZEN, Rule.AUTHORSHIP): (
        NOT_NOW, _("Whoever wrote this note with you does not work with you any more, so it goes no further by itself."),
        _("Its page has what you can do: keep a copy, hand it on, share it yourself, or let it go.")),
    (Code.FROZEN, Rule.PEER_WRITE_NOTES): FROZEN,
    (Code.FROZEN, Rule.SERVICE_MODEL): (
        NOT_NOW, _("The service has no model now, so this note can no longer be finished."), FROZEN[2]),
    Code.NOTHING_WRITTEN: (NOT_NOW, _("Nothing is written yet."), _("Write a line or two first.")),
    (Code.NOT_AGREED, Rule.HARD_MOMENT): (
        NOT_NOW, _("This was agreed to in a hard moment, and counts once it was said again in time that it holds."),
        _("Ask when you next meet: it is confirmed for two weeks, and decided afresh after that.")),
    (Code.NOT_AGREED, Rule.AGREEMENT): (
        NOT_NOW, _("Not every part is decided yet."), _("Choose for each part, or choose to decide later.")),
    Code.TEXT_CHANGED: (
        NOT_NOW, _("The words changed after they were agreed to."), _("Show the note again, so that it can be agreed.")),
    Code.STALE: (NOT_NOW, _("Someone saved in between."), _("Your words are still here. Compare, then save again.")),
    (Code.WITNESS_NEEDED, Rule.WITNESS): (
        NOT_NOW, _("What was said or ticked on paper needs a witness and a reason."),
        _("Say who was there and how it was said.")),
    (Code.WITNESS_NEEDED, Rule.TELL_CONSUMER_FIRST): (
        NOT_NOW, _("The person has not been told yet."), _("Tell them first, or say why not.")),
    (Code.WITNESS_NEEDED, Rule.CONCERN): (
        NOT_NOW, _("The person does not know of it yet."),
        _("Take it on first, and say why they do not know and by when they will.")),
    (Code.ALREADY_DONE, Rule.TELL_CONSUMER_FIRST): (
        NOT_NOW, _("The person knows of it by now."), _("What they can read stays open to them.")),
    Code.HELD_BY_YOU: (
        NOT_NOW, _("You decided this the last time."),
        _("Another clinician decides whether they are told later still. You can tell them.")),
    Code.PRIVACY_OFFICER_DECIDES: (
        NOT_NOW, _("Clinicians can keep something from a person for 90 days, and these are used up."),
        _("It waits with the privacy officers. If they decide nothing, the person can read it after the last day. You can tell them.")),
    (Code.METHOD_NOT_YOURS, Rule.METHOD): (
        NOT_NOW, _("Only the person can decide this way."), _("Hand over, send a link, or write down what was said.")),
    (Code.METHOD_NOT_YOURS, Rule.TEXT): (
        NOT_NOW, _("New words cannot be taken down as a spoken decision."),
        _("Write them in the draft, and read it aloud again.")),
    (Code.METHOD_NOT_YOURS, Rule.SIGN_IN): (
        NOT_NOW, _("They have a sign-in of their own, and nobody else writes this for them."),
        _("They write it on their own page.")),
    (Code.TOO_EARLY, Rule.CO_AUTHORING): (
        NOT_NOW, _("The person still has time to answer."), _("You can close it two weeks after it was handed over.")),
    Code.TOO_LATE: (
        NOT_NOW, _("A contact can be taken back for ten minutes."), _("It stays in the log.")),
    (Code.AUDIENCE_TOO_WIDE, Rule.PEER_WRITE_NOTES): (
        NOT_NOW, _("In this service peer notes stay in the file of the peer team."), _("Choose fewer people.")),
    (Code.AUDIENCE_TOO_WIDE, Rule.PEER_READ_RECORDS): (
        NOT_NOW, _("In this service no other peer worker reads a peer note."), _("Choose other readers.")),
    (Code.AUDIENCE_TOO_WIDE, Rule.CLINICIAN_READ_PEER_NOTES): (
        NOT_NOW, _("In this service clinicians do not read peer notes."), _("Choose fewer people.")),
    (Code.SELF_APPROVAL, Rule.SECOND_PERSON): (
        NOT_NOW, _("You proposed this change."), _("A second person must approve it.")),
    (Code.SELF_APPROVAL, Rule.QUESTION): (
        NOT_OPEN, _("This question is about you."), _("Somebody else answers it.")),
    (Code.NOT_OFFERED, Rule.OPENING): (
        NOT_NOW, _("Nobody else here looks after records, so nobody can agree."),
        _("An administrator gives somebody the role of a records officer. Then it can be asked for here.")),
    (Code.SELF_APPROVAL, Rule.OPENING): (
        NOT_NOW, _("You asked for this yourself."), _("Another records officer agrees or declines.")),
    (Code.ALREADY_DONE, Rule.OPENING): (
        NOT_NOW, _("This was asked or answered already."), _("The page of the note says how it stands.")),
    (Code.ALREADY_DONE, Rule.QUESTION): (
        NOT_NOW, _("This was answered already."), _("Open it to read the answer.")),
    (Code.NOT_THE_AUTHOR, Rule.NOTED): (
        NOT_NOW, _("A colleague wrote this."), _("Tell them what is wrong with it. They can put it right or take it back.")),
    (Code.ALREADY_DONE, Rule.NOTED): (
        NOT_NOW, _("This was taken back already."), _("Where it stands it says when, and by whom.")),
    (Code.ALREADY_DONE, Rule.CONSULTATION): (
        NOT_NOW, _("A colleague has answered this already."), _("Open it to read the answer.")),
    (Code.SELF_APPROVAL, Rule.CONSULTATION): (
        NOT_NOW, _("You asked this yourself."), _("A colleague answers it.")),
    (Code.ALREADY_DONE, Rule.EVALUATION): (
        NOT_NOW, _("That was done already."), _("Its page says how it stands.")),
    (Code.ALREADY_DONE, Rule.OWN_RECORD): (
        NOT_NOW, _("They answered this themselves, and their answer stands."),
        _("If it is not right, only they can answer it again.")),
    (Code.OVERLAPS, Rule.EVALUATION): (
        NOT_NOW, _("Another period of this kind lies in these days."), _("Choose other days. A period that has not begun yet can be called off.")),
    (Code.PERIOD_NOT_OPEN, Rule.EVALUATION): (
        NOT_NOW, _("Nobody is asked this now."), _("When it is time, it is on the page of how it is going.")),
    (Code.LICENCE_MISSING, Rule.EVALUATION): (
        NOT_NOW, _("What you chose belongs to somebody, and their permission is not written down here."),
        _("Write it down first, beside what you can ask with.")),
    (Code.NOT_OFFERED, Rule.EVALUATION): (
        NOT_NOW, _("What you say after a group is shared with nobody: it would tell them that you were in it."),
        _("You can say as much of it as you like in your own words.")),
    (Code.NOT_OFFERED, Rule.EVALUATION_REQUIRED): (
        NOT_NOW, _("In your service’s model nobody is asked how it is going."),
        _("An administrator can change that switch of the model.")),
    (Code.ALREADY_DONE, Rule.EXAMPLE): (
        NOT_NOW, _("This example was agreed to, looked at or taken back already."), _("Its note says how it stands.")),
    (Code.SELF_APPROVAL, Rule.EXAMPLE): (
        NOT_NOW, _("You have a part in this example already."), _("Another administrator looks at it.")),
    (Code.ALREADY_DONE, Rule.PLAN_ITEM): (
        NOT_NOW, _("This item of the care plan has ended."), _("You can add a new one.")),
    (Code.NOT_OFFERED, Rule.PLAN_ITEM): (
        NOT_NOW, _("Items belong to a care plan that its person may read."),
        _("Choose another care plan, or write one in the record first.")),
    (Code.ALREADY_DONE, Rule.TEAM_STATEMENT): (
        NOT_NOW, _("This was answered or taken back already."), _("The page says how it stands.")),
    (Code.SELF_APPROVAL, Rule.PRIVACY): (
        NOT_NOW, _("This was you."), _("Another privacy officer looks at it.")),
    (Code.ALREADY_DONE, Rule.PRIVACY): (
        NOT_NOW, _("This was looked at already."), _("Open it to read what was found.")),
    (Code.METHOD_NOT_YOURS, Rule.SAME_PERSON): (
        NOT_NOW, _("Neither of the two has a sign-in, and nobody but the person can agree."),
        _("Give them a sign-in to one of the two first.")),
    (Code.NOT_OFFERED, Rule.SAME_PERSON): (
        NOT_NOW, _("There is no second records officer who could agree."),
        _("An administrator gives somebody the role. Then it can be said here.")),
    (Code.SELF_APPROVAL, Rule.SAME_PERSON): (
        NOT_NOW, _("You said this yourself."), _("Another records officer agrees or declines.")),
    (Code.ALREADY_DONE, Rule.SAME_PERSON): (
        NOT_NOW, _("This was said or answered already."), _("The page about the two records says how it stands.")),
    (Code.OWN_ROLE, Rule.TRAINING): (
        NOT_NOW, _("Nobody confirms their own training."), _("A peer supervisor or an administrator does.")),
    (Code.ALREADY_DONE, Rule.TRAINING): (
        NOT_NOW, _("This training was confirmed or withdrawn already."), _("The list says how it stands.")),
    (Code.OWN_ROLE, Rule.SUPERVISION): (
        NOT_NOW, _("Nobody supervises themselves."), _("Choose another peer supervisor.")),
    (Code.NOT_OFFERED, Rule.SUPERVISION): (
        NOT_NOW, _("A peer supervisor or a clinician supervises a peer worker."),
        _("Under “Staff” you give them the role first.")),
    (Code.NOT_OFFERED, Rule.SUPERVISOR_KIND): (
        NOT_NOW, _("“Our model” asks for supervision by somebody else."), _("“Our model” says by whom.")),
    (Code.ALREADY_DONE, Rule.STATUS): (
        NOT_NOW, _("This was done already, or it is not its turn yet."), _("The page of the note says how it stands.")),
    (Code.ALREADY_DONE, Rule.SUPERVISION): (
        NOT_NOW, _("This is done already."), _("The page of the supervision says how it stands.")),
    (Code.OWN_ROLE, Rule.ROLE): (NOT_NOW, _("Nobody changes their own roles."), _("Ask another administrator.")),
    Code.TWO_IDENTITIES: (
        NOT_NOW, _("This sign-in belongs to somebody whom the service helps. Nothing joins the two."),
        _("Invite them under a sign-in of their own.")),
    Code.LAST_ADMINISTRATOR: (
        NOT_NOW, _("No other administrator stays here."), _("Give the role to somebody else first.")),
    Code.NEW_ADMINISTRATOR: (
        NOT_NOW, _("You have been an administrator for less than a day."),
        _("You can approve a change of the model tomorrow, or another administrator can now.")),
    (Code.ALREADY_DONE, Rule.ROLE): (
        NOT_NOW, _("They have this role already, or it waits for a second administrator."), _("Look at their roles.")),
    (Code.ALREADY_DONE, Rule.SECOND_PERSON): (
        NOT_NOW, _("This role has been approved or turned down already."), _("Look at their roles.")),
    Code.NOT_DECIDED: (NOT_NOW, _("Each service has to decide this for itself."), _("Please decide.")),
    Code.NO_SUCH_VALUE: (NOT_NOW, _("This switch has no such value."), _("Choose one of those on the page.")),
    Code.NOT_ENFORCED: (NOT_NOW, _("This switch cannot be set yet."), _("Leave it as the model has it.")),
    (Code.OVERLAPS, Rule.DUTY): (
        NOT_NOW, _("They are on duty already for some of that time."), _("Choose other times, or change those.")),
    (Code.NOT_OFFERED, Rule.DUTY): (
        NOT_NOW, _("A clinician is on duty."), _("Under “Staff” you give them the role first.")),
    (Code.HAS_BEGUN, Rule.DUTY): (
        NOT_NOW, _("This duty is over."), _("Plan another one.")),
    (Code.OVERLAPS, Rule.SERVICE_MODEL): (
        NOT_NOW, _("Another change is already planned for that time."), _("Choose a later start.")),
    (Code.HAS_BEGUN, Rule.SERVICE_MODEL): (
        NOT_NOW, _("This change has begun, or begins within a minute."), _("Propose the model that you want instead.")),
    Code.LATER_PLANNED: (
        NOT_NOW, _("A later change is planned that follows this one."), _("Cancel the later one first.")),
    (Code.ALREADY_DONE, Rule.CONCERN): (
        NOT_NOW, _("A clinician has closed this safety concern."), _("Raise a new one if you are still worried.")),
    (Code.ALREADY_DONE, Rule.SERVICE_MODEL): (
        NOT_NOW, _("This change has been decided already."), _("“Earlier versions” says how.")),
    (Code.ALREADY_DONE, Rule.OPERATOR): (
        NOT_NOW, _("This service has its two administrators."), _("They invite everybody else.")),
    Code.VISIT_OVER: (NOT_NOW, _("This visit is over."), _("Ask your peer worker for a new one.")),
    (Code.NOT_OFFERED, Rule.EMERGENCY_ACCESS): (
        NOT_OPEN, _("This service does not open records in an emergency."),
        _("Ring the duty clinician. Administrators decide it, under “Name, texts and clock”.")),
    (Code.ALREADY_DONE, Rule.EMERGENCY_ACCESS): (
        NOT_NOW, _("This record is not open to you by an emergency."), _("There is nothing to close.")),
    Code.RATE_LIMITED: (NOT_NOW, _("There were too many tries."), _("Wait a little, then try again.")),
    Code.NOT_FOUND: (NOT_OPEN, _("There is nothing here."), _("Go back and try another way.")),
}  # fmt: skip


# What is missing of somebody whom one assigns, and who sees to it.
OF_SOMEBODY_ELSE = {
    Code.CODE_NOT_ACKNOWLEDGED: (
        _("%(name)s has not read the code of conduct yet."),
        _("They find it under “Before you begin”. It is the service's duty to give them the time for it.")),
    Code.TRAINING_MISSING: (
        _("“Our model” asks for training before this, and %(name)s does not have all of it yet."),
        _("It is the service's duty to offer it. A peer supervisor or an administrator confirms it.")),
    Code.SUPERVISION_OVERDUE: (
        _("The last supervision of %(name)s is more than twice as long ago as “Our model” says."),
        _("It is the service's duty to offer it. An administrator arranges it; a session that is noted opens this again.")),
    Code.MODEL_NOT_ACKNOWLEDGED: (
        _("%(name)s has not read “Our model” yet."),
        _("They find it under “Before you begin”. It is the service's duty to give them the time for it.")),
}  # fmt: skip
GATES = frozenset(gate.denial.code for gate in readiness.GATES)
# Where somebody else sees to it.
SEEN_TO = {
    Code.CODE_NOT_ACKNOWLEDGED: ("code", _("Code of conduct")),
    Code.TRAINING_MISSING: ("trainings-waiting", _("Training to confirm")),
    Code.SUPERVISION_OVERDUE: ("staff", _("Staff")),
    Code.MODEL_NOT_ACKNOWLEDGED: ("model-acknowledge", _("Who has not read it yet")),
}
LOG_INSTEAD = frozenset({Code.POLICY_NO_WRITING, Code.OPTED_OUT, Code.CHOSE_NOT_TO_WRITE, Code.NO_CONTACT_LINE})

# The group that it is about, or all of them: which page leads further. Its name goes on behind whose page it is.
GROUP, GROUPS = ("group", _("The group")), ("groups", _("Groups"))
ABOUT_GROUPS = {
    (Code.RUN_IS_OVER, Rule.TIME): GROUP,
    (Code.RUN_IS_OVER, Rule.GROUP): GROUPS,
    (Code.ALREADY_DONE, Rule.GROUP): GROUP,
    (Code.NOT_A_MEMBER, Rule.GROUP): GROUP,
    (Code.LEADER_NOT_READY, Rule.GROUP): GROUP,
    (Code.ANOTHER_GROUP, Rule.GROUP): GROUPS,
}
LOG_LABELS = {Code.NO_CONTACT_LINE: _("Note my minutes")}


def in_words(decision: Decision) -> str:
    """The sentence and the next step, in one line."""
    refusal = of(decision)
    return f"{refusal.message} {refusal.next_step}"


def of(
    decision: Decision,
    person: UUID | None = None,
    service: str = "",
    *,
    about: str = "",
    group: tuple[str, UUID] | None = None,
) -> Refusal:
    """``person``: whose page the refused one may open; then the next step is one press away. ``service``: its slug, if
    it is about one. ``about``: what is missing is not the refused one's own, but of whom they assign, by name. ``group``: how the
    names of its addresses begin, and its id."""
    code = decision.code
    own = (code, decision.rule)
    title, message, next_step = SENTENCES[own] if own in SENTENCES else SENTENCES[code]
    if about and code in OF_SOMEBODY_ELSE:
        said, next_step = OF_SOMEBODY_ELSE[code]
        message = str(said) % {"name": about}
    if decision.missing:
        message = f"{message} {missing(decision.missing)}"
    about_group = _to_group(own, *group) if group and own in ABOUT_GROUPS else None
    href, label = _onward(code, person, service, own=not about) or about_group or (HOME, _("Go to your start page"))
    return Refusal(code.value, title, message, next_step, href, label)


def _onward(code: Code, person: UUID | None, service: str, *, own: bool) -> tuple[str, str] | None:
    if code is Code.AGREEMENT_MISSING and person:
        return reverse("person-agreement", args=[person]), _("What we agree about contact")
    if code in GATES and own:
        return "/readiness/", _("Before you begin")
    if code in SEEN_TO:
        page, label = SEEN_TO[code]
        return reverse(page, args=[service]), label
    if person and code in LOG_INSTEAD:
        return f"/people/{person}/contacts/new/", LOG_LABELS.get(code, _("Log contact"))
    if person:
        return f"/people/{person}/", _("Back to the person")
    if code is Code.FOR_ADMINISTRATORS and service:
        return f"/services/{service}/model/", _("Our model")
    return None


def _to_group(own: tuple[Code, Rule], whose: str, run: UUID) -> tuple[str, str]:
    page, label = ABOUT_GROUPS[own]
    return reverse(whose + page, args=[run] if ABOUT_GROUPS[own] is GROUP else []), label
