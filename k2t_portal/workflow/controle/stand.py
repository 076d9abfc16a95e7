"""How long each chain is at a moment, in a few characters to write down or in a file to keep elsewhere.

Only what is kept outside the database shows that a chain and its head were both put back to how they were before.
"""

import hashlib
from collections.abc import Iterator

from k2t_portal.organisatie.geheim import waarmerk
from k2t_portal.organisatie.models import Spoorkop
from k2t_portal.workflow.controle.keten import Eind

Stand = dict[tuple[str, int], Eind]
PER_KEER = 2000


class GeenStand(ValueError):
    """A file that is no list of chains, or that was changed after it was made."""


def stand() -> Iterator[str]:
    """A line for each chain: kind, key, number and seal of its last row. The last line is the seal over all of them."""
    koppen = Spoorkop.objects.order_by("soort", "sleutel").values_list("soort", "sleutel", "laatste", "afdruk")
    som = hashlib.sha256()
    for soort, sleutel, laatste, afdruk in koppen.iterator(PER_KEER):
        regel = f"{soort} {sleutel} {laatste} {afdruk}".rstrip()
        som.update(f"{regel}\n".encode())
        yield regel
    yield _zegel(som.digest())


def lees_stand(inhoud: str) -> Stand:
    """What `stand` gave before. Raises GeenStand."""
    *regels, zegel = inhoud.splitlines() or [""]
    som = hashlib.sha256("".join(f"{regel}\n" for regel in regels).encode())
    if zegel != _zegel(som.digest()):
        raise GeenStand("Dit bestand is geen stand van het spoor, of het is veranderd nadat het is bewaard.")
    return dict(_regel(regel) for regel in regels)


def _zegel(som: bytes) -> str:
    """Sixteen hexadecimal digits in fours: short enough to write down."""
    heel = waarmerk(b"stand" + som)
    return "-".join(heel[plek : plek + 4] for plek in range(0, 16, 4))


def _regel(regel: str) -> tuple[tuple[str, int], Eind]:
    soort, sleutel, laatste, *afdruk = regel.split(" ")
    return (soort, int(sleutel)), Eind(int(laatste), "".join(afdruk))
