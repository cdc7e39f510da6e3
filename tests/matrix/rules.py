"""Which status who gets: the rules that the table of addresses refers to. Written by hand; nothing here is imported from
the product."""

from __future__ import annotations

from collections.abc import Callable

from tests.matrix import oracle
from tests.matrix.oracle import (
    CLINICIANS,
    CONSUMERS,
    DECIDES,
    ELSEWHERE,
    FINISHED,
    IN_A_CLINICIANS_ROLE,
    IN_A_PEER_ROLE,
    IN_CARE,
    NOBODY,
    NOTHING_NEW,
    PEERS,
    UNREADY,
    Asked,
    may,
    note,
    person,
    writes_with,
)

Rule = Callable[[Asked], int]


def always(status: int) -> Rule:
    return lambda asked: status


def after(opening: Rule, allowed: Callable[[Asked], bool], status: int = 200) -> Rule:
    """Opened first as ``opening`` says; then ``status`` for who may do more there, 403 for who may not."""

    def rule(asked: Asked) -> int:
        opened = opening(asked)
        return opened if opened != 200 else status if allowed(asked) else 403

    return rule


def page_of(verb: str) -> Rule:
    return after(note, lambda asked: may(verb, asked))


def press(verb: str) -> Rule:
    return after(note, lambda asked: may(verb, asked), 302)


# --- notes -------------------------------------------------------------------------------------------------------------


def history(asked: Asked) -> int:
    """Earlier text is the two authors'; other readers know of the note, and are told that this is not for them."""
    opened = note(asked)
    return 403 if opened == 200 and oracle.sections(asked) != oracle.ALL else opened


def hand_on(asked: Asked) -> int:
    """No peer worker works with a colleague here, so there is nobody to hand it on to."""
    handed = after(my_note, oracle.hands_on, 302)(asked)
    return 422 if handed == 302 and asked.person in oracle.WORKS_HERE else handed


def finish_page(asked: Asked) -> int:
    """Once finished, its author sees the receipt there."""
    if oracle.is_author(asked) and asked.state in FINISHED:
        return 200
    return page_of("finish")(asked)


def may_pass(asked: Asked) -> bool:
    """A finished note under any model, an unfinished one as it is handed over."""
    return may("pass", asked) or may("hand_over", asked)


def strike(asked: Asked) -> int:
    """The records officer takes a note away without having seen it."""
    if asked.role == "records_officer":
        return 302 if may("strike", asked) else 403 if asked.state == oracle.STRUCK else 404
    return press("strike")(asked)


def strike_page(asked: Asked) -> int:
    return {302: 200}.get(strike(asked), strike(asked))


def ask_to_open(status: int) -> Rule:
    """All of what was struck: by whoever keeps it."""

    def rule(asked: Asked) -> int:
        officer = asked.role == "records_officer" and asked.state == oracle.STRUCK
        return status if officer else 404 if note(asked) == 404 else 403

    return rule


def answer_opening(status: int) -> Rule:
    """The person whom the note is about knows of it, and does not answer."""
    return lambda asked: status if asked.role == "records_officer" else 403 if asked.role == "consumer" else 404


# --- persons -----------------------------------------------------------------------------------------------------------


def in_care(status: int) -> Rule:
    return after(person, lambda asked: asked.role in IN_CARE, status)


def raises(status: int) -> Rule:
    """Something worries me: no model closes that."""
    return after(
        lambda who: 200 if oracle.closed_by_the_model(who) else person(who), lambda who: who.role in IN_CARE, status
    )


def dictated(asked: Asked) -> int:
    """Everybody in the world of the matrix has a sign-in, and writes it themselves."""
    return after(person, lambda _asked: False)(asked)


def goals(asked: Asked) -> int:
    """And a Crisis and Support Plan: whoever may read About Me; the person has a page of their own."""
    opened = person(asked)
    if asked.role == "consumer" or opened != 200:
        return 404 if asked.role == "consumer" else opened
    return 200 if oracle.reads_own_voice(asked) else 403


def plan_items(asked: Asked) -> int:
    """The items here are not for peer support; whoever may read the record finds none."""
    opened = person(asked)
    if asked.role == "consumer" or opened != 200:
        return 404 if asked.role == "consumer" else opened
    return 200 if oracle.record(asked) == 200 else 403


