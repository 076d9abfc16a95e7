"""The end of a traject: completed with its factuur, or stopped before its time."""

from typing import Any

from django.http import HttpResponse

from facturatie.models import Factuur, Vorm
from k2t_portal.organisatie.models import Samenwerkingsverband
from k2t_portal.organisatie.velden import met_teksten
from k2t_portal.workflow.templatetags.portaal import euro
from trajecten import actions
from trajecten.forms.einde import NIETS, AfrekenForm, AfrondForm, StopForm, VormForm
from trajecten.forms.velden import duur
from trajecten.models import Sessie, Traject
from trajecten.programma import AANTAL
from trajecten.views.actie import TekstActie, TrajectActie


class AfrondenView(TekstActie):
    overgang = "afronden"
    actie = staticmethod(actions.afronden)
    form_class = AfrondForm
    template_name = "trajecten/afronden.html"
    titel = "Traject afronden"

    def is_herhaling(self, form: AfrondForm) -> bool:
        zelfde = Traject.objects.filter(pk=self.object.pk)
        return met_teksten(zelfde, evaluatie=form.cleaned_data["evaluatie"]) is not None

    def gelukt_tekst(self, resultaat: Factuur) -> str:
        return f"Het traject is afgerond. De factuur van {euro(resultaat.bedrag)} staat klaar bij de directie. Bedankt!"


class StoppenView(TrajectActie):
    overgang = "stoppen"
    actie = staticmethod(actions.stoppen)
    form_class = StopForm
    titel = "Traject stoppen"
    knop_stijl = "gevaar"
    gelukt = "Het traject is gestopt. De directie bepaalt wat de school in rekening krijgt."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gegeven = len(self.object.gegeven)
        uitleg = (
            f"Er zijn {gegeven} van de {self.object.aantal_sessies} sessies gegeven. Na het stoppen kan dat niet meer "
            "terug: er komen geen sessies bij en de directie bepaalt wat de school in rekening krijgt."
        )
        return super().get_context_data(**{"uitleg": uitleg, **kwargs})


class AfrekenenView(TrajectActie):
    overgang = "afrekenen"
    actie = staticmethod(actions.afrekenen)
    form_class = AfrekenForm
    template_name = "trajecten/afrekenen.html"
    titel = "Bepalen wat gefactureerd wordt"
    knop = "Keuze vastleggen"

    def get_queryset(self) -> Any:
        return super().get_queryset().select_related("aanvraag__school__bestuur", "aanvraag__besluit")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "traject": self.object}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        swv, bestuur = Samenwerkingsverband.huidig(), self.object.aanvraag.school.bestuur
        mailt_aan = bestuur.factuur_email if swv.facturen_vanzelf else ""
        extra = {"bestuur": bestuur, "tijd": duur(self.object.minuten), "mailt_aan": mailt_aan}
        return super().get_context_data(**{**extra, **kwargs})

    def doe(self, form: AfrekenForm) -> Factuur | None:
        vorm, reden = form.cleaned_data["vorm"], form.cleaned_data["reden"]
        return actions.afrekenen(self.object, by=self.request.user, vorm="" if vorm == NIETS else vorm, reden=reden)

    def gelukt_tekst(self, resultaat: Factuur | None) -> str:
        if resultaat is None:
            return "Vastgelegd: voor dit traject komt geen factuur."
        return f"Factuur {resultaat.nummer} van {euro(resultaat.bedrag)} is gemaakt."


class WijzigVormView(TrajectActie):
    overgang = "wijzig_vorm"
    actie = staticmethod(actions.wijzig_vorm)
    form_class = VormForm
    template_name = "trajecten/wijzig_vorm.html"

    def get_initial(self) -> dict[str, Any]:
        return {"naar": self.object.andere_vorm}

    def verloren(self, form: VormForm) -> HttpResponse:
        al_gedaan = form.is_valid() and Traject.objects.get(pk=self.object.pk).vorm == form.cleaned_data["naar"]
        return self._weg("Dit was al gedaan.") if al_gedaan else super().verloren(form)

    def gelukt_tekst(self, resultaat: Traject) -> str:
        return f"Het is nu een {resultaat.get_vorm_display().lower()} van {euro(resultaat.prijs)}."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        nieuw = self.object.andere_vorm
        titel = f"Wijzigen in {nieuw.label.lower()}"
        extra = {
            "titel": titel,
            "nieuw": nieuw,
            "prijs_nieuw": self.object.prijs_van(nieuw),
            "sessies_nieuw": AANTAL[nieuw],
            "vervalt": valt_buiten(self.object, nieuw),
        }
        return super().get_context_data(**{**extra, **kwargs})


def valt_buiten(traject: Traject, vorm: Vorm) -> Sessie | None:
    """The planned session that this vorm has no place for."""
    gepland = traject.geplande_sessie
    return gepland if gepland and gepland.nummer > AANTAL[vorm] else None
