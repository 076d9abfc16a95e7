"""What the table says of a measurement."""

import pytest

from bench.bezoek import Bezoeker, Monster
from bench.meten import Meting
from bench.pagina import Pagina
from bench.server import Server
from bench.verslag import verslag


def meting(naam: str, omvang: int, ms: float, grens: float | None = None) -> Meting:
    monsters = [Monster(tijd=ms / 1000, cpu=ms / 2000, queries=4, bytes=5000)] * 3
    return Meting(Pagina(naam, omvang, "sessie", [], grens), Bezoeker(Server(0, [], None)), monsters)  # type: ignore[arg-type]  # no log


def tabel(klein: float, groot: float, controle: float = 10.0) -> str:
    vloer = [meting(naam, n, ms) for n in (1000, 10_000) for naam, ms in [("lijst", 10.0), ("controle", controle)]]
    return verslag([*vloer, meting("pagina", 1000, klein, 1.5), meting("pagina", 10_000, groot, 1.5)])


@pytest.mark.parametrize(
    "klein, groot, verwacht",
    [
        (14.0, 15.0, ["1.40", "1.40", "1.50", "haalt"]),
        (16.0, 16.0, ["1.60", "1.60", "1.50", "haalt", "niet"]),
    ],
)
def test_a_page_next_to_the_floor(klein, groot, verwacht) -> None:
    regel = next(regel for regel in tabel(klein, groot).splitlines() if regel.startswith("  pagina"))
    assert regel.split()[-len(verwacht) :] == verwacht


@pytest.mark.parametrize(
    "groot, verwacht", [(11.0, ["1.10", "1.15", "haalt"]), (12.0, ["1.20", "1.15", "haalt", "niet"])]
)
def test_a_page_next_to_itself_with_fewer_rows(groot, verwacht) -> None:
    regel = [regel for regel in tabel(10.0, groot).splitlines() if regel.startswith("  pagina")][1]
    assert regel.split()[-len(verwacht) :] == verwacht


@pytest.mark.parametrize("controle, verwacht", [(10.2, "noise."), (12.0, "again.")])
def test_the_control_tells_how_much_is_noise(controle, verwacht) -> None:
    assert tabel(10.0, 10.0, controle).split()[-1] == verwacht
