"""What directie and the besturen do with the facturen of the demo, each by the real action."""

import datetime
from collections import deque
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cached_property, partial
from itertools import count
from random import Random
from typing import NamedTuple

from django.utils import timezone

from aanvragen.models import Aanvraag
from facturatie import actions
from facturatie.bank import inlezen
from facturatie.models import Afschrift, Bijschrijving, Factuur
from k2t_portal.dashboard.demo import factuurverloop as verloop
from k2t_portal.dashboard.demo.bank import Storting, afschrift
from k2t_portal.organisatie.models import Gebruiker, Rol, Schoolbestuur
from k2t_portal.workflow.models import Bericht
from k2t_portal.workflow.werkdagen import is_doordeweeks

DAG = datetime.timedelta(days=1)
MAANDAG = 0
# At which hour of a day.
HERINNEREN, KANTOOR, BANK, NAMIDDAG = 8, 10, 11, 17


class Uitgifte(NamedTuple):
    """A step of a story that will issue a factuur: on which day, and for which story."""

    dag: datetime.date
    nummer: int


class Klus(NamedTuple):
    moment: datetime.datetime
    doe: Callable[[], object]


class Boekhouding:
    """Planned before the stories are played: documents get their numbers in the order of their days."""

    def __init__(
        self,
        uitgiften: list[Uitgifte],
        aanvraag: Callable[[int], Aanvraag],
        begin: datetime.date,
        vandaag: datetime.date,
    ) -> None:
        self._aanvraag, self._vandaag = aanvraag, vandaag
        self._gestort: list[Storting] = []
        klussen = [*self._met_facturen(uitgiften), *self._met_de_bank(begin)]
        self._agenda = deque(sorted(klussen, key=lambda klus: klus.moment))

    def doe_tot(self, moment: datetime.datetime, zet_klok: Callable[[datetime.datetime], None]) -> None:
        """Do what was to be done before this moment."""
        while self._agenda and self._agenda[0].moment < moment:
            klus = self._agenda.popleft()
            zet_klok(klus.moment)
            klus.doe()

    # What is planned

    def _met_facturen(self, uitgiften: list[Uitgifte]) -> Iterator[Klus]:
        bijzonder = _verdeel(uitgiften, self._vandaag)
        for plek, uitgifte in enumerate(uitgiften):
            kans = Random(f"factuur-{plek}")  # noqa: S311, the same every time on purpose
            for na, stap in bijzonder.get(uitgifte, verloop.gewoon(kans)):
                yield from self._op(_werkdag(uitgifte.dag + na * DAG), KANTOOR, getattr(self, stap), uitgifte.nummer)

    def _met_de_bank(self, begin: datetime.date) -> Iterator[Klus]:
        """On Mondays directie reads the statement of the bank, and the portal reminds of what is late."""
        dagen = [begin + n * DAG for n in range((self._vandaag - begin).days)]
        for dag in dagen:
            if dag.weekday() == MAANDAG:
                yield from self._op(dag, HERINNEREN, _herinner)
                yield from self._op(dag, BANK, self._lees_in)
        for geleden, bedrag, naam, tekst in verloop.ZONDER_FACTUUR:
            yield from self._op(self._vandaag - geleden * DAG, KANTOOR, self._stort, bedrag, naam, tekst)
        laatste = next(dag for dag in reversed(dagen) if is_doordeweeks(dag))
        yield from self._op(laatste, NAMIDDAG, self._kies_afschrift)

    def _op(self, dag: datetime.date, uur: int, doe: Callable[..., object], *wat: object) -> Iterator[Klus]:
        """Nothing of the demo is of today, so that today is free to play with."""
        if dag < self._vandaag:
            yield Klus(timezone.make_aware(datetime.datetime.combine(dag, datetime.time(uur))), partial(doe, *wat))

    # Steps of factuurverloop

    def verstuur(self, nummer: int) -> None:
        self._verstuur(self._factuur(nummer))

    def verstuur_credit(self, nummer: int) -> None:
        self._verstuur(self._factuur(nummer).creditfacturen.get())

    def mail_mislukt(self, nummer: int) -> None:
        """The mail server of the bestuur sent it back."""
        terug = {"status": Bericht.Status.MISLUKT, "verstuurd_op": None, "fout": verloop.MAIL_FOUT}
        Bericht.objects.filter(pk=self._factuur(nummer).zendingen.get().bericht_id).update(**terug)

    def betaal(self, nummer: int) -> None:
        factuur = self._factuur(nummer)
        self._stort_voor(factuur, factuur.te_betalen)

    def betaal_nog_eens(self, nummer: int) -> None:
        factuur = self._factuur(nummer)
        self._stort_voor(factuur, factuur.bedrag)

    def betaal_helft(self, nummer: int) -> None:
        factuur = self._factuur(nummer)
        self._stort_voor(factuur, factuur.bedrag / 2)

    def wijs_toe(self, nummer: int) -> None:
        """Directie books by hand what did not match by itself."""
        factuur = self._factuur(nummer)
        for bij in Bijschrijving.objects.open().filter(omschrijving__contains=factuur.nummer):
            actions.toewijzen(bij, by=self._directie, delen=[(factuur, bij.rest)], te_veel=True)

    def crediteer(self, nummer: int) -> None:
        factuur = self._factuur(nummer)
        actions.crediteren(factuur, by=self._directie, bedrag=factuur.bedrag, reden=verloop.CREDIT_HEEL)

    def crediteer_deel(self, nummer: int) -> None:
        factuur = self._factuur(nummer)
        actions.crediteren(factuur, by=self._directie, bedrag=verloop.DEEL, reden=verloop.CREDIT_DEEL)

    def vervang(self, nummer: int) -> None:
        """The same, for another bestuur."""
        factuur = self._factuur(nummer)
        ander = Schoolbestuur.objects.exclude(pk=factuur.bestuur_id).exclude(kvk="")[0]
        actions.vervangen(factuur, by=self._directie, bestuur=ander, referentie=factuur.referentie)

    def stel_uit(self, nummer: int) -> None:
        """The bestuur promised to pay within two weeks of today."""
        actions.stel_herinneren_uit(self._factuur(nummer), vanaf=self._vandaag + 14 * DAG)

    # At the bank

    def _stort_voor(self, factuur: Factuur, bedrag: Decimal) -> None:
        self._stort(bedrag, factuur.koper_naam, f"Factuur {factuur.nummer} {factuur.kenmerk}")

    def _stort(self, bedrag: Decimal, naam: str, tekst: str) -> None:
        self._gestort.append(Storting(timezone.localdate(), bedrag, naam, tekst))

    def _lees_in(self) -> None:
        if self._gestort:
            gekozen = self._kies()
            inlezen.verwerk(gekozen, afdruk=inlezen.plan_van(gekozen).afdruk, by=self._directie)
        for bij in Bijschrijving.objects.open().filter(omschrijving__startswith=verloop.SUBSIDIE):
            actions.leg_terzijde(bij, by=self._directie, reden=verloop.TERZIJDE)

    def _kies_afschrift(self) -> None:
        """Chosen and looked at, not read in: with a factuur that is paid, and money that no factuur is known of."""
        open_ = Factuur.objects.filter(status=Factuur.Status.OPENSTAAND, vervaldatum__gte=self._vandaag)
        for factuur in open_.op_volgorde()[:1]:
            self._stort_voor(factuur, factuur.te_betalen)
        self._stort(*verloop.ONBEKEND)
        self._kies()

    def _kies(self) -> Afschrift:
        inhoud, self._gestort = afschrift(self._gestort), []
        return inlezen.zet_klaar(naam=f"afschrift-{timezone.localdate()}.xml", inhoud=inhoud, by=self._directie)

    def _verstuur(self, factuur: Factuur) -> None:
        actions.versturen(factuur, by=self._directie)
        _bezorg()

    @cached_property
    def _directie(self) -> Gebruiker:
        return Gebruiker.objects.met_rol(Rol.DIRECTIE).order_by("naam")[0]

    def _factuur(self, nummer: int) -> Factuur:
        """The last one of this story."""
        van_zaak = Factuur.objects.filter(traject__aanvraag=self._aanvraag(nummer), soort=Factuur.Soort.FACTUUR)
        return van_zaak.latest("pk")


def _verdeel(uitgiften: list[Uitgifte], vandaag: datetime.date) -> dict[Uitgifte, verloop.Stappen]:
    """Which factuur gets which of the special cases: the youngest that is old enough and still free."""
    bijzonder: dict[Uitgifte, verloop.Stappen] = {}
    for geval in verloop.BIJZONDER:
        oud_genoeg = [u for u in uitgiften if (vandaag - u.dag).days >= geval.minstens and u not in bijzonder]
        for uitgifte in oud_genoeg[-1:]:
            bijzonder[uitgifte] = geval.stappen
    return bijzonder


def _werkdag(dag: datetime.date) -> datetime.date:
    """This day, or the first one after the weekend or the holiday."""
    return next(straks for n in count() if is_doordeweeks(straks := dag + n * DAG))


def _herinner() -> None:
    actions.herinner_wat_te_laat_is()
    _bezorg()


def _bezorg() -> None:
    """The demo has no mail server: what waits has arrived."""
    gegaan = {"status": Bericht.Status.VERSTUURD, "verstuurd_op": timezone.now(), "adres": ""}
    Bericht.objects.wachtend().exclude(maker="").update(**gegaan)
