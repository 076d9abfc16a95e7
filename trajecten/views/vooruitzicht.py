"""Free places in the coming months, for who plans with them; and what leerkrachten think, as averages."""

from dataclasses import dataclass
from typing import Any

from django.views.generic import TemplateView

from k2t_portal.workflow.views import MagMixin
from trajecten.evaluaties import gemiddelden
from trajecten.vooruitzicht import Vooruitzicht, lees_vooruitzicht

# The chart in its own units; it scales with the page.
BREED, HOOG, VOET, KOP = 360, 190, 24, 22
BREEDTE_STAAF = 0.62


@dataclass(frozen=True)
class Staaf:
    """One bar of the chart: where it stands, and what is written above and below it."""

    x: float
    y: float
    breedte: float
    hoogte: float
    midden: float
    waarde: int
    naam: str


class VooruitzichtView(MagMixin, TemplateView):
    permissie = "trajecten.vooruitzicht"
    template_name = "trajecten/vooruitzicht.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        uitzicht = lees_vooruitzicht()
        return super().get_context_data(
            uitzicht=uitzicht,
            rijen=[_rij(inzet.naam, vrij, uitzicht) for inzet, vrij in uitzicht.per_coach],
            totalen=[
                _rij("Samen", uitzicht.samen, uitzicht),
                _rij("Nodig voor wie wacht", uitzicht.nodig, uitzicht),
                _rij("Blijft vrij", uitzicht.over, uitzicht),
            ],
            staven=staven(uitzicht),
            beeld={"breed": BREED, "hoog": HOOG, "lijn": HOOG - VOET, "namen": HOOG - 6},
            gemiddelden=gemiddelden(),
            mag_poule=self.request.user.has_perm("trajecten.poule"),
            **kwargs,
        )


def _rij(naam: str, waarden: list[int], uitzicht: Vooruitzicht) -> tuple[str, list[tuple[str, int]]]:
    """A row of the table: its name, and each value with the name of its period."""
    return naam, [(periode.naam, waarde) for periode, waarde in zip(uitzicht.perioden, waarden, strict=True)]


def staven(uitzicht: Vooruitzicht) -> list[Staaf]:
    """A bar for each period, as high as the places that are left in it."""
    vak, hoogste = BREED / len(uitzicht.over), max([*uitzicht.over, 1])
    return [
        _staaf(nummer * vak, vak, waarde, waarde / hoogste, periode.kort)
        for nummer, (periode, waarde) in enumerate(zip(uitzicht.perioden, uitzicht.over, strict=True))
    ]


def _staaf(links: float, vak: float, waarde: int, deel: float, naam: str) -> Staaf:
    hoogte, breedte = round(deel * (HOOG - VOET - KOP), 1), round(vak * BREEDTE_STAAF, 1)
    return Staaf(
        x=round(links + (vak - breedte) / 2, 1),
        y=round(HOOG - VOET - hoogte, 1),
        breedte=breedte,
        hoogte=hoogte,
        midden=round(links + vak / 2, 1),
        waarde=waarde,
        naam=naam,
    )
