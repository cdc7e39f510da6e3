import uuid
from zoneinfo import ZoneInfo

import pytest

from peernotes.enums import Role
from peernotes.policy.facts import Actor
from peernotes.presenters import shell

ALEX = {
    "name": "Alex",
    "chosen_name": None,
    "service": "Harbour",
    "slug": "harbour",
    "timezone": "Europe/London",
    "own_timezone": "Australia/Melbourne",
    "waiting": 2,
    "asked": 0,
    "said_to_team": 0,
    "to_tell": 0,
    "code_waits": False,
    "model_waits": False,
    "code_overdue": False,
    "training_missing": False,
    "supervision_overdue": False,
    "supervises": False,
    "carers": False,
    "leads": False,
    "asked_to_meet": False,
    "carer_name": None,
    "news": 3,
    "news_by": "",
    "is_operator": False,
}


@pytest.fixture
def rows(monkeypatch):
    """What the database would say of the login."""
    found = []
    monkeypatch.setattr(shell.queries, "memberships_of", lambda user_id: found)
    return found


def someone():
    return Actor(user_id=uuid.uuid4())


def hrefs(frame):
    return [href for href, _label in frame.links]


def test_nobody_and_an_unknown_login_get_the_empty_frame(rows):
    assert shell.of(Actor()) == shell.OUT
    assert shell.of(someone()) == shell.OUT


@pytest.mark.parametrize("role", Role)
def test_every_role_has_its_frame(rows, role):
    rows.append({**ALEX, "role": role.value})
    frame = shell.of(someone())
    assert (frame.kind, frame.name, frame.role, frame.service) == ("staff", "Alex", role.label, "Harbour")
    assert hrefs(frame)[0] == "/"


@pytest.mark.parametrize(
    ("role", "name", "zone"), [(Role.CLINICIAN, None, "Europe/London"), ("", "Sam", "Australia/Melbourne")]
)
def test_pages_about_no_service_are_in_the_zone_of_one_s_own(rows, role, name, zone):
    rows.append({**ALEX, "role": role, "chosen_name": name})
    assert shell.of(someone()).zone == ZoneInfo(zone)


@pytest.mark.parametrize("role", [Role.CLINICIAN, Role.CONSUMER_PEER_WORKER, Role.CARER_PEER_WORKER])
def test_whoever_works_with_people_can_always_say_that_something_worries_them(rows, role):
    rows.append({**ALEX, "role": role.value})
    assert shell.of(someone()).concern_href == "/concerns/new/"


@pytest.mark.parametrize(
    ("role", "label"), [(Role.CLINICIAN, "Safety concerns (2)"), (Role.PEER_SUPERVISOR, "Safety concerns")]
)
def test_a_clinician_sees_on_every_page_how_many_concerns_wait(rows, role, label):
    rows.append({**ALEX, "role": role.value})
    assert dict(shell.of(someone()).links)["/concerns/"] == label


@pytest.mark.parametrize("role", [*Role, None])
def test_everybody_sees_on_every_page_how_much_is_new_unless_they_want_none(rows, role):
    rows.append({**ALEX, "role": role and role.value, "chosen_name": None if role else "Sam"})
    assert dict(shell.of(someone()).links)["/news/"] == "News (3)"
    rows[0]["news_by"] = "none"
    assert dict(shell.of(someone()).links)["/news/"] == "News"


def test_an_administrator_is_led_to_no_clinical_page(rows):
    rows.append({**ALEX, "role": Role.SERVICE_ADMIN.value})
    frame = shell.of(someone())
    assert frame.concern_href == ""
    assert all(href in ("/", "/news/") or href.startswith("/services/harbour/") for href in hrefs(frame))


def test_of_two_roles_the_one_closest_to_people_is_shown(rows):
    rows += [{**ALEX, "role": Role.SERVICE_ADMIN.value}, {**ALEX, "role": Role.CLINICIAN.value}]
    assert shell.of(someone()).role == Role.CLINICIAN.label


