"""The integrated journey with somebody whose record came from another system: a small export of our own, and the
export that nobody here wrote where it lies beside the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from tests.imports.makers import DOCUMENT, base64_of, made_of, needs_sample, sample_folder, write_export
from tests.journeys.test_integrated import walk_together
from tests.journeys.together import People
from tests.support.databases import ROOT
from tests.support.programme import PROVE
from tests.support.server import LiveApp

OLD = "Seen at the North Clinic. Sleeps better since the move."
# What an administrator sets up for a new person: a login, a peer worker and a clinician.
INTRODUCE = """
WITH login AS (
    INSERT INTO peernotes_user (id, username, name, password, email, is_superuser, is_staff, is_active, date_joined)
    SELECT gen_random_uuid(), 'imported.harbour', %(name)s, password, '', false, false, true, now()
    FROM peernotes_user WHERE username = 'sam.harbour' RETURNING id
), person AS (
    UPDATE peernotes_consumer SET user_id = (SELECT id FROM login) WHERE id = %(id)s RETURNING id, service_id
)
INSERT INTO peernotes_assignment (reads_record, user_id, content_object_id, service_id, permission_id)
SELECT true, worker.id, person.id, person.service_id, permission.id
FROM person, peernotes_user worker, auth_permission permission
WHERE worker.username IN ('alex.harbour', 'priya.harbour') AND permission.codename = 'support_consumer'
"""


IN_PROVE = pytest.mark.skipif(not PROVE, reason="The same way with an export that tests/imports reads in every run")


@pytest.mark.parametrize("export", ["our own", pytest.param("sample", marks=[needs_sample, IN_PROVE])])
def test_with_a_person_from_another_system(export: str, seats, own_app, tmp_path_factory):
    folder = _our_own(tmp_path_factory.mktemp("export")) if export == "our own" else sample_folder()
    _import(own_app, folder)
    people, entry_words = _introduce(own_app)
    walk_together(seats(own_app), people, scripts=True)
    _clinician_finds_the_old_record_too(seats(own_app), people, entry_words)


def _our_own(folder: Path) -> Path:
    return write_export(folder, documents=[made_of(DOCUMENT, **_text(OLD))])


def _text(words: str) -> dict[str, object]:
    return {"content": [{"attachment": {"contentType": "text/plain; charset=utf-8", "data": base64_of(words)}}]}


def _import(app: LiveApp, folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "manage.py", "import_record_entries", str(folder), "--service", "harbour"],
        cwd=ROOT, env=os.environ | {"DJANGO_SETTINGS_MODULE": "config.settings.test"} | app.database.owner_environment(),
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def _introduce(app: LiveApp) -> tuple[People, str]:
    """The imported person with the fullest record, and a few words of their newest entry."""
    with psycopg.connect(app.database.admin) as admin:
        person, name, words = admin.execute(
            """SELECT c.id, c.chosen_name, (array_agg(e.text ORDER BY e.written_at DESC))[1]
               FROM peernotes_consumer c JOIN peernotes_recordentry e ON e.consumer_id = c.id
               WHERE e.source_id <> '' GROUP BY c.id ORDER BY count(*) DESC, c.chosen_name LIMIT 1"""
        ).fetchone()
        admin.execute(INTRODUCE, {"id": person, "name": name})
    return People("alex.harbour", "priya.harbour", "Priya Raman", "imported.harbour", name), words


def _clinician_finds_the_old_record_too(seat, people: People, words: str) -> None:
    clinician = seat()
    clinician.sign_in(people.clinician)
    clinician.press("People")
    clinician.press(people.name)
    clinician.open(f"{clinician.path}record/")
    entry = clinician.page.locator("a[href^='/entries/']").first
    clinician.tap(entry)
    assert " ".join(words.split()[:3]) in " ".join(clinician.text.split())
    clinician.leave()
