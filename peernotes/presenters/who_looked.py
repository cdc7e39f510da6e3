"""Who looked, in sentences: "Priya Raman (Clinician) read your peer note". Calm, and without blame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from peernotes.enums import LOOKS, PEER_ROLES, Code, NoteKind, Role, Rule, ServiceModel, SupporterKind, Verb
from peernotes.presenters import carers, spoken, times
from peernotes.queries import who_looked as queries
from peernotes.queries.who_looked import LooksWanted

if TYPE_CHECKING:
    from peernotes.queries.who_looked import EventAboutMe, Reader

# What was done, and what somebody wanted to do who was refused. %(what)s: the note, the entry or the record.
DONE = {
    Verb.SEE_PERSON: (gettext_lazy("opened your page"), gettext_lazy("open your page")),
    Verb.READ_RECORD: (gettext_lazy("read %(what)s"), gettext_lazy("read %(what)s")),
    Verb.READ_TO_SIGN: (
        gettext_lazy("read what is open of %(what)s, to sign it"),
        gettext_lazy("read what is open of %(what)s"),
    ),
    Verb.COSIGN: (gettext_lazy("answered, as a supervisor, for %(what)s"), gettext_lazy("sign %(what)s")),
    Verb.OFFER_EXAMPLE: (
        gettext_lazy("offered a part of a note as an example for others"),
        gettext_lazy("offer a part of a note as an example for others"),
    ),
    Verb.AGREE_TO_EXAMPLE: (
        gettext_lazy("agreed that a part of a note is an example for others"),
        gettext_lazy("agree that a part of a note is an example for others"),
    ),
    Verb.LOOK_AT_EXAMPLE: (
        gettext_lazy("looked at an example from a note of yours, without being told whose it is"),
        gettext_lazy("look at an example from a note of yours"),
    ),
    Verb.END_EXAMPLE: (
        gettext_lazy("took back an example from a note of yours"),
        gettext_lazy("take back an example from a note of yours"),
    ),
    Verb.READ_EXAMPLES: (gettext_lazy("read examples of good words"), gettext_lazy("read examples of good words")),
    Verb.READ_ABOUT_ME: (gettext_lazy("read About Me"), gettext_lazy("read About Me")),
    Verb.READ_NOTE: (gettext_lazy("read %(what)s"), gettext_lazy("read %(what)s")),
    Verb.READ_HISTORY: (
        gettext_lazy("looked at earlier versions of %(what)s"),
        gettext_lazy("look at earlier versions of %(what)s"),
    ),
    Verb.READ_CONTACTS: (gettext_lazy("read your contact log"), gettext_lazy("read your contact log")),
    Verb.EDIT_PERSON: (
        gettext_lazy("changed your name, numbers or dates"),
        gettext_lazy("change your name, numbers or dates"),
    ),
    Verb.SEE_ALERTS: (
        gettext_lazy("saw who had tried to open your record, or opened it in an emergency"),
        gettext_lazy("see who had tried to open your record, or opened it in an emergency"),
    ),
    Verb.ANSWER_ALERT: (
        gettext_lazy("wrote down what they found about a try at your record, or an emergency"),
        gettext_lazy("write down something about a try at your record, or an emergency"),
    ),
    Verb.OPEN_IN_EMERGENCY: (
        gettext_lazy("opened your record in an emergency"),
        gettext_lazy("open your record in an emergency"),
    ),
    Verb.END_EMERGENCY: (
        gettext_lazy("closed your record, which they had opened in an emergency"),
        gettext_lazy("close your record"),
    ),
    Verb.SAY_SAME_PERSON: (
        gettext_lazy("said that there are two records of you"),
        gettext_lazy("say that there are two records of you"),
    ),
    Verb.ANSWER_SAME_PERSON: (
        gettext_lazy("answered whether there are two records of you"),
        gettext_lazy("answer whether there are two records of you"),
    ),
    Verb.END_SAME_PERSON: (
        gettext_lazy("took back that there are two records of you"),
        gettext_lazy("take back that there are two records of you"),
    ),
    Verb.SEARCH: (gettext_lazy("found you in a search"), gettext_lazy("search your record")),
    Verb.START_NOTE: (gettext_lazy("began %(what)s with you"), gettext_lazy("begin a peer note with you")),
    Verb.EDIT_NOTE: (gettext_lazy("wrote in %(what)s"), gettext_lazy("write in %(what)s")),
    Verb.HAND_OVER: (gettext_lazy("handed %(what)s to you"), gettext_lazy("hand %(what)s to you")),
    Verb.DECIDE_SECTIONS: (gettext_lazy("decided on %(what)s"), gettext_lazy("decide on %(what)s")),
    Verb.RECORD_VERBAL: (
        gettext_lazy("wrote down what you decided on %(what)s"),
        gettext_lazy("write down what you decided on %(what)s"),
    ),
    Verb.FINALISE: (gettext_lazy("finished %(what)s"), gettext_lazy("finish %(what)s")),
    Verb.MARK_HARD_MOMENT: (
        gettext_lazy("said that you agreed to %(what)s in a hard moment"),
        gettext_lazy("say that you agreed to %(what)s in a hard moment"),
    ),
    Verb.CLOSE_UNAGREED: (
        gettext_lazy("closed %(what)s, which had no answer"),
        gettext_lazy("close %(what)s without an answer"),
    ),
    Verb.AMEND: (gettext_lazy("began to amend %(what)s"), gettext_lazy("amend %(what)s")),
    Verb.ADD_STATEMENT: (gettext_lazy("added a statement to %(what)s"), gettext_lazy("add a statement to %(what)s")),
    Verb.STOP_SHARING: (gettext_lazy("chose who may read %(what)s"), gettext_lazy("choose who may read %(what)s")),
    Verb.HAND_ON: (gettext_lazy("handed %(what)s on"), gettext_lazy("hand %(what)s on")),
    Verb.DISCARD: (gettext_lazy("let %(what)s go"), gettext_lazy("let %(what)s go")),
    Verb.STRIKE: (
        gettext_lazy("marked %(what)s as entered in error"),
        gettext_lazy("mark %(what)s as entered in error"),
    ),
    Verb.ASK_OPENING: (
        gettext_lazy("asked to read all of %(what)s, which was entered in error"),
        gettext_lazy("ask to read all of %(what)s"),
    ),
    Verb.ANSWER_OPENING: (
        gettext_lazy("answered whether all of %(what)s may be read, which was entered in error"),
        gettext_lazy("answer whether all of %(what)s may be read"),
    ),
    Verb.NAME_LEADER: (
        gettext_lazy("said whether you lead a group"),
        gettext_lazy("say whether you lead a group"),
    ),
    Verb.SEE_GROUP: (
        gettext_lazy("saw that you are in a group that they lead"),
        gettext_lazy("see who is in a group"),
    ),
    Verb.JOIN_GROUP: (
        gettext_lazy("joined a group, or changed what it knows"),
        gettext_lazy("join a group"),
    ),
    Verb.SEE_GROUP_SESSION: (
        gettext_lazy("read the record of a group session at which you were"),
        gettext_lazy("read the record of a group session"),
    ),
    Verb.MARK_ATTENDANCE: (
        gettext_lazy("marked whether you came to a group session"),
        gettext_lazy("mark who came to a group session"),
    ),
    Verb.LEAVE_GROUP: (gettext_lazy("left a group"), gettext_lazy("leave a group")),
    Verb.LOG_CONTACT: (gettext_lazy("logged contact with you"), gettext_lazy("log contact with you")),
    Verb.UNDO_CONTACT: (
        gettext_lazy("took back a contact just logged"),
        gettext_lazy("take back a contact with you"),
    ),
    Verb.WRITE_ENTRY: (gettext_lazy("wrote %(what)s"), gettext_lazy("write in your record")),
    Verb.CONTRIBUTE: (
        gettext_lazy("added what they saw to %(what)s"),
        gettext_lazy("add what they saw to %(what)s"),
    ),
    Verb.COUNTERSIGN_ENTRY: (gettext_lazy("signed %(what)s"), gettext_lazy("sign %(what)s")),
    Verb.WITHHOLD_ENTRY: (
        gettext_lazy("kept something in your record from you for a time"),
        gettext_lazy("keep something in your record from you"),
    ),
    Verb.SHOW_ENTRY: (
        gettext_lazy("showed you what had been kept from you in your record"),
        gettext_lazy("show you something in your record"),
    ),
    Verb.RAISE_CONCERN: (
        gettext_lazy("passed on a safety concern about you"),
        gettext_lazy("pass on a safety concern about you"),
    ),
    Verb.ACKNOWLEDGE_CONCERN: (
        gettext_lazy("answered a safety concern about you"),
        gettext_lazy("answer a safety concern about you"),
    ),
    Verb.TAKE_OVER_CONCERN: (
        gettext_lazy("took over a safety concern about you"),
        gettext_lazy("take over a safety concern about you"),
    ),
    Verb.HOLD_CONCERN: (
        gettext_lazy("kept a safety concern about you from you for a time"),
        gettext_lazy("keep a safety concern about you from you for a time"),
    ),
    Verb.PASS_ON_CONCERN: (
        gettext_lazy("passed a safety concern about you on to the next clinician on duty"),
        gettext_lazy("pass a safety concern about you on"),
    ),
    Verb.READ_CONCERN: (
        gettext_lazy("read a safety concern about you"),
        gettext_lazy("read a safety concern about you"),
    ),
    Verb.ASK_QUESTION: (gettext_lazy("asked about your record"), gettext_lazy("ask about your record")),
    Verb.READ_QUESTION: (gettext_lazy("read what you asked"), gettext_lazy("read what you asked")),
    Verb.ANSWER_QUESTION: (gettext_lazy("answered what you asked"), gettext_lazy("answer what you asked")),
    Verb.RECORD_CHOICE: (
        gettext_lazy("wrote down a choice that you made"),
        gettext_lazy("write down a choice of yours"),
    ),
    Verb.SAY_TO_TEAM: (gettext_lazy("said something to your team"), gettext_lazy("say something to your team")),
    Verb.READ_TEAM_STATEMENT: (
        gettext_lazy("read what you said to your team"),
        gettext_lazy("read what you said to your team"),
    ),
    Verb.ANSWER_TEAM_STATEMENT: (
        gettext_lazy("answered what you said to your team"),
        gettext_lazy("answer what you said to your team"),
    ),
    Verb.TAKE_BACK_TEAM_STATEMENT: (
        gettext_lazy("took back what you had said to your team"),
        gettext_lazy("take back what you had said to your team"),
    ),
    Verb.READ_SCORES: (
        gettext_lazy("read how you say it is going"),
        gettext_lazy("read how you say it is going"),
    ),
    Verb.ANSWER_MEASURE: (
        gettext_lazy("wrote down how you say it is going"),
        gettext_lazy("write down how you say it is going"),
    ),
    Verb.SHARE_SCORE: (
        gettext_lazy("decided who reads how you say it is going"),
        gettext_lazy("decide who reads how you say it is going"),
    ),
    Verb.HAND_OVER_CHOICES: (
        gettext_lazy("handed you a device for your choices"),
        gettext_lazy("hand you a device for your choices"),
    ),
    Verb.TAKE_DOWN_ABOUT_ME: (
        gettext_lazy("wrote down your About Me as you said it"),
        gettext_lazy("write down your About Me"),
    ),
    Verb.READ_GOALS: (gettext_lazy("read your goals"), gettext_lazy("read your goals")),
    Verb.WRITE_GOAL: (gettext_lazy("wrote or changed a goal"), gettext_lazy("write or change a goal of yours")),
    Verb.TAKE_DOWN_GOAL: (
        gettext_lazy("wrote down a goal as you said it"),
        gettext_lazy("write down a goal of yours"),
    ),
    Verb.READ_PLAN_ITEMS: (
        gettext_lazy("read items of your care plan"),
        gettext_lazy("read items of your care plan"),
    ),
    Verb.WRITE_PLAN_ITEM: (
        gettext_lazy("wrote or changed an item of your care plan"),
        gettext_lazy("write or change an item of your care plan"),
    ),
    Verb.END_PLAN_ITEM: (
        gettext_lazy("ended an item of your care plan"),
        gettext_lazy("end an item of your care plan"),
    ),
    Verb.READ_AGREEMENT: (
        gettext_lazy("read what you agreed about contact"),
        gettext_lazy("read what you agreed about contact"),
    ),
    Verb.WRITE_AGREEMENT: (
        gettext_lazy("wrote or changed a draft of what you agree about contact"),
        gettext_lazy("write what you agree about contact"),
    ),
    Verb.AGREE_ON_CONTACT: (
        gettext_lazy("said yes, or wrote down your yes, to what you agree about contact"),
        gettext_lazy("say yes to what you agree about contact"),
    ),
    Verb.READ_PLAN: (
        gettext_lazy("read your Crisis and Support Plan"),
        gettext_lazy("read your Crisis and Support Plan"),
    ),
    Verb.READ_PLAN_ON_DUTY: (
        gettext_lazy("opened your Crisis and Support Plan while on duty"),
        gettext_lazy("open your Crisis and Support Plan while on duty"),
    ),
    Verb.WRITE_PLAN: (
        gettext_lazy("wrote or changed your Crisis and Support Plan"),
        gettext_lazy("write or change your Crisis and Support Plan"),
    ),
    Verb.CHOOSE_NOT_TO_READ: (
        gettext_lazy("chose whether to read your record"),
        gettext_lazy("choose whether to read your record"),
    ),
    Verb.READ_OWN_EVENTS: (gettext_lazy("looked at who looked"), gettext_lazy("look at who looked")),
    Verb.SEE_ASSIGNMENTS: (gettext_lazy("saw who works with you"), gettext_lazy("see who works with you")),
    Verb.ASSIGN: (gettext_lazy("changed who works with you"), gettext_lazy("change who works with you")),
    Verb.LOG_ACTIVITY: (gettext_lazy("noted what else you do"), gettext_lazy("note what else you do")),
    Verb.PLAN_DUTY: (gettext_lazy("planned when you are on duty"), gettext_lazy("plan when you are on duty")),
    Verb.INVITE: (gettext_lazy("invited you to work here"), gettext_lazy("invite you to work here")),
    Verb.SEE_CONSUMERS: (
        gettext_lazy("looked at your name and numbers"),
        gettext_lazy("look at your name and numbers"),
    ),
    Verb.ENROL: (gettext_lazy("took you up into the service"), gettext_lazy("take you up into the service")),
    Verb.END_ENROLMENT: (
        gettext_lazy("ended or renewed your time with the service"),
        gettext_lazy("end or renew your time with the service"),
    ),
    Verb.GIVE_LOGIN: (gettext_lazy("gave or took back your sign-in"), gettext_lazy("give or take back your sign-in")),
    Verb.GIVE_ROLE: (gettext_lazy("gave you a role"), gettext_lazy("give you a role")),
    Verb.APPROVE_ROLE: (gettext_lazy("approved a role of yours"), gettext_lazy("approve a role of yours")),
    Verb.DECLINE_ROLE: (gettext_lazy("turned down a role of yours"), gettext_lazy("turn down a role of yours")),
    Verb.END_ROLE: (gettext_lazy("ended a role of yours"), gettext_lazy("end a role of yours")),
    Verb.END_MEMBERSHIP: (gettext_lazy("ended your time here"), gettext_lazy("end your time here")),
    Verb.RESET_SECOND_STEP: (
        gettext_lazy("took away your second step of signing in"),
        gettext_lazy("take away your second step of signing in"),
    ),
    Verb.CONFIRM_TRAINING: (
        gettext_lazy("confirmed a training of yours"),
        gettext_lazy("confirm a training of yours"),
    ),
    Verb.WITHDRAW_TRAINING: (
        gettext_lazy("withdrew a training of yours"),
        gettext_lazy("withdraw a training of yours"),
    ),
    Verb.SEE_SUPERVISION: (gettext_lazy("looked at your supervision"), gettext_lazy("look at your supervision")),
    Verb.ARRANGE_SUPERVISION: (
        gettext_lazy("arranged or ended who supervises you"),
        gettext_lazy("arrange or end who supervises you"),
    ),
    Verb.SAY_AWAY: (gettext_lazy("said when somebody is away"), gettext_lazy("say when somebody is away")),
    Verb.ANSWER_UNNAMED: (gettext_lazy("said how it is for them"), gettext_lazy("say how it is for them")),
    Verb.SPEAK_UP: (gettext_lazy("said how they were treated"), gettext_lazy("say how they were treated")),
    Verb.NAME_LISTENER: (gettext_lazy("named you as who listens"), gettext_lazy("name you as who listens")),
    Verb.KEEP_WELLBEING: (gettext_lazy("opened a page of their own"), gettext_lazy("open a page that is not theirs")),
    Verb.STRIKE_SUPERVISION: (
        gettext_lazy("struck a supervision session with you"),
        gettext_lazy("strike a supervision session with you"),
    ),
    Verb.LOG_SUPERVISION: (
        gettext_lazy("noted a supervision session with you"),
        gettext_lazy("note a supervision session with you"),
    ),
    Verb.RECORD_SELECTION: (
        gettext_lazy("noted a selection step with you"),
        gettext_lazy("note a selection step with you"),
    ),
    Verb.SEE_ROLE_AGREEMENT: (
        gettext_lazy("looked at what is agreed about your role"),
        gettext_lazy("look at what is agreed about your role"),
    ),
    Verb.PROPOSE_ROLE_AGREEMENT: (
        gettext_lazy("proposed an agreement about your role"),
        gettext_lazy("propose an agreement about your role"),
    ),
    Verb.AGREE_ON_ROLE: (
        gettext_lazy("said yes to an agreement about your role"),
        gettext_lazy("say yes to an agreement about your role"),
    ),
    Verb.PASS_MEETING: (
        gettext_lazy("asked you to choose somebody else to meet"),
        gettext_lazy("ask you to choose somebody else to meet"),
    ),
    Verb.ASK_TO_MEET: (gettext_lazy("asked to meet a peer worker"), gettext_lazy("ask to meet a peer worker")),
    Verb.ANSWER_MEETING: (gettext_lazy("answered about a first meeting"), gettext_lazy("answer about a first meeting")),
    Verb.NOTE_MEETING: (gettext_lazy("noted that you have met"), gettext_lazy("note that you have met")),
    Verb.CHOOSE_WORKER: (gettext_lazy("chose a peer worker"), gettext_lazy("choose a peer worker")),
    Verb.LEAVE_WORKER: (gettext_lazy("chose to leave a peer worker"), gettext_lazy("leave a peer worker")),
    Verb.SAY_PREFERENCE: (
        gettext_lazy("said what you wish of peer support"),
        gettext_lazy("say what you wish of peer support"),
    ),
    Verb.READ_WISHES: (
        gettext_lazy("read what you wish of peer support"),
        gettext_lazy("read what you wish of peer support"),
    ),
    Verb.SEE_CARERS: (
        gettext_lazy("looked at whom you named as carers"),
        gettext_lazy("look at whom you named as carers"),
    ),
    Verb.SEE_SAFETY_HOLDS: (gettext_lazy("looked at your page"), gettext_lazy("look at your page")),
    Verb.SET_SAFETY_HOLD: (gettext_lazy("changed your page"), gettext_lazy("change your page")),
    Verb.RELEASE_SAFETY_HOLD: (gettext_lazy("changed your page"), gettext_lazy("change your page")),
    Verb.SEE_SUPPORTERS: (
        gettext_lazy("looked at who supports you"),
        gettext_lazy("look at who supports you"),
    ),
    Verb.RECORD_SUPPORTER: (
        gettext_lazy("recorded somebody who supports or represents you"),
        gettext_lazy("record somebody who supports or represents you"),
    ),
    Verb.AGREE_SUPPORTER: (
        gettext_lazy("agreed, as second person, to somebody who supports or represents you"),
        gettext_lazy("agree to somebody who supports or represents you"),
    ),
    Verb.END_SUPPORTER: (
        gettext_lazy("ended that somebody supports or represents you"),
        gettext_lazy("end that somebody supports or represents you"),
    ),
    Verb.NAME_CARER: (gettext_lazy("named a carer of yours"), gettext_lazy("name a carer of yours")),
    Verb.SAY_OF_CARER: (
        gettext_lazy("changed what holds for a carer of yours"),
        gettext_lazy("change what holds for a carer of yours"),
    ),
    Verb.SEE_OFFERS: (gettext_lazy("looked at what they offered you"), gettext_lazy("look at what they offered you")),
    Verb.OFFER: (gettext_lazy("offered you something"), gettext_lazy("offer you something")),
    Verb.ASK_FOR: (gettext_lazy("asked for something"), gettext_lazy("ask for something")),
    Verb.TAKE_BACK_REQUEST: (
        gettext_lazy("took back what you had asked for"),
        gettext_lazy("take back what you had asked for"),
    ),
    Verb.ANSWER_OFFER: (gettext_lazy("answered an offer to you"), gettext_lazy("answer an offer to you")),
    Verb.START_OFFERED: (
        gettext_lazy("noted that what they offered you has begun"),
        gettext_lazy("begin what they offered you"),
    ),
    Verb.START_ASKED_FOR: (
        gettext_lazy("noted that what you asked for has begun"),
        gettext_lazy("begin what you asked for"),
    ),
    Verb.SEE_MEETINGS: (
        gettext_lazy("looked at the meetings of your team"),
        gettext_lazy("look at the meetings of your team"),
    ),
    Verb.CALL_MEETING: (gettext_lazy("called a meeting"), gettext_lazy("call a meeting")),
    Verb.CALL_OFF_MEETING: (gettext_lazy("called off a meeting"), gettext_lazy("call off a meeting")),
    Verb.BRING_TO_MEETING: (
        gettext_lazy("brought something about you to a meeting"),
        gettext_lazy("bring something about you to a meeting"),
    ),
    Verb.READ_MEETING_ITEM: (
        gettext_lazy("read what a meeting says about you"),
        gettext_lazy("read what a meeting says about you"),
    ),
    Verb.BRING_VIEW: (
        gettext_lazy("brought what you think to a meeting"),
        gettext_lazy("bring what you think to a meeting"),
    ),
    Verb.DECIDE_IN_MEETING: (
        gettext_lazy("wrote down what a meeting decided about you"),
        gettext_lazy("write down what a meeting decided about you"),
    ),
    Verb.TELL_DECIDED: (
        gettext_lazy("noted that you were told what a meeting decided"),
        gettext_lazy("note that you were told what a meeting decided"),
    ),
    Verb.SEE_SPOKEN: (
        gettext_lazy("looked at what may be passed on about you aloud"),
        gettext_lazy("look at what may be passed on about you aloud"),
    ),
    Verb.TELL_ALOUD: (
        gettext_lazy("passed something on about you aloud"),
        gettext_lazy("pass something on about you aloud"),
    ),
    Verb.TAKE_CARER_LOGIN: (
        gettext_lazy("took back the sign-in of one of your carers"),
        gettext_lazy("take back the sign-in of one of your carers"),
    ),
    Verb.GIVE_CARER_LOGIN: (
        gettext_lazy("gave a carer of yours a sign-in"),
        gettext_lazy("give a carer of yours a sign-in"),
    ),
    Verb.READ_CARER_FILE: (gettext_lazy("read in your file"), gettext_lazy("read in your file")),
    Verb.WRITE_CARER_NOTE: (gettext_lazy("wrote in a note with you"), gettext_lazy("write a note with you")),
    Verb.DECIDE_CARER_NOTE: (gettext_lazy("decided on a note"), gettext_lazy("decide on a note")),
    Verb.LOG_CARER_CONTACT: (gettext_lazy("noted contact with you"), gettext_lazy("note contact with you")),
    Verb.SEE_CARER: (gettext_lazy("looked at who works with you"), gettext_lazy("look at who works with you")),
    Verb.SEE_CARER_PAGE: (gettext_lazy("opened your page"), gettext_lazy("open your page")),
    Verb.TALK_WITH_CARER: (
        gettext_lazy("talked with a carer of yours"),
        gettext_lazy("tell a carer of yours something"),
    ),
    Verb.CORRECT_MEETING_ITEM: (
        gettext_lazy("put right what they had written about you for a meeting"),
        gettext_lazy("put right what was written about you for a meeting"),
    ),
    Verb.TAKE_BACK_NOTED: (
        gettext_lazy("took back contact with you that was noted in error"),
        gettext_lazy("take back something that was noted about you"),
    ),
    Verb.DECLARE_CONFLICT: (
        gettext_lazy("said that they know you outside work"),
        gettext_lazy("say that they know you outside work"),
    ),
    Verb.NAME_CONFLICT: (
        gettext_lazy("said whom they know here, or no longer know"),
        gettext_lazy("say whom you know here"),
    ),
    Verb.IMPORT_RECORD: (gettext_lazy("brought in a record about you"), gettext_lazy("bring in a record about you")),
    Verb.TELL_MODEL: (
        gettext_lazy("noted that you know what a change of our model means for you"),
        gettext_lazy("note that you know what a change of our model means for you"),
    ),
    Verb.EXPORT: (gettext_lazy("took a copy of %(what)s"), gettext_lazy("take a copy of %(what)s")),
}
CHOICES = {
    "consent": gettext_lazy("made a choice about your record"),
    "about_me": gettext_lazy("changed About Me"),
    "carer_consent": gettext_lazy("said what a carer of yours may hear"),
    "meeting_consent": gettext_lazy("said who may say in a meeting what you think"),
    "spoken_consent": gettext_lazy("said what may be passed on about you aloud"),
    "note": gettext_lazy("chose what readers are told about %(what)s"),
}
# Why something was not opened, said to the person it is about. The rest is as everybody sees it.
WHY_NOT = {
    Code.CONSENT_NOT_GIVEN: gettext_lazy("you have not been asked"),
    Code.OFFER_UNANSWERED: gettext_lazy("you have not answered the offer"),
    Code.CONSENT_REFUSED: gettext_lazy("you said no"),
    Code.CONSENT_WITHDRAWN: gettext_lazy("you took your yes back"),
    Code.CONSENT_EXPIRED: gettext_lazy("your yes has ended"),
    Code.CONSENT_BEFORE_SWITCH: gettext_lazy("your yes was for an earlier service model"),
    Code.OPTED_OUT: gettext_lazy("you want no notes"),
    Code.STOPPED_SHARING: gettext_lazy("you stopped sharing it"),
    Code.NOT_SHARED: gettext_lazy("it is not shared with them"),
    Code.NOT_ASSIGNED: gettext_lazy("they do not work with you"),
    Code.CONFLICT_OF_INTEREST: gettext_lazy("they know you outside work"),
    Code.WRONG_ROLE: gettext_lazy("their role does not include it"),
    Code.NOT_A_MEMBER: gettext_lazy("they have no role here"),
    Code.WORKER_TYPE_NOT_ALLOWED: gettext_lazy("our model has workers of this kind support others"),
    Code.CARER_CONTACT_OFF: gettext_lazy("in our model peer workers tell carers nothing"),
    Code.CARER_EXCLUDED: gettext_lazy("you want nothing told to them"),
    Code.CARER_REFUSED: gettext_lazy("you said no"),
    Code.CARER_NOT_CONSENTED: gettext_lazy("you have not been asked"),
    Code.CODE_NOT_ACKNOWLEDGED: gettext_lazy("our code of conduct was still to be read by them"),
    Code.AGREEMENT_MISSING: gettext_lazy("your agreement about contact was still to come"),
    Code.TRAINING_MISSING: gettext_lazy("training that our model asks for was still to come"),
    Code.SUPERVISION_OVERDUE: gettext_lazy("something that our model asks for before that was still to come"),
    Code.MODEL_NOT_ACKNOWLEDGED: gettext_lazy("our model was still to be read by them"),
    Code.CHOSE_NOT_TO_WRITE: gettext_lazy("they write no notes, by what they agreed about their role"),
    Code.CHOSE_NOT_TO_READ: gettext_lazy("they had chosen not to read"),
    Code.MEETING_WITHOUT_PEERS: gettext_lazy("in our model the team meets without peer workers"),
    Code.POLICY_NO_CONTACTS_READ: gettext_lazy("our model leaves it to peer workers when you met"),
    Code.POLICY_NO_READING: gettext_lazy("our model keeps peer workers out of the record"),
    Code.POLICY_NO_ABOUT_ME: gettext_lazy("our model leaves About Me to clinicians"),
    Code.POLICY_SUMMARY_ONLY: gettext_lazy("our model gives peer workers About Me only"),
    Code.POLICY_NO_WRITING: gettext_lazy("our model has no peer notes"),
    Code.NOT_YOUR_RECORD: gettext_lazy("this is for you alone to do"),
    Code.NOT_FOUND: gettext_lazy("there was nothing there"),
}


QUICK = (
    ("?", gettext_lazy("Everyone but me"), LooksWanted()),
    (f"?who={queries.EVERYONE}", gettext_lazy("Me too"), LooksWanted(who=queries.EVERYONE)),
    (f"?show={queries.REFUSED}", gettext_lazy("Who was refused"), LooksWanted(show=queries.REFUSED)),
)


def quick(wanted: LooksWanted) -> list[tuple[str, str, bool]]:
    """The filters that are asked for most: address, label, whether it is in use."""
    return [(href, str(label), wanted == one) for href, label, one in QUICK]


def event(line: EventAboutMe) -> dict[str, object]:
    """For components/events.html."""
    asks = line.source == "event" and not line.mine
    return {
        "at": times.shown(line.at),
        "datetime": line.at.isoformat(),
        "who": line.actor or _("Somebody who is not signed in"),
        "role": role(line.role),
        "what": sentence(line),
        "reason": reason(line),
        "refused": not line.allowed,
        "mine": line.mine,
        "href": reverse("my-question", args=[line.id]) if asks else "",
    }


def events(lines: tuple[EventAboutMe, ...]) -> list[dict[str, object]]:
    """One person's lines of one day stand together, under the newest of them."""
    days: dict[tuple[object, ...], list[dict[str, object]]] = {}
    for run in _runs(lines):
        day = timezone.localtime(run[0].at).date()
        days.setdefault((run[0].actor_id, run[0].role, run[0].source, day), []).append(_together(run))
    return [_under_newest(rows) for rows in days.values()]


