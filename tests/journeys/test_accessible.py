"""Every page of the product for every role, in a real browser at 360 pixels."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest

from tests.journeys import addresses, together
from tests.journeys.addresses import BESIDE, CONSUMER, EVERY_STATE, OUT, PAGES, STAFF, WORKER, Ids
from tests.journeys.desk import PASSWORD, Desk
from tests.journeys.looking import faults, faults_at_night
from tests.journeys.together import JARRAH, Words
from tests.support.codes import code_now
from tests.support.server import LiveApp

OK, MISSING, INVALID, GONE = 200, 404, 422, 410
WITH_AN_APP = "grace.lighthouse"
NOWHERE = "/notes/00000000-0000-4000-8000-000000000000/"
MINE = """SELECT service_id FROM peernotes_membership WHERE user_id = %(me)s
    UNION SELECT service_id FROM peernotes_consumer WHERE user_id = %(me)s"""
WORKS_WITH = """EXISTS (SELECT FROM peernotes_assignment a WHERE a.content_object_id = c.id AND a.user_id = %(me)s)"""
# Those whom the demo's peer workers work with all have one.
SIGN_IN = "SELECT id, user_id FROM peernotes_consumer WHERE chosen_name = %s"
SIGNS_IN = "UPDATE peernotes_consumer SET user_id = %s WHERE id = %s"
IDS = {
    "person": f"""SELECT c.id FROM peernotes_consumer c WHERE c.user_id = %(me)s OR {WORKS_WITH} OR c.service_id IN (
            SELECT service_id FROM peernotes_membership WHERE user_id = %(me)s AND role IN ('records_officer', 'service_admin'))
        ORDER BY c.local_identifier""",
    # One in each state, those that one wrote or knows first.
    "note": f"""SELECT (array_agg(n.id ORDER BY n.author_id = %(me)s DESC, c.user_id = %(me)s DESC NULLS LAST,
            {WORKS_WITH} DESC, n.shared_with_care_team DESC, n.id))[1]
        FROM peernotes_note n JOIN peernotes_consumer c ON c.id = n.consumer_id
        WHERE n.service_id IN ({MINE}) GROUP BY n.status, n.shared_with_care_team ORDER BY n.status""",
    "entry": f"""SELECT e.id FROM peernotes_recordentry e JOIN peernotes_consumer c ON c.id = e.consumer_id
        WHERE c.user_id = %(me)s OR {WORKS_WITH}
        ORDER BY e.created_by_id = %(me)s DESC NULLS LAST, c.local_identifier, e.id LIMIT 12""",
    "concern": f"SELECT id FROM peernotes_safetyconcern WHERE service_id IN ({MINE}) ORDER BY status, created_at",
    "tie": f"SELECT id FROM peernotes_supervisiontie WHERE service_id IN ({MINE})",
    "session": """SELECT s.id FROM peernotes_supervisionsession s JOIN peernotes_supervisiontie t ON t.id = s.tie_id
        WHERE t.worker_id = %(me)s ORDER BY s.held_on DESC""",
    "alert": f"SELECT id FROM peernotes_alert WHERE service_id IN ({MINE})",
    "goal": f"""SELECT g.id FROM peernotes_goal g JOIN peernotes_consumer c ON c.id = g.consumer_id
        WHERE c.user_id = %(me)s OR {WORKS_WITH} ORDER BY c.user_id IS NOT NULL, g.changed_at DESC""",
    "plan_item": f"""SELECT i.id FROM peernotes_planitem i JOIN peernotes_consumer c ON c.id = i.consumer_id
        WHERE {WORKS_WITH} ORDER BY i.changed_at DESC""",
    "carer": f"""(SELECT t.id FROM peernotes_carertie t JOIN peernotes_consumer c ON c.id = t.consumer_id
        WHERE c.user_id = %(me)s OR {WORKS_WITH} ORDER BY t.created_at) UNION ALL
        SELECT a.carer_id FROM peernotes_carerassignment a WHERE a.worker_id = %(me)s OR a.created_by_id = %(me)s""",
    "worker": """SELECT a.user_id FROM peernotes_assignment a JOIN peernotes_consumer c ON c.id = a.content_object_id
        JOIN peernotes_user u ON u.id = a.user_id WHERE c.user_id = %(me)s AND u.username LIKE 'alex.%%'""",
    "run": f"""SELECT r.id FROM peernotes_grouprun r JOIN peernotes_programme p ON p.id = r.programme_id
        WHERE CASE p.audience WHEN 'carers' THEN r.service_id = (SELECT service_id FROM peernotes_carer WHERE user_id = %(me)s)
        ELSE r.service_id IN ({MINE}) OR r.service_id = (SELECT service_id FROM peernotes_consumer WHERE user_id = %(me)s) END""",
    "group_session": "SELECT id FROM peernotes_groupsession ORDER BY final_at NULLS FIRST, number",
    "inside": "SELECT id FROM peernotes_participation ORDER BY number",
    "leaflet": f"""SELECT line FROM peernotes_leaflet WHERE audience = 'all' AND (service_id IN ({MINE}) OR service_id IN (
        SELECT service_id FROM peernotes_consumer WHERE user_id = %(me)s UNION SELECT service_id FROM peernotes_carer WHERE user_id = %(me)s))""",
    "programme": f"SELECT id FROM peernotes_programme WHERE service_id IN ({MINE})",
    "said": f"""SELECT t.id FROM peernotes_teamstatement t JOIN peernotes_consumer c ON c.id = t.consumer_id
        WHERE c.user_id = %(me)s OR {WORKS_WITH} ORDER BY t.created_at""",
    "asked": f"""SELECT r.id FROM peernotes_evaluationround r JOIN peernotes_evaluationperiod p ON p.id = r.period_id
        WHERE p.closed_at IS NULL AND r.respondent = 'consumer' AND r.after_contacts = 0 AND (r.service_id IN ({MINE})
        OR r.service_id = (SELECT service_id FROM peernotes_consumer WHERE user_id = %(me)s)) ORDER BY r.measure""",
    "measure": "SELECT 'eq5d5l'",
    "opening": f"SELECT id FROM peernotes_opening WHERE service_id IN ({MINE})",
    "question": f"SELECT id FROM peernotes_recordquestion WHERE service_id IN ({MINE}) ORDER BY entry_id",
    # A consumer's own peer worker first.
    "member": f"""SELECT m.user_id FROM peernotes_membership m WHERE m.service_id IN ({MINE}) AND m.user_id <> %(me)s
        ORDER BY m.role = 'consumer_peer_worker' AND EXISTS (
            SELECT FROM peernotes_assignment a JOIN peernotes_consumer c ON c.id = a.content_object_id
            WHERE a.user_id = m.user_id AND c.user_id = %(me)s) DESC, m.role, m.user_id LIMIT 3""",
    "shift": f"SELECT id FROM peernotes_dutyshift WHERE service_id IN ({MINE}) AND ends_at > now() ORDER BY ends_at",
    "number": "SELECT * FROM generate_series(1, 7)",
    "event": """SELECT e.id FROM peernotes_event e JOIN peernotes_consumer c ON c.id = e.subject_id
        WHERE c.user_id = %(me)s AND e.actor_id <> %(me)s ORDER BY e.id DESC LIMIT 5""",
}
# A note is closed without an answer two weeks after it was handed over; none in the demo is that old.
LONG_AGO = """UPDATE peernotes_note SET handed_over_at = now() - interval '20 days'
    WHERE status = 'with_consumer' AND handed_over_at > now() - interval '14 days'"""
# The demo's services have one records officer each, so that another one's wish is made here.
WISH = """INSERT INTO peernotes_opening (service_id, consumer_id, note_id, created_by_id, reason)
    SELECT n.service_id, n.consumer_id, n.id, n.author_id, 'Was it about somebody else?' FROM peernotes_note n
    WHERE n.status = 'entered_in_error' AND NOT EXISTS (SELECT FROM peernotes_opening)"""
# Nor has anybody said of two records that they are of one person.
SAME = """INSERT INTO peernotes_sameperson (service_id, consumer_id, second_id, created_by_id, reason, asked, second_asked, end_reason)
    SELECT c.service_id, c.id, s.id, m.user_id, 'The same address.', true, false, '' FROM peernotes_consumer c
    JOIN peernotes_user u ON u.id = c.user_id AND u.username = 'sam.harbour'
    JOIN peernotes_consumer s ON s.service_id = c.service_id AND s.user_id IS NULL
    JOIN peernotes_membership m ON m.service_id = c.service_id AND m.role = 'records_officer'
    WHERE NOT EXISTS (SELECT FROM peernotes_sameperson) ORDER BY s.id, m.user_id LIMIT 1"""
# What the demo's groups have met for is signed.
DRAFT = """INSERT INTO peernotes_groupsession (service_id, run_id, number, happened_at, minutes, mode, number_present, topic, themes,
        what_we_did, conflict, how_resolved, corrected_information, online_trouble, follow_ups, version, created_by_id)
    SELECT service_id, run_id, max(number) + 1, now(), 120, 'in_person', 9, '', '{}', '', false, '', '', '', '', 1,
           (array_agg(created_by_id))[1]
    FROM peernotes_groupsession GROUP BY service_id, run_id HAVING count(*) FILTER (WHERE final_at IS NULL) = 0"""
# Nobody in the demo works where they are helped.
TRIED = """INSERT INTO peernotes_alert (service_id, consumer_id, user_id, kind, verb)
    SELECT c.service_id, c.id, m.user_id, 'shut_record', 'read_record' FROM peernotes_consumer c
    JOIN peernotes_membership m ON m.service_id = c.service_id AND m.role = 'clinician'
    JOIN peernotes_membership p ON p.service_id = c.service_id AND p.role = 'privacy_officer'
    WHERE NOT EXISTS (SELECT FROM peernotes_alert a WHERE a.service_id = c.service_id) ORDER BY c.id, m.user_id LIMIT 1"""
# Nobody in the demo has asked anything yet.
ASK = """INSERT INTO peernotes_recordquestion (service_id, consumer_id, entry_id, event_id, verb, about, about_at, text)
    SELECT c.service_id, c.id, e.id, CASE WHEN e.id IS NULL THEN 1 END, CASE WHEN e.id IS NULL THEN 'read_record' ELSE '' END,
           'Priya Raman', now(), 'Why is this so?'
    FROM peernotes_consumer c CROSS JOIN LATERAL (
        (SELECT id FROM peernotes_recordentry WHERE consumer_id = c.id LIMIT 1) UNION ALL SELECT NULL) e
    JOIN peernotes_user u ON u.id = c.user_id AND u.username = 'sam.harbour'
    WHERE NOT EXISTS (SELECT FROM peernotes_recordquestion)"""

# Of 160 letters without a break, which widen no page either.
LONG_NAMES = """UPDATE peernotes_user SET name = repeat('Wolfeschlegelsteinhausenbergerdo', 5);
    UPDATE peernotes_consumer SET chosen_name = repeat('Wolfeschlegelsteinhausenbergerdo', 5)"""


def test_every_address_has_its_place():
    assert sorted(PAGES) == sorted(addresses.every())
    assert set(PAGES) >= addresses.AT_NIGHT


@pytest.mark.parametrize("role", [OUT, CONSUMER, *STAFF], ids=lambda role: role or "nobody")
def test_every_page_of(role: str, seats, own_app: LiveApp):
    with psycopg.connect(own_app.database.admin) as admin:
        admin.execute(LONG_NAMES)
    desk = seats(own_app)(phone=True)
    if role:
        desk.sign_in(role)
    ids, every = ids_of(own_app, role), addresses.every()
    wrong, looked_at = [], {OK}
    for name in addresses.looked_at_by(role):
        met = set()
        for status in _open(desk, name, addresses.paths(name, every[name], ids)):
            if status not in looked_at or status == OK:
                wrong += _look(desk, night=status == OK and name in addresses.AT_NIGHT)
            met.add(status)
            looked_at.add(status)
        if OK not in met:
            wrong.append(f"{name}: no page of it was found for {role or 'nobody'}")
    desk.open(NOWHERE)
    wrong += _look(desk)
    desk.leave()
    assert not wrong, "\n".join(wrong)


def _open(desk: Desk, name: str, paths: list[str]) -> Iterator[int]:
    """One after the other, past those that lead elsewhere, until enough are there."""
    wanted = len(paths) if name in EVERY_STATE else len(addresses.QUERIES.get(name, [""]))
    for path in paths:
        status = desk.open(path)
        if desk.page.url == desk.origin + path:
            yield status
            wanted -= status == OK
        if not wanted:
            return


def ids_of(app: LiveApp, role: str) -> Ids:
    with psycopg.connect(app.database.admin) as admin:
        admin.execute(LONG_AGO)
        admin.execute(ASK)
        admin.execute(WISH)
        admin.execute(SAME)
        admin.execute(TRIED)
        admin.execute(DRAFT)
        me = admin.execute("SELECT id FROM peernotes_user WHERE username = %s", [role]).fetchone()
        known = {
            what: [str(row[0]) for row in admin.execute(query, {"me": me and me[0]})] for what, query in IDS.items()
        }
    return Ids("lighthouse" if role == BESIDE else "harbour", known)


def _quick_look(desk: Desk, path: str) -> int:
    """Without the browser's drawing. 0 where it only leads elsewhere."""
    answer = desk.context.request.get(desk.origin + path, max_redirects=0)
    return answer.status if "text/html" in answer.headers.get("content-type", "") else 0


