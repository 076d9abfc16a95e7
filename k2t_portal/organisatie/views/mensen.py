"""People and their hats."""

from collections.abc import Callable
from typing import Any, ClassVar

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Prefetch, QuerySet
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.functional import cached_property
from django.views import View
from django.views.generic import DetailView

from k2t_portal.organisatie import actions
from k2t_portal.organisatie.filters import PersoonFilter
from k2t_portal.organisatie.forms import AanstellingForm, BeeindigForm, NieuwPersoonForm, PersoonForm
from k2t_portal.organisatie.models import Aanstelling, Gebruiker, Uitnodiging
from k2t_portal.organisatie.toegang import ingelogde
from k2t_portal.organisatie.tweede_factor import heeft_tweede_stap
from k2t_portal.organisatie.views.basis import BeheerMixin, Handeling, Lijst, lijstwoorden, woorden

STAPPEN_OP_HET_SCHERM = 20
MENSEN = [("Mensen", reverse_lazy("organisatie:mensen"))]


class Mensen(Lijst):
    filterset_class = PersoonFilter
    template_name = "organisatie/persoon_lijst.html"
    extra_context = lijstwoorden(
        "Mensen",
        "Iedereen met een account, met de rollen van vandaag.",
        knop="Persoon toevoegen",
        nieuw="organisatie:persoon_nieuw",
    )

    def get_queryset(self) -> QuerySet[Gebruiker]:
        open_uitnodiging = Prefetch("uitnodigingen", queryset=Uitnodiging.objects.open(), to_attr="uitgenodigd")
        return Gebruiker.objects.hoeden_erbij().filter(gepseudonimiseerd_op=None).prefetch_related(open_uitnodiging)


class Persoon(BeheerMixin, DetailView):
    queryset = Gebruiker.objects.bekend()
    template_name = "organisatie/persoon.html"
    context_object_name = "persoon"
    extra_context = {"terug": MENSEN}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        hoeden = list(self.object.aanstellingen.select_related("school"))
        return super().get_context_data(
            lopend=[hoed for hoed in hoeden if not hoed.is_voorbij],
            voorbij=[hoed for hoed in hoeden if hoed.is_voorbij],
            is_zelf=self.object == self.request.user,
            uitnodiging=self.object.uitnodigingen.first(),
            komt_binnen=self.object.has_usable_password() or heeft_tweede_stap(self.object),
            stappen=self.object.beheerstappen.select_related("door")[:STAPPEN_OP_HET_SCHERM],
            **kwargs,
        )


class PersoonNieuw(Handeling):
    form_class = NieuwPersoonForm
    extra_context = woorden(
        "Persoon toevoegen",
        terug=MENSEN,
        intro="Met de eerste rol. Meer rollen geef je op de bladzijde van deze persoon.",
        annuleer_url=reverse_lazy("organisatie:mensen"),
    )

    def get_initial(self) -> dict[str, Any]:
        """A link from the page of a school fills in its school and rol."""
        return {veld: self.request.GET[veld] for veld in ("rol", "school") if veld in self.request.GET}

    @transaction.atomic
    def doe(self, **gegevens: Any) -> Gebruiker:
        uitnodigen, by = gegevens.pop("uitnodigen"), ingelogde(self.request)
        persoon = actions.voeg_persoon_toe(by=by, **gegevens)
        if uitnodigen:
            actions.nodig_uit(persoon, by=by)
        return persoon

    def gelukt(self, resultaat: Gebruiker) -> str:
        if resultaat.uitnodigingen.exists():
            return f"{resultaat} is toegevoegd en krijgt een mail met een link om een wachtwoord te kiezen."
        return f"{resultaat} is toegevoegd."


