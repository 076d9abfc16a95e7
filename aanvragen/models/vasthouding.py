"""A dossier that directie keeps for longer than its term, such as during a complaint or before a court."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from aanvragen.models.aanvraag import Aanvraag
from k2t_portal.organisatie.controle import geen_bsn
from k2t_portal.workflow.anonimiseren import WEG

OPEN = Q(opgeheven_op__isnull=True)


class VasthoudingQuerySet(models.QuerySet["Vasthouding"]):
    def open(self) -> "VasthoudingQuerySet":
        """Those that still keep their dossier."""
        return self.filter(OPEN)


class Vasthouding(models.Model):
    """Nothing of the dossier goes while one is open (art. 17 lid 3 e AVG). Its reason is no narrative."""

    DOSSIER = "aanvraag_id"
    PERSOONLIJK: ClassVar[dict[str, Any]] = {"reden": WEG}

    aanvraag = models.ForeignKey(Aanvraag, on_delete=models.PROTECT, related_name="vasthoudingen")
    reden = models.CharField("waarom", max_length=200, validators=[geen_bsn])
    sinds = models.DateTimeField()
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    opgeheven_op = models.DateTimeField(null=True)
    opgeheven_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")

    objects = VasthoudingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "vasthoudingen"
        ordering: ClassVar[list[str]] = ["-sinds", "-pk"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["aanvraag"], condition=OPEN, name="vasthouding_een_open"),
            models.CheckConstraint(condition=~Q(reden=""), name="vasthouding_met_reden"),
            models.CheckConstraint(
                condition=Q(opgeheven_op__isnull=True, opgeheven_door__isnull=True)
                | Q(opgeheven_op__isnull=False, opgeheven_door__isnull=False),
                name="vasthouding_opgeheven_door_iemand",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.aanvraag} wordt vastgehouden"
