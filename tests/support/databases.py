"""Databases for tests: one template with the demo in it, and quick copies of that.

The template is made once per state of the code that shapes it and kept between runs,
so a test session starts in well under a second. Everything here needs an
administrator's connection, which `config.databases.access` gives in tests.
"""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import psycopg
from django.conf import settings
from django.db import connections, transaction
from psycopg import sql
from psycopg.conninfo import make_conninfo

from config.databases import APP_ROLE, OWNER_ROLE, create_database, drop_database, exists, give_roles

ROOT = Path(__file__).resolve().parent.parent.parent
SCHEMA = "peernotes_schema_"
TEMPLATE = "peernotes_template_"
COPY = "test_peernotes_"
KEPT_TEMPLATES = 3
# What the migrations are made of.
SHAPES = {"models", "migrations", "database", "enums"}
# What does not shape the demo's data: a change here keeps the template.
WITHOUT_EFFECT = {"views", "templatetags", "presenters", "exports", "middleware.py", "urls.py"}
_numbers = count(1)
_left: list[str] = []


@dataclass(frozen=True)
class Copy:
    """A throw-away database. The three are libpq connection strings."""

    name: str
    app: str
    owner: str
    admin: str

    def environment(self) -> dict[str, str]:
        """For a process that must know the application role's login and no other."""
        return {"DATABASE_URL": self.app, "OWNER_DATABASE_URL": ""}

    def owner_environment(self) -> dict[str, str]:
        """For `manage.py` commands that act as the owner."""
        return {"DATABASE_URL": self.app, "OWNER_DATABASE_URL": self.owner}


@contextmanager
def administrator() -> Iterator[psycopg.Connection]:
    access = settings.DATABASE_ACCESS
    if not access.admin:
        raise RuntimeError("Tests make their own databases. Unset OWNER_DATABASE_URL, and DATABASE_URL must be an "
                           "administrator's login, or unset that too.")  # fmt: skip
    if access.cluster:
        access.cluster.hold()
    with psycopg.connect(access.admin, autocommit=True) as admin:
        yield admin


def copy_of_template(purpose: str) -> Copy:
    return _new(purpose, _template)


def empty_copy(purpose: str) -> Copy:
    """All tables, and no row of ours."""
    return _new(purpose, _empty)


def bare(purpose: str) -> Copy:
    """Nothing but the two roles."""
    return _new(purpose, lambda _admin: "template0")


def migrate(copy: Copy, *options: str) -> None:
    _manage("migrate", "--verbosity=0", *options, env=os.environ | copy.owner_environment())


def _new(purpose: str, template: Callable[[psycopg.Connection], str]) -> Copy:
    name = f"{COPY}{os.getpid()}_{purpose}{next(_numbers)}"
    with administrator() as admin:
        admin.execute("SELECT pg_advisory_lock(hashtext('peernotes: test template'))")
        _create(admin, name, template(admin))
        _drop_left(admin)
    return _copy(name)


def renew(copy: Copy) -> None:
    """Another copy of the template under its name: a server that has it finds the new one with its next request."""
    new, old = _new("renewed", _template).name, f"{copy.name}_{next(_numbers)}"
    with administrator() as admin:
        admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [copy.name])
        for name, becomes in ((copy.name, old), (new, copy.name)):
            admin.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(*map(sql.Identifier, (name, becomes))))
    _left.append(old)


def drop(copy: Copy) -> None:
    """Once the next copy is there. Where thousands of files have just been deleted, Linux takes ten times as long to make
    as many: it passes over each of them."""
    _left.append(copy.name)


def drop_left() -> None:
    """The last one, which no other came after."""
    if _left:
        with administrator() as admin:
            _drop_left(admin)


def _drop_left(admin: psycopg.Connection) -> None:
    while _left:
        drop_database(admin, _left.pop())


def _copy(name: str) -> Copy:
    access = settings.DATABASE_ACCESS
    admin = make_conninfo(access.admin, dbname=name)
    if access.cluster:
        real = {role: make_conninfo(admin, user=role) for role in (APP_ROLE, OWNER_ROLE)}
    else:
        real = {role: make_conninfo(admin, options=f"-c role={role}") for role in (APP_ROLE, OWNER_ROLE)}
    return Copy(name=name, app=real[APP_ROLE], owner=real[OWNER_ROLE], admin=admin)


