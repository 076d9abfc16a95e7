"""A model field that the database only knows encrypted."""

from typing import Any, TypeVar

from django.core.exceptions import FieldError
from django.db import models
from django.db.models.lookups import Exact, IsNull
from django.db.models.query_utils import DeferredAttribute

from k2t_portal.organisatie.geheim import ontsleutel, ontsleutel_bytes, versleutel, versleutel_bytes

M = TypeVar("M", bound=models.Model)


class Cijfertekst(str):
    """What the database holds: the name of a key and what was made with it."""

    __slots__ = ()


class Ontsluiter(DeferredAttribute):
    """Decrypts when the attribute is read and not before, so that a row can be saved without anybody reading it."""

    field: "VersleuteldeTekst"

    def __get__(self, instance: Any, cls: Any = None) -> Any:
        if instance is None:
            return self
        waarde = super().__get__(instance, cls)
        if isinstance(waarde, Cijfertekst):
            waarde = instance.__dict__[self.field.attname] = self.field.ontsluit(waarde, instance)
        return waarde

    def __set__(self, instance: Any, waarde: Any) -> None:
        instance.__dict__[self.field.attname] = waarde


class AlleenLeeg(Exact):
    """Whether it is empty is all that a query can ask of an encrypted text."""

    def get_prep_lookup(self) -> Any:
        if self.rhs != "":
            raise FieldError(f"{self.lhs.output_field.name} is versleuteld: daarop kan niet gezocht worden.")
        return self.rhs


class VersleuteldeTekst(models.TextField):
    """Text that is encrypted in the database; empty stays empty. It cannot be searched or sorted on.

    `values()` gives the encrypted text. Reading it raises geheim.Onleesbaar when its key is missing.
    """

    descriptor_class = Ontsluiter

    def ontsluit(self, waarde: Cijfertekst, instance: Any) -> str:
        """The text, for who reads the attribute of this row."""
        return ontsleutel(waarde)

    def from_db_value(self, waarde: str | None, expression: Any, connection: Any) -> str | None:
        return Cijfertekst(waarde) if waarde else waarde

    def get_prep_value(self, value: Any) -> Any:
        tekst = super().get_prep_value(value)
        return tekst if tekst is None or isinstance(tekst, Cijfertekst) else Cijfertekst(versleutel(tekst))

    def pre_save(self, model_instance: Any, add: bool) -> Any:
        """As it is, so that what nobody read is not decrypted to be saved."""
        return model_instance.__dict__[self.attname]

    def get_lookup(self, lookup_name: str) -> Any:
        return {"exact": AlleenLeeg, "isnull": IsNull}.get(lookup_name)


class VersleuteldeBytes(models.BinaryField):
    """Bytes that are encrypted in the database; empty stays empty.

    Reading a row raises geheim.Onleesbaar when its key is missing.
    """

    def from_db_value(self, waarde: Any, expression: Any, connection: Any) -> bytes | None:
        return ontsleutel_bytes(bytes(waarde)) if waarde else waarde

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        geheim = versleutel_bytes(bytes(value)) if value else value
        return super().get_db_prep_value(geheim, connection, prepared)


def is_ingevuld(rij: models.Model, veld: str) -> bool:
    """Is there something in this field? Asked without reading it."""
    return bool(rij.__dict__[veld] if veld in rij.__dict__ else getattr(rij, veld))


def ongelezen(rij: models.Model, veld: str) -> Any:
    """What this field holds, as the database knows it, to copy it to another row without anybody reading it."""
    return rij.__dict__[veld]


def met_teksten(rijen: models.QuerySet[M], **teksten: str) -> M | None:
    """The row of these whose encrypted fields hold these texts, which a query cannot ask; for a few rows only."""
    for pk, *waarden in rijen.values_list("pk", *teksten):
        if [ontsleutel(waarde) for waarde in waarden] == list(teksten.values()):
            return rijen.get(pk=pk)
    return None
