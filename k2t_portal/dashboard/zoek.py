"""Searching in what a person sees, on kenmerk, school and leerkracht, and on the number of a factuur."""

from django.db.models import Prefetch, Q

from aanvragen.models import Aanvraag
from aanvragen.models.queryset import AanvraagQuerySet
from aanvragen.zicht import verhaal_voor
from facturatie.filters import FACTUURNUMMER
from facturatie.models import Factuur
from k2t_portal.organisatie.models import Gebruiker
from trajecten.models import Traject


def zoek(user: Gebruiker, tekst: str) -> AanvraagQuerySet:
    """Cases that she sees, the newest first; by leerkracht only those whose narrative she may read."""
    op_leerkracht = Q(leerkracht_naam__icontains=tekst) & verhaal_voor(user)
    gevonden = Q(kenmerk__icontains=tekst) | Q(school__naam__icontains=tekst) | op_leerkracht
    traject = Prefetch("traject", Traject.objects.defer(*Traject.VERHAAL))
    return Aanvraag.objects.visible_to(user).filter(gevonden).zonder_verhaal().prefetch_related(traject)


def met_kenmerk(user: Gebruiker, tekst: str) -> Aanvraag | None:
    """The one case with exactly this kenmerk, if she sees it."""
    return Aanvraag.objects.visible_to(user).zonder_verhaal().filter(kenmerk__iexact=tekst).first()


def met_factuurnummer(user: Gebruiker, tekst: str) -> Factuur | None:
    """The one factuur with exactly this number, if she sees it; the tail of a kenmerk looks the same."""
    if not FACTUURNUMMER.fullmatch(tekst):
        return None
    return Factuur.objects.visible_to(user).filter(nummer=tekst).first()