def _under_newest(rows: list[dict[str, object]]) -> dict[str, object]:
    newest, *others = rows
    more = ngettext("%(n)s more on this day", "%(n)s more on this day", len(others)) % {"n": len(others)}
    return {**newest, "others": others, "more": more if others else ""}


def _runs(lines: tuple[EventAboutMe, ...]) -> list[list[EventAboutMe]]:
    """My own looks at the same thing, one after another, are one line, and so are its author's: this list is about the
    others."""
    rows: list[list[EventAboutMe]] = []
    for line in lines:
        if rows and (line.mine or line.wrote_it) and _same(rows[-1][0], line):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _same(first: EventAboutMe, other: EventAboutMe) -> bool:
    keys = ("actor_id", "verb", "object_type", "object_id", "allowed", "by_visit")
    return all(getattr(first, key) == getattr(other, key) for key in keys)


def _together(run: list[EventAboutMe]) -> dict[str, object]:
    row = event(run[0])
    if len(run) == 1:
        return row
    said = {"what": row["what"], "more": len(run) - 1, "when": times.near(run[-1].at)}
    text = ngettext(
        "%(what)s, and once before (%(when)s)", "%(what)s, and %(more)s times before (from %(when)s)", len(run) - 1
    )
    return {**row, "what": text % said}


