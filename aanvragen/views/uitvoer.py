"""An aanvraag on its way to Kindkans or ParnasSys: as text to copy and as a PDF. A traject does the same."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.views.generic import DetailView, View
from django.views.generic.detail import SingleObjectMixin

from aanvragen.models import Aanvraag
from aanvragen.uitvoer import Document, aanvraag_document, document_pdf
from k2t_portal.organisatie.download import als_download
from k2t_portal.workflow.inzage import noteer_inzage
from k2t_portal.workflow.views import ZichtbaarMixin


class UitvoerMixin(ZichtbaarMixin, SingleObjectMixin):
    """For who may read the narrative; that it left by her is recorded before it does."""

    request: Any
    permissie = "aanvragen.lees_verhaal"
    model: Any = Aanvraag

    def get_queryset(self) -> Any:
        return super().get_queryset().select_related("school", "besluit")

    def get_object(self, queryset: Any = None) -> Any:
        zaak_of_traject = super().get_object(queryset)
        if not self.request.user.has_perm(self.permissie, zaak_of_traject):
            raise PermissionDenied(self.permissie)
        noteer_inzage(zaak_of_traject.zaak, by=self.request.user, soort="uitvoer")
        return zaak_of_traject

    def document(self, rij: Any) -> Document:
        return aanvraag_document(rij)


class Uitvoer(UitvoerMixin, DetailView):
    """Each part as text, ready to copy."""

    template_name = "aanvragen/uitvoer.html"
    pdf_url = "aanvragen:uitvoer_pdf"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            document=self.document(self.object), zaak=self.object, pdf_url=self.pdf_url, **kwargs
        )


class UitvoerPdf(UitvoerMixin, View):
    """The PDF, for this person and not for a cache on the way."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        document = self.document(self.get_object())
        antwoord = HttpResponse(document_pdf(document), content_type="application/pdf")
        return als_download(antwoord, f"{document.naam}.pdf")
