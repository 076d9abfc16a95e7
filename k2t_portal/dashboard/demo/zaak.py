"""The steps of a story from the match on, each by the real action."""

import datetime
from typing import Any

from django.utils import timezone

from aanvragen import actions as aanvraag_acties
from k2t_portal.dashboard.demo import rollen
from k2t_portal.dashboard.demo.aanvraagstappen import Aanvraagstappen
from k2t_portal.dashboard.demo.gegevens import Verhaallijn
from k2t_portal.dashboard.demo.teksten import VERHALEN, wendingen
from k2t_portal.dashboard.demo.teksten.verkort import VERKORTE_VERHALEN
from k2t_portal.organisatie.models import Gebruiker, Rol
from trajecten import actions
from trajecten.actions.evaluatie import vul_in
from trajecten.matching import Kandidaat, rangschik
from trajecten.models import Traject

# Not every leerkracht answers the questions at the end.
DEEL_DAT_ANTWOORDT = 0.7
EIGEN_SCHOOL = "werkt op deze school"
# Which text of wendingen.TOCH_GEKOPPELD fits which conflict; the last one fits any.
REDENEN = {
    "werkt bij hetzelfde bestuur": wendingen.TOCH_GEKOPPELD[0],
    "afwezig": wendingen.TOCH_GEKOPPELD[2],
    EIGEN_SCHOOL: wendingen.TOCH_GEKOPPELD[4],
    "": wendingen.TOCH_GEKOPPELD[5],
}


