"""A coach tells that she is away; she, or the OC for her, chooses what happens with each traject."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import DetailView, FormView, View
from django_fsm import TransitionNotAllowed

from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.templatetags.portaal import datum_lang
from k2t_portal.workflow.views import MagMixin, ZichtbaarMixin
from trajecten.actions import afwezigheid as actions
from trajecten.forms.afwezigheid import AfwezigForm, GevolgForm, LaatsteDagForm
from trajecten.models import Afwezigheid, Gevolg, Traject

GEREGELD = {
    Gevolg.Keuze.VERZETTEN: "Je gaat verder met {} als je er weer bent.",
    Gevolg.Keuze.PAUZEREN: "{} ligt stil. De school ziet tot wanneer.",
    Gevolg.Keuze.VERVANGEN: "De Ondersteuningscommissie zoekt een andere coach voor {}.",
}


class MijnAfwezigheid(MagMixin, FormView):
    """Her own days, and a form for new ones."""

    request: Any
    permissie = "trajecten.coachen"
    template_name = "trajecten/mijn_afwezigheid.html"
    form_class = AfwezigForm

    def form_valid(self, form: AfwezigForm) -> HttpResponse:
        try:
            self.afwezigheid = actions.meld_afwezig(self.request.user.coach, **form.cleaned_data)
        except ValidationError as fout:
            form.add_error(None, fout)
            return self.form_invalid(form)
        messages.success(self.request, _gemeld(self.afwezigheid))
        return super().form_valid(form)

    def get_success_url(self) -> str:
        """Straight on to what has to be arranged, if there is something."""
        moet_regelen = self.afwezigheid.geregeld_op is None
        return self.afwezigheid.get_absolute_url() if moet_regelen else reverse("trajecten:mijn_afwezigheid")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        mijn = self.request.user.coach.afwezigheden.filter(tot__gte=timezone.localdate())
        return super().get_context_data(afwezigheden=mijn, titel="Afwezig", knop="Afwezigheid melden", **kwargs)


class AfwezigheidDetail(ZichtbaarMixin, DetailView):
    """The trajecten that it touches, each with its planned session and what can be chosen."""

    model = Afwezigheid
    template_name = "trajecten/afwezigheid.html"
    request: Any
    object: Afwezigheid

    def get_queryset(self) -> Any:
        return super().get_queryset().select_related("coach__gebruiker", "geregeld_door")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        gevolgen = self.object.gevolgen.select_related("traject__aanvraag__school", "door")
        mag = user.has_perm("trajecten.afwezigheid_regelen", self.object)
        mag_afronden = user.has_perm("trajecten.afwezigheid_afronden", self.object)
        open_ = self.object.te_regelen() if mag else []
        return super().get_context_data(
            afwezigheid=self.object,
            is_van_mij=self.object.coach.gebruiker_id == user.pk,
            mag_regelen=mag,
            mag_wijzigen=user.has_perm("trajecten.afwezigheid_wijzigen", self.object),
            mag_afronden=mag_afronden and self.object.is_open and not open_,
            te_regelen=self._keuzes(open_, kwargs.pop("gebonden", {})),
            gevolgen=gevolgen,
            **kwargs,
        )

    def _keuzes(self, trajecten: list[Traject], gebonden: dict[int, GevolgForm]) -> list[dict[str, Any]]:
        """A form per traject; the one that was just sent keeps what was typed."""
        return [
            {
                "traject": traject,
                "geraakt": self.object.raakt(traject),
                "form": gebonden.get(traject.pk) or self._form(traject),
            }
            for traject in trajecten
        ]

    def _form(self, traject: Traject, data: Any = None) -> GevolgForm:
        return GevolgForm(data, prefix=f"t{traject.pk}", geraakt=self.object.raakt(traject) is not None)


class GevolgKiezen(AfwezigheidDetail):
    """One choice for one traject, sent from the page of the absence."""

    http_method_names = ["post"]

    def post(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        self.object = self.get_object()
        if not request.user.has_perm("trajecten.afwezigheid_regelen", self.object):
            raise PermissionDenied("trajecten.afwezigheid_regelen")
        traject = get_object_or_404(Traject.objects.visible_to(request.user), pk=kwargs["traject"])
        form = self._form(traject, request.POST)
        if form.is_valid() and self._gekozen(form, traject):
            return redirect(self.object)
        return self.render_to_response(self.get_context_data(gebonden={traject.pk: form}, form=form))

    def _gekozen(self, form: GevolgForm, traject: Traject) -> bool:
        try:
            gevolg = actions.kies_gevolg(self.object, traject, by=self.request.user, **form.voor_actie())
        except ValidationError as fout:
            form.add_error(None, fout)
            return False
        except TransitionNotAllowed:
            messages.info(self.request, f"{traject.zaak} was al geregeld.")
            return True
        messages.success(self.request, GEREGELD[Gevolg.Keuze(gevolg.keuze)].format(traject.zaak))
        return True


class AfwezigheidWijzigen(ZichtbaarMixin, FormView):
    """The last day moves: back earlier, or away for longer."""

    model = Afwezigheid
    request: Any
    template_name = "trajecten/afwezigheid_wijzigen.html"
    form_class = LaatsteDagForm

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        self.object = get_object_or_404(self.get_queryset(), pk=kwargs["pk"])
        if not request.user.has_perm("trajecten.afwezigheid_wijzigen", self.object):
            raise PermissionDenied("trajecten.afwezigheid_wijzigen")
        return super().dispatch(request, *args, **kwargs)

    def get_initial(self) -> dict[str, Any]:
        return {"tot": self.object.tot}

    def form_valid(self, form: LaatsteDagForm) -> HttpResponse:
        try:
            rij = actions.wijzig_afwezigheid(self.object, by=self.request.user, **form.cleaned_data)
        except ValidationError as fout:
            form.add_error(None, fout)
            return self.form_invalid(form)
        messages.success(self.request, f"De laatste dag is nu {datum_lang(rij.tot)}.")
        return redirect(rij)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            titel="Laatste dag wijzigen",
            knop="Laatste dag wijzigen",
            annuleer_url=self.object.get_absolute_url(),
            **kwargs,
        )


class AfwezigheidAfronden(ZichtbaarMixin, View):
    """Nothing is left to choose; only by POST, from the button on the page."""

    model = Afwezigheid
    request: Any
    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        afwezigheid = get_object_or_404(self.get_queryset(), pk=kwargs["pk"])
        try:
            actions.rond_af(afwezigheid, by=self.request.user)
        except ValidationError as fout:
            messages.error(request, fout.messages[0])
        else:
            messages.success(request, f"De afwezigheid van {afwezigheid.coach} is geregeld.")
        return redirect(afwezigheid)


class AfwezigheidVerwijderen(ZichtbaarMixin, View):
    """She turns out to be there; only by POST, from the button on the page or in the poule."""

    model = Afwezigheid
    request: Any
    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        afwezigheid = get_object_or_404(self.get_queryset().select_related("coach__gebruiker"), pk=kwargs["pk"])
        actions.verwijder_afwezigheid(afwezigheid, by=self.request.user)
        messages.success(request, f"De afwezigheid van {afwezigheid.coach} is verwijderd.")
        return redirect(_na_verwijderen(self.request.user))


def _na_verwijderen(user: Gebruiker) -> str:
    """The list that it stood in, of those that she may open."""
    if user.has_perm("trajecten.poule"):
        return "trajecten:poule"
    return "trajecten:mijn_afwezigheid" if user.has_perm("trajecten.coachen") else "dashboard:mijn_werk"


def _gemeld(afwezigheid: Afwezigheid) -> str:
    dagen = f"van {datum_lang(afwezigheid.van)} tot en met {datum_lang(afwezigheid.tot)}"
    if afwezigheid.geregeld_op:
        return f"Genoteerd: je bent er niet {dagen}. Je hebt in die tijd geen trajecten, dus je hoeft niets te regelen."
    return f"Genoteerd: je bent er niet {dagen}. Kies hieronder wat er met je trajecten gebeurt."
