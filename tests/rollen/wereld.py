"""One school with everybody around it, and a case in each state that a URL needs."""

import datetime
from collections.abc import Callable
from functools import cached_property
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone

from aanvragen import actions as aanvraag_acties
from aanvragen.models import Aanvraag, Bijlage, Consult, Inlezing, Moment
from facturatie.models import Factuur
from k2t_portal.organisatie.duo.inlezen import zet_klaar
from k2t_portal.organisatie.klad import Getypt, bewaar
from k2t_portal.organisatie.models import Aanstelling, Gebruiker, Klad, Rol, Schoolbestand, Schoolbestuur, Vakantie
from k2t_portal.workflow.models import Bericht
from tests import factories as f
from tests.aanvragen import exports
from tests.organisatie.duo import csv, rij
from tests.rollen.bewaard import Bewaard
from tests.rollen.geld import Geld
from trajecten import actions as traject_acties
from trajecten.models import Afwezigheid, Coach, Traject, Wissel

# The columns of the table; who ends in _elders wears the same hat, with nothing to do with these cases.
KOLOMMEN = [
    "kc",
    "kc_elders",
    "clb",
    "clb_elders",
    "directeur",
    "directeur_elders",
    "oc",
    "coach",
    "coach_elders",
    "directie",
    "zonder_hoed",
    "anoniem",
]


