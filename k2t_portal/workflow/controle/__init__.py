"""The whole trail read again: is every row what was written, and is none missing, added or in another place?

Each check gives sentences about what is wrong. All is read in order and a small piece at a time, in as many queries for
a million rows as for one. That the time of a row lies before that of the one above it is not looked at: a clock that
was put right does that, and by hand nobody can, because the time is under the seal.
"""

from collections.abc import Iterator

from django.db.models import Exists, OuterRef

from k2t_portal.organisatie.models import Spoorkop
from k2t_portal.workflow.controle.keten import Eind, lees_na, lees_telling
from k2t_portal.workflow.controle.moment import een_moment, sloten
from k2t_portal.workflow.controle.stand import Stand
from k2t_portal.workflow.controle.stroom import Spoor, sporen
from k2t_portal.workflow.models import Gebeurtenis
from k2t_portal.workflow.sloten import SLOTEN


def controleer(toen: Stand | None = None) -> Iterator[str]:
    """What is wrong, in Dutch; nothing when all is well. Changes nothing. `toen` is the stand of an earlier moment."""
    verwacht = dict(toen or {})
    with een_moment():
        yield from sloten(SLOTEN)
        yield from _ketens(verwacht)
        yield from _telling(verwacht.pop((Spoorkop.TELLING, 0), Eind()))
        yield from _zonder_spoor()
    for soort, sleutel in verwacht:
        yield f"{soort} {sleutel}: deze keten was er eerder, en is nu helemaal weg"


def _ketens(verwacht: Stand) -> Iterator[str]:
    """Every chain; those of before that come by are taken out of `verwacht`."""
    for spoor in sporen():
        for sleutel, kop, regels in spoor.ketens():
            toen = verwacht.pop((spoor.soort, sleutel), None)
            for fout in lees_na(spoor.soort, kop, regels, toen):
                yield f"{spoor.naam(sleutel)}: {fout}"
        yield from spoor.wezen()


def _telling(toen: Eind) -> Iterator[str]:
    """As many heads as were ever made, and none of a kind that does not exist."""
    telling = Spoorkop.objects.filter(soort=Spoorkop.TELLING).first()
    koppen = Spoorkop.objects.exclude(soort=Spoorkop.TELLING)
    yield from lees_telling(telling, koppen.count(), toen)
    for kop in koppen.exclude(soort__in=[spoor.soort for spoor in sporen()]):
        yield f"{kop.soort} {kop.sleutel}: een keten van regels die het portaal niet kent"


def _zonder_spoor() -> Iterator[str]:
    """A case that was ever submitted has steps."""
    spoor = Spoor(Gebeurtenis)
    kop = Spoorkop.objects.filter(soort=spoor.soort, sleutel=OuterRef("pk"))
    zaken = spoor.opties.get_field("zaak").related_model.objects.filter(~Exists(kop), kenmerk__isnull=False)
    for zaak in zaken.values_list("kenmerk", flat=True).order_by("pk").iterator():
        yield f"{zaak}: van deze zaak is er geen enkele gebeurtenis"
