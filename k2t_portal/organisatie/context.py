"""What every page shows: the organisation, whether this is a demo, and the menu of who is logged in."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from k2t_portal.organisatie import klad
from k2t_portal.organisatie.menu import menu_voor
from k2t_portal.organisatie.models import Gebruiker, Samenwerkingsverband


def portaal(request: HttpRequest) -> dict[str, Any]:
    user = getattr(request, "user", None)
    menu = menu_voor(user, request.path) if isinstance(user, Gebruiker) else []
    return {
        "swv": Samenwerkingsverband.huidig(),
        "demo": settings.K2T_DEMO,
        "menu": menu,
        "menu_onderbalk": menu[:3],
        "klad": klad.op_deze_pagina(request),
        "stilte_seconden": settings.STILTE_MINUTEN * 60,
    }
