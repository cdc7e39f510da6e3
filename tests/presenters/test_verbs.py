"""What is done to somebody is said to them in words of its own."""

from peernotes.enums import LOOKS, Verb
from peernotes.presenters.who_looked import DONE

# About a service or oneself, or (a choice) said by what it was about.
ABOUT_NOBODY_ELSE = {
    *{Verb.GIVE_CONSENT, Verb.SEE_MODEL, Verb.PROPOSE_POLICY, Verb.APPROVE_POLICY, Verb.REJECT_POLICY, Verb.ASK_WHY},
    *{Verb.CANCEL_POLICY},
    *{
        Verb.READ_EVENTS,
        Verb.ASK_EVENT_FILE,
        Verb.FETCH_EVENT_FILE,
        Verb.SIGN_IN,
        Verb.SIGN_OUT,
        Verb.SIGN_IN_FAILED,
        Verb.CHANGE_PASSWORD,
        Verb.RESET_PASSWORD,
    },
    *{Verb.GIVE_ADDRESS, Verb.CHANGE_ADDRESS, Verb.CHANGE_SECOND_STEP, Verb.CHOOSE_NEWS},
    *{Verb.SET_UP, Verb.CREATE_SERVICE, Verb.EDIT_SERVICE, Verb.SEE_STAFF, Verb.SEE_DUTY, Verb.ACCEPT_INVITATION},
    *{Verb.JOIN_SIGN_IN, Verb.SEE_READINESS, Verb.SEE_CODE, Verb.PROPOSE_CODE, Verb.APPROVE_CODE},
    *{Verb.SEE_WORDS, Verb.PROPOSE_WORDS, Verb.APPROVE_WORDS, Verb.SUGGEST_WORDS},
    *{Verb.ACKNOWLEDGE_CODE, Verb.ACKNOWLEDGE_MODEL, Verb.SEE_TRAINING, Verb.RECORD_TRAINING, Verb.WRITE_PROFILE},
    *{Verb.SEE_SELECTION, Verb.PROPOSE_CRITERIA, Verb.APPROVE_CRITERIA, Verb.CONSULT},
    *{Verb.SEE_GROUPS, Verb.WRITE_PROGRAMME, Verb.RUN_GROUP, Verb.WRITE_GROUP_SESSION, Verb.SIGN_GROUP_SESSION},
    *{Verb.AMEND_GROUP_SESSION, Verb.STRIKE_GROUP_SESSION},
    Verb.DEBRIEF_GROUP,
    Verb.WRITE_GROUP_AGREEMENT,
    *{Verb.SEE_EVALUATION, Verb.PLAN_EVALUATION},
    *{Verb.SEE_LEAFLETS, Verb.WRITE_LEAFLET},
    *{Verb.SEE_RECOMMENDATIONS, Verb.WRITE_RECOMMENDATION},
}


def test_every_verb_has_a_sentence_for_whom_it_is_about() -> None:
    assert set(Verb) - DONE.keys() == ABOUT_NOBODY_ELSE


def test_whatever_reads_shows_among_the_looks() -> None:
    reads = {verb for verb in Verb if verb.startswith("read_")}
    assert reads - set(LOOKS) == {Verb.READ_EVENTS, Verb.READ_OWN_EVENTS}
