"""The questions that screens ask about trajecten."""

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Prefetch

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Gebruiker
from trajecten.zicht import trajecten_voor, wacht_op

if TYPE_CHECKING:
    from trajecten.models.traject import Traject  # noqa: F401  named in a string, below


class TrajectQuerySet(models.QuerySet["Traject"]):
    def visible_to(self, user: Gebruiker) -> "TrajectQuerySet":
        return self.filter(trajecten_voor(user))

    def wacht_op(self, user: Gebruiker) -> "TrajectQuerySet":
        """Those in which she is aan zet."""
        return self.filter(wacht_op(user)).distinct()

    def van_coach(self, user: Gebruiker) -> "TrajectQuerySet":
        """The trajecten that are with this coach now."""
        return self.filter(koppelingen__tot__isnull=True, koppelingen__coach__gebruiker=user)

    def met_voortgang(self) -> "TrajectQuerySet":
        """For lists: case, coach and sessions in a fixed number of queries, without the narrative."""
        from trajecten.models.koppeling import Koppeling
        from trajecten.models.sessie import Sessie

        verhaal = [*self.model.VERHAAL, *(f"aanvraag__{veld}" for veld in Aanvraag.VERHAAL)]
        koppelingen = Koppeling.objects.select_related("coach__gebruiker")
        return (
            self.select_related("aanvraag__school")
            .defer(*verhaal)
            .prefetch_related(
                Prefetch("koppelingen", koppelingen),
                Prefetch("sessies", Sessie.objects.zonder_verhaal()),
            )
        )
