"""Every kind of page of the portal: who looks at it, its URL, and what it is about (see tests/rollen)."""

from functools import cached_property
from typing import Any

from django.urls import reverse

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Rol
from tests import factories as f
from tests.rollen.wereld import Wereld
from trajecten import actions
from trajecten.models import Traject

PAGINAS = {
    "kc": [
        "dashboard:mijn_werk",
        "dashboard:zoeken",
        "organisatie:mijn_gegevens",
        "aanvragen:lijst",
        "aanvragen:nieuw",
        "aanvragen:detail r1.concept",
        "aanvragen:detail r1.ingediend",
        "aanvragen:detail zaak_met_traject",
        "aanvragen:stap r1.concept/leerkracht",
        "aanvragen:stap r1.concept/hulpvraag",
        "aanvragen:stap r1.concept/vooraf",
        "aanvragen:stap r1.concept/vorm",
        "aanvragen:stap_bijlagen met_bijlage",
        "aanvragen:controleer met_bijlage",
        "aanvragen:controleer leeg",
        "aanvragen:ingediend r1.ingediend",
        "aanvragen:intrekken r1.ingediend",
        "aanvragen:weggooien r1.concept",
        "aanvragen:beantwoord_aanvulling r1.aanvulling",
        "aanvragen:kies_vorm advies_volledig",
        "aanvragen:noteer_moment r1.ingediend",
        "trajecten:lijst",
        "trajecten:detail r1.gegeven",
        "aanvragen:kindkans_kiezen",
        "aanvragen:kindkans_kolommen inlezing",
        "aanvragen:kindkans inlezing",
        "aanvragen:uitvoer r1.ingediend",
        "trajecten:uitvoer r1.gegeven",
        "trajecten:wissel_verzoeken r1.lopend",
        "trajecten:wissel wisselverzoek",
        "account_logout",
        "account_reauthenticate",
        "account_change_password",
        "mfa_index",
        "tweede_stap",
    ],
    "clb": [
        "dashboard:mijn_werk",
        "aanvragen:stap_start r2.concept",
        "aanvragen:stap r2.concept/vooraf",
        "aanvragen:clb_afronden r2.gesloten",
        "trajecten:detail r2.afgerond",
    ],
    "oc": [
        "dashboard:mijn_werk",
        "aanvragen:wachtrij",
        "aanvragen:lijst",
        "aanvragen:helpdesk",
        "aanvragen:consult_nieuw",
        "aanvragen:consult consult",
        "aanvragen:consult_corrigeren consult",
        "aanvragen:wissel_clber r2.ingediend",
        "aanvragen:detail r1.goedgekeurd",
        "aanvragen:beoordelen r1.ingediend",
        "aanvragen:beoordelen r2.ingediend",
        "trajecten:koppelen r1.goedgekeurd",
        "trajecten:stoppen r1.lopend",
        "trajecten:wijzig_vorm r1.lopend",
        "aanvragen:trek_vraag_in r1.aanvulling",
        "aanvragen:detail teruggetreden",
        "aanvragen:kom_terug teruggetreden",
        "trajecten:trek_aanbod_in r1.aangeboden",
        "trajecten:coach_zoeken r1.lopend",
        "trajecten:wissel_voorstellen wisselverzoek",
        "trajecten:wissel_afwijzen wisselverzoek",
        "dashboard:regie",
        "trajecten:vooruitzicht",
        "trajecten:afwezigheid afwezigheid",
    ],
    "coach": [
        "dashboard:mijn_werk",
        "trajecten:mijn",
        "trajecten:detail r1.aangeboden",
        "trajecten:detail r1.aangenomen",
        "trajecten:detail r1.volledig",
        "trajecten:detail r1.gepland",
        "trajecten:aannemen r1.aangeboden",
        "trajecten:teruggeven r1.aangeboden",
        "trajecten:contact_vastleggen r1.aangenomen",
        "trajecten:plannen r1.lopend",
        "trajecten:vastleggen r1.lopend",
        "trajecten:vastleggen bij_sessie_4",
        "trajecten:corrigeren r1.gegeven/1",
        "trajecten:laten_vervallen r1.gepland",
        "trajecten:extra_sessie r1.volledig",
        "trajecten:pauzeren r1.lopend",
        "trajecten:hervatten r1.gepauzeerd",
        "trajecten:afronden r1.compleet",
        "trajecten:overdragen r1.lopend",
        "trajecten:vraag_vervanging r1.lopend",
        "trajecten:wissel overdracht",
        "trajecten:wissel_intrekken overdracht",
        "trajecten:pauze_wijzigen r1.gepauzeerd",
        "trajecten:mijn_afwezigheid",
        "trajecten:afwezigheid_wijzigen afwezigheid",
        "trajecten:agenda",
    ],
    "coach_elders": [
        "trajecten:wissel_overnemen overdracht",
        "trajecten:wissel_teruggeven overdracht",
    ],
    "directeur": [
        "dashboard:mijn_werk",
        "aanvragen:detail r1.ingediend",
        "trajecten:detail r1.gegeven",
        "facturatie:lijst",
        "facturatie:detail factuur",
        "dashboard:budget",
    ],
    "directie": [
        "dashboard:mijn_werk",
        "trajecten:detail r1.gestopt",
        "trajecten:afrekenen r1.gestopt",
        "trajecten:poule",
        "trajecten:poule_toevoegen",
        "trajecten:coach_wijzigen coach",
        "trajecten:coach_beeindigen coach",
        "trajecten:afwezigheid_toevoegen coach",
        "facturatie:lijst",
        "facturatie:detail factuur",
        "facturatie:detail gecrediteerd",
        "facturatie:crediteren factuur",
        "facturatie:vervangen gecrediteerd",
        "facturatie:versturen factuur",
        "facturatie:versturen_selectie",
        "facturatie:herinneren_uitstellen factuur",
        "facturatie:herinnering_versturen herinnering",
        "facturatie:betalen factuur",
        "facturatie:betaling_intrekken betaling",
        "facturatie:afschriften",
        "facturatie:afschrift afschrift",
        "facturatie:bijschrijvingen",
        "facturatie:bijschrijving bijschrijving",
        "facturatie:ouderdom",
        "facturatie:pakket pakket",
        "facturatie:tarieven",
        "facturatie:tarief_nieuw",
        "dashboard:prijzen",
        "dashboard:budget",
        "post:lijst",
        "post:teksten",
        "post:tekst /ingediend",
        "inzage:lijst",
        "inzage:patronen",
        "inzage:maanden",
        "inzage:maand /202001",
        "inzage:verzoek",
        "inzage:zaak r1.gesloten",
        "inzage:persoon iemand",
        "organisatie:beheer",
        "organisatie:browsermeldingen",
        "organisatie:swv",
        "organisatie:logo",
        "organisatie:scholen",
        "organisatie:school_nieuw",
        "organisatie:school school",
        "organisatie:school_wijzigen school",
        "organisatie:besturen",
        "organisatie:bestuur_nieuw",
        "organisatie:bestuur bestuur",
        "organisatie:bestuur_wijzigen bestuur",
        "dashboard:bewaartermijnen",
        "dashboard:opruimen",
        "dashboard:persoon_verwijderen iemand",
        "dashboard:persoon_verwijderen geblokkeerd",
        "aanvragen:vasthouden r1.ingediend",
        "aanvragen:hef_vasthouding_op vastgehouden",
        "aanvragen:detail vastgehouden",
        "aanvragen:detail geanonimiseerd",
        "organisatie:vakanties",
        "organisatie:vakantie_nieuw",
        "organisatie:vakantie_wijzigen vakantie",
        "organisatie:vakantie_verwijderen vakantie",
        "organisatie:scholen_inlezen",
        "organisatie:scholen_voorbeeld schoolbestand",
        "organisatie:mensen",
        "organisatie:mensen_zoeken",
        "organisatie:persoon_nieuw",
        "organisatie:persoon iemand",
        "organisatie:persoon_wijzigen iemand",
        "organisatie:inloggen_herstellen iemand",
        "organisatie:aanstelling_nieuw iemand",
        "organisatie:aanstelling_beeindigen aanstelling",
        "organisatie:aanstelling_terugnemen toekomstige_aanstelling",
    ],
    "zonder_hoed": [
        "dashboard:mijn_werk",
    ],
    "anoniem": [
        "account_login",
        "organisatie:privacy",
        "organisatie:toegankelijkheid",
        "trajecten:evaluatie_bedankt",
        "account_inactive",
        "socialaccount_login_cancelled",
        "account_eerste_wachtwoord",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key /1/verlopen",
        "account_reset_password_from_key_done",
    ],
}
# What a GET answers with that is no page of its own.
GEEN_PAGINA = {
    "organisatie:huisstijl": "the colour, as CSS",
    "activiteit": "seconds, for a script",
    "organisatie:robots": "a text for machines",
    "aanvragen:bijlage": "a file",
    "aanvragen:uitvoer_pdf": "a file",
    "trajecten:uitvoer_pdf": "a file",
    "trajecten:uitnodiging": "a file",
    "facturatie:pdf": "a file",
    "facturatie:excel": "a file",
    "dashboard:budget_excel": "a file",
    "facturatie:journaal": "a file",
    "inzage:zaak_excel": "a file",
    "inzage:persoon_excel": "a file",
    "facturatie:pakket_stand": "a part of a page",
    "facturatie:pakket_bestand": "a file",
    "facturatie:herinnering": "a file",
    "facturatie:xml": "a file",
    "aanvragen:vraag_aanvulling": "the review page again",
    "aanvragen:goedkeuren": "the review page again",
    "aanvragen:afwijzen": "the review page again",
    "aanvragen:adviseer_volledig": "the review page again",
    "aanvragen:oppakken": "the review page again",
    "aanvragen:loslaten": "the review page again",
    "aanvragen:geef_advies": "the review page again",
    "aanvragen:treed_terug": "the review page again",
    "account_signup": "leads to where one logs in",
}