def test_a_consumer_sees_their_chosen_name_and_only_their_own_pages(rows):
    rows.append({**ALEX, "name": "S. Okafor", "chosen_name": "Sam", "role": None, "service": None, "slug": None})
    frame = shell.of(someone())
    assert (frame.kind, frame.name, frame.concern_href) == ("consumer", "Sam", "")
    assert all(href == "/news/" or href.startswith("/my/") for href in hrefs(frame))


def test_a_visit_leads_nowhere_else_even_on_the_worker_s_own_device(rows):
    rows.append({**ALEX, "role": Role.CLINICIAN.value})
    frame = shell.of(Actor(user_id=uuid.uuid4(), visit_id=uuid.uuid4()))
    assert (frame.kind, frame.links, frame.concern_href) == ("handed", (), "")


def test_nothing_is_asked_before_a_frame_is_drawn(monkeypatch):
    asked = []
    monkeypatch.setattr(shell.queries, "memberships_of", lambda user_id: asked.append(user_id) or [])
    frame = shell.lazy(someone())
    assert asked == []
    assert frame.kind == "out"
    assert len(asked) == 1


def test_who_has_no_role_any_more_is_led_nowhere(rows):
    rows.append({**ALEX, "role": None, "service": None, "slug": None})
    frame = shell.of(someone())
    assert (frame.kind, frame.name, hrefs(frame), frame.concern_href) == ("staff", "Alex", [], "")


def test_an_operator_sees_which_services_there_are(rows):
    rows.append({**ALEX, "role": None, "service": None, "slug": None, "is_operator": True})
    frame = shell.of(someone())
    assert (frame.at, hrefs(frame), frame.concern_href) == (shell.OPERATOR, ["/services/"], "")


@pytest.mark.parametrize("role", Role)
def test_an_operator_with_a_role_keeps_the_way_to_the_services(rows, role):
    rows.append({**ALEX, "role": role.value, "is_operator": True})
    with_it = hrefs(shell.of(someone()))
    rows[0]["is_operator"] = False
    assert with_it == [*hrefs(shell.of(someone())), "/services/"]


def test_what_waits_before_one_begins_is_one_press_away(rows):
    rows.append({**ALEX, "role": Role.CONSUMER_PEER_WORKER.value, "code_waits": True})
    assert ("/readiness/", "Before you begin (1)") in shell.of(someone()).links
    assert not shell.of(someone()).stopped
    assert "/people/" in hrefs(shell.of(someone()))
    rows[0]["code_overdue"] = True
    assert shell.of(someone()).stopped
    assert not {"/people/", "/search/"}.intersection(hrefs(shell.of(someone())))
    rows.append({**ALEX, "slug": "lighthouse", "role": Role.CLINICIAN.value})
    assert not shell.of(someone()).stopped


def test_training_that_waits_is_one_press_away_and_stops_no_page(rows):
    rows.append({**ALEX, "role": Role.CONSUMER_PEER_WORKER.value, "code_waits": True, "training_missing": True})
    assert ("/readiness/", "Before you begin (2)") in shell.of(someone()).links
    assert not shell.of(someone()).stopped


def test_nothing_waits_for_whoever_works_with_nobody(rows):
    rows.append({**ALEX, "role": Role.SERVICE_ADMIN.value, "code_waits": True, "code_overdue": True})
    assert "/readiness/" not in hrefs(shell.of(someone()))
    assert not shell.of(someone()).stopped


def test_what_waits_under_more_is_counted_beside_it(rows):
    rows.append({**ALEX, "role": Role.CLINICIAN.value, "asked": 1, "code_waits": True})
    assert shell.of(someone()).more == ALEX["waiting"] + 2
    rows[0]["role"] = Role.CONSUMER_PEER_WORKER.value
    assert shell.of(someone()).more == 1
    rows[0]["role"] = Role.SERVICE_ADMIN.value
    assert shell.of(someone()).more == 0
