"""Who takes a step in a story: someone who wears the hat on that day, read afresh because hats come and go."""

from random import Random

from django.db.models import QuerySet

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Aanstelling, Gebruiker, Rol, School


def een_van(rng: Random, mensen: QuerySet[Gebruiker]) -> Gebruiker:
    return rng.choice(list(mensen.order_by("naam")))


def met_rol(rng: Random, rol: str) -> Gebruiker:
    return een_van(rng, Gebruiker.objects.met_rol(rol))


def kc_van(rng: Random, school: School) -> Gebruiker:
    hier = Aanstelling.objects.geldig().filter(rol=Rol.KC, school=school)
    return een_van(rng, Gebruiker.objects.filter(pk__in=hier.values("gebruiker")))


def behandelaar(rng: Random, aanvraag: Aanvraag) -> Gebruiker:
    """Who submitted it; when she left, who is KC of the school now."""
    aanvrager = Gebruiker.objects.get(pk=aanvraag.aanvrager_id)
    blijft = aanvrager.has_perm("aanvragen.behandelen", aanvraag)
    return aanvrager if blijft else kc_van(rng, aanvraag.school)


def coach_van(aanvraag: Aanvraag) -> Gebruiker:
    """Who coaches this case now."""
    return Gebruiker.objects.get(coach__koppelingen__traject__aanvraag=aanvraag, coach__koppelingen__tot__isnull=True)
