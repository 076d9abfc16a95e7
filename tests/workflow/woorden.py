"""A word of its own in every narrative there is, that tells which dossier it belongs to."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any, NamedTuple

from django.apps import apps
from django.db import models
from django.http import HttpResponseBase
from pypdf import PdfReader

from aanvragen.models import Consult
from k2t_portal.workflow.inzage import ZAAK, Dossier, dossier_van
from k2t_portal.workflow.velden import Verhaal

WOORD = re.compile(r"zqx(\d+)xqz")


class Waar(NamedTuple):
    """The field that a word stands in, and the dossiers of which one has to be noted as read."""

    veld: str
    dossiers: frozenset[Dossier]


def zet_woorden() -> list[Waar]:
    """Fill every narrative of every row; the number in a word is its place in what this returns."""
    woorden: list[Waar] = []
    for model in modellen():
        for rij in model._base_manager.all():
            velden = [veld.name for veld in verhalen(model)]
            nieuw = {veld: f"zqx{len(woorden) + n}xqz" for n, veld in enumerate(velden)}
            model._base_manager.filter(pk=rij.pk).update(**nieuw)
            woorden += [Waar(f"{model._meta.model_name}.{veld}", _dossiers(rij)) for veld in velden]
    return woorden


def _dossiers(rij: Any) -> frozenset[Dossier]:
    """A consult is read by itself, or as part of a case that refers to it."""
    zaken = rij.aanvragen.values_list("pk", flat=True) if isinstance(rij, Consult) else []
    return frozenset({dossier_van(rij), *((ZAAK, zaak) for zaak in zaken)})


def modellen() -> list[type[models.Model]]:
    """Models that keep narrative."""
    return [model for model in apps.get_models() if verhalen(model)]


def verhalen(model: type[models.Model]) -> list[Any]:
    return [veld for veld in model._meta.concrete_fields if isinstance(veld, Verhaal)]


def woorden_in(antwoord: HttpResponseBase) -> set[int]:
    """The numbers of the words that this answer shows, on the page, in the file or in its headers."""
    inhoud = b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content  # type: ignore[attr-defined]  # one of both
    tekst = "\n".join([*_teksten(inhoud), *antwoord.headers.values()])
    return {int(nummer) for nummer in WOORD.findall(tekst)}


def _teksten(inhoud: bytes) -> Iterator[str]:
    yield inhoud.decode("utf-8", "replace")
    if b"%%EOF" in inhoud:
        yield from (blad.extract_text() for blad in PdfReader(io.BytesIO(inhoud)).pages)
    if inhoud.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(inhoud)) as bestand:
            yield from (bestand.read(naam).decode("utf-8", "replace") for naam in bestand.namelist())
