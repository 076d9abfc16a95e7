"""The list of aanvragen, the page of one, and the steps that its aanvrager takes."""

from typing import Any

from django.urls import reverse
from django.views.generic import DetailView

from aanvragen import actions
from aanvragen.filters import LijstFilter
from aanvragen.forms.beoordeling import AntwoordForm
from aanvragen.models import Aanvraag
from aanvragen.views.clb import clb_context
from aanvragen.views.inhoud import inhoud_context, mensen_bij, met_besluit_en_traject
from aanvragen.views.momenten import momenten_context
from k2t_portal.organisatie.models import Samenwerkingsverband
from k2t_portal.workflow.templatetags.portaal import datum_lang
from k2t_portal.workflow.views import ActieView, LijstView, ZichtbaarMixin
from k2t_portal.workflow.zaak import noteer_inzage, zaak_context


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
        return {"acties": [nieuw], "leeg": leeg}


class AanvraagDetail(ZichtbaarMixin, DetailView):
    """The page of a case: what each viewer may read of it, where it stands, and what she can do."""

    model = Aanvraag
    template_name = "aanvragen/detail.html"

    def get_queryset(self) -> Any:
        return met_besluit_en_traject(super().get_queryset())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        aanvraag, user = self.object, self.request.user
        inhoud, zaak = inhoud_context(aanvraag, user), zaak_context(aanvraag, user)
        verder = {**momenten_context(aanvraag, user), **clb_context(aanvraag, user)}
        return super().get_context_data(**zaak, **inhoud, **verder, mensen=mensen_bij(aanvraag), **kwargs)


class BeantwoordAanvulling(ActieView):
    model = Aanvraag
    template_name = "aanvragen/beantwoord_aanvulling.html"
    form_class = AntwoordForm
    overgang = "beantwoord_aanvulling"
    actie = staticmethod(actions.beantwoord_aanvulling)
    titel = "Vraag beantwoorden"
    knop = "Antwoord versturen"
    uitleg = "Na je antwoord gaat de beoordeling verder. Je hoeft de aanvraag niet opnieuw in te dienen."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        noteer_inzage(self.object, by=self.request.user, soort="aanvulling")
        vraag = self.object.aanvullingen.select_related("gevraagd_door").last()
        return super().get_context_data(**{"aanvulling": vraag, **kwargs})

    def gelukt_tekst(self, resultaat: Any) -> str:
        voor = resultaat.stand(Samenwerkingsverband.huidig()).voor
        return f"Je antwoord is verstuurd. De Ondersteuningscommissie beslist uiterlijk {datum_lang(voor)}."


class TrekVraagIn(ActieView):
    model = Aanvraag
    overgang = "trek_vraag_in"
    actie = staticmethod(actions.trek_vraag_in)
    titel = "Vraag intrekken"
    uitleg = (
        "Kan of hoeft de aanvrager niet meer te antwoorden? Dan ga je verder met wat er is. "
        "De vraag blijft op de aanvraag staan."
    )
    gelukt = "De vraag is ingetrokken. De aanvraag staat weer in de wachtrij."


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
