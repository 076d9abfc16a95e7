"""The list of aanvragen, the page of one, and the steps that its aanvrager takes."""

from typing import Any

from django.urls import reverse
from django.views.generic import DetailView

from aanvragen import actions
from aanvragen.filters import LijstFilter
from aanvragen.models import Aanvraag
from aanvragen.views.bewaren import bewaar_context
from aanvragen.views.clb import clb_context
from aanvragen.views.inhoud import inhoud_context, mensen_bij, met_besluit_en_traject, overleg_context
from aanvragen.views.momenten import momenten_context
from k2t_portal.organisatie.models import Samenwerkingsverband
from k2t_portal.workflow.views import ActieView, LijstView, ZichtbaarMixin
from k2t_portal.workflow.zaak import zaak_context


class AanvraagLijst(LijstView):
    """Every aanvraag that she may see, newest first, each with who is aan zet."""

    model = Aanvraag
    permissie = "aanvragen.lijst"
    filterset_class = LijstFilter

    def get_queryset(self) -> Any:
        return super().get_queryset().zonder_verhaal().met_traject()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        normen = Samenwerkingsverband.huidig()
        rijen = [{"aanvraag": aanvraag, "stand": aanvraag.stand(normen)} for aanvraag in context["object_list"]]
        return {**context, "titel": "Aanvragen", "object_list": rijen, **self._wat_nu()}

    def _wat_nu(self) -> dict[str, Any]:
        """The button above the list, and what an empty list says: whoever can submit is shown how."""
        if not self.request.user.has_perm("aanvragen.maken"):
            tekst = "Zodra er een aanvraag is die jij mag zien, staat die hier."
            return {"leeg": {"titel": "Er zijn nog geen aanvragen", "tekst": tekst, "icoon": "map"}}
        nieuw = {"titel": "Nieuwe aanvraag", "url": reverse("aanvragen:nieuw"), "stijl": "primair", "icoon": "plus"}
        leeg = {
            "titel": "Er zijn nog geen aanvragen",
            "tekst": "Loopt een leerkracht vast op het gedrag van een leerling? Vraag dan Key2Teach coaching aan.",
            "url": nieuw["url"],
            "linktekst": "Nieuwe aanvraag",
            "icoon": "map",
        }
        kindkans = {"titel": "Uit Kindkans", "url": reverse("aanvragen:kindkans_kiezen"), "icoon": "document"}
        return {"acties": [nieuw, kindkans], "leeg": leeg}


class AanvraagDetail(ZichtbaarMixin, DetailView):
    """The page of a case: what each viewer may read of it, where it stands, and what she can do."""

    model = Aanvraag
    template_name = "aanvragen/detail.html"

    def get_queryset(self) -> Any:
        return met_besluit_en_traject(super().get_queryset())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        aanvraag, user = self.object, self.request.user
        inhoud, overleg = inhoud_context(aanvraag, user), overleg_context(aanvraag, user)
        verder = {**overleg, **momenten_context(aanvraag, user), **clb_context(aanvraag, user)}
        zaak = {**zaak_context(aanvraag, user), **bewaar_context(aanvraag, user)}
        return super().get_context_data(**zaak, **inhoud, **verder, mensen=mensen_bij(aanvraag), **kwargs)


class Intrekken(ActieView):
    model = Aanvraag
    overgang = "intrekken"
    actie = staticmethod(actions.intrekken)
    titel = "Aanvraag intrekken"
    knop_stijl = "gevaar"
    uitleg = (
        "Is de coaching niet meer nodig? Na het intrekken stopt de aanvraag: er komt geen coach en geen factuur. "
        "Je kunt dit niet terugdraaien. Wil je later toch coaching, doe dan een nieuwe aanvraag."
    )
    gelukt = "De aanvraag is ingetrokken. Je hoeft verder niets te doen."


class Weggooien(ActieView):
    model = Aanvraag
    overgang = "weggooien"
    actie = staticmethod(actions.weggooien)
    titel = "Concept weggooien"
    knop_stijl = "gevaar"
    uitleg = "Alles wat je hebt ingevuld verdwijnt, ook de bijlagen. Je kunt dit niet terugdraaien."
    gelukt = "Het concept is weggegooid."

    def get_success_url(self) -> str:
        return reverse("aanvragen:lijst")
