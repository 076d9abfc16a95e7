"""Make and fill the tables of the floor, and print its pages as JSON."""

import datetime
import re
from argparse import ArgumentParser
from decimal import Decimal
from typing import Any

from django.contrib.auth.models import User
from django.core.management import BaseCommand, call_command
from django.db import connection

from bench.pagina import Adres, Pagina, naar_json
from bench.sessie import log_in
from bench.tekst import VERHAAL
from bench.vloer.models import Groot, Klein

SINDS = datetime.date(2026, 1, 5)


class Command(BaseCommand):
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("klein", type=int)
        parser.add_argument("groot", type=int)

    def handle(self, *args: Any, klein: int, groot: int, **opties: Any) -> None:
        call_command("migrate", run_syncdb=True, verbosity=0)
        Klein.objects.bulk_create(Klein(**_rij(n)) for n in range(klein))
        Groot.objects.bulk_create(Groot(**_rij(n)) for n in range(groot))
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
        sessie = log_in(User.objects.create_user("bezoeker"))
        self.stdout.write(naar_json([*_paginas("klein", klein, sessie), *_paginas("groot", groot, sessie)]))


def _rij(n: int) -> dict[str, Any]:
    return {
        "kenmerk": f"K2T-2026-{n + 1:04}",
        "school": f"Basisschool De Meetlat {n % 40}",
        "status": "klaar" if n % 10 else "open",
        "route": n % 2 + 1,
        "vorm": "volledig",
        "sinds": SINDS + datetime.timedelta(days=n % 300),
        "bedrag": Decimal("1700.00"),
        "verhaal": VERHAAL,
    }


def _paginas(tabel: str, omvang: int, sessie: str) -> list[Pagina]:
    """The list twice: the second is the control, and tells how far two measurements of one page lie apart."""
    lijst = [Adres(f"/{tabel}/", rf'href="/{tabel}/\d+/"', 25)]
    details = [Adres(f"/{tabel}/{n + 1}/", re.escape(_rij(n)["kenmerk"]), 1) for n in range(50)]
    return [
        Pagina("floor: list", omvang, sessie, lijst),
        Pagina("floor: list, control", omvang, sessie, lijst),
        Pagina("floor: detail", omvang, sessie, details),
    ]
