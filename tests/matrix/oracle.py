"""What is expected, written by hand and in plain words. Nothing here is imported from the product: the tables were
written from the service models, the note's life cycle and the abuse cases, so that a mistake in the product is not
copied into what it is measured against.

Words used: a *model* is integrated or complementary; a *person* is named after what they last said about their record
(``given``, ``refused``, ...); a *note* is named after its state; a *role* is who asks, seen from that person."""

from __future__ import annotations

from dataclasses import dataclass, replace

MODELS = ("integrated", "complementary")

# --- persons: what was said last, about the record and about notes ----------------------------------------------------
# old: a yes from before the service changed its model. expired: a yes whose time is over.
# about_me: yes to About Me alone, no to the record. ended: said yes, and is no longer with the service. works_here: said
# yes, and works in the service themselves.
PERSONS = ("given", "refused", "none", "withdrawn", "old", "expired", "about_me", "ended", "works_here")
PEERS_READ_RECORD = {("integrated", "given"), ("integrated", "ended")}
PEERS_READ_ABOUT_ME = {(model, person) for model in MODELS for person in ("given", "ended", "about_me")}
NOTHING_NEW = {"ended"}
WORKS_HERE = {"works_here"}
WANTS_NO_NOTES = {"refused", "withdrawn"}
MODELS_WITH_NOTES = {"integrated"}
MODELS_WITH_CARER_PEERS = {"integrated"}  # where carer peer workers may support consumers

# --- roles -------------------------------------------------------------------------------------------------------------
UNREADY = {"unready"}  # as the colleague, but that the code of conduct waits for them, and the time is over
UNTRAINED = {"untrained"}  # as the colleague, but that nobody has confirmed that they were trained in anything
NOT_READY = UNREADY | UNTRAINED
PEERS = {
    "author",
    "colleague",
    "carer_peer",
    "supervisor",
    "not_looking",
    *NOT_READY,
}  # peer roles, working with the person
CLINICIANS = {"clinician", "duty"}  # assigned, and with a service-wide duty
IN_CARE = PEERS | CLINICIANS
CARER_PEERS = {"carer_peer"}
# Staff of the service who do not work with the person: not assigned; assigned but a relative; no role in care.
OTHER_STAFF = {
    "peer_unassigned",
    "clinician_unassigned",
    "relative",
    "administrator",
    "records_officer",
    "auditor",
    "privacy_officer",
}
ELSEWHERE = {"elsewhere_peer", "elsewhere_clinician", "elsewhere_admin"}
CONSUMERS = {"consumer", "other_consumer"}
NOBODY = {"signed_out", "deactivated"}
CARER, CARER_OF = "carer", "refused"  # with a sign-in of their own, as whose carer
OPERATOR = "operator"  # starts services, and has no role in any
VISITS = {"visit_here", "visit_elsewhere", "visit_over"}
ROLES = sorted(IN_CARE | OTHER_STAFF | ELSEWHERE | CONSUMERS | NOBODY | VISITS | {"ex_staff", OPERATOR, CARER})
# What they are to somebody who works here themselves: only the clinician who is assigned stays what they are.
TO_COLLEAGUES = {
    **dict.fromkeys(PEERS, "peer_unassigned"), "supervisor": "supervisor_unassigned", "duty": "clinician_unassigned"
}  # fmt: skip
IN_A_PEER_ROLE = PEERS | {"peer_unassigned", "elsewhere_peer"}
IN_A_CLINICIANS_ROLE = CLINICIANS | {"clinician_unassigned", "relative", "elsewhere_clinician"}

