"""A word of its own in every narrative field and file that there is, found by looking at the models themselves."""

import re
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core.files.base import ContentFile
from django.db.models import FileField, Model

from k2t_portal.organisatie.velden import VersleuteldeTekst

PATROON = re.compile(r"Kanarie\d{3}")
# What is typed into a form while walking, and what a file holds.
GETYPT, IN_EEN_BESTAND = "Kanarie900", "Kanarie901"
# The contents of these have a form of their own, that a word would break; what they hold stands elsewhere too.
EIGEN_VORM = {"organisatie.klad"}


def laat_vliegen() -> dict[str, str]:
    """Put them in every row that is there; returns which word stands in which field."""
    woorden = {f"Kanarie{nummer:03}": veld for nummer, veld in enumerate(_velden())}
    for woord, veld in woorden.items():
        veld.model._base_manager.update(**{veld.name: woord})
    for veld in _bestandsvelden():
        for rij in veld.model._base_manager.exclude(**{veld.name: ""}):
            _vul(rij, veld.name)
    return {woord: f"{veld.model._meta.label_lower}.{veld.name}" for woord, veld in woorden.items()}


def zonder_rij() -> set[str]:
    """Models with narrative of which a world has no row, so that their words go unseen."""
    return {veld.model._meta.label_lower for veld in _velden() if not veld.model._base_manager.exists()}


def _vul(rij: Model, naam: str) -> None:
    getattr(rij, naam).save("x", ContentFile(b"%PDF-1.4 " + IN_EEN_BESTAND.encode()), save=False)
    type(rij)._base_manager.filter(pk=rij.pk).update(**{naam: getattr(rij, naam).name})


def _velden() -> list[Any]:
    modellen = [model for model in apps.get_models() if model._meta.label_lower not in EIGEN_VORM]
    return [v for model in modellen for v in model._meta.concrete_fields if isinstance(v, VersleuteldeTekst)]


def _bestandsvelden() -> Iterator[Any]:
    for model in apps.get_models():
        yield from (veld for veld in model._meta.concrete_fields if isinstance(veld, FileField))