def role(value: str) -> str:
    if value == SupporterKind.REPRESENTATIVE:
        return str(SupporterKind.REPRESENTATIVE.label)
    return str(Role(value).label) if value in Role.values else ""


def sentence(line: EventAboutMe) -> str:
    if line.source == "version":
        said = {"model": ServiceModel(line.model).label, "from": times.shown(line.starts_at)}
        if line.verb == Verb.CANCEL_POLICY:
            return _("cancelled the service model “%(model)s”, which was planned from %(from)s") % said
        return _("approved the service model “%(model)s”, from %(from)s") % said
    noted = _noted(line) if line.allowed else ""
    if noted and line.verb == Verb.TAKE_BACK_NOTED:
        return _("took this back, as noted in error: %(noted)s") % {"noted": noted}
    if noted:
        gone = _("%(noted)s. It was noted in error, and taken back on %(when)s") % {
            "noted": noted,
            "when": times.shown(line.taken_back_at),
        }
        return gone if line.taken_back_at else noted
    done, wanted = DONE.get(Verb(line.verb), (_other(line), _other(line)))
    if line.allowed:
        return _with_what(done, line)
    said = {"what": _with_what(wanted, line), "why": why_not(line.code)}
    return _("wanted to %(what)s. This was refused: %(why)s.") % said