# --- notes: by whom, and who reads which sections --------------------------------------------------------------------
ALL = frozenset({"care_team", "peer_team", "just_us", "removed"})
SHARED = frozenset({"care_team"})
TO_ALL = frozenset({"care_team", "peer_team"})
NONE = frozenset()
# waited: with the consumer for longer than they have to answer. left_behind: a draft of somebody who left the service.
UNFINISHED = (
    "draft", "with_consumer", "waited", "changes_requested", "agreed", "deferred", "declined", "lapsed", "left_behind"
)  # fmt: skip
# state: (sections for the peer team, sections for clinicians). Only finished notes are read by others at all.
FINISHED = {
    "final_care": (TO_ALL, frozenset({"care_team"})),
    "final_peer": (frozenset({"peer_team"}), NONE),
    "final_private": (NONE, NONE),
    "amended": (TO_ALL, frozenset({"care_team"})),
    "stopped": (NONE, NONE),  # was shared and read; the consumer took it back
    "unshared_model": (TO_ALL, NONE),  # finished under a model in which clinicians read no peer notes
}
STRUCK = "struck"  # entered in error
STATES = (*UNFINISHED, *FINISHED, STRUCK)
# Who had opened it before it was taken back or struck, and is told that by a line in its place.
TOLD_WHAT_IS_GONE = {"colleague", "clinician"}
GONE = {"stopped", STRUCK}
WRITTEN_BY_THE_ONE_WHO_LEFT = {"left_behind"}

# What the author may do in which state; every other verb in every other state is "not possible now".
AUTHOR = {
    "edit": {"draft", "with_consumer", "waited", "changes_requested", "agreed", "deferred"},
    "hand_over": {"draft", "with_consumer", "waited", "changes_requested", "agreed"},
    "record_spoken": {"with_consumer", "waited"},
    "finish": {"agreed"},
    "was_hard": {"agreed"},
    "close": {"draft", "with_consumer", "waited", "changes_requested", "agreed", "deferred"},
    "discard": {"draft"},
    "pass": {"final_care", "final_peer", "final_private", "amended", "stopped", "unshared_model"},
    "amend": {"final_care", "final_peer", "final_private", "amended", "stopped", "unshared_model"},
    "strike": {"final_care", "final_peer", "final_private", "amended", "stopped", "unshared_model"},
}
# These go on under a model without notes and against an opt-out: they only take away.
ALWAYS_POSSIBLE = {"close", "discard", "pass", "strike", "was_hard"}
CONSUMER = {"discard": {"draft", "left_behind"}}
DECIDES = {"draft", "with_consumer", "waited", "changes_requested", "agreed", "deferred", "left_behind"}


@dataclass(frozen=True)
class Asked:
    """One cell. ``person`` and ``state`` name the object; ``state`` also names a concern (open, seen)."""

    role: str
    model: str
    person: str = ""
    state: str = ""


def as_seen(asked: Asked) -> Asked:
    return replace(asked, role=TO_COLLEAGUES.get(asked.role, asked.role)) if asked.person in WORKS_HERE else asked


# --- whether a note may be known of and read ---------------------------------------------------------------------------


def is_author(asked: Asked) -> bool:
    return asked.role == "author" and asked.state not in WRITTEN_BY_THE_ONE_WHO_LEFT


def is_one_of_us(asked: Asked) -> bool:
    return is_author(asked) or asked.role in {"consumer", "visit_here"}


def peers_read_record(asked: Asked) -> bool:
    return asked.role in PEERS - {"not_looking"} - NOT_READY and (asked.model, asked.person) in PEERS_READ_RECORD


def sections(asked: Asked) -> frozenset[str]:
    if asked.state == STRUCK:
        return ALL if asked.role in {"consumer", "visit_here"} else SHARED if asked.role == "records_officer" else NONE
    if is_one_of_us(asked):
        return ALL
    peers, clinicians = FINISHED.get(asked.state, (NONE, NONE))
    if asked.role in CLINICIANS:
        return clinicians
    return peers if peers_read_record(asked) else NONE


def note(asked: Asked) -> int:
    """200, 403 for who knows of it, 404 for everyone else."""
    if sections(asked):
        return 200
    told = asked.role in TOLD_WHAT_IS_GONE and asked.state in GONE
    if asked.role in NOT_READY:
        told = bool(sections(replace(asked, role="colleague")))  # what waits, and not that there is no such note
    return 403 if told or (is_one_of_us(asked) and asked.state == STRUCK) else 404


def may(verb: str, asked: Asked) -> bool:
    if asked.role == "consumer":
        return asked.state in CONSUMER.get(verb, ())
    if verb == "strike" and asked.role == "records_officer":
        return asked.state in AUTHOR["strike"]
    if not is_author(asked) or asked.state not in AUTHOR[verb]:
        return False
    if verb == "close" and asked.model in MODELS_WITH_NOTES:
        return asked.state == "waited"  # where notes are written together, the consumer has time to answer
    writes = writes_on_with if verb == "finish" else writes_with
    return verb in ALWAYS_POSSIBLE or writes(asked)


