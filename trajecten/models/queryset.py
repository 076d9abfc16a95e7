"""The questions that screens ask about trajecten."""

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import OuterRef, Prefetch, Subquery

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

    def ooit_van(self, user: Gebruiker) -> "TrajectQuerySet":
        """The trajecten that this coach accepted and that are with her no more."""
        from trajecten.models.koppeling import Koppeling

        eerder = Koppeling.objects.filter(coach__gebruiker=user, aangenomen_op__isnull=False, tot__isnull=False)
        return self.filter(pk__in=eerder.values("traject")).exclude(pk__in=self.model.objects.van_coach(user))

    def zonder_werkende_coach(self) -> "TrajectQuerySet":
        """Those that wait for a coach who can do nothing any more: the OC finds another."""
        from trajecten.models.koppeling import Koppeling

        return self.filter(koppelingen__in=Koppeling.objects.zonder_werkende_coach().values("pk"))

    def zonder_verhaal(self) -> "TrajectQuerySet":
        """With case and school; the narrative stays in the database."""
        verhaal = [*self.model.VERHAAL, *(f"aanvraag__{veld}" for veld in Aanvraag.VERHAAL)]
        return self.select_related("aanvraag__school").defer(*verhaal)

    def voor_lijst(self) -> "TrajectQuerySet":
        """Case, sessions and `coach_naam` in two queries, without the narrative."""
        from trajecten.models.koppeling import Koppeling
        from trajecten.models.sessie import Sessie

        coach = Koppeling.objects.die_telt().filter(traject=OuterRef("pk")).order_by("-pk")
        lijst = self.zonder_verhaal().prefetch_related(Prefetch("sessies", Sessie.objects.zonder_verhaal()))
        return lijst.annotate(coach_naam=Subquery(coach.values("coach__gebruiker__naam")[:1]))

    def met_voortgang(self) -> "TrajectQuerySet":
        """For lists that also ask who coaches; one query more."""
        from trajecten.models.koppeling import Koppeling

        koppelingen = Koppeling.objects.select_related("coach__gebruiker")
        return self.voor_lijst().prefetch_related(Prefetch("koppelingen", koppelingen))
