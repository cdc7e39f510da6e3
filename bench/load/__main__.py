"""python -m bench.load --size 20k --minutes 10 --people 50"""

from __future__ import annotations

import argparse
import os
import sys
import time


def main() -> int:
    parser = argparse.ArgumentParser(prog="make load")
    parser.add_argument("--size", default="20k", choices=["tiny", "20k", "200k", "2m"])
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--people", type=int, default=50)
    parser.add_argument("--haste", type=float, default=1, help="divides every think time; 1 is how people are")
    parser.add_argument("--until-all", action="store_true", help="end once every kind of page was visited; fail if not")
    chosen = parser.parse_args()
    os.environ["DJANGO_SETTINGS_MODULE"] = "bench.settings"
    os.environ["PEERNOTES_BENCH"] = f"bench_{chosen.size}"

    import django

    django.setup()
    from bench import world
    from bench.load import report

    world.ensure(chosen.size)
    found = run(chosen)
    report.say(found, chosen.size, chosen.people)
    if chosen.size != "tiny":
        report.keep(found, chosen.size, chosen.people)
    return 1 if found["errors"] or (chosen.until_all and found["nobody_came_to"]) else 0


def run(chosen: argparse.Namespace) -> dict[str, object]:
    """Everybody arrives within the first tenth of the time; what pages take counts after the first fifth."""
    from bench.load import people, report, server
    from bench.load.timing import Timings

    lasts = chosen.minutes * 60
    warm = 0 if chosen.until_all else lasts / 5
    cast = people.cast(chosen.people)
    with server.running(f"bench_{chosen.size}") as site:
        watch, timings = server.Watch(site), Timings()
        crowd = people.Crowd(cast, site.port, timings, chosen.haste)
        crowd.start(lasts / 10 / chosen.haste)
        time.sleep(warm)
        timings.warm = warm
        watch.warm()
        while time.monotonic() < timings.started + lasts and not (chosen.until_all and not report.missing(timings)):
            time.sleep(0.1)
        crowd.stop()
        watch.end()
        return report.figures(timings, watch)


if __name__ == "__main__":
    sys.exit(main())
