"""`manage.py rooktest` proves an installation and leaves no trace."""

import io
import re
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection

from facturatie.models import Tarief
from k2t_portal.workflow.models import Nummerreeks
from tests.factories import SamenwerkingsverbandFactory, afgerond


def rooktest(*argumenten: str) -> list[str]:
    uit = io.StringIO()
    call_command("rooktest", *argumenten, stdout=uit)
    return uit.getvalue().splitlines()


def rijen() -> dict[str, int]:
    return {
        model._meta.db_table: model._default_manager.count() for model in apps.get_models(include_auto_created=True)
    }


def test_on_an_empty_installation_it_runs_and_leaves_no_row_and_no_file(
    db, bijlagen_map, django_capture_on_commit_callbacks
):
    voor = rijen()
    with django_capture_on_commit_callbacks() as na_commit:
        regels = rooktest()
    assert regels[-1] == "Alles werkt. Er is niets bewaard in het portaal."
    assert (rijen(), na_commit, bijlagen_map.exists()) == (voor, [], False)
    assert not connection.needs_rollback


def test_on_a_filled_installation_numbers_and_prices_stay_as_they_were(db):
    afgerond()
    voor, tarieven = rijen(), list(Tarief.objects.values())
    rooktest()
    assert (rijen(), list(Tarief.objects.values())) == (voor, tarieven)


@pytest.mark.eenmaal  # it is about what it prints and writes; the others run it on both databases
def test_each_step_is_one_line_with_its_time(db):
    regels = rooktest()[:-1]
    assert all(re.fullmatch(r" *\d+ ms  \S.*", regel) for regel in regels)
    namen = [regel.split(" ms  ")[1] for regel in regels]
    assert namen[2] == "Route 1: aanvraag invullen"
    assert [naam for naam in namen if "sessie" in naam] == [
        *(f"Route 1: sessie {nummer} plannen en vastleggen" for nummer in range(1, 9)),
        *(f"Route 2: sessie {nummer} plannen en vastleggen" for nummer in (1, 2)),
    ]
    assert namen[-1] == "Route 2: factuur als PDF"


@pytest.mark.eenmaal  # it is about what it prints and writes; the others run it on both databases
def test_both_facturen_can_be_kept(db, tmp_path: Path):
    rooktest("--bewaar", str(tmp_path / "uit"))
    bewaard = {pad.name: pad.read_bytes()[:5] for pad in (tmp_path / "uit").iterdir()}
    assert bewaard == {"rooktest-route-1-volledig.pdf": b"%PDF-", "rooktest-route-2-verkort.pdf": b"%PDF-"}


def test_the_first_step_that_fails_is_named_and_the_exit_is_not_zero(db):
    """A counter that was restored from an older back-up than the facturen would give a number twice."""
    afgerond()
    Nummerreeks.objects.filter(reeks="factuur").update(laatste=0)
    voor = rijen()
    with pytest.raises(CommandError, match=r"^Mislukt: Route 1: afronden en factureren\nIntegrityError: ") as mislukt:
        rooktest()
    assert mislukt.value.returncode == 1
    assert rijen() == voor


def test_where_more_leden_must_agree_it_plays_as_many(db):
    SamenwerkingsverbandFactory(besluit_leden=2)

    assert rooktest()[-1] == "Alles werkt. Er is niets bewaard in het portaal."
