"""Cases in which every datum is a word of its own, so that a test can see exactly who reads what."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import time_machine
from django.core.files.base import ContentFile
from django.utils import timezone

from aanvragen import actions as aanvraag_acties
from aanvragen.models import Aanvraag, Bijlage
from facturatie.models import Factuur, Tarief
from k2t_portal.organisatie.models import Gebruiker, Rol
from tests import factories as f
from trajecten import actions as traject_acties
from trajecten.actions.evaluatie import vul_in
from trajecten.models import Coach, Traject, Wissel

# So that no day of the story has a number of one digit, which another one ends with.
BEGIN = datetime.datetime(2026, 3, 10, 9, tzinfo=datetime.UTC)
KENMERK = "kenmerk "
# What is told of a case by the form, in the order of the form.
INHOUD = [
    "leerkracht_naam",
    "leerkracht_telefoon",
    "groep",
    "leerling_aanduiding",
    "kindkans_dossier",
    "hulpvraag",
    "handelingsverlegenheid",
    "al_geprobeerd",
    "gewenste_verandering",
    "spoed_reden",
    "akkoord_naam",
    "factuurreferentie",
]


class Woorden:
    """A word per datum of a case: small letters only, so that it stays whole in a mail, a PDF and an address."""

    def __init__(self) -> None:
        self.van: dict[tuple[str, str], list[str]] = {}

    def maak(self, zaak: str, datum: str) -> str:
        nummer = len(self.van)
        letters = "".join(chr(ord("a") + nummer // 26**plaats % 26) for plaats in (2, 1, 0))
        return self.van.setdefault((zaak, datum), [f"zq{letters}qz"])[0]

    def ook(self, zaak: str, datum: str, *zoals_het_er_staat: str) -> None:
        """What is no text: the ways in which it can be written."""
        self.van.setdefault((zaak, datum), []).extend(zoals_het_er_staat)

    def dag(self, zaak: str, datum: str, dag: datetime.date) -> None:
        self.ook(zaak, datum, f"{dag:%d-%m-%Y}", f"{dag:%Y-%m-%d}", f"{dag:%Y%m%d}", f"{dag.day} maart")

    def in_(self, tekst: str) -> set[tuple[str, str]]:
        """Whose words stand in this text."""
        # The tail of a kenmerk looks like the number of a factuur.
        klein = tekst.lower().replace("k2t-2026-", KENMERK)
        return {wie for wie, woorden in self.van.items() if any(woord in klein for woord in woorden)}


class Verhalen:
    """A school with everybody around it, and its cases.

    `mensen` wear the hats of the table; `zaken` are what its pages are about.
    """

    def __init__(self, klok: time_machine.Traveller) -> None:
        self.klok, self.woorden = klok, Woorden()
        f.SamenwerkingsverbandFactory()
        f.tarieven()
        self.school = f.SchoolFactory.create()
        self.lid = f.persoon(Rol.OC)
        self.coaches = {naam: f.coach(max_trajecten=9) for naam in ["coach", "vorige", "gevraagd"]}
        self.coaches["elders"] = f.coach(Rol.KC, Rol.CLB, Rol.DIRECTEUR, school=f.SchoolFactory.create())
        self.mensen: dict[str, Gebruiker] = {
            "kc": f.persoon(Rol.KC, school=self.school),
            "clb": f.persoon(Rol.CLB),
            "directeur": f.persoon(Rol.DIRECTEUR, school=self.school),
            "oc": f.persoon(Rol.OC),
            **{naam: coach.gebruiker for naam, coach in self.coaches.items()},
            "directie": f.persoon(Rol.DIRECTIE),
        }
        self.zaken: dict[str, Any] = {}
        self._concepten()
        self._bij_de_oc()
        for route, naam in [(1, "traject"), (2, "route2")]:
            self._lopend(route, naam)
            self._gepauzeerd(route, naam)
            self._afgerond(route, naam)
        self._gestopt()
        self._onderweg()

    def _concept(self, naam: str, route: int = 1, **velden: Any) -> Aanvraag:
        """A concept of which everything that the form asks is a word; cases of one name share those."""
        wie = self.mensen["kc" if route == 1 else "clb"]
        woorden = {veld: self.woorden.maak(naam, veld) for veld in INHOUD}
        mail = {"leerkracht_email": f"{self.woorden.maak(naam, 'leerkracht_email')}@school.example"}
        clb = {"clb_niet_genoeg": self.woorden.maak(naam, "clb_niet_genoeg")} if route == 1 else {}
        inhoud = {**woorden, **mail, **clb, "spoed": True, "vorm": "verkort", **velden}
        aanvraag = f.concept(route=route, school=self.school, aanvrager=wie, **inhoud)
        bestand = ContentFile(self.woorden.maak(naam, "bijlage inhoud").encode(), name="x")
        titel = f"{self.woorden.maak(naam, 'bijlage naam')}.pdf"
        soort = Bijlage.Soort.PDF
        bijlage = aanvraag_acties.voeg_bijlage_toe(aanvraag, by=wie, bestand=bestand, naam=titel, soort=soort)
        self.zaken.setdefault(f"{naam}.bijlage", bijlage)
        return aanvraag

    def _ingediend(self, naam: str, route: int = 1, **velden: Any) -> Aanvraag:
        concept = self._concept(naam, route, **velden)
        zaak = aanvraag_acties.indienen(concept, by=concept.aanvrager)
        self.woorden.ook(naam, "kenmerk", KENMERK + str(zaak.kenmerk)[-4:])
        return zaak

    def _concepten(self) -> None:
        self.zaken["concept"] = self._concept("concept")
        self.zaken["concept2"] = self._concept("concept2", route=2)

    def _bij_de_oc(self) -> None:
        """Submitted cases without a coach: one that the leden talk about, one with an open question, one approved."""
        w, naam = self.woorden.maak, "bij_oc"
        kc, lid, ander = self.mensen["kc"], self.lid, f.persoon(Rol.OC)
        gesprek = {tekst: w(naam, f"consult {tekst}") for tekst in ["beller", "leerkracht", "vraag", "advies"]}
        self.zaken["consult"] = f.consult(lid=self.mensen["oc"], school=self.school, **gesprek)
        zaak = self._ingediend(naam, consult=self.zaken["consult"])
        zaak = aanvraag_acties.vraag_aanvulling(zaak, by=lid, vraag=w(naam, "aanvulling vraag"))
        velden = {"hulpvraag": w(naam, "hulpvraag na de vraag")}
        antwoord = w(naam, "aanvulling antwoord")
        zaak = aanvraag_acties.beantwoord_aanvulling(zaak, by=kc, antwoord=antwoord, velden=velden)
        zaak = aanvraag_acties.geef_advies(zaak, by=lid, uitkomst="passend", toelichting=w(naam, "advies"))
        zaak = aanvraag_acties.treed_terug(zaak, by=ander, reden=w(naam, "terugtreding"))
        self._moment(zaak, naam)
        aanvraag_acties.vasthouden(zaak, by=self.mensen["directie"], reden=w(naam, "vasthouding"))
        self.zaken["ingediend"] = zaak
        open_ = aanvraag_acties.vraag_aanvulling(self._ingediend(naam), by=lid, vraag=w(naam, "open vraag"))
        kiezen = aanvraag_acties.adviseer_volledig(self._ingediend(naam), by=lid, waarom=w(naam, "advies volledig"))
        self.zaken |= {"aanvulling": open_, "kiezen": kiezen, "goedgekeurd": self._goedgekeurd(naam)}

    def _moment(self, zaak: Aanvraag, naam: str) -> None:
        tekst, dag = self.woorden.maak(naam, "moment"), timezone.localdate()
        aanvraag_acties.noteer_moment(zaak, by=self.mensen["kc"], soort="mdo", datum=dag, tekst=tekst)

    def _goedgekeurd(self, naam: str, route: int = 1, **velden: Any) -> Aanvraag:
        zaak, motivering = self._ingediend(naam, route, **velden), self.woorden.maak(naam, "motivering")
        return aanvraag_acties.goedkeuren(zaak, by=self.lid, criteria=["interactie"], motivering=motivering)

    def _gekoppeld(self, naam: str, route: int, coach: str = "coach", **velden: Any) -> Traject:
        zaak, bij = self._goedgekeurd(naam, route, **velden), self.coaches[coach]
        traject = traject_acties.koppelen(zaak, by=self.lid, coach=bij, reden=self.woorden.maak(naam, "reden coach"))
        traject = traject_acties.aannemen(traject, by=bij.gebruiker)
        return traject_acties.contact_vastleggen(traject, by=bij.gebruiker, contact_op=timezone.localdate())

    def _sessie(self, traject: Traject, naam: str, hoe: str, minuten: int) -> Traject:
        """Given on a day on which nothing else happened, and by which nothing has to be done."""
        self.klok.shift(datetime.timedelta(days=3))
        dag, w = timezone.localdate() - datetime.timedelta(days=1), self.woorden.maak
        velden = {"terugkoppeling": w(naam, f"terugkoppeling {hoe}"), "notitie": w(naam, f"notitie {hoe}")}
        verslag = f.verslag(datum=dag, minuten_contact=minuten, **velden)
        traject_acties.vastleggen(traject, by=traject.open_koppeling.coach.gebruiker, verslag=verslag)
        self.woorden.dag(naam, f"sessiedag {hoe}", dag)
        self.woorden.ook(naam, f"uren {hoe}", f"{minuten // 60} uur {minuten % 60} min")
        return vers(traject)

    def _lopend(self, route: int, naam: str) -> None:
        """Full of everything: a coach before, sessions of both, a colleague asked, and a request in confidence."""
        uren = 60 * route
        traject = self._overgedragen(route, naam, uren)
        traject = self._sessie(traject, naam, "nu", 47 + uren)
        werkvraag = {veld: self.woorden.maak(naam, veld) for veld in f.WERKVRAAG}
        for _ in range(2):
            traject_acties.vastleggen(vers(traject), by=self.mensen["coach"], verslag=f.verslag(werkvraag=werkvraag))
        moment = timezone.now() + datetime.timedelta(days=60)
        traject_acties.plannen(vers(traject), by=self.mensen["coach"], gepland_op=moment)
        self._moment(traject.aanvraag, naam)
        self._zet_wissels(vers(traject), naam)
        self.zaken |= {f"{naam}.lopend": vers(traject), f"{naam}.zaak": traject.aanvraag}

    def _overgedragen(self, route: int, naam: str, uren: int) -> Traject:
        w, eerst = self.woorden.maak, self.mensen["vorige"]
        traject = self._met_teruggave(route, naam)
        traject_acties.plannen(traject, by=eerst, gepland_op=timezone.now())
        traject_acties.laten_vervallen(vers(traject), by=eerst, reden=w(naam, "reden vervallen"), minuten=0)
        traject = self._sessie(vers(traject), naam, "eerst", 17 + uren)
        teksten = {veld: w(naam, f"overdracht {veld}") for veld in ["reden", "open_afspraken", "wat_school_weet"]}
        wissel = traject_acties.overdragen(traject, by=eerst, coach=self.coaches["coach"], **teksten)
        traject_acties.wissel_overnemen(wissel, by=self.mensen["coach"])
        self.zaken[f"{naam}.overgedragen"] = wissel
        return vers(traject)

    def _met_teruggave(self, route: int, naam: str) -> Traject:
        """Offered to someone who gave it back, then to who is the former coach by now, in spite of a warning."""
        w, weigeraar, vol = self.woorden.maak, f.coach(), self.coaches["vorige"]
        zaak = self._goedgekeurd(naam, route, vorm="volledig")
        traject = traject_acties.koppelen(zaak, by=self.lid, coach=weigeraar, reden="")
        traject_acties.teruggeven(traject, by=weigeraar.gebruiker, reden=w(naam, "reden teruggave"))
        Coach.objects.filter(pk=vol.pk).update(max_trajecten=0)
        reden = w(naam, "reden toch deze coach")
        traject = traject_acties.koppelen(Aanvraag.objects.get(pk=zaak.pk), by=self.lid, coach=vol, reden=reden)
        traject = traject_acties.aannemen(traject, by=vol.gebruiker)
        return traject_acties.contact_vastleggen(traject, by=vol.gebruiker, contact_op=timezone.localdate())

    def _zet_wissels(self, traject: Traject, naam: str) -> None:
        w = self.woorden.maak
        teksten = {veld: w(naam, f"vervanging {veld}") for veld in ["reden", "open_afspraken", "wat_school_weet"]}
        coach, gevraagd = self.mensen["coach"], self.coaches["gevraagd"]
        wissel = traject_acties.vraag_vervanging(traject, by=coach, **teksten)
        Coach.objects.filter(pk=gevraagd.pk).update(max_trajecten=0)
        toch = w(naam, "vervanging reden toch")
        self.zaken[f"{naam}.vervanging"] = traject_acties.wissel_voorstellen(
            wissel, by=self.lid, coach=gevraagd, reden_toch=toch
        )
        vrager = traject.aanvraag.aanvrager
        verzoek = traject_acties.wissel_verzoeken(vers(traject), by=vrager, reden=w(naam, "verzoek reden"))
        self.zaken[f"{naam}.verzoek"] = verzoek

    def _gepauzeerd(self, route: int, naam: str) -> None:
        """A request in confidence was answered, and it rests."""
        w, traject = self.woorden.maak, self._gekoppeld(naam, route)
        verzoek = traject_acties.wissel_verzoeken(traject, by=traject.aanvraag.aanvrager, reden="Geen klik")
        verzoek = Wissel.objects.get(pk=verzoek.pk)
        traject_acties.wissel_afwijzen(verzoek, by=self.lid, antwoord=w(naam, "verzoek antwoord"))
        traject_acties.pauzeren(vers(traject), by=self.mensen["coach"], reden=w(naam, "reden pauze"))
        self.zaken |= {f"{naam}.gepauzeerd": vers(traject), f"{naam}.beantwoord": verzoek}

    def _afgerond(self, route: int, naam: str) -> None:
        """At its end, with its factuur and what the leerkracht thought of it."""
        Tarief.objects.filter(vorm="verkort").update(bedrag=f"86{route}.37")
        traject, w = self._gekoppeld(naam, route), self.woorden.maak
        Tarief.objects.filter(vorm="verkort").update(bedrag=850)
        for _ in traject.programma:
            traject_acties.vastleggen(vers(traject), by=self.mensen["coach"], verslag=f.verslag())
        traject_acties.afronden(vers(traject), by=self.mensen["coach"], evaluatie=w(naam, "evaluatie"))
        cijfers = dict.fromkeys(["relatie_voor", "relatie_na", "zelfvertrouwen_voor", "zelfvertrouwen_na", "cijfer"], 4)
        vul_in(traject.evaluatie_leerkracht, wat_hielp=w(naam, "evaluatie leerkracht"), **cijfers)
        factuur = Factuur.objects.get(traject=traject)
        self.woorden.ook(naam, "factuurnummer", factuur.nummer)
        self.woorden.ook(naam, "bedrag", f"86{route},37", f"86{route}.37")
        self.zaken |= {f"{naam}.afgerond": vers(traject), f"{naam}.factuur": factuur}

    def _gestopt(self) -> None:
        """Two that stopped early: directie has to settle the one, and settled the other."""
        w, naam = self.woorden.maak, "traject"
        for wat in ["gestopt", "afgerekend"]:
            traject = self._gekoppeld(naam, 1)
            self.zaken[f"{naam}.{wat}"] = traject_acties.stoppen(traject, by=self.lid, reden=w(naam, "reden gestopt"))
        reden = w(naam, "reden afrekening")
        traject_acties.afrekenen(self.zaken[f"{naam}.afgerekend"], by=self.mensen["directie"], vorm="", reden=reden)

    def _onderweg(self) -> None:
        """One that is only offered, and one of which the last step is to be taken."""
        aanbod, naam = self._goedgekeurd("traject"), "traject.aangeboden"
        self.zaken[naam] = traject_acties.koppelen(aanbod, by=self.lid, coach=self.coaches["coach"])
        traject = self._gekoppeld("traject", 1)
        for _ in traject.programma:
            traject_acties.vastleggen(vers(traject), by=self.mensen["coach"], verslag=f.verslag())
        self.zaken["traject.compleet"] = vers(traject)


def vers(traject: Traject) -> Traject:
    return Traject.objects.get(pk=traject.pk)


@contextmanager
def verhalen() -> Iterator[Verhalen]:
    """Made in a month of its own, of which the days are words too; the tests look at it a day after."""
    with time_machine.travel(BEGIN, tick=False) as klok:
        wereld = Verhalen(klok)
        klok.shift(datetime.timedelta(days=1))
        yield wereld
