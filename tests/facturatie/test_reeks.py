"""What `controleer_facturen` says of a series of numbers that is not whole."""

import datetime
from types import SimpleNamespace

from facturatie.controle.facturen import Reeks
from k2t_portal.workflow.models import Nummerreeks


def reeks(*nummers: int, geteld: int | None = None) -> list[str]:
    Nummerreeks.objects.create(reeks="factuur", jaar=2031, laatste=nummers[-1] if geteld is None else geteld)
    lezer, dag = Reeks(), datetime.date(2031, 5, 5)
    rijen = [SimpleNamespace(jaar=2031, volgnummer=n, nummer=f"2031-{n:04}", factuurdatum=dag) for n in nummers]
    gevonden = [fout for rij in rijen for fout in lezer.past(rij)]  # type: ignore[arg-type]  # it reads these alone
    return [*gevonden, *lezer.einde()]


def test_een_gat_in_de_reeks_valt_op(db):
    assert reeks(1, 2, 4, 5, 9) == ["2031-0003 ontbreekt", "2031-0006 tot en met 2031-0008 ontbreken"]


def test_een_reeks_die_niet_bij_een_begint_valt_op(db):
    assert reeks(3) == ["2031-0001 tot en met 2031-0002 ontbreken"]


def test_wat_aan_het_eind_ontbreekt_valt_op(db):
    assert reeks(1, 2, geteld=4) == ["2031-0003 tot en met 2031-0004 ontbreken"]
