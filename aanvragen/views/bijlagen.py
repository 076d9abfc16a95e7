"""The last step of the form, with its files, and the one place where a file comes out of the portal."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import View
from django_fsm import TransitionNotAllowed

from aanvragen import actions
from aanvragen.bestanden import Gekeurd
from aanvragen.forms.bijlagen import BijlagenForm
from aanvragen.models import Bijlage
from aanvragen.overzicht import TERUG
from aanvragen.quarantaine import Poort
from aanvragen.stappen import BIJLAGEN
from aanvragen.views.concept import AL_INGEDIEND, StapFormView
from k2t_portal.organisatie.download import als_download
from k2t_portal.workflow.inzage import noteer_inzage
from k2t_portal.workflow.may import heeft_recht
from k2t_portal.workflow.views import ZichtbaarMixin

VIRUS = (
    "Er zit een virus in dit bestand. De inhoud is weggegooid. "
    "Laat de computer waar het vandaan komt nakijken, voordat je het opnieuw probeert."
)
NOG_NIET = "Dit bestand wordt nog gecontroleerd op virussen. Probeer het over een paar minuten opnieuw."
WEG = "In dit bestand zat een virus. De inhoud is weggegooid."


class Bijlagen(StapFormView):
    """Choose files and add them; whichever button is pressed, what was chosen is kept first."""

    stap = BIJLAGEN
    template_name = "aanvragen/formulier/bijlagen.html"
    form_class = BijlagenForm

    def bewaar(self) -> None:
        self.poort = Poort()
        self.toegevoegd = sum(self._voeg_toe(gekeurd) for gekeurd in self.form.goedgekeurd)
        if self.toegevoegd and not self.wil("stop"):
            messages.success(self.request, _toegevoegd(self.toegevoegd))

    def volgende_url(self) -> str:
        return self.request.get_full_path() if self.wil("toevoegen") else super().volgende_url()

    def verder(self) -> HttpResponse:
        if self.wil("toevoegen") and not self.toegevoegd:
            self.form.add_error("bestanden", "Kies eerst een bestand dat je wilt toevoegen.")
            return self.niet_goed()
        return super().verder()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(bijlagen=self.aanvraag.bijlagen.all(), terug=self._terug(), **kwargs)

    def _voeg_toe(self, gekeurd: Gekeurd) -> bool:
        oordeel = self.poort.oordeel(gekeurd.bestand)
        try:
            bijlage = actions.voeg_bijlage_toe(
                self.aanvraag, by=self.request.user, oordeel=oordeel, **gekeurd._asdict()
            )
        except ValidationError as fout:
            self.form.weiger(gekeurd.naam, fout)
            return False
        if bijlage.is_besmet:
            self.form.weiger(gekeurd.naam, ValidationError(VIRUS))
        return not bijlage.is_besmet

    def _terug(self) -> str:
        return TERUG if self.komt_van_controleren() else ""


class BijlageBestand(ZichtbaarMixin, View):
    """A file, for who may read the narrative of its aanvraag; that she did is recorded.

    One that the virus scanner has not seen is for nobody, also not for who brought it.
    """

    model = Bijlage

    def get(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        bijlage = get_object_or_404(self.get_queryset().select_related("aanvraag"), pk=pk)
        if not self.request.user.has_perm("aanvragen.lees_verhaal", bijlage.aanvraag):
            raise PermissionDenied("aanvragen.lees_verhaal")
        if not bijlage.mag_open:
            messages.info(request, WEG if bijlage.is_besmet else NOG_NIET)
            return redirect(bijlage.aanvraag)
        noteer_inzage(bijlage.aanvraag, by=self.request.user, soort="bijlage")
        return _bestand(bijlage)


class BijlageVerwijderen(ZichtbaarMixin, View):
    """Take a file out of a concept."""

    model = Bijlage

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        bijlage = get_object_or_404(self.get_queryset().select_related("aanvraag"), pk=pk)
        if not heeft_recht(bijlage.aanvraag, "bewerken", self.request.user):
            raise PermissionDenied("bewerken")
        try:
            actions.verwijder_bijlage(bijlage, by=self.request.user)
        except TransitionNotAllowed:
            messages.info(request, AL_INGEDIEND)
            return redirect(bijlage.aanvraag)
        messages.success(request, "De bijlage is verwijderd.")
        terug = TERUG if request.GET.get("terug") == "controleer" else ""
        return redirect(BIJLAGEN.url(bijlage.aanvraag) + terug)


def _bestand(bijlage: Bijlage) -> FileResponse:
    try:
        inhoud = bijlage.bestand.open("rb")
    except FileNotFoundError as fout:
        raise Http404 from fout
    return als_download(FileResponse(inhoud, content_type=bijlage.soort), bijlage.naam)


def _toegevoegd(aantal: int) -> str:
    return "1 bijlage toegevoegd." if aantal == 1 else f"{aantal} bijlagen toegevoegd."
