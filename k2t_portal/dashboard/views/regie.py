"""Every running case per stage, for who keeps the whole in sight."""

from typing import Any

from django.http import Http404
from django.utils import timezone
from django.views.generic import ListView

from aanvragen.models import Aanvraag
from k2t_portal.dashboard import fasen
from k2t_portal.dashboard.ernaast import afwezigheden, wissels, zonder_coach
from k2t_portal.organisatie.models import Samenwerkingsverband
from k2t_portal.workflow.views import MagMixin
from k2t_portal.workflow.werkdagen import werkdagen_tussen


class RegieView(MagMixin, ListView):
    """The stages with their numbers, and the cases of the chosen one; without a choice all that is late."""

    request: Any
    permissie = "dashboard.regie"
    template_name = "dashboard/regie.html"
    paginate_by = 25

    def get_queryset(self) -> Any:
        self.normen = Samenwerkingsverband.huidig()
        self.fasen = fasen.fasen(self.normen)
        self.zaken = Aanvraag.objects.visible_to(self.request.user).filter(kenmerk__isnull=False)
        self.gekozen = self._gekozen()
        zaken = self.zaken.zonder_verhaal().met_traject()
        return fasen.in_fase(zaken, self.gekozen) if self.gekozen else fasen.te_laat(zaken, self.fasen)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        vandaag = timezone.localdate()
        tellingen = fasen.tel(self.zaken, self.fasen)
        rijen = [self._rij(zaak, vandaag) for zaak in context["object_list"]]
        afwezig = afwezigheden(self.request.user).open().filter(tot__gte=vandaag)
        open_wissels = wissels(self.request.user).open()
        return {
            **context,
            "titel": "Regie",
            "object_list": rijen,
            "tellingen": tellingen,
            "gekozen": self.gekozen,
            "aantal_laat": sum(telling.laat for telling in tellingen),
            "afwezig": [{"afwezigheid": weg, "stand": weg.stand(self.normen)} for weg in afwezig],
            "zonder_coach": zonder_coach(self.request.user).order_by("pk"),
            "wissels": [{"wissel": wissel, "stand": wissel.stand(self.normen)} for wissel in open_wissels],
        }

    def _gekozen(self) -> fasen.Fase | None:
        """Raises Http404 for a stage that does not exist."""
        naam = self.request.GET.get("fase", "")
        fase = next((fase for fase in self.fasen if fase.naam == naam), None)
        if naam and fase is None:
            raise Http404(naam)
        return fase

    def _rij(self, zaak: Aanvraag, vandaag: Any) -> dict[str, Any]:
        stand = zaak.stand(self.normen)
        return {
            "zaak": zaak,
            "stand": stand,
            "url": stand.rij.get_absolute_url(),
            "dagen": werkdagen_tussen(stand.sinds, vandaag),
        }
