import pytest
from pathlib import Path
from django.db import connection
@pytest.fixture(autouse=True)
def _tmp_rules(request):
    if "django_db" in request.keywords:
        db = request.getfixturevalue("db"); as_owner = request.getfixturevalue("as_owner")
        with as_owner(), connection.cursor() as c:
            c.execute("SET LOCAL check_function_bodies=on")
            c.cursor.connection.execute(Path("peernotes/database/rules.sql").read_text().replace("%","%%") if False else Path("peernotes/database/rules.sql").read_text())
            c.execute("GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO peernotes_app")
    yield
