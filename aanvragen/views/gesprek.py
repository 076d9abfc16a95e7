"""The conversation between OC and aanvrager: answer a question, choose after an advies, or stop waiting for either."""

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from aanvragen import actions
from aanvragen.forms.antwoord import AntwoordForm, KiesVormForm
from aanvragen.models import Aanvraag, Aanvulling
from k2t_portal.organisatie.models import Samenwerkingsverband
from k2t_portal.workflow.inzage import noteer_inzage
from k2t_portal.workflow.templatetags.portaal import datum_lang
from k2t_portal.workflow.views import ActieView

SCHERMEN = {
    Aanvulling.Soort.VRAAG: "aanvragen:beantwoord_aanvulling",
    Aanvulling.Soort.ADVIES_VOLLEDIG: "aanvragen:kies_vorm",
}


class _AntwoordView(ActieView):
    """What the OC wrote stands above the answer; a question of another kind has a screen of its own."""

    model = Aanvraag
    soort: ClassVar[Aanvulling.Soort]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        vraag = self._vraag()
        if vraag and vraag.soort != self.soort:
            return redirect(SCHERMEN[Aanvulling.Soort(vraag.soort)], self.object.pk)
        return super().get(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        noteer_inzage(self.object, by=self.request.user, soort="aanvraag")
        return {**super().get_form_kwargs(), "aanvraag": self.object, "vraag": self._vraag()}

    def verloren(self, form: Any) -> HttpResponse:
        form.nu_op(self._vraag())
        return super().verloren(form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"aanvulling": self._vraag(), **kwargs})

    def _vraag(self) -> Aanvulling | None:
        return self.object.aanvullingen.select_related("gevraagd_door").last()

    def _beslist_uiterlijk(self, aanvraag: Aanvraag) -> str:
        voor = aanvraag.stand(Samenwerkingsverband.huidig()).voor
        return f"De Ondersteuningscommissie beslist uiterlijk {datum_lang(voor)}."


class BeantwoordAanvulling(_AntwoordView):
    template_name = "aanvragen/beantwoord_aanvulling.html"
    form_class = AntwoordForm
    soort = Aanvulling.Soort.VRAAG
    overgang = "beantwoord_aanvulling"
    actie = staticmethod(actions.beantwoord_aanvulling)
    titel = "Vraag beantwoorden"
    knop = "Antwoord versturen"
    uitleg = "Na je antwoord gaat de beoordeling verder. Je hoeft de aanvraag niet opnieuw in te dienen."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return {**context, "formulieren": [deel.form for deel in context["form"].delen]}

    def doe(self, form: Any) -> Any:
        return type(self).actie(self.object, by=self.request.user, velden=form.velden, **form.cleaned_data)

    def gelukt_tekst(self, resultaat: Any) -> str:
        return f"Je antwoord is verstuurd. {self._beslist_uiterlijk(resultaat)}"


class KiesVorm(_AntwoordView):
    template_name = "aanvragen/kies_vorm.html"
    form_class = KiesVormForm
    soort = Aanvulling.Soort.ADVIES_VOLLEDIG
    overgang = "kies_vorm"
    actie = staticmethod(actions.kies_vorm)
    titel = "Volledig of verkort traject kiezen"
    knop = "Keuze versturen"
    uitleg = "De Ondersteuningscommissie adviseert een volledig traject. Jij kiest, samen met de school."

    def gelukt_tekst(self, resultaat: Any) -> str:
        return (
            f"Je keuze is verstuurd: een {resultaat.get_vorm_display().lower()}. {self._beslist_uiterlijk(resultaat)}"
        )


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
