"""Payments on a factuur: what its page says about them, recording one by hand, and taking a wrong one back."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from django.urls import reverse
from stdnum import iban

from facturatie.actions import betalen, betaling_intrekken, terugbetalen
from facturatie.forms import BetalingForm
from facturatie.models import Betaling, Factuur
from facturatie.views.deel import Deel
from facturatie.views.stap import PERMISSIE, Stap, zojuist
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.templatetags.portaal import datum, euro


def deel(factuur: Factuur, user: Gebruiker) -> Deel:
    """What was paid; who recorded it, and what she noted, is for directie."""
    if factuur.is_credit:
        return Deel([], {})
    mag = user.has_perm(PERMISSIE)
    betalingen = factuur.betalingen.select_related("vastgelegd_door", "ingetrokken_door")
    zichtbaar = betalingen if mag else betalingen.filter(ingetrokken_op=None)
    url = reverse("facturatie:betalen", args=[factuur.pk])
    context = {"betalingen": list(zichtbaar), "mag_betalen": mag, "betaal_url": url}
    return Deel(_knoppen(factuur, url) if mag else [], context)


def _knoppen(factuur: Factuur, url: str) -> list[dict[str, str]]:
    if not factuur.te_betalen:
        return []
    titel = "Terugbetaling vastleggen" if factuur.terug_te_betalen else "Betaling vastleggen"
    return [{"titel": titel, "url": url, "icoon": "euro"}]


class Betalen(Stap):
    """Record a payment by hand; when the school paid too much, that it was paid back."""

    model = Factuur
    form_class = BetalingForm
    template_name = "facturatie/betalen.html"

    def waarom_niet(self) -> str:
        return "Op een creditfactuur wordt niet betaald." if self.object.is_credit else ""

    @property
    def is_terug(self) -> bool:
        return bool(self.object.terug_te_betalen)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "factuur": self.object}

    def doe(self, **gegevens: Any) -> Betaling:
        if self.is_terug:
            del gegevens["te_veel"]
            return terugbetalen(self.object, by=self.request.user, **gegevens)
        return betalen(self.object, by=self.request.user, **gegevens)

    def gelukt(self, resultaat: Betaling) -> str:
        return f"{_wat(resultaat)} van {euro(resultaat.hoeveel)} op {datum(resultaat.datum)} is vastgelegd."

    def geweigerd(self, form: Any, fout: Any) -> HttpResponse:
        antwoord = super().geweigerd(form, fout)
        if form.has_error("bedrag", "te_veel"):
            form.vraag_te_veel()
        return antwoord

    def deed_ik_net(self, form: Any) -> bool:
        teken = -1 if form.cleaned_data["gezien"] < 0 else 1
        return Betaling.objects.filter(
            factuur=self.object,
            vastgelegd_door=self.request.user,
            vastgelegd_op__gt=zojuist(),
            ingetrokken_op=None,
            datum=form.cleaned_data["datum"],
            bedrag=form.cleaned_data["bedrag"] * teken,
        ).exists()

    def gezien(self) -> Any:
        return self.object.te_betalen

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        titel = "Terugbetaling vastleggen" if self.is_terug else "Betaling vastleggen"
        return super().get_context_data(
            titel=titel, knop=titel, is_terug=self.is_terug, rekeningen=self._rekeningen(), **kwargs
        )

    def _rekeningen(self) -> list[tuple[str, str]]:
        """Where money to pay back came from, as the bank told it: the account in groups of four, and its name."""
        betalingen = self.object.betalingen.filter(ingetrokken_op=None, bijschrijving__isnull=False)
        velden = ("bijschrijving__tegenrekening", "bijschrijving__naam")
        van = dict.fromkeys(betalingen.values_list(*velden)) if self.is_terug else {}
        return [(iban.format(rekening), naam) for rekening, naam in van if rekening]


class BetalingIntrekken(Stap):
    """Take back a betaling that was a mistake."""

    model = Betaling

    def get_queryset(self) -> QuerySet[Betaling]:
        facturen = Factuur.objects.visible_to(self.request.user)
        return Betaling.objects.filter(factuur__in=facturen).select_related("factuur", "bijschrijving")

    def waarom_niet(self) -> str:
        return "Deze betaling is al ingetrokken." if self.object.ingetrokken_op else ""

    def doe(self, **gegevens: Any) -> Betaling:
        return betaling_intrekken(self.object, by=self.request.user)

    def gelukt(self, resultaat: Betaling) -> str:
        return f"{_wat(resultaat)} van {euro(resultaat.hoeveel)} is ingetrokken."

    def deed_ik_net(self, form: Any) -> bool:
        return True

    def get_success_url(self) -> str:
        return self.object.factuur.get_absolute_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        wat = f"{_wat(self.object)} van {euro(self.object.hoeveel)} op {datum(self.object.datum)}"
        uitleg = f"{wat} telt dan niet meer mee voor factuur {self.object.factuur}."
        titel = f"{_wat(self.object)} intrekken"
        if self.object.bijschrijving:
            uitleg += " Het bedrag staat daarna weer bij de bijschrijvingen die een factuur zoeken."
        return super().get_context_data(titel=titel, knop=titel, knop_stijl="gevaar", uitleg=uitleg, **kwargs)


def _wat(betaling: Betaling) -> str:
    return "Terugbetaling" if betaling.is_terug else "Betaling"