def _look(desk: Desk, *, night: bool = False) -> list[str]:
    own = desk.page.locator("body.pn-own").count() == 1
    found = faults(desk.page, own=own) + (faults_at_night(desk.page) if night else [])
    return [f"{desk.path}: {fault}" for fault in found]


@pytest.mark.parametrize(
    ("role", "name", "button"),
    [
        (WORKER, "contact-new", "Log it"),
        (WORKER, "person-concern-new", "Pass it on"),
        (WORKER, "note-amend", "Start the new version"),
        ("gwen.harbour", "service_change", "Propose this change"),
        ("gwen.harbour", "staff-import", "Look through it"),
        ("priya.harbour", "entry-new", "Save in the record"),
        (CONSUMER, "my-note-statement", "Go on"),
        ("daniel.harbour", "person-about-me", "Save"),
        ("daniel.harbour", "person-goal-new", "Save"),
        ("daniel.harbour", "goal", "Save"),
        ("tendai.harbour", "person-agreement-said", "Write it down"),
        (CONSUMER, "my-goals", "Save"),
        (CONSUMER, "my-carers", "Save"),
        ("tendai.harbour", "person-carer", "Write it down"),
        ("tendai.harbour", "person-carer-topics", "Write it down"),
        ("tendai.harbour", "person-carer-talk", "Note it"),
    ],
)
def test_an_unfinished_form(role: str, name: str, button: str, seat, live_app: LiveApp):
    """Sent empty: the summary leads to each field, and the page is as good as before."""
    desk = seat(phone=True)
    desk.sign_in(role)
    tried = addresses.paths(name, addresses.every()[name], ids_of(live_app, role))
    path = next(path for path in tried if _quick_look(desk, path) == OK)
    desk.open(path)
    with desk.page.expect_navigation() as sent:
        desk.page.get_by_role("button", name=button).click()
    assert sent.value.status == INVALID
    summary = desk.page.locator(".nhsuk-error-summary a")
    assert summary.count() >= 1
    for link in summary.all():
        assert desk.page.locator(link.get_attribute("href")).count() == 1, link.inner_text()
    assert faults(desk.page, own=role == CONSUMER) == []
    desk.leave()