def keep_plan_item(status: int) -> Rule:
    """The person reads it, and does not write it."""
    return lambda asked: status if asked.role in CLINICIANS else 403 if asked.role == "consumer" else 404


def change_plan_item(asked: Asked) -> int:
    return after(keep_plan_item(200), writes_entry, 302)(asked)


def change_goal(asked: Asked) -> int:
    """Everybody in the world of the matrix has a sign-in, and changes it themselves."""
    return 403 if oracle.reads_own_voice(asked) else 404


def said_to_team(asked: Asked) -> int:
    """By somebody to the clinicians: a peer worker does not learn that there is anything."""
    opened = carers(asked)
    return 404 if opened == 200 and asked.role not in CLINICIANS else opened


def carers(asked: Asked) -> int:
    """Of whoever they work with; the person has a page of their own."""
    return 404 if asked.role == "consumer" else oracle.person_page(asked)


def record_supporter(asked: Asked) -> int:
    return after(carers, lambda asked: asked.role in CLINICIANS and asked.person not in NOTHING_NEW, 302)(asked)


def set_hold(asked: Asked) -> int:
    """Also after somebody's time with the service."""
    return after(carers, lambda asked: asked.role in CLINICIANS, 302)(asked)


def agree_to_supporter(asked: Asked) -> int:
    """Whoever works with them: it was recorded by somebody else."""
    return after(carers, lambda _asked: True, 302)(asked)


def hand_to(asked: Asked) -> int:
    """In no service of the matrix representatives decide."""
    return after(carers, lambda _asked: False)(asked)


def name_carer(asked: Asked) -> int:
    return after(carers, lambda asked: asked.person not in NOTHING_NEW, 302)(asked)


def say_of_carer(asked: Asked) -> int:
    """What a consumer says goes on after their time with the service."""
    return after(carers, lambda _asked: True, 302)(asked)


def offers(status: int) -> Rule:
    """The author's own; whoever else works with them finds none."""
    return lambda asked: (status if asked.role == "author" else 404) if carers(asked) == 200 else carers(asked)


def meets_there(asked: Asked) -> bool:
    """Peer workers take part in the team's meetings in one of the two models; elsewhere is the other one."""
    return asked.role in IN_A_CLINICIANS_ROLE or (asked.model == "integrated") != (asked.role in ELSEWHERE)


def meetings(asked: Asked) -> int:
    """When the teams meet that one is in."""
    return after(find, meets_there)(asked)


def call_meeting(status: int) -> Rule:
    return after(lambda who: {status: 200}.get(consults(status)(who), consults(status)(who)), meets_there, status)


def team_meeting(status: int) -> Rule:
    """The author was asked to it; to other peer workers whom the model keeps out there is none. By a clinician."""

    def rule(asked: Asked) -> int:
        if consults(200)(asked) != 200:
            return 404
        if not meets_there(asked):
            return 403 if asked.role == "author" else 404
        return 200 if status == 200 else 302 if asked.role == "clinician" else 403

    return rule


def change_meeting(asked: Asked) -> int:
    return {302: 200}.get(team_meeting(302)(asked), team_meeting(302)(asked))


def meeting_items(status: int) -> Rule:
    """Of whoever they work with."""
    return after(carers, lambda asked: meets_there(asked), status)


def bring_item(asked: Asked) -> int:
    return after(meeting_items(200), lambda asked: asked.person not in NOTHING_NEW, 302)(asked)


def hear_yes(status: int) -> Rule:
    """A peer worker, of themselves."""
    return after(meeting_items(200), lambda asked: asked.role in PEERS, status)


def tells_aloud(asked: Asked) -> int:
    """Nobody has said yes to it."""
    return after(carers, lambda _asked: False)(asked)


def noted(status: int) -> Rule:
    """By the author; whoever else works with the person sees that there is nothing."""

    def rule(asked: Asked) -> int:
        opened = 404 if asked.role == "consumer" else in_care(200)(asked)
        return opened if opened != 200 else status if asked.role == "author" else 404

    return rule


def by_clinician(asked: Asked) -> bool:
    """Who brought it."""
    return asked.role == "clinician"


