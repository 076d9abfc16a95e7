"""Who sees which factuur (design §4): directie all of them, a schooldirecteur those of her schools."""

from django.db.models import Q

from k2t_portal.organisatie.models import Gebruiker, Rol


def facturen_voor(user: Gebruiker) -> Q:
    return Q() if user.draagt(Rol.DIRECTIE) else Q(school__in=user.scholen_als(Rol.DIRECTEUR))


def downloads_voor(user: Gebruiker) -> Q:
    """Which downloads count as "al gedownload": directie keeps one set of books together, others their own."""
    return Q(voor_administratie=True) if user.draagt(Rol.DIRECTIE) else Q(door=user)


def bank_voor(user: Gebruiker) -> Q:
    """What came in on the account is for directie alone."""
    return Q() if user.draagt(Rol.DIRECTIE) else Q(pk__in=[])
