"""Sending facturen by mail: one, a reminder of one, or all of a selection that did not go yet."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import FormView

from facturatie.actions import versturen
from facturatie.documenten import voorkeur
from facturatie.forms.versturen import VersturenForm, VersturenSelectieForm
from facturatie.models import Factuur, Herinnering, Zending
from facturatie.post import adressering, soort_mail
from facturatie.selectie import gekozen_facturen
from facturatie.te_versturen import Verdeling, verdeel
from facturatie.views.deel import Deel
from facturatie.views.stap import PERMISSIE, Stap
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.organisatie.toegang import ingelogde
from k2t_portal.workflow.models import Bericht
from k2t_portal.workflow.templatetags.portaal import datum_lang
from k2t_portal.workflow.views import MagMixin


def deel(factuur: Factuur, user: Gebruiker) -> Deel:
    """What went by mail and how that went; sending is the next step as long as it did not go."""
    zendingen = list(factuur.zendingen.select_related("bericht", "herinnering", "door").defer("herinnering__inhoud"))
    _merk_mislukte(zendingen)
    context = {"zendingen": zendingen, "mag_versturen": user.has_perm(PERMISSIE)}
    if not context["mag_versturen"]:
        return Deel([], context)
    gegaan = any(zending.herinnering_id is None for zending in zendingen)
    knop = {"titel": "Opnieuw versturen" if gegaan else "Versturen", "icoon": "verzenden"}
    url = reverse("facturatie:versturen", args=[factuur.pk])
    return Deel([{**knop, "url": url, "stijl": "primair" if _moet_nog(factuur, gegaan) else ""}], context)


def _merk_mislukte(zendingen: list[Zending]) -> None:
    """`kan_opnieuw`: the last mail with this document did not go. The newest stands first."""
    gezien: set[int | None] = set()
    for zending in zendingen:
        kan = _ging_niet(zending) and zending.herinnering_id not in gezien
        zending.kan_opnieuw = kan  # type: ignore[attr-defined]  # for the screen
        gezien.add(zending.herinnering_id)


def _ging_niet(zending: Zending) -> bool:
    """A reminder that fell away, because it was put off, is needed again as long as something is open."""
    status = zending.bericht.status
    weer_nodig = zending.herinnering_id is not None and zending.factuur.te_betalen > 0
    return status == Bericht.Status.MISLUKT or (weer_nodig and status == Bericht.Status.VERVALLEN)


def _moet_nog(factuur: Factuur, gegaan: bool) -> bool:
    return not gegaan and (factuur.is_credit or factuur.status == Factuur.Status.OPENSTAAND)


class Versturen(Stap):
    """Says whom the mail goes to and what goes with it, and when it went before."""

    model: Any = Factuur
    template_name = "facturatie/versturen.html"
    form_class = VersturenForm

    @property
    def factuur(self) -> Factuur:
        return self.object

    @property
    def herinnering(self) -> Herinnering | None:
        return None

    @cached_property
    def eerder(self) -> list[Zending]:
        zendingen = self.factuur.zendingen.filter(herinnering=self.herinnering)
        return list(zendingen.select_related("bericht"))

    def get_initial(self) -> dict[str, Any]:
        return {"poging": len(self.eerder) + 1}

    def doe(self, **gegevens: Any) -> Zending:
        return versturen(self.factuur, by=self.request.user, herinnering=self.herinnering, **gegevens)

    def gelukt(self, resultaat: Zending) -> str:
        return f"De mail gaat zo naar {resultaat.aan}. Op deze bladzijde zie je of dat lukt."

    def get_success_url(self) -> str:
        return self.factuur.get_absolute_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        adres = adressering(self.factuur)
        return super().get_context_data(
            factuur=self.factuur,
            herinnering=self.herinnering,
            adres=adres,
            eerder=self.eerder,
            soort=soort_mail(self.factuur, self.herinnering),
            met_xml=self.factuur.bestanden.filter(soort=voorkeur()).exists(),
            titel=f"{self.herinnering or self.factuur_naam} {'opnieuw ' if self.eerder else ''}versturen",
            knop="Mail opnieuw versturen" if self.eerder else "Mail versturen",
            bewaak=False,
            **kwargs,
        )

    @property
    def factuur_naam(self) -> str:
        return f"{self.factuur.get_soort_display()} {self.factuur}"


class HerinneringVersturen(Versturen):
    """The letter as it was made, again or for the first time: there may have been no address before."""

    model = Herinnering

    @property
    def factuur(self) -> Factuur:
        return self.object.factuur

    @property
    def herinnering(self) -> Herinnering:
        return self.object

    def waarom_niet(self) -> str:
        vanaf = self.factuur.herinneren_vanaf
        if self.factuur.te_betalen <= 0:
            return "Op deze factuur staat niets meer open. Een herinnering is niet meer nodig."
        if vanaf and vanaf > timezone.localdate():
            return f"Herinneren is uitgesteld tot {datum_lang(vanaf)}. Haal eerst het uitstel weg."
        return ""


class VersturenSelectie(MagMixin, FormView):
    """All of the list, as it was filtered, that did not go by mail yet: what goes, and what cannot and why."""

    permissie = PERMISSIE
    template_name = "facturatie/versturen_selectie.html"
    form_class = VersturenSelectieForm

    @cached_property
    def verdeling(self) -> Verdeling:
        return verdeel(gekozen_facturen(self.request.GET, ingelogde(self.request)))

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "facturen": Factuur.objects.visible_to(ingelogde(self.request))}

    def get_initial(self) -> dict[str, Any]:
        return {"facturen": [factuur.pk for factuur in self.verdeling.gaan]}

    def form_valid(self, form: VersturenSelectieForm) -> HttpResponse:
        """Only what the screen showed, each as its first time: what went meanwhile does not go again."""
        gekozen = form.cleaned_data["facturen"].op_volgorde()
        fouten = [fout for factuur in gekozen if (fout := self._verstuur(factuur))]
        for fout in fouten[:1]:
            messages.error(self.request, fout)
        if aantal := len(gekozen) - len(fouten):
            messages.success(self.request, _klaargezet(aantal))
        return redirect("facturatie:lijst")

    def _verstuur(self, factuur: Factuur) -> str:
        """What went wrong; one that cannot go holds up no other."""
        try:
            versturen(factuur, by=ingelogde(self.request), poging=1)
        except ValidationError as fout:
            return str(fout.messages[0])
        return ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        titel = "Versturen wat nog niet is gemaild"
        terug = f"{reverse('facturatie:lijst')}?{self.request.GET.urlencode()}"
        return super().get_context_data(verdeling=self.verdeling, titel=titel, annuleer_url=terug, **kwargs)


def _klaargezet(aantal: int) -> str:
    return "1 mail gaat zo uit." if aantal == 1 else f"{aantal} mails gaan zo uit."
