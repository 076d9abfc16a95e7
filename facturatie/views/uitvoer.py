"""What is taken out of the list of facturen: a workbook, lines for the journal, a zip of documents."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import View

from facturatie.actions.downloads import noteer_download
from facturatie.actions.pakketten import vraag_pakket
from facturatie.models import FactuurQuerySet
from facturatie.selectie import gekozen_facturen
from facturatie.uitvoer.excel import als_excel
from facturatie.uitvoer.journaal import journaal
from facturatie.uitvoer.namen import naam_van_selectie
from facturatie.uitvoer.zip import zip_van
from k2t_portal.organisatie.download import als_download
from k2t_portal.workflow.views import MagMixin

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# The documents of more facturen than this are put together by the worker, with its progress on the screen.
MEEST_METEEN = 50


class Uitvoer(MagMixin, View):
    """Works on what the list shows at the same query string."""

    permissie = "facturatie.lijst"
    request: Any

    def facturen(self) -> FactuurQuerySet:
        return gekozen_facturen(self.request.GET, self.request.user)


class Excel(Uitvoer):
    def get(self, request: Any) -> HttpResponseBase:
        naam = naam_van_selectie("facturen", "xlsx")
        return als_download(FileResponse(als_excel(self.facturen()), content_type=XLSX), naam)


class Journaal(Uitvoer):
    permissie = "facturatie.beheren"

    def get(self, request: Any) -> HttpResponseBase:
        return _stuur(journaal(self.facturen()), naam_van_selectie("journaal", "csv"), "text/csv; charset=utf-8")


class Zip(Uitvoer):
    """By POST, since it is noted what went out; who comes here otherwise, after logging in again, sees the list."""

    def get(self, request: Any) -> HttpResponseBase:
        return redirect(f"{reverse('facturatie:lijst')}?{request.GET.urlencode()}")

    def post(self, request: Any) -> HttpResponseBase:
        sleutels = list(self.facturen().values_list("pk", flat=True))
        if not sleutels:
            messages.info(request, "Met deze filters zijn er geen facturen, dus ook geen documenten.")
            return self.get(request)
        if len(sleutels) > MEEST_METEEN:
            return redirect("facturatie:pakket", pk=vraag_pakket(sleutels, by=request.user).pk)
        noteer_download(sleutels, by=request.user)
        return _stuur(zip_van(sleutels), naam_van_selectie("facturen", "zip"), "application/zip")


def _stuur(delen: Iterable[str] | Iterable[bytes], naam: str, soort: str) -> StreamingHttpResponse:
    """Send it while it is made."""
    return als_download(StreamingHttpResponse(delen, content_type=soort), naam)
