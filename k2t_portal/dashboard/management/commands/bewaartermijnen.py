"""`manage.py bewaartermijnen`: remove what is past its term; with --voorbeeld only tell what would go."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from k2t_portal.dashboard.bewaren.nacht import ruim_op
from k2t_portal.dashboard.bewaren.vooruit import in_woorden, vooruitzicht
from k2t_portal.organisatie.models import Bewaartermijnen

NOG_NIET = "De directie heeft de bewaartermijnen nog niet vastgesteld. Van dossiers verdwijnt er nu niets."


class Command(BaseCommand):
    help = "Verwijdert en anonimiseert wat langer is bewaard dan de directie heeft vastgesteld."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--voorbeeld", action="store_true", help="alleen vertellen wat er zou verdwijnen")

    def handle(self, *args: Any, voorbeeld: bool, **opties: Any) -> None:
        if not Bewaartermijnen.huidig().gelden:
            self.stdout.write(NOG_NIET)
        for regel in self._vooruit() if voorbeeld else self._doe():
            self.stdout.write(regel)

    def _vooruit(self) -> list[str]:
        komt = vooruitzicht(Bewaartermijnen.huidig())
        regels = [f"{een.soort.meer}: {een.vannacht} vannacht, {een.maand} binnen dertig dagen" for een in komt]
        return regels or ["De komende dertig dagen verdwijnt er niets."]

    def _doe(self) -> list[str]:
        verslag = ruim_op()
        mislukt = [f"mislukt: {aantal} van {naam} (zie de log)" for naam, aantal in verslag.mislukt.items()]
        return [*in_woorden(verslag), *mislukt] or ["Er hoefde niets weg."]
