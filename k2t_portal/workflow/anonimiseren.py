"""What is left of a case after its term: dates, counts, prices and the trail; nothing about a person.

No list of columns: every Verhaal of every model with a DOSSIER is found here, so that a new one cannot be forgotten. A
model names its other personal columns in PERSOONLIJK, with what stands in their place; VERGAAT says that a row without
its text tells nothing, and goes. Source: art. 5 lid 1 e AVG.
"""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db.models import Model, QuerySet
from django.utils import timezone

from k2t_portal.workflow.velden import Verhaal

WEG = "Verwijderd na de bewaartermijn."


def anonimiseer_zaak(zaak: Any) -> None:
    """Empty all rows of this case, under the lock of the caller."""
    for model in modellen_van_een_zaak():
        rijen = rijen_van(model, zaak)
        if getattr(model, "VERGAAT", False):
            rijen.delete()
        elif model is type(zaak):
            wis(rijen, geanonimiseerd_op=timezone.now())
        else:
            wis(rijen)


def wis(rijen: "QuerySet[Any]", **ook: Any) -> None:
    """Put WEG where narrative stood; what was empty stays empty. `ook` are columns that change with it."""
    for veld in verhalen(rijen.model):
        rijen.exclude(**{veld: ""}).update(**{veld: WEG})
    if gewoon := {**getattr(rijen.model, "PERSOONLIJK", {}), **ook}:
        rijen.update(**gewoon)


def modellen_van_een_zaak() -> Iterator[type[Model]]:
    """Every model of which the rows belong to a case."""
    return (model for model in apps.get_models() if getattr(model, "DOSSIER", ""))


def rijen_van(model: type[Model], zaak: Any) -> "QuerySet[Any]":
    """The rows of this model that belong to this case."""
    pad = model.DOSSIER.replace(".", "__")  # type: ignore[attr-defined]  # only models that have it come here
    return model._base_manager.filter(**{pad: zaak.pk})  # noqa: SLF001, a manager of ours may ask for other tables


def verhalen(model: type[Model]) -> list[str]:
    """The names of its narrative columns."""
    return [veld.name for veld in model._meta.fields if isinstance(veld, Verhaal)]  # noqa: SLF001, Django documents _meta