def by_author(asked: Asked) -> bool:
    return asked.role == "author"


def talks(status: int) -> Rule:
    """Nothing new of somebody who is no longer with the service."""
    return after(carers, lambda asked: asked.person not in NOTHING_NEW, status)


def agreement(asked: Asked) -> int:
    """A peer worker's own with somebody; the person has a page of their own."""
    opened = 404 if asked.role == "consumer" else person(asked)
    return (200 if asked.role in PEERS - UNREADY else 403) if opened == 200 else opened


def write_agreement(asked: Asked) -> int:
    return after(agreement, lambda asked: asked.person not in NOTHING_NEW, 302)(asked)


def write_own_agreement(asked: Asked) -> int:
    """The other consumer has no draft with this worker: what was on their screen is not there any more."""
    opened = own(302)(asked)
    return 409 if opened == 302 and asked.role == "other_consumer" else opened


def say_yes_to_agreement(asked: Asked) -> int:
    """The author has a draft with everybody, the others have none."""
    opened = write_agreement(asked)
    return 404 if opened == 302 and asked.role != "author" else opened


def write_down_yes(asked: Asked) -> int:
    """Everybody in the world of the matrix has a sign-in, and says yes themselves."""
    return after(agreement, lambda _asked: False)(asked)


def own_wellbeing(status: int) -> Rule:
    """A peer worker's own page, wherever they work and with whom; to everybody else there is none."""
    return lambda asked: status if asked.role in IN_A_PEER_ROLE else 404


def staff_in_care(asked: Asked) -> int:
    """Asked how it is for them, wherever they work; to everybody else there is no such page."""
    return 200 if asked.role in IN_A_PEER_ROLE | IN_A_CLINICIANS_ROLE else 404


def nothing(_asked: Asked) -> int:
    return 404


def speaks_up(status: int) -> Rule:
    """A peer worker of the service; nobody listens in this world, and to everybody else there is no such page."""

    def rule(asked: Asked) -> int:
        opened = works_here(200)(asked)
        return opened if opened != 200 else status if asked.role in IN_A_PEER_ROLE else 404

    return rule


def take_absence_back(asked: Asked) -> int:
    """The author's: by themselves, and by who administers the service."""
    return 302 if asked.role in {"author", "administrator"} else 404


def consults(status: int) -> Rule:
    """Whoever works with people there, whatever the model says of their kind; the code of conduct comes first."""

    def rule(asked: Asked) -> int:
        if asked.role in (IN_A_PEER_ROLE | IN_A_CLINICIANS_ROLE) - UNREADY - ELSEWHERE:
            return status
        return 404 if asked.role in CONSUMERS else works_here(403)(asked)

    return rule


def undo_contact(asked: Asked) -> int:
    """Just logged by the author; to everybody else it does not exist."""
    return 302 if asked.role == "author" else 404


def writes_entry(asked: Asked) -> bool:
    return asked.role in CLINICIANS and asked.person not in NOTHING_NEW


def clinicians(status: int) -> Rule:
    return after(person, writes_entry, status)


def logs_contact(status: int) -> Rule:
    return after(person, lambda asked: asked.role in IN_CARE - UNREADY and asked.person not in NOTHING_NEW, status)


def officers(status: int) -> Rule:
    """Whoever keeps the records, whether they work with the person or not."""
    return lambda asked: status if asked.role == "records_officer" else 404 if person(asked) == 404 else 403


def writers(status: int) -> Rule:
    return after(person, writes_with, status)


def choose_to_look(asked: Asked) -> int:
    """Offered to peer workers where the model opens the record to them at all."""
    offered = asked.model == "integrated"
    return after(person, lambda who: offered and who.role in PEERS, 302)(asked)


def correct(status: int) -> Rule:
    return after(oracle.entry, writes_entry, status)


def withhold(status: int) -> Rule:
    """Also of somebody who has left: they read their record."""
    return after(oracle.entry, lambda who: who.role in CLINICIANS, status)


def contribute(asked: Asked) -> int:
    """The entries here are no assessments, and not about risk: tests/views/test_risk.py."""
    return after(oracle.entry, lambda _who: False)(asked)


def answer_concern(asked: Asked) -> int:
    return after(oracle.concern, lambda who: who.role in IN_A_CLINICIANS_ROLE, 302)(asked)


