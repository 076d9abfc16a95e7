"""A zip that the worker makes: for whom, from a whole file only, again after a kill, and gone after a day."""

import datetime
import io
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from facturatie.actions import pakketten
from facturatie.actions.pakketten import pad_van, ruim_pakketten_op, vraag_pakket
from facturatie.models import Download, Factuur, Pakket
from facturatie.taken import maak_pakket
from k2t_portal.organisatie.models import Aanstelling, Rol, Samenwerkingsverband
from k2t_portal.workflow.taak import TaakMislukt
from tests.factories import SchoolFactory, persoon
from tests.facturatie.stapel import met_documenten

pytestmark = pytest.mark.django_db
ZIP = reverse("facturatie:zip")


@pytest.fixture(scope="module")
def _twee(eens) -> Iterator[None]:
    with eens():
        school = SchoolFactory.create()
        met_documenten(school=school)
        met_documenten(school=school)
        yield


@pytest.fixture
def twee(_twee, db) -> list[int]:
    return list(Factuur.objects.order_by("-volgnummer").values_list("pk", flat=True))


@pytest.fixture
def pakket(twee, directie) -> Pakket:
    return vraag_pakket(twee, by=directie)


def maak(pakket: Pakket) -> Pakket:
    """As the worker does."""
    maak_pakket.call(pakket.pk)
    pakket.refresh_from_db()
    return pakket


def url(naam: str, pakket: Pakket) -> str:
    return reverse(f"facturatie:{naam}", args=[pakket.pk])


def in_de_map(pakket: Pakket) -> list[str]:
    return [pad.name for pad in pad_van(pakket).parent.glob("*.*")]


def test_een_grote_selectie_gaat_naar_de_worker(client, directie, twee, monkeypatch):
    monkeypatch.setattr("facturatie.views.uitvoer.MEEST_METEEN", 1)
    client.force_login(directie)
    antwoord = client.post(ZIP)
    pakket = Pakket.objects.get()

    assert antwoord.headers["Location"] == url("pakket", pakket)
    assert pakket.facturen == twee
    assert [taak.args_kwargs["args"] for taak in _taken()] == [[pakket.pk]] * 2


def test_een_tweede_klik_vraagt_geen_tweede(pakket, twee, directie):
    assert vraag_pakket(twee, by=directie) == pakket


def test_wie_hetzelfde_vraagt_als_een_collega_krijgt_een_eigen(pakket, twee):
    ander = persoon(Rol.DIRECTIE)

    assert vraag_pakket(twee, by=ander).gevraagd_door == ander


def test_de_bladzijde_vertelt_hoe_ver_het_is_en_vraagt_zelf_opnieuw(client, directie, pakket):
    Pakket.objects.update(status="bezig", gedaan=1)
    client.force_login(directie)
    bladzijde = client.get(url("pakket", pakket)).content.decode()
    deel = client.get(url("pakket_stand", pakket)).content.decode()

    assert "<strong>1 van 2</strong>" in deel
    assert deel.strip() in bladzijde
    assert f'hx-get="{url("pakket_stand", pakket)}" hx-trigger="every 2s"' in deel
    assert f'href="{url("pakket", pakket)}"' in deel


def test_wat_klaar_is_kan_zij_downloaden_en_is_dan_gedownload(client, directie, pakket, twee):
    maak(pakket)
    client.force_login(directie)
    stand = client.get(url("pakket_stand", pakket)).content.decode()
    antwoord = client.get(url("pakket_bestand", pakket))

    assert url("pakket_bestand", pakket) in stand
    assert "hx-get" not in stand
    assert len(zipfile.ZipFile(io.BytesIO(antwoord.getvalue())).namelist()) == 4
    # In the order in which a bank statement locks its facturen.
    assert list(Download.objects.order_by("pk").values_list("factuur", flat=True)) == sorted(twee)


