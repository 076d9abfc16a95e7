"""The trajecten that someone sees, and those of a coach herself."""

import datetime
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from k2t_portal.organisatie.models import Samenwerkingsverband
from k2t_portal.workflow.views import LijstView, MagMixin, ZichtbaarMixin
from trajecten.filters import TrajectFilter
from trajecten.forms.velden import duur
from trajecten.models import Traject, Wissel


class TrajectenLijst(LijstView):
    permissie = "trajecten.lijst"
    model = Traject
    filterset_class = TrajectFilter

    def get_queryset(self) -> Any:
        return super().get_queryset().voor_lijst()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        leeg = {
            "titel": "Nog geen trajecten",
            "tekst": "Een traject begint als een aanvraag is goedgekeurd en er een coach is gevraagd.",
            "icoon": "stappen",
        }
        rijen = met_stand(context["page_obj"])
        vrij = {"titel": "Vrije plekken", "url": reverse("trajecten:vooruitzicht"), "icoon": "grafiek"}
        acties = [vrij] if self.request.user.has_perm("trajecten.vooruitzicht") else []
        return {**context, "titel": "Trajecten", "rijen": rijen, "leeg": leeg, "acties": acties}


class MijnTrajecten(MagMixin, ZichtbaarMixin, TemplateView):
    """The coach in a corridor: offers, then today and this week, then every traject with its next step."""

    permissie = "trajecten.coachen"
    model = Traject
    template_name = "trajecten/mijn.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        zichtbaar = self.get_queryset()
        bij_mij = met_stand(zichtbaar.van_coach(self.request.user).met_voortgang())
        eerder = zichtbaar.ooit_van(self.request.user).zonder_verhaal()
        overnames = Wissel.objects.visible_to(self.request.user).voorgesteld_aan(self.request.user).voor_lijst()
        mijn = [rij for rij in bij_mij if rij["traject"].open_koppeling.aangenomen_op]
        return super().get_context_data(
            overnames=[kaart(wissel) for wissel in overnames],
            aanbod=[rij for rij in bij_mij if rij not in mijn],
            agenda=agenda(mijn),
            lopend=sorted(mijn, key=lambda rij: (rij["stand"].voor or datetime.date.max, -rij["traject"].pk)),
            eerder=eerder,
            **kwargs,
        )


def kaart(wissel: Wissel) -> dict[str, Any]:
    """A traject that she was asked to take over, as a card (partials/kaart_taak.html)."""
    stand, zaak = wissel.stand(Samenwerkingsverband.huidig()), wissel.zaak
    velden = ["sinds", "voor", "werkdagen", "te_laat", "url", "knop"]
    over_zaak = {"titel": stand.stap, "kenmerk": str(zaak), "school": zaak.school, "spoed": zaak.spoed}
    return {**over_zaak, **{veld: getattr(stand, veld) for veld in velden}}


def met_stand(trajecten: Any) -> list[dict[str, Any]]:
    """Each traject with who is aan zet and the time of its coach."""
    normen = Samenwerkingsverband.huidig()
    return [{"traject": t, "stand": t.stand(normen), "uren": duur(t.minuten)} for t in trajecten]


def agenda(rijen: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The planned sessions in four groups, the empty ones left out."""
    gepland = sorted(
        (rij for rij in rijen if rij["traject"].geplande_sessie),
        key=lambda rij: rij["traject"].geplande_sessie.gepland_op,
    )
    groepen = {titel: [r for r in gepland if _groep(r) == titel] for titel in GROEPEN}
    return [{"titel": t, "rijen": r, "nu": t in GROEPEN[:2]} for t, r in groepen.items() if r]


GROEPEN = ["Nog vast te leggen", "Vandaag", "Deze week", "Later"]


def _groep(rij: dict[str, Any]) -> str:
    dag, vandaag = timezone.localdate(rij["traject"].geplande_sessie.gepland_op), timezone.localdate()
    zondag = vandaag + datetime.timedelta(days=6 - vandaag.weekday())
    grenzen = [dag < vandaag, dag == vandaag, dag <= zondag, True]
    return GROEPEN[grenzen.index(True)]
