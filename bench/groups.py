"""Groups: a run of two hundred sessions and sixty members, and the list of a service with 120 of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bench import society
from bench.connections import brute
from bench.pages import Listed, listed
from peernotes.actions import groups as actions
from peernotes.actions import my_groups
from peernotes.queries import group_sessions as sessions
from peernotes.queries import groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.measure import Subject

GOAL = "rows 3 or less"
RUNS = """
SELECT id FROM peernotes_grouprun WHERE service_id = bench.key('service', 51) ORDER BY created_at DESC, id DESC LIMIT 25"""
RUNS_BY_KEY = """
SELECT r.id, p.*, r.* FROM peernotes_grouprun r JOIN peernotes_programme p ON p.id = r.programme_id
WHERE r.id = ANY (%(ids)s::uuid[]) ORDER BY r.created_at DESC, r.id DESC"""
SESSIONS = """
SELECT id FROM peernotes_groupsession WHERE run_id = bench.key('run', 1) ORDER BY number DESC LIMIT 25"""
SESSIONS_BY_KEY = "SELECT s.* FROM peernotes_groupsession s WHERE s.id = ANY (%(ids)s::uuid[]) ORDER BY s.number DESC"


def subjects() -> Iterator[Subject]:
    society.ensure()
    lee, max_, ada, bea = (society.of_team(name) for name in ("lee", "max", "ada", "bea"))
    member = society.signed_in("a member", "SELECT user_id FROM bench.member WHERE n = 1")
    service, run = brute("SELECT bench.key('service', 51), bench.key('run', 1)")[0]
    session = brute("SELECT id FROM bench.held WHERE run_n = 1 AND number = 20")[0][0]
    consumer = brute("SELECT id FROM bench.member WHERE n = 1")[0][0]
    yield listed(
        Listed(
            "groups of a service",
            ada.actor,
            lambda: groups.of_service(service, None).rows,
            lambda: groups.of_service(service, None),
            (RUNS, {}),
            RUNS_BY_KEY,
            GOAL,
        )
    )
    yield listed(
        Listed(
            "sessions of a group",
            lee.actor,
            lambda: sessions.of_run(run, None).rows,
            partial(actions.open_group, by=lee.actor, run_id=run),
            (SESSIONS, {}),
            SESSIONS_BY_KEY,
            GOAL,
        )
    )
    yield listed(
        Listed(
            "my groups",
            member.actor,
            lambda: groups.for_person(groups.Joins(consumer, service), None).rows,
            partial(my_groups.open_groups, by=member.actor, carer=False),
            (RUNS, {}),
            RUNS_BY_KEY,
            GOAL,
        )
    )
    group = f"/groups/{run}/"
    held = f"{group}sessions/{session}/"
    yield from society.pages(
        ("groups that I lead", lee, "/groups/", 100),
        ("groups that I lead", max_, "/groups/", 100),
        ("groups of a service", ada, "/services/society/groups/", 25),
        ("a group", lee, group, 60),
        ("a group", ada, group, 60),
        ("a group", bea, group, 60),
        ("a session", lee, held, 1),
        ("who came", lee, f"{held}attendance/", 60),
        ("how a session was", lee, f"{held}debrief/", 1),
        ("write about a session", lee, f"{group}sessions/new/", 1),
        ("my groups", member, "/my/groups/", 25),
        ("my group", member, f"/my/groups/{run}/", 25),
        ("who looked", member, "/my/who-looked/?show=all", 25),
        ("my page", member, "/my/", 1),
        ("Today", lee, "/", 1),
        ("my supervision", lee, "/supervision/mine/", 25),
    )