class BijPersoon(Handeling):
    """Something of one person; afterwards back to her page."""

    @cached_property
    def persoon(self) -> Gebruiker:
        return get_object_or_404(Gebruiker.objects.bekend(), pk=self.kwargs["pk"])

    def daarna(self, resultaat: Any) -> Gebruiker:
        return self.persoon

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        adres = self.persoon.get_absolute_url()
        return super().get_context_data(
            terug=[*MENSEN, (self.persoon.naam, adres)], annuleer_url=adres, persoon=self.persoon, **kwargs
        )


class PersoonWijzigen(BijPersoon):
    form_class = PersoonForm
    extra_context = woorden("Gegevens wijzigen")

    def get_form_kwargs(self) -> dict[str, Any]:
        # A copy: a refused form leaves what was typed on its instance.
        return {**super().get_form_kwargs(), "instance": Gebruiker.objects.get(pk=self.persoon.pk)}

    def doe(self, **gegevens: Any) -> Gebruiker:
        return actions.wijzig_persoon(self.persoon, by=ingelogde(self.request), **gegevens)

    def gelukt(self, resultaat: Gebruiker) -> str:
        return f"De gegevens van {resultaat} zijn gewijzigd."


class AanstellingNieuw(BijPersoon):
    form_class = AanstellingForm
    extra_context = woorden("Rol geven", intro="De rechten gelden vanaf de eerste dag.")

    def doe(self, **gegevens: Any) -> Aanstelling:
        return actions.stel_aan(self.persoon, by=ingelogde(self.request), **gegevens)

    def gelukt(self, resultaat: Aanstelling) -> str:
        return f"{self.persoon} is {resultaat}, {resultaat.periode}."


class BijAanstelling(BijPersoon):
    @cached_property
    def aanstelling(self) -> Aanstelling:
        return get_object_or_404(Aanstelling.objects.select_related("gebruiker", "school"), pk=self.kwargs["pk"])

    @cached_property
    def persoon(self) -> Gebruiker:
        return self.aanstelling.gebruiker

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        wat = f"{self.persoon} is {self.aanstelling}, {self.aanstelling.periode}."
        return super().get_context_data(intro=wat, **kwargs)


class AanstellingBeeindigen(BijAanstelling):
    form_class = BeeindigForm
    extra_context = woorden("Rol beëindigen", knop_stijl="gevaar")

    def get_initial(self) -> dict[str, Any]:
        return {"tot": self.aanstelling.tot or timezone.localdate()}

    def doe(self, **gegevens: Any) -> Aanstelling:
        return actions.beeindig(self.aanstelling, by=ingelogde(self.request), **gegevens)

    def gelukt(self, resultaat: Aanstelling) -> str:
        return f"{resultaat}: de laatste dag is {resultaat.tot:%d-%m-%Y}."


class AanstellingTerugnemen(BijAanstelling):
    """For a mistake: what never gave a right before today leaves no history."""

    form_class = Form
    extra_context = woorden("Rol terugnemen", knop_stijl="gevaar")

    def doe(self, **gegevens: Any) -> None:
        actions.neem_terug(self.aanstelling, by=ingelogde(self.request))

    def gelukt(self, resultaat: None) -> str:
        return f"{self.aanstelling} is teruggenomen."


class KnopBijPersoon(BeheerMixin, View):
    """A button on the page of a person that asks nothing: it can be undone with one click, or do no harm."""

    http_method_names = ["post"]
    actie: ClassVar[Callable[..., Any]]
    gelukt: ClassVar[str]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        persoon = get_object_or_404(Gebruiker.objects.bekend(), pk=pk)
        try:
            type(self).actie(persoon, by=ingelogde(request))
        except ValidationError as fout:
            messages.error(request, fout.message)
        else:
            messages.success(request, self.gelukt.format(persoon))
        return redirect(persoon)


class Blokkeren(KnopBijPersoon):
    actie = staticmethod(actions.blokkeer)
    gelukt = "{} kan niet meer inloggen."


class Deblokkeren(KnopBijPersoon):
    actie = staticmethod(actions.deblokkeer)
    gelukt = "{} kan weer inloggen."
