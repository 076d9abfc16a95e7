"""Every factuur and every stored document read again, for the nightly check of who keeps the portal."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from facturatie.controle import controleer
from facturatie.controle.facturen import zonder_e_factuur, zonder_pdf
from facturatie.documenten import bewaar_e_factuur, bewaar_pdf
from facturatie.models import Factuur
from facturatie.slot import SLOTEN
from k2t_portal.workflow.slot import zet_erop


class Command(BaseCommand):
    help = "Leest alle facturen en hun documenten na. Stopt met een fout als er iets niet klopt."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--vul-aan", action="store_true", help="maak eerst de e-facturen en de PDF's die er nog niet zijn"
        )
        parser.add_argument("--vergrendel", action="store_true", help="zet eerst de sloten in de database er weer op")

    def handle(self, *args: Any, vul_aan: bool, vergrendel: bool, **opties: Any) -> None:
        if vergrendel:
            zet_erop(SLOTEN)
        if vul_aan:
            self._vul_aan()
        fouten = 0
        for fout in controleer():
            self.stdout.write(f"- {fout}")
            fouten += 1
        if fouten:
            raise CommandError(f"{fouten} {'ding klopt' if fouten == 1 else 'dingen kloppen'} niet.")
        self.stdout.write(f"{Factuur.objects.count()} facturen gecontroleerd, alles klopt")

    def _vul_aan(self) -> None:
        """Facturen of before there were e-invoices get theirs, from the snapshot that they had all along."""
        for factuur in zonder_e_factuur():
            bewaar_e_factuur(factuur)
            self.stdout.write(f"{factuur}: e-factuur gemaakt")
        for factuur in zonder_pdf():
            bewaar_pdf(factuur)
            self.stdout.write(f"{factuur}: PDF gemaakt")
