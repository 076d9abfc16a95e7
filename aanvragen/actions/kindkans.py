"""From a Kindkans export to concepten: take it in, say what its columns are, read it in, or throw it away."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from aanvragen.kindkans.bestand import Bestand, pak_in, pak_uit
from aanvragen.kindkans.kolommen import onthoud, voorstel
from aanvragen.kindkans.opruimen import ruim_straks_op
from aanvragen.kindkans.rijen import Uitslag, beoordeel
from aanvragen.models import Aanvraag, Inlezing
from aanvragen.voorinvullen import wat_bekend_is
from k2t_portal.organisatie.models import Gebruiker, Samenwerkingsverband, School

PER_KEER = 200


@transaction.atomic
def neem_bestand_aan(*, by: Gebruiker, route: int, bestand: Bestand) -> Inlezing:
    """Keep an export until it is read in, or for an hour. What she chose before goes."""
    _controleer_maker(by)
    # Two uploads of one person at the same moment wait for each other.
    Gebruiker.objects.select_for_update().get(pk=by.pk)
    Inlezing.objects.filter(eigenaar=by).delete()
    kolommen = voorstel(bestand.tabel.kop, route)
    inlezing = Inlezing.objects.create(eigenaar=by, route=route, inhoud=pak_in(bestand), kolommen=kolommen)
    ruim_straks_op()
    return inlezing


@transaction.atomic
def kies_kolommen(
    inlezing: Inlezing, *, by: Gebruiker, kolommen: dict[int, str], school: School | None = None
) -> Inlezing:
    """Say which column fills which field. Raises ValidationError when it was read in already."""
    open_inlezing = _vergrendel(inlezing, by)
    if open_inlezing.ingelezen_op:
        raise ValidationError("Dit bestand is al ingelezen.", code="al_ingelezen")
    open_inlezing.kolommen, open_inlezing.school = kolommen, school
    open_inlezing.save()
    return open_inlezing


@transaction.atomic
def lees_in(inlezing: Inlezing, *, by: Gebruiker) -> Inlezing:
    """Make a concept of every row that can be one; a second time it does nothing.

    One import at a time, so that two people who bring the same dossier get one concept.
    """
    Samenwerkingsverband.objects.select_for_update().first()
    inlezing = _vergrendel(inlezing, by)
    if inlezing.ingelezen_op:
        return inlezing
    uitslagen = beoordeel(inlezing)
    nieuw = [uitslag for uitslag in uitslagen if uitslag.soort == "nieuw"]
    Aanvraag.objects.bulk_create(_concepten(nieuw, by, inlezing.route), batch_size=PER_KEER)
    onthoud(pak_uit(inlezing.inhoud).tabel.kop, inlezing.veld_per_plek)
    inlezing.uitkomst, inlezing.inhoud, inlezing.ingelezen_op = _uitkomst(uitslagen), b"", timezone.now()
    inlezing.save()
    return inlezing


@transaction.atomic
def gooi_bestand_weg(inlezing: Inlezing, *, by: Gebruiker) -> None:
    """She thought better of it."""
    _vergrendel(inlezing, by).delete()


def _vergrendel(inlezing: Inlezing, by: Gebruiker) -> Inlezing:
    _controleer_maker(by)
    return Inlezing.objects.visible_to(by).select_for_update().get(pk=inlezing.pk)


def _controleer_maker(by: Gebruiker) -> None:
    if not by.has_perm("aanvragen.maken"):
        raise PermissionDenied("aanvragen.maken")


def _concepten(uitslagen: Iterable[Uitslag], by: Gebruiker, route: int) -> list[Aanvraag]:
    """What `begin` and `bewaar` make of a row, for all rows at once."""
    bekend: dict[int, dict[str, Any]] = {}
    concepten = []
    for uitslag in uitslagen:
        school = uitslag.school
        assert school is not None  # noqa: S101, a row without a school is no concept
        if school.pk not in bekend:
            bekend[school.pk] = _wat_bekend_is(by, route, school)
        velden = {**bekend[school.pk], **uitslag.velden, "import_sleutel": uitslag.sleutel}
        concepten.append(Aanvraag(route=route, school=school, aanvrager=by, **velden))
    return concepten


def _wat_bekend_is(by: Gebruiker, route: int, school: School) -> dict[str, Any]:
    if not by.has_perm("aanvragen.behandelen", Aanvraag(route=route, school=school, aanvrager=by)):
        raise PermissionDenied("aanvragen.behandelen")
    return wat_bekend_is(by, route, school)


def _uitkomst(uitslagen: list[Uitslag]) -> dict[str, Any]:
    """Counts, and the rows that are still to mend: enough to go on after the contents are gone."""
    soorten = [uitslag.soort for uitslag in uitslagen]
    fout = [uitslag for uitslag in uitslagen if uitslag.soort == "fout"]
    return {
        "nieuw": soorten.count("nieuw"),
        "bestaat": soorten.count("bestaat"),
        "fout": [[uitslag.nummer, [list(probleem) for probleem in uitslag.problemen]] for uitslag in fout],
    }