def goes_on(asked: Asked) -> bool:
    """Whether anybody could finish it: only then it is agreed to."""
    colleague = asked.person in WORKS_HERE
    return asked.model in MODELS_WITH_NOTES and asked.state not in WRITTEN_BY_THE_ONE_WHO_LEFT and not colleague


def hands_on(asked: Asked) -> bool:
    """What somebody who left had begun; of a colleague, what nobody can finish."""
    left = asked.state in DECIDES and (asked.state in WRITTEN_BY_THE_ONE_WHO_LEFT or asked.person in WORKS_HERE)
    return left and asked.model in MODELS_WITH_NOTES and asked.person not in WANTS_NO_NOTES | NOTHING_NEW


def writes_with(asked: Asked) -> bool:
    return writes_on_with(asked) and asked.person not in NOTHING_NEW


def writes_on_with(asked: Asked) -> bool:
    """Also what was agreed before the person left."""
    return asked.role in PEERS - NOT_READY and asked.model in MODELS_WITH_NOTES and asked.person not in WANTS_NO_NOTES


# --- persons -----------------------------------------------------------------------------------------------------------


def closed_by_the_model(asked: Asked) -> bool:
    """They are assigned, know the person, and are told why nothing about them is open."""
    return asked.role in CARER_PEERS and asked.model not in MODELS_WITH_CARER_PEERS


def person(asked: Asked) -> int:
    if closed_by_the_model(asked):
        return 403
    return 200 if asked.role in IN_CARE | {"consumer"} else 404


def person_page(asked: Asked) -> int:
    """Forms that bring something to its end are open to whoever may see the person."""
    return 403 if asked.role in UNREADY else person(asked)


def record(asked: Asked) -> int:
    if asked.role in CLINICIANS | {"consumer"} or peers_read_record(asked):
        return 200
    return 403 if asked.role in PEERS else 404


def entry(asked: Asked) -> int:
    """Who may not read the record does not learn which entries there are."""
    return 200 if record(asked) == 200 else 404


def reads_own_voice(asked: Asked) -> bool:
    """About Me, goals and a Crisis and Support Plan."""
    if asked.role in CLINICIANS | {"consumer"}:
        return True
    if closed_by_the_model(asked):
        return False
    return asked.role in PEERS - UNREADY and (asked.model, asked.person) in PEERS_READ_ABOUT_ME


def concern(asked: Asked) -> int:
    """``open``: raised by the author, not yet seen by a clinician. ``seen``: raised by the colleague."""
    raised = asked.role == {"open": "author", "seen": "colleague"}[asked.state]
    shown_to_person = asked.role == "consumer" and asked.state == "seen"
    clinician = asked.role in CLINICIANS | {"clinician_unassigned"}
    return 200 if raised or shown_to_person or clinician else 404


def answers(asked: Asked) -> bool:
    """Of a question, ``look``: why somebody opened the page; ``wish``: that an entry be corrected."""
    return asked.role == "records_officer" or (asked.state == "wish" and asked.role in CLINICIANS)


def question(asked: Asked) -> int:
    return 200 if answers(asked) or asked.role == "consumer" else 404


# --- words: what each canary stands for, and who may ever see it -----------------------------------------------------


@dataclass(frozen=True)
class Word:
    """``thing``: section, past, statement, entry, said_beside (an entry), question, about_me, said_to_team, carer, carer_file, carer_request, meeting_item, supporter, goal, plan_item, goal_only_me, agreement, plan, plan_only_me, concern or name. ``state``: of
    the note, question or concern."""

    model: str
    person: str
    thing: str
    state: str = ""
    audience: str = ""


def may_see(asked: Asked, word: Word) -> bool:
    """``asked`` is the reader seen from the person whom the word is about."""
    if asked.role in VISITS:
        return asked.role == "visit_here" and word.thing in {"section", "past", "statement", "name", "plan_item"}
    return SEES[word.thing](asked if word.thing in OPEN_TO_COLLEAGUES else as_seen(asked), word)


