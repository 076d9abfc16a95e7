"""A portal of ten years ago, with a word of its own in everything that may not outlive its term."""

import datetime
import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import count
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.db import connection
from django.utils import timezone

from aanvragen import actions
from aanvragen.models import Aanvraag, Bijlage, Consult, Inlezing, Vasthouding
from facturatie.actions import betalen, leg_terzijde
from facturatie.bank.inlezen import plan_van, verwerk, zet_klaar
from facturatie.documenten import bewaar_pdf
from facturatie.models import Afschrift, Bijschrijving, Download, Factuur, Zending
from k2t_portal.organisatie.geheim import ontsleutel_bytes
from k2t_portal.organisatie.models import Bewaartermijnen, Gebruiker, Rol
from k2t_portal.workflow.anonimiseren import modellen_van_een_zaak, verhalen
from k2t_portal.workflow.inzage import noteer_inzage
from k2t_portal.workflow.models import Bericht
from tests import factories as f
from tests.facturatie import camt
from tests.trajecten.kanaries import zaak_met_alles
from trajecten import actions as traject_acties
from trajecten.models import Traject

KANARIE = "Kanarie"
TIEN_JAAR = datetime.timedelta(days=3660)
VERSLEUTELD = re.compile(rb"[A-Za-z0-9]+:gAAAA[A-Za-z0-9_=-]+")


class Vroeger:
    """Cases that ended in every way, and what hangs on them; made by the real actions, on a clock of then."""

    def __init__(self) -> None:
        self.hoorbaar = 0
        with time_machine.travel(timezone.now() - TIEN_JAAR), pytest.MonkeyPatch.context() as eerder:
            # Everybody wore her hat by then.
            eerder.setattr(f, "LANG_GELEDEN", datetime.date(2000, 1, 1))
            self.directie = f.persoon(Rol.DIRECTIE)
            self.traject = zaak_met_alles()
            self.zaak = self.traject.aanvraag
            self.gestopt = self._gestopt()
            self.afgewezen, self.ingetrokken = self._afgewezen(), self._ingetrokken()
            self.concept, self.consult = f.concept(), f.consult()
            self._geld()
            self._erbij()
            Vasthouding.objects.open().update(opgeheven_op=timezone.now(), opgeheven_door=self.directie)
            _zing()

    @property
    def gesloten(self) -> list[Aanvraag]:
        return [self.zaak, self.gestopt.aanvraag, self.afgewezen, self.ingetrokken]

    def _gestopt(self) -> Traject:
        traject = f.lopend(route=2)
        traject_acties.stoppen(traject, by=traject.open_koppeling.coach.gebruiker, reden="r")
        traject_acties.afrekenen(traject, by=self.directie, vorm="", reden=KANARIE)
        return Traject.objects.get(pk=traject.pk)

    def _afgewezen(self) -> Aanvraag:
        aanvraag = f.ingediend()
        actions.vasthouden(aanvraag, by=self.directie, reden=KANARIE)
        actions.hef_vasthouding_op(aanvraag, by=self.directie)
        return actions.afwijzen(aanvraag, by=f.persoon(Rol.OC), criteria=[], motivering="m")

    def _ingetrokken(self) -> Aanvraag:
        aanvraag = f.ingediend()
        return actions.intrekken(aanvraag, by=aanvraag.aanvrager)

    def _geld(self) -> None:
        """Who paid, where the factuur went, and who took it out."""
        factuur = Factuur.objects.get()
        bewaar_pdf(factuur)
        betalen(factuur, by=self.directie, datum=timezone.localdate(), bedrag=Decimal(850), opmerking=KANARIE)
        afschrift = zet_klaar(naam="camt.xml", inhoud=camt.afschrift(camt.bij(tekst="gift")), by=self.directie)
        verwerk(afschrift, afdruk=plan_van(afschrift).afdruk, by=self.directie)
        leg_terzijde(Bijschrijving.objects.get(), by=self.directie, reden=KANARIE)
        dag = timezone.localdate()
        Bijschrijving.objects.update(datum=dag, naam=KANARIE, tegenrekening=KANARIE, omschrijving=KANARIE)
        zet_klaar(naam="nog.xml", inhoud=camt.afschrift(camt.bij(tekst=KANARIE)), by=self.directie)
        Afschrift.objects.update(naam=KANARIE)
        bericht = Bericht.objects.create(sleutel="z", soort="factuur_verstuurd", maker="facturatie.zending")
        adressen = {"aan": "kanarie@school.example", "kopie": ["kanarie@school.example"]}
        Zending.objects.create(factuur=factuur, bericht=bericht, **adressen)
        Download.objects.create(factuur=factuur, door=self.directie)

    def _erbij(self) -> None:
        """Who read, mails about a case, and an export that nobody read in."""
        noteer_inzage(self.zaak, by=self.zaak.aanvrager, soort="aanvraag")
        stap = {"soort": "goedgekeurd", "ontvanger": self.directie, "onderwerp": KANARIE}
        nu = timezone.now()
        Bericht.objects.create(sleutel="s", status=Bericht.Status.VERSTUURD, verstuurd_op=nu, **stap)
        mislukt = {"adres": "kanarie@school.example", "link_naam": "x", "status": Bericht.Status.MISLUKT}
        Bericht.objects.create(sleutel="m", soort="x", **mislukt)
        Inlezing.objects.create(eigenaar=self.zaak.aanvrager, route=1, inhoud=KANARIE.encode())
        bijlage = Bijlage.objects.get()
        bijlage.pk, bijlage.aanvraag = None, self.concept
        bijlage.save()


def _zing() -> None:
    """In every narrative column of every model of a case, and in its other personal columns."""
    nummer = count()
    modellen: list[Any] = [*modellen_van_een_zaak(), Consult]
    for model in modellen:
        persoonlijk = getattr(model, "PERSOONLIJK", {})
        rijen = model._base_manager
        assert rijen.exists(), f"{model} has no row in this world"
        for rij in rijen.all():
            velden = {veld: f"{KANARIE} {next(nummer)}" for veld in [*verhalen(model), *persoonlijk]}
            rijen.filter(pk=rij.pk).update(**velden)


def stel_vast(directie: Gebruiker, **termijnen: int) -> Bewaartermijnen:
    """The proposal, or these terms, decided on today."""
    return Bewaartermijnen.objects.update_or_create(
        pk=1, defaults={**termijnen, "vastgesteld_op": timezone.now(), "vastgesteld_door": directie}
    )[0]


def gezongen() -> list[str]:
    """Where the word still stands: in which table, or in which file. Encrypted texts and files are opened first."""
    return [*_in_tabellen(), *_in_bestanden()]


def _in_tabellen() -> Iterator[str]:
    with connection.cursor() as cursor:
        for tabel in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{tabel}"')  # noqa: S608, a name of our own
            for rij in cursor.fetchall():
                yield from (tabel for waarde in rij if _zingt(_bytes(waarde)))


def _in_bestanden() -> Iterator[str]:
    for pad in settings.MEDIA_ROOT.rglob("*"):
        if pad.is_file():
            yield str(pad.relative_to(settings.MEDIA_ROOT))


def _bytes(waarde: Any) -> bytes:
    return bytes(waarde) if isinstance(waarde, bytes | memoryview) else str(waarde).encode()


def _zingt(inhoud: bytes) -> bool:
    open_ = VERSLEUTELD.sub(lambda gevonden: ontsleutel_bytes(gevonden[0]), inhoud)
    return KANARIE.lower().encode() in open_.lower()
