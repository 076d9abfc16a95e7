"""The menu, shaped by what a person may do. An entry names a URL and the permission that shows it."""

from typing import Any, NamedTuple

from django.urls import reverse

from k2t_portal.organisatie.models import Gebruiker


class Ingang(NamedTuple):
    titel: str
    url: str
    icoon: str
    permissie: str


MENU = [
    Ingang("Mijn werk", "dashboard:mijn_werk", "huis", "dashboard.mijn_werk"),
    Ingang("Te beoordelen", "aanvragen:wachtrij", "lijst", "aanvragen.wachtrij"),
    Ingang("Mijn trajecten", "trajecten:mijn", "route", "trajecten.coachen"),
    Ingang("Facturen", "facturatie:lijst", "factuur", "facturatie.lijst"),
    Ingang("Regie", "dashboard:regie", "grafiek", "dashboard.regie"),
    Ingang("Aanvragen", "aanvragen:lijst", "map", "aanvragen.lijst"),
    Ingang("Trajecten", "trajecten:lijst", "stappen", "trajecten.lijst"),
    Ingang("Beheer", "organisatie:beheer", "instellingen", "organisatie.beheren"),
]


def menu_voor(user: Gebruiker, pad: str) -> list[dict[str, Any]]:
    """The entries this person may use, the one she is on marked as active."""
    ingangen = [(ingang, reverse(ingang.url)) for ingang in MENU if user.has_perm(ingang.permissie)]
    hier = max((url for _, url in ingangen if _hoort_bij(url, pad)), key=len, default="")
    return [
        {"titel": ingang.titel, "url": url, "icoon": ingang.icoon, "actief": url == hier} for ingang, url in ingangen
    ]


def _hoort_bij(url: str, pad: str) -> bool:
    """Is the page in this part of the portal? Of several parts that hold it the innermost counts."""
    return pad == url if url == "/" else pad.startswith(url)
