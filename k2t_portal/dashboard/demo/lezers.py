"""Who read what in the demo: before each step whoever took it read the case, and twice someone did so unusually."""

import datetime
from collections.abc import Callable, Iterator
from random import Random

from k2t_portal.dashboard.demo.kalender import EEN_DAG, Kalender
from k2t_portal.dashboard.inzage.actions import onderteken
from k2t_portal.dashboard.inzage.periode import Maand, begin_van
from k2t_portal.organisatie.models import Gebruiker, Rol
from k2t_portal.workflow.models import Gebeurtenis, Inzage
from k2t_portal.workflow.werkdagen import plus_werkdagen

MAANDEN_TERUG = 3
LEEST = {Rol.KC: "aanvraag", Rol.CLB: "aanvraag", Rol.OC: "aanvraag", Rol.COACH: "traject"}
EEN_MINUUT = datetime.timedelta(minutes=1)
# More dossiers within an hour than are usual.
VOORBEREID = 18
ZetKlok = Callable[[datetime.datetime], None]


def lees_en_beoordeel(kalender: Kalender, rng: Random, zet_klok: ZetKlok) -> None:
    """Readings of the last months; directie looked at all of them but the last one, which waits."""
    maanden = _maanden(kalender.vandaag)
    vorige = [dag for dag in kalender.dagen if Maand.van(dag) == maanden[-1]]
    gelezen = list(_bij_stappen(maanden[0].eerste_dag, rng))
    if vorige:
        gelezen += [*_voor_de_vergadering(vorige[len(vorige) // 2]), *_laat_op_de_avond(vorige[-1])]
    for inzage in sorted(gelezen, key=lambda inzage: inzage.wanneer):
        inzage.save()
    directie = Gebruiker.objects.met_rol(Rol.DIRECTIE).order_by("naam")[0]
    for maand in maanden[:-1]:
        zet_klok(begin_van(plus_werkdagen(maand.volgende.eerste_dag, 4)) + 10 * 60 * EEN_MINUUT)
        onderteken(maand, by=directie, noten={}, toelichting="Niets wat uitleg nodig heeft.")


def _maanden(vandaag: datetime.date) -> list[Maand]:
    """The months that are over, the oldest first."""
    maanden, dag = list[Maand](), vandaag
    for _ in range(MAANDEN_TERUG):
        dag = dag.replace(day=1) - EEN_DAG
        maanden.insert(0, Maand.van(dag))
    return maanden


def _bij_stappen(sinds: datetime.date, rng: Random) -> Iterator[Inzage]:
    stappen = Gebeurtenis.objects.filter(wanneer__gte=begin_van(sinds), hoedanigheid__in=LEEST).order_by(
        "wanneer", "pk"
    )
    for zaak, door, rol, wanneer in stappen.values_list("zaak", "door", "hoedanigheid", "wanneer"):
        yield _inzage(zaak, door, rol, wanneer - rng.randint(2, 20) * EEN_MINUUT)


def _voor_de_vergadering(dag: datetime.date) -> Iterator[Inzage]:
    """An OC-lid read the whole pile the evening before."""
    lid = Gebruiker.objects.met_rol(Rol.OC)[0]
    zaken = Gebeurtenis.objects.filter(wanneer__lt=begin_van(dag), soort="ingediend").order_by("-wanneer")[:VOORBEREID]
    for nummer, zaak in enumerate(zaken.values_list("zaak", flat=True)):
        yield _inzage(zaak, lid.pk, Rol.OC, begin_van(dag) + (20 * 60 + 3 * nummer) * EEN_MINUUT)


def _laat_op_de_avond(dag: datetime.date) -> Iterator[Inzage]:
    """A coach read her own case again before she went to bed."""
    sessie = Gebeurtenis.objects.filter(soort="sessie_gegeven", wanneer__lt=begin_van(dag)).order_by("-wanneer").first()
    if sessie and sessie.door:
        laat = begin_van(dag) + 23 * 60 * EEN_MINUUT
        yield from (_inzage(sessie.zaak_id, sessie.door.pk, Rol.COACH, laat + n * EEN_MINUUT) for n in (4, 11))


def _inzage(zaak: int, door: int, rol: str, wanneer: datetime.datetime) -> Inzage:
    return Inzage(zaak_id=zaak, door_id=door, hoedanigheid=rol, soort=LEEST[Rol(rol)], wanneer=wanneer)
