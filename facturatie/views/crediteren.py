"""The screens that take a factuur back and put a corrected one in its place, and what its page says about that."""

from decimal import Decimal
from typing import Any, ClassVar

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.generic import FormView
from django.views.generic.detail import SingleObjectMixin

from facturatie.actions import IntussenVeranderd, crediteren, vervangen
from facturatie.forms.crediteren import CrediterenForm, VervangenForm
from facturatie.models import Factuur
from facturatie.views.deel import Deel
from facturatie.views.stap import PERMISSIE, zojuist
from k2t_portal.organisatie.models import Gebruiker, Schoolbestuur
from k2t_portal.workflow.templatetags.portaal import euro
from k2t_portal.workflow.views import ZichtbaarMixin


def deel(factuur: Factuur, user: Gebruiker) -> Deel:
    """The creditfacturen of a factuur and back, the factuur that came in its place, and the next step."""
    anderen = Factuur.objects.visible_to(user).filter(traject=factuur.traject_id).exclude(pk=factuur.pk)
    familie = list(anderen.op_volgorde())
    context = {
        "creditfacturen": [f for f in familie if f.crediteert_id == factuur.pk],
        "origineel": next((f for f in familie if f.pk == factuur.crediteert_id), None),
        "vervangen": [f for f in familie if f.status == Factuur.Status.GECREDITEERD and factuur.te_crediteren],
        "lopende": next((f for f in familie if f.te_crediteren), None),
    }
    return Deel(_knoppen(factuur, familie) if user.has_perm(PERMISSIE) else [], context)


def _knoppen(factuur: Factuur, familie: list[Factuur]) -> list[dict[str, str]]:
    if factuur.te_crediteren:
        return [{"titel": "Crediteren", "url": reverse("facturatie:crediteren", args=[factuur.pk]), "icoon": "herstel"}]
    if any(f.te_crediteren for f in familie):
        return []
    # All facturen of the traject were taken back. From a creditfactuur this is about the one that it took back.
    url = reverse("facturatie:vervangen", args=[factuur.crediteert_id or factuur.pk])
    return [{"titel": "Verbeterde factuur maken", "url": url, "icoon": "factuur", "stijl": "primair"}]


