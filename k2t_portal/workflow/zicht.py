"""Who sees which event of a case that she may see."""

from django.db.models import Q

from k2t_portal.organisatie.models import Gebruiker, Rol


def gebeurtenissen_voor(user: Gebruiker) -> Q:
    """Internal steps are for the OC and for who took them; the case itself is checked where it is fetched."""
    return Q() if user.draagt(Rol.OC) else Q(intern=False) | Q(door=user)


def berichten_voor(user: Gebruiker) -> Q:
    """Directie sees that mails went out; everybody else only those to herself."""
    return Q() if user.draagt(Rol.DIRECTIE) else Q(ontvanger=user)
