"""
Measure the main pages of the portal against a bare Django page: `python -m bench [--snel | --documenten | --inzage]`.

Starts its own PostgreSQL, fills it, serves portal and floor with gunicorn, and prints a table; then one of what the
documents of a factuur cost, and one of what it costs to note who read what. It measures and does not
judge: the exit code is 0 whenever every page answered as it must.
"""

import os
import platform
import tempfile
import time
from argparse import ArgumentParser
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import django

from bench.bezoek import Bezoeker
from bench.meten import Meting, meet
from bench.pagina import uit_json
from bench.server import PORTAAL, VLOER, Project, beheer, draai, maak_database, omgeving, toon
from bench.verslag import verslag
from tests.postgres import postgres

KOPPEN = {"documenten": "The documents of a factuur", "inzage": "Who read what"}
AANVRAGEN, RONDES = (1_000, 10_000), 100
AANVRAGEN_SNEL, RONDES_SNEL = (1_000, 2_000), 10


@dataclass(frozen=True)
class Proefbank:
    """What every server of one run shares; `stapel` keeps them running."""

    stapel: ExitStack
    map: Path
    env: dict[str, str]
    postgres: str

    def zet_op(self, project: Project, naam: str, *aantallen: int) -> list[Meting]:
        """Fill a database, serve the project on it, and give its pages."""
        begin = time.monotonic()
        env = self.env | {"DATABASE_URL": maak_database(self.postgres, naam)}
        paginas = uit_json(beheer(project, env, "vul", *map(str, aantallen)))
        print(f"{naam} filled in {time.monotonic() - begin:.0f} s", flush=True)
        bezoeker = Bezoeker(self.stapel.enter_context(draai(project, env, self.map / f"{naam}.log")))
        return [Meting(pagina, bezoeker) for pagina in paginas]

    def kosten(self, opdracht: str) -> None:
        """Print what this costs, on a database of its own."""
        print(f"\n{_machine()}\n{KOPPEN[opdracht]:<42}{'value':>8}{'target':>17}", flush=True)
        toon(PORTAAL, self.env | {"DATABASE_URL": maak_database(self.postgres, opdracht)}, opdracht)


def main(*, snel: bool, alleen: list[str]) -> None:
    with ExitStack() as stapel:
        bank = _proefbank(stapel)
        if not alleen:
            _paginas(bank, snel=snel)
        for opdracht in alleen or KOPPEN:
            bank.kosten(opdracht)


def _paginas(bank: Proefbank, *, snel: bool) -> None:
    klein, groot = AANVRAGEN_SNEL if snel else AANVRAGEN
    rondes = RONDES_SNEL if snel else RONDES
    beheer(PORTAAL, bank.env, "collectstatic", "--no-input", "--verbosity=0")
    vloer = bank.zet_op(VLOER, "floor", klein, groot)
    portaal = [meting for aantal in (klein, groot) for meting in bank.zet_op(PORTAAL, f"portal-{aantal}", aantal)]
    meet(vloer + portaal, rondes)
    print(f"\n{_machine()}, {rondes} visits to each page\n{verslag(vloer + portaal)}", flush=True)


def _proefbank(stapel: ExitStack) -> Proefbank:
    folder = Path(stapel.enter_context(tempfile.TemporaryDirectory(prefix="k2t-bench-")))
    return Proefbank(stapel, folder, omgeving(folder), stapel.enter_context(postgres()))


def _machine() -> str:
    druk = os.getloadavg()[1]
    versies = f"Python {platform.python_version()}, Django {django.__version__}"
    return f"{os.cpu_count()} cores, load {druk:.1f} in the last 5 minutes, {versies}"


if __name__ == "__main__":
    parser = ArgumentParser(prog="python -m bench", description="Speed of the main pages against a bare Django page.")
    parser.add_argument("--snel", action="store_true", help="few visits and few rows: only to see that it works")
    for opdracht, wat in KOPPEN.items():
        hulp = f"not the pages: {wat[0].lower()}{wat[1:]}"
        parser.add_argument(f"--{opdracht}", dest="alleen", action="append_const", const=opdracht, help=hulp)
    keuze = parser.parse_args()
    main(snel=keuze.snel, alleen=keuze.alleen or [])