class FactuurStap(ZichtbaarMixin, SingleObjectMixin, FormView):
    """A form of directie that issues a document about a factuur: 404 not visible, 403 not allowed, no text lost.

    On a change of what it asks htmx gets `gevolg_template` alone: what will happen with what is filled in now.
    """

    model = Factuur
    form_class: type[Any]
    titel: ClassVar[str]
    knop: ClassVar[str]
    gelukt: ClassVar[str]
    gevolg_template: ClassVar[str]

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        self.object = self.get_object()
        if not request.user.has_perm(PERMISSIE):
            raise PermissionDenied(PERMISSIE)
        if request.method != "POST" and (waarom_niet := self.waarom_niet()):
            messages.info(request, waarom_niet)
            return redirect(self.object)
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.headers.get("HX-Request"):
            form = self.form_class(request.GET, factuur=self.object)
            return render(request, self.gevolg_template, {"factuur": self.object, **self.gevolg(form)})
        return super().get(request, *args, **kwargs)

    def get_form(self, form_class: Any = None) -> Any:
        """Its values to begin with are those of the factuur."""
        return self.form_class(self.request.POST or None, factuur=self.object)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = kwargs.pop("form", None) or self.get_form()
        context = {"form": form, "zaak": self.object, "titel": self.titel.format(self.object), "knop": self.knop}
        return super().get_context_data(**context, **self.gevolg(form), **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            nieuw = self.doe(form.cleaned_data)
        except IntussenVeranderd as fout:
            return self._verloren(form, fout)
        except ValidationError as fout:
            form.add_error(None, fout)
            return self.form_invalid(form)
        messages.success(self.request, self.gelukt.format(nieuw=nieuw, bedrag=euro(nieuw.bedrag)))
        return redirect(nieuw)

    def _verloren(self, form: Any, fout: ValidationError) -> HttpResponse:
        """The second of two clicks goes where the first one went; who was too late keeps what was typed."""
        eigen = Factuur.objects.filter(gemaakt_door=self.request.user, gemaakt_op__gt=zojuist())
        if eerste := eigen.filter(**self.zo_gemaakt(form.cleaned_data)).last():
            messages.info(self.request, f"Je maakte {eerste} zojuist al. Er is geen tweede gemaakt.")
            return redirect(eerste)
        self.object = self.get_object()
        context = self.get_context_data(form=self.opnieuw(form), conflict=fout.messages[0])
        return self.render_to_response(context, status=409)

    def opnieuw(self, form: Any) -> Any:
        """The same form, about the factuur as it is now."""
        return form

    def waarom_niet(self) -> str:
        """Why this cannot be done with the factuur, or nothing."""
        raise NotImplementedError

    def gevolg(self, form: Any) -> dict[str, Any]:
        """What will happen, as context."""
        raise NotImplementedError

    def doe(self, gegevens: dict[str, Any]) -> Factuur:
        raise NotImplementedError

    def zo_gemaakt(self, gegevens: dict[str, Any]) -> dict[str, Any]:
        """By what one knows the document that this very form made."""
        raise NotImplementedError


class Crediteren(FactuurStap):
    """Take back the whole of a factuur, or a part."""

    template_name = "facturatie/crediteren.html"
    gevolg_template = "facturatie/_crediteren_gevolg.html"
    form_class = CrediterenForm
    titel = "Factuur {} crediteren"
    knop = "Creditfactuur maken"
    gelukt = "Creditfactuur {nieuw} van {bedrag} is gemaakt."

    def waarom_niet(self) -> str:
        if self.object.is_credit:
            return "Dit is een creditfactuur. Die kun je niet crediteren."
        return "" if self.object.te_crediteren else "Deze factuur is al helemaal gecrediteerd."

    def gevolg(self, form: Any) -> dict[str, Any]:
        bedrag = _ingevuld(form, "bedrag")
        return {"bedrag": bedrag, "gevolgen": gevolgen(self.object, bedrag) if bedrag else []}

    def doe(self, gegevens: dict[str, Any]) -> Factuur:
        return crediteren(self.object, by=self.request.user, **gegevens)

    def zo_gemaakt(self, gegevens: dict[str, Any]) -> dict[str, Any]:
        return {"crediteert": self.object, "bedrag": gegevens["bedrag"], "reden": gegevens["reden"]}

    def opnieuw(self, form: Any) -> Any:
        form.data = form.data.copy()
        form.data["gezien"] = str(self.object.te_crediteren)
        return form


class Vervangen(FactuurStap):
    """A corrected factuur in the place of one that was credited as a whole."""

    template_name = "facturatie/vervangen.html"
    gevolg_template = "facturatie/_vervangen_aan.html"
    form_class = VervangenForm
    titel = "Verbeterde factuur in plaats van {}"
    knop = "Factuur maken"
    gelukt = "Factuur {nieuw} van {bedrag} is gemaakt."

    def waarom_niet(self) -> str:
        if self.object.status != Factuur.Status.GECREDITEERD:
            return "Een verbeterde factuur kan pas als de hele factuur is gecrediteerd."
        if lopende := Factuur.objects.filter(traject=self.object.traject_id).lopend().first():
            return f"Voor dit traject is er al een nieuwe factuur: {lopende}."
        return ""

    def gevolg(self, form: Any) -> dict[str, Any]:
        bestuur: Schoolbestuur | None = _ingevuld(form, "bestuur")
        oud = self.object.referentie if bestuur and bestuur.pk != self.object.bestuur_id else ""
        return {"bestuur": bestuur, "van_het_vorige": oud if oud == _ingevuld(form, "referentie") else ""}

    def doe(self, gegevens: dict[str, Any]) -> Factuur:
        return vervangen(self.object, by=self.request.user, **gegevens)

    def zo_gemaakt(self, gegevens: dict[str, Any]) -> dict[str, Any]:
        return {"soort": "factuur", "traject": self.object.traject_id, **gegevens}


def gevolgen(factuur: Factuur, bedrag: Decimal) -> list[str]:
    """What happens when this amount, in euro, is credited, as sentences."""
    if bedrag > factuur.te_crediteren:
        return [f"Dit kan niet: er is nog {euro(factuur.te_crediteren)} te crediteren."]
    return [
        f"Er komt een creditfactuur van {euro(bedrag)}. Haar nummer is het volgende in dezelfde reeks als de facturen.",
        "De creditfactuur verandert daarna niet meer en kan niet weg.",
        _geld(factuur.te_betalen - bedrag, factuur),
        _traject(bedrag == factuur.te_crediteren),
    ]


def _geld(rest: Decimal, factuur: Factuur) -> str:
    if rest > 0:
        return f"{factuur.koper_naam} moet van factuur {factuur} nog {euro(rest)} betalen."
    if rest < 0:
        return (
            f"{factuur.koper_naam} betaalde al {euro(factuur.betaald)}. Betaal {euro(-rest)} terug: "
            "dat doe je bij de bank, het portaal doet het niet."
        )
    return f"{factuur.koper_naam} hoeft van factuur {factuur} niets meer te betalen."


def _traject(helemaal: bool) -> str:
    if helemaal:
        return "Het traject komt vrij. Daarna kun je er een verbeterde factuur voor maken."
    return "De factuur blijft staan, dus voor dit traject kan er geen andere komen."


def _ingevuld(form: Any, veld: str) -> Any:
    """The value of a field as it is filled in now, or None when it is wrong."""
    if not form.is_bound:
        return form.fields[veld].clean(form.initial[veld])
    form.is_valid()
    return form.cleaned_data.get(veld)