class Wereld(Geld, Bewaard):
    """The people, and the objects that the rows of the table name."""

    def __init__(self) -> None:
        f.SamenwerkingsverbandFactory()
        f.tarieven()
        self.school, elders = f.SchoolFactory.create(), f.SchoolFactory.create()
        self.coach = f.coach(naam="Coach van deze zaak")
        self.oc = f.persoon(Rol.OC)
        self.mensen: dict[str, Gebruiker | None] = {
            "kc": f.persoon(Rol.KC, school=self.school),
            "kc_elders": f.persoon(Rol.KC, school=elders),
            "clb": f.persoon(Rol.CLB),
            "clb_elders": f.persoon(Rol.CLB),
            "directeur": f.persoon(Rol.DIRECTEUR, school=self.school),
            "directeur_elders": f.persoon(Rol.DIRECTEUR, school=elders),
            "oc": self.oc,
            "coach": self.coach.gebruiker,
            "coach_elders": f.coach().gebruiker,
            "directie": f.persoon(Rol.DIRECTIE),
            "zonder_hoed": f.persoon(),
            "anoniem": None,
        }

    def object(self, sleutel: str) -> Any:
        """What a row is about: "r1.lopend" is the route 1 case in that state, other names are things by themselves."""
        route, _, toestand = sleutel.rpartition(".")
        if not route:
            return getattr(self, sleutel)
        return TOESTANDEN[toestand](self, self._concept(int(route[1])))

    @cached_property
    def bijlage(self) -> Bijlage:
        """A file with a route 1 concept."""
        return _bijlage(self._concept(1))

    @cached_property
    def bijlage_ingediend(self) -> Bijlage:
        """A file with a route 1 aanvraag that was submitted."""
        return _bijlage(_ingediend(self, self._concept(1)))

    @cached_property
    def klad(self) -> Klad:
        """What the kc typed when her session had ended."""
        kc = self.mensen["kc"]
        assert kc
        return bewaar(kc, "/", "/", Getypt({"tekst": ["Nog niet verstuurd"]}, bestanden=False))

    @cached_property
    def consult(self) -> Consult:
        """Noted by the OC-lid of the table."""
        return f.consult(lid=self.oc, school=self.school)

    @cached_property
    def consult_van_een_ander(self) -> Consult:
        return f.consult(school=self.school)

    @cached_property
    def moment(self) -> Moment:
        """A line that the KC wrote today."""
        zaak, vandaag = _ingediend(self, self._concept(1)), timezone.localdate()
        return aanvraag_acties.noteer_moment(zaak, by=zaak.aanvrager, soort="mdo", datum=vandaag, tekst="Besproken.")

    @cached_property
    def zaak_met_traject(self) -> Aanvraag:
        return TOESTANDEN["gegeven"](self, self._concept(1)).aanvraag

    @cached_property
    def van_oc_zelf(self) -> Aanvraag:
        """Submitted by the OC-lid of the table, who is KC of this school too for the occasion."""
        Aanstelling.objects.create(gebruiker=self.oc, rol=Rol.KC, school=self.school, van=f.LANG_GELEDEN)
        return _ingediend(self, f.concept(school=self.school, aanvrager=self.oc))

    @cached_property
    def teruggetreden(self) -> Aanvraag:
        """A case that the OC-lid of the table leaves to a colleague."""
        f.persoon(Rol.OC)
        return aanvraag_acties.treed_terug(_ingediend(self, self._concept(1)), by=self.oc, reden="Ik ken haar.")

    @cached_property
    def advies_volledig(self) -> Aanvraag:
        """A case of which the OC advises a volledig traject, so that the aanvrager chooses."""
        return aanvraag_acties.adviseer_volledig(_ingediend(self, self._concept(1)), by=self.oc, waarom="Past beter.")

    @cached_property
    def bestuur(self) -> Schoolbestuur:
        return self.school.bestuur

    @cached_property
    def iemand(self) -> Gebruiker:
        return f.persoon(Rol.KC, school=self.school)

    @cached_property
    def geblokkeerd(self) -> Gebruiker:
        return f.persoon(is_active=False)

    @cached_property
    def aanstelling(self) -> Aanstelling:
        return self.iemand.aanstellingen.get()

    @cached_property
    def toekomstige_aanstelling(self) -> Aanstelling:
        morgen = timezone.localdate() + datetime.timedelta(days=1)
        return Aanstelling.objects.create(gebruiker=self.iemand, rol=Rol.CLB, van=morgen)

    @cached_property
    def schoolbestand(self) -> Schoolbestand:
        """A file of DUO with one gemeente, so that there is nothing to choose."""
        return zet_klaar(naam="duo.csv", vestigingen=csv(rij()), besturen=None, by=None)

    @cached_property
    def vakantie(self) -> Vakantie:
        return Vakantie.objects.create(naam="Zomer", van=f.LANG_GELEDEN, tot=f.LANG_GELEDEN)

    @cached_property
    def afwezigheid(self) -> Afwezigheid:
        vandaag = timezone.localdate()
        return Afwezigheid.objects.create(coach=self.coach, van=vandaag, tot=vandaag)

    @cached_property
    def inlezing(self) -> Inlezing:
        """A Kindkans export of the KC, not read in yet."""
        kc = self.mensen["kc"]
        assert kc
        return exports.inlezing(kc, exports.gelezen(exports.rij()))

    @cached_property
    def overdracht(self) -> Wissel:
        """The coach asked the coach from elsewhere to take over."""
        traject = TOESTANDEN["lopend"](self, self._concept(1))
        gevraagde = Coach.objects.get(gebruiker=self.mensen["coach_elders"])
        return traject_acties.overdragen(traject, by=self.coach.gebruiker, coach=gevraagde, reden="Vol")

    @cached_property
    def wisselverzoek(self) -> Wissel:
        """The KC asked in confidence for another coach."""
        traject = TOESTANDEN["lopend"](self, self._concept(1))
        return traject_acties.wissel_verzoeken(traject, by=traject.aanvraag.aanvrager, reden="Geen klik")

    @cached_property
    def bericht(self) -> Bericht:
        """A mail about a route 1 case, to the OC."""
        stap = _ingediend(self, self._concept(1)).gebeurtenissen.get()
        return Bericht.objects.create(sleutel="x", soort=stap.soort, gebeurtenis=stap, ontvanger=self.oc)

    def nieuwe_factuur(self) -> Factuur:
        return TOESTANDEN["afgerond"](self, self._concept(1)).facturen.get()

    def _concept(self, route: int) -> Aanvraag:
        aanvrager = self.mensen["kc"] if route == 1 else self.mensen["clb"]
        return f.concept(school=self.school, route=route, aanvrager=aanvrager, vorm="verkort")


def _bijlage(aanvraag: Aanvraag) -> Bijlage:
    inhoud = ContentFile(b"%PDF-1.4", name="plan.pdf")
    return Bijlage.objects.create(
        aanvraag=aanvraag,
        bestand=inhoud,
        naam="plan.pdf",
        soort=Bijlage.Soort.PDF,
        grootte=8,
        toegevoegd_door=aanvraag.aanvrager,
    )


