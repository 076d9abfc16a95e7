"""The stored documents of a factuur: on its page, and as a download."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from facturatie.actions.downloads import noteer_download
from facturatie.documenten import PROFIELEN, bewaar_pdf, voorkeur
from facturatie.models import Factuur, Factuurbestand
from facturatie.ubl import ontbreekt_voor_e_factuur
from facturatie.views.deel import Deel
from k2t_portal.organisatie.download import als_download
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.views import ZichtbaarMixin

Soort = Factuurbestand.Soort


def deel(factuur: Factuur, user: Gebruiker) -> Deel:
    """The downloads, with the e-invoice that the samenwerkingsverband chose before its twin, and what is missing."""
    bestanden = {rij["soort"]: rij for rij in factuur.bestanden.values("soort", "sha256", "gemaakt_op")}
    e_facturen = [_e_factuur(factuur, soort) for soort in sorted(PROFIELEN, key=_de_onze_eerst) if soort in bestanden]
    context = {
        "bewaard": bestanden.get(Soort.PDF),
        "e_facturen": e_facturen,
        "controlegetallen": [{**rij, "naam": Soort(soort).label} for soort, rij in sorted(bestanden.items())],
        "ontbreekt": ontbreekt_voor_e_factuur(factuur),
    }
    pdf = {"titel": "PDF downloaden", "url": reverse("facturatie:pdf", args=[factuur.pk]), "icoon": "download"}
    xml = [{"titel": "E-factuur downloaden", "url": eerste["url"], "icoon": "xml"} for eerste in e_facturen[:1]]
    return Deel([{**pdf, "stijl": "primair"}, *xml], context)


def _e_factuur(factuur: Factuur, soort: Soort) -> dict[str, str]:
    return {"titel": soort.label, "url": reverse("facturatie:xml", args=[factuur.pk, soort])}


def _de_onze_eerst(soort: Soort) -> bool:
    return soort != voorkeur()


class FactuurDownload(ZichtbaarMixin, SingleObjectMixin, View):
    """A stored document, for this person and not for a cache on the way."""

    model = Factuur
    content_type = "application/pdf"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        factuur = self.get_object()
        antwoord = HttpResponse(bytes(self.bestand(factuur).inhoud), content_type=self.content_type)
        noteer_download([factuur.pk], by=request.user)
        return als_download(antwoord, self.naam(factuur))

    def bestand(self, factuur: Factuur) -> Factuurbestand:
        return bewaar_pdf(factuur)

    def naam(self, factuur: Factuur) -> str:
        return f"{factuur.get_soort_display().lower()}-{factuur.nummer}.pdf"


class EFactuurDownload(FactuurDownload):
    """The e-invoice by one of the sets of rules; 404 when the factuur lacked something that it needs."""

    content_type = "application/xml"

    def bestand(self, factuur: Factuur) -> Factuurbestand:
        soort = self.kwargs["soort"]
        return get_object_or_404(factuur.bestanden.filter(soort__in=PROFIELEN), soort=soort)

    def naam(self, factuur: Factuur) -> str:
        return f"{factuur.get_soort_display().lower()}-{factuur.nummer}-{self.kwargs['soort']}.xml"
