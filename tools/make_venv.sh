#!/bin/sh
# Make .venv with the Python named as $1, and say plainly what is missing if that fails.
set -eu
python=$1

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "peernotes needs Python 3.11 or newer. Try: make PYTHON=python3.13 ..." >&2
    exit 1
fi

# Debian keeps a part of venv in a package of its own.
if ! "$python" -c 'import ensurepip' 2>/dev/null; then
    package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$package"
    else
        echo "This Python cannot make a virtual environment. Install the package $package." >&2
        exit 1
    fi
fi

exec "$python" -m venv --clear .venv