# --- the rest ----------------------------------------------------------------------------------------------------------


def home(asked: Asked) -> int:
    """Whoever needs something before they read about people is led to what it is."""
    if asked.role in UNREADY:
        return 302
    if asked.role in IN_A_PEER_ROLE | IN_A_CLINICIANS_ROLE | {"records_officer"}:
        return 200
    return 403 if asked.role == "ex_staff" else 302


def find(asked: Asked) -> int:
    """Whoever works with people looks for them."""
    return 403 if asked.role in UNREADY else choose(asked)


def choose(asked: Asked) -> int:
    """Whom a worry is about: whatever waits."""
    return 200 if asked.role in IN_A_PEER_ROLE | IN_A_CLINICIANS_ROLE else 403


def find_details(asked: Asked) -> int:
    return 200 if asked.role == "records_officer" else 403


def model(asked: Asked) -> int:
    """Everyone who works in the service or is helped by it; to others it does not exist. Who started it knows of it."""
    if asked.role == oracle.OPERATOR:
        return 403
    return 404 if asked.role in ELSEWHERE | {"ex_staff", oracle.CARER} else 200


def operate(status: int) -> Rule:
    return lambda asked: status if asked.role == oracle.OPERATOR else 403


def operate_in_service(status: int) -> Rule:
    """To consumers, and to others who do not work there, there is no such page."""

    def rule(asked: Asked) -> int:
        if asked.role == oracle.OPERATOR:
            return status
        return 404 if asked.role in CONSUMERS or model(asked) == 404 else 403

    return rule


def name_administrator(asked: Asked) -> int:
    """The service has two."""
    return operate_in_service(403)(asked)


def nobody_waits(asked: Asked) -> int:
    """Every administrator has chosen a password."""
    return operate_in_service(404)(asked)


def administer(status: int) -> Rule:
    return after(model, lambda asked: asked.role == "administrator", status)


def administer_unseen(status: int) -> Rule:
    """What consumers do not learn of: which groups there are they see on a page of their own."""
    return lambda asked: 404 if asked.role in CONSUMERS else administer(status)(asked)


def works_here(status: int) -> Rule:
    """Whoever has a role: the roster tells whom to ring."""
    return after(model, lambda asked: asked.role not in CONSUMERS, status)


def administers(asked: Asked) -> bool:
    return asked.role == "administrator"


def sees_groups(asked: Asked) -> int:
    """Which one leads; to work with people or to administer is enough to see which there are."""
    return 200 if asked.role in IN_A_PEER_ROLE | IN_A_CLINICIANS_ROLE | {"administrator", "elsewhere_admin"} else 403


def sees_group_of_service(asked: Asked) -> int:
    return after(model, lambda who: sees_groups(who) == 200)(asked)


def sees_group(asked: Asked) -> int:
    """People join one on a page of their own."""
    return 404 if asked.role in CONSUMERS else sees_group_of_service(asked)


def reads_session(asked: Asked) -> int:
    """One that is final, of a group that the supervisor leads: they, and clinicians where the model is integrated."""
    clinician = asked.role in IN_A_CLINICIANS_ROLE and asked.model == "integrated"
    opened = sees_group(asked)
    return opened if opened != 200 or clinician or asked.role == "supervisor" else 403


def leads_group(status: int) -> Rule:
    return after(sees_group, lambda asked: asked.role == "supervisor", status)


def plans_group(status: int) -> Rule:
    """Whoever leads it, and administrators."""
    return after(sees_group, lambda asked: asked.role in {"supervisor", "administrator"}, status)


def acknowledge(asked: Asked) -> int:
    """By whoever works with people."""
    return after(model, lambda who: who.role in IN_A_PEER_ROLE | IN_A_CLINICIANS_ROLE, 302)(asked)


def reads_model(asked: Asked) -> int:
    """Whoever works with people, and administrators, who see who has not read it."""
    return 200 if asked.role == "administrator" else after(model, lambda _who: acknowledge(asked) == 302, 200)(asked)


def trains(status: int) -> Rule:
    """One's own training: whoever works as a peer worker."""
    return after(model, lambda who: who.role in IN_A_PEER_ROLE, status)


