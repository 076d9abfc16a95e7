"""The Ondersteuningscommissie as a group: who judges an aanvraag, what they said, and how many must agree."""

from typing import TYPE_CHECKING, NamedTuple

from k2t_portal.organisatie.geheugen import onthoud
from k2t_portal.organisatie.models import Aanstelling, Gebruiker, Rol, Samenwerkingsverband

if TYPE_CHECKING:
    from aanvragen.models import Aanvraag, Advies


class Stem(NamedTuple):
    """One lid in the deliberation: her advies, or why she gives none."""

    lid: Gebruiker
    advies: "Advies | None" = None
    waarom_niet: str = ""


def leden() -> list[Gebruiker]:
    """Today's OC-leden by name, with their hats; read once per request."""
    return onthoud("oc_leden", _lees_leden)


def wie_beslissen(aanvraag: "Aanvraag") -> list[Gebruiker]:
    """The leden that may decide on this one."""
    return [lid for lid in leden() if lid.has_perm("aanvragen.beoordelen", aanvraag)]


def aantal_nodig(aanvraag: "Aanvraag") -> int:
    """How many leden must agree: the setting, or all of them when fewer are left, and never nobody."""
    return max(1, min(Samenwerkingsverband.huidig().besluit_leden, len(wie_beslissen(aanvraag))))


def aantal_eens(aanvraag: "Aanvraag", uitkomst: str, *, zonder: Gebruiker | None = None) -> int:
    """How many of the leden that may decide gave this advies, leaving `zonder` out."""
    sleutels = {lid.pk for lid in wie_beslissen(aanvraag)} - ({zonder.pk} if zonder else set())
    return sum(advies.uitkomst == uitkomst and advies.lid_id in sleutels for advies in aanvraag.adviezen.all())


def wacht_op_een_collega(aanvraag: "Aanvraag", user: Gebruiker) -> bool:
    """She gave her advies, more leden are needed, and one of them did not say anything yet.

    Once everybody did and they disagree, all are aan zet again, so that the case never waits for nobody.
    """
    if user.pk not in aanvraag.adviseurs or Samenwerkingsverband.huidig().besluit_leden == 1:
        return False
    return any(lid.pk not in aanvraag.adviseurs for lid in wie_beslissen(aanvraag))


def overleg(aanvraag: "Aanvraag") -> list[Stem]:
    """What each lid said or why she says nothing; also what someone said who is no lid any more."""
    adviezen = {advies.lid_id: advies for advies in aanvraag.adviezen.select_related("lid")}
    redenen = {weg.lid_id: weg.reden for weg in aanvraag.terugtredingen.all()}
    oud_leden = {sleutel: advies.lid for sleutel, advies in adviezen.items()}
    allen = {**{lid.pk: lid for lid in leden()}, **oud_leden}
    return [Stem(lid, adviezen.get(lid.pk), _waarom_niet(aanvraag, lid, redenen)) for lid in allen.values()]


def _waarom_niet(aanvraag: "Aanvraag", lid: Gebruiker, redenen: dict[int, str]) -> str:
    if lid.pk in {aanvraag.aanvrager_id, aanvraag.ingediend_door_id}:
        return "Eigen aanvraag"
    if lid.pk in redenen:
        return f"Teruggetreden: {redenen[lid.pk]}"
    if aanvraag.school_id in lid.scholen_als(Rol.KC):
        return "Kwaliteitscoördinator van deze school"
    return ""


def _lees_leden() -> list[Gebruiker]:
    """With their hats, so that asking what each of them may do reads nothing more."""
    nu = Aanstelling.objects.geldig().select_related("gebruiker", "school")
    wie = Aanstelling.objects.geldig().filter(rol=Rol.OC, gebruiker__is_active=True).values("gebruiker")
    per_lid: dict[int, Gebruiker] = {}
    for hoed in nu.filter(gebruiker__in=wie).order_by("gebruiker__naam", "gebruiker"):
        lid = per_lid.setdefault(hoed.gebruiker_id, hoed.gebruiker)
        lid.hoeden = [*lid.__dict__.get("hoeden", []), hoed]
    return list(per_lid.values())
