"""Make and fill a database, and print what the documents of its facturen cost."""

from typing import Any

from django.core.management import BaseCommand, call_command
from django.db import connection

from bench.documenten import kosten
from bench.documenten.werkers import PDFS, twee_tegen_een
from bench.vullen.vul import vul
from facturatie.documenten import bewaar_e_factuur, bewaar_pdf
from facturatie.models import Factuur, Factuurbestand

AANVRAGEN, IN_ZIP = 1_500, 1_000


class Command(BaseCommand):
    requires_system_checks = []

    def handle(self, *args: Any, **opties: Any) -> None:
        call_command("migrate", verbosity=0)
        facturen = self._facturen()
        self.stdout.write(str(kosten.e_factuur(facturen[:500])))
        self.stdout.write(str(kosten.pdf(facturen[0])))
        self.stdout.write(str(kosten.geheugen(facturen[-PDFS:])))
        self.stdout.write(str(twee_tegen_een(facturen)))
        self._bewaar_alle(facturen)
        for regel in kosten.zip_snelheid([factuur.pk for factuur in facturen]):
            self.stdout.write(str(regel))

    def _facturen(self) -> list[Factuur]:
        """As many facturen as go into the zip, with their e-invoice and without a PDF."""
        vul(AANVRAGEN)
        with connection.cursor() as cursor:
            # The lock on the table refuses to delete rows; this database is only here to be measured.
            cursor.execute("TRUNCATE facturatie_factuurbestand")
        facturen = list(Factuur.objects.op_volgorde()[:IN_ZIP])
        if len(facturen) < IN_ZIP:
            raise RuntimeError(f"only {len(facturen)} facturen were made")
        for factuur in facturen:
            bewaar_e_factuur(factuur)
        return facturen

    def _bewaar_alle(self, facturen: list[Factuur]) -> None:
        """A PDF for each: those that the workers made, and for the others the bytes of one of these."""
        een = bewaar_pdf(facturen[0])
        zonder = Factuur.objects.filter(pk__in=[f.pk for f in facturen]).exclude(bestanden__soort=een.soort)
        Factuurbestand.objects.bulk_create(
            Factuurbestand(factuur=factuur, soort=een.soort, inhoud=een.inhoud, sha256=een.sha256) for factuur in zonder
        )
