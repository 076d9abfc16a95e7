"""The main pages of the portal in this database, and who visits them."""

import re
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from aanvragen.models import Aanvraag
from bench.pagina import Adres, Pagina
from bench.sessie import log_in
from bench.vullen.mensen import Mensen
from k2t_portal.dashboard.zaken import HOOGSTENS_AAN_ZET, HOOGSTENS_GEVOLGD
from k2t_portal.organisatie.models import Rol
from trajecten.models import Traject

# How many times as long as the floor's list of 25 rows a page may take in the end.
LIJST, DETAIL = 1.5, 1.0
RIJEN = 25
ZAKEN = 50


def paginas(mensen: Mensen, omvang: int) -> list[Pagina]:
    gekoppeld = Aanvraag.objects.filter(status=Aanvraag.Status.GEKOPPELD)
    oc, directie = log_in(mensen.oc(0)), log_in(mensen.met_rol[Rol.DIRECTIE][0])
    return [
        Pagina("Mijn werk (OC-lid)", omvang, oc, [_mijn_werk()], LIJST),
        Pagina("Te beoordelen (OC-lid)", omvang, oc, [_lijst("aanvragen:wachtrij", "aanvragen")], LIJST),
        Pagina("Regie (OC-lid)", omvang, oc, [_regie()], LIJST),
        Pagina("Aanvragen (OC-lid)", omvang, oc, [_lijst("aanvragen:lijst", "aanvragen")], LIJST),
        Pagina("Facturen (directie)", omvang, directie, [_lijst("facturatie:lijst", "facturen")], LIJST),
        Pagina("Aanvraag (OC-lid)", omvang, oc, _zaken(gekoppeld), DETAIL),
        Pagina("Traject (OC-lid)", omvang, oc, _zaken(Traject.objects.all()), DETAIL),
    ]


def _mijn_werk() -> Adres:
    """As much as fits on it; each case has its kenmerk there."""
    return Adres(reverse("dashboard:mijn_werk"), r"K2T-\d{4}-\d+", HOOGSTENS_AAN_ZET + HOOGSTENS_GEVOLGD)


def _lijst(naam: str, onder: str) -> Adres:
    """A list is whole when it links to 25 different rows."""
    return Adres(reverse(naam), rf'href="/{onder}/\d+/', RIJEN)


def _regie() -> Adres:
    """The stage with the most cases."""
    return Adres(f"{reverse('dashboard:regie')}?fase=sessies", r'href="/trajecten/\d+/', RIJEN)


def _zaken(rijen: QuerySet[Any]) -> list[Adres]:
    """Cases spread evenly over the years, so of every kind in the same measure, however many there are."""
    sleutels = list(rijen.order_by("pk").values_list("pk", flat=True))
    gekozen = rijen.filter(pk__in=sleutels[:: len(sleutels) // ZAKEN])
    return [Adres(rij.get_absolute_url(), re.escape(str(rij.zaak)), 1) for rij in gekozen]
