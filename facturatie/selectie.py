"""Which facturen someone chose: the one selection that the list shows, and that is taken out, booked or sent."""

from django.db.models import OuterRef, Subquery
from django.http import QueryDict

from facturatie.filters import FactuurFilter
from facturatie.models import Download, Factuur, FactuurQuerySet
from facturatie.zicht import downloads_voor
from k2t_portal.organisatie.models import Gebruiker


def zichtbare_facturen(user: Gebruiker) -> FactuurQuerySet:
    """The facturen that she may see, each with when it was last taken out (`gedownload_op`), or None."""
    downloads = Download.objects.filter(downloads_voor(user), factuur=OuterRef("pk")).values("wanneer")
    return Factuur.objects.visible_to(user).annotate(gedownload_op=Subquery(downloads[:1]))


def gekozen_facturen(vraag: QueryDict, user: Gebruiker) -> FactuurQuerySet:
    """The facturen of the list at this query string, in its order. What makes no sense in it is left out."""
    return FactuurFilter(vraag or None, queryset=zichtbare_facturen(user)).qs
