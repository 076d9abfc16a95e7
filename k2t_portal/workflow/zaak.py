"""What the page of every case shows around its content: head, band, way, timeline and buttons."""

from typing import Any

from k2t_portal.organisatie.models import Gebruiker, Samenwerkingsverband
from k2t_portal.workflow.may import acties_voor
from k2t_portal.workflow.noemen import met_namen

MIJLPALEN = ["Ingediend", "Beoordeeld", "Gekoppeld", "Sessies", "Afgerond", "Gefactureerd"]
SESSIES = MIJLPALEN.index("Sessies")


def zaak_context(obj: Any, user: Gebruiker) -> dict[str, Any]:
    """Context of partials/zaak_kop.html, tijdlijn.html and acties.html for an aanvraag or a traject."""
    stand = obj.stand(Samenwerkingsverband.huidig())
    gebeurtenissen = obj.zaak.gebeurtenissen.visible_to(user).select_related("door")
    return {
        "zaak": zaak_kop(obj),
        "stand": stand,
        "is_aan_zet": stand.is_voor(user),
        "mijlpalen": mijlpalen(obj.zaak),
        "gebeurtenissen": met_namen(gebeurtenissen, voor=user),
        "acties": acties_voor(obj, user),
    }


def zaak_kop(obj: Any) -> dict[str, Any]:
    """The head that aanvraag and traject share; the state is that of the page one is on."""
    zaak = obj.zaak
    kleur, icoon = obj.status_stijl
    return {
        "kenmerk": str(zaak),
        "school": zaak.school,
        "route_tekst": zaak.get_route_display(),
        "vorm_tekst": obj.get_vorm_display(),
        "status_tekst": obj.get_status_display(),
        "status_kleur": kleur,
        "status_icoon": icoon,
        "spoed": zaak.spoed,
        "get_absolute_url": obj.get_absolute_url(),
    }


def mens(wie: Gebruiker, rol: str) -> dict[str, str]:
    """A line of partials/mensen.html: who is involved, as what, and how to reach her."""
    return {"naam": wie.naam, "rol": rol, "email": wie.email, "telefoon": wie.telefoon}


def mijlpalen(zaak: Any) -> list[dict[str, str]]:
    """The whole way of a case: what is done, where it is now, what is still to come."""
    bereikt, sessies = zaak.mijlpaal
    return [
        {"titel": titel, "toestand": _toestand(nummer, bereikt), "tekst": sessies if nummer == SESSIES else ""}
        for nummer, titel in enumerate(MIJLPALEN)
    ]


def _toestand(nummer: int, bereikt: int) -> str:
    if nummer == bereikt:
        return "nu"
    return "klaar" if nummer < bereikt else "straks"
