"""Mail with documents, which a row of another room makes: nothing here knows what a factuur is.

The row has the Bericht as its `bericht`, says what to send by `als_brief() -> Brief | None` and where it is shown by
`get_absolute_url`. Its model is named in `Bericht.maker`.
"""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db import models
from django.utils import timezone

from k2t_portal.workflow.models import Bericht
from k2t_portal.workflow.post.taken import wek


def zet_klaar(maker: type[models.Model], soort: str, *, sleutel: str, adres: str, onderwerp: str) -> Bericht:
    """Leave a mail of this kind for the worker, in the transaction of the caller, who makes the row that goes with it.

    `adres` is wiped when it was sent. Raises IntegrityError when there is a mail with this `sleutel`.
    """
    bericht = Bericht.objects.create(
        maker=maker._meta.label_lower,  # noqa: SLF001, Django documents _meta
        soort=soort,
        sleutel=sleutel,
        adres=adres,
        onderwerp=onderwerp[:200],
        volgende_poging=timezone.now(),
    )
    wek()
    return bericht


def maker_van(bericht: Bericht) -> Any:
    """The row that makes this mail."""
    return _rijen(bericht.maker).get(bericht=bericht)


def met_makers(berichten: Iterable[Bericht]) -> list[Bericht]:
    """The same, each with `rij`: what makes it, None for a mail without documents. One query per kind of row."""
    lijst = list(berichten)
    for maker in {bericht.maker for bericht in lijst} - {""}:
        rijen = {rij.bericht_id: rij for rij in _rijen(maker).filter(bericht__in=lijst)}
        for bericht in lijst:
            bericht.rij = rijen.get(bericht.pk)  # type: ignore[attr-defined]  # for the screen
    return lijst


def _rijen(maker: str) -> Any:
    return apps.get_model(maker)._default_manager  # noqa: SLF001, Django documents _default_manager
