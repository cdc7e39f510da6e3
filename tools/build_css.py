"""Compile assets/peernotes.scss into static_built/peernotes.css.

`@use "nhsuk-frontend/dist/nhsuk" with (...)` resolves inside node_modules.
The result must load nothing from another host, name no source map and point to
no file that is not there: the content security policy forbids the first, manifest
storage fails on the others. All are checked here, where the mistake is made.
"""

import re
import shutil
import sys
from pathlib import Path

import npm

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "assets" / "peernotes.scss"
TARGET = ROOT / "static_built" / "peernotes.css"
ICONS = ROOT / "node_modules" / "nhsuk-frontend" / "dist" / "nhsuk" / "assets" / "images"
URL = re.compile(r"url\(\s*['\"]?([^'\")]+)")
FOREIGN = re.compile(r"url\(\s*['\"]?(?:https?:)?//|@import\s|sourceMappingURL")


def copy_icons() -> None:
    """Plain arrows and crosses; the frontend's other images carry a brand."""
    target = TARGET.parent / "images"
    target.mkdir(exist_ok=True)
    for icon in ICONS.glob("nhsuk-icon-*.svg"):
        shutil.copy(icon, target)


def main() -> None:
    TARGET.parent.mkdir(exist_ok=True)
    fresh = TARGET.with_suffix(".new.css")
    npm.run(
        str(ROOT / "node_modules" / "sass" / "sass.js"),
        "--load-path=node_modules",
        "--style=compressed",
        "--no-source-map",
        "--quiet-deps",
        str(SOURCE.relative_to(ROOT)),
        str(fresh.relative_to(ROOT)),
        cwd=ROOT,
    )
    found = FOREIGN.search(fresh.read_text())
    if found:
        sys.exit(f"{SOURCE.name}: the built stylesheet reaches outside: {found.group(0)}")
    copy_icons()
    for address in URL.findall(fresh.read_text()):
        if not address.startswith("data:") and not (TARGET.parent / address).is_file():
            sys.exit(f"{SOURCE.name}: there is no {address} in {TARGET.parent.name}")
    fresh.replace(TARGET)
    print(f"{TARGET.relative_to(ROOT)}: {TARGET.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
