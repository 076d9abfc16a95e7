"""A session that ends costs no text: a form that comes too late is kept for who typed it, until she is back.

Who that is says a cookie of this browser (organisatie.wie). Kept are the fields, encrypted, for a day; files, passwords
and codes are not.
"""

import json
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme

from k2t_portal.organisatie.eigen_pad import is_eigen_pad
from k2t_portal.organisatie.models import Gebruiker, Klad
from k2t_portal.organisatie.wie import TOKEN, van_wie

SESSIE = "kladden"
# A cookie that was stolen fills no disk.
HOOGSTENS = 20
# No address of ours is longer: what is, was made up.
LANGSTE_ADRES = 300
# Logging in, passwords and codes: nobody wants those back.
ACCOUNT = "/account/"
GEHEIM = ("password", "wachtwoord")


class Getypt(NamedTuple):
    """What stood in a form: the values by the name of the field, and whether there were files with it."""

    velden: dict[str, list[str]]
    bestanden: bool


def bewaar(gebruiker: Gebruiker, pad: str, pagina: str, getypt: Getypt) -> Klad:
    """One for each person and form: what she sends there later replaces it."""
    inhoud = json.dumps(getypt._asdict())
    klad: Klad
    klad, _ = Klad.objects.update_or_create(gebruiker=gebruiker, pad=pad, defaults={"pagina": pagina, "inhoud": inhoud})
    bewaard = Klad.objects.filter(gebruiker=gebruiker)
    bewaard.exclude(pk__in=bewaard.values_list("pk")[:HOOGSTENS]).delete()
    return klad


def lees(klad: Klad) -> Getypt:
    return Getypt(**json.loads(klad.inhoud))


def voor_het_scherm(klad: Klad) -> dict[str, Any]:
    """A line for each value, with its field in words as far as that is known."""
    getypt = lees(klad)
    regels = [
        {"veld": naam, "kop": naam.replace("_", " ").replace("-", " ").capitalize(), "waarde": waarde}
        for naam, waarden in getypt.velden.items()
        for waarde in waarden
    ]
    return {"pk": klad.pk, "pad": klad.pad, "bestanden": getypt.bestanden, "regels": regels}


def ruim_kladden_op() -> None:
    Klad.objects.te_oud().delete()


# In a request


def houd(request: HttpRequest, pad: str = "") -> Klad | None:
    """Keep what was sent just now, for who is logged in or was so last on this browser. None when there is nothing."""
    pad, pagina = pad or request.path, urlsplit(pagina_van(request)).path
    getypt = _getypt(request)
    gebruiker = _wie(request)
    if gebruiker is None or not _is_formulier(pad, pagina) or not any(map(any, getypt.velden.values())):
        return None
    klad = bewaar(gebruiker, pad, pagina, getypt)
    if request.user.is_authenticated:
        _zet_klaar(request, [klad])
    return klad


def pagina_van(request: HttpRequest) -> str:
    """The page on which a form stood: where the browser says that it comes from, if that is ours."""
    bron = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(bron, {request.get_host()}):
        return request.path
    pad, vraag = urlsplit(bron)[2:4]
    pagina = f"{pad}?{vraag}" if vraag else pad
    return pagina if is_eigen_pad(pagina) else request.path


def is_achtergrond(request: Any) -> bool:
    """Sent by a script of ours that leaves the page with its text where it is."""
    return bool(request.htmx) or request.headers.get("X-Requested-With") == "fetch"


def zet_klaar(request: HttpRequest, gebruiker: Gebruiker) -> None:
    """She has just logged in: from here on her session knows on which pages her text waits."""
    _zet_klaar(request, Klad.objects.van(gebruiker))


def op_deze_pagina(request: HttpRequest) -> dict[str, Any] | None:
    """What waits for this person on the page that she opens now. Asks the database only when there is something."""
    bij = getattr(request, "session", {}).get(SESSIE, {}).get(request.path)
    if bij is None or request.method != "GET" or not isinstance(request.user, Gebruiker):
        return None
    klad = Klad.objects.van(request.user).filter(pk=bij["klad"]).first()
    return voor_het_scherm(klad) if klad else None


def vergeet_na_versturen(request: HttpRequest, antwoord: HttpResponse) -> None:
    """The form has come through after all, so what was kept of it goes."""
    if request.method == "POST" and _is_gelukt(request, antwoord):
        vergeet(request, request.path)


def vergeet(request: HttpRequest, pad: str) -> None:
    klaar = request.session.get(SESSIE, {})
    over = {pagina: bij for pagina, bij in klaar.items() if bij["pad"] != pad}
    if len(over) < len(klaar):
        Klad.objects.filter(gebruiker=request.user.pk, pad=pad).delete()
        request.session[SESSIE] = over


def _zet_klaar(request: HttpRequest, kladden: Any) -> None:
    erbij = {klad.pagina: {"klad": klad.pk, "pad": klad.pad} for klad in kladden}
    if erbij:
        request.session[SESSIE] = request.session.get(SESSIE, {}) | erbij


def _getypt(request: HttpRequest) -> Getypt:
    velden = {
        naam: waarden
        for naam, waarden in request.POST.lists()
        if naam != TOKEN and not any(woord in naam.lower() for woord in GEHEIM)
    }
    return Getypt(velden, bestanden=bool(request.FILES))


def _is_formulier(pad: str, pagina: str) -> bool:
    """Can a form of which text is worth keeping be sent to this path, from this page?"""
    return not pad.startswith(ACCOUNT) and max(len(pad), len(pagina)) <= LANGSTE_ADRES


def _wie(request: HttpRequest) -> Gebruiker | None:
    if isinstance(request.user, Gebruiker):
        return request.user
    wie = van_wie(request)
    return Gebruiker.objects.filter(pk=wie.pk, is_active=True).first() if wie else None


def _is_gelukt(request: Any, antwoord: HttpResponse) -> bool:
    """A form goes on to another page; an autosave answers on the spot. With 200 a form shows its errors."""
    return antwoord.status_code in {204, 302} or (request.htmx and antwoord.status_code == 200)