# Whoever raised a concern about somebody knows of it and of them, whoever they are.
OPEN_TO_COLLEAGUES = {"concern", "name"}
# Whose own page shows every word of this kind that its reader may see: a page that leaks nothing because it shows nothing
# is no success. What the consumer left out is there to be hidden, even from its authors' page.
SHOWN_ON = {
    "notes/<uuid:note>/": "section",
    "my/notes/<uuid:note>/": "section",
    "people/<uuid:person>/": "about_me",
    "people/<uuid:person>/record/": "entry",
    "people/<uuid:person>/goals/": "goal",
    "people/<uuid:person>/plan-items/": "plan_item",
    "plan-items/<uuid:plan_item>/": "plan_item",
    "people/<uuid:person>/supporters/": "supporter",
    "people/<uuid:person>/supporters/<uuid:supporter>/": "supporter",
    "people/<uuid:person>/carers/": "carer",
    "people/<uuid:person>/meetings/": "meeting_item",
    "people/<uuid:person>/meetings/<uuid:item>/": "meeting_item",
    "people/<uuid:person>/offers/<uuid:referral>/": "offer",
    "people/<uuid:person>/carers/<uuid:carer>/": "carer",
    "people/<uuid:person>/carers/<uuid:carer>/topics/": "carer",
    "carer/notes/<uuid:note>/": "carer_file",
    "carers/notes/<uuid:note>/": "carer_file",
    "people/<uuid:person>/said/": "said_to_team",
    "people/<uuid:person>/said/<uuid:said>/": "said_to_team",
    "people/<uuid:person>/plan/": "plan",
    "people/<uuid:person>/agreement/": "agreement",
    "entries/<uuid:entry>/": "entry",
    "questions/<uuid:question>/": "question",
    "concerns/<uuid:concern>/": "concern",
}


def must_see(pattern: str, asked: Asked, word: Word) -> bool:
    same = (word.model, word.person, word.thing) == (asked.model, asked.person, SHOWN_ON.get(pattern))
    in_state = not word.state or word.state == asked.state
    return same and in_state and word.audience != "removed" and may_see(asked, word)


def _name(asked: Asked, word: Word) -> bool:
    """Also an ID, which is all that a privacy officer sees."""
    in_service = IN_CARE | {"consumer", "clinician_unassigned", "administrator", "records_officer", "privacy_officer"}
    return asked.role in in_service


def _works_with(asked: Asked) -> bool:
    return asked.role == "consumer" or asked.role in IN_CARE - UNREADY and not closed_by_the_model(asked)


SEES = {
    "section": lambda asked, word: word.audience in sections(asked),
    # Earlier text is for the two authors, and after a strike for the consumer.
    "past": lambda asked, word: sections(asked) == ALL,
    "statement": lambda asked, word: bool(sections(asked)),
    "entry": lambda asked, word: record(asked) == 200,
    "said_beside": lambda asked, word: record(asked) == 200,
    "question": lambda asked, word: question(replace(asked, state=word.state)) == 200,
    "about_me": lambda asked, word: reads_own_voice(asked),
    "carer": lambda asked, word: _works_with(asked),
    "offer": lambda asked, word: asked.role in {"author", "consumer"},
    "meeting_item": lambda asked, word: (
        _works_with(asked) and (asked.role in CLINICIANS | {"consumer"} or asked.model == "integrated")
    ),
    "supporter": lambda asked, word: _works_with(asked),
    "carer_file": lambda asked, word: asked.role in {"carer_peer", CARER},
    "carer_request": lambda asked, word: asked.role in {"carer_peer", "supervisor", CARER},
    # In the world of the matrix everybody said it to clinicians.
    "said_to_team": lambda asked, word: asked.role in CLINICIANS | {"consumer"},
    "goal": lambda asked, word: reads_own_voice(asked),
    # Not for peer support.
    "plan_item": lambda asked, word: asked.role in CLINICIANS | {"consumer"},
    "goal_only_me": lambda asked, word: asked.role == "consumer",
    "agreement": lambda asked, word: asked.role in {"author", "consumer"},
    "plan": lambda asked, word: reads_own_voice(asked),
    "plan_only_me": lambda asked, word: asked.role == "consumer",
    "concern": lambda asked, word: concern(asked) == 200,
    "name": _name,
}
