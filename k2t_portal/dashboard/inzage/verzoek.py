"""What is kept of a case or of a person, for who asks for it (art. 15 AVG), as tables. Never narrative.

Whom data were shown to is told by function. Art. 15 gives no right to the names of colleagues who read them in their
work, unless someone needs those to claim her rights (HvJ EU 22 June 2023, C-579/21): directie chooses then.
"""

import datetime
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from django.db.models import Count, Max, Min
from django.utils import timezone

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Beheerstap, Gebruiker, Rol
from k2t_portal.workflow.models import Bericht, Gebeurtenis, Inzage

PORTAAL = "Het portaal"
ZONDER_ROL = "Zonder rol"
FEITEN = ["Gegeven", "Waarde"]
KEER = "Keer die dag"


class Blad(NamedTuple):
    """A table: text, numbers, days and local moments. `leeg` is what to say when it has no rows."""

    titel: str
    koppen: list[str]
    rijen: list[list[Any]]
    leeg: str = ""

    @property
    def zijn_feiten(self) -> bool:
        """One thing with its properties, and no list of things."""
        return self.koppen == FEITEN


def over_zaak(user: Gebruiker, zaak: Aanvraag, *, met_namen: bool) -> list[Blad]:
    """Who read this case, when and as what, and the steps it took; what only the OC sees of those is left out."""
    wie = ["Functie", "Naam"] if met_namen else ["Functie"]
    inzages = Inzage.objects.visible_to(user).met_namen().filter(zaak=zaak).order_by("wanneer", "pk")
    stappen = zaak.gebeurtenissen.visible_to(user).filter(intern=False).select_related("door").order_by("wanneer", "pk")
    return [
        _zaak(zaak),
        Blad(
            "Wie heeft gelezen",
            ["Wanneer", *wie, "Soort gegevens", KEER],
            _per_dag(inzages, lambda i: [*_wie(i, i.naam, met_namen), _woord(i.soort)]),
            "Niemand heeft in deze zaak gelezen.",
        ),
        Blad(
            "Verloop",
            ["Wanneer", *wie, "Stap"],
            [[_moment(s.wanneer), *_wie(s, str(s.door or PORTAAL), met_namen), s.tekst] for s in stappen],
            "Er zijn nog geen stappen gezet.",
        ),
    ]


def over_persoon(user: Gebruiker, persoon: Gebruiker) -> list[Blad]:
    """What is kept of someone with an account: her data, her hats, what she did, what she read, what was mailed."""
    return [
        _gegevens(persoon),
        _rollen(persoon),
        _beheer(persoon),
        _stappen(user, persoon),
        _mails(user, persoon),
        _gelezen(user, persoon),
    ]


def _zaak(zaak: Aanvraag) -> Blad:
    rijen: list[list[Any]] = [
        ["Kenmerk", str(zaak)],
        ["School", zaak.school.naam],
        ["Begonnen", timezone.localdate(zaak.aangemaakt_op)],
        ["Ingediend", timezone.localdate(zaak.ingediend_op) if zaak.ingediend_op else "Nog niet"],
        ["Status", zaak.badge[0]],
    ]
    return Blad("Zaak", FEITEN, rijen)


def _gegevens(persoon: Gebruiker) -> Blad:
    rijen: list[list[Any]] = [
        ["Naam", persoon.naam],
        ["E-mailadres", persoon.email],
        ["Telefoon", persoon.telefoon or "Niet ingevuld"],
        ["Mail over zaken", persoon.get_post_display()],
        ["Account sinds", timezone.localdate(persoon.aangemaakt_op)],
        ["Laatst ingelogd", _moment(persoon.last_login) if persoon.last_login else "Nog niet"],
        ["Mag inloggen", "Ja" if persoon.is_active else "Nee"],
    ]
    return Blad("Gegevens", FEITEN, rijen)


def _rollen(persoon: Gebruiker) -> Blad:
    hoeden = persoon.aanstellingen.select_related("school").order_by("van", "pk")
    rijen = [[h.get_rol_display(), h.school.naam if h.school else "", h.van, h.tot or ""] for h in hoeden]
    return Blad("Rollen", ["Rol", "School", "Vanaf", "Tot en met"], rijen, "Geen rollen.")


def _beheer(persoon: Gebruiker) -> Blad:
    stappen = Beheerstap.objects.filter(over=persoon).order_by("wanneer", "pk")
    rijen = [[_moment(stap.wanneer), str(stap), stap.toelichting] for stap in stappen]
    return Blad("Beheer van het account", ["Wanneer", "Wat", "Toelichting"], rijen, "Niets.")


def _stappen(user: Gebruiker, persoon: Gebruiker) -> Blad:
    """Counted; her steps inside the OC are the OC's to tell."""
    gezet = Gebeurtenis.objects.visible_to(user).filter(door=persoon, intern=False).order_by().values("soort")
    telling = gezet.annotate(aantal=Count("pk"), eerst=Min("wanneer"), laatst=Max("wanneer")).order_by("soort")
    rijen = [[_woord(t["soort"]), t["aantal"], _dag(t["eerst"]), _dag(t["laatst"])] for t in telling]
    return Blad("Stappen in zaken", ["Stap", "Aantal", "Eerste", "Laatste"], rijen, "Geen stappen.")


def _mails(user: Gebruiker, persoon: Gebruiker) -> Blad:
    gemaild = Bericht.objects.visible_to(user).filter(ontvanger=persoon).order_by().values("soort")
    telling = gemaild.annotate(aantal=Count("pk"), laatst=Max("aangemaakt_op")).order_by("soort")
    rijen = [[_woord(t["soort"]), t["aantal"], _dag(t["laatst"])] for t in telling]
    return Blad("Mails aan haar", ["Mail", "Aantal", "Laatste"], rijen, "Geen mails.")


def _gelezen(user: Gebruiker, persoon: Gebruiker) -> Blad:
    inzages = Inzage.objects.visible_to(user).met_namen().filter(door=persoon).order_by("wanneer", "pk")
    rijen = _per_dag(inzages, lambda i: [_functie(i), i.waarvan, i.school or "", _woord(i.soort)])
    return Blad(
        "Wat zij las", ["Wanneer", "Functie", "Zaak", "School", "Soort gegevens", KEER], rijen, "Niets gelezen."
    )


def _per_dag(inzages: Iterable[Inzage], kolommen: Callable[[Inzage], list[str]]) -> list[list[Any]]:
    """One line for what a reader read more often on one day, as by filling in a concept: when first, how often."""
    regels: dict[tuple[Any, ...], list[Any]] = {}
    for inzage in inzages:
        wanneer, wat = _moment(inzage.wanneer), kolommen(inzage)
        regel = regels.setdefault((wanneer.date(), inzage.door_id, *wat), [wanneer, *wat, 0])
        regel[-1] += 1
    return list(regels.values())


def _wie(rij: Inzage | Gebeurtenis, naam: str, met_namen: bool) -> list[str]:
    return [_functie(rij), naam] if met_namen else [_functie(rij)]


def _functie(rij: Inzage | Gebeurtenis) -> str:
    if rij.hoedanigheid:
        return Rol(rij.hoedanigheid).label
    return ZONDER_ROL if rij.door_id else PORTAAL


def _moment(wanneer: datetime.datetime) -> datetime.datetime:
    return timezone.localtime(wanneer)


def _dag(wanneer: datetime.datetime) -> datetime.date:
    return timezone.localdate(wanneer)


def _woord(soort: str) -> str:
    return soort.replace("_", " ").capitalize()