def test_an_authenticator_app(seat):
    """Set up, and asked for afterwards: by somebody who signs in nowhere else."""
    desk = seat(phone=True)
    desk.sign_in(WITH_AN_APP)
    desk.open("/accounts/2fa/totp/activate/")
    desk.page.get_by_label("Password").fill(PASSWORD)
    desk.page.get_by_role("main").get_by_role("button").first.click()
    code = desk.page.get_by_role("main").get_by_role("img")
    assert code.evaluate("image => image.complete && image.naturalWidth") > 0, "the square code is drawn"
    wrong = faults(desk.page, own=False)
    desk.page.get_by_label("The code that the app shows").fill(code_now(desk.page.locator(".pn-code").inner_text()))
    desk.tap(desk.page.get_by_role("button", name="Switch on"))
    wrong += faults(desk.page, own=False)
    for path in ("", "recovery-codes/generate/", "reauthenticate/", "totp/deactivate/"):
        desk.open(f"/accounts/2fa/{path}")
        wrong += faults(desk.page, own=False)
    desk.press("Sign out")
    desk.sign_in(WITH_AN_APP)
    wrong += faults(desk.page, own=False)
    desk.page.get_by_label("Code").fill("000000")
    desk.tap(desk.page.get_by_role("button", name="Sign in"))
    wrong += faults(desk.page, own=False)
    assert not wrong, "\n".join(wrong)