def _ingediend(wereld: Wereld, aanvraag: Aanvraag) -> Aanvraag:
    return aanvraag_acties.indienen(aanvraag, by=aanvraag.aanvrager)


def _aanvulling(wereld: Wereld, aanvraag: Aanvraag) -> Aanvraag:
    return aanvraag_acties.vraag_aanvulling(_ingediend(wereld, aanvraag), by=f.persoon(Rol.OC), vraag="Wat nog?")


def _goedgekeurd(wereld: Wereld, aanvraag: Aanvraag) -> Aanvraag:
    return aanvraag_acties.goedkeuren(_ingediend(wereld, aanvraag), by=f.persoon(Rol.OC), criteria=[])


def _aangeboden(wereld: Wereld, aanvraag: Aanvraag) -> Traject:
    return traject_acties.koppelen(_goedgekeurd(wereld, aanvraag), by=f.persoon(Rol.OC), coach=wereld.coach)


def _aangenomen(wereld: Wereld, aanvraag: Aanvraag) -> Traject:
    return traject_acties.aannemen(_aangeboden(wereld, aanvraag), by=wereld.coach.gebruiker)


def _lopend(wereld: Wereld, aanvraag: Aanvraag) -> Traject:
    traject = _aangenomen(wereld, aanvraag)
    vandaag = timezone.localdate()
    return traject_acties.contact_vastleggen(traject, by=wereld.coach.gebruiker, contact_op=vandaag)


def _gepland(wereld: Wereld, aanvraag: Aanvraag) -> Traject:
    traject = _lopend(wereld, aanvraag)
    traject_acties.plannen(traject, by=wereld.coach.gebruiker, gepland_op=timezone.now())
    return _vers(traject)


def _gegeven(wereld: Wereld, aanvraag: Aanvraag) -> Traject:
    traject = _lopend(wereld, aanvraag)
    traject_acties.vastleggen(traject, by=wereld.coach.gebruiker, verslag=f.verslag())
    return _vers(traject)


def _compleet(wereld: Wereld, aanvraag: Aanvraag) -> Traject:
    traject = _gegeven(wereld, aanvraag)
    traject_acties.vastleggen(traject, by=wereld.coach.gebruiker, verslag=f.verslag())
    return _vers(traject)


def _volledig(wereld: Wereld, aanvraag: Aanvraag) -> Traject:
    """A volledig traject that could have an extra session."""
    aanvraag.vorm = "volledig"
    aanvraag.save()
    traject = _lopend(wereld, aanvraag)
    for _ in traject.programma:
        traject_acties.vastleggen(traject, by=wereld.coach.gebruiker, verslag=f.verslag())
    return _vers(traject)


def _gepauzeerd(wereld: Wereld, aanvraag: Aanvraag) -> Traject:
    return traject_acties.pauzeren(_lopend(wereld, aanvraag), by=wereld.coach.gebruiker)


def _gestopt(wereld: Wereld, aanvraag: Aanvraag) -> Traject:
    return traject_acties.stoppen(_lopend(wereld, aanvraag), by=wereld.coach.gebruiker, reden="Verhuisd")


def _afgerond(wereld: Wereld, aanvraag: Aanvraag) -> Traject:
    traject = _compleet(wereld, aanvraag)
    traject_acties.afronden(traject, by=wereld.coach.gebruiker, evaluatie="Goed")
    return _vers(traject)


def _vers(traject: Traject) -> Traject:
    return Traject.objects.get(pk=traject.pk)


TOESTANDEN: dict[str, Callable[[Wereld, Aanvraag], Any]] = {
    "concept": lambda wereld, aanvraag: aanvraag,
    "ingediend": _ingediend,
    "aanvulling": _aanvulling,
    "goedgekeurd": _goedgekeurd,
    "aangeboden": _aangeboden,
    "aangenomen": _aangenomen,
    "lopend": _lopend,
    "gepland": _gepland,
    "gegeven": _gegeven,
    "compleet": _compleet,
    "volledig": _volledig,
    "gepauzeerd": _gepauzeerd,
    "gestopt": _gestopt,
    "afgerond": _afgerond,
    "gesloten": lambda wereld, aanvraag: _afgerond(wereld, aanvraag).aanvraag,
}
