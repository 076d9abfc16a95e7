"""A telephone consult of the OC, before there is an aanvraag (policy, route 1: helpdesk)."""

from typing import TYPE_CHECKING, Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Prefetch, Q
from django.urls import reverse
from django.utils import timezone

from aanvragen.models.velden import vrije_regel, vrije_tekst
from aanvragen.zicht import INGEDIEND, consulten_voor
from k2t_portal.organisatie.models import Gebruiker, Rol, School
from k2t_portal.workflow.templatetags.portaal import datum_lang

if TYPE_CHECKING:
    from aanvragen.models.queryset import AanvraagQuerySet


class ConsultQuerySet(models.QuerySet["Consult"]):
    def visible_to(self, user: Gebruiker) -> "ConsultQuerySet":
        return self.filter(consulten_voor(user))

    def met_gevolg(self) -> "ConsultQuerySet":
        """Each with `leidde_tot_aanvraag`; a concept is none yet."""
        return self.annotate(leidde_tot_aanvraag=Exists(_ingediend().filter(consult=OuterRef("pk"))))

    def zonder_aanvraag(self) -> "ConsultQuerySet":
        """Consults that led to no aanvraag."""
        return self.exclude(aanvragen__kenmerk__isnull=False)

    def voor_lijst(self) -> "ConsultQuerySet":
        """With school, lid and the aanvragen that came of it, without the narrative."""
        aanvragen = Prefetch("aanvragen", _ingediend().only("kenmerk", "consult"), to_attr="ingediende_aanvragen")
        verhaal = ["vraag", "advies", "leerkracht", "beller"]
        return self.met_gevolg().defer(*verhaal).select_related("school", "lid").prefetch_related(aanvragen)


class Consult(models.Model):
    """What was asked by telephone and what the lid advised. Narrative, so only the OC reads it."""

    DOSSIER = ""

    op = models.DateField("gesproken op", default=timezone.localdate)
    lid = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="consulten")
    beller = vrije_regel("wie belde", blank=False, max_length=120)
    leerkracht = vrije_regel("over welke leerkracht", max_length=120)
    vraag = vrije_tekst("wat was de vraag", blank=False)
    advies = vrije_tekst("wat heb je geadviseerd", blank=False)
    genoteerd_op = models.DateTimeField(auto_now_add=True)
    # Since then only who spoke with which school, and when, is left.
    geanonimiseerd_op = models.DateTimeField(null=True, editable=False)

    objects = ConsultQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "consulten"
        ordering: ClassVar[list[str]] = ["-op", "-pk"]
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(condition=~Q(vraag="") & ~Q(advies=""), name="consult_met_vraag_en_advies"),
        ]

    def __str__(self) -> str:
        """Without narrative: this is what a KC chooses from."""
        return f"{datum_lang(self.op)} met {self.lid}"

    def get_absolute_url(self) -> str:
        return reverse("aanvragen:consult", args=[self.pk])

    def hoed_van(self, user: Gebruiker) -> str:
        """Only the OC reads it."""
        return Rol.OC


def _ingediend() -> "AanvraagQuerySet":
    aanvraag: Any = Consult._meta.get_field("aanvragen").related_model  # noqa: SLF001, Django documents _meta
    ingediend: AanvraagQuerySet = aanvraag.objects.filter(INGEDIEND)
    return ingediend
