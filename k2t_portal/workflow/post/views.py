"""Screens of directie: what was mailed and how that went, and the words of the mails."""

import datetime
from typing import Any

from django.contrib import messages
from django.db.models import Count, F, Min, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import FormView, TemplateView, View

from k2t_portal.organisatie.toegang import ingelogde
from k2t_portal.workflow.models import Bericht, Sjabloon, Uitgaand
from k2t_portal.workflow.post import actions
from k2t_portal.workflow.post.bezorgen import opnieuw
from k2t_portal.workflow.post.documenten import met_makers
from k2t_portal.workflow.post.forms import PostFilter, WoordenForm
from k2t_portal.workflow.post.sjablonen import SOORTEN, woorden
from k2t_portal.workflow.post.soorten import Soort
from k2t_portal.workflow.post.voorbeeld import voorbeeld_van
from k2t_portal.workflow.views import LijstView, MagMixin

S = Bericht.Status
# As long as this the worker may be busy with something else.
TE_LANG = datetime.timedelta(minutes=15)
LEEG = {
    "titel": "Er is nog geen post",
    "tekst": "Bij elke stap in een zaak maakt het portaal vanzelf de mails.",
    "icoon": "mail",
}
NAAR_POST = ("Post", reverse_lazy("post:lijst"))
NAAR_TEKSTEN = ("Teksten van de mails", reverse_lazy("post:teksten"))


class Post(LijstView):
    """Every mail, the newest first; never what it said, and of an internal step not even about which case."""

    model = Bericht
    permissie = "workflow.post"
    filterset_class = PostFilter
    template_name = "post/lijst.html"
    extra_context = {
        "titel": "Post",
        "intro": "De mails over aanvragen, trajecten en facturen: naar wie ze gingen, en of dat lukte.",
        "leeg": LEEG,
        "acties": [{"titel": NAAR_TEKSTEN[0], "url": NAAR_TEKSTEN[1], "icoon": "potlood"}],
    }

    def get_queryset(self) -> QuerySet[Bericht]:
        berichten: QuerySet[Bericht] = super().get_queryset().select_related("ontvanger")
        return berichten.annotate(kenmerk=F("zaak__kenmerk"))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**stand_van_de_post(), **kwargs)
        return {**context, "object_list": met_makers(context["object_list"])}


def stand_van_de_post() -> dict[str, Any]:
    """How many mails wait or failed, and since when the first waits, a step that is no mail yet included."""
    tellingen = Bericht.objects.aggregate(
        wacht=Count("pk", filter=Q(status__in=[S.WACHT, S.BEZIG])),
        mislukt=Count("pk", filter=Q(status=S.MISLUKT)),
        sinds=Min("aangemaakt_op", filter=Q(status__in=[S.WACHT, S.BEZIG])),
    )
    stap = Uitgaand.objects.aggregate(sinds=Min("sinds"))["sinds"]
    oudste = min(filter(None, [tellingen.pop("sinds"), stap]), default=None)
    return {"tellingen": tellingen, "oudste": oudste, "staat_stil": bool(oudste and oudste < timezone.now() - TE_LANG)}


class Opnieuw(MagMixin, View):
    """Can do no harm, so it asks nothing."""

    permissie = "workflow.post"
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        opnieuw(get_object_or_404(Bericht.objects.visible_to(ingelogde(request)), pk=pk))
        messages.success(request, "De mail wordt zo opnieuw verstuurd.")
        return redirect("post:lijst")


class Teksten(MagMixin, TemplateView):
    """All kinds of mail, with the subject that they have now."""

    permissie = "workflow.post"
    template_name = "post/teksten.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        eigen = dict(Sjabloon.objects.values_list("soort", "onderwerp"))
        soorten = [
            {"titel": s.titel, "url": _url(naam), "onderwerp": eigen.get(naam, s.onderwerp), "eigen": naam in eigen}
            for naam, s in SOORTEN.items()
        ]
        return super().get_context_data(titel=NAAR_TEKSTEN[0], terug=[NAAR_POST], soorten=soorten, **kwargs)


class BijSoort(MagMixin):
    """About one kind of mail that the portal knows; any other is 404."""

    permissie = "workflow.post"
    kwargs: dict[str, Any]

    @cached_property
    def soort(self) -> Soort:
        if self.kwargs["soort"] not in SOORTEN:
            raise Http404
        return SOORTEN[self.kwargs["soort"]]


class Tekst(BijSoort, FormView):
    """The words of one kind, with an example beside them."""

    form_class = WoordenForm
    template_name = "post/tekst.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "plekken": self.soort.plekken}

    def get_initial(self) -> dict[str, Any]:
        onderwerp, tekst = woorden(self.kwargs["soort"])
        return {"onderwerp": onderwerp, "tekst": tekst}

    def form_valid(self, form: WoordenForm) -> HttpResponse:
        actions.bewaar_woorden(self.kwargs["soort"], by=ingelogde(self.request), **form.cleaned_data)
        messages.success(self.request, f"De mail “{self.soort.titel}” heeft nu deze tekst.")
        return redirect(_url(self.kwargs["soort"]))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        soort = self.kwargs["soort"]
        return super().get_context_data(
            titel=self.soort.titel,
            terug=[NAAR_POST, NAAR_TEKSTEN],
            knop="Tekst wijzigen",
            annuleer_url=NAAR_TEKSTEN[1],
            invulplekken=self.soort.plekken.items(),
            brief=voorbeeld_van(soort, *woorden(soort)),
            eigen=Sjabloon.objects.select_related("gewijzigd_door").filter(soort=soort).first(),
            soort=soort,
            **kwargs,
        )


class Voorbeeld(BijSoort, View):
    """The example for what is being typed; as long as that cannot be sent it says why."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, soort: str) -> HttpResponse:
        form = WoordenForm(request.POST, plekken=self.soort.plekken)
        brief = voorbeeld_van(soort, **form.cleaned_data) if form.is_valid() else None
        return render(request, "post/voorbeeld.html", {"brief": brief, "fouten": form.errors})


class Standaard(BijSoort, View):
    """Back to the words that the portal came with."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, soort: str) -> HttpResponse:
        actions.herstel_woorden(soort)
        messages.success(request, f"De mail “{self.soort.titel}” heeft weer de standaardtekst.")
        return redirect(_url(soort))


def _url(soort: str) -> str:
    return reverse("post:tekst", args=[soort])
