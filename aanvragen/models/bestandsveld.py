"""A file of a case: narrative as much as the text of the form, so read only by who is noted as reader."""

from typing import Any

from django.core.files.base import File
from django.db import models
from django.db.models.fields import files

from k2t_portal.workflow.inzage import eis_inzage

# The stubs leave out what a subclass of it needs.
FieldFile: Any = files.FieldFile


class Dossierbestand(FieldFile):
    """While a page is made it opens only after noteer_inzage for its case. Raises InzageOntbreekt otherwise.

    A file that was uploaded just now and is not kept yet, is still hers who brought it.
    """

    def open(self, mode: str = "rb") -> Any:
        self._eis()
        return super().open(mode)

    @property
    def file(self) -> File:
        self._eis()
        return self._get_file()

    @file.setter
    def file(self, bestand: Any) -> None:
        self._set_file(bestand)

    @file.deleter
    def file(self) -> None:
        self._del_file()

    def _eis(self) -> None:
        if self._committed:
            eis_inzage(self.instance)


class Dossierbestandveld(models.FileField):
    attr_class = Dossierbestand
