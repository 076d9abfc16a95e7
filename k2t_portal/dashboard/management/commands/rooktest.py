"""`manage.py rooktest`: does the whole chain work on this installation? Leaves no trace."""

import time
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from k2t_portal.dashboard.rooktest import stappen


class Command(BaseCommand):
    help = "Loopt de hele keten na in een transactie die wordt teruggedraaid: er blijft niets van achter."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--bewaar", type=Path, metavar="MAP", help="schrijf de twee facturen als PDF naar deze map")

    def handle(self, *args: Any, bewaar: Path | None = None, **options: Any) -> None:
        documenten: dict[str, bytes] = {}
        with transaction.atomic():
            self._loop_na(stappen(documenten))
            transaction.set_rollback(True)
        if bewaar:
            self._bewaar(documenten, bewaar)
        self.stdout.write(self.style.SUCCESS("Alles werkt. Er is niets bewaard in het portaal."))

    def _loop_na(self, stappen: Iterator[str]) -> None:
        """Time every step until the next one is named. Raises CommandError with the first that fails."""
        stap, begin = "Beginnen", time.perf_counter()
        try:
            for volgende in stappen:
                self._regel(stap, begin)
                stap, begin = volgende, time.perf_counter()
        except Exception as fout:
            raise CommandError(f"Mislukt: {stap}\n{type(fout).__name__}: {fout}") from fout
        self._regel(stap, begin)

    def _regel(self, stap: str, begin: float) -> None:
        self.stdout.write(f"{(time.perf_counter() - begin) * 1000:7.0f} ms  {stap}")

    def _bewaar(self, documenten: dict[str, bytes], map_: Path) -> None:
        map_.mkdir(parents=True, exist_ok=True)
        for naam, inhoud in documenten.items():
            (map_ / f"rooktest-{naam}").write_bytes(inhoud)
            self.stdout.write(f"Bewaard: {map_ / f'rooktest-{naam}'}")
