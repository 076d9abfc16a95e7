"""Over every page and file of the portal: no narrative without a note of who read it, and none when that cannot be."""

from typing import Any, NamedTuple

import pytest
from django.db import connection, transaction
from django.http import HttpResponseBase
from django.test import Client
from django.urls import reverse

from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.inzage import ZAAK, Dossier
from k2t_portal.workflow.models import Inzage
from tests.rollen.test_tabel import RIJEN, Rij
from tests.rollen.wereld import KOLOMMEN, Wereld
from tests.trajecten.kanaries import zaak_met_alles
from tests.workflow.woorden import Waar, modellen, verhalen, woorden_in, zet_woorden
from trajecten.models import Coach, Koppeling, Traject

# Gives the OC-lid of the table a hat at the school, so that she would be somebody else in all the other rows.
ANDERE_WERELD = {"van_oc_zelf"}
# What is of these looks the same for everybody who gets it, so one person is enough; as for a form that is sent empty.
ZONDER_ZAKEN = ("account_", "mfa_", "socialaccount_", "openid_", "organisatie:", "facturatie:", "activiteit", "klad_")
# Narrative that no page of this world shows, and where it is shown.
ELDERS = {
    "evaluatie.wat_hielp": "to directie and the OC, once enough leerkrachten answered",
    "wissel.reden_toch": "on the page of a wissel that was proposed against advice",
}
WEIGER = {
    "sqlite": "CREATE TRIGGER weiger BEFORE INSERT ON workflow_inzage BEGIN SELECT RAISE(ABORT, 'weg'); END",
    "postgresql": "CREATE TRIGGER weiger BEFORE INSERT ON workflow_inzage "
    "FOR EACH ROW EXECUTE FUNCTION k2t_verandert_niet()",
}


class Bezoek(NamedTuple):
    """Somebody asks for something; `plek` says what and who, and `pagina` which kind of page it is."""

    plek: str
    pagina: str
    methode: str
    url: str
    wie: Gebruiker | None


def bezoeken(wereld: Wereld) -> list[Bezoek]:
    """Every row of the table of roles, by everybody who gets an answer with something in it."""
    return [bezoek for rij in RIJEN if rij.ding not in ANDERE_WERELD for bezoek in _van(rij, wereld)]


def _van(rij: Rij, wereld: Wereld) -> list[Bezoek]:
    hoeden = [hoed for hoed, teken in zip(KOLOMMEN, rij.tekens, strict=True) if teken == "="]
    if rij.methode == "POST" or rij.url.startswith(ZONDER_ZAKEN):
        hoeden = hoeden[:1]
    elif rij.ding == "-":
        # On a list of nothing there is nothing to read.
        hoeden = [hoed for hoed in hoeden if not hoed.endswith(("_elders", "hoed"))]
    if not hoeden:
        return []
    sleutels = [wereld.object(rij.ding).pk] if rij.ding not in {"-", ""} else []
    url = reverse(rij.url, args=[*sleutels, *rij.extra])
    return [Bezoek(f"{rij.kop} {hoed}", rij.url, rij.methode, url, wereld.mensen[hoed]) for hoed in hoeden]


def bij_alles(traject: Traject) -> list[Bezoek]:
    """The pages of a case that has a row of everything, by who reads it."""
    zaak, coach = traject.aanvraag, traject.koppelingen.get().coach.gebruiker
    assert zaak.consult
    urls = [reverse("aanvragen:detail", args=[zaak.pk]), reverse("trajecten:detail", args=[traject.pk])]
    lezers = [zaak.aanvrager, coach, zaak.consult.lid]
    return [Bezoek(f"alles {url} {wie.hoedanigheden}", url, "GET", url, wie) for url in urls for wie in lezers]


class Portaal:
    """The portal as these people visit it; every visit leaves all as it was."""

    def __init__(self, alle: list[Bezoek]) -> None:
        self.clients = {wie: self._client(wie) for wie in {bezoek.wie for bezoek in alle}}

    def _client(self, wie: Gebruiker | None) -> Client:
        client = Client(raise_request_exception=False)
        if wie:
            client.force_login(wie)
        return client

    def lees(self, bezoek: Bezoek) -> tuple[set[int], set[Dossier]]:
        """The words that she sees, and the dossiers of which it is noted that she read them."""
        voor = Inzage.objects.count()
        with transaction.atomic():
            gezien = woorden_in(self._vraag(bezoek))
            nieuw = Inzage.objects.order_by("pk")[voor:]
            genoteerd = {_dossier(inzage) for inzage in nieuw if inzage.door == bezoek.wie}
            transaction.set_rollback(True)
        return gezien, genoteerd

    def lees_zonder_inzage(self, bezoek: Bezoek) -> tuple[int, set[int]]:
        """The status of the answer and the words in it, when the database takes no reading."""
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute(WEIGER[connection.vendor])
            antwoord: Any = self._vraag(bezoek)
            transaction.set_rollback(True)
        return antwoord.status_code, woorden_in(antwoord)

    def _vraag(self, bezoek: Bezoek) -> HttpResponseBase:
        client = self.clients[bezoek.wie]
        return client.get(bezoek.url) if bezoek.methode == "GET" else client.post(bezoek.url)


def _dossier(inzage: Inzage) -> Dossier:
    return (ZAAK, inzage.zaak_id) if inzage.zaak_id else (inzage.over_model, inzage.over_pk or 0)


def maak_wereld() -> tuple[list[Bezoek], list[Waar]]:
    wereld = Wereld()
    # One coach has all the cases of the table at once here.
    Coach.objects.update(max_trajecten=200)
    wereld.coach.refresh_from_db()
    alle = [*bezoeken(wereld), *bij_alles(zaak_met_alles())]
    woorden = zet_woorden()
    Koppeling.objects.update(conflicten="vol")  # only then a page tells why this coach was chosen
    return alle, woorden


@pytest.mark.eenmaal  # which page reads what is the same on each database, and this walk is long
@pytest.mark.django_db
def test_all_narrative_that_is_shown_was_noted_and_is_not_shown_when_it_cannot_be(caplog):
    alle, woorden = maak_wereld()
    portaal, getoond = Portaal(alle), set[str]()
    niet_genoteerd, toch_getoond, dicht = {}, {}, set[str]()
    for bezoek in alle:
        gezien, genoteerd = portaal.lees(bezoek)
        getoond |= {woorden[nummer].veld for nummer in gezien}
        zonder = {woorden[nummer] for nummer in gezien if not woorden[nummer].dossiers & genoteerd}
        if zonder:
            niet_genoteerd[bezoek.plek] = zonder
        if gezien and bezoek.pagina not in dicht and (uitkomst := portaal.lees_zonder_inzage(bezoek)) != (500, set()):
            toch_getoond[bezoek.plek] = uitkomst
        dicht |= {bezoek.pagina} if gezien else set()
    assert niet_genoteerd == {}
    assert toch_getoond == {}
    assert {f"{m._meta.model_name}.{veld.name}" for m in modellen() for veld in verhalen(m)} - getoond == set(ELDERS)
