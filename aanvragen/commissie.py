"""The Ondersteuningscommissie as a group: who judges an aanvraag, what they said, and how many must agree."""

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from django.apps import apps
from django.db.models import F, QuerySet, Value

from k2t_portal.organisatie.geheugen import onthoud
from k2t_portal.organisatie.models import Aanstelling, Gebruiker, Rol, Samenwerkingsverband
from k2t_portal.workflow.inzage import lees_verhaal

if TYPE_CHECKING:
    from aanvragen.models import Aanvraag


class Stem(NamedTuple):
    """What one lid said: her advies, or without `uitkomst` why she stepped back."""

    aanvraag: int
    lid: int
    naam: str
    uitkomst: str
    cijfertekst: str
    op: datetime.datetime

    @property
    def tekst(self) -> str:
        """What she wrote, for a page that noted who reads it."""
        return lees_verhaal(self.aanvraag, self.cijfertekst)


class Plek(NamedTuple):
    """A lid in the deliberation: her advies, or why she gives none."""

    lid: int
    naam: str
    stem: Stem | None = None
    waarom_niet: str = ""


def leden() -> list[Gebruiker]:
    """Today's OC-leden by name, with their hats; read once per request."""
    return onthoud("oc_leden", _lees_leden)


def wie_beslissen(aanvraag: "Aanvraag") -> list[Gebruiker]:
    """The leden that may decide on this one."""
    return [lid for lid in leden() if lid.has_perm("aanvragen.beoordelen", aanvraag)]


def aantal_nodig(aanvraag: "Aanvraag") -> int:
    """How many leden must agree: the setting, or all of them when fewer are left, and never nobody."""
    gevraagd = Samenwerkingsverband.huidig().besluit_leden
    return 1 if gevraagd == 1 else max(1, min(gevraagd, len(wie_beslissen(aanvraag))))


def aantal_eens(aanvraag: "Aanvraag", uitkomst: str, *, zonder: Gebruiker | None = None) -> int:
    """How many of the leden that may decide gave this advies, leaving `zonder` out."""
    sleutels = {lid.pk for lid in wie_beslissen(aanvraag)} - ({zonder.pk} if zonder else set())
    return sum(stem.uitkomst == uitkomst and stem.lid in sleutels for stem in aanvraag.stemmen)


def wacht_op_een_collega(aanvraag: "Aanvraag", user: Gebruiker) -> bool:
    """She gave her advies, more leden are needed, and one of them did not say anything yet.

    Once everybody did and they disagree, all are aan zet again, so that the case never waits for nobody.
    """
    if user.pk not in aanvraag.adviseurs or Samenwerkingsverband.huidig().besluit_leden == 1:
        return False
    return any(lid.pk not in aanvraag.adviseurs for lid in wie_beslissen(aanvraag))


def stemmen_over(sleutels: Iterable[int], *, met_tekst: bool = True) -> dict[int, list[Stem]]:
    """What was said about these aanvragen, by key, in one query."""
    per_aanvraag: dict[int, list[Stem]] = {}
    for rij in _stemmen(list(sleutels), met_tekst=met_tekst):
        per_aanvraag.setdefault(rij[0], []).append(Stem(*rij))
    return per_aanvraag


def bereid_voor(aanvragen: "Iterable[Aanvraag]") -> None:
    """For lists: one query for all that their rules ask of the leden, without what these wrote."""
    rijen = list(aanvragen)
    stemmen = stemmen_over([rij.pk for rij in rijen], met_tekst=False)
    for rij in rijen:
        rij.stemmen = stemmen.get(rij.pk, [])


def overleg(aanvraag: "Aanvraag", huidig: list[Gebruiker]) -> list[Plek]:
    """What each of these leden said or why she says nothing; also who said something and is no lid any more."""
    namen = {**{lid.pk: lid.naam for lid in huidig}, **{stem.lid: stem.naam for stem in aanvraag.stemmen}}
    adviezen = {stem.lid: stem for stem in aanvraag.stemmen if stem.uitkomst}
    terug = {stem.lid: f"Teruggetreden: {stem.tekst}" for stem in aanvraag.stemmen if not stem.uitkomst}
    redenen = {**_buiten(aanvraag, huidig), **terug}
    return [Plek(lid, naam, adviezen.get(lid), redenen.get(lid, "")) for lid, naam in namen.items()]


def _buiten(aanvraag: "Aanvraag", huidig: list[Gebruiker]) -> dict[int, str]:
    """The leden that are out of this one by themselves, without having to step back."""
    van_school = [lid.pk for lid in huidig if aanvraag.school_id in lid.scholen_als(Rol.KC)]
    eigen = [lid.pk for lid in huidig if lid.pk in {aanvraag.aanvrager_id, aanvraag.ingediend_door_id}]
    return {
        **dict.fromkeys(van_school, "Kwaliteitscoördinator van deze school"),
        **dict.fromkeys(eigen, "Eigen aanvraag"),
    }


def _stemmen(sleutels: list[int], *, met_tekst: bool) -> "QuerySet[Any, Any]":
    """Rows as a Stem has them."""
    adviezen = _rijen("Advies", sleutels, F("uitkomst"), "toelichting" if met_tekst else "")
    return adviezen.union(_rijen("Terugtreding", sleutels, Value(""), "reden" if met_tekst else ""), all=True)


def _rijen(model: str, sleutels: list[int], uitkomst: Any, tekst: str) -> "QuerySet[Any, Any]":
    """By the name of the model, since the models import this module."""
    rijen = apps.get_model("aanvragen", model).objects.filter(aanvraag__in=sleutels).order_by()
    return rijen.values_list("aanvraag", "lid", "lid__naam", uitkomst, F(tekst) if tekst else Value(""), "op")


def _lees_leden() -> list[Gebruiker]:
    """With their hats, so that asking what each of them may do reads nothing more."""
    nu = Aanstelling.objects.geldig().select_related("gebruiker", "school")
    wie = Aanstelling.objects.geldig().filter(rol=Rol.OC, gebruiker__is_active=True).values("gebruiker")
    per_lid: dict[int, Gebruiker] = {}
    for hoed in nu.filter(gebruiker__in=wie).order_by("gebruiker__naam", "gebruiker"):
        lid = per_lid.setdefault(hoed.gebruiker_id, hoed.gebruiker)
        lid.hoeden = [*lid.__dict__.get("hoeden", []), hoed]
    return list(per_lid.values())
