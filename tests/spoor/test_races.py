"""Two who write at the same moment never break a chain. The control, without the lock on its head, must."""

from functools import partial

import pytest
from django.db import connection, transaction

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.actions.uitnodigen import vergrendel as vergrendel_persoon
from k2t_portal.organisatie.models import Gebruiker, Rol, Spoorkop, noteer_beheer
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


def beheer(lid: Gebruiker) -> None:
    """Does not wait long for anybody."""
    with connection.cursor() as cursor:
        cursor.execute("SET lock_timeout = '500ms'")
    noteer_beheer("proef", by=lid)


def heel_slot(lid: Gebruiker) -> Gebruiker:
    return Gebruiker.objects.select_for_update().get(pk=lid.pk)


@pytest.mark.parametrize("slot, uitkomst", [(vergrendel_persoon, "gelukt"), (heel_slot, "OperationalError")])
def test_wie_gewijzigd_wordt_kan_zelf_doorwerken(slot, uitkomst):
    """She holds the trail and would wait for her own row, while who changes her holds that and waits for the trail."""
    lid = persoon(Rol.DIRECTIE)
    with transaction.atomic():
        slot(lid)
        assert tegelijk([partial(beheer, lid)]) == [uitkomst]
