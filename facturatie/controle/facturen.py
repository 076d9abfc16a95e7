"""Facturen one by one, in the order of their numbers: nothing missing, nothing changed, and the amounts add up."""

import datetime
from collections.abc import Iterator
from typing import Any

from django.db.models import Exists, OuterRef
from django.utils import timezone

from facturatie.actions.uitgeven import REEKS
from facturatie.afdruk import afdruk_van
from facturatie.controle.bedragen import SOM_BETAALD, SOM_CREDIT, bedragen
from facturatie.documenten import PROFIELEN
from facturatie.models import Factuur, Factuurbestand
from facturatie.ubl import ontbreekt_voor_e_factuur
from k2t_portal.workflow.models import Nummerreeks

PER_KEER = 500
EEN_DAG = datetime.timedelta(days=1)
ZELFDE = {"traject_id": "een ander traject", "school_id": "een andere school", "vorm": "een andere vorm"}


def facturen() -> Iterator[str]:
    """All that can be said of a factuur by itself and of its place in the series."""
    reeks = Reeks()
    for factuur in _met_alles().iterator(chunk_size=PER_KEER):
        yield from reeks.past(factuur)
        for klopt in (onveranderd, bedragen, credit, e_factuur, pdf):
            yield from (f"{factuur}: {fout}" for fout in klopt(factuur))
    yield from reeks.einde()


def _met_alles() -> Any:
    bewaard = {
        f"heeft_{soort}": Exists(Factuurbestand.objects.filter(factuur=OuterRef("pk"), soort=soort))
        for soort in Factuurbestand.Soort
    }
    rijen = Factuur.objects.op_volgorde().select_related("crediteert")
    return rijen.annotate(som_credit=SOM_CREDIT, som_betaald=SOM_BETAALD, **bewaard)


class Reeks:
    """The numbers as they come by: 1 to n in each year, with dates that never go back."""

    def __init__(self) -> None:
        self.laatste: dict[int, int] = {}
        self.dag, self.vorige = datetime.date.min, ""

    def past(self, factuur: Factuur) -> Iterator[str]:
        jaar, verwacht = factuur.jaar, self.laatste.get(factuur.jaar, 0) + 1
        if factuur.volgnummer > verwacht:
            yield ontbreekt(jaar, verwacht, factuur.volgnummer - 1)
        if factuur.nummer != nummer(jaar, factuur.volgnummer):
            yield f"{factuur}: het nummer hoort {nummer(jaar, factuur.volgnummer)} te zijn"
        if factuur.factuurdatum.year != jaar:
            yield f"{factuur}: de factuurdatum {factuur.factuurdatum:%d-%m-%Y} valt niet in {jaar}"
        if factuur.factuurdatum < self.dag:
            yield f"{factuur}: de factuurdatum ligt voor die van {self.vorige}"
        self.laatste[jaar] = factuur.volgnummer
        self.dag, self.vorige = factuur.factuurdatum, factuur.nummer

    def einde(self) -> Iterator[str]:
        """What was given by the counter must be there, and nothing more."""
        geteld = dict(Nummerreeks.objects.filter(reeks=REEKS).values_list("jaar", "laatste"))
        for jaar in sorted(geteld.keys() | self.laatste.keys()):
            uitgegeven, laatste = geteld.get(jaar, 0), self.laatste.get(jaar, 0)
            if uitgegeven > laatste:
                yield ontbreekt(jaar, laatste + 1, uitgegeven)
            if uitgegeven < laatste:
                yield f"de teller van {jaar} staat op {uitgegeven}, terwijl {nummer(jaar, laatste)} bestaat"


def nummer(jaar: int, volgnummer: int) -> str:
    return f"{jaar}-{volgnummer:04}"


def ontbreekt(jaar: int, van: int, tot: int) -> str:
    if van == tot:
        return f"{nummer(jaar, van)} ontbreekt"
    return f"{nummer(jaar, van)} tot en met {nummer(jaar, tot)} ontbreken"


def onveranderd(factuur: Factuur) -> Iterator[str]:
    if factuur.afdruk != afdruk_van(factuur):
        yield "de gegevens zijn veranderd na het uitgeven (de afdruk klopt niet meer)"


def credit(factuur: Factuur) -> Iterator[str]:
    origineel = factuur.crediteert
    if origineel is None:
        return
    if origineel.is_credit:
        yield f"crediteert {origineel}, dat zelf een creditfactuur is"
    for veld, wat in ZELFDE.items():
        if getattr(factuur, veld) != getattr(origineel, veld):
            yield f"gaat over {wat} dan {origineel}, de factuur die zij crediteert"


def e_factuur(factuur: Any) -> Iterator[str]:
    if not ontbreekt_voor_e_factuur(factuur):
        for soort in PROFIELEN:
            if not getattr(factuur, f"heeft_{soort}"):
                yield f"de {soort.label} ontbreekt, terwijl alle gegevens ervoor er zijn"


def pdf(factuur: Any) -> Iterator[str]:
    """The worker makes it within a minute; one that is not there after a day was lost, or is waited for in vain."""
    if not factuur.heeft_pdf and factuur.gemaakt_op < timezone.now() - EEN_DAG:
        yield "de PDF ontbreekt"


def zonder_pdf() -> list[Factuur]:
    """Facturen of which nobody made the PDF."""
    return list(_met_alles().filter(heeft_pdf=False))


def zonder_e_factuur() -> list[Factuur]:
    """Facturen of which an e-invoice is missing, while all that it needs is there."""
    nog_niet = _met_alles().exclude(**{f"heeft_{soort}": True for soort in PROFIELEN})
    return [factuur for factuur in nog_niet if not ontbreekt_voor_e_factuur(factuur)]