class Dorp(Wereld):
    """The world of the role table, with each of its cases once and a few more to look at."""

    def __init__(self) -> None:
        super().__init__()
        self._gemaakt: dict[str, Any] = {}
        self.coach.max_trajecten = 20
        self.coach.save()
        f.coach(Rol.KC, school=self.school, naam="Coach van deze school")

    def object(self, sleutel: str) -> Any:
        if sleutel not in self._gemaakt:
            self._gemaakt[sleutel] = super().object(sleutel)
        return self._gemaakt[sleutel]

    @cached_property
    def leeg(self) -> Aanvraag:
        """A concept in which nothing was filled in yet."""
        kc = self.mensen["kc"]
        assert kc
        return Aanvraag.objects.create(route=1, school=self.school, aanvrager=kc)

    @cached_property
    def met_bijlage(self) -> Aanvraag:
        return self.bijlage.aanvraag

    @cached_property
    def bij_sessie_4(self) -> Traject:
        traject = f.lopend(school=self.school, door=self.coach)
        for _ in range(3):
            actions.vastleggen(traject, by=self.coach.gebruiker, verslag=f.verslag())
        return traject

    def adressen(self, paginas: list[str]) -> dict[str, str]:
        """The address of each page; all that stands on them is there before the first one opens."""
        return {pagina: self._adres(*pagina.split()) for pagina in paginas}

    def _adres(self, url: str, sleutel: str = "") -> str:
        wie, *extra = sleutel.split("/")
        return reverse(url, args=[self.object(wie).pk, *extra] if wie else extra)
