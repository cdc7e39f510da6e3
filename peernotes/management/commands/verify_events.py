"""The proof that no event was changed, taken out or put in."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError

from peernotes.queries import seals

PARTS = 3


class Command(BaseCommand):
    help = "Compute every seal again from its events. Ends with 1 and the first broken link if something differs."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--patience", type=int, default=60, help="seconds an event may wait for its seal (default 60)"
        )
        parser.add_argument("--checkpoint", metavar="FILE", help="write each chain's end, for somebody else to keep")
        parser.add_argument("--against", metavar="FILE", help="compare with the lines that somebody else kept")

    def handle(self, *args: Any, patience: int, checkpoint: str | None, against: str | None, **options: Any) -> None:
        kept = _read(Path(against)) if against else []
        proof = seals.verify(patience=patience)
        faults = [*proof.faults, *seals.differing(kept)]
        if faults:
            raise CommandError("The events are not as they were sealed.\n" + "\n".join(map(str, faults)), returncode=1)
        self.stdout.write(
            f"{proof.events} events under {proof.seals} seals of {proof.services} services are as they were sealed. "
            f"{proof.waiting} wait for their seal."
        )
        if checkpoint:
            lines = [str(line) for line in seals.checkpoints()]
            Path(checkpoint).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
            self.stdout.write(f"{len(lines)} lines written to {checkpoint}.")


def _read(file: Path) -> list[seals.Checkpoint]:
    try:
        rows = [line.split() for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
        if any(len(row) != PARTS for row in rows):
            raise ValueError
        return [seals.Checkpoint(str(UUID(service)), int(number), chain) for service, number, chain in rows]
    except (OSError, ValueError):
        raise CommandError(f"{file} is not a list of checkpoints: service, number, chain on each line.") from None