def _noted(line: EventAboutMe) -> str:
    """What somebody noted without words: a talk with a carer, or what was passed on aloud."""
    if line.verb in {Verb.TALK_WITH_CARER, Verb.TAKE_BACK_NOTED} and line.talk_minutes is not None:
        return carers.talked(line.talk_topics or [], line.talk_minutes, line.talk_carer)
    if line.verb in {Verb.TELL_ALOUD, Verb.TAKE_BACK_NOTED} and line.spoken_topics is not None:
        return spoken.passed_on(line.spoken_topics, line.spoken_to)
    return ""


def _other(line: EventAboutMe) -> str:
    if line.verb == Verb.GIVE_CONSENT and line.allowed:
        made = CHOICES.get(line.object_type, CHOICES["consent"])
        return (
            made
            if line.mine or line.role == SupporterKind.REPRESENTATIVE or line.object_type != "consent"
            else _("wrote down a choice of yours")
        )
    return str(Verb(line.verb).label).lower()


def _with_what(text: str, line: EventAboutMe) -> str:
    return str(text) % {"what": what(line)} if "%(what)s" in str(text) else str(text)


def what(line: EventAboutMe) -> str:
    if line.note_kind:
        about = {"kind": NoteKind(line.note_kind).label, "day": times.day(line.note_at)}
        return _("your peer note “%(kind)s” of %(day)s") % about
    if line.object_type == "note":
        return _("a peer note")
    if line.entry_title:
        return _("“%(title)s” in your record") % {"title": line.entry_title}
    return _("your record")


