"""Putting all that is encrypted under the key that writes now, while the portal goes on.

A value that somebody changes meanwhile is under that key already, so it is left as it is and nothing is lost.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from django.apps import apps
from django.db import models, transaction
from django.db.models import ExpressionWrapper, F, Value
from django.db.models.functions import Substr

from k2t_portal.organisatie.geheim import SCHEIDING, Onleesbaar, herversleutel_bytes, schrijfsleutel, sleutelnaam
from k2t_portal.organisatie.opslag import KOP, VERSLEUTELD, VersleuteldeOpslag
from k2t_portal.organisatie.velden import VersleuteldeBytes, VersleuteldeTekst

PER_KEER = 200
# What stands in a count beside the names of keys.
ZONDER_SLEUTEL = NIET_VERSLEUTELD, WEG = "(niet versleuteld)", "(bestand is weg)"


class Omgezet(NamedTuple):
    """How many values went to another key, and what could not be read, as "pk: reason"."""

    aantal: int
    onleesbaar: list[str]


class Voorraad:
    """Encrypted values of one kind: a column, or the files that a column names."""

    leeg: Any = ""

    def __init__(self, model: type[models.Model], veld: str) -> None:
        self.model, self.veld = model, veld
        self.rijen = model._base_manager.order_by("pk")  # noqa: SLF001, the only manager that leaves out no row

    def __str__(self) -> str:
        return f"{self.model._meta.label}.{self.veld}"  # noqa: SLF001, Django documents _meta

    def tel(self) -> "Counter[str]":
        """How many values each key has."""
        return Counter(self._sleutel(begin) for begin in self._beginnen())

    def zet_om(self) -> Omgezet:
        """A few hundred rows at a time, each time in a transaction of its own."""
        gelukt, onleesbaar = 0, []
        for portie in self._porties():
            with transaction.atomic():
                for pk, waarde in portie:
                    try:
                        gelukt += self._zet_rij_om(pk, waarde)
                    except (Onleesbaar, FileNotFoundError) as fout:
                        onleesbaar.append(f"{pk}: {fout if isinstance(fout, Onleesbaar) else WEG}")
        return Omgezet(gelukt, onleesbaar)

    def _beginnen(self) -> Iterable[Any]:
        """Of each value as much as names its key."""
        raise NotImplementedError

    def _zet_rij_om(self, pk: Any, waarde: Any) -> bool:
        """False when it needs no other key, or no longer."""
        raise NotImplementedError

    def _sleutel(self, begin: Any) -> str:
        try:
            return sleutelnaam(begin)
        except Onleesbaar:
            return NIET_VERSLEUTELD

    def _gevuld(self) -> "models.QuerySet[Any]":
        return self.rijen.exclude(**{f"{self.veld}__isnull": True}).exclude(**{self.veld: self.leeg})

    def _te_doen(self) -> "models.QuerySet[Any, Any]":
        return self._gevuld().values_list("pk", self.veld)

    def _porties(self) -> Iterator[list[Any]]:
        """By key, so that a row that comes or goes meanwhile moves no other."""
        portie = list(self._te_doen()[:PER_KEER])
        while portie:
            yield portie
            portie = list(self._te_doen().filter(pk__gt=portie[-1][0])[:PER_KEER])


class Kolom(Voorraad):
    """A column of encrypted text."""

    soort: models.Field = models.TextField()

    def _beginnen(self) -> Iterable[Any]:
        return self._gevuld().values_list(self._als_ruw(Substr(self.veld, 1, KOP)), flat=True).iterator()

    def _te_doen(self) -> "models.QuerySet[Any, Any]":
        """What is not under the key that writes now, as the database holds it."""
        nu = self._tekst(f"{schrijfsleutel()}{SCHEIDING}")
        rijen = self._met_ruw().alias(begin=self._als_ruw(Substr(self.veld, 1, len(nu))))
        return rijen.exclude(begin=nu).values_list("pk", "ruw")

    def _zet_rij_om(self, pk: Any, waarde: Any) -> bool:
        """Only what still is as it was read: who wrote meanwhile, wrote under the new key."""
        vers = Value(self._vernieuw(waarde), output_field=self.soort)
        return bool(self._met_ruw().filter(pk=pk, ruw=waarde).update(**{self.veld: vers}))

    def _met_ruw(self) -> "models.QuerySet[Any]":
        return self._gevuld().annotate(ruw=self._als_ruw(F(self.veld)))

    def _als_ruw(self, uitdrukking: Any) -> ExpressionWrapper:
        return ExpressionWrapper(uitdrukking, output_field=self.soort)

    def _tekst(self, tekst: str) -> Any:
        return tekst

    def _vernieuw(self, oud: Any) -> Any:
        return herversleutel_bytes(oud.encode()).decode()


class BytesKolom(Kolom):
    """A column of encrypted bytes."""

    soort = models.BinaryField()
    leeg = b""

    def _sleutel(self, begin: Any) -> str:
        return super()._sleutel(bytes(begin))

    def _tekst(self, tekst: str) -> Any:
        return tekst.encode()

    def _vernieuw(self, oud: Any) -> Any:
        return herversleutel_bytes(bytes(oud))


class JsonKolom(Voorraad):
    """A column of JSON in which some texts are encrypted, such as the secret of a second factor. Rows are locked."""

    leeg: Any = {}

    def _beginnen(self) -> Iterable[Any]:
        for inhoud in self.rijen.values_list(self.veld, flat=True).iterator():
            yield from _geheimen(inhoud)

    def _zet_rij_om(self, pk: Any, waarde: Any) -> bool:
        rij = self.rijen.select_for_update().filter(pk=pk).first()
        oud = getattr(rij, self.veld, None)
        if all(self._sleutel(geheim) == schrijfsleutel() for geheim in _geheimen(oud)):
            return False
        self.rijen.filter(pk=pk).update(**{self.veld: _vernieuwd(oud)})
        return True


class Bestanden(Voorraad):
    """The files of a column. The row is locked meanwhile, so that nobody deletes the file that is being written."""

    def _beginnen(self) -> Iterable[Any]:
        return self._gevuld().values_list(self.veld, flat=True).iterator()

    def _sleutel(self, begin: Any) -> str:
        try:
            return self._opslag.sleutel_van(begin)
        except FileNotFoundError:
            return WEG
        except Onleesbaar:
            return NIET_VERSLEUTELD

    def _zet_rij_om(self, pk: Any, waarde: Any) -> bool:
        naam = self.rijen.select_for_update().filter(pk=pk).values_list(self.veld, flat=True).first()
        return self._opslag.herversleutel(naam) if naam else False

    @property
    def _opslag(self) -> VersleuteldeOpslag:
        veld: Any = self.model._meta.get_field(self.veld)  # noqa: SLF001, Django documents _meta
        return veld.storage


def voorraden() -> list[Voorraad]:
    """All that is encrypted, found by the kind of its field; and the second factors, which a library keeps."""
    modellen = [model for model in apps.get_models() if not model._meta.proxy]  # noqa: SLF001, Django documents _meta
    velden = [(model, veld) for model in modellen for veld in model._meta.local_concrete_fields]  # noqa: SLF001, see above
    gevonden = [soort(model, veld.name) for model, veld in velden if (soort := _soort(veld))]
    return [*gevonden, JsonKolom(apps.get_model("mfa", "Authenticator"), "data")]


def _soort(veld: Any) -> type[Voorraad] | None:
    if isinstance(veld, models.FileField) and isinstance(veld.storage, VersleuteldeOpslag):
        return Bestanden
    if isinstance(veld, VersleuteldeBytes):
        return BytesKolom
    return Kolom if isinstance(veld, VersleuteldeTekst) else None


def _geheimen(inhoud: Any) -> Iterator[str]:
    if isinstance(inhoud, dict | list):
        for deel in inhoud.values() if isinstance(inhoud, dict) else inhoud:
            yield from _geheimen(deel)
    elif isinstance(inhoud, str) and VERSLEUTELD.match(inhoud.encode()):
        yield inhoud


def _vernieuwd(inhoud: Any) -> Any:
    if isinstance(inhoud, dict):
        return {naam: _vernieuwd(deel) for naam, deel in inhoud.items()}
    if isinstance(inhoud, list):
        return [_vernieuwd(deel) for deel in inhoud]
    if isinstance(inhoud, str) and VERSLEUTELD.match(inhoud.encode()):
        return herversleutel_bytes(inhoud.encode()).decode()
    return inhoud