class Zaak(Aanvraagstappen):
    """A case being played, with its traject; `gepland` is the moment of the session that comes next."""

    gepland: datetime.datetime

    def speel(self, stap: str) -> None:
        """Take the step with this name; a number after a colon tells which text goes with it."""
        naam, _, nummer = stap.partition(":")
        getattr(self, naam)(*([int(nummer)] if nummer else []))

    def koppelen(self) -> None:
        terug = {koppeling.coach_id for koppeling in self._koppelingen()}
        self._koppel(next(k for k in rangschik(self._vers()) if k.coach.pk not in terug))

    def koppelen_eigen_school(self) -> None:
        self._koppel(next(k for k in rangschik(self._vers()) if EIGEN_SCHOOL in k.conflicten))

    def teruggeven(self) -> None:
        actions.teruggeven(self._traject, by=self._coach(), reden=self.rng.choice(wendingen.TERUGGEGEVEN))

    def aannemen(self) -> None:
        actions.aannemen(self._traject, by=self._coach())

    def contact(self) -> None:
        actions.contact_vastleggen(self._traject, by=self._coach(), contact_op=timezone.localdate())

    def plannen(self) -> None:
        actions.plannen(self._traject, by=self._coach(), gepland_op=self.gepland)

    def sessie(self) -> None:
        traject = self._traject
        actions.vastleggen(traject, by=self._coach(), verslag=self._verslag(traject, len(traject.gegeven) + 1))

    def vervallen(self) -> None:
        reden = self.rng.choice(wendingen.VERVALLEN)
        actions.laten_vervallen(self._traject, by=self._coach(), reden=reden, minuten=self.rng.choice([0, 15, 30]))

    def corrigeren(self) -> None:
        """She had the minutes of the last session wrong."""
        traject = self._traject
        laatste = traject.gegeven[-1]
        dag = laatste.datum or timezone.localdate()
        verslag = self._verslag(traject, laatste.nummer)._replace(datum=dag, minuten_contact=105)
        actions.corrigeren(traject, by=self._coach(), nummer=laatste.nummer, verslag=verslag)

    def extra(self) -> None:
        actions.extra_sessie(self._traject, by=self._coach())

    def vorm(self) -> None:
        actions.wijzig_vorm(self._traject, by=self._oc_lid())

    def pauzeren(self) -> None:
        tot = timezone.localdate() + datetime.timedelta(weeks=4)
        actions.pauzeren(self._traject, by=self._coach(), reden=self.rng.choice(wendingen.GEPAUZEERD), tot=tot)

    def hervatten(self) -> None:
        actions.hervatten(self._traject, by=self._coach())

    def overdragen(self) -> None:
        """She is full and asks the colleague who fits best."""
        wie = self._coach()
        beste = rangschik(self._vers(), zonder=wie.coach, voor_oc=False)[0]
        actions.overdragen(
            self._traject,
            by=wie,
            coach=beste.coach,
            reden=wendingen.OVERDRACHT.reden,
            reden_toch=wendingen.TOCH_GEKOPPELD[5] if beste.conflicten else "",
            open_afspraken=wendingen.OVERDRACHT.open_afspraken,
            wat_school_weet=wendingen.OVERDRACHT.wat_school_weet,
        )

    def overnemen(self) -> None:
        wissel = self._traject.wissels.open().get()
        actions.wissel_overnemen(wissel, by=wissel.kandidaat.gebruiker)

    def wisselverzoek(self) -> None:
        actions.wissel_verzoeken(self._traject, by=self._behandelaar(), reden=wendingen.WISSELVERZOEK)

    def afronden(self) -> None:
        traject = self._traject
        actions.afronden(traject, by=self._coach(), evaluatie=self._lijn(traject).evaluatie)
        if self.rng.random() < DEEL_DAT_ANTWOORDT:
            vul_in(traject.evaluatie_leerkracht, **self._antwoorden())

    def stoppen(self, tekst: int) -> None:
        actions.stoppen(self._traject, by=self._coach(), reden=wendingen.GESTOPT[tekst])

    def afrekenen_niets(self, tekst: int) -> None:
        self._reken_af("", wendingen.AFREKENING_NIETS[tekst])

    def afrekenen_verkort(self, tekst: int) -> None:
        self._reken_af("verkort", wendingen.AFREKENING_VERKORT[tekst])

    def afrekenen_volledig(self, tekst: int) -> None:
        self._reken_af("volledig", wendingen.AFREKENING_VOLLEDIG[tekst])

    def clb(self) -> None:
        """The CLB'er closes her CLB-traject."""
        aanvraag_acties.clb_afronden(self._vers(), by=self._behandelaar())

    def moment(self, tekst: int) -> None:
        soort, regel = wendingen.MOMENTEN[tekst]
        vandaag = timezone.localdate()
        aanvraag_acties.noteer_moment(self._vers(), by=self._behandelaar(), soort=soort, datum=vandaag, tekst=regel)

    @property
    def _traject(self) -> Traject:
        """As it is now, since each step reads what the one before it left."""
        return Traject.objects.select_related("aanvraag").get(aanvraag=self.aanvraag)

    def _vers(self) -> Any:
        return type(self.aanvraag).objects.get(pk=self.aanvraag.pk)

    def _coach(self) -> Gebruiker:
        return rollen.coach_van(self.aanvraag)

    def _koppelingen(self) -> list[Any]:
        traject = Traject.objects.filter(aanvraag=self.aanvraag).first()
        return list(traject.koppelingen.all()) if traject else []

    def _koppel(self, kandidaat: Kandidaat) -> None:
        conflict = kandidaat.conflicten[0] if kandidaat.conflicten else None
        reden = "" if conflict is None else next(tekst for soort, tekst in REDENEN.items() if soort in conflict)
        actions.koppelen(self._vers(), by=self._oc_lid(), coach=kandidaat.coach, reden=reden)

    def _reken_af(self, vorm: str, reden: str) -> None:
        actions.afrekenen(self._traject, by=rollen.met_rol(self.rng, Rol.DIRECTIE), vorm=vorm, reden=reden)

    def _lijn(self, traject: Traject) -> Verhaallijn:
        """The texts of this traject: those of its theme, or one of the short ones."""
        if traject.vorm == "verkort":
            return VERKORTE_VERHALEN[traject.pk % len(VERKORTE_VERHALEN)]
        return VERHALEN[self.hulpvraag.thema]

    def _antwoorden(self) -> dict[str, Any]:
        """What the leerkracht thinks of it: better than before, as a rule."""
        voor, zeker = self.rng.randint(1, 3), self.rng.randint(1, 3)
        return {
            "relatie_voor": voor,
            "relatie_na": voor + self.rng.randint(0, 2),
            "zelfvertrouwen_voor": zeker,
            "zelfvertrouwen_na": zeker + self.rng.randint(0, 2),
            "wat_hielp": self.rng.choice(wendingen.WAT_HIELP),
            "cijfer": self.rng.randint(6, 10),
        }

    def _verslag(self, traject: Traject, nummer: int) -> actions.Verslag:
        lijn = self._lijn(traject)
        return actions.Verslag(
            datum=timezone.localdate(),
            minuten_contact=self.rng.choice([60, 75, 90]),
            minuten_voorbereiding=self.rng.choice([30, 45]),
            minuten_uitwerking=self.rng.choice([30, 45, 60]),
            terugkoppeling=lijn.terugkoppelingen[nummer],
            notitie=lijn.notities.get(nummer, ""),
            werkvraag=lijn.werkvraag._asdict() if lijn.werkvraag else {},
        )