def why_not(code: str) -> str:
    known = Code(code)
    return str(WHY_NOT.get(known) or known.label[:1].lower() + known.label[1:])


def reason(line: EventAboutMe) -> str:
    """What they gave as their reason; else the ground on which the page was open to them."""
    if line.purpose:
        return line.purpose
    if line.by_visit:
        return _("during a visit, on a handed-over device or by your link")
    if line.mine or not line.allowed or line.verb not in LOOKS:
        return ""
    return _ground(line)


# What a yes to the record opens; other things are opened by another yes, or by none.
BY_THAT_YES = frozenset(
    {Verb.READ_RECORD, Verb.READ_ABOUT_ME, Verb.READ_CONTACTS, Verb.READ_NOTE, Verb.SEARCH, Verb.SEE_PERSON}
)


def _ground(line: EventAboutMe) -> str:
    if line.wrote_it:
        return _("wrote it with you")
    if line.rule == Rule.EMERGENCY_ACCESS:
        return _("in an emergency; they do not usually work with you")
    if line.verb == Verb.READ_PLAN_ON_DUTY:
        return _("you let any clinician on duty open it in a crisis")
    if line.role == Role.CLINICIAN:
        return _("part of the team that looks after you")
    if line.role in PEER_ROLES and line.consented_at and line.verb in BY_THAT_YES:
        return _("you said yes on %(day)s") % {"day": times.day(line.consented_at)}
    return _("works with you") if line.role in PEER_ROLES else ""


def reader(found: Reader) -> str:
    """ "Priya Raman (Clinician), 4 March 2026, 14:05 GMT" """
    roles = ", ".join(str(Role(role).label) for role in found.roles)
    name = f"{found.name} ({roles})" if roles else found.name
    return _("%(who)s, first on %(when)s") % {"who": name, "when": times.shown(found.first_read_at)}


def readers_line(found: list[Reader]) -> str:
    if not found:
        return _("Nobody but the two of you has read it so far.")
    return ngettext("%(n)s person has read it so far.", "%(n)s people have read it so far.", len(found)) % {
        "n": len(found)
    }
