"""Two or three figures of one's own hats on Mijn werk, each source in one query."""

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from django.db.models import Count, F, Q, Sum
from django.urls import reverse
from django.utils import timezone

from aanvragen.models import Aanvraag
from facturatie.models import Factuur
from k2t_portal.organisatie.models import Gebruiker, Samenwerkingsverband
from k2t_portal.workflow.templatetags.portaal import euro
from k2t_portal.workflow.werkdagen import eerste_op_tijd
from trajecten.models import Koppeling, Traject


class Cijfer(NamedTuple):
    """One figure with its word (partials/kaart_cijfer.html)."""

    waarde: str
    tekst: str
    url: str = ""
    toelichting: str = ""


def cijfers_voor(user: Gebruiker, normen: Samenwerkingsverband) -> list[Cijfer]:
    """The figures of the first hats that have any."""
    bronnen = [bron for permissie, bron in BRONNEN if user.has_perm(permissie)]
    return [cijfer for bron in bronnen[:HOOGSTENS_BRONNEN] for cijfer in bron(user, normen)]


def _wachtrij(user: Gebruiker, normen: Samenwerkingsverband) -> list[Cijfer]:
    te_laat = Q(klok_vanaf__lt=eerste_op_tijd(normen.norm_beoordelen))
    te_beoordelen = Aanvraag.objects.visible_to(user).filter(status=Aanvraag.Status.INGEDIEND)
    telling = te_beoordelen.aggregate(alle=Count("pk"), laat=Count("pk", filter=te_laat))
    return [
        Cijfer(str(telling["alle"]), "te beoordelen", reverse("aanvragen:wachtrij")),
        Cijfer(str(telling["laat"]), "te laat met beoordelen", "", f"De norm is {normen.norm_beoordelen} werkdagen."),
    ]


def _coachwerk(user: Gebruiker, normen: Samenwerkingsverband) -> list[Cijfer]:
    nu_bij_mij = Q(tot__isnull=True, traject__status__in=Traject.ACTIEF)
    deze_maand = Q(sessies__datum__gte=timezone.localdate().replace(day=1))
    minuten = F("sessies__minuten_contact") + F("sessies__minuten_voorbereiding") + F("sessies__minuten_uitwerking")
    telling = Koppeling.objects.filter(coach__gebruiker=user).aggregate(
        trajecten=Count("pk", filter=nu_bij_mij, distinct=True), minuten=Sum(minuten, filter=deze_maand, default=0)
    )
    return [
        Cijfer(str(telling["trajecten"]), "trajecten bij jou", reverse("trajecten:mijn")),
        Cijfer(_uren(telling["minuten"]), "uur coaching deze maand"),
    ]


def _facturen(user: Gebruiker, normen: Samenwerkingsverband) -> list[Cijfer]:
    laat = Q(vervaldatum__lt=timezone.localdate())
    openstaand = Factuur.objects.visible_to(user).filter(status=Factuur.Status.OPENSTAAND)
    niets, lijst = Decimal(0), reverse("facturatie:lijst")
    telling = openstaand.aggregate(
        alle=Sum("te_betalen", default=niets), laat=Sum("te_betalen", default=niets, filter=laat)
    )
    return [
        Cijfer(euro(telling["alle"]), "openstaand", f"{lijst}?status=openstaand"),
        Cijfer(euro(telling["laat"]), "daarvan te laat", f"{lijst}?status=te_laat"),
    ]


def _zaken(user: Gebruiker, normen: Samenwerkingsverband) -> list[Cijfer]:
    lopend = Aanvraag.objects.visible_to(user).lopend()
    bij_coach = Q(status=Aanvraag.Status.GEKOPPELD)
    telling = lopend.aggregate(alle=Count("pk"), bij_coach=Count("pk", filter=bij_coach))
    return [
        Cijfer(str(telling["alle"]), "lopende zaken", reverse("aanvragen:lijst")),
        Cijfer(str(telling["bij_coach"]), "daarvan bij een coach", reverse("trajecten:lijst")),
    ]


def _uren(minuten: int) -> str:
    """Hours with at most one decimal, in Dutch notation: 90 minutes is 1,5."""
    return f"{minuten / 60:.1f}".removesuffix(".0").replace(".", ",")


# Who wears many hats sees the figures of the first two: what waits comes before what is only good to know.
BRONNEN: list[tuple[str, Callable[[Gebruiker, Samenwerkingsverband], list[Cijfer]]]] = [
    ("aanvragen.wachtrij", _wachtrij),
    ("trajecten.coachen", _coachwerk),
    ("facturatie.lijst", _facturen),
    ("aanvragen.lijst", _zaken),
]
HOOGSTENS_BRONNEN = 2
