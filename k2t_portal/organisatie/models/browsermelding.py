"""What browsers report that the Content-Security-Policy stopped: counted, without who or what was typed."""

import re
from typing import Any, ClassVar

from django.db import models
from django.utils import timezone

# Words of the standard that stand where an address would; what is none of those, and no address, is one of our own.
INGEBED = ["inline", "eval", "wasm-eval"]
EIGEN, ONBEKEND, OVERIG = "portaal", "onbekend", "overig"


class Browsermelding(models.Model):
    """All reports of one directive, one origin and one kind of page, counted together."""

    regel = models.CharField(max_length=40)
    bron = models.CharField(max_length=100)
    pagina = models.CharField(max_length=150)
    aantal = models.PositiveIntegerField(default=1)
    eerst = models.DateTimeField(default=timezone.now)
    laatst = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name_plural = "browsermeldingen"
        ordering: ClassVar[list[str]] = ["-laatst", "pk"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["regel", "bron", "pagina"], name="browsermelding_een_per_soort"),
        ]

    def __str__(self) -> str:
        return f"{self.regel}: {self.bron} op {self.pagina}"

    @property
    def waar(self) -> str:
        """The page, for who does not read the list of URLs."""
        return re.sub("<[^>]*>", "…", self.pagina)

    @property
    def uitleg(self) -> str:
        """What it mostly is, for who has to decide whether to do something."""
        if self.bron.endswith("-extension:"):
            return "Een uitbreiding in de browser van een bezoeker. Je hoeft niets te doen."
        if self.bron in INGEBED:
            return "Iets dat in de pagina zelf was gezet. Meestal door een uitbreiding van de browser."
        if self.bron == EIGEN:
            return "Een bestand van het portaal zelf. Meld dit aan de beheerder als het vaker voorkomt."
        if self.bron == OVERIG:
            return "Er kwamen te veel verschillende meldingen. Deze zijn alleen geteld."
        return "Een ander adres. Meld dit aan de beheerder als het vaker voorkomt."
