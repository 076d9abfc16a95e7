"""A zip that the worker makes: how far it is, and the file."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpResponseBase
from django.shortcuts import redirect
from django.views.generic import DetailView, View
from django.views.generic.detail import SingleObjectMixin

from facturatie.actions.downloads import noteer_download
from facturatie.actions.pakketten import pad_van, vraag_opnieuw
from facturatie.models import Pakket
from facturatie.uitvoer.namen import naam_van_selectie
from k2t_portal.organisatie.download import als_download
from k2t_portal.workflow.views import MagMixin, ZichtbaarMixin


class VanEenPakket(MagMixin, ZichtbaarMixin):
    model = Pakket
    permissie = "facturatie.lijst"


class PakketDetail(VanEenPakket, DetailView):
    """How far it is; by itself with script, by a link without. A POST asks again for one that went wrong."""

    template_name = "facturatie/pakket.html"

    def post(self, request: Any, pk: int) -> HttpResponseBase:
        vraag_opnieuw(self.get_object())
        return redirect("facturatie:pakket", pk=pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(aantal=len(self.object.facturen), **kwargs)


class PakketStand(PakketDetail):
    """The part of that page that changes."""

    http_method_names = ["get"]
    template_name = "facturatie/_pakket_stand.html"


class PakketBestand(VanEenPakket, SingleObjectMixin, View):
    """The file, for who asked for it and may still see all that is in it."""

    def get(self, request: Any, pk: int) -> HttpResponseBase:
        pakket = self.get_object()
        if not request.user.has_perm("facturatie.pakket", pakket):
            raise PermissionDenied("facturatie.pakket")
        if not pakket.is_klaar:
            return redirect("facturatie:pakket", pk=pk)
        try:
            bestand = pad_van(pakket).open("rb")
        except FileNotFoundError as weg:
            raise Http404 from weg
        noteer_download(pakket.facturen, by=request.user)
        naam = naam_van_selectie("facturen", "zip")
        return als_download(FileResponse(bestand, content_type="application/zip"), naam)
