"""Every address of the product, classified by hand: what it is about, and the rule for each method. Like the oracle, it
imports nothing from the product. A route that is missing here, or that is here and gone, fails the suite."""

from __future__ import annotations

from dataclasses import dataclass

from tests.matrix import accounts, oracle
from tests.matrix.oracle import DECIDES, IN_A_CLINICIANS_ROLE, NOBODY, Asked, note
from tests.matrix.rules import (
    Rule,
    acknowledge,
    administer,
    administer_unseen,
    administers,
    after,
    agree_to_supporter,
    agreement,
    always,
    answer_concern,
    answer_opening,
    answer_question,
    ask_for_events,
    ask_to_open,
    audit,
    bring_item,
    by_author,
    by_clinician,
    call_meeting,
    carer_file,
    carer_files,
    carers,
    carers_note,
    carers_own,
    change_enrolment,
    change_goal,
    change_meeting,
    change_plan_item,
    choose,
    choose_to_look,
    clinicians,
    confirm_training,
    confirms,
    consults,
    contribute,
    correct,
    debriefs,
    dictated,
    emergency,
    enrol,
    find,
    find_details,
    find_questions,
    finish_page,
    give_login,
    gives_carer_login,
    goals,
    hand_on,
    hand_to,
    hear_yes,
    history,
    home,
    in_care,
    keep_plan_item,
    leads_group,
    link,
    logs_contact,
    look_at_alert,
    matches,
    may_pass,
    meeting_items,
    meetings,
    met,
    model,
    my_finished,
    my_note,
    name_administrator,
    name_carer,
    nobody_waits,
    noted,
    nothing,
    nothing_to_close,
    nothing_to_sign,
    of_the_author,
    offers,
    offers_example,
    officers,
    operate,
    operate_in_service,
    own,
    own_entry,
    own_file_of_events,
    own_wellbeing,
    page_of,
    plan_items,
    plans_group,
    press,
    privacy,
    put_on_duty,
    raises,
    reads_model,
    reads_session,
    record_supporter,
    said_to_team,
    say_of_carer,
    say_same_person,
    say_yes_to_agreement,
    says_yes_to_example,
    see_consumer,
    see_consumers,
    sees_group,
    sees_group_of_service,
    sees_groups,
    set_hold,
    speaks_up,
    staff_in_care,
    strike,
    strike_page,
    supervise,
    supervised,
    supervises,
    take_absence_back,
    talks,
    team_meeting,
    tells_aloud,
    trains,
    undo_contact,
    visit_choices,
    visit_decides,
    visit_done,
    visit_page,
    visit_readers,
    withdraw_training,
    withhold,
    works_here,
    write_agreement,
    write_down_yes,
    write_own_agreement,
    writers,
)


@dataclass(frozen=True)
class Route:
    """``about``: what the address names (note, person, entry, goal, plan_item, carer, carer_note, concern, question, opening, contact, event, version, service, link), or nothing.
    ``get`` and ``post``: the rule for somebody signed in; None: there is no such method (405). ``public``: for whoever
    is not signed in too. ``visits``, ``visits_post``: the rules for a consumer's visit; None of both: it is led back to
    its note. ``reads``: opening it is an event, but for the roles in ``unseen_by``, who see nothing there. ``ours`` False: one of allauth's pages.
    ``shows_once``: what a press has made is answered by no redirect, because it cannot be shown again. ``leaves_event`` False: a press
    there is in no event (docs/decisions/0068)."""

    about: str = "nothing"
    get: Rule | None = None
    post: Rule | None = None
    public: bool = False
    visits: Rule | None = None
    visits_post: Rule | None = None
    reads: bool = False
    unseen_by: frozenset[str] = frozenset()
    ours: bool = True
    shows_once: bool = False
    leaves_event: bool = True


