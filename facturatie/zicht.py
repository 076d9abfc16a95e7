"""Who sees which factuur (design §4): directie all of them, a schooldirecteur those of her schools."""

from django.db.models import Q

from k2t_portal.organisatie.models import Gebruiker, Rol


def facturen_voor(user: Gebruiker) -> Q:
    return Q() if user.draagt(Rol.DIRECTIE) else Q(school__in=user.scholen_als(Rol.DIRECTEUR))
