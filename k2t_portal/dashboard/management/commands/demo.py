"""`manage.py demo`: an invented samenwerkingsverband with cases in every state, up to today."""

from argparse import ArgumentParser
from importlib.util import find_spec
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from k2t_portal.dashboard.demo.accounts import regels
from k2t_portal.dashboard.demo.bouw import bouw
from k2t_portal.organisatie.models import Gebruiker


class Command(BaseCommand):
    help = "Vult een leeg portaal met verzonnen scholen, mensen en zaken, en toont wie er kan inloggen."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--aantal", type=int, default=120, help="hoeveel zaken (standaard 120)")

    def handle(self, *args: Any, aantal: int, **options: Any) -> None:
        if not settings.K2T_DEMO:
            raise CommandError("De demo staat uit. Zet DEBUG=true en K2T_DEMO=true om hem te maken.")
        if Gebruiker.objects.exists():
            self.stdout.write("Er staan al mensen in dit portaal, dus er is niets gemaakt.")
        else:
            self._bouw(aantal)
        for regel in regels():
            self.stdout.write(regel)

    def _bouw(self, aantal: int) -> None:
        if find_spec("time_machine") is None:
            raise CommandError("De demo verzet de klok met time-machine. Installeer requirements-dev.txt (make env).")
        bouw(aantal, self.stdout.write)
