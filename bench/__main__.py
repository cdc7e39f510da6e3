"""python -m bench --size 20k --only record,feeds --seconds 4"""

from __future__ import annotations

import argparse
import os

PARTS = (
    "record", "notes", "feeds", "search", "decisions", "writes", "lists", "own", "audit", "depth", "switching", "events", "http", "groups", "carers", "evaluation",
)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(prog="make bench")
    parser.add_argument("--size", default="20k", choices=["tiny", "20k", "200k", "2m"])
    parser.add_argument("--only", default=",".join(PARTS), help="which parts, separated by commas")
    parser.add_argument("--seconds", type=float, default=3, help="how long each line of the table is measured")
    parser.add_argument("--generate", action="store_true", help="only make the world")
    parser.add_argument("--growth", action="store_true", help="compare the figures of 20k and 2m, measure nothing")
    parser.add_argument("--summarise", action="store_true", help="keep the last runs in bench/results, measure nothing")
    parser.add_argument("--check", action="store_true", help="compare rows and count statements, measure nothing")
    chosen = parser.parse_args()
    os.environ["DJANGO_SETTINGS_MODULE"] = "bench.settings"
    os.environ["PEERNOTES_BENCH"] = f"bench_{chosen.size}"

    import django

    django.setup()
    from bench import report, run, world

    if chosen.growth:
        return report.growth("20k", "2m")
    if chosen.summarise:
        return report.summarise()
    world.ensure(chosen.size)
    if chosen.check:
        run.check(chosen.only.split(","))
    elif not chosen.generate:
        run.run(chosen.size, chosen.only.split(","), chosen.seconds)


if __name__ == "__main__":
    main()
