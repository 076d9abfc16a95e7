"""The kinds of data with a term: which rows are due, and what happens with them."""

import datetime
from collections.abc import Callable
from typing import Any, NamedTuple

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from aanvragen import actions, bewaren
from aanvragen.models import Aanvraag, Consult
from facturatie.actions import bewaren as facturen
from k2t_portal.workflow.models import Inzage
from k2t_portal.workflow.opruimen import verwijder_verlopen_inzage
from k2t_portal.workflow.post.opruimen import oude_berichten
from trajecten.bewaren import oude_afwezigheid

Grens = datetime.date
Rijen = Callable[[Grens], "QuerySet[Any]"]


def _nooit(rij: Any, tot: Grens) -> bool:
    return False


def _niets(tot: Grens) -> int:
    return 0


class Soort(NamedTuple):
    """`rijen` are those that ended on a day or before.

    With `einde`, the column that the term counts from, each goes by `per_stuk` in a transaction of its own; else
    `alles` takes them together and tells how many went.
    """

    naam: str
    een: str
    meer: str
    termijn: str
    rijen: Rijen
    per_stuk: Callable[[Any, Grens], bool] = _nooit
    alles: Callable[[Grens], int] = _niets
    einde: str = ""

    def in_woorden(self, aantal: int) -> str:
        return f"{aantal} {self.een if aantal == 1 else self.meer}"


def _na_traject(zaak: Aanvraag, tot: Grens) -> bool:
    return actions.anonimiseer(zaak, als_nog=bewaren.dossiers_na_traject(tot))


def _zonder_traject(zaak: Aanvraag, tot: Grens) -> bool:
    return actions.anonimiseer(zaak, als_nog=bewaren.dossiers_zonder_traject(tot))


def _concept(zaak: Aanvraag, tot: Grens) -> bool:
    return actions.verwijder_concept(zaak, tot=tot)


def _consult(consult: Consult, tot: Grens) -> bool:
    return actions.anonimiseer_consult(consult, tot=tot)


def _oude_inzage(tot: Grens) -> QuerySet[Inzage]:
    return Inzage.objects.filter(wanneer__lt=_veilig_begin(tot))


def _verwijder(rijen: Rijen) -> Callable[[Grens], int]:
    """All at once; what hangs on a row goes with it and is not counted."""

    @transaction.atomic
    def alles(tot: Grens) -> int:
        aantal = rijen(tot).count()
        rijen(tot).delete()
        return aantal

    return alles


def _veilig_begin(tot: Grens) -> datetime.datetime:
    """A day more, since the database counts days of 24 hours from this very moment."""
    return timezone.make_aware(datetime.datetime.combine(tot - datetime.timedelta(days=1), datetime.time.min))


SOORTEN = [
    Soort(
        "dossier",
        "dossier na een traject",
        "dossiers na een traject",
        "dossier_jaar",
        bewaren.dossiers_na_traject,
        per_stuk=_na_traject,
        einde="gesloten_op",
    ),
    Soort(
        "gesloten",
        "dossier zonder traject",
        "dossiers zonder traject",
        "gesloten_jaar",
        bewaren.dossiers_zonder_traject,
        per_stuk=_zonder_traject,
        einde="gesloten_op",
    ),
    Soort(
        "concept",
        "concept van een aanvraag",
        "concepten van aanvragen",
        "concept_dagen",
        bewaren.concepten,
        per_stuk=_concept,
        einde="gewijzigd_op",
    ),
    Soort(
        "consult",
        "telefonisch consult",
        "telefonische consulten",
        "consult_jaar",
        bewaren.consulten,
        per_stuk=_consult,
        einde="op",
    ),
    Soort(
        "inzage",
        "regel over wie wat las",
        "regels over wie wat las",
        "inzage_jaar",
        _oude_inzage,
        alles=lambda tot: verwijder_verlopen_inzage(_veilig_begin(tot)),
    ),
    Soort("post", "verstuurde mail", "verstuurde mails", "post_jaar", oude_berichten, alles=_verwijder(oude_berichten)),
    Soort(
        "afwezigheid",
        "afwezigheid van een coach",
        "afwezigheden van coaches",
        "afwezigheid_jaar",
        oude_afwezigheid,
        alles=_verwijder(oude_afwezigheid),
    ),
    Soort(
        "betaler",
        "naam van wie betaalde",
        "namen van wie betaalde",
        "factuur_jaar",
        facturen.betalers,
        alles=facturen.wis_betalers,
    ),
    Soort(
        "zending",
        "adres waar een factuur heen ging",
        "adressen waar facturen heen gingen",
        "factuur_jaar",
        facturen.zendingen,
        alles=facturen.wis_zendingen,
    ),
    Soort(
        "download",
        "regel over wie een factuur downloadde",
        "regels over wie een factuur downloadde",
        "factuur_jaar",
        facturen.downloads,
        alles=_verwijder(facturen.downloads),
    ),
]
PER_NAAM = {soort.naam: soort for soort in SOORTEN}
