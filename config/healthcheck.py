"""Asks this container's own /healthz: `python -m config.healthcheck` fails when it is not well."""

import os
import sys
import urllib.error
import urllib.request


def main() -> int:
    port = os.environ.get("BIND", "0.0.0.0:8000").rpartition(":")[2]
    host = os.environ.get("ALLOWED_HOSTS", "localhost").split(",")[0].strip()
    request = urllib.request.Request(f"http://127.0.0.1:{port}/healthz", headers={"Host": host})
    try:
        with urllib.request.urlopen(request, timeout=4):  # noqa: S310 - as above
            return 0
    except OSError as error:
        sys.stderr.write(f"not well: {error}\n")
        return 1


if __name__ == "__main__":
    sys.exit(main())
