"""Compile assets/peernotes.scss into static_built/peernotes.css.

`@use "nhsuk-frontend/dist/nhsuk" with (...)` resolves inside node_modules.
The result must load nothing from another host and name no source map, because
the content security policy forbids the one and manifest storage fails on the
other: both are checked here, where the mistake is made.
"""

import re
import sys
from pathlib import Path

import npm

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "assets" / "peernotes.scss"
TARGET = ROOT / "static_built" / "peernotes.css"
FOREIGN = re.compile(r"url\(\s*['\"]?(?:https?:)?//|@import\s|sourceMappingURL")


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
    fresh.replace(TARGET)
    print(f"{TARGET.relative_to(ROOT)}: {TARGET.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
