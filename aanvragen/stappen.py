"""The order of the steps in which an aanvraag is filled in, and what each still misses."""

from typing import NamedTuple

from django.urls import reverse

from aanvragen.compleet import wat_ontbreekt
from aanvragen.forms.stap import StapForm
from aanvragen.forms.stappen import HulpvraagForm, LeerkrachtForm, VoorafNiveau1Form, VoorafNiveau2Form, VormForm
from aanvragen.models import Aanvraag


class Stap(NamedTuple):
    """One step: its place in the URL, its title, what it says first, and its form (not for the first and the last)."""

    slug: str
    titel: str
    intro: str
    form: type[StapForm] | None = None

    def url(self, aanvraag: Aanvraag) -> str:
        return reverse("aanvragen:stap", args=[aanvraag.pk, self.slug])

    @property
    def velden(self) -> list[str]:
        return list(self.form.base_fields) if self.form else []


START = Stap("start", "Route en school", "Er zijn twee routes. Je ziet hier wat bij jouw rol past.")
LEERKRACHT = Stap(
    "leerkracht", "Leerkracht en leerling", "Om wie gaat het? Noem de leerling niet bij de naam.", LeerkrachtForm
)
HULPVRAAG = Stap(
    "hulpvraag", "De hulpvraag", "Vertel kort wat er speelt tussen de leerkracht en de leerling.", HulpvraagForm
)
VOORAF = {
    1: Stap(
        "vooraf", "Wat eraan voorafging", "Wat deed de school al, voordat je Key2Teach aanvraagt?", VoorafNiveau1Form
    ),
    2: Stap("vooraf", "Wat eraan voorafging", "Met wie besprak je dat Key2Teach kan helpen?", VoorafNiveau2Form),
}
VORM = Stap("vorm", "Vorm en kosten", "De school betaalt één bedrag per traject, na afloop.", VormForm)
BIJLAGEN = Stap("bijlagen", "Bijlagen", "Heb je een verslag of een plan dat helpt? Voeg het toe. Het hoeft niet.")


def stappen_van(route: int) -> list[Stap]:
    return [START, LEERKRACHT, HULPVRAAG, VOORAF[route], VORM, BIJLAGEN]


def vragen_van(route: int) -> dict[str, str]:
    """What each field of the form asks, in the words of the form."""
    formulieren = [stap.form for stap in stappen_van(route) if stap.form]
    return {naam: str(veld.label) for form in formulieren for naam, veld in form.base_fields.items()}


def ontbreekt_in(stap: Stap, ontbreekt: dict[str, str]) -> dict[str, str]:
    """The part of what an aanvraag misses that this step asks."""
    return {veld: vraag for veld, vraag in ontbreekt.items() if veld in stap.velden}


def eerste_onvolledige(aanvraag: Aanvraag) -> Stap | None:
    """Where to go on; None when every step has what it needs."""
    ontbreekt = wat_ontbreekt(aanvraag)
    return next((stap for stap in stappen_van(aanvraag.route) if ontbreekt_in(stap, ontbreekt)), None)


def buren(stap: Stap, route: int) -> tuple[Stap | None, Stap | None]:
    """The step before and the step after this one."""
    stappen = stappen_van(route)
    plek = stappen.index(stap)
    return (stappen[plek - 1] if plek else None), (stappen[plek + 1] if plek + 1 < len(stappen) else None)
