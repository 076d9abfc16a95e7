"""The short evaluation by the leerkracht, through a one-time link."""

from typing import Any, ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from aanvragen.models.velden import vrije_tekst
from trajecten.models.traject import Traject

VAN_1_TOT_5 = [MinValueValidator(1), MaxValueValidator(5)]
VRAGEN = ["relatie_voor", "relatie_na", "zelfvertrouwen_voor", "zelfvertrouwen_na", "cijfer"]


class Evaluatie(models.Model):
    """What the leerkracht thinks of it: the relation and her confidence before and after, what helped, a grade."""

    DOSSIER = "traject.aanvraag_id"

    traject = models.OneToOneField(Traject, on_delete=models.PROTECT, related_name="evaluatie_leerkracht")
    gevraagd_op = models.DateTimeField()
    ingevuld_op = models.DateTimeField(null=True)
    relatie_voor = models.PositiveSmallIntegerField(null=True, validators=VAN_1_TOT_5)
    relatie_na = models.PositiveSmallIntegerField(null=True, validators=VAN_1_TOT_5)
    zelfvertrouwen_voor = models.PositiveSmallIntegerField(null=True, validators=VAN_1_TOT_5)
    zelfvertrouwen_na = models.PositiveSmallIntegerField(null=True, validators=VAN_1_TOT_5)
    wat_hielp = vrije_tekst(max_length=1000)
    cijfer = models.PositiveSmallIntegerField(null=True, validators=[MinValueValidator(1), MaxValueValidator(10)])

    class Meta:
        verbose_name_plural = "evaluaties"
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                condition=Q(ingevuld_op__isnull=True)
                | (Q(**{f"{vraag}__range": (1, 5) for vraag in VRAGEN[:-1]}) & Q(cijfer__range=(1, 10))),
                name="evaluatie_ingevuld_is_heel",
            ),
        ]

    def __str__(self) -> str:
        return f"Evaluatie van {self.traject}"