def test_people_invited_from_a_list(seat):
    desk = seat(phone=True)
    desk.sign_in("gwen.harbour")
    desk.open("/services/harbour/staff/import/")
    head, good, bad = "name,username,roles,paid", "Nia,nia.new,Clinician,paid", "Tom,tom.new,Wizard,paid"
    desk.page.get_by_label("Or the list itself").fill("\n".join([head, good, bad]))
    desk.press("Look through it")
    wrong = faults(desk.page, own=False)
    desk.page.get_by_label("Leave these lines out").check()
    desk.press("Invite them")
    assert desk.page.locator("[data-link]").count() == 1
    wrong += faults(desk.page, own=False)
    desk.leave()
    assert not wrong, "\n".join(wrong)


def test_a_visit_and_a_link(seat):
    device = seat(phone=True)
    device.sign_in(WORKER)
    note = together.start(device, JARRAH)
    together.write(device, Words.new())
    device.press("Save and hand over to Jarrah")
    device.press("own phone")
    wrong = faults(device.page, own=False)
    wrong += _the_link(seat(phone=True), device.page.locator("[data-link]").inner_text().strip())
    device.open(f"/notes/{note}/hand-over/")
    device.press("On this device")
    wrong += faults(device.page, own=True)
    device.press("I am Jarrah")
    wrong += faults(device.page, own=True)
    device.press("Agree as marked")
    wrong += faults(device.page, own=True)
    device.choose("Just us two", of="Who may read the parts that stay?")
    device.tap(device.page.get_by_role("button", name="Agree to all"))
    wrong += faults(device.page, own=True)
    device.press("Give back to")
    wrong += faults(device.page, own=False)
    device.leave()
    assert not wrong, "\n".join(wrong)


