"""Two who write at the same moment never break a chain. The control, without the lock on its head, must."""

from functools import partial

import pytest
from django.db import transaction

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Gebruiker, Rol, Spoorkop
from k2t_portal.workflow.controle import controleer
from k2t_portal.workflow.inzage import noteer_inzage
from k2t_portal.workflow.models import Gebeurtenis, Inzage
from k2t_portal.workflow.stap import noteer, vergrendel
from tests.factories import ingediend, persoon
from tests.test_races import POGINGEN, tegelijk, zonder_slot

__all__ = ["zonder_slot"]
pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]
MENSEN = 4


def dezelfde_lezer(zaak: Aanvraag, lezer: Gebruiker) -> list[str]:
    """Someone who opens four pages at once."""
    return tegelijk([partial(noteer_inzage, zaak, by=lezer, soort=f"deel {n}") for n in range(MENSEN)])


def stap(zaak: Aanvraag, lid: Gebruiker) -> None:
    with transaction.atomic():
        noteer(vergrendel(zaak), "opgepakt", by=lid, als=Rol.OC)


def dezelfde_zaak(zaak: Aanvraag, lid: Gebruiker) -> list[str]:
    return tegelijk([partial(stap, zaak, lid) for _ in range(MENSEN)])


def nummers(rijen) -> list[int]:
    return list(rijen.order_by("nummer").values_list("nummer", flat=True))


def test_dezelfde_lezer_tegelijk():
    """Also the very first time, when there is no head to lock yet."""
    zaak, lezer = ingediend(), persoon(Rol.OC)
    for _ in range(2):
        assert dezelfde_lezer(zaak, lezer) == ["gelukt"] * MENSEN
    assert nummers(Inzage.objects.filter(door=lezer)) == list(range(1, 2 * MENSEN + 1))
    assert list(controleer()) == []


def test_nieuwe_lezers_tegelijk():
    """Each begins a chain, and all are counted."""
    zaak, lezers = ingediend(), [persoon(Rol.OC) for _ in range(MENSEN)]
    assert tegelijk([partial(noteer_inzage, zaak, by=wie, soort="aanvraag") for wie in lezers]) == ["gelukt"] * MENSEN
    assert Spoorkop.objects.get(soort=Spoorkop.TELLING).laatste == 1 + MENSEN
    assert list(controleer()) == []


def test_dezelfde_zaak_tegelijk():
    zaak = ingediend()
    assert dezelfde_zaak(zaak, persoon(Rol.OC)) == ["gelukt"] * MENSEN
    gebeurtenissen = Gebeurtenis.objects.filter(zaak=zaak)
    assert nummers(gebeurtenissen) == list(range(1, MENSEN + 2))
    momenten = list(gebeurtenissen.order_by("nummer").values_list("wanneer", flat=True))
    assert momenten == sorted(momenten)
    assert list(controleer()) == []


@pytest.mark.parametrize("race", [dezelfde_lezer, dezelfde_zaak])
def test_zonder_slot_gaat_het_mis(zonder_slot, race):
    zaak, lid = ingediend(), persoon(Rol.OC)
    uitkomsten = (race(zaak, lid) for _ in range(POGINGEN))
    assert any(uitkomst != ["gelukt"] * MENSEN for uitkomst in uitkomsten)
