"""Finding a coach: the OC chooses, the coach accepts or hands back."""

from typing import Any

from django.urls import reverse

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Samenwerkingsverband
from k2t_portal.workflow.templatetags.portaal import datum_lang
from k2t_portal.workflow.views import ActieView
from trajecten import actions
from trajecten.forms.koppelen import KoppelForm, TeruggeefForm
from trajecten.matching import rangschik
from trajecten.models import Traject
from trajecten.views.actie import TrajectActie, naar_mijn_trajecten


class KoppelenView(ActieView):
    """The poule, ranked for the school of this aanvraag."""

    model = Aanvraag
    template_name = "trajecten/koppelen.html"
    overgang = "koppelen"
    actie = staticmethod(actions.koppelen)
    form_class = KoppelForm
    titel = "Coach koppelen"

    def get_queryset(self) -> Any:
        return super().get_queryset().select_related("school")

    def doe(self, form: Any) -> Traject:
        self.traject: Traject = super().doe(form)
        return self.traject

    def gelukt_tekst(self, resultaat: Traject) -> str:
        voor = resultaat.stand(Samenwerkingsverband.huidig()).voor
        return (
            f"Het traject is aangeboden aan {resultaat.open_koppeling.coach}. De coach neemt het aan of geeft het "
            f"terug, en neemt uiterlijk {datum_lang(voor)} contact op met de school."
        )

    def get_success_url(self) -> str:
        return self.traject.get_absolute_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(aanvraag=self.object, kandidaten=rangschik(self.object), **kwargs)
        context["mag_poule"] = self.request.user.has_perm("trajecten.poule")
        context["gekozen"] = str(context["form"]["coach"].value() or "")
        return context


class AannemenView(TrajectActie):
    overgang = "aannemen"
    actie = staticmethod(actions.aannemen)
    titel = "Traject aannemen"
    uitleg = "Je wordt de coach van dit traject. De school ziet jouw naam, e-mailadres en telefoonnummer."

    def gelukt_tekst(self, resultaat: Traject) -> str:
        voor = resultaat.stand(Samenwerkingsverband.huidig()).voor
        return f"Je bent nu de coach. Neem uiterlijk {datum_lang(voor)} contact op met de school."


class TeruggevenView(TrajectActie):
    overgang = "teruggeven"
    actie = staticmethod(actions.teruggeven)
    form_class = TeruggeefForm
    titel = "Traject teruggeven"
    uitleg = (
        "De Ondersteuningscommissie zoekt dan een andere coach. Daarna zie je dit traject niet meer. "
        "De school leest wel dat er een andere coach wordt gezocht, maar niet waarom."
    )
    gelukt = "Je hebt het traject teruggegeven. De Ondersteuningscommissie zoekt een andere coach."

    def get_success_url(self) -> str:
        return naar_mijn_trajecten()


class AanbodIntrekkenView(TrajectActie):
    overgang = "trek_aanbod_in"
    actie = staticmethod(actions.trek_aanbod_in)
    form_class = TeruggeefForm
    titel = "Aanbod intrekken"
    uitleg = "De coach ziet dit traject dan niet meer, en jullie kiezen een andere. Alleen jullie lezen waarom."
    gelukt = "Het aanbod is ingetrokken. Kies nu een andere coach."

    def get_success_url(self) -> str:
        return reverse("trajecten:koppelen", args=[self.object.aanvraag_id])