def _template(admin: psycopg.Connection) -> str:
    """Build what the code asks for and is not there: first the empty tables, then the demo in them.

    The caller holds the lock.
    """
    full = TEMPLATE + _fingerprint()
    if not exists(admin, full):
        _build(admin, full, _empty(admin), "load_demo")
        _forget_old(admin)
    return full


def _empty(admin: psycopg.Connection) -> str:
    name = SCHEMA + _fingerprint(SHAPES)
    if not exists(admin, name):
        _build(admin, name, "template0", "migrate", "--verbosity=0")
    return name


def _create(admin: psycopg.Connection, name: str, template: str) -> None:
    """A copy belongs to whoever copied it and lacks the template's privileges on the database itself."""
    create_database(admin, name, template)
    give_roles(settings.DATABASE_ACCESS.admin, name)


def _build(admin: psycopg.Connection, name: str, template: str, *command: str) -> None:
    """Under another name until it is finished: a broken attempt is never taken for a template."""
    half_made = f"{COPY}{os.getpid()}_unfinished"
    drop_database(admin, half_made)
    _create(admin, half_made, template)
    _manage(
        *command,
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "config.settings.test", "PEERNOTES_DATABASE_NAME": half_made},
    )
    admin.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(half_made), sql.Identifier(name)))


def _fingerprint(only: set[str] | None = None) -> str:
    digest = hashlib.sha256((ROOT / "config" / "roles.sql").read_bytes())
    for file in sorted((ROOT / "peernotes").rglob("*")):
        inside = file.relative_to(ROOT).parts
        counts = inside[1] in only if only else inside[1] not in WITHOUT_EFFECT
        if counts and file.is_file() and file.suffix != ".pyc":
            digest.update(repr(inside).encode() + file.read_bytes())
    return digest.hexdigest()[:12]


def _manage(*arguments: str, env: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "manage.py", *arguments], cwd=ROOT, env=env, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"manage.py {' '.join(arguments)} failed:\n{done.stdout}\n{done.stderr}")


def _forget_old(admin: psycopg.Connection) -> None:
    """Old templates, and copies whose test run was killed. A shared server is not tidied."""
    if not settings.DATABASE_ACCESS.cluster:
        return
    names = [
        row[0]
        for row in admin.execute(
            "SELECT datname FROM pg_database WHERE datname ~ %s ORDER BY oid DESC",
            [f"^({SCHEMA}|{TEMPLATE}|{COPY})"],
        )
    ]
    stale = [name for name in names if name.startswith(SCHEMA)][KEPT_TEMPLATES:]
    stale += [name for name in names if name.startswith(TEMPLATE)][KEPT_TEMPLATES:]
    stale += [name for name in names if name.startswith(COPY) and not _alive(int(name[len(COPY) :].split("_")[0]))]
    for name in stale:
        drop_database(admin, name)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def point_django_at(name: str) -> None:
    for alias in connections:
        connections[alias].close()
        connections[alias].settings_dict["NAME"] = name
        settings.DATABASES[alias]["NAME"] = name


@contextmanager
def pointed_at(name: str) -> Iterator[None]:
    """Another database for a while, between two tests."""
    before = settings.DATABASES["default"]["NAME"]
    point_django_at(name)
    yield
    point_django_at(before)


def close_all() -> None:
    for alias in connections:
        connections[alias].close()


@contextmanager
def as_owner(using: str = "default") -> Iterator[None]:
    """Inside a test's own transaction: the block acts as the owner, then the application again.

    The login behind `default` is an administrator's who took on the application role, so
    stepping over needs no second connection and sees what the test has written. A savepoint
    around it takes the role back even when the block fails.
    """
    connection = connections[using]
    with transaction.atomic(using=using):
        with connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL ROLE {OWNER_ROLE}")
        yield
        with connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL ROLE {APP_ROLE}")
