"""Who may log in as what, told from the environment alone."""

import psycopg
import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from psycopg.conninfo import conninfo_to_dict

from config import databases
from config.databases import Purpose, access, django_databases

APP = "postgres://peernotes_app:one@db.example:5433/peernotes"
OWNER = "postgres://peernotes_owner:two@db.example:5433/peernotes"


@pytest.fixture(autouse=True)
def no_urls(monkeypatch: pytest.MonkeyPatch):
    for name in ("DATABASE_URL", "OWNER_DATABASE_URL", "PEERNOTES_DATABASE_NAME", "DATABASE_POOL"):
        monkeypatch.delenv(name, raising=False)


def test_production_never_starts_a_database_of_its_own():
    with pytest.raises(ImproperlyConfigured, match="Set DATABASE_URL"):
        access(Purpose.PRODUCTION)


def test_a_web_process_in_production_knows_no_owner(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DATABASE_URL", APP)
    found = django_databases(access(Purpose.PRODUCTION))
    assert set(found) == {"default"}
    assert found["default"]["USER"] == "peernotes_app"
    assert (found["default"]["HOST"], found["default"]["PORT"]) == ("db.example", "5433")
    assert "role=" not in found["default"]["OPTIONS"]["options"]


def test_two_urls_are_two_logins(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DATABASE_URL", APP)
    monkeypatch.setenv("OWNER_DATABASE_URL", OWNER)
    found = django_databases(access(Purpose.DEMO))
    assert (found["default"]["USER"], found["owner"]["USER"]) == ("peernotes_app", "peernotes_owner")
    assert access(Purpose.DEMO).admin is None


def test_an_empty_owner_url_means_no_owner_in_the_demo_too(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DATABASE_URL", APP)
    monkeypatch.setenv("OWNER_DATABASE_URL", "")
    assert set(django_databases(access(Purpose.DEMO))) == {"default"}


def test_an_administrators_url_becomes_both_roles(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://boss@db.example/postgres")
    found = django_databases(access(Purpose.DEMO))
    assert {alias["USER"] for alias in found.values()} == {"boss"}
    assert {alias["NAME"] for alias in found.values()} == {"peernotes"}
    assert "-c role=peernotes_app" in found["default"]["OPTIONS"]["options"]
    assert "-c role=peernotes_owner" in found["owner"]["OPTIONS"]["options"]


def test_without_urls_the_demo_has_two_real_logins():
    where = access(Purpose.DEMO)
    assert conninfo_to_dict(where.app)["user"] == "peernotes_app"
    assert conninfo_to_dict(where.owner or "")["user"] == "peernotes_owner"
    assert where.cluster


def test_a_pool_takes_over_from_django(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DATABASE_URL", APP)
    monkeypatch.setenv("DATABASE_POOL", "6")
    default = django_databases(access(Purpose.PRODUCTION))["default"]
    assert default["CONN_MAX_AGE"] == 0
    assert default["OPTIONS"]["pool"]["max_size"] == 6


@pytest.mark.django_db
def test_the_application_role_has_none_of_the_rights_that_undo_the_second_lock():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication"
            " FROM pg_roles WHERE rolname = current_user"
        )
        rights = cursor.fetchone()
        cursor.execute(
            "SELECT count(*) FROM pg_class WHERE relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)"
        )
        owned = cursor.fetchone()
        cursor.execute(
            "SELECT current_user, has_schema_privilege('public', 'CREATE'),"
            " has_database_privilege(current_database(), 'CREATE'), has_database_privilege(current_database(), 'TEMP')"
        )
        may = cursor.fetchone()
    assert rights == (False, False, False, False, False)
    assert owned == (0,)
    assert may == ("peernotes_app", False, False, False)


@pytest.mark.django_db
def test_stepping_over_to_the_owner_ends_with_the_block(as_owner):
    def who() -> str:
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_user")
            return str(cursor.fetchone()[0])

    with as_owner():
        assert who() == "peernotes_owner"
    assert who() == "peernotes_app"
    with pytest.raises(RuntimeError), as_owner():
        raise RuntimeError
    assert who() == "peernotes_app"


def test_a_role_that_could_pass_row_security_is_refused(clone_db):
    """In a transaction that is rolled back: roles belong to the whole server."""
    with psycopg.connect(clone_db.admin) as admin:
        if not admin.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user").fetchone()[0]:
            pytest.fail("Run the tests as a superuser of the server: only one can grant BYPASSRLS.")
        admin.execute("ALTER ROLE peernotes_app BYPASSRLS")
        with pytest.raises(psycopg.errors.RaiseException, match="row-level security"):
            admin.execute((databases.Path(databases.__file__).parent / "roles.sql").read_bytes())
        admin.rollback()


def test_only_databases_made_here_are_dropped(clone_db):
    with psycopg.connect(settings.DATABASE_ACCESS.admin, autocommit=True) as admin:
        admin.execute(f"COMMENT ON DATABASE {clone_db.name} IS 'somebody else''s'")
        with pytest.raises(SystemExit, match="stays as it is"):
            databases.drop_database(admin, clone_db.name)
        assert databases.exists(admin, clone_db.name)
        admin.execute(f"COMMENT ON DATABASE {clone_db.name} IS '{databases.MADE_HERE}'")