debriefs = trains(302)
CONFIRM = {"supervisor", "administrator"}


def confirms(status: int) -> Rule:
    return after(model, lambda who: who.role in CONFIRM, status)


def confirm_training(asked: Asked) -> int:
    """The colleague's: to them it is there, and not theirs to confirm; to others who do not confirm it is not there."""
    if asked.role in CONSUMERS:
        return 403
    return after(model, lambda who: who.role in CONFIRM, 302)(asked) if _knows_training(asked) else 404


def withdraw_training(asked: Asked) -> int:
    return 302 if asked.role == "colleague" else confirm_training(asked)


def _knows_training(asked: Asked) -> bool:
    return asked.role in CONFIRM | {"colleague", oracle.OPERATOR}


def nothing_to_sign(asked: Asked) -> int:
    """No model of these asks for it: whoever may know of the note is told so."""
    return 403 if oracle.note(asked) in (200, 403) else 404


# A clinician may supervise, in a service of their own.
ONE_WHO_SUPERVISES = oracle.CLINICIANS | {
    "clinician_unassigned", "supervisor_unassigned", "supervisor", "relative", "elsewhere_clinician"
}  # fmt: skip


def met(done: int) -> Callable[[Asked], int]:
    """The author's: to other peer workers it is not there."""

    def answer(asked: Asked) -> int:
        opened = after(model, lambda who: who.role in IN_A_PEER_ROLE)(asked)
        return opened if opened != 200 else done if asked.role == "author" else 404

    return answer


def matches(asked: Asked) -> int:
    """Peer supervisors of the service; to strangers it is not there."""
    return after(model, lambda who: who.role == "supervisor")(asked)


def supervises(asked: Asked) -> int:
    """A clinician too; whom, says the tie."""
    return 200 if asked.role in ONE_WHO_SUPERVISES else 403


def supervised(asked: Asked) -> int:
    """One's own."""
    return 200 if asked.role in IN_A_PEER_ROLE else 403


def supervise(status: int) -> Rule:
    """The author's: to everybody but their supervisor it is not there, whatever they administer."""
    return lambda asked: status if asked.role == "supervisor" else 404


def of_the_author(status: int) -> Rule:
    """A session of theirs, and what they brought to it: to everybody else it is not there."""
    return lambda asked: status if asked.role == "author" else 404


def put_on_duty(asked: Asked) -> int:
    """A peer worker."""
    return administer(403)(asked)


def audit(asked: Asked) -> int:
    """What was done, without content."""
    return after(model, lambda asked: asked.role in {"administrator", "auditor"})(asked)


def ask_for_events(asked: Asked) -> int:
    return {200: 302}.get(audit(asked), audit(asked))


def own_file_of_events(asked: Asked) -> int:
    """The administrator asked for it; to the auditor it does not exist."""
    return 404 if asked.role == "auditor" else audit(asked)


def privacy(asked: Asked) -> int:
    return after(model, lambda asked: asked.role == "privacy_officer")(asked)


CLINICIANS_HERE = {"clinician", "duty", "clinician_unassigned", "relative"}


def emergency(status: int) -> Rule:
    """Who works with the person says no reason, and a relative neither."""

    def rule(asked: Asked) -> int:
        opened = after(model, lambda asked: asked.role in CLINICIANS_HERE)(asked)
        if opened != 200 or status == 200:
            return opened
        return status if asked.role == "clinician_unassigned" else 422

    return rule


def nothing_to_close(asked: Asked) -> int:
    """Nobody opened one of these in an emergency."""
    return 403 if person(asked) in {200, 403} else 404


def look_at_alert(status: int) -> Rule:
    """Row-level security shows it to nobody else."""
    return lambda asked: status if asked.role == "privacy_officer" else 404


UNASSIGNED = {"clinician_unassigned", "supervisor_unassigned"}
ENROLLING = {"clinician", "duty", "supervisor", "records_officer"} | UNASSIGNED


def see_consumers(asked: Asked) -> int:
    """By name and number: whoever enrols people, a relative of one of them too, and administrators."""
    return _of_consumers(asked, ENROLLING | {"relative", "administrator"})


def enrol(status: int) -> Rule:
    return lambda asked: {200: status}.get(found := _of_consumers(asked, ENROLLING | {"relative"}), found)


