"""How a running traject comes to another coach; what is asked and answered on the way is a Wissel."""

from functools import partial
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django_fsm import transition

from k2t_portal.workflow.may import may

if TYPE_CHECKING:
    from trajecten.models.wissel import Wissel

LOPEND = ["lopend", "gepauzeerd"]
tijdens = partial(transition, field="status", source=LOPEND, target=None)


def niemand_gevraagd(traject: "Wisselbaar") -> bool:
    """A request of the school does not count: the coach may not notice it."""
    return traject.open_overdracht is None


class Wisselbaar(models.Model):
    """The steps of a traject towards another coach; none changes its state, since the present coach keeps the lead."""

    if TYPE_CHECKING:
        status_sinds: Any
        klok_vanaf: Any
        wissels: Any

    class Meta:
        abstract = True

    @cached_property
    def open_wissels(self) -> "list[Wissel]":
        """All that waits for an answer, also what the coach may not know of."""
        return [wissel for wissel in self.wissels.all() if wissel.is_open]

    @property
    def open_overdracht(self) -> "Wissel | None":
        """What the coach, or the OC for her, asked and is not answered yet."""
        return next((wissel for wissel in self.open_wissels if not wissel.is_vertrouwelijk), None)

    @property
    def gevraagde_gebruikers(self) -> set[int]:
        """Who was asked to take over and did not answer yet."""
        return {
            wissel.kandidaat.gebruiker_id for wissel in self.open_wissels if wissel.kandidaat and wissel.is_voorgesteld
        }

    @tijdens(
        conditions=[niemand_gevraagd],
        permission=may("trajecten.overdragen"),
        custom={"knop": "Overdragen aan een collega", "stijl": "stil"},
    )
    def overdragen(self) -> None:
        """The coach asks a colleague."""

    @tijdens(conditions=[niemand_gevraagd], permission=may("trajecten.vervanging_vragen"))
    def vraag_vervanging(self) -> None:
        """The OC is to find someone."""

    @tijdens(
        conditions=[niemand_gevraagd],
        permission=may("trajecten.coach_zoeken"),
        custom={"knop": "Andere coach zoeken", "stijl": "stil"},
    )
    def coach_zoeken(self) -> None:
        """The OC finds someone of its own accord: the coach left, is blocked or does not answer."""

    @tijdens(
        permission=may("trajecten.wissel_verzoeken"),
        custom={"knop": "Andere coach vragen", "stijl": "stil"},
    )
    def wissel_verzoeken(self) -> None:
        """The school or the CLB'er asks the OC in confidence."""

    @tijdens()
    def wisselen(self) -> None:
        """The next coach accepted: the clock of the step that waits is hers."""
        self.status_sinds = self.klok_vanaf = timezone.localdate()
