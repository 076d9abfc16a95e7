"""How long data is kept, what goes and what went, and removing a person; all for directie."""

from typing import Any

from django.forms import Form
from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from k2t_portal.dashboard.bewaren.persoon import bezwaren, verwijder_persoon
from k2t_portal.dashboard.bewaren.vooruit import (
    TOON,
    aantal_vastgehouden,
    in_woorden,
    mensen_om_te_verwijderen,
    vooruitzicht,
)
from k2t_portal.organisatie.actions.bewaren import stel_termijnen_vast
from k2t_portal.organisatie.forms.bewaren import BewaartermijnenForm
from k2t_portal.organisatie.models import Bewaartermijnen, Gebruiker, Opschoning
from k2t_portal.organisatie.toegang import ingelogde
from k2t_portal.organisatie.views.basis import BeheerMixin, Handeling, woorden
from k2t_portal.organisatie.views.mensen import BijPersoon

NACHTEN = 10


class Termijnen(Handeling):
    """The terms with their reasons. Until directie decided they are a proposal, and nothing goes."""

    form_class = BewaartermijnenForm
    template_name = "dashboard/bewaartermijnen.html"
    extra_context = woorden(
        "Bewaartermijnen",
        knop="Termijnen vaststellen",
        intro="Hoe lang het portaal persoonsgegevens bewaart. Daarna worden ze ’s nachts verwijderd.",
        annuleer_url=reverse_lazy("organisatie:beheer"),
    )

    @cached_property
    def termijnen(self) -> Bewaartermijnen:
        return Bewaartermijnen.huidig()

    def get_form_kwargs(self) -> dict[str, Any]:
        # A copy: a refused form leaves what was typed on its instance.
        return {**super().get_form_kwargs(), "instance": Bewaartermijnen.huidig()}

    def doe(self, **gegevens: Any) -> Bewaartermijnen:
        return stel_termijnen_vast(by=ingelogde(self.request), **gegevens)

    def gelukt(self, resultaat: Bewaartermijnen) -> str:
        return "De termijnen zijn vastgesteld. Hieronder zie je wat er vannacht en de komende maand verdwijnt."

    def daarna(self, resultaat: Bewaartermijnen) -> str:
        return reverse("dashboard:opruimen")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(termijnen=self.termijnen, **kwargs)


class Opruimen(BeheerMixin, TemplateView):
    """What goes tonight and within thirty days, who could be removed, and what went before."""

    template_name = "dashboard/opruimen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        termijnen = Bewaartermijnen.huidig()
        mensen = mensen_om_te_verwijderen(termijnen)
        verslagen = [(verslag, in_woorden(verslag)) for verslag in Opschoning.objects.all()[:NACHTEN]]
        return super().get_context_data(
            titel="Wat er verdwijnt",
            termijnen=termijnen,
            komt=vooruitzicht(termijnen),
            vastgehouden=aantal_vastgehouden(),
            mensen=mensen[:TOON],
            meer_mensen=max(mensen.count() - TOON, 0),
            verslagen=verslagen,
            **kwargs,
        )


class PersoonVerwijderen(BijPersoon):
    """Asks once more, and says what still stands in the way."""

    form_class = Form
    template_name = "dashboard/persoon_verwijderen.html"
    extra_context = woorden("Persoon verwijderen", knop_stijl="gevaar")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        redenen = bezwaren(self.persoon, by=ingelogde(self.request))
        return super().get_context_data(bezwaren=redenen, **kwargs)

    def doe(self, **gegevens: Any) -> Gebruiker:
        return verwijder_persoon(self.persoon, by=ingelogde(self.request))

    def gelukt(self, resultaat: Gebruiker) -> str:
        return f"De gegevens van deze persoon zijn verwijderd. In het verloop van zaken heet zij nu {resultaat}."

    def daarna(self, resultaat: Gebruiker) -> Any:
        return reverse("organisatie:mensen")
