"""A traject on its way to Kindkans or ParnasSys: as text to copy and as a PDF, which at its end is the summary."""

from typing import Any

from django.db.models import Prefetch

from aanvragen.uitvoer import Document
from aanvragen.views import uitvoer
from k2t_portal.workflow.views import ZichtbaarMixin
from trajecten.models import Koppeling, Traject
from trajecten.uitvoer import traject_document


class TrajectUitvoerMixin(uitvoer.UitvoerMixin):
    permissie = "trajecten.lees_verslag"
    model = Traject

    def get_queryset(self) -> Any:
        koppelingen = Koppeling.objects.select_related("coach__gebruiker")
        trajecten = ZichtbaarMixin.get_queryset(self).select_related("aanvraag__school")
        return trajecten.prefetch_related(Prefetch("koppelingen", koppelingen), "sessies")

    def document(self, rij: Traject) -> Document:
        return traject_document(rij)


class Uitvoer(TrajectUitvoerMixin, uitvoer.Uitvoer):
    pdf_url = "trajecten:uitvoer_pdf"


class UitvoerPdf(TrajectUitvoerMixin, uitvoer.UitvoerPdf):
    pass
