"""The questions that screens ask about aanvragen."""

from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Exists, OuterRef, Prefetch, Q

from aanvragen.zicht import aanvragen_voor, wacht_op
from k2t_portal.organisatie.models import Gebruiker

if TYPE_CHECKING:
    from aanvragen.models.aanvraag import Aanvraag


class AanvraagQuerySet(models.QuerySet["Aanvraag"]):
    def visible_to(self, user: Gebruiker) -> "AanvraagQuerySet":
        return self.filter(aanvragen_voor(user))

    def wacht_op(self, user: Gebruiker) -> "AanvraagQuerySet":
        """Those in which she is aan zet."""
        return self.filter(wacht_op(user))

    def lopend(self) -> "AanvraagQuerySet":
        """Submitted and not yet at an end."""
        return self.filter(kenmerk__isnull=False, gesloten_op__isnull=True)

    def te_beoordelen(self) -> "AanvraagQuerySet":
        """The queue of the OC: spoed first, then the longest waiting."""
        statussen = [self.model.Status.INGEDIEND, self.model.Status.AANVULLING]
        return self.filter(status__in=statussen).order_by("-spoed", "klok_vanaf", "pk")

    def lijkt_op(self, aanvraag: "Aanvraag") -> "AanvraagQuerySet":
        """Running cases of the same school for the same leerkracht or groep."""
        zelfde: Q = Q(pk__in=[])
        for veld in ["leerkracht_naam", "leerkracht_email", "groep"]:
            waarde: Any = getattr(aanvraag, veld)
            zelfde = zelfde | Q(**{f"{veld}__iexact": waarde}) if waarde else zelfde
        return self.lopend().filter(zelfde, school=aanvraag.school_id).exclude(pk=aanvraag.pk)

    def met_traject(self) -> "AanvraagQuerySet":
        """For lists: what a stand asks of traject and sessies, without their narrative.

        Both are found by foreign key, for this app does not know what they are.
        """
        traject: Any = self.model._meta.get_field("traject").related_model  # noqa: SLF001, Django documents _meta
        sessie: Any = traject._meta.get_field("sessies").related_model  # noqa: SLF001, see above
        verhaal = [f"traject__{veld}" for veld in traject.VERHAAL]
        sessies = Prefetch("traject__sessies", sessie.objects.zonder_verhaal())
        return self.select_related("traject").defer(*verhaal).prefetch_related(sessies)

    def met_coach(self) -> "AanvraagQuerySet":
        """For a page: who coaches and who did, in one query; by foreign key, as above."""
        traject: Any = self.model._meta.get_field("traject").related_model  # noqa: SLF001, see above
        koppeling: Any = traject._meta.get_field("koppelingen").related_model  # noqa: SLF001, see above
        koppelingen = koppeling.objects.select_related("coach__gebruiker")
        return self.prefetch_related(Prefetch("traject__koppelingen", koppelingen))

    def met_vasthouding(self) -> "AanvraagQuerySet":
        """Adds `is_vastgehouden`: for a page, so that asking what keeps it costs nothing when nothing does."""
        vasthouding: Any = self.model._meta.get_field("vasthoudingen").related_model  # noqa: SLF001, see above
        return self.annotate(is_vastgehouden=Exists(vasthouding.objects.open().filter(aanvraag=OuterRef("pk"))))

    def zonder_verhaal(self) -> "AanvraagQuerySet":
        """For lists: the narrative stays in the database."""
        return self.defer(*self.model.VERHAAL).select_related("school", "aanvrager")
