"""Find a Chromium for the tests, or fetch one. Prints its path; fails when there is none.

In this order: PEERNOTES_CHROMIUM; one that is installed, without windows of its own first, because it needs half the time;
as root, Debian's package; otherwise the Chromium inside npm's @sparticuz/chromium, unpacked into var/browser.
"""

import os
import shutil
import subprocess
import sys
import tarfile
import time
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
OWN = ROOT / "var" / "browser"
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
"""
PATIENCE = 600
"""Seconds that a locked package manager is waited for."""
PAUSE = 5
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find() -> Path | None:
    chosen = os.environ.get("PEERNOTES_CHROMIUM")
    if chosen:
        return Path(chosen)
    installed = next(filter(None, map(shutil.which, NAMES)), None)
    if installed:
        return Path(installed)
    return OWN / "start" if (OWN / "start").exists() else None


def ensure() -> Path:
    found = find()
    if found:
        return found
    if os.geteuid() == 0 and shutil.which("apt-get"):
        install_debians()
    else:
        unpack_npms()
    found = find()
    if not found:
        sys.exit("No Chromium found and none could be fetched. Name one in PEERNOTES_CHROMIUM.")
    return found


def install_debians() -> None:
    print("Installing Debian's chromium for the browser tests", file=sys.stderr)
    apt_get("update", "-qq")
    apt_get("install", "-y", "-qq", "--no-install-recommends", "chromium-headless-shell", "fonts-liberation")


def apt_get(*arguments: str) -> None:
    """Another package manager may be at work for a while; apt-get itself waits for one of its two locks only."""
    deadline = time.monotonic() + PATIENCE
    while True:
        done = subprocess.run(
            ["apt-get", *arguments],
            check=False, stdout=sys.stderr, stderr=subprocess.PIPE, text=True,
            env=os.environ | {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"},
        )  # fmt: skip
        if done.returncode == 0:
            return
        if "Could not get lock" not in done.stderr or time.monotonic() > deadline:
            sys.exit(done.stderr + f"apt-get {arguments[0]} failed.")
        print("Waiting for another package manager", file=sys.stderr)
        time.sleep(PAUSE)


def unpack_npms() -> None:
    """The package is made for a bare cloud function: the browser, its libraries and fonts."""
    import brotli  # noqa: PLC0415 - only this way of getting a browser needs it
    import npm  # noqa: PLC0415 - as above

    print("Fetching a Chromium that needs no administrator", file=sys.stderr)
    packed = ROOT / "tools" / "browser" / "node_modules" / "@sparticuz" / "chromium" / "bin"
    npm.npm("ci", cwd=ROOT / "tools" / "browser")
    OWN.mkdir(parents=True, exist_ok=True)
    for name in ("fonts", "swiftshader", "al2023"):
        folder = OWN if name == "swiftshader" else OWN / name
        bundle = OWN / f"{name}.tar"
        bundle.write_bytes(brotli.decompress((packed / f"{name}.tar.br").read_bytes()))
        with tarfile.open(bundle) as archive:
            # Python 3.11.4 and newer unpack with care; npm has checked the package's hash for all.
            archive.extraction_filter = getattr(tarfile, "data_filter", None)
            archive.extractall(folder)  # noqa: S202 - see above
        bundle.unlink()
    (OWN / "fonts.conf").write_text(FONTS.format(folder=escape(str(OWN / "fonts"))))
    program = OWN / "chromium"
    program.write_bytes(brotli.decompress((packed / "chromium.br").read_bytes()))
    program.chmod(0o755)
    start = OWN / "start.new"
    start.write_text(starter(program))
    start.chmod(0o755)
    start.rename(OWN / "start")


def starter(program: Path) -> str:
    """Lend the package's libraries and fonts only where the machine has none of its own."""
    lines = ["#!/bin/sh", "# Written by tools/browser.py", 'here=$(dirname "$0")']
    missing = subprocess.run(["ldd", program], check=False, capture_output=True, text=True).stdout
    if "not found" in missing:
        libraries = next((OWN / "al2023").rglob("*.so*")).parent.relative_to(OWN)
        lines.append(f'export LD_LIBRARY_PATH="$here/{libraries}"')
    if not Path("/etc/fonts/fonts.conf").exists():
        lines.append('export FONTCONFIG_FILE="$here/fonts.conf"')
    return "\n".join([*lines, 'exec "$here/chromium" "$@"', ""])


if __name__ == "__main__":
    print(ensure())