def _of_consumers(asked: Asked, roles: set[str]) -> int:
    if asked.role in roles:
        return 200
    return 404 if asked.role in CONSUMERS or model(asked) == 404 else 403


def see_consumer(asked: Asked) -> int:
    """Who works with the person knows of them."""
    return 200 if asked.role in ENROLLING | {"administrator"} else 403 if person(asked) in {200, 403} else 404


def change_enrolment(status: int) -> Rule:
    return after(see_consumer, lambda asked: asked.role in ENROLLING, status)


def give_login(status: int) -> Rule:
    return after(see_consumer, lambda asked: asked.role in ENROLLING - UNASSIGNED, status)


def say_same_person(status: int) -> Rule:
    return after(see_consumer, lambda asked: asked.role == "records_officer", status)


# --- a consumer's own pages: there are none for anybody else ------------------------------------------------------------


def own(status: int) -> Rule:
    return lambda asked: status if asked.role in CONSUMERS else 404


def carers_own(asked: Asked) -> int:
    return 200 if asked.role == oracle.CARER else 404


def gives_carer_login(rule: Rule) -> Rule:
    """A sign-in that is somebody's nobody takes over."""
    return lambda asked: 404 if asked.person == oracle.CARER_OF and rule(asked) == 200 else rule(asked)


def carers_note(status: int) -> Rule:
    return lambda asked: status if asked.role == oracle.CARER else 404


def carer_files(asked: Asked) -> int:
    return 200 if asked.role in IN_A_PEER_ROLE | IN_A_CLINICIANS_ROLE else 404


def carer_file(worker: int, supervisor: int) -> Rule:
    """Whoever works with the carer; the supervisor, who arranges it, and reads nothing."""
    return lambda asked: {"carer_peer": worker, "supervisor": supervisor}.get(asked.role, 404)


def own_entry(status: int) -> Rule:
    """Of one's own record. Nobody else has words beside it, whoever may read it."""
    return lambda asked: status if asked.role == "consumer" else 404


def answer_question(asked: Asked) -> int:
    """Whoever asked knows that there is a question, and does not answer it."""
    return after(oracle.question, oracle.answers, 302)(asked)


def find_questions(asked: Asked) -> int:
    return 200 if asked.role in IN_A_CLINICIANS_ROLE | {"records_officer"} else 403


def my_note(asked: Asked) -> int:
    """Who else may read the note has a page of their own for it."""
    opened = note(asked)
    return 404 if opened == 200 and asked.role != "consumer" else opened


def offers_example(status: int) -> Rule:
    """By its author, once it is finished, under every model."""
    return after(note, lambda asked: oracle.is_author(asked) and asked.state in FINISHED, status)


def says_yes_to_example(asked: Asked) -> int:
    """No part of it is one."""
    return after(my_note, lambda asked: True, 422)(asked)


def my_finished(status: int) -> Rule:
    return after(my_note, lambda asked: asked.state in FINISHED, status)


# --- a visit -----------------------------------------------------------------------------------------------------------


def visit_page(asked: Asked) -> int:
    """Over for who is not on one any more. On a finished note who reads it is left to decide; one on which nothing is
    leads to its receipt."""
    if asked.role == "visit_over":
        return 200
    return 200 if asked.state in DECIDES | FINISHED.keys() else 302


def visit_readers(status: int) -> Rule:
    """Of a finished note; of another one is led back to it."""
    return lambda asked: 200 if asked.role == "visit_over" else status if asked.state in FINISHED else 302


def visit_decides(asked: Asked) -> int:
    """Agreeing to what was put off needs it to be taken up first, and nobody agrees to what nobody can finish."""
    if asked.role == "visit_over":
        return 200
    decides = asked.state in DECIDES
    return 403 if asked.state == "deferred" or (decides and not oracle.goes_on(asked)) else 302


def visit_choices(asked: Asked) -> int:
    return 200 if asked.role == "visit_over" else 302


def visit_done(asked: Asked) -> int:
    return 200


def link(asked: Asked) -> int:
    """One that does not exist. Whoever is signed in is asked to sign out first, whether it exists or not."""
    return 410 if asked.role in NOBODY | oracle.VISITS else 409
