"""What the rows about money need: a factuur, what was paid on it, and what came in on the account."""

import datetime
from decimal import Decimal
from functools import cached_property

from django.utils import timezone

from facturatie.actions import betalen, crediteren, pakketten
from facturatie.bank.inlezen import plan_van, verwerk, zet_klaar
from facturatie.models import Afschrift, Betaling, Bijschrijving, Factuur, Herinnering, Pakket, Tarief
from k2t_portal.organisatie.models import Gebruiker
from tests import factories as f
from tests.facturatie import camt


class Geld:
    """Part of the Wereld."""

    mensen: dict[str, Gebruiker | None]

    def nieuwe_factuur(self) -> Factuur:
        """Of a traject that nothing else is about."""
        raise NotImplementedError

    @property
    def directie(self) -> Gebruiker:
        directie = self.mensen["directie"]
        assert directie
        return directie

    @cached_property
    def pakket(self) -> Pakket:
        """A zip that directie asked for and that is ready; nothing is in it."""
        pakket = pakketten.vraag_pakket([], by=self.directie)
        pakketten.maak_pakket(pakket)
        return pakket

    @cached_property
    def factuur(self) -> Factuur:
        return self.nieuwe_factuur()

    @cached_property
    def gecrediteerd(self) -> Factuur:
        """A factuur that was taken back as a whole."""
        factuur = self.nieuwe_factuur()
        crediteren(factuur, by=factuur.gemaakt_door, bedrag=factuur.bedrag, reden="Verkeerd bestuur")
        return Factuur.objects.get(pk=factuur.pk)

    @cached_property
    def herinnering(self) -> Herinnering:
        """A letter about a factuur; nobody looks inside."""
        velden = {"bedrag": 850, "uiterlijk": timezone.localdate(), "inhoud": b"%PDF", "sha256": "0" * 64}
        return Herinnering.objects.create(factuur=self.factuur, nummer=1, **velden)

    @cached_property
    def betaling(self) -> Betaling:
        """Recorded by hand on the factuur."""
        vandaag = timezone.localdate()
        return betalen(self.factuur, by=self.directie, datum=vandaag, bedrag=Decimal(1))

    @cached_property
    def afschrift(self) -> Afschrift:
        """A statement that waits, with one amount on it that finds no factuur."""
        f.SamenwerkingsverbandFactory()
        return zet_klaar(naam="camt.xml", inhoud=camt.afschrift(camt.bij(tekst="gift")), by=self.directie)

    @cached_property
    def bijschrijving(self) -> Bijschrijving:
        """That amount, once it was read in."""
        by = self.afschrift.gekozen_door
        verwerk(self.afschrift, afdruk=plan_van(self.afschrift).afdruk, by=by)
        return self.afschrift.bijschrijvingen.get()

    @cached_property
    def tarief(self) -> Tarief:
        """A price that is still to come."""
        morgen = timezone.localdate() + datetime.timedelta(days=1)
        return Tarief.objects.create(vorm="volledig", bedrag=1800, van=morgen)