def test_het_bestand_is_van_haar_alleen(pakket):
    pad = pad_van(maak(pakket))

    assert (pad.stat().st_mode & 0o777, pad.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    assert len(pad.stem) == 32


def test_een_ander_ziet_het_niet(client, pakket):
    maak(pakket)
    client.force_login(persoon(Rol.DIRECTIE))

    assert [client.get(url(naam, pakket)).status_code for naam in ("pakket", "pakket_stand", "pakket_bestand")] == [
        404,
        404,
        404,
    ]


def test_wat_zij_niet_meer_mag_zien_komt_er_niet_in(pakket, directie):
    Aanstelling.objects.filter(gebruiker=directie).delete()
    maak(pakket)

    assert (pakket.facturen, len(zipfile.ZipFile(pad_van(pakket)).namelist())) == ([], 0)


def test_wie_een_school_kwijt_is_krijgt_het_bestand_niet_meer(client, twee):
    school = Factuur.objects.get(pk=twee[0]).school
    directeur = persoon(Rol.DIRECTEUR, school=school)
    pakket = maak(vraag_pakket(twee, by=directeur))
    Aanstelling.objects.filter(gebruiker=directeur).update(school=SchoolFactory.create())
    client.force_login(directeur)

    assert client.get(url("pakket_bestand", pakket)).status_code == 403


def test_wat_nog_niet_klaar_is_valt_niet_te_downloaden(client, directie, pakket):
    client.force_login(directie)

    assert client.get(url("pakket_bestand", pakket)).headers["Location"] == url("pakket", pakket)


def test_een_bestand_dat_net_is_opgeruimd_bestaat_niet_meer(client, directie, pakket):
    pad_van(maak(pakket)).unlink()
    client.force_login(directie)

    assert client.get(url("pakket_bestand", pakket)).status_code == 404


def test_na_een_gedode_worker_wordt_het_vanzelf_opnieuw_gemaakt(client, directie, pakket, settings):
    half = Path(settings.MEDIA_ROOT) / "pakketten" / "half.deel"
    half.parent.mkdir(parents=True)
    half.write_bytes(b"PK")
    Pakket.objects.update(status="bezig", gedaan=1)
    pakket.refresh_from_db()
    maak(pakket)
    nu = timezone.now()
    weer = _taken().filter(run_after__range=(nu, nu + datetime.timedelta(hours=1)))

    assert (pakket.status, pakket.gedaan) == ("klaar", 2)
    assert len(zipfile.ZipFile(pad_van(pakket)).namelist()) == 4
    assert [taak.args_kwargs["args"] for taak in weer] == [[pakket.pk]] * 2


def test_wat_al_klaar_is_wordt_niet_nog_eens_gemaakt(pakket):
    eerste = maak(pakket).bestand

    assert maak(pakket).bestand == eerste
    assert in_de_map(pakket) == [eerste]


def test_wie_het_oppakte_toen_het_net_klaar_was_maakt_niets(pakket):
    toen = Pakket.objects.get()
    eerste = maak(pakket).bestand

    pakketten.maak_pakket(toen)

    assert (Pakket.objects.get().bestand, in_de_map(pakket)) == (eerste, [eerste])


def test_als_het_mislukt_kan_het_opnieuw(client, directie, pakket):
    """Nobody knows this kind of e-invoice, so the first document cannot be found."""
    Samenwerkingsverband.objects.update(e_factuur="onzin")
    with pytest.raises(TaakMislukt, match="ValueError"):
        maak(pakket)
    Samenwerkingsverband.objects.update(e_factuur="nlcius")
    pakket.refresh_from_db()
    client.force_login(directie)

    assert (pakket.status, in_de_map(pakket)) == ("mislukt", [])
    assert "niet gelukt" in client.get(url("pakket", pakket)).content.decode()
    assert client.post(url("pakket", pakket)).headers["Location"] == url("pakket", pakket)
    pakket.refresh_from_db()
    assert maak(pakket).status == "klaar"


def test_na_een_dag_is_alles_weg(client, directie, pakket):
    pad = pad_van(maak(pakket))
    half = pad.with_name("half.deel")
    half.write_bytes(b"PK")
    ruim_pakketten_op()
    assert pad.exists()

    gisteren = timezone.now() - datetime.timedelta(days=1, minutes=1)
    Pakket.objects.update(gemaakt_op=gisteren)
    for bestand in (pad, half):
        os.utime(bestand, (gisteren.timestamp(), gisteren.timestamp()))
    ruim_pakketten_op()

    assert not Pakket.objects.exists()
    assert (pad.exists(), half.exists()) == (False, False)


def _taken():
    return DBTaskResult.objects.filter(task_path=maak_pakket.module_path)
