"""A case before an OC of several leden."""

from django.urls import reverse

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Gebruiker, Rol, Samenwerkingsverband
from tests.aanvragen.zaken import ALLE_CRITERIA
from tests.factories import ingediend, persoon

ALLES = {"criteria": ALLE_CRITERIA[1]}


def commissie(aantal: int, *, nodig: int = 2) -> tuple[Aanvraag, list[Gebruiker]]:
    """A case that waits, and so many leden, of whom so many must agree."""
    aanvraag = ingediend(vorm="verkort")
    Samenwerkingsverband.objects.update(besluit_leden=nodig)
    return aanvraag, [persoon(Rol.OC, naam=f"Lid {letter}") for letter in "ABCDE"[:aantal]]


def adres(naam: str, aanvraag: Aanvraag) -> str:
    return reverse(f"aanvragen:{naam}", args=[aanvraag.pk])
