"""Screens to answer who asks what is kept about her (art. 15 AVG): a page to print, and the same as a workbook."""

import datetime
from functools import cached_property
from typing import Any, ClassVar
from urllib.parse import urlencode

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse, reverse_lazy
from django.views.generic import FormView, TemplateView, View

from aanvragen.models import Aanvraag
from k2t_portal.dashboard.inzage import actions
from k2t_portal.dashboard.inzage.excel import als_excel
from k2t_portal.dashboard.inzage.forms import MET_NAMEN, VerzoekForm
from k2t_portal.dashboard.inzage.verzoek import Blad, over_persoon, over_zaak
from k2t_portal.dashboard.inzage.views import LIJST, InzageMixin
from k2t_portal.organisatie.download import als_download
from k2t_portal.organisatie.models import Gebruiker

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# Of each table; a page that is longer is no page to read. The workbook has all of it.
HOOGSTENS_RIJEN = 150


class Verzoek(InzageMixin, FormView):
    """Which case or person it is about. Nothing is written down of who asks."""

    form_class = VerzoekForm
    template_name = "dashboard/inzage/verzoek.html"
    extra_context = {"titel": "Vraag om inzage beantwoorden", "knop": "Gegevens tonen", "annuleer_url": LIJST[1]}

    def form_valid(self, form: VerzoekForm) -> HttpResponse:
        gekozen = form.cleaned_data
        if gekozen["persoon"]:
            return redirect("inzage:persoon", gekozen["persoon"].pk)
        vraag = f"?{urlencode({'namen': MET_NAMEN})}" if gekozen["namen"] else ""
        return redirect(reverse("inzage:zaak", args=[gekozen["kenmerk"].pk]) + vraag)


class Gegevens(InzageMixin):
    """What is kept of one case or person. That it is given is recorded, for it leaves the portal."""

    kwargs: dict[str, Any]
    titel: str
    bestandsnaam: str

    def lees(self) -> list[Blad]:
        """The tables, once it is recorded that they are given."""
        raise NotImplementedError


class OverZaak(Gegevens):
    """For a parent or a leerkracht: who read her case, and how it went."""

    @cached_property
    def zaak(self) -> Aanvraag:
        zaken = Aanvraag.objects.visible_to(self.request.user).zonder_verhaal().met_traject()
        return get_object_or_404(zaken, pk=self.kwargs["pk"])

    @property
    def met_namen(self) -> bool:
        return bool(self.request.GET.get("namen") == MET_NAMEN)

    @property
    def titel(self) -> str:  # type: ignore[override]  # known once there is a case
        return f"Gegevens over {self.zaak}"

    @property
    def bestandsnaam(self) -> str:  # type: ignore[override]  # the same
        return f"inzage-{self.zaak}".lower()

    def lees(self) -> list[Blad]:
        wijze = "met namen" if self.met_namen else "alleen functies"
        actions.verstrek(self.request.user, wat=f"{self.zaak} ({self.zaak.pk}), {wijze}")
        return over_zaak(self.request.user, self.zaak, met_namen=self.met_namen)


class OverPersoon(Gegevens):
    """For who works with the portal: what is kept of her."""

    titel = "Gegevens over een account"
    bestandsnaam = "gegevens-account"

    @cached_property
    def persoon(self) -> Gebruiker:
        return get_object_or_404(Gebruiker, pk=self.kwargs["pk"])

    def lees(self) -> list[Blad]:
        actions.verstrek(self.request.user, wat="Gegevens van een account", over=self.persoon)
        return over_persoon(self.request.user, self.persoon)


class Bladzijde(Gegevens, TemplateView):
    """The tables to read and to print; `excel` is the name of the address of the workbook."""

    template_name = "dashboard/inzage/verstrekking.html"
    terug: ClassVar[list[Any]] = [LIJST, ("Vraag beantwoorden", reverse_lazy("inzage:verzoek"))]
    excel: str

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        bladen = [(blad, _cellen(blad)) for blad in self.lees()]
        adres = reverse(self.excel, args=[self.kwargs["pk"]])
        return super().get_context_data(titel=self.titel, bladen=bladen, excel=adres, **kwargs)


class Excel(Gegevens, View):
    """The same tables as a workbook, named after what they are about."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> FileResponse:
        bestand = als_excel(self.lees())
        return als_download(FileResponse(bestand, content_type=XLSX), f"{self.bestandsnaam}.xlsx")


class Zaak(OverZaak, Bladzijde):
    """Read and print what is kept of a case."""

    excel = "inzage:zaak_excel"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(zaak=self.zaak, met_namen=self.met_namen, **kwargs)


class Persoon(OverPersoon, Bladzijde):
    """Read and print what is kept of a person."""

    excel = "inzage:persoon_excel"


class ZaakExcel(OverZaak, Excel):
    """Take along what is kept of a case."""


class PersoonExcel(OverPersoon, Excel):
    """Take along what is kept of a person."""


def _cellen(blad: Blad) -> list[list[tuple[str, str]]]:
    """The rows that are shown: each cell with the head of its column, written as it is read."""
    return [list(zip(blad.koppen, map(_tekst, rij), strict=True)) for rij in blad.rijen[:HOOGSTENS_RIJEN]]


def _tekst(waarde: Any) -> str:
    if isinstance(waarde, datetime.datetime):
        return f"{waarde:%d-%m-%Y %H:%M}"
    return f"{waarde:%d-%m-%Y}" if isinstance(waarde, datetime.date) else str(waarde)
