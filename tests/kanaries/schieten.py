"""Sends odd requests, one after another, and keeps each kind of failure once: an answer 5xx, or a word that leaked."""

import traceback
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db import transaction
from django.http import HttpResponseBase
from django.test import Client
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as regels

from k2t_portal.organisatie.models import Gebruiker
from tests.kanaries.plekken import gevonden
from tests.kanaries.vreemd import Doel, Verzoek, verzoeken
from tests.kanaries.wandeling import formulieren_van, inhoud
from tests.rollen.test_tabel import Rij
from tests.rollen.wereld import KOLOMMEN

OURS = ("/k2t_portal/", "/aanvragen/", "/trajecten/", "/facturatie/")
# However slow the machine is.
ZONDER_KLOK: dict[str, Any] = {"deadline": None, "suppress_health_check": list(HealthCheck)}
# Who has nothing to do with the cases of the world, so that no word of theirs may reach her.
BUITENSTAANDERS = {"kc_elders", "clb_elders", "directeur_elders", "zonder_hoed", "anoniem"}


class Schutter:
    """Someone of each hat with a session, in a world whose narrative sings."""

    def __init__(self, mensen: dict[str, Gebruiker | None], woorden: dict[str, str]) -> None:
        self.clients = {vals: Client(enforce_csrf_checks=vals, raise_request_exception=False) for vals in (True, False)}
        self.woorden = woorden
        self.koekjes = {hoed: _koekje(wie) for hoed, wie in mensen.items()}
        self.fouten: dict[str, Verzoek] = {}
        self.antwoorden: dict[int, int] = {}

    def schiet(self, verzoek: Verzoek) -> None:
        """Send it, look at the answer, and undo what it did."""
        with transaction.atomic():
            antwoord = self._stuur(verzoek)
            transaction.set_rollback(True)
        self.antwoorden[antwoord.status_code] = self.antwoorden.get(antwoord.status_code, 0) + 1
        if antwoord.status_code >= 500:
            self.fouten.setdefault(_waar(antwoord), verzoek)
        for veld in sorted(self._gelekt(verzoek, antwoord)):
            self.fouten.setdefault(f"{verzoek.hoed} leest {veld} op {verzoek.adres}", verzoek)

    def _stuur(self, verzoek: Verzoek) -> HttpResponseBase:
        client = self.clients[verzoek.vals]
        client.cookies.clear()
        koekje = "; ".join(filter(None, [self.koekjes[verzoek.hoed], verzoek.koekje]))
        koppen: dict[str, Any] = {"HTTP_COOKIE": koekje, **verzoek.koppen}
        return client.generic(verzoek.methode, verzoek.adres, verzoek.inhoud, verzoek.soort, **koppen)

    def _gelekt(self, verzoek: Verzoek, antwoord: HttpResponseBase) -> set[str]:
        velden = {self.woorden.get(woord, "een bestand") for woord in gevonden(inhoud(antwoord))}
        return {veld for veld in velden if not mag_zien(verzoek.hoed, veld)}


def mag_zien(hoed: str, veld: str) -> bool:
    """May this hat see this narrative of any case at all (design §4)? What of whose case is for the table of roles."""
    if hoed in BUITENSTAANDERS:
        return False
    if veld == "trajecten.notitie.tekst":
        return hoed == "coach"
    if hoed in {"directie", "directeur"}:
        return hoed == "directeur" and veld == "aanvragen.besluit.motivering"
    return True


def beschiet(schutter: Schutter, doelen: list[Doel], keren: int) -> None:
    """So many requests, chosen by Hypothesis: the same each time, and never fewer because one failed."""

    @regels(max_examples=keren, phases=[Phase.generate], derandomize=True, database=None, **ZONDER_KLOK)
    @given(verzoeken(doelen))
    def vraag(verzoek: Verzoek) -> None:
        schutter.schiet(verzoek)

    vraag()


def doelen_van(paginas: Iterable[tuple[Rij, str]], mensen: dict[str, Gebruiker | None]) -> list[Doel]:
    """Each page, and each form on it as the first hat sees it that opens it."""
    client, koekjes = Client(raise_request_exception=False), {hoed: _koekje(wie) for hoed, wie in mensen.items()}
    doelen = []
    for rij, adres in paginas:
        hoed = KOLOMMEN[rij.tekens.index("=")]
        doelen.append(Doel(adres, hoed))
        antwoord: Any = client.get(adres, HTTP_COOKIE=koekjes[hoed])
        doelen += [Doel(formulier.adres, hoed, formulier) for formulier in formulieren_van(antwoord, adres)]
    return doelen


def _koekje(wie: Gebruiker | None) -> str:
    if wie is None:
        return ""
    client = Client()
    client.force_login(wie)
    return f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"


def _waar(antwoord: Any) -> str:
    """The kind of error and the last of our own lines under it, so that each is told once."""
    fout = antwoord.exc_info[1] if getattr(antwoord, "exc_info", None) else None
    if fout is None:
        return f"een antwoord {antwoord.status_code} zonder fout"
    stapel = traceback.extract_tb(fout.__traceback__)
    eigen = [stap for stap in stapel if any(deel in stap.filename for deel in OURS)] or stapel
    return f"{type(fout).__name__}: {str(fout)[:100]!r} in {eigen[-1].filename}:{eigen[-1].lineno} ({eigen[-1].name})"
