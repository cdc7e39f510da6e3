"""One database, two ways in: `default` as the application role, `owner` as its owner.

| DATABASE_URL | OWNER_DATABASE_URL | what happens                                          |
|--------------|--------------------|-------------------------------------------------------|
| set          | set                | each alias logs in as its URL says                    |
| set          | empty              | `default` only: this process cannot act as the owner  |
| set          | unset, production  | the same                                              |
| set          | unset, elsewhere   | the URL is an administrator's; both aliases log in    |
|              |                    | with it and take on their role at once                |
| unset        |                    | the embedded cluster; never in production             |
"""

import os
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

import psycopg
from django.core.exceptions import ImproperlyConfigured
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from config import postgres

APP_ROLE = "peernotes_app"
OWNER_ROLE = "peernotes_owner"
NAME = "peernotes"
MADE_HERE = "made by peernotes for its demo or its tests"
# Nobody waits longer than this for a page; a stuck request frees what it locked.
PATIENCE = {
    "statement_timeout": "20s",
    "lock_timeout": "5s",
    "idle_in_transaction_session_timeout": "60s",
}

# After how many uses a statement is prepared on the server. Row-level security makes a page's statements cost ten times
# as much to plan as to run (docs/performance.md), so each is planned once for a connection, not for its parameters.
PREPARE_AFTER: int | None = 1
PLANS = {"plan_cache_mode": "force_generic_plan"}


class Purpose(Enum):
    PRODUCTION = "production"
    DEMO = "demo"
    TEST = "test"


@dataclass(frozen=True)
class Access:
    """Where the database is and who may log in. `admin` is None when we cannot prepare it."""

    app: str
    owner: str | None
    admin: str | None = None
    cluster: postgres.Cluster | None = None

    @property
    def database(self) -> str:
        return str(conninfo_to_dict(self.app)["dbname"])


def access(purpose: Purpose) -> Access:
    url, owner_url = os.environ.get("DATABASE_URL"), os.environ.get("OWNER_DATABASE_URL")
    if url and (owner_url is not None or purpose is Purpose.PRODUCTION):
        return Access(app=url, owner=owner_url or None)
    if purpose is Purpose.PRODUCTION:
        raise ImproperlyConfigured(
            "Set DATABASE_URL to the login of the application role, for example "
            "postgres://peernotes_app:...@db/peernotes. See README.md, Settings."
        )
    name = os.environ.get("PEERNOTES_DATABASE_NAME", NAME)
    if url:
        return _as_admin(make_conninfo(url), name)
    if purpose is Purpose.TEST:
        return _as_admin(postgres.TEST.admin_url(), name, postgres.TEST)
    host = str(postgres.DEMO.socket)
    return Access(
        app=make_conninfo(host=host, user=APP_ROLE, dbname=name),
        owner=make_conninfo(host=host, user=OWNER_ROLE, dbname=name),
        admin=postgres.DEMO.admin_url(),
        cluster=postgres.DEMO,
    )


def _as_admin(admin: str, name: str, cluster: postgres.Cluster | None = None) -> Access:
    """Log in as the administrator and become the role within the same connection.

    `SET ROLE` counts for row-level security and privileges as a login does; tests use it
    to step over to the owner and back inside one transaction.
    """
    return Access(
        app=_with_options(make_conninfo(admin, dbname=name), {"role": APP_ROLE}),
        owner=_with_options(make_conninfo(admin, dbname=name), {"role": OWNER_ROLE}),
        admin=admin,
        cluster=cluster,
    )


def _with_options(conninfo: str, settings: dict[str, str]) -> str:
    before = conninfo_to_dict(conninfo).get("options") or ""
    more = " ".join(f"-c {key}={value}" for key, value in settings.items())
    return make_conninfo(conninfo, options=f"{before} {more}".strip())


def django_databases(where: Access) -> dict[str, dict[str, Any]]:
    found = {"default": _alias(_with_options(where.app, PATIENCE | PLANS))}
    found["default"] |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
    found["default"]["OPTIONS"] |= {"server_side_binding": True, "prepare_threshold": PREPARE_AFTER}
    if os.environ.get("DATABASE_POOL"):
        # A pool per process keeps the connections itself; Django then must not.
        found["default"]["CONN_MAX_AGE"] = 0
        found["default"]["OPTIONS"]["pool"] = {"min_size": 1, "max_size": int(os.environ["DATABASE_POOL"])}
    if where.owner:
        found["owner"] = _alias(where.owner)
        # One database: a test run must not make a second one for the second way in.
        found["owner"]["TEST"] = {"MIRROR": "default"}
    return found


def _alias(conninfo: str) -> dict[str, Any]:
    rest = dict(conninfo_to_dict(conninfo))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": rest.pop("dbname"),
        "USER": rest.pop("user", ""),
        "PASSWORD": rest.pop("password", ""),
        "HOST": rest.pop("host", ""),
        "PORT": rest.pop("port", ""),
        "OPTIONS": rest,
    }


def is_there(where: Access) -> bool:
    """Whether the database has been made; where we have no administrator that is somebody else's business."""
    if where.cluster:
        if not where.cluster.data.exists():
            return False
        where.cluster.hold()
    if not where.admin:
        return True
    with psycopg.connect(where.admin, autocommit=True) as admin:
        return exists(admin, where.database)


def prepare(where: Access) -> None:
    """Make roles and database if they are missing. Does nothing without an administrator."""
    if where.cluster:
        where.cluster.hold()
    if not where.admin:
        return
    with psycopg.connect(where.admin, autocommit=True) as admin:
        # One at a time, also across machines: CREATE ROLE and CREATE DATABASE do not wait.
        admin.execute("SELECT pg_advisory_lock(hashtext('peernotes: prepare'))")
        if not exists(admin, where.database):
            create_database(admin, where.database)
        give_roles(where.admin, where.database)


def give_roles(admin: str, database: str) -> None:
    """Make the two roles, and say in this database what they may do. A copied database needs it too."""
    with psycopg.connect(make_conninfo(admin, dbname=database)) as inside:
        inside.execute((Path(__file__).parent / "roles.sql").read_bytes())


def exists(admin: psycopg.Connection, name: str) -> bool:
    found = admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
    return found.fetchone() is not None


def create_database(admin: psycopg.Connection, name: str, template: str = "template0") -> None:
    """`template0` with UTF-8, or an exact copy of another database of ours."""
    statement = sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template))
    if template == "template0":
        statement += sql.SQL(" ENCODING 'UTF8'")
    admin.execute(statement)
    admin.execute(sql.SQL("COMMENT ON DATABASE {} IS {}").format(sql.Identifier(name), sql.Literal(MADE_HERE)))


def drop_database(admin: psycopg.Connection, name: str) -> None:
    """Only what `create_database` made: the comment on it is the proof."""
    found = admin.execute(
        "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s", [name]
    ).fetchone()
    if not found:
        return
    if found[0] != MADE_HERE:
        raise SystemExit(f"Database {name} was not made by peernotes: it stays as it is.")
    admin.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
