"""Another coach on screen: asking, proposing, and the answer of who was asked."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import DetailView

from k2t_portal.organisatie.models import Gebruiker, Rol
from k2t_portal.organisatie.velden import met_teksten
from k2t_portal.workflow.inzage import noteer_inzage
from k2t_portal.workflow.views import ActieView, ZichtbaarMixin
from k2t_portal.workflow.zaak import zaak_context
from trajecten import actions
from trajecten.forms.wissel import AfwijsForm, OverdraagForm, TerugForm, VervangForm, VerzoekForm, ZoekForm
from trajecten.forms.wissel import KiesForm as VoorstelForm
from trajecten.matching import opvolgers
from trajecten.models import Coach, Traject, Wissel
from trajecten.views.actie import TekstActie, naar_mijn_trajecten
from trajecten.views.detail import mensen

EEN_ANDER = {"titel": "Een andere coach voorstellen", "stijl": "secundair"}


class Keuze:
    """A step that chooses out of the ranked poule, without the coach of this moment."""

    voor_oc = True
    object: Any
    request: Any

    @property
    def traject(self) -> Traject:
        raise NotImplementedError

    @property
    def coach_van_nu(self) -> Coach | None:
        """None when the traject came to its end meanwhile."""
        koppeling = self.traject.koppeling
        return koppeling.coach if koppeling else None

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "zonder": self.coach_van_nu}  # type: ignore[misc]  # a mixin

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        noteer_inzage(self.traject.zaak, by=self.request.user, soort="wissel")
        kandidaten = opvolgers(self.traject.zaak, van=self.coach_van_nu, voor_oc=self.voor_oc)
        context = super().get_context_data(  # type: ignore[misc]  # a mixin before a View
            **{
                "traject": self.traject,
                "aanvraag": self.traject.zaak,
                "kandidaten": kandidaten,
                "leest_verslag": self.request.user.has_perm("trajecten.lees_verslag", self.traject),
                **kwargs,
            }
        )
        return {**context, "gekozen": str(context["form"]["coach"].value() or "")}


class TrajectKeuze(Keuze, TekstActie):
    """Begun on the page of the traject."""

    template_name = "trajecten/wissel_kiezen.html"

    @property
    def traject(self) -> Traject:
        return self.object

    def is_herhaling(self, form: Any) -> bool:
        gevraagd = {"gevraagd_door": self.request.user, "kandidaat": form.cleaned_data["coach"]}
        open_wissels = self.object.wissels.open().filter(**gevraagd)
        return met_teksten(open_wissels, reden=form.cleaned_data["reden"]) is not None

    def get_success_url(self) -> str:
        return self.wissel.get_absolute_url()

    def doe(self, form: Any) -> Wissel:
        self.wissel: Wissel = super().doe(form)
        return self.wissel


class OverdragenView(TrajectKeuze):
    overgang = "overdragen"
    actie = staticmethod(actions.overdragen)
    form_class = OverdraagForm
    voor_oc = False
    titel = "Overdragen aan een collega"
    knop = "Vraag deze collega"
    uitleg = "Jij blijft de coach totdat je collega het traject overneemt. De school hoort het pas als het zover is."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gepland = self.object.geplande_sessie
        moet_eerst = gepland if gepland and gepland.dag < timezone.localdate() else None
        vervanging = reverse("trajecten:vraag_vervanging", args=[self.object.pk])
        return super().get_context_data(**{"moet_eerst": moet_eerst, "vervanging_url": vervanging, **kwargs})

    def gelukt_tekst(self, resultaat: Wissel) -> str:
        return f"Je vraag ligt bij {resultaat.kandidaat}. Tot de overname blijf jij de coach."


class CoachZoekenView(TrajectKeuze):
    overgang = "coach_zoeken"
    actie = staticmethod(actions.coach_zoeken)
    van_coach = False
    form_class = ZoekForm
    titel = "Andere coach zoeken"
    knop = "Deze coach vragen"
    uitleg = "Het traject blijft bij de coach van nu totdat een ander het overneemt. Sessies blijven van wie ze gaf."

    def gelukt_tekst(self, resultaat: Wissel) -> str:
        return f"{resultaat.kandidaat} is gevraagd om het traject over te nemen."


class VervangingView(TekstActie):
    overgang = "vraag_vervanging"
    actie = staticmethod(actions.vraag_vervanging)
    form_class = VervangForm
    titel = "De commissie een coach laten zoeken"
    knop = "Vraag de commissie"
    uitleg = "De Ondersteuningscommissie zoekt een andere coach. Tot die het overneemt blijft het traject bij jou."
    gelukt = "De Ondersteuningscommissie weet het en zoekt een andere coach."

    def is_herhaling(self, form: VervangForm) -> bool:
        gevraagd = self.object.wissels.open().filter(gevraagd_door=self.request.user)
        return met_teksten(gevraagd, reden=form.cleaned_data["reden"]) is not None


class VerzoekView(TekstActie):
    overgang = "wissel_verzoeken"
    actie = staticmethod(actions.wissel_verzoeken)
    van_coach = False
    form_class = VerzoekForm
    template_name = "trajecten/wissel_verzoek.html"
    titel = "Andere coach vragen"
    knop = "Vraag versturen"
    uitleg = "Klikt het niet? Dat kan, en het ligt aan niemand. Vertel wat er speelt, dan denken we mee."
    gelukt = "Je vraag is bij de Ondersteuningscommissie. Alleen jij en de commissie weten ervan."

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        open_verzoek = self._van_haar().first()
        return redirect(open_verzoek) if open_verzoek else super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        koppeling = self.object.koppeling
        coach_in_oc = koppeling is not None and koppeling.coach.gebruiker.draagt(Rol.OC)
        return super().get_context_data(**{"coach_in_oc": coach_in_oc, **kwargs})

    def is_herhaling(self, form: VerzoekForm) -> bool:
        return met_teksten(self._van_haar(), reden=form.cleaned_data["reden"]) is not None

    def get_success_url(self) -> str:
        return str(self._van_haar().get().get_absolute_url())

    def _van_haar(self) -> Any:
        soort = Wissel.Soort.WISSELVERZOEK
        return self.object.wissels.open().filter(soort=soort, gevraagd_door=self.request.user)


class WisselPagina(ZichtbaarMixin, DetailView):
    """One search for another coach, each part for who may read it."""

    model = Wissel
    template_name = "trajecten/wissel.html"
    object: Wissel

    def get_queryset(self) -> Any:
        return met_zaak(super().get_queryset())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        wissel, user = self.object, self.request.user
        traject = wissel.traject
        noteer_inzage(wissel.zaak, by=user, soort="wissel")
        leest_verslag = user.has_perm("trajecten.lees_verslag", traject)
        rechten = leest(wissel, user)
        zaak = zaak_context(wissel, user)
        return super().get_context_data(
            **(zaak | {"acties": knoppen(wissel, zaak["acties"])}),
            **rechten,
            blijft_geheim=wissel.is_vertrouwelijk and rechten["leest_reden"],
            titel="Andere coach",
            wissel=wissel,
            traject=traject,
            aanvraag=wissel.zaak,
            leest_verslag=leest_verslag,
            mensen=mensen(traject, leest_verslag),
            **kwargs,
        )


def knoppen(wissel: Wissel, acties: list[dict[str, str]]) -> list[dict[str, str]]:
    """The main step first; while a coach is thinking about it, asking another one is no longer the main step."""
    if wissel.is_voorgesteld and wissel.wacht_op_kandidaat:
        acties = [{**actie, **EEN_ANDER} if actie["naam"] == "voorstellen" else actie for actie in acties]
    return sorted(acties, key=lambda actie: actie["stijl"] != "primair")


def leest(wissel: Wissel, user: Gebruiker) -> dict[str, bool]:
    """What of a wissel she may read; who was asked to take over in confidence does not read by whom."""
    return {
        "leest_reden": user.has_perm("trajecten.lees_wissel_reden", wissel),
        "leest_antwoord": user.has_perm("trajecten.lees_wissel_antwoord", wissel),
        "leest_toch": user.has_perm("trajecten.lees_wissel_toch", wissel),
        "leest_kandidaat": user.has_perm("trajecten.lees_wissel_kandidaat", wissel),
        "is_gevraagd": user.has_perm("trajecten.wissel_antwoorden", wissel),
    }


def met_zaak(wissels: Any) -> Any:
    coaches = ["van_koppeling__coach__gebruiker", "kandidaat__gebruiker"]
    return wissels.select_related("traject__aanvraag__school", "gevraagd_door", *coaches)


class WisselActie(ActieView):
    model = Wissel
    template_name = "trajecten/wissel_actie.html"
    object: Wissel

    def get_queryset(self) -> Any:
        return met_zaak(super().get_queryset())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"wissel": self.object, "traject": self.object.traject, **kwargs})


class VoorstellenView(Keuze, WisselActie):
    template_name = "trajecten/wissel_kiezen.html"
    overgang = "voorstellen"
    actie = staticmethod(actions.wissel_voorstellen)
    form_class = VoorstelForm
    titel = "Coach voorstellen"
    knop = "Deze coach vragen"
    uitleg = "Het traject blijft bij de coach van nu totdat een ander het overneemt. Sessies blijven van wie ze gaf."

    @property
    def traject(self) -> Traject:
        return self.object.traject

    def gelukt_tekst(self, resultaat: Wissel) -> str:
        return f"{resultaat.kandidaat} is gevraagd om het traject over te nemen."


class OvernemenView(WisselActie):
    overgang = "overnemen"
    actie = staticmethod(actions.wissel_overnemen)
    titel = "Traject overnemen"
    knop = "Overnemen"
    uitleg = (
        "Je wordt vandaag de coach van dit traject. De school ziet jouw naam, e-mailadres en telefoonnummer. "
        "Wat gepland stond, staat dan bij jou."
    )
    gelukt = "Je bent nu de coach. Maak kennis met de leerkracht en spreek af hoe jullie verdergaan."

    def get_success_url(self) -> str:
        return self.object.traject.get_absolute_url()


class TeruggevenView(WisselActie):
    overgang = "teruggeven"
    actie = staticmethod(actions.wissel_teruggeven)
    form_class = TerugForm
    titel = "Niet overnemen"
    knop = "Teruggeven"
    uitleg = "Het traject blijft dan bij de coach van nu. Daarna zie je het niet meer."
    gelukt = "Je hebt laten weten dat je het traject niet overneemt."

    def get_success_url(self) -> str:
        return naar_mijn_trajecten()


class AfwijzenView(WisselActie):
    overgang = "afwijzen"
    actie = staticmethod(actions.wissel_afwijzen)
    form_class = AfwijsForm
    titel = "Niet wisselen"
    knop = "Antwoord versturen"
    uitleg = "Het traject blijft bij de coach van nu. Wie om een ander vroeg leest je antwoord."
    gelukt = "Je antwoord is verstuurd. Het traject blijft bij de coach van nu."


class IntrekkenView(WisselActie):
    overgang = "intrekken"
    actie = staticmethod(actions.wissel_intrekken)
    titel = "Vraag intrekken"
    uitleg = "Het traject blijft bij de coach van nu. Je kunt het later opnieuw vragen."
    gelukt = "De vraag is ingetrokken. Het traject blijft bij de coach van nu."

    def get_success_url(self) -> str:
        return self.object.traject.get_absolute_url()
