"""One chain of the trail, from its first row to its head."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from k2t_portal.organisatie.models import Spoorkop
from k2t_portal.organisatie.spoor import waarmerk_van


class Regel(NamedTuple):
    """A row as it is stored: of which chain, its place in it, the seals, and the values of VERZEGELD."""

    sleutel: int
    nummer: int
    vorige: str
    afdruk: str
    waarden: tuple[Any, ...]


class Eind(NamedTuple):
    """The last row of a chain, or that of an earlier moment; 0 and "" when there is none."""

    nummer: int = 0
    afdruk: str = ""


def lees_na(
    soort: str, kop: Spoorkop | None, regels: Iterable[Regel | Spoorkop], toen: Eind | None = None
) -> Iterator[str]:
    """What is wrong with a chain of rows of this kind, in the order of their numbers. `toen` must be in it still."""
    eind = Eind()
    if kop is None:
        yield "de kop van de keten ontbreekt"
    else:
        eind = Eind(kop.weg_tot, kop.weg_afdruk)
        yield from _kop(kop, toen)
    for regel in regels:
        if isinstance(regel, Spoorkop):
            yield "de keten heeft meer dan één kop"
            continue
        yield from _regel(soort, regel, eind, toen)
        eind = Eind(regel.nummer, regel.afdruk)
    if kop and eind != Eind(kop.laatste, kop.afdruk):
        yield f"de keten eindigt bij nummer {eind.nummer}, volgens haar kop bij een andere regel: {kop.laatste}"


def _kop(kop: Spoorkop, toen: Eind | None) -> Iterator[str]:
    if kop.zegel != kop.berekend_zegel():
        yield "de kop van de keten is veranderd"
    if toen and kop.laatste < toen.nummer:
        yield f"de keten liep eerder tot nummer {toen.nummer} en nu tot {kop.laatste}"
    if toen and kop.weg_tot == toen.nummer and kop.weg_afdruk != toen.afdruk:
        yield f"nummer {toen.nummer} was eerder een andere regel"


def _regel(soort: str, regel: Regel, ervoor: Eind, toen: Eind | None) -> Iterator[str]:
    if regel.nummer != ervoor.nummer + 1:
        yield f"na nummer {ervoor.nummer} komt {regel.nummer}"
    if regel.vorige != ervoor.afdruk:
        yield f"nummer {regel.nummer} sluit niet aan op de regel ervoor"
    if regel.afdruk != waarmerk_van(soort, [*regel.waarden, regel.nummer, regel.vorige]):
        yield f"nummer {regel.nummer} is veranderd of er later bij gezet"
    if toen and regel.nummer == toen.nummer and regel.afdruk != toen.afdruk:
        yield f"nummer {regel.nummer} was eerder een andere regel"


def lees_telling(telling: Spoorkop | None, aantal: int, toen: Eind) -> Iterator[str]:
    """What is wrong when there are so many chains; without any, there need be no count."""
    if telling is None and not aantal:
        return
    if telling is None or telling.zegel != telling.berekend_zegel():
        yield "de telling van de ketens is veranderd of weg"
    begonnen = telling.laatste if telling else 0
    if begonnen != aantal:
        yield f"er zijn {begonnen} ketens begonnen en er zijn er nu {aantal}"
    if begonnen < toen.nummer:
        yield f"er waren eerder {toen.nummer} ketens begonnen en nu {begonnen}"
