"""How long a case is kept: its narrative goes after a term, unless directie holds on to it."""

import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django_fsm import transition

from k2t_portal.organisatie.models import Bewaartermijnen
from k2t_portal.workflow.may import may

if TYPE_CHECKING:
    from aanvragen.models.vasthouding import Vasthouding

INGEDIEND = ["ingediend", "aanvulling", "goedgekeurd", "gekoppeld", "afgewezen", "ingetrokken"]


def heeft_verhaal(aanvraag: "Bewaard") -> bool:
    return aanvraag.geanonimiseerd_op is None


def is_vrij(aanvraag: "Bewaard") -> bool:
    return aanvraag.vasthouding is None


def wordt_vastgehouden(aanvraag: "Bewaard") -> bool:
    return aanvraag.vasthouding is not None


class Bewaard(models.Model):
    """The part of an aanvraag that is about its end; neither step changes its state."""

    if TYPE_CHECKING:
        gewijzigd_op: Any
        vasthoudingen: Any
        # Only there after met_vasthouding().
        is_vastgehouden: bool

    # What goes with the narrative, and what stands in its place: names, addresses and what leads to another dossier.
    PERSOONLIJK: ClassVar[dict[str, Any]] = {
        "leerkracht_naam": "",
        "leerkracht_email": "",
        "leerkracht_telefoon": "",
        "groep": "",
        "kindkans_dossier": "",
        "akkoord_naam": "",
        "factuurreferentie": "",
        "import_sleutel": None,
    }

    # Since then there is no narrative and no name; what is left tells of no person.
    geanonimiseerd_op = models.DateTimeField(null=True, editable=False)

    class Meta:
        abstract = True

    @cached_property
    def vasthouding(self) -> "Vasthouding | None":
        """What keeps this dossier beyond its term, if anything."""
        if self.__dict__.get("is_vastgehouden") is False:
            return None
        return self.vasthoudingen.open().select_related("door").first()

    @property
    def verdwijnt_op(self) -> datetime.date | None:
        """The day that a concept is removed when nobody changes it; None as long as no terms were decided on."""
        termijnen = Bewaartermijnen.huidig()
        if not termijnen.gelden:
            return None
        return termijnen.verloopt("concept_dagen", timezone.localdate(self.gewijzigd_op))

    @transition(
        field="status",
        source=INGEDIEND,
        target=None,
        conditions=[heeft_verhaal, is_vrij],
        permission=may("aanvragen.vasthouden"),
        custom={"knop": "Dossier vasthouden", "stijl": "stil"},
    )
    def vasthouden(self) -> None:
        """It outlives its term, as long as a complaint or a court needs it."""

    @transition(
        field="status",
        source=INGEDIEND,
        target=None,
        conditions=[wordt_vastgehouden],
        permission=may("aanvragen.vasthouden"),
        custom={"knop": "Vasthouding opheffen", "stijl": "stil"},
    )
    def hef_vasthouding_op(self) -> None:
        """Its term counts again, from the day that it was closed."""