def test_choices_on_a_device(seat, live_app: LiveApp):
    with psycopg.connect(live_app.database.admin) as admin:
        person, signs_in = admin.execute(SIGN_IN, [JARRAH.name]).fetchone()
        admin.execute(SIGNS_IN, [None, person])
    device = seat(phone=True)
    device.sign_in(WORKER)
    device.open(f"/people/{person}/")
    device.press("Hand over for their own choices")
    wrong = faults(device.page, own=False)
    device.press("Hand over")
    wrong += faults(device.page, own=True)
    device.press("I am Jarrah")
    wrong += faults(device.page, own=True)
    for choice in ("Yes", "No"):
        device.press(choice, exact=True)
    assert "You took your yes back" in device.text
    wrong += _plan_written_on(device)
    wrong += _of_peer_workers(device)
    device.press("Give back to")
    with psycopg.connect(live_app.database.admin) as admin:
        admin.execute(SIGNS_IN, [signs_in, person])
    assert not wrong, "\n".join(wrong)


def _of_peer_workers(device: Desk) -> list[str]:
    device.press("and I agree")
    wrong = faults(device.page, own=True)
    device.press("Back to my choices")
    device.press("Say something to my team")
    wrong += faults(device.page, own=True)
    device.press("Back to my choices")
    device.press("Choose a peer worker, or change")
    wrong += faults(device.page, own=True)
    device.press("I would like somebody else")
    wrong += faults(device.page, own=True)
    device.press("Go back, change nothing")
    device.press("Back to my choices")
    return wrong


def _plan_written_on(device: Desk) -> list[str]:
    device.press("My Crisis and Support Plan")
    wrong = faults(device.page, own=True)
    device.tap(device.page.get_by_role("link", name="Signs that I am not well"))
    device.page.get_by_label("My words").fill("I stop answering.")
    device.choose("Only me", of="Who may read it?")
    wrong += faults(device.page, own=True)
    device.press("Save", exact=True)
    assert "I stop answering." in device.text
    device.press("Back to my choices")
    return wrong


def test_a_finished_note_handed_over(seat, live_app: LiveApp):
    device = seat(phone=True)
    device.sign_in(WORKER)
    tried = addresses.paths("note-pass", addresses.every()["note-pass"], ids_of(live_app, WORKER))
    device.open(next(path for path in tried if _is_finished(device, path)))
    device.press("Hand over")
    device.press("I am")
    wrong = faults(device.page, own=True)
    device.press("Change who may read it")
    wrong += faults(device.page, own=True)
    device.leave()
    assert not wrong, "\n".join(wrong)


def test_a_note_left_behind(seat):
    phone = seat(phone=True)
    phone.sign_in("jarrah.harbour")
    phone.open("/my/")
    phone.tap(phone.page.locator("li.pn-row", has_text="Yours to decide").get_by_role("link").first)
    wrong = faults(phone.page, own=True)
    phone.press("Hand it on")
    wrong += faults(phone.page, own=True)
    phone.leave()
    assert not wrong, "\n".join(wrong)


def _is_finished(desk: Desk, path: str) -> bool:
    return _quick_look(desk, path) == OK and "Amend" in desk.read(path.replace("pass/", ""))


def _the_link(phone: Desk, link: str) -> list[str]:
    phone.page.goto(link)
    wrong = faults(phone.page, own=True)
    phone.press("Open my note")
    wrong += faults(phone.page, own=True)
    assert phone.page.goto(link + "x").status in {GONE, MISSING}
    return wrong + faults(phone.page, own=True)