OVER = always(200)
ROUTES: dict[str, Route] = {
    # a note
    "notes/<uuid:note>/": Route("note", get=note, reads=True),
    "notes/<uuid:note>/edit/": Route("note", get=page_of("edit"), post=press("edit"), reads=True),
    "notes/<uuid:note>/history/": Route("note", get=history, reads=True),
    "notes/<uuid:note>/hand-over/": Route("note", get=page_of("hand_over"), post=press("hand_over"), reads=True),
    "notes/<uuid:note>/hand-over/spoken/": Route(
        "note", get=page_of("record_spoken"), post=press("record_spoken"), reads=True
    ),
    "notes/<uuid:note>/hand-over/paper/": Route("note", get=page_of("record_spoken"), reads=True),
    "notes/<uuid:note>/pass/": Route("note", get=after(note, may_pass), post=after(note, may_pass, 302), reads=True),
    "notes/<uuid:note>/finish/": Route("note", get=finish_page, post=press("finish"), reads=True),
    "notes/<uuid:note>/hard-moment/": Route("note", get=page_of("was_hard"), post=press("was_hard"), reads=True),
    "notes/<uuid:note>/close/": Route("note", get=page_of("close"), post=press("close"), reads=True),
    "notes/<uuid:note>/discard/": Route("note", get=page_of("discard"), post=press("discard"), reads=True),
    "notes/<uuid:note>/examples/": Route("note", get=offers_example(200), post=offers_example(422), reads=True),
    "notes/<uuid:note>/amend/": Route("note", get=page_of("amend"), post=press("amend"), reads=True),
    "notes/<uuid:note>/strike/": Route(
        "note", get=strike_page, post=strike, reads=True, unseen_by=frozenset({"records_officer"})
    ),
    "notes/<uuid:note>/opening/": Route("note", get=ask_to_open(200), post=ask_to_open(302), reads=True),
    "openings/<uuid:opening>/": Route("opening", get=answer_opening(200), post=answer_opening(302), reads=True),
    # a person
    "people/<uuid:person>/": Route("person", get=oracle.person_page, reads=True),
    "people/<uuid:person>/details/": Route("person", get=officers(200), post=officers(302), reads=True),
    "people/<uuid:person>/record/": Route("person", get=oracle.record, reads=True),
    "people/<uuid:person>/notes/new/": Route("person", get=writers(200), post=writers(302), reads=True),
    "people/<uuid:person>/reading/": Route("person", post=choose_to_look),
    "people/<uuid:person>/conflict/": Route("person", get=in_care(200), post=in_care(302)),
    "people/<uuid:person>/words/": Route("person", post=in_care(200)),
    "people/<uuid:person>/entries/new/": Route("person", get=clinicians(200), post=clinicians(302)),
    "people/<uuid:person>/contacts/new/": Route("person", get=logs_contact(200), post=logs_contact(302)),
    "people/<uuid:person>/choices/record/": Route("person", get=in_care(200), post=in_care(302)),
    "people/<uuid:person>/choices/pass/": Route("person", get=dictated, post=dictated),
    "people/<uuid:person>/about-me/record/": Route("person", get=dictated, post=dictated),
    "people/<uuid:person>/goals/": Route("person", get=goals, reads=True),
    "people/<uuid:person>/goals/new/": Route("person", get=dictated, post=dictated),
    "people/<uuid:person>/how-it-goes/": Route("person", get=carers, reads=True),
    "people/<uuid:person>/how-it-goes/<uuid:asked>/": Route(
        "person", get=carers, post=after(carers, lambda _asked: True, 302)
    ),
    "people/said/": Route(get=find, reads=True),
    "people/<uuid:person>/said/": Route("person", get=carers, reads=True),
    "people/<uuid:person>/said/<uuid:said>/": Route(
        "person", get=said_to_team, post=after(said_to_team, lambda _asked: True, 302), reads=True
    ),
    "people/<uuid:person>/safety-holds/": Route("person", get=carers, post=set_hold, reads=True),
    "people/<uuid:person>/supporters/": Route("person", get=carers, post=record_supporter, reads=True),
    "people/<uuid:person>/supporters/<uuid:supporter>/": Route(
        "person", get=carers, post=agree_to_supporter, reads=True
    ),
    "people/<uuid:person>/supporters/<uuid:supporter>/pass/": Route("person", get=hand_to, post=hand_to, reads=True),
    "people/<uuid:person>/offers/": Route("person", get=carers, post=name_carer, reads=True),
    "people/<uuid:person>/offers/<uuid:referral>/": Route("person", get=offers(200), post=offers(302), reads=True),
    "people/<uuid:person>/offers/<uuid:referral>/start/": Route("person", post=offers(403)),
    "meetings/": Route(get=meetings),
    "meetings/<uuid:team_meeting>/": Route("service", get=team_meeting(200)),
    "meetings/<uuid:team_meeting>/change/": Route("service", get=change_meeting, post=team_meeting(302)),
    # It has begun.
    "meetings/<uuid:team_meeting>/off/": Route(
        "service",
        get=after(team_meeting(200), lambda _asked: False),
        post=after(team_meeting(200), lambda _asked: False),
    ),
    "services/<slug:slug>/meetings/new/": Route("service", get=call_meeting(200), post=call_meeting(302)),
    "people/<uuid:person>/meetings/": Route("person", get=meeting_items(200), post=bring_item, reads=True),
    "people/<uuid:person>/meetings/<uuid:item>/": Route(
        "person", get=meeting_items(200), post=meeting_items(302), reads=True
    ),
    "people/<uuid:person>/meetings/<uuid:item>/correct/": Route(
        "person",
        get=after(meeting_items(200), by_clinician),
        post=after(meeting_items(200), by_clinician, 302),
        reads=True,
    ),
    # Nobody has said yes to it, or anything to everybody.
    "people/<uuid:person>/meetings/<uuid:item>/view/": Route(
        "person",
        get=after(meeting_items(200), lambda _asked: False),
        post=after(meeting_items(200), lambda _asked: False),
    ),
    "people/<uuid:person>/meetings/<uuid:item>/said/": Route(
        "person", get=hear_yes(200), post=hear_yes(302), reads=True
    ),
    # Nothing is decided.
    "people/<uuid:person>/meetings/<uuid:item>/aloud/": Route(
        "person", get=meeting_items(200), post=after(meeting_items(200), lambda _asked: False), reads=True
    ),
    "people/<uuid:person>/meetings/<uuid:item>/told/": Route(
        "person", post=after(meeting_items(200), lambda _asked: False)
    ),
    "people/<uuid:person>/spoken/": Route("person", get=carers, post=tells_aloud, reads=True),
    "people/<uuid:person>/spoken/noted/": Route("person", get=carers, reads=True),
    "people/<uuid:person>/spoken/<uuid:share>/error/": Route("person", get=noted(200), post=noted(302), reads=True),
    "people/<uuid:person>/spoken/said/": Route("person", get=carers, post=say_of_carer, reads=True),
    "people/<uuid:person>/carers/": Route("person", get=carers, post=name_carer, reads=True),
    "people/<uuid:person>/carers/<uuid:carer>/": Route("person", get=carers, post=say_of_carer, reads=True),
    "people/<uuid:person>/carers/<uuid:carer>/topics/": Route("person", get=carers, post=say_of_carer, reads=True),
    "people/<uuid:person>/carers/<uuid:carer>/sign-in/": Route(
        "person", get=carers, post=gives_carer_login(talks(200)), reads=True, shows_once=True
    ),
    "people/<uuid:person>/carers/<uuid:carer>/talk/": Route("person", get=talks(200), post=talks(302), reads=True),
    "people/<uuid:person>/carers/<uuid:carer>/talks/": Route("person", get=carers, reads=True),
    "people/<uuid:person>/carers/<uuid:carer>/talks/<uuid:talk>/error/": Route(
        "person", get=noted(200), post=noted(302), reads=True
    ),
    "people/<uuid:person>/plan/": Route("person", get=goals, reads=True),
    "people/<uuid:person>/agreement/": Route("person", get=agreement, post=write_agreement, reads=True),
    "people/<uuid:person>/agreement/agree/": Route("person", post=say_yes_to_agreement),
    "people/<uuid:person>/agreement/said/": Route("person", get=write_down_yes, post=write_down_yes),
    "people/<uuid:person>/plan-items/": Route("person", get=plan_items, reads=True),
    "people/<uuid:person>/plan-items/new/": Route("person", get=clinicians(200), post=clinicians(302)),
    "plan-items/<uuid:plan_item>/": Route("plan_item", get=keep_plan_item(200), post=change_plan_item, reads=True),
    "plan-items/<uuid:plan_item>/end/": Route("plan_item", post=keep_plan_item(302)),
    "goals/<uuid:goal>/": Route("goal", get=change_goal, post=change_goal),
    "goals/<uuid:goal>/away/": Route("goal", post=change_goal),
    "contacts/<uuid:contact>/undo/": Route("contact", post=undo_contact),
    "people/<uuid:person>/concerns/new/": Route("person", get=raises(200), post=raises(302)),
    "entries/<uuid:entry>/": Route("entry", get=oracle.entry, reads=True),
    "entries/<uuid:entry>/files/<int:position>/": Route("entry", get=oracle.entry, reads=True),
    "entries/<uuid:entry>/correct/": Route("entry", get=correct(200), post=correct(302), reads=True),
    "entries/<uuid:entry>/contribute/": Route("entry", get=contribute, post=contribute, reads=True),
    "entries/<uuid:entry>/countersign/": Route("entry", post=correct(403)),
    "entries/<uuid:entry>/withhold/": Route("entry", get=withhold(200), post=withhold(302), reads=True),
    "questions/<uuid:question>/": Route("question", get=oracle.question, post=answer_question, reads=True),
    "concerns/<uuid:concern>/": Route("concern", get=oracle.concern, post=answer_concern, reads=True),
    # lists and finding
    "": Route(get=home),
    "people/": Route(get=find, reads=True),
    "search/": Route(get=find),
    "people/details/": Route(get=find_details, reads=True),
    "concerns/": Route(get=always(200)),
    "questions/": Route(get=find_questions, reads=True),
    "concerns/new/": Route(get=choose, reads=True),
    # starting
    "set-up/<str:token>/": Route("link", get=link, post=link, public=True),
    "invitation/<str:token>/": Route("link", get=link, post=link, public=True),
    # where no provider is named, nobody signs in elsewhere (tests/account/test_sign_on.py has one)
    "accounts/oidc/": Route(get=always(404), public=True),
    "accounts/oidc/back/": Route(get=always(404), public=True),
    "accounts/oidc/ended/": Route(post=always(404), public=True),
    "invitation/<str:token>/oidc/": Route("link", get=always(404), public=True),
    "services/": Route(get=operate(200)),
    "services/new/": Route(get=operate(200), post=operate(302)),
    "services/<slug:slug>/administrators/": Route("service", get=operate_in_service(200), post=name_administrator),
    "services/<slug:slug>/administrators/<uuid:member>/link/": Route("service", post=nobody_waits),
    # who works there
    "services/<slug:slug>/staff/": Route("service", get=administer(200), reads=True),
    "services/<slug:slug>/staff/new/": Route("service", get=administer(200), post=administer(302)),
    "services/<slug:slug>/staff/import/": Route("service", get=administer(200), post=administer(200), shows_once=True),
    "services/<slug:slug>/staff/<uuid:member>/": Route("service", get=administer(200), reads=True),
    "services/<slug:slug>/staff/<uuid:member>/link/": Route("service", post=administer(404)),
    "services/<slug:slug>/staff/<uuid:member>/leave/": Route("service", get=administer(200), post=administer(302)),
    "services/<slug:slug>/staff/<uuid:member>/second-step/": Route(
        "service", get=administer(200), post=administer(302)
    ),
    "services/<slug:slug>/staff/<uuid:member>/roles/new/": Route("service", get=administer(200), post=administer(302)),
    "services/<slug:slug>/staff/<uuid:member>/roles/<uuid:role>/end/": Route(
        "service", get=administer(200), post=administer(302)
    ),
    "services/<slug:slug>/staff/proposals/<uuid:proposal>/approve/": Route("service", post=administer(302)),
    "services/<slug:slug>/staff/proposals/<uuid:proposal>/decline/": Route("service", post=administer(302)),
    # whom it is for, by name and number
    "services/<slug:slug>/consumers/": Route("service", get=see_consumers, reads=True),
    "services/<slug:slug>/consumers/new/": Route("service", get=enrol(200), post=enrol(302)),
    "services/<slug:slug>/consumers/<uuid:person>/": Route("person", get=see_consumer, reads=True),
    "services/<slug:slug>/consumers/<uuid:person>/enrolment/": Route(
        "person", get=change_enrolment(200), post=change_enrolment(302), reads=True
    ),
    "services/<slug:slug>/consumers/<uuid:person>/login/": Route(
        "person", get=give_login(200), post=give_login(302), reads=True
    ),
    "services/<slug:slug>/consumers/<uuid:person>/same-person/": Route(
        "person", get=say_same_person(200), post=say_same_person(302), reads=True
    ),
    "services/<slug:slug>/consumers/<uuid:person>/login/link/": Route("person", post=give_login(404)),
    # a record in an emergency: whoever works with the person says too little here, and so does a relative
    "services/<slug:slug>/emergency/": Route("service", get=emergency(200), post=emergency(302)),
    "people/<uuid:person>/emergency/end/": Route("person", post=nothing_to_close),
    # what its privacy officers look at
    "services/<slug:slug>/privacy/": Route("service", get=privacy, reads=True),
    "services/<slug:slug>/privacy/<uuid:alert>/": Route(
        "person", get=look_at_alert(200), post=look_at_alert(302), reads=True
    ),
    # who works with whom
    "services/<slug:slug>/assignments/": Route("service", get=administer(200), reads=True),
    "services/<slug:slug>/assignments/new/": Route("service", get=administer(200), post=administer(302)),
    "services/<slug:slug>/assignments/<uuid:member>/end/": Route("service", get=administer(200), post=administer(302)),
    "services/<slug:slug>/staff/<uuid:member>/duty/": Route("service", get=administer(200), post=put_on_duty),
    # who is on duty when
    "services/<slug:slug>/duty/": Route("service", get=works_here(200), reads=True),
    "services/<slug:slug>/duty/new/": Route("service", get=administer(200), post=administer(302)),
    "services/<slug:slug>/duty/<uuid:shift>/": Route("service", get=administer(200), post=administer(302)),
    "services/<slug:slug>/duty/<uuid:shift>/end/": Route("service", post=administer(302)),
    # what one needs before one begins
    "services/<slug:slug>/consultations/": Route("service", get=consults(200), post=consults(302)),
    "services/<slug:slug>/consultations/<uuid:consultation>/": Route(
        "service", get=consults(200), post=after(consults(200), lambda asked: asked.role in IN_A_CLINICIANS_ROLE, 302)
    ),
    "services/<slug:slug>/consultations/<uuid:consultation>/error/": Route(
        "service", get=after(consults(200), by_author), post=after(consults(200), by_author, 302)
    ),
    # Nobody has answered it.
    "services/<slug:slug>/consultations/<uuid:consultation>/correct/": Route(
        "service", get=after(consults(200), lambda _asked: False), post=after(consults(200), lambda _asked: False)
    ),
    "activities/": Route(get=own_wellbeing(200), post=own_wellbeing(302)),
    "activities/<uuid:activity>/end/": Route("service", post=undo_contact),
    "services/<slug:slug>/evaluation/": Route("service", get=administer(200), reads=True),
    "services/<slug:slug>/evaluation/table/": Route("service", get=administer(200), reads=True),
    "services/<slug:slug>/evaluation/periods/": Route("service", get=administer(200), post=administer(302)),
    "services/<slug:slug>/evaluation/groups/": Route("service", get=administer(200), post=administer(302)),
    "services/<slug:slug>/evaluation/periods/<uuid:period>/close/": Route("service", post=administer(302)),
    "services/<slug:slug>/evaluation/measures/<slug:measure>/": Route(
        "service", get=administer(200), post=administer(302)
    ),
    "services/<slug:slug>/evaluation/measures/<slug:measure>/values/": Route(
        "service", get=administer(200), post=administer(302)
    ),
    "services/<slug:slug>/evaluation/measures/<slug:measure>/values/<uuid:value_set>/": Route(
        "service", get=administer(200), post=administer(302)
    ),
    "services/<slug:slug>/activities/": Route("service", get=works_here(200)),
    # leaves no event on purpose
    "services/<slug:slug>/speak-up/": Route("service", get=speaks_up(200), post=speaks_up(302), leaves_event=False),
    "services/<slug:slug>/listener/": Route("service", get=administer(200), post=administer(302)),
    "absence/": Route(get=own_wellbeing(200), post=own_wellbeing(302)),
    "absence/<uuid:absence>/end/": Route("service", post=take_absence_back),
    "how-it-is/": Route(get=staff_in_care),  # leaves no event on purpose
    "how-it-is/<uuid:asked>/": Route("service", get=nothing, post=nothing),  # the round of the world is a consumer's
    "wellbeing/": Route(get=own_wellbeing(200), post=own_wellbeing(302)),
    "readiness/": Route(get=choose, reads=True),
    "services/<slug:slug>/debrief/": Route(post=debriefs),  # leaves no event on purpose
    "supervision/notes/<uuid:note>/": Route("note", get=nothing_to_sign, post=nothing_to_sign, reads=True),
    "supervision/": Route(get=supervises, reads=True),
    "supervision/mine/": Route(get=supervised, reads=True),
    "supervision/<uuid:tie>/": Route("service", get=supervise(200), post=supervise(302), reads=True),
    "supervision/<uuid:tie>/<uuid:session>/strike/": Route("service", post=supervise(302)),
    "services/<slug:slug>/role/": Route("service", get=trains(200), post=trains(302), reads=True),
    "services/<slug:slug>/role/<uuid:agreement>/agree/": Route("service", post=met(302)),
    "supervision/<uuid:tie>/role/": Route("service", get=supervise(200), post=supervise(302), reads=True),
    "supervision/<uuid:tie>/role/<uuid:agreement>/agree/": Route("service", post=supervise(302)),
    # leave no event on purpose
    "supervision/mine/<uuid:session>/flag/": Route(get=of_the_author(200), post=of_the_author(302)),
    "supervision/flags/<uuid:flag>/end/": Route(post=of_the_author(302)),
    "groups/": Route(get=sees_groups, reads=True),
    "groups/<uuid:run>/": Route("service", get=sees_group, post=after(sees_group, administers, 302), reads=True),
    "groups/<uuid:run>/change/": Route("service", get=plans_group(200), post=plans_group(302)),
    "groups/<uuid:run>/end/": Route("service", get=after(sees_group, administers), post=administer_unseen(302)),
    "groups/<uuid:run>/leaders/<uuid:leader>/end/": Route("service", post=administer_unseen(302)),
    "groups/<uuid:run>/sessions/new/": Route("service", get=leads_group(200), post=leads_group(302)),
    # It is final, and stays as it is.
    "groups/<uuid:run>/sessions/<uuid:group_session>/": Route(
        "service", get=reads_session, post=after(reads_session, lambda asked: False), reads=True
    ),
    "groups/<uuid:run>/sessions/<uuid:group_session>/attendance/": Route(
        "service", get=leads_group(200), post=leads_group(302)
    ),
    "groups/<uuid:run>/sessions/<uuid:group_session>/debrief/": Route(
        "service", get=leads_group(200), post=leads_group(302), reads=True
    ),
    "groups/<uuid:run>/sessions/<uuid:group_session>/members/<uuid:inside>/worry/": Route(
        "service", get=leads_group(200), post=leads_group(302)
    ),
    "groups/<uuid:run>/agreement/": Route("service", get=leads_group(200), post=leads_group(302)),
    "groups/<uuid:run>/sessions/<uuid:group_session>/edit/": Route(
        "service", get=after(sees_group, lambda asked: False), post=after(sees_group, lambda asked: False)
    ),
    "groups/<uuid:run>/sessions/<uuid:group_session>/correct/": Route(
        "service", get=leads_group(200), post=leads_group(302), reads=True
    ),
    "services/<slug:slug>/groups/": Route("service", get=sees_group_of_service, reads=True),
    "services/<slug:slug>/programmes/new/": Route("service", get=administer(200), post=administer(302)),
    "services/<slug:slug>/programmes/<uuid:programme>/withdraw/": Route("service", post=administer(302)),
    "services/<slug:slug>/programmes/<uuid:programme>/": Route(
        "service",
        get=sees_group_of_service,
        post=after(sees_group_of_service, administers, 302),
        reads=True,
    ),
    "services/<slug:slug>/carer-sign-ins/end/": Route("service", get=administer(200), post=administer(302)),
    "services/<slug:slug>/examples/": Route("service", get=consults(200)),
    "services/<slug:slug>/examples/waiting/": Route("service", get=administer_unseen(200), post=administer_unseen(422)),
    "services/<slug:slug>/leaflets/": Route("service", get=works_here(200), reads=True),
    "services/<slug:slug>/leaflets/new/": Route("service", get=administer(200), post=administer(302)),
    "services/<slug:slug>/leaflets/<uuid:leaflet>/": Route(
        "service", get=works_here(200), post=administer(302), reads=True
    ),
    "services/<slug:slug>/recommendations/": Route("service", get=works_here(200), reads=True),
    "services/<slug:slug>/recommendations/<int:number>/": Route(
        "service", get=works_here(200), post=administer(302), reads=True
    ),
    "services/<slug:slug>/model/history/file/": Route("service", get=administer(200), reads=True),
    "services/<slug:slug>/selection/": Route("service", get=works_here(200), post=administer(302), reads=True),
    "services/<slug:slug>/selection/new/": Route("service", get=administer(200), post=administer(302)),
    "services/<slug:slug>/selection/<uuid:criteria>/approve/": Route("service", post=administer(302)),
    "services/<slug:slug>/staff/<uuid:member>/absence/": Route(
        "service", get=administer(200), post=administer(302), reads=True
    ),
    "services/<slug:slug>/staff/<uuid:member>/supervision/": Route(
        "service", get=administer(200), post=administer(302), reads=True
    ),
    "services/<slug:slug>/supervision/<uuid:tie>/end/": Route("service", post=administer(302)),
    "services/<slug:slug>/meetings/<uuid:meeting>/met/": Route("service", post=met(302)),
    "services/<slug:slug>/meetings/<uuid:meeting>/known/": Route("service", get=met(200), post=met(302)),
    "services/<slug:slug>/wishes/": Route("service", get=matches, reads=True),
    "services/<slug:slug>/profile/": Route("service", get=trains(200), post=trains(302)),
    "services/<slug:slug>/training/": Route("service", get=trains(200), post=trains(302), reads=True),
    "services/<slug:slug>/training/waiting/": Route("service", get=confirms(200), reads=True),
    "services/<slug:slug>/training/<uuid:training>/confirm/": Route("service", post=confirm_training),
    "services/<slug:slug>/training/<uuid:training>/withdraw/": Route("service", post=withdraw_training),
    "services/<slug:slug>/code/": Route("service", get=works_here(200), reads=True),
    "services/<slug:slug>/code/new/": Route("service", get=administer(200), post=administer(302)),
    "services/<slug:slug>/code/<uuid:code>/approve/": Route("service", post=administer(302)),
    "services/<slug:slug>/words/": Route("service", get=works_here(200), reads=True),
    "services/<slug:slug>/words/new/": Route("service", get=administer(200), post=administer(302)),
    "services/<slug:slug>/words/<uuid:words>/approve/": Route("service", post=administer(302)),
    "services/<slug:slug>/code/<uuid:code>/acknowledge/": Route("service", post=acknowledge),
    # a service
    "services/<slug:slug>/about/": Route("service", get=administer(200)),
    "services/<slug:slug>/about/easy/": Route("service", get=administer(200)),
    "services/<slug:slug>/details/": Route("service", get=administer(200), post=administer(302)),
    "services/<slug:slug>/model/": Route("service", get=model, reads=True),
    "services/<slug:slug>/model/acknowledge/": Route("service", get=reads_model, post=acknowledge, reads=True),
    "services/<slug:slug>/model/easy/": Route("service", get=model, reads=True),
    "services/<slug:slug>/model/compare/": Route("service", get=model, reads=True),
    "services/<slug:slug>/model/recorded/": Route("service", get=model, reads=True),
    "services/<slug:slug>/model/change/": Route("service", get=administer(200), post=administer(302)),
    "services/<slug:slug>/model/preview/": Route("service", get=administer(200), reads=True),
    "services/<slug:slug>/model/history/": Route("service", get=administer(200), reads=True),
    "services/<slug:slug>/model/<uuid:version>/approve/": Route(
        "version", get=administer(200), post=administer(302), reads=True
    ),
    "services/<slug:slug>/model/<uuid:version>/reject/": Route("version", post=administer(302)),
    # One that is not planned: there is nothing to cancel.
    "services/<slug:slug>/model/<uuid:version>/cancel/": Route("version", get=administer(302), post=administer(403)),
    # One that nobody has approved: there is nothing to tell, and those people sign in themselves.
    "services/<slug:slug>/model/<uuid:version>/told/": Route("version", get=administer(302), post=administer(403)),
    "notices/<uuid:version>/": Route("version", post=always(404)),
    "services/<slug:slug>/why/": Route("service", get=administer(200)),
    "services/<slug:slug>/events/": Route("service", get=audit, reads=True),
    "services/<slug:slug>/events/files/": Route("service", get=audit, post=ask_for_events),
    "services/<slug:slug>/events/files/<uuid:file>/": Route("service", get=own_file_of_events),
    # a carer's own
    "carer/": Route(get=carers_own, reads=True),
    "carer/model/easy/": Route(get=carers_own, reads=True),
    "carer/notices/<uuid:version>/": Route("version", post=always(404)),
    "carer/notes/<uuid:note>/": Route("carer_note", get=carers_note(200), post=carers_note(302), reads=True),
    # What somebody reads of what a service gives to read leaves no event.
    "carer/how-it-is/": Route(get=carers_own),  # leaves no event on purpose
    "carer/how-it-is/<uuid:asked>/": Route("service", get=nothing, post=nothing),
    # Which groups one looks at leaves no event. The one here is for consumers: to a carer there is none.
    "carer/groups/": Route(get=carers_own),
    "carer/groups/<uuid:run>/": Route("service", get=nothing, post=nothing),
    "carer/groups/<uuid:run>/agree/": Route("service", post=nothing),
    "carer/groups/<uuid:run>/leave/": Route("service", get=nothing, post=nothing),
    "carer/groups/<uuid:run>/sessions/<uuid:group_session>/": Route("service", get=nothing),
    "carer/library/": Route(get=carers_own),
    "carer/library/<uuid:leaflet>/": Route("service", get=carers_own),
    "my/library/": Route(get=own(200)),
    "my/library/<uuid:leaflet>/": Route("service", get=own(200)),
    "carer/asking/": Route(get=carers_own, post=after(carers_own, lambda _asked: True, 302), reads=True),
    "carer/asking/<uuid:wanted>/end/": Route("carer", post=after(carers_own, lambda _asked: True, 302)),
    # what they asked for themselves has nothing to answer (tests/views/test_carer_offers.py)
    "carer/asking/<uuid:wanted>/answer/": Route("carer", post=after(carers_own, lambda _asked: True, 403)),
    "carers/<uuid:carer>/offers/new/": Route("carer", get=carer_file(200, 403), post=carer_file(302, 403)),
    "carers/": Route(get=carer_files),
    "carers/<uuid:carer>/": Route("carer", get=carer_file(200, 200), post=carer_file(302, 403), reads=True),
    "carers/<uuid:carer>/workers/<uuid:worker>/end/": Route("carer", post=carer_file(403, 302)),
    "carers/<uuid:carer>/asked/<uuid:wanted>/begun/": Route("carer", post=carer_file(302, 302)),
    "carers/<uuid:carer>/contacts/<uuid:contact>/error/": Route(
        "carer", get=carer_file(200, 404), post=carer_file(302, 404), reads=True
    ),
    "carers/<uuid:carer>/worry/": Route("carer", get=carer_file(200, 403), post=carer_file(302, 403)),
    "carers/<uuid:carer>/words/": Route("carer", post=carer_file(200, 403)),
    "carers/<uuid:carer>/notes/new/": Route("carer", get=carer_file(200, 403), post=carer_file(302, 403), reads=True),
    "carers/notes/<uuid:note>/": Route("carer_note", get=carer_file(200, 404), post=carer_file(302, 404), reads=True),
    "carer/workers/<uuid:worker>/end/": Route("carer", get=carers_note(200), post=carers_note(302), reads=True),
    "carer/contacts/": Route(get=carers_own, reads=True),
    "carer/who-looked/": Route(get=carers_own, reads=True),
    # a consumer's own
    "my/": Route(get=own(200), reads=True),
    "my/about-me/": Route(get=own(200), post=own(302), reads=True),
    "my/plan-items/": Route(get=own(200), reads=True),
    "my/goals/": Route(get=own(200), post=own(302), reads=True),
    # Which groups one looks at leaves no event; joining and leaving leave one that is one's own.
    "my/groups/": Route(get=own(200)),
    "my/groups/<uuid:run>/": Route("service", get=own(200), post=own(302)),
    # Nobody was there.
    "my/groups/<uuid:run>/sessions/<uuid:group_session>/": Route("service", get=own(404)),
    "my/groups/<uuid:run>/agree/": Route("service", post=own(403)),
    "my/groups/<uuid:run>/leave/": Route("service", get=own(200), post=own(403)),
    "my/goals/<uuid:goal>/": Route("goal", get=own_entry(200), post=own_entry(302), reads=True),
    "my/safety/": Route(get=own(200), post=own(302), reads=True),
    "my/supporters/": Route(get=own(200), post=own(422), reads=True),
    "my/offers/": Route(get=own(200), reads=True),
    "my/offers/<uuid:referral>/": Route("person", post=own_entry(302)),
    "my/offers/new/": Route(get=own(200), post=own(302)),
    # It was offered, and not asked for.
    "my/offers/<uuid:referral>/end/": Route("person", post=own_entry(403)),
    "my/meetings/": Route(get=own(200), reads=True),
    "my/meetings/<uuid:item>/": Route("person", get=own_entry(200), post=own_entry(302), reads=True),
    "my/meetings/<uuid:item>/speaker/": Route("person", get=own_entry(200), post=own_entry(302), reads=True),
    "my/spoken/": Route(get=own(200), post=own(302), reads=True),
    "my/carers/": Route(get=own(200), post=own(302), reads=True),
    "my/carers/<uuid:carer>/": Route("person", get=own_entry(200), post=own_entry(302), reads=True),
    "my/carers/<uuid:carer>/sign-in/": Route(
        "person", get=own_entry(200), post=gives_carer_login(own_entry(200)), reads=True, shows_once=True
    ),
    "my/plan/": Route(get=own(200), post=own(302), reads=True),
    "my/plan/<int:number>/": Route(get=own(200), post=own(302), reads=True),
    "my/agreement/<uuid:worker>/": Route(get=own(200), post=write_own_agreement, reads=True),
    "my/agreement/<uuid:worker>/agree/": Route(post=own(302)),
    "my/how-it-goes/": Route(get=own(200), post=own(302), reads=True),
    "my/how-it-goes/<uuid:asked>/": Route("service", get=own(200), post=own(302)),
    "my/how-it-goes/<uuid:asked>/share/": Route("service", post=own(302)),
    "my/team/": Route(get=own(200), post=own(302), reads=True),
    "my/team/<uuid:said>/back/": Route("person", post=own_entry(302)),
    "my/choices/": Route(get=own(200), post=own(302)),
    "my/choices/peer-support/": Route(get=own(200), post=own(302)),
    "my/peer-workers/": Route(get=own(200), post=own(302)),
    "my/peer-workers/<uuid:member>/end/": Route("service", get=own(200), post=own(302)),
    "my/choices/known/": Route(get=own(200), post=own(302)),
    "my/notices/<uuid:version>/": Route("version", post=always(404)),
    "my/concerns/": Route(get=own(200), reads=True),
    "my/record/": Route(get=own(200), reads=True),
    "my/who-looked/": Route(get=own(200), reads=True),
    "my/who-looked/<int:event>/": Route("event", get=own_entry(200), post=own_entry(302), reads=True),
    "my/withheld/<uuid:withholding>/": Route("withholding", get=always(404)),
    "my/questions/": Route(get=own(200), reads=True),
    "my/entries/<uuid:entry>/statement/": Route("entry", get=own_entry(200), post=own_entry(302), reads=True),
    "my/entries/<uuid:entry>/correction/": Route("entry", get=own_entry(200), post=own_entry(302), reads=True),
    "my/notes/<uuid:note>/": Route(
        "note",
        get=my_note,
        post=after(my_note, lambda asked: asked.state in DECIDES and oracle.goes_on(asked), 302),
        reads=True,
    ),
    # of two records of one person: nobody here has any
    "my/same-person/": Route(get=always(404), post=always(404)),
    "my/same-person/other/": Route(post=always(404)),
    "my/notes/<uuid:note>/done/": Route("note", get=my_note, reads=True),
    "my/notes/<uuid:note>/hand-on/": Route("note", get=after(my_note, oracle.hands_on), post=hand_on, reads=True),
    "my/notes/<uuid:note>/readers/": Route("note", get=my_finished(200), post=my_finished(302), reads=True),
    "my/notes/<uuid:note>/statement/": Route("note", get=my_finished(200), post=my_finished(302), reads=True),
    "my/notes/<uuid:note>/example/": Route("note", post=says_yes_to_example),
    "my/notes/<uuid:note>/stop-sharing/": Route("note", get=my_finished(200), post=my_finished(302), reads=True),
    "my/notes/<uuid:note>/stop-sharing/done/": Route("note", get=my_note, reads=True),
    # a visit at one note; for everyone else it is over
    "visit/": Route(get=OVER, post=OVER, public=True, visits=visit_page, visits_post=visit_decides, reads=True),
    "visit/readers/": Route(
        get=OVER, post=OVER, public=True, visits=visit_readers(200), visits_post=visit_readers(302), reads=True
    ),
    "visit/pass/": Route(get=OVER, public=True, visits=OVER),
    # for who is on one about their standing choices; at a note it leads back to that (tests/views/test_visit_choices.py)
    "visit/choices/": Route(get=OVER, post=OVER, public=True, visits=visit_choices, visits_post=visit_choices),
    "visit/how-it-goes/": Route(get=OVER, post=OVER, public=True, visits=visit_choices, visits_post=visit_choices),
    "visit/how-it-goes/<uuid:asked>/": Route(
        get=OVER, post=OVER, public=True, visits=visit_choices, visits_post=visit_choices
    ),
    "visit/how-it-goes/<uuid:asked>/share/": Route(post=OVER, public=True, visits_post=visit_choices),
    "visit/team/": Route(get=OVER, post=OVER, public=True, visits=visit_choices, visits_post=visit_choices),
    "visit/team/<uuid:said>/back/": Route(post=OVER, public=True, visits_post=visit_choices),
    "visit/carers/": Route(get=OVER, post=OVER, public=True, visits=visit_choices, visits_post=visit_choices),
    "visit/carers/<uuid:carer>/": Route(
        get=OVER, post=OVER, public=True, visits=visit_choices, visits_post=visit_choices
    ),
    "visit/groups/<uuid:run>/": Route(
        get=OVER, post=OVER, public=True, visits=visit_choices, visits_post=visit_choices
    ),
    "visit/meetings/<uuid:item>/": Route(
        get=OVER, post=OVER, public=True, visits=visit_choices, visits_post=visit_choices
    ),
    "visit/meetings/<uuid:item>/speaker/": Route(
        get=OVER, post=OVER, public=True, visits=visit_choices, visits_post=visit_choices
    ),
    "visit/groups/": Route(get=OVER, public=True, visits=visit_choices),
    "visit/meetings/": Route(get=OVER, public=True, visits=visit_choices),
    "visit/decisions/": Route(get=OVER, post=OVER, public=True, visits=visit_choices, visits_post=visit_choices),
    "visit/plan/": Route(get=OVER, post=OVER, public=True, visits=visit_choices, visits_post=visit_choices),
    "visit/plan/<int:number>/": Route(
        get=OVER, post=OVER, public=True, visits=visit_choices, visits_post=visit_choices
    ),
    "visit/peer-workers/": Route(get=OVER, post=OVER, public=True, visits=visit_choices, visits_post=visit_choices),
    "visit/peer-workers/<uuid:member>/end/": Route(
        get=OVER, post=OVER, public=True, visits=visit_choices, visits_post=visit_choices
    ),
    "visit/agreement/<uuid:worker>/": Route(
        get=OVER, post=OVER, public=True, visits=visit_choices, visits_post=visit_choices
    ),
    "visit/agreement/<uuid:worker>/agree/": Route(post=OVER, public=True, visits_post=visit_choices),
    "visit/done/": Route(get=OVER, public=True, visits=visit_done, reads=True),
    "visit/over/": Route(get=OVER, public=True, visits=OVER),
    "visit/end/": Route(post=always(302), public=True, visits_post=always(302)),
    "visit/<str:token>/": Route("link", get=link, post=link, public=True, visits=link, visits_post=link),
    # what one typed and has not sent
    "kept/": Route(get=always(200)),
    "kept/drop/": Route(post=always(302), public=True, visits_post=always(302)),
    # what there is to read
    "news/": Route(get=always(200)),
    "news/how/": Route(get=always(200), post=always(302)),
    # where one is signed in
    "sign-ins/end/": Route(post=always(302)),
    # nobody's
    "still-here/": Route(get=always(200), public=True, visits=OVER),
    "healthz": Route(get=always(200), public=True),
    "help/": Route(get=always(200), public=True),
    # The services of the matrix are published: tests/views/test_about.py has those that are not.
    "about/<slug:slug>/": Route("service", get=always(200), public=True),
    "about/<slug:slug>/easy/": Route("service", get=always(200), public=True),
    "accessibility/": Route(get=always(200), public=True),
    **{pattern: Route(ours=False, public=True) for pattern in accounts.PAGES},
}


def expected(pattern: str, method: str, asked: Asked, *, fragment: bool = False) -> int:
    """``fragment``: sent by htmx. What comes first: a visit leads back to its note, whoever is not signed in to the
    sign-in page; then the method; then the rule."""
    route = ROUTES[pattern]
    if asked.role in oracle.VISITS:
        return _visit(route, method, asked)
    if not route.ours:
        return accounts.expected(pattern, method, signed_in=asked.role not in NOBODY)
    if asked.role in NOBODY and not route.public:
        return 401 if fragment else 302
    rule = {"GET": route.get, "HEAD": route.get, "POST": route.post}.get(method)
    seen = asked if route.about in oracle.OPEN_TO_COLLEAGUES else oracle.as_seen(asked)
    return rule(seen) if rule else 405


def _visit(route: Route, method: str, asked: Asked) -> int:
    if not route.visits and not route.visits_post:
        return 302
    rule = {"GET": route.visits, "HEAD": route.visits, "POST": route.visits_post}.get(method)
    return rule(asked) if rule else 405
